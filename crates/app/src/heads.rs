//! Where the audit of every organisation ended when it was last looked at: in a file outside the data.

use crate::{Installation, Outcome, Unusable, installation::cannot};
use db::{Db, Scope};
use platform::audit::{self, Chain, Head, Heads};
use std::path::Path;

/// What signs the file, and what may have signed it before.
pub(crate) async fn keys(installation: &Installation) -> Outcome<Vec<[u8; 32]>> {
    let keys = installation.keys.clone();
    Ok(installation.databases.db.read(None, move |conn| keys.audit_keys(conn)).await?)
}

/// Notes how far the audit has come. A chain that lacks the end that was known before keeps it: that is told, and
/// never overwritten.
pub(crate) async fn keep(installation: &Installation) -> Outcome {
    let known = read(installation).await?;
    let mut heads = known.clone().unwrap_or_default();
    for (chain, head) in ends(installation).await?.iter() {
        if is_in(installation, chain, heads.get(chain)).await? {
            heads.put(chain.clone(), head.clone());
        }
    }
    if known.as_ref() != Some(&heads) {
        write(installation, &heads, &installation.settings.audit_heads_file())?;
    }
    let lost = lost(installation, &heads).await?;
    if lost.is_empty() {
        return Ok(());
    }
    Err(Unusable(format!("the end of the audit is missing, see `teekond audit verify`: {}", lost.join("; ")))
        .into())
}

/// The chains that lack the end that the file knows of, each with what is missing.
pub(crate) async fn missing(installation: &Installation) -> Outcome<Vec<String>> {
    if let Some(heads) = read(installation).await? {
        return lost(installation, &heads).await;
    }
    let is_sealed = ends(installation).await?.iter().next().is_some();
    let file = installation.settings.audit_heads_file();
    let why =
        "where the audit ended is not known, for this file is not there: the server writes it each minute";
    Ok(is_sealed.then(|| format!("{}: {why}", file.display())).into_iter().collect())
}

/// Takes the audit as it is: what was known to come after its end is given up.
pub(crate) async fn accept(installation: &Installation) -> Outcome {
    write(installation, &ends(installation).await?, &installation.settings.audit_heads_file())
}

/// Where every chain ends now.
pub(crate) async fn ends(installation: &Installation) -> Outcome<Heads> {
    let mut heads = Heads::default();
    for organisation in installation.organisations().await? {
        let scope = organisation.id.into();
        for (store, db) in installation.stores() {
            if let Some(head) = audit::head(db, scope).await? {
                heads.put((scope, store.to_owned()), head);
            }
        }
    }
    Ok(heads)
}

/// Writes the file.
pub(crate) fn write(installation: &Installation, heads: &Heads, path: &Path) -> Outcome {
    let written = heads.write(path, &installation.keys.audit_key());
    Ok(written.map_err(|error| cannot("note the end of the audit (audit_heads_file) in", path, &error))?)
}

async fn read(installation: &Installation) -> Outcome<Option<Heads>> {
    let path = installation.settings.audit_heads_file();
    let read = Heads::read(&path, &keys(installation).await?);
    Ok(read.map_err(|error| cannot("read the end of the audit in", &path, &error))?)
}

async fn lost(installation: &Installation, heads: &Heads) -> Outcome<Vec<String>> {
    let known = installation.organisations().await?;
    let mut lost = Vec::new();
    for (chain, head) in heads.iter() {
        if is_in(installation, chain, Some(head)).await? {
            continue;
        }
        let (scope, store) = chain;
        let organisation = known.iter().find(|organisation| Scope::from(organisation.id) == *scope);
        let of = organisation
            .map_or_else(|| format!("organisation {scope}, which is gone"), |found| found.slug.clone());
        let ends = match database(installation, store) {
            Some(db) => audit::head(db, *scope).await?.map_or(0, |head| head.seq),
            None => 0,
        };
        lost.push(format!("{of}, {store}: was sealed up to entry {}, now ends at {ends}", head.seq));
    }
    Ok(lost)
}

/// Whether the end that was known is still in the chain.
async fn is_in(installation: &Installation, (scope, store): &Chain, head: Option<&Head>) -> Outcome<bool> {
    match (head, database(installation, store)) {
        (None, _) => Ok(true),
        (Some(head), Some(db)) => Ok(audit::still_has(db, *scope, head).await?),
        (Some(_), None) => Ok(false),
    }
}

fn database<'a>(installation: &'a Installation, store: &str) -> Option<&'a Db> {
    installation.stores().into_iter().find(|(name, _)| *name == store).map(|(_, db)| db)
}
