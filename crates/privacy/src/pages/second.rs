//! The data-protection officer of a municipality of one, who comes by a one-time link: it opens this one act, shows ids
//! and numbers and no names, and is good for three days and one word.

use super::act::{self as page_of_act, Word};
use crate::{model::ConfirmedWay, policy::ConfirmDestruction, store::act};
use frame::At;
use maud::html;
use platform::{
    Error, Form, Head, Markup, Page, PathOf, Permit, Problems, Public, Response, Result, Routes, act_link,
    page::Part, ui,
};

pub(super) fn routes() -> Routes {
    Routes::default().get("/destruction/{token}", show).post("/destruction/{token}", confirm)
}

async fn permit(page: &Page, token: &str) -> Result<Permit<ConfirmDestruction>> {
    let place = |slug: &str, target: &str| Some(At { slug: slug.to_owned(), id: target.parse().ok()? });
    let permit = act_link::permit::<ConfirmDestruction>(page, token, place).await?;
    if page_of_act::may(&permit) { Ok(permit) } else { Err(Error::NotFound) }
}

async fn show(_: Public, PathOf(token): PathOf<String>, page: Page) -> Result<Response> {
    let permit = permit(&page, &token).await?;
    screen(&permit, &page, &token, &Problems::default()).await
}

async fn confirm(
    _: Public,
    PathOf(token): PathOf<String>,
    page: Page,
    Form(word): Form<Word>,
) -> Result<Response> {
    let permit = permit(&page, &token).await?;
    let used = token.clone();
    let done = match word.check() {
        Ok(()) => {
            permit
                .write(move |tx| {
                    act_link::use_up(tx, &used)?;
                    act::confirm(tx, ConfirmedWay::Link)
                })
                .await
        }
        Err(problems) => Err(problems),
    };
    match done {
        Ok(()) => {
            let title = page.t("privacy-act-confirmed-done");
            let body = || html! { div.card { div.bd { p { (page.t("privacy-second-thanks")) } } } };
            let part: Part<'_> = ("act", &body);
            Ok(page.show(&title, &[part]))
        }
        Err(Error::Problems(problems)) => screen(&permit, &page, &token, &problems).await,
        Err(Error::Stale) => Err(Error::NotFound),
        Err(other) => Err(other),
    }
}

async fn screen(
    permit: &Permit<ConfirmDestruction>,
    page: &Page,
    token: &str,
    problems: &Problems,
) -> Result<Response> {
    let shown = page_of_act::load(&permit.narrow()).await?;
    let (title, lead) = (page.t("privacy-second-title"), page.t("privacy-second-lead"));
    let head = Head { title: &title, lead: &lead, grid: "stack", ..Head::default() };
    let body = || whole(page, permit, (token, &shown, problems));
    let part: Part<'_> = ("act", &body);
    Ok(if problems.is_empty() { page.show(head, &[part]) } else { page.again(head, &[part]) })
}

fn whole(
    page: &Page,
    permit: &Permit<ConfirmDestruction>,
    (token, shown, problems): (&str, &page_of_act::Shown, &Problems),
) -> Markup {
    let body = html! {
        p { b { (page.t("privacy-act-warning")) } }
        p.small { (page.t("privacy-act-key")) }
        (page_of_act::word(page, &format!("/destruction/{token}"), shown.lines()))
    };
    html! {
        div.stack {
            (ui::form_problems(page, problems))
            (page_of_act::facts(page, permit.on(), shown))
            (page_of_act::files(page, None, permit.on(), &shown.items))
            (page_of_act::requests(page, &shown.requests))
            (ui::card(&page.t("privacy-act-decision"), &html! {}, &body))
        }
    }
}
