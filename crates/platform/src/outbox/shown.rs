//! In a demonstration nothing is sent; what would have been is read here, by anyone, and there only.

use super::{OutboxMail, latest};
use crate::{App, Error, Head, Page, Public, Response, Result, Routes, clock, ui};
use axum::extract::State;
use maud::{Markup, html};

/// Mails on the page.
const SHOWN: i64 = 50;

pub(crate) fn routes() -> Routes {
    Routes::default().get("/demo/outbox", show)
}

async fn show(_: Public, State(app): State<App>, page: Page) -> Result<Response> {
    if !app.demo {
        return Err(Error::NotFound);
    }
    let mails = app.db.read(None, |conn| latest(conn, SHOWN)).await?;
    let (title, lead) = (page.t("platform-outbox-title"), page.t("platform-outbox-lead"));
    let body = || list(&page, &mails);
    Ok(page.show(Head { title: &title, lead: &lead, ..Head::default() }, &[("outbox", &body)]))
}

fn list(page: &Page, mails: &[OutboxMail]) -> Markup {
    if mails.is_empty() {
        return ui::empty(&page.t("platform-outbox-none"), &page.t("platform-outbox-none-help"), &html! {});
    }
    html! {
        div.stack {
            @for mail in mails {
                (ui::card(&mail.subject, &html! {}, &html! {
                    p.muted {
                        (page.with("platform-outbox-to", &[("to", crate::Arg::Word(&mail.to_address))]))
                        " · " (page.day(clock::day_of(mail.written_at))) " " (clock::wall_time(mail.written_at))
                    }
                    @for line in mail.body.lines().filter(|line| !line.trim().is_empty()) { p { (linked(line)) } }
                }))
            }
        }
    }
}

/// A line of a mail, in which addresses can be followed.
fn linked(line: &str) -> Markup {
    let is_address = |word: &str| word.starts_with("http://") || word.starts_with("https://");
    html! {
        @for word in line.split_inclusive(' ') {
            @if is_address(word) { a href=(word.trim_end()) { (word) } } @else { (word) }
        }
    }
}
