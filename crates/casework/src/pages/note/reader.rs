//! To whom a restricted note is given: colleagues in whose caseload the client is.

use super::{note_path, show};
use crate::{
    policy::note::{GiveRestrictedNote, NotePath, ReadRestrictedNote},
    store::note,
};
use maud::html;
use platform::{Form, Markup, Page, Permit, Response, Result, Routes, page::PathOf, ui};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::default()
        .post("/organisations/{slug}/clients/{id}/restricted-notes/{note}/readers", give)
        .post("/organisations/{slug}/clients/{id}/restricted-notes/{note}/readers/removal", take)
}

/// A colleague who is chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    account: String,
}

async fn give(
    permit: Permit<GiveRestrictedNote>,
    PathOf(path): PathOf<NotePath>,
    page: Page,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    let is_given = permit.write(move |tx| note::give(tx, &chosen.account)).await?;
    let said = if is_given { "casework-reader-given" } else { "casework-reader-not-in-caseload" };
    Ok(page.done(&note_path(&path), said))
}

async fn take(
    permit: Permit<GiveRestrictedNote>,
    PathOf(path): PathOf<NotePath>,
    page: Page,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    permit.write(move |tx| note::take(tx, &chosen.account)).await?;
    Ok(page.done(&note_path(&path), "casework-reader-taken"))
}

/// Who reads the note beside its author and the coordinators, and to whom else it may be given.
pub(super) fn card(
    permit: &Permit<ReadRestrictedNote>,
    (page, path): (&Page, &NotePath),
    shown: &show::Shown,
) -> Markup {
    let (may_give, author) = (show::may_give(permit), &permit.on().facts.written_by);
    let is_free =
        |account: &str| account != author && !shown.readers.iter().any(|reader| reader.account_id == account);
    let others: Vec<_> = shown.holders.iter().filter(|holder| is_free(&holder.account_id)).collect();
    let base = format!("{}/readers", note_path(path));
    let body = html! {
        p.muted.small { (page.t("casework-readers-help")) }
        @if !shown.readers.is_empty() {
            ul.steps { @for reader in &shown.readers {
                @let name = reader.name.as_deref().unwrap_or(&reader.account_id);
                li {
                    div { b { (name) } }
                    @if may_give {
                        form method="post" action={ (base) "/removal" } {
                            (ui::hidden("account", &reader.account_id))
                            button.ds-button data-variant="tertiary" type="submit" {
                                (page.t("casework-reader-take")) span.vh { " " (name) }
                            }
                        }
                    }
                }
            } }
        }
        @if may_give && !others.is_empty() {
            form.row.mt2 method="post" action=(base) {
                label.lbl for="account" { (page.t("casework-reader-give-to")) }
                select.ds-input id="account" name="account" {
                    @for other in &others { option value=(other.account_id) { (other.name) } }
                }
                button.ds-button data-variant="secondary" type="submit" { (page.t("casework-reader-give")) }
            }
        }
    };
    ui::card(&page.t("casework-readers-title"), &html! {}, &body)
}
