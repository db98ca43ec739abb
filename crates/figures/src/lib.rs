//! Figures (arvud): how many people a municipality counselled, about what and for whom; and, for those who lead the
//! programme, sums of all municipalities in which no small number can be found.
//!
//! The counters are `frame`'s; here they are asked, put together, suppressed and shown. No person is seen on any page.

mod api;
mod count;
mod draw;
mod export;
mod finding;
mod model;
mod pages;
mod period;
mod persons;
pub mod policy;
mod publish;
mod sums;
mod suppress;
mod words;

pub use publish::publish;

use platform::{Membership, Module, menu::Item};

/// The module, as `app` lists it.
pub fn module() -> Module {
    Module {
        name: "figures",
        routes: pages::routes().and(api::routes()),
        texts: platform::locales!(),
        menu,
        api: api::description,
    }
}

fn menu(held: &Membership, _: Option<&str>) -> Vec<Item> {
    let item = |key, href| Item { group: "platform-menu-overview", key, icon: "chart-bar", href, count: 0 };
    if policy::INSIDE.contains(&held.role) {
        vec![item("figures-menu-own", format!("/organisations/{}/figures", held.slug))]
    } else if policy::OUTSIDE.contains(&held.role) {
        vec![item("figures-menu-programme", "/figures".to_owned())]
    } else {
        Vec::new()
    }
}
