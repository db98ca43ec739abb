//! A server under measurement: started, asked by the system what it takes, ended.

use crate::{Outcome, http};
use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Ticks of processor time in a second, as Linux tells them to programs.
const TICKS: f64 = 100.0;

/// A running server; it ends with its handle.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    /// From its start to its first answer.
    pub started_in: Duration,
}

/// The folder of the workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// The program that is measured: the release build, or the one that `BENCH_PROGRAM` names, to compare two.
pub fn binary() -> PathBuf {
    std::env::var_os("BENCH_PROGRAM")
        .map_or_else(|| workspace().join("target/release/teekond"), PathBuf::from)
}

/// The program with settings in its environment: those of the installation in `folder`.
fn command(folder: &Path) -> Command {
    let mut command = Command::new(binary());
    command.env("TEEKOND_DATA", folder.join("data"));
    command.env("TEEKOND_MASTER_KEY_FILE", folder.join("master.key"));
    command.env("TEEKOND_BASE_URL", "http://localhost");
    command
}

/// Runs a command of the program; answers with what it printed.
pub fn teekond(folder: &Path, words: &[&str]) -> Outcome<String> {
    teekond_with(folder, words, &[])
}

/// The same with more settings.
pub fn teekond_with(folder: &Path, words: &[&str], settings: &[(&str, String)]) -> Outcome<String> {
    let done = command(folder).args(words).envs(settings.iter().cloned()).output()?;
    if !done.status.success() {
        return Err(format!("teekond {words:?}: {}", String::from_utf8_lossy(&done.stderr)).into());
    }
    Ok(String::from_utf8(done.stdout)?)
}

impl Server {
    /// Serves the installation in `folder`, as one would for real, and waits until it answers.
    pub fn real(folder: &Path, settings: &[(&str, String)]) -> Outcome<Self> {
        let (address, metrics) = (free_address()?, free_address()?);
        let mut command = command(folder);
        command.arg("serve").envs(settings.iter().cloned());
        command.env("TEEKOND_LISTEN", address.to_string()).env("TEEKOND_METRICS_LISTEN", metrics.to_string());
        command.stderr(fs::File::create(folder.join("log"))?);
        Self::start(command, address, "/health/live")
    }

    /// Serves the same file without anything around the statements.
    pub fn bare(folder: &Path) -> Outcome<Self> {
        let address = free_address()?;
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("bare").arg(folder.join("data/teekond.db")).arg(address.to_string());
        Self::start(command, address, "/live")
    }

    fn start(mut command: Command, address: SocketAddr, path: &str) -> Outcome<Self> {
        let from = Instant::now();
        let child = command.stdin(Stdio::null()).spawn()?;
        let mut server = Self { child, address, started_in: Duration::ZERO };
        server.started_in = server.answers(path, from)?;
        Ok(server)
    }

    /// How long after `from` it answers with success.
    pub fn answers(&mut self, path: &str, from: Instant) -> Outcome<Duration> {
        while from.elapsed() < Duration::from_secs(30) {
            if let Some(status) = self.child.try_wait()? {
                return Err(format!("the server ended: {status}").into());
            }
            let asked = http::Connection::open(self.address)
                .and_then(|mut connection| Ok(connection.ask(&http::get(path, ""))?.0));
            if asked.is_ok_and(|status| status == 200) {
                return Ok(from.elapsed());
            }
            thread::sleep(Duration::from_millis(1));
        }
        Err("the server does not answer".into())
    }

    /// Seconds of processor time so far, its own and the system's for it.
    pub fn processor_time(&self) -> Outcome<f64> {
        let said = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        let after_name = said.rsplit(") ").next().unwrap_or_default();
        let ticks = after_name.split(' ').skip(11).take(2).map(str::parse::<f64>).sum::<Result<f64, _>>()?;
        Ok(ticks / TICKS)
    }

    /// Resident memory in MiB.
    pub fn memory(&self) -> Outcome<f64> {
        let said = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = said.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        Ok(line.trim().trim_end_matches("kB").trim().parse::<f64>()? / 1024.0)
    }

    /// Its number, for a profiler.
    pub fn number(&self) -> u32 {
        self.child.id()
    }

    /// Ends it without a word, as a power cut would.
    pub fn interrupt(&self) -> Outcome {
        Command::new("kill").args(["-9", &self.child.id().to_string()]).status()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_address() -> Outcome<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// A copy of an installation that may be written to.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to.join("data"))?;
    // The first who opens an installation makes its key.
    if from.join("master.key").exists() {
        fs::copy(from.join("master.key"), to.join("master.key"))?;
    }
    for entry in fs::read_dir(from.join("data"))? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            let copied = fs::copy(entry.path(), to.join("data").join(entry.file_name()));
            copied.map_err(|error| format!("{}: {error}", entry.path().display()))?;
        }
    }
    // On disk before anything is measured.
    Command::new("sync").status()?;
    Ok(())
}
