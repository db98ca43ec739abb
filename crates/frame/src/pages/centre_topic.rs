//! Which topics a centre shows first, and in which order. Buttons only: no dragging, no script.

use crate::{
    policy::EditCentre,
    store::centre::{self, SHOWN_FIRST},
    topic::{self, Catalogue},
};
use maud::{Markup, html};
use platform::{
    Error, Form, Head, Page, Permit, Response, Result, Routes,
    page::Part,
    ui::{self, icon},
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/centres/{centre}/topics", show)
        .post("/organisations/{slug}/centres/{centre}/topics", arrange)
}

fn path(page: &Page, rest: &str) -> String {
    let slug = page.membership().map(|held| held.slug.clone()).unwrap_or_default();
    format!("/organisations/{slug}/centres{rest}")
}

async fn show(permit: Permit<EditCentre>, page: Page) -> Result<Response> {
    let language = page.language();
    let id = permit.on().id;
    let read =
        permit.read(move |tx| Ok((centre::shown_first(tx, id, language)?, topic::catalogue(tx, language)?)));
    let (first, catalogue) = read.await?;
    let on = permit.on();
    let (title, settings) = (page.t("frame-centre-topics"), format!("/{}/settings", on.slug));
    let crumbs =
        [(path(&page, ""), page.t("frame-centres-title")), (path(&page, &settings), on.name.clone())];
    let to = path(&page, &format!("/{}/topics", on.slug));
    let head = Head {
        lead: &page.t("frame-centre-topics-help"),
        crumbs: &crumbs,
        grid: "a-grid",
        ..Head::from(&title)
    };
    let parts: [Part<'_>; 2] = [
        ("first", &|| chosen(&page, &to, &first, &catalogue)),
        ("rest", &|| others(&page, &to, &first, &catalogue)),
    ];
    Ok(page.show(head, &parts))
}

fn chosen(page: &Page, to: &str, first: &[String], catalogue: &Catalogue) -> Markup {
    let body = html! {
        ol.steps {
            @for (place, code) in first.iter().enumerate() {
                @let name = catalogue.topic(code).map_or(code.as_str(), |topic| topic.name.as_str());
                li {
                    div { b { (name) } }
                    form.row method="post" action=(to) {
                        (ui::hidden("topic", code))
                        @if place > 0 { (button(page, "up", "chevron-up", name)) }
                        @if place + 1 < first.len() { (button(page, "down", "chevron-down", name)) }
                        @if first.len() > 1 { (button(page, "remove", "x", name)) }
                    }
                }
            }
        }
    };
    ui::card(&page.t("frame-centre-topics-first"), &html! {}, &body)
}

fn button(page: &Page, act: &str, picture: &str, name: &str) -> Markup {
    let label = format!("{}: {name}", page.t(&format!("frame-arrange-{act}")));
    html! { button.ds-button data-variant="tertiary" type="submit" name="act" value=(act) aria-label=(label) { (icon(picture)) } }
}

fn others(page: &Page, to: &str, first: &[String], catalogue: &Catalogue) -> Markup {
    let rest =
        catalogue.topics.iter().filter(|topic| topic.retired_on.is_none() && !first.contains(&topic.code));
    let is_full = first.len() >= SHOWN_FIRST;
    let body = html! {
        @if is_full { p.muted { (page.t("frame-centre-topics-full")) } }
        ul.steps {
            @for topic in rest {
                li {
                    div { (topic.name) }
                    @if !is_full { form method="post" action=(to) { (ui::hidden("topic", &topic.code)) (button(page, "add", "plus", &topic.name)) } }
                }
            }
        }
    };
    ui::card(&page.t("frame-centre-topics-rest"), &html! {}, &body)
}

#[derive(Clone, Deserialize)]
struct Arranged {
    topic: String,
    act: String,
}

async fn arrange(permit: Permit<EditCentre>, page: Page, Form(arranged): Form<Arranged>) -> Result<Response> {
    let (id, language) = (permit.on().id, page.language());
    permit
        .write(move |tx| {
            let catalogue = topic::catalogue(tx, language)?;
            let is_offered = catalogue.topic(&arranged.topic).is_some_and(|topic| topic.retired_on.is_none());
            let mut first = centre::shown_first(tx, id, language)?;
            if !rearrange(&mut first, &arranged, is_offered) {
                return Err(Error::Unreadable);
            }
            centre::show_first(tx, &first)
        })
        .await?;
    Ok(page.go(&path(&page, &format!("/{}/topics", permit.on().slug))))
}

/// Does what the button says; `false` when it cannot be: an unknown topic or act, an eleventh, the last one taken away.
fn rearrange(first: &mut Vec<String>, Arranged { topic, act }: &Arranged, is_offered: bool) -> bool {
    let at = first.iter().position(|code| code == topic);
    let last = first.len().saturating_sub(1);
    match (act.as_str(), at) {
        ("up", Some(at)) => first.swap(at, at.saturating_sub(1)),
        ("down", Some(at)) => first.swap(at, (at + 1).min(last)),
        ("remove", Some(at)) if last > 0 => drop(first.remove(at)),
        ("add", None) if is_offered && first.len() < SHOWN_FIRST => first.push(topic.clone()),
        // Pressed twice, or after a colleague did the same: it is as it should be.
        ("add", Some(_)) | ("remove", None) => {}
        _ => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(act: &str, topic: &str) -> Option<String> {
        let mut first: Vec<String> = ["work", "stay", "health"].map(str::to_owned).to_vec();
        let arranged = Arranged { topic: topic.into(), act: act.into() };
        rearrange(&mut first, &arranged, topic != "gone").then(|| first.join(" "))
    }

    #[test]
    fn buttons_move_topics_and_never_lose_one() {
        assert_eq!(after("up", "stay").unwrap(), "stay work health");
        assert_eq!(after("up", "work").unwrap(), "work stay health");
        assert_eq!(after("down", "health").unwrap(), "work stay health");
        assert_eq!(after("remove", "work").unwrap(), "stay health");
        assert_eq!(after("add", "other").unwrap(), "work stay health other");
        assert_eq!(after("add", "work").unwrap(), "work stay health", "twice is once");
        assert_eq!(after("add", "gone"), None);
        assert_eq!(after("away", "work"), None);
    }
}
