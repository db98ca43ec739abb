//! The merges of a file: what came over, when and by whom, and the way back with what stands in it.

use super::super::{clients_path, file_path, form, said};
use super::beside;
use crate::model::MergeId;
use crate::policy::MergeClients;
use crate::store::merge::{self, Came, Obstacle, Union};
use frame::{At, ClientId};
use maud::html;
use platform::{
    Arg, Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, Tx, page::PathOf,
    ui,
};
use serde::{Deserialize, Serialize};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/merges", show)
        .post("/organisations/{slug}/clients/{id}/merges/undo", take_back)
}

/// The merge that is to be taken back.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Said {
    merge: String,
    #[serde(skip_serializing)]
    once: String,
}

/// A merge with what came by it, and what stands in the way back.
struct Shown {
    merged: Union,
    came: Vec<Came>,
    obstacles: Vec<Obstacle>,
}

async fn show(
    permit: Permit<MergeClients>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
) -> Result<Response> {
    let at = At { id: permit.on().id, ..at };
    screen(&permit, (&page, &at), &Problems::default()).await
}

async fn take_back(
    permit: Permit<MergeClients>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(said): Form<Said>,
) -> Result<Response> {
    let at = At { id: permit.on().id, ..at };
    let Ok(id) = said.merge.trim().parse::<MergeId>() else {
        return screen(&permit, (&page, &at), &Problems::at("merge", "people-undo-problem-unknown")).await;
    };
    let slug = at.slug.clone();
    let done =
        permit.write_once(Once::of_form(&said.once, &said), move |tx| merge::undo(tx, &slug, id)).await;
    match done {
        Ok(()) => Ok(page.done(&file_path(&at), "people-undo-done")),
        Err(Error::Problems(problems)) => screen(&permit, (&page, &at), &problems).await,
        Err(other) => Err(other),
    }
}

fn gather(tx: &mut Tx<'_, MergeClients>) -> Result<Vec<Shown>> {
    let merges = merge::of_file(tx)?;
    let shown = |tx: &mut Tx<'_, MergeClients>, merged: Union| {
        let (came, obstacles) = (merge::came(tx, merged.id)?, merge::obstacles(tx, merged.id)?);
        Ok(Shown { merged, came, obstacles })
    };
    merges.into_iter().map(|merged| shown(tx, merged)).collect()
}

async fn screen(
    permit: &Permit<MergeClients>,
    (page, at): (&Page, &At<ClientId>),
    problems: &Problems,
) -> Result<Response> {
    let merges = permit.read(gather).await?;
    let (title, lead) = (page.t("people-merges-title"), page.t("people-merges-lead"));
    let crumbs =
        [(clients_path(&at.slug), page.t("people-clients-title")), (file_path(at), permit.on().name())];
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let body = || {
        html! {
            (ui::form_problems(page, problems))
            @if merges.is_empty() { (ui::empty(&page.t("people-merges-none"), &page.t("people-merges-none-help"), &html! {})) }
            @for shown in &merges { (one(page, at, shown)) }
        }
    };
    let parts: [platform::page::Part<'_>; 1] = [("merges", &body)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

fn one(page: &Page, at: &At<ClientId>, Shown { merged, came, obstacles }: &Shown) -> Markup {
    let name = crate::model::full_name(&merged.given_name, &merged.family_name);
    let came: Vec<_> =
        came.iter().filter_map(|came| beside::counted(page, &came.table_name, came.amount)).collect();
    let who = |name: &Option<String>| name.clone().unwrap_or_default();
    html! {
        div.card id="merge" tabindex="-1" {
            header { h2 { (page.with("people-merges-one", &[("name", Arg::Word(&name))])) } }
            div.bd.stack.gap1 {
                p.small { (said::instant(page, merged.merged_at)) " · " (who(&merged.merged_by)) }
                @if !came.is_empty() { p.small.muted { (page.t("people-merges-came")) " " (came.join(", ")) } }
                @match merged.undone_at {
                    Some(at) => p.small { (ui::pill("info", &page.t("people-merges-undone"))) " " (said::instant(page, at)) " · " (who(&merged.undone_by)) }
                    None => (way_back(page, at, merged, obstacles))
                }
            }
        }
    }
}

fn way_back(page: &Page, at: &At<ClientId>, merged: &Union, obstacles: &[Obstacle]) -> Markup {
    if !obstacles.is_empty() {
        return html! {
            p { (page.t("people-undo-in-the-way")) }
            ul.stack.gap1 { @for obstacle in obstacles { li.small { (in_the_way(page, at, obstacle)) } } }
        };
    }
    html! {
        form.stack.gap3 method="post" action={ (file_path(at)) "/merges/undo" } {
            (ui::hidden("merge", &merged.id.to_string()))
            (ui::hidden("once", &Once::new_key()))
            p.small.muted { (page.t("people-undo-help")) }
            div { button.ds-button data-variant="secondary" type="submit" { (ui::icon("unlink")) (page.t("people-undo")) } }
        }
    }
}

/// What stands in the way, and what to do about it.
fn in_the_way(page: &Page, at: &At<ClientId>, obstacle: &Obstacle) -> Markup {
    match obstacle {
        Obstacle::Undone => html! { (page.t("people-undo-problem-undone")) },
        Obstacle::MergedOn => html! { (page.t("people-undo-problem-merged-on")) },
        Obstacle::Changed { field, was, is } => {
            let said = |value: &str| said::value(page, field, value);
            html! {
                b.b { (page.t(form::label(field))) } ": "
                @if was.is_empty() && is.is_empty() { (page.t("people-undo-changed")) }
                @else { (page.with("people-undo-changed-from", &[("was", Arg::Word(&said(was))), ("is", Arg::Word(&said(is)))])) }
                " " a href={ (file_path(at)) "/edit" } { (page.t("people-undo-set-back")) }
            }
        }
    }
}
