use super::*;
use platform::clock;
use proptest::prelude::*;

fn begin() -> Date {
    "2026-01-01".parse().unwrap()
}

fn day(number: i32) -> Date {
    clock::after_days(begin(), number)
}

/// What a person said: on which day, since when and until when if yes, and when that was withdrawn.
#[derive(Clone, Debug)]
struct Word {
    yes: bool,
    from: i32,
    lasts: Option<i32>,
    withdrawn: Option<i32>,
}

fn record((order, word): (usize, &Word)) -> Consent {
    // The order in which it was taken down.
    let at = |hours: usize| {
        clock::after_minutes(clock::start_of(begin()), i64::try_from(order * 120 + hours).unwrap())
    };
    Consent {
        id: platform::random::new_id().into(),
        purpose: ConsentPurpose::Share,
        purpose_words: String::new(),
        recipient_third_parties: "Töötukassa".to_owned(),
        pii_information: "kontakt".to_owned(),
        privacy_notice: String::new(),
        language: "ukr".to_owned(),
        event_type: Expression::Orally,
        event_state: if word.yes { ConsentState::Given } else { ConsentState::Refused },
        from_day: day(word.from),
        until_day: word.lasts.map(|lasts| day(word.from + lasts)),
        event_time: at(0),
        entity: None,
        withdrawn_on: word.withdrawn.map(day),
        withdrawn_at: word.withdrawn.map(|_| at(60)),
        withdrawn_by: None,
    }
}

fn words() -> impl Strategy<Value = Vec<Word>> {
    let word = (any::<bool>(), 0..60, proptest::option::of(0..40), proptest::option::of(0..60)).prop_map(
        |(yes, from, lasts, withdrawn)| Word {
            yes,
            from,
            lasts: lasts.filter(|_| yes),
            withdrawn: withdrawn.filter(|_| yes),
        },
    );
    proptest::collection::vec(word, 0..6)
}

/// The same rule, told day by day: the newest word wins from its day on.
fn holds_by_days(words: &[Word], on: i32) -> bool {
    let mut holding: Option<(usize, bool)> = None;
    for today in 0..=on {
        let mut said: Vec<(usize, usize, bool)> = Vec::new();
        for (order, word) in words.iter().enumerate() {
            if word.from == today {
                let is_withdrawn = word.withdrawn.is_some_and(|day| day <= today);
                said.push((order, 0, word.yes && !is_withdrawn));
            }
            if word.withdrawn == Some(today) {
                said.push((order, 1, false));
            }
        }
        said.sort_unstable();
        if let Some((order, _, yes)) = said.last() {
            holding = Some((*order, *yes));
        }
    }
    holding.is_some_and(|(order, yes)| {
        yes && words[order].lasts.is_none_or(|lasts| words[order].from + lasts >= on)
    })
}

proptest! {
    #[test]
    fn the_last_word_counts(words in words(), on in 0..80_i32) {
        let records: Vec<_> = words.iter().enumerate().map(record).collect();
        let holds = last_word(&records, day(on)).is_some_and(|last| last.standing(day(on)) == Standing::Allowed);
        prop_assert_eq!(holds, holds_by_days(&words, on));
    }

    #[test]
    fn what_is_withdrawn_does_not_hold_again_by_itself(from in 0..30_i32, after in 0..30_i32, on in 0..90_i32) {
        let word = Word { yes: true, from, lasts: None, withdrawn: Some(from + after) };
        let records = [record((0, &word))];
        let holds = last_word(&records, day(on)).is_some_and(|last| last.standing(day(on)) == Standing::Allowed);
        prop_assert_eq!(holds, (from..from + after).contains(&on));
    }

    #[test]
    fn whatever_is_typed_gets_an_answer(from in ".{0,12}", until in ".{0,12}", purpose in ".{0,9}", words in ".{0,40}") {
        let mut sent = Sent::default();
        for (field, typed) in [("from_day", &from), ("until_day", &until), ("purpose", &purpose), ("recipient", &words)] {
            sent.set(field, typed.clone());
        }
        let _ = NewConsent::parse(&sent, begin());
    }
}

fn typed(fields: &[(&str, &str)]) -> Sent {
    let mut sent = Sent::default();
    let whole = [
        ("purpose", "share"),
        ("recipient", "Töötukassa"),
        ("pii_information", "nimi ja telefon"),
        ("consent_language", "ukraina"),
        ("event_type", "orally"),
        ("event_state", "given"),
    ];
    whole.iter().chain(fields).for_each(|(field, value)| sent.set(field, *value));
    sent
}

#[test]
fn a_consent_says_for_what_to_whom_and_how() {
    let read = NewConsent::parse(&typed(&[("until_day", "31.12.2026")]), begin()).unwrap();
    assert_eq!((read.from_day, read.until_day), (begin(), Some("2026-12-31".parse().unwrap())));
    assert_eq!(read.language, "ukr");
    for (field, value, at, key) in [
        ("recipient", " ", "recipient", "people-problem-recipient"),
        ("purpose", "other", "purpose_words", "platform-problem-required"),
        ("purpose", "", "purpose", "people-problem-choice"),
        ("event_type", "nod", "event_type", "people-problem-choice"),
        ("event_state", "", "event_state", "people-problem-choice"),
        ("pii_information", "", "pii_information", "platform-problem-required"),
        ("consent_language", "", "consent_language", "platform-problem-required"),
        ("until_day", "31.12.2025", "until_day", "people-problem-stay-order"),
        ("until_day", "31.02.2026", "until_day", "platform-problem-not-a-date"),
        ("recipient", "a\u{202e}b", "recipient", "platform-problem-hidden-characters"),
    ] {
        let problems = NewConsent::parse(&typed(&[(field, value)]), begin()).unwrap_err();
        assert_eq!(problems.of(at), Some(key), "{field}: {value}");
    }
    let refused =
        typed(&[("event_state", "refused"), ("from_day", "02.01.2026"), ("until_day", "03.01.2026")]);
    let problems = NewConsent::parse(&refused, begin()).unwrap_err();
    assert_eq!(problems.of("from_day"), Some("people-problem-in-future"));
    assert_eq!(problems.of("until_day"), Some("people-problem-refused-until"));
}
