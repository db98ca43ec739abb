//! A caseload: whom somebody cares for, and what is due with them; and what is typed when that changes.

use frame::ClientId;
use people::Due;
use platform::{Date, Problems, clock, form};
use serde::{Deserialize, Serialize};

/// Days within which something is due soon, and a care ends soon.
const SOON: i32 = 7;

/// The last day that is soon.
pub fn soon(today: Date) -> Date {
    clock::after_days(today, SOON)
}

/// One client of a caseload.
#[derive(Clone, Debug)]
pub struct Cared {
    /// The client.
    pub client: ClientId,
    /// The name.
    pub name: String,
    /// Until when the client is in it; `None` until somebody changes it.
    pub until_day: Option<Date>,
    /// Who else has the client in theirs.
    pub others: Vec<String>,
    /// What is due, the nearest day first.
    pub due: Vec<Due>,
}

impl Cared {
    /// What comes first.
    pub fn next(&self) -> Option<&Due> {
        self.due.first()
    }

    /// What the list is sorted by: the nearest day, those without one last, then the name.
    pub fn order(&self) -> (bool, Option<Date>, &str) {
        let on = self.next().map(|due| due.on);
        (on.is_none(), on, &self.name)
    }
}

/// How many clients somebody cares for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// The account.
    pub account: String,
    /// Its name.
    pub name: String,
    /// All.
    pub clients: i64,
    /// Of these, with whom something is late.
    pub late: i64,
    /// Of these, with whom something is due within seven days and nothing is late.
    pub soon: i64,
}

impl Load {
    /// One client more, with whom something is due on a day.
    pub fn count(&mut self, on: Option<Date>, today: Date) {
        self.clients += 1;
        match on {
            Some(on) if on < today => self.late += 1,
            Some(on) if on <= soon(today) => self.soon += 1,
            _ => {}
        }
    }
}

/// Which clients of a caseload are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pile {
    /// All.
    All,
    /// With whom something is late.
    Late,
    /// With whom something is due within seven days, and nothing is late.
    Soon,
    /// Who will not be in it after seven days.
    Ending,
    /// With whom nothing is due.
    Quiet,
}

impl Pile {
    /// In the order of the page.
    pub const EACH: [Self; 5] = [Self::All, Self::Late, Self::Soon, Self::Ending, Self::Quiet];

    /// The word in addresses and text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Late => "late",
            Self::Soon => "soon",
            Self::Ending => "ending",
            Self::Quiet => "quiet",
        }
    }

    /// The pile of a word; all for a word that is none.
    pub fn of(word: &str) -> Self {
        Self::EACH.into_iter().find(|pile| pile.word() == word).unwrap_or(Self::All)
    }

    /// Whether the client is in the pile.
    pub fn holds(self, cared: &Cared, today: Date) -> bool {
        let (next, soon) = (cared.next().map(|due| due.on), soon(today));
        match self {
            Self::All => true,
            Self::Late => next.is_some_and(|on| on < today),
            Self::Soon => next.is_some_and(|on| on >= today && on <= soon),
            Self::Ending => cared.until_day.is_some_and(|until| until <= soon),
            Self::Quiet => next.is_none(),
        }
    }
}

/// A client who is put into somebody's caseload, as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ShareInput {
    /// The colleague's account.
    pub account: String,
    /// Until when; empty until somebody changes it.
    pub until_day: String,
    /// The key under which it is done once.
    pub once: String,
}

impl ShareInput {
    /// Into whose caseload, and until when.
    pub fn parse(&self, today: Date) -> Result<(String, Option<Date>), Problems> {
        let mut problems = Problems::default();
        let until = problems.take("until_day", form::day(&self.until_day));
        if until.flatten().is_some_and(|day| day < today) {
            problems.add("until_day", "people-problem-caseload-past");
        }
        if self.account.is_empty() {
            problems.add("account", "people-problem-caseload-who");
        }
        problems.or(until.map(|until| (self.account.clone(), until)))
    }
}

/// A client who is handed from one to another, as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct HandInput {
    /// The account of who has the client.
    pub from: String,
    /// The account of who gets them.
    pub to: String,
    /// The key under which it is done once.
    pub once: String,
}

impl HandInput {
    /// From whom to whom.
    pub fn parse(&self) -> Result<(String, String), Problems> {
        let mut problems = Problems::default();
        if self.from.is_empty() {
            problems.add("from", "people-problem-caseload-who");
        }
        if self.to.is_empty() {
            problems.add("to", "people-problem-caseload-who");
        } else if self.to == self.from {
            problems.add("to", "people-problem-caseload-same");
        }
        problems.or(Some((self.from.clone(), self.to.clone())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use people::DueKind;

    const TODAY: Date = Date::constant(2026, 6, 30);

    fn cared(due: Option<i32>, until: Option<i32>) -> Cared {
        let client = ClientId::from(platform::Uuid::nil());
        let due = due.map(|days| Due {
            client,
            on: clock::after_days(TODAY, days),
            kind: DueKind::Step,
            what: String::new(),
        });
        Cared {
            client,
            name: String::new(),
            until_day: until.map(|days| clock::after_days(TODAY, days)),
            others: Vec::new(),
            due: due.into_iter().collect(),
        }
    }

    #[test]
    fn whoever_is_due_is_late_soon_later_or_quiet_and_never_two_of_them() {
        for (days, pile) in [
            (Some(-1), Some(Pile::Late)),
            (Some(0), Some(Pile::Soon)),
            (Some(7), Some(Pile::Soon)),
            (Some(8), None),
            (None, Some(Pile::Quiet)),
        ] {
            let one = cared(days, None);
            let piles = [Pile::Late, Pile::Soon, Pile::Quiet];
            let held: Vec<_> = piles.into_iter().filter(|pile| pile.holds(&one, TODAY)).collect();
            assert_eq!(held, Vec::from_iter(pile), "{days:?}");
            let mut load = Load::default();
            load.count(days.map(|days| clock::after_days(TODAY, days)), TODAY);
            let as_counted = (load.late == 1, load.soon == 1);
            assert_eq!(as_counted, (pile == Some(Pile::Late), pile == Some(Pile::Soon)), "{days:?}");
        }
    }

    #[test]
    fn a_care_without_an_end_does_not_end_soon() {
        assert!(Pile::Ending.holds(&cared(None, Some(7)), TODAY));
        assert!(!Pile::Ending.holds(&cared(None, Some(8)), TODAY));
        assert!(!Pile::Ending.holds(&cared(None, None), TODAY));
    }
}
