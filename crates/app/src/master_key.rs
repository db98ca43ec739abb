//! The master key of an installation: made once, with the first data; afterwards only the same one will do.

use crate::{Outcome, Settings, Unusable, installation::cannot};
use db::{Db, Scope};
use frame::organisation;
use platform::keys::{Keys, MasterKey};
use std::{fs, io::ErrorKind, path::Path};

/// The keys under the master key that the settings name.
///
/// Fails when the database has keys that this master key does not open, and makes none where one is missing: whatever
/// would be sealed under another key would be lost beside the rest.
pub(crate) async fn of(settings: &Settings, db: &Db) -> Outcome<Keys> {
    let path = &settings.master_key_file;
    let keyed = organisations_with_keys(db).await?;
    let keys = Keys::new(if keyed.is_empty() { load_or_create(settings)? } else { load(path)? });
    for scope in keyed {
        let under = keys.clone();
        let opened = db.read(Some(scope), move |conn| under.opening(conn).map(drop)).await;
        opened.map_err(|_| {
            let file = path.display();
            Unusable(format!(
                "{file} is not the master key of this database: put the right one there, or name it as master_key_file"
            ))
        })?;
    }
    Ok(keys)
}

async fn organisations_with_keys(db: &Db) -> Outcome<Vec<Scope>> {
    let all = db.read(None, |conn| Ok(organisation::all(conn)?)).await?;
    let mut keyed = Vec::new();
    for scope in all.iter().map(|organisation| Scope::from(organisation.id)) {
        if db.read(Some(scope), platform::keys::are_there).await? {
            keyed.push(scope);
        }
    }
    Ok(keyed)
}

fn load(path: &Path) -> Outcome<MasterKey> {
    Ok(MasterKey::load(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Unusable(format!(
            "{} is missing, and the database has data that only it opens: put the copy of the master key there",
            path.display()
        )),
        _ => cannot("read the master key", path, &error),
    })?)
}

fn load_or_create(settings: &Settings) -> Outcome<MasterKey> {
    let path = &settings.master_key_file;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| cannot("make the folder", folder, &error))?;
    }
    let (key, made) =
        MasterKey::load_or_create(path).map_err(|error| cannot("read the master key", path, &error))?;
    // Of a demonstration nobody wants a backup.
    if made && !path.starts_with(&settings.data) {
        eprintln!(
            "A new master key is in {}: keep a copy of it apart from the data, or backups cannot be read.",
            path.display()
        );
    }
    Ok(key)
}
