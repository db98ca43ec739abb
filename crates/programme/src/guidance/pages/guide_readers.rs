//! Who has read a guide, organisation by organisation: the implementer's.

use super::LIBRARY;
use crate::guidance::{
    policy::EditGuide,
    store::{
        guide,
        reading::{self, Reader},
    },
};
use maud::{Markup, html};
use platform::{
    Arg, Head, Page, Permit, Response, Result, Routes, clock,
    ui::{self, Column},
};

pub(super) fn routes() -> Routes {
    Routes::default().get("/programme/guides/{id}/readers", show)
}

async fn show(permit: Permit<EditGuide>, page: Page) -> Result<Response> {
    let read = permit.read(|tx| {
        let newest = tx.on().facts.in_force.max(1);
        let title = guide::texts(tx, newest)?.into_iter().next().map(|text| text.title).unwrap_or_default();
        Ok((title, reading::readers(tx)?))
    });
    let (name, readers) = read.await?;
    let facts = &permit.on().facts;
    let title = page.t("programme-guide-readers");
    let crumbs = [(LIBRARY.to_owned(), page.t("programme-library-title")), (guide::page_of(facts.id), name)];
    let lead =
        page.with("programme-guide-readers-lead", &[("number", Arg::Word(&facts.in_force.to_string()))]);
    let head = Head { lead: &lead, crumbs: &crumbs, ..Head::from(&title) };
    Ok(page.show(head, &[("readers", &|| parties(&page, &readers, facts.in_force))]))
}

fn parties(page: &Page, readers: &[Reader], in_force: i64) -> Markup {
    let parties = readers.chunk_by(|left, right| left.party_id == right.party_id);
    html! { @for party in parties { (one(page, party, in_force)) } }
}

/// An organisation: how many have read the version in force, and each by name.
fn one(page: &Page, readers: &[Reader], in_force: i64) -> Markup {
    let has_read = |reader: &&Reader| reader.number.is_some_and(|number| number >= in_force);
    let (read, all) = (readers.iter().filter(has_read).count(), readers.len());
    let name = readers.first().map_or("", |reader| &reader.party);
    let tone = if read == all { "ok" } else { "warn" };
    let (read, all) = (read.to_string(), all.to_string());
    let word = page.with("programme-guide-read-of", &[("read", Arg::Word(&read)), ("all", Arg::Word(&all))]);
    let columns = [
        Column::words("programme-guide-reader"),
        Column::words("programme-guide-reader-version"),
        Column::words("programme-guide-reader-when"),
    ];
    let row = |reader: &Reader| {
        vec![
            html! { (reader.name) },
            html! { @match reader.number { Some(number) => (number), None => "–" } },
            html! { @match reader.read_at { Some(at) => { span.num { (page.day(clock::day_of(at))) } } None => "–" } },
        ]
    };
    let rows: Vec<_> = readers.iter().map(row).collect();
    ui::card(name, &ui::pill(tone, &word), &ui::table(page, name, &columns, &rows))
}
