//! What an import keeps about a client: which file they came with. It hangs on no merge, for whoever was merged was touched
//! and is not taken back any more.

use people::{ClientPart, EraseClient, OpenFile, Rows};
use platform::{Date, JsonValue, Result, Tx, clock, json, record, sql};

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

    fn rows(&self) -> Vec<Rows> {
        Vec::new()
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
