//! Partnerships (partnerlused): with which municipalities the programme is carried out, at which stage each is, what was
//! agreed and amended, and where people arrive: the ground on which partners are chosen.
//!
//! Everything can be asked for a day, and as it was known on a day. From when an organisation is a partner
//! (`organisation.partner_from` of `frame`) is the beginning of its agreement, kept there by [`store`] in the transaction
//! that records the agreement, and by nobody else.

mod api;
mod draw;
pub mod model;
mod pages;
pub mod policy;
mod remind;
pub mod store;

pub(crate) use api::description;
pub use pages::register::{Registering, register};
pub(crate) use pages::routes;
pub use remind::remind;
pub use store::door::{AgreementOf, PartnerOn, agreement_of, partners_on};

use platform::{Role, menu::Item};

/// What of it a role finds in the menu.
pub(crate) fn menu(role: Role) -> Vec<Item> {
    if !crate::policy::EVERYBODY.contains(&role) {
        return Vec::new();
    }
    let item = |key, icon, href: &str| Item {
        group: "platform-menu-programme",
        key,
        icon,
        href: href.to_owned(),
        count: 0,
    };
    vec![
        item("programme-partnerships-title", "building-community", pages::BASE),
        item("programme-arrivals-title", "map-2", pages::arrivals::PATH),
    ]
}
