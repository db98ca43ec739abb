//! Which period, which centre: the form on top, and periods of one click.

use crate::{
    model::{AskInput, Asker},
    period::{Quick, earlier, quick},
};
use frame::ledger::{Days, month_of};
use maud::html;
use platform::{
    Arg, Markup, Page, Problems,
    ui::{Choice, Field, field, select},
};

/// What a page lets one choose.
pub struct Filter<'a> {
    /// What was asked.
    pub input: &'a AskInput,
    /// The days that this came to, if it could be read.
    pub days: Option<Days>,
    /// What could not be read.
    pub problems: &'a Problems,
    /// The centres that may be chosen.
    pub centres: &'a [Choice],
    /// From where it is asked.
    pub asker: Asker,
}

impl Filter<'_> {
    /// The form.
    pub fn form(&self, page: &Page) -> Markup {
        let shown = |typed: &str, day: Option<platform::Date>| match (day, self.asker) {
            (None, _) => typed.to_owned(),
            (Some(day), Asker::Inside) => day.to_string(),
            (Some(day), Asker::Outside) => month_of(day),
        };
        let from = shown(&self.input.from, self.days.map(|days| days.from));
        let to = shown(&self.input.to, self.days.map(|days| days.to));
        let kind = if self.asker == Asker::Inside { "date" } else { "month" };
        let centre =
            Field { name: "centre", label: "figures-centre", value: &self.input.centre, ..Field::default() };
        html! {
            form.filters method="get" {
                (field(page, self.problems, Field { name: "from", label: "figures-from", kind, value: &from, ..Field::default() }))
                (field(page, self.problems, Field { name: "to", label: "figures-to", kind, value: &to, ..Field::default() }))
                @if self.centres.len() > 1 {
                    (select(page, self.problems, centre, Some(&page.t("figures-centre-all")), self.centres))
                }
                button.ds-button data-variant="secondary" type="submit" { (page.t("figures-show")) }
            }
        }
    }

    /// Periods of one click.
    pub fn quick(&self, page: &Page) -> Markup {
        let periods = quick(page.today());
        let offered = periods
            .iter()
            .filter(|quick| self.asker == Asker::Inside || quick.key != "figures-period-thirty-days");
        html! {
            nav.tabs aria-label=(page.t("figures-periods")) {
                @for quick in offered { (self.link(page, quick)) }
                @let earlier = earlier(page.today());
                @if !earlier.is_empty() {
                    details.unit-menu data-menu {
                        summary { (page.t("figures-periods-earlier")) }
                        ul { @for quick in &earlier { li { (self.link(page, quick)) } } }
                    }
                }
            }
        }
    }

    fn link(&self, page: &Page, quick: &Quick) -> Markup {
        let is_current = self.days == Some(quick.days);
        html! { a href=(self.address(quick)) aria-current=[is_current.then_some("true")] { (named(page, quick)) } }
    }

    fn address(&self, quick: &Quick) -> String {
        let centre = if self.input.centre.is_empty() {
            String::new()
        } else {
            format!("&centre={}", self.input.centre)
        };
        format!("?from={}&to={}{centre}", quick.days.from, quick.days.to)
    }
}

fn named(page: &Page, quick: &Quick) -> String {
    let year = quick.year.to_string();
    page.with(quick.key, &[("year", Arg::Word(&year))])
}
