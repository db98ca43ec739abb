//! Putting a contact on record, reading it whole, taking it back.

use crate::{
    model::{Channel, ContactInput, Interpreter, NewContact, Outcome, Profile},
    policy::{ReadContact, ReadRestrictedNote, RecordContact, WithdrawContact},
};
use frame::{CentreId, ClientId, ContactId, Fact, Funding, ledger};
use people::{ServeClient, TargetGroup};
use platform::{Action, Date, Proven, Result, Timestamp, Tx, Typed, clock, record, sql};

record! {
    /// A contact, whole but for its restricted note.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Contact {
        /// Its id.
        pub id: ContactId,
        /// Where it is recorded.
        pub centre_id: CentreId,
        /// The day in Estonia.
        pub day: Date,
        /// The beginning.
        pub started_at: Timestamp,
        /// Its length.
        pub minutes: i64,
        /// How it took place.
        pub channel: Channel,
        /// Where, if not at the centre.
        pub place: String,
        /// ISO 639-3.
        pub language: String,
        /// Who interpreted.
        pub interpreter: Interpreter,
        /// What came of it.
        pub outcome: Outcome,
        /// To whom the client was sent.
        pub referred_to: String,
        /// The note.
        pub note: String,
        /// Whether there is a restricted note: its sealed text.
        pub restricted_note: Option<String>,
        /// Who pays.
        pub funding: Funding,
        /// The activity of the programme.
        pub activity: String,
        /// On the day of the contact.
        pub target_group: TargetGroup,
        /// Who recorded it.
        pub counsellor_id: String,
        /// With whom.
        pub client_id: Option<ClientId>,
        /// How many people were there.
        pub heads: i64,
        /// Who they were, coarsely.
        pub profile: Profile,
        /// When it was recorded.
        pub recorded_at: Timestamp,
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
        /// Counts its changes.
        pub version: i64,
    }
}

record! {
    /// A topic or an act of a contact.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct About {
        /// The topic.
        pub topic: String,
        /// The act; empty for the topic itself.
        pub act: String,
    }
}

/// The contact of the id, whatever its state; `None` if the organisation has none. For rights that were asked already.
pub(crate) fn load<A: Action>(tx: &mut Tx<'_, A>, id: ContactId) -> Result<Option<Contact>> {
    let whole = sql!(
        "select id, centre_id, day, started_at, minutes, channel, place, language, interpreter, outcome, referred_to, note,
                restricted_note, funding, activity, target_group, counsellor_id, client_id, heads, profile, recorded_at,
                withdrawn_at, version
           from contact where organisation_id = $1 and id = $2"
    );
    Ok(tx.one(whole, &[&id])?)
}

/// What a contact was about: topics in their order, and acts with their topics.
pub type Subject = (Vec<String>, Vec<(String, String)>);

/// The topics of a contact in their order, and its acts.
pub(super) fn about<A: Action>(tx: &mut Tx<'_, A>, id: ContactId) -> Result<Subject> {
    let topics = sql!(
        "select topic, '' as act from contact_topic where organisation_id = $1 and contact_id = $2 order by position"
    );
    let acts = sql!(
        "select topic, act from contact_act where organisation_id = $1 and contact_id = $2 order by topic, act"
    );
    let topics: Vec<About> = tx.all(topics, &[&id])?;
    let acts: Vec<About> = tx.all(acts, &[&id])?;
    let topics = topics.into_iter().map(|about| about.topic).collect();
    Ok((topics, acts.into_iter().map(|about| (about.topic, about.act)).collect()))
}

/// The contact that the permit is for, with topics and acts.
pub fn read(tx: &mut Tx<'_, ReadContact>) -> Result<(Contact, Subject)> {
    let id = tx.on().id;
    let contact = load(tx, id)?.ok_or(platform::Error::NotFound)?;
    let subject = about(tx, id)?;
    Ok((contact, subject))
}

/// Its restricted note, opened.
pub fn restricted_note(tx: &mut Tx<'_, ReadRestrictedNote>) -> Result<Option<String>> {
    let id = tx.on().id;
    match load(tx, id)?.and_then(|contact| contact.restricted_note) {
        Some(sealed) => tx.unseal(&restricted(id), &sealed).map(Some),
        None => Ok(None),
    }
}

/// How a contact is named as the cause of something: in the audit, in a caseload.
pub(super) fn cause(id: ContactId) -> String {
    format!("contact/{id}")
}

/// The place for which a restricted note is sealed.
pub(super) fn restricted(id: ContactId) -> String {
    format!("contact.restricted_note/{id}")
}

/// Adds a contact of the actor with its topics, acts and follow-up, and takes the client into the actor's caseload.
pub fn add(
    tx: &mut Tx<'_, RecordContact>,
    new: &NewContact,
    client: Option<&Proven<ServeClient>>,
) -> Result<ContactId> {
    let counsellor = tx.actor().id();
    let (id, fact) = put(tx, new, client, counsellor)?;
    ledger::enter(tx, &fact, 1)?;
    if let Some(client) = client {
        people::caseload::take(tx, client, &cause(id))?;
    }
    if let Some((on, what)) = &new.follow_up {
        super::follow_up::add(tx, (id, client.map(|client| client.on().id)), *on, what)?;
    }
    Ok(id)
}

/// Puts a contact of a counsellor on record, with its topics and acts; tells what it counts for, which is entered in the same
/// transaction.
pub(crate) fn put(
    tx: &mut Tx<'_, RecordContact>,
    new: &NewContact,
    client: Option<&Proven<ServeClient>>,
    counsellor: &str,
) -> Result<(ContactId, Fact)> {
    let (id, centre, now) = (tx.new_id(), tx.on().clone(), tx.now());
    let day = clock::day_of(new.started_at);
    let group = client.map_or(TargetGroup::Unknown, |client| people::target_group(client.on(), day));
    let language = spoken(tx, new.language, client)?;
    let restricted = seal(tx, id, &new.restricted_note)?;
    let client_id = client.map(|client| client.on().id);
    let (funding, activity) = (
        new.funding.unwrap_or(centre.funding),
        new.activity.clone().unwrap_or_else(|| centre.activity.clone()),
    );
    let add = sql!(
        "insert into contact
           (organisation_id, id, centre_id, day, started_at, minutes, channel, place, language, interpreter, outcome,
            referred_to, note, restricted_note, funding, activity, target_group, counsellor_id, client_id, heads, profile,
            recorded_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, 1)"
    );
    tx.run(
        add,
        &[
            &id,
            &centre.id,
            &day,
            &new.started_at,
            &new.minutes.get(),
            &new.channel,
            &new.place,
            &language,
            &new.interpreter,
            &new.outcome,
            &new.referred_to,
            &new.note,
            &restricted,
            &funding,
            &activity,
            &group,
            &counsellor,
            &client_id,
            &new.heads,
            &new.profile,
            &now,
        ],
    )?;
    add_about(tx, id, &new.topics, &new.acts)?;
    let person = client_id.map(|client| people::person_key(tx, client)).transpose()?.flatten();
    let fact = Fact {
        cause: id.to_string(),
        day,
        centre: centre.id,
        channel: new.channel.word().to_owned(),
        language,
        target_group: group.word().to_owned(),
        funding,
        person,
        heads: new.heads,
        topics: new.topics.clone(),
        acts: new.acts.iter().map(act_word).collect(),
    };
    Ok((id, fact))
}

/// The language of a contact: as said, else the client's first, else Estonian.
fn spoken(
    tx: &mut Tx<'_, RecordContact>,
    said: Option<&'static str>,
    client: Option<&Proven<ServeClient>>,
) -> Result<String> {
    let own = match (said, client) {
        (None, Some(client)) => people::languages(tx, client.on().id)?.into_iter().next(),
        _ => None,
    };
    Ok(said.map(str::to_owned).or(own).unwrap_or_else(|| "est".to_owned()))
}

pub(super) fn seal<A: Action>(tx: &mut Tx<'_, A>, id: ContactId, note: &str) -> Result<Option<String>> {
    if note.is_empty() { Ok(None) } else { tx.seal(&restricted(id), note).map(Some) }
}

pub(super) fn add_about<A: Action>(
    tx: &mut Tx<'_, A>,
    id: ContactId,
    topics: &[String],
    acts: &[(String, String)],
) -> Result<()> {
    for (position, topic) in (1_i64..).zip(topics) {
        let add = sql!(
            "insert into contact_topic (organisation_id, contact_id, topic, position) values ($1, $2, $3, $4)"
        );
        tx.run(add, &[&id, topic, &position])?;
    }
    for (topic, act) in acts {
        let add =
            sql!("insert into contact_act (organisation_id, contact_id, topic, act) values ($1, $2, $3, $4)");
        tx.run(add, &[&id, topic, act])?;
    }
    Ok(())
}

/// What the contact counts for, from its rows as they are now.
pub(super) fn fact<A: Action>(tx: &mut Tx<'_, A>, id: ContactId) -> Result<Fact> {
    let contact = load(tx, id)?.ok_or(platform::Error::NotFound)?;
    let (topics, acts) = about(tx, id)?;
    let person = match contact.client_id {
        Some(client) => people::person_key(tx, client)?,
        None => None,
    };
    Ok(Fact {
        cause: id.to_string(),
        day: contact.day,
        centre: contact.centre_id,
        channel: contact.channel.word().to_owned(),
        language: contact.language,
        target_group: contact.target_group.word().to_owned(),
        funding: contact.funding,
        person,
        heads: contact.heads,
        topics,
        acts: acts.iter().map(act_word).collect(),
    })
}

/// An act as the ledger names it.
fn act_word((topic, act): &(String, String)) -> String {
    format!("{topic}.{act}")
}

/// Takes a contact back: it stays on record as withdrawn, and counts no more.
pub fn withdraw(tx: &mut Tx<'_, WithdrawContact>) -> Result<()> {
    let (id, now) = (tx.on().contact.id, tx.now());
    let fact = fact(tx, id)?;
    let withdraw = sql!(
        "update contact set withdrawn_at = $3, version = version + 1
          where organisation_id = $1 and id = $2 and withdrawn_at is null"
    );
    if tx.run(withdraw, &[&id, &now])? == 0 {
        return Ok(());
    }
    tx.changed("withdrawn_at", "", &now.to_string())?;
    if let Some(client) = tx.on().contact.client_id {
        people::caseload::give_back(tx, client, &cause(id))?;
    }
    super::follow_up::drop_of(tx, id)?;
    ledger::enter(tx, &fact, -1)
}

/// The contact as it would be typed: for a correction, and for the form of one that was taken back.
pub fn as_typed<A: Action>(tx: &mut Tx<'_, A>, contact: &Contact) -> Result<ContactInput> {
    let (topics, acts) = about(tx, contact.id)?;
    let who = if contact.client_id.is_some() { "client" } else { "anonymous" };
    Ok(ContactInput {
        started_at: clock::local(contact.started_at).into(),
        minutes: contact.minutes.to_string().into(),
        channel: contact.channel.word().into(),
        place: contact.place.clone().into(),
        language: contact.language.clone().into(),
        interpreter: contact.interpreter.word().into(),
        main: topics.first().cloned().unwrap_or_default().into(),
        topics: topics.into_iter().map(Typed).collect(),
        acts: acts.into_iter().map(|(topic, act)| Typed(format!("{topic}.{act}"))).collect(),
        who: who.into(),
        client: contact.client_id.map(|id| id.to_string()).unwrap_or_default().into(),
        heads: contact.heads.to_string().into(),
        profile: contact.profile.word().into(),
        outcome: contact.outcome.word().into(),
        referred_to: contact.referred_to.clone().into(),
        note: contact.note.clone().into(),
        funding: contact.funding.word().into(),
        activity: contact.activity.clone().into(),
        version: contact.version.to_string().into(),
        ..ContactInput::default()
    })
}
