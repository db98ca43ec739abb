//! In whose caseload a client is: shared with a colleague, handed over with what was to be done, or ended.

use super::{caseload::caseload_path, crumbs, file_path};
use crate::model::{HandInput, ShareInput};
use frame::{At, ClientId};
use maud::html;
use people::{
    ShareClient,
    caseload::{self, Colleague, Holder},
};
use platform::{
    Arg, Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Role, Routes,
    page::PathOf,
    ui,
    ui::{Choice, Field},
};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/caseload", show)
        .post("/organisations/{slug}/clients/{id}/caseload", share)
        .post("/organisations/{slug}/clients/{id}/caseload/removal", end)
        .post("/organisations/{slug}/clients/{id}/caseload/hand-over", hand_over)
}

fn care_path(at: &At<ClientId>) -> String {
    format!("{}/caseload", file_path(at))
}

/// What is typed in the forms of the page.
#[derive(Default)]
struct Typed {
    share: ShareInput,
    hand: HandInput,
    problems: Problems,
    /// Whether the problems are of the hand-over.
    is_hand: bool,
}

async fn show(permit: Permit<ShareClient>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    let share = ShareInput { once: Once::new_key(), ..ShareInput::default() };
    let from = permit.actor().id().to_owned();
    let hand = HandInput { from, once: Once::new_key(), ..HandInput::default() };
    screen(&permit, (&page, &at), &Typed { share, hand, ..Typed::default() }).await
}

async fn share(
    permit: Permit<ShareClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(input): Form<ShareInput>,
) -> Result<Response> {
    let given = match input.parse(page.today()) {
        Ok((account, until)) => {
            let once = Once::of_form(&input.once, &input);
            let give = permit.write_once(once, move |tx| {
                if caseload::give(tx, &account, until)? { Ok(()) } else { Err(unknown("account")) }
            });
            give.await
        }
        Err(problems) => Err(problems.into()),
    };
    match given {
        Ok(()) => Ok(page.done(&care_path(&at), "people-caseload-given")),
        Err(Error::Problems(problems)) => {
            let hand = HandInput { once: Once::new_key(), ..HandInput::default() };
            let typed = Typed { share: input, hand, problems, is_hand: false };
            screen(&permit, (&page, &at), &typed).await
        }
        Err(other) => Err(other),
    }
}

/// Somebody whose account is none, or who may not have the client.
fn unknown(field: &'static str) -> Error {
    Problems::at(field, "people-problem-caseload-who").into()
}

async fn hand_over(
    permit: Permit<ShareClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(input): Form<HandInput>,
) -> Result<Response> {
    let handed = match input.parse() {
        Ok((from, to)) => {
            let once = Once::of_form(&input.once, &input);
            let hand = permit.write_once(once, move |tx| {
                if caseload::hand_over(tx, &from, &to)? { Ok(()) } else { Err(unknown("to")) }
            });
            hand.await
        }
        Err(problems) => Err(problems.into()),
    };
    match handed {
        Ok(()) => Ok(page.done(&after(&permit, &at, &input.from), "people-caseload-handed-over")),
        Err(Error::Problems(problems)) => {
            let share = ShareInput { once: Once::new_key(), ..ShareInput::default() };
            screen(&permit, (&page, &at), &Typed { share, hand: input, problems, is_hand: true }).await
        }
        Err(other) => Err(other),
    }
}

/// A colleague who is chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    account: String,
}

async fn end(
    permit: Permit<ShareClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(Chosen { account }): Form<Chosen>,
) -> Result<Response> {
    let to = after(&permit, &at, &account);
    permit.write(move |tx| caseload::end(tx, &account)).await?;
    Ok(page.done(&to, "people-caseload-taken"))
}

/// Whoever has given the client away comes to the own caseload: the page of the client may be closed to them now.
fn after(permit: &Permit<ShareClient>, at: &At<ClientId>, from: &str) -> String {
    let leads = permit.actor().is(&[Role::Coordinator], permit.on().organisation_id);
    if from == permit.actor().id() && !leads { caseload_path(&at.slug) } else { care_path(at) }
}

async fn screen(
    permit: &Permit<ShareClient>,
    (page, at): (&Page, &At<ClientId>),
    typed: &Typed,
) -> Result<Response> {
    let read = permit.read(|tx| Ok((caseload::holders(tx, tx.on().id)?, caseload::colleagues(tx)?)));
    let (holders, colleagues) = read.await?;
    let (title, lead) = (page.t("people-caseload-title"), page.t("people-caseload-lead"));
    let crumbs = crumbs(page, at, permit.on());
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let own = permit.actor().id();
    let now = || now(page, at, own, (&holders, &colleagues));
    let forms = || forms(page, at, typed, (&holders, &colleagues));
    let parts: [platform::page::Part<'_>; 2] = [("holders", &now), ("change", &forms)];
    Ok(if typed.problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

/// Who has the client now, each with a button that ends it.
fn now(
    page: &Page,
    at: &At<ClientId>,
    own: &str,
    (holders, colleagues): (&[Holder], &[Colleague]),
) -> Markup {
    let has_own = holders.iter().any(|holder| holder.account_id == own);
    let may_take = !has_own && colleagues.iter().any(|colleague| colleague.account_id == own);
    let body = html! {
        @if holders.is_empty() {
            (ui::empty(&page.t("people-caseload-none"), &page.t("people-caseload-help"), &html! {}))
        } @else {
            ul.steps { @for holder in holders {
                li {
                    (ui::avatar(&holder.name))
                    div { b { (holder.name) } small { (until(page, holder)) } }
                    form method="post" action={ (care_path(at)) "/removal" } {
                        (ui::hidden("account", &holder.account_id))
                        button.ds-button data-variant="tertiary" type="submit" {
                            (page.t(if holder.account_id == own { "casework-care-end" } else { "people-caseload-remove" }))
                            span.vh { " " (holder.name) }
                        }
                    }
                }
            } }
            p.small.muted.mt2 { (page.t("people-caseload-help")) }
        }
        @if may_take {
            form.mt2 method="post" action=(care_path(at)) {
                (ui::hidden("account", own))
                (ui::hidden("once", &Once::new_key()))
                button.ds-button data-variant="secondary" type="submit" { (page.t("casework-care-take")) }
            }
        }
    };
    ui::card(&page.t("people-caseload-title"), &html! {}, &body)
}

fn until(page: &Page, holder: &Holder) -> String {
    match holder.until_day {
        Some(day) => page.with("people-caseload-until", &[("day", Arg::Word(&page.day(day)))]),
        None => page.t("people-caseload-open"),
    }
}

fn forms(
    page: &Page,
    at: &At<ClientId>,
    typed: &Typed,
    (holders, colleagues): (&[Holder], &[Colleague]),
) -> Markup {
    let all = colleagues.iter().map(|one| Choice { word: one.account_id.clone(), name: one.name.clone() });
    let all: Vec<_> = all.collect();
    let have = holders.iter().map(|one| Choice { word: one.account_id.clone(), name: one.name.clone() });
    let have: Vec<_> = have.collect();
    if all.is_empty() {
        return ui::card(
            &page.t("people-caseload-add-title"),
            &html! {},
            &html! { p { (page.t("people-caseload-staff-none")) } },
        );
    }
    html! {
        div.settings-grid {
            (share_form(page, at, typed, &all))
            @if !have.is_empty() { (hand_form(page, at, typed, (&have, &all))) }
        }
    }
}

fn share_form(page: &Page, at: &At<ClientId>, typed: &Typed, all: &[Choice]) -> Markup {
    let (none, input) = (Problems::default(), &typed.share);
    let problems = if typed.is_hand { &none } else { &typed.problems };
    let who =
        Field { name: "account", label: "people-caseload-who", value: &input.account, ..Field::default() };
    let until = Field {
        name: "until_day",
        label: "people-caseload-until-day",
        hint: "people-caseload-until-hint",
        kind: "date",
        value: &input.until_day,
        ..Field::default()
    };
    html! {
        div.card {
            header { h2 { (page.t("people-caseload-add-title")) } }
            form.form method="post" action=(care_path(at)) {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once))
                (ui::select(page, problems, who, Some(&page.t("casework-care-choose")), all))
                (ui::field(page, problems, until))
                div.acts { button.ds-button type="submit" { (page.t("people-caseload-give")) } }
            }
        }
    }
}

fn hand_form(page: &Page, at: &At<ClientId>, typed: &Typed, (have, all): (&[Choice], &[Choice])) -> Markup {
    let (none, input) = (Problems::default(), &typed.hand);
    let problems = if typed.is_hand { &typed.problems } else { &none };
    let field = |name, label, value| Field { name, label, value, ..Field::default() };
    html! {
        div.card {
            header { h2 { (page.t("people-caseload-hand-over-title")) } }
            form.form method="post" action={ (care_path(at)) "/hand-over" } {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once))
                (ui::select(page, problems, field("from", "people-caseload-from", &input.from), None, have))
                (ui::select(page, problems, field("to", "people-caseload-to", &input.to), Some(&page.t("casework-care-choose")), all))
                p.small.muted { (page.t("casework-care-hand-over-help")) }
                div.acts { button.ds-button type="submit" { (page.t("people-caseload-hand-over")) } }
            }
        }
    }
}
