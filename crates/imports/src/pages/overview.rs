//! One import: how far it is, what is said of its rows, what can be done with it.

use super::{decisions, path, path_of, shown, words};
use crate::{
    judging,
    model::{Plan, State, Verdict},
    policy::{ImportFacts, PrepareImport},
    sheet::Row,
    store::{self, memory::Unknown, person::Made, piece::Pieces, row::Kept},
    undoing,
};
use maud::html;
use platform::{
    Head, Markup, Page, Permit, Response, Result, Routes, Search, Tx,
    jobs::{self, JobState},
    ui::{self, Column},
};
use serde::Deserialize;

/// Rows that are shown at a time.
const ROWS: i64 = 30;

pub(super) fn routes() -> Routes {
    Routes::default().get("/organisations/{slug}/imports/{id}", show)
}

/// Which rows are shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    show: String,
    after: String,
}

/// All that the page shows.
#[derive(Default)]
struct Shown {
    plan: Plan,
    counts: Vec<(Verdict, i64)>,
    verdict: Option<Verdict>,
    rows: Vec<(Kept, Row)>,
    unknown: Vec<Unknown>,
    people: Vec<decisions::Waiting>,
    choices: words::Choices,
    job: Option<JobState>,
    kept: (Vec<Kept>, Vec<Made>),
}

impl Shown {
    fn count(&self, verdict: Verdict) -> i64 {
        self.counts.iter().find(|(known, _)| *known == verdict).map_or(0, |(_, number)| *number)
    }
}

async fn show(permit: Permit<PrepareImport>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let (slug, language) = (page.slug().to_owned(), page.language());
    let (verdict, after) = (asked.show.parse::<Verdict>().ok(), asked.after.parse().unwrap_or(0));
    let name = slug.clone();
    if permit.on().state == State::Columns {
        return Ok(page.go(&format!("{}/columns", path_of(&slug, permit.on().id))));
    }
    let (on, shown) = permit
        .read(move |tx| {
            let on = tx.on().clone();
            let mut shown = read(tx, &on, (verdict, after))?;
            if !shown.unknown.is_empty() {
                shown.choices = words::choices(tx, language)?;
            }
            Ok((on, shown))
        })
        .await?;
    let people =
        if shown.count(Verdict::Alike) > 0 { decisions::waiting(&permit, &name).await? } else { Vec::new() };
    Ok(screen(&page, &slug, &on, &Shown { people, ..shown }))
}

fn read(
    tx: &mut Tx<'_, PrepareImport>,
    on: &ImportFacts,
    (verdict, after): (Option<Verdict>, i64),
) -> Result<Shown> {
    let mut shown = Shown::default();
    // Nothing is counted while it changes: the page asks each second, and there may be very many rows.
    if on.state.is_busy() {
        shown.job = jobs::state(tx, super::works::job_of(on.state), &store::file::once_key(on.id, on.run))?;
        return Ok(shown);
    }
    shown.counts = store::row::counts(tx)?;
    shown.kept = undoing::kept(tx)?;
    if on.state != State::Judged {
        return Ok(shown);
    }
    shown.plan = store::file::plan(tx, on)?;
    shown.unknown = store::memory::unknown(tx)?;
    let trouble = [Verdict::Mistake, Verdict::Alike];
    shown.verdict = verdict;
    let wanted = verdict.as_ref().map_or(&trouble[..], std::slice::from_ref);
    let mut pieces = Pieces::default();
    for kept in store::row::of(tx, on.id, wanted, (after, ROWS))? {
        let came = pieces.row(tx, on, kept.row_number)?.unwrap_or_default();
        let row = store::row::mended(tx, on.id, came, &kept.mended)?;
        shown.rows.push((kept, row));
    }
    Ok(shown)
}

fn screen(page: &Page, slug: &str, on: &ImportFacts, shown: &Shown) -> Response {
    let crumbs = [(path(slug), page.t("imports-title"))];
    let lead = page.t(&format!("imports-kind-{}", on.kind));
    let head = Head { title: &on.name, lead: &lead, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let body = || body(page, slug, on, shown);
    page.show(head, &[("import", &body)])
}

fn body(page: &Page, slug: &str, on: &ImportFacts, shown: &Shown) -> Markup {
    let base = path_of(slug, on.id);
    html! {
        div.stack {
            @if !matches!(on.state, State::Undoing | State::Undone | State::Removed) { (way(page, on, shown)) }
            @if on.state.is_busy() { (busy(page, &base, on, shown.job.as_ref())) }
            @else if on.state == State::Judged {
                (counts(page, &base, shown))
                @if !shown.unknown.is_empty() { (words::card(page, &base, &shown.unknown, &shown.choices)) }
                @if !shown.people.is_empty() { (decisions::card(page, slug, &base, &shown.people)) }
                (rows(page, &base, shown))
            } @else if on.state == State::Reading {
                div.card { div.bd.stack { p { (page.t("imports-reading-help")) } (ui::act(&format!("{base}/withdrawal"), &page.t("imports-remove"), "secondary")) } }
            } @else { (ended(page, slug, on, shown)) }
        }
    }
}

/// The file on its way: brought in, its columns settled, looked through, in the register.
fn way(page: &Page, on: &ImportFacts, shown: &Shown) -> Markup {
    let (applied, mistakes) = (shown.count(Verdict::Applied), shown.count(Verdict::Mistake));
    let waiting = mistakes + shown.count(Verdict::Alike);
    let now = match on.state {
        State::Reading => 0,
        State::Columns => 1,
        State::Judging => 2,
        State::Judged if applied == 0 => 2,
        State::Judged if waiting == 0 && shown.count(Verdict::Good) == 0 => 4,
        _ => 3,
    };
    let total: i64 = shown.counts.iter().map(|(_, number)| number).sum();
    let some = |key: &str, number: i64| if number > 0 { page.n(key, number) } else { String::new() };
    let said = [
        page.t(&format!("imports-kind-{}", on.kind)),
        some("imports-rows", total),
        some("imports-waiting", waiting),
        some("imports-rows", applied),
    ];
    shown::way(page, now, &said)
}

/// What is under way, and how far; the page asks again by itself where scripts run.
fn busy(page: &Page, base: &str, on: &ImportFacts, job: Option<&JobState>) -> Markup {
    let failed = job.is_some_and(|job| job.failed.is_some());
    let (done, total) = (on.done.min(on.total), on.total.max(1));
    let what = page.t(&format!("imports-busy-{}", on.state));
    html! {
        div.card hx-get=[(!failed).then_some(base)] hx-trigger=[(!failed).then_some("every 1s")] hx-target="#import" hx-swap="outerHTML" {
            header { h2 { (what) } b.num { (done * 100 / total) "%" } }
            div.bd.stack {
                progress value=(done) max=(total) aria-label=(what) {}
                @if failed {
                    p.flash.bad role="alert" { (page.t("imports-failed")) }
                    div.row.wrap {
                        (ui::act(&format!("{base}/continuation"), &page.t("imports-continue"), "primary"))
                        @if on.state == State::Applying { (ui::act(&format!("{base}/withdrawal"), &page.t("imports-undo"), "secondary")) }
                    }
                } @else { p.muted { (page.t("imports-busy-help")) " " a id="look-again" href=(base) { (page.t("imports-look-again")) } } }
            }
        }
    }
}

/// What came of the rows, and what can be done now.
fn counts(page: &Page, base: &str, shown: &Shown) -> Markup {
    let total: i64 = shown.counts.iter().map(|(_, number)| number).sum();
    html! {
        div.card {
            header { h2 { (page.n("imports-rows", total)) } }
            div.bd.stack {
                (shown::parted(&shown.counts))
                (filters(page, base, shown))
                (acts(page, base, shown))
            }
        }
    }
}

/// How many rows there are of each verdict, each a filter.
fn filters(page: &Page, base: &str, shown: &Shown) -> Markup {
    let order = Verdict::ALL.iter().copied().filter(|verdict| shown.count(*verdict) > 0);
    html! {
        nav.tabs aria-label=(page.t("imports-filter")) {
            a href=(base) aria-current=[shown.verdict.is_none().then_some("page")] { (page.t("imports-with-trouble")) }
            @for verdict in order {
                a href={ (base) "?show=" (verdict) } aria-current=[(shown.verdict == Some(verdict)).then_some("page")] {
                    (page.t(&format!("imports-verdict-{verdict}"))) " " span.num { (page.number(shown.count(verdict))) }
                }
            }
        }
    }
}

/// What can be done with the import now.
fn acts(page: &Page, base: &str, shown: &Shown) -> Markup {
    let (good, applied) = (shown.count(Verdict::Good), shown.count(Verdict::Applied));
    html! {
        p role="status" {
            @if good > 0 { (page.n("imports-good-rows", good)) }
            @else if applied > 0 { (page.n("imports-applied-count", applied)) }
            @else { (page.t("imports-nothing-good")) }
        }
        div.row.wrap {
            @if good > 0 { (ui::act(&format!("{base}/application"), &page.t("imports-apply"), "primary")) }
            @if shown.count(Verdict::Mistake) > 0 {
                a.ds-button data-variant="secondary" href={ (base) "/mistakes" } { (ui::icon("download")) (page.t("imports-download-mistakes")) }
            }
            a.ds-button data-variant="tertiary" href={ (base) "/columns" } { (page.t("imports-change-columns")) }
            @if applied == 0 { (ui::act(&format!("{base}/withdrawal"), &page.t("imports-remove"), "tertiary")) }
        }
        @if applied > 0 {
            details {
                summary { (page.t("imports-undo")) }
                div.stack.mt2 {
                    p { (page.t("imports-undo-help")) }
                    (ui::act(&format!("{base}/withdrawal"), &page.t("imports-undo-sure"), "secondary"))
                }
            }
        }
    }
}

fn rows(page: &Page, base: &str, shown: &Shown) -> Markup {
    if shown.rows.is_empty() {
        let nothing = ui::empty(&page.t("imports-no-trouble"), &page.t("imports-no-trouble-help"), &html! {});
        return html! { div.card { (nothing) } };
    }
    let columns = [
        Column::numbers("imports-row"),
        Column::words("imports-verdict"),
        Column::words("imports-says"),
        Column::words("imports-reasons"),
        Column::words(""),
    ];
    let line = |(kept, row): &(Kept, Row)| {
        let is_open = matches!(kept.verdict, Verdict::Mistake | Verdict::Alike | Verdict::Good);
        vec![
            html! { (kept.row_number) },
            shown::verdict(page, kept.verdict),
            html! { (shown::in_short(row)) },
            html! { @for trouble in kept.troubles() { p { (shown::trouble(page, &shown.plan, row, &trouble)) } } },
            html! { @if is_open {
                a href={ (base) "/rows/" (kept.row_number) } { (page.t("imports-mend")) span.vh { " " (page.t("imports-row")) " " (kept.row_number) } }
            } },
        ]
    };
    let lines: Vec<_> = shown.rows.iter().map(line).collect();
    let is_full = i64::try_from(lines.len()).is_ok_and(|count| count == ROWS);
    let show = shown.verdict.map(|verdict| format!("show={verdict}&")).unwrap_or_default();
    let last = shown.rows.last().map_or(0, |(kept, _)| kept.row_number);
    let further = is_full.then(|| format!("{base}?{show}after={last}"));
    html! {
        div.card { (ui::table(page, &page.t("imports-rows-title"), &columns, &lines)) }
        (ui::older(page, further.as_deref()))
    }
}

/// What is left of an import that was taken back or given up.
fn ended(page: &Page, slug: &str, on: &ImportFacts, shown: &Shown) -> Markup {
    let help = if on.state == State::Undone { "imports-undone-help" } else { "imports-removed-help" };
    html! {
        div.card { div.bd.stack {
            p role="status" { (page.t(help)) }
            div { (ui::link_button(&path(slug), &page.t("imports-bring-again"), "secondary")) }
        } }
        (kept(page, slug, shown))
    }
}

/// What was touched since and stays, each a link to look at it.
fn kept(page: &Page, slug: &str, shown: &Shown) -> Markup {
    let (contacts, clients) = &shown.kept;
    let organisation = format!("/organisations/{slug}");
    if contacts.is_empty() && clients.is_empty() {
        return Markup::default();
    }
    let body = html! {
        p.muted { (page.t("imports-kept-help")) }
        ul.mt2 {
            @for row in contacts { @if let Some(id) = row.contact_id {
                li { a href={ (organisation) "/contacts/" (id) } { (page.t("imports-kept-contact")) " " (row.row_number) } }
            } }
            @for made in clients { @if let Some(id) = made.client_id {
                li { a href={ (organisation) "/clients/" (id) } { (page.t("imports-kept-client")) } }
            } }
        }
    };
    ui::card(&page.t("imports-kept-title"), &html! {}, &body)
}

/// The reader of an import's rows, for a page.
pub(super) fn reader(tx: &mut Tx<'_, PrepareImport>) -> Result<crate::reading::Reader> {
    let on = tx.on().clone();
    judging::reader(tx, &on)
}
