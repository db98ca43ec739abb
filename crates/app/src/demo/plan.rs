//! What happens at a partner, day by day, as far as it has happened: who comes, to whom, with what. No database is asked.
//!
//! A day's visits follow from the partner and the day alone, so that a later load adds what an earlier one would have had.

use super::{
    calendar,
    cast::{Cast, Person},
    chance::Chance,
    matters::{self, At, Matter},
    origins::Kind,
    partners::{Partner, Staff},
};
use desk::ContactInput;
use platform::{Date, Timestamp, Typed, clock};

/// Of a hundred contacts, so many are with nobody who is named.
const ANONYMOUS: u32 = 45;

/// A day on which somebody came.
pub(super) struct Day {
    /// Which.
    pub(super) day: Date,
    /// The visits in the order of the clock.
    pub(super) visits: Vec<Visit>,
}

/// One visit.
#[derive(Clone)]
pub(super) struct Visit {
    /// What makes it this visit and no other.
    pub(super) key: String,
    /// When it is over, and so recorded.
    pub(super) ends: Timestamp,
    /// The login of who serves.
    pub(super) by: &'static str,
    /// At which centre.
    pub(super) centre: &'static str,
    /// With whom.
    pub(super) who: Who,
    /// What the counsellor types, but for the client.
    pub(super) input: ContactInput,
    /// What happens to the record afterwards.
    pub(super) then: Then,
}

/// With whom a visit is.
#[derive(Clone)]
pub(super) enum Who {
    /// Somebody who comes for the first time.
    New(Box<Person>),
    /// A client who is known, by number.
    Known(usize),
    /// Nobody who is named.
    Anonymous,
}

/// What happens to a record afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// Nothing.
    Stays,
    /// A slip is corrected.
    Corrected,
    /// It turns out who it was: the client of a number.
    Joined(usize),
    /// It was recorded twice, and the second record is taken back.
    Doubled,
}

/// The days of a partner until an instant.
pub(super) fn days(partner: &'static Partner, now: Timestamp) -> Vec<Day> {
    let today = clock::day_of(now);
    let mut planner = Planner { partner, matters: matters::all(), cast: Cast::of(partner), seen: Vec::new() };
    let months = partner.serves_from.first_of_month().series(platform::Span::new().months(1));
    let open = months.take_while(|month| *month <= today).flat_map(|month| calendar::days_of(partner, month));
    let mut days: Vec<Day> =
        open.take_while(|(day, _)| *day <= today).map(|(day, many)| planner.day(day, many)).collect();
    if let Some(last) = days.last_mut().filter(|last| last.day == today) {
        super::nowadays::bring_forward(&mut last.visits, now);
    }
    if partner.is_shown {
        super::nowadays::leave_something_due(&mut days, today);
    }
    days
}

struct Planner {
    partner: &'static Partner,
    matters: Vec<Matter>,
    cast: Cast,
    /// Each client's kind, whether an interpreter is needed, and the last day they came.
    seen: Vec<(Kind, bool, Date)>,
}

impl Planner {
    fn day(&mut self, day: Date, many: u32) -> Day {
        let mut chance = Chance::of(&[self.partner.slug, "day", &day.to_string()]);
        let times = calendar::times(day, many, &mut chance);
        let visits = times.into_iter().enumerate();
        Day {
            day,
            visits: visits.filter_map(|(place, at)| self.visit(day, (place, at), &mut chance)).collect(),
        }
    }

    fn visit(&mut self, day: Date, (place, at): (usize, Timestamp), chance: &mut Chance) -> Option<Visit> {
        let (who, kind, needs_interpreter) = self.who(day, chance)?;
        let matter = matters::choose(&self.matters, (self.partner, day), kind, chance)?;
        let on_duty: Vec<&Staff> =
            self.partner.staff.iter().filter(|staff| staff.from.is_none_or(|from| from <= day)).collect();
        let staff = *chance.weighted(&on_duty, |staff| staff.share)?;
        let minutes = matter.minutes(chance);
        let ends = clock::after_minutes(at, minutes.into());
        let mut input = self.input(matter, chance);
        input.started_at = at.to_string().into();
        input.minutes = minutes.to_string().into();
        if let Who::Anonymous = who {
            unnamed(&mut input, day, chance);
        } else {
            named(&mut input, needs_interpreter, chance);
        }
        if !matter.follow_up.is_empty() && chance.percent(55) {
            let later = clock::after_days(day, chance.days(2, 16));
            input.follow_up_on = calendar::open_from(later).to_string().into();
            input.follow_up_what = matter.follow_up.into();
        }
        let then = self.then((&who, day, place), chance);
        let key = format!("{} {day} {place}", self.partner.slug);
        Some(Visit { key, ends, by: staff.login, centre: staff.centre?, who, input, then })
    }

    /// Somebody new, somebody who was here before this day, or nobody who is named.
    fn who(&mut self, day: Date, chance: &mut Chance) -> Option<(Who, Kind, bool)> {
        if chance.percent(ANONYMOUS) {
            return Some((Who::Anonymous, anonymous_kind(day, chance), false));
        }
        if let Some(number) = self.returning(day, chance).filter(|_| !chance.percent(36)) {
            let (kind, needs_interpreter, last) = self.seen.get_mut(number)?;
            *last = day;
            return Some((Who::Known(number), *kind, *needs_interpreter));
        }
        let person = self.cast.next(day)?;
        let (kind, needs_interpreter) = (person.kind, person.needs_interpreter);
        self.seen.push((kind, needs_interpreter, day));
        Some((Who::New(Box::new(person)), kind, needs_interpreter))
    }

    /// A client who comes again: most who come were here not long ago, a few come for years.
    fn returning(&self, day: Date, chance: &mut Chance) -> Option<usize> {
        let count = u32::try_from(self.seen.len()).ok()?;
        let back = chance.below(count.max(1)).min(chance.below(180));
        let number = count.checked_sub(back + 1)? as usize;
        self.seen.get(number).filter(|(.., last)| *last < day).map(|_| number)
    }

    fn input(&self, matter: &Matter, chance: &mut Chance) -> ContactInput {
        let words = |text: &str| {
            text.split(' ').filter(|word| !word.is_empty()).map(|word| Typed(word.to_owned())).collect()
        };
        let at_home = chance.percent(self.partner.home_visits) && matter.at != At::Counter;
        let away = [("phone", 14), ("email", 7), ("chat", 3), ("video", 1), ("counter", 75)];
        let channel = match matter.at {
            _ if at_home => "home_visit",
            At::Anywhere => {
                chance.weighted(&away, |channel| channel.1).map_or("counter", |channel| channel.0)
            }
            At::Counter | At::Paper => "counter",
        };
        ContactInput {
            channel: channel.into(),
            topics: words(matter.topics),
            acts: words(matter.acts),
            outcome: matter.outcome.into(),
            referred_to: matter.referred_to.into(),
            note: if chance.percent(60) { matter.note } else { "" }.into(),
            funding: if chance.percent(3) { "municipality_own" } else { "" }.into(),
            ..ContactInput::default()
        }
    }

    fn then(&self, (who, day, place): (&Who, Date, usize), chance: &mut Chance) -> Then {
        let is_slip = (day.month(), day.day(), place) == (3, 3, 1);
        match who {
            _ if is_slip => Then::Doubled,
            Who::Known(_) if chance.percent(3) => Then::Corrected,
            Who::Anonymous if chance.percent(2) => {
                self.returning(day, chance).map_or(Then::Stays, Then::Joined)
            }
            _ => Then::Stays,
        }
    }
}

fn anonymous_kind(day: Date, chance: &mut Chance) -> Kind {
    // The table says what people come with who are not named; among them most flee from the war at first.
    if chance.percent(if day.year() == 2023 { 50 } else { 22 }) { Kind::Ukrainian } else { Kind::Anonymous }
}

/// What is known of somebody who is not named: how many, roughly who, in which language.
fn unnamed(input: &mut ContactInput, day: Date, chance: &mut Chance) {
    let first = [("ukr", 54), ("rus", 34), ("eng", 9), ("est", 3)];
    let later = [("ukr", 36), ("rus", 38), ("eng", 20), ("est", 6)];
    let spoken = if day.year() == 2023 { first } else { later };
    let profiles = [("unknown", 30), ("adult", 38), ("elder", 12), ("youth", 10), ("family", 10)];
    let profile = chance.weighted(&profiles, |profile| profile.1).map_or("unknown", |profile| profile.0);
    let heads = if profile == "family" { chance.between(2, 5) } else { 1 };
    input.language =
        chance.weighted(&spoken, |language| language.1).map_or("ukr", |language| language.0).into();
    input.profile = profile.into();
    input.heads = heads.to_string().into();
    input.who = "anonymous".into();
}

/// What only somebody who is named may have: an interpreter, and rarely a note that few may read.
fn named(input: &mut ContactInput, needs_interpreter: bool, chance: &mut Chance) {
    const KEPT: [&str; 4] = [
        "Palub, et endine abikaasa uuest aadressist teada ei saaks.",
        "Võlad kiirlaenufirmadele; soovib rääkida ainult minuga.",
        "Peres on tüli lapse elukoha pärast, lastekaitsega räägitud.",
        "Kardab tööandja survet; kaebuse esitamise võimalusi arutatud.",
    ];
    input.who = "client".into();
    if needs_interpreter {
        let ways = [("relative", 3), ("volunteer", 3), ("machine", 3), ("professional", 2)];
        input.interpreter = chance.weighted(&ways, |way| way.1).map_or("relative", |way| way.0).into();
    }
    if chance.percent(2) {
        input.restricted_note = chance.one(&KEPT).copied().unwrap_or_default().into();
    }
}

#[cfg(test)]
mod tests {
    use super::{super::partners::PARTNERS, *};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn what_has_happened_does_not_depend_on_when_it_is_asked() {
        let said = |now: &str| {
            let days = days(&PARTNERS[2], at(now))
                .into_iter()
                .take_while(|day| day.day < Date::constant(2025, 5, 1));
            let visits: Vec<_> = days.flat_map(|day| day.visits).collect();
            visits
                .iter()
                .map(|visit| format!("{} {} {:?}", visit.key, visit.by, visit.input))
                .collect::<Vec<_>>()
        };
        let asked = said("2025-06-30T09:00:00Z");
        assert!(asked.len() > 700);
        assert_eq!(asked, said("2026-06-30T15:00:00Z"));
    }

    #[test]
    fn the_whole_is_large_enough_and_small_enough() {
        let now = at("2026-11-24T12:00:00Z");
        let all: usize =
            PARTNERS.iter().flat_map(|partner| days(partner, now)).map(|day| day.visits.len()).sum();
        assert!((8_000..12_000).contains(&all), "{all}");
    }

    #[test]
    fn nearly_half_are_not_named_and_people_come_back() {
        let visits: Vec<_> =
            days(&PARTNERS[0], at("2026-11-24T12:00:00Z")).into_iter().flat_map(|day| day.visits).collect();
        let share =
            |is: fn(&Who) -> bool| visits.iter().filter(|visit| is(&visit.who)).count() * 100 / visits.len();
        assert!((42..=48).contains(&share(|who| matches!(who, Who::Anonymous))));
        assert!((18..=32).contains(&share(|who| matches!(who, Who::New(_)))));
        assert!((25..=38).contains(&share(|who| matches!(who, Who::Known(_)))));
        assert!(visits.iter().any(|visit| visit.then == Then::Doubled));
        assert!(visits.iter().any(|visit| matches!(visit.then, Then::Joined(_))));
    }
}
