//! The fields of a client, for the form of a new one and of a change.

use crate::model::{Background, Basis, ClientInput, Interpreter, NAME_MOST, Sex, StayInput};
use maud::html;
use platform::{Markup, Page, Problems, ui, ui::Field};

/// Who the person is and how to reach them, as a new client is registered.
pub(super) fn person(page: &Page, input: &ClientInput, problems: &Problems) -> Markup {
    let text =
        |name: &'static str, value, most| ui::field(page, problems, of(name, label(name), value, most));
    let phone = Field { kind: "tel", ..of("phone", label("phone"), &input.phone, 40) };
    let email = Field { kind: "email", ..of("email", label("email"), &input.email, 254) };
    let spoken = Field {
        hint: "people-field-languages-hint",
        ..of("languages", label("languages"), &input.languages, 200)
    };
    html! {
        (names(page, input, problems))
        div.f2.even { (born(page, input, problems)) (ui::field(page, problems, spoken)) }
        div.f2.even { (ui::field(page, problems, phone)) (ui::field(page, problems, email)) }
        (text("address", &input.address, 200))
    }
}

/// Given and family name.
pub(super) fn names(page: &Page, input: &ClientInput, problems: &Problems) -> Markup {
    let given =
        Field { required: true, ..of("given_name", label("given_name"), &input.given_name, NAME_MOST) };
    let family = of("family_name", label("family_name"), &input.family_name, NAME_MOST);
    html! { div.f2.even { (ui::field(page, problems, given)) (ui::field(page, problems, family)) } }
}

/// The day of birth, or the year.
pub(super) fn born(page: &Page, input: &ClientInput, problems: &Problems) -> Markup {
    let born = Field { hint: "people-field-born-hint", ..of("born", label("born"), &input.born, 10) };
    ui::field(page, problems, born)
}

/// What else is known, if it is, as a new client is registered.
pub(super) fn more(page: &Page, input: &ClientInput, problems: &Problems) -> Markup {
    html! {
        div.f2.even { (choose(page, problems, "sex", input)) (choose(page, problems, "interpreter", input)) }
        (origin(page, input, problems, false))
    }
}

/// Personal code, citizenship, arrival. A code that is kept is not in the form.
pub(super) fn origin(page: &Page, input: &ClientInput, problems: &Problems, has_code: bool) -> Markup {
    let hint = if has_code { "people-field-personal_code-kept" } else { "people-field-personal_code-hint" };
    let code = Field { hint, ..of("personal_code", label("personal_code"), &input.personal_code, 20) };
    let arrived = Field { kind: "date", ..of("arrived_on", label("arrived_on"), &input.arrived_on, 0) };
    let citizenship = Field {
        hint: "people-field-citizenship-hint",
        ..of("citizenship", label("citizenship"), &input.citizenship, 60)
    };
    html! {
        div.f2.even { (ui::field(page, problems, code)) (ui::field(page, problems, citizenship)) }
        div.f2.even { (ui::field(page, problems, arrived)) (choose(page, problems, "background", input)) }
    }
}

/// One of the lists of words of a client.
pub(super) fn choose(page: &Page, problems: &Problems, name: &'static str, input: &ClientInput) -> Markup {
    match name {
        "sex" => choice(page, problems, (name, &input.sex), Sex::words()),
        "background" => choice(page, problems, (name, &input.background), Background::words()),
        _ => choice(page, problems, ("interpreter", &input.interpreter), Interpreter::words()),
    }
}

/// On what basis the person stays, until when, and whether it is being renewed.
pub(super) fn stay(page: &Page, input: &StayInput, problems: &Problems) -> Markup {
    let day = |name: &'static str, value| {
        ui::field(page, problems, Field { kind: "date", ..of(name, label(name), value, 0) })
    };
    let basis = of("basis", label("basis"), &input.basis, 0);
    let words = ui::options(page, "people-basis", Basis::words().iter().copied());
    html! {
        (ui::select(page, problems, basis, Some(&page.t("people-basis-none")), &words))
        div.f2.even { (day("stay_from", &input.stay_from)) (day("stay_until", &input.stay_until)) }
        (day("renewal_applied_on", &input.renewal_applied_on))
    }
}

/// A list of words to choose from; what was not said is `unknown`.
pub(super) fn choice(
    page: &Page,
    problems: &Problems,
    (name, value): (&'static str, &str),
    words: &[&'static str],
) -> Markup {
    let value = if value.is_empty() { "unknown" } else { value };
    let choices = ui::options(page, &format!("people-{name}"), words.iter().copied());
    ui::select(page, problems, of(name, label(name), value, 0), None, &choices)
}

fn of<'a>(name: &'static str, label: &'a str, value: &'a str, most: usize) -> Field<'a> {
    Field { name, label, value, most, ..Field::default() }
}

/// The key of a field's label.
pub(super) fn label(field: &str) -> &'static str {
    match field {
        "given_name" => "people-field-given_name",
        "family_name" => "people-field-family_name",
        "born" => "people-field-born",
        "phone" => "people-field-phone",
        "email" => "people-field-email",
        "languages" => "people-field-languages",
        "basis" | "stay" => "people-field-basis",
        "stay_until" => "people-field-stay_until",
        "stay_from" => "people-field-stay_from",
        "renewal_applied_on" => "people-field-renewal_applied_on",
        "arrived_on" => "people-field-arrived_on",
        "background" => "people-field-background",
        "sex" => "people-field-sex",
        "citizenship" => "people-field-citizenship",
        "personal_code" => "people-field-personal_code",
        "address" => "people-field-address",
        "interpreter" => "people-field-interpreter",
        "household" => "people-field-household",
        "caseload" => "people-field-caseload",
        "language_level" => "people-field-language_level",
        "education" => "people-field-education",
        "profession" => "people-field-profession",
        "work" => "people-field-work",
        "work_since" => "people-field-work_since",
        "employer" => "people-field-employer",
        "job" => "people-field-job",
        "channel" => "people-field-channel",
        "contact_language" => "people-field-contact_language",
        "times" => "people-field-times",
        "do_not_call" => "people-field-do_not_call",
        "safe_note" => "people-field-safe_note",
        "guardian" => "people-field-guardian",
        "child" => "people-field-child",
        "document" => "people-field-document",
        "document_number" | "number" => "people-field-number",
        "kind" => "people-field-kind",
        "consent" => "people-field-consent",
        "purpose" => "people-field-purpose",
        "purpose_words" => "people-field-purpose_words",
        "recipient" => "people-field-recipient",
        "pii_information" => "people-field-pii_information",
        "from_day" => "people-field-from_day",
        "until_day" => "people-field-until_day",
        "event_type" => "people-field-event_type",
        "event_state" => "people-field-event_state",
        "consent_language" => "people-field-consent_language",
        "privacy_notice" => "people-field-privacy_notice",
        "country" => "people-field-country",
        "valid_until" => "people-field-valid_until",
        "created" => "people-field-created",
        "asked_elsewhere" => "people-field-asked_elsewhere",
        "given_elsewhere" => "people-field-given_elsewhere",
        "handed_over" => "people-field-handed_over",
        "merged" => "people-field-merged",
        "merged_into" => "people-field-merged_into",
        _ => "people-field-name",
    }
}
