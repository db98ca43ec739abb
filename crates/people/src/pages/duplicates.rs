//! Files that may be of one person, surest first: a coordinator makes one of two, or says that they are two persons.

use super::{alike, clients_path};
use crate::policy::{DecideDuplicate, MergeClients, ViewDuplicates};
use crate::store::{duplicate, duplicate::Listed, duplicate::Side};
use frame::{At, ClientId};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Page, Permit, Problems, Response, Result, Routes, Search, Tx, ui, ui::Column,
};
use serde::Deserialize;

/// Pairs on a page: whoever has more begins with the surest.
const ROWS: i64 = 50;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/duplicates", show)
        .post("/organisations/{slug}/duplicates", decide)
}

/// What is looked at: pairs that wait, or with `apart` those of whom somebody has said that they are two persons.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    apart: String,
}

/// A pair, and what is said of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    one: String,
    other: String,
    apart: String,
}

async fn show(permit: Permit<ViewDuplicates>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let is_apart = !asked.apart.is_empty();
    let found =
        permit.read(move |tx| Ok((duplicate::list(tx, is_apart, ROWS)?, duplicate::count(tx)?))).await?;
    Ok(screen(&page, &permit.on().slug, is_apart, &found))
}

async fn decide(permit: Permit<DecideDuplicate>, page: Page, Form(said): Form<Said>) -> Result<Response> {
    let (slug, is_apart) = (permit.on().slug.clone(), said.apart != "no");
    let base = format!("/organisations/{slug}/duplicates");
    permit.write(move |tx| remember(tx, &slug, &said)).await?;
    let (back, key) = if is_apart {
        (base, "people-duplicates-kept-apart")
    } else {
        (format!("{base}?apart=1"), "people-duplicates-taken-back")
    };
    Ok(page.done(&back, key))
}

fn remember(tx: &mut Tx<'_, DecideDuplicate>, slug: &str, said: &Said) -> Result<()> {
    let mut known = |id: &str| -> Result<ClientId> {
        let id = id.trim().parse().map_err(|_| Error::from(Problems::at("one", "people-problem-client")))?;
        let proven = tx.prove::<MergeClients>(&At { slug: slug.to_owned(), id })?;
        proven.map(|client| client.on().id).ok_or(Error::NotFound)
    };
    let pair = (known(&said.one)?, known(&said.other)?);
    duplicate::decide(tx, pair, said.apart != "no")
}

fn screen(page: &Page, slug: &str, is_apart: bool, (pairs, count): &(Vec<Listed>, i64)) -> Response {
    let (title, lead) = (page.t("people-duplicates-title"), page.t("people-duplicates-lead"));
    let crumbs = [(clients_path(slug), page.t("people-clients-title"))];
    let base = format!("/organisations/{slug}/duplicates");
    let other = if is_apart {
        ui::link_button(&base, &page.t("people-duplicates-open"), "secondary")
    } else {
        ui::link_button(&format!("{base}?apart=1"), &page.t("people-duplicates-apart"), "secondary")
    };
    let head = Head {
        title: &title,
        lead: &lead,
        crumbs: &crumbs,
        aside: Some(other),
        grid: "stack",
        ..Head::default()
    };
    let body = || html! { div.card { (rows(page, slug, is_apart, (pairs, *count))) } };
    page.show(head, &[("pairs", &body)])
}

fn rows(page: &Page, slug: &str, is_apart: bool, (pairs, count): (&[Listed], i64)) -> Markup {
    if pairs.is_empty() {
        let (title, help) = if is_apart {
            ("people-duplicates-none-apart", "people-duplicates-none-apart-help")
        } else {
            ("people-duplicates-none", "people-duplicates-none-help")
        };
        return ui::empty(&page.t(title), &page.t(help), &html! {});
    }
    let caption = page.t(if is_apart { "people-duplicates-apart" } else { "people-duplicates-open" });
    let columns = [
        Column::words("people-duplicates-files"),
        Column::words("people-duplicates-sure"),
        Column::words("people-duplicates-why"),
        Column::words("people-duplicates-decide"),
    ];
    let rows: Vec<_> = pairs.iter().map(|pair| row(page, slug, is_apart, pair)).collect();
    html! {
        header { h2 { (caption) } @if !is_apart { span.small.muted role="status" { (page.n("people-duplicates-count", count)) } } }
        (ui::table(page, &caption, &columns, &rows))
    }
}

fn row(page: &Page, slug: &str, is_apart: bool, pair: &Listed) -> Vec<Markup> {
    let sides = pair.sides();
    let [one, other] = &sides;
    let acts = html! {
        div.row.wrap {
            @if is_apart {
                (decision(page, slug, pair, ("no", "people-duplicates-take-back")))
            } @else {
                (ui::link_button(&format!("{}/{}/merge?with={}", clients_path(slug), one.id, other.id), &page.t("people-duplicates-compare"), "secondary"))
                (decision(page, slug, pair, ("yes", "people-duplicates-not-same")))
            }
        }
    };
    vec![
        html! { @for side in &sides { p { (named(slug, side)) } } },
        alike::sure(page, pair.sureness),
        html! { span.small.muted { (alike::why(page, pair.reasons())) } },
        acts,
    ]
}

fn named(slug: &str, side: &Side) -> Markup {
    html! {
        a href={ (clients_path(slug)) "/" (side.id) } { b.b { (side.name) } }
        @if let Some(year) = side.born { " " span.num.muted { (year) } }
    }
}

fn decision(page: &Page, slug: &str, pair: &Listed, (apart, key): (&str, &str)) -> Markup {
    html! {
        form method="post" action={ "/organisations/" (slug) "/duplicates" } {
            (ui::hidden("one", &pair.one_id.to_string()))
            (ui::hidden("other", &pair.other_id.to_string()))
            (ui::hidden("apart", apart))
            button.ds-button data-variant="tertiary" type="submit" { (page.t(key)) }
        }
    }
}
