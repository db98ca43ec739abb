//! The restricted notes of a client. The file says how many; their words are the person's, who gets all of them.

use crate::store::note;
use maud::html;
use people::{ClientPart, EraseClient, OpenFile, Rows, rows};
use platform::{JsonValue, Markup, Page, Result, Tx, json, sql, ui};

/// The restricted notes of a client.
pub struct Notes;

impl ClientPart for Notes {
    fn domain(&self) -> &'static str {
        "casework"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["restricted_note"]
    }

    fn rows(&self) -> Vec<Rows> {
        vec![rows!("restricted_note")]
    }

    fn panel(&self, tx: &mut Tx<'_, OpenFile>, page: &Page) -> Result<Markup> {
        let client = tx.on().id;
        let count = note::count(tx, client)?;
        let path = format!("/organisations/{}/clients/{client}/restricted-notes", page.slug());
        let write = html! { a href=(path) { (page.t("casework-note-write-link")) } };
        let body = html! {
            ul.chk { li class=[(count == 0).then_some("n")] {
                (ui::icon("lock"))
                span {
                    @if count == 0 { (page.t("casework-notes-none")) }
                    @else { a href=(path) { (page.n("casework-notes-count", count)) } }
                    small.muted { " " (page.t("casework-notes-panel-help")) }
                }
            } }
        };
        Ok(ui::card(&page.t("casework-notes-title"), &write, &body))
    }

    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        let client = tx.on().id;
        let mut notes = Vec::new();
        for line in note::of_client(tx, client)? {
            let mut versions = Vec::new();
            for version in 1..=line.version {
                versions.extend(note::words_of(tx, line.id, version)?);
            }
            notes.push(json!({
                "written_at": line.written_at.to_string(),
                "author": line.author,
                "withdrawn_at": line.withdrawn_at.map(|at| at.to_string()),
                "words": versions.pop(),
                "earlier_words": versions,
            }));
        }
        Ok(json!({ "restricted_notes": notes }))
    }

    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        let client = tx.on().id;
        let of_notes = [
            sql!(
                "delete from restricted_note_opening where organisation_id = $1 and note_id in (
                    select id from restricted_note where organisation_id = $1 and client_id = $2)"
            ),
            sql!(
                "delete from restricted_note_reader where organisation_id = $1 and note_id in (
                    select id from restricted_note where organisation_id = $1 and client_id = $2)"
            ),
            sql!(
                "delete from restricted_note_version where organisation_id = $1 and note_id in (
                    select id from restricted_note where organisation_id = $1 and client_id = $2)"
            ),
            sql!("delete from restricted_note where organisation_id = $1 and client_id = $2"),
        ];
        of_notes.into_iter().try_for_each(|rows| tx.run(rows, &[&client]).map(|_| ()))?;
        Ok(())
    }
}
