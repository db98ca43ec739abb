//! One municipality asks another for the file of a person who wants it carried over. The row lies between both, so it holds no
//! personal data that can be read: who the person is is sealed under the key of whoever is asked, what is given under that of
//! the asker, and either goes as soon as it has served. Until the other side has answered, nothing says whether it knows them.

use crate::{FileRequestId, Kind, Organisation, OrganisationId, organisation};
use platform::{Action, Error, Result, Timestamp, Tx, record, sql, text_enum};

text_enum! {
    /// What was answered. That nobody is there and that nothing is given are one answer.
    pub enum Answer in "file_request.answer" {
        /// What was chosen has been handed over.
        Given = "given",
        /// Nothing was.
        None = "none",
    }
}

text_enum! {
    /// Why a question was closed before it was served.
    pub enum Closed in "file_request.closed_why" {
        /// The person has withdrawn their consent.
        Withdrawn = "withdrawn",
        /// Whoever asked has taken it back.
        TakenBack = "taken_back",
    }
}

record! {
    /// A question, as both sides may see it.
    #[derive(Clone, Debug)]
    pub struct FileRequest {
        /// Its id.
        pub id: FileRequestId,
        /// Who asks.
        pub from_id: OrganisationId,
        /// Its name.
        pub from_name: String,
        /// Who is asked.
        pub to_id: OrganisationId,
        /// Its name.
        pub to_name: String,
        /// When.
        pub asked_at: Timestamp,
        /// What was answered, if it was.
        pub answer: Option<Answer>,
        /// When.
        pub answered_at: Option<Timestamp>,
        /// When the asker has made a file of what was given.
        pub taken_at: Option<Timestamp>,
        /// When it was closed, if it was.
        pub closed_at: Option<Timestamp>,
        /// Why.
        pub closed_why: Option<Closed>,
        /// Who the person is, sealed for whoever is asked.
        asked_sealed: Option<String>,
        /// What is given, sealed for the asker.
        given_sealed: Option<String>,
    }
}

impl FileRequest {
    /// Whether it waits for an answer.
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none() && self.answer.is_none()
    }

    /// Whether something was given that has not been taken over yet.
    pub fn is_given(&self) -> bool {
        self.closed_at.is_none() && self.answer == Some(Answer::Given) && self.taken_at.is_none()
    }
}

fn asked_place(id: FileRequestId) -> String {
    format!("file_request.asked_sealed/{id}")
}

fn given_place(id: FileRequestId) -> String {
    format!("file_request.given_sealed/{id}")
}

fn own<A: Action>(tx: &Tx<'_, A>) -> Result<OrganisationId> {
    tx.scope().map(OrganisationId::from).ok_or(Error::NotFound)
}

/// The municipalities that may be asked: all other partners, by name.
pub fn others<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<Organisation>> {
    let own = own(tx)?;
    let all = organisation::of_kind(tx, Kind::Municipality)?;
    Ok(all.into_iter().filter(|party| party.id != own && party.partner_from.is_some()).collect())
}

/// Asks another municipality; `who` says who the person is, for it alone to read.
pub fn ask<A: Action>(tx: &mut Tx<'_, A>, to: OrganisationId, who: &str) -> Result<FileRequestId> {
    let (id, from, now, actor): (FileRequestId, _, _, _) = (tx.new_id(), own(tx)?, tx.now(), tx.actor().id());
    let sealed = tx.seal_for(to.into(), &asked_place(id), who)?;
    let add = sql!(
        "insert into file_request (id, from_id, to_id, asked_at, asked_by, asked_sealed) values ($1, $2, $3, $4, $5, $6)"
    );
    tx.unscoped().run(add, &[&id, &from, &to, &now, &actor, &sealed])?;
    Ok(id)
}

/// The question of this id that one's own municipality has asked or is asked.
pub fn one<A: Action>(tx: &mut Tx<'_, A>, id: FileRequestId) -> Result<FileRequest> {
    let own = own(tx)?;
    let one = sql!(
        "select r.id, r.from_id, f.name as from_name, r.to_id, t.name as to_name, r.asked_at, r.answer, r.answered_at,
                r.taken_at, r.closed_at, r.closed_why, r.asked_sealed, r.given_sealed
           from file_request r join organisation f on f.id = r.from_id join organisation t on t.id = r.to_id
          where r.id = $1 and (r.from_id = $2 or r.to_id = $2)"
    );
    tx.unscoped().one(one, &[&id, &own])?.ok_or(Error::NotFound)
}

/// The questions that wait for the own municipality's answer, oldest first, and after them those that it has answered.
pub fn asked_of_us<A: Action>(tx: &mut Tx<'_, A>, limit: i64) -> Result<Vec<FileRequest>> {
    let own = own(tx)?;
    let asked = sql!(
        "select r.id, r.from_id, f.name as from_name, r.to_id, t.name as to_name, r.asked_at, r.answer, r.answered_at,
                r.taken_at, r.closed_at, r.closed_why, r.asked_sealed, r.given_sealed
           from file_request r join organisation f on f.id = r.from_id join organisation t on t.id = r.to_id
          where r.to_id = $1
          order by case when r.answer is null and r.closed_at is null then 0 else 1 end, r.asked_at, r.id limit $2"
    );
    Ok(tx.unscoped().all(asked, &[&own, &limit])?)
}

/// Who the person is, for whoever is asked and while it waits.
pub fn who<A: Action>(tx: &mut Tx<'_, A>, of: &FileRequest) -> Result<Option<String>> {
    if own(tx)? != of.to_id || !of.is_open() {
        return Ok(None);
    }
    of.asked_sealed.as_deref().map(|sealed| tx.unseal(&asked_place(of.id), sealed)).transpose()
}

/// Answers a question that waits: with what is given, or that nothing is. Who the person is goes from the row.
///
/// Fails with [`Error::Stale`] when it has been answered or closed meanwhile.
pub fn answer<A: Action>(tx: &mut Tx<'_, A>, id: FileRequestId, given: Option<&str>) -> Result<()> {
    let (of, own, now, actor) = (one(tx, id)?, own(tx)?, tx.now(), tx.actor().id());
    if of.to_id != own {
        return Err(Error::NotFound);
    }
    let sealed = given.map(|given| tx.seal_for(of.from_id.into(), &given_place(id), given)).transpose()?;
    let answer = if given.is_some() { Answer::Given } else { Answer::None };
    let put = sql!(
        "update file_request set answer = $3, answered_at = $4, answered_by = $5, given_sealed = $6, asked_sealed = null
          where id = $1 and to_id = $2 and answer is null and closed_at is null"
    );
    match tx.unscoped().run(put, &[&id, &own, &answer, &now, &actor, &sealed])? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// What was given, for the asker who has not taken it over yet.
pub fn given<A: Action>(tx: &mut Tx<'_, A>, of: &FileRequest) -> Result<Option<String>> {
    if own(tx)? != of.from_id || !of.is_given() {
        return Ok(None);
    }
    of.given_sealed.as_deref().map(|sealed| tx.unseal(&given_place(of.id), sealed)).transpose()
}

/// What was given has become a file of the asker: it goes from the row.
pub fn taken<A: Action>(tx: &mut Tx<'_, A>, id: FileRequestId) -> Result<()> {
    let (own, now, actor) = (own(tx)?, tx.now(), tx.actor().id());
    let put = sql!(
        "update file_request set taken_at = $3, taken_by = $4, given_sealed = null
          where id = $1 and from_id = $2 and taken_at is null and closed_at is null"
    );
    match tx.unscoped().run(put, &[&id, &own, &now, &actor])? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// Closes a question of the own municipality's that has not been served; nothing personal stays in the row.
pub fn close<A: Action>(tx: &mut Tx<'_, A>, id: FileRequestId, why: Closed) -> Result<u64> {
    let (own, now) = (own(tx)?, tx.now());
    let put = sql!(
        "update file_request set closed_at = $3, closed_why = $4, asked_sealed = null, given_sealed = null
          where id = $1 and from_id = $2 and taken_at is null and closed_at is null
            and (answer is null or answer = 'given')"
    );
    Ok(tx.unscoped().run(put, &[&id, &own, &now, &why])?)
}
