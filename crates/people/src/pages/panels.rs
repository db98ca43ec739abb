//! The parts of the file page.

use super::{clients_path, file::File, form, guardian, said, stay};
use crate::model::{Purpose, current, of_age, superseded, target_group};
use crate::policy::CASELOAD;
use maud::html;
use platform::{Arg, Date, Markup, Page, Role, audit::Look, history::Change, ui};

/// Rows of a list that stand open; the rest unfolds.
const OPEN: usize = 5;

/// The strip under the name: stay, arrival, languages, interpreter.
pub(super) fn facts(page: &Page, file: &File) -> Markup {
    let not_known = page.t("people-not-known");
    let group = target_group(&file.facts, page.today());
    let day = |day: Option<Date>| day.map_or_else(|| not_known.clone(), |day| page.day(day));
    let spoken = Some(said::spoken(page, &file.spoken)).filter(|spoken| !spoken.is_empty());
    html! {
        dl.facts {
            div {
                dt { (page.t("people-field-basis")) }
                dd {
                    @match current(&file.stays, page.today()) {
                        Some(stay) => {
                            (page.t(&format!("people-basis-{}", stay.basis)))
                            @if let Some(until) = stay.until_day { " " small { (said::until(page, until)) } }
                            @if !superseded(&file.stays, stay) { " " (said::stay_state(page, stay)) }
                        }
                        None => (not_known),
                    }
                }
            }
            div {
                dt { (page.t("people-field-arrived_on")) }
                dd { (day(file.client.arrived_on)) " " small { (page.t(&format!("people-target_group-{group}"))) } }
            }
            div { dt { (page.t("people-field-languages")) } dd { (spoken.unwrap_or_else(|| not_known.clone())) } }
            div {
                dt { (page.t("people-field-interpreter")) }
                dd { (page.t(&format!("people-interpreter-{}", file.client.interpreter))) }
            }
        }
    }
}

pub(super) fn code(page: &Page, path: &str, code: Option<&str>) -> Markup {
    let Some(code) = code else { return html! { (page.t("people-not-known")) } };
    if !code.contains('•') {
        return html! { span.masked { (code) } };
    }
    html! {
        div.row.between {
            span {}
            form.row method="post" action={ (path) "/code-views" } hx-post={ (path) "/code-views" } hx-target="#file"
                hx-swap="outerHTML" {
                span.masked { (code) }
                button.ds-button.s data-variant="tertiary" type="submit" { (ui::icon("eye")) (page.t("people-code-show")) }
            }
        }
    }
}

/// Bases of stay, the newest record first; those that hold together are said to.
pub(super) fn stays(page: &Page, path: &str, file: &File) -> Markup {
    let more = html! { a href={ (path) "/stays" } { (page.t("people-stay-change")) } };
    let body = html! {
        @if file.stays.is_empty() { p.small.muted { (page.t("people-stay-none")) } }
        @else { ul.stack.gap1 { @for record in &file.stays { li.small { (stay::line(page, record, &file.stays)) } } } }
    };
    ui::card(&page.t("people-stay-title"), &more, &body)
}

/// In whose caseload the client is; who has them there, and coordinators, may change it.
pub(super) fn caseload(page: &Page, path: &str, file: &File) -> Markup {
    let is_own = page.actor().is_some_and(|actor| {
        file.facts.in_caseload || actor.is(&[Role::Coordinator], file.facts.organisation_id)
    });
    let change =
        html! { @if is_own { a href={ (path) "/caseload" } { (page.t("people-caseload-change")) } } };
    let until = |day: Option<Date>| match day {
        Some(day) => page.with("people-caseload-until", &[("day", Arg::Word(&page.day(day)))]),
        None => page.t("people-caseload-open"),
    };
    let body = html! {
        @if file.holders.is_empty() { p.small.muted { (page.t("people-caseload-none")) } }
        @else {
            ul.stack.gap1 { @for holder in &file.holders {
                li.row.between.small { (holder.name) span.num.muted { (until(holder.until_day)) } }
            } }
        }
    };
    ui::card(&page.t("people-caseload-title"), &change, &body)
}

/// With whom the person lives.
pub(super) fn household(page: &Page, slug: &str, path: &str, file: &File) -> Markup {
    let add = html! { a href={ (path) "/household" } { (page.t("people-household-add")) } };
    let body = html! {
        @if file.members.is_empty() { p.small.muted { (page.t("people-household-none")) } }
        @else {
            ul.stack.gap1 { @for member in &file.members {
                li.row.between {
                    a href={ (clients_path(slug)) "/" (member.id) } {
                        (crate::model::full_name(&member.given_name, &member.family_name))
                    }
                    @if let Some(year) = member.born_year { span.num.muted { (year) } }
                }
            } }
            div.mt2 { (ui::act(&format!("{path}/household/leave"), &page.t("people-household-leave"), "tertiary")) }
        }
    };
    ui::card(&page.t("people-household-title"), &add, &body)
}

/// Children, and who answers for a child. It is left out where there is none and none can be.
pub(super) fn family(page: &Page, slug: &str, path: &str, file: &File) -> Markup {
    let facts = &file.facts;
    let is_minor = of_age(facts.born_on, facts.born_year, page.today()) == Some(false);
    if !is_minor && file.children.is_empty() && file.guardians.is_empty() {
        return html! {};
    }
    let add = html! { a href={ (path) "/guardians" } { (page.t("people-edit")) } };
    let body = html! {
        @if is_minor && file.guardians.is_empty() { p.small { (ui::pill("warn", &page.t("people-guardian-none"))) } }
        @if !file.guardians.is_empty() { h3.small { (page.t("people-guardians-title")) } (guardian::kin(page, slug, &file.guardians)) }
        @if !file.children.is_empty() { h3.small { (page.t("people-children-title")) } (guardian::kin(page, slug, &file.children)) }
    };
    ui::card(&page.t("people-family-title"), &add, &body)
}

/// Who has looked at the file, when and why: the person may ask for the same list.
pub(super) fn looks(page: &Page, looks: &[Look]) -> Markup {
    let row = |look: &Look| {
        html! {
            li.row.between {
                span {
                    (look.name.clone().unwrap_or_else(|| look.actor.clone()))
                    @if look.role.parse::<Role>().is_ok() { ", " (page.t(&format!("platform-role-{}", look.role))) }
                    @if is_reason(&look.purpose) { br; span.xs { (page.t(&format!("people-purpose-{}", look.purpose))) } }
                }
                span.num { (said::instant(page, look.at)) }
            }
        }
    };
    let body = html! {
        div.small.muted {
            (folded(page, &looks.iter().map(row).collect::<Vec<_>>()))
            p.mt2 { (page.t("people-looks-help")) }
        }
    };
    ui::card(&page.t("people-looks-title"), &html! {}, &body)
}

/// Whether a purpose in the audit is one that we have a word for.
fn is_reason(purpose: &str) -> bool {
    purpose == CASELOAD || purpose.parse::<Purpose>().is_ok()
}

/// What the file said before, newest first.
pub(super) fn changes(page: &Page, file: &File) -> Markup {
    let row = |change: &Change| {
        let who = change.actor_name.clone().unwrap_or_else(|| change.actor.clone());
        let said = |value: &str| said::value(page, &change.field, value);
        html! {
            li {
                (said::instant(page, change.at))
                div {
                    b { (who) } " · " (page.t(form::label(&change.field)))
                    p {
                        @if !change.was.is_empty() { del { (said(&change.was)) } " → " }
                        @if change.became.is_empty() { (page.t("people-change-emptied")) } @else { (said(&change.became)) }
                    }
                }
            }
        }
    };
    let rows: Vec<_> = file.changes.iter().map(row).collect();
    let (open, rest) = rows.split_at(rows.len().min(OPEN));
    let body = html! {
        ol.history { @for row in open { (row) } }
        @if !rest.is_empty() {
            details { summary { (page.t("people-show-more")) } ol.history { @for row in rest { (row) } } }
        }
    };
    ui::card(&page.t("people-changes-title"), &html! {}, &body)
}

/// A few rows, and the rest behind a fold.
fn folded(page: &Page, rows: &[Markup]) -> Markup {
    let (open, rest) = rows.split_at(rows.len().min(OPEN));
    html! {
        ul.stack.gap1 { @for row in open { (row) } }
        @if !rest.is_empty() {
            details { summary { (page.t("people-show-more")) } ul.stack.gap1 { @for row in rest { (row) } } }
        }
    }
}
