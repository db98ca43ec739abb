//! Good rows go into the register: the same steps as at the counter, some rows in a transaction, each row once.

use crate::{
    judging,
    model::{Field, Trouble, Verdict, Way},
    policy::{ApplyImport, ImportFacts},
    reading::{Person, Read, ReadContact, Reader},
    store::{self, person::Met, piece::Pieces, row::Kept},
};
use desk::{RecordContact, Taken};
use frame::{CentrePath, ClientId};
use people::{FindClients, RegisterClient, ServeClient};
use platform::{Error, Problems, Proven, Result, Tx};
use std::{collections::BTreeMap, sync::Arc};

/// Rows that are read in one go.
const ROWS: i64 = 100;

/// A good row, read already.
pub struct Ready {
    kept: Kept,
    /// What it says; `None` where it is not there any more.
    read: Option<Read>,
}

impl Ready {
    /// Its number.
    pub fn number(&self) -> i64 {
        self.kept.row_number
    }
}

/// What is needed for the rows of one transaction.
struct Work {
    on: ImportFacts,
    finder: Proven<FindClients>,
    register: Proven<RegisterClient>,
    centres: BTreeMap<String, Option<Proven<RecordContact>>>,
    /// Clients of whom it was proved that they may be served: once, however many of their contacts come now.
    clients: BTreeMap<ClientId, Proven<ServeClient>>,
    taken: Taken,
    slug: String,
}

/// What has become of a row.
enum Done {
    Applied(Option<frame::ContactId>),
    Not(Verdict, Vec<Trouble>),
}

impl Done {
    fn mistake(field: Field, key: &str) -> Self {
        Self::Not(Verdict::Mistake, vec![Trouble::new(field, key)])
    }
}

/// Reads the next good rows behind a row.
pub fn ready(tx: &mut Tx<'_, ApplyImport>, reader: &Reader, behind: i64) -> Result<Vec<Ready>> {
    let (on, mut pieces, mut rows) = (tx.on().clone(), Pieces::default(), Vec::new());
    for kept in store::row::of(tx, on.id, &[Verdict::Good], (behind, ROWS))? {
        let read = match pieces.row(tx, &on, kept.row_number)? {
            Some(came) => Some(reader.read(&store::row::mended(tx, on.id, came, &kept.mended)?)),
            None => None,
        };
        rows.push(Ready { kept, read });
    }
    Ok(rows)
}

/// Applies rows that were read, as many as fit in the turn; tells how many.
pub fn some(tx: &mut Tx<'_, ApplyImport>, slug: &str, ready: &[Arc<Ready>]) -> Result<usize> {
    let (on, mut applied) = (tx.on().clone(), 0);
    let mut work = work(tx, on, slug)?;
    for Ready { kept, read } in ready.iter().map(AsRef::as_ref) {
        match row(tx, &mut work, read.as_ref(), &kept.person)? {
            Done::Applied(contact) => store::row::applied(tx, kept.row_number, contact)?,
            Done::Not(verdict, troubles) => store::row::turn(tx, kept.row_number, (verdict, &troubles))?,
        }
        applied += 1;
        if tx.is_turn_over() {
            break;
        }
    }
    work.taken.enter(tx)?;
    store::file::progress(tx, work.on.done + i64::try_from(applied).unwrap_or(0))?;
    Ok(applied)
}

fn work(tx: &mut Tx<'_, ApplyImport>, on: ImportFacts, slug: &str) -> Result<Work> {
    let finder = judging::finder(tx, slug)?;
    let register = tx.prove::<RegisterClient>(&slug.to_owned())?.ok_or(Error::Forbidden)?;
    let (centres, clients, taken) = (BTreeMap::new(), BTreeMap::new(), Taken::default());
    Ok(Work { on, finder, register, centres, clients, taken, slug: slug.to_owned() })
}

/// Applies one row. What the forms would refuse is a mistake of the row and leaves nothing of it.
fn row(tx: &mut Tx<'_, ApplyImport>, work: &mut Work, read: Option<&Read>, blind: &str) -> Result<Done> {
    let Some(Read { contact, person, troubles, .. }) = read else {
        return Ok(Done::Not(Verdict::Skipped, Vec::new()));
    };
    if !troubles.is_empty() {
        return Ok(Done::Not(Verdict::Mistake, troubles.clone()));
    }
    let kind = work.on.kind;
    let refused = |problems: &Problems| {
        let trouble =
            |problem: &platform::Problem| Trouble::new(Field::of_form(problem.field, kind), problem.key);
        Done::Not(Verdict::Mistake, problems.iter().map(trouble).collect())
    };
    let done = match contact {
        Some(contact) => contact_of(tx, work, (contact, person.as_ref()), blind),
        None => client_of(tx, work, person.as_ref(), blind),
    };
    match done {
        Err(Error::Problems(problems)) => Ok(refused(&problems)),
        other => other,
    }
}

/// How a person of the file stands to the register at this moment.
fn standing(tx: &mut Tx<'_, ApplyImport>, work: &Work, person: &Person, blind: &str) -> Result<Met> {
    let said = store::person::of(tx, work.on.id, &[blind.to_owned()])?.into_iter().next();
    match said {
        // Somebody may have registered them since the row was judged.
        Some(met) if met.way != Way::New => Ok(met),
        _ => {
            let standing = people::standing(tx, &work.finder, person.listed())?;
            Ok(judging::met(work.on.kind, blind.to_owned(), standing))
        }
    }
}

fn client_of(
    tx: &mut Tx<'_, ApplyImport>,
    work: &Work,
    person: Option<&Person>,
    blind: &str,
) -> Result<Done> {
    let Some(person) = person else { return Ok(Done::Not(Verdict::Skipped, Vec::new())) };
    let met = standing(tx, work, person, blind)?;
    match met.way {
        Way::New | Way::Other => {
            make(tx, work, person, blind)?;
            Ok(Done::Applied(None))
        }
        Way::Open => {
            store::person::say(tx, &met)?;
            Ok(Done::Not(Verdict::Alike, Vec::new()))
        }
        Way::Known | Way::Same | Way::Made | Way::Kept => Ok(Done::Not(Verdict::There, Vec::new())),
    }
}

/// Registers a person of the file.
fn make(tx: &mut Tx<'_, ApplyImport>, work: &Work, person: &Person, blind: &str) -> Result<ClientId> {
    let unknown = || Error::from(Problems::at("personal_code", "imports-code-unknown"));
    let id = people::take_over(tx, &work.register, person.named().ok_or_else(unknown)?)?;
    store::person::say(tx, &Met { person: blind.to_owned(), way: Way::Made, client_id: Some(id) })?;
    Ok(id)
}

fn contact_of(
    tx: &mut Tx<'_, ApplyImport>,
    work: &mut Work,
    (contact, person): (&ReadContact, Option<&Person>),
    blind: &str,
) -> Result<Done> {
    // Before anybody is registered: a contact that cannot be recorded there makes no client.
    let Some(at) = centre(tx, work, &contact.centre)? else {
        return Ok(Done::mistake(Field::Centre, "imports-centre-closed"));
    };
    desk::check(&mut tx.upon(at), &contact.new)?;
    let met = person.map(|person| standing(tx, work, person, blind)).transpose()?;
    let client = match (person, &met) {
        (Some(person), Some(met)) if matches!(met.way, Way::New | Way::Other) => {
            Some(make(tx, work, person, blind)?)
        }
        (_, Some(met)) if met.way == Way::Open => {
            store::person::say(tx, met)?;
            return Ok(Done::Not(Verdict::Alike, Vec::new()));
        }
        (_, Some(met)) => met.client_id,
        _ => None,
    };
    if let Some(id) = client
        && !serves(tx, work, id)?
    {
        return Ok(Done::mistake(Field::Name, "desk-client-unknown"));
    }
    let Some(Some(centre)) = work.centres.get(&contact.centre) else { return Err(Error::NotFound) };
    let own = tx.actor().id().to_owned();
    let counsellor = contact.counsellor.as_deref().unwrap_or(&own);
    let of = (client.and_then(|id| work.clients.get(&id)), counsellor);
    let id = desk::take_over(&mut tx.upon(centre), &contact.new, of, &mut work.taken)?;
    Ok(Done::Applied(Some(id)))
}

/// Whether a client may be served; what is proved is asked for once in a transaction.
fn serves(tx: &mut Tx<'_, ApplyImport>, work: &mut Work, id: ClientId) -> Result<bool> {
    if work.clients.contains_key(&id) {
        return Ok(true);
    }
    let proven = tx.prove::<ServeClient>(&id)?;
    Ok(proven.map(|proven| work.clients.insert(id, proven)).is_some())
}

/// Proof that contacts may be recorded at a centre, asked for once.
fn centre<'w>(
    tx: &mut Tx<'_, ApplyImport>,
    work: &'w mut Work,
    centre: &str,
) -> Result<Option<&'w Proven<RecordContact>>> {
    if !work.centres.contains_key(centre) {
        let path = CentrePath { slug: work.slug.clone(), centre: centre.to_owned() };
        let proven = tx.prove::<RecordContact>(&path)?;
        work.centres.insert(centre.to_owned(), proven);
    }
    Ok(work.centres.get(centre).and_then(Option::as_ref))
}
