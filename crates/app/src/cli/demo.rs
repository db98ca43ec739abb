//! `teekond demo`

use crate::{
    Installation, Outcome, Settings, Unusable,
    demo::{self, Extent},
    server,
};
use clap::Args;
use platform::log::{self, LogFormat};
use std::{fs, net::SocketAddr, path::PathBuf};

/// Serves a demonstration: invented people in real municipalities, in a folder of its own. The first run makes the
/// data, later runs begin at once and add what has happened since. Remove the folder to begin anew.
#[derive(Args)]
#[command(after_help = "Example:\n  teekond demo --data /tmp/teekond --listen 127.0.0.1:9000")]
pub(super) struct Demo {
    /// Where its data lies
    #[arg(long, value_name = "DIR", default_value = "data/demo")]
    data: PathBuf,
    /// Where browsers reach it
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
}

/// The mark of a folder that a demonstration has made: a real installation's database has the same name as ours.
const MADE: &str = "demonstration";

impl Demo {
    pub(super) async fn run(self) -> Outcome {
        log::init(LogFormat::Plain)?;
        let installation = self.prepare().await?;
        let address = installation.settings.base_url.clone();
        server::run(installation, || demo::welcome(&address)).await
    }

    async fn prepare(&self) -> Outcome<Installation> {
        let is_loaded = demo::is_loaded(&self.data);
        if !is_loaded {
            self.clear()?;
            println!("Making the demonstration data in {} …", self.data.display());
        }
        let settings = Settings::of_demo(self.data.clone(), self.listen);
        let installation = Installation::prepare(settings, true).await?;
        demo::load(&installation, Extent::UpToNow).await?;
        Ok(installation)
    }

    /// A first run that was broken off, or data of an older version, is made anew.
    fn clear(&self) -> Outcome {
        let is_ours = [MADE, "loaded.json"].iter().any(|mark| self.data.join(mark).exists())
            || fs::read_dir(&self.data).map_or(true, |mut in_it| in_it.next().is_none());
        if !is_ours {
            let why =
                format!("{} holds something else: choose an empty folder by --data", self.data.display());
            return Err(Unusable(why).into());
        }
        if self.data.exists() {
            fs::remove_dir_all(&self.data)?;
        }
        fs::create_dir_all(&self.data)?;
        Ok(fs::write(self.data.join(MADE), "")?)
    }
}
