//! Whose right to stay and whose documents run out, and of what one wished to be reminded.

use super::{clients_path, reminder, said};
use crate::model::{
    Basis,
    expiry::{Expiry, What, Window},
    full_name,
};
use crate::policy::WatchExpiries;
use crate::store::{
    caseload,
    expiry::{self, Named},
    reminder::{self as reminders, Pressing},
};
use frame::ClientId;
use maud::html;
use platform::{
    Head, Markup, Page, Permit, Problems, Response, Result, Routes, Search, Tx, clock, ui,
    ui::{Choice, Column, Field},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Rows that are shown; the counts are of all.
const ROWS: usize = 200;
/// Days before a reminder from which on it is shown.
const SOON: i32 = 14;
/// The words of the filter for renewals: those under way, and those that nobody has applied for.
const APPLIED: &str = "applied";
const NOT_APPLIED: &str = "not_applied";
/// Reminders that stand open; the rest unfolds.
const OPEN: usize = 5;
/// The word of the filter for documents, beside the bases of stay.
const DOCUMENT: &str = "document";

pub(super) fn routes() -> Routes {
    Routes::default().get("/organisations/{slug}/expiries", show)
}

/// What is asked for. What is no choice is none: the list then is wider, never narrower than it says.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Asked {
    whose: String,
    basis: String,
    renewal: String,
    window: String,
}

impl Asked {
    fn window(&self) -> Option<Window> {
        Window::ALL.into_iter().find(|window| window.word() == self.window)
    }

    fn wants(&self, expiry: &Expiry) -> bool {
        let wanted = match (self.basis.as_str(), expiry.what) {
            ("", _) => true,
            (word, What::Document(_)) => word == DOCUMENT,
            (word, What::Stay(basis)) => {
                word == basis.word() || (word != DOCUMENT && word.parse::<Basis>().is_err())
            }
        };
        let is_renewed = expiry.renewal_applied_on.is_some();
        let renewal = match self.renewal.as_str() {
            APPLIED => is_renewed,
            NOT_APPLIED => !is_renewed,
            _ => true,
        };
        wanted && renewal && self.window().is_none_or(|window| window.holds(expiry.window))
    }

    fn with_window(&self, window: Option<Window>) -> String {
        let window = window.map(Window::word).unwrap_or_default().to_owned();
        platform::typed::query(&Self { window, ..self.clone() })
    }
}

/// What the page shows.
struct Shown {
    of_all: bool,
    rows: Vec<Expiry>,
    /// How many there are in each window, whatever window is asked for.
    counts: [usize; 4],
    matching: usize,
    named: BTreeMap<ClientId, Named>,
    due: Vec<Pressing>,
}

async fn show(permit: Permit<WatchExpiries>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let wanted = asked.clone();
    let shown = permit.read(move |tx| gather(tx, &wanted)).await?;
    let (title, lead) = (page.t("people-expiries-title"), page.t("people-expiries-lead"));
    let head = Head { title: &title, lead: &lead, grid: "stack", ..Head::default() };
    let slug = &permit.on().slug;
    let may_see_all = WatchExpiries::of_all(permit.actor(), permit.on());
    let filters = || filters(&page, slug, &asked, may_see_all);
    let list = || html! { (windows(&page, slug, &asked, &shown)) (list(&page, slug, &shown)) };
    let due = || due(&page, slug, &shown);
    Ok(page.show(head, &[("filters", &filters), ("due", &due), ("expiries", &list)]))
}

/// Coordinators see all unless they ask for their own; others see those in their caseload today.
fn gather(tx: &mut Tx<'_, WatchExpiries>, asked: &Asked) -> Result<Shown> {
    let of_all = WatchExpiries::of_all(tx.actor(), tx.on()) && asked.whose != "mine";
    let own = if of_all { None } else { Some(caseload::own(tx)?) };
    let watched = expiry::watched(tx, own.as_deref())?;
    let any_window = Asked { window: String::new(), ..asked.clone() };
    let counts = Window::ALL.map(|window| {
        watched.iter().filter(|expiry| any_window.wants(expiry) && window.holds(expiry.window)).count()
    });
    let mut rows: Vec<_> = watched.into_iter().filter(|expiry| asked.wants(expiry)).collect();
    let matching = rows.len();
    rows.truncate(ROWS);
    let ids: Vec<_> = rows.iter().map(|row| row.client).collect();
    let named = expiry::named(tx, &ids)?;
    let until = clock::after_days(tx.today(), SOON);
    let due = reminders::due(tx, own.as_deref(), until)?;
    Ok(Shown { of_all, rows, counts, matching, named, due })
}

fn filters(page: &Page, slug: &str, asked: &Asked, may_see_all: bool) -> Markup {
    let none = Problems::default();
    let of = |name, label, value| Field { name, label, value, ..Field::default() };
    let document = Choice { word: DOCUMENT.to_owned(), name: page.t("people-documents-title") };
    let bases =
        ui::options(page, "people-basis", Basis::words().iter().copied().filter(|word| *word != "unknown"));
    let whats: Vec<_> = bases.into_iter().chain([document]).collect();
    let mine = [Choice { word: "mine".to_owned(), name: page.t("people-expiries-mine") }];
    let renewals = ui::options(page, "people-renewal", [APPLIED, NOT_APPLIED]);
    html! {
        form.filters.card action={ "/organisations/" (slug) "/expiries" } {
            @if !asked.window.is_empty() { (ui::hidden("window", &asked.window)) }
            @if may_see_all {
                (ui::select(page, &none, of("whose", "people-expiries-whose", &asked.whose), Some(&page.t("people-expiries-all")), &mine))
            }
            (ui::select(page, &none, of("basis", "people-expiries-what", &asked.basis), Some(&page.t("people-expiries-any")), &whats))
            (ui::select(page, &none, of("renewal", "people-expiries-renewal", &asked.renewal), Some(&page.t("people-expiries-any")), &renewals))
            button.ds-button data-variant="secondary" type="submit" { (page.t("people-expiries-show")) }
        }
    }
}

/// The windows with their counts, each a link.
fn windows(page: &Page, slug: &str, asked: &Asked, shown: &Shown) -> Markup {
    let path = format!("/organisations/{slug}/expiries");
    let all = shown.counts[0] + shown.counts[3];
    let chosen = asked.window();
    html! {
        nav.tabs aria-label=(page.t("people-expiries-windows")) {
            a href={ (path) "?" (asked.with_window(None)) } aria-current=[chosen.is_none().then_some("page")] {
                (page.t("people-expiries-window-all")) " " span.num { (all) }
            }
            @for (window, count) in Window::ALL.into_iter().zip(shown.counts) {
                a href={ (path) "?" (asked.with_window(Some(window))) } aria-current=[(chosen == Some(window)).then_some("page")] {
                    (page.t(&format!("people-expiries-window-{}", window.word()))) " " span.num { (count) }
                }
            }
        }
    }
}

fn list(page: &Page, slug: &str, shown: &Shown) -> Markup {
    let title = page.t(if shown.of_all { "people-expiries-of-all" } else { "people-expiries-of-mine" });
    if shown.rows.is_empty() {
        return html! { div.card { (ui::empty(&page.t("people-expiries-none"), &page.t("people-expiries-none-help"), &html! {})) } };
    }
    let columns = [
        Column::words("people-field-name"),
        Column::words("people-expiries-what"),
        Column::words("people-field-valid_until"),
        Column::words("people-expiries-state"),
    ];
    let row = |expiry: &Expiry| {
        let Some(client) = shown.named.get(&expiry.client) else { return Vec::new() };
        let what = match expiry.what {
            What::Stay(basis) => page.t(&format!("people-basis-{basis}")),
            What::Document(kind) => page.t(&format!("people-document-{kind}")),
        };
        let name = full_name(&client.given_name, &client.family_name);
        vec![
            html! { a href={ (clients_path(slug)) "/" (client.id) } { b.b { (name) } } },
            html! { (what) },
            html! { span.num { (page.day(expiry.until)) } },
            html! { (left(page, expiry)) },
        ]
    };
    let rows: Vec<_> = shown.rows.iter().map(row).filter(|row| !row.is_empty()).collect();
    html! {
        div.card {
            header { h2 { (title) } }
            (ui::table(page, &title, &columns, &rows))
            @if shown.matching > rows.len() { p.bd.small.muted { (page.n("people-expiries-more", count(rows.len()))) } }
        }
    }
}

/// The renewal that is under way, and beside it how many days are left on paper.
fn left(page: &Page, expiry: &Expiry) -> Markup {
    let days = page.today().until(expiry.until).map_or(0, |span| span.get_days());
    html! {
        @if expiry.renewal_applied_on.is_some() { (said::ending(page, Some(expiry.until), expiry.renewal_applied_on)) " " }
        @if days < 0 { (ui::pill("bad", &page.n("people-stay-lapsed", i64::from(-days)))) }
        @else if expiry.window == Window::Days30 { (ui::pill("warn", &page.n("people-stay-left", days.into()))) }
        @else { (page.n("people-stay-left", days.into())) }
    }
}

/// What is to be remembered these days.
fn due(page: &Page, slug: &str, shown: &Shown) -> Markup {
    if shown.due.is_empty() {
        return html! {};
    }
    let row = |due: &Pressing| {
        let is_due = due.due_on <= page.today();
        html! {
            li {
                div {
                    a href={ (clients_path(slug)) "/" (due.client_id) "/reminders" } {
                        b.b { (full_name(&due.given_name, &due.family_name)) }
                    }
                    " " (reminder::words(page, due.rule, &due.word))
                }
                div.end { @if is_due { (ui::pill("warn", &page.day(due.due_on))) } @else { span.num { (page.day(due.due_on)) } } }
            }
        }
    };
    let (open, rest) = shown.due.split_at(shown.due.len().min(OPEN));
    let body = html! {
        ul.steps { @for due in open { (row(due)) } }
        @if !rest.is_empty() {
            details { summary { (page.n("people-reminders-rest", count(rest.len()))) } ul.steps { @for due in rest { (row(due)) } } }
        }
    };
    ui::card(&page.t("people-reminders-title"), &html! {}, &body)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
