//! What the person agrees to: a list of everything that was said, a form for a new consent or refusal, and withdrawal.

use super::{change, file_path, form, said};
use crate::model::{
    Consent, ConsentId, ConsentPurpose, ConsentState, Expression, NewConsent, Sent, Standing, last_word,
};
use crate::policy::EditClient;
use crate::store::consent;
use frame::{At, ClientId};
use maud::html;
use platform::{
    Arg, Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, form as typed,
    page::PathOf, ui, ui::Field,
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/consents", list)
        .post("/organisations/{slug}/clients/{id}/consents", record)
        .post("/organisations/{slug}/clients/{id}/consents/{consent}/withdrawal", withdraw)
}

/// `/organisations/{slug}/clients/{id}/consents/{consent}/withdrawal`
#[derive(Clone, Debug, Deserialize)]
struct AtConsent {
    slug: String,
    id: ClientId,
    consent: ConsentId,
}

/// A new form, in which the person's wish is given today.
fn blank() -> Sent {
    let mut sent = Sent::default();
    sent.set("once", Once::new_key());
    sent.set("event_state", ConsentState::Given.word());
    sent
}

async fn list(permit: Permit<EditClient>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    show(&permit, (&page, &at), &blank(), &Problems::default()).await
}

async fn record(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let added = match NewConsent::parse(&sent, page.today()) {
        Ok(new) => {
            let once = Once::of_form(sent.get("once"), &sent);
            permit.write_once(once, move |tx| consent::add(tx, &new)).await
        }
        Err(problems) => Err(problems.into()),
    };
    match added {
        Ok(_) => Ok(page.done(&file_path(&at), "people-consent-kept")),
        Err(Error::Problems(problems)) => show(&permit, (&page, &at), &sent, &problems).await,
        Err(other) => Err(other),
    }
}

async fn withdraw(
    permit: Permit<EditClient>,
    PathOf(of): PathOf<AtConsent>,
    page: Page,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (at, id, today) = (At { slug: of.slug, id: of.id }, of.consent, page.today());
    let withdrawn = match typed::day(sent.get("withdrawn_on")) {
        Ok(day) => permit.write(move |tx| consent::withdraw(tx, id, day.unwrap_or(today))).await,
        Err(key) => Err(Problems::at("withdrawn_on", key).into()),
    };
    match withdrawn {
        Ok(()) => Ok(page.done(&file_path(&at), "people-consent-withdrawn")),
        Err(Error::Problems(problems)) => {
            let mut again = blank();
            again.set("withdrawn", id.to_string());
            again.set("withdrawn_on", sent.get("withdrawn_on"));
            show(&permit, (&page, &at), &again, &problems).await
        }
        Err(other) => Err(other),
    }
}

async fn show(
    permit: &Permit<EditClient>,
    (page, at): (&Page, &At<ClientId>),
    sent: &Sent,
    problems: &Problems,
) -> Result<Response> {
    let consents = permit.read(|tx| consent::of(tx, tx.on().id)).await?;
    let (title, lead) = (page.t("people-consents-title"), page.t("people-consents-lead"));
    let head = Head { title: &title, lead: &lead, grid: "stack", ..Head::default() };
    let body = || {
        html! {
            div.stack {
                @if !consents.is_empty() { (all(page, at, &consents, (sent, problems))) }
                (fields(page, at, sent, problems))
            }
        }
    };
    let status = change::status(problems);
    Ok(change::show(page, (at, &permit.on().name()), head, (status, &[("consents", &body)])))
}

/// The consents in the file: what is allowed, what has lapsed, what is not allowed. What was said last counts.
pub(super) fn panel(page: &Page, path: &str, consents: &[Consent]) -> Markup {
    let more = html! { a href={ (path) "/consents" } { (page.t("people-consents-manage")) } };
    let body = html! {
        @if consents.is_empty() { p.small.muted { (page.t("people-consents-none")) } }
        @else { ul.chk { @for consent in current(page, consents) { (line(page, consent)) } } }
    };
    ui::card(&page.t("people-consents-title"), &more, &body)
}

/// One record for each purpose and recipient: in which the person has said something last.
fn current<'c>(page: &Page, consents: &'c [Consent]) -> Vec<&'c Consent> {
    let mut current: Vec<&Consent> = Vec::new();
    for consent in consents {
        if current.iter().any(|known| known.is_about(consent)) {
            continue;
        }
        let same = || consents.iter().filter(|other| other.is_about(consent));
        current.extend(last_word(same(), page.today()).or_else(|| same().next_back()));
    }
    current.sort_by_key(|consent| (consent.standing(page.today()) as u8, consent.purpose as u8));
    current
}

fn line(page: &Page, consent: &Consent) -> Markup {
    let (class, icon) = match consent.standing(page.today()) {
        Standing::Allowed => (None, "check"),
        Standing::Coming | Standing::Lapsed => (Some("w"), "clock"),
        Standing::NotAllowed => (Some("n"), "lock"),
    };
    html! {
        li class=[class] {
            (ui::icon(icon))
            span { (what(page, consent)) " " small.muted.xs { (state(page, consent)) } }
        }
    }
}

/// `andmete andmine: Töötukassa`
fn what(page: &Page, consent: &Consent) -> String {
    let purpose = match consent.purpose {
        ConsentPurpose::Other => consent.purpose_words.clone(),
        purpose => page.t(&format!("people-consent-{purpose}")),
    };
    match consent.recipient_third_parties.as_str() {
        "" => purpose,
        recipient => format!("{purpose}: {recipient}"),
    }
}

/// `kuni 12.03.2027`, `ei luba`
fn state(page: &Page, consent: &Consent) -> String {
    let with = |key, day| page.with(key, &[("day", Arg::Word(&page.day(day)))]);
    match (consent.standing(page.today()), consent.withdrawn_on) {
        (Standing::NotAllowed, Some(day)) => with("people-consent-withdrawn-on", day),
        (Standing::NotAllowed, None) => page.t("people-consent-not-allowed"),
        (Standing::Coming, _) => with("people-from", consent.from_day),
        (Standing::Lapsed, _) => {
            consent.until_day.map(|day| with("people-consent-lapsed", day)).unwrap_or_default()
        }
        (Standing::Allowed, _) => match consent.until_day {
            Some(day) => with("people-until", day),
            None => page.t("people-consent-open"),
        },
    }
}

/// Everything that was said, newest first.
fn all(page: &Page, at: &At<ClientId>, consents: &[Consent], (sent, problems): (&Sent, &Problems)) -> Markup {
    let row = |consent: &Consent| {
        let is_open = consent.event_state == ConsentState::Given && consent.withdrawn_on.is_none();
        html! {
            li {
                div {
                    p { b { (what(page, consent)) } " " (state(page, consent)) }
                    p.small { (consent.pii_information) }
                    p.xs.muted { (how(page, consent)) }
                    @if is_open { (withdrawal(page, at, consent, (sent, problems))) }
                }
            }
        }
    };
    let body = html! { ul.steps { @for consent in consents { (row(consent)) } } };
    ui::card(&page.t("people-consents-all"), &html! {}, &body)
}

/// How it was said, in which language, who took it down and when.
fn how(page: &Page, consent: &Consent) -> Markup {
    html! {
        (page.t(&format!("people-expression-{}", consent.event_type)))
        ", " (said::languages(page, std::slice::from_ref(&consent.language)))
        @if !consent.privacy_notice.is_empty() { ", " (consent.privacy_notice) }
        @if let Some(who) = &consent.entity { ", " (who) }
        ", " (said::instant(page, consent.event_time))
        @if let (Some(at), Some(who)) = (consent.withdrawn_at, &consent.withdrawn_by) {
            ". " (page.t("people-consent-withdrawn-by")) " " (who) ", " (said::instant(page, at))
        }
    }
}

fn withdrawal(
    page: &Page,
    at: &At<ClientId>,
    consent: &Consent,
    (sent, problems): (&Sent, &Problems),
) -> Markup {
    let is_this = sent.get("withdrawn") == consent.id.to_string();
    // The link of the problem leads to the field that was sent; the others have names of their own.
    let field = if is_this { "withdrawn_on".to_owned() } else { format!("withdrawn_on-{}", consent.id) };
    let problem = problems.of("withdrawn_on").filter(|_| is_this);
    let value = if is_this { sent.get("withdrawn_on").to_owned() } else { page.day(page.today()) };
    html! {
        details open[is_this] {
            summary { (page.t("people-consent-withdraw")) }
            form.row.gap2.wrap method="post" action={ (file_path(at)) "/consents/" (consent.id) "/withdrawal" } {
                div.ds-field {
                    label.lbl for=(field) { (page.t("people-field-withdrawn_on")) }
                    input.ds-input id=(field) name="withdrawn_on" value=(value) maxlength="10" autocomplete="off"
                        aria-invalid=[problem.map(|_| "true")] aria-describedby=[problem.map(|_| "withdrawn_on-problem")];
                    @if let Some(key) = problem { p.problem id="withdrawn_on-problem" { (page.t(key)) } }
                }
                button.ds-button data-variant="secondary" type="submit" { (page.t("people-consent-withdraw")) }
            }
        }
    }
}

fn fields(page: &Page, at: &At<ClientId>, sent: &Sent, problems: &Problems) -> Markup {
    let of = |name: &'static str| Field {
        name,
        label: form::label(name),
        value: sent.get(name),
        ..Field::default()
    };
    let text = |name, hint, most| ui::field(page, problems, Field { hint, most, ..of(name) });
    let choose = Some(page.t("people-choose"));
    let purposes = ui::options(page, "people-consent", ConsentPurpose::words().iter().copied());
    let expressions = ui::options(page, "people-expression", Expression::words().iter().copied());
    let states = ui::options(page, "people-consent-state", ConsentState::words().iter().copied());
    let to = format!("{}/consents", file_path(at));
    let fields = html! {
        (ui::radios(page, problems, of("event_state"), &states))
        div.f2.even {
            (ui::select(page, problems, of("purpose"), choose.as_deref(), &purposes))
            (text("purpose_words", "people-field-purpose_words-hint", 200))
        }
        (text("recipient", "people-field-recipient-hint", 120))
        (text("pii_information", "people-field-pii_information-hint", 300))
        div.f2.even { (text("from_day", "people-field-from_day-hint", 10)) (text("until_day", "people-day-hint", 10)) }
        div.f2.even {
            (ui::select(page, problems, of("event_type"), choose.as_deref(), &expressions))
            (text("consent_language", "", 60))
        }
        (text("privacy_notice", "people-field-privacy_notice-hint", 120))
    };
    change::form(page, at, (&to, "people-consent-add"), (sent, problems), &fields)
}
