//! `teekond token …`

use super::place::Place;
use crate::{
    Outcome, Unusable,
    register::{self, Grant, KeepAccounts},
};
use clap::{Args, Subcommand};
use platform::{
    Language,
    account::{self, AccountKind, NewAccount},
};

/// Tokens of programs.
#[derive(Subcommand)]
pub(super) enum Token {
    /// Makes a token for a program and prints it, alone in the last line; it is shown this once
    Create(Create),
    /// Lists all tokens
    List(Place),
    /// Revokes a token
    Revoke(Revoke),
}

/// Makes a token: a service account with exactly one role.
#[derive(Args)]
#[command(
    after_help = "Example:\n  TOKEN=$(teekond token create --organisation tartu-linn --role coordinator --data data/demo | tail -1)\n  curl -H \"Authorization: Bearer $TOKEN\" http://127.0.0.1:8080/api/v1/organisations/tartu-linn/contacts"
)]
pub(super) struct Create {
    #[command(flatten)]
    grant: Grant,
    /// What it is for
    #[arg(long, default_value = "API")]
    label: String,
    #[command(flatten)]
    place: Place,
}

/// Revokes a token.
#[derive(Args)]
pub(super) struct Revoke {
    /// Its id, as `teekond token list` shows it
    id: String,
    #[command(flatten)]
    place: Place,
}

impl Token {
    pub(super) async fn run(self) -> Outcome {
        match self {
            Self::Create(create) => create.run().await,
            Self::List(place) => list(&place).await,
            Self::Revoke(Revoke { id, place }) => revoke(id, &place).await,
        }
    }
}

impl Create {
    async fn run(self) -> Outcome {
        let installation = self.place.open().await?;
        let (place, label) = (self.grant.place(&installation).await?, self.label);
        let permit = register::permit::<KeepAccounts>(&installation).await?;
        let token = permit.write(move |tx| {
            let (now, login) = (tx.now(), format!("program.{}", platform::random::name().simple()));
            let new = NewAccount {
                kind: AccountKind::Service,
                login: &login,
                name: &label,
                language: Language::Et,
            };
            let account = account::add(tx, &new, now)?;
            place.grant(tx, &account)?;
            Ok(account::add_token(tx, &account, &label, now)?)
        });
        let token = token.await?;
        println!("{token}");
        Ok(())
    }
}

async fn list(place: &Place) -> Outcome {
    let installation = place.open().await?;
    for token in installation.databases.db.read(None, account::register::tokens).await? {
        let revoked = token.revoked_at.map(|at| format!("revoked {at}")).unwrap_or_default();
        println!("{}\t{}\t{}\t{}\t{revoked}", token.id, token.login, token.label, token.created_at);
    }
    Ok(())
}

async fn revoke(id: String, place: &Place) -> Outcome {
    let installation = place.open().await?;
    let permit = register::permit::<KeepAccounts>(&installation).await?;
    let revoked = permit.write(move |tx| {
        let now = tx.now();
        Ok(account::register::revoke_token(tx, &id, now)?)
    });
    if !revoked.await? {
        return Err(Unusable(
            "there is no such token that is good; `teekond token list` shows all".to_owned(),
        )
        .into());
    }
    println!("Revoked.");
    Ok(())
}
