//! What is typed about requests, retention and restriction, and what is made of it.

use super::{Identified, Outcome, RecordKind, Right, due_on};
use frame::ClientId;
use platform::{Date, Problems, Span, form};
use serde::{Deserialize, Serialize};

/// Signs of a longer text: what is asked, what was done.
const TEXT_MOST: usize = 4_000;
/// Signs of a reason.
const WHY_MOST: usize = 500;

/// A request, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct RequestInput {
    /// The client's id; empty for somebody who has no file.
    pub client: String,
    /// Who asks.
    pub asker: String,
    /// How they are known.
    pub identified: String,
    /// Which right.
    pub kind: String,
    /// What is asked, in words.
    pub asks: String,
    /// When it came.
    pub received_on: String,
    /// The form's key.
    #[serde(skip_serializing)]
    pub once: String,
}

/// A request.
#[derive(Clone, Debug)]
pub struct NewRequest {
    /// Whose data it is about.
    pub client: Option<ClientId>,
    /// Who asks.
    pub asker: String,
    /// How they are known.
    pub identified: Identified,
    /// Which right.
    pub kind: Right,
    /// What is asked, in words.
    pub asks: String,
    /// When it came.
    pub received_on: Date,
}

impl RequestInput {
    /// Checks everything at once.
    pub fn parse(&self, today: Date) -> Result<NewRequest, Problems> {
        let mut problems = Problems::default();
        let client = match self.client.trim() {
            "" => Some(None),
            id => problems.take("asker", id.parse().map(Some).map_err(|_| "privacy-problem-client")),
        };
        let asker = problems.take("asker", form::required(&self.asker, 160));
        let identified =
            problems.take("identified", self.identified.parse().map_err(|()| "privacy-problem-identified"));
        let kind = problems.take("kind", self.kind.parse().map_err(|()| "privacy-problem-kind"));
        let asks = problems.take("asks", form::lines(&self.asks, TEXT_MOST));
        let received_on = problems.take("received_on", received(&self.received_on, today));
        let new = (|| {
            Some(NewRequest {
                client: client?,
                asker: asker?,
                identified: identified?,
                kind: kind?,
                asks: asks?,
                received_on: received_on?,
            })
        })();
        problems.or(new)
    }
}

/// A day that has been, not longer ago than three years: an older request is a typing error.
fn received(typed: &str, today: Date) -> Result<Date, &'static str> {
    let day = form::required_day(typed)?;
    if day > today {
        Err("privacy-problem-future")
    } else if day < today.saturating_sub(Span::new().years(3)) {
        Err("privacy-problem-long-ago")
    } else {
        Ok(day)
    }
}

/// More time for an answer, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ExtensionInput {
    /// The day on which the person was told.
    pub told_on: String,
    /// Why it takes longer.
    pub extended_why: String,
    /// The version of the request that was seen.
    pub version: String,
}

/// More time for an answer.
#[derive(Clone, Debug)]
pub struct Extension {
    /// The day on which the person was told.
    pub told_on: Date,
    /// Why it takes longer.
    pub why: String,
}

impl ExtensionInput {
    /// Checks it for a request that came on a day: who extends must tell the person within the first month.
    pub fn parse(&self, received_on: Date, today: Date) -> Result<Extension, Problems> {
        let mut problems = Problems::default();
        let told = form::required_day(&self.told_on).and_then(|day| match day {
            day if day > today => Err("privacy-problem-future"),
            day if day < received_on => Err("privacy-problem-before-request"),
            day if day > due_on(received_on) => Err("privacy-problem-told-late"),
            day => Ok(day),
        });
        let told_on = problems.take("told_on", told);
        let why = problems.take("extended_why", form::required(&self.extended_why, WHY_MOST));
        problems.or((|| Some(Extension { told_on: told_on?, why: why? }))())
    }
}

/// An answer, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AnswerInput {
    /// What came of it.
    pub outcome: String,
    /// What was done and what the person was told.
    pub answer: String,
    /// The day of the answer.
    pub answered_on: String,
    /// The version of the request that was seen.
    pub version: String,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What came of it.
    pub outcome: Outcome,
    /// What was done and what the person was told.
    pub answer: String,
    /// The day of the answer.
    pub answered_on: Date,
}

impl AnswerInput {
    /// Checks everything at once, for a request that came on a day from somebody known or not.
    pub fn parse(&self, received_on: Date, identified: Identified, today: Date) -> Result<Answer, Problems> {
        let mut problems = Problems::default();
        let outcome: Option<Outcome> =
            problems.take("outcome", self.outcome.parse().map_err(|()| "privacy-problem-outcome"));
        if outcome.is_some_and(|outcome| outcome != Outcome::Refused) && identified == Identified::NotYet {
            problems.add("outcome", "privacy-problem-not-identified");
        }
        let text = form::lines(&self.answer, TEXT_MOST)
            .and_then(|text| if text.is_empty() { Err("platform-problem-required") } else { Ok(text) });
        let answer = problems.take("answer", text);
        let day = form::required_day(&self.answered_on).and_then(|day| match day {
            day if day > today => Err("privacy-problem-future"),
            day if day < received_on => Err("privacy-problem-before-request"),
            day => Ok(day),
        });
        let answered_on = problems.take("answered_on", day);
        problems.or((|| Some(Answer { outcome: outcome?, answer: answer?, answered_on: answered_on? }))())
    }
}

/// Years of a class, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct YearsInput {
    /// Of what.
    pub kind: String,
    /// For how many years.
    pub years: String,
    /// The version that was seen.
    pub version: String,
}

impl YearsInput {
    /// What is kept for how long.
    pub fn parse(&self) -> Result<(RecordKind, i64), Problems> {
        let mut problems = Problems::default();
        let kind: Option<RecordKind> =
            problems.take("years", self.kind.parse().map_err(|()| "privacy-problem-years"));
        let years = self.years.trim().parse::<i64>().map_err(|_| "privacy-problem-years");
        let years = years.and_then(|years| match kind {
            Some(kind) if years < kind.least_years() => Err("privacy-problem-years-few"),
            _ if (1..=100).contains(&years) => Ok(years),
            _ => Err("privacy-problem-years"),
        });
        let years = problems.take("years", years);
        problems.or(kind.zip(years))
    }
}

/// A reason in words, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct WhyInput {
    /// The reason.
    pub why: String,
}

impl WhyInput {
    /// The reason, which must be there.
    pub fn parse(&self) -> Result<String, Problems> {
        let mut problems = Problems::default();
        let why = problems.take("why", form::required(&self.why, WHY_MOST));
        problems.or(why)
    }
}

/// A reason to keep a file longer, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct HoldInput {
    /// Why.
    pub hold_why: String,
    /// Until when.
    pub until_day: String,
    /// The form's key.
    #[serde(skip_serializing)]
    pub once: String,
}

/// A reason to keep a file longer.
#[derive(Clone, Debug)]
pub struct NewHold {
    /// Why.
    pub why: String,
    /// The last day.
    pub until_day: Date,
}

impl HoldInput {
    /// Checks everything at once: it ends, and within ten years, so that nobody forgets it.
    pub fn parse(&self, today: Date) -> Result<NewHold, Problems> {
        let mut problems = Problems::default();
        let why = problems.take("hold_why", form::required(&self.hold_why, WHY_MOST));
        let day = form::required_day(&self.until_day).and_then(|day| match day {
            day if day <= today => Err("privacy-problem-past"),
            day if day > today.saturating_add(Span::new().years(10)) => Err("privacy-problem-far"),
            day => Ok(day),
        });
        let until_day = problems.take("until_day", day);
        problems.or((|| Some(NewHold { why: why?, until_day: until_day? }))())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn an_extension_is_told_within_the_first_month() {
        let told = |on: &str| {
            let input = ExtensionInput {
                told_on: on.to_owned(),
                extended_why: "palju".to_owned(),
                ..Default::default()
            };
            input.parse(day("2026-05-04"), day("2026-06-30")).map_err(|problems| problems.of("told_on"))
        };
        assert!(told("04.06.2026").is_ok());
        assert_eq!(told("05.06.2026").unwrap_err(), Some("privacy-problem-told-late"));
        assert_eq!(told("03.05.2026").unwrap_err(), Some("privacy-problem-before-request"));
        assert_eq!(told("01.07.2026").unwrap_err(), Some("privacy-problem-future"));
    }

    #[test]
    fn nothing_is_given_to_somebody_who_is_not_known() {
        let answer = |outcome: &str, identified| {
            let input = AnswerInput {
                outcome: outcome.to_owned(),
                answer: "vastus".to_owned(),
                answered_on: "30.06.2026".to_owned(),
                ..Default::default()
            };
            input.parse(day("2026-06-01"), identified, day("2026-06-30")).is_ok()
        };
        assert!(answer("granted", Identified::Document) && answer("refused", Identified::NotYet));
        assert!(!answer("granted", Identified::NotYet) && !answer("partly", Identified::NotYet));
    }

    #[test]
    fn evidence_of_money_is_not_kept_for_less_than_the_funder_asks() {
        let years = |kind: &str, years: &str| {
            YearsInput { kind: kind.to_owned(), years: years.to_owned(), ..Default::default() }
                .parse()
                .is_ok()
        };
        assert!(years("money", "7") && years("client_file", "1") && years("request", "100"));
        for (kind, wrong) in
            [("money", "6"), ("client_file", "0"), ("client_file", "101"), ("x", "5"), ("request", "")]
        {
            assert!(!years(kind, wrong), "{kind} {wrong}");
        }
    }
}
