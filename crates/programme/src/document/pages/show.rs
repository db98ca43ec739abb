//! A document: what it says, its file, its place among the others, and what it said before.

use super::{
    chain::{self, Relating},
    path_of, said, versions, write,
};
use crate::document::{
    model::{DocumentId, Version},
    policy::{ChangeDocument, ViewDocument},
    store::{
        list::{self, Line},
        relation::{self, Chain},
        version::{self, ReadSoFar},
    },
};
use maud::{Markup, html};
use platform::{
    Action, Error, Head, Page, Permit, Problems, Response, Result, Routes,
    files::FileKind,
    page::Part,
    ui::{self, icon},
};

pub(super) fn routes() -> Routes {
    Routes::default().get("/programme/documents/{id}", show)
}

/// All that the page shows.
pub(super) struct Shown {
    /// Every version, the newest first.
    versions: Vec<Version>,
    read: ReadSoFar,
    chain: Chain,
    /// Documents that a relation may name; none for who may not say one.
    others: Vec<Line>,
    may_change: bool,
}

async fn show(permit: Permit<ViewDocument>, page: Page) -> Result<Response> {
    screen(&permit, &page, (&Relating::default(), &Problems::default())).await
}

/// The page, with what was typed of a relation and what is wrong with it.
pub(super) async fn screen(
    permit: &Permit<ViewDocument>,
    page: &Page,
    (relating, problems): (&Relating, &Problems),
) -> Result<Response> {
    let shown = load(permit).await?;
    let newest = shown.versions.first().ok_or(Error::NotFound)?;
    let crumbs = write::crumbs(page);
    let lead = said::quoted(page, newest.kind.word(), (newest.dated_on, &newest.number));
    let edit = format!("{}/edit", path_of(newest.document_id));
    let aside =
        shown.may_change.then(|| ui::link_button(&edit, &page.t("programme-document-edit"), "secondary"));
    let head =
        Head { title: &newest.title, lead: &lead, crumbs: &crumbs, aside, grid: "a-grid", ..Head::default() };
    let left = || {
        html! { div.stack { (file(page, newest, shown.read)) (of_chain(page, &shown, newest.document_id, (relating, problems))) } }
    };
    let right = || html! { div.stack { (facts(page, newest)) (versions::card(page, &shown.versions)) } };
    let parts: [Part<'_>; 2] = [("chain", &left), ("facts", &right)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

async fn load(permit: &Permit<ViewDocument>) -> Result<Shown> {
    let may_change = ChangeDocument::allows(permit.actor(), permit.on());
    let read = permit.read(move |tx| {
        let id = tx.on().facts.id;
        let others = if may_change { list::all(tx, &list::Filter::default())? } else { Vec::new() };
        Ok(Shown {
            versions: version::all(tx, id)?,
            read: version::read_so_far(tx, id)?,
            chain: relation::chain(tx, id)?,
            others: others.into_iter().filter(|line| line.id != id).collect(),
            may_change,
        })
    });
    read.await
}

fn of_chain(
    page: &Page,
    shown: &Shown,
    id: DocumentId,
    (relating, problems): (&Relating, &Problems),
) -> Markup {
    let form = shown.may_change.then(|| chain::form(page, (id, &shown.others), relating, problems));
    chain::card(page, (id, &shown.chain), form)
}

fn facts(page: &Page, of: &Version) -> Markup {
    let label = |field: &str| page.t(&format!("programme-document-{field}"));
    let said = |field: &str, kept: &str| said::value(page, field, kept);
    let day = of.dated_on.map_or_else(|| page.t("programme-document-nothing"), |day| page.day(day));
    let party = of.party_name.clone().unwrap_or_else(|| page.t("programme-document-of-all"));
    let body = html! {
        dl.kv.long {
            dt { (label("kind")) } dd { (said("kind", of.kind.word())) }
            dt { (label("dated_on")) } dd.num { (day) }
            dt { (label("number")) } dd { (said("number", &of.number)) }
            dt { (label("party")) } dd { (party) }
            dt { (label("access")) } dd { (said::access(page, of.access)) }
            dt { (label("retention")) } dd { (said("retention", of.retention.word())) }
            @if !of.note.is_empty() {
                dt { (label("note")) }
                dd { @for line in of.note.lines() { (line) br; } }
            }
        }
    };
    ui::card(&page.t("programme-document-facts"), &html! {}, &body)
}

/// The address of a file of a version.
pub(super) fn file_path(of: &Version, what: &str) -> String {
    format!("{}/versions/{}/{what}", path_of(of.document_id), of.version)
}

fn file(page: &Page, of: &Version, read: ReadSoFar) -> Markup {
    let title = page.t("programme-document-file");
    let Some(kind) = of.file_kind else {
        let none = ui::empty(
            &page.t("programme-document-no-file"),
            &page.t("programme-document-no-file-help"),
            &html! {},
        );
        return ui::card(&title, &html! {}, &none);
    };
    let body = html! {
        div.stack {
            p.file-line { (icon(picture(kind))) " " b { (of.file_name) } " " span.small.muted { (kind.word()) ", " (said::size(of.bytes)) } }
            @if matches!(kind, FileKind::Png | FileKind::Jpg) {
                a href=(file_path(of, "preview")) target="_blank" rel="noopener" {
                    img.document-picture src=(file_path(of, "preview")) loading="lazy" alt=(of.title);
                }
            }
            div.row {
                @if kind == FileKind::Pdf {
                    a.ds-button data-variant="primary" href=(file_path(of, "preview")) target="_blank" rel="noopener" {
                        (icon("eye")) (page.t("programme-document-look")) span.vh { " " (page.t("programme-document-new-tab")) }
                    }
                }
                a.ds-button data-variant="secondary" href=(file_path(of, "file")) download { (icon("download")) (page.t("programme-document-download")) }
            }
            p.small.muted { (said::text_state(page, read.text_state, read.text_pages)) }
            details { summary.small { (page.t("programme-document-hash")) } p.small.muted.file-hash { (of.sha256) } }
        }
    };
    ui::card(&title, &html! {}, &body)
}

fn picture(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Xlsx | FileKind::Csv => "table",
        FileKind::Asice => "certificate",
        _ => "file-text",
    }
}
