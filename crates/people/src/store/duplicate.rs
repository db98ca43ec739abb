//! Files that may be of one person: asked for while somebody is being registered, and kept in pairs for coordinators.

mod candidates;
mod pairs;

pub(crate) use pairs::{Listed, Side, apart, count, decide, list, of_client};

use super::find::{self, Found};
use crate::model::likeness::{Known, Likeness, Sureness, likeness};
use crate::model::{Birth, ClientInput, NewClient, PersonalCode};
use crate::policy::{CompareFiles, FindClients};
use crate::store::file;
use frame::{ClientId, Organisation};
use platform::{Action, App, Date, Error, Permit, Query, Result, Tx, form, record, sql};

/// Files that are shown while somebody is typed in.
pub(crate) const SHOWN: usize = 5;
/// Files that are compared in one go: nobody at a desk may have to wait for more than a moment.
const AT_ONCE: i64 = 40;

/// A file that may be of the person who is being registered.
#[derive(Clone, Debug)]
pub struct Alike {
    /// Who, with all that may be said of a person outside their file.
    pub found: Found,
    /// How sure it is, and why.
    pub likeness: Likeness,
}

impl Alike {
    /// Whether whoever registers the person is to look before they do.
    pub(crate) fn holds(&self) -> bool {
        self.likeness.sureness != Sureness::Possible
    }
}

/// Clients of whom a form says that this is somebody else.
pub(crate) fn read_apart(ids: &str) -> Vec<ClientId> {
    ids.split_whitespace().filter_map(|id| id.parse().ok()).collect()
}

/// Files that may be of the person who is being typed in; what cannot be read yet is not known yet.
pub(crate) fn of_typed<A: Action>(
    tx: &mut Tx<'_, A>,
    typed: &ClientInput,
    today: Date,
) -> Result<Vec<Alike>> {
    let line = |typed: &str| form::line(typed, 254).unwrap_or_default();
    let code: Option<PersonalCode> = typed.personal_code.trim().parse().ok();
    let birth = Birth::parse(&typed.born, today).ok().flatten();
    let known = Known {
        given_name: line(&typed.given_name),
        family_name: line(&typed.family_name),
        birth: birth.or_else(|| code.as_ref().map(|code| Birth::Day(code.born_on()))),
        phone: line(&typed.phone),
        email: line(&typed.email),
        code: index_of(tx, code.as_ref())?,
        documents: Vec::new(),
    };
    alike(tx, &known, &[])
}

/// Those who are to be looked at before the person who was typed in is registered in the transaction of something else: but
/// for those of whom `typed` says that this is somebody else. It leaves the audit record of a search.
///
/// Fails with [`Error::Forbidden`] when the actor may not find clients of the organisation.
pub fn alike_for<A: Action>(tx: &mut Tx<'_, A>, slug: &str, typed: &ClientInput) -> Result<Vec<Alike>> {
    tx.prove::<FindClients>(&slug.to_owned())?.ok_or(Error::Forbidden)?;
    let (today, apart) = (tx.today(), read_apart(&typed.apart));
    let mut alike = of_typed(tx, typed, today)?;
    let is_new = |one: &Alike| one.holds() && !apart.contains(&one.found.id);
    if !alike.iter().any(is_new) {
        alike.clear();
    }
    Ok(alike)
}

/// What is typed of somebody new, as it is compared.
pub(crate) fn known_of<A: Action>(tx: &mut Tx<'_, A>, new: &NewClient) -> Result<Known> {
    Ok(Known {
        given_name: new.given_name.clone(),
        family_name: new.family_name.clone(),
        birth: new.birth,
        phone: new.phone.clone(),
        email: new.email.clone(),
        code: index_of(tx, new.personal_code.as_ref())?,
        documents: Vec::new(),
    })
}

/// By what a code is compared. An organisation without any code has no key for them yet, and a look must not make one.
fn index_of<A: Action>(tx: &mut Tx<'_, A>, code: Option<&PersonalCode>) -> Result<Option<String>> {
    let any = sql!("select id from client where organisation_id = $1 and code_index > '' limit 1");
    match code {
        Some(code) if tx.scalar::<ClientId>(any, &[])?.is_some() => {
            tx.blind_index(file::CODE, code.digits()).map(Some)
        }
        _ => Ok(None),
    }
}

/// Files that may be of the person, surest first; nobody who is protected, and none of `but`.
pub(crate) fn alike<A: Action>(tx: &mut Tx<'_, A>, known: &Known, but: &[ClientId]) -> Result<Vec<Alike>> {
    let likely = compared(tx, known, but)?;
    let ids: Vec<_> = likely.iter().take(SHOWN).map(|(id, _)| *id).collect();
    let mut found = find::of_ids(tx, &ids)?;
    let alike = likely.into_iter().filter_map(|(id, likeness)| {
        let place = found.iter().position(|found| found.id == id)?;
        Some(Alike { found: found.swap_remove(place), likeness })
    });
    Ok(alike.collect())
}

fn compared<A: Action>(
    tx: &mut Tx<'_, A>,
    known: &Known,
    but: &[ClientId],
) -> Result<Vec<(ClientId, Likeness)>> {
    let mut ids = candidates::of(tx, known)?;
    ids.retain(|id| !but.contains(id));
    let mut likely: Vec<_> = files(tx, &ids, !known.documents.is_empty())?
        .into_iter()
        .filter_map(|(id, other)| likeness(known, &other).map(|likeness| (id, likeness)))
        .collect();
    likely.sort_by_key(|(id, likeness)| (-likeness.points, *id));
    Ok(likely)
}

record! {
    struct Facts {
        id: ClientId,
        given_name: String,
        family_name: String,
        born_on: Option<platform::Date>,
        born_year: Option<i64>,
        phone: String,
        email: String,
        code_index: Option<String>,
    }
}

/// What is known of these files, without those that nobody may know of or that have gone into another; documents where one
/// asks for them.
fn files<A: Action>(
    tx: &mut Tx<'_, A>,
    ids: &[ClientId],
    with_documents: bool,
) -> Result<Vec<(ClientId, Known)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let files = sql!(
        "select id, given_name, family_name, born_on, born_year, phone, email, code_index from client
          where organisation_id = $1 and protected_on is null and merged_into is null"
    );
    let files: Vec<Facts> = tx.list(&Query::new(files, &[]).and_if_any("id in (?)", Some(ids)))?;
    let documents = sql!(
        "select client_id, number_index from identity_document where organisation_id = $1 and withdrawn_at is null"
    );
    let asked = if with_documents { ids } else { &[] };
    let documents: Vec<Numbered> =
        tx.list(&Query::new(documents, &[]).and_if_any("client_id in (?)", Some(asked)))?;
    let of =
        |id| documents.iter().filter(|row| row.client_id == id).map(|row| row.number_index.clone()).collect();
    Ok(files.into_iter().map(|facts| (facts.id, facts.known(of(facts.id)))).collect())
}

record! {
    struct Numbered {
        client_id: ClientId,
        number_index: String,
    }
}

impl Facts {
    fn known(&self, documents: Vec<String>) -> Known {
        let day = self.born_on.map(Birth::Day);
        Known {
            given_name: self.given_name.clone(),
            family_name: self.family_name.clone(),
            birth: day.or(self.born_year.map(Birth::Year)),
            phone: self.phone.clone(),
            email: self.email.clone(),
            code: self.code_index.clone(),
            documents,
        }
    }
}

/// Compares a file with the others and keeps what comes of it. In the transaction that has made or changed it.
pub(crate) fn compare<A: Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<()> {
    let known = files(tx, &[id], true)?.into_iter().next();
    if let Some((_, known)) = known {
        let likely = compared(tx, &known, &[id])?;
        pairs::keep(tx, id, &likely)?;
    }
    let now = tx.now();
    let done = sql!("update client set compared_at = $3 where organisation_id = $1 and id = $2");
    tx.run(done, &[&id, &now])?;
    Ok(())
}

/// Has a file compared again by the job: something by which it is told from others has changed.
pub(crate) fn anew<A: Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<()> {
    tx.run(sql!("update client set compared_at = null where organisation_id = $1 and id = $2"), &[&id])?;
    Ok(())
}

record! {
    struct Waiting {
        id: ClientId,
    }
}

/// Compares the files of an organisation that have not been yet: what came at the desk or by an import, and what was
/// there before. A job; what fails is tried again the next time.
pub async fn compare_files(app: &App, organisation: &Organisation) -> Result<()> {
    let scope = organisation.id.into();
    let permit = Permit::<CompareFiles>::system(app, "compare", scope, organisation.slug.clone()).await?;
    while permit.read(is_waiting).await? {
        permit.write_apart(compare_waiting).await?;
    }
    Ok(())
}

/// Whether there is anything to be done: a job that finds nothing leaves no record.
fn is_waiting(tx: &mut Tx<'_, CompareFiles>) -> Result<bool> {
    let waiting = sql!("select id from client where organisation_id = $1 and compared_at is null limit 1");
    Ok(tx.scalar::<ClientId>(waiting, &[])?.is_some())
}

/// Compares a few of them, as many as fit in the turn. Tells how many it were.
fn compare_waiting(tx: &mut Tx<'_, CompareFiles>) -> Result<usize> {
    let waiting =
        sql!("select id from client where organisation_id = $1 and compared_at is null order by id limit $2");
    let mut compared = 0;
    for Waiting { id } in tx.all(waiting, &[&AT_ONCE])? {
        compare(tx, id)?;
        compared += 1;
        if tx.is_turn_over() {
            break;
        }
    }
    Ok(compared)
}
