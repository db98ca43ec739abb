//! The other file: one that may be of the same person, or one that is looked for by name.

use super::super::{alike, clients_path, file_path, list};
use crate::policy::MergeClients;
use crate::store::duplicate::{self, Listed};
use crate::store::find::{self, Found};
use frame::{At, ClientId};
use maud::html;
use platform::{Head, Markup, Page, Permit, Problems, Response, Result, ui, ui::Field};

/// People offered for a name.
const MOST: usize = 8;

pub(super) async fn screen(
    permit: &Permit<MergeClients>,
    (page, at): (&Page, &At<ClientId>),
    name: &str,
    problems: &Problems,
) -> Result<Response> {
    let pairs = permit.read(|tx| duplicate::of_client(tx, tx.on().id)).await?;
    let found = search(permit, at, name).await?;
    let (title, lead) = (page.t("people-merge-choose"), page.t("people-merge-choose-lead"));
    let crumbs =
        [(clients_path(&at.slug), page.t("people-clients-title")), (file_path(at), permit.on().name())];
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let body = || html! { (suspected(page, at, &pairs)) (by_name(page, at, (name, &found), problems)) };
    let parts: [platform::page::Part<'_>; 1] = [("other", &body)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

async fn search(permit: &Permit<MergeClients>, at: &At<ClientId>, name: &str) -> Result<Vec<Found>> {
    if name.trim().is_empty() {
        return Ok(Vec::new());
    }
    let (slug, name, own) = (at.slug.clone(), name.to_owned(), at.id);
    let mut found = permit.write(move |tx| find::find_for(tx, &slug, &name, MOST)).await?;
    found.retain(|other| other.id != own);
    Ok(found)
}

fn suspected(page: &Page, at: &At<ClientId>, pairs: &[Listed]) -> Markup {
    html! {
        @if !pairs.is_empty() {
            div.card {
                header { h2 { (page.t("people-alike-title")) } }
                div.bd { ul.stack.gap1 { @for pair in pairs { (suspect(page, at, pair)) } } }
            }
        }
    }
}

/// The other file of a pair, why it is thought to be of the same person, and the way to lay both beside each other.
pub(super) fn suspect(page: &Page, at: &At<ClientId>, pair: &Listed) -> Markup {
    let other = pair.sides().into_iter().find(|side| side.id != at.id);
    html! {
        @if let Some(side) = other {
            li.row.between {
                span {
                    a href={ (file_path(at)) "/merge?with=" (side.id) } { b.b { (side.name) } }
                    @if let Some(year) = side.born { " " span.num.muted { (year) } }
                    br; span.xs.muted { (alike::why(page, pair.reasons())) }
                }
                (alike::sure(page, pair.sureness))
            }
        }
    }
}

fn by_name(page: &Page, at: &At<ClientId>, (name, found): (&str, &[Found]), problems: &Problems) -> Markup {
    let path = format!("{}/merge", file_path(at));
    let field = Field { name: "name", label: "people-merge-who", value: name, most: 80, ..Field::default() };
    html! {
        div.card {
            header { h2 { (page.t("people-merge-search")) } }
            form.form role="search" action=(path) {
                (ui::form_problems(page, problems))
                (ui::field(page, problems, field))
                div.acts {
                    button.ds-button type="submit" { (page.t("people-search")) }
                    (ui::link_button(&file_path(at), &page.t("people-cancel"), "tertiary"))
                }
            }
            @if !found.is_empty() {
                div.bd { ul.stack.gap1 { @for other in found {
                    li { a href={ (path) "?with=" (other.id) } { (list::choice(page, other)) } }
                } } }
            } @else if !name.trim().is_empty() {
                p.bd.muted role="status" { (page.t("people-found-none")) }
            }
        }
    }
}
