//! Putting a contact on record: the one way, for the page and for the API.

use crate::{
    model::{ContactInput, NewContact, Who},
    policy::RecordContact,
    store,
};
use frame::{ContactId, Fact, ledger, topic};
use people::{RegisterClient, ServeClient};
use platform::{Error, Language, Once, Permit, Problems, Proven, Result, Tx, draft};
use serde::{Deserialize, Serialize};

/// What was put on record.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub struct Recorded {
    /// The contact.
    pub id: ContactId,
    /// Its version: the first.
    pub version: i64,
    /// The client, if one is named.
    pub client: Option<frame::ClientId>,
}

/// Reads what was typed and puts it on record, once for each `once`. The form's draft goes with it.
pub async fn record(
    permit: &Permit<RecordContact>,
    slug: &str,
    input: ContactInput,
    once: Once,
) -> Result<Recorded> {
    put(permit, slug, input, (once, false)).await
}

/// The same, unless somebody new may be there already of whom nobody has said that it is somebody else: then with a
/// problem at [`people::ALIKE`].
pub(crate) async fn record_unless_alike(
    permit: &Permit<RecordContact>,
    slug: &str,
    input: ContactInput,
    once: Once,
) -> Result<Recorded> {
    put(permit, slug, input, (once, true)).await
}

async fn put(
    permit: &Permit<RecordContact>,
    slug: &str,
    input: ContactInput,
    (once, asks): (Once, bool),
) -> Result<Recorded> {
    let slug = slug.to_owned();
    permit
        .write_once(once, move |tx| {
            let catalogue = topic::catalogue(tx, Language::Et)?;
            let new = input.parse(tx.now(), &catalogue)?;
            check(tx, &new)?;
            if asks
                && matches!(new.who, Who::New(_))
                && !people::alike_for(tx, &slug, &input.new.input())?.is_empty()
            {
                return Err(Problems::at(people::ALIKE, "people-alike-title").into());
            }
            let client = client(tx, &slug, &new.who)?;
            let id = store::contact::add(tx, &new, client.as_ref())?;
            let form = draft_name(&tx.on().slug);
            draft::forget(tx, &form)?;
            Ok(Recorded { id, version: 1, client: client.map(|client| client.on().id) })
        })
        .await
}

/// What contacts that were taken over in one transaction count for, until it is entered: once for all of them.
#[must_use = "what is not entered does not count"]
#[derive(Default)]
pub struct Taken(Vec<Fact>);

impl Taken {
    /// Enters it, in the transaction of the contacts.
    pub fn enter<A: platform::Action>(self, tx: &mut Tx<'_, A>) -> Result<()> {
        ledger::enter_all(tx, &self.0)
    }
}

/// Puts a contact on record that was kept elsewhere until now: as its counsellor's, by the same rules, and in nobody's
/// caseload. Nothing is to follow from it; whether it may be recorded there, [`check`] has said.
pub fn take_over(
    tx: &mut Tx<'_, RecordContact>,
    new: &NewContact,
    (client, counsellor): (Option<&Proven<ServeClient>>, &str),
    taken: &mut Taken,
) -> Result<ContactId> {
    let (id, fact) = store::contact::put(tx, new, client, counsellor)?;
    taken.0.push(fact);
    Ok(id)
}

/// The name of a centre's form among the drafts.
pub(crate) fn draft_name(centre: &str) -> String {
    format!("contact-{centre}")
}

/// What only the centre and the programme can say: the contact is not from before the centre opened, the activity is one of
/// the programme's.
pub fn check(tx: &mut Tx<'_, RecordContact>, new: &NewContact) -> Result<()> {
    let day = platform::clock::day_of(new.started_at);
    let mut problems = Problems::default();
    if day < tx.on().opened_on {
        problems.add("started_at", "desk-started-before-opening");
    }
    if !is_activity(tx, new.activity.as_deref(), day)? {
        problems.add("activity", "desk-activity-unknown");
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

/// Whether the programme had the activity on the day; none said is the centre's own.
pub(crate) fn is_activity<A: platform::Action>(
    tx: &mut Tx<'_, A>,
    code: Option<&str>,
    day: platform::Date,
) -> Result<bool> {
    let Some(code) = code else { return Ok(true) };
    let known = frame::activity::in_force(tx, day, Language::Et)?;
    Ok(known.iter().any(|activity| activity.code == code))
}

/// The key of why a client cannot be served: their file is closed to use, or there is no such client.
pub(crate) fn why_not<A: platform::Action>(tx: &mut Tx<'_, A>, id: frame::ClientId) -> Result<&'static str> {
    let known = people::served(tx, id)?.filter(|served| served.protected_on.is_none());
    let is_restricted = known.is_some_and(|served| served.restricted_on.is_some());
    Ok(if is_restricted { "desk-client-restricted" } else { "desk-client-unknown" })
}

/// Proof of the client whom the body names, or who is registered with it.
fn client(tx: &mut Tx<'_, RecordContact>, slug: &str, who: &Who) -> Result<Option<Proven<ServeClient>>> {
    let unknown = || Error::from(Problems::at("client", "desk-client-unknown"));
    match who {
        Who::Anonymous => Ok(None),
        Who::Client(id) => match tx.prove::<ServeClient>(id)? {
            Some(client) => Ok(Some(client)),
            None => Err(Problems::at("client", why_not(tx, *id)?).into()),
        },
        Who::New(new) => {
            let by = tx.prove::<RegisterClient>(&slug.to_owned())?.ok_or(Error::Forbidden)?;
            let id = people::add(tx, &by, new)?;
            Ok(Some(tx.prove::<ServeClient>(&id)?.ok_or_else(unknown)?))
        }
    }
}
