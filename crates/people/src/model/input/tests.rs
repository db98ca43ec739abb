use super::*;
use proptest::prelude::*;

fn today() -> Date {
    "2026-06-30".parse().unwrap()
}

fn named() -> ClientInput {
    ClientInput {
        given_name: "Олена".into(), family_name: "Коваленко".into(), ..ClientInput::default()
    }
}

/// The problem at `field` of a client typed with this change.
fn problem(field: &str, change: impl Fn(&mut ClientInput)) -> Option<&'static str> {
    let mut input = named();
    change(&mut input);
    input.parse(today()).err().and_then(|problems| problems.of(field))
}

#[test]
fn a_name_is_enough() {
    let client = named().parse(today()).unwrap();
    assert_eq!((client.given_name.as_str(), client.family_name.as_str()), ("Олена", "Коваленко"));
    assert_eq!((client.sex, client.background, client.stay), (Sex::Unknown, Background::Unknown, None));
    assert!(
        ClientInput { family_name: String::new(), ..named() }.parse(today()).is_ok(),
        "some have one name only"
    );
}

#[test]
fn names_are_in_any_script_but_not_hidden_or_endless() {
    assert_eq!(
        problem("given_name", |input| input.given_name = " ".into()),
        Some("platform-problem-required")
    );
    assert_eq!(
        problem("given_name", |input| input.given_name = "ш".repeat(81)),
        Some("platform-problem-too-long")
    );
    assert_eq!(problem("given_name", |input| input.given_name = "ш".repeat(80)), None);
    for hidden in ["a\u{202e}b", "a\u{0}b", "a\u{7}b", "a\u{200b}b"] {
        let found = problem("family_name", |input| input.family_name = hidden.into());
        assert_eq!(found, Some("platform-problem-hidden-characters"), "{hidden:?}");
    }
    assert_eq!(problem("given_name", |input| input.given_name = "محمد".into()), None);
}

#[test]
fn all_problems_come_at_once_each_at_its_field() {
    let wrong = ClientInput {
        given_name: String::new(),
        born: "31.02.1990".into(),
        phone: "helista".into(),
        email: "olena@".into(),
        languages: "klingon".into(),
        basis: "visa".into(),
        stay_until: "30.02.2026".into(),
        arrived_on: "01.07.2026".into(),
        citizenship: "Atlantis".into(),
        personal_code: "123".into(),
        ..ClientInput::default()
    };
    let problems = wrong.parse(today()).unwrap_err();
    let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
    let expected = [
        "given_name",
        "born",
        "personal_code",
        "phone",
        "email",
        "languages",
        "basis",
        "stay_until",
        "arrived_on",
        "citizenship",
    ];
    assert_eq!(fields, expected);
}

#[test]
fn nobody_arrives_before_birth_or_tomorrow() {
    let arrives = |born: &str, arrived: &str| {
        problem("arrived_on", |input| (input.born, input.arrived_on) = (born.into(), arrived.into()))
    };
    assert_eq!(arrives("1990", "01.01.1989"), Some("people-problem-arrived-before-birth"));
    assert_eq!(arrives("1990", "01.01.1990"), None);
    assert_eq!(arrives("02.02.1990", "01.02.1990"), Some("people-problem-arrived-before-birth"));
    assert_eq!(arrives("", "2026-07-01"), Some("people-problem-in-future"));
    assert_eq!(arrives("", "2026-06-30"), None);
}

#[test]
fn the_personal_code_and_what_is_typed_must_agree() {
    let with = |born: &str, sex: &str| {
        let (born, sex) = (born.to_owned(), sex.to_owned());
        ClientInput { personal_code: "60001019906".into(), born, sex, ..named() }.parse(today())
    };
    let client = with("", "").unwrap();
    assert_eq!((client.birth, client.sex), (Some(Birth::Day("2000-01-01".parse().unwrap())), Sex::Woman));
    assert!(with("2000", "woman").is_ok());
    assert!(with("2000", "non_binary").is_ok());
    assert_eq!(with("1999", "").unwrap_err().of("born"), Some("people-problem-born-and-code"));
    assert_eq!(with("02.01.2000", "").unwrap_err().of("born"), Some("people-problem-born-and-code"));
    assert_eq!(with("", "man").unwrap_err().of("sex"), Some("people-problem-sex-and-code"));
}

#[test]
fn languages_are_codes_or_names_each_once() {
    let read = |typed: &str| {
        ClientInput { languages: typed.into(), ..named() }.parse(today()).map(|client| client.languages)
    };
    assert_eq!(read("uk, rus uk").unwrap(), ["ukr", "rus"]);
    assert_eq!(read("ukraina, vene keel; inglise").unwrap(), ["ukr", "rus", "eng"]);
    assert_eq!(read("").unwrap(), [""; 0]);
    assert_eq!(read("ukraina ja vene").unwrap(), ["ukr", "rus"], "and no Japanese");
    assert_eq!(read("ja").unwrap(), ["jpn"]);
    assert!(read("ukraina vist").is_err());
}

#[test]
fn a_stay_has_a_basis_and_days_in_order() {
    let stay = |basis: &str, from: &str, until: &str| {
        let (basis, stay_from, stay_until) = (basis.into(), from.into(), until.into());
        ClientInput { basis, stay_until, stay_from, ..named() }.parse(today()).map(|client| client.stay)
    };
    let kept = stay("temporary_protection", "", "04.03.2027").unwrap().unwrap();
    assert_eq!(
        (kept.basis, kept.until_day),
        (Basis::TemporaryProtection, Some("2027-03-04".parse().unwrap()))
    );
    assert_eq!(stay("", "", "04.03.2027").unwrap_err().of("basis"), Some("people-problem-basis-missing"));
    assert_eq!(
        stay("refugee", "04.03.2027", "03.03.2027").unwrap_err().of("stay_until"),
        Some("people-problem-stay-order")
    );
    assert_eq!(
        problem("renewal_applied_on", |input| {
            (input.basis, input.renewal_applied_on) = ("refugee".into(), "01.07.2026".into());
        }),
        Some("people-problem-in-future")
    );
}

#[test]
fn a_phone_and_an_address_look_like_one() {
    for right in ["", "+372 5555 1234", "(05) 555-12 34", "55512"] {
        assert_eq!(problem("phone", |input| input.phone = right.into()), None, "{right}");
    }
    for wrong in ["5551", "+372 5555 1234 5678 9012", "5555x1234", "\u{202a}+3725555"] {
        assert!(problem("phone", |input| input.phone = wrong.into()).is_some(), "{wrong}");
    }
    for right in ["", "olena@näide.ee", "o.k+1@a.b.ee"] {
        assert_eq!(problem("email", |input| input.email = right.into()), None, "{right}");
    }
    for wrong in ["olena", "@a.ee", "o@ee", "o@a..ee", "o@@a.ee", "o k@a.ee", "o@a.ee, p@a.ee"] {
        assert_eq!(
            problem("email", |input| input.email = wrong.into()),
            Some("people-problem-email"),
            "{wrong}"
        );
    }
}

#[test]
fn a_form_and_json_say_the_same() {
    let form: ClientInput =
        platform::typed::form("given_name=Olena&born=1990&languages=uk+ru&version=3").unwrap();
    let json = platform::json!({ "given_name": "Olena", "born": 1990, "languages": ["uk", "ru"], "phone": null, "version": 3 });
    let json: ClientInput = serde_json::from_value(json).unwrap();
    assert_eq!((form.born, form.version.as_str()), (json.born.clone(), "3"));
    assert_eq!(json.parse(today()).unwrap().languages, ["ukr", "rus"]);
}

proptest! {
    #[test]
    fn whatever_is_typed_gets_an_answer(typed in ".{0,120}", more in ".{0,40}") {
        let input = ClientInput {
            given_name: typed.clone(),
            born: more.clone(),
            phone: typed.clone(),
            email: more.clone(),
            languages: typed.clone(),
            basis: more.clone(),
            stay_until: typed.clone(),
            arrived_on: more.clone(),
            citizenship: typed,
            personal_code: more,
            ..ClientInput::default()
        };
        let _ = input.parse(today());
    }
}
