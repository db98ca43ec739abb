//! Questions: asked, listed, passed on, taken back.

use super::{post, search};
use crate::{
    guidance::{
        model::{AnswerId, Desk, NewQuestion, Party, PostKind, QuestionId, State, Theme},
        notice::{self, Kind, Whom},
        policy::{AskQuestion, KeepQuestion, PassQuestion, ReadQuestion, ViewQuestions},
    },
    policy::{EVERYBODY, Parties},
};
use frame::OrganisationId;
use platform::{Action, Cursor, Date, Error, Query, Result, Target, Timestamp, Tx, record, sql};

record! {
    /// A question in a list.
    #[derive(Clone, Debug)]
    pub struct Line {
        /// Its id.
        pub id: QuestionId,
        /// In a few words.
        pub title: String,
        /// Its theme.
        pub theme: Theme,
        /// Whose it is.
        pub party_id: OrganisationId,
        /// The name of that body.
        pub party_name: String,
        /// When it was asked.
        pub asked_at: Timestamp,
        /// By when an answer is due.
        pub due_on: Date,
        /// Where it is.
        pub state: State,
        /// Who answers.
        pub desk: Desk,
        /// Where its answer is published.
        pub published_id: Option<AnswerId>,
    }
}

record! {
    /// A question as it is kept.
    #[derive(Clone, Debug)]
    pub struct Kept {
        /// Its id.
        pub id: QuestionId,
        /// In a few words.
        pub title: String,
        /// Its theme.
        pub theme: Theme,
        /// What kind of thing it names.
        pub about: crate::guidance::model::About,
        /// Which one.
        pub reference: String,
        /// The page of that thing, or nothing.
        pub link: String,
        /// Whose it is.
        pub party_id: OrganisationId,
        /// The name of that body.
        pub party_name: String,
        /// Who asked.
        pub asked_by: String,
        /// When.
        pub asked_at: Timestamp,
        /// By when an answer is due.
        pub due_on: Date,
        /// Where it is.
        pub state: State,
        /// Who answers.
        pub desk: Desk,
        /// Counts its changes.
        pub version: i64,
    }
}

/// Which questions are listed.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In these states; all when `None`.
    pub states: Option<Vec<State>>,
    /// Of this theme.
    pub theme: Option<Theme>,
    /// Older than this.
    pub after: Option<Cursor>,
}

/// The bodies in whose name the actor may ask, each once.
pub fn parties<A: Action>(tx: &Tx<'_, A>) -> Vec<Party> {
    let mut parties: Vec<Party> = Vec::new();
    for held in tx.actor().memberships().iter().filter(|held| EVERYBODY.contains(&held.role)) {
        let id = OrganisationId::from(held.organisation_id);
        if !parties.iter().any(|party| party.id == id) {
            parties.push(Party { id, name: held.name.clone(), role: held.role });
        }
    }
    parties
}

/// Questions that the reader may see, newest first.
pub fn list(tx: &mut Tx<'_, ViewQuestions>, filter: &Filter, limit: i64) -> Result<Vec<Line>> {
    let seen = Parties::of(tx.actor());
    let lines = sql!(
        "select q.id, q.title, q.theme, q.party_id, o.name as party_name, q.asked_at, q.due_on, q.state, q.desk,
                p.id as published_id
           from question q
           join organisation o on o.id = q.party_id
           left join published_answer p on p.question_id = q.id and p.withdrawn_at is null
          where q.version > 0"
    );
    let query = Query::shared(lines, &[])
        .and_if_any("q.party_id in (?)", seen.own())
        .and_if_any("q.state in (?)", filter.states.as_deref())
        .and_if("q.theme = ?", filter.theme.as_ref())
        .newest_first(&["q.asked_at", "q.id"], filter.after.as_ref(), limit);
    Ok(tx.unscoped().list(&query)?)
}

/// The question of the permit.
pub fn kept(tx: &mut Tx<'_, ReadQuestion>) -> Result<Kept> {
    let id = tx.on().facts.id;
    let find = sql!(
        "select q.id, q.title, q.theme, q.about, q.reference, q.link, q.party_id, o.name as party_name, q.asked_by,
                q.asked_at, q.due_on, q.state, q.desk, q.version
           from question q join organisation o on o.id = q.party_id where q.id = $1"
    );
    tx.unscoped().one(find, &[&id])?.ok_or(Error::NotFound)
}

/// Asks. Whoever sits at the desk is told.
pub fn ask(tx: &mut Tx<'_, AskQuestion>, new: &NewQuestion) -> Result<QuestionId> {
    let (id, now, by): (QuestionId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let add = sql!(
        "insert into question (id, party_id, asked_by, asked_at, theme, about, reference, link, title, state, desk, due_on,
                               version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'asked', $10, $11, 1)"
    );
    let NewQuestion { party, desk, theme, about, reference, link, title, words, due_on } = new;
    tx.unscoped().run(add, &[&id, party, &by, &now, theme, about, reference, link, title, desk, due_on])?;
    post::add(tx, (id, *party), PostKind::Question, words)?;
    let target = crate::guidance::model::reference(id);
    tx.changed_at((&target, None), "title", "", title)?;
    search::index(tx, &search::Thing::question(id, *party), &format!("{title} {words}"))?;
    notice::tell(tx, &Whom::Role(desk.role()), Kind::QuestionAsked, &page_of(id))?;
    Ok(id)
}

/// Where a question is read.
pub fn page_of(id: QuestionId) -> String {
    format!("/programme/questions/{id}")
}

/// Moves the question of the permit on, if it is as its reader saw it.
///
/// Fails with [`Error::Stale`] when it has moved on since, or is in no state for this.
pub(super) fn advance<A: Action<On = crate::guidance::policy::Question>>(
    tx: &mut Tx<'_, A>,
    (version, from): (i64, &[State]),
    (state, desk, due_on): (State, Desk, Option<Date>),
) -> Result<()> {
    let facts = tx.on().facts.clone();
    if facts.version != version || !from.contains(&facts.state) {
        return Err(Error::Stale);
    }
    let update = sql!(
        "update question set state = $2, desk = $3, due_on = coalesce($4, due_on), version = version + 1 where id = $1"
    );
    tx.unscoped().run(update, &[&facts.id, &state, &desk, &due_on])?;
    tx.changed("state", facts.state.word(), state.word())?;
    tx.changed("desk", facts.desk.word(), desk.word())
}

/// Passes the question of the permit on, with a word why. Whoever sits at the other desk is told.
pub fn pass(
    tx: &mut Tx<'_, PassQuestion>,
    (desk, words, due_on, version): (Desk, &str, Date, i64),
) -> Result<()> {
    let (id, here) = (tx.on().facts.id, OrganisationId::from(tx.on().scope()));
    advance(tx, (version, &[State::Asked, State::Passed]), (State::Passed, desk, Some(due_on)))?;
    post::add(tx, (id, here), PostKind::Pass, words)?;
    notice::tell(tx, &Whom::Role(desk.role()), Kind::QuestionPassed, &page_of(id))
}

/// Takes the question back to the implementer's own desk.
pub fn take_back(tx: &mut Tx<'_, PassQuestion>, version: i64) -> Result<()> {
    advance(tx, (version, &[State::Passed]), (State::Asked, Desk::Implementer, None))
}

/// Takes one's own question back while it is open, or asks it again.
pub fn withdraw(tx: &mut Tx<'_, KeepQuestion>, withdrawn: bool, version: i64) -> Result<()> {
    let desk = tx.on().facts.desk;
    let open = [State::Asked, State::Passed, State::Returned];
    if withdrawn {
        return advance(tx, (version, &open), (State::Withdrawn, desk, None));
    }
    let at = if desk == Desk::Implementer { State::Asked } else { State::Passed };
    advance(tx, (version, &[State::Withdrawn]), (at, desk, None))
}

record! {
    /// How many.
    struct Counted {
        state: State,
        desk: Desk,
        party_id: OrganisationId,
        count: i64,
    }
}

/// How many questions wait for the reader: at the desk where they sit, or returned to their party.
pub fn waiting(tx: &mut Tx<'_, ViewQuestions>) -> Result<i64> {
    let open = sql!(
        "select state, desk, party_id, count(*) as count from question
          where state in ('asked', 'passed', 'returned') group by state, desk, party_id"
    );
    let counted: Vec<Counted> = tx.unscoped().all(open, &[])?;
    let mine = parties(tx);
    let waits = |of: &&Counted| waits_for(of.state, of.desk, of.party_id, &mine);
    Ok(counted.iter().filter(waits).map(|of| of.count).sum())
}

/// Whether a question in this state waits for one of these parties.
pub fn waits_for(state: State, desk: Desk, party: OrganisationId, mine: &[Party]) -> bool {
    match state {
        State::Returned => mine.iter().any(|own| own.id == party),
        State::Asked | State::Passed => mine.iter().any(|own| own.role == desk.role() && own.id != party),
        State::Answered | State::Withdrawn => false,
    }
}
