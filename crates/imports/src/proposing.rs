//! What each column is, as far as it can be told: as it was the last time, by its head, by what stands in it.

use crate::{
    model::{Field, Kind},
    sheet::Row,
    table,
    value::{self, Calendar},
    vocabulary::{Vocabulary, compared},
};
use people::PersonalCode;
use std::collections::BTreeMap;

/// Cells of a column that are looked at.
const LOOKED_AT: usize = 40;
/// Of ten cells, so many must be of a kind.
const OF_TEN: usize = 6;

/// What is said of a code of which only the last digit is wrong.
const WRONG_CHECK: &str = "people-problem-code-check";

/// What is known when columns are proposed.
pub struct Known<'a> {
    /// What the rows are.
    pub kind: Kind,
    /// What columns with these heads were the last time.
    pub remembered: &'a BTreeMap<String, Field>,
    /// What words mean.
    pub vocabulary: &'a Vocabulary,
    /// How days are counted.
    pub calendar: Calendar,
}

/// A field for each column, each at most once.
pub fn propose(known: &Known<'_>, headings: &[String], rows: &[Row]) -> Vec<Option<Field>> {
    let width = rows.iter().map(|row| row.cells.len()).chain([headings.len()]).max().unwrap_or_default();
    let (mut columns, settled) = by_heads(known, headings, width);
    for place in 0..width {
        if settled.get(place) == Some(&false) {
            let cells: Vec<_> = rows
                .iter()
                .map(|row| row.cell(place))
                .filter(|cell| !cell.is_empty())
                .take(LOOKED_AT)
                .collect();
            let free: Vec<_> = Field::of(known.kind)
                .iter()
                .copied()
                .filter(|field| !columns.contains(&Some(*field)))
                .collect();
            if let Some(column) = columns.get_mut(place) {
                *column = by_contents(known, &cells, &free);
            }
        }
    }
    columns
}

/// What the heads say or were the last time, and for which columns that settles it.
fn by_heads(known: &Known<'_>, headings: &[String], width: usize) -> (Vec<Option<Field>>, Vec<bool>) {
    let heading = |place: usize| headings.get(place).map_or("", String::as_str);
    let (mut columns, mut settled) = (Vec::new(), Vec::new());
    for place in 0..width {
        let remembered = known.remembered.get(&compared(heading(place))).copied();
        let field = remembered.or_else(|| table::meant(heading(place), known.kind));
        let field = field.filter(|field| *field == Field::Unused || !columns.contains(&Some(*field)));
        settled.push(field.is_some());
        columns.push(field.filter(|field| *field != Field::Unused));
    }
    // Beside the family name a name is the given one.
    if columns.contains(&Some(Field::FamilyName)) && !columns.contains(&Some(Field::GivenName)) {
        let names = columns.iter_mut().filter(|column| **column == Some(Field::Name));
        names.for_each(|column| *column = Some(Field::GivenName));
    }
    (columns, settled)
}

/// The first free field that most cells fit.
fn by_contents(known: &Known<'_>, cells: &[&str], free: &[Field]) -> Option<Field> {
    let fits = |field: Field| {
        let fitting = cells.iter().filter(|cell| is_of(known, field, cell)).count();
        !cells.is_empty() && fitting * 10 >= cells.len() * OF_TEN
    };
    let order = [
        Field::PersonalCode,
        Field::Email,
        Field::StartedAt,
        Field::Born,
        Field::Topics,
        Field::Channel,
        Field::Counsellor,
        Field::Centre,
        Field::Language,
        Field::Languages,
        Field::Basis,
        Field::Outcome,
        Field::Minutes,
    ];
    order.into_iter().find(|field| free.contains(field) && fits(*field))
}

/// Whether a cell is surely something of a field.
fn is_of(known: &Known<'_>, field: Field, cell: &str) -> bool {
    match field {
        // A wrong last digit is a mistake in a code, not another column.
        Field::PersonalCode => cell.parse::<PersonalCode>().err().is_none_or(|why| why == WRONG_CHECK),
        Field::Email => cell.contains('@') && cell.contains('.'),
        Field::StartedAt | Field::Born => value::day(cell, known.calendar).is_some(),
        // A number alone may be anything.
        Field::Minutes => cell.chars().any(char::is_alphabetic) && value::minutes(cell).is_some(),
        _ => cell.chars().count() > 1 && known.vocabulary.find(field, cell).is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Sources;

    #[test]
    fn columns_are_told_by_heads_by_contents_and_by_memory() {
        let vocabulary =
            Vocabulary::new(Sources { catalogues: &[], centres: &[], staff: &[], explained: Vec::new() });
        let remembered = BTreeMap::from([(compared("X1"), Field::Note), (compared("Tel"), Field::Unused)]);
        let calendar = Calendar { is_1904: false, latest_year: 2026 };
        let known =
            Known { kind: Kind::Contacts, remembered: &remembered, vocabulary: &vocabulary, calendar };
        let headings: Vec<_> = ["Kuupäev", "X1", "", "Kuupäev", "Tel", "?"].map(str::to_owned).into();
        let cells = ["1.6.2026", "tere", "39001010123", "2.6.2026", "5551234", "telefon"].map(str::to_owned);
        let rows = [Row { number: 2, cells: cells.into() }];
        let expected = [
            Some(Field::StartedAt),
            Some(Field::Note),
            Some(Field::PersonalCode),
            Some(Field::Born),
            None,
            Some(Field::Channel),
        ];
        assert_eq!(propose(&known, &headings, &rows), expected, "though the last digit of the code is wrong");
    }
}
