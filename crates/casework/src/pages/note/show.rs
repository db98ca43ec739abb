//! One restricted note, opened: its words, to whom it was given, and that it was corrected, not what it said.

use super::{note_path, notes_path, reader};
use crate::{
    pages::{crumbs, instant},
    policy::note::{GiveRestrictedNote, Note, NotePath, ReadRestrictedNote, WithdrawRestrictedNote},
    store::note::{self, Reader},
};
use maud::html;
use people::caseload::Holder;
use platform::{
    Action, Arg, Head, Markup, Page, Permit, Response, Result, Routes, Search, Target, history,
    history::Change, page::PathOf, ui,
};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/restricted-notes/{note}", show)
        .post("/organisations/{slug}/clients/{id}/restricted-notes/{note}/withdrawal", withdraw)
}

/// Which version is asked for; the newest if none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    version: String,
}

/// All that the page shows.
pub(super) struct Shown {
    words: String,
    version: i64,
    author: Option<String>,
    pub(super) readers: Vec<Reader>,
    pub(super) holders: Vec<Holder>,
    changes: Vec<Change>,
}

async fn show(
    permit: Permit<ReadRestrictedNote>,
    PathOf(path): PathOf<NotePath>,
    page: Page,
    Search(which): Search<Which>,
) -> Result<Response> {
    let asked: Option<i64> = which.version.parse().ok();
    let read = permit.read(move |tx| {
        let note = tx.on().clone();
        let version = asked.unwrap_or(note.facts.version);
        Ok(Shown {
            words: note::words(tx, version)?,
            version,
            author: tx.account_name(&note.facts.written_by)?,
            readers: note::readers(tx, note.facts.id)?,
            holders: people::caseload::holders(tx, note.client.id)?,
            changes: history::of(tx, &note.reference())?,
        })
    });
    let shown = read.await?;
    let title = page.t("casework-note-title");
    let lead = page.with(
        "casework-note-written-by",
        &[
            ("who", Arg::Word(shown.author.as_deref().unwrap_or_default())),
            ("when", Arg::Word(&instant(&page, permit.on().facts.written_at))),
        ],
    );
    let at = path.file();
    let mut crumbs = crumbs(&page, &at, &permit.on().client);
    crumbs.push((notes_path(&at), page.t("casework-notes-title")));
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let (words, readers, changes) = (
        || words(&permit, (&page, &path), &shown),
        || reader::card(&permit, (&page, &path), &shown),
        || changes(&page, &path, permit.on(), &shown),
    );
    Ok(page.show(head, &[("note", &words), ("readers", &readers), ("changes", &changes)]))
}

fn words(permit: &Permit<ReadRestrictedNote>, (page, path): (&Page, &NotePath), shown: &Shown) -> Markup {
    let (note, actor) = (permit.on(), permit.actor());
    let is_newest = shown.version == note.facts.version;
    let body = html! {
        @if note.facts.withdrawn_at.is_some() {
            p.flash.warn { (ui::icon("alert-triangle")) span { (page.t("casework-note-withdrawn-help")) } }
        }
        @if !is_newest {
            p.flash.warn {
                (ui::icon("alert-triangle"))
                span { (page.t("casework-note-older")) " " a href=(note_path(path)) { (page.t("casework-note-newest")) } }
            }
        }
        p.pre { (shown.words) }
        p.muted.small.mt2 { (page.t("casework-note-logged")) }
        div.row.mt2 {
            @if is_newest && crate::policy::note::CorrectRestrictedNote::allows(actor, note) {
                a.ds-button data-variant="secondary" href={ (note_path(path)) "/correction" } {
                    (ui::icon("pencil")) (page.t("casework-note-correct"))
                }
            }
            @if WithdrawRestrictedNote::allows(actor, note) {
                (ui::act(&format!("{}/withdrawal", note_path(path)), &page.t("casework-note-withdraw"), "tertiary"))
            }
        }
    };
    ui::card(&page.t("casework-note-title"), &html! { (ui::icon("lock")) }, &body)
}

/// That it changed and who changed it; an older version is opened as the note itself is.
fn changes(page: &Page, path: &NotePath, note: &Note, shown: &Shown) -> Markup {
    let row = |change: &Change| {
        let who = change.actor_name.as_deref().unwrap_or(&change.actor);
        let what = match (change.field.as_str(), change.became.is_empty()) {
            ("words", _) => page.t("casework-note-change-words"),
            ("withdrawn", _) => page.t("casework-note-change-withdrawn"),
            ("reader", false) => {
                page.with("casework-note-change-given", &[("who", Arg::Word(&change.became))])
            }
            _ => page.with("casework-note-change-taken", &[("who", Arg::Word(&change.was))]),
        };
        html! {
            li {
                time datetime=(change.at) { (instant(page, change.at)) }
                div {
                    b { (who) } " · " (what)
                    @if change.field == "words" {
                        " " a href={ (note_path(path)) "?version=" (change.was) } { (page.t("casework-note-version-before")) }
                    }
                }
            }
        }
    };
    let written = instant(page, note.facts.written_at);
    let body = html! {
        ol.history {
            @for change in &shown.changes { (row(change)) }
            li {
                time datetime=(note.facts.written_at) { (written) }
                div { b { (shown.author.as_deref().unwrap_or_default()) } " · " (page.t("casework-note-change-written")) }
            }
        }
    };
    ui::card(&page.t("casework-note-changes"), &html! {}, &body)
}

async fn withdraw(
    permit: Permit<WithdrawRestrictedNote>,
    PathOf(path): PathOf<NotePath>,
    page: Page,
) -> Result<Response> {
    permit.write(note::withdraw).await?;
    Ok(page.done(&notes_path(&path.file()), "casework-note-was-withdrawn"))
}

/// Whether the one who reads may give it to others.
pub(super) fn may_give(permit: &Permit<ReadRestrictedNote>) -> bool {
    GiveRestrictedNote::allows(permit.actor(), permit.on())
}
