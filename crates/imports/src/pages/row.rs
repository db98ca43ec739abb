//! One row: what stands in its cells, what is wrong, and the cells to mend it in.

use super::{path, path_of, shown};
use crate::{
    judging,
    model::{Field, Plan, State, Verdict},
    policy::PrepareImport,
    sheet::{COLUMNS, Row},
    store::{self, piece::Pieces, row::Kept},
};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Page, PathOf, Permit, Response, Result, Routes, Tx, Typed, form, ui,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Signs of a mended cell at most.
const SIGNS: usize = 4_000;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/imports/{id}/rows/{row}", show)
        .post("/organisations/{slug}/imports/{id}/rows/{row}", mend)
}

/// The row in the address.
#[derive(Clone, Copy, Debug, Deserialize)]
struct RowPath {
    row: i64,
}

/// A row with what is said of it.
struct Open {
    plan: Plan,
    kept: Kept,
    row: Row,
}

fn open(tx: &mut Tx<'_, PrepareImport>, number: i64) -> Result<Open> {
    let on = tx.on().clone();
    let kept = store::row::one(tx, on.id, number)?.ok_or(Error::NotFound)?;
    let came = Pieces::default().row(tx, &on, number)?.ok_or(Error::NotFound)?;
    let row = store::row::mended(tx, on.id, came, &kept.mended)?;
    Ok(Open { plan: store::file::plan(tx, &on)?, kept, row })
}

async fn show(
    permit: Permit<PrepareImport>,
    page: Page,
    PathOf(RowPath { row }): PathOf<RowPath>,
) -> Result<Response> {
    let found = permit.read(move |tx| open(tx, row)).await?;
    Ok(screen(&page, &permit, &found, false))
}

fn screen(page: &Page, permit: &Permit<PrepareImport>, open: &Open, again: bool) -> Response {
    let (slug, id) = (page.slug().to_owned(), permit.on().id);
    let crumbs = [(path(&slug), page.t("imports-title")), (path_of(&slug, id), permit.on().name.clone())];
    let title = format!("{} {}", page.t("imports-row"), open.kept.row_number);
    let head = Head { title: &title, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let body = || form_of(page, &path_of(&slug, id), open);
    if again { page.again(head, &[("row", &body)]) } else { page.show(head, &[("row", &body)]) }
}

/// The columns that are taken over; those with a mistake first.
fn ordered(open: &Open) -> Vec<(usize, Field)> {
    let troubles = open.kept.troubles();
    let is_wrong = |field: Field| troubles.iter().any(|trouble| trouble.field == field);
    let mut fields: Vec<_> = open.plan.fields().collect();
    fields.sort_by_key(|(place, field)| (!is_wrong(*field), *place));
    fields
}

fn form_of(page: &Page, base: &str, open: &Open) -> Markup {
    let troubles = open.kept.troubles();
    let is_open =
        matches!(open.kept.verdict, Verdict::Good | Verdict::Mistake | Verdict::Alike | Verdict::There);
    let without = troubles.iter().filter(|trouble| open.plan.column(trouble.field).is_none());
    html! {
        div.card {
            header { h2 { (page.t("imports-cells-title")) } (shown::verdict(page, open.kept.verdict)) }
            form.form method="post" action={ (base) "/rows/" (open.kept.row_number) } {
                @for trouble in without { p.problem { (shown::field(page, trouble.field)) ": " (page.t(&trouble.key)) } }
                div.f2.even { @for (place, field) in ordered(open) { (cell(page, open, (place, field), is_open)) } }
                div.acts {
                    @if is_open { button.ds-button type="submit" { (page.t("imports-mend-save")) } }
                    (ui::link_button(base, &page.t("imports-back"), "tertiary"))
                }
            }
        }
    }
}

/// A cell to mend, under the head of its column; what the column is stands beside it where the head does not say so.
fn cell(page: &Page, open: &Open, (place, field): (usize, Field), is_open: bool) -> Markup {
    let troubles = open.kept.troubles();
    let problems: Vec<_> = troubles.iter().filter(|trouble| trouble.field == field).collect();
    let (heading, meaning) = (open.plan.heading(place), shown::field(page, field));
    let heading = if heading.is_empty() { &meaning } else { heading };
    html! {
        div.ds-field {
            label.lbl for={ "cell-" (place) } { (heading) @if heading != meaning { small { (meaning) } } }
            input type="hidden" name="columns" value=(place);
            input.ds-input id={ "cell-" (place) } name="cells" value=(open.row.cell(place)) maxlength=(SIGNS) autocomplete="off"
                disabled[!is_open] aria-invalid=[(!problems.is_empty()).then_some("true")]
                aria-describedby=[(!problems.is_empty()).then(|| format!("cell-{place}-problem"))];
            @if !problems.is_empty() {
                div id={ "cell-" (place) "-problem" } { @for problem in &problems { p.problem { (page.t(&problem.key)) } } }
            }
        }
    }
}

/// The cells as typed, beside the columns they stand in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Typing {
    columns: Vec<Typed>,
    cells: Vec<Typed>,
}

impl Typing {
    fn cells(&self) -> Result<BTreeMap<usize, String>> {
        let mut cells = BTreeMap::new();
        for (column, text) in self.columns.iter().zip(&self.cells) {
            let column = column.trim().parse::<usize>().ok().filter(|column| *column < COLUMNS);
            let text = form::lines(text, SIGNS).map_err(|_| Error::Unreadable)?;
            cells.insert(column.ok_or(Error::Unreadable)?, text);
        }
        Ok(cells)
    }
}

/// Keeps what was mended and judges the row anew.
async fn mend(
    permit: Permit<PrepareImport>,
    page: Page,
    PathOf(RowPath { row }): PathOf<RowPath>,
    Form(typing): Form<Typing>,
) -> Result<Response> {
    let (cells, slug) = (typing.cells()?, page.slug().to_owned());
    let found = permit
        .write(move |tx| {
            let on = tx.on().clone();
            if on.state != State::Judged {
                return Err(Error::Stale);
            }
            let before = open(tx, row)?;
            let came = Pieces::default().row(tx, &on, row)?.ok_or(Error::NotFound)?;
            let is_own = |place: &usize| before.plan.columns.get(*place).is_some_and(Option::is_some);
            let changed = cells.iter().filter(|(place, text)| is_own(place) && came.cell(**place) != **text);
            let changed: BTreeMap<_, _> = changed.map(|(place, text)| (*place, text.clone())).collect();
            mend_and_judge(tx, (&before, &changed), &slug)?;
            open(tx, row)
        })
        .await?;
    if found.kept.verdict == Verdict::Mistake {
        return Ok(screen(&page, &permit, &found, true));
    }
    Ok(page.done(&path_of(page.slug(), permit.on().id), "imports-mended"))
}

/// Keeps what was mended; the row is judged anew, and the others of who was its person.
fn mend_and_judge(
    tx: &mut Tx<'_, PrepareImport>,
    (before, changed): (&Open, &BTreeMap<usize, String>),
    slug: &str,
) -> Result<()> {
    let (on, number) = (tx.on().clone(), before.kept.row_number);
    let (reader, finder) = (judging::reader(tx, &on)?, judging::finder(tx, slug)?);
    let was = reader.read(&before.row);
    for word in judging::unknown(tx, std::iter::once(&was))? {
        store::memory::unmeet(tx, word.field, (&word.key, word.times))?;
    }
    store::row::mend(tx, number, changed)?;
    let mut numbers = vec![number];
    if !before.kept.person.is_empty() {
        numbers.extend(store::row::others(tx, on.id, (&before.kept.person, number))?);
    }
    let mut pieces = Pieces::default();
    for number in numbers {
        let came = pieces.row(tx, &on, number)?.ok_or(Error::NotFound)?;
        judging::judge_again(tx, (&reader, &finder), came)?;
    }
    Ok(())
}
