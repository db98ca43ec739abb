//! The form of a document: a new one, or a new version of one that is there.

use crate::document::{
    model::{Access, DocumentInput, Kind, Retention, Version},
    store::writer::Writers,
};
use maud::{Markup, html};
use platform::{
    Once, Page, Problems,
    ui::{self, Choice, Field},
};

/// What the form is about.
pub struct Form<'a> {
    /// Where it is sent.
    pub to: &'a str,
    /// What was typed, or what is there.
    pub input: &'a DocumentInput,
    /// For whom somebody may write.
    pub writers: &'a Writers,
    /// What is wrong with it.
    pub problems: &'a Problems,
    /// The name of the file that is there; `None` for a new document.
    pub kept: Option<&'a str>,
}

/// A document that nobody has typed yet: for a coordinator of the own municipality.
pub fn blank(writers: &Writers) -> DocumentInput {
    let own = writers.parties.first().filter(|_| !writers.leads);
    let access = if writers.leads { Access::Programme } else { Access::Party };
    DocumentInput {
        party: own.map(|(slug, _)| slug.clone()).unwrap_or_default(),
        access: access.word().to_owned(),
        retention: Retention::AuditTrail.word().to_owned(),
        once: Once::new_key(),
        ..DocumentInput::default()
    }
}

/// What a version says, as its form shows it.
pub fn typed(of: &Version) -> DocumentInput {
    DocumentInput {
        kind: of.kind.word().to_owned(),
        number: of.number.clone(),
        dated_on: of.dated_on.map(|day| day.to_string()).unwrap_or_default(),
        title: of.title.clone(),
        party: of.party_slug.clone().unwrap_or_default(),
        access: of.access.word().to_owned(),
        retention: of.retention.word().to_owned(),
        note: of.note.clone(),
        why: String::new(),
        version: of.version.to_string(),
        once: Once::new_key(),
    }
}

impl Form<'_> {
    /// Draws it.
    pub fn draw(&self, page: &Page) -> Markup {
        let Self { to, input, problems, kept, .. } = self;
        html! {
            div.card {
                form.form method="post" action=(to) enctype="multipart/form-data" {
                    (ui::form_problems(page, problems))
                    (ui::hidden("once", &input.once)) (ui::hidden("version", &input.version))
                    (self.facts(page))
                    (self.who(page))
                    (ui::area(page, problems, Field { most: 4_000, ..field("note", "programme-document-note", &input.note) }, 4))
                    (self.file(page))
                    @if kept.is_some() {
                        (ui::field(page, problems, Field { most: 200, hint: "programme-document-why-hint", ..field("why", "programme-document-why", &input.why) }))
                    }
                    div.acts {
                        button.ds-button type="submit" { (page.t(if kept.is_some() { "programme-document-save" } else { "programme-document-add" })) }
                        span.end { (page.t("programme-document-sealed")) }
                    }
                }
            }
        }
    }

    fn facts(&self, page: &Page) -> Markup {
        let Self { input, problems, .. } = self;
        let kinds = ui::options(page, "programme-document-kind", Kind::words().iter().copied());
        let none = page.t("programme-document-choose");
        let title =
            Field { required: true, most: 200, ..field("title", "programme-document-title", &input.title) };
        let number = Field {
            most: 60,
            hint: "programme-document-number-hint",
            ..field("number", "programme-document-number", &input.number)
        };
        let day = Field { kind: "date", ..field("dated_on", "programme-document-dated_on", &input.dated_on) };
        html! {
            (ui::field(page, problems, title))
            (ui::select(page, problems, field("kind", "programme-document-kind", &input.kind), Some(&none), &kinds))
            div.f2.even { (ui::field(page, problems, day)) (ui::field(page, problems, number)) }
        }
    }

    fn who(&self, page: &Page) -> Markup {
        let Self { input, problems, writers, .. } = self;
        let parties = writers.parties.iter().zip(&writers.names);
        let parties: Vec<_> =
            parties.map(|((slug, _), name)| Choice { word: slug.clone(), name: name.clone() }).collect();
        let of_all = writers.leads.then(|| page.t("programme-document-of-all"));
        let words =
            Access::words().iter().copied().filter(|word| writers.leads || *word != Access::Public.word());
        let access = ui::options(page, "programme-document-access", words);
        let retentions =
            ui::options(page, "programme-document-retention", Retention::words().iter().copied());
        let access_field = Field {
            hint: "programme-document-access-hint",
            ..field("access", "programme-document-access", &input.access)
        };
        html! {
            (ui::select(page, problems, field("party", "programme-document-party", &input.party), of_all.as_deref(), &parties))
            (ui::radios(page, problems, access_field, &access))
            (ui::select(page, problems, field("retention", "programme-document-retention", &input.retention), None, &retentions))
        }
    }

    fn file(&self, page: &Page) -> Markup {
        let hint = match self.kept {
            Some(name) if !name.is_empty() => "programme-document-file-other-hint",
            _ => "programme-document-file-hint",
        };
        html! { (ui::file(page, self.problems, Field { hint, ..field("file", "programme-document-file", "") })) }
    }
}

fn field<'a>(name: &'static str, label: &'a str, value: &'a str) -> Field<'a> {
    Field { name, label, value, ..Field::default() }
}
