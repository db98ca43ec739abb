//! Fields of forms: a label, what was typed, and the problem at it.

use crate::{Page, Problems, form};
use maud::{Markup, html};

/// One labelled field. `label` and `hint` are text keys.
#[derive(Clone, Copy, Default)]
pub struct Field<'a> {
    /// Its name in the form.
    pub name: &'static str,
    /// The key of its label.
    pub label: &'a str,
    /// The key of a hint, or nothing.
    pub hint: &'a str,
    /// The type of the input: `text`, `number`, `email`, `tel`, `password`, `search`; or what is written in it, in every
    /// browser alike: `date` (30.06.2026), `month` (06.2026), `moment` (30.06.2026 10.42).
    pub kind: &'a str,
    /// What was typed.
    pub value: &'a str,
    /// How many characters it takes.
    pub most: usize,
    /// What the browser may fill in.
    pub autocomplete: &'a str,
    /// Whether it must be filled in; said to screen readers, checked by the server.
    pub required: bool,
}

/// Asks for the code of the moment, of an account that has a second factor.
pub const CODE: Field<'_> = Field {
    name: "code",
    label: "platform-factor-code",
    hint: "",
    kind: "",
    value: "",
    most: 8,
    autocomplete: "one-time-code",
    required: true,
};

/// A labelled input with what was typed, and the problem with it.
pub fn field(page: &Page, problems: &Problems, of: Field<'_>) -> Markup {
    let kind = if of.kind.is_empty() { "text" } else { of.kind };
    if matches!(kind, "date" | "month" | "moment") {
        return labelled(page, problems, of, &|described, invalid| calendar(page, of, described, invalid));
    }
    let most = (of.most > 0 && kind != "number").then_some(of.most);
    labelled(page, problems, of, &|described, invalid| {
        html! {
            input.ds-input id=(of.name) name=(of.name) type=(kind) value=(of.value) maxlength=[most]
                autocomplete=(if of.autocomplete.is_empty() { "off" } else { of.autocomplete })
                aria-required=[of.required.then_some("true")] aria-invalid=[invalid] aria-describedby=[described];
        }
    })
}

/// The input of a day, a month or a moment. A browser's own would be in its language, not in that of the page, and could not
/// be typed from the keyboard in one go.
fn calendar(page: &Page, of: Field<'_>, described: Option<String>, invalid: Option<&str>) -> Markup {
    let example = page.t(&format!("platform-written-{}", of.kind));
    html! {
        input.ds-input.date id=(of.name) name=(of.name) type="text" inputmode=[(of.kind != "moment").then_some("decimal")]
            value=(form::as_written(of.value)) placeholder=(example) maxlength="20" autocomplete="off"
            aria-required=[of.required.then_some("true")] aria-invalid=[invalid] aria-describedby=[described];
    }
}

/// A labelled box for several lines.
pub fn area(page: &Page, problems: &Problems, of: Field<'_>, rows: u8) -> Markup {
    labelled(page, problems, of, &|described, invalid| {
        html! {
            textarea.ds-input id=(of.name) name=(of.name) rows=(rows) maxlength=[(of.most > 0).then_some(of.most)]
                aria-invalid=[invalid] aria-describedby=[described] { "\n" (of.value) }
        }
    })
}

/// A labelled choice of a file; the form says `enctype="multipart/form-data"`. What was chosen must be chosen again after
/// a problem: no browser lets us.
pub fn file(page: &Page, problems: &Problems, of: Field<'_>) -> Markup {
    let endings = crate::files::FileKind::words().iter().map(|word| format!(".{word}")).collect::<Vec<_>>();
    labelled(page, problems, of, &|described, invalid| {
        html! {
            input.ds-input id=(of.name) name=(of.name) type="file" accept=(endings.join(","))
                aria-required=[of.required.then_some("true")] aria-invalid=[invalid] aria-describedby=[described];
        }
    })
}

/// One choice of a list: its word, and what it is called.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The word that is sent.
    pub word: String,
    /// What is shown.
    pub name: String,
}

/// The choices of a `text_enum!` or another list of words, named by `prefix` and the word.
pub fn options<'w>(page: &Page, prefix: &str, words: impl IntoIterator<Item = &'w str>) -> Vec<Choice> {
    let choice = |word: &str| Choice { word: word.to_owned(), name: page.t(&format!("{prefix}-{word}")) };
    words.into_iter().map(choice).collect()
}

/// A labelled list to choose one from; `none` is the name of choosing nothing, if that may be.
pub fn select(
    page: &Page,
    problems: &Problems,
    of: Field<'_>,
    none: Option<&str>,
    choices: &[Choice],
) -> Markup {
    labelled(page, problems, of, &|described, invalid| {
        html! {
            select.ds-input id=(of.name) name=(of.name) aria-invalid=[invalid] aria-describedby=[described] {
                @if let Some(none) = none { option value="" { (none) } }
                @for choice in choices { option value=(choice.word) selected[choice.word == of.value] { (choice.name) } }
            }
        }
    })
}

/// A row of choices of which one is taken (real radio buttons).
pub fn radios(page: &Page, problems: &Problems, of: Field<'_>, choices: &[Choice]) -> Markup {
    let problem = problems.of(of.name);
    let described = problem.map(|_| format!("{}-problem", of.name));
    html! {
        fieldset aria-describedby=[described] {
            legend.lbl id=(of.name) tabindex=[problem.map(|_| "-1")] {
                (page.t(of.label)) @if !of.hint.is_empty() { small { (page.t(of.hint)) } }
            }
            div class={ "seg" @if choices.len() > 3 { " dense" } } {
                @for choice in choices {
                    label { input type="radio" name=(of.name) value=(choice.word) checked[choice.word == of.value]; (choice.name) }
                }
            }
            (said(page, of.name, problem))
        }
    }
}

/// A value that travels with the form.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// All problems of a form on top of it, in the order of its fields, each a link to its own. What belongs to no field of
/// the page comes first and leads nowhere.
pub fn form_problems(page: &Page, problems: &Problems) -> Markup {
    let mut placed: Vec<_> = problems.iter().map(|problem| (page.place_of(problem.field), problem)).collect();
    placed.sort_by_key(|(place, _)| *place);
    html! {
        @if !problems.is_empty() {
            div.errors role="alert" tabindex="-1" data-focus {
                h2 { (page.t("platform-problems-title")) }
                ul { @for (place, problem) in placed {
                    li { @if place.is_some() { a href={ "#" (problem.field) } { (page.t(problem.key)) } } @else { (page.t(problem.key)) } }
                } }
            }
        }
    }
}

/// Draws the input between its label and its problem; it is told what describes it and whether it is invalid.
type Draw<'d> = &'d dyn Fn(Option<String>, Option<&'static str>) -> Markup;

fn labelled(page: &Page, problems: &Problems, of: Field<'_>, draw: Draw<'_>) -> Markup {
    let problem = problems.of(of.name);
    let hint = (!of.hint.is_empty()).then(|| format!("{}-hint", of.name));
    let described = [hint.clone(), problem.map(|_| format!("{}-problem", of.name))].into_iter().flatten();
    let described = described.collect::<Vec<_>>().join(" ");
    html! {
        div.ds-field {
            label.lbl for=(of.name) {
                (page.t(of.label))
                @if let Some(id) = &hint { small id=(id) { (page.t(of.hint)) } }
            }
            (draw(Some(described).filter(|ids| !ids.is_empty()), problem.map(|_| "true")))
            (said(page, of.name, problem))
        }
    }
}

fn said(page: &Page, name: &str, problem: Option<&str>) -> Markup {
    html! { @if let Some(key) = problem { p.problem id={ (name) "-problem" } { (page.t(key)) } } }
}
