//! The list of questions: what waits for me, what is open, what was answered.

use super::{QUESTIONS, said};
use crate::{
    guidance::{
        model::{Party, State, Theme},
        policy::ViewQuestions,
        store::question::{self, Filter, Line},
    },
    policy::Parties,
};
use maud::{Markup, html};
use platform::{
    Cursor, Head, Page, Permit, Response, Result, Routes, Search, typed,
    ui::{self, Column, Field},
};
use serde::{Deserialize, Serialize};

/// Rows of a page.
const ROWS: i64 = 50;
/// Open questions are few; so many are looked through for those that wait for somebody.
const OPEN: i64 = 500;

pub(super) fn routes() -> Routes {
    Routes::default().get("/programme/questions", list)
}

/// What is asked for.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Asked {
    show: String,
    theme: String,
    #[serde(skip_serializing)]
    after: String,
}

/// The parts of the list.
const SHOWN: [&str; 4] = ["waiting", "open", "answered", "all"];

impl Asked {
    fn show(&self) -> &'static str {
        SHOWN.into_iter().find(|show| *show == self.show).unwrap_or("open")
    }

    fn filter(&self) -> Filter {
        let states = match self.show() {
            "answered" => Some(vec![State::Answered]),
            "all" => None,
            _ => Some(vec![State::Asked, State::Passed, State::Returned]),
        };
        Filter { states, theme: self.theme.parse::<Theme>().ok(), after: self.after.parse::<Cursor>().ok() }
    }
}

/// All that the list shows.
struct Shown {
    lines: Vec<Line>,
    waiting: i64,
    mine: Vec<Party>,
    sees_all: bool,
}

async fn list(permit: Permit<ViewQuestions>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let wanted = asked.clone();
    let read = permit.read(move |tx| {
        let mine = question::parties(tx);
        let is_waiting = wanted.show() == "waiting";
        let mut lines = question::list(tx, &wanted.filter(), if is_waiting { OPEN } else { ROWS })?;
        if is_waiting {
            lines.retain(|line| question::waits_for(line.state, line.desk, line.party_id, &mine));
            lines.sort_by_key(|line| line.due_on);
        }
        let sees_all = Parties::of(tx.actor()) == Parties::All;
        Ok(Shown { lines, waiting: question::waiting(tx)?, mine, sees_all })
    });
    let shown = read.await?;
    let title = page.t("programme-questions-title");
    let new = ui::link_button(&format!("{QUESTIONS}/new"), &page.t("programme-question-new"), "primary");
    let head = Head { lead: &page.t("programme-questions-lead"), aside: Some(new), ..Head::from(&title) };
    Ok(page.show(head, &[("questions", &|| body(&page, &asked, &shown))]))
}

fn body(page: &Page, asked: &Asked, shown: &Shown) -> Markup {
    html! {
        (tabs(page, asked, shown.waiting))
        div.card {
            (filters(page, asked))
            @if shown.lines.is_empty() { (nothing(page, asked)) } @else { (table(page, shown)) }
            (ui::older(page, older(asked, &shown.lines).as_deref()))
        }
    }
}

fn tabs(page: &Page, asked: &Asked, waiting: i64) -> Markup {
    html! {
        nav.tabs aria-label=(page.t("programme-questions-show")) {
            @for show in SHOWN {
                a href={ (QUESTIONS) "?show=" (show) } aria-current=[(asked.show() == show).then_some("page")] {
                    (page.t(&format!("programme-questions-{show}")))
                    @if show == "waiting" && waiting > 0 { " " span.cnt { (waiting) } }
                }
            }
        }
    }
}

fn filters(page: &Page, asked: &Asked) -> Markup {
    let none = platform::Problems::default();
    let theme =
        Field { name: "theme", label: "programme-question-theme", value: &asked.theme, ..Field::default() };
    html! {
        form.filters method="get" action=(QUESTIONS) {
            (ui::hidden("show", asked.show()))
            (ui::select(page, &none, theme, Some(&page.t("programme-theme-all")), &said::themes(page)))
            button.ds-button data-variant="secondary" type="submit" { (page.t("programme-guidance-show")) }
            a href=(super::LIBRARY) { (page.t("programme-questions-search")) }
        }
    }
}

fn nothing(page: &Page, asked: &Asked) -> Markup {
    let (title, help) = match asked.show() {
        "waiting" => ("programme-questions-none-waiting", "programme-questions-none-waiting-help"),
        _ => ("programme-questions-none", "programme-questions-none-help"),
    };
    let act = ui::link_button(&format!("{QUESTIONS}/new"), &page.t("programme-question-new"), "secondary");
    ui::empty(&page.t(title), &page.t(help), &act)
}

fn table(page: &Page, shown: &Shown) -> Markup {
    let mut columns = vec![
        Column::words("programme-question-title"),
        Column::words("programme-question-turn"),
        Column::words("programme-question-due"),
        Column::words("programme-question-state"),
        Column::words("programme-question-asked"),
    ];
    if shown.sees_all || shown.mine.len() > 1 {
        columns.insert(1, Column::words("programme-question-party"));
    }
    let with_party = columns.len() > 5;
    let rows: Vec<_> = shown.lines.iter().map(|line| row(page, line, with_party)).collect();
    ui::table(page, &page.t("programme-questions-title"), &columns, &rows)
}

fn row(page: &Page, line: &Line, with_party: bool) -> Vec<Markup> {
    let party = with_party.then(|| html! { (line.party_name) });
    let title = html! {
        a.b href={ (QUESTIONS) "/" (line.id) } { (line.title) }
        br; span.small.muted { (said::theme(page, line.theme)) }
    };
    let rest = [
        html! { (said::turn(page, (line.state, line.desk), &line.party_name)) },
        said::due(page, line.due_on, line.state.is_open()),
        said::state(page, line.state, line.published_id.is_some()),
        html! { span.num { (said::instant(page, line.asked_at)) } },
    ];
    [Some(title), party].into_iter().flatten().chain(rest).collect()
}

/// Where the next page is, if this one is full.
fn older(asked: &Asked, lines: &[Line]) -> Option<String> {
    let is_full = asked.show() != "waiting" && i64::try_from(lines.len()).is_ok_and(|rows| rows == ROWS);
    let last = lines.last().filter(|_| is_full)?;
    let cursor = Cursor { at: last.asked_at, id: last.id.to_string() }.to_string();
    Some(format!("{QUESTIONS}?{}&after={}", typed::query(asked), typed::escaped(&cursor)))
}
