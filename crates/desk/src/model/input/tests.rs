use super::*;
use frame::{
    Area,
    topic::{Act, Topic},
};

fn catalogue() -> Catalogue {
    let topic = |code: &str, key: &str| Topic {
        code: code.into(),
        key: key.into(),
        area: Area::Documents,
        retired_on: None,
        name: code.into(),
    };
    let act = |topic: &str, code: &str, digit| Act {
        topic: topic.into(),
        code: code.into(),
        digit,
        retired_on: None,
        name: code.into(),
    };
    Catalogue::of(
        vec![topic("residence", "E"), topic("personal_code", "I")],
        vec![act("residence", "residence_registered", 1), act("personal_code", "personal_code_formed", 1)],
    )
}

fn now() -> Timestamp {
    "2026-06-30T09:00:00Z".parse().unwrap()
}

fn told(input: &ContactInput) -> Vec<(&'static str, &'static str)> {
    let problems = input.parse(now(), &catalogue()).unwrap_err();
    problems.iter().map(|problem| (problem.field, problem.key)).collect()
}

#[test]
fn the_least_is_a_topic_and_the_rest_has_defaults() {
    let input = ContactInput { topics: vec!["residence".into()], ..ContactInput::default() };
    let contact = input.parse(now(), &catalogue()).unwrap();
    assert_eq!(
        (contact.minutes.get(), contact.channel, contact.outcome),
        (15, Channel::Counter, Outcome::Resolved)
    );
    assert_eq!((contact.started_at, contact.heads), (now(), 1));
    assert!(matches!(contact.who, Who::Anonymous) && contact.follow_up.is_none());
}

#[test]
fn every_problem_is_told_at_once_at_its_field() {
    let input = ContactInput {
        started_at: "2026-02-30T10:00".into(),
        minutes: "601".into(),
        channel: "pigeon".into(),
        language: "klingon".into(),
        topics: vec!["weather".into()],
        acts: vec!["residence_registered".into()],
        client: "not-an-id".into(),
        heads: "0".into(),
        outcome: "lost".into(),
        follow_up: "date".into(),
        note: "x".repeat(2_001).into(),
        place: "a\u{202e}b".into(),
        funding: "lottery".into(),
        activity: "3.5.1; drop".into(),
        ..ContactInput::default()
    };
    let expected = [
        ("started_at", "platform-problem-not-a-date"),
        ("minutes", "desk-minutes-out-of-range"),
        ("channel", "desk-channel-unknown"),
        ("language", "desk-language-unknown"),
        ("topics", "desk-topics-unknown"),
        ("acts", "desk-acts-unknown"),
        ("client", "desk-client-unknown"),
        ("heads", "desk-heads-out-of-range"),
        ("outcome", "desk-outcome-unknown"),
        ("follow_up_on", "platform-problem-required"),
        ("place", "platform-problem-hidden-characters"),
        ("note", "platform-problem-too-long"),
        ("funding", "desk-funding-unknown"),
        ("activity", "desk-activity-unknown"),
    ];
    assert_eq!(told(&input), expected);
}

#[test]
fn the_main_topic_comes_first_and_only_if_it_is_chosen() {
    let topics = vec!["residence".into(), "personal_code".into()];
    let read = |main: &str| {
        let input = ContactInput { topics: topics.clone(), main: main.into(), ..ContactInput::default() };
        input.parse(now(), &catalogue()).unwrap().topics
    };
    assert_eq!(read("personal_code"), ["personal_code", "residence"]);
    assert_eq!(read("health"), ["residence", "personal_code"]);
}

#[test]
fn an_instant_is_read_as_programs_and_as_browsers_send_it() {
    let read = |typed: &str| started_at(typed, now()).map(|instant| instant.to_string());
    assert_eq!(read("2026-06-30T08:00:00Z"), Ok("2026-06-30T08:00:00Z".into()));
    assert_eq!(read("2026-06-30T11:00"), Ok("2026-06-30T08:00:00Z".into()));
    assert_eq!(read("29.06.2026"), Ok("2026-06-28T21:00:00Z".into()));
    assert_eq!(read("2026-06-30T09:02:00Z"), Err("desk-started-in-future"));
    assert_eq!(read("1999-12-31"), Err("platform-problem-not-a-date"));
    assert_eq!(read("2026-02-29"), Err("platform-problem-not-a-date"));
}

#[test]
fn a_follow_up_is_not_in_the_past() {
    let topics = vec!["residence".into()];
    let input = |word: &str, on: &str| ContactInput {
        topics: topics.clone(),
        follow_up: word.into(),
        follow_up_on: on.into(),
        ..ContactInput::default()
    };
    let day =
        |input: &ContactInput| input.parse(now(), &catalogue()).unwrap().follow_up.unwrap().0.to_string();
    assert_eq!(day(&input("week", "")), "2026-07-07");
    assert_eq!(day(&input("tomorrow", "")), "2026-07-01");
    assert_eq!(day(&input("", "30.06.2026")), "2026-06-30");
    assert_eq!(told(&input("date", "2026-06-29")), [("follow_up_on", "desk-follow-up-past")]);
}

proptest::proptest! {
    #[test]
    fn whatever_is_typed_gets_an_answer(texts in proptest::collection::vec(".{0,60}", 12)) {
        let at = |place: usize| Typed(texts[place].clone());
        let input = ContactInput {
            started_at: at(0),
            minutes: at(1),
            channel: at(2),
            language: at(3),
            topics: vec![at(4), at(5)],
            acts: vec![at(6)],
            client: at(7),
            heads: at(8),
            follow_up_on: at(9),
            note: at(10),
            who: at(11),
            ..ContactInput::default()
        };
        proptest::prop_assert!(input.parse(now(), &catalogue()).is_err(), "no such topic");
    }
}
