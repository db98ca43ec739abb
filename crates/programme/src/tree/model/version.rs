//! A version of the conditions as typed: what its draft says, how it is described, the order that was signed.

use super::{Four, period, said};
use frame::activity::{
    draft::{Details, Order},
    tat::{Description, Tat},
};
use platform::{Date, Problems, form};
use serde::{Deserialize, Serialize};

/// What a draft says of itself, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct DetailsInput {
    /// The number of the order, once there is one.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// When it was signed, once it is.
    pub signed_on: String,
    /// From which day it is to hold.
    pub in_force_from: String,
    /// The first day whose costs are eligible.
    pub eligible_from: String,
    /// The last day whose costs are eligible.
    pub eligible_until: String,
    /// The version that the form was shown with.
    pub version: String,
}

impl From<&Tat> for DetailsInput {
    fn from(of: &Tat) -> Self {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            number: of.number.clone(),
            title: of.title.clone(),
            signed_on: day(of.signed_on),
            in_force_from: day(of.in_force_from),
            eligible_from: day(of.eligible_from),
            eligible_until: day(of.eligible_until),
            version: of.version.to_string(),
        }
    }
}

impl DetailsInput {
    /// What is to be kept, or every problem.
    pub fn parse(&self) -> Result<Details, Problems> {
        let mut problems = Problems::default();
        let number = problems.take("number", form::line(&self.number, 40));
        let title = problems.take("title", form::required(&self.title, 200));
        let signed_on = problems.take("signed_on", form::day(&self.signed_on));
        let in_force_from = problems.take("in_force_from", form::day(&self.in_force_from));
        let period = period(&mut problems, &self.eligible_from, &self.eligible_until);
        let details = (|| {
            let (eligible_from, eligible_until) = period?;
            Some(Details {
                number: number?,
                title: title?,
                signed_on: signed_on?,
                in_force_from: in_force_from?,
                eligible_from,
                eligible_until,
            })
        })();
        problems.or(details)
    }
}

/// How a version is described, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct DescriptionInput {
    /// What the conditions are for, in Estonian.
    pub aim_et: String,
    /// In English.
    pub aim_en: String,
    /// In Russian.
    pub aim_ru: String,
    /// In Ukrainian.
    pub aim_uk: String,
    /// What the version changes, in Estonian.
    pub summary_et: String,
    /// In English.
    pub summary_en: String,
    /// In Russian.
    pub summary_ru: String,
    /// In Ukrainian.
    pub summary_uk: String,
    /// The order in the register of documents.
    pub document: String,
    /// The version that the form was shown with.
    pub version: String,
}

impl DescriptionInput {
    /// The longest text, in characters.
    pub const MOST: usize = 2000;

    /// As it is kept.
    pub fn of(tat: &Tat, described: &Description) -> Self {
        let (aim, summary) = (described.aim.clone(), described.summary.clone());
        Self {
            aim_et: aim.et,
            aim_en: aim.en,
            aim_ru: aim.ru,
            aim_uk: aim.uk,
            summary_et: summary.et,
            summary_en: summary.en,
            summary_ru: summary.ru,
            summary_uk: summary.uk,
            document: tat.document_id.clone().unwrap_or_default(),
            version: tat.version.to_string(),
        }
    }

    /// The aims as typed.
    pub fn aims(&self) -> Four<'_> {
        [
            ("aim_et", &self.aim_et),
            ("aim_en", &self.aim_en),
            ("aim_ru", &self.aim_ru),
            ("aim_uk", &self.aim_uk),
        ]
    }

    /// What it changes, as typed.
    pub fn summaries(&self) -> Four<'_> {
        [
            ("summary_et", &self.summary_et),
            ("summary_en", &self.summary_en),
            ("summary_ru", &self.summary_ru),
            ("summary_uk", &self.summary_uk),
        ]
    }

    /// What is to be kept, or every problem.
    pub fn parse(&self) -> Result<Description, Problems> {
        let mut problems = Problems::default();
        let aim = said(&mut problems, self.aims(), Self::MOST, false);
        let summary = said(&mut problems, self.summaries(), Self::MOST, false);
        problems.or(aim.zip(summary).map(|(aim, summary)| Description { aim, summary }))
    }
}

/// The order that was signed, as typed by the authority.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct OrderInput {
    /// Its number.
    pub number: String,
    /// When it was signed.
    pub signed_on: String,
    /// From which day it holds.
    pub in_force_from: String,
    /// `on` when the authority knows that its day is past.
    pub backdated: String,
    /// The version that the form was shown with.
    pub version: String,
}

impl From<&Tat> for OrderInput {
    fn from(of: &Tat) -> Self {
        let DetailsInput { number, signed_on, in_force_from, version, .. } = of.into();
        Self { number, signed_on, in_force_from, backdated: String::new(), version }
    }
}

impl OrderInput {
    /// The order, against today and the first day of the version that it amends; the versions do not overlap. One that holds from
    /// a day that is past changes under which activity what was recorded since then is shown: that must be known.
    pub fn parse(&self, today: Date, after: Option<Date>) -> Result<Order, Problems> {
        let mut problems = Problems::default();
        let number = problems.take("number", form::required(&self.number, 40));
        let signed_on = problems.take("signed_on", form::required_day(&self.signed_on));
        let from = problems.take("in_force_from", form::required_day(&self.in_force_from));
        if signed_on.is_some_and(|day| day > today) {
            problems.add("signed_on", "programme-tat-signed-ahead");
        }
        if from.zip(after).is_some_and(|(from, after)| from <= after) {
            problems.add("in_force_from", "programme-tat-overlaps");
        } else if from.is_some_and(|from| from <= today) && self.backdated != "on" {
            problems.add("backdated", "programme-tat-backdated-untold");
        }
        let order = (|| Some(Order { number: number?, signed_on: signed_on?, in_force_from: from? }))();
        problems.or(order)
    }
}

/// Why a draft is sent back, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Reason {
    /// The reason.
    pub why: String,
    /// The version that the form was shown with.
    pub version: String,
}

impl Reason {
    /// A reason must be said: somebody has to act on it.
    pub fn parse(&self) -> Result<String, Problems> {
        let why = form::lines(&self.why, 2000);
        let why = why.and_then(|why| if why.is_empty() { Err("platform-problem-required") } else { Ok(why) });
        why.map_err(|key| Problems::at("why", key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2026, 6, 30);
    const BEFORE: Date = Date::constant(2024, 12, 19);

    fn order(from: &str) -> OrderInput {
        OrderInput {
            number: "77".into(),
            signed_on: "25.06.2026".into(),
            in_force_from: from.into(),
            ..OrderInput::default()
        }
    }

    #[test]
    fn versions_do_not_overlap_and_a_past_day_must_be_known() {
        let problem = |input: OrderInput, field| input.parse(TODAY, Some(BEFORE)).unwrap_err().of(field);
        assert!(order("1.07.2026").parse(TODAY, Some(BEFORE)).is_ok());
        for overlapping in ["19.12.2024", "1.01.2023"] {
            assert_eq!(problem(order(overlapping), "in_force_from"), Some("programme-tat-overlaps"));
        }
        for past in ["30.06.2026", "20.12.2024"] {
            assert_eq!(problem(order(past), "backdated"), Some("programme-tat-backdated-untold"), "{past}");
            assert!(OrderInput { backdated: "on".into(), ..order(past) }.parse(TODAY, Some(BEFORE)).is_ok());
        }
        let ahead = OrderInput { signed_on: "1.07.2026".into(), ..order("1.08.2026") };
        assert_eq!(problem(ahead, "signed_on"), Some("programme-tat-signed-ahead"));
        let empty = OrderInput::default().parse(TODAY, None).unwrap_err();
        assert_eq!(empty.iter().count(), 3);
    }
}
