//! The file that is taken over, its sheets, its plan and its state.

use crate::{
    model::{ImportId, Kind, Plan, State},
    policy::{ImportFacts, PrepareImport, StartImport, UndoImport, ViewImports},
    sheet::Sheet,
};
use platform::{
    Action, Error, Result, Timestamp, Tx, from_json,
    jobs::{NewJob, enqueue},
    json, record, sql, to_json,
};

record! {
    /// An import in a list.
    #[derive(Clone, Debug)]
    pub struct Listed {
        /// Its id.
        pub id: ImportId,
        /// What its rows are.
        pub kind: Kind,
        /// How far it is.
        pub state: State,
        /// The name of the file.
        pub name: String,
        /// When it came in.
        pub uploaded_at: Timestamp,
        /// Who brought it.
        pub by_name: Option<String>,
        /// Rows that went into the register.
        pub applied: i64,
        /// Rows that somebody must look at.
        pub waiting: i64,
    }
}

record! {
    /// A sheet of a file.
    #[derive(Clone, Debug)]
    pub struct SheetOf {
        /// Its place among the sheets.
        pub position: i64,
        /// Its name.
        pub name: String,
        /// Rows with something in them.
        pub filled_rows: i64,
        /// The number of the last of them.
        pub last_row: i64,
        /// Whether days are counted from 1904.
        pub is_1904: bool,
    }
}

/// Imports that a page lists.
const LISTED: i64 = 100;

/// The imports of the organisation, newest first.
pub fn list(tx: &mut Tx<'_, ViewImports>) -> Result<Vec<Listed>> {
    let all = sql!(
        "select f.id, f.kind, f.state, f.name, f.uploaded_at, a.name as by_name,
                (select count(*) from import_row r
                  where r.organisation_id = $1 and r.import_id = f.id and r.verdict in ('applied', 'kept')) as applied,
                (select count(*) from import_row r
                  where r.organisation_id = $1 and r.import_id = f.id and r.verdict in ('mistake', 'alike')) as waiting
           from import_file f left join account a on a.id = f.uploaded_by
          where f.organisation_id = $1 and f.state <> 'removed'
          order by f.uploaded_at desc, f.id desc limit $2"
    );
    Ok(tx.all(all, &[&LISTED])?)
}

impl SheetOf {
    /// A sheet that comes in, by its place.
    pub fn of(position: i64, sheet: &Sheet) -> Self {
        Self {
            position,
            name: sheet.name.clone(),
            filled_rows: i64::try_from(sheet.rows.len()).unwrap_or(i64::MAX),
            last_row: sheet.rows.last().map_or(0, |row| row.number),
            is_1904: sheet.is_1904,
        }
    }
}

/// A file comes in; its rows follow.
pub fn add(tx: &mut Tx<'_, StartImport>, (name, kind): (&str, Kind), sheets: &[SheetOf]) -> Result<ImportId> {
    let (id, now, by): (ImportId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let add = sql!(
        "insert into import_file
           (organisation_id, id, kind, state, name, sheet, head, plan, done, total, run, uploaded_at, uploaded_by)
         values ($1, $2, $3, 'reading', $4, 0, 0, '', 0, 0, 0, $5, $6)"
    );
    tx.run(add, &[&id, &kind, &name, &now, &by])?;
    for SheetOf { position, name, filled_rows, last_row, is_1904 } in sheets {
        let add = sql!(
            "insert into import_sheet (organisation_id, import_id, position, name, filled_rows, last_row, is_1904)
             values ($1, $2, $3, $4, $5, $6, $7)"
        );
        tx.run(add, &[&id, position, name, filled_rows, last_row, &i64::from(*is_1904)])?;
    }
    Ok(id)
}

/// The sheets of a file.
pub fn sheets<A: Action>(tx: &mut Tx<'_, A>, id: ImportId) -> Result<Vec<SheetOf>> {
    let all = sql!(
        "select position, name, filled_rows, last_row, is_1904 from import_sheet
          where organisation_id = $1 and import_id = $2 order by position"
    );
    Ok(tx.all(all, &[&id])?)
}

/// The sheet that was chosen.
pub fn sheet<A: Action>(tx: &mut Tx<'_, A>, on: &ImportFacts) -> Result<SheetOf> {
    let all = sheets(tx, on.id)?;
    all.into_iter().find(|sheet| sheet.position == on.sheet).ok_or(Error::NotFound)
}

/// Its rows are all there: with the largest sheet chosen, unless another will be.
pub fn received(tx: &mut Tx<'_, StartImport>, id: ImportId) -> Result<()> {
    let all = sheets(tx, id)?;
    let largest = all.iter().max_by_key(|sheet| (sheet.filled_rows, -sheet.position));
    let largest = largest.map_or(1, |sheet| sheet.position);
    let say = sql!(
        "update import_file set state = 'columns', sheet = $3 where organisation_id = $1 and id = $2 and state = 'reading'"
    );
    tx.run(say, &[&id, &largest])?;
    Ok(())
}

/// Chooses a sheet; what was settled about another is forgotten.
pub fn choose(tx: &mut Tx<'_, PrepareImport>, sheet: i64) -> Result<()> {
    let id = tx.on().id;
    let choose = sql!("update import_file set sheet = $3, head = 0 where organisation_id = $1 and id = $2");
    tx.run(choose, &[&id, &sheet])?;
    Ok(())
}

/// The place for which a plan is sealed.
fn plan_place(id: ImportId) -> String {
    format!("import_file.plan/{id}")
}

/// What was settled before rows are judged.
pub fn plan<A: Action>(tx: &mut Tx<'_, A>, on: &ImportFacts) -> Result<Plan> {
    if on.plan.is_empty() {
        return Ok(Plan::default());
    }
    let plain = tx.unseal(&plan_place(on.id), &on.plan)?;
    let plan = plain.parse().ok().and_then(|json| from_json(json).ok());
    Ok(plan.unwrap_or_default())
}

/// Settles the plan.
pub fn settle(tx: &mut Tx<'_, PrepareImport>, plan: &Plan, head: i64) -> Result<()> {
    let id = tx.on().id;
    let json = to_json(plan).unwrap_or_else(|_| json!({})).to_string();
    let sealed = tx.seal(&plan_place(id), &json)?;
    let settle = sql!("update import_file set plan = $3, head = $4 where organisation_id = $1 and id = $2");
    tx.run(settle, &[&id, &sealed, &head])?;
    Ok(())
}

/// Something begins that a job does: the state of it, the name of the job, and how much there is to do.
pub fn begin<A: Action<On = ImportFacts>>(
    tx: &mut Tx<'_, A>,
    (state, job): (State, &str),
    total: i64,
) -> Result<()> {
    let (on, now) = (tx.on().clone(), tx.now());
    let run = on.run + 1;
    let begin = sql!(
        "update import_file set state = $3, done = 0, total = $4, run = $5 where organisation_id = $1 and id = $2"
    );
    tx.run(begin, &[&on.id, &state, &total, &run])?;
    let (argument, once_key) = (on.id.to_string(), once_key(on.id, run));
    let organisation = Some(on.organisation_id.into());
    let job = NewJob { organisation, name: job, once_key: &once_key, argument: &argument, not_before: now };
    Ok(enqueue(tx, &job)?)
}

/// What makes a job of an import this one.
pub fn once_key(id: ImportId, run: i64) -> String {
    format!("{id}/{run}")
}

/// How far it is.
pub fn progress<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>, done: i64) -> Result<()> {
    let id = tx.on().id;
    let say = sql!("update import_file set done = $3 where organisation_id = $1 and id = $2");
    tx.run(say, &[&id, &done])?;
    Ok(())
}

/// What was under way is done.
pub fn end<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>, state: State) -> Result<()> {
    let id = tx.on().id;
    let end = sql!("update import_file set state = $3, done = total where organisation_id = $1 and id = $2");
    tx.run(end, &[&id, &state])?;
    Ok(())
}

/// Forgets the rows as they came: persons' data that is in the register now, or nowhere.
pub fn forget_content<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>) -> Result<()> {
    let id = tx.on().id;
    tx.run(sql!("delete from import_piece where organisation_id = $1 and import_id = $2"), &[&id])?;
    tx.run(sql!("delete from import_unknown where organisation_id = $1 and import_id = $2"), &[&id])?;
    tx.run(
        sql!(
            "update import_row set mended = '' where organisation_id = $1 and import_id = $2 and mended <> ''"
        ),
        &[&id],
    )?;
    Ok(())
}

/// Gives the import up, of which nothing is in the register.
pub fn remove(tx: &mut Tx<'_, UndoImport>) -> Result<()> {
    let id = tx.on().id;
    forget_content(tx)?;
    tx.run(sql!("delete from import_row where organisation_id = $1 and import_id = $2"), &[&id])?;
    tx.run(sql!("delete from import_person where organisation_id = $1 and import_id = $2"), &[&id])?;
    end(tx, State::Removed)
}
