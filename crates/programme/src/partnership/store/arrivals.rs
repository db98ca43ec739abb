//! How many arrive where: numbers of public statistics, no party's own.

use crate::partnership::{
    model::arrivals::{Judged, Key, ROWS, judge},
    policy::{ImportArrivals, ViewArrivals},
};
use frame::{OrganisationId, organisation};
use platform::{Action, Problems, Result, Tx, record, sql};
use sheet_reading::Row;
use std::collections::BTreeMap;

record! {
    /// A year and a source of which there are numbers.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Series {
        /// The year.
        pub year: i64,
        /// The source.
        pub source: String,
        /// Of how many municipalities.
        pub places: i64,
    }
}

/// What there is: the newest year first, in it the source with the most municipalities.
pub fn series(tx: &mut Tx<'_, ViewArrivals>) -> Result<Vec<Series>> {
    let series = sql!(
        "select year, source, count(*) as places from arrival_count group by year, source order by year desc, places desc, source"
    );
    Ok(tx.unscoped().all(series, &[])?)
}

record! {
    /// A number.
    #[derive(Clone, Debug)]
    pub struct Arrived {
        /// The municipality.
        pub party_id: OrganisationId,
        /// The year.
        pub year: i64,
        /// How many.
        pub arrived: i64,
    }
}

/// All numbers of a source.
pub fn of_source(tx: &mut Tx<'_, ViewArrivals>, source: &str) -> Result<Vec<Arrived>> {
    let all = sql!("select party_id, year, arrived from arrival_count where source = $1 order by party_id, year");
    Ok(tx.unscoped().all(all, &[&source])?)
}

record! {
    struct There {
        party_id: OrganisationId,
        year: i64,
        source: String,
        arrived: i64,
    }
}

fn there<A: Action>(tx: &mut Tx<'_, A>) -> Result<BTreeMap<Key, i64>> {
    let all = sql!("select party_id, year, source, arrived from arrival_count");
    let all: Vec<There> = tx.unscoped().all(all, &[])?;
    Ok(all.into_iter().map(|row| ((row.party_id, row.year, row.source), row.arrived)).collect())
}

/// What would become of each row.
pub fn preview(tx: &mut Tx<'_, ImportArrivals>, rows: &[Row], source: &str) -> Result<Vec<Judged>> {
    if rows.len() > ROWS {
        return Err(Problems::at("text", "programme-arrival-too-many").into());
    }
    let municipalities = organisation::municipalities(tx)?;
    Ok(judge(rows, source, &municipalities, (&there(tx)?, i64::from(tx.today().year()))))
}

/// Takes over the rows that say something new; answers with how many. The same again finds nothing new.
pub fn take_over(tx: &mut Tx<'_, ImportArrivals>, rows: &[Row], source: &str) -> Result<i64> {
    let judged = preview(tx, rows, source)?;
    let was: BTreeMap<Key, i64> = there(tx)?;
    let (now, by) = (tx.now(), tx.actor().id());
    let keep = sql!(
        "insert into arrival_count (id, party_id, year, source, arrived, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (party_id, year, source) do update
            set arrived = excluded.arrived, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by"
    );
    let mut taken = 0;
    for (key, arrived) in judged.iter().filter_map(Judged::taken) {
        let id: platform::Uuid = tx.new_id();
        let (party, year, source) = key;
        tx.unscoped().run(keep, &[&id, party, year, source, &arrived, &now, &by])?;
        if let Some(was) = was.get(key) {
            let target = format!("arrivals/{party}/{year}");
            tx.changed_at((&target, None), "arrived", &was.to_string(), &arrived.to_string())?;
        }
        taken += 1;
    }
    Ok(taken)
}
