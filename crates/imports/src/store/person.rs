//! Persons of a file, blind, and which client each is.

use crate::{
    model::{ImportId, Way},
    policy::ImportFacts,
};
use frame::ClientId;
use platform::{Action, Query, Result, Tx, record, sql};
use std::collections::BTreeSet;

record! {
    /// A person of a file.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Met {
        /// Blind.
        pub person: String,
        /// How they stand to the register.
        pub way: Way,
        /// The client who they are.
        pub client_id: Option<ClientId>,
    }
}

/// Who is known of these.
pub fn of<A: Action>(tx: &mut Tx<'_, A>, import: ImportId, persons: &[String]) -> Result<Vec<Met>> {
    let known = sql!(
        "select person, way, client_id from import_person where organisation_id = $1 and import_id = $2"
    );
    Ok(tx.list(&Query::new(known, &[&import]).and_if_any("person in (?)", Some(persons)))?)
}

/// Says how a person stands to the register.
pub fn say<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>, met: &Met) -> Result<()> {
    let id = tx.on().id;
    let say = sql!(
        "insert into import_person (organisation_id, import_id, person, way, client_id) values ($1, $2, $3, $4, $5)
         on conflict (organisation_id, import_id, person)
         do update set way = excluded.way, client_id = excluded.client_id"
    );
    tx.run(say, &[&id, &met.person, &met.way, &met.client_id])?;
    Ok(())
}

/// Forgets what was found, and not what was decided or made: before rows are judged anew.
pub fn forget_found<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>) -> Result<()> {
    let id = tx.on().id;
    let forget = sql!(
        "delete from import_person
          where organisation_id = $1 and import_id = $2 and way in ('open', 'new', 'known')"
    );
    tx.run(forget, &[&id])?;
    Ok(())
}

record! {
    struct Person {
        person: String,
    }
}

/// Which of these persons are dealt with in a row before a number.
pub fn before<A: Action>(
    tx: &mut Tx<'_, A>,
    (import, number): (ImportId, i64),
    persons: &[String],
) -> Result<BTreeSet<String>> {
    let before = sql!(
        "select distinct person from import_row
          where organisation_id = $1 and import_id = $2 and row_number < $3 and verdict not in ('skipped', 'mistake', 'alike')"
    );
    let query = Query::new(before, &[&import, &number]).and_if_any("person in (?)", Some(persons));
    Ok(tx.list::<Person>(&query)?.into_iter().map(|row| row.person).collect())
}

/// Rows of a person that wait for a decision become good ones.
pub fn release<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>, person: &str, verdict: &str) -> Result<()> {
    let id = tx.on().id;
    let release = sql!(
        "update import_row set verdict = $4, problems = ''
          where organisation_id = $1 and import_id = $2 and person = $3 and verdict = 'alike'"
    );
    tx.run(release, &[&id, &person, &verdict])?;
    Ok(())
}

record! {
    /// A client whom an import has made.
    #[derive(Clone, Debug)]
    pub struct Made {
        /// Blind.
        pub person: String,
        /// The client.
        pub client_id: Option<ClientId>,
    }
}

/// Clients in one state of those whom the import has made.
pub fn made<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>, way: Way, limit: i64) -> Result<Vec<Made>> {
    let id = tx.on().id;
    let made = sql!(
        "select person, client_id from import_person
          where organisation_id = $1 and import_id = $2 and way = $3 order by person limit $4"
    );
    Ok(tx.all(made, &[&id, &way, &limit])?)
}
