//! Each row gets its verdict before anything goes into the register: by the rules of the forms, by what is there already,
//! and by who its person may be.

use crate::{
    model::{Field, Kind, Trouble, Verdict, Way},
    policy::ImportFacts,
    reading::{Read, Reader},
    sheet::Row,
    store::{self, person::Met, row::Judged},
    table,
    vocabulary::{Sources, Vocabulary, compared},
};
use frame::topic;
use people::{FindClients, Standing};
use platform::{Action, Error, Language, Proven, Result, Tx};
use std::collections::{BTreeMap, BTreeSet};

/// Rows that were read: what they say, and what stands for them blind. Nothing was asked yet that another row, or somebody
/// at a desk, can change.
pub struct Looked {
    /// The row behind which they stand.
    pub behind: i64,
    /// The number of the last row that was looked at.
    pub last: i64,
    rows: Vec<Seen>,
    unknown: Vec<Unexplained>,
}

/// A row that was read; `None` for one that is no record.
struct Seen {
    number: i64,
    read: Option<Read>,
    /// The same for rows that say the same, blind.
    likeness: String,
    /// Its person, blind; empty if nobody is named.
    person: String,
}

/// A word that nobody has explained.
pub struct Unexplained {
    /// In which column.
    pub field: Field,
    /// As it stands there.
    pub word: String,
    /// Its blind index.
    pub key: String,
    /// In how many rows.
    pub times: i64,
}

/// What came of the rows of a piece.
#[derive(Default)]
pub struct Outcome {
    /// What is to be said of each.
    pub rows: Vec<Judged>,
    /// Persons who were met for the first time.
    pub met: Vec<Met>,
}

/// A reader of the rows of an import, with all that its municipality's words mean.
pub fn reader<A: Action>(tx: &mut Tx<'_, A>, on: &ImportFacts) -> Result<Reader> {
    let catalogues =
        Language::ALL.iter().map(|language| topic::catalogue(tx, *language)).collect::<Result<Vec<_>>>()?;
    let centres = frame::centre::of_organisation(tx)?;
    let staff: Vec<_> = store::staff::all(tx)?.into_iter().map(|person| (person.id, person.name)).collect();
    let explained = store::memory::words(tx)?;
    let sources = Sources { catalogues: &catalogues, centres: &centres, staff: &staff, explained };
    let plan = store::file::plan(tx, on)?;
    Ok(Reader {
        kind: on.kind,
        heads: plan.headings.iter().map(|heading| compared(heading)).collect(),
        plan,
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

/// Reads rows that follow one another: all that can be said of them without asking who is in the register.
pub fn look<A: Action<On = ImportFacts>>(
    tx: &mut Tx<'_, A>,
    reader: &Reader,
    (behind, rows): (i64, Vec<Row>),
) -> Result<Looked> {
    let on = tx.on().clone();
    let (first, last) =
        rows.first().zip(rows.last()).map_or((0, 0), |(first, last)| (first.number, last.number));
    let kept = store::row::between(tx, on.id, (first, last))?;
    let kept: BTreeMap<i64, _> = kept.into_iter().map(|row| (row.row_number, row)).collect();
    let mut read = Vec::new();
    for row in rows.into_iter().filter(|row| row.number > on.head) {
        let (number, came) = (row.number, format!("{}\n{}", on.kind, whole(&row)));
        let sealed = kept.get(&number).map_or("", |kept| kept.mended.as_str());
        let mended = store::row::mended(tx, on.id, row, sealed)?;
        let is_record = !table::is_no_record(&mended, &reader.heads);
        read.push((number, came, is_record.then(|| reader.read(&mended))));
    }
    let unknown = unknown(tx, read.iter().filter_map(|(_, _, read)| read.as_ref()))?;
    Ok(Looked { behind, last, rows: seen(tx, read)?, unknown })
}

/// Rows with what stands for them and their persons without telling who it is.
fn seen<A: Action>(tx: &mut Tx<'_, A>, read: Vec<(i64, String, Option<Read>)>) -> Result<Vec<Seen>> {
    let came: Vec<_> = read.iter().map(|(_, came, _)| came.clone()).collect();
    let likenesses = tx.blind_indexes("import_row", &came)?;
    let persons: Vec<_> = read.iter().map(|(_, _, read)| person_key(read.as_ref())).collect();
    let persons = tx.blind_indexes("import_person", &persons)?;
    let seen = |((number, _, read), (likeness, person)): ((i64, String, Option<Read>), (String, String))| {
        let is_named = read.as_ref().is_some_and(|read| read.person.is_some());
        Seen { number, read, likeness, person: if is_named { person } else { String::new() } }
    };
    Ok(read.into_iter().zip(likenesses.into_iter().zip(persons)).map(seen).collect())
}

/// Judges rows that were read: what was before them, and who of them is in the register, is asked now.
pub fn judge<A: Action<On = ImportFacts>>(
    tx: &mut Tx<'_, A>,
    finder: &Proven<FindClients>,
    looked: &Looked,
) -> Result<Outcome> {
    let (on, persons) = (tx.on().clone(), persons(&looked.rows));
    let first = looked.rows.first().map_or(0, |row| row.number);
    let fingerprints = fingerprints(tx, (&on, first), &looked.rows)?;
    let there: BTreeSet<_> = store::row::in_register(tx, &fingerprints)?.into_iter().collect();
    let known = store::person::of(tx, on.id, &persons)?;
    let known: BTreeMap<String, Met> = known.into_iter().map(|met| (met.person.clone(), met)).collect();
    // Persons of a list of clients who are dealt with in a row before.
    let mut before = match on.kind {
        Kind::Clients => store::person::before(tx, (on.id, first), &persons)?,
        Kind::Contacts => BTreeSet::new(),
    };
    let (mut outcome, mut found) = (Outcome::default(), BTreeMap::<&str, Met>::new());
    for (row, fingerprint) in looked.rows.iter().zip(fingerprints) {
        let person = row.read.as_ref().and_then(|read| read.person.as_ref());
        if let Some(person) =
            person.filter(|_| !known.contains_key(&row.person) && !found.contains_key(&*row.person))
        {
            let standing = people::standing(tx, finder, person.listed())?;
            found.insert(&row.person, met(on.kind, row.person.clone(), standing));
        }
        let way = known.get(&row.person).or_else(|| found.get(&*row.person)).map(|met| met.way);
        let (verdict, troubles) = match &row.read {
            None => (Verdict::Skipped, Vec::new()),
            Some(_) if there.contains(&fingerprint) => (Verdict::There, Vec::new()),
            Some(read) => verdict(on.kind, read, way, before.contains(&row.person)),
        };
        // All rows of a person of whom nobody knows yet wait for the one decision.
        if matches!(verdict, Verdict::Good | Verdict::There) {
            before.insert(row.person.clone());
        }
        outcome.rows.push(row.judged(fingerprint, verdict, troubles));
    }
    outcome.met = found.into_values().collect();
    Ok(outcome)
}

/// What is said of a row that is a record, and not in the register; `twice`, whether its person was met before in the file.
fn verdict(kind: Kind, read: &Read, way: Option<Way>, twice: bool) -> (Verdict, Vec<Trouble>) {
    if !read.troubles.is_empty() {
        return (Verdict::Mistake, read.troubles.clone());
    }
    let is_coded_only = read.person.as_ref().is_some_and(|person| person.named().is_none());
    match (kind, way) {
        (Kind::Contacts, Some(Way::New)) if is_coded_only => {
            (Verdict::Mistake, vec![Trouble::new(Field::PersonalCode, "imports-code-unknown")])
        }
        (Kind::Clients, Some(Way::Known | Way::Same | Way::Made | Way::Kept)) => (Verdict::There, Vec::new()),
        (Kind::Clients, _) if twice => {
            (Verdict::There, vec![Trouble::new(Field::Name, "imports-twice-in-file")])
        }
        (_, Some(Way::Open)) => (Verdict::Alike, Vec::new()),
        _ => (Verdict::Good, Vec::new()),
    }
}

impl Seen {
    fn judged(&self, fingerprint: String, verdict: Verdict, troubles: Vec<Trouble>) -> Judged {
        let (likeness, person) = (self.likeness.clone(), self.person.clone());
        Judged { number: self.number, verdict, likeness, fingerprint, person, troubles }
    }
}

/// The persons of rows, each once.
fn persons(rows: &[Seen]) -> Vec<String> {
    let persons: BTreeSet<_> =
        rows.iter().map(|row| &row.person).filter(|person| !person.is_empty()).collect();
    persons.into_iter().cloned().collect()
}

/// By what each row is known in another file. Two rows that say the same are two contacts, so their place among the alike
/// counts too; the same file has them again.
fn fingerprints<A: Action>(
    tx: &mut Tx<'_, A>,
    (on, first): (&ImportFacts, i64),
    rows: &[Seen],
) -> Result<Vec<String>> {
    let mut places: BTreeMap<&str, i64> = BTreeMap::new();
    let mut fingerprints = Vec::with_capacity(rows.len());
    for Seen { likeness, .. } in rows {
        let before = match places.get(likeness.as_str()) {
            Some(before) => *before,
            None => store::row::alike_before(tx, (on.id, first), likeness)?,
        };
        places.insert(likeness, before + 1);
        fingerprints.push(format!("{likeness}.{}", before + 1));
    }
    Ok(fingerprints)
}

/// What a row says, cell by cell, as it came.
fn whole(row: &Row) -> String {
    row.cells.join("\u{1f}").trim_end_matches('\u{1f}').to_owned()
}

fn person_key(read: Option<&Read>) -> String {
    read.and_then(|read| read.person.as_ref()).map(crate::reading::Person::key).unwrap_or_default()
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

/// The words of rows that nobody has explained, each once.
pub fn unknown<'r, A: Action>(
    tx: &mut Tx<'_, A>,
    read: impl Iterator<Item = &'r Read>,
) -> Result<Vec<Unexplained>> {
    let mut met: BTreeMap<(&str, String), (Field, String, i64)> = BTreeMap::new();
    for (field, word) in read.flat_map(|read| &read.unknown) {
        let times = met.entry((field.word(), compared(word))).or_insert_with(|| (*field, word.clone(), 0));
        times.2 += 1;
    }
    let keys: Vec<_> = met.keys().map(|(field, word)| format!("{field}\n{word}")).collect();
    let keys = tx.blind_indexes("import_word", &keys)?;
    let words = met.into_values().zip(keys);
    Ok(words.map(|((field, word, times), key)| Unexplained { field, word, key, times }).collect())
}

/// Keeps what is said of rows and their persons.
pub fn keep<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>, outcome: &Outcome) -> Result<()> {
    outcome.met.iter().try_for_each(|met| store::person::say(tx, met))?;
    outcome.rows.iter().try_for_each(|row| store::row::say(tx, row))
}

/// Counts the words of rows that nobody has explained.
pub fn count_words<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>, looked: &Looked) -> Result<()> {
    let mut words = looked.unknown.iter();
    words.try_for_each(|word| store::memory::meet(tx, (word.field, &word.word), (&word.key, word.times)))
}

/// Judges one row anew, after it was mended or another of its person was.
pub fn judge_again<A: Action<On = ImportFacts>>(
    tx: &mut Tx<'_, A>,
    (reader, finder): (&Reader, &Proven<FindClients>),
    came: Row,
) -> Result<()> {
    let looked = look(tx, reader, (0, vec![came]))?;
    let outcome = judge(tx, finder, &looked)?;
    keep(tx, &outcome)?;
    count_words(tx, &looked)
}
