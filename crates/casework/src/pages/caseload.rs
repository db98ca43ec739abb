//! Caseloads: whom one cares for, by what is due; for coordinators first how much everybody has.

mod list;
mod loads;

use crate::{
    model::{Cared, Load, Pile},
    store::caseload,
};
use maud::html;
use people::ViewCaseload;
use platform::{Arg, Head, Markup, Page, Permit, Response, Result, Role, Routes, Search, Tx, ui};
use serde::{Deserialize, Serialize};

/// The word for those who are in nobody's care.
const NOBODY: &str = "nobody";

pub fn routes() -> Routes {
    Routes::default().get("/organisations/{slug}/caseload", show)
}

/// The address of the caseloads of an organisation.
pub fn caseload_path(slug: &str) -> String {
    format!("/organisations/{slug}/caseload")
}

/// Whose caseload, and which of its clients. Only coordinators ask for another's.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Asked {
    whose: String,
    due: String,
}

/// What the page shows.
enum Shown {
    /// How much everybody has, and how many are in nobody's care.
    Loads(Vec<Load>, usize),
    /// One caseload.
    List(List),
}

/// One caseload, or those in nobody's care.
struct List {
    cared: Vec<Cared>,
    /// Whose it is, if it is not the own one; empty for nobody's.
    of: Option<String>,
}

async fn show(permit: Permit<ViewCaseload>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let leads = permit.actor().is(&[Role::Coordinator], permit.on().id);
    let whose = if leads { asked.whose.clone() } else { permit.actor().id().to_owned() };
    let shown = permit.read(move |tx| gather(tx, &whose)).await?;
    let base = caseload_path(&permit.on().slug);
    let mine = page.t("casework-caseload-title");
    Ok(match &shown {
        Shown::Loads(everybody, nobody) => {
            let (title, lead) = (page.t("casework-loads-title"), page.t("casework-loads-lead"));
            let own = format!("{base}?whose={}", permit.actor().id());
            let aside = ui::link_button(&own, &mine, "secondary");
            let head = Head { title: &title, lead: &lead, aside: Some(aside), ..Head::default() };
            page.show(head, &[("loads", &|| loads::card(&page, &base, everybody, *nobody))])
        }
        Shown::List(list) => {
            let (title, lead) = words(&page, list, &mine);
            let crumbs = [(base.clone(), page.t("casework-loads-title"))];
            let crumbs = if leads { &crumbs[..] } else { &[] };
            let head = Head { title: &title, lead: &lead, crumbs, grid: "stack", ..Head::default() };
            let piles = || list::piles(&page, &base, &asked, list);
            let rows = || list::rows(&page, (&base, &title), Pile::of(&asked.due), list);
            page.show(head, &[("piles", &piles), ("caseload", &rows)])
        }
    })
}

/// With nobody named, a coordinator sees how much everybody has.
fn gather(tx: &mut Tx<'_, ViewCaseload>, whose: &str) -> Result<Shown> {
    match whose {
        "" => caseload::loads(tx).map(|(loads, nobody)| Shown::Loads(loads, nobody)),
        NOBODY => Ok(Shown::List(List { cared: caseload::of_nobody(tx)?, of: Some(String::new()) })),
        account => {
            let own = account == tx.actor().id();
            let name = if own { None } else { Some(tx.account_name(account)?.unwrap_or_default()) };
            Ok(Shown::List(List { cared: caseload::of(tx, account)?, of: name }))
        }
    }
}

/// What stands above a list.
fn words(page: &Page, list: &List, mine: &str) -> (String, String) {
    match list.of.as_deref() {
        None => (mine.to_owned(), page.t("casework-caseload-lead")),
        Some("") => (page.t("casework-loads-nobody"), page.t("casework-loads-nobody-help")),
        Some(name) => (
            page.with("casework-caseload-of", &[("who", Arg::Word(name))]),
            page.t("casework-caseload-of-lead"),
        ),
    }
}

/// Beside a name: the way to who has the client.
fn care_link(page: &Page, base: &str, cared: &Cared) -> Markup {
    let file = base.replace("/caseload", "/clients");
    html! {
        a href={ (file) "/" (cared.client) "/caseload" } { (page.t("casework-caseload-share")) span.vh { " " (cared.name) } }
    }
}
