//! Changing what a file says. Who was slower sees both versions beside each other, and keeps what was typed.

use super::{clients_path, file_path, form, said};
use crate::model::{Client, ClientInput};
use crate::policy::EditClient;
use crate::store::{change, file};
use frame::{At, ClientId};
use maud::html;
use platform::{
    Error, Form, Head, JsonValue, Markup, Page, Permit, Problems, Response, Result, Routes, StatusCode,
    page::PathOf, ui,
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/edit", edit)
        .post("/organisations/{slug}/clients/{id}", save)
}

/// The fields of which two versions are shown. A personal code is in neither.
const COMPARED: [&str; 12] = [
    "given_name",
    "family_name",
    "born",
    "languages",
    "phone",
    "email",
    "address",
    "sex",
    "arrived_on",
    "background",
    "citizenship",
    "interpreter",
];

/// The form, and what is in the file by now.
struct Screen<'a> {
    page: &'a Page,
    at: &'a At<ClientId>,
    client: Client,
    input: ClientInput,
    problems: Problems,
    /// What is there by now, when someone else was quicker.
    theirs: Option<ClientInput>,
}

async fn edit(permit: Permit<EditClient>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    let (client, input) = current(&permit, &page).await?;
    let screen = Screen { page: &page, at: &at, client, input, problems: Problems::default(), theirs: None };
    Ok(screen.show(StatusCode::OK))
}

async fn save(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(input): Form<ClientInput>,
) -> Result<Response> {
    let version: i64 = input.version.parse().unwrap_or(0);
    let saved = match input.parse(page.today()) {
        Ok(new) => permit.write(move |tx| change::change(tx, version, &new)).await,
        Err(problems) => Err(problems.into()),
    };
    let (problems, is_stale) = match saved {
        Ok(_) => return Ok(page.done(&file_path(&at), "people-changed")),
        Err(Error::Problems(problems)) => (problems, false),
        Err(Error::Stale) => (Problems::default(), true),
        Err(other) => return Err(other),
    };
    let (client, theirs) = current(&permit, &page).await?;
    // The next try is a change of what is there by now.
    let version = if is_stale { theirs.version.clone() } else { input.version.clone() };
    let input = ClientInput { version, ..input };
    let screen = Screen { page: &page, at: &at, client, input, problems, theirs: is_stale.then_some(theirs) };
    Ok(screen.show(if is_stale { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY }))
}

/// The file as it is, and as the form has it.
async fn current(permit: &Permit<EditClient>, page: &Page) -> Result<(Client, ClientInput)> {
    let found = permit.read(|tx| {
        let client = file::client(tx, tx.on().id)?;
        let languages = file::languages(tx, client.id)?;
        Ok((client, languages))
    });
    let (client, languages) = found.await?;
    let input = ClientInput::of(&client, &languages).worded(page.language());
    Ok((client, input))
}

impl Screen<'_> {
    fn show(&self, status: StatusCode) -> Response {
        let Self { page, at, .. } = self;
        let (title, name) = (page.t("people-edit-title"), self.client.name());
        let crumbs = [(clients_path(&at.slug), page.t("people-clients-title")), (file_path(at), name)];
        let head = Head { title: &title, crumbs: &crumbs, grid: "stack", ..Head::default() };
        let (both, fields) = (|| self.both(), || self.fields());
        let parts: [platform::page::Part<'_>; 2] = [("versions", &both), ("client", &fields)];
        let [_, form] = parts;
        match status {
            StatusCode::CONFLICT => page.conflict(head, &parts),
            StatusCode::UNPROCESSABLE_ENTITY => page.again(head, &[form]),
            _ => page.show(head, &[form]),
        }
    }

    fn fields(&self) -> Markup {
        let Self { page, input, problems, .. } = self;
        html! {
            div.card {
                header { h2 { (page.t("people-person-title")) } }
                form.form method="post" action=(file_path(self.at)) {
                    (ui::form_problems(page, problems))
                    (ui::hidden("version", &input.version))
                    (form::person(page, input, problems))
                    (form::more(page, input, problems, self.client.code_sealed.is_some()))
                    div.acts {
                        button.ds-button type="submit" { (page.t("platform-save")) }
                        (ui::link_button(&file_path(self.at), &page.t("people-cancel"), "tertiary"))
                    }
                }
            }
        }
    }

    /// Mine and theirs, field by field.
    fn both(&self) -> Markup {
        let Self { page, input, .. } = self;
        let Some(theirs) = &self.theirs else { return html! {} };
        let (mine, theirs) = (fields_of(input), fields_of(theirs));
        let said = |of: &JsonValue, field: &str| {
            said::value(page, field, of.get(field).and_then(JsonValue::as_str).unwrap_or_default())
        };
        let row = |field: &str| (page.t(form::label(field)), said(&mine, field), said(&theirs, field));
        let rows: Vec<_> = COMPARED.into_iter().map(row).collect();
        html! {
            div.card {
                header { h2 { (page.t("people-stale-title")) } }
                div.bd { p.muted role="alert" tabindex="-1" data-focus { (page.t("people-stale-help")) } }
                (ui::versions(page, &rows))
            }
        }
    }
}

/// The fields of a form by their names.
fn fields_of(input: &ClientInput) -> JsonValue {
    serde_json::to_value(input).unwrap_or_default()
}
