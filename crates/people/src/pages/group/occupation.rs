//! What the person has learned, and what they do now.

use super::{Group, edit, form, save};
use crate::model::{Education, Occupation, Sent, Work};
use crate::policy::EditClient;
use crate::store::{change, occupation};
use maud::html;
use platform::{Language, Markup, Page, Problems, Result, Routes, Tx, ui, ui::Field};

/// Education and work.
struct Both;

pub(super) fn routes() -> Routes {
    Routes::default().get(Both::SAVE, edit::<Both>).post(Both::SAVE, save::<Both>)
}

impl Group for Both {
    const SAVE: &'static str = "/organisations/{slug}/clients/{id}/occupation";
    const TITLE: &'static str = "people-occupation-title";
    const COMPARED: &'static [&'static str] =
        &["education", "profession", "work", "work_since", "employer", "job"];

    fn kept(tx: &mut Tx<'_, EditClient>, _: Language) -> Result<Sent> {
        Ok(occupation::of(tx, tx.on().id)?.sent())
    }

    fn change(tx: &mut Tx<'_, EditClient>, version: i64, sent: &Sent) -> Result<()> {
        let new = Occupation::parse(sent, tx.today())?;
        change::count(tx, version)?;
        occupation::write(tx, &new)
    }

    fn fields(page: &Page, sent: &Sent, problems: &Problems) -> Markup {
        let text = |name: &'static str, hint| {
            let of = Field {
                name,
                label: form::label(name),
                hint,
                value: sent.get(name),
                most: 120,
                ..Field::default()
            };
            ui::field(page, problems, of)
        };
        let since = Field { kind: "date", ..Field::default() };
        let since = Field { name: "work_since", label: "people-field-work_since", ..since };
        let since = Field { value: sent.get("work_since"), ..since };
        html! {
            (form::choice(page, problems, ("education", sent.get("education")), Education::words()))
            (text("profession", "people-field-profession-hint"))
            div.f2.even {
                (form::choice(page, problems, ("work", sent.get("work")), Work::words()))
                (ui::field(page, problems, since))
            }
            div.f2.even { (text("employer", "people-field-employer-hint")) (text("job", "")) }
        }
    }
}
