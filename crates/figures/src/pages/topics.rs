//! What people come about: a bar for each topic, in the colour and with the icon of its area.

use super::parts::{behind, rule, say, share};
use crate::{draw::bar, suppress::Cell, words::Names};
use frame::Area;
use maud::html;
use platform::{Arg, Markup, Page, ui::Column, ui::icon};

/// One topic with its count.
pub struct Line {
    name: String,
    area: Area,
    cell: Cell,
}

/// The topics that were counted, the most frequent first; what is hidden last.
pub fn lines(names: &Names, counts: &[(String, Cell)]) -> Vec<Line> {
    let line = |(word, cell): &(String, Cell)| {
        let topic = names.catalogue().topic(word)?;
        Some(Line { name: topic.name.clone(), area: topic.area, cell: *cell })
    };
    let mut lines: Vec<_> = counts.iter().filter_map(line).collect();
    lines.sort_by_key(|line| -line.cell.number().unwrap_or(-1));
    lines
}

/// The card: its heading says what it is about most.
pub fn card(page: &Page, lines: &[Line], whole: Cell) -> Markup {
    let most = lines.first().and_then(|line| line.cell.number()).unwrap_or_default();
    let head = lines
        .first()
        .map(|line| (line.name.clone(), share(line.cell, whole)))
        .filter(|(_, share)| !share.is_empty());
    let title = match &head {
        Some((name, share)) => {
            page.with("figures-topics-most", &[("topic", Arg::Word(name)), ("share", Arg::Word(share))])
        }
        None => page.t("figures-by-topic"),
    };
    html! {
        div.card {
            header { h2 { (title) } (rule(page, "topic")) }
            div.bd {
                ul.tpl {
                    @for line in lines {
                        li class=(line.area.class()) {
                            span class={ "tic " (line.area.class()) } { (icon(line.area.icon())) }
                            span { (line.name) }
                            (bar("bar-tp", line.cell.number().unwrap_or_default(), most))
                            b.num { (say(page, line.cell)) }
                            span.num.muted.small { (share(line.cell, whole)) }
                        }
                    }
                }
                (table(page, lines, whole))
            }
        }
    }
}

fn table(page: &Page, lines: &[Line], whole: Cell) -> Markup {
    let columns = [
        Column::words("figures-column-topic"),
        Column::numbers("figures-column-contacts"),
        Column::numbers("figures-column-share"),
    ];
    let row =
        |line: &Line| vec![html! { (line.name) }, say(page, line.cell), html! { (share(line.cell, whole)) }];
    behind(page, &page.t("figures-by-topic"), &columns, &lines.iter().map(row).collect::<Vec<_>>())
}
