//! Whoever may be there already, shown to who registers somebody: while they type, and once more before it is done.

use super::{clients_path, lookup};
use crate::model::{ClientInput, likeness::Sureness};
use crate::policy::FindClients;
use crate::store::{duplicate, duplicate::Alike};
use maud::html;
use platform::{Form, Markup, Page, Permit, Response, Result, Routes, Search, Typed, ui};
use serde::Deserialize;

/// The field of the problem that somebody may be there already.
pub const FIELD: &str = "alike";

pub(super) fn routes() -> Routes {
    Routes::default().post("/organisations/{slug}/clients/alike", show)
}

/// The desk, as the address says it.
const DESK: &str = "desk";

/// Where one is typing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    at: String,
}

/// What was typed so far, in the form of a client or at the desk.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Typing {
    #[serde(alias = "new_given_name")]
    given_name: Typed,
    #[serde(alias = "new_family_name")]
    family_name: Typed,
    #[serde(alias = "new_born")]
    born: Typed,
    #[serde(alias = "new_phone")]
    phone: Typed,
    email: Typed,
    personal_code: Typed,
}

impl Typing {
    fn input(self) -> ClientInput {
        ClientInput {
            given_name: self.given_name.0,
            family_name: self.family_name.0,
            born: self.born.0,
            phone: self.phone.0,
            email: self.email.0,
            personal_code: self.personal_code.0,
            ..ClientInput::default()
        }
    }
}

/// Nothing is changed: what is typed of a person does not belong into an address.
async fn show(
    permit: Permit<FindClients>,
    page: Page,
    Search(asked): Search<Asked>,
    Form(typing): Form<Typing>,
) -> Result<Response> {
    let (input, today) = (typing.input(), page.today());
    let alike = permit.read(move |tx| duplicate::of_typed(tx, &input, today)).await?;
    let slug = permit.on().slug.clone();
    Ok(page.fragment(
        &html! { @if !alike.is_empty() { (list(&page, &clients_path(&slug), &alike, asked.at == DESK)) } },
    ))
}

/// Where they are shown in the form of a client, which asks again with each letter; `held` are those of whom something is
/// to be said.
pub(super) fn place(page: &Page, base: &str, held: &[Alike]) -> Markup {
    html! {
        div id=(FIELD) role="status" hx-post={ (base) "/alike" } hx-include="closest form"
            hx-trigger="input from:'closest form' delay:400ms" {
            @if !held.is_empty() { (list(page, base, held, false)) }
        }
    }
}

/// The same at the desk, where the contact can be recorded with one of them at once.
pub fn alike_at_desk(page: &Page, slug: &str, (said, held): (&str, &[Alike])) -> Markup {
    let base = clients_path(slug);
    html! {
        div id=(FIELD) role="status" hx-post={ (base) "/alike?at=" (DESK) } hx-include="[name^='new_']"
            hx-trigger="input from:'closest .who-new' delay:400ms" {
            @if !held.is_empty() { (list(page, &base, held, true)) }
        }
        (nevertheless(page, "new_apart", (said, held)))
    }
}

/// They may be there already: who they are, how sure it is, and why.
fn list(page: &Page, base: &str, alike: &[Alike], at_desk: bool) -> Markup {
    html! {
        div.card {
            header { h3 { (page.t("people-alike-title")) } }
            div.bd.stack.gap1 {
                p.small.muted { (page.t("people-alike-help")) }
                ul.stack.gap1 { @for one in alike {
                    li.row.between {
                        span {
                            a href={ (base) "/" (one.found.id) } target="_blank" { b.b { (one.found.name) } }
                            " " span.small.muted { (lookup::known(page, &one.found)) }
                            br; span.xs.muted { (why(page, one.likeness.reasons.iter().map(|reason| reason.word()))) }
                        }
                        span.row {
                            (sure(page, one.likeness.sureness))
                            @if at_desk {
                                button.ds-button.s data-variant="secondary" type="submit" name="client_is" value=(one.found.id) { (page.t("people-alike-them")) }
                            }
                        }
                    }
                } }
            }
        }
    }
}

/// The button by which whoever registers says that it is somebody else, and what was said before.
pub(super) fn nevertheless(page: &Page, name: &str, (said, held): (&str, &[Alike])) -> Markup {
    let ids = held.iter().map(|one| one.found.id.to_string());
    let all = said.split_whitespace().map(str::to_owned).chain(ids).collect::<Vec<_>>().join(" ");
    html! {
        @if held.is_empty() {
            @if !said.trim().is_empty() { (ui::hidden(name, said)) }
        } @else {
            button.ds-button data-variant="secondary" type="submit" name=(name) value=(all) { (page.t("people-alike-other")) }
        }
    }
}

/// How sure it is that two files are of one person.
pub(super) fn sure(page: &Page, sureness: Sureness) -> Markup {
    let tone = match sureness {
        Sureness::AlmostCertain => "bad",
        Sureness::Likely => "warn",
        Sureness::Possible => "info",
    };
    ui::pill(tone, &page.t(&format!("people-sureness-{sureness}")))
}

/// What speaks for it, in a line.
pub(super) fn why<'w>(page: &Page, reasons: impl Iterator<Item = &'w str>) -> String {
    reasons.map(|word| page.t(&format!("people-reason-{word}"))).collect::<Vec<_>>().join(", ")
}
