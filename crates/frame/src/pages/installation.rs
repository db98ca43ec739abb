//! All organisations of the installation.

use crate::{
    Kind,
    policy::{KeepOrganisations, may_invite_first},
    store::installation::{self, Line},
};
use maud::{Markup, html};
use platform::{
    Arg, Head, Page, Permit, Problems, Response, Result, Routes, Search,
    page::Part,
    ui::{self, Column, Field},
};
use serde::Deserialize;

pub(super) const ORGANISATIONS: &str = "/installation/organisations";

pub(super) fn routes() -> Routes {
    Routes::default().get("/installation/organisations", list)
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    name: String,
    kind: String,
}

async fn list(
    permit: Permit<KeepOrganisations>,
    page: Page,
    Search(wanted): Search<Wanted>,
) -> Result<Response> {
    let kind: Option<Kind> = match wanted.kind.as_str() {
        "" => None,
        word => Some(word.parse().map_err(|()| Problems::at("kind", "frame-problem-kind"))?),
    };
    let name = wanted.name.clone();
    let lines = permit.read(move |tx| installation::organisations(tx, &name, kind)).await?;
    let title = page.t("frame-installation-title");
    let count = page.n("frame-installation-count", i64::try_from(lines.len()).unwrap_or(i64::MAX));
    let add = ui::link_button(&format!("{ORGANISATIONS}/new"), &page.t("frame-organisation-new"), "primary");
    let head = Head { lead: &count, aside: Some(add), ..Head::from(&title) };
    let parts: [Part<'_>; 2] =
        [("filters", &|| filters(&page, &wanted)), ("organisations", &|| table(&page, &title, &lines))];
    Ok(page.show(head, &parts))
}

fn filters(page: &Page, wanted: &Wanted) -> Markup {
    let none = Problems::default();
    let kinds = ui::options(page, "frame-kind", Kind::words().iter().copied());
    let name = Field {
        name: "name",
        label: "frame-organisation-name",
        kind: "search",
        value: &wanted.name,
        ..Field::default()
    };
    let kind =
        Field { name: "kind", label: "frame-organisation-kind", value: &wanted.kind, ..Field::default() };
    html! {
        form.filters method="get" action=(ORGANISATIONS) {
            (ui::field(page, &none, name))
            (ui::select(page, &none, kind, Some(&page.t("frame-kind-all")), &kinds))
            button.ds-button data-variant="secondary" type="submit" { (page.t("platform-search")) }
        }
    }
}

fn table(page: &Page, caption: &str, lines: &[Line]) -> Markup {
    let columns = [
        Column::words("frame-organisation-name"),
        Column::words("frame-organisation-kind"),
        Column::words("frame-organisation-partner"),
        Column::numbers("frame-organisation-centres"),
        Column::numbers("frame-organisation-leaders"),
        Column::words(""),
    ];
    let rows: Vec<_> = lines.iter().map(|line| row(page, line)).collect();
    let body = html! {
        @if rows.is_empty() { (ui::empty(&page.t("frame-installation-none"), &page.t("frame-installation-none-help"), &html! {})) }
        @else { (ui::table(page, caption, &columns, &rows)) }
    };
    ui::card(caption, &html! {}, &body)
}

fn row(page: &Page, line: &Line) -> Vec<Markup> {
    let own = format!("{ORGANISATIONS}/{}", line.slug);
    vec![
        html! { a.b href=(own) { (line.name) } @if let Some(county) = &line.county { br; span.small.muted { (county) } } },
        html! { (page.t(&format!("frame-kind-{}", line.kind))) },
        html! {
            @if let Some(closed) = line.closed_on { (ui::pill("", &page.with("frame-organisation-closed", &[("day", Arg::Word(&page.day(closed)))]))) }
            @else if let Some(from) = line.partner_from { span.num { (page.day(from)) } }
        },
        html! { (line.centres) },
        html! { (line.leaders) },
        html! {
            @if line.closed_on.is_none() && may_invite_first(line.kind, line.leaders) {
                a.ds-button.s data-variant="tertiary" href={ (own) "/invitations" } { (page.t("frame-first-invite")) span.vh { ": " (line.name) } }
            }
        },
    ]
}
