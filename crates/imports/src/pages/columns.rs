//! Which sheet, where its heads are, and what each column is.

use super::{path, path_of, shown, words};
use crate::{
    judging,
    model::{Field, Kind, Plan, State},
    policy::{ImportFacts, PrepareImport},
    proposing::{Known, propose},
    sheet::Row,
    store::{self, file::SheetOf},
    table::{self, Head as Heads},
    value::Calendar,
};
use frame::{Catalogue, Centre, topic};
use maud::html;
use platform::{
    Error, Form, Head, Language, Markup, Page, Permit, Problems, Response, Result, Routes, Tx, Typed,
    ui::{self, Choice, Column},
};
use serde::Deserialize;

/// Values of a column that are shown.
const SAMPLES: usize = 3;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/imports/{id}/columns", show)
        .post("/organisations/{slug}/imports/{id}/columns", settle)
}

/// What is settled about the columns, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Settled {
    sheet: Typed,
    head: Typed,
    columns: Vec<Typed>,
    centre: Typed,
    topic: Typed,
    then: Typed,
}

/// All that the page shows.
struct Shown {
    on: ImportFacts,
    sheets: Vec<SheetOf>,
    head: i64,
    plan: Plan,
    samples: Vec<Row>,
    centres: Vec<Centre>,
    catalogue: Catalogue,
}

async fn show(permit: Permit<PrepareImport>, page: Page) -> Result<Response> {
    let language = page.language();
    let shown = permit.read(move |tx| read(tx, language, None)).await?;
    Ok(screen(&page, &shown, &Problems::default()))
}

/// The sheet with its plan: as it was settled, else as it is proposed.
fn read(tx: &mut Tx<'_, PrepareImport>, language: Language, head: Option<i64>) -> Result<Shown> {
    let on = tx.on().clone();
    let first = store::piece::behind(tx, &on, -1)?;
    let heads = match head {
        Some(number) => table::head_at(&first, number, on.kind),
        None if on.head > 0 => table::head_at(&first, on.head, on.kind),
        None => None,
    };
    let is_settled = head.is_none() && on.head > 0;
    let heads = heads.unwrap_or_else(|| table::head(&first, on.kind));
    let centres = frame::centre::of_organisation(tx)?;
    let samples: Vec<_> = first.into_iter().filter(|row| row.number > heads.row).collect();
    let plan = if is_settled {
        store::file::plan(tx, &on)?
    } else {
        proposed(tx, &on, (&heads, &samples), &centres)?
    };
    Ok(Shown {
        sheets: store::file::sheets(tx, on.id)?,
        head: if is_settled { on.head } else { heads.row },
        plan,
        samples,
        centres: centres.into_iter().filter(|centre| centre.closed_on.is_none()).collect(),
        catalogue: topic::catalogue(tx, language)?,
        on,
    })
}

fn proposed(
    tx: &mut Tx<'_, PrepareImport>,
    on: &ImportFacts,
    (heads, samples): (&Heads, &[Row]),
    centres: &[Centre],
) -> Result<Plan> {
    let remembered = store::memory::columns(tx, on.kind, &heads.headings)?;
    let reader = judging::reader(tx, on)?;
    let calendar = Calendar { is_1904: reader.is_1904, latest_year: tx.today().year() };
    let known = Known { kind: on.kind, remembered: &remembered, vocabulary: &reader.vocabulary, calendar };
    let columns = propose(&known, &heads.headings, samples);
    let mut open = centres.iter().filter(|centre| centre.closed_on.is_none());
    let only = open.next().filter(|_| open.next().is_none());
    let mut headings = heads.headings.clone();
    headings.resize(columns.len().max(headings.len()), String::new());
    Ok(Plan {
        headings,
        columns,
        centre: only.map(|centre| centre.slug.clone()).unwrap_or_default(),
        topic: String::new(),
    })
}

fn screen(page: &Page, shown: &Shown, problems: &Problems) -> Response {
    let slug = page.slug().to_owned();
    let (title, lead) = (page.t("imports-columns-title"), page.t("imports-columns-lead"));
    let crumbs = [(path(&slug), page.t("imports-title"))];
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let body = || form(page, &path_of(&slug, shown.on.id), shown, problems);
    if problems.is_empty() {
        page.show(head, &[("columns-form", &body)])
    } else {
        page.again(head, &[("columns-form", &body)])
    }
}

fn form(page: &Page, base: &str, shown: &Shown, problems: &Problems) -> Markup {
    let chosen = shown.sheets.iter().find(|sheet| sheet.position == shown.on.sheet);
    let rows = chosen.map_or_else(String::new, |sheet| page.n("imports-rows", sheet.filled_rows));
    html! {
        (shown::way(page, 1, &[shown.on.name.clone(), rows, String::new(), String::new()]))
        form.stack method="post" action={ (base) "/columns" } {
            (ui::form_problems(page, problems))
            (ui::card(&page.t("imports-where-title"), &html! {}, &place(page, shown, problems)))
            (columns(page, shown, problems))
            @if shown.on.kind == Kind::Contacts { (otherwise(page, shown, problems)) }
            div.row.wrap {
                button.ds-button type="submit" name="then" value="judge" { (page.t("imports-columns-save")) }
                a.ds-button data-variant="tertiary" href=(path(page.slug())) { (page.t("imports-back-to-list")) }
            }
        }
    }
}

/// Which sheet, and in which row its heads are.
fn place(page: &Page, shown: &Shown, problems: &Problems) -> Markup {
    let sheets: Vec<_> = shown
        .sheets
        .iter()
        .map(|sheet| Choice {
            word: sheet.position.to_string(),
            name: format!("{} ({})", sheet.name, page.n("imports-rows", sheet.filled_rows)),
        })
        .collect();
    let (sheet, head) = (shown.on.sheet.to_string(), shown.head.to_string());
    html! {
        div.filters {
            @if sheets.len() > 1 {
                (ui::select(page, problems, ui::Field { name: "sheet", label: "imports-sheet", value: &sheet, ..ui::Field::default() }, None, &sheets))
            } @else { (ui::hidden("sheet", &sheet)) }
            (ui::field(page, problems, ui::Field { name: "head", label: "imports-head", hint: "imports-head-hint", kind: "number", value: &head, ..ui::Field::default() }))
            button.ds-button data-variant="secondary" type="submit" name="then" value="look" { (page.t("imports-look")) }
        }
    }
}

/// Every column: its head, some of what stands in it, and what it is.
fn columns(page: &Page, shown: &Shown, problems: &Problems) -> Markup {
    let heads =
        [Column::words("imports-column"), Column::words("imports-samples"), Column::words("imports-meaning")];
    let lines =
        shown.plan.columns.iter().enumerate().map(|(place, field)| column(page, shown, place, *field));
    let lines: Vec<_> = lines.collect();
    let title = page.t("imports-step-columns");
    html! {
        div.card id="columns" tabindex="-1" {
            header { h2 { (title) } }
            @if let Some(key) = problems.of("columns") { div.bd { p.problem { (page.t(key)) } } }
            (ui::table(page, &title, &heads, &lines))
        }
    }
}

fn column(page: &Page, shown: &Shown, place: usize, field: Option<Field>) -> Vec<Markup> {
    let heading = shown.plan.heading(place);
    let cells = shown.samples.iter().map(|row| row.cell(place)).filter(|cell| !cell.is_empty());
    let samples: Vec<_> = cells.take(SAMPLES).map(shown::cut).collect();
    vec![
        html! { label for={ "column-" (place) } { b {
            @if heading.is_empty() { (page.t("imports-column")) " " (place + 1) } @else { (heading) }
        } } },
        html! { span.muted { (samples.join(" · ")) } },
        html! {
            select.ds-input id={ "column-" (place) } name="columns" {
                option value="" { (page.t("imports-field-unused")) }
                @for choice in Field::of(shown.on.kind) {
                    option value=(choice) selected[Some(*choice) == field] { (shown::field(page, *choice)) }
                }
            }
        },
    ]
}

/// What holds where no column says it.
fn otherwise(page: &Page, shown: &Shown, problems: &Problems) -> Markup {
    let centres: Vec<_> = shown
        .centres
        .iter()
        .map(|centre| Choice { word: centre.slug.clone(), name: centre.name.clone() })
        .collect();
    let topics = shown.catalogue.topics.iter().filter(|topic| topic.retired_on.is_none());
    let topics: Vec<_> =
        topics.map(|topic| Choice { word: topic.code.clone(), name: topic.name.clone() }).collect();
    let none = page.t("imports-none-chosen");
    let body = html! {
        div.f2.even {
            (ui::select(page, problems, ui::Field { name: "centre", label: "imports-centre", hint: "imports-centre-hint", value: &shown.plan.centre, ..ui::Field::default() }, Some(&none), &centres))
            (ui::select(page, problems, ui::Field { name: "topic", label: "imports-topic", hint: "imports-topic-hint", value: &shown.plan.topic, ..ui::Field::default() }, Some(&none), &topics))
        }
    };
    ui::card(&page.t("imports-otherwise-title"), &html! {}, &body)
}

async fn settle(permit: Permit<PrepareImport>, page: Page, Form(settled): Form<Settled>) -> Result<Response> {
    let language = page.language();
    let sheet: i64 = settled.sheet.trim().parse().map_err(|_| Error::Unreadable)?;
    let head: Option<i64> = settled.head.trim().parse().ok();
    if permit.on().sheet != sheet {
        permit
            .write(move |tx| {
                if tx.on().state.is_busy()
                    || !store::file::sheets(tx, tx.on().id)?.iter().any(|known| known.position == sheet)
                {
                    return Err(Error::Stale);
                }
                store::file::choose(tx, sheet)
            })
            .await?;
        return Ok(page.go(&format!("{}/columns", path_of(page.slug(), permit.on().id))));
    }
    let mut shown = permit.read(move |tx| read(tx, language, head)).await?;
    if settled.then.trim() == "look" {
        return Ok(screen(&page, &shown, &Problems::default()));
    }
    match plan(&settled, &shown) {
        Ok(plan) => {
            permit.write(move |tx| begin(tx, &plan, shown.head)).await?;
            Ok(page.go(&path_of(page.slug(), permit.on().id)))
        }
        Err((typed, problems)) => {
            shown.plan = typed;
            Ok(screen(&page, &shown, &problems))
        }
    }
}

/// The plan is remembered, and every row is judged by it.
fn begin(tx: &mut Tx<'_, PrepareImport>, plan: &Plan, head: i64) -> Result<()> {
    if tx.on().state.is_busy() || matches!(tx.on().state, State::Undone | State::Removed) {
        return Err(Error::Stale);
    }
    store::file::settle(tx, plan, head)?;
    store::memory::remember_columns(tx, plan)?;
    words::judge_anew(tx)
}

/// The plan that was typed, or what is wrong with it.
fn plan(settled: &Settled, shown: &Shown) -> Result<Plan, (Plan, Problems)> {
    let mut problems = Problems::default();
    let kind = shown.on.kind;
    let read =
        |typed: &Typed| typed.trim().parse::<Field>().ok().filter(|field| Field::of(kind).contains(field));
    let columns: Vec<Option<Field>> = settled.columns.iter().map(read).collect();
    let mut headings = shown.plan.headings.clone();
    headings.resize(columns.len(), String::new());
    let centre = settled.centre.trim().to_owned();
    let topic = settled.topic.trim().to_owned();
    let plan = Plan { headings, columns, centre, topic };
    let has = |field| plan.column(field).is_some();
    let is_twice = plan.fields().any(|(place, field)| plan.column(field) != Some(place));
    if is_twice {
        problems.add("columns", "imports-column-twice");
    }
    if kind == Kind::Contacts {
        if !has(Field::StartedAt) {
            problems.add("columns", "imports-day-missing");
        }
        let is_named = plan.centre.is_empty() && has(Field::Centre);
        if !is_named && !shown.centres.iter().any(|known| known.slug == plan.centre) {
            problems.add("centre", "imports-centre-missing");
        }
        if !plan.topic.is_empty() && shown.catalogue.topic(&plan.topic).is_none() {
            problems.add("topic", "desk-topics-unknown");
        }
        if plan.topic.is_empty() && !has(Field::Topics) && !has(Field::Acts) {
            problems.add("topic", "imports-topic-missing");
        }
    } else if !has(Field::Name) && !has(Field::GivenName) {
        problems.add("columns", "imports-name-missing");
    }
    if problems.is_empty() { Ok(plan) } else { Err((plan, problems)) }
}
