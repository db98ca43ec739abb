use super::*;
use proptest::prelude::*;

fn known(given: &str, family: &str, born: &str) -> Known {
    let birth = match born.len() {
        0 => None,
        4 => Some(Birth::Year(born.parse().unwrap())),
        _ => Some(Birth::Day(born.parse().unwrap())),
    };
    Known { given_name: given.into(), family_name: family.into(), birth, ..Known::default() }
}

fn sure(one: &Known, other: &Known) -> Option<&'static str> {
    likeness(one, other).map(|likeness| likeness.sureness.word())
}

fn reasons(one: &Known, other: &Known) -> Vec<&'static str> {
    likeness(one, other)
        .map(|like| like.reasons.iter().map(|reason| reason.word()).collect())
        .unwrap_or_default()
}

#[test]
fn a_person_is_known_again_however_the_name_was_written() {
    let olena = known("Олена", "Коваленко", "1992-03-02");
    for (given, family, reason, how) in [
        ("Olena", "Kovalenko", "name", "almost_certain"),
        ("OLENA", "KOVALENKO ", "name", "almost_certain"),
        ("Kovalenko", "Olena", "swapped", "almost_certain"),
        ("Olena Kovalenko", "", "swapped", "almost_certain"),
        ("Олена Іванівна", "Коваленко", "longer", "likely"),
        ("Olena", "Kovalneko", "similar", "likely"),
        ("Olen", "Kovalenko", "similar", "likely"),
        ("Olena", "Kovallenka", "similar", "likely"),
        ("Olena", "Petrenko", "given", "possible"),
        ("Iryna", "Kovalenko", "family", "possible"),
    ] {
        let other = known(given, family, "1992-03-02");
        assert_eq!(
            (sure(&olena, &other), reasons(&olena, &other)),
            (Some(how), vec![reason, "born"]),
            "{given}"
        );
    }
    assert_eq!(sure(&olena, &known("Kadri", "Tamm", "1992-03-02")), None, "a birthday is shared by many");
}

#[test]
fn a_date_of_birth_is_known_again_with_the_usual_mistakes() {
    let tarmo = known("Tarmo", "Kask", "1980-04-07");
    for (born, reason, how) in [
        ("1980-07-04", Some("born_swapped"), "likely"),
        ("1981-04-07", Some("born_year_off"), "likely"),
        ("1980-04-01", Some("born_digit"), "likely"),
        ("1980", Some("born_year"), "likely"),
        ("", None, "possible"),
    ] {
        let other = known("Tarmo", "Kask", born);
        let said: Vec<_> = Some("name").into_iter().chain(reason).collect();
        assert_eq!((sure(&tarmo, &other), reasons(&tarmo, &other)), (Some(how), said), "{born}");
    }
    for namesake in ["1954-11-30", "1955"] {
        assert_eq!(sure(&tarmo, &known("Tarmo", "Kask", namesake)), None, "{namesake}");
    }
}

#[test]
fn families_twins_and_namesakes_are_not_one_person() {
    let with =
        |known: Known| Known { phone: "+372 5555 1234".into(), email: "pere@example.ee".into(), ..known };
    let anna = with(known("Anna", "Kask", "2014-05-01"));
    assert_eq!(sure(&anna, &with(known("Mari", "Tamm", ""))), None, "one telephone, another name");
    assert_eq!(sure(&anna, &with(known("Liis", "Kask", "2014-05-01"))), Some("possible"), "a twin");
    assert_eq!(
        sure(&anna, &with(known("Anna", "Kask", "1986-02-03"))),
        Some("possible"),
        "mother and daughter"
    );
    assert_eq!(sure(&known("Anna", "Kask", ""), &known("Anna", "Tamm", "")), None);
    let coded = |code: &str, known: Known| Known { code: Some(code.into()), ..known };
    assert_eq!(sure(&coded("a", anna.clone()), &coded("b", anna.clone())), None, "two codes are two persons");
    assert_eq!(
        sure(&coded("a", anna.clone()), &coded("a", known("Hanna", "Kusk", ""))),
        Some("almost_certain"),
        "one code is one"
    );
}

#[test]
fn a_telephone_is_the_same_with_and_without_its_country() {
    assert_eq!(phone("+372 5555 1234"), phone("55551234"));
    assert_eq!(phone("112"), None);
}

fn a_known() -> impl Strategy<Value = Known> {
    let given = prop::sample::select(vec![
        "Олена",
        "Olena",
        "Olna",
        "Юлія",
        "Julia",
        "Ivan Petrovich",
        "Иван",
        "Anna",
    ]);
    let family =
        prop::sample::select(vec!["", "Коваленко", "Kovalenko", "Kovalneko", "Olena", "Tamm", "Õunapuu"]);
    let birth = prop::option::of(prop_oneof![
        (1950_i64..1953).prop_map(Birth::Year),
        (1950_i16..1953, 1_i8..5, 1_i8..5)
            .prop_map(|(y, m, d)| Birth::Day(platform::Date::new(y, m, d).unwrap())),
    ]);
    let phone = prop::sample::select(vec!["", "+372 5555 1234", "55551234", "55551235"]);
    let email = prop::sample::select(vec!["", "a@example.ee", "A@example.ee", "b@example.ee"]);
    let code = prop::option::of(prop::sample::select(vec!["x".to_owned(), "y".to_owned()]));
    (given, family, birth, phone, email, code).prop_map(|(given, family, birth, phone, email, code)| Known {
        given_name: given.into(),
        family_name: family.into(),
        birth,
        phone: phone.into(),
        email: email.into(),
        code,
        documents: Vec::new(),
    })
}

/// Without one of the facts.
fn less(known: &Known, fact: usize) -> Known {
    let mut less = known.clone();
    match fact {
        0 => less.birth = None,
        1 => less.phone.clear(),
        2 => less.email.clear(),
        _ => less.code = None,
    }
    less
}

proptest! {
    #[test]
    fn it_is_the_same_either_way_round(one in a_known(), other in a_known()) {
        prop_assert_eq!(likeness(&one, &other), likeness(&other, &one));
    }

    #[test]
    fn a_file_is_almost_certainly_itself(one in a_known()) {
        let is_told = one.code.is_some() || (!one.family_name.is_empty() && matches!(one.birth, Some(Birth::Day(_))));
        prop_assume!(is_told);
        prop_assert_eq!(sure(&one, &one), Some("almost_certain"));
    }

    #[test]
    fn what_is_not_known_says_nothing(one in a_known(), other in a_known(), fact in 0_usize..4) {
        let unknown = [(less(&one, fact), other.clone()), (one.clone(), less(&other, fact))];
        let neither = likeness(&less(&one, fact), &less(&other, fact));
        for (one, other) in unknown {
            prop_assert_eq!(likeness(&one, &other), neither.clone());
        }
    }

    #[test]
    fn any_two_names_are_compared(given in ".{0,80}", family in ".{0,80}", other in ".{0,80}") {
        let one = Known { given_name: given.clone(), family_name: family, ..Known::default() };
        let other = Known { given_name: other, family_name: given, ..Known::default() };
        prop_assert_eq!(likeness(&one, &other), likeness(&other, &one));
    }
}
