//! The conditions of the programme (TAT) and their activity tree: the register of versions, the next version from its draft to
//! its confirmation, what an amendment changed and what it caused, the life of an activity, its indicators.
//!
//! The rows are `frame`'s; here are the rules and the screens. Other parts link to an activity with [`activity_path`].

mod compare;
mod letter;
mod model;
mod pages;
mod policy;
mod store;

pub use model::{ActivityInput, DescriptionInput, DetailsInput, IndicatorInput, OrderInput, Reason};
pub use pages::activity_path;
pub use policy::{
    ChangeActivity, ChangeIndicator, DecideTat, DescribeTat, DraftTat, EditTat, EndActivity, EnterIndicator,
    ViewActivity, ViewIndicator, ViewTat, ViewTree, WithdrawTat,
};
pub use store::{
    draft::{begin, confirm, describe, send_back, settle, submit, withdraw},
    indicator::{change as change_indicator, enter as enter_indicator},
    node::{add as add_activity, change as change_activity, end as end_activity},
};

pub(crate) use pages::routes;

use platform::menu::Item;

/// The conditions in the menu.
pub(crate) fn menu() -> Item {
    let (group, key) = ("platform-menu-programme", "programme-tat-title");
    Item { group, key, icon: "hierarchy", href: pages::TAT.to_owned(), count: 0 }
}
