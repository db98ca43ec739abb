//! The command line: one file for each command.

mod audit;
mod backup;
mod demo;
mod figures;
mod keys;
mod migrate;
mod place;
mod restore;
mod serve;
mod token;
mod user;

use crate::{Outcome, Unusable};
use clap::{Parser, Subcommand};
use std::{error::Error, process::ExitCode};

/// The working platform for welcoming new arrivals and returnees in Estonian municipalities.
#[derive(Parser)]
#[command(name = "teekond", version, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "Examples:
  teekond demo                                    try it out with invented data
  teekond migrate --config /etc/teekond.toml      make or update the database
  teekond serve --config /etc/teekond.toml        serve the site
  teekond user add kadri@tartu.ee --name 'Kadri Kask' --organisation tartu-linn --role coordinator --config /etc/teekond.toml
  teekond backup --to /backup/teekond-$(date +%F).sealed --config /etc/teekond.toml

Each setting can also be in the environment: TEEKOND_DATA, TEEKOND_BASE_URL, TEEKOND_MASTER_KEY_FILE, TEEKOND_LISTEN …";

#[derive(Subcommand)]
enum Command {
    /// Serves a demonstration with invented data, on this machine
    Demo(demo::Demo),
    /// Serves the site
    Serve(serve::Serve),
    /// Makes the database or brings it up to date
    Migrate(migrate::Migrate),
    /// Accounts of people: add, invite, password, close, list, grant
    #[command(subcommand)]
    User(user::User),
    /// Tokens of programs that use the API: create, list, revoke
    #[command(subcommand)]
    Token(token::Token),
    /// The audit: verify, accept
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Keys: rotate, rewrap
    #[command(subcommand)]
    Keys(keys::KeysOf),
    /// The figures: verify
    #[command(subcommand)]
    Figures(figures::Figures),
    /// Writes one sealed file with everything
    Backup(backup::Backup),
    /// Brings a backup back into a new folder
    Restore(restore::Restore),
    /// Proves that a backup can be brought back
    RestoreDrill(restore::RestoreDrill),
}

/// Does what the command line says; failures are told on the standard error.
pub async fn run() -> ExitCode {
    match Cli::parse().command.run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell(&*error);
            ExitCode::FAILURE
        }
    }
}

/// What somebody can mend is told alone, however deep it was found; else all causes.
fn tell(error: &(dyn Error + 'static)) {
    let mut causes = vec![error];
    while let Some(cause) = causes.last().copied().and_then(Error::source) {
        causes.push(cause);
    }
    match causes.iter().find_map(|cause| unusable(*cause)) {
        Some(unusable) => eprintln!("teekond: {unusable}"),
        None => eprintln!(
            "teekond: {}",
            causes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n  because: ")
        ),
    }
}

/// What somebody can mend, also where a transaction was taken back for it.
fn unusable<'e>(cause: &'e (dyn Error + 'static)) -> Option<&'e Unusable> {
    match cause.downcast_ref() {
        Some(db::Error::Work(why)) => why.downcast_ref(),
        _ => cause.downcast_ref(),
    }
}

impl Command {
    async fn run(self) -> Outcome {
        match self {
            Self::Demo(command) => command.run().await,
            Self::Serve(command) => command.run().await,
            Self::Migrate(command) => command.run().await,
            Self::User(command) => command.run().await,
            Self::Token(command) => command.run().await,
            Self::Audit(command) => command.run().await,
            Self::Keys(command) => command.run().await,
            Self::Figures(command) => command.run().await,
            Self::Backup(command) => command.run().await,
            Self::Restore(command) => command.run().await,
            Self::RestoreDrill(command) => command.run().await,
        }
    }
}
