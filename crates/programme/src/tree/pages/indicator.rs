//! An indicator: entered by the authority, seen by everybody who works with the programme, with every version of it.

use super::{
    activity_path,
    fields::{beside, four, line, tick},
    indicator_path,
    outline::{named, said},
};
use crate::tree::{
    model::{IndicatorInput, written},
    policy::{ChangeIndicator, EnterIndicator, InTree, OfActivity, ViewIndicator},
    store::indicator as store,
};
use frame::activity::indicator::{Indicator, Unit};
use maud::{Markup, html};
use platform::{
    Action, Error, Form, Head, Once, Page, Permit, Problems, Response, Result, Routes, clock,
    page::Part,
    ui::{self, Column, Field},
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/activities/{id}/indicators/new", new)
        .post("/programme/activities/{id}/indicators", enter)
        .get("/programme/indicators/{id}", show)
        .post("/programme/indicators/{id}", change)
}

fn form(page: &Page, (to, is_new): (&str, bool), typed: &IndicatorInput, problems: &Problems) -> Markup {
    let units = ui::options(page, "programme-indicator-unit", Unit::words().iter().copied());
    let amount = |name, label, value| ui::field(page, problems, line(name, label, (value, 20)));
    html! {
        form.stack method="post" action=(to) {
            (ui::form_problems(page, problems))
            (ui::hidden("version", &typed.version))
            (ui::hidden("once", &typed.once))
            (ui::field(page, problems, Field { required: true, ..line("code", "programme-indicator-code", (&typed.code, 40)) }))
            (four(page, problems, ("programme-indicator-name", typed.names()), (300, 0)))
            (ui::select(page, problems, line("unit", "programme-indicator-unit", (&typed.unit, 0)), None, &units))
            (amount("base", "programme-indicator-base", &typed.base))
            (amount("milestone", "programme-indicator-milestone", &typed.milestone))
            (amount("target", "programme-indicator-target", &typed.target))
            (ui::area(page, problems, line("source", "programme-indicator-source", (&typed.source, 1000)), 2))
            (ui::area(page, problems, line("formula", "programme-indicator-formula", (&typed.formula, 2000)), 3))
            @if !is_new { (tick(page, problems, ("ended", "programme-indicator-ended"), typed.ended == "on")) }
            div { button.ds-button type="submit" { (page.t("platform-save")) } }
        }
    }
}

async fn new(permit: Permit<EnterIndicator>, page: Page) -> Result<Response> {
    let typed = IndicatorInput { once: Once::new_key(), ..IndicatorInput::default() };
    Ok(new_screen(&page, permit.on(), &typed, &Problems::default()))
}

fn new_screen(page: &Page, on: &InTree, typed: &IndicatorInput, problems: &Problems) -> Response {
    let crumbs = crumbs(page, on);
    let title = page.t("programme-indicator-new");
    let head = Head { crumbs: &crumbs, grid: "stack", ..Head::from(&title) };
    let to = format!("{}/indicators", activity_path(on.node.id));
    let card = || html! { div.card { div.bd { (form(page, (&to, true), typed, problems)) } } };
    if problems.is_empty() {
        page.show(head, &[("form", &card)])
    } else {
        page.again(head, &[("form", &card)])
    }
}

fn crumbs(page: &Page, on: &InTree) -> [(String, String); 2] {
    let name = format!("{} {}", on.node.content.code, on.node.content.name.shown(page.language()).0);
    [super::crumb(page), (activity_path(on.node.id), name)]
}

async fn enter(
    permit: Permit<EnterIndicator>,
    page: Page,
    Form(input): Form<IndicatorInput>,
) -> Result<Response> {
    let (typed, once) = (input.clone(), Once::of_form(&input.once, &input));
    match permit.write_once(once, move |tx| store::enter(tx, &typed)).await {
        Ok(id) => Ok(page.done(&indicator_path(id), "programme-indicator-entered")),
        Err(Error::Problems(problems)) => Ok(new_screen(&page, permit.on(), &input, &problems)),
        Err(other) => Err(other),
    }
}

async fn show(permit: Permit<ViewIndicator>, page: Page) -> Result<Response> {
    let on = permit.read(|tx| Ok(tx.on().clone())).await?;
    let typed = on.versions.first().map(IndicatorInput::from).unwrap_or_default();
    let may_change = ChangeIndicator::allows(permit.actor(), &on);
    Ok(screen(&page, (&on, may_change), &typed, (&Problems::default(), None)))
}

/// The page: what it says now, the form for the authority, every version; after somebody was quicker, both beside each other.
fn screen(
    page: &Page,
    (on, may_change): (&OfActivity, bool),
    typed: &IndicatorInput,
    (problems, theirs): (&Problems, Option<&IndicatorInput>),
) -> Response {
    let Some(newest) = on.versions.first() else { return page.go(super::TAT) };
    let crumbs = crumbs(page, &on.of);
    let title = format!("{} {}", newest.says.code, newest.says.name.shown(page.language()).0);
    let head = Head { crumbs: &crumbs, grid: "a-grid", ..Head::from(&title) };
    let to = indicator_path(newest.id);
    let left = || {
        html! {
            div.stack {
                @if let Some(theirs) = theirs { (beside(page, &rows(typed, theirs))) }
                @if may_change { (ui::card(&page.t("programme-indicator-change"), &html! {}, &form(page, (&to, false), typed, problems))) }
                @else { (facts(page, on, newest)) }
            }
        }
    };
    let parts: [Part<'_>; 2] = [("indicator", &left), ("versions", &|| versions(page, &on.versions))];
    match theirs {
        Some(_) => page.conflict(head, &parts),
        None if problems.is_empty() => page.show(head, &parts),
        None => page.again(head, &parts),
    }
}

fn rows(yours: &IndicatorInput, theirs: &IndicatorInput) -> Vec<(&'static str, String, String)> {
    type Cell = fn(&IndicatorInput) -> &String;
    let cells: [(&'static str, Cell); 7] = [
        ("programme-indicator-code", |of| &of.code),
        ("programme-indicator-name", |of| &of.name_et),
        ("programme-indicator-base", |of| &of.base),
        ("programme-indicator-milestone", |of| &of.milestone),
        ("programme-indicator-target", |of| &of.target),
        ("programme-indicator-source", |of| &of.source),
        ("programme-indicator-formula", |of| &of.formula),
    ];
    cells.into_iter().map(|(key, cell)| (key, cell(yours).clone(), cell(theirs).clone())).collect()
}

fn amount(amount: Option<i64>) -> String {
    amount.map_or_else(|| "–".to_owned(), written)
}

fn facts(page: &Page, on: &OfActivity, of: &Indicator) -> Markup {
    let says = &of.says;
    let body = html! {
        dl.kv.long {
            dt { (page.t("programme-indicator-name")) } dd { (said(page, &says.name)) }
            dt { (page.t("programme-indicator-activity")) } dd { (named(page, &on.of.node)) }
            dt { (page.t("programme-indicator-unit")) } dd { (page.t(&format!("programme-indicator-unit-{}", says.unit))) }
            dt { (page.t("programme-indicator-base")) } dd.num { (amount(says.base)) }
            dt { (page.t("programme-indicator-milestone")) } dd.num { (amount(says.milestone)) }
            dt { (page.t("programme-indicator-target")) } dd.num { (amount(says.target)) }
            @if !says.source.is_empty() { dt { (page.t("programme-indicator-source")) } dd.pre { (says.source) } }
            @if !says.formula.is_empty() { dt { (page.t("programme-indicator-formula")) } dd.pre { (says.formula) } }
            @if let Some(day) = of.ended_on { dt { (page.t("programme-indicator-is-ended")) } dd.num { (page.day(day)) } }
        }
    };
    ui::card(&page.t("programme-indicator-says"), &html! {}, &body)
}

/// Every version, the newest first: a figure is counted by the definition of its day.
fn versions(page: &Page, versions: &[Indicator]) -> Markup {
    let title = page.t("programme-indicator-versions");
    let columns = [
        Column::words("programme-indicator-when"),
        Column::words("programme-indicator-name"),
        Column::numbers("programme-indicator-base"),
        Column::numbers("programme-indicator-milestone"),
        Column::numbers("programme-indicator-target"),
    ];
    let row = |of: &Indicator| {
        vec![
            html! { span.num { (page.day(clock::day_of(of.entered_at))) " " (clock::wall_time(of.entered_at)) } br; span.small.muted { (of.entered_by) } },
            html! { (of.says.code) " " (said(page, &of.says.name)) },
            html! { (amount(of.says.base)) },
            html! { (amount(of.says.milestone)) },
            html! { (amount(of.says.target)) },
        ]
    };
    let rows: Vec<_> = versions.iter().map(row).collect();
    ui::card(&title, &html! {}, &ui::table(page, &title, &columns, &rows))
}

async fn change(
    permit: Permit<ChangeIndicator>,
    page: Page,
    Form(input): Form<IndicatorInput>,
) -> Result<Response> {
    let typed = input.clone();
    let done = permit.write(move |tx| store::change(tx, &typed)).await;
    let now = permit.narrow::<ViewIndicator>().read(|tx| Ok(tx.on().clone())).await?;
    let Some(newest) = now.versions.first() else { return Err(Error::NotFound) };
    match done {
        Ok(()) => Ok(page.done(&indicator_path(newest.id), "programme-indicator-kept")),
        Err(Error::Problems(problems)) => Ok(screen(&page, (&now, true), &input, (&problems, None))),
        Err(Error::Stale) => {
            let theirs = IndicatorInput::from(newest);
            let again = IndicatorInput { version: theirs.version.clone(), ..input };
            Ok(screen(&page, (&now, true), &again, (&Problems::default(), Some(&theirs))))
        }
        Err(other) => Err(other),
    }
}
