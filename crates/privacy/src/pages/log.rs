//! Who did what with one person's data: newest first, by period and by who, and as a sheet.

use super::{requests_path, rights_path};
use crate::{
    copy::{did, files, moment, why},
    policy::ReadTrail,
};
use maud::html;
use platform::{
    Cursor, Head, Markup, Page, Permit, Problems, Response, Result, Role, Routes, Search, clock,
    files::{FileKind, attachment},
    form,
    page::Part,
    sheets::{Cell, Kind, Sheet},
    trail::{Step, Wanted},
    typed,
    ui::{self, Choice, Column, Field},
};
use serde::{Deserialize, Serialize};

/// Lines of a page.
const ROWS: i64 = 50;
/// Lines that are read at a time for a sheet.
const PIECE: i64 = 500;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/log", list)
        .get("/organisations/{slug}/clients/{id}/log/export", export)
}

/// The filter, as the address has it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Filter {
    #[serde(skip_serializing_if = "String::is_empty")]
    from: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    to: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    who: String,
    #[serde(skip_serializing)]
    after: String,
}

impl Filter {
    fn parse(&self) -> Result<Wanted, Problems> {
        let mut problems = Problems::default();
        let from = problems.take("from", form::day(&self.from)).flatten();
        let to = problems.take("to", form::day(&self.to)).flatten();
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            problems.add("to", "privacy-problem-backwards");
        }
        let set = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let after =
            set(&self.after).map(|after| after.parse::<Cursor>().map_err(|()| "privacy-problem-page"));
        let after = after.and_then(|after| problems.take("from", after));
        let wanted = Wanted {
            from: from.map(clock::start_of),
            until: to.map(|day| clock::start_of(clock::after_days(day, 1))),
            actor: set(&self.who).filter(|who| who.len() <= 80),
            after,
            ..Wanted::default()
        };
        problems.or(Some(wanted))
    }
}

async fn list(permit: Permit<ReadTrail>, page: Page, Search(filter): Search<Filter>) -> Result<Response> {
    // The look at the log leaves its record before the log is shown.
    let files = files(&permit).await?;
    let people = permit.who_acted(&files).await?;
    let (steps, problems) = match filter.parse() {
        Ok(wanted) => (permit.trail(&files, &wanted, ROWS).await?, Problems::default()),
        Err(problems) => (Vec::new(), problems),
    };
    let slug = page.slug();
    let (title, name) = (page.t("privacy-log-title"), permit.on().name());
    let crumbs =
        [(requests_path(slug), page.t("privacy-requests-title")), (rights_path(slug, permit.on().id), name)];
    let query = typed::query(&filter);
    let export = format!("/organisations/{slug}/clients/{}/log/export?{query}", permit.on().id);
    let aside = html! { a.ds-button data-variant="tertiary" href=(export) { (ui::icon("download")) "CSV" } };
    let lead = page.t("privacy-log-lead");
    let head = Head {
        title: &title,
        lead: &lead,
        crumbs: &crumbs,
        aside: Some(aside),
        grid: "stack",
        ..Head::default()
    };
    let filters = || filters(&page, &filter, (&people, &problems));
    let rows = || rows(&page, &query, &steps);
    let parts: [Part<'_>; 2] = [("filters", &filters), ("log", &rows)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

fn filters(page: &Page, filter: &Filter, (people, problems): (&[(String, String)], &Problems)) -> Markup {
    let of = |name, label, value| Field { name, label, value, ..Field::default() };
    let people: Vec<_> =
        people.iter().map(|(id, name)| Choice { word: id.clone(), name: name.clone() }).collect();
    let all = page.t("privacy-log-everybody");
    html! {
        form.filters.card method="get" {
            (ui::form_problems(page, problems))
            (ui::field(page, problems, Field { kind: "date", ..of("from", "privacy-log-from", &filter.from) }))
            (ui::field(page, problems, Field { kind: "date", ..of("to", "privacy-log-to", &filter.to) }))
            (ui::select(page, problems, of("who", "privacy-log-who", &filter.who), Some(&all), &people))
            button.ds-button data-variant="secondary" type="submit" { (page.t("privacy-log-apply")) }
        }
    }
}

fn rows(page: &Page, query: &str, steps: &[Step]) -> Markup {
    if steps.is_empty() {
        let body = ui::empty(&page.t("privacy-log-none"), &page.t("privacy-log-none-help"), &html! {});
        return html! { div.card { (body) } };
    }
    let columns = [
        Column::words("privacy-log-when"),
        Column::words("privacy-log-who"),
        Column::words("privacy-log-what"),
        Column::words("privacy-log-why"),
    ];
    let texts = |key: &str| page.t(key);
    let row = |step: &Step| {
        vec![
            html! { time.num datetime=(step.at) { (moment(step.at)) } },
            html! { (who(page, step)) },
            html! { (did(&texts, &step.action)) @if step.refused { " " (ui::pill("bad", &page.t("privacy-log-refused"))) } },
            html! { (why(&texts, &step.purpose)) },
        ]
    };
    let cells: Vec<_> = steps.iter().map(row).collect();
    let is_full = i64::try_from(steps.len()).is_ok_and(|count| count == ROWS);
    let older = steps.last().filter(|_| is_full).map(|last| {
        let after = typed::escaped(&last.cursor().to_string());
        if query.is_empty() { format!("?after={after}") } else { format!("?{query}&after={after}") }
    });
    html! {
        div.card { (ui::table(page, &page.t("privacy-log-title"), &columns, &cells)) }
        (ui::older(page, older.as_deref()))
    }
}

/// Who, and as what; a job of ours is said to be one.
fn who(page: &Page, step: &Step) -> String {
    let name = step.name.clone().unwrap_or_else(|| page.t("privacy-log-machine"));
    if step.role.parse::<Role>().is_err() {
        return name;
    }
    format!("{name}, {}", page.t(&format!("platform-role-{}", step.role)))
}

async fn export(permit: Permit<ReadTrail>, page: Page, Search(filter): Search<Filter>) -> Result<Response> {
    let mut wanted = Filter { after: String::new(), ..filter.clone() }.parse()?;
    let files = files(&permit).await?;
    let mut steps = Vec::new();
    loop {
        let piece = permit.trail(&files, &wanted, PIECE).await?;
        let is_full = i64::try_from(piece.len()).is_ok_and(|count| count == PIECE);
        wanted.after = piece.last().map(Step::cursor);
        steps.extend(piece);
        if !is_full {
            break;
        }
    }
    permit.taken_out(steps.len(), &typed::query(&filter), vec![permit.on().id.into()]).await?;
    let name = format!("{}-{}.csv", page.t("privacy-log-file"), page.today());
    Ok(attachment(&name, FileKind::Csv, sheet(&page, &steps).csv()?))
}

fn sheet(page: &Page, steps: &[Step]) -> Sheet {
    let texts = |key: &str| page.t(key);
    let column = |key: &str| (page.t(key), Kind::Text);
    let row = |step: &Step| {
        let state = if step.refused { page.t("privacy-log-refused") } else { String::new() };
        vec![
            Cell::Text(moment(step.at)),
            Cell::Text(who(page, step)),
            Cell::Text(did(&texts, &step.action)),
            Cell::Text(why(&texts, &step.purpose)),
            Cell::Text(state),
        ]
    };
    Sheet {
        name: page.t("privacy-log-file"),
        columns: vec![
            column("privacy-log-when"),
            column("privacy-log-who"),
            column("privacy-log-what"),
            column("privacy-log-why"),
            column("privacy-log-result"),
        ],
        rows: steps.iter().map(row).collect(),
    }
}
