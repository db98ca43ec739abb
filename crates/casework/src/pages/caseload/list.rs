//! The clients of one caseload, by what is due.

use super::{Asked, List, care_link};
use crate::{
    model::{Cared, Pile},
    pages::plan::due,
};
use maud::html;
use people::Due;
use platform::{Arg, Markup, Page, typed, ui, ui::Column};

/// Which clients are shown, each a link with how many they are.
pub fn piles(page: &Page, base: &str, asked: &Asked, list: &List) -> Markup {
    let chosen = Pile::of(&asked.due);
    let of_nobody = list.of.as_deref() == Some("");
    let count = |pile: Pile| list.cared.iter().filter(|cared| pile.holds(cared, page.today())).count();
    let address = |pile: Pile| {
        let due = if pile == Pile::All { String::new() } else { pile.word().to_owned() };
        format!("{base}?{}", typed::query(&Asked { due, ..asked.clone() }))
    };
    // Whoever is in nobody's care is there because something is due, and no care of theirs ends.
    let shown =
        Pile::EACH.into_iter().filter(|pile| !of_nobody || !matches!(pile, Pile::Ending | Pile::Quiet));
    html! {
        nav.tabs aria-label=(page.t("casework-piles")) {
            @for pile in shown {
                a href=(address(pile)) aria-current=[(pile == chosen).then_some("page")] {
                    (page.t(&format!("casework-pile-{}", pile.word()))) " " span.num { (count(pile)) }
                }
            }
        }
    }
}

/// The clients of a pile.
pub fn rows(page: &Page, (base, title): (&str, &str), pile: Pile, list: &List) -> Markup {
    let cared: Vec<_> = list.cared.iter().filter(|cared| pile.holds(cared, page.today())).collect();
    if cared.is_empty() {
        let (none, help) = if list.cared.is_empty() && list.of.is_none() {
            ("casework-caseload-none", "casework-caseload-none-help")
        } else {
            ("casework-pile-none", "casework-pile-none-help")
        };
        return html! { div.card { (ui::empty(&page.t(none), &page.t(help), &html! {})) } };
    }
    let columns = [
        Column::words("people-field-name"),
        Column::words("casework-caseload-next"),
        Column::words("casework-caseload-when"),
        Column::words("casework-caseload-care"),
        Column::words(""),
    ];
    let file = base.replace("/caseload", "/clients");
    let row = |cared: &&Cared| {
        vec![
            html! { a href={ (file) "/" (cared.client) } { b.b { (cared.name) } } },
            next(page, cared, list.of.is_none()),
            html! { @match cared.next() { Some(next) => (due(page, Some(next.on))), None => span.muted { "–" } } },
            care(page, cared, list),
            care_link(page, base, cared),
        ]
    };
    let rows: Vec<_> = cared.iter().map(row).collect();
    html! {
        div.card {
            header { h2 { (title) } span.small.muted role="status" { (page.n("casework-caseload-count", count(cared.len()))) } }
            (ui::table(page, title, &columns, &rows))
        }
    }
}

/// What comes first. Its words are the file's, and shown to those alone to whom the file is open.
fn next(page: &Page, cared: &Cared, is_own: bool) -> Markup {
    let Some(next) = cared.next() else {
        return html! { span.muted { (page.t("casework-caseload-nothing")) } };
    };
    let kind = |due: &Due| page.t(&format!("casework-due-{}", due.kind.word()));
    let more = cared.due.len() - 1;
    html! {
        @if is_own && !next.what.is_empty() { (next.what) " " span.small.muted { (kind(next)) } } @else { (kind(next)) }
        @if more > 0 { " " span.small.muted { (page.n("casework-caseload-more", count(more))) } }
    }
}

/// Until when the client is in the caseload, and who else has them.
fn care(page: &Page, cared: &Cared, list: &List) -> Markup {
    if list.of.as_deref() == Some("") {
        return html! { span.muted { (page.t("casework-loads-nobody")) } };
    }
    html! {
        @match cared.until_day {
            Some(day) => (page.with("people-caseload-until", &[("day", Arg::Word(&page.day(day)))])),
            None => (page.t("people-caseload-open")),
        }
        @if !cared.others.is_empty() {
            br;
            span.small.muted { (page.with("casework-caseload-also", &[("who", Arg::Word(&cared.others.join(", ")))])) }
        }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
