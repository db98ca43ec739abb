//! A link that opens one thing to one account, once: for whoever has to confirm something and has no other way in.
//!
//! It stands for a sign-in, for this one thing: the rules are asked as if the account did it itself, and the audit says
//! that it did. The token is in the mail and nowhere else; of it the hash is kept.

use crate::{
    Action, App, Conn, Error, Page, Permit, Result, Scope, Target, Timestamp, Tx, actor::hash, clock, random,
};
use db::{record, sql};

/// Hours for which a link is good.
pub const HOURS: i64 = 72;

record! {
    /// A link that is still good.
    struct Link {
        organisation_id: Scope,
        account_id: String,
        target: String,
    }
}

/// Makes a link by which `account` opens `target` of the organisation of the transaction; answers with its token.
pub fn make<A: Action>(tx: &mut Tx<'_, A>, account: &str, target: &str) -> Result<String> {
    let (token, now, scope) = (random::token(), tx.now(), Target::scope(tx.on()));
    let add = sql!(
        "insert into act_link (token_hash, organisation_id, account_id, target, created_at, ends_at)
         values ($1, $2, $3, $4, $5, $6)"
    );
    let ends_at = clock::after_minutes(now, HOURS * 60);
    tx.unscoped().run(add, &[&hash(&token), &scope, &account, &target, &now, &ends_at])?;
    Ok(token)
}

/// Uses a link up, in the transaction of what it was for. Fails with [`Error::NotFound`] when somebody was quicker.
pub fn use_up<A: Action>(tx: &mut Tx<'_, A>, token: &str) -> Result<()> {
    let now = tx.now();
    let use_it =
        sql!("update act_link set used_at = $2 where token_hash = $1 and used_at is null and ends_at > $2");
    if tx.unscoped().run(use_it, &[&hash(token), &now])? == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Takes back every link to `target` that was not used.
pub fn void<A: Action>(tx: &mut Tx<'_, A>, target: &str) -> Result<()> {
    let scope = Target::scope(tx.on());
    let gone = sql!("delete from act_link where organisation_id = $1 and target = $2 and used_at is null");
    tx.unscoped().run(gone, &[&scope, &target])?;
    Ok(())
}

/// The permit of the account for whom the link was made, to do `A` to what it opens. `place` makes the id of the
/// organisation's name in addresses and the target.
///
/// Fails with [`Error::NotFound`] for a link that is used, too old or of nobody, and where the account may not.
pub async fn permit<A: Action>(
    page: &Page,
    token: &str,
    place: impl FnOnce(&str, &str) -> Option<<A::On as Target>::Id>,
) -> Result<Permit<A>> {
    let app = &page.app;
    let (kept, now) = (hash(token), app.clock.now());
    let link = app.db.read(None, move |conn| find(conn, &kept, now)).await?.ok_or(Error::NotFound)?;
    let slug = slug_of(app, &link).await?;
    let id = place(&slug, &link.target).ok_or(Error::NotFound)?;
    let permit = Permit::of_account(app, &link.account_id, (link.organisation_id, id)).await;
    permit.map_err(|error| if matches!(error, Error::Forbidden) { Error::NotFound } else { error })
}

fn find(conn: &mut Conn<'_>, token_hash: &str, now: Timestamp) -> db::Result<Option<Link>> {
    let find = sql!(
        "select l.organisation_id, l.account_id, l.target from act_link l join account a on a.id = l.account_id
          where l.token_hash = $1 and l.used_at is null and l.ends_at > $2 and a.closed_on is null"
    );
    conn.one(find, &[&token_hash, &now])
}

/// The organisation's name in addresses, if the account still belongs to it.
async fn slug_of(app: &App, link: &Link) -> Result<String> {
    let (account, scope, memberships, clock) =
        (link.account_id.clone(), link.organisation_id, app.memberships, app.clock);
    let held = app.db.read(None, move |conn| Ok(memberships(conn, &account, clock.today())?)).await?;
    let here = held.into_iter().find(|held| held.organisation_id == scope);
    here.map(|held| held.slug).ok_or(Error::NotFound)
}
