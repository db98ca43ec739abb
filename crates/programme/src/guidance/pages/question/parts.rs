//! The parts of a question's page.

use super::{Shown, Typed};
use crate::guidance::{
    model::{About, Desk, PassInput, PostInput, PostKind, State},
    pages::said,
    store::{
        answer,
        post::Post,
        question::{self, Kept},
    },
};
use maud::{Markup, html};
use platform::{
    Arg, Once, Page, Problems,
    ui::{self, Field},
};

/// Who asked and when.
pub(super) fn lead(page: &Page, question: &Kept) -> String {
    let (name, when) = (question.party_name.as_str(), said::instant(page, question.asked_at));
    page.with("programme-question-by", &[("name", Arg::Word(name)), ("when", Arg::Word(&when))])
}

/// Somebody else was faster: what they said is below, and what was typed is still there.
pub(super) fn stale(page: &Page) -> Markup {
    html! { div.flash.warn role="alert" { (ui::icon("alert-triangle")) p { (page.t("programme-question-moved-on")) } } }
}

/// All that was said, oldest first.
pub(super) fn thread(page: &Page, shown: &Shown) -> Markup {
    html! { @for post in &shown.posts { (said_once(page, shown, post)) } }
}

fn said_once(page: &Page, shown: &Shown, post: &Post) -> Markup {
    let who = post.name.as_deref().unwrap_or_default();
    let aside = html! { span.small.muted.num { (said::instant(page, post.said_at)) } };
    let body = html! {
        p.small.muted { (who) @if !who.is_empty() { ", " } (post.party_name) }
        @if let Some(at) = post.withdrawn_at {
            p.small { (ui::pill("", &page.t("programme-answer-withdrawn"))) " " (said::instant(page, at)) }
            details { summary { (page.t("programme-answer-withdrawn-show")) } p.pre.muted { (post.words) } }
        } @else if post.words.is_empty() { p.muted { "–" } }
        @else { p.pre { (post.words) } }
        @if may_take_back(shown, post) {
            form method="post" action={ (question::page_of(shown.question.id)) "/answers/" (post.id) "/removal" } {
                button.ds-button data-variant="tertiary" type="submit" { (ui::icon("arrow-back-up")) (page.t("programme-answer-take-back")) }
            }
        }
    };
    let title = page.t(&format!("programme-post-{}", post.kind));
    let tone = if post.kind == PostKind::Answer && post.withdrawn_at.is_none() {
        "card said-answer"
    } else {
        "card"
    };
    html! { div class=(tone) { header { h2 { (title) } (aside) } div.bd.stack.gap1 { (body) } } }
}

/// One's own body's answer, while nothing of it is published.
fn may_take_back(shown: &Shown, post: &Post) -> bool {
    let is_published = shown.published.as_ref().is_some_and(|answer| answer.withdrawn_at.is_none());
    let is_ours = shown.mine.iter().any(|party| party.id == post.party_id);
    post.is_answer() && is_ours && !shown.is_own && !is_published
}

/// The box in which one answers or asks back, or says more of one's own question.
pub(super) fn say(page: &Page, shown: &Shown, typed: &Typed) -> Markup {
    let state = shown.question.state;
    let is_over = state == State::Withdrawn;
    match () {
        () if shown.is_own && !is_over => more(page, shown, typed),
        () if shown.at_desk && !is_over && state != State::Returned => reply(page, shown, typed),
        () => html! {},
    }
}

fn input(shown: &Shown, typed: &Typed) -> (PostInput, Problems) {
    let fresh = || PostInput { once: Once::new_key(), ..PostInput::default() };
    let problems = if typed.post.is_some() { typed.problems.clone() } else { Problems::default() };
    // What was typed is sent again to what is there now.
    let input = typed.post.clone().unwrap_or_else(fresh);
    let once = if typed.is_stale { Once::new_key() } else { input.once };
    (PostInput { version: shown.question.version.to_string(), once, ..input }, problems)
}

fn reply(page: &Page, shown: &Shown, typed: &Typed) -> Markup {
    let (input, problems) = input(shown, typed);
    let base = question::page_of(shown.question.id);
    let is_answered = shown.question.state == State::Answered;
    let words = Field {
        name: "words",
        label: "programme-answer-words",
        hint: "programme-question-words-hint",
        value: &input.words,
        ..Field::default()
    };
    html! {
        div.card {
            header { h2 { (page.t(if is_answered { "programme-answer-add" } else { "programme-answer-give" })) } }
            form.form method="post" action={ (base) "/answers" } {
                (ui::form_problems(page, &problems))
                (ui::hidden("once", &input.once)) (ui::hidden("version", &input.version))
                (ui::area(page, &problems, words, 8))
                div.acts {
                    button.ds-button type="submit" { (page.t("programme-answer-send")) }
                    @if !is_answered {
                        button.ds-button data-variant="secondary" type="submit" formaction={ (base) "/return" } { (page.t("programme-question-return")) }
                    }
                }
            }
        }
    }
}

fn more(page: &Page, shown: &Shown, typed: &Typed) -> Markup {
    let (input, problems) = input(shown, typed);
    let words = Field {
        name: "words",
        label: "programme-question-more-words",
        hint: "programme-question-words-hint",
        value: &input.words,
        ..Field::default()
    };
    let is_asked_back = shown.question.state == State::Returned;
    let opened = is_asked_back || typed.post.is_some();
    html! {
        div.card { div.bd {
            details open[opened] {
                summary { (page.t(if is_asked_back { "programme-question-more-asked" } else { "programme-question-more" })) }
                form.stack.mt2 method="post" action={ (question::page_of(shown.question.id)) "/more" } {
                    (ui::form_problems(page, &problems))
                    (ui::hidden("once", &input.once)) (ui::hidden("version", &input.version))
                    (ui::area(page, &problems, words, 6))
                    div { button.ds-button type="submit" { (page.t("programme-question-more-send")) } }
                }
            }
        } }
    }
}

/// Who must act, by when, and what it is about.
pub(super) fn facts(page: &Page, shown: &Shown) -> Markup {
    let Kept { state, desk, party_name, due_on, theme, about, reference, link, .. } = &shown.question;
    let published = shown.published.as_ref().filter(|answer| answer.withdrawn_at.is_none());
    let named = if reference.is_empty() { link } else { reference };
    let body = html! {
        dl.kv.long {
            dt { (page.t("programme-question-turn")) } dd.b { (said::turn(page, (*state, *desk), party_name)) }
            dt { (page.t("programme-question-state")) } dd { (said::state(page, *state, published.is_some())) }
            dt { (page.t("programme-question-due")) } dd { (said::due(page, *due_on, state.is_open())) }
            dt { (page.t("programme-question-theme")) } dd { (said::theme(page, *theme)) }
            @if *about != About::Matter || !named.is_empty() {
                dt { (page.t(&format!("programme-about-{about}"))) }
                dd { @if link.is_empty() { (named) } @else { a href=(link) { (named) } } }
            }
            @if let Some(answer) = published {
                dt { (page.t("programme-question-is-published")) } dd { a href=(answer::page_of(answer.id)) { (answer.title) } }
            }
        }
    };
    ui::card(&page.t("programme-question-now"), &html! {}, &body)
}

/// Passing on: the implementer's.
pub(super) fn pass(page: &Page, shown: &Shown, typed: &Typed) -> Markup {
    if !shown.leads || !shown.question.state.is_at_desk() {
        return html! {};
    }
    let fresh = || PassInput { once: Once::new_key(), ..PassInput::default() };
    let problems = if typed.pass.is_some() { typed.problems.clone() } else { Problems::default() };
    let input = typed.pass.clone().unwrap_or_else(fresh);
    let others = Desk::words().iter().copied().filter(|word| *word != Desk::Implementer.word());
    let desks = ui::options(page, "programme-desk", others);
    let of = |name, label, value| Field { name, label, value, ..Field::default() };
    let base = question::page_of(shown.question.id);
    let version = shown.question.version.to_string();
    let body = html! {
        form.stack method="post" action={ (base) "/passing" } {
            (ui::form_problems(page, &problems))
            (ui::hidden("once", &input.once)) (ui::hidden("version", &version))
            (ui::radios(page, &problems, of("desk", "programme-question-whom", &input.desk), &desks))
            (ui::area(page, &problems, of("note", "programme-pass-note", &input.note), 3))
            (ui::field(page, &problems, Field { kind: "date", hint: "programme-question-due-hint", ..of("due_on", "programme-question-due", &input.due_on) }))
            div { button.ds-button data-variant="secondary" type="submit" { (page.t("programme-pass-send")) } }
        }
        @if shown.question.state == State::Passed && !shown.is_own {
            (one_button((&base, "/passing/removal"), &version, ("", &page.t("programme-pass-take-back"))))
        }
    };
    html! { div.card { div.bd { details open[typed.pass.is_some()] { summary { (page.t("programme-pass-title")) } div.mt2 { (body) } } } } }
}

/// What else can be done: publish, take back, ask again.
pub(super) fn acts(page: &Page, shown: &Shown) -> Markup {
    let base = question::page_of(shown.question.id);
    let version = shown.question.version.to_string();
    let state = shown.question.state;
    let is_published = shown.published.as_ref().is_some_and(|answer| answer.withdrawn_at.is_none());
    let publish = if is_published { "programme-publish-mend" } else { "programme-publish-open" };
    let can_publish = shown.leads && shown.posts.iter().any(Post::is_answer);
    let withdraw = match state {
        State::Withdrawn => Some(("return", "programme-question-ask-again")),
        State::Answered => None,
        _ => Some(("withdraw", "programme-question-withdraw")),
    };
    html! {
        @if can_publish {
            div.card { div.bd.stack.gap1 {
                p.small.muted { (page.t("programme-publish-help")) }
                div { (ui::link_button(&format!("{base}/publication"), &page.t(publish), "secondary")) }
            } }
        }
        @if let Some((act, label)) = withdraw.filter(|_| shown.is_own) {
            (one_button((&base, "/withdrawal"), &version, (act, &page.t(label))))
        }
    }
}

fn one_button((base, rest): (&str, &str), version: &str, (act, label): (&str, &str)) -> Markup {
    html! {
        form method="post" action={ (base) (rest) } {
            (ui::hidden("version", version)) (ui::hidden("act", act))
            button.ds-button data-variant="tertiary" type="submit" { (ui::icon("arrow-back-up")) (label) }
        }
    }
}
