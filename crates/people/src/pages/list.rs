//! Clients found by name; with nothing typed the own caseload, last served first.

use super::{clients_path, lookup, said};
use crate::policy::FindClients;
use crate::store::{find, find::Found};
use maud::html;
use platform::{Head, Markup, Page, Permit, Response, Result, Routes, Search, ui, ui::Column};
use serde::Deserialize;

/// Rows at most: who is looking for more has typed too little.
const MOST: usize = 30;

pub(super) fn routes() -> Routes {
    Routes::default().get("/organisations/{slug}/clients", show)
}

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    name: String,
}

async fn show(permit: Permit<FindClients>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let typed = asked.name.trim().to_owned();
    let name = typed.clone();
    let found = permit
        .read_short(
            move |tx| if name.is_empty() { find::mine(tx, MOST) } else { find::find(tx, &name, MOST) },
        )
        .await?;
    let base = clients_path(&permit.on().slug);
    let title = page.t("people-clients-title");
    let new = ui::link_button(&format!("{base}/new"), &page.t("people-new-title"), "primary");
    let head = Head {
        title: &title,
        lead: &page.t("people-clients-lead"),
        aside: Some(new),
        grid: "stack",
        ..Head::default()
    };
    let find = || search(&page, &base, &typed);
    let rows = || html! { div.card { (results(&page, &base, &typed, &found)) } };
    Ok(page.show(head, &[("find", &find), ("found", &rows)]))
}

fn search(page: &Page, base: &str, typed: &str) -> Markup {
    html! {
        div.card {
            form.filters role="search" action=(base) hx-get=(base) hx-target="#found" hx-swap="outerHTML"
                hx-trigger="input delay:200ms, submit" {
                div.ds-field {
                    label.lbl for="name" {
                        (page.t("people-search-label")) small id="name-hint" { (page.t("people-search-hint")) }
                    }
                    input.ds-input id="name" name="name" type="search" value=(typed) maxlength="80" autocomplete="off"
                        aria-describedby="name-hint";
                }
                button.ds-button data-variant="secondary" type="submit" { (page.t("people-search")) }
            }
        }
    }
}

fn results(page: &Page, base: &str, typed: &str, found: &[Found]) -> Markup {
    if found.is_empty() {
        return nobody(page, base, typed);
    }
    let columns = [
        Column::words("people-field-name"),
        Column::words("people-field-born_year"),
        Column::words("people-field-languages"),
    ];
    let row = |client: &Found| {
        vec![
            html! { a href={ (base) "/" (client.id) } { b.b { (client.name) } } },
            html! { @match client.born { Some(year) => (year), None => "–" } },
            html! { (said::languages(page, &client.languages)) },
        ]
    };
    let rows: Vec<_> = found.iter().map(row).collect();
    let caption = if typed.is_empty() { page.t("people-mine") } else { page.t("people-found") };
    html! {
        header { h2 { (caption) } span.small.muted role="status" { (page.n("people-found-count", count(found))) } }
        (ui::table(page, &caption, &columns, &rows))
        @if found.len() == MOST { p.bd.small.muted { (page.t("people-found-more")) } }
    }
}

fn nobody(page: &Page, base: &str, typed: &str) -> Markup {
    if typed.is_empty() {
        return ui::empty(&page.t("people-mine-none"), &page.t("people-mine-none-help"), &html! {});
    }
    // What was typed becomes the name of the new client: nothing is typed twice.
    let new = html! {
        form action={ (base) "/new" } {
            (ui::hidden("name", typed))
            button.ds-button type="submit" { (page.t("people-new-title")) }
        }
    };
    html! { div role="status" { (ui::empty(&page.t("people-found-none"), &page.t("people-found-none-help"), &new)) } }
}

fn count(found: &[Found]) -> i64 {
    i64::try_from(found.len()).unwrap_or(i64::MAX)
}

/// A client in a list of choices: name, year of birth and languages.
pub(super) fn choice(page: &Page, client: &Found) -> Markup {
    html! { (client.name) small { (lookup::known(page, client)) } }
}
