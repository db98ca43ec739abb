//! Who is served, in a few words: what the desk shows of a client who was chosen.

use super::said;
use crate::policy::ClientFacts;
use maud::html;
use platform::{Markup, Page, ui};

/// The card of a client: name, year of birth, languages; of a file that is closed to use, the name. `change` is the button to choose someone else.
pub fn card(page: &Page, client: &ClientFacts, languages: &[String], change: bool) -> Markup {
    let name = client.name();
    if client.restricted_on.is_some() {
        return html! {
            div.who { (ui::avatar(&name)) div { b { (name) } p { (ui::pill("warn", &page.t("people-restricted"))) } } }
        };
    }
    let born = said::year(page, client.born_year);
    let spoken = said::languages(page, languages);
    let known: Vec<_> = born.into_iter().chain(Some(spoken).filter(|spoken| !spoken.is_empty())).collect();
    html! {
        div.who data-language=[languages.first()] {
            (ui::avatar(&name))
            div { b { (name) } p { (known.join(" · ")) } }
            @if change {
                div.end { button.ds-button.s data-variant="secondary" type="button" data-change { (page.t("people-who-change")) } }
            }
        }
    }
}
