//! A page that a device keeps for work without a network: there is nothing of anybody in it, so it may lie there.

use super::shell::logo;
use crate::{Page, assets};
use maud::{DOCTYPE, Markup, html};

/// The whole document, in the language of whoever asks, and otherwise the same for all. `script` is its own.
pub fn kept(page: &Page, title: &str, script: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(page.language().code()) data-size="sm" data-color-scheme="auto" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (title) " · Teekond" }
                link rel="stylesheet" href=(assets::url("staff.css"));
                link rel="icon" href=(assets::url("icon.svg"));
                script defer src=(assets::url("app.js")) {}
                script defer src=(assets::url(script)) {}
            }
            body.staff {
                div.band {}
                div.plain {
                    header.top { (logo(page)) }
                    main.main id="sisu" tabindex="-1" {
                        div.head { div { h1 { (title) } } }
                        (body)
                    }
                }
            }
        }
    }
}
