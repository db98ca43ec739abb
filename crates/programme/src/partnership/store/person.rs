//! Contact persons of a partnership, each from a day to a day.

use crate::partnership::{
    model::{PartnershipId, PersonId, input::NewPerson},
    policy::{EditPartnership, EditPerson},
};
use platform::{Action, Date, Error, Query, Result, Tx, record, sql};

record! {
    /// A contact person.
    #[derive(Clone, Debug)]
    pub struct Person {
        /// Their id.
        pub id: PersonId,
        /// Their name.
        pub name: String,
        /// What they are there.
        pub duty: String,
        /// Where mail reaches them.
        pub email: String,
        /// Their phone.
        pub phone: String,
        /// From when.
        pub from_day: Date,
        /// Until when.
        pub until_day: Option<Date>,
        /// Counts the changes.
        pub version: i64,
    }
}

impl Person {
    /// Whether they are the contact person on a day.
    pub fn is_there(&self, on: Date) -> bool {
        self.from_day <= on && self.until_day.is_none_or(|until| on <= until)
    }
}

/// The contact persons of a partnership that the actor was let see, those who came first before others.
pub fn of<A: Action>(tx: &mut Tx<'_, A>, partnership: PartnershipId) -> Result<Vec<Person>> {
    let people = sql!(
        "select id, name, duty, email, phone, from_day, until_day, version from partnership_person where 1 = 1"
    );
    let people = Query::shared(people, &[]).and_if("partnership_id = ?", Some(&partnership));
    Ok(tx.unscoped().list(&people.oldest_first(&["from_day", "id"], None, 500))?)
}

/// Adds one to the partnership of the permit.
pub fn add(tx: &mut Tx<'_, EditPartnership>, new: &NewPerson) -> Result<PersonId> {
    let (id, of): (PersonId, _) = (tx.new_id(), tx.on().facts.id);
    let (now, by) = (tx.now(), tx.actor().id());
    let add = sql!(
        "insert into partnership_person
           (id, partnership_id, name, duty, email, phone, from_day, until_day, recorded_at, recorded_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)"
    );
    let NewPerson { name, duty, email, phone, from_day, until_day } = new;
    tx.unscoped().run(add, &[&id, &of, name, duty, email, phone, from_day, until_day, &now, &by])?;
    tx.changed("person", "", name)?;
    Ok(id)
}

/// The person of the permit.
pub fn load(tx: &mut Tx<'_, EditPerson>) -> Result<Person> {
    let id = tx.on().id;
    let person =
        sql!("select id, name, duty, email, phone, from_day, until_day, version from partnership_person where id = $1");
    tx.unscoped().one(person, &[&id])?.ok_or(Error::NotFound)
}

/// Changes the person of the permit; what each field was is kept.
pub fn change(tx: &mut Tx<'_, EditPerson>, new: &NewPerson, version: i64) -> Result<()> {
    let was = load(tx)?;
    let keep = sql!(
        "update partnership_person
            set name = $3, duty = $4, email = $5, phone = $6, from_day = $7, until_day = $8, version = version + 1
          where id = $1 and version = $2"
    );
    let NewPerson { name, duty, email, phone, from_day, until_day } = new;
    let kept =
        tx.unscoped().run(keep, &[&was.id, &version, name, duty, email, phone, from_day, until_day])?;
    if kept == 0 {
        return Err(Error::Stale);
    }
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    tx.changed("name", &was.name, name)?;
    tx.changed("duty", &was.duty, duty)?;
    tx.changed("email", &was.email, email)?;
    tx.changed("phone", &was.phone, phone)?;
    tx.changed("from_day", &was.from_day.to_string(), &from_day.to_string())?;
    tx.changed("until_day", &day(was.until_day), &day(*until_day))
}
