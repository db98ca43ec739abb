//! A new client: a page of its own, for a person who comes without a contact to be recorded. Who may be there already
//! is shown while typing; whoever registers them nevertheless has said that it is somebody else.

use super::{alike, clients_path, form};
use crate::model::{ClientInput, StayInput, likeness::Reason};
use crate::policy::{FindClients, RegisterClient};
use crate::store::{duplicate, duplicate::Alike, register};
use frame::ClientId;
use maud::html;
use platform::{
    Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, Search, Tx, ui,
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/new", new)
        .post("/organisations/{slug}/clients", create)
}

/// A name that was looked for and not found.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    name: String,
}

async fn new(permit: Permit<RegisterClient>, page: Page, Search(asked): Search<Asked>) -> Response {
    let name = asked.name.trim();
    let (given, family) = name.rsplit_once(char::is_whitespace).unwrap_or((name, ""));
    let input = ClientInput {
        given_name: given.trim().to_owned(),
        family_name: family.to_owned(),
        once: Once::new_key(),
        ..ClientInput::default()
    };
    screen(&permit, &page, (&input, &[]), &Problems::default())
}

async fn create(
    permit: Permit<RegisterClient>,
    page: Page,
    Form(input): Form<ClientInput>,
) -> Result<Response> {
    let made = match input.parse(page.today()) {
        Ok(new) => {
            let apart = duplicate::read_apart(&input.apart);
            let once = Once::of_form(&input.once, &input);
            permit.write_once(once, move |tx| register_unless_alike(tx, &new, &apart)).await
        }
        Err(problems) => Err(problems.into()),
    };
    match made {
        Ok(id) => Ok(page.done(&format!("{}/{id}", clients_path(&permit.on().slug)), "people-registered")),
        Err(Error::Problems(problems)) => {
            let held = if problems.of(alike::FIELD).is_some() {
                look(&permit, &page, &input).await?
            } else {
                Vec::new()
            };
            Ok(screen(&permit, &page, (&input, &held), &problems))
        }
        Err(other) => Err(other),
    }
}

/// Registers the client, and remembers of whom it was said that they are somebody else.
///
/// Fails with a problem when somebody may be there already of whom that was not said.
fn register_unless_alike(
    tx: &mut Tx<'_, RegisterClient>,
    new: &crate::NewClient,
    apart: &[ClientId],
) -> Result<ClientId> {
    let known = duplicate::known_of(tx, new)?;
    let alike = duplicate::alike(tx, &known, apart)?;
    if alike.iter().any(Alike::holds) {
        let mut problems = Problems::at(alike::FIELD, "people-alike-title");
        // A code is one person's: that it is somebody else cannot be answered.
        if alike.iter().any(|one| one.likeness.reasons.contains(&Reason::Code)) {
            problems.add("personal_code", register::CODE_TAKEN);
        }
        return Err(problems.into());
    }
    let id = register::register(tx, new)?;
    duplicate::compare(tx, id)?;
    duplicate::apart(tx, id, apart)?;
    Ok(id)
}

/// Those who may be there already, looked for as in any search.
async fn look(permit: &Permit<RegisterClient>, page: &Page, input: &ClientInput) -> Result<Vec<Alike>> {
    let (today, input) = (page.today(), input.clone());
    permit.narrow::<FindClients>().read(move |tx| duplicate::of_typed(tx, &input, today)).await
}

fn screen(
    permit: &Permit<RegisterClient>,
    page: &Page,
    (input, held): (&ClientInput, &[Alike]),
    problems: &Problems,
) -> Response {
    let base = clients_path(&permit.on().slug);
    let (title, lead) = (page.t("people-new-title"), page.t("people-new-lead"));
    let crumbs = [(base.clone(), page.t("people-clients-title"))];
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, ..Head::default() };
    let body = || fields(page, &base, (input, held), problems);
    let parts: [platform::page::Part<'_>; 1] = [("client", &body)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn fields(page: &Page, base: &str, (input, held): (&ClientInput, &[Alike]), problems: &Problems) -> Markup {
    let stay = StayInput {
        basis: input.basis.clone(),
        stay_from: input.stay_from.clone(),
        stay_until: input.stay_until.clone(),
        renewal_applied_on: input.renewal_applied_on.clone(),
        once: String::new(),
    };
    html! {
        div.card {
            header { h2 { (page.t("people-person-title")) } }
            form.form method="post" action=(base) {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once))
                (form::person(page, input, problems))
                (alike::place(page, base, held))
                h3 { (page.t("people-stay-title")) }
                (form::stay(page, &stay, problems))
                h3 { (page.t("people-more-title")) }
                (form::more(page, input, problems))
                div.acts {
                    button.ds-button type="submit" { (page.t("people-register")) }
                    (alike::nevertheless(page, "apart", (&input.apart, held)))
                    (ui::link_button(base, &page.t("people-cancel"), "tertiary"))
                }
            }
        }
    }
}
