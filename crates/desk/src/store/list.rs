//! Lists of contacts: newest first, with filters, paged by key.

use crate::{
    model::{Channel, Outcome},
    policy::{ViewContacts, ViewDay},
};
use frame::{
    CentreId, ClientId, ContactId,
    ledger::{Counter, read},
};
use platform::{Action, Cursor, Date, Query, Result, Timestamp, Tx, record, sql};

record! {
    /// A line of a list of contacts.
    #[derive(Clone, Debug)]
    pub struct ContactLine {
        /// The contact.
        pub id: ContactId,
        /// When it began.
        pub started_at: Timestamp,
        /// Its length in minutes.
        pub minutes: i64,
        /// How it took place.
        pub channel: Channel,
        /// ISO 639-3.
        pub language: String,
        /// What came of it.
        pub outcome: Outcome,
        /// Where it is recorded.
        pub centre_id: CentreId,
        /// Who recorded it.
        pub counsellor: Option<String>,
        /// How many people were there.
        pub heads: i64,
        /// With whom; `None` for an anonymous contact.
        pub client_id: Option<ClientId>,
        /// The client's first name.
        pub given_name: Option<String>,
        /// The client's family name.
        pub family_name: Option<String>,
        /// Counts its changes.
        pub version: i64,
        /// Topics as `position:topic`, with spaces between. In whatever order: SQLite would make a table for each row.
        topics: Option<String>,
        /// Acts as `topic.act`, with spaces between, in whatever order.
        acts: Option<String>,
    }
}

impl ContactLine {
    /// The client's name.
    pub fn client_name(&self) -> Option<String> {
        self.given_name.as_ref().map(|given| named(given, self.family_name.as_deref()))
    }

    /// The codes of its topics, the main one first.
    pub fn topics(&self) -> impl Iterator<Item = &str> {
        let placed = |word| str::split_once(word, ':').map(|(place, code)| (place.parse::<i64>().ok(), code));
        let mut topics: Vec<_> = words(self.topics.as_deref()).filter_map(placed).collect();
        topics.sort_unstable();
        topics.into_iter().map(|(_, code)| code)
    }

    /// Its acts as `(topic, act)`.
    pub fn acts(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut acts: Vec<_> = words(self.acts.as_deref()).filter_map(|act| act.split_once('.')).collect();
        acts.sort_unstable();
        acts.into_iter()
    }
}

fn words(text: Option<&str>) -> impl Iterator<Item = &str> {
    text.unwrap_or_default().split_ascii_whitespace()
}

/// A name from its parts.
pub(crate) fn named(given: &str, family: Option<&str>) -> String {
    match family {
        Some(family) if !family.is_empty() => format!("{given} {family}"),
        _ => given.to_owned(),
    }
}

/// Which contacts to list; what is `None` does not narrow the list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Where.
    pub centre: Option<CentreId>,
    /// Who recorded them: an account's id.
    pub counsellor: Option<String>,
    /// What they were about, among other things.
    pub topic: Option<String>,
    /// What was done, among other things: topic and act.
    pub act: Option<(String, String)>,
    /// How they took place.
    pub channel: Option<Channel>,
    /// ISO 639-3.
    pub language: Option<String>,
    /// With whom.
    pub client: Option<ClientId>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Where the page before ended.
    pub after: Option<Cursor>,
    /// The centres that the reader may see; `None` for all.
    pub reach: Option<Vec<CentreId>>,
}

/// One line for each contact that was not taken back; contacts of a protected person, and of a file that is closed to
/// use, are not there.
const LINES: platform::Sql = sql!(
    "select c.id, c.started_at, c.minutes, c.channel, c.language, c.outcome, c.centre_id, a.name as counsellor, c.heads,
            p.id as client_id, p.given_name, p.family_name, c.version,
            (select string_agg(cast(t.position as text) || ':' || t.topic, ' ') from contact_topic t
              where t.organisation_id = c.organisation_id and t.contact_id = c.id) as topics,
            (select string_agg(d.topic || '.' || d.act, ' ') from contact_act d
              where d.organisation_id = c.organisation_id and d.contact_id = c.id) as acts
       from contact c
       left join account a on a.id = c.counsellor_id
       left join client p on p.organisation_id = c.organisation_id and p.id = c.client_id
      where c.organisation_id = $1 and c.withdrawn_at is null and p.restricted_on is null
        and (p.protected_on is null or exists (select 1 from protected_access n where n.organisation_id = $1
                 and n.client_id = p.id and n.account_id = $2))"
);

const COUNTED: platform::Sql =
    sql!("select 1 from contact c left join client p on p.organisation_id = c.organisation_id and p.id = c.client_id
           where c.organisation_id = $1 and c.withdrawn_at is null and p.restricted_on is null
             and (p.protected_on is null or exists (select 1 from protected_access n where n.organisation_id = $1
                 and n.client_id = p.id and n.account_id = $2))");

const TOPIC: &str = "exists (select 1 from contact_topic t where t.organisation_id = c.organisation_id
                               and t.contact_id = c.id and t.topic = ?)";
const ACT: &str = "exists (select 1 from contact_act d where d.organisation_id = c.organisation_id
                             and d.contact_id = c.id and d.topic || '.' || d.act = ?)";
const CLIENT: &str =
    "exists (select 1 from client q where q.organisation_id = c.organisation_id and q.id = c.client_id
                                and q.restricted_on is null and q.id = ?)";

/// The values of a filter in the forms that the statement takes.
struct Values {
    act: Option<String>,
    actor: String,
}

impl Filter {
    fn values(&self, actor: &str) -> Values {
        Values {
            actor: actor.to_owned(),
            act: self.act.as_ref().map(|(topic, act)| format!("{topic}.{act}")),
        }
    }

    /// Whether it narrows the list by centre at most.
    fn is_of_places_only(&self) -> bool {
        let Self { counsellor, topic, act, channel, language, client, from, to, .. } = self;
        let words = [counsellor, topic, language].into_iter().any(Option::is_some);
        !words && act.is_none() && channel.is_none() && client.is_none() && from.is_none() && to.is_none()
    }

    fn reaches(&self, centre: CentreId) -> bool {
        self.reach.as_ref().is_none_or(|reach| reach.contains(&centre))
            && self.centre.is_none_or(|wanted| wanted == centre)
    }

    fn narrow<'f>(&'f self, base: platform::Sql, values: &'f Values) -> Query<'f> {
        Query::new(base, &[&values.actor])
            .and_if_any("c.centre_id in (?)", self.reach.as_deref())
            .and_if("c.centre_id = ?", self.centre.as_ref())
            .and_if("c.counsellor_id = ?", self.counsellor.as_ref())
            .and_if(TOPIC, self.topic.as_ref())
            .and_if(ACT, values.act.as_ref())
            .and_if("c.channel = ?", self.channel.as_ref())
            .and_if("c.language = ?", self.language.as_ref())
            .and_if(CLIENT, self.client.as_ref())
            .and_if("c.day >= ?", self.from.as_ref())
            .and_if("c.day <= ?", self.to.as_ref())
    }
}

/// The contacts of a filter, newest first.
pub fn contacts(tx: &mut Tx<'_, ViewContacts>, filter: &Filter, limit: i64) -> Result<Vec<ContactLine>> {
    let filter = reached(tx, filter);
    let values = filter.values(tx.actor().id());
    Ok(tx.list(&filter.narrow(LINES, &values).newest_first(
        &["c.started_at", "c.id"],
        filter.after.as_ref(),
        limit,
    ))?)
}

/// How many there are, exact to 10,000.
pub fn count(tx: &mut Tx<'_, ViewContacts>, filter: &Filter) -> Result<i64> {
    let filter = reached(tx, filter);
    if filter.is_of_places_only() {
        // The counters know, so no contact has to be read.
        let totals = read::totals(tx, Counter::Contact)?;
        return Ok(totals.iter().filter(|of| filter.reaches(of.centre_id)).map(|of| of.amount).sum());
    }
    let values = filter.values(tx.actor().id());
    Ok(tx.count(&filter.narrow(COUNTED, &values).count_up_to(platform::ui::MOST + 1))?)
}

/// The filter, held to the centres that the actor may see.
fn reached(tx: &Tx<'_, ViewContacts>, filter: &Filter) -> Filter {
    Filter { reach: ViewContacts::centres(tx.actor(), tx.on().id), ..filter.clone() }
}

/// A centre's contacts of a day, newest first.
pub fn of_day(tx: &mut Tx<'_, ViewDay>, day: Date, limit: i64) -> Result<Vec<ContactLine>> {
    let centre = tx.on().id;
    let filter = Filter { centre: Some(centre), from: Some(day), to: Some(day), ..Filter::default() };
    let values = filter.values(tx.actor().id());
    Ok(tx.list(&filter.narrow(LINES, &values).newest_first(&["c.started_at", "c.id"], None, limit))?)
}

/// How many contacts a centre has on a day.
pub fn count_of_day(tx: &mut Tx<'_, ViewDay>, day: Date) -> Result<i64> {
    let centre = tx.on().id;
    let filter = Filter { centre: Some(centre), from: Some(day), to: Some(day), ..Filter::default() };
    let values = filter.values(tx.actor().id());
    Ok(tx.count(&filter.narrow(COUNTED, &values).count_up_to(platform::ui::MOST + 1))?)
}

record! {
    /// Someone who has recorded contacts.
    #[derive(Clone, Debug)]
    pub struct Colleague {
        /// The account.
        pub id: String,
        /// The name.
        pub name: String,
    }
}

/// Those who hold or held a role that records contacts, for the filter.
pub fn colleagues(tx: &mut Tx<'_, ViewContacts>) -> Result<Vec<Colleague>> {
    let all = sql!(
        "select distinct a.id, a.name from membership m join account a on a.id = m.account_id
          where m.organisation_id = $1 and m.role in ('counsellor', 'coordinator') order by a.name"
    );
    Ok(tx.all(all, &[])?)
}

/// The client's contacts, newest first, for the client's file. For rights that were asked already.
pub(crate) fn of_client<A: Action>(
    tx: &mut Tx<'_, A>,
    client: ClientId,
    limit: i64,
) -> Result<Vec<ContactLine>> {
    let filter = Filter { client: Some(client), ..Filter::default() };
    let values = filter.values(tx.actor().id());
    Ok(tx.list(&filter.narrow(LINES, &values).newest_first(&["c.started_at", "c.id"], None, limit))?)
}
