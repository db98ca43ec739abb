//! The same figures as JSON: the same permits, the same reading of the question, the same suppression.

use crate::{
    count::{self, Row, View, rows, total},
    model::{Ask, AskInput, Asker, Breakdown},
    policy::{ViewFigures, ViewSums},
    sums::{Sums, sums},
    suppress::Cell,
};
use frame::ledger::{Counter, Persons};
use platform::{Json, JsonValue, Page, Permit, Result, Routes, Search, json};

pub fn routes() -> Routes {
    Routes::default()
        .get("/api/v1/organisations/{slug}/figures/contacts", inside)
        .get("/api/v1/figures/contacts", outside)
}

async fn inside(permit: Permit<ViewFigures>, page: Page, Search(input): Search<AskInput>) -> Result<Json<JsonValue>> {
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
            line["centre"] = view.centre(centre).map_or(JsonValue::Null, |centre| json!(centre.slug));
        }
        line["contacts"] = json!(row.contacts);
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

fn line(by: Option<Breakdown>, word: Option<&str>, month: Option<&str>) -> JsonValue {
    let mut line = json!({});
    if let Some((by, word)) = by.zip(word) {
        line[by.word()] = json!(word);
    }
    if let Some(month) = month {
        line["month"] = json!(month);
    }
    line
}

async fn outside(permit: Permit<ViewSums>, page: Page, Search(input): Search<AskInput>) -> Result<Json<JsonValue>> {
    let ask = input.parse(Asker::Outside, page.today())?;
    let wanted: Vec<_> = ask.by.into_iter().collect();
    let sums = permit.read(move |tx| sums(tx, &ask, &wanted)).await?;
    let persons = sums.persons.as_ref();
    let number = |cell: Option<Cell>| cell.and_then(Cell::number);
    let mut answer = json!({
        "from": sums.days.from.to_string(),
        "to": sums.days.to.to_string(),
        "total": sums.contacts.total.number(),
        "persons": number(persons.map(|persons| persons.persons)),
        "new_persons": number(persons.map(|persons| persons.new_persons)),
        "returning_persons": number(persons.map(|persons| persons.returning_persons)),
        "rows": sum_rows(&ask, &sums),
    });
    mark(&mut answer, sums.contacts.total);
    Ok(Json(answer))
}

/// Says of a number that it is not whole.
fn mark(line: &mut JsonValue, cell: Cell) {
    match cell {
        Cell::Shown(_) => {}
        Cell::AtLeast(_) => line["at_least"] = json!(true),
        Cell::Hidden => line["hidden"] = json!(true),
    }
}

fn sum_rows(ask: &Ask, sums: &Sums) -> Vec<JsonValue> {
    if ask.by.is_none() && !ask.by_place {
        let totals = sums.contacts.columns.iter().map(|column| column.total);
        return cells(ask, sums, sums.contacts.total, totals).map(|(month, cell)| counted(line(None, None, month), cell)).collect();
    }
    let named = sums.breakdowns.first();
    let grid = named.map_or(&sums.contacts, |(_, _, grid)| grid);
    let row = |(number, whole): (usize, &Cell)| {
        let word = named.and_then(|(_, words, _)| words.get(number)).map(String::as_str);
        let found = cells(ask, sums, *whole, grid.row(number)).filter(|(_, cell)| *cell != Cell::Shown(0));
        let shown = found.map(|(month, cell)| {
            let mut line = line(ask.by, word, month);
            if ask.by_place {
                line["organisation"] = sums.parties.organisation(number).map_or(JsonValue::Null, |party| json!(party.slug));
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

fn counted(mut line: JsonValue, cell: Cell) -> JsonValue {
    line["contacts"] = json!(cell.number());
    mark(&mut line, cell);
    line
}

/// OpenAPI 3.1: paths and schemas.
pub fn description() -> JsonValue {
    let problems = json!({ "description": "What was asked cannot be answered; the problems are at their fields.",
        "content": { "application/problem+json": { "schema": { "type": "object" } } } });
    let path = |summary: &str, parameters: Vec<JsonValue>, schema: &str| {
        json!({ "get": { "tags": ["figures"], "summary": summary, "parameters": parameters, "responses": {
            "200": { "description": summary, "content": { "application/json": {
                "schema": { "$ref": format!("#/components/schemas/{schema}") } } } },
            "404": { "description": "There is no such organisation for you." },
            "422": problems,
        } } })
    };
    let inside = vec![
        json!({ "name": "slug", "in": "path", "required": true, "schema": { "type": "string" } }),
        asked("from", "The first day: 2026-01-01. Without both days: this year."),
        asked("to", "The last day."),
        asked("by", "At most one of topic, act, channel, language, target_group, funding; month; centre. Comma between them."),
        asked("centre", "A centre's slug or id."),
        asked("seq", "The last entry of the ledger that counts: the figure as it was known then."),
    ];
    let outside = vec![
        asked("from", "The first month, 2026-01, or its first day."),
        asked("to", "The last month, or its last day."),
        asked("by", "At most one of topic, act, channel, language, target_group, funding; or organisation; and month."),
    ];
    json!({
        "paths": {
            "/api/v1/organisations/{slug}/figures/contacts": path("Contacts of a municipality", inside, "Figures"),
            "/api/v1/figures/contacts": path("Contacts of all municipalities, small numbers hidden", outside, "Sums"),
        },
        "components": { "schemas": { "Figures": figures_schema(), "Sums": sums_schema() } },
    })
}

fn asked(name: &str, says: &str) -> JsonValue {
    json!({ "name": name, "in": "query", "required": false, "description": says, "schema": { "type": "string" } })
}

fn words() -> JsonValue {
    let mut words = json!({ "month": { "type": "string", "examples": ["2026-06"] } });
    for breakdown in Breakdown::ALL {
        words[breakdown.word()] = json!({ "type": "string" });
    }
    words
}

fn figures_schema() -> JsonValue {
    let (mut row, number) = (words(), json!({ "type": "integer" }));
    row["centre"] = json!({ "type": ["string", "null"] });
    row["contacts"] = number.clone();
    let row = json!({ "type": "object", "required": ["contacts"], "properties": row });
    json!({ "type": "object", "required": ["total", "persons", "new_persons", "returning_persons", "seq", "rows"], "properties": {
        "from": { "type": "string", "format": "date" }, "to": { "type": "string", "format": "date" },
        "seq": number, "total": number, "persons": number, "new_persons": number, "returning_persons": number,
        "rows": { "type": "array", "items": row },
    } })
}

fn sums_schema() -> JsonValue {
    let (mut row, number) = (words(), json!({ "type": ["integer", "null"] }));
    row["organisation"] = json!({ "type": ["string", "null"] });
    row["contacts"] = number.clone();
    row["hidden"] = json!({ "const": true, "description": "A small number, or one that would give a small number away." });
    row["at_least"] = json!({ "const": true, "description": "The sum of what is shown; some months are hidden." });
    let row = json!({ "type": "object", "required": ["contacts"], "properties": row });
    json!({ "type": "object", "required": ["total", "persons", "new_persons", "returning_persons", "rows"], "properties": {
        "from": { "type": "string", "format": "date" }, "to": { "type": "string", "format": "date" },
        "total": number, "persons": number, "new_persons": number, "returning_persons": number,
        "hidden": { "const": true }, "at_least": { "const": true },
        "rows": { "type": "array", "items": row },
    } })
}
