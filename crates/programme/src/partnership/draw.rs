//! All partnerships on one line of time: SVG with classes and attributes alone. What it shows stands in the table under it.

use super::model::{AsOf, Partnership, Stage};
use maud::html;
use platform::{Arg, Date, Markup, Page};

/// What is drawn.
pub(super) struct Timeline<'p> {
    /// The partnerships, from above to below.
    pub(super) partnerships: &'p [&'p Partnership],
    /// The day that is asked about.
    pub(super) as_of: AsOf,
}

/// A stretch of time at a stage; both days belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    stage: Stage,
    from: Date,
    until: Date,
}

const LEFT: i64 = 190;
const RIGHT: i64 = 1000;
const TOP: i64 = 34;
const ROW: i64 = 34;
const BAR: i64 = 16;

/// The stretches of a partnership, as it was known. What has no end yet is drawn to the day that is asked about.
pub(super) fn stretches(of: &Partnership, as_of: AsOf) -> Vec<Stretch> {
    let held = of.history(as_of.known);
    let last = of.agreed_terms(as_of).map(|terms| terms.until_day);
    let before_successors = of.row.succeeded_on.and_then(|from| from.yesterday().ok());
    let end = |stage: Stage, from: Date, next: Option<Date>| {
        let open = if stage.is_agreed() { last } else { before_successors };
        let open = open.unwrap_or(as_of.on).max(from);
        next.and_then(|next| next.yesterday().ok()).map_or(open, |next| next.min(open))
    };
    let nexts = held.iter().skip(1).map(|entry| Some(entry.from_day)).chain([None]);
    let drawn = held.iter().zip(nexts).filter(|(entry, _)| entry.stage != Stage::Ended);
    let drawn = drawn.map(|(entry, next)| Stretch {
        stage: entry.stage,
        from: entry.from_day,
        until: end(entry.stage, entry.from_day, next),
    });
    drawn.filter(|stretch| stretch.from <= stretch.until).collect()
}

/// The years between which everything lies, as days: the first of one, the last of the other.
struct Span {
    from: Date,
    days: i64,
}

impl Span {
    fn of(all: &[Vec<Stretch>], on: Date) -> Self {
        let days = || all.iter().flatten().flat_map(|stretch| [stretch.from, stretch.until]).chain([on]);
        let (first, last) = (days().min().unwrap_or(on), days().max().unwrap_or(on));
        let from = Date::new(first.year(), 1, 1).unwrap_or(first);
        let until = Date::new(last.year(), 12, 31).unwrap_or(last);
        Self { from, days: i64::from((until - from).get_days()).max(1) }
    }

    fn across(&self, day: Date) -> i64 {
        let days = i64::from((day - self.from).get_days()).clamp(0, self.days);
        LEFT + (RIGHT - LEFT) * days / self.days
    }

    /// The first days of the years.
    fn years(&self) -> Vec<Date> {
        let count = i16::try_from(self.days / 365).unwrap_or(0);
        let year = |number: i16| Date::new(self.from.year().checked_add(number)?, 1, 1).ok();
        (0..=count).filter_map(year).collect()
    }
}

impl Timeline<'_> {
    /// Draws it.
    pub(super) fn draw(&self, page: &Page) -> Markup {
        let all: Vec<_> = self.partnerships.iter().map(|one| stretches(one, self.as_of)).collect();
        let span = Span::of(&all, self.as_of.on);
        let height = TOP + ROW * i64::try_from(all.len()).unwrap_or(0) + 10;
        let today = span.across(self.as_of.on);
        html! {
            svg viewBox={ "0 0 1010 " (height) } role="img" aria-label=(page.t("programme-timeline-says")) {
                @for year in span.years() {
                    @let x = span.across(year);
                    line.g x1=(x) x2=(x) y1=(TOP - 8) y2=(height - 6) {}
                    text.yr x=(x + 4) y="18" { (year.year()) }
                }
                @for (place, (one, stretches)) in (0..).zip(self.partnerships.iter().zip(&all)) {
                    (self.row(page, &span, (one, stretches), TOP + ROW * place))
                }
                line.on x1=(today) x2=(today) y1=(TOP - 8) y2=(height - 6) {
                    title { (page.with("programme-timeline-on", &[("day", Arg::Word(&page.day(self.as_of.on)))])) }
                }
            }
        }
    }

    fn row(&self, page: &Page, span: &Span, (one, stretches): (&Partnership, &[Stretch]), y: i64) -> Markup {
        let terms = one.agreed_terms(self.as_of);
        let window = terms.as_ref().and_then(|terms| Some((terms.extension_from?, terms.extension_until?)));
        html! {
            text.nm x="0" y=(y + 13) { (short(one.name())) }
            @for stretch in stretches {
                @let (x, end) = (span.across(stretch.from), span.across(stretch.until));
                rect class={ "st-" (stretch.stage) } x=(x) y=(y) width=((end - x).max(3)) height=(BAR) rx="3" {
                    title { (says(page, one, *stretch)) }
                }
            }
            @if let Some((from, until)) = window {
                @let (x, end) = (span.across(from), span.across(until));
                path.win d={ "M" (x) " " (y + BAR + 3) "v4H" (end) "v-4" } {
                    title { (page.t("programme-extension-window")) ": " (page.day(from)) "–" (page.day(until)) }
                }
            }
        }
    }
}

/// A name that fits beside its bar.
fn short(name: &str) -> String {
    let bare = name.strip_suffix(" linn").or_else(|| name.strip_suffix(" vald")).unwrap_or(name);
    bare.chars().take(22).collect()
}

fn says(page: &Page, one: &Partnership, stretch: Stretch) -> String {
    let stage = page.t(&format!("programme-stage-{}", stretch.stage));
    format!("{}: {stage} {}–{}", one.name(), page.day(stretch.from), page.day(stretch.until))
}

/// What the colours mean.
pub(super) fn legend(page: &Page) -> Markup {
    let stages = [Stage::Identified, Stage::Negotiating, Stage::Agreed, Stage::Active, Stage::Extended];
    html! {
        div.lg.mt2.timeline { @for stage in stages {
            span {
                svg viewBox="0 0 12 12" aria-hidden="true" { rect class={ "st-" (stage) } width="12" height="12" rx="2" {} }
                (page.t(&format!("programme-stage-{stage}")))
            }
        }
        span {
            svg viewBox="0 0 12 12" aria-hidden="true" { path.win d="M1 4v4H11v-4" {} }
            (page.t("programme-extension-window"))
        } }
    }
}
