//! How many have arrived in a municipality in a year, as a source says: rows of a sheet, each with a verdict before it is
//! taken. What is there already changes nothing.

use frame::{OrganisationId, fold::folded, organisation::Municipality};
use platform::form;
use sheet_reading::Row;
use std::collections::{BTreeMap, BTreeSet};

/// Rows that are taken at once.
pub const ROWS: usize = 5_000;
/// More than this in one municipality and year is a typing error.
const MOST: i64 = 1_000_000;
/// The first year of which there can be a number.
const FIRST_YEAR: i64 = 1991;

/// What a row is about: municipality, year, source.
pub type Key = (OrganisationId, i64, String);

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is not there yet.
    New,
    /// It is there and says the same.
    Same,
    /// It is there and says another number.
    Changed {
        /// The number that is there.
        was: i64,
    },
    /// It is not taken, for the reason of this text key.
    Wrong(&'static str),
}

/// A row with its verdict.
#[derive(Clone, Debug)]
pub struct Judged {
    /// Its number in the sheet.
    pub number: i64,
    /// What it says: municipality, year, number, source.
    pub said: [String; 4],
    /// The name of the municipality that was found.
    pub name: String,
    /// What it is about and how many, when that can be read.
    pub count: Option<(Key, i64)>,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// Where the four cells of a row stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Columns([Option<usize>; 4]);

/// The beginnings of the heads by which columns are known, folded.
const HEADS: [&[&str]; 4] = [
    &["ehak", "omavalitsus", "kov", "municipality", "vald", "linn"],
    &["aasta", "year", "periood"],
    &["arv", "count", "saabunu", "sisserand", "arrival", "inimesi", "kokku"],
    &["allikas", "source"],
];

impl Columns {
    /// By the heads of the first row; `None` when it has none.
    fn of(row: &Row) -> Option<Self> {
        let heads: Vec<_> = row.cells.iter().map(|cell| folded(cell)).collect();
        let place = |words: &[&str]| heads.iter().position(|head| words.iter().any(|word| head.starts_with(word)));
        let found = HEADS.map(place);
        matches!(found, [Some(_), Some(_), Some(_), _]).then_some(Self(found))
    }

    /// In the order in which they are asked for.
    const USUAL: Self = Self([Some(0), Some(1), Some(2), Some(3)]);

    fn cells(self, row: &Row) -> [String; 4] {
        self.0.map(|place| place.map(|place| row.cell(place).to_owned()).unwrap_or_default())
    }
}

/// Judges the rows of a sheet. `source` is that of rows without one; `there` is what is there; no year after `this_year`.
pub fn judge(
    rows: &[Row],
    source: &str,
    municipalities: &[Municipality],
    (there, this_year): (&BTreeMap<Key, i64>, i64),
) -> Vec<Judged> {
    let columns = rows.first().and_then(Columns::of);
    let rows = if columns.is_some() { rows.get(1..).unwrap_or_default() } else { rows };
    let columns = columns.unwrap_or(Columns::USUAL);
    let mut met = BTreeSet::new();
    rows.iter()
        .map(|row| {
            let mut said = columns.cells(row);
            if let [.., of_row] = &mut said
                && of_row.is_empty()
            {
                source.clone_into(of_row);
            }
            let judged = judge_one(row.number, said, municipalities, this_year);
            judged.against(there, &mut met)
        })
        .collect()
}

fn judge_one(number: i64, said: [String; 4], municipalities: &[Municipality], this_year: i64) -> Judged {
    let [place, year, arrived, source] = &said;
    let found = municipality(place, municipalities);
    let name = found.as_ref().map(|found| found.name.clone()).unwrap_or_default();
    let read = (|| {
        let party = found.as_ref().map_err(|key| *key)?.id;
        let year: i64 = year.trim().parse().map_err(|_| "programme-arrival-year")?;
        if !(FIRST_YEAR..=this_year).contains(&year) {
            return Err("programme-arrival-year");
        }
        let arrived = count(arrived).ok_or("programme-arrival-count")?;
        let source = form::required(source, 120).map_err(|_| "programme-arrival-source-missing")?;
        Ok(((party, year, source), arrived))
    })();
    let (count, verdict) = match read {
        Ok(count) => (Some(count), Verdict::New),
        Err(key) => (None, Verdict::Wrong(key)),
    };
    Judged { number, name, count, verdict, said }
}

impl Judged {
    /// Compared with what is there and with the rows before it.
    fn against(self, there: &BTreeMap<Key, i64>, met: &mut BTreeSet<Key>) -> Self {
        let Some((key, arrived)) = &self.count else { return self };
        let verdict = match there.get(key) {
            _ if !met.insert(key.clone()) => Verdict::Wrong("programme-arrival-twice"),
            None => Verdict::New,
            Some(was) if was == arrived => Verdict::Same,
            Some(was) => Verdict::Changed { was: *was },
        };
        Self { verdict, ..self }
    }

    /// What is to be written, if anything.
    pub fn taken(&self) -> Option<(&Key, i64)> {
        let (key, arrived) = self.count.as_ref()?;
        matches!(self.verdict, Verdict::New | Verdict::Changed { .. }).then_some((key, *arrived))
    }
}

/// A whole number, as people write it: `1 234`.
fn count(typed: &str) -> Option<i64> {
    let digits: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|count| is_number && (0..=MOST).contains(count))
}

/// The municipality of a code (also a former one, also without its zeros) or of a name (`Tartu` alone could be two).
fn municipality<'m>(
    said: &str,
    municipalities: &'m [Municipality],
) -> Result<&'m Municipality, &'static str> {
    let said = said.trim();
    if !said.is_empty() && said.bytes().all(|digit| digit.is_ascii_digit()) {
        let code = format!("{said:0>4}");
        let has = |of: &Option<String>| of.as_deref().is_some_and(|codes| codes.split([',', ' ']).any(|one| one == code));
        let found = municipalities.iter().find(|one| has(&one.ehak)).or_else(|| municipalities.iter().find(|one| has(&one.former_ehak)));
        return found.ok_or("programme-arrival-code");
    }
    let wanted = folded(said);
    let bare = |name: &str| folded(name).trim_end_matches(" linn").trim_end_matches(" vald").to_owned();
    if let Some(found) = municipalities.iter().find(|one| folded(&one.name) == wanted) {
        return Ok(found);
    }
    let mut alike = municipalities.iter().filter(|one| bare(&one.name) == wanted);
    match (alike.next(), alike.next()) {
        (Some(found), None) => Ok(found),
        (Some(_), Some(_)) => Err("programme-arrival-two-names"),
        (None, _) => Err("programme-arrival-place"),
    }
}

/// The rows as text, to be mended in the form: what came in a file is not lost either.
pub fn as_text(rows: &[Row]) -> String {
    let plain = |cell: &String| cell.replace(['\t', '\n', '\r', '"'], " ");
    let line = |row: &Row| row.cells.iter().map(plain).collect::<Vec<_>>().join("\t");
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(number: u8, name: &str, ehak: &str) -> Municipality {
        Municipality {
            id: format!("01980000-0000-7000-8000-0000000000{number:02}").parse().unwrap(),
            slug: String::new(),
            name: name.to_owned(),
            ehak: Some(ehak.to_owned()),
            former_ehak: (number == 1).then(|| "0170".to_owned()),
            county: None,
            population: None,
            partner_from: None,
        }
    }

    fn places() -> Vec<Municipality> {
        vec![place(1, "Elva vald", "0171"), place(2, "Tartu linn", "0793"), place(3, "Tartu vald", "0796")]
    }

    fn rows(text: &str) -> Vec<Row> {
        sheet_reading::read("a.csv", text.as_bytes()).unwrap().1.remove(0).rows
    }

    fn verdicts(text: &str, there: &BTreeMap<Key, i64>) -> Vec<Verdict> {
        judge(&rows(text), "Allikas", &places(), (there, 2026)).iter().map(|row| row.verdict).collect()
    }

    #[test]
    fn a_row_is_known_by_code_or_name_and_says_what_is_wrong_with_it() {
        let text = "171;2024;12\n0793;2024;1 234\n170;2023;4\nTartu vald;2024;0\nTartu;2024;5\nKuskil;2024;5\n\
                    9999;2024;5\nElva;1890;5\nElva;2027;5\nElva;2022;palju\nElva;2022;-1\n";
        let wrong = Verdict::Wrong;
        assert_eq!(
            verdicts(text, &BTreeMap::new()),
            [
                Verdict::New,
                Verdict::New,
                Verdict::New,
                Verdict::New,
                wrong("programme-arrival-two-names"),
                wrong("programme-arrival-place"),
                wrong("programme-arrival-code"),
                wrong("programme-arrival-year"),
                wrong("programme-arrival-year"),
                wrong("programme-arrival-count"),
                wrong("programme-arrival-count"),
            ]
        );
    }

    #[test]
    fn heads_say_where_columns_are_and_the_same_again_changes_nothing() {
        let text = "Aasta;Sisserändajaid;Omavalitsus;Allikas\n2024;12;Elva vald;RA\n2024;13;Elva vald;PPA\n2024;14;Elva vald;RA\n";
        let elva = places()[0].id;
        let there = BTreeMap::from([((elva, 2024, "RA".to_owned()), 12), ((elva, 2024, "PPA".to_owned()), 10)]);
        assert_eq!(
            verdicts(text, &there),
            [Verdict::Same, Verdict::Changed { was: 10 }, Verdict::Wrong("programme-arrival-twice")]
        );
        let judged = judge(&rows(text), "", &places(), (&there, 2026));
        assert_eq!(judged[0].number, 2, "as the program says at its left");
        assert!(judged[0].taken().is_none() && judged[1].taken().is_some() && judged[2].taken().is_none());
    }

    #[test]
    fn without_a_source_nobody_can_look_it_up() {
        let judged = judge(&rows("171;2024;12\n"), "", &places(), (&BTreeMap::new(), 2026));
        assert_eq!(judged[0].verdict, Verdict::Wrong("programme-arrival-source-missing"));
    }
}
