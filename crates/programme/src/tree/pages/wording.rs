//! The form of an activity: a new one of a draft, all of one in a draft, the texts alone of one in force.

use super::{
    activity_path,
    fields::{beside, day, four, line},
    outline::called,
    tat_path,
};
use crate::tree::{
    model::ActivityInput,
    policy::{ChangeActivity, EditTat, ViewActivity},
    store::node,
};
use frame::activity::tat::{State, Tat};
use maud::{Markup, html};
use platform::{
    Error, Form, Head, Once, Page, Permit, Problems, Response, Result, Routes,
    page::Part,
    ui::{self, Field},
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/tat/{draft}/activities/new", new)
        .post("/programme/tat/{draft}/activities", add)
        .get("/programme/activities/{id}/edit", edit)
        .post("/programme/activities/{id}", change)
}

/// Where a form goes, and whether it has more than texts.
#[derive(Clone, Copy)]
struct Kind<'k> {
    to: &'k str,
    title: &'k str,
    is_draft: bool,
}

fn form(page: &Page, kind: Kind<'_>, typed: &ActivityInput, problems: &Problems) -> Markup {
    html! {
        form.stack method="post" action=(kind.to) {
            (ui::form_problems(page, problems))
            (ui::hidden("version", &typed.version))
            (ui::hidden("once", &typed.once))
            @if kind.is_draft {
                (ui::field(page, problems, Field { required: true, hint: "programme-activity-code-hint", ..line("code", "programme-activity-code", (&typed.code, 40)) }))
            } @else { p.flash.info { (ui::icon("info-circle")) span { (page.t("programme-activity-correction")) } } }
            (four(page, problems, ("programme-activity-name", typed.names()), (ActivityInput::NAME, 0)))
            (four(page, problems, ("programme-activity-wording", typed.wordings()), (ActivityInput::WORDING, 4)))
            @if kind.is_draft {
                (ui::field(page, problems, Field { hint: "programme-activity-period-hint", ..day("eligible_from", "programme-tat-eligible_from", &typed.eligible_from) }))
                (ui::field(page, problems, day("eligible_until", "programme-tat-eligible_until", &typed.eligible_until)))
            }
            div { button.ds-button type="submit" { (page.t("platform-save")) } }
        }
    }
}

fn screen(
    page: &Page,
    (tat, kind): (&Tat, Kind<'_>),
    typed: &ActivityInput,
    (problems, theirs): (&Problems, Option<&ActivityInput>),
) -> Response {
    let crumbs = [super::crumb(page), (tat_path(tat.id), called(page, tat))];
    let title = page.t(kind.title);
    let head = Head { crumbs: &crumbs, grid: "stack", ..Head::from(&title) };
    let card = || html! { div.card { div.bd { (form(page, kind, typed, problems)) } } };
    match theirs {
        Some(theirs) => {
            let rows = rows(typed, theirs);
            let parts: [Part<'_>; 2] = [("versions", &|| beside(page, &rows)), ("form", &card)];
            page.conflict(head, &parts)
        }
        None if problems.is_empty() => page.show(head, &[("form", &card)]),
        None => page.again(head, &[("form", &card)]),
    }
}

fn rows(yours: &ActivityInput, theirs: &ActivityInput) -> Vec<(&'static str, String, String)> {
    type Cell = fn(&ActivityInput) -> &String;
    let cells: [(&'static str, Cell); 5] = [
        ("programme-activity-code", |of| &of.code),
        ("programme-activity-name", |of| &of.name_et),
        ("programme-activity-wording", |of| &of.wording_et),
        ("programme-tat-eligible_from", |of| &of.eligible_from),
        ("programme-tat-eligible_until", |of| &of.eligible_until),
    ];
    cells.into_iter().map(|(key, cell)| (key, cell(yours).clone(), cell(theirs).clone())).collect()
}

async fn new(permit: Permit<EditTat>, page: Page) -> Result<Response> {
    let typed = ActivityInput { once: Once::new_key(), ..ActivityInput::default() };
    Ok(new_screen(&page, &permit.on().tat, &typed, &Problems::default()))
}

fn new_screen(page: &Page, tat: &Tat, typed: &ActivityInput, problems: &Problems) -> Response {
    let to = format!("{}/activities", tat_path(tat.id));
    let kind = Kind { to: &to, title: "programme-activity-new", is_draft: true };
    screen(page, (tat, kind), typed, (problems, None))
}

async fn add(permit: Permit<EditTat>, page: Page, Form(input): Form<ActivityInput>) -> Result<Response> {
    let (typed, once) = (input.clone(), Once::of_form(&input.once, &input));
    match permit.write_once(once, move |tx| node::add(tx, &typed)).await {
        Ok(id) => Ok(page.done(&activity_path(id), "programme-activity-added")),
        Err(Error::Problems(problems)) => Ok(new_screen(&page, &permit.on().tat, &input, &problems)),
        Err(other) => Err(other),
    }
}

async fn edit(permit: Permit<ChangeActivity>, page: Page) -> Result<Response> {
    let node = &permit.on().node;
    let typed = ActivityInput { version: node.version.to_string(), ..(&node.content).into() };
    Ok(edit_screen(&page, &permit, &typed, (&Problems::default(), None)))
}

fn edit_screen(
    page: &Page,
    permit: &Permit<ChangeActivity>,
    typed: &ActivityInput,
    found: (&Problems, Option<&ActivityInput>),
) -> Response {
    let on = permit.on();
    let to = activity_path(on.node.id);
    let is_draft = on.tat.state() == State::Draft;
    let kind = Kind { to: &to, title: "programme-activity-edit", is_draft };
    screen(page, (&on.tat, kind), typed, found)
}

async fn change(
    permit: Permit<ChangeActivity>,
    page: Page,
    Form(input): Form<ActivityInput>,
) -> Result<Response> {
    let typed = input.clone();
    match permit.write(move |tx| node::change(tx, &typed)).await {
        Ok(()) => Ok(page.done(&activity_path(permit.on().node.id), "programme-activity-kept")),
        Err(Error::Problems(problems)) => Ok(edit_screen(&page, &permit, &input, (&problems, None))),
        Err(Error::Stale) => {
            let now = permit.narrow::<ViewActivity>().read(|tx| Ok(tx.on().node.clone())).await?;
            let theirs = ActivityInput { version: now.version.to_string(), ..(&now.content).into() };
            let mut again = ActivityInput { version: theirs.version.clone(), ..input };
            if permit.on().tat.state() != State::Draft {
                // A correction has no such fields, so nothing was typed in them.
                again.code.clone_from(&theirs.code);
                again.eligible_from.clone_from(&theirs.eligible_from);
                again.eligible_until.clone_from(&theirs.eligible_until);
            }
            Ok(edit_screen(&page, &permit, &again, (&Problems::default(), Some(&theirs))))
        }
        Err(other) => Err(other),
    }
}
