//! Where the table of a sheet begins and ends: titles above it, heads in one row or in two, totals below it.

use crate::{
    model::{Field, Kind},
    sheet::Row,
    vocabulary::compared,
};
use std::{collections::HashMap, sync::LazyLock};

/// Rows among which the heads are looked for.
pub const LOOKED_AT: usize = 40;
/// How a row begins that adds up what stands above it, as compared.
static TOTALS: LazyLock<Vec<String>> = LazyLock::new(|| TOTAL.map(compared).to_vec());
const TOTAL: [&str; 16] = [
    "kokku",
    "summa",
    "kokkuvõte",
    "total",
    "sum",
    "totals",
    "итого",
    "всего",
    "сумма",
    "итог",
    "разом",
    "всього",
    "усього",
    "підсумок",
    "sh",
    "keskmine",
];

/// The wording of heads, by what it may mean.
static WORDING: LazyLock<HashMap<String, Vec<Field>>> = LazyLock::new(|| {
    let mut wording: HashMap<String, Vec<Field>> = HashMap::new();
    for line in include_str!("../data/headings.tsv").lines().filter(|line| !line.starts_with('#')) {
        let Some((field, words)) = line.split_once('\t') else { continue };
        let Ok(field) = field.parse() else { continue };
        for word in words.split('|').map(compared) {
            wording.entry(word).or_default().push(field);
        }
    }
    wording
});

/// The heads of a table and the last row that they stand in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The number of their last row; 0 if there is no table.
    pub row: i64,
    /// From the left; nothing over a column without one.
    pub headings: Vec<String>,
}

/// What a head may mean in a file of this kind.
pub fn meant(heading: &str, kind: Kind) -> Option<Field> {
    let whole = compared(heading);
    let without = compared(heading.split(['(', ',', '/']).next().unwrap_or_default());
    let fields = WORDING.get(&whole).or_else(|| WORDING.get(&without)).or_else(|| nearly(&whole))?;
    fields.iter().copied().find(|field| Field::of(kind).contains(field))
}

/// The wording that a head can be with one typing error.
fn nearly(heading: &str) -> Option<&'static Vec<Field>> {
    let length = heading.chars().count();
    let is_near =
        |word: &str| word.chars().count().abs_diff(length) <= 1 && strsim::osa_distance(word, heading) == 1;
    let mut near = WORDING.iter().filter(|(word, _)| length > 5 && is_near(word));
    near.next().filter(|_| near.next().is_none()).map(|(_, fields)| fields)
}

/// Where the heads stand: in the row with most words that are heads; in two rows if they share them.
pub fn head(rows: &[Row], kind: Kind) -> Head {
    let first = rows.get(..rows.len().min(LOOKED_AT)).unwrap_or_default();
    let scores: Vec<usize> = first.iter().map(|row| score(row, kind)).collect();
    let Some((best, most)) =
        scores.iter().enumerate().max_by_key(|(place, score)| (**score, usize::MAX - place))
    else {
        return Head::default();
    };
    if *most == 0 {
        return first
            .iter()
            .max_by_key(|row| (row.filled().count(), -row.number))
            .map(alone)
            .unwrap_or_default();
    }
    let is_part = |place: usize| scores.get(place).is_some_and(|score| *score > 0);
    match (first.get(best), first.get(best + 1)) {
        (Some(upper), Some(lower)) if is_part(best + 1) && is_wordy(lower) => both(upper, lower),
        (Some(row), _) if best > 0 && is_part(best - 1) => {
            first.get(best - 1).map_or_else(|| alone(row), |upper| both(upper, row))
        }
        (Some(row), _) => alone(row),
        _ => Head::default(),
    }
}

/// The heads that end in the row of a number, as somebody has said; the row above may say a part of them.
pub fn head_at(rows: &[Row], number: i64, kind: Kind) -> Option<Head> {
    let place = rows.iter().position(|row| row.number == number)?;
    let upper = place.checked_sub(1).and_then(|above| rows.get(above));
    let upper = upper.filter(|upper| score(upper, kind) > 0 && is_wordy(upper));
    rows.get(place).map(|row| upper.map_or_else(|| alone(row), |upper| both(upper, row)))
}

fn alone(row: &Row) -> Head {
    Head { row: row.number, headings: row.cells.clone() }
}

/// Heads in two rows: below a head that spans several columns stand their own.
fn both(upper: &Row, lower: &Row) -> Head {
    let width = upper.cells.len().max(lower.cells.len());
    let heading = |place| {
        let (above, below) = (upper.cell(place), lower.cell(place));
        if below.is_empty() { above.to_owned() } else { below.to_owned() }
    };
    Head { row: lower.number, headings: (0..width).map(heading).collect() }
}

/// How many different fields the cells of a row may be the heads of.
fn score(row: &Row, kind: Kind) -> usize {
    let mut fields: Vec<Field> = row.filled().filter_map(|cell| meant(cell, kind)).collect();
    fields.sort_by_key(|field| field.word());
    fields.dedup();
    fields.len()
}

/// Whether there is no number and no day in a row.
fn is_wordy(row: &Row) -> bool {
    row.filled().all(|cell| !cell.contains(|sign: char| sign.is_ascii_digit()))
}

/// Whether a row below the heads is no record: a total, or the heads once more.
pub fn is_no_record(row: &Row, heads: &[String]) -> bool {
    let filled = row.filled().count();
    let starts = row.filled().next().map(compared).unwrap_or_default();
    let ends = |rest: &str| rest.is_empty() || rest.starts_with([' ', ':']);
    let is_total = TOTALS.iter().any(|total| starts.strip_prefix(total.as_str()).is_some_and(ends));
    let is_head = |(cell, head): (&String, &String)| !cell.is_empty() && compared(cell) == *head;
    let repeated = row.cells.iter().zip(heads).filter(|pair| is_head(*pair)).count();
    is_total || (filled > 1 && repeated * 2 > filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: i64, cells: &[&str]) -> Row {
        Row { number, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }
    }

    #[test]
    fn titles_stand_above_the_heads() {
        let rows = [
            row(1, &["Tartu linna teenuskeskus"]),
            row(2, &["Nõustamiste logi 2026", "", "koostas Mari"]),
            row(4, &["Kuupäev", "Kliendi nimi", "Teema", "Kestus (min)"]),
            row(5, &["1.06.2026", "Olena K", "töö", "30"]),
        ];
        assert_eq!(head(&rows, Kind::Contacts).row, 4);
    }

    #[test]
    fn heads_may_stand_in_two_rows() {
        let rows = [
            row(1, &["Kuupäev", "Klient", "", "Teema"]),
            row(2, &["", "Eesnimi", "Perekonnanimi", ""]),
            row(3, &["1.06.2026", "Olena", "K", "töö"]),
        ];
        let found = head(&rows, Kind::Contacts);
        assert_eq!(
            (found.row, found.headings.join("|").as_str()),
            (2, "Kuupäev|Eesnimi|Perekonnanimi|Teema")
        );
        assert_eq!(
            head_at(&rows, 2, Kind::Contacts),
            Some(found),
            "the same when somebody says where they are"
        );
        assert_eq!(head_at(&rows, 1, Kind::Contacts).unwrap().headings.join("|"), "Kuupäev|Klient||Teema");
        assert_eq!(head_at(&rows, 9, Kind::Contacts), None);
    }

    #[test]
    fn heads_of_four_languages_and_with_errors_are_known() {
        for (heading, field) in [
            ("KUUPÄEV", Field::StartedAt),
            ("Kestus, min", Field::Minutes),
            ("Дата обращения", Field::StartedAt),
            ("Тема", Field::Topics),
            ("Прізвище", Field::FamilyName),
            ("Isikukod", Field::PersonalCode),
            ("Nõustaja", Field::Counsellor),
        ] {
            assert_eq!(meant(heading, Kind::Contacts), Some(field), "{heading}");
        }
        assert_eq!(meant("Keel", Kind::Clients), Some(Field::Languages));
        assert_eq!(meant("Lemmikvärv", Kind::Clients), None);
    }

    #[test]
    fn totals_and_repeated_heads_are_no_records() {
        let headings: Vec<_> = ["Kuupäev", "Nimi", "Teema"].map(compared).into();
        assert!(is_no_record(&row(9, &["Kokku", "", "120"]), &headings));
        assert!(is_no_record(&row(9, &["", "ИТОГО:", "120"]), &headings));
        assert!(is_no_record(&row(9, &["Kuupäev", "Nimi", "Teema"]), &headings));
        assert!(!is_no_record(&row(9, &["1.6.2026", "Kokk Mari", "töö"]), &headings));
    }
}
