//! Topics by letter and their acts by digit, in the colours of the life areas.

use super::Form;
use frame::topic::{Act, Topic};
use maud::html;
use platform::{Markup, Page};

/// Topics that are shown at once; the rest lies behind one key.
const SHOWN: usize = 10;

pub fn part(page: &Page, form: &Form<'_>) -> Markup {
    let (first, rest) = arranged(form);
    let problem = form.problems.of("topics").or(form.problems.of("acts"));
    let name = if form.problems.of("topics").is_some() { "topics" } else { "acts" };
    html! {
        fieldset aria-describedby=[problem.map(|_| "topics-problem")] {
            legend.lbl id=(name) tabindex="-1" { (page.t("desk-topics")) small { (page.t("desk-topics-hint")) } }
            input type="hidden" name="main" value=(form.input.main) data-main;
            div.keys {
                @for topic in &first { (key(page, form, topic)) }
            }
            @if !rest.is_empty() {
                details.more-topics open[rest.iter().any(|topic| is_chosen(form, topic))] {
                    summary { (page.t("desk-topics-rest")) }
                    div.keys { @for topic in &rest { (key(page, form, topic)) } }
                }
            }
            @if let Some(key) = problem { p.problem id="topics-problem" { (page.t(key)) } }
        }
    }
}

/// Those of the centre first, in its order; a retired topic is shown only where it was chosen.
fn arranged<'f>(form: &'f Form<'_>) -> (Vec<&'f Topic>, Vec<&'f Topic>) {
    let all =
        form.catalogue.topics.iter().filter(|topic| topic.retired_on.is_none() || is_chosen(form, topic));
    let mut all: Vec<_> = all.collect();
    let place = |topic: &&Topic| form.first.iter().position(|code| *code == topic.code).unwrap_or(usize::MAX);
    all.sort_by_key(place);
    let rest = all.split_off(SHOWN.min(all.len()));
    (all, rest)
}

fn is_chosen(form: &Form<'_>, topic: &Topic) -> bool {
    form.input.topics.iter().any(|typed| typed.trim() == topic.code)
}

fn key(page: &Page, form: &Form<'_>, topic: &Topic) -> Markup {
    let (class, letter) = (topic.area.class(), topic.key.to_uppercase());
    let acts: Vec<_> = form
        .catalogue
        .acts_of(&topic.code)
        .filter(|act| act.retired_on.is_none() || is_done(form, act))
        .collect();
    html! {
        div.topic {
            label class={ "key " (class) } {
                input type="checkbox" name="topics" value=(topic.code) checked[is_chosen(form, topic)]
                    data-topic=(topic.code) data-key=(topic.key.to_lowercase());
                kbd aria-hidden="true" { (letter) }
                span { (topic.name) }
                span.main aria-hidden="true" { (page.t("desk-topic-main")) }
            }
            @if !acts.is_empty() {
                fieldset class={ "acts-of " (class) } data-acts-of=(topic.code) {
                    legend.vh { (page.t("desk-acts-of")) " " (topic.name) }
                    @for act in acts {
                        label.act {
                            input type="checkbox" name="acts" value={ (act.topic) "." (act.code) } checked[is_done(form, act)] data-act=(act.digit);
                            kbd aria-hidden="true" { (act.digit) } (act.name)
                        }
                    }
                }
            }
        }
    }
}

fn is_done(form: &Form<'_>, act: &Act) -> bool {
    let whole = format!("{}.{}", act.topic, act.code);
    form.input.acts.iter().any(|typed| {
        typed.trim() == whole
            || (typed.trim() == act.code && form.catalogue.word(&act.topic, &act.code) == act.code)
    })
}
