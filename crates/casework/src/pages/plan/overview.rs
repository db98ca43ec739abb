//! The plan of a file: what comes next, the picture, the goals; and the form for a new goal.

use super::{draw, fields, goals_path, plan_path, said};
use crate::{
    model::GoalInput,
    pages::{crumbs, file_path},
    policy::plan::{AddGoal, SeePlan},
    store::{self, Plan, goal},
};
use frame::{At, ClientId};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, page::PathOf, ui,
};

/// What comes next, as much as the file shows.
const SHOWN: usize = 4;

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/plan", show)
        .get("/organisations/{slug}/clients/{id}/goals", new)
        .post("/organisations/{slug}/clients/{id}/goals", add)
}

async fn show(permit: Permit<SeePlan>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    let plan = permit.read(|tx| store::plan(tx, tx.on().id)).await?;
    let (title, lead) = (page.t("casework-plan-title"), page.t("casework-plan-lead"));
    let crumbs = crumbs(&page, &at, permit.on());
    let aside = html! {
        div.row {
            a.ds-button data-variant="secondary" href={ (file_path(&at)) "/handout" } { (ui::icon("printer")) (page.t("casework-handout-give")) }
            a.ds-button href=(goals_path(&at)) { (ui::icon("plus")) (page.t("casework-goal-add")) }
        }
    };
    let head = Head {
        title: &title,
        lead: &lead,
        crumbs: &crumbs,
        aside: Some(aside),
        grid: "stack",
        ..Head::default()
    };
    let next = || {
        ui::card(
            &page.t("casework-next-title"),
            &html! {},
            &coming(&page, &goals_path(&at), &plan, usize::MAX),
        )
    };
    let picture = || html! { @if !plan.goals.is_empty() { (draw::picture(&page, &plan)) } };
    let goals = || goals(&page, &at, &plan);
    Ok(page.show(head, &[("next", &next), ("picture", &picture), ("goals", &goals)]))
}

/// What comes next, the nearest day first.
fn coming(page: &Page, base: &str, plan: &Plan, most: usize) -> Markup {
    let next = plan.next();
    html! {
        @if next.is_empty() { p.small.muted { (page.t("casework-next-none")) } }
        @else {
            ul.steps { @for next in next.iter().take(most) {
                li {
                    span class={ "tic " (next.goal.area.class()) } { (ui::icon(next.goal.area.icon())) }
                    div {
                        a href={ (base) "/" (next.goal.id) } { (said::next(page, next)) }
                        small {
                            @if let Some(step) = next.step { (said::doer(page, step)) " · " }
                            (said::words(next.goal))
                        }
                    }
                    div.end { (said::due(page, next.on)) }
                }
            } }
        }
    }
}

fn goals(page: &Page, at: &At<ClientId>, plan: &Plan) -> Markup {
    if plan.goals.is_empty() {
        let act = ui::link_button(&goals_path(at), &page.t("casework-goal-add"), "");
        let empty = ui::empty(&page.t("casework-goals-none"), &page.t("casework-goals-none-help"), &act);
        return ui::card(&page.t("casework-goals-title"), &html! {}, &empty);
    }
    let body = html! { ul.steps { @for goal in &plan.goals { (row(page, &goals_path(at), plan, goal)) } } };
    ui::card(&page.t("casework-goals-title"), &html! {}, &body)
}

fn row(page: &Page, base: &str, plan: &Plan, goal: &goal::Kept) -> Markup {
    let steps: Vec<_> = plan.steps_of(goal.id).collect();
    html! {
        li {
            span class={ "tic " (goal.area.class()) } { (ui::icon(goal.area.icon())) }
            div {
                a href={ (base) "/" (goal.id) } { b { (said::words(goal)) } }
                small { (page.t(&format!("casework-area-{}", goal.area.word()))) " · " (said::share(page, &steps)) }
            }
            div.end { (said::state(page, goal)) }
        }
    }
}

/// The plan in the file of a client: what comes next.
pub fn panel(page: &Page, client: ClientId, plan: &Plan) -> Markup {
    let base = format!("/organisations/{}/clients/{client}", page.slug());
    let aside = html! {
        div.row {
            @if !plan.goals.is_empty() { a href={ (base) "/handout" } { (page.t("casework-handout-give")) } }
            a href={ (base) "/plan" } { (page.t("casework-plan-open")) }
        }
    };
    let body = html! {
        @if plan.goals.is_empty() {
            p.small.muted { (page.t("casework-goals-none-help")) }
            p.small { a href={ (base) "/goals" } { (page.t("casework-goal-add")) } }
        } @else {
            (coming(page, &format!("{base}/goals"), plan, SHOWN))
        }
    };
    ui::card(&page.t("casework-next-title"), &aside, &body)
}

async fn new(permit: Permit<AddGoal>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    let spoken = permit.read(|tx| people::languages(tx, tx.on().id)).await?;
    let language = spoken.first().map_or("est", String::as_str);
    let input = GoalInput {
        language: fields::language(&page, language),
        once: Once::new_key(),
        ..GoalInput::default()
    };
    Ok(form(&permit, (&page, &at), &input, &Problems::default()))
}

async fn add(
    permit: Permit<AddGoal>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(input): Form<GoalInput>,
) -> Result<Response> {
    let added = match input.parse() {
        Ok(new) => {
            let once = Once::of_form(&input.once, &input);
            permit.write_once(once, move |tx| goal::add(tx, &new).map(|id| id.to_string())).await
        }
        Err(problems) => Err(problems.into()),
    };
    match added {
        Ok(id) => Ok(page.done(&format!("{}/{id}", goals_path(&at)), "casework-goal-added")),
        Err(Error::Problems(problems)) => Ok(form(&permit, (&page, &at), &input, &problems)),
        Err(other) => Err(other),
    }
}

fn form(
    permit: &Permit<AddGoal>,
    (page, at): (&Page, &At<ClientId>),
    input: &GoalInput,
    problems: &Problems,
) -> Response {
    let (title, lead) = (page.t("casework-goal-new"), page.t("casework-goal-new-lead"));
    let mut crumbs = crumbs(page, at, permit.on());
    crumbs.push((plan_path(at), page.t("casework-plan-title")));
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, ..Head::default() };
    let body = || {
        html! { div.card {
            header { h2 { (page.t("casework-goal")) } }
            form.form method="post" action=(goals_path(at)) {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once))
                (fields::goal(page, input, problems))
                div.acts {
                    button.ds-button type="submit" { (page.t("casework-goal-add")) }
                    (ui::link_button(&plan_path(at), &page.t("people-cancel"), "tertiary"))
                }
            }
        } }
    };
    let parts: [platform::page::Part<'_>; 1] = [("goal", &body)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}
