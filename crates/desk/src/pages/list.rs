//! The list of contacts with its filters: newest first, paged by key, counted exactly to ten thousand.

use super::shown;
use crate::{
    policy::ViewContacts,
    store::{
        self,
        list::{Colleague, ContactLine, Filter},
    },
};
use frame::{Catalogue, Centre, reference, topic};
use maud::html;
use platform::{
    Cursor, Head, Language, Markup, Page, Permit, Problems, Response, Result, Routes, Search, Tx, Uuid, form,
    ui::{self, Choice, Column, Field},
};
use serde::Deserialize;

/// Rows of a page.
pub const ROWS: i64 = 50;

pub fn routes() -> Routes {
    Routes::default().get("/organisations/{slug}/contacts", list)
}

/// The filters as they stand in the address. An empty one is not set.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FilterInput {
    /// A centre's id or name in addresses.
    pub centre: String,
    /// An account's id.
    pub counsellor: String,
    /// A topic's code.
    pub topic: String,
    /// An act's code.
    pub act: String,
    /// A word of the channel.
    pub channel: String,
    /// A language.
    pub language: String,
    /// A client's id.
    pub client: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// Where the page before ended.
    pub after: String,
    /// How many rows; for programs.
    pub limit: String,
    /// Why a list is taken out of the house.
    pub purpose: String,
    /// As what: `csv` or `xlsx`.
    pub format: String,
}

impl FilterInput {
    /// A word that we do not know is a problem: a list must not be wider than it says.
    pub fn parse(&self, catalogue: &Catalogue, centres: &[Centre]) -> Result<Filter, Problems> {
        let mut problems = Problems::default();
        let counsellor = set(&self.counsellor)
            .map(|id| id.parse::<Uuid>().map(|id| id.to_string()).map_err(|_| "desk-filter-unknown"));
        let centre = set(&self.centre).map(|typed| {
            centres
                .iter()
                .find(|centre| centre.slug == typed || centre.id.to_string() == typed)
                .map(|centre| centre.id)
                .ok_or("desk-filter-unknown")
        });
        let topic = set(&self.topic)
            .map(|code| catalogue.topic(code).map(|topic| topic.code.clone()).ok_or("desk-topics-unknown"));
        let act = set(&self.act).map(|word| act(catalogue, word));
        let channel = set(&self.channel).map(|word| word.parse().map_err(|()| "desk-channel-unknown"));
        let language = set(&self.language)
            .map(|word| reference::language_code(word).map(str::to_owned).ok_or("desk-language-unknown"));
        let client = set(&self.client).map(|id| id.parse().map_err(|_| "desk-client-unknown"));
        let after = set(&self.after).map(|word| word.parse::<Cursor>().map_err(|()| "desk-page-unknown"));
        let filter = Filter {
            counsellor: counsellor.and_then(|found| problems.take("counsellor", found)),
            centre: centre.and_then(|found| problems.take("centre", found)),
            topic: topic.and_then(|found| problems.take("topic", found)),
            act: act.and_then(|found| problems.take("act", found)),
            channel: channel.and_then(|found| problems.take("channel", found)),
            language: language.and_then(|found| problems.take("language", found)),
            client: client.and_then(|found| problems.take("client", found)),
            after: after.and_then(|found| problems.take("after", found)),
            from: problems.take("from", form::day(&self.from)).flatten(),
            to: problems.take("to", form::day(&self.to)).flatten(),
            reach: None,
        };
        if filter.from.zip(filter.to).is_some_and(|(from, to)| from > to) {
            problems.add("to", "desk-filter-backwards");
        }
        if problems.is_empty() { Ok(filter) } else { Err(problems) }
    }

    /// The filters that are set, by name.
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("centre", &self.centre),
            ("counsellor", &self.counsellor),
            ("topic", &self.topic),
            ("act", &self.act),
            ("channel", &self.channel),
            ("language", &self.language),
            ("client", &self.client),
            ("from", &self.from),
            ("to", &self.to),
        ];
        all.into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name, value.as_str()))
            .collect()
    }

    /// The filters as a query, without the page.
    pub fn query(&self) -> String {
        platform::typed::query(&self.pairs())
    }
}

fn set(typed: &str) -> Option<&str> {
    Some(typed.trim()).filter(|typed| !typed.is_empty())
}

fn act(catalogue: &Catalogue, word: &str) -> Result<(String, String), &'static str> {
    let all: Vec<String> = catalogue.topics.iter().map(|topic| topic.code.clone()).collect();
    let act = catalogue.named(word, &all).ok_or("desk-acts-unknown")?;
    Ok((act.topic.clone(), act.code.clone()))
}

/// All that the page shows.
struct Shown {
    lines: Vec<ContactLine>,
    count: i64,
    colleagues: Vec<Colleague>,
    catalogue: Catalogue,
    centres: Vec<Centre>,
    problems: Problems,
}

async fn list(
    permit: Permit<ViewContacts>,
    page: Page,
    Search(input): Search<FilterInput>,
) -> Result<Response> {
    let (language, wanted) = (page.language(), input.clone());
    let read = move |tx: &mut Tx<'_, ViewContacts>| load(tx, &wanted, language);
    // Filters may leave few of very many contacts.
    let shown =
        if input.pairs().is_empty() { permit.read_short(read).await? } else { permit.read(read).await? };
    Ok(screen(&page, &permit.on().slug, &input, &shown))
}

fn load(tx: &mut Tx<'_, ViewContacts>, wanted: &FilterInput, language: Language) -> Result<Shown> {
    let (catalogue, centres) = (topic::catalogue(tx, language)?, frame::centre::of_organisation(tx)?);
    let colleagues = store::list::colleagues(tx)?;
    let (lines, count, problems) = match wanted.parse(&catalogue, &centres) {
        Ok(filter) => {
            (store::list::contacts(tx, &filter, ROWS)?, store::list::count(tx, &filter)?, Problems::default())
        }
        Err(problems) => (Vec::new(), 0, problems),
    };
    Ok(Shown { lines, count, colleagues, catalogue, centres, problems })
}

fn screen(page: &Page, slug: &str, input: &FilterInput, shown: &Shown) -> Response {
    let title = page.t("desk-list-title");
    let export = format!("/organisations/{slug}/contacts/export?{}", input.query());
    let lead = if shown.problems.is_empty() {
        ui::plenty(page, "desk-list-count", shown.count)
    } else {
        String::new()
    };
    let aside = html! { a.ds-button data-variant="tertiary" href=(export) { (ui::icon("download")) (page.t("desk-export")) } };
    let head = Head { title: &title, lead: &lead, aside: Some(aside), ..Head::default() };
    let filters = || filters(page, input, shown);
    let table = || table(page, slug, input, shown);
    let parts: [(&str, &dyn Fn() -> Markup); 2] = [("filters", &filters), ("contacts", &table)];
    if shown.problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn filters(page: &Page, input: &FilterInput, shown: &Shown) -> Markup {
    let all = page.t("desk-filter-all");
    let of = |name, label, value| Field { name, label, value, ..Field::default() };
    let select = |field, choices: &[Choice]| ui::select(page, &shown.problems, field, Some(&all), choices);
    let centres: Vec<_> = shown
        .centres
        .iter()
        .map(|centre| Choice { word: centre.slug.clone(), name: centre.name.clone() })
        .collect();
    let people: Vec<_> = shown
        .colleagues
        .iter()
        .map(|person| Choice { word: person.id.clone(), name: person.name.clone() })
        .collect();
    let topics: Vec<_> = shown
        .catalogue
        .topics
        .iter()
        .map(|topic| Choice { word: topic.code.clone(), name: topic.name.clone() })
        .collect();
    let channels = channels(page);
    html! {
        form.filters.card method="get" {
            (ui::form_problems(page, &shown.problems))
            (ui::field(page, &shown.problems, Field { kind: "date", ..of("from", "desk-filter-from", &input.from) }))
            (ui::field(page, &shown.problems, Field { kind: "date", ..of("to", "desk-filter-to", &input.to) }))
            (select(of("topic", "desk-contact-topic", &input.topic), &topics))
            (select(of("act", "desk-contact-act", &input.act), &acts(shown)))
            (select(of("channel", "desk-channel", &input.channel), &channels))
            (select(of("language", "desk-language", &input.language), shown::language_choices(page)))
            (select(of("counsellor", "desk-contact-counsellor", &input.counsellor), &people))
            @if shown.centres.len() > 1 { (select(of("centre", "desk-contact-centre", &input.centre), &centres)) }
            (ui::hidden("client", &input.client))
            button.ds-button data-variant="secondary" type="submit" { (page.t("desk-filter-apply")) }
            @if !input.query().is_empty() { a.ds-button data-variant="tertiary" href="?" { (page.t("desk-filter-clear")) } }
        }
    }
}

fn channels(page: &Page) -> Vec<Choice> {
    ui::options(page, "desk-channel", crate::Channel::ALL.iter().map(|channel| channel.word()))
}

fn acts(shown: &Shown) -> Vec<Choice> {
    let choice = |act: &topic::Act| Choice {
        word: format!("{}.{}", act.topic, act.code),
        name: format!(
            "{}: {}",
            shown.catalogue.topic(&act.topic).map_or(act.topic.as_str(), |topic| topic.name.as_str()),
            act.name
        ),
    };
    shown.catalogue.acts.iter().map(choice).collect()
}

fn table(page: &Page, slug: &str, input: &FilterInput, shown: &Shown) -> Markup {
    if shown.lines.is_empty() {
        let help = if input.query().is_empty() { "desk-list-empty-help" } else { "desk-list-none-help" };
        return html! { div.card { (ui::empty(&page.t("desk-list-empty"), &page.t(help), &html! {})) } };
    }
    let columns = [
        Column::words("desk-contact-time"),
        Column::words("desk-contact-client"),
        Column::words("desk-contact-topic"),
        Column::words("desk-channel"),
        Column::words("desk-contact-counsellor"),
        Column::numbers("desk-contact-min"),
        Column::words("desk-contact-outcome"),
    ];
    let channels = channels(page);
    let row = |line: &ContactLine| {
        vec![
            html! { a href={ "/organisations/" (slug) "/contacts/" (line.id) } { (shown::moment(page, line)) } },
            shown::client(page, slug, line),
            shown::topics(page, &shown.catalogue, line),
            html! { (channels.get(line.channel as usize).map_or("", |channel| &channel.name)) },
            html! { (line.counsellor.as_deref().unwrap_or_default()) },
            html! { (line.minutes) },
            shown::outcome(page, line.outcome),
        ]
    };
    let rows: Vec<_> = shown.lines.iter().map(row).collect();
    let older = next(&shown.lines, ROWS)
        .map(|cursor| format!("/organisations/{slug}/contacts?{}", with_after(&input.query(), &cursor)));
    html! {
        div.card { (ui::table(page, &page.t("desk-list-title"), &columns, &rows)) }
        (ui::older(page, older.as_deref()))
    }
}

/// Where the next page begins, if this one is full.
pub fn next(lines: &[ContactLine], rows: i64) -> Option<Cursor> {
    let is_full = i64::try_from(lines.len()).is_ok_and(|count| count == rows);
    lines.last().filter(|_| is_full).map(|last| Cursor { at: last.started_at, id: last.id.to_string() })
}

fn with_after(query: &str, cursor: &Cursor) -> String {
    let after = platform::typed::escaped(&cursor.to_string());
    if query.is_empty() { format!("after={after}") } else { format!("{query}&after={after}") }
}
