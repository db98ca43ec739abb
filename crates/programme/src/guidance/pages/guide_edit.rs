//! Writing a guide: a draft in four languages beside what is in force, its files, and publishing it.

mod form;

use super::{LIBRARY, guide::begin};
use crate::guidance::{
    self,
    model::GuideInput,
    policy::{EditGuide, KeepGuides},
    store::{
        guide::{self, Version},
        guide_draft,
        guide_file::{self, Attached},
    },
};
use maud::html;
use platform::{
    Error, Form, Head, Once, Page, Permit, Problems, Response, Result, Routes, limits::Allowance,
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/guides/new", new)
        .post_large("/programme/guides", Allowance::LONG_TEXT, create)
        .get("/programme/guides/{id}/edit", edit)
        .post_large("/programme/guides/{id}", Allowance::LONG_TEXT, save)
        .post("/programme/guides/{id}/publication", publish)
        .post("/programme/guides/{id}/withdrawal", withdraw)
}

/// What the page of a draft shows beside the form.
struct Shown {
    /// What is kept now, as it would be typed.
    kept: GuideInput,
    /// The draft, if there is one.
    draft: Option<Version>,
    files: Vec<Attached>,
    in_force: i64,
    is_withdrawn: bool,
}

async fn new(_: Permit<KeepGuides>, page: Page) -> Result<Response> {
    let input = GuideInput { once: Once::new_key(), ..GuideInput::default() };
    Ok(first(&page, &input, &Problems::default()))
}

async fn create(permit: Permit<KeepGuides>, page: Page, Form(input): Form<GuideInput>) -> Result<Response> {
    let typed = input.clone();
    let made = permit.write_once(Once::of_form(&input.once, &input), move |tx| {
        guidance::begin_guide(tx, &typed).map(|id| id.to_string())
    });
    match made.await {
        Ok(id) => Ok(page.done(&format!("/programme/guides/{id}/edit"), "programme-guide-draft-kept")),
        Err(Error::Problems(problems)) => Ok(first(&page, &input, &problems)),
        Err(other) => Err(other),
    }
}

/// The form of a guide that is not there yet.
fn first(page: &Page, input: &GuideInput, problems: &Problems) -> Response {
    let title = page.t("programme-guide-begin");
    let crumbs = [(LIBRARY.to_owned(), page.t("programme-library-title"))];
    let head = Head { crumbs: &crumbs, grid: "a-grid", ..Head::from(&title) };
    let (form, help) = (|| form::texts(page, super::GUIDES, input, problems), || form::help(page));
    let parts: [platform::page::Part<'_>; 2] = [("guide", &form), ("help", &help)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

async fn load(permit: &Permit<EditGuide>) -> Result<Shown> {
    let read = permit.read(|tx| {
        let facts = tx.on().facts.clone();
        let newest = guide::versions(tx)?.into_iter().next().ok_or(Error::NotFound)?;
        let kept = GuideInput {
            theme: guide::theme(tx)?.word().to_owned(),
            news: if newest.published_at.is_none() { newest.news.clone() } else { String::new() },
            version: facts.version.to_string(),
            once: Once::new_key(),
            ..GuideInput::default()
        };
        Ok(Shown {
            kept: kept.with(&guide::texts(tx, newest.number)?),
            files: guide_file::of_version(tx, newest.number)?,
            draft: Some(newest).filter(|version| version.published_at.is_none()),
            in_force: facts.in_force,
            is_withdrawn: facts.withdrawn_at.is_some(),
        })
    });
    read.await
}

async fn edit(permit: Permit<EditGuide>, page: Page) -> Result<Response> {
    let shown = load(&permit).await?;
    let input = shown.kept.clone();
    Ok(screen(&permit, &page, (&shown, &input), (&Problems::default(), false)))
}

async fn save(permit: Permit<EditGuide>, page: Page, Form(input): Form<GuideInput>) -> Result<Response> {
    let typed = input.clone();
    let saved =
        permit.write_once(Once::of_form(&input.once, &input), move |tx| guidance::write_guide(tx, &typed));
    let (problems, is_stale) = match saved.await {
        Ok(()) => {
            let to = format!("{}/edit", guide::page_of(permit.on().facts.id));
            return Ok(page.done(&to, "programme-guide-draft-kept"));
        }
        Err(Error::Problems(problems)) => (problems, false),
        Err(Error::Stale) => (Problems::default(), true),
        Err(other) => return Err(other),
    };
    let shown = load(&permit).await?;
    // What was typed is sent again to what is there now.
    let fresh = is_stale.then(|| (shown.kept.version.clone(), Once::new_key()));
    let (version, once) = fresh.unwrap_or((input.version.clone(), input.once.clone()));
    Ok(screen(&permit, &page, (&shown, &GuideInput { version, once, ..input }), (&problems, is_stale)))
}

/// The page once more, with what is wrong with a file that was chosen.
pub(super) async fn refused(permit: &Permit<EditGuide>, page: &Page, key: &'static str) -> Result<Response> {
    let shown = load(permit).await?;
    let input = shown.kept.clone();
    Ok(screen(permit, page, (&shown, &input), (&Problems::at("file", key), false)))
}

fn screen(
    permit: &Permit<EditGuide>,
    page: &Page,
    (shown, input): (&Shown, &GuideInput),
    (problems, is_stale): (&Problems, bool),
) -> Response {
    let title = page.t("programme-guide-edit");
    let base = guide::page_of(permit.on().facts.id);
    let crumbs = [
        (LIBRARY.to_owned(), page.t("programme-library-title")),
        (base.clone(), shown.kept.title_et.clone()),
    ];
    let head = Head { crumbs: &crumbs, grid: "a-grid", ..Head::from(&title) };
    let form = || {
        html! {
            @if is_stale { (form::theirs(page, (&shown.kept, input))) }
            (form::texts(page, &base, input, problems))
        }
    };
    let beside = || html! { div.stack { (form::publish(page, &base, shown)) (form::files(page, &base, shown, problems)) (form::help(page)) } };
    let parts: [platform::page::Part<'_>; 2] = [("guide", &form), ("beside", &beside)];
    match (is_stale, problems.is_empty()) {
        (true, _) => page.conflict(head, &parts),
        (false, false) => page.again(head, &parts),
        (false, true) => page.show(head, &parts),
    }
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Act {
    act: String,
    version: String,
}

async fn publish(permit: Permit<EditGuide>, page: Page, Form(act): Form<Act>) -> Result<Response> {
    let version = act.version.parse().unwrap_or(0);
    match permit.write(move |tx| guide_draft::publish(tx, version)).await {
        Ok(()) => Ok(page.done(&guide::page_of(permit.on().facts.id), "programme-guide-was-published")),
        Err(Error::Stale) => {
            let shown = load(&permit).await?;
            let input = shown.kept.clone();
            Ok(screen(&permit, &page, (&shown, &input), (&Problems::default(), true)))
        }
        Err(other) => Err(other),
    }
}

async fn withdraw(permit: Permit<EditGuide>, page: Page, Form(act): Form<Act>) -> Result<Response> {
    let (withdrawn, key) = match act.act.as_str() {
        "withdraw" => (true, "programme-guide-was-withdrawn"),
        "return" => (false, "programme-guide-was-returned"),
        _ => return Err(Error::Unreadable),
    };
    permit.write(move |tx| guide_draft::withdraw(tx, withdrawn)).await?;
    Ok(page.done(&format!("{}/edit", guide::page_of(permit.on().facts.id)), key))
}

/// The way to a new guide.
pub(super) fn new_button(page: &Page) -> maud::Markup {
    platform::ui::link_button(&begin(), &page.t("programme-guide-begin"), "secondary")
}
