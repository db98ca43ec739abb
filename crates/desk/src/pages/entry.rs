//! The form of a contact: whole for quick entry, without its client for a correction. It works without a script;
//! with one, letters choose topics, digits acts, and Ctrl+Enter saves.

mod fields;
pub mod topics;
mod who;

use crate::{model::ContactInput, recording::draft_name};
use frame::{Catalogue, Centre, activity::Activity};
use maud::html;
use people::{Found, Served};
use platform::{Markup, Page, Problems, Typed, ui};

/// All that the form shows.
pub struct Form<'a> {
    /// Where it is sent.
    pub action: String,
    /// The organisation's name in addresses.
    pub slug: &'a str,
    /// The centre.
    pub centre: &'a Centre,
    /// Topics and acts.
    pub catalogue: &'a Catalogue,
    /// The topics that the centre shows first.
    pub first: &'a [String],
    /// The programme's activities.
    pub activities: &'a [Activity],
    /// What was typed.
    pub input: &'a ContactInput,
    /// What was wrong with it.
    pub problems: &'a Problems,
    /// The client who is chosen, with the client's languages.
    pub client: Option<&'a (Served, Vec<String>)>,
    /// Clients whom the typed name may mean.
    pub found: &'a [Found],
    /// Clients who may be the person who is typed in as somebody new.
    pub alike: &'a [people::Alike],
    /// Whether the form was kept from before.
    pub kept: bool,
}

/// A field of the form with what was typed.
fn field<'f>(name: &'static str, label: &'f str, value: &'f Typed) -> ui::Field<'f> {
    ui::Field { name, label, value, ..ui::Field::default() }
}

/// Quick entry, with all its parts.
pub fn quick(page: &Page, form: &Form<'_>) -> Markup {
    let draft = draft_path(form.slug, form.centre);
    html! {
        div.card.entry aria-labelledby="uus" {
            header { h2 id="uus" { (page.t("desk-entry-title")) } span.small.muted { (page.t("desk-entry-hint")) } }
            form id="kontakt" method="post" action=(form.action) data-entry data-draft=(draft) {
                (ui::form_problems(page, form.problems))
                @if form.kept {
                    p.flash.info {
                        (ui::icon("history"))
                        span { (page.t("desk-entry-kept")) }
                        button.ds-button.s data-variant="tertiary" type="submit" form="mustand" { (page.t("desk-entry-clear")) }
                    }
                }
                (ui::hidden("once", &form.input.once))
                (who::part(page, form))
                (topics::part(page, form))
                (fields::common(page, form))
                (fields::next(page, form))
                (fields::more(page, form))
                div.acts {
                    button.ds-button type="submit" name="then" value="next" { (page.t("desk-entry-save")) " " kbd aria-hidden="true" { "Ctrl ↵" } }
                    button.ds-button data-variant="secondary" type="submit" name="then" value="file" { (page.t("desk-entry-save-file")) }
                    span.draft.small.muted data-draft-said=(page.t("desk-entry-draft-kept")) data-draft-failed=(page.t("desk-entry-draft-failed")) {}
                }
            }
        }
        @if form.kept {
            form id="mustand" method="post" action={ (draft) "/clearing" } data-clears { (ui::hidden("to", &page.place().address)) }
        }
        p.hint {
            @for (key, does) in [("N", "new"), ("/", "search"), ("Alt A", "anonymous"), ("Tab", "next"), ("?", "help")] {
                span data-single[matches!(key, "N" | "/" | "?")] { kbd { (key) } " " (page.t(&format!("desk-hint-{does}"))) }
            }
        }
    }
}

/// Where the form is kept while it is typed.
pub fn draft_path(slug: &str, centre: &Centre) -> String {
    format!("/organisations/{slug}/drafts/{}", draft_name(&centre.slug))
}

/// A correction: all but the client, with the version that is corrected.
pub fn correction(page: &Page, form: &Form<'_>) -> Markup {
    html! {
        div.card.entry {
            form method="post" action=(form.action) data-entry {
                (ui::form_problems(page, form.problems))
                (ui::hidden("version", &form.input.version))
                (ui::hidden("who", "anonymous"))
                (topics::part(page, form))
                (fields::common(page, form))
                (fields::corrected(page, form))
                (fields::more(page, form))
                div.acts { button.ds-button type="submit" { (page.t("desk-correction-save")) } }
            }
        }
    }
}
