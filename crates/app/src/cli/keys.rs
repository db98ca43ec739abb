//! `teekond keys rotate` and `teekond keys rewrap`

use super::place::Place;
use crate::{
    Installation, Outcome, Unusable,
    installation::cannot,
    register::{self, KeepKeys},
};
use clap::{Args, Subcommand};
use db::Scope;
use platform::{
    Permit, Tx,
    keys::{Keys, MasterKey},
};
use std::{net::TcpStream, path::PathBuf, time::Duration};

/// How long is waited to see whether a server answers.
const ANSWERS: Duration = Duration::from_secs(1);

/// The keys under which notes, personal codes, drafts and uploads are sealed.
#[derive(Subcommand)]
pub(super) enum KeysOf {
    /// Makes a new key for one organisation: it seals from now on, and the old ones still open
    Rotate(Rotate),
    /// Puts the keys of all organisations under a new master key; stop the server first
    Rewrap(Rewrap),
}

/// Makes a new key for one organisation.
#[derive(Args)]
#[command(after_help = "Example:\n  teekond keys rotate --organisation tartu-linn --config FILE")]
pub(super) struct Rotate {
    /// The organisation, by its name in addresses: tartu-linn
    #[arg(long, value_name = "SLUG")]
    organisation: String,
    #[command(flatten)]
    place: Place,
}

/// Puts all keys under a new master key. Nothing that is sealed is touched.
#[derive(Args)]
#[command(
    after_help = "Example:\n  systemctl stop teekond\n  teekond keys rewrap --master-key /etc/teekond/master-2027.key --config FILE\n  (name the new file as master_key_file, keep the old one for its backups)\n  systemctl start teekond"
)]
pub(super) struct Rewrap {
    /// The file of the new master key; made if it is not there
    #[arg(long, value_name = "FILE")]
    master_key: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl KeysOf {
    pub(super) async fn run(self) -> Outcome {
        match self {
            Self::Rotate(rotate) => rotate.run().await,
            Self::Rewrap(rewrap) => rewrap.run().await,
        }
    }
}

impl Rotate {
    async fn run(self) -> Outcome {
        let installation = self.place.open().await?;
        let Self { organisation: slug, .. } = self;
        let found = installation.organisations().await?.into_iter().find(|known| known.slug == slug);
        let id = found.ok_or_else(|| register::no_organisation(&slug))?.id;
        let permit = Permit::<KeepKeys>::system(&installation.app, "command_line", id.into(), slug.clone());
        let keys = installation.keys.clone();
        let rotate = move |tx: &mut Tx<'_, KeepKeys>| {
            let now = tx.now();
            let version = keys.rotate(tx, now)?;
            tx.changed("key", &(version - 1).to_string(), &version.to_string())?;
            Ok(version)
        };
        let version = permit.await?.write(rotate).await?;
        println!("Key {version} of {slug} seals from now on; what was sealed before still opens.");
        Ok(())
    }
}

impl Rewrap {
    async fn run(self) -> Outcome {
        let installation = self.place.open().await?;
        let (settings, file) = (&installation.settings, self.master_key);
        if TcpStream::connect_timeout(&settings.listen, ANSWERS).is_ok() {
            let why = format!(
                "something answers at {}: stop the server first, or it would go on sealing under the old key",
                settings.listen
            );
            return Err(Unusable(why).into());
        }
        if file.starts_with(&settings.data) && !settings.master_key_file.starts_with(&settings.data) {
            let why = "--master-key: it lies in `data`, so whoever takes a copy of the data has the key too. Choose another folder.";
            return Err(Unusable(why.to_owned()).into());
        }
        let (new, _) = MasterKey::load_or_create(&file)
            .map_err(|error| cannot("read or make the master key", &file, &error))?;
        let new = Keys::new(new);
        if new.audit_key() == installation.keys.audit_key() {
            return Err(
                Unusable(format!("{}: that is the master key that it has now", file.display())).into()
            );
        }
        rewrap(&installation, &new).await?;
        println!("All keys are under {} now.", file.display());
        println!(
            "Name it as master_key_file, or put it in the place of {}, before you start the server.\n\
             Keep the old one, away from the data, for as long as backups that were made under it.",
            settings.master_key_file.display()
        );
        Ok(())
    }
}

/// All of it in one transaction: every key is under the one master key or under the other.
async fn rewrap(installation: &Installation, new: &Keys) -> Outcome {
    let scopes: Vec<Scope> =
        installation.organisations().await?.iter().map(|organisation| organisation.id.into()).collect();
    let permit = register::permit::<KeepKeys>(installation).await?;
    let (old, new) = (installation.keys.clone(), new.clone());
    let rewrap = move |tx: &mut Tx<'_, KeepKeys>| {
        let (now, own) = (tx.now(), Scope::from(tx.on().id));
        tx.changed("master_key", "", &format!("{} organisations", scopes.len()))?;
        old.rewrap_accounts(tx, &new)?;
        old.retire_audit_key(tx, &new, now)?;
        for scope in &scopes {
            let mut conn = tx.within(*scope)?;
            old.rewrap(&mut conn, &new)?;
            new.opening(&mut conn)?;
        }
        // The transaction is held to its own organisation again.
        Ok(tx.within(own).map(drop)?)
    };
    Ok(permit.write(rewrap).await?)
}
