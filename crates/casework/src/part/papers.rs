//! The papers of a client. The person gets the list, and the papers themselves.

use super::{attached, give_back, repoint};
use crate::{pages, store::paper};
use frame::ClientId;
use people::{Attached, ClientPart, EraseClient, HeldFile, MergeClients, MergeId, OpenFile};
use platform::{JsonValue, Markup, Page, Proven, Result, Tx, json, sql};

/// The papers that a client handed in.
pub struct Papers;

impl ClientPart for Papers {
    fn domain(&self) -> &'static str {
        "casework"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["paper"]
    }

    fn panel(&self, tx: &mut Tx<'_, OpenFile>, page: &Page) -> Result<Markup> {
        let client = tx.on().id;
        let papers = paper::of_client(tx, client)?;
        Ok(pages::papers_panel(page, client, &papers))
    }

    fn attached(&self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        let rows = sql!("select id from paper where organisation_id = $1 and client_id = $2 order by id");
        attached(tx, client, ("paper", rows))
    }

    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        let rows = sql!("update paper set client_id = $3 where organisation_id = $1 and client_id = $2");
        let to = tx.on().id;
        repoint(tx, (other.on().id, to), rows)
    }

    fn give_back(
        &self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        let rows = sql!(
            "update paper set client_id = $2 where organisation_id = $1 and client_id = $4 and id in (
                select row_key from merge_row
                 where organisation_id = $1 and merge_id = $3 and table_name = 'paper')"
        );
        give_back(tx, (other.on().id, merge), rows)
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
