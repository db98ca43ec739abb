//! The screens of the conditions: the register with the tree in force, a version with what it changed, an activity with its
//! life and its indicators, and the forms.

mod activity;
mod amendment;
mod decision;
mod details;
mod ending;
mod fields;
mod indicator;
mod list;
mod outline;
mod picture;
mod show;
mod wording;

use frame::{ActivityId, IndicatorId, TatVersionId};
use platform::{Page, Routes};

/// The address of the register.
pub(super) const TAT: &str = "/programme/tat";

pub(crate) fn routes() -> Routes {
    list::routes()
        .and(show::routes())
        .and(details::routes())
        .and(decision::routes())
        .and(activity::routes())
        .and(wording::routes())
        .and(ending::routes())
        .and(indicator::routes())
}

/// The address of a version.
pub(super) fn tat_path(id: TatVersionId) -> String {
    format!("{TAT}/{id}")
}

/// The address of an activity, for whoever points at one.
pub fn activity_path(id: ActivityId) -> String {
    format!("/programme/activities/{id}")
}

fn indicator_path(id: IndicatorId) -> String {
    format!("/programme/indicators/{id}")
}

/// Back to the register.
fn crumb(page: &Page) -> (String, String) {
    (TAT.to_owned(), page.t("programme-tat-title"))
}
