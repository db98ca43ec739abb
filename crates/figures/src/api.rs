//! The same figures as JSON: the same permits, the same reading of the question, the same suppression.

mod description;

pub use description::description;

use crate::{
    count::{self, Row, View, rows, total},
    model::{Ask, AskInput, Asker, Breakdown},
    policy::{ViewFigures, ViewSums},
    sums::{Sums, sums},
    suppress::Cell,
};
use frame::ledger::{Counter, Persons};
use platform::{Json, JsonValue, Page, Permit, Result, Routes, Search, json};
use std::collections::BTreeMap;

pub fn routes() -> Routes {
    Routes::default()
        .get("/api/v1/organisations/{slug}/figures/contacts", inside)
        .get("/api/v1/figures/contacts", outside)
}

async fn inside(
    permit: Permit<ViewFigures>,
    page: Page,
    Search(input): Search<AskInput>,
) -> Result<Json<JsonValue>> {
    let ask = input.parse(Asker::Inside, page.today())?;
    let found = permit.read(move |tx| {
        let view = count::view(tx, &ask, &input.centre)?;
        let contacts = view.tallies(tx, Counter::Contact)?;
        let told_apart = ask.by.map(|by| view.tallies(tx, by.counter())).transpose()?;
        let persons = view.persons(tx)?;
        let rows = rows(&ask, told_apart.as_ref().unwrap_or(&contacts));
        Ok((total(&contacts), persons, rows, view))
    });
    let (total, persons, rows, view) = found.await?;
    Ok(Json(answer(&ask, total, persons, (&rows, &view))))
}

fn answer(ask: &Ask, total: i64, persons: Persons, (rows, view): (&[Row], &View)) -> JsonValue {
    let row = |row: &Row| {
        let mut line = line(ask.by, row.word.as_deref(), row.month.as_deref());
        if let Some(centre) = row.centre {
            line.insert("centre", view.centre(centre).map_or(JsonValue::Null, |centre| json!(centre.slug)));
        }
        line.insert("contacts", json!(row.contacts));
        line
    };
    json!({
        "from": view.days.from.to_string(),
        "to": view.days.to.to_string(),
        "seq": view.seq,
        "total": total,
        "persons": persons.persons,
        "new_persons": persons.new_persons(),
        "returning_persons": persons.returning_persons,
        "rows": rows.iter().map(row).collect::<Vec<_>>(),
    })
}

/// A JSON object in the making.
type Line = BTreeMap<&'static str, JsonValue>;

fn line(by: Option<Breakdown>, word: Option<&str>, month: Option<&str>) -> Line {
    let mut line = Line::new();
    if let Some((by, word)) = by.zip(word) {
        line.insert(by.word(), json!(word));
    }
    if let Some(month) = month {
        line.insert("month", json!(month));
    }
    line
}

async fn outside(
    permit: Permit<ViewSums>,
    page: Page,
    Search(input): Search<AskInput>,
) -> Result<Json<JsonValue>> {
    let ask = input.parse(Asker::Outside, page.today())?;
    let wanted: Vec<_> = ask.by.into_iter().collect();
    let sums = permit.read(move |tx| sums(tx, &ask, &wanted)).await?;
    let persons = sums.persons.as_ref();
    let number = |cell: Option<Cell>| cell.and_then(Cell::number);
    let mut answer = Line::from([
        ("from", json!(sums.days.from.to_string())),
        ("to", json!(sums.days.to.to_string())),
        ("total", json!(sums.contacts.total.number())),
        ("persons", json!(number(persons.map(|persons| persons.persons)))),
        ("new_persons", json!(number(persons.map(|persons| persons.new_persons)))),
        ("returning_persons", json!(number(persons.map(|persons| persons.returning_persons)))),
        ("rows", json!(sum_rows(&ask, &sums))),
    ]);
    mark(&mut answer, sums.contacts.total);
    Ok(Json(json!(answer)))
}

/// Says of a number that it is not whole.
fn mark(line: &mut Line, cell: Cell) {
    let word = match cell {
        Cell::Shown(_) => return,
        Cell::AtLeast(_) => "at_least",
        Cell::Hidden => "hidden",
    };
    line.insert(word, json!(true));
}

fn sum_rows(ask: &Ask, sums: &Sums) -> Vec<Line> {
    if ask.by.is_none() && !ask.by_place {
        let totals = sums.contacts.columns.iter().map(|column| column.total);
        return cells(ask, sums, sums.contacts.total, totals)
            .map(|(month, cell)| counted(line(None, None, month), cell))
            .collect();
    }
    let named = sums.breakdowns.first();
    let grid = named.map_or(&sums.contacts, |(_, _, grid)| grid);
    let row = |(number, whole): (usize, &Cell)| {
        let word = named.and_then(|(_, words, _)| words.get(number)).map(String::as_str);
        let found = cells(ask, sums, *whole, grid.row(number)).filter(|(_, cell)| *cell != Cell::Shown(0));
        let shown = found.map(|(month, cell)| {
            let mut line = line(ask.by, word, month);
            if ask.by_place {
                line.insert(
                    "organisation",
                    sums.parties.organisation(number).map_or(JsonValue::Null, |party| json!(party.slug)),
                );
            }
            counted(line, cell)
        });
        shown.collect::<Vec<_>>()
    };
    grid.rows.iter().enumerate().flat_map(row).collect()
}

/// A row month by month, or as a whole.
fn cells<'s>(
    ask: &Ask,
    sums: &'s Sums,
    whole: Cell,
    of_months: impl Iterator<Item = Cell> + 's,
) -> Box<dyn Iterator<Item = (Option<&'s str>, Cell)> + 's> {
    if ask.by_month {
        Box::new(sums.months.iter().map(|month| Some(month.as_str())).zip(of_months))
    } else {
        Box::new(std::iter::once((None, whole)))
    }
}

fn counted(mut line: Line, cell: Cell) -> Line {
    line.insert("contacts", json!(cell.number()));
    mark(&mut line, cell);
    line
}
