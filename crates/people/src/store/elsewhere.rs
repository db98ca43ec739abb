//! Known elsewhere: another municipality is asked for a client's file, with the client's consent only, and answers from its own
//! files. Neither side reads the other's: a question and an answer lie between them, sealed.

use super::{consent, duplicate, duplicate::Alike, file, register};
use crate::model::handed::{Handed, HandedStay, Who};
use crate::model::{ClientInput, ConsentPurpose};
use crate::policy::{
    AnswerFileRequest, AskElsewhere, HandFileOver, RegisterClient, ViewFileRequests, reference,
};
use frame::file_request::{self, Closed, FileRequest};
use frame::{At, ClientId, FileRequestId, Organisation};
use platform::{Action, Error, Problems, Result, Tx, record, sql};

/// Questions that are shown at once.
const SHOWN: i64 = 50;

record! {
    struct Asked {
        id: FileRequestId,
    }
}

/// The questions that were asked for a client, newest first.
pub(crate) fn of_client<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<FileRequest>> {
    let asked = sql!(
        "select id from file_ask where organisation_id = $1 and client_id = $2 order by asked_at desc, id desc limit 50"
    );
    let asked: Vec<Asked> = tx.all(asked, &[&client])?;
    asked.into_iter().map(|Asked { id }| file_request::one(tx, id)).collect()
}

/// Asks another municipality for the file of the client of the permit.
///
/// Fails with a problem at `to` when there is no such municipality, when the person has not agreed that the file is carried over
/// from there, or when it is asked already.
pub(crate) fn ask(tx: &mut Tx<'_, AskElsewhere>, to: &str, reason: &str) -> Result<FileRequestId> {
    let problem = |key| Error::from(Problems::at("to", key));
    let others = file_request::others(tx)?;
    let to = others
        .into_iter()
        .find(|party| party.slug == to)
        .ok_or_else(|| problem("people-elsewhere-problem-to"))?;
    let (client, today, now) = (tx.on().id, tx.today(), tx.now());
    if !consent::holds(tx, client, ConsentPurpose::CarryFile, (&to.name, today))? {
        return Err(problem("people-elsewhere-problem-consent"));
    }
    if of_client(tx, client)?
        .iter()
        .any(|asked| asked.to_id == to.id && (asked.is_open() || asked.is_given()))
    {
        return Err(problem("people-elsewhere-problem-open"));
    }
    let who = serde_json::to_string(&who(tx, reason)).unwrap_or_default();
    let id = file_request::ask(tx, to.id, &who)?;
    let add = sql!(
        "insert into file_ask (organisation_id, id, client_id, asked_name, asked_at) values ($1, $2, $3, $4, $5)"
    );
    tx.run(add, &[&id, &client, &to.name, &now])?;
    tx.changed("asked_elsewhere", "", &to.name)?;
    Ok(id)
}

fn who(tx: &Tx<'_, AskElsewhere>, reason: &str) -> Who {
    let client = tx.on();
    let day = client.born_on.map(|day| day.to_string());
    Who {
        given_name: client.given_name.clone(),
        family_name: client.family_name.clone(),
        born: day.or_else(|| client.born_year.map(|year| year.to_string())).unwrap_or_default(),
        reason: reason.to_owned(),
    }
}

/// The question of this id, if it was asked for the client of the permit.
fn asked(tx: &mut Tx<'_, AskElsewhere>, id: FileRequestId) -> Result<FileRequest> {
    let client = tx.on().id;
    of_client(tx, client)?.into_iter().find(|asked| asked.id == id).ok_or(Error::NotFound)
}

/// Takes a question back.
pub(crate) fn take_back(tx: &mut Tx<'_, AskElsewhere>, id: FileRequestId) -> Result<()> {
    let asked = asked(tx, id)?;
    if file_request::close(tx, asked.id, Closed::TakenBack)? == 0 {
        return Err(Error::Stale);
    }
    tx.changed("asked_elsewhere", &asked.to_name, "")
}

/// Makes a new file of what was given; whether it is one with the file that is here already is decided by a merge.
///
/// Fails with [`Error::Stale`] when there is nothing to take any more.
pub(crate) fn take(tx: &mut Tx<'_, AskElsewhere>, slug: &str, id: FileRequestId) -> Result<ClientId> {
    let (asked, today) = (asked(tx, id)?, tx.today());
    let by = tx.prove::<RegisterClient>(&slug.to_owned())?.ok_or(Error::Forbidden)?;
    let given = file_request::given(tx, &asked)?.ok_or(Error::Stale)?;
    let handed: Handed = serde_json::from_str(&given).map_err(|_| Error::Stale)?;
    let new = handed.parse(today)?;
    let made = register::add(tx, &by, &new)?;
    for stay in handed.stays.iter().filter_map(HandedStay::read) {
        register::add_stay(tx, made, &stay)?;
    }
    duplicate::compare(tx, made)?;
    file_request::taken(tx, id)?;
    tx.changed_at((&reference(made), Some(made.into())), "handed_over", "", &asked.to_name)?;
    Ok(made)
}

/// Closes the questions of a client to which the client agrees no longer: called where a consent is withdrawn or refused.
pub(crate) fn consent_changed<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<()> {
    let today = tx.today();
    for asked in of_client(tx, client)?.iter().filter(|asked| asked.is_open() || asked.is_given()) {
        if !consent::holds(tx, client, ConsentPurpose::CarryFile, (&asked.to_name, today))? {
            file_request::close(tx, asked.id, Closed::Withdrawn)?;
            tx.changed_at((&reference(client), Some(client.into())), "asked_elsewhere", &asked.to_name, "")?;
        }
    }
    Ok(())
}

/// Closes whatever waits for a client whose file is destroyed, or of whom nobody may know any more.
pub(crate) fn forget<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<()> {
    for asked in of_client(tx, client)? {
        file_request::close(tx, asked.id, Closed::TakenBack)?;
    }
    Ok(())
}

/// A question of another municipality, with who may be meant here while it waits.
pub(crate) struct Incoming {
    pub(crate) request: FileRequest,
    pub(crate) who: Option<Who>,
    pub(crate) alike: Vec<Alike>,
}

/// The questions of others, those that wait first.
pub(crate) fn incoming(tx: &mut Tx<'_, ViewFileRequests>) -> Result<Vec<Incoming>> {
    let (asked, today) = (file_request::asked_of_us(tx, SHOWN)?, tx.today());
    let mut all = Vec::new();
    for request in asked {
        let who = read_who(tx, &request)?;
        let alike = match &who {
            Some(who) => duplicate::of_typed(tx, &who.input(), today)?,
            None => Vec::new(),
        };
        all.push(Incoming { request, who, alike });
    }
    Ok(all)
}

fn read_who<A: Action>(tx: &mut Tx<'_, A>, request: &FileRequest) -> Result<Option<Who>> {
    let who = file_request::who(tx, request)?;
    Ok(who.and_then(|who| serde_json::from_str(&who).ok()))
}

/// What is answered: parts of a client's file, or nothing.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub(crate) client: ClientId,
    pub(crate) parts: Vec<&'static str>,
}

/// Answers a question. That nobody is known and that nothing is given are the same to the asker.
///
/// Fails with [`Error::NotFound`] for a client who may not be handed over, and with [`Error::Stale`] when the question has been
/// answered, taken back or closed meanwhile.
pub(crate) fn answer(
    tx: &mut Tx<'_, AnswerFileRequest>,
    slug: &str,
    (id, given): (FileRequestId, Option<&Given>),
) -> Result<()> {
    let request = file_request::one(tx, id)?;
    if request.to_id != tx.on().id {
        return Err(Error::NotFound);
    }
    let Some(given) = given else { return file_request::answer(tx, id, None) };
    let at = At { slug: slug.to_owned(), id: given.client };
    let client = tx.prove::<HandFileOver>(&at)?.ok_or(Error::NotFound)?.on().id;
    let who = read_who(tx, &request)?.ok_or(Error::Stale)?;
    let handed = gather(tx, client, (&given.parts, who))?;
    file_request::answer(tx, id, Some(&serde_json::to_string(&handed).unwrap_or_default()))?;
    tx.changed_at((&reference(client), Some(client.into())), "given_elsewhere", "", &request.from_name)
}

fn gather<A: Action>(tx: &mut Tx<'_, A>, client: ClientId, (parts, who): (&[&str], Who)) -> Result<Handed> {
    let (has, languages) = (|part: &str| parts.contains(&part), file::languages(tx, client)?);
    let facts = file::client(tx, client)?;
    let facts = has("facts").then(|| ClientInput::of(&facts, &[]));
    let mut stays = if has("stays") { file::stays(tx, client)? } else { Vec::new() };
    stays.reverse();
    Ok(Handed {
        facts,
        languages: if has("languages") { languages } else { Vec::new() },
        stays: stays.iter().map(HandedStay::of).collect(),
        who,
    })
}

/// The municipalities that may be asked.
pub(crate) fn others(tx: &mut Tx<'_, AskElsewhere>) -> Result<Vec<Organisation>> {
    file_request::others(tx)
}
