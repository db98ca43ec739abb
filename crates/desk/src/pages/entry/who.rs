//! With whom: a client found by three letters, someone new, or nobody who is named.

use super::{Form, field};
use crate::{model::Profile, pages::shown};
use maud::html;
use people::Basis;
use platform::{Markup, Page, ui};

pub fn part(page: &Page, form: &Form<'_>) -> Markup {
    let chosen = match form.input.who.trim() {
        "" => "client",
        who => who,
    };
    let radio = |word: &str, is_anonymous: bool| {
        html! {
            label {
                input type="radio" name="who" value=(word) checked[word == chosen] data-anon[is_anonymous];
                (page.t(&format!("desk-who-{word}")))
            }
        }
    };
    html! {
        fieldset.who-part aria-describedby=[form.problems.of("client").map(|_| "client-problem")] {
            legend.lbl id="client" tabindex="-1" { (page.t("desk-who")) small { (page.t("desk-who-hint")) } }
            div.seg.who-kinds { (radio("client", false)) (radio("new", false)) (radio("anonymous", true)) }
            div.who-client { (client(page, form)) }
            div.who-new { (new(page, form)) }
            div.who-anonymous { (anonymous(page, form)) }
        }
    }
}

fn client(page: &Page, form: &Form<'_>) -> Markup {
    let lookup = format!("/organisations/{}/clients/lookup", form.slug);
    let is_chosen = form.client.is_some();
    html! {
        div data-find hidden[is_chosen] {
            div.lookup {
                label.vh for="client_name" { (page.t("desk-client-find")) }
                input.ds-input id="client_name" name="client_name" type="text" autocomplete="off" maxlength="120"
                    placeholder=(page.t("desk-client-find-hint")) value=(form.input.client_name) data-lookup=(lookup) data-into="client"
                    autofocus[!is_chosen && form.problems.is_empty()]
                    aria-invalid=[form.problems.of("client").map(|_| "true")] aria-describedby=[form.problems.of("client").map(|_| "client-problem")];
                button.ds-button data-variant="secondary" type="submit" name="then" value="find" formnovalidate { (page.t("desk-client-search")) }
            }
            @if let Some(key) = form.problems.of("client") { p.problem id="client-problem" { (page.t(key)) } }
            (found(page, form))
        }
        div data-who hidden[!is_chosen] { @if let Some((served, languages)) = form.client { (people::card(page, served, languages, true)) } }
        @if form.found.is_empty() { (ui::hidden("client", &form.input.client)) }
    }
}

/// Without a script: those whom the typed name may mean, to choose one.
fn found(page: &Page, form: &Form<'_>) -> Markup {
    html! {
        @if !form.found.is_empty() {
            ul.boxes {
                @for found in form.found {
                    li { label.check {
                        input type="radio" name="client" value=(found.id) checked[form.input.client.trim() == found.id.to_string()];
                        span { (found.name) " " small.muted { (shown::described(page, found)) } }
                    } }
                }
            }
        } @else if form.input.then.trim() == "find" {
            p.muted role="status" { (page.t("desk-client-none-found")) }
        }
    }
}

fn new(page: &Page, form: &Form<'_>) -> Markup {
    let new = &form.input.new;
    let bases = ui::options(page, "people-basis", Basis::ALL.iter().map(|basis| basis.word()));
    html! {
        div.f2 {
            (ui::field(page, form.problems, ui::Field { most: 80, required: true, ..field("new_given_name", "people-field-given_name", &new.new_given_name) }))
            (ui::field(page, form.problems, ui::Field { most: 80, ..field("new_family_name", "people-field-family_name", &new.new_family_name) }))
        }
        div.f2 {
            (ui::field(page, form.problems, ui::Field { most: 10, hint: "desk-new-born-hint", ..field("new_born", "people-field-born", &new.new_born) }))
            (ui::field(page, form.problems, ui::Field { most: 40, kind: "tel", ..field("new_phone", "people-field-phone", &new.new_phone) }))
        }
        div.f2 {
            (ui::select(page, form.problems, field("new_languages", "people-field-languages", &new.new_languages), Some(&page.t("desk-choose")), shown::language_choices(page)))
            (ui::select(page, form.problems, field("new_basis", "people-field-basis", &new.new_basis), Some(&page.t("desk-choose")), &bases))
        }
        (people::alike_at_desk(page, form.slug, (&new.new_apart, form.alike)))
    }
}

fn anonymous(page: &Page, form: &Form<'_>) -> Markup {
    let profiles = ui::options(page, "desk-profile", Profile::ALL.iter().map(|profile| profile.word()));
    html! {
        p.small.muted { (page.t("desk-anonymous-help")) }
        div.f2 {
            (ui::field(page, form.problems, ui::Field { kind: "number", ..field("heads", "desk-heads", &form.input.heads) }))
            (ui::select(page, form.problems, field("profile", "desk-profile", &form.input.profile), None, &profiles))
        }
    }
}
