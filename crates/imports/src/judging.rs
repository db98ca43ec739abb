//! Each row gets its verdict before anything goes into the register: by the rules of the forms, by what is there already,
//! and by who its person may be.

use crate::{
    model::{Field, Kind, Trouble, Verdict, Way},
    policy::ImportFacts,
    reading::{Read, Reader},
    sheet::Row,
    store::{
        self,
        person::Met,
        row::Judged,
    },
    table,
    vocabulary::{Sources, Vocabulary, compared},
};
use frame::topic;
use people::{FindClients, Standing};
use platform::{Action, Error, Language, Proven, Result, Tx};
use std::collections::BTreeMap;

/// What came of the rows of a piece; it is kept afterwards, in a write of its own.
#[derive(Default)]
pub struct Outcome {
    /// What is to be said of each.
    pub rows: Vec<Judged>,
    /// Persons who were met for the first time.
    pub met: Vec<Met>,
    /// Words that nobody has explained: field, word, its blind index, how often.
    pub unknown: Vec<(Field, String, String, i64)>,
    /// The number of the last row that was looked at.
    pub last: i64,
}

/// A reader of the rows of an import, with all that its municipality's words mean.
pub fn reader<A: Action>(tx: &mut Tx<'_, A>, on: &ImportFacts) -> Result<Reader> {
    let catalogues = Language::ALL.iter().map(|language| topic::catalogue(tx, *language)).collect::<Result<Vec<_>>>()?;
    let centres = frame::centre::of_organisation(tx)?;
    let staff: Vec<_> = store::staff::all(tx)?.into_iter().map(|person| (person.id, person.name)).collect();
    let explained = store::memory::words(tx)?;
    let sources = Sources { catalogues: &catalogues, centres: &centres, staff: &staff, explained };
    Ok(Reader {
        kind: on.kind,
        plan: store::file::plan(tx, on)?,
        vocabulary: Vocabulary::new(sources),
        catalogue: catalogues.into_iter().next().unwrap_or_default(),
        is_1904: store::file::sheet(tx, on)?.is_1904,
        now: tx.now(),
    })
}

/// Proof that clients of the organisation may be asked for.
pub fn finder<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>, slug: &str) -> Result<Proven<FindClients>> {
    tx.prove::<FindClients>(&slug.to_owned())?.ok_or(Error::Forbidden)
}

/// Judges rows that follow one another.
pub fn judge<A: Action<On = ImportFacts>>(
    tx: &mut Tx<'_, A>,
    finder: &Proven<FindClients>,
    rows: &[Row],
) -> Result<Outcome> {
    let on = tx.on().clone();
    let reader = reader(tx, &on)?;
    let Some((first, last)) = rows.first().zip(rows.last()).map(|(first, last)| (first.number, last.number)) else {
        return Ok(Outcome::default());
    };
    let kept: BTreeMap<i64, _> =
        store::row::between(tx, on.id, (first, last))?.into_iter().map(|row| (row.row_number, row)).collect();
    let mut read = Vec::new();
    for row in rows.iter().filter(|row| row.number > on.head) {
        let sealed = kept.get(&row.number).map_or("", |kept| kept.mended.as_str());
        let mended = store::row::mended(tx, on.id, row.clone(), sealed)?;
        let is_record = !table::is_no_record(&mended, &reader.plan.headings);
        read.push((row, is_record.then(|| reader.read(&mended))));
    }
    let blind = blind(tx, &on, first, &read)?;
    let standings = standings(tx, (&on, finder), &read, &blind)?;
    let mut outcome = Outcome { last, ..Outcome::default() };
    let mut before = store::person::first_rows(tx, (on.id, first), &blind.persons())?;
    for ((row, read), blind) in read.iter().zip(&blind.0) {
        let way = standings.get(&blind.person);
        let (verdict, troubles) = match read {
            None => (Verdict::Skipped, Vec::new()),
            Some(read) => verdict(on.kind, read, (blind, way), &before),
        };
        if !matches!(verdict, Verdict::Skipped | Verdict::Mistake) {
            before.push((blind.person.clone(), row.number));
        }
        outcome.rows.push(blind.judged(row.number, verdict, troubles));
    }
    outcome.met = standings.into_values().collect();
    outcome.unknown = unknown(tx, &read)?;
    Ok(outcome)
}

/// What is said of a row that is a record.
fn verdict(
    kind: Kind,
    read: &Read,
    (blind, met): (&Blind, Option<&Met>),
    before: &[(String, i64)],
) -> (Verdict, Vec<Trouble>) {
    if blind.is_there {
        return (Verdict::There, Vec::new());
    }
    if !read.troubles.is_empty() {
        return (Verdict::Mistake, read.troubles.clone());
    }
    let way = met.map(|met| met.way);
    let is_coded_only = read.person.as_ref().is_some_and(|person| person.named().is_none());
    match (kind, way) {
        (Kind::Contacts, Some(Way::New)) if is_coded_only => {
            (Verdict::Mistake, vec![Trouble::new(Field::PersonalCode, "imports-code-unknown")])
        }
        (Kind::Clients, Some(Way::Known | Way::Same | Way::Made | Way::Kept)) => (Verdict::There, Vec::new()),
        (Kind::Clients, _) if before.iter().any(|(person, _)| *person == blind.person) => {
            (Verdict::There, vec![Trouble::new(Field::Name, "imports-twice-in-file")])
        }
        (_, Some(Way::Open)) => (Verdict::Alike, Vec::new()),
        _ => (Verdict::Good, Vec::new()),
    }
}

/// What stands for a row and its person without telling who it is.
struct Blind {
    likeness: String,
    fingerprint: String,
    person: String,
    is_there: bool,
}

struct Blinds(Vec<Blind>);

impl Blinds {
    fn persons(&self) -> Vec<String> {
        let mut persons: Vec<_> =
            self.0.iter().map(|blind| blind.person.clone()).filter(|person| !person.is_empty()).collect();
        persons.sort();
        persons.dedup();
        persons
    }
}

impl Blind {
    fn judged(&self, number: i64, verdict: Verdict, troubles: Vec<Trouble>) -> Judged {
        let (likeness, fingerprint) = (self.likeness.clone(), self.fingerprint.clone());
        Judged { number, verdict, likeness, fingerprint, person: self.person.clone(), troubles }
    }
}

/// A row and what it says; nothing if it is no record.
type Seen<'r> = (&'r Row, Option<Read>);

/// The blind marks of rows. Two rows that say the same are two contacts, so their place among the alike counts too; the
/// same file has them again.
fn blind<A: Action>(tx: &mut Tx<'_, A>, on: &ImportFacts, first: i64, read: &[Seen<'_>]) -> Result<Blinds> {
    let likenesses: Vec<_> = read.iter().map(|(row, _)| format!("{}\n{}", on.kind, whole(row))).collect();
    let likenesses = tx.blind_indexes("import_row", &likenesses)?;
    let persons: Vec<_> = read.iter().map(|(_, read)| person_key(read.as_ref())).collect();
    let persons = tx.blind_indexes("import_person", &persons)?;
    let mut times = store::row::alike_before(tx, (on.id, first), &likenesses)?;
    let mut blinds = Vec::new();
    for ((likeness, person), (_, read)) in likenesses.into_iter().zip(persons).zip(read) {
        let time = times.entry(likeness.clone()).or_insert(0);
        *time += 1;
        let fingerprint = format!("{likeness}.{time}");
        let is_named = read.as_ref().is_some_and(|read| read.person.is_some());
        let person = if is_named { person } else { String::new() };
        blinds.push(Blind { likeness, fingerprint, person, is_there: false });
    }
    let prints: Vec<_> = blinds.iter().map(|blind| blind.fingerprint.clone()).collect();
    let there = store::row::in_register(tx, &prints)?;
    blinds.iter_mut().for_each(|blind| blind.is_there = there.contains(&blind.fingerprint));
    Ok(Blinds(blinds))
}

/// What a row says, cell by cell, as it came.
fn whole(row: &Row) -> String {
    row.cells.join("\u{1f}").trim_end_matches('\u{1f}').to_owned()
}

fn person_key(read: Option<&Read>) -> String {
    read.and_then(|read| read.person.as_ref()).map(crate::reading::Person::key).unwrap_or_default()
}

/// How each person of these rows stands to the register: as it was said before, or as it is found now.
fn standings<A: Action>(
    tx: &mut Tx<'_, A>,
    (on, finder): (&ImportFacts, &Proven<FindClients>),
    read: &[Seen<'_>],
    blinds: &Blinds,
) -> Result<BTreeMap<String, Met>> {
    let known = store::person::of(tx, on.id, &blinds.persons())?;
    let mut standings: BTreeMap<_, _> = known.into_iter().map(|met| (met.person.clone(), met)).collect();
    for ((_, read), blind) in read.iter().zip(&blinds.0) {
        let Some(person) = read.as_ref().and_then(|read| read.person.as_ref()) else { continue };
        if !standings.contains_key(&blind.person) {
            let standing = people::standing(tx, finder, person.listed())?;
            standings.insert(blind.person.clone(), met(on.kind, blind.person.clone(), standing));
        }
    }
    Ok(standings)
}

/// What is to be said of a person. In a log name and day of birth are enough; before a second file is made, somebody looks.
pub fn met(kind: Kind, person: String, standing: Standing) -> Met {
    let (way, client_id) = match (kind, standing) {
        (_, Standing::Unknown) => (Way::New, None),
        (_, Standing::OfCode(id)) | (Kind::Contacts, Standing::OfBirth(id)) => (Way::Known, Some(id)),
        (Kind::Clients, Standing::OfBirth(_)) | (_, Standing::Namesakes(_)) => (Way::Open, None),
    };
    Met { person, way, client_id }
}

/// The words that nobody has explained, each with its blind index and how often it was met.
fn unknown<A: Action>(tx: &mut Tx<'_, A>, read: &[Seen<'_>]) -> Result<Vec<(Field, String, String, i64)>> {
    let mut met: BTreeMap<(&str, String), (Field, String, i64)> = BTreeMap::new();
    for (field, word) in read.iter().filter_map(|(_, read)| read.as_ref()).flat_map(|read| &read.unknown) {
        let times = met.entry((field.word(), compared(word))).or_insert_with(|| (*field, word.clone(), 0));
        times.2 += 1;
    }
    let keys: Vec<_> = met.keys().map(|(field, word)| format!("{field}\n{word}")).collect();
    let keys = tx.blind_indexes("import_word", &keys)?;
    Ok(met.into_values().zip(keys).map(|((field, word, times), key)| (field, word, key, times)).collect())
}

/// Keeps what is said of rows and their persons.
pub fn keep<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>, outcome: &Outcome) -> Result<()> {
    for met in &outcome.met {
        store::person::say(tx, met)?;
    }
    outcome.rows.iter().try_for_each(|row| store::row::say(tx, row))
}

/// Counts the words that nobody has explained, and says how far the judging is.
pub fn go_on<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>, outcome: &Outcome) -> Result<()> {
    for (field, word, key, times) in &outcome.unknown {
        store::memory::meet(tx, (*field, word), (key, *times))?;
    }
    store::file::progress(tx, outcome.last)
}
