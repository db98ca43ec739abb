//! A row of a list of clients.

use super::{Cells, Person, person};
use crate::model::{Field, Kind};
use people::ClientInput;

pub(super) fn read(cells: &mut Cells<'_>) {
    let input = input(cells);
    match input.parse(cells.reader.today()) {
        Ok(new) => cells.read.person = Some(Person::Named(Box::new(new))),
        Err(problems) => note(cells, &problems, Kind::Clients),
    }
}

/// Notes what the form would say, each in its column.
pub(super) fn note(cells: &mut Cells<'_>, problems: &platform::Problems, kind: Kind) {
    for problem in problems.iter() {
        cells.trouble(Field::of_form(problem.field, kind), problem.key);
    }
}

/// The row as it would be typed.
pub(super) fn input(cells: &mut Cells<'_>) -> ClientInput {
    let (given_name, family_name) = person::names(cells);
    ClientInput {
        given_name,
        family_name,
        born: born(cells),
        phone: cells.text(Field::Phone).to_owned(),
        email: cells.text(Field::Email).to_owned(),
        address: cells.text(Field::Address).to_owned(),
        languages: cells.words(Field::Languages).join(", "),
        basis: cells.word(Field::Basis),
        stay_from: cells.day(Field::StayFrom),
        stay_until: cells.day(Field::StayUntil),
        arrived_on: cells.day(Field::ArrivedOn),
        background: cells.word(Field::Background),
        sex: cells.word(Field::Sex),
        citizenship: cells.word(Field::Citizenship),
        personal_code: cells.text(Field::PersonalCode).to_owned(),
        interpreter: cells.word(Field::NeedsInterpreter),
        ..ClientInput::default()
    }
}

/// The day of birth, or the year.
fn born(cells: &Cells<'_>) -> String {
    let text = cells.text(Field::Born);
    let year = text.trim().trim_end_matches('.');
    if year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) {
        year.to_owned()
    } else {
        cells.day(Field::Born)
    }
}
