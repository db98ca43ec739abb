//! What an import keeps about a client: which file they came with. It hangs on no merge, for whoever was merged was touched
//! and is not taken back any more.

use crate::{model::ImportId, store::piece};
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
        for file in people::files(tx, tx.on().id)? {
            forget_rows(tx, file)?;
            tx.run(
                sql!("delete from import_person where organisation_id = $1 and client_id = $2"),
                &[&file],
            )?;
        }
        Ok(())
    }
}

record! {
    struct RowOf {
        import_id: ImportId,
        sheet: i64,
        row_number: i64,
    }
}

/// While rows of a file wait, all of them are kept as they came: those of the client go.
fn forget_rows(tx: &mut Tx<'_, EraseClient>, client: ClientId) -> Result<()> {
    let rows = sql!(
        "select r.import_id, f.sheet, r.row_number
           from import_person p
           join import_row r on r.organisation_id = $1 and r.import_id = p.import_id and r.person = p.person
           join import_file f on f.organisation_id = $1 and f.id = r.import_id
          where p.organisation_id = $1 and p.client_id = $2 order by r.import_id, r.row_number"
    );
    let mended = sql!(
        "update import_row set mended = '' where organisation_id = $1 and import_id = $2 and row_number = $3"
    );
    for RowOf { import_id, sheet, row_number } in tx.all::<RowOf>(rows, &[&client])? {
        piece::forget(tx, (import_id, sheet), row_number)?;
        tx.run(mended, &[&import_id, &row_number])?;
    }
    Ok(())
}
