//! Children and their guardians: a child's file leads to who answers for it, and theirs to the child.

use crate::model::{GuardianId, Kin, Relation, of_age};
use crate::policy::{ClientFacts, EditClient, reference};
use frame::ClientId;
use platform::{Action, Error, Problems, Proven, Result, Tx, record, sql};

/// Generations that are looked through for a circle; nobody has more.
const GENERATIONS: usize = 6;

/// Who answers for a child, without whom nobody may know of.
pub(crate) fn guardians<A: Action>(tx: &mut Tx<'_, A>, child: ClientId) -> Result<Vec<Kin>> {
    let guardians = sql!(
        "select g.id as link, c.id, c.given_name, c.family_name, c.born_on, c.born_year, g.relation
           from guardian g join client c on c.organisation_id = $1 and c.id = g.guardian_id
          where g.organisation_id = $1 and g.client_id = $2
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $3))
          order by g.recorded_at, g.id"
    );
    let actor = tx.actor().id();
    Ok(tx.all(guardians, &[&child, &actor])?)
}

/// The children for whom somebody answers, oldest first, without whom nobody may know of.
pub(crate) fn children<A: Action>(tx: &mut Tx<'_, A>, guardian: ClientId) -> Result<Vec<Kin>> {
    let children = sql!(
        "select g.id as link, c.id, c.given_name, c.family_name, c.born_on, c.born_year, g.relation
           from guardian g join client c on c.organisation_id = $1 and c.id = g.client_id
          where g.organisation_id = $1 and g.guardian_id = $2
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $3))"
    );
    let actor = tx.actor().id();
    let mut children: Vec<Kin> = tx.all(children, &[&guardian, &actor])?;
    children.sort_by_key(|child| (child.born_year, child.born_on, child.id));
    Ok(children)
}

/// Makes `other` a guardian of the client of the permit. Both files change, so both must be the actor's to change.
///
/// Fails with problems at `name`: of oneself, of an adult, by a child, in a circle, twice.
pub(crate) fn add(tx: &mut Tx<'_, EditClient>, other: &Proven<EditClient>, relation: Relation) -> Result<()> {
    let (child, guardian) = (tx.on().id, other.on().id);
    may_answer(tx, other.on())?;
    let (id, now): (GuardianId, _) = (tx.new_id(), tx.now());
    let add = sql!(
        "insert into guardian (organisation_id, id, client_id, guardian_id, relation, recorded_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (organisation_id, client_id, guardian_id) do nothing"
    );
    if tx.run(add, &[&id, &child, &guardian, &relation, &now])? == 0 {
        return Err(problem("people-problem-guardian-twice"));
    }
    changed(tx, guardian, ("", relation.word()))
}

fn may_answer(tx: &mut Tx<'_, EditClient>, other: &ClientFacts) -> Result<()> {
    let (child, today) = (tx.on().0.clone(), tx.today());
    if child.id == other.id {
        return Err(problem("people-problem-guardian-self"));
    }
    if of_age(child.born_on, child.born_year, today) == Some(true) {
        return Err(problem("people-problem-child-adult"));
    }
    if of_age(other.born_on, other.born_year, today) == Some(false) {
        return Err(problem("people-problem-guardian-minor"));
    }
    // Without days of birth only the links tell who is whose child.
    let mut above = vec![other.id];
    for _ in 0..GENERATIONS {
        let mut next = Vec::new();
        for id in above {
            next.extend(answer_for(tx, id)?);
        }
        if next.contains(&child.id) {
            return Err(problem("people-problem-guardian-circle"));
        }
        above = next;
    }
    Ok(())
}

record! {
    struct Above {
        id: ClientId,
    }
}

/// Who answers for somebody, protected or not.
fn answer_for(tx: &mut Tx<'_, EditClient>, child: ClientId) -> Result<Vec<ClientId>> {
    let above = sql!("select guardian_id as id from guardian where organisation_id = $1 and client_id = $2");
    let above: Vec<Above> = tx.all(above, &[&child])?;
    Ok(above.into_iter().map(|row| row.id).collect())
}

/// Takes a guardian from the client of the permit.
pub(crate) fn remove(tx: &mut Tx<'_, EditClient>, link: GuardianId) -> Result<()> {
    let child = tx.on().id;
    let kin = guardians(tx, child)?.into_iter().find(|kin| kin.link == link).ok_or(Error::NotFound)?;
    let gone = sql!("delete from guardian where organisation_id = $1 and id = $2 and client_id = $3");
    tx.run(gone, &[&link, &child])?;
    changed(tx, kin.id, (kin.relation.word(), ""))
}

/// Keeps in both files that they are linked, and not the other's name: that is each one's own to be forgotten.
fn changed(tx: &mut Tx<'_, EditClient>, guardian: ClientId, (was, became): (&str, &str)) -> Result<()> {
    tx.changed("guardian", was, became)?;
    tx.changed_at((&reference(guardian), Some(guardian.into())), "child", was, became)
}

fn problem(key: &'static str) -> Error {
    Problems::at("name", key).into()
}
