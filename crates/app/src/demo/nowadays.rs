//! The last days: whoever looks at the demonstration should find a day that is under way, and something to do.

use super::{
    calendar,
    plan::{Day, Visit, Who},
};
use desk::ContactInput;
use platform::{Date, Timestamp, clock};
use std::cmp::Ordering;

/// So many visits have been today, at whatever time one looks.
const HANDFUL: usize = 6;

/// When the last contacts with clients are to be followed up, in days from today, and what is to be done then.
const DUE: [(i32, &str); 10] = [
    (-2, "Helistada ja küsida, kuidas läks"),
    (-1, "Saata kursuse kontakt"),
    (0, "Kontrollida, kas avaldus sai kinnituse"),
    (0, "Leppida kokku kohtumine kooliga"),
    (1, "Tuua kinnitatud koopia"),
    (2, "Helistada omanikule nõusoleku pärast"),
    (4, "Küsida, kas ID-kaart on käes"),
    (7, "Meenutada keelekursuse algust"),
    (9, "Vaadata üle toetuse otsus"),
    (14, "Küsida, kuidas töökohas läheb"),
];

/// Early in the day a few mails have been answered before the doors open; at night nothing has happened yet.
pub(super) fn bring_forward(visits: &mut [Visit], now: Timestamp) {
    let over = visits.iter().take_while(|visit| visit.ends <= now).count();
    if over >= HANDFUL {
        return;
    }
    let (today, opening) = (clock::day_of(now), clock::at(clock::day_of(now), 9, 0));
    let early: Vec<&mut Visit> = visits.iter_mut().take(HANDFUL).collect();
    for (visit, back) in early.into_iter().rev().zip(1_i64..) {
        let (begins, ends) =
            (clock::after_minutes(now, -14 * back), clock::after_minutes(now, -14 * back + 10));
        if clock::day_of(begins) < today {
            return;
        }
        visit.ends = ends;
        let channel = if begins < opening { "email".into() } else { visit.input.channel.clone() };
        let (started_at, minutes) = (begins.to_string().into(), "10".into());
        visit.input = ContactInput { started_at, minutes, channel, ..visit.input.clone() };
    }
}

/// Lets the last contacts with clients be followed up: some too late, some today, some in the days to come.
pub(super) fn leave_something_due(days: &mut [Day], today: Date) {
    let recent = days.iter_mut().rev().filter(|day| day.day < today).flat_map(|day| {
        let date = day.day;
        day.visits
            .iter_mut()
            .filter(|visit| !matches!(visit.who, Who::Anonymous))
            .map(move |visit| (date, visit))
    });
    // From the newest back: what is late was promised first.
    for ((day, visit), (days, what)) in recent.zip(DUE.iter().rev()) {
        let wanted = clock::after_days(today, *days);
        let due_on = match wanted.cmp(&today) {
            Ordering::Less => calendar::open_until(wanted),
            Ordering::Equal => wanted,
            Ordering::Greater => calendar::open_from(wanted),
        };
        visit.input.follow_up_on = due_on.max(day).to_string().into();
        if visit.input.follow_up_what.trim().is_empty() {
            visit.input.follow_up_what = (*what).into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{partners::PARTNERS, plan};
    use super::*;

    fn of_tartu(now: &str) -> (Timestamp, Vec<Day>) {
        let now: Timestamp = now.parse().unwrap();
        (now, plan::days(&PARTNERS[0], now))
    }

    #[test]
    fn something_has_been_today_already_early_in_the_morning() {
        for now in ["2026-11-24T05:02:00Z", "2026-11-24T07:20:00Z", "2026-11-24T11:00:00Z"] {
            let (now, days) = of_tartu(now);
            let today = days.last().unwrap();
            assert_eq!(today.day, clock::day_of(now));
            let over = today.visits.iter().filter(|visit| visit.ends <= now).count();
            assert!(over >= 3.min(today.visits.len()), "{over} at {now}");
            assert!(
                today.visits.iter().take(over).all(|visit| visit.ends <= now),
                "a later load goes on after them"
            );
        }
    }

    #[test]
    fn in_both_shown_places_something_is_late_due_and_coming() {
        let now: Timestamp = "2026-11-24T10:00:00Z".parse().unwrap();
        let today = clock::day_of(now);
        for partner in PARTNERS.iter().filter(|partner| partner.is_shown) {
            let visits: Vec<_> = plan::days(partner, now).into_iter().flat_map(|day| day.visits).collect();
            let due: Vec<Date> =
                visits.iter().filter_map(|visit| visit.input.follow_up_on.parse().ok()).collect();
            assert!(due.contains(&today));
            assert!(due.iter().any(|day| *day < today && *day >= clock::after_days(today, -4)));
            assert!(due.iter().filter(|day| **day > today).count() >= 3);
        }
    }
}
