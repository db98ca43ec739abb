//! Indicators of activities (näitaja): code, name, unit, base, milestone, target, source, formula, as the authority entered them.
//! Each version of one stays: a figure is counted by the definition of its day.

use super::{draft::By, node::Said};
use crate::{ActivityId, IndicatorId, TatVersionId};
use platform::{Conn, Date, Language, Query, Result, Sql, Timestamp, random, record, sql, text_enum};

text_enum! {
    /// What an indicator counts in.
    pub enum Unit in "indicator_version.unit" {
        /// Persons.
        Person = "person",
        /// Municipalities.
        Municipality = "municipality",
        /// Things: services, events.
        Count = "count",
        /// Of a hundred.
        Percent = "percent",
        /// Hours.
        Hour = "hour",
        /// Euros.
        Euro = "euro",
    }
}

/// What an indicator says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Its code in the conditions.
    pub code: String,
    /// Its name.
    pub name: Said,
    /// What it counts in.
    pub unit: Unit,
    /// Where it began, in hundredths of the unit.
    pub base: Option<i64>,
    /// What is to be reached on the way, in hundredths of the unit.
    pub milestone: Option<i64>,
    /// What is to be reached, in hundredths of the unit.
    pub target: Option<i64>,
    /// Where the values come from.
    pub source: String,
    /// How it is counted.
    pub formula: String,
}

/// An indicator as one of its versions says.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its id.
    pub id: IndicatorId,
    /// The activity that it is of.
    pub activity_id: ActivityId,
    /// Which version.
    pub version: i64,
    /// Since when it is not used any more.
    pub ended_on: Option<Date>,
    /// When the version was entered.
    pub entered_at: Timestamp,
    /// By whom: the name of the account.
    pub entered_by: String,
    /// What it says.
    pub says: Definition,
}

record! {
    struct Row {
        id: IndicatorId,
        activity_id: ActivityId,
        ended_on: Option<Date>,
        version: i64,
        code: String,
        unit: Unit,
        base: Option<i64>,
        milestone: Option<i64>,
        target: Option<i64>,
        source: String,
        formula: String,
        entered_at: Timestamp,
        entered_by: String,
        et: String,
        en: String,
        ru: String,
        uk: String,
    }
}

impl From<Row> for Indicator {
    fn from(row: Row) -> Self {
        let Row {
            id,
            activity_id,
            ended_on,
            version,
            code,
            unit,
            base,
            milestone,
            target,
            source,
            formula,
            ..
        } = row;
        let name = Said { et: row.et, en: row.en, ru: row.ru, uk: row.uk };
        let says = Definition { code, name, unit, base, milestone, target, source, formula };
        Self {
            id,
            activity_id,
            version,
            ended_on,
            entered_at: row.entered_at,
            entered_by: row.entered_by,
            says,
        }
    }
}

/// The beginning of every question for versions of indicators.
fn versions() -> Sql {
    sql!(
        "select i.id, i.activity_id, i.ended_on, v.version, v.code, v.unit, v.base, v.milestone, v.target, v.source,
                v.formula, v.entered_at, coalesce(a.name, v.entered_by) as entered_by,
                coalesce(et.name, '') as et, coalesce(en.name, '') as en, coalesce(ru.name, '') as ru,
                coalesce(uk.name, '') as uk
           from indicator i
           join activity n on n.id = i.activity_id
           join indicator_version v on v.indicator_id = i.id
           left join account a on a.id = v.entered_by
           left join indicator_text et on et.indicator_id = i.id and et.version = v.version and et.language = 'et'
           left join indicator_text en on en.indicator_id = i.id and en.version = v.version and en.language = 'en'
           left join indicator_text ru on ru.indicator_id = i.id and ru.version = v.version and ru.language = 'ru'
           left join indicator_text uk on uk.indicator_id = i.id and uk.version = v.version and uk.language = 'uk'
          where i.id <> ''"
    )
}

fn listed(conn: &mut Conn<'_>, query: &Query<'_>) -> Result<Vec<Indicator>> {
    let rows: Vec<Row> = conn.unscoped().list(query)?;
    Ok(rows.into_iter().map(Indicator::from).collect())
}

/// The indicators of a version of the conditions, as they are now, in the order of their codes.
pub fn of_version(conn: &mut Conn<'_>, version: TatVersionId) -> Result<Vec<Indicator>> {
    let query = Query::shared(versions(), &[])
        .and_if("v.version = i.version and n.tat_version_id = ?", Some(&version));
    let mut found = listed(conn, &query)?;
    found.sort_by(|left, right| left.says.code.cmp(&right.says.code));
    Ok(found)
}

/// Every version of an indicator, the newest first.
pub fn history(conn: &mut Conn<'_>, id: IndicatorId) -> Result<Vec<Indicator>> {
    let mut found = listed(conn, &Query::shared(versions(), &[]).and_if("i.id = ?", Some(&id)))?;
    found.sort_by_key(|of| std::cmp::Reverse(of.version));
    Ok(found)
}

/// Enters an indicator of an activity.
pub fn enter(conn: &mut Conn<'_>, activity: ActivityId, new: &Definition, by: By<'_>) -> Result<IndicatorId> {
    add(conn, (activity, None), new, by)
}

fn add(
    conn: &mut Conn<'_>,
    (activity, carried_from): (ActivityId, Option<IndicatorId>),
    new: &Definition,
    by: By<'_>,
) -> Result<IndicatorId> {
    let id: IndicatorId = random::new_id().into();
    let add = sql!(
        "insert into indicator (id, activity_id, code, carried_from, version) values ($1, $2, $3, $4, 1)"
    );
    conn.unscoped().run(add, &[&id, &activity, &new.code, &carried_from])?;
    write(conn, (id, 1), new, by)?;
    Ok(id)
}

/// Enters a new version of an indicator, if `version` is still its newest; it is used no more since `ended_on`.
pub fn change(
    conn: &mut Conn<'_>,
    (id, version): (IndicatorId, i64),
    (new, ended_on): (&Definition, Option<Date>),
    by: By<'_>,
) -> Result<bool> {
    let keep = sql!(
        "update indicator set code = $3, ended_on = $4, version = version + 1 where id = $1 and version = $2"
    );
    if conn.unscoped().run(keep, &[&id, &version, &new.code, &ended_on])? == 0 {
        return Ok(false);
    }
    write(conn, (id, version + 1), new, by)?;
    Ok(true)
}

fn write(conn: &mut Conn<'_>, (id, version): (IndicatorId, i64), new: &Definition, by: By<'_>) -> Result<()> {
    let add = sql!(
        "insert into indicator_version
           (indicator_id, version, code, unit, base, milestone, target, source, formula, entered_at, entered_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    );
    let Definition { code, name, unit, base, milestone, target, source, formula } = new;
    conn.unscoped().run(
        add,
        &[&id, &version, code, unit, base, milestone, target, source, formula, &by.at, &by.account],
    )?;
    let say =
        sql!("insert into indicator_text (indicator_id, version, language, name) values ($1, $2, $3, $4)");
    for language in Language::ALL {
        conn.unscoped().run(say, &[&id, &version, language, &name.of(*language)])?;
    }
    Ok(())
}

/// Carries the indicators that are in use on to the version that now amends theirs: each to the activity that succeeds its own,
/// to the first if there are several. One whose activity ended stays where it was.
pub(super) fn carry(conn: &mut Conn<'_>, into: TatVersionId, by: By<'_>) -> Result<()> {
    record! {
        /// An indicator and the activity to which it goes.
        struct Carried {
            id: IndicatorId,
            successor_id: ActivityId,
        }
    }
    let carried = sql!(
        "select i.id, min(s.successor_id) as successor_id
           from indicator i
           join activity_succession s on s.activity_id = i.activity_id
           join activity a on a.id = s.successor_id
          where a.tat_version_id = $1 and i.ended_on is null
          group by i.id order by i.id"
    );
    for Carried { id, successor_id } in conn.unscoped().all::<Carried>(carried, &[&into])? {
        if let Some(newest) = history(conn, id)?.into_iter().next() {
            let code = newest.says.code.clone();
            if !is_taken(conn, (successor_id, None), &code)? {
                add(conn, (successor_id, Some(id)), &newest.says, by)?;
            }
        }
    }
    Ok(())
}

/// Whether another indicator of the activity has the code.
pub fn is_taken(
    conn: &mut Conn<'_>,
    (activity, but): (ActivityId, Option<IndicatorId>),
    code: &str,
) -> Result<bool> {
    let taken = sql!("select id from indicator where activity_id = $1 and code = $2");
    let found: Option<IndicatorId> = conn.unscoped().scalar(taken, &[&activity, &code])?;
    Ok(found.is_some_and(|id| Some(id) != but))
}
