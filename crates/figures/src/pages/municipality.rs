//! `/organisations/{slug}/figures`: a municipality's own figures, for its counsellors and coordinators.

use super::{
    filter::Filter,
    months::ByMonth,
    parts::{Exported, Stamp, breakdown, by_size, export, number, rules, share},
    topics,
};
use crate::{
    count::{Overview, overview, sums, total},
    export as files,
    finding::{Finding, finding},
    model::{AskInput, Asker, Breakdown},
    period,
    policy::{ExportFigures, ViewFigures},
    suppress::Cell,
    words::Names,
};
use frame::{Centre, Organisation, ledger::Tally};
use maud::html;
use platform::{
    Arg, Error, Head, Markup, Page, Permit, Problems, Response, Result, Routes, Search,
    ui::{self, Choice},
};

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/figures", show)
        .get("/organisations/{slug}/figures/export", take)
}

async fn show(permit: Permit<ViewFigures>, page: Page, Search(input): Search<AskInput>) -> Result<Response> {
    let (language, organisation) = (page.language(), permit.on());
    let found = match input.parse(Asker::Inside, page.today()) {
        Ok(ask) => {
            let centre = input.centre.clone();
            let read = permit.read(move |tx| Ok((overview(tx, &ask, &centre)?, Names::read(tx, language)?)));
            read.await
        }
        Err(problems) => Err(problems.into()),
    };
    match found {
        Ok((overview, names)) => Ok(whole(&page, organisation, &input, (&overview, &names))),
        Err(Error::Problems(problems)) => Ok(again(&page, organisation, &input, &problems)),
        Err(other) => Err(other),
    }
}

async fn take(
    permit: Permit<ExportFigures>,
    page: Page,
    Search(input): Search<AskInput>,
) -> Result<Response> {
    let (language, format) = (page.language(), input.format()?);
    let ask = input.parse(Asker::Inside, page.today())?;
    let read = permit.read(move |tx| {
        let mut tx = tx.narrow::<ViewFigures>();
        Ok((overview(&mut tx, &ask, &input.centre)?, Names::read(&mut tx, language)?))
    });
    let (overview, names) = read.await?;
    files::file(&page, &files::sheet(&page, &overview, &names), format, ask.days)
}

/// The question once more, with what is wrong about it.
fn again(page: &Page, organisation: &Organisation, input: &AskInput, problems: &Problems) -> Response {
    let filter = Filter { input, days: None, problems, centres: &[], asker: Asker::Inside };
    let title = page.t("figures-title");
    let head = Head { title: &title, lead: &organisation.name, ..Head::default() };
    let body = || html! { (filter.quick(page)) (ui::form_problems(page, problems)) div.card { div.bd { (filter.form(page)) } } };
    page.again(head, &[("figures", &body)])
}

fn whole(
    page: &Page,
    organisation: &Organisation,
    input: &AskInput,
    (overview, names): (&Overview, &Names),
) -> Response {
    let view = &overview.view;
    let stamp = Stamp { at: view.at, seq: Some(view.seq) };
    let choice = |centre: &Centre| Choice { word: centre.slug.clone(), name: centre.name.clone() };
    let centres: Vec<_> = view.choices.iter().map(choice).collect();
    // The centre may have been named by its id; the list knows slugs.
    let chosen = view.chosen.and_then(|id| view.centre(id));
    let input =
        AskInput { centre: chosen.map(|centre| centre.slug.clone()).unwrap_or_default(), ..input.clone() };
    let problems = Problems::default();
    let filter = Filter {
        input: &input,
        days: Some(view.days),
        problems: &problems,
        centres: &centres,
        asker: Asker::Inside,
    };
    let (title, lead) = (page.t("figures-title"), lead(page, organisation, overview, stamp));
    let head = Head { title: &title, lead: &lead, aside: Some(filter.form(page)), ..Head::default() };
    let address = format!("/organisations/{}/figures/export", organisation.slug);
    let more = [("centre", input.centre.clone()), ("seq", input.seq.clone())];
    let body = || {
        html! {
            (filter.quick(page))
            @if total(&overview.contacts) == 0 && overview.persons.persons == 0 {
                div.card { (ui::empty(&page.t("figures-empty"), &page.t("figures-empty-help"), &html! {})) }
            } @else {
                (numbers(page, overview))
                div.c-grid.mt3 {
                    div.stack { (months(page, overview)) (by(page, overview, names, Breakdown::TargetGroup)) }
                    (by_topic(page, overview, names))
                }
                (breakdowns(page, overview, names))
                (rules(page, &counted(overview), stamp))
                div.mt3 { (export(page, &Exported { address: &address, days: view.days, more: &more, rows: files::row_count(overview) })) }
            }
        }
    };
    page.show(head, &[("figures", &body)])
}

fn lead(page: &Page, organisation: &Organisation, overview: &Overview, stamp: Stamp) -> String {
    let view = &overview.view;
    let names: Vec<_> = match (view.chosen.and_then(|id| view.centre(id)), &view.choices[..]) {
        (Some(centre), _) | (None, [centre]) => vec![organisation.name.as_str(), centre.name.as_str()],
        _ => vec![organisation.name.as_str()],
    };
    let (place, from, to) = (names.join(", "), page.day(view.days.from), page.day(view.days.to));
    let key = if view.is_now() { "figures-lead" } else { "figures-lead-frozen" };
    let stamp = stamp.say(page);
    let args = [("place", place.as_str()), ("from", &from), ("to", &to), ("stamp", &stamp)];
    page.with(key, &args.map(|(name, word)| (name, Arg::Word(word))))
}

/// What is compared: as much of the year before as has passed of this one.
fn compared(overview: &Overview) -> Finding {
    finding(Some(total(&overview.contacts)), Some(overview.so_far_before))
}

fn numbers(page: &Page, overview: &Overview) -> Markup {
    let persons = overview.persons;
    let before = page.number(overview.so_far_before);
    let note = match compared(overview) {
        Finding::Alone | Finding::Nothing => String::new(),
        _ => page.with("figures-note-before", &[("count", Arg::Word(&before))]),
    };
    let of_persons = |count: i64| {
        let share = share(Cell::Shown(count), Cell::Shown(persons.persons));
        if share.is_empty() {
            share
        } else {
            page.with("figures-note-of-persons", &[("share", Arg::Word(&share))])
        }
    };
    let shown = |count: i64| html! { (page.number(count)) };
    html! {
        div.kpis {
            (number(page, "contacts", &shown(total(&overview.contacts)), &note))
            (number(page, "heads", &shown(overview.heads), ""))
            (number(page, "persons", &shown(persons.persons), ""))
            (number(page, "new-persons", &shown(persons.new_persons()), &of_persons(persons.new_persons())))
            (number(page, "returning-persons", &shown(persons.returning_persons), &of_persons(persons.returning_persons)))
        }
    }
}

fn months(page: &Page, overview: &Overview) -> Markup {
    let days = overview.view.days;
    let months = period::months(days);
    let earlier = period::months(period::year_before(days));
    let of = |months: &[String], tallies: &[Tally]| {
        let sums = sums(tallies, |tally| tally.month.clone());
        months
            .iter()
            .map(|month| Cell::Shown(sums.get(month).copied().unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    let before =
        if overview.year_before.is_empty() { Vec::new() } else { of(&earlier, &overview.year_before) };
    ByMonth { months: &months, now: &of(&months, &overview.contacts), before: &before }
        .card(page, compared(overview))
}

fn counts(overview: &Overview, wanted: Breakdown) -> Vec<(String, Cell)> {
    let found = overview.breakdowns.iter().find(|(breakdown, _)| *breakdown == wanted);
    let sums = found.map(|(_, tallies)| sums(tallies, |tally| tally.word.clone())).unwrap_or_default();
    sums.into_iter()
        .filter(|(_, count)| *count != 0)
        .map(|(word, count)| (word, Cell::Shown(count)))
        .collect()
}

fn by_topic(page: &Page, overview: &Overview, names: &Names) -> Markup {
    let lines = topics::lines(names, &counts(overview, Breakdown::Topic));
    topics::card(page, &lines, Cell::Shown(total(&overview.contacts)))
}

/// One breakdown as a table.
fn by(page: &Page, overview: &Overview, names: &Names, by: Breakdown) -> Markup {
    let named = |(word, cell): (String, Cell)| (names.name(page, by, &word), cell);
    let mut rows: Vec<_> = counts(overview, by).into_iter().map(named).collect();
    by_size(&mut rows);
    breakdown(page, by.word(), (&rows, Cell::Shown(total(&overview.contacts))))
}

/// Whether the numbers are of several centres, which can be told apart.
fn several(overview: &Overview) -> bool {
    overview.view.chosen.is_none() && overview.view.choices.len() > 1
}

/// What the page counts, in its order.
fn counted(overview: &Overview) -> Vec<&'static str> {
    let mut words = vec!["contacts", "heads", "persons", "new-persons", "returning-persons", "topic"];
    words.extend(["target_group", "act", "channel", "language", "funding"]);
    if several(overview) {
        words.push("centre");
    }
    words
}

fn breakdowns(page: &Page, overview: &Overview, names: &Names) -> Markup {
    html! {
        div.boxes.mt3 {
            @for of in [Breakdown::Act, Breakdown::Channel, Breakdown::Language, Breakdown::Funding] {
                (by(page, overview, names, of))
            }
            @if several(overview) { (by_centre(page, overview)) }
        }
    }
}

fn by_centre(page: &Page, overview: &Overview) -> Markup {
    let whole = Cell::Shown(total(&overview.contacts));
    let named = |(id, count)| Some((overview.view.centre(id)?.name.clone(), Cell::Shown(count)));
    let mut rows: Vec<_> =
        sums(&overview.contacts, |tally| tally.centre_id).into_iter().filter_map(named).collect();
    by_size(&mut rows);
    breakdown(page, "centre", (&rows, whole))
}
