//! A published answer, as everybody reads it.

use super::{LIBRARY, said};
use crate::guidance::{
    policy::ReadAnswer,
    store::{answer, question},
};
use maud::html;
use platform::{Arg, Head, Page, Permit, Response, Result, Role, Routes, Target, ui};

pub(super) fn routes() -> Routes {
    Routes::default().get("/programme/answers/{id}", show)
}

async fn show(permit: Permit<ReadAnswer>, page: Page) -> Result<Response> {
    let answer = permit.read(answer::read).await?;
    let leads = permit.actor().is(&[Role::ProgrammeManager], permit.on().scope());
    let crumbs = [(LIBRARY.to_owned(), page.t("programme-library-title"))];
    let (theme, when) = (said::theme(&page, answer.theme), said::instant(&page, answer.published_at));
    let lead =
        page.with("programme-answer-lead", &[("theme", Arg::Word(&theme)), ("when", Arg::Word(&when))]);
    let aside = leads.then(|| {
        let to = format!("{}/publication", question::page_of(answer.question_id));
        ui::link_button(&to, &page.t("programme-publish-mend"), "secondary")
    });
    let head = Head { lead: &lead, crumbs: &crumbs, aside, ..Head::from(&answer.title) };
    let body = || {
        html! {
            @if answer.withdrawn_at.is_some() { div.flash.warn { (ui::icon("eye-off")) p { (page.t("programme-answer-unpublished")) } } }
            (ui::card(&page.t("programme-publish-question"), &html! {}, &html! { p.pre.prose { (answer.question) } }))
            (ui::card(&page.t("programme-publish-answer"), &html! {}, &html! { p.pre.prose { (answer.answer) } }))
        }
    };
    Ok(page.show(head, &[("answer", &body)]))
}
