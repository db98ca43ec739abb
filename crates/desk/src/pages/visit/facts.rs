//! What is taken along of a client: the few facts that one needs at the door.

use frame::reference;
use maud::html;
use people::{Interpreter, home::AtHome, model::Reach};
use platform::{Arg, Markup, Page, ui};

/// The facts as a card. The name stands above it.
pub fn card(page: &Page, known: &AtHome) -> Markup {
    let contact = &known.contact;
    let row = |key: &str, value: Markup| html! { div { dt { (page.t(key)) } dd { (value) } } };
    html! {
        div.card { div.bd {
            @if known.has_safe_note {
                p.flash.warn { (ui::icon("shield")) span { (page.t("desk-visit-safe-note")) } }
            }
            dl.door {
                @if !contact.address.is_empty() { (row("people-field-address", html! { (contact.address) })) }
                @if !contact.phone.is_empty() { (row("people-field-phone", phone(page, known))) }
                @if let Some(wish) = wish(page, known) { (row("desk-visit-wish", html! { (wish) })) }
                (row("people-field-languages", html! { (languages(page, known)) }))
                (row("people-field-interpreter", interpreter(page, known.interpreter)))
                @if let Some(stay) = stay(page, known) { (row("people-field-basis", stay)) }
            }
        } }
    }
}

/// A number that a phone dials when it is touched, unless the person must not be called.
fn phone(page: &Page, known: &AtHome) -> Markup {
    let phone = &known.contact.phone;
    let dialled: String = phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    html! {
        @if known.do_not_call { (phone) " " (ui::pill("bad", &page.t("people-field-do_not_call"))) }
        @else { a href={ "tel:" (dialled) } { (phone) } }
    }
}

fn wish(page: &Page, known: &AtHome) -> Option<String> {
    let reach = (known.reach != Reach::Any).then(|| page.t(&format!("people-reach-{}", known.reach.word())));
    let times = Some(known.times.clone()).filter(|times| !times.is_empty());
    let said: Vec<_> = reach.into_iter().chain(times).collect();
    Some(said.join(", ")).filter(|said| !said.is_empty())
}

fn languages(page: &Page, known: &AtHome) -> String {
    let name = |code: &String| reference::language_name(page.language(), code).unwrap_or(code).to_owned();
    let names: Vec<_> = known.languages.iter().map(name).collect();
    if names.is_empty() { "–".to_owned() } else { names.join(", ") }
}

fn interpreter(page: &Page, need: Interpreter) -> Markup {
    let said = page.t(&format!("people-interpreter-{}", need.word()));
    if need == Interpreter::Needed {
        ui::pill("warn", &said)
    } else {
        html! { (said) }
    }
}

/// On what basis, until when, and whether a renewal is under way.
fn stay(page: &Page, known: &AtHome) -> Option<Markup> {
    let stay = known.stay.as_ref()?;
    let day = |key: &str, day| page.with(key, &[("day", Arg::Word(&page.day(day)))]);
    let is_over = stay.until_day.is_some_and(|until| until < page.today());
    Some(html! {
        (page.t(&format!("people-basis-{}", stay.basis.word())))
        @if let Some(until) = stay.until_day { " " (ui::pill(if is_over { "bad" } else { "" }, &day("people-until", until))) }
        @if let Some(applied) = stay.renewal_applied_on { " " (ui::pill("info", &day("people-stay-pending", applied))) }
    })
}

/// What is to be followed up, to tick off what was done.
pub fn follow_ups(
    page: &Page,
    open: &[crate::store::follow_up::FollowUp],
    is_done: &dyn Fn(&str) -> bool,
) -> Markup {
    html! {
        @if !open.is_empty() {
            fieldset {
                legend.lbl { (page.t("desk-visit-done")) }
                div.checks { @for follow_up in open {
                    label.check {
                        input type="checkbox" name="done" value=(follow_up.id) checked[is_done(&follow_up.id.to_string())];
                        span {
                            @if follow_up.what.is_empty() { (page.t("desk-due-unsaid")) } @else { (follow_up.what) }
                            small { (shown_day(page, follow_up.due_on)) }
                        }
                    }
                } }
            }
        }
    }
}

fn shown_day(page: &Page, due_on: platform::Date) -> String {
    page.with("people-until", &[("day", Arg::Word(&page.day(due_on)))])
}
