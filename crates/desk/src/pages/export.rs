//! Taking a list of contacts out of the house: for a purpose, with its row count, as csv or xlsx.

use super::list::FilterInput;
use crate::{
    policy::{ExportContacts, ViewContacts},
    store::{self, list::ContactLine},
};
use frame::{Catalogue, reference, topic};
use maud::html;
use platform::{
    Action, Cursor, Error, Head, Markup, Page, Permit, Problems, Response, Result, Routes, Search, Uuid,
    clock,
    files::{FileKind, attachment},
    sheets::{Cell, Kind, Sheet},
    ui::{self, Field},
};
use std::collections::BTreeSet;

/// Rows read at a time, each in a short read of its own.
const PIECE: i64 = 1_000;
pub fn routes() -> Routes {
    Routes::default().get("/organisations/{slug}/contacts/export", export)
}

async fn export(
    permit: Permit<ExportContacts>,
    page: Page,
    Search(input): Search<FilterInput>,
) -> Result<Response> {
    let mut problems = Problems::default();
    if !input.format.is_empty() && permit.purpose().is_none() {
        problems.add("purpose", "desk-export-purpose-missing");
    }
    if input.format.is_empty() || !problems.is_empty() {
        return ask(&permit, &page, &input, &problems).await;
    }
    let (lines, catalogue) = all(&permit, &page, &input).await?;
    let clients: BTreeSet<Uuid> = lines.iter().filter_map(|line| line.client_id).map(Uuid::from).collect();
    permit.taken_out(lines.len(), &input.query(), clients.into_iter().collect()).await?;
    let sheet = sheet(&page, &lines, &catalogue);
    let name = format!("{}-{}-{}", page.t("desk-export-file"), permit.on().slug, page.today());
    match input.format.as_str() {
        "csv" => Ok(attachment(&format!("{name}.csv"), FileKind::Csv, sheet.csv()?)),
        "xlsx" => Ok(attachment(&format!("{name}.xlsx"), FileKind::Xlsx, sheet.xlsx()?)),
        _ => Err(Error::Problems(Problems::at("format", "desk-export-format-unknown"))),
    }
}

/// How many rows it will be, and for what.
async fn ask(
    permit: &Permit<ExportContacts>,
    page: &Page,
    input: &FilterInput,
    problems: &Problems,
) -> Result<Response> {
    let (language, wanted) = (page.language(), input.clone());
    let count = permit
        .narrow::<ViewContacts>()
        .read(move |tx| {
            let (catalogue, centres) = (topic::catalogue(tx, language)?, frame::centre::of_organisation(tx)?);
            let filter = wanted.parse(&catalogue, &centres)?;
            store::list::count(tx, &filter)
        })
        .await?;
    let title = page.t("desk-export-title");
    let crumbs = [(
        format!("/organisations/{}/contacts?{}", permit.on().slug, input.query()),
        page.t("desk-list-title"),
    )];
    let form = || form(page, input, problems, count);
    let head = Head { title: &title, crumbs: &crumbs, ..Head::default() };
    Ok(if problems.is_empty() {
        page.show(head, &[("export", &form)])
    } else {
        page.again(head, &[("export", &form)])
    })
}

fn form(page: &Page, input: &FilterInput, problems: &Problems, count: i64) -> Markup {
    let purposes = ui::options(page, "desk-export-purpose", ExportContacts::PURPOSES.iter().copied());
    html! {
        form.card method="get" {
            div.bd.stack {
                (ui::form_problems(page, problems))
                p { b { (ui::plenty(page, "desk-list-count", count)) } }
                p.muted { (page.t("desk-export-help")) }
                @for (name, value) in input.pairs() { (ui::hidden(name, value)) }
                (ui::radios(page, problems, Field { name: "purpose", label: "desk-export-purpose", value: &input.purpose, ..Field::default() }, &purposes))
                div.row {
                    button.ds-button type="submit" name="format" value="xlsx" { (ui::icon("download")) "Excel (xlsx)" }
                    button.ds-button data-variant="secondary" type="submit" name="format" value="csv" { (ui::icon("download")) "CSV" }
                }
            }
        }
    }
}

/// Every line of the filter; each piece is a short read of its own, below where the one before ended.
async fn all(
    permit: &Permit<ExportContacts>,
    page: &Page,
    input: &FilterInput,
) -> Result<(Vec<ContactLine>, Catalogue)> {
    let (language, mut lines, mut after) = (page.language(), Vec::new(), None::<Cursor>);
    loop {
        let (wanted, from) = (input.clone(), after.clone());
        let (piece, catalogue) = permit
            .narrow::<ViewContacts>()
            .read(move |tx| {
                let (catalogue, centres) =
                    (topic::catalogue(tx, language)?, frame::centre::of_organisation(tx)?);
                let mut filter = wanted.parse(&catalogue, &centres)?;
                filter.after.clone_from(&from);
                Ok((store::list::contacts(tx, &filter, PIECE)?, catalogue))
            })
            .await?;
        after = super::list::next(&piece, PIECE);
        lines.extend(piece);
        if after.is_none() {
            return Ok((lines, catalogue));
        }
    }
}

fn sheet(page: &Page, lines: &[ContactLine], catalogue: &Catalogue) -> Sheet {
    let column = |key: &str, kind| (page.t(key), kind);
    Sheet {
        name: page.t("desk-list-title"),
        columns: vec![
            column("desk-contact-day", Kind::Day),
            column("desk-contact-time", Kind::Text),
            column("desk-minutes", Kind::Integer),
            column("desk-contact-client", Kind::Text),
            column("desk-heads", Kind::Integer),
            column("desk-topics", Kind::Text),
            column("desk-contact-acts", Kind::Text),
            column("desk-channel", Kind::Text),
            column("desk-language", Kind::Text),
            column("desk-outcome", Kind::Text),
            column("desk-contact-counsellor", Kind::Text),
        ],
        rows: lines.iter().map(|line| row(page, line, catalogue)).collect(),
    }
}

fn row(page: &Page, line: &ContactLine, catalogue: &Catalogue) -> Vec<Cell> {
    let topics: Vec<_> =
        line.topics().map(|code| catalogue.topic(code).map_or(code, |topic| &topic.name)).collect();
    let acts: Vec<_> =
        line.acts().map(|(topic, act)| catalogue.act(topic, act).map_or(act, |act| &act.name)).collect();
    let language = reference::language_name(page.language(), &line.language).unwrap_or(&line.language);
    vec![
        Cell::Day(clock::day_of(line.started_at)),
        Cell::Text(clock::wall_time(line.started_at)),
        Cell::Integer(line.minutes),
        Cell::Text(line.client_name().unwrap_or_else(|| page.t("desk-client-anonymous"))),
        Cell::Integer(line.heads),
        Cell::Text(topics.join(", ")),
        Cell::Text(acts.join(", ")),
        Cell::Text(page.t(&format!("desk-channel-{}", line.channel.word()))),
        Cell::Text(language.to_owned()),
        Cell::Text(page.t(&format!("desk-outcome-{}", line.outcome.word()))),
        Cell::Text(line.counsellor.clone().unwrap_or_default()),
    ]
}
