//! One piece of advice: the form, mending, taking back.

use super::{ADVICE, said};
use crate::guidance::{
    model::{About, AdviceInput, Channel, Outcome},
    policy::KeepAdvice,
    store::advice::{self, Line},
};
use frame::Organisation;
use maud::{Markup, html};
use platform::{
    Error, Form, Head, Once, Page, Permit, Problems, Response, Result, Routes, Target,
    history::{self, Change},
    ui::{self, Choice, Column, Field},
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/advice/{id}", show)
        .post("/programme/advice/{id}", change)
        .post("/programme/advice/{id}/withdrawal", withdraw)
}

/// What is kept, whom one may choose, what was kept before.
struct Shown {
    line: Line,
    known: Vec<Organisation>,
    changes: Vec<Change>,
}

async fn load(permit: &Permit<KeepAdvice>) -> Result<Shown> {
    let read = permit.read(|tx| {
        let reference = tx.on().reference();
        Ok(Shown {
            line: advice::kept(tx)?,
            known: advice::parties(tx)?,
            changes: history::of(tx, &reference)?,
        })
    });
    read.await
}

fn typed(line: &Line) -> AdviceInput {
    AdviceInput {
        party: line.party_id.map(|id| id.to_string()).unwrap_or_default(),
        party_name: if line.party_id.is_none() { line.party.clone() } else { String::new() },
        given_on: line.given_on.to_string(),
        minutes: line.minutes.to_string(),
        channel: line.channel.word().to_owned(),
        theme: line.theme.word().to_owned(),
        words: line.words.clone(),
        outcome: line.outcome.word().to_owned(),
        follow_up_on: line.follow_up_on.map(|day| day.to_string()).unwrap_or_default(),
        about: line.about.word().to_owned(),
        reference: line.reference.clone(),
        link: line.link.clone(),
        version: line.version.to_string(),
        once: Once::new_key(),
    }
}

async fn show(permit: Permit<KeepAdvice>, page: Page) -> Result<Response> {
    let shown = load(&permit).await?;
    let input = typed(&shown.line);
    Ok(screen(&page, &shown, &input, (&Problems::default(), false)))
}

async fn change(permit: Permit<KeepAdvice>, page: Page, Form(input): Form<AdviceInput>) -> Result<Response> {
    let (wanted, today) = (input.clone(), page.today());
    let changed = permit.write_once(Once::of_form(&input.once, &input), move |tx| {
        let known: Vec<_> = advice::parties(tx)?.into_iter().map(|party| party.id).collect();
        advice::change(tx, &wanted.parse(today, &known)?, wanted.version.parse().unwrap_or(0))
    });
    let (problems, is_stale) = match changed.await {
        Ok(()) => return Ok(page.done(ADVICE, "programme-advice-changed")),
        Err(Error::Problems(problems)) => (problems, false),
        Err(Error::Stale) => (Problems::default(), true),
        Err(other) => return Err(other),
    };
    let shown = load(&permit).await?;
    let fresh = is_stale.then(|| (shown.line.version.to_string(), Once::new_key()));
    let (version, once) = fresh.unwrap_or((input.version.clone(), input.once.clone()));
    Ok(screen(&page, &shown, &AdviceInput { version, once, ..input }, (&problems, is_stale)))
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Act {
    act: String,
}

async fn withdraw(permit: Permit<KeepAdvice>, page: Page, Form(act): Form<Act>) -> Result<Response> {
    let (withdrawn, key) = match act.act.as_str() {
        "withdraw" => (true, "programme-advice-withdrawn"),
        "return" => (false, "programme-advice-returned"),
        _ => return Err(Error::Unreadable),
    };
    permit.write(move |tx| advice::withdraw(tx, withdrawn)).await?;
    Ok(page.done(&format!("{ADVICE}/{}", permit.on().facts.id), key))
}

fn screen(
    page: &Page,
    shown: &Shown,
    input: &AdviceInput,
    (problems, is_stale): (&Problems, bool),
) -> Response {
    let title = page.t("programme-advice-one");
    let crumbs = [(ADVICE.to_owned(), page.t("programme-advice-title"))];
    let head = Head { lead: &shown.line.party, crumbs: &crumbs, ..Head::from(&title) };
    let to = format!("{ADVICE}/{}", shown.line.id);
    let is_withdrawn = shown.line.withdrawn_at.is_some();
    let (act, label) = if is_withdrawn {
        ("return", "programme-advice-return")
    } else {
        ("withdraw", "programme-advice-withdraw")
    };
    let body = || {
        html! {
            @if is_stale { (theirs(page, (&typed(&shown.line), input))) }
            @if is_withdrawn { div.flash.warn { (ui::icon("info-circle")) p { (page.t("programme-advice-is-withdrawn")) } } }
            @else { (form(page, &to, (input, &shown.known), (problems, "programme-advice-keep"))) }
            form.mt2 method="post" action={ (to) "/withdrawal" } {
                (ui::hidden("act", act))
                button.ds-button data-variant="tertiary" type="submit" { (ui::icon("arrow-back-up")) (page.t(label)) }
            }
            (changes(page, &shown.changes))
        }
    };
    let parts: [platform::page::Part<'_>; 1] = [("advice", &body)];
    match (is_stale, problems.is_empty()) {
        (true, _) => page.conflict(head, &parts),
        (false, false) => page.again(head, &parts),
        (false, true) => page.show(head, &parts),
    }
}

/// What somebody else has written meanwhile, beside what was typed.
fn theirs(page: &Page, (kept, typed): (&AdviceInput, &AdviceInput)) -> Markup {
    let of = |key: &str, yours: &str, theirs: &str| (page.t(key), yours.to_owned(), theirs.to_owned());
    let rows = [
        of("programme-advice-given-on", &typed.given_on, &kept.given_on),
        of("programme-advice-minutes", &typed.minutes, &kept.minutes),
        of("programme-advice-words", &typed.words, &kept.words),
        of("programme-question-reference", &typed.reference, &kept.reference),
    ];
    ui::card(&page.t("programme-advice-moved-on"), &html! {}, &ui::versions(page, &rows))
}

/// The quick entry, and the form in which it is mended: what is always asked in front, the rest behind one click.
pub(super) fn form(
    page: &Page,
    to: &str,
    (input, known): (&AdviceInput, &[Organisation]),
    (problems, send): (&Problems, &str),
) -> Markup {
    let of = |name, label, value, most| Field { name, label, value, most, ..Field::default() };
    let party = |party: &Organisation| Choice { word: party.id.to_string(), name: party.name.clone() };
    let parties: Vec<_> = known.iter().map(party).collect();
    let channels = ui::options(page, "programme-advice-by", Channel::words().iter().copied());
    let outcomes = ui::options(page, "programme-advice-is", Outcome::words().iter().copied());
    let other = page.t("programme-advice-party-other");
    let when = Field { kind: "date", ..of("given_on", "programme-advice-given-on", &input.given_on, 0) };
    let minutes = Field { kind: "number", ..of("minutes", "programme-advice-minutes", &input.minutes, 0) };
    html! {
        div.card {
            form.form method="post" action=(to) {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once)) (ui::hidden("version", &input.version)) (ui::hidden("link", &input.link))
                div.f3 {
                    (ui::select(page, problems, of("party", "programme-advice-party", &input.party, 0), Some(&other), &parties))
                    (ui::field(page, problems, when))
                    (ui::field(page, problems, minutes))
                }
                div.f2.even {
                    (ui::select(page, problems, of("theme", "programme-question-theme", &input.theme, 0), Some(&page.t("programme-theme-choose")), &said::themes(page)))
                    (ui::radios(page, problems, of("channel", "programme-advice-channel", &input.channel, 0), &channels))
                }
                (ui::area(page, problems, Field { hint: "programme-advice-words-hint", ..of("words", "programme-advice-words", &input.words, 0) }, 2))
                (ui::radios(page, problems, of("outcome", "programme-advice-outcome", &input.outcome, 0), &outcomes))
                (more(page, input, problems))
                div.acts { button.ds-button type="submit" { (page.t(send)) } }
            }
        }
    }
}

/// What is seldom needed: whom, where there is no organisation; what exactly; when to look again.
fn more(page: &Page, input: &AdviceInput, problems: &Problems) -> Markup {
    let of = |name, label, value, most| Field { name, label, value, most, ..Field::default() };
    let kinds = ui::options(page, "programme-about", About::words().iter().copied());
    let later =
        Field { kind: "date", ..of("follow_up_on", "programme-advice-follow-up", &input.follow_up_on, 0) };
    let is_open = !problems.is_empty()
        || [&input.party_name, &input.reference, &input.follow_up_on].iter().any(|typed| !typed.is_empty());
    html! {
        details open[is_open] {
            summary { (page.t("programme-advice-further")) }
            div.stack.gap1.mt2 {
                (ui::field(page, problems, Field { hint: "programme-advice-party-name-hint", ..of("party_name", "programme-advice-party-name", &input.party_name, 100) }))
                div.f2 {
                    (ui::select(page, problems, of("about", "programme-question-about", &input.about, 0), None, &kinds))
                    (ui::field(page, problems, Field { hint: "programme-question-reference-hint", ..of("reference", "programme-question-reference", &input.reference, 200) }))
                }
                (ui::field(page, problems, later))
            }
        }
    }
}

/// What it said before.
fn changes(page: &Page, changes: &[Change]) -> Markup {
    let columns = [
        Column::words("programme-advice-history-when"),
        Column::words("programme-advice-history-field"),
        Column::words("programme-advice-history-was"),
        Column::words("programme-advice-history-became"),
    ];
    let row = |change: &Change| {
        vec![
            html! { span.num { (said::instant(page, change.at)) } br; span.small.muted { (change.actor_name.as_deref().unwrap_or_default()) } },
            html! { (page.t(&format!("programme-advice-changed-{}", change.field))) },
            html! { (change.was) },
            html! { (change.became) },
        ]
    };
    let rows: Vec<_> = changes.iter().map(row).collect();
    let title = page.t("programme-advice-history-title");
    html! { @if !rows.is_empty() { div.mt2 { (ui::card(&title, &html! {}, &ui::table(page, &title, &columns, &rows))) } } }
}
