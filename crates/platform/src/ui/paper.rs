//! A page that is printed and taken along: big letters, nothing around it, in the language of who takes it.

use crate::{Language, assets};
use maud::{DOCTYPE, Markup, html};

/// The whole document. What is not to be printed has the class `noprint`.
pub fn paper(language: Language, title: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(language.code()) data-size="sm" data-color-scheme="light" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (title) }
                link rel="stylesheet" href=(assets::url("staff.css"));
                link rel="icon" href=(assets::url("icon.svg"));
                script defer src=(assets::url("app.js")) {}
            }
            body.paper { main { (body) } }
        }
    }
}
