//! How much everybody has: a bar for each counsellor, the numbers beside it, and a table.

use crate::model::Load;
use maud::html;
use platform::{Arg, Markup, Page, ui, ui::Column};

/// The width of a bar, in its own units.
const WIDTH: i64 = 200;

/// The picture, what is in nobody's care, and the table.
pub fn card(page: &Page, base: &str, loads: &[Load], nobody: usize) -> Markup {
    let most = loads.iter().map(|load| load.clients).max().unwrap_or(0);
    let title = page.t("casework-loads-title");
    let heading = loads.first().filter(|load| load.clients > 0).map_or_else(
        || title.clone(),
        |load| {
            let (who, clients) = (Arg::Word(&load.name), Arg::Count(load.clients));
            page.with("casework-loads-most", &[("who", who), ("clients", clients)])
        },
    );
    let body = html! {
        @if most == 0 && nobody == 0 {
            (ui::empty(&page.t("casework-loads-none"), &page.t("casework-caseload-none-help"), &html! {}))
        } @else {
            ul.loads { @for load in loads { (line(page, base, load, most)) } }
            @if nobody > 0 {
                p.flash.warn.mt2 {
                    (ui::icon("alert-triangle"))
                    span { a href={ (base) "?whose=" (super::NOBODY) } { (page.n("casework-loads-nobody-count", count(nobody))) } " " (page.t("casework-loads-nobody-help")) }
                }
            }
            details { summary { (page.t("casework-picture-table")) } (table(page, base, &title, loads)) }
        }
    };
    html! {
        div.card.journey {
            header { h2 { (heading) } (legend(page)) }
            div.bd { (body) }
        }
    }
}

fn legend(page: &Page) -> Markup {
    html! {
        div.legend {
            @for (class, key) in [("bar-v bad", "casework-pile-late"), ("bar-v warn", "casework-pile-soon"), ("bar-v", "casework-loads-rest")] {
                span {
                    svg viewBox="0 0 14 14" aria-hidden="true" focusable="false" { rect class=(class) x="1" y="3" width="12" height="8" rx="2" {} }
                    (page.t(key))
                }
            }
        }
    }
}

fn line(page: &Page, base: &str, load: &Load, most: i64) -> Markup {
    let wide = |clients: i64| if most > 0 { WIDTH * clients / most } else { 0 };
    let (late, soon, all) = (wide(load.late), wide(load.late + load.soon), wide(load.clients));
    html! {
        li {
            (ui::avatar(&load.name))
            span { a href={ (base) "?whose=" (load.account) } { (load.name) } }
            svg viewBox={ "0 0 " (WIDTH) " 10" } preserveAspectRatio="none" aria-hidden="true" {
                rect.bar-bg width=(WIDTH) height="10" rx="3" {}
                rect.bar-v width=(all) height="10" rx="3" {}
                rect class="bar-v warn" width=(soon) height="10" rx="3" {}
                rect class="bar-v bad" width=(late) height="10" rx="3" {}
            }
            b.num { (page.number(load.clients)) }
            span.num.small { @if load.late > 0 { (ui::pill("bad", &page.n("casework-loads-late", load.late))) } }
        }
    }
}

fn table(page: &Page, base: &str, title: &str, loads: &[Load]) -> Markup {
    let columns = [
        Column::words("casework-loads-who"),
        Column::numbers("casework-loads-clients"),
        Column::numbers("casework-pile-late"),
        Column::numbers("casework-pile-soon"),
    ];
    let row = |load: &Load| {
        vec![
            html! { a href={ (base) "?whose=" (load.account) } { (load.name) } },
            html! { (page.number(load.clients)) },
            html! { (page.number(load.late)) },
            html! { (page.number(load.soon)) },
        ]
    };
    ui::table(page, title, &columns, &loads.iter().map(row).collect::<Vec<_>>())
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
