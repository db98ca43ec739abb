//! The advice log as a table that leaves the house: for a purpose that is said and recorded.

use super::{ADVICE, advice::Asked, said};
use crate::guidance::{
    policy::{TakeOutAdvice, ViewAdvice},
    store::advice::{self, Line},
};
use maud::{Markup, html};
use platform::{
    Action, Error, Head, Page, Permit, Problems, Response, Result, Routes, Search,
    files::{FileKind, attachment},
    sheets::{Cell, Kind, Sheet},
    ui::{self, Field},
};

/// Rows of a table at most: more than ten years of two people.
const MOST: i64 = 50_000;

pub(super) fn routes() -> Routes {
    Routes::default().get("/programme/advice/export", export)
}

async fn export(permit: Permit<TakeOutAdvice>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let mut problems = Problems::default();
    if !asked.format.is_empty() && permit.purpose().is_none() {
        problems.add("purpose", "programme-problem-advice-purpose");
    }
    let filter = asked.filter(page.today());
    let reading = permit.narrow::<ViewAdvice>();
    let lines = reading.read(move |tx| advice::list(tx, &filter, MOST)).await?;
    if asked.format.is_empty() || !problems.is_empty() {
        return Ok(ask(&page, &asked, &problems, lines.len()));
    }
    permit.taken_out(lines.len(), &asked.query(), Vec::new()).await?;
    let sheet = sheet(&page, &lines);
    let name = format!("{}-{}", page.t("programme-advice-file"), page.today());
    match asked.format.as_str() {
        "csv" => Ok(attachment(&format!("{name}.csv"), FileKind::Csv, sheet.csv()?)),
        "xlsx" => Ok(attachment(&format!("{name}.xlsx"), FileKind::Xlsx, sheet.xlsx()?)),
        _ => Err(Error::Unreadable),
    }
}

/// What for, as what, and how many rows it will be.
fn ask(page: &Page, asked: &Asked, problems: &Problems, rows: usize) -> Response {
    let title = page.t("programme-advice-export");
    let crumbs = [(format!("{ADVICE}?{}", asked.query()), page.t("programme-advice-title"))];
    let head = Head { crumbs: &crumbs, ..Head::from(&title) };
    let form = || form(page, asked, problems, rows);
    if problems.is_empty() {
        page.show(head, &[("export", &form)])
    } else {
        page.again(head, &[("export", &form)])
    }
}

fn form(page: &Page, asked: &Asked, problems: &Problems, rows: usize) -> Markup {
    let purposes = ui::options(page, "programme-advice-purpose", TakeOutAdvice::PURPOSES.iter().copied());
    let purpose = Field {
        name: "purpose",
        label: "programme-advice-purpose",
        value: &asked.purpose,
        ..Field::default()
    };
    let rows = i64::try_from(rows).unwrap_or(i64::MAX);
    html! {
        form.card method="get" action={ (ADVICE) "/export" } {
            div.bd.stack {
                (ui::form_problems(page, problems))
                p { b { (page.n("programme-advice-rows", rows)) } }
                @for (name, value) in asked.pairs() { (ui::hidden(name, value)) }
                (ui::radios(page, problems, purpose, &purposes))
                div.row {
                    button.ds-button type="submit" name="format" value="xlsx" { (ui::icon("download")) "Excel (xlsx)" }
                    button.ds-button data-variant="secondary" type="submit" name="format" value="csv" { (ui::icon("download")) "CSV" }
                }
            }
        }
    }
}

fn sheet(page: &Page, lines: &[Line]) -> Sheet {
    let column = |key: &str, kind| (page.t(key), kind);
    Sheet {
        name: page.t("programme-advice-title"),
        columns: vec![
            column("programme-advice-given-on", Kind::Day),
            column("programme-advice-party", Kind::Text),
            column("programme-question-theme", Kind::Text),
            column("programme-advice-channel", Kind::Text),
            column("programme-advice-minutes", Kind::Integer),
            column("programme-advice-words", Kind::Text),
            column("programme-question-reference", Kind::Text),
            column("programme-advice-outcome", Kind::Text),
            column("programme-advice-follow-up", Kind::Day),
            column("programme-advice-giver", Kind::Text),
        ],
        rows: lines.iter().map(|line| row(page, line)).collect(),
    }
}

fn row(page: &Page, line: &Line) -> Vec<Cell> {
    vec![
        Cell::Day(line.given_on),
        Cell::Text(line.party.clone()),
        Cell::Text(said::theme(page, line.theme)),
        Cell::Text(page.t(&format!("programme-advice-by-{}", line.channel))),
        Cell::Integer(line.minutes),
        Cell::Text(line.words.clone()),
        Cell::Text(line.reference.clone()),
        Cell::Text(page.t(&format!("programme-advice-is-{}", line.outcome))),
        line.follow_up_on.map_or(Cell::Empty, Cell::Day),
        Cell::Text(line.given_by.clone().unwrap_or_default()),
    ]
}
