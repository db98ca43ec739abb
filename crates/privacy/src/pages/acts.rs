//! The acts of destruction, newest first, and proposing one.

use super::{acts_path, retention_path};
use crate::{
    model::{Reason, RequestId},
    policy::{ListActs, ProposeDestruction},
    store::act::{self, ActLine, Proposal},
};
use frame::ClientId;
use maud::html;
use platform::{
    Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, Search, Typed,
    page::Part,
    ui::{self, Column},
};
use serde::{Deserialize, Serialize};

/// Acts of a page.
const ROWS: i64 = 50;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/destruction", list)
        .post("/organisations/{slug}/destruction", propose)
}

/// Where the page before ended.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    before: String,
}

async fn list(permit: Permit<ListActs>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let before = asked.before.parse().ok();
    let acts = permit.read(move |tx| act::acts(tx, before, ROWS)).await?;
    let slug = &permit.on().slug;
    let (title, lead) = (page.t("privacy-acts-title"), page.t("privacy-acts-lead"));
    let crumbs = [(retention_path(slug), page.t("privacy-retention-title"))];
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let body = || {
        html! {
            div.card { (table(&page, slug, &acts)) }
            (ui::older(&page, older(slug, &acts).as_deref()))
        }
    };
    let part: Part<'_> = ("acts", &body);
    Ok(page.show(head, &[part]))
}

fn older(slug: &str, acts: &[ActLine]) -> Option<String> {
    let is_full = i64::try_from(acts.len()).is_ok_and(|count| count == ROWS);
    acts.last().filter(|_| is_full).map(|last| format!("{}?before={}", acts_path(slug), last.number))
}

fn table(page: &Page, slug: &str, acts: &[ActLine]) -> Markup {
    if acts.is_empty() {
        return ui::empty(&page.t("privacy-acts-none"), &page.t("privacy-acts-none-help"), &html! {});
    }
    let columns = [
        Column::words("privacy-act-number"),
        Column::words("privacy-act-reason"),
        Column::words("privacy-act-proposed"),
        Column::numbers("privacy-act-files"),
        Column::words("privacy-act-state"),
    ];
    let row = |act: &ActLine| {
        vec![
            html! { a href={ (acts_path(slug)) "/" (act.id) } { b.b.num { (act.number) } } },
            html! { (page.t(&format!("privacy-reason-{}", act.reason))) },
            html! { span.num { (crate::copy::moment(act.proposed_at)) } @if let Some(name) = &act.by_name { " " small.muted { (name) } } },
            html! { (act.files) @if act.requests > 0 { " + " (page.n("privacy-attached-rights_request", act.requests)) } @if act.done_at.is_some() && act.erased != act.files { " (" (act.erased) ")" } },
            state(page, (act.withdrawn_at.is_some(), act.confirmed_at.is_some(), act.done_at.is_some())),
        ]
    };
    ui::table(page, &page.t("privacy-acts-title"), &columns, &acts.iter().map(row).collect::<Vec<_>>())
}

/// How an act stands: taken back, confirmed, done.
pub(super) fn state(page: &Page, (withdrawn, confirmed, done): (bool, bool, bool)) -> Markup {
    match (withdrawn, confirmed, done) {
        (true, ..) => ui::pill("", &page.t("privacy-act-withdrawn")),
        (_, _, true) => ui::pill("ok", &page.t("privacy-act-done")),
        (_, true, _) => ui::pill("info", &page.t("privacy-act-confirmed")),
        _ => ui::pill("warn", &page.t("privacy-act-waits")),
    }
}

/// What is to be destroyed, as it is chosen.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Chosen {
    files: Vec<Typed>,
    requests: Vec<Typed>,
    request: String,
    #[serde(skip_serializing)]
    once: String,
}

impl Chosen {
    fn parse(&self) -> Result<Proposal, Problems> {
        let mut problems = Problems::default();
        let clients: Result<Vec<ClientId>, _> = self.files.iter().map(|file| file.trim().parse()).collect();
        let clients = problems.take("files", clients.map_err(|_| "privacy-problem-client"));
        let old: Result<Vec<RequestId>, _> = self.requests.iter().map(|id| id.trim().parse()).collect();
        let requests = problems.take("files", old.map_err(|_| "privacy-problem-request"));
        let request = match self.request.trim() {
            "" => Some(None),
            id => problems.take("files", id.parse().map(Some).map_err(|_| "privacy-problem-request")),
        };
        let new = (|| {
            let (mut clients, mut requests, request) = (clients?, requests?, request?);
            clients.sort_unstable();
            clients.dedup();
            requests.sort_unstable();
            requests.dedup();
            let reason = if request.is_some() { Reason::Request } else { Reason::Retention };
            Some(Proposal { reason, request, clients, requests })
        })();
        problems.or(new)
    }
}

async fn propose(
    permit: Permit<ProposeDestruction>,
    page: Page,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    let proposed = match chosen.parse() {
        Ok(new) => {
            permit.write_once(Once::of_form(&chosen.once, &chosen), move |tx| act::propose(tx, &new)).await
        }
        Err(problems) => Err(problems.into()),
    };
    let slug = &permit.on().slug;
    match proposed {
        Ok(id) => Ok(page.done(&format!("{}/{id}", acts_path(slug)), "privacy-act-proposed-done")),
        Err(Error::Problems(problems)) => Ok(refused(&page, slug, &problems)),
        Err(other) => Err(other),
    }
}

/// Why nothing was proposed, and where to choose again.
fn refused(page: &Page, slug: &str, problems: &Problems) -> Response {
    let title = page.t("privacy-act-propose");
    let crumbs = [(retention_path(slug), page.t("privacy-retention-title"))];
    let head = Head { title: &title, crumbs: &crumbs, ..Head::default() };
    let body = || {
        html! {
            div.card { div.bd.stack {
                div #files tabindex="-1" { (ui::form_problems(page, problems)) }
                p { (ui::link_button(&retention_path(slug), &page.t("privacy-act-back"), "secondary")) }
            } }
        }
    };
    let part: Part<'_> = ("act", &body);
    page.again(head, &[part])
}
