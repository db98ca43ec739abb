//! What a device keeps of today's visits: what goes there, the key's share, and the page that works without a network.

use super::{fields, record};
use crate::policy::{CarryVisit, UnlockDevice};
use maud::html;
use platform::{
    IntoResponse, Json, JsonValue, Markup, Page, Permit, Problems, Public, Response, Result, Routes, assets,
    json, ui,
};

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/visits/{id}/packet", packet)
        .post("/organisations/{slug}/centres/{centre}/visits/key", key)
        .get("/visit", kept)
        .get("/visit-worker.js", worker)
}

/// What goes along of one client: the very form, and the name and address for the list.
async fn packet(permit: Permit<CarryVisit>, page: Page) -> Result<Json<JsonValue>> {
    let language = page.language();
    let carried = permit.read(move |tx| record::load(tx, language)).await?;
    let (visit, slug, input) = (permit.on(), page.slug().to_owned(), record::begin(&carried));
    let form = fields::Form {
        slug: &slug,
        visit,
        carried: &carried,
        input: &input,
        problems: &Problems::default(),
        conflicts: &[],
    };
    Ok(Json(json!({
        "name": carried.known.name,
        "address": carried.known.contact.address,
        "action": format!("/organisations/{slug}/visits/{}", visit.id),
        "html": fields::whole(&page, &form).into_string(),
    })))
}

/// The server's share of the key: always the same for one account of one organisation, and told to that account alone.
/// `owner` names whose the visits on a device are, and tells nothing else.
async fn key(permit: Permit<UnlockDevice>) -> Result<Json<JsonValue>> {
    let (owner, share) = permit
        .write(|tx| {
            let account = tx.actor().id();
            Ok((tx.blind_index("device_owner", account)?, tx.blind_index("device_key", account)?))
        })
        .await?;
    Ok(Json(json!({ "owner": owner, "share": share })))
}

/// The worker that shows the page below without a network. Browsers ask for it anew each time.
async fn worker(_: Public) -> Response {
    let headers = [("content-type", "text/javascript; charset=utf-8"), ("cache-control", "no-cache")];
    (headers, assets::text("visit-worker.js")).into_response()
}

/// The part of the page of visits that takes them to this device. Without a script it says why it is not there.
pub fn card(page: &Page, path: &str, is_any: bool) -> Markup {
    let title = page.t("desk-device-title");
    let body = html! {
        script defer src=(assets::url("visit.js")) {}
        p data-without-script { (page.t("desk-device-no-script")) }
        div.stack data-device data-key={ (path) "/key" } hidden {
            p.muted { (page.t("desk-device-help")) }
            @if is_any {
                form.carry data-carry {
                    div.ds-field {
                        label.lbl for="pin" { (page.t("desk-device-pin")) small id="pin-hint" { (page.t("desk-device-pin-hint")) } }
                        input.ds-input id="pin" name="pin" type="password" autocomplete="off" maxlength="64" aria-describedby="pin-hint pin-problem";
                        p.problem id="pin-problem" data-said="pin" hidden { (page.t("desk-device-pin-short")) }
                    }
                    button.ds-button type="submit" { (ui::icon("download")) (page.t("desk-device-load")) }
                }
                progress data-progress aria-label=(page.t("desk-device-loading")) hidden {}
            }
            (said(page))
            (counts(page))
            div.row { a.ds-button data-variant="secondary" href="/visit" data-go hidden { (page.t("desk-device-open")) } }
        }
    };
    ui::card(&title, &html! {}, &body)
}

/// What may be said of the device and its outbox; the script shows one of them.
fn said(page: &Page) -> Markup {
    let line = |word: &str, tone: &str, text: &str| {
        html! { p class={ "flash " (tone) } data-said=(word) hidden { (page.t(text)) } }
    };
    html! {
        div role="status" data-says {
            (line("loaded", "ok", "desk-device-loaded"))
            (line("failed", "bad", "desk-device-failed"))
            (line("unsafe", "bad", "desk-device-unsafe"))
            (line("sending", "info", "desk-device-sending"))
            (line("done", "ok", "desk-device-sent"))
            (line("offline", "info", "desk-device-offline"))
            (line("later", "warn", "desk-device-later"))
            (line("problem", "bad", "desk-device-problem"))
            (line("other", "warn", "desk-device-other"))
            p.flash.warn data-said="signed-out" hidden { (page.t("desk-device-signed-out")) " " a href="/sign-in?to=/visit" { (page.t("desk-device-sign-in")) } }
        }
    }
}

/// How many are on the device, in which state.
fn counts(page: &Page) -> Markup {
    let count =
        |word: &str, key: &str| html! { div data-counts=(word) { b.num { "0" } span { (page.t(key)) } } };
    html! {
        div.strip.counts data-all hidden {
            (count("carried", "desk-device-count-carried"))
            (count("waiting", "desk-device-count-waiting"))
            (count("sent", "desk-device-count-sent"))
            (count("problem", "desk-device-count-problem"))
        }
    }
}

/// The page that a device keeps. It is the same for everybody: whose visits they are and what they say comes from the
/// device alone, when its key is there.
async fn kept(_: Public, page: Page) -> Markup {
    let title = page.t("desk-visits-title");
    let body = html! {
        div.kept data-visits data-confirm=(page.t("desk-device-clear-sure")) {
            p.flash.warn data-without-script { (page.t("desk-device-no-script")) }
            (counts(&page))
            (said(&page))
            (nothing(&page))
            (locked(&page))
            (open(&page))
            (filling(&page))
        }
    };
    ui::kept(&page, &title, "visit.js", &body)
}

fn nothing(page: &Page) -> Markup {
    let act = html! { a.ds-button href="/" { (page.t("desk-device-home")) } };
    html! { div.card data-shows="nothing" hidden { (ui::empty(&page.t("desk-device-nothing"), &page.t("desk-device-nothing-help"), &act)) } }
}

fn locked(page: &Page) -> Markup {
    html! {
        div.card data-shows="locked" hidden { div.bd {
            form.carry data-unlock {
                div.ds-field {
                    label.lbl for="pin" { (page.t("desk-device-pin")) }
                    input.ds-input id="pin" name="pin" type="password" autocomplete="off" maxlength="64" aria-describedby="pin-problem";
                    p.problem id="pin-problem" role="alert" data-said="wrong" hidden { (page.t("desk-device-pin-wrong")) }
                    p.problem role="alert" data-said="spent" hidden { (page.t("desk-device-pin-spent")) }
                }
                button.ds-button type="submit" { (ui::icon("lock-open")) (page.t("desk-device-unlock")) }
            }
            p.small.muted { (page.t("desk-device-forgotten")) }
            button.ds-button data-variant="tertiary" type="button" data-clear { (ui::icon("trash")) (page.t("desk-device-clear")) }
        } }
    }
}

fn open(page: &Page) -> Markup {
    let state = |word: &str, tone: &str, key: &str| html! { span class={ "pill " (tone) } data-state=(word) { (page.t(key)) } };
    html! {
        div.stack data-shows="list" hidden {
            ul.visits data-list {}
            template data-item {
                li.card {
                    div { b data-name {} p.small.muted data-address {} }
                    (state("carried", "", "desk-visit-carried"))
                    (state("draft", "warn", "desk-visit-draft"))
                    (state("waiting", "info", "desk-visit-waiting"))
                    (state("problem", "bad", "desk-visit-problem"))
                    div.end {
                        button.ds-button type="button" data-fill { (page.t("desk-visit-fill")) span.vh data-whom {} }
                        button.ds-button data-variant="secondary" type="button" data-mend { (page.t("desk-visit-mend")) }
                    }
                }
            }
            div.row.wrap {
                button.ds-button type="button" data-send { (ui::icon("send")) (page.t("desk-device-send")) }
                a.ds-button data-variant="secondary" data-home href="/" { (page.t("desk-device-choose")) }
                button.ds-button data-variant="secondary" type="button" data-lock { (ui::icon("lock")) (page.t("desk-device-lock")) }
                button.ds-button data-variant="tertiary" type="button" data-clear { (ui::icon("trash")) (page.t("desk-device-clear")) }
            }
            p.small.muted data-gone hidden { (page.t("desk-device-until")) " " b.num data-until-when {} }
        }
    }
}

fn filling(page: &Page) -> Markup {
    html! {
        div.stack data-shows="form" hidden {
            div.row.between {
                button.ds-button data-variant="secondary" type="button" data-back { (ui::icon("arrow-left")) (page.t("desk-device-back")) }
                span.small.muted role="status" data-saved=(page.t("desk-device-draft")) {}
            }
            h2 data-who-is tabindex="-1" {}
            div data-form {}
        }
    }
}
