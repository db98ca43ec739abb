//! The rights of one person: a copy of all that is held, who has looked, closed to use, kept longer, destroyed.

use super::{acts_path, requests_path, retention_path};
use crate::{
    copy,
    model::{ActId, HoldId, HoldInput, WhyInput},
    policy::{GiveCopy, HoldFile, SeeRights},
    store::{
        act,
        request::{self, RequestLine},
        retention::{self, Hold},
    },
};
use maud::html;
use people::Restriction;
use platform::{
    Arg, Date, Error, Form, Head, Language, Markup, Once, Page, Permit, Problems, Response, Result, Role,
    Routes, Search,
    page::Part,
    ui::{self, Field},
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/rights", show)
        .get("/organisations/{slug}/clients/{id}/copy", give)
        .post("/organisations/{slug}/clients/{id}/holds", hold)
        .post("/organisations/{slug}/clients/{id}/holds/lifting", lift)
}

/// What stands in the forms.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) why: WhyInput,
    pub(super) hold: HoldInput,
}

/// All that the page shows.
struct Shown {
    requests: Vec<RequestLine>,
    holds: Vec<Hold>,
    restriction: Option<Restriction>,
    act: Option<ActId>,
    languages: Vec<String>,
    due: Option<Date>,
}

async fn show(permit: Permit<SeeRights>, page: Page) -> Result<Response> {
    screen(&permit, &page, &Typed::default(), &Problems::default()).await
}

pub(super) async fn screen(
    permit: &Permit<SeeRights>,
    page: &Page,
    typed: &Typed,
    problems: &Problems,
) -> Result<Response> {
    let read = permit.read(|tx| {
        let id = tx.on().id;
        Ok(Shown {
            requests: request::of_client(tx)?,
            holds: retention::holds_of(tx)?,
            restriction: people::restriction(tx)?,
            act: act::open_act_of(tx, id)?,
            languages: people::languages(tx, id)?,
            due: retention::is_due(tx, id)?.map(|due| due.due_on),
        })
    });
    let shown = read.await?;
    let (name, lead) = (permit.on().name(), page.t("privacy-rights-lead"));
    let crumbs = [(requests_path(page.slug()), page.t("privacy-requests-title"))];
    let mark = Some(ui::avatar(&name));
    let head = Head { title: &name, lead: &lead, crumbs: &crumbs, mark, grid: "a-grid", ..Head::default() };
    let base = format!("/organisations/{}/clients/{}", page.slug(), permit.on().id);
    let left = || {
        html! { div.stack {
            (ui::form_problems(page, problems))
            (copies(page, &base, &shown))
            (asked(page, permit, &shown))
            (erasing(page, permit, &shown))
        } }
    };
    let right = || {
        html! { div.stack {
            (restricting(page, &base, permit.on().restricted_on, (&shown, typed, problems)))
            (holding(page, &base, (&shown, typed, problems)))
        } }
    };
    let parts: [Part<'_>; 2] = [("rights", &left), ("limits", &right)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

/// One click and it is there, in the language of the person first.
fn copies(page: &Page, base: &str, shown: &Shown) -> Markup {
    let own = copy::language_of(&shown.languages);
    let mut all: Vec<Language> = Language::ALL.to_vec();
    all.sort_by_key(|language| *language != own);
    let body = html! {
        p { (page.t("privacy-copy-help")) }
        p.small.muted { (page.t("privacy-copy-others")) }
        div.row.wrap { @for language in all {
            a.ds-button data-variant=(if language == own { "primary" } else { "secondary" })
                href={ (base) "/copy?language=" (language.code()) } {
                (ui::icon("download")) (language.own_name())
            }
        } }
        p.mt2 { a href={ (base) "/log" } { (page.t("privacy-log-open")) } }
    };
    ui::card(&page.t("privacy-copy-card"), &html! {}, &body)
}

fn asked(page: &Page, permit: &Permit<SeeRights>, shown: &Shown) -> Markup {
    let slug = page.slug();
    let new = html! { a href={ (requests_path(slug)) "/new?client=" (permit.on().id) } { (page.t("privacy-request-new")) } };
    let body = if shown.requests.is_empty() {
        html! { p.small.muted { (page.t("privacy-rights-no-requests")) } }
    } else {
        super::requests::table(page, slug, "privacy-rights-requests", &shown.requests)
    };
    ui::card(&page.t("privacy-rights-requests"), &new, &body)
}

fn restricting(
    page: &Page,
    base: &str,
    since: Option<Date>,
    (shown, typed, problems): (&Shown, &Typed, &Problems),
) -> Markup {
    let why = Field {
        name: "why",
        label: if since.is_some() { "privacy-lift-why" } else { "privacy-restrict-why" },
        value: &typed.why.why,
        most: 500,
        required: true,
        ..Field::default()
    };
    let (action, send) = match since {
        Some(_) => ("restriction/lifting", "privacy-lift-send"),
        None => ("restriction", "privacy-restrict-send"),
    };
    let body = html! {
        @if let (Some(since), Some(restriction)) = (since, &shown.restriction) {
            p { (page.with("privacy-restricted-since", &[("day", Arg::Word(&page.day(since)))])) }
            p.wrap { (restriction.restricted_why.as_deref().unwrap_or_default()) }
            @if let Some(name) = &restriction.by_name { p.small.muted { (name) } }
        } @else { p.small.muted { (page.t("privacy-restrict-help")) } }
        form.stack method="post" action={ (base) "/" (action) } {
            (ui::field(page, problems, why))
            div { button.ds-button data-variant="secondary" type="submit" { (page.t(send)) } }
        }
    };
    let state = if since.is_some() {
        ui::pill("warn", &page.t("people-restricted"))
    } else {
        html! {}
    };
    ui::card(&page.t("privacy-restrict-title"), &state, &body)
}

fn holding(page: &Page, base: &str, (shown, typed, problems): (&Shown, &Typed, &Problems)) -> Markup {
    let why = Field {
        name: "hold_why",
        label: "privacy-hold-why",
        value: &typed.hold.hold_why,
        most: 500,
        required: true,
        ..Field::default()
    };
    let until = Field {
        name: "until_day",
        label: "privacy-hold-until",
        kind: "date",
        value: &typed.hold.until_day,
        required: true,
        ..Field::default()
    };
    let once = if typed.hold.once.is_empty() { Once::new_key() } else { typed.hold.once.clone() };
    let body = html! {
        @for hold in &shown.holds {
            div.row.between {
                span { (hold.why) " " span.muted.num { (page.with("privacy-hold-until-day", &[("day", Arg::Word(&page.day(hold.until_day)))])) } }
                form method="post" action={ (base) "/holds/lifting" } {
                    (ui::hidden("hold", &hold.id.to_string()))
                    button.ds-button.s data-variant="tertiary" type="submit" { (page.t("privacy-hold-lift")) }
                }
            }
        }
        @if shown.holds.is_empty() { p.small.muted { (page.t("privacy-hold-help")) } }
        form.stack method="post" action={ (base) "/holds" } {
            (ui::hidden("once", &once))
            (ui::field(page, problems, why))
            (ui::field(page, problems, until))
            div { button.ds-button data-variant="secondary" type="submit" { (page.t("privacy-hold-send")) } }
        }
    };
    ui::card(&page.t("privacy-hold-title"), &html! {}, &body)
}

/// How it is destroyed: on request from the page of the request, or from the list of what is due.
fn erasing(page: &Page, permit: &Permit<SeeRights>, shown: &Shown) -> Markup {
    let slug = page.slug();
    let coordinates = page.membership().is_some_and(|held| held.role == Role::Coordinator);
    let body = html! {
        @if let Some(act) = shown.act {
            p { (page.t("privacy-rights-under-act")) }
            p { (ui::link_button(&format!("{}/{act}", acts_path(slug)), &page.t("privacy-act-open"), "secondary")) }
        } @else {
            p.small { (page.t("privacy-rights-erase-help")) }
            @if let Some(day) = shown.due {
                p { (page.with("privacy-rights-due", &[("day", Arg::Word(&page.day(day)))])) " " a href=(retention_path(slug)) { (page.t("privacy-retention-title")) } }
            }
            @if coordinates {
                p { (ui::link_button(&format!("{}/new?client={}&kind=erasure", requests_path(slug), permit.on().id), &page.t("privacy-rights-erase"), "tertiary")) }
            }
        }
    };
    ui::card(&page.t("privacy-rights-erase-title"), &html! {}, &body)
}

/// In which language.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    language: String,
}

async fn give(permit: Permit<GiveCopy>, page: Page, Search(wanted): Search<Wanted>) -> Result<Response> {
    let spoken = permit.read(|tx| people::languages(tx, tx.on().id)).await?;
    let language = wanted.language.parse().unwrap_or_else(|()| copy::language_of(&spoken));
    permit.taken_out(1, "copy", vec![permit.on().id.into()]).await?;
    copy::bundle(&permit, &page, language).await
}

async fn hold(permit: Permit<HoldFile>, page: Page, Form(input): Form<HoldInput>) -> Result<Response> {
    let held = match input.parse(page.today()) {
        Ok(new) => {
            permit.write_once(Once::of_form(&input.once, &input), move |tx| retention::hold(tx, &new)).await
        }
        Err(problems) => Err(problems.into()),
    };
    match held {
        Ok(()) => Ok(page.done(&super::rights_path(page.slug(), permit.on().id), "privacy-hold-done")),
        Err(Error::Problems(problems)) => {
            let typed = Typed { hold: input, ..Typed::default() };
            screen(&permit.narrow(), &page, &typed, &problems).await
        }
        Err(other) => Err(other),
    }
}

/// Which reason falls away.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Lifted {
    hold: String,
}

async fn lift(permit: Permit<HoldFile>, page: Page, Form(lifted): Form<Lifted>) -> Result<Response> {
    let done = match lifted.hold.parse::<HoldId>() {
        Ok(hold) => permit.write(move |tx| retention::lift(tx, hold)).await,
        Err(_) => Err(Problems::at("hold", "privacy-problem-hold").into()),
    };
    match done {
        Ok(()) => Ok(page.done(&super::rights_path(page.slug(), permit.on().id), "privacy-hold-lifted")),
        Err(Error::Problems(problems)) => screen(&permit.narrow(), &page, &Typed::default(), &problems).await,
        Err(other) => Err(other),
    }
}
