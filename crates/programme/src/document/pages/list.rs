//! The register: newest first, narrowed by kind, party and day, searched by words.

use super::{DOCUMENTS, path_of, said};
use crate::document::{
    model::{Kind, Place},
    policy::{ListDocuments, WRITERS},
    store::{
        find::{self, Found},
        list::{self, Filter, Line, MOST, Party},
    },
};
use maud::{Markup, html};
use platform::{
    Arg, Head, Page, Permit, Problems, Response, Result, Routes, Search, Target, form,
    page::Part,
    ui::{self, Choice, Column, Field},
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default().get(DOCUMENTS, list)
}

/// The filters as they stand in the address. An empty one is not set.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    words: String,
    kind: String,
    party: String,
    from: String,
    on: String,
}

impl Asked {
    fn parse(&self, parties: &[Party]) -> Result<Filter, Problems> {
        let mut problems = Problems::default();
        let set = |typed: &str| Some(typed.trim().to_owned()).filter(|typed| !typed.is_empty());
        let kind = set(&self.kind).and_then(|word| {
            problems.take("kind", word.parse().map_err(|()| "programme-problem-document-kind"))
        });
        let party = set(&self.party).and_then(|slug| {
            let known = parties.iter().find(|party| party.slug == slug).map(|party| party.id);
            problems.take("party", known.ok_or("programme-problem-document-party"))
        });
        let from = problems.take("from", form::day(&self.from)).flatten();
        let until = problems.take("on", form::day(&self.on)).flatten();
        if problems.is_empty() { Ok(Filter { kind, party, from, until }) } else { Err(problems) }
    }
}

impl Filter {
    /// Whether a document that was found belongs in the list.
    fn holds(&self, line: &Line, party: Option<&str>) -> bool {
        let within = line.dated_on.map_or((self.from, self.until) == (None, None), |day| {
            self.from.is_none_or(|from| day >= from) && self.until.is_none_or(|until| day <= until)
        });
        within
            && self.kind.is_none_or(|kind| kind == line.kind)
            && (self.party.is_none() || line.party_name.as_deref() == party)
    }
}

/// What the page shows.
struct Listed {
    parties: Vec<Party>,
    found: Vec<Found>,
    is_search: bool,
    problems: Problems,
}

async fn list(permit: Permit<ListDocuments>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let typed = asked.clone();
    let listed = permit.read(move |tx| {
        let parties = list::parties(tx)?;
        let (filter, problems) = match typed.parse(&parties) {
            Ok(filter) => (filter, Problems::default()),
            Err(problems) => {
                return Ok(Listed { parties, found: Vec::new(), is_search: false, problems });
            }
        };
        let searched = find::find(tx, &typed.words)?;
        let is_search = searched.is_some();
        let found = match searched {
            Some(mut found) => {
                let party = parties.iter().find(|party| Some(party.id) == filter.party);
                let party = party.map(|party| party.name.as_str());
                found.retain(|found| filter.holds(&found.line, party));
                found
            }
            None => list::all(tx, &filter)?.into_iter().map(Found::listed).collect(),
        };
        Ok(Listed { parties, found, is_search, problems })
    });
    let listed = listed.await?;
    let may_add = permit.actor().is(WRITERS, permit.on().scope());
    let (title, lead) = (page.t("programme-documents-title"), page.t("programme-documents-lead"));
    let aside = may_add
        .then(|| ui::link_button(&format!("{DOCUMENTS}/new"), &page.t("programme-document-add"), "primary"));
    let head = Head { title: &title, lead: &lead, aside, grid: "stack", ..Head::default() };
    let parts: [Part<'_>; 2] =
        [("filters", &|| filters(&page, &asked, &listed)), ("documents", &|| table(&page, &listed))];
    Ok(if listed.problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

impl Found {
    /// One of a list that nobody searched.
    fn listed(line: Line) -> Self {
        Self { line, place: Place::Title, page: 0 }
    }
}

fn filters(page: &Page, asked: &Asked, listed: &Listed) -> Markup {
    let field = |name, label, value| Field { name, label, value, ..Field::default() };
    let words =
        Field { kind: "search", most: 120, ..field("words", "programme-documents-words", &asked.words) };
    let kinds = ui::options(page, "programme-document-kind", Kind::words().iter().copied());
    let parties = listed.parties.iter();
    let parties: Vec<_> =
        parties.map(|party| Choice { word: party.slug.clone(), name: party.name.clone() }).collect();
    let all = page.t("programme-documents-all");
    let day = |name, label, value| Field { kind: "date", ..field(name, label, value) };
    let problems = &listed.problems;
    html! {
        form.filters.card method="get" action=(DOCUMENTS) role="search" aria-label=(page.t("programme-documents-find")) {
            (ui::form_problems(page, problems))
            (ui::field(page, problems, words))
            (ui::select(page, problems, field("kind", "programme-document-kind", &asked.kind), Some(&all), &kinds))
            @if listed.parties.len() > 1 || !asked.party.is_empty() {
                (ui::select(page, problems, field("party", "programme-document-party", &asked.party), Some(&all), &parties))
            }
            (ui::field(page, problems, day("from", "programme-documents-from", &asked.from)))
            (ui::field(page, problems, day("on", "programme-documents-on", &asked.on)))
            button.ds-button type="submit" { (ui::icon("search")) (page.t("programme-documents-find")) }
        }
    }
}

fn table(page: &Page, listed: &Listed) -> Markup {
    let title = page.t("programme-documents-title");
    let number = i64::try_from(listed.found.len()).unwrap_or(i64::MAX);
    let aside = html! { span.muted.small { (page.n("programme-documents-count", number)) } };
    if listed.found.is_empty() {
        let (none, help) = if listed.is_search {
            ("programme-documents-none-found", "programme-documents-none-found-help")
        } else {
            ("programme-documents-none", "programme-documents-none-help")
        };
        return ui::card(&title, &aside, &ui::empty(&page.t(none), &page.t(help), &html! {}));
    }
    let columns = [
        Column::words("programme-document-title"),
        Column::words("programme-document-kind"),
        Column::words("programme-document-dated_on"),
        Column::words("programme-document-number"),
        Column::words("programme-document-party"),
        Column::words("programme-document-access"),
    ];
    let rows: Vec<_> = listed.found.iter().map(|found| row(page, found, listed.is_search)).collect();
    let body = html! {
        (ui::table(page, &title, &columns, &rows))
        @if number >= MOST { p.small.muted { (page.n("programme-documents-cut", MOST)) } }
    };
    ui::card(&title, &aside, &body)
}

fn row(page: &Page, found: &Found, is_search: bool) -> Vec<Markup> {
    let line = &found.line;
    vec![
        html! {
            a.b href=(path_of(line.id)) { (line.title) }
            @if let Some(kind) = line.file_kind { " " span.small.muted { (kind.word()) } }
            @if is_search { br; span.small.muted { (place(page, found)) } }
        },
        html! { (page.t(&format!("programme-document-kind-{}", line.kind))) },
        html! { @if let Some(day) = line.dated_on { span.num { (page.day(day)) } } },
        html! { (line.number) },
        html! { @match &line.party_name { Some(name) => (name), None => span.muted { (page.t("programme-document-of-all")) } } },
        said::access(page, line.access),
    ]
}

/// Where a document was found: in its title, or on a page of its file.
fn place(page: &Page, found: &Found) -> String {
    match (found.place, found.page) {
        (Place::Text, number) if number > 0 => {
            page.with("programme-document-found-page", &[("n", Arg::Count(number))])
        }
        (place, _) => page.t(&format!("programme-document-found-{place}")),
    }
}
