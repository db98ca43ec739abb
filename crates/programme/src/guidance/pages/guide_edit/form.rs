//! The parts of the page on which a guide is written.

use super::Shown;
use crate::guidance::{
    model::{GuideInput, fields},
    pages::{guide_file, said},
};
use maud::{Markup, html};
use platform::{
    Arg, Language, Page, Problems,
    ui::{self, Field},
};

/// The form with a text in each language; Estonian is open, the others when there is something in them.
pub(super) fn texts(page: &Page, action: &str, input: &GuideInput, problems: &Problems) -> Markup {
    let of = |name, label, value, most| Field { name, label, value, most, ..Field::default() };
    let theme = Field { required: true, ..of("theme", "programme-question-theme", &input.theme, 0) };
    html! {
        div.card {
            form.form method="post" action=(action) {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once)) (ui::hidden("version", &input.version))
                (ui::select(page, problems, theme, Some(&page.t("programme-theme-choose")), &said::themes(page)))
                (ui::field(page, problems, Field { hint: "programme-guide-news-hint", ..of("news", "programme-guide-news", &input.news, 300) }))
                @for language in Language::ALL { (text(page, *language, input, problems)) }
                div.acts { button.ds-button type="submit" { (page.t("programme-guide-keep-draft")) } }
            }
        }
    }
}

fn text(page: &Page, language: Language, input: &GuideInput, problems: &Problems) -> Markup {
    let ((title, body), (title_name, body_name)) = (input.of(language), fields(language));
    let of = |name, label, value, most| Field { name, label, value, most, ..Field::default() };
    let has_problem = problems.of(title_name).is_some() || problems.of(body_name).is_some();
    let is_open = language == Language::Et || has_problem;
    html! {
        details.language open[is_open] {
            summary {
                span lang=(language.code()) { (language.own_name()) }
                @if title.is_empty() && language != Language::Et { " " span.small.muted { (page.t("programme-guide-no-translation")) } }
            }
            div.stack.gap1.mt2 lang=(language.code()) {
                (ui::field(page, problems, of(title_name, "programme-guide-title", title, 150)))
                (ui::area(page, problems, of(body_name, "programme-guide-body", body, 0), 14))
            }
        }
    }
}

/// What somebody else has written meanwhile, where it differs.
pub(super) fn theirs(page: &Page, (kept, typed): (&GuideInput, &GuideInput)) -> Markup {
    let mut rows = vec![(page.t("programme-guide-news"), typed.news.clone(), kept.news.clone())];
    for language in Language::ALL {
        let (theirs, yours) = (kept.of(*language), typed.of(*language));
        let name = |key: &str| format!("{} ({})", page.t(key), language.own_name());
        rows.push((name("programme-guide-title"), yours.0.to_owned(), theirs.0.to_owned()));
        rows.push((name("programme-guide-body"), yours.1.to_owned(), theirs.1.to_owned()));
    }
    rows.retain(|(_, yours, theirs)| yours != theirs);
    html! {
        div.flash.warn role="alert" { (ui::icon("alert-triangle")) p { (page.t("programme-guide-moved-on")) } }
        @if !rows.is_empty() { (ui::card(&page.t("programme-guide-theirs"), &html! {}, &ui::versions(page, &rows))) }
    }
}

/// Publishing, and withdrawing what is in force.
pub(super) fn publish(page: &Page, base: &str, shown: &Shown) -> Markup {
    let number = shown.in_force.to_string();
    let body = html! {
        @match &shown.draft {
            Some(draft) => {
                p { (page.with("programme-guide-has-draft", &[("number", Arg::Word(&draft.number.to_string()))])) }
                p.small { a href={ (base) "?version=" (draft.number) } { (page.t("programme-guide-preview")) } }
                form method="post" action={ (base) "/publication" } {
                    (ui::hidden("version", &shown.kept.version))
                    button.ds-button type="submit" { (page.t("programme-guide-publish")) }
                }
                p.small.muted { (page.t("programme-guide-publish-help")) }
            }
            None => { p { (page.with("programme-guide-in-force", &[("number", Arg::Word(&number))])) } }
        }
        @if shown.in_force > 0 {
            @let (act, label) = if shown.is_withdrawn { ("return", "programme-guide-return") } else { ("withdraw", "programme-guide-withdraw") };
            form method="post" action={ (base) "/withdrawal" } {
                (ui::hidden("act", act))
                button.ds-button data-variant="tertiary" type="submit" { (page.t(label)) }
            }
        }
    };
    ui::card(&page.t("programme-guide-state"), &html! {}, &html! { div.stack.gap1 { (body) } })
}

/// The files of the draft, and one more.
pub(super) fn files(page: &Page, base: &str, shown: &Shown, problems: &Problems) -> Markup {
    let file = Field {
        name: "file",
        label: "programme-guide-file",
        hint: "programme-guide-file-hint",
        ..Field::default()
    };
    let body = html! {
        @if !shown.files.is_empty() {
            ul.steps { @for file in &shown.files { li {
                div { a href={ (base) "/files/" (file.file_id) } download { (file.name) } small { (guide_file::size(file)) } }
                @if shown.draft.is_some() {
                    form method="post" action={ (base) "/files/removal" } {
                        (ui::hidden("file", &file.file_id.to_string()))
                        button.ds-button data-variant="tertiary" type="submit" { (page.t("programme-guide-file-remove")) span.vh { " " (file.name) } }
                    }
                }
            } } }
        }
        @if shown.draft.is_some() {
            form.stack.gap1 method="post" enctype="multipart/form-data" action={ (base) "/files" } {
                (ui::file(page, problems, file))
                div { button.ds-button data-variant="secondary" type="submit" { (page.t("programme-guide-file-add")) } }
            }
        } @else { p.small.muted { (page.t("programme-guide-file-needs-draft")) } }
    };
    ui::card(&page.t("programme-guide-files"), &html! {}, &body)
}

/// How headings, lists and links are written.
pub(super) fn help(page: &Page) -> Markup {
    let rows = [
        ("# …", "heading"),
        ("- …", "list"),
        ("1. …", "numbers"),
        ("**…**", "bold"),
        ("[…](https://…)", "link"),
    ];
    let body = html! {
        dl.kv { @for (sign, word) in rows { dt { code { (sign) } } dd { (page.t(&format!("programme-guide-help-{word}"))) } } }
    };
    ui::card(&page.t("programme-guide-help-title"), &html! {}, &body)
}
