//! A row of a log of contacts.

use super::{Cells, ReadContact, person};
use crate::{
    model::{Field, Kind},
    value,
};
use desk::ContactInput;
use platform::Typed;

pub(super) fn read(cells: &mut Cells<'_>) {
    cells.read.person = person::of_contact(cells);
    let input = input(cells);
    let parsed = input.parse(cells.reader.now, &cells.reader.catalogue);
    let centre = centre(cells);
    let counsellor = Some(cells.word(Field::Counsellor)).filter(|account| !account.is_empty());
    match parsed {
        Ok(new) => cells.read.contact = Some(ReadContact { new, centre, counsellor }),
        Err(problems) => problems.iter().for_each(|problem| {
            let field = Field::of_form(problem.field, Kind::Contacts);
            // An unknown word has been said to be one.
            if !cells.read.unknown.iter().any(|(known, _)| *known == field) {
                cells.trouble(field, problem.key);
            }
        }),
    }
}

/// The row as it would be typed.
fn input(cells: &mut Cells<'_>) -> ContactInput {
    let acts = cells.words(Field::Acts);
    ContactInput {
        started_at: started_at(cells).into(),
        minutes: minutes(cells).into(),
        channel: cells.word(Field::Channel).into(),
        place: cells.text(Field::Place).into(),
        language: cells.word(Field::Language).into(),
        interpreter: cells.word(Field::Interpreter).into(),
        topics: topics(cells, &acts),
        acts: acts.into_iter().map(Typed).collect(),
        who: "anonymous".into(),
        heads: heads(cells).into(),
        profile: cells.word(Field::Profile).into(),
        outcome: cells.word(Field::Outcome).into(),
        referred_to: cells.text(Field::ReferredTo).into(),
        note: cells.text(Field::Note).into(),
        funding: cells.word(Field::Funding).into(),
        activity: cells.text(Field::Activity).into(),
        ..ContactInput::default()
    }
}

/// The beginning; without one the row is no contact, for it would be one of now.
fn started_at(cells: &mut Cells<'_>) -> String {
    let (text, time) = (cells.text(Field::StartedAt).to_owned(), cells.text(Field::Time).to_owned());
    if text.is_empty() {
        cells.trouble(Field::StartedAt, "platform-problem-required");
        return text;
    }
    let Some((day, with)) = value::moment(&text, cells.reader.calendar()) else { return text };
    let own = if time.is_empty() { None } else { value::time(&time) };
    if !time.is_empty() && own.is_none() {
        cells.trouble(Field::Time, "imports-time-unreadable");
    }
    match own.or(with) {
        Some((hour, minute)) => format!("{day}T{hour:02}:{minute:02}"),
        None => day.to_string(),
    }
}

fn minutes(cells: &Cells<'_>) -> String {
    let text = cells.text(Field::Minutes);
    value::minutes(text).map_or_else(|| text.to_owned(), |minutes| minutes.to_string())
}

fn heads(cells: &Cells<'_>) -> String {
    let text = cells.text(Field::Heads);
    value::count(text).map_or_else(|| text.to_owned(), |heads| heads.to_string())
}

/// The topics that are said, those of the acts, or the one that holds for the file.
fn topics(cells: &mut Cells<'_>, acts: &[String]) -> Vec<Typed> {
    let mut topics = cells.words(Field::Topics);
    let of_acts = acts.iter().filter_map(|act| act.split_once('.')).map(|(topic, _)| topic.to_owned());
    topics.extend(of_acts);
    let is_said = !cells.text(Field::Topics).is_empty();
    if topics.is_empty() && !is_said && !cells.reader.plan.topic.is_empty() {
        topics.push(cells.reader.plan.topic.clone());
    }
    let mut once: Vec<Typed> = Vec::new();
    for topic in topics.into_iter().map(Typed) {
        if !once.contains(&topic) {
            once.push(topic);
        }
    }
    once
}

/// The centre that is said, or the one that holds for the file.
fn centre(cells: &mut Cells<'_>) -> String {
    let said = cells.word(Field::Centre);
    if said.is_empty() { cells.reader.plan.centre.clone() } else { said }
}
