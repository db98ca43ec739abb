//! The rows with mistakes as a sheet, to be mended there and brought in again: as they came, with a column of reasons.

use crate::{
    model::{Plan, Verdict},
    policy::{ImportFacts, TakeOutMistakes},
    sheet::Row,
    store::{self, piece::Pieces, row::Kept},
};
use platform::{
    Page, Permit, Response, Result, Routes, Tx,
    files::{FileKind, attachment},
    sheets::{Cell, Kind, Sheet},
};

/// Rows read in one go.
const PIECE: i64 = 500;

pub(super) fn routes() -> Routes {
    Routes::default().get("/organisations/{slug}/imports/{id}/mistakes", take_out)
}

async fn take_out(permit: Permit<TakeOutMistakes>, page: Page) -> Result<Response> {
    let plan = permit.read(|tx| store::file::plan(tx, &tx.on().clone())).await?;
    let (mut rows, mut after) = (Vec::new(), 0);
    loop {
        let piece = permit.read(move |tx| some(tx, after)).await?;
        let Some((last, _)) = piece.last() else { break };
        after = last.row_number;
        rows.extend(piece);
    }
    permit.taken_out(rows.len(), "mistakes", Vec::new()).await?;
    let sheet = sheet(&page, permit.on(), &plan, &rows);
    let name = format!("{}-{}.xlsx", page.t("imports-mistakes-file"), page.today());
    Ok(attachment(&name, FileKind::Xlsx, sheet.xlsx()?))
}

fn some(tx: &mut Tx<'_, TakeOutMistakes>, after: i64) -> Result<Vec<(Kept, Row)>> {
    let (on, mut pieces, mut rows) = (tx.on().clone(), Pieces::default(), Vec::new());
    for kept in store::row::of(tx, on.id, &[Verdict::Mistake], (after, PIECE))? {
        let came = pieces.row(tx, &on, kept.row_number)?.unwrap_or_default();
        let row = store::row::mended(tx, on.id, came, &kept.mended)?;
        rows.push((kept, row));
    }
    Ok(rows)
}

fn sheet(page: &Page, on: &ImportFacts, plan: &Plan, rows: &[(Kept, Row)]) -> Sheet {
    let width = rows.iter().map(|(_, row)| row.cells.len()).chain([plan.headings.len()]).max().unwrap_or(0);
    let mut columns: Vec<_> = (0..width).map(|place| (plan.heading(place).to_owned(), Kind::Text)).collect();
    columns.push((page.t("imports-row"), Kind::Integer));
    columns.push((page.t("imports-reasons"), Kind::Text));
    let line = |(kept, row): &(Kept, Row)| {
        let text = |place| {
            if row.cell(place).is_empty() { Cell::Empty } else { Cell::Text(row.cell(place).to_owned()) }
        };
        let reasons: Vec<_> = kept.troubles().iter().map(|trouble| reason(page, plan, trouble)).collect();
        let own = [Cell::Integer(kept.row_number), Cell::Text(reasons.join("; "))];
        (0..width).map(text).chain(own).collect()
    };
    let name = page.t(&format!("imports-kind-{}", on.kind));
    Sheet { name, columns, rows: rows.iter().map(line).collect() }
}

fn reason(page: &Page, plan: &Plan, trouble: &crate::model::Trouble) -> String {
    let heading = plan.column(trouble.field).map(|place| plan.heading(place).to_owned());
    let heading = heading.filter(|heading| !heading.is_empty());
    let heading = heading.unwrap_or_else(|| super::shown::field(page, trouble.field));
    format!("{heading}: {}", page.t(&trouble.key))
}
