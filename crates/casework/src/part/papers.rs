//! The papers of a client. The person gets the list, and the papers themselves.

use crate::{pages, store::paper};
use people::{ClientPart, EraseClient, HeldFile, OpenFile, Rows, rows};
use platform::{JsonValue, Markup, Page, Result, Tx, json};

/// The papers that a client handed in.
pub struct Papers;

impl ClientPart for Papers {
    fn domain(&self) -> &'static str {
        "casework"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["paper"]
    }

    fn rows(&self) -> Vec<Rows> {
        vec![rows!("paper")]
    }

    fn panel(&self, tx: &mut Tx<'_, OpenFile>, page: &Page) -> Result<Markup> {
        let client = tx.on().id;
        let papers = paper::of_client(tx, client)?;
        Ok(pages::papers_panel(page, client, &papers))
    }

    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        let client = tx.on().id;
        let shown = |paper: &paper::PaperLine| {
            json!({
                "name": paper.name,
                "kind": paper.kind.word(),
                "about": paper.about,
                "received_on": paper.received_on.to_string(),
                "bytes": paper.bytes,
                "deleted_at": paper.deleted_at.map(|at| at.to_string()),
            })
        };
        let papers = paper::of_client(tx, client)?;
        Ok(json!({ "papers": papers.iter().map(shown).collect::<Vec<_>>() }))
    }

    fn files(&self, tx: &mut Tx<'_, OpenFile>) -> Result<Vec<HeldFile>> {
        let client = tx.on().id;
        paper::files_of(tx, client)
    }

    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        let client = tx.on().id;
        paper::destroy(tx, client)
    }
}
