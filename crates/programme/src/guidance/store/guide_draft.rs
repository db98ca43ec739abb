//! Writing guides: a draft beside what is in force, published when it is ready, and never changed after that.

use super::{
    guide::{self, Version},
    search::{self, Thing},
};
use crate::guidance::{
    model::{GuideId, NewGuide, Theme},
    notice::{self, Kind, Whom},
    policy::{EditGuide, KeepGuides, ReadGuidance},
};
use platform::{Action, Error, Result, Timestamp, Tx, record, sql};

record! {
    /// A guide as the implementer keeps it.
    #[derive(Clone, Debug)]
    pub struct Kept {
        /// Its id.
        pub id: GuideId,
        /// Its theme.
        pub theme: Theme,
        /// The title of its newest version, in Estonian.
        pub title: String,
        /// The number of the version in force; 0 before the first.
        pub in_force: i64,
        /// The number of its newest version.
        pub newest: i64,
        /// When it was withdrawn.
        pub withdrawn_at: Option<Timestamp>,
    }
}

/// Guides that are not in force or have a draft: what waits for the implementer.
pub fn unfinished(tx: &mut Tx<'_, ReadGuidance>) -> Result<Vec<Kept>> {
    let all = sql!(
        "select g.id, g.theme, t.title, g.in_force, v.number as newest, g.withdrawn_at
           from guide g
           join guide_version v on v.guide_id = g.id
            and v.number = (select max(n.number) from guide_version n where n.guide_id = g.id)
           join guide_text t on t.guide_id = g.id and t.number = v.number and t.language = 'et'
          where g.in_force <> v.number or g.withdrawn_at is not null order by g.created_at desc, g.id desc"
    );
    Ok(tx.unscoped().all(all, &[])?)
}

/// Adds a guide with its first draft.
pub fn create(tx: &mut Tx<'_, KeepGuides>, new: &NewGuide) -> Result<GuideId> {
    let (id, now, by): (GuideId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let add = sql!(
        "insert into guide (id, theme, in_force, created_at, created_by, version) values ($1, $2, 0, $3, $4, 1)"
    );
    tx.unscoped().run(add, &[&id, &new.theme, &now, &by])?;
    add_version(tx, (id, 1), new)?;
    let title = new.texts.first().map_or("", |text| &text.title);
    tx.changed_at((&format!("guide/{id}"), None), "title", "", title)?;
    Ok(id)
}

fn add_version<A: Action>(tx: &mut Tx<'_, A>, (id, number): (GuideId, i64), new: &NewGuide) -> Result<()> {
    let (now, by) = (tx.now(), tx.actor().id());
    let add = sql!(
        "insert into guide_version (guide_id, number, news, saved_at, saved_by) values ($1, $2, $3, $4, $5)
         on conflict (guide_id, number) do update set news = excluded.news, saved_at = excluded.saved_at,
           saved_by = excluded.saved_by"
    );
    tx.unscoped().run(add, &[&id, &number, &new.news, &now, &by])?;
    tx.unscoped().run(sql!("delete from guide_text where guide_id = $1 and number = $2"), &[&id, &number])?;
    for text in &new.texts {
        let add = sql!(
            "insert into guide_text (guide_id, number, language, title, body) values ($1, $2, $3, $4, $5)"
        );
        tx.unscoped().run(add, &[&id, &number, &text.language, &text.title, &text.body])?;
    }
    Ok(())
}

/// The draft of the guide of the permit, if it has one.
pub fn draft(tx: &mut Tx<'_, EditGuide>) -> Result<Option<Version>> {
    Ok(guide::versions(tx)?.into_iter().next().filter(|version| version.published_at.is_none()))
}

/// Keeps what is written as the draft of the guide of the permit; begins one with the files of what is in force.
///
/// Fails with [`Error::Stale`] when somebody has written since its sender saw it.
pub fn save(tx: &mut Tx<'_, EditGuide>, new: &NewGuide) -> Result<()> {
    let facts = tx.on().facts.clone();
    if facts.version != new.version {
        return Err(Error::Stale);
    }
    let newest = guide::versions(tx)?.into_iter().next().ok_or(Error::NotFound)?;
    let begins = newest.published_at.is_some();
    let number = if begins { newest.number + 1 } else { newest.number };
    add_version(tx, (facts.id, number), new)?;
    if begins {
        let carry = sql!(
            "insert into guide_file (guide_id, number, file_id, party_id, name, kind, bytes)
             select guide_id, $2, file_id, party_id, name, kind, bytes from guide_file where guide_id = $1 and number = $3"
        );
        tx.unscoped().run(carry, &[&facts.id, &number, &newest.number])?;
    }
    let update = sql!("update guide set theme = $2, version = version + 1 where id = $1");
    tx.unscoped().run(update, &[&facts.id, &new.theme])?;
    tx.changed("draft", "", &number.to_string())
}

/// Publishes the draft of the guide of the permit. All staff are told.
///
/// Fails with [`Error::Stale`] when somebody has written since, or there is no draft.
pub fn publish(tx: &mut Tx<'_, EditGuide>, version: i64) -> Result<()> {
    let (facts, now, by) = (tx.on().facts.clone(), tx.now(), tx.actor().id());
    let draft = draft(tx)?.filter(|_| facts.version == version).ok_or(Error::Stale)?;
    let publish = sql!(
        "update guide_version set published_at = $3, published_by = $4 where guide_id = $1 and number = $2"
    );
    tx.unscoped().run(publish, &[&facts.id, &draft.number, &now, &by])?;
    let update =
        sql!("update guide set in_force = $2, withdrawn_at = null, version = version + 1 where id = $1");
    tx.unscoped().run(update, &[&facts.id, &draft.number])?;
    index(tx, draft.number)?;
    tx.changed("in_force", &facts.in_force.to_string(), &draft.number.to_string())?;
    notice::tell(tx, &Whom::Staff, Kind::GuidePublished, &guide::page_of(facts.id))
}

/// Withdraws the guide of the permit, or brings it back: nobody but the implementer reads a withdrawn one.
pub fn withdraw(tx: &mut Tx<'_, EditGuide>, withdrawn: bool) -> Result<()> {
    let (facts, now) = (tx.on().facts.clone(), tx.now());
    if facts.in_force == 0 || facts.withdrawn_at.is_some() == withdrawn {
        return Err(Error::Stale);
    }
    let update = sql!("update guide set withdrawn_at = $2, version = version + 1 where id = $1");
    tx.unscoped().run(update, &[&facts.id, &withdrawn.then_some(now)])?;
    if withdrawn {
        search::forget(tx, &Thing::guide(facts.id))?;
    } else {
        index(tx, facts.in_force)?;
    }
    let word = |withdrawn: bool| if withdrawn { "withdrawn" } else { "published" };
    tx.changed("state", word(!withdrawn), word(withdrawn))
}

/// The words of all languages: whoever reads one finds it by its words.
fn index(tx: &mut Tx<'_, EditGuide>, number: i64) -> Result<()> {
    let texts = guide::texts(tx, number)?;
    let words: Vec<_> = texts.iter().flat_map(|text| [text.title.as_str(), text.body.as_str()]).collect();
    let thing = Thing::guide(tx.on().facts.id);
    search::index(tx, &thing, &words.join(" "))
}
