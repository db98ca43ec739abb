//! The advice log (nõustamine): quick entry, the figures of a period, and what was said.

use super::{ADVICE, advice_edit, advice_figures, said};
use crate::guidance::{
    self,
    model::{AdviceInput, Channel, Outcome, Theme},
    policy::{RecordAdvice, ViewAdvice},
    store::advice::{self, By, Filter, Line, Sum},
};
use frame::{Organisation, OrganisationId};
use maud::{Markup, html};
use platform::{
    Arg, Date, Error, Form, Head, Once, Page, Permit, Problems, Response, Result, Role, Routes, Search,
    Target, form, typed,
    ui::{self, Column, Field},
};
use serde::{Deserialize, Serialize};

/// Entries shown of a period.
const ROWS: i64 = 200;

pub(super) fn routes() -> Routes {
    Routes::default().get("/programme/advice", list).post("/programme/advice", record)
}

/// Which advice is asked for.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Asked {
    pub(super) from: String,
    pub(super) to: String,
    party: String,
    theme: String,
    #[serde(skip_serializing)]
    pub(super) format: String,
    #[serde(skip_serializing)]
    pub(super) purpose: String,
}

impl Asked {
    /// The period that is asked for; this year when nothing or nonsense is said.
    pub(super) fn filter(&self, today: Date) -> Filter {
        let day = |typed: &str| form::day(typed).ok().flatten();
        let (from, to) = (day(&self.from), day(&self.to));
        let to = to.unwrap_or(today);
        let from = from.unwrap_or_else(|| Date::new(to.year(), 1, 1).unwrap_or(to));
        Filter { from, to, party: self.party.parse::<OrganisationId>().ok(), theme: self.theme.parse().ok() }
    }

    /// The same as an address says it.
    pub(super) fn query(&self) -> String {
        typed::query(self)
    }

    /// The same as fields that travel with a form.
    pub(super) fn pairs(&self) -> [(&'static str, &str); 4] {
        [("from", &self.from), ("to", &self.to), ("party", &self.party), ("theme", &self.theme)]
    }
}

/// All that the page of the log shows.
struct Shown {
    lines: Vec<Line>,
    months: Vec<Sum>,
    parties: Vec<Sum>,
    themes: Vec<Sum>,
    known: Vec<Organisation>,
    filter: Filter,
    leads: bool,
}

async fn list(permit: Permit<ViewAdvice>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let input = fresh(&page);
    screen(&permit, &page, &asked, (&input, &Problems::default())).await
}

/// A piece of advice that was given just now, by telephone: the most usual.
fn fresh(page: &Page) -> AdviceInput {
    AdviceInput {
        given_on: page.today().to_string(),
        channel: Channel::Phone.word().to_owned(),
        outcome: Outcome::Resolved.word().to_owned(),
        once: Once::new_key(),
        ..AdviceInput::default()
    }
}

async fn record(
    permit: Permit<RecordAdvice>,
    page: Page,
    Form(input): Form<AdviceInput>,
) -> Result<Response> {
    let typed = input.clone();
    let recorded =
        permit.write_once(Once::of_form(&input.once, &input), move |tx| guidance::record_advice(tx, &typed));
    match recorded.await {
        Ok(_) => Ok(page.done(ADVICE, "programme-advice-recorded")),
        Err(Error::Problems(problems)) => {
            screen(&permit.narrow(), &page, &Asked::default(), (&input, &problems)).await
        }
        Err(other) => Err(other),
    }
}

async fn screen(
    permit: &Permit<ViewAdvice>,
    page: &Page,
    asked: &Asked,
    (input, problems): (&AdviceInput, &Problems),
) -> Result<Response> {
    let filter = asked.filter(page.today());
    let read = permit.read(move |tx| {
        Ok(Shown {
            lines: advice::list(tx, &filter, ROWS)?,
            months: advice::sums(tx, &filter, By::Month)?,
            parties: advice::sums(tx, &filter, By::Party)?,
            themes: advice::sums(tx, &filter, By::Theme)?,
            known: advice::parties(tx)?,
            filter: filter.clone(),
            leads: tx.actor().is(&[Role::ProgrammeManager], tx.on().scope()),
        })
    });
    let shown = read.await?;
    let (title, lead) = (page.t("programme-advice-title"), page.t("programme-advice-lead"));
    let head = Head { lead: &lead, ..Head::from(&title) };
    let entry = || {
        html! { @if shown.leads { (advice_edit::form(page, ADVICE, (input, &shown.known), (problems, "programme-advice-record"))) } }
    };
    let filters = || filters(page, asked, &shown);
    let figures = || advice_figures::cards(page, [&shown.months, &shown.parties, &shown.themes]);
    let log = || log(page, asked, &shown);
    let parts: [platform::page::Part<'_>; 4] =
        [("entry", &entry), ("filters", &filters), ("figures", &figures), ("log", &log)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

fn filters(page: &Page, asked: &Asked, shown: &Shown) -> Markup {
    let none = Problems::default();
    let (from, to) = (shown.filter.from.to_string(), shown.filter.to.to_string());
    let of = |name, label, value, kind| Field { name, label, value, kind, ..Field::default() };
    let theme = of("theme", "programme-question-theme", &asked.theme, "");
    // The form above has a field of the same name: this one has none for a script to find.
    let themes = said::themes(page);
    html! {
        form.card.filters method="get" action=(ADVICE) {
            (ui::field(page, &none, of("from", "programme-advice-from", &from, "date")))
            (ui::field(page, &none, of("to", "programme-advice-to", &to, "date")))
            div.ds-field {
                label.lbl for="filter-party" { (page.t("programme-advice-party")) }
                select.ds-input id="filter-party" name="party" {
                    option value="" { (page.t("programme-advice-party-all")) }
                    @for party in &shown.known { option value=(party.id) selected[Some(party.id) == shown.filter.party] { (party.name) } }
                }
            }
            div.ds-field {
                label.lbl for="filter-theme" { (page.t(theme.label)) }
                select.ds-input id="filter-theme" name="theme" {
                    option value="" { (page.t("programme-theme-all")) }
                    @for choice in &themes { option value=(choice.word) selected[choice.word == theme.value] { (choice.name) } }
                }
            }
            button.ds-button data-variant="secondary" type="submit" { (page.t("programme-guidance-show")) }
        }
    }
}

fn log(page: &Page, asked: &Asked, shown: &Shown) -> Markup {
    let count: i64 = shown.months.iter().map(|month| month.count).sum();
    let minutes: i64 = shown.months.iter().map(|month| month.minutes).sum();
    let (count, hours) = (page.number(count), advice_figures::hours(page, minutes));
    let title =
        page.with("programme-advice-log", &[("count", Arg::Word(&count)), ("hours", Arg::Word(&hours))]);
    let aside = html! { a href={ (ADVICE) "/export?" (asked.query()) } { (ui::icon("download")) (page.t("programme-advice-export")) } };
    let columns = [
        Column::words("programme-advice-given-on"),
        Column::words("programme-advice-party"),
        Column::words("programme-advice-words"),
        Column::numbers("programme-advice-minutes"),
        Column::words("programme-advice-outcome"),
    ];
    let rows: Vec<_> = shown.lines.iter().map(|line| row(page, line, shown.leads)).collect();
    let body = html! {
        @if shown.lines.is_empty() {
            (ui::empty(&page.t("programme-advice-none"), &page.t("programme-advice-none-help"), &html! {}))
        } @else { (ui::table(page, &page.t("programme-advice-title"), &columns, &rows)) }
        @if i64::try_from(shown.lines.len()).is_ok_and(|rows| rows == ROWS) { p.small.muted { (page.t("programme-advice-more")) } }
    };
    ui::card(&title, &aside, &body)
}

fn row(page: &Page, line: &Line, leads: bool) -> Vec<Markup> {
    let named = if line.reference.is_empty() { &line.link } else { &line.reference };
    vec![
        html! { span.num { (page.day(line.given_on)) } br; span.small.muted { (page.t(&format!("programme-advice-by-{}", line.channel))) } },
        html! { (line.party) @if let Some(name) = &line.given_by { br; span.small.muted { (name) } } },
        html! {
            span.small.muted { (said::theme(page, line.theme)) }
            p { @if leads { a href={ (ADVICE) "/" (line.id) } { (line.words) } } @else { (line.words) } }
            @if !named.is_empty() { span.small { @if line.link.is_empty() { (named) } @else { a href=(line.link) { (named) } } } }
        },
        html! { (page.number(line.minutes)) },
        html! {
            (ui::pill(tone(line.outcome), &page.t(&format!("programme-advice-is-{}", line.outcome))))
            @if let Some(day) = line.follow_up_on { br; span.small.num { (page.day(day)) } }
        },
    ]
}

fn tone(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Resolved | Outcome::Agreed => "ok",
        Outcome::Continues => "warn",
        Outcome::PassedOn => "info",
    }
}

/// The themes by their words, for the figures.
pub(super) fn theme_named(page: &Page, word: &str) -> String {
    word.parse::<Theme>().map_or_else(|()| word.to_owned(), |theme| said::theme(page, theme))
}
