//! The form of a visit, the same with a network and without: what it was about, what came of it, what is new.

use super::facts;
use crate::{
    model::{Conflict, Interpreter, Outcome, VisitInput},
    pages::entry,
    policy::Visit,
    store::follow_up::FollowUp,
};
use frame::{Catalogue, Centre, reference};
use maud::html;
use people::home::AtHome;
use platform::{
    Markup, Page, Problems, Typed,
    ui::{self, Choice, Field},
};

/// Lengths offered in minutes.
const MINUTES: [&str; 5] = ["15", "30", "60", "90", "120"];
/// Languages offered at once beside the client's own, ISO 639-3.
const LANGUAGES: [&str; 4] = ["est", "rus", "ukr", "eng"];

/// What goes along on a visit.
pub struct Carried {
    /// What is known of the client.
    pub known: AtHome,
    /// What is open for them at the centre.
    pub open: Vec<FollowUp>,
    /// Topics and acts.
    pub catalogue: Catalogue,
    /// The topics that the centre shows first.
    pub first: Vec<String>,
    /// The centre.
    pub centre: Centre,
}

/// All that the form shows.
pub struct Form<'a> {
    /// The organisation's name in addresses.
    pub slug: &'a str,
    /// The visit.
    pub visit: &'a Visit,
    /// What goes along.
    pub carried: &'a Carried,
    /// What was filled in.
    pub input: &'a VisitInput,
    /// What was wrong with it.
    pub problems: &'a Problems,
    /// What somebody else has changed too.
    pub conflicts: &'a [Conflict],
}

fn field<'f>(name: &'static str, label: &'f str, value: &'f Typed) -> Field<'f> {
    Field { name, label, value, ..Field::default() }
}

/// The facts, and the form below them.
pub fn whole(page: &Page, form: &Form<'_>) -> Markup {
    let (input, problems) = (form.input, form.problems);
    let is_done = |id: &str| input.done.iter().any(|typed| typed.trim() == id);
    html! {
        div.stack {
            (facts::card(page, &form.carried.known))
            div.card.entry {
                form method="post" action={ "/organisations/" (form.slug) "/visits/" (form.visit.id) } data-entry {
                    (ui::form_problems(page, problems))
                    (conflicts(page, form.conflicts))
                    (ui::hidden("once", &input.once))
                    (topics(page, form))
                    (ui::radios(page, problems, field("minutes", "desk-minutes", &input.minutes), &minutes(&input.minutes)))
                    (ui::radios(page, problems, field("language", "desk-language", &input.language), &languages(page, form)))
                    (ui::radios(page, problems, field("outcome", "desk-outcome", &input.outcome), &ui::options(page, "desk-outcome", Outcome::ALL.iter().map(|word| word.word()))))
                    (ui::area(page, problems, Field { most: 2_000, hint: "desk-note-hint", ..field("note", "desk-note", &input.note) }, 4))
                    (facts::follow_ups(page, &form.carried.open, &is_done))
                    div.f2.even {
                        (ui::field(page, problems, Field { kind: "date", ..field("follow_up_on", "desk-follow-up-on", &input.follow_up_on) }))
                        (ui::field(page, problems, Field { most: 200, ..field("follow_up_what", "desk-follow-up-what", &input.follow_up_what) }))
                    }
                    (seldom(page, form))
                    div.acts { button.ds-button type="submit" { (page.t("desk-visit-save")) } }
                }
            }
        }
    }
}

fn topics(page: &Page, form: &Form<'_>) -> Markup {
    let contact = form.input.contact(form.visit.client_id);
    let of = entry::Form {
        action: String::new(),
        slug: form.slug,
        centre: &form.carried.centre,
        catalogue: &form.carried.catalogue,
        first: &form.carried.first,
        activities: &[],
        input: &contact,
        problems: form.problems,
        client: None,
        found: &[],
        alike: &[],
        kept: false,
    };
    entry::topics::part(page, &of)
}

fn minutes(chosen: &Typed) -> Vec<Choice> {
    let own = Some(chosen.trim()).filter(|own| !own.is_empty() && !MINUTES.contains(own));
    let choice = |word: &str| Choice { word: word.to_owned(), name: word.to_owned() };
    MINUTES.into_iter().chain(own).map(choice).collect()
}

/// The client's own language first.
fn languages(page: &Page, form: &Form<'_>) -> Vec<Choice> {
    let own = form.carried.known.languages.first().map(String::as_str);
    let mut codes: Vec<&str> = own.into_iter().collect();
    let chosen = Some(form.input.language.trim()).filter(|code| !code.is_empty());
    for code in LANGUAGES.into_iter().chain(chosen) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let short =
        |code: &str| reference::languages().iter().find(|row| row.code == code).and_then(|row| row.two);
    let name = |code: &str| match codes.first() {
        Some(first) if *first == code => {
            reference::language_name(page.language(), code).unwrap_or(code).to_owned()
        }
        _ => short(code).unwrap_or(code).to_owned(),
    };
    codes.iter().map(|code| Choice { word: (*code).to_owned(), name: name(code) }).collect()
}

/// When it began, who interpreted, and what is new in the file: open where something is wrong.
fn seldom(page: &Page, form: &Form<'_>) -> Markup {
    let (input, problems) = (form.input, form.problems);
    let names = ["started_at", "interpreter", "phone", "email", "address"];
    let is_open = names.iter().any(|name| problems.of(name).is_some());
    let data = |name, label, value, kind| {
        let settled = form.conflicts.iter().any(|conflict| conflict.field == name);
        if settled {
            html! {}
        } else {
            ui::field(page, problems, Field { kind, most: 200, ..field(name, label, value) })
        }
    };
    html! {
        (ui::hidden("base_phone", &input.base_phone))
        (ui::hidden("base_email", &input.base_email))
        (ui::hidden("base_address", &input.base_address))
        details.more-fields open[is_open] {
            summary { (page.t("desk-visit-more")) small.muted { " " (page.t("desk-visit-more-hint")) } }
            div.stack {
                div.f2.even {
                    (ui::field(page, problems, Field { kind: "moment", hint: "desk-started-at-hint", ..field("started_at", "desk-started-at", &input.started_at) }))
                    (ui::select(page, problems, field("interpreter", "desk-interpreter", &input.interpreter), None, &ui::options(page, "desk-interpreter", Interpreter::ALL.iter().map(|word| word.word()))))
                }
                (data("address", "people-field-address", &input.address, ""))
                div.f2.even {
                    (data("phone", "people-field-phone", &input.phone, "tel"))
                    (data("email", "people-field-email", &input.email, "email"))
                }
            }
        }
    }
}

/// Both versions beside each other, and which of them is to stand.
fn conflicts(page: &Page, conflicts: &[Conflict]) -> Markup {
    let side = |conflict: &Conflict, value: &str, key: &str, is_mine: bool| {
        html! {
            label.check.version {
                input type="radio" name=(conflict.field) value=(value) checked[is_mine];
                span { small { (page.t(key)) } b { @if value.is_empty() { "–" } @else { (value) } } }
            }
        }
    };
    html! {
        @if !conflicts.is_empty() {
            div.errors role="alert" tabindex="-1" data-focus {
                h2 { (page.t("desk-visit-conflict-title")) }
                p { (page.t("desk-visit-conflict-help")) }
            }
            @for conflict in conflicts {
                fieldset {
                    legend.lbl { (page.t(&format!("people-field-{}", conflict.field))) }
                    div.sides {
                        (side(conflict, &conflict.mine, "desk-visit-conflict-mine", true))
                        (side(conflict, &conflict.theirs, "desk-visit-conflict-theirs", false))
                    }
                }
            }
        }
    }
}
