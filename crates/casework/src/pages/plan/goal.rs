//! One goal: its words, its steps, how it goes, what became of it, and what it said before.

use super::{fields, goal_path, plan_path, said};
use crate::{
    model::{Doer, GoalInput, ProgressInput, StateInput, StepInput, Voice},
    pages::{crumbs, instant, note::notes_path},
    policy::plan::{ChangeGoal, GoalPath},
    store::{goal, progress, step},
};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, Target, history,
    history::Change, page::PathOf, ui,
};

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/goals/{goal}", show)
        .post("/organisations/{slug}/clients/{id}/goals/{goal}", change)
        .post("/organisations/{slug}/clients/{id}/goals/{goal}/state", decide)
        .post("/organisations/{slug}/clients/{id}/goals/{goal}/steps", add_step)
        .post("/organisations/{slug}/clients/{id}/goals/{goal}/progress", add_progress)
}

/// What the page has of the goal.
struct Shown {
    goal: goal::Kept,
    steps: Vec<step::Kept>,
    progress: Vec<progress::Kept>,
    changes: Vec<Change>,
}

/// What is typed in its forms.
#[derive(Default)]
struct Typed {
    goal: Option<GoalInput>,
    state: Option<StateInput>,
    step: Option<StepInput>,
    progress: Option<ProgressInput>,
    problems: Problems,
    is_stale: bool,
}

async fn show(permit: Permit<ChangeGoal>, PathOf(path): PathOf<GoalPath>, page: Page) -> Result<Response> {
    screen(&permit, (&page, &path), Typed::default()).await
}

async fn change(
    permit: Permit<ChangeGoal>,
    PathOf(path): PathOf<GoalPath>,
    page: Page,
    Form(input): Form<GoalInput>,
) -> Result<Response> {
    let version: i64 = input.version.parse().unwrap_or(0);
    let changed = match input.parse() {
        Ok(new) => permit.write(move |tx| goal::change(tx, version, &new)).await,
        Err(problems) => Err(problems.into()),
    };
    let typed = Typed { goal: Some(input), ..Typed::default() };
    answer(&permit, (&page, &path), changed, ("casework-goal-changed", typed)).await
}

async fn decide(
    permit: Permit<ChangeGoal>,
    PathOf(path): PathOf<GoalPath>,
    page: Page,
    Form(input): Form<StateInput>,
) -> Result<Response> {
    let version: i64 = input.version.parse().unwrap_or(0);
    let decided = match input.parse() {
        Ok(new) => permit.write(move |tx| goal::decide(tx, version, &new)).await,
        Err(problems) => Err(problems.into()),
    };
    let typed = Typed { state: Some(input), ..Typed::default() };
    answer(&permit, (&page, &path), decided, ("casework-goal-changed", typed)).await
}

async fn add_step(
    permit: Permit<ChangeGoal>,
    PathOf(path): PathOf<GoalPath>,
    page: Page,
    Form(input): Form<StepInput>,
) -> Result<Response> {
    let added = match input.parse() {
        Ok(new) => {
            let once = Once::of_form(&input.once, &input);
            permit.write_once(once, move |tx| step::add(tx, &new).map(|_| ())).await
        }
        Err(problems) => Err(problems.into()),
    };
    let typed = Typed { step: Some(input), ..Typed::default() };
    answer(&permit, (&page, &path), added, ("casework-step-added", typed)).await
}

async fn add_progress(
    permit: Permit<ChangeGoal>,
    PathOf(path): PathOf<GoalPath>,
    page: Page,
    Form(input): Form<ProgressInput>,
) -> Result<Response> {
    let added = match input.parse() {
        Ok((voice, words)) => {
            let once = Once::of_form(&input.once, &input);
            permit.write_once(once, move |tx| progress::add(tx, voice, &words).map(|_| ())).await
        }
        Err(problems) => Err(problems.into()),
    };
    let typed = Typed { progress: Some(input), ..Typed::default() };
    answer(&permit, (&page, &path), added, ("casework-progress-added", typed)).await
}

/// On to the goal, or the page once more with what was typed.
async fn answer(
    permit: &Permit<ChangeGoal>,
    (page, path): (&Page, &GoalPath),
    done: Result<()>,
    (key, typed): (&str, Typed),
) -> Result<Response> {
    match done {
        Ok(()) => Ok(page.done(&goal_path(path), key)),
        Err(Error::Problems(problems)) => screen(permit, (page, path), Typed { problems, ..typed }).await,
        Err(Error::Stale) => screen(permit, (page, path), Typed { is_stale: true, ..typed }).await,
        Err(other) => Err(other),
    }
}

async fn screen(
    permit: &Permit<ChangeGoal>,
    (page, path): (&Page, &GoalPath),
    typed: Typed,
) -> Result<Response> {
    let read = permit.read(|tx| {
        let (client, id, reference) = (tx.on().client.id, tx.on().facts.id, tx.on().reference());
        Ok(Shown {
            goal: goal::kept(tx)?,
            steps: step::of_client(tx, client)?.into_iter().filter(|step| step.goal_id == id).collect(),
            progress: progress::of_client(tx, client)?
                .into_iter()
                .filter(|word| word.goal_id == id)
                .collect(),
            changes: history::of(tx, &reference)?,
        })
    });
    let shown = read.await?;
    let at = path.file();
    let (title, lead) =
        (page.t("casework-goal"), page.t(&format!("casework-area-{}", shown.goal.area.word())));
    let mut crumbs = crumbs(page, &at, &permit.on().client);
    crumbs.push((plan_path(&at), page.t("casework-plan-title")));
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, ..Head::default() };
    let one = (page, path);
    let body = || {
        html! {
            @if typed.is_stale { (both(page, &shown, &typed)) }
            div.b-grid {
                div.stack { (words(one, &shown)) (steps(one, &shown, &typed)) (progress_card(one, &shown, &typed)) }
                div.stack { (state_card(one, &shown, &typed)) (edit(one, &shown, &typed)) (changes(page, &shown)) }
            }
        }
    };
    let parts: [platform::page::Part<'_>; 1] = [("goal", &body)];
    Ok(match (typed.is_stale, typed.problems.is_empty()) {
        (true, _) => page.conflict(head, &parts),
        (false, false) => page.again(head, &parts),
        (false, true) => page.show(head, &parts),
    })
}

fn words((page, path): (&Page, &GoalPath), shown: &Shown) -> Markup {
    let goal = &shown.goal;
    let body = html! {
        p.pre.b { (said::words(goal)) }
        p.muted.small.mt2 { (fields::language(page, &goal.language)) " · " (instant(page, goal.added_at)) @if let Some(name) = &goal.added_by_name { " · " (name) } }
        dl.kv.mt2 {
            dt { (page.t("casework-goal-state")) } dd { (said::state(page, goal)) }
            @if !goal.why.is_empty() { dt { (page.t("casework-goal-why")) } dd.pre { (goal.why) } }
            @if let Some(day) = goal.review_on { dt { (page.t("casework-goal-review")) } dd { (said::due(page, Some(day))) } }
            @if let Some(day) = goal.reviewed_on { dt { (page.t("casework-goal-reviewed")) } dd.num { (page.day(day)) } }
        }
        (people::special::hint(page, &[&goal.words, &goal.why], &notes_path(&path.file())))
    };
    let area = html! { span class={ "tic " (goal.area.class()) } { (ui::icon(goal.area.icon())) } };
    ui::card(&page.t("casework-goal-in-words"), &area, &body)
}

fn steps((page, path): (&Page, &GoalPath), shown: &Shown, typed: &Typed) -> Markup {
    let base = format!("{}/steps", goal_path(path));
    let input = typed.step.clone().unwrap_or_else(|| StepInput {
        doer: Doer::Person.word().to_owned(),
        once: Once::new_key(),
        ..StepInput::default()
    });
    let none = Problems::default();
    let problems = if typed.step.is_some() { &typed.problems } else { &none };
    let open: Vec<_> = shown.steps.iter().collect();
    let body = html! {
        @if shown.steps.is_empty() { p.small.muted { (page.t("casework-steps-none")) } }
        @else { ul.todo { @for step in &shown.steps { (super::step::item(page, &base, step)) } } }
        details.mt2 open[typed.step.is_some() || shown.steps.is_empty()] {
            summary { (page.t("casework-step-new")) }
            form.form method="post" action=(base) {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once))
                (fields::step(page, &input, problems))
                div.acts { button.ds-button type="submit" { (page.t("casework-step-add")) } }
            }
        }
    };
    ui::card(&page.t("casework-steps-title"), &html! { span.muted.num { (said::share(page, &open)) } }, &body)
}

fn progress_card((page, path): (&Page, &GoalPath), shown: &Shown, typed: &Typed) -> Markup {
    let input = typed.progress.clone().unwrap_or_else(|| ProgressInput {
        voice: Voice::Person.word().to_owned(),
        once: Once::new_key(),
        ..ProgressInput::default()
    });
    let none = Problems::default();
    let problems = if typed.progress.is_some() { &typed.problems } else { &none };
    let texts: Vec<&str> = shown.progress.iter().map(|word| word.words.as_str()).collect();
    let body = html! {
        @if shown.progress.is_empty() { p.small.muted { (page.t("casework-progress-none")) } }
        @else {
            ol.history { @for word in &shown.progress { li {
                time datetime=(word.added_at) { (instant(page, word.added_at)) }
                div {
                    b { (page.t(&format!("casework-voice-{}", word.voice.word()))) }
                    @if let Some(name) = &word.added_by_name { " · " (name) }
                    p.pre { (word.words) }
                }
            } } }
        }
        (people::special::hint(page, &texts, &notes_path(&path.file())))
        details.mt2 open[typed.progress.is_some()] {
            summary { (page.t("casework-progress-new")) }
            form.form method="post" action={ (goal_path(path)) "/progress" } {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once))
                (fields::progress(page, &input, problems))
                div.acts { button.ds-button type="submit" { (page.t("casework-progress-add")) } }
            }
        }
    };
    ui::card(&page.t("casework-progress-title"), &html! {}, &body)
}

fn state_card((page, path): (&Page, &GoalPath), shown: &Shown, typed: &Typed) -> Markup {
    let goal = &shown.goal;
    let kept =
        || StateInput { state: goal.state.word().to_owned(), why: goal.why.clone(), ..StateInput::default() };
    let input = typed.state.clone().unwrap_or_else(kept);
    let none = Problems::default();
    let problems = if typed.state.is_some() { &typed.problems } else { &none };
    html! {
        div.card {
            header { h2 { (page.t("casework-goal-state-title")) } }
            form.form method="post" action={ (goal_path(path)) "/state" } {
                (ui::form_problems(page, problems))
                (ui::hidden("version", &goal.version.to_string()))
                (fields::state(page, &input, problems))
                div.acts { button.ds-button data-variant="secondary" type="submit" { (page.t("platform-save")) } }
            }
        }
    }
}

fn edit((page, path): (&Page, &GoalPath), shown: &Shown, typed: &Typed) -> Markup {
    let goal = &shown.goal;
    let kept = || GoalInput {
        words: goal.words.clone(),
        language: fields::language(page, &goal.language),
        area: goal.area.word().to_owned(),
        review_on: goal.review_on.map(|day| day.to_string()).unwrap_or_default(),
        ..GoalInput::default()
    };
    let input = typed.goal.clone().unwrap_or_else(kept);
    let none = Problems::default();
    let problems = if typed.goal.is_some() { &typed.problems } else { &none };
    let body = html! {
        details open[typed.goal.is_some()] {
            summary { (page.t("casework-goal-change")) }
            form.form method="post" action=(goal_path(path)) {
                (ui::form_problems(page, problems))
                (ui::hidden("version", &goal.version.to_string()))
                (fields::goal(page, &input, problems))
                label.check { input type="checkbox" name="reviewed" value="on" checked[!input.reviewed.is_empty()]; span { (page.t("casework-goal-reviewed-today")) } }
                div.acts { button.ds-button data-variant="secondary" type="submit" { (page.t("platform-save")) } }
            }
        }
    };
    ui::card(&page.t("casework-goal-change-title"), &html! {}, &body)
}

/// What was typed and what is there by now, when somebody else was quicker.
fn both(page: &Page, shown: &Shown, typed: &Typed) -> Markup {
    let goal = &shown.goal;
    let state =
        |word: &str| if word.is_empty() { String::new() } else { page.t(&format!("casework-state-{word}")) };
    let mut rows = Vec::new();
    if let Some(mine) = &typed.goal {
        let area = |word: &str| {
            if word.is_empty() { String::new() } else { page.t(&format!("casework-area-{word}")) }
        };
        let theirs = goal.review_on.map(|day| day.to_string()).unwrap_or_default();
        rows.push((page.t("casework-goal-words"), mine.words.clone(), goal.words.clone()));
        rows.push((
            page.t("casework-goal-language"),
            mine.language.clone(),
            fields::language(page, &goal.language),
        ));
        rows.push((page.t("casework-area-label"), area(&mine.area), area(goal.area.word())));
        rows.push((page.t("casework-goal-review"), mine.review_on.clone(), theirs));
    }
    if let Some(mine) = &typed.state {
        rows.push((page.t("casework-goal-state"), state(&mine.state), state(goal.state.word())));
        rows.push((page.t("casework-goal-why"), mine.why.clone(), goal.why.clone()));
    }
    html! {
        div.card {
            header { h2 { (page.t("casework-stale-title")) } }
            div.bd { p.muted role="alert" tabindex="-1" data-focus { (page.t("casework-stale-help")) } }
            (ui::versions(page, &rows))
        }
    }
}

/// What the goal and its steps said before, newest first.
fn changes(page: &Page, shown: &Shown) -> Markup {
    let row = |change: &Change| {
        let who = change.actor_name.as_deref().unwrap_or(&change.actor);
        let said = |value: &str| value_of(page, &change.field, value);
        html! {
            li {
                time datetime=(change.at) { (instant(page, change.at)) }
                div {
                    b { (who) } " · " (page.t(&format!("casework-change-{}", change.field)))
                    p {
                        @if !change.was.is_empty() { del { (said(&change.was)) } @if !change.became.is_empty() { " → " } }
                        @if !change.became.is_empty() { (said(&change.became)) }
                    }
                }
            }
        }
    };
    ui::card(
        &page.t("casework-changes-title"),
        &html! {},
        &html! { ol.history { @for change in &shown.changes { (row(change)) } } },
    )
}

fn value_of(page: &Page, field: &str, value: &str) -> String {
    match field {
        "area" | "state" | "doer" => page.t(&format!("casework-{field}-{value}")),
        "language" => fields::language(page, value),
        "review_on" | "reviewed_on" | "due_on" => {
            value.parse().map_or_else(|_| value.to_owned(), |day| page.day(day))
        }
        _ => value.to_owned(),
    }
}
