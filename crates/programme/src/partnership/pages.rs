//! The screens of partnerships: the register on a day, a partnership with all that hangs on it, a form for each change, and
//! where people arrive.

mod agreement;
mod amendment;
pub(super) mod arrivals;
mod file;
mod import;
mod list;
mod person;
pub(super) mod register;
mod show;
mod stage;
mod successors;

use super::model::{AsOf, Partnership, PartnershipId, Stage};
use maud::html;
use platform::{
    Date, Error, Head, Markup, Page, Problems, Response, Result, Routes,
    page::Part,
    ui::{self, Field},
};

/// The address of the register.
pub(super) const BASE: &str = "/programme/partnerships";

pub(crate) fn routes() -> Routes {
    list::routes()
        .and(register::routes())
        .and(show::routes())
        .and(stage::routes())
        .and(agreement::routes())
        .and(amendment::routes())
        .and(file::routes())
        .and(person::routes())
        .and(successors::routes())
        .and(arrivals::routes())
        .and(import::routes())
        .and(super::api::routes())
}

/// The address of a partnership.
pub(super) fn path_of(id: PartnershipId) -> String {
    format!("{BASE}/{id}")
}

/// Back to the register, and to a partnership.
fn crumbs(page: &Page, of: Option<&Partnership>) -> Vec<(String, String)> {
    let register = (BASE.to_owned(), page.t("programme-partnerships-title"));
    let own = of.map(|of| (path_of(of.row.id), of.name().to_owned()));
    [Some(register), own].into_iter().flatten().collect()
}

/// A stage in its word and colour.
fn pill(page: &Page, stage: Stage) -> Markup {
    ui::pill(stage.tone(), &page.t(&format!("programme-stage-{stage}")))
}

/// A day, or a dash where there is none.
fn day(page: &Page, day: Option<Date>) -> Markup {
    html! { @match day { Some(day) => span.num { (page.day(day)) }, None => span.muted { "–" } } }
}

/// Today, as it is known today.
fn now(page: &Page) -> AsOf {
    AsOf { on: page.today(), known: page.today() }
}

/// A field for a line of text.
fn line<'f>(name: &'static str, label: &'f str, value: &'f str, most: usize) -> Field<'f> {
    Field { name, label, value, most, ..Field::default() }
}

/// A field for a day.
fn date<'f>(name: &'static str, label: &'f str, value: &'f str) -> Field<'f> {
    Field { kind: "date", ..line(name, label, value, 0) }
}

/// How a form comes to be shown.
enum Shown {
    /// For the first time.
    Fresh,
    /// Again, with what is wrong with it.
    Wrong(Problems),
    /// Again, for the record has moved on since it was opened.
    Moved,
}

impl Shown {
    /// What a change came to: it is done, or the form is shown again.
    fn of<T>(done: Result<T>) -> Result<Result<T, Self>> {
        match done {
            Ok(done) => Ok(Ok(done)),
            Err(Error::Problems(problems)) => Ok(Err(Self::Wrong(problems))),
            Err(Error::Stale) => Ok(Err(Self::Moved)),
            Err(other) => Err(other),
        }
    }

    /// What is wrong.
    fn problems(&self) -> Problems {
        match self {
            Self::Wrong(problems) => problems.clone(),
            Self::Fresh | Self::Moved => Problems::default(),
        }
    }

    /// What was typed beside what is there by now, if that is why.
    fn both(&self, page: &Page, rows: &[(&str, &str, String)]) -> Markup {
        let said = |(label, typed, there): &(&str, &str, String)| {
            (page.t(label), platform::form::as_written(typed), platform::form::as_written(there))
        };
        let rows: Vec<_> = rows.iter().map(said).collect();
        html! {
            @if matches!(self, Self::Moved) {
                div.flash.warn role="alert" { (ui::icon("alert-triangle")) p { (page.t("programme-partnership-moved")) } }
                (ui::versions(page, &rows))
            }
        }
    }

    /// The page with its form.
    fn answer(&self, page: &Page, head: Head<'_>, parts: &[Part<'_>]) -> Response {
        match self {
            Self::Fresh => page.show(head, parts),
            Self::Wrong(_) => page.again(head, parts),
            Self::Moved => page.conflict(head, parts),
        }
    }
}

/// The buttons under a form: to keep it, and back.
fn acts(page: &Page, keep: &str, back: &str) -> Markup {
    html! {
        div.acts {
            button.ds-button type="submit" { (page.t(keep)) }
            a.ds-button data-variant="tertiary" href=(back) { (page.t("programme-back")) }
        }
    }
}
