//! Who the person is.

use super::{Group, edit, form, save};
use crate::model::{ClientInput, Sent};
use crate::policy::EditClient;
use crate::store::{change, file};
use maud::html;
use platform::{Language, Markup, Page, Problems, Result, Routes, Tx};

/// Name, birth, sex, personal code, citizenship, arrival.
struct Person;

const FIELDS: &[&str] =
    &["given_name", "family_name", "born", "personal_code", "sex", "citizenship", "arrived_on", "background"];

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/edit", edit::<Person>)
        .post(Person::SAVE, save::<Person>)
}

impl Group for Person {
    const SAVE: &'static str = "/organisations/{slug}/clients/{id}";
    const TITLE: &'static str = "people-person-title";
    // A personal code is in neither version.
    const COMPARED: &'static [&'static str] =
        &["given_name", "family_name", "born", "sex", "citizenship", "arrived_on", "background"];

    fn kept(tx: &mut Tx<'_, EditClient>, language: Language) -> Result<Sent> {
        let client = file::client(tx, tx.on().id)?;
        let mut sent = whole(&ClientInput::of(&client, &[]).worded(language)).only(FIELDS);
        if client.code_sealed.is_some() {
            sent.set("has_code", "yes");
        }
        Ok(sent)
    }

    fn change(tx: &mut Tx<'_, EditClient>, version: i64, sent: &Sent) -> Result<()> {
        let new = with(tx, &sent.only(FIELDS))?.parse(tx.today())?;
        change::change(tx, version, &new).map(|_| ())
    }

    fn fields(page: &Page, sent: &Sent, problems: &Problems) -> Markup {
        let input = input(sent);
        html! {
            (form::names(page, &input, problems))
            div.f2.even { (form::born(page, &input, problems)) (form::choose(page, problems, "sex", &input)) }
            (form::origin(page, &input, problems, sent.is_ticked("has_code")))
        }
    }
}

/// The file with these fields of it as they were typed.
pub(super) fn with(tx: &mut Tx<'_, EditClient>, sent: &Sent) -> Result<ClientInput> {
    let client = file::client(tx, tx.on().id)?;
    let languages = file::languages(tx, client.id)?;
    let mut typed = whole(&ClientInput::of(&client, &languages));
    typed.extend(sent);
    Ok(input(&typed))
}

/// A client's input as the fields of a form, and back.
pub(super) fn whole(input: &ClientInput) -> Sent {
    platform::to_json(input).ok().and_then(|fields| platform::from_json(fields).ok()).unwrap_or_default()
}

fn input(sent: &Sent) -> ClientInput {
    platform::to_json(sent).ok().and_then(|fields| platform::from_json(fields).ok()).unwrap_or_default()
}
