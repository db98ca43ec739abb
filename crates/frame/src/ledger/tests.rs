use super::*;
use proptest::prelude::*;

fn fact() -> impl Strategy<Value = Fact> {
    let about = (prop::sample::subsequence(vec!["work", "stay", "health"], 1..=3), 1..5_i64);
    let when = (1..=2_i8, 1..=3_i8, 1..=2_u128, prop::sample::select(vec!["ukr", "rus"]));
    (about, when).prop_map(|((topics, heads), (month, day, centre, language))| Fact {
        cause: "contact".to_owned(),
        day: Date::constant(2026, month, day),
        centre: platform::Uuid::from_u128(centre).into(),
        channel: "phone".to_owned(),
        language: language.to_owned(),
        target_group: "newcomer".to_owned(),
        funding: Funding::EsfProgramme,
        person: None,
        heads,
        acts: topics.iter().map(|topic| format!("{topic}.told")).collect(),
        topics: topics.into_iter().map(str::to_owned).collect(),
    })
}

proptest! {
    #[test]
    fn counters_folded_together_say_what_each_would_say_alone(
        facts in prop::collection::vec((fact(), prop::sample::select(vec![1, -1])), 0..12),
    ) {
        let all: Vec<_> = facts.iter().map(|(fact, sign)| (fact, *sign)).collect();
        let mut alone: BTreeMap<Place<'_>, i64> = BTreeMap::new();
        for one in &all {
            for (place, amount) in folded(&[*one]) {
                *alone.entry(place).or_default() += amount;
            }
        }
        alone.retain(|_, amount| *amount != 0);
        prop_assert_eq!(folded(&all), alone);
    }

    #[test]
    fn each_day_and_month_counts_every_mark_and_side_of_a_fact(fact in fact()) {
        let folded = folded(&[(&fact, 1)]);
        let month = month_of(fact.day);
        for (counter, word, amount) in fact.counters() {
            for (span, period) in [(Span::Day, fact.day.to_string()), (Span::Month, month.clone())] {
                let place = (counter.word(), span.word(), period, fact.centre, word);
                prop_assert_eq!(folded.get(&place), Some(&amount));
            }
        }
        prop_assert_eq!(folded.len(), fact.counters().count() * 2);
    }

    #[test]
    fn what_is_taken_back_moves_nothing(fact in fact()) {
        prop_assert!(folded(&[(&fact, 1), (&fact, -1)]).is_empty());
    }
}
