//! The advice log: recorded, mended, taken back, counted.

use crate::guidance::{
    model::{About, AdviceId, Channel, NewAdvice, Outcome, Theme},
    policy::{Advice, KeepAdvice, RecordAdvice, ViewAdvice},
};
use frame::{Kind, OrganisationId, organisation};
use platform::{Action, Date, Error, Query, Result, Timestamp, Tx, record, sql};

record! {
    /// A piece of advice.
    #[derive(Clone, Debug)]
    pub struct Line {
        /// Its id.
        pub id: AdviceId,
        /// To which organisation.
        pub party_id: Option<OrganisationId>,
        /// The name of the organisation, or of whom else.
        pub party: String,
        /// When it was given.
        pub given_on: Date,
        /// For how many minutes.
        pub minutes: i64,
        /// How.
        pub channel: Channel,
        /// The theme.
        pub theme: Theme,
        /// About what.
        pub words: String,
        /// What became of it.
        pub outcome: Outcome,
        /// When it is looked at again.
        pub follow_up_on: Option<Date>,
        /// What kind of thing it was about.
        pub about: About,
        /// Which one.
        pub reference: String,
        /// The page of that thing, or nothing.
        pub link: String,
        /// Who gave it.
        pub given_by: Option<String>,
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
        /// Counts its changes.
        pub version: i64,
    }
}

/// Which advice.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Given from this day.
    pub from: Date,
    /// To this day.
    pub to: Date,
    /// To this organisation.
    pub party: Option<OrganisationId>,
    /// Of this theme.
    pub theme: Option<Theme>,
}

/// The advice of a period, newest first.
pub fn list(tx: &mut Tx<'_, ViewAdvice>, filter: &Filter, limit: i64) -> Result<Vec<Line>> {
    let lines = sql!(
        "select a.id, a.party_id, coalesce(o.name, a.party_name) as party, a.given_on, a.minutes, a.channel, a.theme,
                a.words, a.outcome, a.follow_up_on, a.about, a.reference, a.link, n.name as given_by, a.withdrawn_at, a.version
           from advice a
           left join organisation o on o.id = a.party_id
           left join account n on n.id = a.recorded_by
          where a.withdrawn_at is null and a.given_on >= $1 and a.given_on <= $2"
    );
    let query = Query::shared(lines, &[&filter.from, &filter.to])
        .and_if("a.party_id = ?", filter.party.as_ref())
        .and_if("a.theme = ?", filter.theme.as_ref());
    Ok(tx.unscoped().list(&query.newest_first(&["a.given_on", "a.id"], None, limit))?)
}

record! {
    /// What advice of one kind adds up to.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Sum {
        /// The month, the theme's word or the party's name.
        pub what: String,
        /// How many times.
        pub count: i64,
        /// How many minutes.
        pub minutes: i64,
    }
}

/// By what advice is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Months.
    Month,
    /// Parties.
    Party,
    /// Themes.
    Theme,
}

/// The advice of a period, counted; months in their order, all else the most first.
pub fn sums(tx: &mut Tx<'_, ViewAdvice>, filter: &Filter, by: By) -> Result<Vec<Sum>> {
    let months = sql!(
        "select substr(a.given_on, 1, 7) as what, count(*) as count, cast(sum(a.minutes) as bigint) as minutes
           from advice a
          where a.withdrawn_at is null and a.given_on >= $1 and a.given_on <= $2
            and ($3 = '' or a.party_id = $3) and ($4 = '' or a.theme = $4)
          group by substr(a.given_on, 1, 7) order by substr(a.given_on, 1, 7)"
    );
    let parties = sql!(
        "select coalesce(o.name, a.party_name) as what, count(*) as count, cast(sum(a.minutes) as bigint) as minutes
           from advice a left join organisation o on o.id = a.party_id
          where a.withdrawn_at is null and a.given_on >= $1 and a.given_on <= $2
            and ($3 = '' or a.party_id = $3) and ($4 = '' or a.theme = $4)
          group by coalesce(o.name, a.party_name) order by count(*) desc, coalesce(o.name, a.party_name)"
    );
    let themes = sql!(
        "select a.theme as what, count(*) as count, cast(sum(a.minutes) as bigint) as minutes
           from advice a
          where a.withdrawn_at is null and a.given_on >= $1 and a.given_on <= $2
            and ($3 = '' or a.party_id = $3) and ($4 = '' or a.theme = $4)
          group by a.theme order by count(*) desc, a.theme"
    );
    let statement = match by {
        By::Month => months,
        By::Party => parties,
        By::Theme => themes,
    };
    let party = filter.party.map(|party| party.to_string()).unwrap_or_default();
    let theme = filter.theme.map(Theme::word).unwrap_or_default();
    Ok(tx.unscoped().all(statement, &[&filter.from, &filter.to, &party, &theme])?)
}

/// Whom advice may be given to: partners first, then all other municipalities, the authority and the unit.
pub fn parties<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<organisation::Organisation>> {
    let mut parties = organisation::of_kind(tx, Kind::Municipality)?;
    parties.sort_by_key(|party| party.partner_from.is_none());
    for kind in [Kind::Authority, Kind::Unit, Kind::Network] {
        parties.extend(organisation::of_kind(tx, kind)?);
    }
    Ok(parties)
}

/// Records advice that was given.
pub fn record(tx: &mut Tx<'_, RecordAdvice>, new: &NewAdvice) -> Result<AdviceId> {
    let (id, now, by): (AdviceId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let add = sql!(
        "insert into advice (id, party_id, party_name, given_on, minutes, channel, theme, words, outcome, follow_up_on,
                             about, reference, link, recorded_by, recorded_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)"
    );
    let NewAdvice { party, party_name, given_on, minutes, channel, theme, words, .. } = new;
    let NewAdvice { outcome, follow_up_on, about, reference, link, .. } = new;
    tx.unscoped().run(
        add,
        &[
            &id,
            party,
            party_name,
            given_on,
            minutes,
            channel,
            theme,
            words,
            outcome,
            follow_up_on,
            about,
            reference,
            link,
            &by,
            &now,
        ],
    )?;
    tx.changed_at((&Advice::reference_of(id), None), "words", "", words)?;
    Ok(id)
}

/// The advice of the permit.
pub fn kept(tx: &mut Tx<'_, KeepAdvice>) -> Result<Line> {
    let id = tx.on().facts.id;
    let find = sql!(
        "select a.id, a.party_id, coalesce(o.name, a.party_name) as party, a.given_on, a.minutes, a.channel, a.theme,
                a.words, a.outcome, a.follow_up_on, a.about, a.reference, a.link, n.name as given_by, a.withdrawn_at, a.version
           from advice a
           left join organisation o on o.id = a.party_id
           left join account n on n.id = a.recorded_by
          where a.id = $1"
    );
    tx.unscoped().one(find, &[&id])?.ok_or(Error::NotFound)
}

/// Mends the advice of the permit, and keeps what it said.
///
/// Fails with [`Error::Stale`] when it has moved on since its sender saw it.
pub fn change(tx: &mut Tx<'_, KeepAdvice>, new: &NewAdvice, version: i64) -> Result<()> {
    let was = kept(tx)?;
    if was.version != version || was.withdrawn_at.is_some() {
        return Err(Error::Stale);
    }
    let update = sql!(
        "update advice set party_id = $2, party_name = $3, given_on = $4, minutes = $5, channel = $6, theme = $7,
                words = $8, outcome = $9, follow_up_on = $10, about = $11, reference = $12, link = $13,
                version = version + 1
          where id = $1"
    );
    let NewAdvice { party, party_name, given_on, minutes, channel, theme, words, .. } = new;
    let NewAdvice { outcome, follow_up_on, about, reference, link, .. } = new;
    tx.unscoped().run(
        update,
        &[
            &was.id,
            party,
            party_name,
            given_on,
            minutes,
            channel,
            theme,
            words,
            outcome,
            follow_up_on,
            about,
            reference,
            link,
        ],
    )?;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    tx.changed("given_on", &was.given_on.to_string(), &given_on.to_string())?;
    tx.changed("minutes", &was.minutes.to_string(), &minutes.to_string())?;
    tx.changed("channel", was.channel.word(), channel.word())?;
    tx.changed("theme", was.theme.word(), theme.word())?;
    tx.changed("words", &was.words, words)?;
    tx.changed("outcome", was.outcome.word(), outcome.word())?;
    tx.changed("reference", &was.reference, reference)?;
    tx.changed("follow_up_on", &day(was.follow_up_on), &day(*follow_up_on))?;
    let named =
        |id: Option<OrganisationId>, name: &str| id.map_or_else(|| name.to_owned(), |id| id.to_string());
    tx.changed("party", &named(was.party_id, &was.party), &named(*party, party_name))
}

/// Takes the advice of the permit back, or brings it back.
pub fn withdraw(tx: &mut Tx<'_, KeepAdvice>, withdrawn: bool) -> Result<()> {
    let (facts, now) = (tx.on().facts.clone(), tx.now());
    if facts.withdrawn_at.is_some() == withdrawn {
        return Ok(());
    }
    let update = sql!("update advice set withdrawn_at = $2, version = version + 1 where id = $1");
    tx.unscoped().run(update, &[&facts.id, &withdrawn.then_some(now)])?;
    let word = |withdrawn: bool| if withdrawn { "withdrawn" } else { "recorded" };
    tx.changed("state", word(!withdrawn), word(withdrawn))
}
