use super::*;
use proptest::prelude::*;

fn begin() -> Date {
    "2026-01-01".parse().unwrap()
}

fn day(number: i32) -> Date {
    clock::after_days(begin(), number)
}

fn stay(basis: Basis, from: Option<i32>, until: Option<i32>) -> Stay {
    Stay {
        id: platform::random::new_id().into(),
        basis,
        from_day: from.map(day),
        until_day: until.map(day),
        renewal_applied_on: None,
        recorded_at: clock::start_of(begin()),
        version: 1,
    }
}

fn some() -> impl Strategy<Value = Vec<Stay>> {
    let one = (proptest::option::of(0..60), proptest::option::of(0..60), any::<bool>()).prop_map(
        |(from, lasts, known)| {
            let until = lasts.map(|lasts: i32| from.unwrap_or(0) + lasts);
            stay(if known { Basis::PermitWork } else { Basis::Unknown }, from, until)
        },
    );
    proptest::collection::vec(one, 0..6)
}

/// The first day from today on at which nothing known holds; `None` if there is none within sight.
fn first_day_without(stays: &[Stay], today: i32) -> Option<i32> {
    (today..400).find(|on| !stays.iter().any(|stay| stay.basis != Basis::Unknown && stay.holds(day(*on))))
}

proptest! {
    #[test]
    fn the_right_runs_out_on_the_day_before_the_first_without(stays in some(), today in 0..80_i32) {
        let ends = running_out(&stays, day(today)).and_then(|stay| stay.until_day);
        match first_day_without(&stays, today) {
            None => prop_assert_eq!(ends, None),
            Some(without) if without > today => prop_assert_eq!(ends, Some(day(without - 1))),
            Some(_) => {
                let known = stays.iter().filter(|stay| stay.basis != Basis::Unknown);
                let lapsed = known.filter_map(|stay| stay.until_day).filter(|until| *until < day(today)).max();
                prop_assert_eq!(ends, lapsed);
            }
        }
    }

    #[test]
    fn two_overlap_when_a_day_has_both(
        (one, other) in (any::<[Option<u8>; 2]>(), any::<[Option<u8>; 2]>())
    ) {
        let of = |basis, [from, lasts]: [Option<u8>; 2]| {
            let from = from.map(|from| i32::from(from % 60));
            stay(basis, from, lasts.map(|lasts| from.unwrap_or(0) + i32::from(lasts % 60)))
        };
        let (one, other) = (of(Basis::PermitWork, one), of(Basis::Refugee, other));
        let common = (-70..200).any(|on| one.holds(day(on)) && other.holds(day(on)));
        prop_assert_eq!(one.overlaps(&other), common);
        prop_assert_eq!(other.overlaps(&one), common);
        prop_assert!(!one.overlaps(&one));
    }

    #[test]
    fn what_is_said_first_holds_if_anything_does(stays in some(), today in 0..120_i32) {
        let said = current(&stays, day(today));
        prop_assert_eq!(said.is_some(), !stays.is_empty());
        prop_assert_eq!(said.is_some_and(|stay| stay.holds(day(today))), stays.iter().any(|stay| stay.holds(day(today))));
    }
}

#[test]
fn a_protection_that_was_extended_runs_out_with_its_extension() {
    let first = stay(Basis::TemporaryProtection, Some(0), Some(30));
    let extended = stay(Basis::TemporaryProtection, Some(31), Some(60));
    let both = [extended.clone(), first.clone()];
    assert_eq!(running_out(&both, day(10)), Some(&extended));
    assert_eq!(running_out(std::slice::from_ref(&first), day(40)), Some(&first), "lapsed");
    let late = stay(Basis::TemporaryProtection, Some(32), Some(60));
    assert_eq!(running_out(&[late, first.clone()], day(10)), Some(&first), "a day is missing");
    let permit = stay(Basis::LongTermResident, Some(20), None);
    assert_eq!(running_out(&[permit, first], day(10)), None);
}
