//! Who did what with a person's data: looks and changes together, newest first. The person may ask for it, and the
//! data-protection officer reads it.
//!
//! Changes are audited with the records and looks apart from them; on one engine these are two files, so both are asked
//! and what they say is put together.

use crate::{Action, App, Permit, Result, Target, Timestamp, audit};
use db::{Conn, Cursor, Db, Query, Uuid, record, sql};
use std::collections::BTreeSet;

/// Which entries about a person are wanted; what is `None` does not narrow them.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Before this instant.
    pub until: Option<Timestamp>,
    /// Of this account or job.
    pub actor: Option<String>,
    /// `done` or `refused`: a try that was refused saw nothing.
    pub result: Option<&'static str>,
    /// None of this action.
    pub but: Option<&'static str>,
    /// Where the page before ended.
    pub after: Option<Cursor>,
}

/// One entry about a person.
#[derive(Clone, Debug)]
pub struct Step {
    /// When.
    pub at: Timestamp,
    /// Who: an account's id, or a job's name.
    pub actor: String,
    /// That account's name; `None` for a job.
    pub name: Option<String>,
    /// Under which role.
    pub role: String,
    /// The action's name.
    pub action: String,
    /// Why, where a reason was asked for.
    pub purpose: String,
    /// Whether it was refused.
    pub refused: bool,
    key: String,
}

impl Step {
    /// Where a page ends with this entry.
    pub fn cursor(&self) -> Cursor {
        Cursor { at: self.at, id: self.key.clone() }
    }
}

record! {
    struct Entry {
        key: String,
        at: Timestamp,
        actor: String,
        role: String,
        action: String,
        purpose: String,
        result: String,
    }
}

record! {
    struct Who {
        actor: String,
    }
}

/// What identifies an entry within its organisation, as text of one width: the order of keys is that of numbers.
const KEY: &[&str; 2] = &["e.at", "cast(1000000000000000000 + e.seq as text)"];

impl<A: Action> Permit<A> {
    /// The newest entries about the files of a person in the organisation, at most `limit`, with the names of those who
    /// acted. Several files are those that have gone one into the other.
    pub async fn trail(&self, files: &[Uuid], wanted: &Wanted, limit: i64) -> Result<Vec<Step>> {
        let scope = Target::scope(self.on());
        let (app, mut steps) = (self.app(), Vec::new());
        for store in stores(app) {
            let (asked, files) = (wanted.clone(), files.to_vec());
            let found = store.read(Some(scope), move |conn| entries(conn, &files, &asked, limit));
            steps.extend(found.await?);
        }
        steps.sort_by(|one, other| (other.at, &other.key).cmp(&(one.at, &one.key)));
        steps.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let actors: BTreeSet<String> = steps.iter().map(|step| step.actor.clone()).collect();
        let actors: Vec<_> = actors.into_iter().collect();
        let names = app.db.read(None, move |conn| audit::names(conn, &actors)).await?;
        for step in &mut steps {
            step.name = names.iter().find(|known| known.id == step.actor).map(|known| known.name.clone());
        }
        Ok(steps)
    }

    /// How many entries there are about the files of a person.
    pub async fn trail_length(&self, files: &[Uuid], wanted: &Wanted) -> Result<i64> {
        let scope = Target::scope(self.on());
        let mut all = 0;
        for store in stores(self.app()) {
            let (asked, files) = (wanted.clone(), files.to_vec());
            let counted = move |conn: &mut Conn<'_>| {
                let one = sql!("select 1 from audit_entry e where e.organisation_id = $1");
                let query = narrowed(Query::new(one, &[]), &files, &asked);
                conn.count(&query.count_up_to(i64::from(i32::MAX)))
            };
            all += store.read(Some(scope), counted).await?;
        }
        Ok(all)
    }

    /// Since when it is recorded in the organisation who does what; `None` where nobody has done anything.
    pub async fn trail_begins(&self) -> Result<Option<Timestamp>> {
        let scope = Target::scope(self.on());
        let mut first: Option<Timestamp> = None;
        for store in stores(self.app()) {
            let found = store.read(Some(scope), |conn| {
                let oldest =
                    sql!("select at from audit_entry where organisation_id = $1 order by seq limit 1");
                conn.scalar::<Timestamp>(oldest, &[])
            });
            first = first.into_iter().chain(found.await?).min();
        }
        Ok(first)
    }

    /// Everybody who stands in the entries about the files of a person: the account or job, and its name.
    pub async fn who_acted(&self, files: &[Uuid]) -> Result<Vec<(String, String)>> {
        let (app, scope) = (self.app(), Target::scope(self.on()));
        let mut actors = BTreeSet::new();
        for store in stores(app) {
            let files = files.to_vec();
            let found = store.read(Some(scope), move |conn| {
                let who = sql!(
                    "select distinct e.actor from audit_client c
                       join audit_entry e on e.organisation_id = $1 and e.seq = c.seq
                      where c.organisation_id = $1"
                );
                conn.list::<Who>(&Query::new(who, &[]).and_if_any("c.client_id in (?)", Some(&files)))
            });
            actors.extend(found.await?.into_iter().map(|who| who.actor));
        }
        let ids: Vec<String> = actors.into_iter().collect();
        let names = app.db.read(None, move |conn| audit::names(conn, &ids)).await?;
        let mut named: Vec<_> = names.into_iter().map(|known| (known.id, known.name)).collect();
        named.sort_by(|one, other| one.1.cmp(&other.1));
        Ok(named)
    }
}

/// The records, and the looks where these lie apart.
fn stores(app: &App) -> Vec<&Db> {
    if app.db.is_same(&app.looks) { vec![&app.db] } else { vec![&app.db, &app.looks] }
}

fn entries(conn: &mut Conn<'_>, files: &[Uuid], wanted: &Wanted, limit: i64) -> db::Result<Vec<Step>> {
    let all = sql!(
        "select cast(1000000000000000000 + e.seq as text) as key, e.at, e.actor, e.role, e.action, e.purpose, e.result
           from audit_entry e where e.organisation_id = $1"
    );
    let query = narrowed(Query::new(all, &[]), files, wanted);
    let found: Vec<Entry> = conn.list(&query.newest_first(KEY, wanted.after.as_ref(), limit))?;
    Ok(found.into_iter().map(step).collect())
}

fn narrowed<'a>(query: Query<'a>, files: &'a [Uuid], wanted: &'a Wanted) -> Query<'a> {
    query
        .and_if_any(
            "e.seq in (select c.seq from audit_client c where c.organisation_id = $1 and c.client_id in (?))",
            Some(files),
        )
        .and_if("e.at >= ?", wanted.from.as_ref())
        .and_if("e.at < ?", wanted.until.as_ref())
        .and_if("e.actor = ?", wanted.actor.as_ref())
        .and_if("e.result = ?", wanted.result.as_ref())
        .and_if("e.action <> ?", wanted.but.as_ref())
}

fn step(entry: Entry) -> Step {
    let Entry { key, at, actor, role, action, purpose, result } = entry;
    Step { at, actor, name: None, role, action, purpose, refused: result == "refused", key }
}
