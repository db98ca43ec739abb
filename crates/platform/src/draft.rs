//! Forms that were not sent yet: kept, encrypted, when a session ends or the browser closes. A draft is its
//! writer's own, within one organisation.

use crate::{
    Action, Actor, Conn, Error, Form, Log, Page, Permit, Response, Result, Role, Routes, Scope, StatusCode,
    Target, Timestamp, Tx, sql,
};
use axum::body::Bytes;
use serde::Deserialize;

/// Longer drafts are not kept.
const MOST: usize = 32 * 1024;
/// What is added to the name of a form whose draft was cleared: it can be brought back for a while.
const CLEARED: &str = ".cleared";

pub(crate) fn routes() -> Routes {
    Routes::default()
        .put("/organisations/{slug}/drafts/{form}", keep)
        .delete("/organisations/{slug}/drafts/{form}", drop_it)
        .post("/organisations/{slug}/drafts/{form}/clearing", clear)
        .post("/organisations/{slug}/drafts/{form}/return", bring_back)
}

/// A place in the address: one's own drafts in an organisation.
#[derive(Clone, Deserialize)]
pub struct DraftPath {
    slug: String,
    form: String,
}

/// One's own draft of a form in an organisation.
pub struct OwnDraft {
    scope: Scope,
    form: String,
}

impl Target for OwnDraft {
    type Id = DraftPath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, id: &DraftPath) -> Result<Option<Self>> {
        let Some(scope) = conn.scope() else { return Ok(None) };
        let is_here = actor.names(scope, &id.slug);
        let is_word = id.form.len() <= 80
            && id.form.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
        Ok((is_here && is_word).then(|| Self { scope, form: id.form.clone() }))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        format!("draft/{}", self.form)
    }
}

/// Keeping a draft of one's own.
pub struct KeepDraft;

impl Action for KeepDraft {
    type On = OwnDraft;
    const NAME: &'static str = "platform.keep_draft";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = Role::ALL;
    fn sees(actor: &Actor, on: &OwnDraft) -> bool {
        actor.is_in(on.scope)
    }
    fn allows(actor: &Actor, on: &OwnDraft) -> bool {
        Self::sees(actor, on)
    }
}

async fn keep(permit: Permit<KeepDraft>, body: Bytes) -> Result<StatusCode> {
    if body.len() > MOST {
        return Err(Error::TooLarge);
    }
    let form = String::from_utf8(body.to_vec()).map_err(|_| Error::Unreadable)?;
    permit
        .write(move |tx| {
            let name = tx.on().form.clone();
            store(tx, &name, &form)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

fn store(tx: &mut Tx<'_, KeepDraft>, name: &str, form: &str) -> Result<()> {
    let (account, now) = (tx.actor().id(), tx.now());
    let sealed = tx.seal(&context(account, name), form)?;
    let add = sql!(
        "insert into draft (organisation_id, account_id, form, sealed, saved_at) values ($1, $2, $3, $4, $5)
         on conflict (organisation_id, account_id, form)
         do update set sealed = excluded.sealed, saved_at = excluded.saved_at"
    );
    tx.run(add, &[&account, &name, &sealed, &now])?;
    Ok(())
}

/// Where one came from.
#[derive(Deserialize)]
struct From {
    #[serde(default)]
    to: String,
}

async fn clear(permit: Permit<KeepDraft>, page: Page, Form(from): Form<From>) -> Result<Response> {
    permit
        .write(|tx| {
            let name = tx.on().form.clone();
            let cleared = format!("{name}{CLEARED}");
            exchange(tx, &name, &cleared)?;
            forget_one(tx, &name)
        })
        .await?;
    Ok(page.go(crate::inside(&from.to)))
}

/// What was begun since takes the place of what comes back, so that neither is lost.
async fn bring_back(permit: Permit<KeepDraft>, page: Page, Form(from): Form<From>) -> Result<Response> {
    permit
        .write(|tx| {
            let name = tx.on().form.clone();
            let cleared = format!("{name}{CLEARED}");
            exchange(tx, &cleared, &name)
        })
        .await?;
    Ok(page.go(crate::inside(&from.to)))
}

/// Puts the draft `of` in the place of the draft `into`, and what was there into its own; nothing where there is no `of`.
fn exchange(tx: &mut Tx<'_, KeepDraft>, of: &str, into: &str) -> Result<()> {
    let (Some(moved), before) = (kept(tx, of)?, kept(tx, into)?) else { return Ok(()) };
    store(tx, into, &moved)?;
    match before {
        Some(before) => store(tx, of, &before),
        None => forget_one(tx, of),
    }
}

/// When the actor's draft of `form` was cleared, if it can still be brought back.
pub fn cleared_at<A: Action>(tx: &mut Tx<'_, A>, form: &str) -> Result<Option<Timestamp>> {
    let (account, name) = (tx.actor().id(), format!("{form}{CLEARED}"));
    let find =
        sql!("select saved_at from draft where organisation_id = $1 and account_id = $2 and form = $3");
    Ok(tx.scalar(find, &[&account, &name])?)
}

async fn drop_it(permit: Permit<KeepDraft>) -> Result<StatusCode> {
    permit
        .write(|tx| {
            let name = tx.on().form.clone();
            forget(tx, &name)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The actor's draft of `form` in the organisation, as the browser sent it; `None` when there is none.
pub fn kept<A: Action>(tx: &mut Tx<'_, A>, form: &str) -> Result<Option<String>> {
    let account = tx.actor().id();
    let find = sql!("select sealed from draft where organisation_id = $1 and account_id = $2 and form = $3");
    match tx.scalar::<String>(find, &[&account, &form])? {
        Some(sealed) => tx.unseal(&context(account, form), &sealed).map(Some),
        None => Ok(None),
    }
}

/// Forgets the draft, and what was cleared of it, in the transaction in which the form was sent.
pub fn forget<A: Action>(tx: &mut Tx<'_, A>, form: &str) -> Result<()> {
    forget_one(tx, form)?;
    forget_one(tx, &format!("{form}{CLEARED}"))
}

fn forget_one<A: Action>(tx: &mut Tx<'_, A>, form: &str) -> Result<()> {
    let account = tx.actor().id();
    let gone = sql!("delete from draft where organisation_id = $1 and account_id = $2 and form = $3");
    tx.run(gone, &[&account, &form])?;
    Ok(())
}

pub(crate) fn context(account: &str, form: &str) -> String {
    format!("draft.sealed/{account}/{form}")
}
