//! Persons of the usual periods, as the program's own job publishes them.

use super::{
    Partner,
    bulk::{Bulk, n, t},
};
use crate::Outcome;
use std::collections::BTreeMap;

/// The months that a period of each kind has.
const KINDS: [u32; 4] = [1, 3, 6, 12];

/// On which days each client came, in order.
#[derive(Default)]
pub struct Persons(BTreeMap<u64, Vec<String>>);

impl Persons {
    /// Notes a contact; days come in their order.
    pub fn came(&mut self, client: Option<u64>, day: &str) {
        if let Some(client) = client {
            self.0.entry(client).or_default().push(day.to_owned());
        }
    }

    /// Publishes months, quarters, half-years and years from January 2023 to June 2026, as counted up to entry `seq`.
    pub fn publish(&self, bulk: &Bulk<'_>, partner: &Partner, seq: u64) -> Outcome {
        let mut into =
            bulk.into("figure_period", "party_id, measure, from_day, until_day, amount, seq, counted_at")?;
        for (year, months) in (2023..=2026).flat_map(|year| KINDS.map(|months| (year, months))) {
            for begin in (1..=12).step_by(months as usize).filter(|begin| year < 2026 || *begin <= 6) {
                let end = begin + months - 1;
                let (from, until) =
                    (format!("{year}-{begin:02}-01"), format!("{year}-{end:02}-{}", last_day(year, end)));
                let (all, before) = self.within(&from, &until);
                for (measure, amount) in
                    [("persons", all), ("new_persons", all - before), ("returning_persons", before)]
                {
                    let at = t("2026-07-01T00:00:00.000000Z");
                    into.add([t(&partner.id), t(measure), t(&from), t(&until), n(amount), n(seq), at])?;
                }
            }
        }
        Ok(())
    }

    /// Who came in a period, and how many of those had come before it.
    fn within(&self, from: &str, until: &str) -> (u64, u64) {
        let came =
            self.0.values().filter(|days| days.iter().any(|day| (from..=until).contains(&day.as_str())));
        came.fold((0, 0), |(all, before), days| (all + 1, before + u64::from(days[0].as_str() < from)))
    }
}

fn last_day(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
