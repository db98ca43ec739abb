//! Words that nobody has explained yet: each is explained once for the whole file, and remembered.

use super::{path_of, shown};
use crate::{
    jobs::JUDGE,
    model::{Field, State},
    policy::PrepareImport,
    reading::NOTHING,
    store::{self, memory::Unknown},
};
use frame::{Catalogue, Centre, Funding, reference, topic};
use maud::html;
use platform::{
    Error, Form, Language, Markup, Page, Permit, Response, Result, Routes, Tx, Typed,
    ui::{self, Choice, Column},
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default().post("/organisations/{slug}/imports/{id}/words", explain)
}

/// What words may mean, as far as it is data.
#[derive(Default)]
pub(super) struct Choices {
    catalogue: Catalogue,
    centres: Vec<Centre>,
    staff: Vec<store::staff::Colleague>,
}

/// What words may mean.
pub(super) fn choices(tx: &mut Tx<'_, PrepareImport>, language: Language) -> Result<Choices> {
    Ok(Choices {
        catalogue: topic::catalogue(tx, language)?,
        centres: frame::centre::of_organisation(tx)?,
        staff: store::staff::all(tx)?,
    })
}

impl Choices {
    /// What a word of a field may mean.
    pub(super) fn of(&self, page: &Page, field: Field) -> Vec<Choice> {
        let choice = |word: &str, name: &str| Choice { word: word.to_owned(), name: name.to_owned() };
        match field {
            Field::Topics => {
                self.catalogue.topics.iter().map(|topic| choice(&topic.code, &topic.name)).collect()
            }
            Field::Acts => self.acts(),
            Field::Centre => self.centres.iter().map(|centre| choice(&centre.slug, &centre.name)).collect(),
            Field::Counsellor => self.staff.iter().map(|person| choice(&person.id, &person.name)).collect(),
            Field::Language | Field::Languages => {
                let all = reference::languages_by_name(page.language());
                all.iter().map(|row| choice(row.code, row.name(page.language()))).collect()
            }
            Field::Citizenship => {
                let all = reference::countries().iter();
                all.map(|row| choice(row.code, row.name(page.language()))).collect()
            }
            _ => listed(page, field),
        }
    }

    fn acts(&self) -> Vec<Choice> {
        let topic = |code: &str| self.catalogue.topic(code).map_or(String::new(), |topic| topic.name.clone());
        let act = |act: &topic::Act| Choice {
            word: format!("{}.{}", act.topic, act.code),
            name: format!("{}: {}", topic(&act.topic), act.name),
        };
        self.catalogue.acts.iter().map(act).collect()
    }
}

/// What a word of a fixed list may mean.
fn listed(page: &Page, field: Field) -> Vec<Choice> {
    let of = |prefix: &str, words: &[&'static str]| -> Vec<Choice> {
        let choice =
            |word: &&str| Choice { word: (*word).to_owned(), name: page.t(&format!("{prefix}-{word}")) };
        words.iter().map(choice).collect()
    };
    match field {
        Field::Channel => of("desk-channel", desk::Channel::words()),
        Field::Interpreter => of("desk-interpreter", desk::Interpreter::words()),
        Field::Profile => of("desk-profile", desk::Profile::words()),
        Field::Outcome => of("desk-outcome", desk::Outcome::words()),
        Field::Funding => of("frame-funding", Funding::words()),
        Field::Basis => of("people-basis", people::Basis::words()),
        Field::Background => of("people-background", people::Background::words()),
        Field::Sex => of("people-sex", people::Sex::words()),
        Field::NeedsInterpreter => of("people-interpreter", people::Interpreter::words()),
        _ => Vec::new(),
    }
}

/// The words that wait, each with what it may mean.
pub(super) fn card(page: &Page, base: &str, unknown: &[Unknown], choices: &Choices) -> Markup {
    let columns = [
        Column::words("imports-column"),
        Column::words("imports-word"),
        Column::numbers("imports-times"),
        Column::words("imports-meaning"),
    ];
    let lines: Vec<_> = unknown.iter().enumerate().map(|word| line(page, word, choices)).collect();
    let title = page.t("imports-words-title");
    html! {
        div.card {
            header { h2 { (title) } }
            div.bd { p.muted { (page.t("imports-words-help")) } }
            form.form method="post" action={ (base) "/words" } {
                (ui::table(page, &title, &columns, &lines))
                div.acts { button.ds-button type="submit" { (page.t("imports-words-save")) } }
            }
        }
    }
}

fn line(page: &Page, (place, word): (usize, &Unknown), choices: &Choices) -> Vec<Markup> {
    let value = |means: &str| format!("{}|{}|{means}", word.field, word.key);
    vec![
        html! { (shown::field(page, word.field)) },
        html! { label for={ "word-" (place) } { b { "„" (shown::cut(&word.word)) "“" } } },
        html! { (page.number(word.times)) },
        html! {
            select.ds-input id={ "word-" (place) } name="words" {
                option value="" { (page.t("imports-word-later")) }
                option value=(value(NOTHING)) { (page.t("imports-word-nothing")) }
                @for choice in choices.of(page, word.field) { option value=(value(&choice.word)) { (choice.name) } }
            }
        },
    ]
}

/// What was chosen: field, word, meaning.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Explained {
    words: Vec<Typed>,
}

async fn explain(
    permit: Permit<PrepareImport>,
    page: Page,
    Form(explained): Form<Explained>,
) -> Result<Response> {
    let language = page.language();
    let allowed = permit.read(move |tx| choices(tx, language)).await?;
    let mut chosen = Vec::new();
    for line in explained.words.iter().filter(|line| !line.is_empty()) {
        let mut parts = line.splitn(3, '|');
        let (Some(field), Some(key), Some(means)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(Error::Unreadable);
        };
        let field: Field = field.parse().map_err(|()| Error::Unreadable)?;
        let is_allowed =
            means == NOTHING || allowed.of(&page, field).iter().any(|choice| choice.word == means);
        if !is_allowed {
            return Err(Error::Unreadable);
        }
        chosen.push((field, key.to_owned(), means.to_owned()));
    }
    permit
        .write(move |tx| {
            if tx.on().state != State::Judged || chosen.is_empty() {
                return Ok(());
            }
            let waiting = store::memory::unknown(tx)?;
            for (field, key, means) in &chosen {
                if let Some(word) = waiting.iter().find(|word| word.field == *field && word.key == *key) {
                    store::memory::explain(tx, *field, &word.word, means)?;
                }
            }
            judge_anew(tx)
        })
        .await?;
    Ok(page.go(&path_of(page.slug(), permit.on().id)))
}

/// Every row that is not in the register is judged anew.
pub(super) fn judge_anew(tx: &mut Tx<'_, PrepareImport>) -> Result<()> {
    store::memory::forget_met(tx)?;
    store::person::forget_found(tx)?;
    let on = tx.on().clone();
    let last = store::file::sheet(tx, &on)?.last_row;
    store::file::begin(tx, (State::Judging, JUDGE), last)
}
