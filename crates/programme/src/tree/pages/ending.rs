//! Ending an activity in a draft: what comes after it is chosen, one or several, or nothing.

use super::{
    activity_path,
    outline::{called, said},
    tat_path,
};
use crate::tree::{policy::EndActivity, store::node};
use frame::activity::node::{Node, tree};
use maud::{Markup, html};
use platform::{Error, Form, Head, Page, Permit, Problems, Response, Result, Routes, ui};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/activities/{drafted}/ending", ask)
        .post("/programme/activities/{drafted}/ending", end)
}

/// The form as sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Ending {
    successors: Vec<String>,
    version: String,
}

async fn ask(permit: Permit<EndActivity>, page: Page) -> Result<Response> {
    let typed = Ending { version: permit.on().node.version.to_string(), ..Ending::default() };
    screen(&permit, &page, &typed, &Problems::default()).await
}

async fn screen(
    permit: &Permit<EndActivity>,
    page: &Page,
    typed: &Ending,
    problems: &Problems,
) -> Result<Response> {
    let read = permit.read(|tx| {
        let (id, of) = (tx.on().node.id, tx.on().tat.id);
        Ok(tree(tx, of)?.into_iter().filter(|node| node.id != id).collect::<Vec<_>>())
    });
    let (others, on) = (read.await?, permit.on());
    let crumbs = [super::crumb(page), (tat_path(on.tat.id), called(page, &on.tat))];
    let title = page.t("programme-activity-end");
    let name = format!("{} {}", on.node.content.code, on.node.content.name.shown(page.language()).0);
    let head = Head { lead: &name, crumbs: &crumbs, grid: "stack", ..Head::from(&title) };
    let card = || html! { div.card { div.bd { (form(page, (&on.node, &others), typed, problems)) } } };
    Ok(if problems.is_empty() {
        page.show(head, &[("form", &card)])
    } else {
        page.again(head, &[("form", &card)])
    })
}

fn form(page: &Page, (node, others): (&Node, &[Node]), typed: &Ending, problems: &Problems) -> Markup {
    let problem = problems.of("successors");
    html! {
        form.stack method="post" action={ (activity_path(node.id)) "/ending" } {
            (ui::form_problems(page, problems))
            (ui::hidden("version", &typed.version))
            p.muted { (page.t("programme-activity-end-help")) }
            fieldset id="successors" tabindex=[problem.map(|_| "-1")] {
                legend.lbl { (page.t("programme-activity-successors")) }
                @for other in others {
                    @let id = other.id.to_string();
                    label.check { input type="checkbox" name="successors" value=(id) checked[typed.successors.contains(&id)];
                        span { span.num { (other.content.code) } " " (said(page, &other.content.name)) } }
                }
                @if let Some(problem) = problem { p.problem { (page.t(problem)) } }
            }
            div { button.ds-button type="submit" { (page.t("programme-activity-end")) } }
        }
    }
}

async fn end(permit: Permit<EndActivity>, page: Page, Form(typed): Form<Ending>) -> Result<Response> {
    let sent = typed.clone();
    let problems = match permit.write(move |tx| node::end(tx, &sent.successors, &sent.version)).await {
        Ok(()) => return Ok(page.done(&tat_path(permit.on().tat.id), "programme-activity-ended")),
        Err(Error::Problems(problems)) => problems,
        Err(Error::Stale) => Problems::at("version", "programme-tat-moved-on"),
        Err(other) => return Err(other),
    };
    screen(&permit, &page, &typed, &problems).await
}
