//! `/figures`: the sums of all municipalities, for the programme's manager, the authority and the unit.

use super::{
    filter::Filter,
    months::ByMonth,
    parts::{Exported, Stamp, breakdown, by_size, export, number, rule, rules, say, short, word},
    topics,
};
use crate::{
    draw::spark,
    export as files,
    finding::{Finding, finding},
    model::{AskInput, Asker, Breakdown},
    policy::{ExportSums, ViewSums},
    sums::{Sums, sums},
    suppress::{Cell, sum},
    words::Names,
};
use frame::tiles::{Square, grid};
use maud::html;
use platform::{
    Arg, Error, Head, Markup, Page, Permit, Problems, Response, Result, Routes, Search,
    ui::{self, Column, table},
};

pub fn routes() -> Routes {
    Routes::default().get("/figures", show).get("/figures/export", take)
}

async fn show(permit: Permit<ViewSums>, page: Page, Search(input): Search<AskInput>) -> Result<Response> {
    let language = page.language();
    let found = match input.parse(Asker::Outside, page.today()) {
        Ok(ask) => {
            let read =
                permit.read(move |tx| Ok((sums(tx, &ask, &Breakdown::ALL)?, Names::read(tx, language)?)));
            read.await
        }
        Err(problems) => Err(problems.into()),
    };
    match found {
        Ok((sums, names)) => Ok(whole(&page, &input, &sums, &names)),
        Err(Error::Problems(problems)) => Ok(again(&page, &input, &problems)),
        Err(other) => Err(other),
    }
}

async fn take(permit: Permit<ExportSums>, page: Page, Search(input): Search<AskInput>) -> Result<Response> {
    let (language, format) = (page.language(), input.format()?);
    let ask = input.parse(Asker::Outside, page.today())?;
    let read = permit.read(move |tx| {
        let mut tx = tx.narrow::<ViewSums>();
        Ok((sums(&mut tx, &ask, &Breakdown::ALL)?, Names::read(&mut tx, language)?))
    });
    let (sums, names) = read.await?;
    files::file(&page, &files::sums_sheet(&page, &sums, &names), format, sums.days)
}

fn again(page: &Page, input: &AskInput, problems: &Problems) -> Response {
    let filter = Filter { input, days: None, problems, centres: &[], asker: Asker::Outside };
    let title = page.t("figures-programme");
    let body = || html! { (filter.quick(page)) (ui::form_problems(page, problems)) div.card { div.bd { (filter.form(page)) } } };
    page.again(&title, &[("figures", &body)])
}

fn whole(page: &Page, input: &AskInput, sums: &Sums, names: &Names) -> Response {
    let stamp = Stamp { at: sums.at, seq: None };
    let problems = Problems::default();
    let filter =
        Filter { input, days: Some(sums.asked), problems: &problems, centres: &[], asker: Asker::Outside };
    let (place, from, to, at) =
        (page.t("figures-all"), page.day(sums.days.from), page.day(sums.days.to), stamp.say(page));
    let args = [("place", place.as_str()), ("from", &from), ("to", &to), ("stamp", &at)];
    let lead = page.with("figures-lead", &args.map(|(name, word)| (name, Arg::Word(word))));
    let title = page.t("figures-programme");
    let head = Head { title: &title, lead: &lead, aside: Some(filter.form(page)), ..Head::default() };
    let rows = || files::sums_sheet(page, sums, names).rows.len();
    let body = || {
        html! {
            (filter.quick(page))
            @if sums.contacts.total == Cell::Shown(0) {
                div.card { (ui::empty(&page.t("figures-empty"), &page.t("figures-empty-help"), &html! {})) }
            } @else {
                (numbers(page, sums))
                div.c-grid.mt3 {
                    div.stack { (months(page, sums)) (map(page, sums)) }
                    div.stack {
                        (by_topic(page, sums, names))
                        (by(page, sums, names, Breakdown::TargetGroup))
                    }
                }
                (partners(page, sums))
                (breakdowns(page, sums, names))
                (rules(page, &COUNTED, stamp))
                div.mt3 { (export(page, &Exported { address: "/figures/export", days: sums.days, more: &[], rows: rows() })) }
            }
        }
    };
    page.show(head, &[("figures", &body)])
}

/// What the page counts, in its order.
const COUNTED: [&str; 13] = [
    "contacts",
    "heads",
    "persons",
    "new-persons",
    "returning-persons",
    "map",
    "topic",
    "target_group",
    "partners",
    "act",
    "channel",
    "language",
    "funding",
];

/// The months, beside the same of the year before; nothing is compared with what is hidden.
fn compared(sums: &Sums) -> Finding {
    let of = |cells: &mut dyn Iterator<Item = Cell>| match sum(cells) {
        Cell::Shown(count) => Some(count),
        _ => None,
    };
    let now = of(&mut sums.contacts.columns.iter().map(|column| column.total));
    let before = of(&mut sums.year_before.iter().copied());
    finding(now, before)
}

fn numbers(page: &Page, sums: &Sums) -> Markup {
    let persons = sums.persons.as_ref();
    let missing = if persons.is_none() { page.t("figures-note-half-years") } else { String::new() };
    let person = |word: &str, cell: Option<Cell>| {
        let value = cell.map_or_else(|| html! { "–" }, |cell| say(page, cell));
        number(page, word, &value, &missing)
    };
    html! {
        div.kpis {
            (number(page, "contacts", &say(page, sums.contacts.total), ""))
            (number(page, "heads", &say(page, sums.heads), ""))
            (person("persons", persons.map(|persons| persons.persons)))
            (person("new-persons", persons.map(|persons| persons.new_persons)))
            (person("returning-persons", persons.map(|persons| persons.returning_persons)))
        }
        (small(page))
    }
}

/// Why some numbers are not shown.
fn small(page: &Page) -> Markup {
    html! { details.mt2.small { summary { (page.t("figures-small")) } p.mt1 { (page.t("figures-small-rule")) } } }
}

fn months(page: &Page, sums: &Sums) -> Markup {
    let now: Vec<_> = sums.contacts.columns.iter().map(|column| column.total).collect();
    let nothing_before = sums.year_before.iter().all(|cell| *cell == Cell::Shown(0));
    let before = if nothing_before { &[][..] } else { &sums.year_before };
    ByMonth { months: &sums.months, now: &now, before }.card(page, compared(sums))
}

fn counts(sums: &Sums, wanted: Breakdown) -> Vec<(String, Cell)> {
    let found = sums.breakdowns.iter().find(|(breakdown, ..)| *breakdown == wanted);
    let rows = found.map(|(_, words, grid)| words.iter().cloned().zip(grid.rows.iter().copied()));
    rows.into_iter().flatten().filter(|(_, cell)| *cell != Cell::Shown(0)).collect()
}

fn by_topic(page: &Page, sums: &Sums, names: &Names) -> Markup {
    let lines = topics::lines(names, &counts(sums, Breakdown::Topic));
    topics::card(page, &lines, sums.contacts.total)
}

/// One breakdown as a table.
fn by(page: &Page, sums: &Sums, names: &Names, by: Breakdown) -> Markup {
    let named = |(word, cell): (String, Cell)| (names.name(page, by, &word), cell);
    let mut rows: Vec<_> = counts(sums, by).into_iter().map(named).collect();
    by_size(&mut rows);
    breakdown(page, by.word(), (&rows, sums.contacts.total))
}

fn breakdowns(page: &Page, sums: &Sums, names: &Names) -> Markup {
    html! {
        div.boxes.mt3 {
            @for of in [Breakdown::Act, Breakdown::Channel, Breakdown::Language, Breakdown::Funding] {
                (by(page, sums, names, of))
            }
        }
    }
}

/// The classes of the map: from so many on.
const CLASSES: [i64; 4] = [15, 40, 100, 250];

fn class(cell: Cell) -> u8 {
    let reached = |count: i64| CLASSES.iter().filter(|from| count >= **from).count();
    match cell.number() {
        None | Some(0) => 0,
        Some(count) => 1 + u8::try_from(reached(count)).unwrap_or_default(),
    }
}

fn map(page: &Page, sums: &Sums) -> Markup {
    let rows = || sums.parties.ids.iter().enumerate().zip(&sums.contacts.rows);
    let find = |slug: &str| {
        rows().find_map(|((row, _), cell)| {
            let party = sums.parties.organisation(row).filter(|party| party.slug == slug)?;
            Some((*cell, party.partner_from.is_some()))
        })
    };
    let tile = |place: &frame::tiles::Tile| {
        let (cell, is_partner) = find(place.slug).unwrap_or((Cell::Shown(0), false));
        let (figure, says) = (short(page, cell), format!("{}: {}", place.name, word(page, cell)));
        Square {
            place: (place.column, place.row),
            short: place.short(),
            figure,
            class: class(cell),
            is_partner,
            says,
        }
    };
    let drawn: Vec<_> = frame::tiles::tiles().iter().map(tile).collect();
    html! {
        div.card.map {
            header { h2 { (page.t("figures-map")) } (rule(page, "map")) }
            div.bd {
                div.g2.scroll tabindex="0" role="region" aria-label=(page.t("figures-map")) { (grid(&page.t("figures-map-says"), &drawn)) }
                (legend(page))
                (by_municipality(page, sums))
            }
        }
    }
}

fn legend(page: &Page) -> Markup {
    let [first, second, third, fourth] = CLASSES;
    let ranges = [
        page.t("figures-map-none"),
        format!("5–{}", first - 1),
        format!("{first}–{}", second - 1),
        format!("{second}–{}", third - 1),
        format!("{third}–{}", fourth - 1),
        format!("{fourth}+"),
    ];
    html! {
        div.lg.mt2 { @for (class, range) in ranges.iter().enumerate() {
            span { svg viewBox="0 0 12 12" aria-hidden="true" { rect class={ "q" (class) } width="12" height="12" rx="2" {} } (range) }
        } }
    }
}

fn by_municipality(page: &Page, sums: &Sums) -> Markup {
    let columns = [Column::words("figures-column-organisation"), Column::numbers("figures-column-contacts")];
    let rows: Vec<_> = (0..sums.parties.ids.len())
        .filter_map(|row| Some((sums.parties.organisation(row)?, *sums.contacts.rows.get(row)?)))
        .map(|(party, cell)| vec![html! { (party.name) }, say(page, cell)])
        .collect();
    super::parts::behind(page, &page.t("figures-map"), &columns, &rows)
}

fn partners(page: &Page, sums: &Sums) -> Markup {
    let columns = [
        Column::words("figures-column-partner"),
        Column::numbers("figures-column-contacts"),
        Column::words("figures-column-months"),
        Column::numbers("figures-persons"),
    ];
    let row = |(number, cell): (usize, &Cell)| {
        let party = sums.parties.organisation(number);
        let is_partner = party.is_some_and(|party| party.partner_from.is_some());
        if !is_partner && *cell == Cell::Shown(0) {
            return None;
        }
        let name = party.map_or_else(|| page.t("figures-party-dissolved"), |party| party.name.clone());
        let line: Vec<_> = sums.contacts.row(number).map(Cell::number).collect();
        let persons = sums.persons.as_ref().and_then(|persons| persons.parties.get(number));
        let persons = persons.map_or_else(|| html! { "–" }, |cell| say(page, *cell));
        Some(vec![html! { b { (name) } }, say(page, *cell), spark(&line), persons])
    };
    let rows: Vec<_> = sums.contacts.rows.iter().enumerate().filter_map(row).collect();
    html! {
        div.card.mt3 {
            header { h2 { (page.t("figures-partners")) } (rule(page, "partners")) }
            (table(page, &page.t("figures-partners"), &columns, &rows))
        }
    }
}
