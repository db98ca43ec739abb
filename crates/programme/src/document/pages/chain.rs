//! The chain of a document: a picture of what it amends, follows from and replaces, and of what did so to it; the same as a
//! table; and the form that says one more.

use super::{drawing::Drawing, path_of, said};
use crate::document::{
    model::{DocumentId, Relation},
    store::{
        list::Line,
        relation::{Chain, Link},
    },
};
use maud::{Markup, html};
use platform::{
    Once, Page, Problems,
    ui::{self, Column, Field},
};
use serde::{Deserialize, Serialize};

/// A relation as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Relating {
    /// What it does.
    pub relation: String,
    /// To which document.
    pub to: String,
    /// The key under which it is kept once.
    pub once: String,
    /// The circle that it would make, by names; never typed.
    #[serde(skip)]
    pub circle: Vec<String>,
}

/// The chain of a document; with a form for who may say more.
pub fn card(page: &Page, (id, chain): (DocumentId, &Chain), form: Option<Markup>) -> Markup {
    let body = html! {
        div.stack {
            @if chain.links.is_empty() { p.muted { (page.t("programme-document-chain-none")) } }
            @else {
                (Drawing::of(page, id, chain).draw(page))
                @if chain.is_cut { p.small.muted { (page.t("programme-document-chain-cut")) } }
                (table(page, (id, chain), form.is_some()))
            }
            @if let Some(form) = form { (form) }
        }
    };
    ui::card(&page.t("programme-document-chain"), &html! {}, &body)
}

fn table(page: &Page, (id, chain): (DocumentId, &Chain), may_change: bool) -> Markup {
    let mut columns = vec![
        Column::words("programme-document-chain-from"),
        Column::words("programme-document-chain-does"),
        Column::words("programme-document-chain-to"),
    ];
    if may_change {
        columns.push(Column::words(""));
    }
    let of = |wanted: DocumentId| chain.documents.iter().find(|line| line.id == wanted);
    let row = |link: &Link| {
        let (from, to) = (of(link.from_id)?, of(link.to_id)?);
        let does = html! { (page.t(&format!("programme-document-relation-{}", link.relation))) };
        let mut row = vec![named(page, from, id), does, named(page, to, id)];
        if may_change {
            row.push(if link.from_id == id {
                removal(page, link, to)
            } else {
                html! {}
            });
        }
        Some(row)
    };
    let mut links = chain.links.clone();
    links.sort_by_key(|link| of(link.from_id).and_then(|line| line.dated_on));
    let rows: Vec<_> = links.iter().filter_map(row).collect();
    html! {
        details.chain-table open {
            summary { (page.t("programme-document-chain-table")) }
            (ui::table(page, &page.t("programme-document-chain"), &columns, &rows))
        }
    }
}

fn named(page: &Page, line: &Line, own: DocumentId) -> Markup {
    html! {
        @if line.id == own { b { (line.title) } } @else { a href=(path_of(line.id)) { (line.title) } }
        br; span.small.muted.num { (said::quoted(page, line.kind.word(), (line.dated_on, &line.number))) }
    }
}

fn removal(page: &Page, link: &Link, to: &Line) -> Markup {
    html! {
        form method="post" action={ (path_of(link.from_id)) "/relations/removal" } {
            (ui::hidden("relation", link.relation.word())) (ui::hidden("to", &link.to_id.to_string()))
            button.ds-button data-variant="tertiary" type="submit" {
                (page.t("programme-document-unrelate")) span.vh { " " (to.title) }
            }
        }
    }
}

/// The form that says what a document does to one of `others`.
pub fn form(
    page: &Page,
    (id, others): (DocumentId, &[Line]),
    typed: &Relating,
    problems: &Problems,
) -> Markup {
    if others.is_empty() {
        return html! { p.small.muted { (page.t("programme-document-relate-nothing")) } };
    }
    let relation = if typed.relation.is_empty() { Relation::FollowsFrom.word() } else { &typed.relation };
    let relations = ui::options(page, "programme-document-relation", Relation::words().iter().copied());
    let field = |name, label, value| Field { name, label, value, ..Field::default() };
    html! {
        form.form.relate method="post" action={ (path_of(id)) "/relations" } {
            h3 { (page.t("programme-document-relate")) }
            (ui::form_problems(page, problems))
            @if !typed.circle.is_empty() {
                div.flash.bad { div {
                    p { (page.t("programme-document-circle")) }
                    ol.circle { @for name in &typed.circle { li { (name) } } }
                } }
            }
            (ui::hidden("once", &Once::new_key()))
            (ui::radios(page, problems, field("relation", "programme-document-relation", relation), &relations))
            (crate::document::pick(page, problems, field("to", "programme-document-relate-to", &typed.to), others))
            div.acts { button.ds-button data-variant="secondary" type="submit" { (page.t("programme-document-relate-save")) } }
        }
    }
}
