//! Lists that were kept elsewhere until now: who of them is a client already, who becomes one, and who was not touched
//! since, so that the whole can be taken back.

use super::{file, find, index, register};
use crate::model::{Birth, NewClient, PersonalCode};
use crate::policy::{self, EraseClient, FindClients, RegisterClient};
use frame::ClientId;
use platform::{Action, Date, Proven, Result, Tx, record, sql};

/// Clients of one name that are looked at.
const NAMESAKES: i64 = 20;

/// Someone of a list, by what tells whether they are a client.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    /// The personal code, if the list has it.
    pub code: Option<&'a PersonalCode>,
    /// Given name; empty if the list has none.
    pub given_name: &'a str,
    /// Family name.
    pub family_name: &'a str,
    /// When the person was born, if the list says.
    pub birth: Option<Birth>,
}

/// How someone of a list stands to the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody of this code or name.
    Unknown,
    /// The client of this personal code.
    OfCode(ClientId),
    /// The one client of this name who was born on the same day.
    OfBirth(ClientId),
    /// Clients of this name who may be the person.
    Namesakes(Vec<ClientId>),
}

record! {
    struct Namesake {
        id: ClientId,
        born_on: Option<Date>,
        born_year: Option<i64>,
        code_index: Option<String>,
    }
}

impl Namesake {
    /// Whether this can be somebody with this birth; what nobody knows contradicts nothing.
    fn may_be(&self, birth: Option<Birth>) -> bool {
        match (birth, self.born_on, self.born_year) {
            (Some(birth), Some(day), _) => birth.agrees(day),
            (Some(birth), None, Some(year)) => birth.year() == year,
            _ => true,
        }
    }

    fn is_born(&self, birth: Option<Birth>) -> bool {
        self.born_on.is_some() && birth.and_then(Birth::day) == self.born_on
    }
}

/// How someone stands to the register: by code, else by name and birth. Likenesses with errors are compared later, in
/// pairs, like those of any other file. Nobody who is protected is known.
pub fn standing<A: Action>(
    tx: &mut Tx<'_, A>,
    _by: &Proven<FindClients>,
    of: Listed<'_>,
) -> Result<Standing> {
    let index = of.code.map(|code| tx.blind_index(file::CODE, code.digits())).transpose()?;
    let holder = sql!(
        "select id from client
          where organisation_id = $1 and code_index = $2 and protected_on is null and merged_into is null"
    );
    if let Some(index) = &index
        && let Some(id) = tx.scalar(holder, &[index])?
    {
        return Ok(Standing::OfCode(id));
    }
    let mut namesakes = namesakes(tx, of)?;
    // Who has another personal code is another person.
    namesakes.retain(|other| other.may_be(of.birth) && (index.is_none() || other.code_index.is_none()));
    let born: Vec<_> = namesakes.iter().filter(|other| other.is_born(of.birth)).collect();
    Ok(match (born.as_slice(), namesakes.is_empty()) {
        (_, true) => Standing::Unknown,
        ([one], _) => Standing::OfBirth(one.id),
        _ => Standing::Namesakes(namesakes.iter().map(|other| other.id).collect()),
    })
}

/// Those of the name, in whatever script, in either order.
fn namesakes<A: Action>(tx: &mut Tx<'_, A>, of: Listed<'_>) -> Result<Vec<Namesake>> {
    if of.given_name.is_empty() {
        return Ok(Vec::new());
    }
    let keys = [(of.given_name, of.family_name), (of.family_name, of.given_name)];
    let keys = keys.map(|(given, family)| index::sort_key(given, family));
    let named = sql!(
        "select id, born_on, born_year, code_index from client
          where organisation_id = $1 and (sort_key = $2 or sort_key = $3) and protected_on is null
            and merged_into is null order by id limit $4"
    );
    let [straight, turned] = &keys;
    Ok(tx.all(named, &[straight, turned, &NAMESAKES])?)
}

/// The clients of these ids, as anyone who may find them sees them.
pub fn shown<A: Action>(
    tx: &mut Tx<'_, A>,
    _by: &Proven<FindClients>,
    ids: &[ClientId],
) -> Result<Vec<find::Found>> {
    find::of_ids(tx, ids)
}

/// Registers someone of a list: as [`add`](super::register::add), and in nobody's caseload, for nobody serves them by that.
pub fn take_over<A: Action>(
    tx: &mut Tx<'_, A>,
    _by: &Proven<RegisterClient>,
    new: &NewClient,
) -> Result<ClientId> {
    register::make(tx, new)
}

/// Whether nobody has changed the file of the permit since it was made; what other domains keep of it, they know.
pub fn is_untouched(tx: &mut Tx<'_, EraseClient>) -> Result<bool> {
    let (id, version) = (tx.on().id, tx.on().version);
    let reference = policy::reference(id);
    let stays = sql!(
        "select count(*) from stay s join client c on c.organisation_id = $1 and c.id = s.client_id
          where s.organisation_id = $1 and s.client_id = $2 and s.recorded_at <> c.created_at"
    );
    let changes = sql!(
        "select count(*) from change_entry where organisation_id = $1 and target = $2 and field <> 'created'"
    );
    let merges =
        sql!("select count(*) from merge where organisation_id = $1 and (kept_id = $2 or merged_id = $2)");
    let cared_for = sql!("select count(*) from caseload where organisation_id = $1 and client_id = $2");
    // What the rules have planned by themselves nobody has touched.
    let reminders = sql!(
        "select count(*) from reminder
          where organisation_id = $1 and client_id = $2 and (rule = 'own' or done_at is not null)"
    );
    if version > 1 || tx.scalar::<i64>(changes, &[&reference])?.unwrap_or(0) > 0 {
        return Ok(false);
    }
    for touched in [stays, merges, cared_for, reminders] {
        if tx.scalar::<i64>(touched, &[&id])?.unwrap_or(0) > 0 {
            return Ok(false);
        }
    }
    Ok(true)
}
