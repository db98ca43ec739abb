//! Which installation a command works on.

use crate::{Installation, Outcome, Settings, Unusable};
use clap::Args;
use std::{env, net::SocketAddr, path::PathBuf};

/// Which installation.
#[derive(Args)]
pub(super) struct Place {
    /// The settings file; without it, settings come from TEEKOND_… in the environment
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The folder of a demonstration, instead of a settings file
    #[arg(long, value_name = "DIR", conflicts_with = "config")]
    data: Option<PathBuf>,
}

impl Place {
    pub(super) fn settings(&self) -> Outcome<Settings> {
        let Some(data) = &self.data else {
            return Ok(Settings::read(self.config.as_deref(), env::vars())?);
        };
        if !data.join("teekond.db").exists() {
            let folder = data.display();
            let why =
                format!("there is no demonstration in {folder}: run `teekond demo --data {folder}` first");
            return Err(Unusable(why).into());
        }
        Ok(Settings::of_demo(data.clone(), SocketAddr::from(([127, 0, 0, 1], 8080))))
    }

    pub(super) async fn open(&self) -> Outcome<Installation> {
        Installation::open(self.settings()?, self.data.is_some()).await
    }
}
