//! A basis of stay has a form of its own: a new record is added, the ones before it stay.

use super::{clients_path, file_path, form};
use crate::model::{Stay, StayInput};
use crate::policy::EditClient;
use crate::store::{file, register};
use frame::{At, ClientId};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, Tx, page::PathOf, ui,
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/stays", edit)
        .post("/organisations/{slug}/clients/{id}/stays", record)
}

async fn edit(permit: Permit<EditClient>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    let stays = permit.read(|tx| file::stays(tx, tx.on().id)).await?;
    let mut input = stays.first().map(StayInput::of).unwrap_or_default();
    input.once = Once::new_key();
    Ok(screen(&permit, (&page, &at), &input, &Problems::default()))
}

async fn record(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(input): Form<StayInput>,
) -> Result<Response> {
    let required = || Problems::at("basis", "people-problem-basis-missing");
    let parsed = input.parse(page.today()).and_then(|stay| stay.ok_or_else(required));
    let recorded = match parsed {
        Ok(stay) => permit.write_once(Once::of_form(&input.once, &input), move |tx| add(tx, &stay)).await,
        Err(problems) => Err(problems.into()),
    };
    match recorded {
        Ok(()) => Ok(page.done(&file_path(&at), "people-stay-kept")),
        Err(Error::Problems(problems)) => Ok(screen(&permit, (&page, &at), &input, &problems)),
        Err(other) => Err(other),
    }
}

fn add(tx: &mut Tx<'_, EditClient>, stay: &crate::model::NewStay) -> Result<()> {
    let id = tx.on().id;
    let before = file::stays(tx, id)?;
    register::add_stay(tx, id, stay)?;
    let was = before.first().map(|before: &Stay| before.basis.word()).unwrap_or_default();
    tx.changed("basis", was, stay.basis.word())
}

fn screen(
    permit: &Permit<EditClient>,
    (page, at): (&Page, &At<ClientId>),
    input: &StayInput,
    problems: &Problems,
) -> Response {
    let (title, lead) = (page.t("people-stay-title"), page.t("people-stay-lead"));
    let crumbs =
        [(clients_path(&at.slug), page.t("people-clients-title")), (file_path(at), permit.on().name())];
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, ..Head::default() };
    let body = || fields(page, at, input, problems);
    let parts: [platform::page::Part<'_>; 1] = [("stay", &body)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn fields(page: &Page, at: &At<ClientId>, input: &StayInput, problems: &Problems) -> Markup {
    html! {
        div.card {
            header { h2 { (page.t("people-stay-title")) } }
            form.form method="post" action={ (file_path(at)) "/stays" } {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once))
                (form::stay(page, input, problems))
                div.acts {
                    button.ds-button type="submit" { (page.t("platform-save")) }
                    (ui::link_button(&file_path(at), &page.t("people-cancel"), "tertiary"))
                }
            }
        }
    }
}
