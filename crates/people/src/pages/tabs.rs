//! The groups of a file's fields, each with a page of its own.

use super::file_path;
use frame::{At, ClientId};
use maud::html;
use platform::{Markup, Page};

/// Where each group is under the file, and the key of its name.
const TABS: [(&str, &str); 7] = [
    ("edit", "people-tab-person"),
    ("contact", "people-tab-contact"),
    ("languages", "people-tab-languages"),
    ("occupation", "people-tab-occupation"),
    ("documents", "people-tab-documents"),
    ("stays", "people-tab-stays"),
    ("guardians", "people-tab-family"),
];

/// Links to all groups; the one that is open is marked.
pub(super) fn tabs(page: &Page, at: &At<ClientId>) -> Markup {
    let (file, here) = (file_path(at), page.place().path.as_str());
    html! {
        nav.tabs aria-label=(page.t("people-edit-title")) {
            @for (group, name) in TABS {
                @let href = format!("{file}/{group}");
                // Who sends the person's form again is at the file itself.
                @let is_here = here.starts_with(&href) || (group == "edit" && here == file);
                a href=(href) aria-current=[is_here.then_some("page")] { (page.t(name)) }
            }
        }
    }
}
