//! The next version of the conditions: copied from the newest, changed activity by activity, sent to the authority, confirmed.
//! Each function says with `false` that somebody else was quicker.

use super::{
    indicator,
    node::{self, Content, Node},
    succession::succeed,
    tat::{Description, Step, Tat},
};
use crate::{ActivityId, TatVersionId};
use platform::{Conn, Date, Language, Result, Timestamp, random, record, sql};

/// A day that is not settled yet: after every other, so that nothing is in force by mistake.
const UNSETTLED: &str = "9999-12-31";

/// Who takes a step, and when.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// The account.
    pub account: &'a str,
    /// The time.
    pub at: Timestamp,
}

/// What the order says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// Its number; empty while it has none.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// When it was signed.
    pub signed_on: Option<Date>,
    /// The first day from which it holds.
    pub in_force_from: Option<Date>,
    /// The first day whose costs are eligible.
    pub eligible_from: Option<Date>,
    /// The last day whose costs are eligible.
    pub eligible_until: Option<Date>,
}

/// Begins a draft with everything that `base` says; each activity is succeeded by its copy.
pub fn begin(conn: &mut Conn<'_>, base: &Tat, title: &str, by: By<'_>) -> Result<TatVersionId> {
    let id: TatVersionId = random::new_id().into();
    let add = sql!(
        "insert into tat_version (id, number, signed_on, in_force_from, title, based_on, eligible_from, eligible_until)
         values ($1, '', $2, $2, $3, $4, $5, $6)"
    );
    let mut conn = conn.unscoped();
    conn.run(add, &[&id, &UNSETTLED, &title, &base.id, &base.eligible_from, &base.eligible_until])?;
    let aim = sql!(
        "insert into tat_version_text (tat_version_id, language, aim, summary)
         select $1, language, aim, '' from tat_version_text where tat_version_id = $2"
    );
    conn.run(aim, &[&id, &base.id])?;
    for Node { id: old, content, .. } in node::tree(&mut conn, base.id)? {
        let copy = add_node(&mut conn, id, &content)?;
        succeed(&mut conn, old, copy)?;
    }
    arrange(&mut conn, id)?;
    step(&mut conn, id, Step::Drafted, (by, ""))?;
    Ok(id)
}

/// Whether the version is still a draft; nobody else can send it off until this transaction has ended.
pub fn hold(conn: &mut Conn<'_>, id: TatVersionId) -> Result<bool> {
    let hold = sql!(
        "update tat_version set version = version
          where id = $1 and submitted_at is null and confirmed_at is null and withdrawn_at is null"
    );
    Ok(conn.unscoped().run(hold, &[&id])? == 1)
}

/// Keeps what a draft says of itself, if it is still the version that was read.
pub fn settle(conn: &mut Conn<'_>, (id, version): (TatVersionId, i64), new: &Details) -> Result<bool> {
    let keep = sql!(
        "update tat_version set number = $3, title = $4, signed_on = coalesce($5, '9999-12-31'),
                in_force_from = coalesce($6, '9999-12-31'), eligible_from = $7, eligible_until = $8, version = version + 1
          where id = $1 and version = $2 and submitted_at is null and confirmed_at is null and withdrawn_at is null"
    );
    let Details { number, title, signed_on, in_force_from, eligible_from, eligible_until } = new;
    let kept = conn.unscoped().run(
        keep,
        &[&id, &version, number, title, signed_on, in_force_from, eligible_from, eligible_until],
    )?;
    Ok(kept == 1)
}

/// Keeps how a version is described and which document it is, whatever its state.
pub fn describe(
    conn: &mut Conn<'_>,
    (id, version): (TatVersionId, i64),
    new: &Description,
    document: Option<&str>,
) -> Result<bool> {
    let tie =
        sql!("update tat_version set document_id = $3, version = version + 1 where id = $1 and version = $2");
    let mut conn = conn.unscoped();
    if conn.run(tie, &[&id, &version, &document])? == 0 {
        return Ok(false);
    }
    let keep = sql!(
        "insert into tat_version_text (tat_version_id, language, aim, summary) values ($1, $2, $3, $4)
         on conflict (tat_version_id, language) do update set aim = excluded.aim, summary = excluded.summary"
    );
    for language in Language::ALL {
        conn.run(keep, &[&id, language, &new.aim.of(*language), &new.summary.of(*language)])?;
    }
    Ok(true)
}

/// Sends a draft to the authority.
pub fn submit(conn: &mut Conn<'_>, (id, version): (TatVersionId, i64), by: By<'_>) -> Result<bool> {
    let submit = sql!(
        "update tat_version set submitted_at = $3, version = version + 1
          where id = $1 and version = $2 and submitted_at is null and confirmed_at is null and withdrawn_at is null"
    );
    let done = conn.unscoped().run(submit, &[&id, &version, &by.at])? == 1;
    stepped(conn, id, (done, Step::Submitted), (by, ""))
}

/// Sends it back with a reason: it is a draft again.
pub fn send_back(
    conn: &mut Conn<'_>,
    (id, version): (TatVersionId, i64),
    why: &str,
    by: By<'_>,
) -> Result<bool> {
    let back = sql!(
        "update tat_version set submitted_at = null, version = version + 1
          where id = $1 and version = $2 and submitted_at is not null and confirmed_at is null and withdrawn_at is null"
    );
    let done = conn.unscoped().run(back, &[&id, &version])? == 1;
    stepped(conn, id, (done, Step::Returned), (by, why))
}

/// Gives it up, as a draft or while it waits.
pub fn withdraw(conn: &mut Conn<'_>, (id, version): (TatVersionId, i64), by: By<'_>) -> Result<bool> {
    let withdraw = sql!(
        "update tat_version set withdrawn_at = $3, version = version + 1
          where id = $1 and version = $2 and confirmed_at is null and withdrawn_at is null"
    );
    let done = conn.unscoped().run(withdraw, &[&id, &version, &by.at])? == 1;
    stepped(conn, id, (done, Step::Withdrawn), (by, ""))
}

/// An order as it was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Its number.
    pub number: String,
    /// When it was signed.
    pub signed_on: Date,
    /// The first day from which it holds.
    pub in_force_from: Date,
}

/// Puts it in force from the day of the order; indicators of the version before are carried on.
pub fn confirm(conn: &mut Conn<'_>, of: &Tat, order: &Order, by: By<'_>) -> Result<bool> {
    let confirm = sql!(
        "update tat_version set number = $3, signed_on = $4, in_force_from = $5, confirmed_at = $6, version = version + 1
          where id = $1 and version = $2 and submitted_at is not null and confirmed_at is null and withdrawn_at is null"
    );
    let Order { number, signed_on, in_force_from } = order;
    let done =
        conn.unscoped().run(confirm, &[&of.id, &of.version, number, signed_on, in_force_from, &by.at])? == 1;
    if done {
        indicator::carry(conn, of.id, by)?;
    }
    stepped(conn, of.id, (done, Step::Confirmed), (by, ""))
}

fn stepped(
    conn: &mut Conn<'_>,
    id: TatVersionId,
    (done, which): (bool, Step),
    how: (By<'_>, &str),
) -> Result<bool> {
    if done {
        step(conn, id, which, how)?;
    }
    Ok(done)
}

fn step(conn: &mut Conn<'_>, id: TatVersionId, step: Step, (by, note): (By<'_>, &str)) -> Result<()> {
    let add = sql!(
        "insert into tat_step (tat_version_id, seq, step, at, by_account, note)
         select $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5 from tat_step where tat_version_id = $1"
    );
    conn.unscoped().run(add, &[&id, &step, &by.at, &by.account, &note])?;
    Ok(())
}

/// Adds an activity to a draft; whoever adds the last calls [`arrange`].
pub fn add_node(conn: &mut Conn<'_>, version: TatVersionId, new: &Content) -> Result<ActivityId> {
    let id: ActivityId = random::new_id().into();
    let add = sql!(
        "insert into activity (id, tat_version_id, code, position, eligible_from, eligible_until)
         values ($1, $2, $3, 0, $4, $5)"
    );
    conn.unscoped().run(add, &[&id, &version, &new.code, &new.eligible_from, &new.eligible_until])?;
    word(conn, id, new)?;
    Ok(id)
}

/// Keeps what an activity says, if it is still the version that was read; what stands under it moves along with its number.
pub fn change_node(conn: &mut Conn<'_>, was: &Node, version: i64, new: &Content) -> Result<bool> {
    let keep = sql!(
        "update activity set code = $3, eligible_from = $4, eligible_until = $5, version = version + 1
          where id = $1 and version = $2"
    );
    let Content { code, eligible_from, eligible_until, .. } = new;
    if conn.unscoped().run(keep, &[&was.id, &version, code, eligible_from, eligible_until])? == 0 {
        return Ok(false);
    }
    if was.content.code != *code {
        move_along(conn, was, code)?;
        arrange(conn, was.tat_version_id)?;
    }
    word(conn, was.id, new)?;
    Ok(true)
}

fn move_along(conn: &mut Conn<'_>, was: &Node, code: &str) -> Result<()> {
    let begins = format!("{}.", was.content.code);
    for below in node::tree(conn, was.tat_version_id)? {
        if let Some(rest) = below.content.code.strip_prefix(&begins) {
            let to = format!("{code}.{rest}");
            let renumber = sql!("update activity set code = $2, version = version + 1 where id = $1");
            conn.unscoped().run(renumber, &[&below.id, &to])?;
        }
    }
    Ok(())
}

fn word(conn: &mut Conn<'_>, id: ActivityId, new: &Content) -> Result<()> {
    let keep = sql!(
        "insert into activity_text (activity_id, language, name, wording) values ($1, $2, $3, $4)
         on conflict (activity_id, language) do update set name = excluded.name, wording = excluded.wording"
    );
    for language in Language::ALL {
        let (name, wording) = (new.name.of(*language), new.wording.of(*language));
        conn.unscoped().run(keep, &[&id, language, &name, &wording])?;
    }
    Ok(())
}

/// Ends an activity in a draft: what it came from is succeeded by `successors` of the same draft, or by nothing.
/// `false` when one of them cannot succeed it.
pub fn end_node(conn: &mut Conn<'_>, of: &Node, successors: &[ActivityId]) -> Result<bool> {
    record! {
        /// What the activity came from.
        struct Origin {
            activity_id: ActivityId,
        }
    }
    let origins =
        sql!("select activity_id from activity_succession where successor_id = $1 order by activity_id");
    let origins: Vec<Origin> = conn.unscoped().all(origins, &[&of.id])?;
    conn.unscoped().run(sql!("delete from activity_succession where successor_id = $1"), &[&of.id])?;
    for Origin { activity_id } in &origins {
        for successor in successors {
            if *successor == of.id || !succeed(conn, *activity_id, *successor)? {
                return Ok(false);
            }
        }
    }
    conn.unscoped().run(sql!("delete from activity_text where activity_id = $1"), &[&of.id])?;
    conn.unscoped().run(sql!("delete from activity where id = $1"), &[&of.id])?;
    arrange(conn, of.tat_version_id)?;
    Ok(true)
}

/// Puts the activities of a version in the order of their numbers, each under the one whose number begins its own.
pub fn arrange(conn: &mut Conn<'_>, version: TatVersionId) -> Result<()> {
    let tree = node::tree(conn, version)?;
    let codes: Vec<_> = tree.iter().map(|node| node.content.code.as_str()).collect();
    let place = sql!("update activity set position = $2, parent_code = $3 where id = $1");
    for (position, node) in (1_i64..).zip(&tree) {
        let above = node::above(&node.content.code, &codes);
        conn.unscoped().run(place, &[&node.id, &position, &above])?;
    }
    Ok(())
}
