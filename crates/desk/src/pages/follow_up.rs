//! What is to be followed up: a list, oldest first, ticked off and taken back by one click.

use crate::{
    policy::{CompleteFollowUp, ViewContacts},
    store::{self, follow_up::FollowUp, list::named},
};
use maud::html;
use platform::{Date, Form, Markup, Page, Permit, Response, Result, Routes, clock, ui};
use serde::Deserialize;
use std::cmp::Ordering;

/// Rows of the list; it is worked off from the top.
const ROWS: i64 = 200;

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/follow-ups", list)
        .post("/organisations/{slug}/follow-ups/{id}/completion", complete)
        .post("/organisations/{slug}/follow-ups/{id}/reopening", reopen)
}

async fn list(permit: Permit<ViewContacts>, page: Page) -> Result<Response> {
    let open = permit.read(|tx| store::follow_up::open(tx, ROWS)).await?;
    let slug = &permit.on().slug;
    let body = || {
        let (late, coming): (Vec<_>, Vec<_>) =
            open.iter().partition(|follow_up| follow_up.due_on <= page.today());
        html! {
            div.stack {
                (group(&page, slug, "desk-due-now", &late))
                (group(&page, slug, "desk-due-coming", &coming))
            }
        }
    };
    Ok(page.show(&page.t("desk-due-list-title"), &[("follow-ups", &body)]))
}

fn group(page: &Page, slug: &str, title: &str, follow_ups: &[&FollowUp]) -> Markup {
    let body = if follow_ups.is_empty() {
        ui::empty(&page.t("desk-due-empty"), &page.t("desk-due-empty-help"), &html! {})
    } else {
        html! { ul.todo data-list { @for follow_up in follow_ups { (item(page, slug, follow_up)) } } }
    };
    ui::card(&page.t(title), &html! { span.muted.num { (follow_ups.len()) } }, &body)
}

/// One follow-up, with its button.
pub fn item(page: &Page, slug: &str, follow_up: &FollowUp) -> Markup {
    let what = what(page, follow_up);
    let client = follow_up.given_name.as_ref().map(|given| named(given, follow_up.family_name.as_deref()));
    html! {
        li id=(follow_up.id) {
            form method="post" action={ "/organisations/" (slug) "/follow-ups/" (follow_up.id) "/completion" } {
                (ui::hidden("to", &page.place().address))
                button.tickoff type="submit" aria-label={ (page.t("desk-due-done")) ": " (what) } { (ui::icon("check")) }
            }
            div {
                a href={ "/organisations/" (slug) "/contacts/" (follow_up.contact_id) } { (what) }
                small {
                    @if let Some(client) = client { (client) } @else { (page.t("desk-client-anonymous")) }
                    @if let Some(name) = &follow_up.account_name { " · " (name) }
                }
            }
            (when(page, follow_up.due_on))
        }
    }
}

/// What follows from a contact: a line each, which leads to the list where it is ticked off.
pub fn of_contact(page: &Page, slug: &str, follow_ups: &[FollowUp]) -> Markup {
    html! {
        @for follow_up in follow_ups {
            div.row {
                a href={ "/organisations/" (slug) "/follow-ups#" (follow_up.id) } { (what(page, follow_up)) }
                @match follow_up.done_at {
                    Some(at) => (ui::pill("ok", &format!("{} {}", page.t("desk-due-is-done"), page.day(clock::day_of(at))))),
                    None => (when(page, follow_up.due_on)),
                }
            }
        }
    }
}

fn what(page: &Page, follow_up: &FollowUp) -> String {
    if follow_up.what.is_empty() { page.t("desk-due-unsaid") } else { follow_up.what.clone() }
}

fn when(page: &Page, due_on: Date) -> Markup {
    match due_on.cmp(&page.today()) {
        Ordering::Less => {
            ui::pill("bad", &format!("{} {}", page.t("desk-due-late"), platform::format::short_day(due_on)))
        }
        Ordering::Equal => ui::pill("warn", &page.t("desk-due-today")),
        Ordering::Greater => ui::pill("", &page.day(due_on)),
    }
}

/// Where one came from.
#[derive(Deserialize)]
#[serde(default)]
struct From {
    to: String,
}

impl Default for From {
    fn default() -> Self {
        Self { to: "/".to_owned() }
    }
}

async fn complete(permit: Permit<CompleteFollowUp>, page: Page, Form(from): Form<From>) -> Result<Response> {
    permit.write(|tx| store::follow_up::complete(tx, true)).await?;
    Ok(page.done(platform::inside(&from.to), "desk-due-completed"))
}

async fn reopen(permit: Permit<CompleteFollowUp>, page: Page, Form(from): Form<From>) -> Result<Response> {
    permit.write(|tx| store::follow_up::complete(tx, false)).await?;
    Ok(page.done(platform::inside(&from.to), "desk-due-reopened"))
}
