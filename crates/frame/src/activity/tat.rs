//! The register of versions of the conditions: orders by number and day, and the drafts of the next one.

use super::node::Said;
use crate::TatVersionId;
use platform::{Conn, Date, Language, Query, Result, Sql, Timestamp, record, sql, text_enum};

/// Versions that the register shows at most.
const MOST: i64 = 200;

record! {
    /// A version of the conditions.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Tat {
        /// Its id.
        pub id: TatVersionId,
        /// The number of the order; empty while it has none.
        pub number: String,
        /// What it is called.
        pub title: String,
        /// When the order was signed.
        pub signed_on: Option<Date>,
        /// The first day from which it holds; it holds until the next one does.
        pub in_force_from: Option<Date>,
        /// The first day whose costs are eligible.
        pub eligible_from: Option<Date>,
        /// The last day whose costs are eligible.
        pub eligible_until: Option<Date>,
        /// The version that it amends.
        pub based_on: Option<TatVersionId>,
        /// The order in the register of documents.
        pub document_id: Option<String>,
        /// When it was sent to the authority.
        pub submitted_at: Option<Timestamp>,
        /// When the authority confirmed it.
        pub confirmed_at: Option<Timestamp>,
        /// When it was given up.
        pub withdrawn_at: Option<Timestamp>,
        /// Counts its changes.
        pub version: i64,
    }
}

/// Where a version is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The implementer writes it.
    Draft,
    /// It waits for the authority.
    Submitted,
    /// It holds from its day.
    Confirmed,
    /// It was given up.
    Withdrawn,
}

impl State {
    /// Its word in text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Confirmed => "confirmed",
            Self::Withdrawn => "withdrawn",
        }
    }
}

text_enum! {
    /// A step on the way of a version.
    pub enum Step in "tat_step.step" {
        /// Drafted from the newest version.
        Drafted = "drafted",
        /// Sent to the authority.
        Submitted = "submitted",
        /// Sent back by the authority, with a reason.
        Returned = "returned",
        /// Confirmed by the authority.
        Confirmed = "confirmed",
        /// Given up by the implementer.
        Withdrawn = "withdrawn",
    }
}

record! {
    /// A step as it was taken.
    #[derive(Clone, Debug)]
    pub struct Taken {
        /// Which.
        pub step: Step,
        /// When.
        pub at: Timestamp,
        /// By whom: the name of the account.
        pub by_name: String,
        /// The reason of one that was sent back.
        pub note: String,
    }
}

impl Tat {
    /// Where it is on its way.
    pub fn state(&self) -> State {
        match (self.withdrawn_at, self.confirmed_at, self.submitted_at) {
            (Some(_), ..) => State::Withdrawn,
            (_, Some(_), _) => State::Confirmed,
            (.., Some(_)) => State::Submitted,
            _ => State::Draft,
        }
    }
}

/// The beginning of every question for versions.
fn versions() -> Sql {
    sql!(
        "select v.id, v.number, v.title, nullif(v.signed_on, '9999-12-31') as signed_on,
                nullif(v.in_force_from, '9999-12-31') as in_force_from, v.eligible_from, v.eligible_until, v.based_on,
                v.document_id, v.submitted_at, v.confirmed_at, v.withdrawn_at, v.version
           from tat_version v where v.id <> ''"
    )
}

/// In the order in which they hold, the last first.
const ORDER: &[&str; 2] = &["v.in_force_from", "v.id"];

/// Every version, drafts before the newest order.
pub fn all(conn: &mut Conn<'_>) -> Result<Vec<Tat>> {
    Ok(conn.unscoped().list(&Query::shared(versions(), &[]).newest_first(ORDER, None, MOST))?)
}

/// The version of an id.
pub fn one(conn: &mut Conn<'_>, id: TatVersionId) -> Result<Option<Tat>> {
    let query = Query::shared(versions(), &[]).and_if("v.id = ?", Some(&id));
    Ok(conn.unscoped().list(&query)?.into_iter().next())
}

/// The version in force on a day.
pub fn on(conn: &mut Conn<'_>, day: Date) -> Result<Option<Tat>> {
    let query = Query::shared(versions(), &[])
        .and_if("v.confirmed_at is not null and v.in_force_from <= ?", Some(&day));
    Ok(conn.unscoped().list(&query.newest_first(ORDER, None, 1))?.into_iter().next())
}

/// The newest version that is confirmed, whether its day has come or not: the one that the next amends.
pub fn newest(conn: &mut Conn<'_>) -> Result<Option<Tat>> {
    Ok(all(conn)?.into_iter().find(|tat| tat.state() == State::Confirmed))
}

/// The version that is being drafted or waits for the authority; there is one at most.
pub fn open(conn: &mut Conn<'_>) -> Result<Option<Tat>> {
    Ok(all(conn)?.into_iter().find(|tat| matches!(tat.state(), State::Draft | State::Submitted)))
}

/// The way of a version, first step first.
pub fn steps(conn: &mut Conn<'_>, id: TatVersionId) -> Result<Vec<Taken>> {
    let steps = sql!(
        "select s.step, s.at, coalesce(a.name, s.by_account) as by_name, s.note
           from tat_step s left join account a on a.id = s.by_account
          where s.tat_version_id = $1 order by s.seq"
    );
    Ok(conn.unscoped().all(steps, &[&id])?)
}

record! {
    struct Text {
        language: Language,
        aim: String,
        summary: String,
    }
}

/// What a version is for and what it changes, in four languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// What the conditions are for.
    pub aim: Said,
    /// What the version changes, in plain words.
    pub summary: Said,
}

/// How a version is described.
pub fn description(conn: &mut Conn<'_>, id: TatVersionId) -> Result<Description> {
    let texts = sql!("select language, aim, summary from tat_version_text where tat_version_id = $1");
    let mut described = Description::default();
    for Text { language, aim, summary } in conn.unscoped().all::<Text>(texts, &[&id])? {
        *described.aim.of_mut(language) = aim;
        *described.summary.of_mut(language) = summary;
    }
    Ok(described)
}
