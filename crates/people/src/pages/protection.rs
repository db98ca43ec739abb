//! A protected person: a coordinator says why, and who may know; to everybody else there is no such person.

use super::{clients_path, file_path, said};
use crate::model::{ProtectionInput, ProtectionReason, full_name};
use crate::policy::{ProtectClient, ViewProtected};
use crate::store::{
    file, guardian,
    protection::{self, Colleague, Known, Protection},
};
use frame::{At, ClientId};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Page, Permit, Problems, Response, Result, Routes, Tx,
    page::PathOf,
    ui,
    ui::{Column, Field},
};
use std::collections::BTreeSet;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/protected", list)
        .get("/organisations/{slug}/clients/{id}/protection", edit)
        .post("/organisations/{slug}/clients/{id}/protection", protect)
        .post("/organisations/{slug}/clients/{id}/protection/lifting", lift)
}

/// What holds now, who may be named, and by whom the person could still be found.
type Standing = (Option<Protection>, Vec<Colleague>, Vec<Near>);

/// Somebody whose file leads to the person.
struct Near {
    id: ClientId,
    name: String,
}

fn load(tx: &mut Tx<'_, ProtectClient>) -> Result<Standing> {
    let client = tx.on().id;
    Ok((protection::current(tx, client)?, protection::colleagues(tx)?, near(tx, client)?))
}

/// The family and the household, each once.
fn near(tx: &mut Tx<'_, ProtectClient>, client: ClientId) -> Result<Vec<Near>> {
    let household = file::client(tx, client)?.household_id;
    let at_home = household.map(|household| file::members(tx, household)).transpose()?.unwrap_or_default();
    let kin = guardian::guardians(tx, client)?.into_iter().chain(guardian::children(tx, client)?);
    let kin = kin.map(|one| (one.id, one.given_name, one.family_name));
    let all = kin.chain(at_home.into_iter().map(|one| (one.id, one.given_name, one.family_name)));
    let mut near: Vec<Near> = Vec::new();
    for (id, given, family) in all.filter(|(id, ..)| *id != client) {
        if !near.iter().any(|known| known.id == id) {
            near.push(Near { id, name: full_name(&given, &family) });
        }
    }
    Ok(near)
}

async fn edit(
    permit: Permit<ProtectClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
) -> Result<Response> {
    let (current, colleagues, near) = permit.read(load).await?;
    let input = ProtectionInput {
        reason: current.as_ref().map(|known| known.reason.word().to_owned()).unwrap_or_default(),
        word: current.as_ref().map(|known| known.word.clone()).unwrap_or_default(),
        named: colleagues.iter().filter(|one| one.is_named).map(|one| one.id.clone()).collect(),
    };
    Ok(screen(&permit, (&page, &at), (&input, &Problems::default()), &(current, colleagues, near)))
}

async fn protect(
    permit: Permit<ProtectClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(input): Form<ProtectionInput>,
) -> Result<Response> {
    let typed = input.clone();
    let done = permit.write(move |tx| {
        let colleagues: BTreeSet<_> = protection::colleagues(tx)?.into_iter().map(|one| one.id).collect();
        protection::protect(tx, &typed.parse(&colleagues)?)
    });
    match done.await {
        Ok(()) => Ok(page.done(&file_path(&at), "people-protection-kept")),
        Err(Error::Problems(problems)) => {
            let known = permit.read(load).await?;
            Ok(screen(&permit, (&page, &at), (&input, &problems), &known))
        }
        Err(other) => Err(other),
    }
}

async fn lift(
    permit: Permit<ProtectClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
) -> Result<Response> {
    permit.write(protection::lift).await?;
    Ok(page.done(&file_path(&at), "people-protection-lifted"))
}

fn screen(
    permit: &Permit<ProtectClient>,
    (page, at): (&Page, &At<ClientId>),
    (input, problems): (&ProtectionInput, &Problems),
    (current, colleagues, near): &Standing,
) -> Response {
    let (title, lead) = (page.t("people-protection-title"), page.t("people-protection-lead"));
    let crumbs =
        [(clients_path(&at.slug), page.t("people-clients-title")), (file_path(at), permit.on().name())];
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let form = || fields(page, at, (input, problems), colleagues);
    let end = || current.as_ref().map_or_else(|| html! {}, |known| ending(page, at, known));
    let around = || around(page, &at.slug, near);
    let parts: [platform::page::Part<'_>; 3] = [("protection", &form), ("near", &around), ("lifting", &end)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn fields(
    page: &Page,
    at: &At<ClientId>,
    (input, problems): (&ProtectionInput, &Problems),
    colleagues: &[Colleague],
) -> Markup {
    let reason =
        Field { name: "reason", label: "people-protection-reason", value: &input.reason, ..Field::default() };
    let word = Field {
        name: "word",
        label: "people-protection-word",
        value: &input.word,
        most: 200,
        ..Field::default()
    };
    let reasons = ui::options(page, "people-protection", ProtectionReason::words().iter().copied());
    let (problem, own) = (problems.of("named"), page.actor().map(platform::Actor::id));
    html! {
        div.card {
            header { h2 { (page.t("people-protection-who")) } }
            form.form method="post" action={ (file_path(at)) "/protection" } {
                (ui::form_problems(page, problems))
                (ui::radios(page, problems, reason, &reasons))
                (ui::field(page, problems, word))
                fieldset aria-describedby=[problem.map(|_| "named-problem")] {
                    legend.lbl id="named" tabindex=[problem.map(|_| "-1")] {
                        (page.t("people-protection-named")) small { (page.t("people-protection-named-hint")) }
                    }
                    div.checks.cols { @for one in colleagues.iter().filter(|one| Some(one.id.as_str()) != own) {
                        label.check {
                            input type="checkbox" name="named" value=(one.id) checked[input.named.contains(&one.id)];
                            span { (one.name) " " small.muted { (page.t(&format!("platform-role-{}", one.role))) } }
                        }
                    } }
                    @if let Some(key) = problem { p.problem id="named-problem" { (page.t(key)) } }
                }
                div.acts {
                    button.ds-button type="submit" { (page.t("people-protection-protect")) }
                    (ui::link_button(&file_path(at), &page.t("people-cancel"), "tertiary"))
                }
            }
        }
    }
}

/// Those by whom the person could still be found, each with the way to protect them too.
fn around(page: &Page, slug: &str, near: &[Near]) -> Markup {
    if near.is_empty() {
        return html! {};
    }
    let body = html! {
        p.small.muted { (page.t("people-protection-near-help")) }
        ul.stack.gap1 { @for one in near { li { a href={ (clients_path(slug)) "/" (one.id) "/protection" } { (one.name) } } } }
    };
    ui::card(&page.t("people-protection-near"), &html! {}, &body)
}

fn ending(page: &Page, at: &At<ClientId>, known: &Protection) -> Markup {
    let body = html! {
        p { (page.t(&format!("people-protection-{}", known.reason))) " · " (said::instant(page, known.marked_at))
            @if let Some(name) = &known.marked_by { " · " (name) } }
        p.small.muted { (page.t("people-protection-lift-help")) }
        (ui::act(&format!("{}/protection/lifting", file_path(at)), &page.t("people-protection-lift"), "secondary"))
    };
    ui::card(&page.t("people-protection-now"), &html! {}, &body)
}

async fn list(permit: Permit<ViewProtected>, page: Page) -> Result<Response> {
    let known = permit.read(protection::known).await?;
    let base = clients_path(&permit.on().slug);
    let (title, lead) = (page.t("people-protected-title"), page.t("people-protected-lead"));
    let crumbs = [(base.clone(), page.t("people-clients-title"))];
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, ..Head::default() };
    let body = || html! { div.card { (persons(&page, &base, &title, &known)) } };
    Ok(page.show(head, &[("protected", &body)]))
}

fn persons(page: &Page, base: &str, caption: &str, known: &[Known]) -> Markup {
    if known.is_empty() {
        return ui::empty(&page.t("people-protected-none"), &page.t("people-protected-none-help"), &html! {});
    }
    let columns = [
        Column::words("people-field-name"),
        Column::words("people-field-born_year"),
        Column::words("people-protection-reason"),
        Column::words("people-protection-since"),
    ];
    let row = |person: &Known| {
        vec![
            html! {
                a href={ (base) "/" (person.id) } { b.b { (full_name(&person.given_name, &person.family_name)) } }
                @if let Some(twin) = person.twin {
                    br; span.small { (page.t("people-protected-twin")) " " a href={ (base) "/" (twin) } { (page.t("people-protected-twin-open")) } }
                }
            },
            html! { @match person.born_year { Some(year) => (year), None => "–" } },
            html! { (page.t(&format!("people-protection-{}", person.reason))) },
            said::instant(page, person.marked_at),
        ]
    };
    ui::table(page, caption, &columns, &known.iter().map(row).collect::<Vec<_>>())
}

/// In the file: that the person is protected, and for coordinators the way to say so.
pub(super) fn panel(page: &Page, at: &At<ClientId>, is_protected: bool, may: bool) -> Markup {
    let key = if is_protected { "people-edit" } else { "people-protection-protect" };
    let to = html! { @if may { a href={ (file_path(at)) "/protection" } { (page.t(key)) } } };
    let body = html! {
        @if is_protected { p { (ui::pill("warn", &page.t("people-protection-holds"))) } }
        p.small.muted { (page.t("people-protection-help")) }
    };
    html! { @if is_protected || may { (ui::card(&page.t("people-protection-title"), &to, &body)) } }
}
