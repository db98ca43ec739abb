//! Files opened outside a caseload, for whoever looks them over; and into how many files people look.

use crate::model::{OpeningId, Purpose, looking::is_night};
use crate::policy::{OpenFile, ReviewOpening, ViewOpenings, WatchLooks};
use frame::ClientId;
use platform::{
    Action, App, Cursor, Date, Error, Permit, Query, Result, Span, Timestamp, Tx, clock, record, sql,
};
use std::collections::BTreeMap;

record! {
    /// One file opened outside a caseload.
    #[derive(Clone, Debug)]
    pub(crate) struct Opening {
        pub(crate) id: OpeningId,
        pub(crate) client_id: ClientId,
        pub(crate) given_name: String,
        pub(crate) family_name: String,
        pub(crate) account_id: String,
        pub(crate) name: Option<String>,
        pub(crate) purpose: Purpose,
        pub(crate) word: String,
        pub(crate) opened_at: Timestamp,
        pub(crate) reviewed_at: Option<Timestamp>,
        pub(crate) reviewer: Option<String>,
        pub(crate) review_word: Option<String>,
    }
}

/// What is wanted of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    /// Who opened them.
    pub(crate) account: Option<String>,
    /// The first day.
    pub(crate) from: Option<Date>,
    /// The last day.
    pub(crate) to: Option<Date>,
    /// Only those that nobody has looked over.
    pub(crate) is_open: bool,
    /// Where the page before ended.
    pub(crate) after: Option<Cursor>,
}

/// The openings, newest first. Of a protected person only the named hear.
pub(crate) fn openings(tx: &mut Tx<'_, ViewOpenings>, wanted: &Wanted, limit: i64) -> Result<Vec<Opening>> {
    let actor = tx.actor().id();
    let base = sql!(
        "select o.id, o.client_id, c.given_name, c.family_name, o.account_id, a.name, o.purpose, o.word, o.opened_at,
                o.reviewed_at, r.name as reviewer, o.review_word
           from opening o
           join client c on c.organisation_id = $1 and c.id = o.client_id
           left join account a on a.id = o.account_id
           left join account r on r.id = o.reviewed_by
          where o.organisation_id = $1 and (c.protected_on is null or exists (
                select 1 from protected_access n
                 where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $2))"
    );
    let (from, to) = (wanted.from.map(clock::start_of), wanted.to.map(|to| clock::start_of(next(to))));
    let open = wanted.is_open.then_some("");
    let query = Query::new(base, &[&actor])
        .and_if("o.account_id = ?", wanted.account.as_ref())
        .and_if("o.opened_at >= ?", from.as_ref())
        .and_if("o.opened_at < ?", to.as_ref())
        .and_if("coalesce(o.reviewed_at, '') = ?", open.as_ref());
    Ok(tx.list(&query.newest_first(&["o.opened_at", "o.id"], wanted.after.as_ref(), limit))?)
}

fn next(day: Date) -> Date {
    day.saturating_add(Span::new().days(1))
}

/// Says that the opening of the permit has been looked over, with a word about it.
pub(crate) fn review(tx: &mut Tx<'_, ReviewOpening>, word: &str) -> Result<()> {
    let (id, now, actor) = (tx.on().id, tx.now(), tx.actor().id());
    if tx.on().is_reviewed {
        return Err(Error::Stale);
    }
    let review = sql!(
        "update opening set reviewed_at = $3, reviewed_by = $4, review_word = $5
          where organisation_id = $1 and id = $2"
    );
    tx.run(review, &[&id, &now, &actor, &word])?;
    tx.changed("review", "", if word.is_empty() { "reviewed" } else { word })
}

record! {
    /// How many files somebody looked into on a day.
    #[derive(Clone, Debug)]
    pub(crate) struct Looked {
        pub(crate) account_id: String,
        pub(crate) name: Option<String>,
        pub(crate) day: Date,
        pub(crate) files: i64,
        pub(crate) at_night: i64,
    }
}

/// Days of looking since a day, the newest first.
pub(crate) fn looked(tx: &mut Tx<'_, ViewOpenings>, since: Date) -> Result<Vec<Looked>> {
    let looked = sql!(
        "select l.account_id, a.name, l.day, count(*) as files, cast(sum(l.at_night) as bigint) as at_night
           from looked_file l left join account a on a.id = l.account_id
          where l.organisation_id = $1 and l.day >= $2
          group by l.account_id, a.name, l.day order by l.day desc, l.account_id limit 20000"
    );
    Ok(tx.all(looked, &[&since])?)
}

/// Looks read from the log at a time.
const PIECE: i64 = 2_000;
/// Days for which it is kept who looked into how many files.
const KEPT: i32 = 90;

/// Reads on in the log of looks and counts the files of each day; answers with how many looks were read.
pub async fn watch(app: &App, organisation: &frame::Organisation) -> Result<usize> {
    let (scope, slug) = (organisation.id.into(), organisation.slug.clone());
    let permit = Permit::<WatchLooks>::system(app, "people.watch_looks", scope, slug).await?;
    let mut read = 0;
    loop {
        let upto = permit
            .read(|tx| Ok(tx.scalar(sql!("select seq from looked_upto where organisation_id = $1"), &[])?));
        let upto: i64 = upto.await?.unwrap_or(0);
        let looks = permit.looks_since(upto, PIECE).await?;
        let Some(last) = looks.last().map(|look| look.seq) else { return Ok(read) };
        read += looks.len();
        let mut files: BTreeMap<(String, Date, ClientId), bool> = BTreeMap::new();
        for look in looks.iter().filter(|look| look.action == OpenFile::NAME) {
            for client in look.clients() {
                let key = (look.actor.clone(), clock::day_of(look.at), ClientId::from(client));
                *files.entry(key).or_default() |= is_night(look.at);
            }
        }
        permit.write(move |tx| keep(tx, &files, last)).await?;
    }
}

fn keep(
    tx: &mut Tx<'_, WatchLooks>,
    files: &BTreeMap<(String, Date, ClientId), bool>,
    upto: i64,
) -> Result<()> {
    for ((account, day, client), at_night) in files {
        let add = sql!(
            "insert into looked_file (organisation_id, account_id, day, client_id, at_night)
             values ($1, $2, $3, $4, $5)
             on conflict (organisation_id, account_id, day, client_id) do update
                set at_night = case when looked_file.at_night > excluded.at_night
                                    then looked_file.at_night else excluded.at_night end"
        );
        tx.run(add, &[account, day, client, &i64::from(*at_night)])?;
    }
    let since = tx.today().saturating_sub(Span::new().days(KEPT));
    tx.run(sql!("delete from looked_file where organisation_id = $1 and day < $2"), &[&since])?;
    let read = sql!(
        "insert into looked_upto (organisation_id, seq) values ($1, $2)
         on conflict (organisation_id) do update set seq = excluded.seq"
    );
    tx.run(read, &[&upto])?;
    Ok(())
}
