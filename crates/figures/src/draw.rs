//! Drawings: SVG written by the server, with classes and attributes alone, so that the same picture stands on a page, in
//! print and under the strictest content policy. Coordinates are whole tenths.

use maud::html;
use platform::{Markup, format};
use std::fmt::Write;

/// Tenths as a coordinate: `1234` is `123.4`.
fn tenths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}.{}", number.abs() / 10, number.abs() % 10)
}

/// A line chart of months, with the year before.
pub struct Lines<'a> {
    /// The id of the drawing, unique on the page.
    pub id: &'a str,
    /// What it is, for those who do not see it.
    pub title: &'a str,
    /// What it shows, for those who do not see it.
    pub says: &'a str,
    /// The short names of the months, with what a month's point says.
    pub months: &'a [(String, String)],
    /// The counts; `None` where there is none yet or it is hidden.
    pub now: &'a [Option<i64>],
    /// Those of the year before; empty where there were none.
    pub before: &'a [Option<i64>],
    /// What the two lines are called at their ends.
    pub names: (&'a str, &'a str),
}

const LEFT: i64 = 380;
const RIGHT: i64 = 4200;
const TOP: i64 = 400;
const BOTTOM: i64 = 2720;
/// More names of months than this would run into each other.
const MOST_NAMES: usize = 12;

impl Lines<'_> {
    /// Draws it.
    pub fn draw(&self) -> Markup {
        let step = step(self.now.iter().chain(self.before).flatten().max().copied().unwrap_or_default());
        let every = self.months.len().div_ceil(MOST_NAMES).max(1);
        let (title, says) = (format!("{}-title", self.id), format!("{}-says", self.id));
        html! {
            svg.chart viewBox="0 0 476 300" role="img" aria-labelledby={ (title) " " (says) } {
                title id=(title) { (self.title) }
                desc id=(says) { (self.says) }
                @for tick in 0..5 {
                    @let y = height(tick * step, step);
                    line.g x1="38" x2="436" y1=(tenths(y)) y2=(tenths(y)) {}
                    text x="30" y=(tenths(y + 40)) text-anchor="end" { (format::number(tick * step)) }
                }
                @for (place, (name, _)) in self.months.iter().enumerate().step_by(every) {
                    text x=(tenths(self.across(place))) y="292" text-anchor="middle" { (name) }
                }
                @for area in self.areas(step) { path.a1 d=(area) {} }
                path.l0 d=(self.path(self.before, step)) {}
                path.l1 d=(self.path(self.now, step)) {}
                (self.points(step))
                (self.ends(step))
            }
        }
    }

    fn across(&self, place: usize) -> i64 {
        let last = i64::try_from(self.months.len().saturating_sub(1)).unwrap_or(0);
        let place = i64::try_from(place).unwrap_or(0);
        if last == 0 { i64::midpoint(LEFT, RIGHT) } else { LEFT + (RIGHT - LEFT) * place / last }
    }

    fn points(&self, step: i64) -> Markup {
        let last = self.now.iter().rposition(Option::is_some);
        html! {
            @for (place, (count, (_, says))) in self.now.iter().zip(self.months).enumerate() {
                @if let Some(count) = count {
                    circle.pt cx=(tenths(self.across(place))) cy=(tenths(height(*count, step)))
                        r=(if Some(place) == last { 5 } else { 3 }) { title { (says) } }
                }
            }
        }
    }

    /// The names of the lines, at their ends.
    fn ends(&self, step: i64) -> Markup {
        let end = |line: &[Option<i64>]| {
            let place = line.iter().rposition(Option::is_some)?;
            Some((self.across(place), height((*line.get(place)?)?, step), (*line.get(place)?)?))
        };
        let (now, before) = (end(self.now), end(self.before));
        let close = |y: i64| now.is_some_and(|(_, of_now, _)| (y - of_now).abs() < 300);
        html! {
            @if let Some((x, y, count)) = now {
                text.lab1 x=(tenths(x + 90)) y=(tenths(y)) { (format::number(count)) }
                text.lab1 x=(tenths(x + 90)) y=(tenths(y - 140)) { (self.names.0) }
            }
            @if let Some((x, y, _)) = before { text x=(tenths(x + 90)) y=(tenths(if close(y) { y + 200 } else { y })) { (self.names.1) } }
        }
    }

    /// The line, broken where there is no count.
    fn path(&self, line: &[Option<i64>], step: i64) -> String {
        let mut path = String::new();
        let mut pen = 'M';
        for (place, count) in line.iter().enumerate() {
            let Some(count) = count else {
                pen = 'M';
                continue;
            };
            let _ = write!(path, "{pen}{} {}", tenths(self.across(place)), tenths(height(*count, step)));
            pen = 'L';
        }
        path
    }

    /// What lies under each unbroken stretch of the line.
    fn areas(&self, step: i64) -> Vec<String> {
        let counted: Vec<_> = self.now.iter().enumerate().collect();
        let stretches = counted.split(|(_, count)| count.is_none()).filter(|stretch| stretch.len() > 1);
        let area = |stretch: &[(usize, &Option<i64>)]| {
            let (Some((first, _)), Some((last, _))) = (stretch.first(), stretch.last()) else {
                return String::new();
            };
            let point = |(place, count): &(usize, &Option<i64>)| {
                let y = height(count.unwrap_or_default(), step);
                format!("L{} {}", tenths(self.across(*place)), tenths(y))
            };
            let (begin, end) = (tenths(self.across(*first)), tenths(self.across(*last)));
            let line: String = stretch.iter().map(point).collect();
            format!("M{begin} {0}{line}L{end} {0}z", tenths(BOTTOM))
        };
        stretches.map(area).collect()
    }
}

fn height(count: i64, step: i64) -> i64 {
    BOTTOM - (BOTTOM - TOP) * count / (step * 4)
}

/// The distance of the grid's lines: the smallest of 1, 2, 5, 10, 20 … of which four reach the highest count.
fn step(most: i64) -> i64 {
    let mut decade = 1;
    loop {
        if let Some(factor) = [1, 2, 5].into_iter().find(|factor| factor * decade * 4 >= most) {
            return factor * decade;
        }
        decade *= 10;
    }
}

/// A bar in a list: its share of the longest.
pub fn bar(class: &str, count: i64, most: i64) -> Markup {
    let width = tenths(if most > 0 { 2000 * count.max(0) / most } else { 0 });
    html! {
        svg viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true" {
            rect.bar-bg width="200" height="10" rx="3" {}
            rect class=(class) width=(width) height="10" rx="3" {}
        }
    }
}

/// A small line in a table; it is broken where a month is hidden.
pub fn spark(line: &[Option<i64>]) -> Markup {
    let most = line.iter().flatten().max().copied().unwrap_or_default().max(1);
    let last = i64::try_from(line.len().saturating_sub(1)).unwrap_or(0).max(1);
    let point = |place: usize, count: i64| {
        let x = 20 + 780 * i64::try_from(place).unwrap_or(0) / last;
        (tenths(x), tenths(190 - 160 * count / most))
    };
    let (mut path, mut pen) = (String::new(), 'M');
    for (place, count) in line.iter().enumerate() {
        pen = match count {
            Some(count) => {
                let (x, y) = point(place, *count);
                let _ = write!(path, "{pen}{x} {y}");
                'L'
            }
            None => 'M',
        };
    }
    let end = line.iter().enumerate().rev().find_map(|(place, count)| Some(point(place, (*count)?)));
    html! {
        svg.spark viewBox="0 0 84 22" aria-hidden="true" {
            path d=(path) {}
            @if let Some((x, y)) = end { circle cx=(x) cy=(y) r="2.5" {} }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_reaches_the_highest_count_in_round_steps() {
        assert_eq!([0, 3, 4, 5, 783, 801, 4001].map(step), [1, 1, 1, 2, 200, 500, 2000]);
    }

    #[test]
    fn a_line_breaks_where_nothing_is_shown() {
        let months = ["jaan", "veeb", "mär"].map(|name| (name.to_owned(), name.to_owned()));
        let now = [Some(8), None, Some(4)];
        let lines = Lines {
            id: "m",
            title: "t",
            says: "s",
            months: &months,
            now: &now,
            before: &[],
            names: ("2026", "2025"),
        };
        assert_eq!(lines.path(&now, 2), "M38.0 40.0M420.0 156.0");
        assert_eq!(lines.areas(2), Vec::<String>::new());
        assert_eq!(lines.areas(2).len(), 0);
        assert_eq!(tenths(-5), "-0.5");
    }

    #[test]
    fn a_drawing_has_words_and_no_style() {
        let months = ["jaan", "veeb"].map(|name| (name.to_owned(), format!("{name} 2026: 8")));
        let now = [Some(8), Some(4)];
        let lines = Lines {
            id: "m",
            title: "Kuus",
            says: "s",
            months: &months,
            now: &now,
            before: &now,
            names: ("2026", "2025"),
        };
        let drawn = lines.draw().into_string();
        assert!(
            drawn.contains(r#"role="img" aria-labelledby="m-title m-says""#)
                && drawn.contains("<title>jaan 2026: 8</title>")
        );
        assert!(!drawn.contains("style="));
    }
}
