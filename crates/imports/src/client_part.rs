//! What an import keeps about a client: which file they came with. It hangs on no merge, for whoever was merged was touched
//! and is not taken back any more.

use frame::ClientId;
use people::{Attached, ClientPart, EraseClient, MergeClients, MergeId, OpenFile};
use platform::{Date, JsonValue, Markup, Page, Proven, Result, Tx, clock, json, record, sql};

/// The file that a client came with.
pub struct Imported;

record! {
    struct From {
        name: String,
        uploaded_at: platform::Timestamp,
    }
}

impl ClientPart for Imported {
    fn domain(&self) -> &'static str {
        "imports"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["import_person"]
    }

    fn panel(&self, _: &mut Tx<'_, OpenFile>, _: &Page) -> Result<Markup> {
        Ok(Markup::default())
    }

    fn attached(&self, _: &mut Tx<'_, MergeClients>, _: ClientId) -> Result<Vec<Attached>> {
        Ok(Vec::new())
    }

    fn repoint(&self, _: &mut Tx<'_, MergeClients>, _: &Proven<MergeClients>) -> Result<()> {
        Ok(())
    }

    fn give_back(&self, _: &mut Tx<'_, MergeClients>, _: &Proven<MergeClients>, _: MergeId) -> Result<()> {
        Ok(())
    }

    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        let client = tx.on().id;
        let from = sql!(
            "select f.name, f.uploaded_at from import_person p
               join import_file f on f.organisation_id = $1 and f.id = p.import_id
              where p.organisation_id = $1 and p.client_id = $2 order by f.uploaded_at, f.id"
        );
        let day = |from: &From| -> Date { clock::day_of(from.uploaded_at) };
        let rows: Vec<From> = tx.all(from, &[&client])?;
        let rows: Vec<_> = rows
            .iter()
            .map(|from| json!({ "file": from.name, "imported_on": day(from).to_string() }))
            .collect();
        Ok(json!({ "imports": rows }))
    }

    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        let client = tx.on().id;
        tx.run(sql!("delete from import_person where organisation_id = $1 and client_id = $2"), &[&client])?;
        Ok(())
    }
}
