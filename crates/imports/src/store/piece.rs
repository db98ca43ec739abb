//! The rows as they came, sealed piece by piece.

use crate::{
    model::ImportId,
    policy::{ImportFacts, StartImport},
    sheet::Row,
};
use platform::{Action, Result, Tx, from_json, json, record, sql, to_json};

/// Rows of a piece. A piece is judged in one go, so it is small enough not to keep the desk waiting.
pub const ROWS: usize = 100;

record! {
    struct Piece {
        first_row: i64,
        sealed: String,
    }
}

fn place(id: ImportId, sheet: i64, first: i64) -> String {
    format!("import_piece.sealed/{id}/{sheet}/{first}")
}

/// Keeps rows of a sheet.
pub fn add(tx: &mut Tx<'_, StartImport>, (id, sheet): (ImportId, i64), rows: &[Row]) -> Result<()> {
    let Some(first) = rows.first().map(|row| row.number) else { return Ok(()) };
    let json = to_json(rows).unwrap_or_else(|_| json!([])).to_string();
    let sealed = tx.seal(&place(id, sheet, first), &json)?;
    let add = sql!(
        "insert into import_piece (organisation_id, import_id, sheet, first_row, sealed) values ($1, $2, $3, $4, $5)
         on conflict (organisation_id, import_id, sheet, first_row) do nothing"
    );
    tx.run(add, &[&id, &sheet, &first, &sealed])?;
    Ok(())
}

/// The piece that begins behind a row.
pub fn behind<A: Action>(tx: &mut Tx<'_, A>, on: &ImportFacts, row: i64) -> Result<Vec<Row>> {
    let next = sql!(
        "select first_row, sealed from import_piece
          where organisation_id = $1 and import_id = $2 and sheet = $3 and first_row > $4 order by first_row limit 1"
    );
    let piece = tx.one::<Piece>(next, &[&on.id, &on.sheet, &row])?;
    opened(tx, (on.id, on.sheet), piece.as_ref())
}

/// The piece in which a row stands.
pub fn around<A: Action>(tx: &mut Tx<'_, A>, on: &ImportFacts, row: i64) -> Result<Vec<Row>> {
    let piece = with(tx, (on.id, on.sheet), row)?;
    opened(tx, (on.id, on.sheet), piece.as_ref())
}

/// Takes a row out of what is kept of a sheet as it came.
pub fn forget<A: Action>(tx: &mut Tx<'_, A>, (id, sheet): (ImportId, i64), row: i64) -> Result<()> {
    let Some(piece) = with(tx, (id, sheet), row)? else { return Ok(()) };
    let mut rows = opened(tx, (id, sheet), Some(&piece))?;
    rows.retain(|kept| kept.number != row);
    let first = piece.first_row;
    if rows.is_empty() {
        let gone = sql!(
            "delete from import_piece where organisation_id = $1 and import_id = $2 and sheet = $3 and first_row = $4"
        );
        tx.run(gone, &[&id, &sheet, &first])?;
        return Ok(());
    }
    let json = to_json(&rows).unwrap_or_else(|_| json!([])).to_string();
    let sealed = tx.seal(&place(id, sheet, first), &json)?;
    let keep = sql!(
        "update import_piece set sealed = $5
          where organisation_id = $1 and import_id = $2 and sheet = $3 and first_row = $4"
    );
    tx.run(keep, &[&id, &sheet, &first, &sealed])?;
    Ok(())
}

fn with<A: Action>(tx: &mut Tx<'_, A>, (id, sheet): (ImportId, i64), row: i64) -> Result<Option<Piece>> {
    let last = sql!(
        "select first_row, sealed from import_piece
          where organisation_id = $1 and import_id = $2 and sheet = $3 and first_row <= $4
          order by first_row desc limit 1"
    );
    Ok(tx.one(last, &[&id, &sheet, &row])?)
}

fn opened<A: Action>(
    tx: &mut Tx<'_, A>,
    (id, sheet): (ImportId, i64),
    piece: Option<&Piece>,
) -> Result<Vec<Row>> {
    let Some(piece) = piece else { return Ok(Vec::new()) };
    let plain = tx.unseal(&place(id, sheet, piece.first_row), &piece.sealed)?;
    Ok(plain.parse().ok().and_then(|json| from_json(json).ok()).unwrap_or_default())
}

/// Finds rows by their numbers; a piece that was opened stays open.
#[derive(Default)]
pub struct Pieces {
    open: Vec<Row>,
}

impl Pieces {
    /// The row of a number, as it came.
    pub fn row<A: Action>(
        &mut self,
        tx: &mut Tx<'_, A>,
        on: &ImportFacts,
        number: i64,
    ) -> Result<Option<Row>> {
        if let Some(row) = self.find(number) {
            return Ok(Some(row));
        }
        self.open = around(tx, on, number)?;
        Ok(self.find(number))
    }

    fn find(&self, number: i64) -> Option<Row> {
        self.open.iter().find(|row| row.number == number).cloned()
    }
}
