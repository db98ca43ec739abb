//! What is asked of the figures, read from an address: a period, by what they are told apart, which centre, as known when.

use crate::period;
use frame::ledger::{Counter, Days};
use platform::{Date, Problems, form};
use serde::Deserialize;

/// By what contacts are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breakdown {
    /// What they were about; a contact counts for each of its topics.
    Topic,
    /// What was done in them; a contact counts for each of its acts.
    Act,
    /// How they took place.
    Channel,
    /// In which language.
    Language,
    /// For whom.
    TargetGroup,
    /// Who pays.
    Funding,
}

impl Breakdown {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 6] =
        [Self::Topic, Self::Act, Self::Channel, Self::Language, Self::TargetGroup, Self::Funding];

    /// Its counter.
    pub fn counter(self) -> Counter {
        match self {
            Self::Topic => Counter::Topic,
            Self::Act => Counter::Act,
            Self::Channel => Counter::Channel,
            Self::Language => Counter::Language,
            Self::TargetGroup => Counter::TargetGroup,
            Self::Funding => Counter::Funding,
        }
    }

    /// Its word, in addresses, in the API and in text keys.
    pub fn word(self) -> &'static str {
        self.counter().word()
    }
}

/// How a question may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// Inside a municipality: any days, by centre too.
    Inside,
    /// From outside: whole months only, by municipality instead of by centre.
    Outside,
}

/// A question as it stands in an address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskInput {
    /// The first day; from outside a month will do: `2026-01`.
    pub from: String,
    /// The last day.
    pub to: String,
    /// By what: `topic,month`.
    pub by: String,
    /// A centre's slug or id.
    pub centre: String,
    /// The last entry of the ledger that is to count.
    pub seq: String,
    /// For a file: `csv` or `xlsx`.
    pub format: String,
    /// For a file: what it is for.
    pub purpose: String,
}

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The period.
    pub days: Days,
    /// By what contacts are told apart.
    pub by: Option<Breakdown>,
    /// Month by month.
    pub by_month: bool,
    /// Each centre, or from outside each municipality, for itself.
    pub by_place: bool,
    /// As the ledger was when this was its last entry; `None` for now.
    pub known_at: Option<i64>,
}

/// More would be no question but a burden.
const MOST_YEARS: i16 = 10;

impl AskInput {
    /// Reads it. Without any days it asks for this year; from outside for that of the last month that is over.
    pub fn parse(&self, asker: Asker, today: Date) -> Result<Ask, Problems> {
        let mut problems = Problems::default();
        let days = self.days(asker, today, &mut problems);
        let by = problems.take("by", by(&self.by, asker));
        let known_at = problems.take("seq", self.seq());
        let asked = days.zip(by).zip(known_at);
        problems.or(asked.map(|((days, (by, by_month, by_place)), known_at)| Ask {
            days,
            by,
            by_month,
            by_place,
            known_at,
        }))
    }

    fn days(&self, asker: Asker, today: Date, problems: &mut Problems) -> Option<Days> {
        if self.from.trim().is_empty() && self.to.trim().is_empty() {
            let day = if asker == Asker::Outside { period::before(today.first_of_month()) } else { today };
            return Some(period::year(day));
        }
        let whole = asker == Asker::Outside;
        let from = problems.take("from", day(&self.from, whole.then_some(Date::first_of_month)));
        let to = problems.take("to", day(&self.to, whole.then_some(Date::last_of_month)));
        let (from, to) = from.zip(to)?;
        if from > to {
            problems.add("to", "figures-problem-ends-first");
        } else if to.year() - from.year() > MOST_YEARS {
            problems.add("to", "figures-problem-too-long");
        }
        Some(Days { from, to })
    }

    fn seq(&self) -> Result<Option<i64>, &'static str> {
        let typed = self.seq.trim();
        let read = || typed.parse().ok().filter(|seq: &i64| *seq >= 0).ok_or("figures-problem-seq");
        if typed.is_empty() { Ok(None) } else { read().map(Some) }
    }
}

/// A day; where only whole months may be asked for, a month or its own first or last day.
fn day(typed: &str, end_of_month: Option<fn(Date) -> Date>) -> Result<Date, &'static str> {
    let Some(end) = end_of_month else { return form::required_day(typed) };
    let typed = typed.trim();
    let month = match typed.split_once(['-', '.']) {
        Some((year, month)) if year.len() == 4 && month.len() == 2 => Some(format!("{typed}-01")),
        Some((month, year)) if year.len() == 4 && month.len() <= 2 => Some(format!("01.{typed}")),
        _ => None,
    };
    let Some(month) = month else {
        let day = form::required_day(typed)?;
        return if day == end(day) { Ok(day) } else { Err("figures-problem-whole-months") };
    };
    form::required_day(&month).map(end)
}

/// By at most one breakdown, by month, and by place.
type By = (Option<Breakdown>, bool, bool);

fn by(typed: &str, asker: Asker) -> Result<By, &'static str> {
    let place = if asker == Asker::Inside { "centre" } else { "organisation" };
    let (mut breakdown, mut by_month, mut by_place) = (None, false, false);
    for word in typed.split(',').map(str::trim).filter(|word| !word.is_empty()) {
        let named = Breakdown::ALL.into_iter().find(|breakdown| breakdown.word() == word);
        match named {
            Some(_) if breakdown.is_some() => return Err("figures-problem-by-two"),
            Some(_) => breakdown = named,
            None if word == "month" => by_month = true,
            None if word == place => by_place = true,
            None => return Err("figures-problem-by"),
        }
    }
    if asker == Asker::Outside && by_place && breakdown.is_some() {
        return Err("figures-problem-by-outside");
    }
    Ok((breakdown, by_month, by_place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(from: &str, to: &str, by: &str, asker: Asker) -> Result<Ask, Problems> {
        let input = AskInput { from: from.into(), to: to.into(), by: by.into(), ..AskInput::default() };
        input.parse(asker, "2026-06-30".parse().unwrap())
    }

    fn problem(asked: Result<Ask, Problems>, field: &str) -> Option<&'static str> {
        asked.err().and_then(|problems| problems.of(field))
    }

    #[test]
    fn a_question_is_any_days_by_one_thing_and_by_month() {
        let asked = ask("01.01.2026", "2026-06-30", "topic, month", Asker::Inside).unwrap();
        assert_eq!((asked.by, asked.by_month, asked.by_place), (Some(Breakdown::Topic), true, false));
        assert_eq!(asked.days.from.to_string(), "2026-01-01");
        assert_eq!(ask("", "", "", Asker::Inside).unwrap().days, period::year("2026-06-30".parse().unwrap()));
    }

    #[test]
    fn what_cannot_be_asked_is_said_at_its_field() {
        let inside = |from, to, by| ask(from, to, by, Asker::Inside);
        assert_eq!(
            problem(inside("30.02.2026", "2026-03-01", ""), "from"),
            Some("platform-problem-not-a-date")
        );
        assert_eq!(problem(inside("2026-01-01", "", ""), "to"), Some("platform-problem-required"));
        assert_eq!(problem(inside("2026-02-01", "2026-01-31", ""), "to"), Some("figures-problem-ends-first"));
        assert_eq!(problem(inside("1990-01-01", "2026-01-31", ""), "to"), Some("figures-problem-too-long"));
        assert_eq!(problem(inside("", "", "topic,channel"), "by"), Some("figures-problem-by-two"));
        assert_eq!(problem(inside("", "", "colour"), "by"), Some("figures-problem-by"));
        assert_eq!(problem(inside("", "", "organisation"), "by"), Some("figures-problem-by"));
    }

    #[test]
    fn from_outside_only_whole_months_can_be_asked_for() {
        let outside = |from, to, by| ask(from, to, by, Asker::Outside);
        let asked = outside("2026-01", "6.2026", "organisation,month").unwrap();
        assert_eq!(
            (asked.days.from.to_string(), asked.days.to.to_string()),
            ("2026-01-01".into(), "2026-06-30".into())
        );
        assert!(outside("2026-01-01", "30.06.2026", "topic").is_ok());
        assert_eq!(
            problem(outside("2026-01-02", "2026-06-30", ""), "from"),
            Some("figures-problem-whole-months")
        );
        assert_eq!(
            problem(outside("2026-01-01", "2026-06-29", ""), "to"),
            Some("figures-problem-whole-months")
        );
        assert_eq!(
            problem(outside("2026-13", "2026-06-30", ""), "from"),
            Some("platform-problem-not-a-date")
        );
        assert_eq!(problem(outside("", "", "centre"), "by"), Some("figures-problem-by"));
        assert_eq!(problem(outside("", "", "organisation,topic"), "by"), Some("figures-problem-by-outside"));
    }

    #[test]
    fn an_entry_is_a_number() {
        let seq = |seq: &str| {
            AskInput { seq: seq.into(), ..AskInput::default() }
                .parse(Asker::Inside, "2026-06-30".parse().unwrap())
        };
        assert_eq!(seq("12").unwrap().known_at, Some(12));
        assert_eq!(problem(seq("-1"), "seq"), Some("figures-problem-seq"));
        assert_eq!(problem(seq("9999999999999999999"), "seq"), Some("figures-problem-seq"));
    }
}
