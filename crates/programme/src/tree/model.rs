//! What is typed about the conditions, and the parsing that makes something of it that cannot be wrong.

mod activity;
mod indicator;
mod version;

pub use activity::ActivityInput;
pub use indicator::{IndicatorInput, written};
pub use version::{DescriptionInput, DetailsInput, OrderInput, Reason};

use frame::activity::node::Said;
use platform::{Date, Problems, form};

/// A text in the four languages as typed, with the names of its fields, in the order of the languages.
pub(super) type Four<'t> = [(&'static str, &'t str); 4];

/// The texts; the Estonian one must be there where `required`, for the others fall back to it.
fn said(problems: &mut Problems, fields: Four<'_>, most: usize, required: bool) -> Option<Said> {
    let [et, en, ru, uk] = fields.map(|(field, typed)| {
        let is_et = field.ends_with("_et");
        let read = form::lines(typed, most);
        let read = if is_et && required && typed.trim().is_empty() {
            Err("platform-problem-required")
        } else {
            read
        };
        problems.take(field, read)
    });
    Some(Said { et: et?, en: en?, ru: ru?, uk: uk? })
}

/// A period whose last day is not before its first.
fn period(problems: &mut Problems, from: &str, until: &str) -> Option<(Option<Date>, Option<Date>)> {
    let from = problems.take("eligible_from", form::day(from));
    let until = problems.take("eligible_until", form::day(until));
    let (from, until) = (from?, until?);
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        problems.add("eligible_until", "programme-tat-period-turned");
        return None;
    }
    Some((from, until))
}

/// The version of a record that a form was shown with; one that is no number fits none.
pub(super) fn shown_version(typed: &str) -> i64 {
    typed.trim().parse().unwrap_or(-1)
}
