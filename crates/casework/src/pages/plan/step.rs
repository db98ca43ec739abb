//! One step: ticked off and taken back by one click, changed on a page of its own.

use super::{fields, goal_path, plan_path, said};
use crate::{
    model::StepInput,
    pages::crumbs,
    policy::plan::{ChangeStep, StepPath},
    store::step,
};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Page, Permit, Problems, Response, Result, Routes, page::PathOf, ui,
};

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/goals/{goal}/steps/{step}", edit)
        .post("/organisations/{slug}/clients/{id}/goals/{goal}/steps/{step}", change)
        .post("/organisations/{slug}/clients/{id}/goals/{goal}/steps/{step}/completion", complete)
        .post("/organisations/{slug}/clients/{id}/goals/{goal}/steps/{step}/reopening", reopen)
}

/// A step in the list of its goal, with its button.
pub(super) fn item(page: &Page, base: &str, step: &step::Kept) -> Markup {
    let (way, label) = match step.done_on {
        None => ("completion", page.t("casework-step-tick")),
        Some(_) => ("reopening", page.t("casework-step-untick")),
    };
    html! {
        li {
            form method="post" action={ (base) "/" (step.id) "/" (way) } {
                button class={ "tickoff" @if step.done_on.is_some() { " on" } } type="submit" aria-label={ (label) ": " (step.what) } {
                    (ui::icon("check"))
                }
            }
            div {
                a href={ (base) "/" (step.id) } { @if step.done_on.is_some() { del { (step.what) } } @else { (step.what) } }
                small { (said::doer(page, step)) }
            }
            @if let Some(day) = step.done_on { (ui::pill("ok", &page.day(day))) }
            @else { span.end { (said::due(page, step.due_on)) } }
        }
    }
}

async fn edit(permit: Permit<ChangeStep>, PathOf(path): PathOf<StepPath>, page: Page) -> Result<Response> {
    let input = typed(&permit.read(step::kept).await?);
    Ok(screen(&permit, (&page, &path), &input, (&Problems::default(), None)))
}

async fn change(
    permit: Permit<ChangeStep>,
    PathOf(path): PathOf<StepPath>,
    page: Page,
    Form(input): Form<StepInput>,
) -> Result<Response> {
    let version: i64 = input.version.parse().unwrap_or(0);
    let changed = match input.parse() {
        Ok(new) => permit.write(move |tx| step::change(tx, version, &new)).await,
        Err(problems) => Err(problems.into()),
    };
    match changed {
        Ok(()) => Ok(page.done(&goal_path(&path.goal()), "casework-step-changed")),
        Err(Error::Problems(problems)) => Ok(screen(&permit, (&page, &path), &input, (&problems, None))),
        Err(Error::Stale) => {
            let theirs = typed(&permit.read(step::kept).await?);
            let input = StepInput { version: theirs.version.clone(), ..input };
            Ok(screen(&permit, (&page, &path), &input, (&Problems::default(), Some(&theirs))))
        }
        Err(other) => Err(other),
    }
}

async fn complete(
    permit: Permit<ChangeStep>,
    PathOf(path): PathOf<StepPath>,
    page: Page,
) -> Result<Response> {
    permit.write(|tx| step::complete(tx, true)).await?;
    Ok(page.done(&goal_path(&path.goal()), "casework-step-completed"))
}

async fn reopen(permit: Permit<ChangeStep>, PathOf(path): PathOf<StepPath>, page: Page) -> Result<Response> {
    permit.write(|tx| step::complete(tx, false)).await?;
    Ok(page.done(&goal_path(&path.goal()), "casework-step-reopened"))
}

fn typed(step: &step::Kept) -> StepInput {
    StepInput {
        what: step.what.clone(),
        doer: step.doer.word().to_owned(),
        due_on: step.due_on.map(|day| day.to_string()).unwrap_or_default(),
        version: step.version.to_string(),
        once: String::new(),
    }
}

fn screen(
    permit: &Permit<ChangeStep>,
    (page, path): (&Page, &StepPath),
    input: &StepInput,
    (problems, theirs): (&Problems, Option<&StepInput>),
) -> Response {
    let goal = path.goal();
    let at = goal.file();
    let title = page.t("casework-step-change");
    let mut crumbs = crumbs(page, &at, &permit.on().goal.client);
    crumbs.push((plan_path(&at), page.t("casework-plan-title")));
    crumbs.push((goal_path(&goal), page.t("casework-goal")));
    let head = Head { title: &title, crumbs: &crumbs, ..Head::default() };
    let body = || {
        html! {
            @if let Some(theirs) = theirs { (both(page, input, theirs)) }
            div.card {
                header { h2 { (page.t("casework-step")) } }
                form.form method="post" action={ (goal_path(&goal)) "/steps/" (path.step) } {
                    (ui::form_problems(page, problems))
                    (ui::hidden("version", &input.version))
                    (fields::step(page, input, problems))
                    div.acts {
                        button.ds-button type="submit" { (page.t("platform-save")) }
                        (ui::link_button(&goal_path(&goal), &page.t("people-cancel"), "tertiary"))
                    }
                }
            }
        }
    };
    let parts: [platform::page::Part<'_>; 1] = [("step", &body)];
    match (theirs.is_some(), problems.is_empty()) {
        (true, _) => page.conflict(head, &parts),
        (false, false) => page.again(head, &parts),
        (false, true) => page.show(head, &parts),
    }
}

fn both(page: &Page, mine: &StepInput, theirs: &StepInput) -> Markup {
    let doer =
        |word: &str| if word.is_empty() { String::new() } else { page.t(&format!("casework-doer-{word}")) };
    let rows = [
        (page.t("casework-step-what"), mine.what.clone(), theirs.what.clone()),
        (page.t("casework-step-doer"), doer(&mine.doer), doer(&theirs.doer)),
        (page.t("casework-step-due"), mine.due_on.clone(), theirs.due_on.clone()),
    ];
    html! {
        div.card {
            header { h2 { (page.t("casework-stale-title")) } }
            div.bd { p.muted role="alert" tabindex="-1" data-focus { (page.t("casework-stale-help")) } }
            (ui::versions(page, &rows))
        }
    }
}
