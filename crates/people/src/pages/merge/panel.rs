//! In the file of a client, for coordinators: other files that may be of the same person, and what has gone into this one.

use super::{super::file_path, choose};
use crate::policy::{MergeClients, OpenFile};
use crate::store::{duplicate, merge};
use frame::{At, ClientId};
use maud::html;
use platform::{Action, Markup, Page, Result, Tx, ui};

/// The panel; empty for those who may not make one file of two.
pub(in crate::pages) fn panel(tx: &mut Tx<'_, OpenFile>, page: &Page) -> Result<Markup> {
    if !MergeClients::allows(tx.actor(), tx.on()) {
        return Ok(html! {});
    }
    let at: At<ClientId> = At { slug: page.slug().to_owned(), id: tx.on().id };
    let (pairs, merges) = (duplicate::of_client(tx, at.id)?, merge::of_file(tx)?);
    let other = html! { a href={ (file_path(&at)) "/merge" } { (page.t("people-merge-other-file")) } };
    let body = html! {
        @if pairs.is_empty() { p.small.muted { (page.t("people-merge-no-suspects")) } }
        @else { ul.stack.gap1 { @for pair in &pairs { (choose::suspect(page, &at, pair)) } } }
        @if !merges.is_empty() {
            p.small.mt2 { a href={ (file_path(&at)) "/merges" } { (page.n("people-merges-count", i64::try_from(merges.len()).unwrap_or(i64::MAX))) } }
        }
    };
    Ok(ui::card(&page.t("people-merge-panel"), &other, &body))
}
