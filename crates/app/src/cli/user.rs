//! `teekond user …`

use super::place::Place;
use crate::{
    Installation, Outcome, Unusable,
    register::{self, Grant, KeepAccounts},
};
use clap::{Args, Subcommand};
use platform::{
    Language,
    account::{self, AccountKind, NewAccount},
    password,
    sign_in::{LinkPurpose, LinkWay, make_link},
};
use std::io::stdin;

/// Accounts of people.
#[derive(Subcommand)]
pub(super) enum User {
    /// Adds an account and prints the one-time link by which its holder chooses a password
    Add(Add),
    /// Prints a new one-time link for an account
    Invite(Login),
    /// Sets a password, read from the standard input
    Password(Login),
    /// Switches off the second factor of somebody who has lost their telephone
    RemoveFactor(Login),
    /// Closes an account: its holder comes in no more
    Close(Login),
    /// Lists all accounts
    List(Place),
    /// Grants a role in an organisation to an account whose holder has chosen its password by a link of their own
    Grant(GrantRole),
}

/// Adds an account.
#[derive(Args)]
#[command(
    after_help = "Example:\n  teekond user add kadri@tartu.ee --name 'Kadri Kask' --organisation tartu-linn --role coordinator --config FILE"
)]
pub(super) struct Add {
    /// How the person signs in: usually the address of their mail
    login: String,
    /// The person's name
    #[arg(long)]
    name: String,
    /// The language of their pages: et, en, ru or uk
    #[arg(long, default_value = "et")]
    language: String,
    #[command(flatten)]
    grant: Grant,
    #[command(flatten)]
    place: Place,
}

/// Names an account.
#[derive(Args)]
pub(super) struct Login {
    /// The login of the account
    login: String,
    #[command(flatten)]
    place: Place,
}

/// Grants a role in an organisation. The account must be proven: its holder has chosen a password by a link that went out in
/// a mail or came from this command line, or one was set here by `teekond user password`.
#[derive(Args)]
#[command(
    after_help = "Example:\n  teekond user grant kadri@tartu.ee --organisation rakvere-linn --role counsellor --centre keskvaljak --config FILE"
)]
pub(super) struct GrantRole {
    /// The login of the account
    login: String,
    #[command(flatten)]
    grant: Grant,
    #[command(flatten)]
    place: Place,
}

impl User {
    pub(super) async fn run(self) -> Outcome {
        match self {
            Self::Add(add) => add.run().await,
            Self::Invite(login) => login.invite().await,
            Self::Password(login) => login.set_password().await,
            Self::RemoveFactor(login) => login.remove_factor().await,
            Self::Close(login) => login.close().await,
            Self::List(place) => list(&place.open().await?).await,
            Self::Grant(GrantRole { login, grant, place }) => grant.give(&place.open().await?, &login).await,
        }
    }
}

impl Add {
    async fn run(self) -> Outcome {
        let language: Language =
            self.language.parse().map_err(|()| Unusable("--language: one of et, en, ru, uk".to_owned()))?;
        let installation = self.place.open().await?;
        let place = self.grant.place(&installation).await?;
        let (login, name) = (self.login, self.name);
        let taken = format!("there is an account of this login already; see `teekond user grant {login}`");
        let permit = register::permit::<KeepAccounts>(&installation).await?;
        let link = permit
            .write(move |tx| {
                let new = NewAccount { kind: AccountKind::Person, login: &login, name: &name, language };
                let now = tx.now();
                let account = db::on_constraint(account::add(tx, &new, now), "account.login", || {
                    db::Error::Work(Unusable(taken.clone()).into())
                })?;
                place.grant(tx, &account)?;
                Ok(make_link(tx, &account, (LinkPurpose::Invitation, LinkWay::CommandLine), now)?)
            })
            .await?;
        say_link(&installation, &link);
        Ok(())
    }
}

impl Login {
    async fn invite(self) -> Outcome {
        let installation = self.place.open().await?;
        let account = register::account(&installation, &self.login).await?;
        let permit = register::permit::<KeepAccounts>(&installation).await?;
        let link = permit.write(move |tx| {
            let now = tx.now();
            Ok(make_link(tx, &account, (LinkPurpose::Password, LinkWay::CommandLine), now)?)
        });
        say_link(&installation, &link.await?);
        Ok(())
    }

    async fn set_password(self) -> Outcome {
        let installation = self.place.open().await?;
        let account = register::account(&installation, &self.login).await?;
        eprintln!("Type the new password for {} and press Enter:", self.login);
        let mut typed = String::new();
        stdin().read_line(&mut typed)?;
        let typed = typed.trim_end_matches(['\r', '\n']).to_owned();
        if let Some(key) = password::weakness(&typed, &[&self.login]) {
            return Err(Unusable(register::text(key)).into());
        }
        let hash = password::Passwords::default().hash(typed).await?;
        let permit = register::permit::<KeepAccounts>(&installation).await?;
        permit
            .write(move |tx| {
                account::set_password(tx, &account, &hash)?;
                Ok(account::prove(tx, &account)?)
            })
            .await?;
        println!("Done. Sessions of {} were ended.", self.login);
        Ok(())
    }

    async fn remove_factor(self) -> Outcome {
        let installation = self.place.open().await?;
        let account = register::account(&installation, &self.login).await?;
        let permit = register::permit::<KeepAccounts>(&installation).await?;
        permit.write(move |tx| Ok(account::remove_second_factor(tx, &account)?)).await?;
        println!("Done. {} signs in by the password alone until a new one is set up.", self.login);
        Ok(())
    }

    async fn close(self) -> Outcome {
        let installation = self.place.open().await?;
        let account = register::account(&installation, &self.login).await?;
        let permit = register::permit::<KeepAccounts>(&installation).await?;
        permit
            .write(move |tx| {
                let today = tx.today();
                Ok(account::register::close(tx, &account, today)?)
            })
            .await?;
        println!("Closed. What {} has recorded stays.", self.login);
        Ok(())
    }
}

fn say_link(installation: &Installation, path: &str) {
    println!("Good once, for three days; give it to its holder and to nobody else:");
    println!("{}{path}", installation.settings.base_url.trim_end_matches('/'));
}

async fn list(installation: &Installation) -> Outcome {
    let today = installation.clock.today();
    let found = installation.databases.db.read(None, move |conn| {
        let all = account::register::all(conn)?.into_iter();
        all.map(|account| {
            let held = frame::membership::held(conn, &account.id, today)?;
            Ok((account, held))
        })
        .collect::<db::Result<Vec<_>>>()
    });
    for (account, held) in found.await? {
        let role = |held: &platform::Membership| {
            let centre = held.centre_slug.as_ref().map(|centre| format!("/{centre}")).unwrap_or_default();
            format!("{} {}{centre}", held.role.word(), held.slug)
        };
        let roles: Vec<_> = held.iter().map(role).collect();
        let closed = account.closed_on.map(|day| format!("closed {day}")).unwrap_or_default();
        println!("{}\t{}\t{}\t{}\t{closed}", account.login, account.kind, account.name, roles.join(", "));
    }
    Ok(())
}
