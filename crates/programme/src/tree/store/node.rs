//! Activities of a draft are added, changed, moved, ended; those in force are worded more rightly, and what they said is kept.

use super::kept;
use crate::tree::{
    model::{ActivityInput, shown_version},
    policy::{ChangeActivity, EditTat, EndActivity},
};
use frame::{
    ActivityId,
    activity::{
        draft,
        node::{self, Content, Node},
        tat::{State, Tat},
    },
};
use platform::{Action, Error, Language, Problems, Result, Tx};

/// Adds an activity to the draft.
pub fn add(tx: &mut Tx<'_, EditTat>, input: &ActivityInput) -> Result<ActivityId> {
    let (new, tat) = (input.parse()?, tx.on().tat.clone());
    if !draft::hold(tx, tat.id)? {
        return Err(Error::Stale);
    }
    let tree = node::tree(tx, tat.id)?;
    fits(&tat, &new)?;
    if tree.iter().any(|node| node.content.code == new.code) {
        return Err(Problems::at("code", "programme-activity-code-taken").into());
    }
    let id = draft::add_node(tx, tat.id, &new)?;
    draft::arrange(tx, tat.id)?;
    note(tx, &format!("activity/{id}"), (&Content::default(), &new))?;
    Ok(id)
}

/// Its period lies within that of the version.
fn fits(tat: &Tat, new: &Content) -> Result<()> {
    let mut problems = Problems::default();
    let is_before = new.eligible_from.zip(tat.eligible_from).is_some_and(|(own, all)| own < all);
    let is_after = new.eligible_until.zip(tat.eligible_until).is_some_and(|(own, all)| own > all);
    if is_before {
        problems.add("eligible_from", "programme-activity-period-outside");
    }
    if is_after {
        problems.add("eligible_until", "programme-activity-period-outside");
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

/// Changes the activity of the permit: in a draft all of it, with what stands under it; in what is in force the texts alone.
pub fn change(tx: &mut Tx<'_, ChangeActivity>, input: &ActivityInput) -> Result<()> {
    let (was, tat) = (tx.on().node.clone(), tx.on().tat.clone());
    let is_draft = tat.state() == State::Draft;
    let new = if is_draft { input.parse()? } else { texts_of(input, &was.content)? };
    if is_draft {
        if !draft::hold(tx, tat.id)? {
            return Err(Error::Stale);
        }
        fits(&tat, &new)?;
        let tree = node::tree(tx, tat.id)?;
        may_move(&tree, &was, &new.code)?;
    }
    if !draft::change_node(tx, &was, shown_version(&input.version), &new)? {
        return Err(Error::Stale);
    }
    note(tx, &format!("activity/{}", was.id), (&was.content, &new))
}

/// What a correction may change.
fn texts_of(input: &ActivityInput, was: &Content) -> Result<Content, Problems> {
    let ActivityInput { code, eligible_from, eligible_until, .. } = ActivityInput::from(was);
    ActivityInput { code, eligible_from, eligible_until, ..input.clone() }.parse()
}

/// Whether the activity, and all under it, may have the new number: nobody else has one of theirs, and nothing is put under itself.
fn may_move(tree: &[Node], was: &Node, code: &str) -> Result<()> {
    let old = &was.content.code;
    if old == code {
        return Ok(());
    }
    let begins = format!("{old}.");
    if code.starts_with(&begins) {
        return Err(Problems::at("code", "programme-activity-under-itself").into());
    }
    let moves = |node: &&Node| node.content.code == *old || node.content.code.starts_with(&begins);
    let becomes =
        |node: &Node| format!("{code}{}", node.content.code.strip_prefix(old.as_str()).unwrap_or_default());
    let moved: Vec<_> = tree.iter().filter(moves).map(becomes).collect();
    let is_taken = tree.iter().filter(|node| !moves(node)).any(|node| moved.contains(&node.content.code));
    if is_taken { Err(Problems::at("code", "programme-activity-code-taken").into()) } else { Ok(()) }
}

/// Ends the activity of the permit in its draft; what it came from goes on in `successors`, or nowhere.
pub fn end(tx: &mut Tx<'_, EndActivity>, successors: &[String], version: &str) -> Result<()> {
    let (node, tat) = (tx.on().node.clone(), tx.on().tat.clone());
    if !draft::hold(tx, tat.id)? || node.version != shown_version(version) {
        return Err(Error::Stale);
    }
    let begins = format!("{}.", node.content.code);
    let tree = node::tree(tx, tat.id)?;
    if tree.iter().any(|other| other.content.code.starts_with(&begins)) {
        return Err(Problems::at("successors", "programme-activity-has-below").into());
    }
    let wrong = || Problems::at("successors", "programme-activity-successor-wrong");
    let ids: Result<Vec<ActivityId>, Problems> =
        successors.iter().map(|typed| typed.parse().map_err(|_| wrong())).collect();
    if !draft::end_node(tx, &node, &ids?)? {
        return Err(wrong().into());
    }
    tx.changed("ended", &node.content.code, "")
}

/// Keeps what each field said.
fn note<A: Action>(tx: &mut Tx<'_, A>, target: &str, (was, new): (&Content, &Content)) -> Result<()> {
    let of = (target, None);
    tx.changed_at(of, "code", &was.code, &new.code)?;
    tx.changed_at(of, "eligible_from", &kept(was.eligible_from), &kept(new.eligible_from))?;
    tx.changed_at(of, "eligible_until", &kept(was.eligible_until), &kept(new.eligible_until))?;
    for language in Language::ALL {
        let (name, wording) = (format!("name_{language}"), format!("wording_{language}"));
        tx.changed_at(of, &name, was.name.of(*language), new.name.of(*language))?;
        tx.changed_at(of, &wording, was.wording.of(*language), new.wording.of(*language))?;
    }
    Ok(())
}
