//! How to reach the person, and how not.

use super::{Group, edit, form, person, said, save};
use crate::model::{ClientInput, NewPreference, Reach, Sent, both};
use crate::policy::EditClient;
use crate::store::{change, file, preference};
use frame::reference;
use maud::html;
use platform::{Language, Markup, Page, Problems, Result, Routes, Tx, ui, ui::Field};

/// Phone, mail, address, and the person's wish.
struct Contact;

const FIELDS: &[&str] = &["phone", "email", "address"];

pub(super) fn routes() -> Routes {
    Routes::default().get(Contact::SAVE, edit::<Contact>).post(Contact::SAVE, save::<Contact>)
}

impl Group for Contact {
    const SAVE: &'static str = "/organisations/{slug}/clients/{id}/contact";
    const TITLE: &'static str = "people-contact-title";
    const COMPARED: &'static [&'static str] =
        &["phone", "email", "address", "channel", "contact_language", "times", "do_not_call", "safe_note"];

    fn kept(tx: &mut Tx<'_, EditClient>, language: Language) -> Result<Sent> {
        let client = file::client(tx, tx.on().id)?;
        let wish = preference::opened(tx, client.id)?;
        let mut sent = person::whole(&ClientInput::of(&client, &[])).only(FIELDS);
        sent.set("channel", wish.channel.word());
        let spoken = reference::language_name(language, &wish.language).unwrap_or(&wish.language);
        sent.set("contact_language", spoken);
        sent.set("times", wish.times);
        sent.set("do_not_call", if wish.do_not_call { "yes" } else { "" });
        sent.set("safe_note", wish.safe_note);
        Ok(sent)
    }

    fn change(tx: &mut Tx<'_, EditClient>, version: i64, sent: &Sent) -> Result<()> {
        let client = person::with(tx, &sent.only(FIELDS))?.parse(tx.today());
        let (client, wish) = both(client, NewPreference::parse(sent))?;
        change::change(tx, version, &client)?;
        preference::write(tx, &wish)
    }

    fn fields(page: &Page, sent: &Sent, problems: &Problems) -> Markup {
        let field = |of: Field<'static>| {
            ui::field(page, problems, Field { label: form::label(of.name), value: sent.get(of.name), ..of })
        };
        let text = |name, most| field(Field { name, most, ..Field::default() });
        let channel = Field {
            name: "channel",
            label: "people-field-channel",
            value: sent.get("channel"),
            ..Field::default()
        };
        let ways = ui::options(page, "people-reach", Reach::words().iter().copied());
        html! {
            div.f2.even {
                (field(Field { name: "phone", kind: "tel", most: 40, ..Field::default() }))
                (field(Field { name: "email", kind: "email", most: 254, ..Field::default() }))
            }
            (text("address", 200))
            div.f2.even { (ui::select(page, problems, channel, None, &ways)) (text("contact_language", 60)) }
            (field(Field { name: "times", hint: "people-field-times-hint", most: 120, ..Field::default() }))
            label.check {
                input type="checkbox" name="do_not_call" value="yes" checked[sent.is_ticked("do_not_call")];
                span { (page.t("people-field-do_not_call")) }
            }
            (field(Field { name: "safe_note", hint: "people-field-safe_note-hint", most: 300, ..Field::default() }))
        }
    }

    /// Both versions show the safe note itself: who compares them may read it, and the history may not.
    fn said(page: &Page, sent: &Sent, field: &str) -> String {
        match field {
            "safe_note" | "contact_language" => sent.get(field).to_owned(),
            field => said::value(page, field, sent.get(field)),
        }
    }
}
