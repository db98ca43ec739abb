//! One's own notices: what is new, where it is seen, and how one hears of it by mail.

use crate::guidance::{
    model::NoticeId,
    notice::{PAGE, Way},
    policy::KeepNotices,
    store::notice::{self, Notice},
};
use maud::{Markup, html};
use platform::{
    Error, Form, Head, Page, Permit, Problems, Response, Result, Routes, inside,
    ui::{self, Field},
};
use serde::Deserialize;

use super::said;

/// Notices shown.
const SHOWN: i64 = 100;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/notices", list)
        .post("/programme/notices/reading", read)
        .post("/programme/notices/choice", choose)
}

async fn list(permit: Permit<KeepNotices>, page: Page) -> Result<Response> {
    let read = permit.read(|tx| Ok((notice::newest(tx, SHOWN)?, notice::way(tx)?)));
    let (notices, way) = read.await?;
    let title = page.t("programme-notices-title");
    let head = Head { grid: "a-grid", ..Head::from(&title) };
    let (list, choice) = (|| card(&page, &notices), || choice(&page, way));
    Ok(page.show(head, &[("notices", &list), ("choice", &choice)]))
}

fn card(page: &Page, notices: &[Notice]) -> Markup {
    let unread = notices.iter().any(|notice| notice.read_at.is_none());
    let all = html! {
        @if unread {
            form method="post" action={ (PAGE) "/reading" } {
                button.ds-button data-variant="tertiary" type="submit" { (page.t("programme-notices-read-all")) }
            }
        }
    };
    let body = html! {
        @if notices.is_empty() {
            (ui::empty(&page.t("programme-notices-none"), &page.t("programme-notices-none-help"), &html! {}))
        }
        ul.notices { @for notice in notices { (one(page, notice)) } }
    };
    ui::card(&page.t("programme-notices-newest"), &all, &body)
}

/// A button, for opening one is a change: it is read then.
fn one(page: &Page, notice: &Notice) -> Markup {
    let is_new = notice.read_at.is_none();
    html! {
        li class=[is_new.then_some("new")] {
            form method="post" action={ (PAGE) "/reading" } {
                (ui::hidden("id", &notice.id.to_string()))
                button type="submit" {
                    span.dot-new { @if is_new { span.vh { (page.t("programme-notice-new")) } } }
                    span { (page.t(&format!("programme-notice-{}", notice.kind))) }
                    span.small.muted.num { (said::instant(page, notice.written_at)) }
                }
            }
        }
    }
}

fn choice(page: &Page, way: Way) -> Markup {
    let ways = ui::options(page, "programme-notices-way", Way::words().iter().copied());
    let field = Field { name: "way", label: "programme-notices-way", value: way.word(), ..Field::default() };
    let body = html! {
        form.stack method="post" action={ (PAGE) "/choice" } {
            (ui::radios(page, &Problems::default(), field, &ways))
            p.small.muted { (page.t("programme-notices-way-help")) }
            div { button.ds-button data-variant="secondary" type="submit" { (page.t("platform-save")) } }
        }
    };
    ui::card(&page.t("programme-notices-mail"), &html! {}, &body)
}

/// Which one; all when nothing is said.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    id: String,
}

async fn read(permit: Permit<KeepNotices>, page: Page, Form(chosen): Form<Chosen>) -> Result<Response> {
    let id = Some(chosen.id).filter(|id| !id.is_empty());
    let id: Option<NoticeId> = id.map(|id| id.parse().map_err(|_| Error::NotFound)).transpose()?;
    match permit.write(move |tx| notice::read(tx, id)).await? {
        Some(link) => Ok(page.go(inside(&link))),
        None => Ok(page.go(PAGE)),
    }
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct ChosenWay {
    way: String,
}

async fn choose(permit: Permit<KeepNotices>, page: Page, Form(chosen): Form<ChosenWay>) -> Result<Response> {
    let way: Way = chosen.way.parse().map_err(|()| Error::Unreadable)?;
    permit.write(move |tx| notice::choose(tx, way)).await?;
    Ok(page.done(PAGE, "programme-notices-chosen"))
}
