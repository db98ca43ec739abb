//! What the authority decides of a version that was submitted: it is put in force by an order, or sent back with a reason.

use super::{
    fields::{day, line, tick},
    show::{self, Typed},
    tat_path,
};
use crate::tree::{
    model::{OrderInput, Reason},
    policy::DecideTat,
    store::draft,
};
use frame::activity::tat::Tat;
use maud::{Markup, html};
use platform::{
    Error, Form, Page, Permit, Problems, Response, Result, Routes,
    ui::{self, Field},
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .post("/programme/tat/{submitted}/confirmation", confirm)
        .post("/programme/tat/{submitted}/return", send_back)
}

/// Both forms.
pub(super) fn card(page: &Page, tat: &Tat, typed: &Typed) -> Markup {
    let order = typed.order.clone().unwrap_or_else(|| tat.into());
    let (problems, version) = (&typed.problems, tat.version.to_string());
    let required = |of: Field<'_>| ui::field(page, problems, Field { required: true, ..of });
    let body = html! {
        form.stack method="post" action={ (tat_path(tat.id)) "/confirmation" } {
            p.muted.small { (page.t("programme-tat-confirm-help")) }
            (ui::hidden("version", &version))
            (required(line("number", "programme-tat-number", (&order.number, 40))))
            (required(day("signed_on", "programme-tat-signed_on", &order.signed_on)))
            (required(day("in_force_from", "programme-tat-in_force_from", &order.in_force_from)))
            (tick(page, problems, ("backdated", "programme-tat-backdated"), order.backdated == "on"))
            div { button.ds-button type="submit" { (page.t("programme-tat-confirm")) } }
        }
        form.stack.mt4 method="post" action={ (tat_path(tat.id)) "/return" } {
            (ui::hidden("version", &version))
            (ui::area(page, problems, line("why", "programme-tat-why", (&typed.reason.why, 2000)), 3))
            div { button.ds-button data-variant="secondary" type="submit" { (page.t("programme-tat-return")) } }
        }
    };
    ui::card(&page.t("programme-tat-decide"), &html! {}, &body)
}

async fn confirm(permit: Permit<DecideTat>, page: Page, Form(input): Form<OrderInput>) -> Result<Response> {
    let typed = input.clone();
    let done = permit.write(move |tx| draft::confirm(tx, &typed)).await;
    let again = |problems| Typed { order: Some(input.clone()), reason: Reason::default(), problems };
    settle(&permit, &page, (done, "programme-tat-confirmed"), again).await
}

async fn send_back(permit: Permit<DecideTat>, page: Page, Form(input): Form<Reason>) -> Result<Response> {
    let typed = input.clone();
    let done = permit.write(move |tx| draft::send_back(tx, &typed)).await;
    let again = |problems| Typed { order: None, reason: input.clone(), problems };
    settle(&permit, &page, (done, "programme-tat-returned"), again).await
}

async fn settle(
    permit: &Permit<DecideTat>,
    page: &Page,
    (done, key): (Result<()>, &str),
    again: impl Fn(Problems) -> Typed,
) -> Result<Response> {
    let problems = match done {
        Ok(()) => return Ok(page.done(&tat_path(permit.on().tat.id), key)),
        Err(Error::Stale) => Problems::at("version", "programme-tat-moved-on"),
        Err(Error::Problems(problems)) => problems,
        Err(other) => return Err(other),
    };
    show::screen(&permit.narrow(), page, again(problems)).await
}
