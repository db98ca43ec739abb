//! The program itself, as whoever keeps an installation uses it.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Output, Stdio},
};
use tempfile::TempDir;

/// An installation of its own, as settings in a file.
struct Place {
    folder: TempDir,
    address: SocketAddr,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let at = folder.path().display();
        let settings = format!(
            "data = '{at}/data'\nmaster_key_file = '{at}/master.key'\nbase_url = 'https://teekond.test'\n\
             listen = '{address}'\nmetrics_listen = '127.0.0.1:0'\n"
        );
        fs::write(folder.path().join("teekond.toml"), settings).unwrap();
        Self { folder, address }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Runs a command on it and wants it to succeed; answers with what it printed.
    fn run(&self, words: &[&str]) -> String {
        let output = self.output(words);
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs a command on it and wants it to fail; answers with what it said.
    fn fail(&self, words: &[&str]) -> String {
        let output = self.output(words);
        assert!(!output.status.success(), "{words:?} succeeded");
        String::from_utf8(output.stderr).unwrap()
    }

    fn output(&self, words: &[&str]) -> Output {
        let config = self.path("teekond.toml");
        teekond().args(words).args(["--config", &config]).output().unwrap()
    }

    fn serve(&self) -> Server {
        let config = self.path("teekond.toml");
        let child = teekond().args(["serve", "--config", &config]).stderr(Stdio::piped()).spawn().unwrap();
        Server::ready(child, self.address)
    }
}

fn teekond() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_teekond"));
    // Nothing of whoever runs the tests.
    program.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR"));
    program
}

struct Server {
    child: Child,
    address: SocketAddr,
    log: BufReader<std::process::ChildStderr>,
}

impl Server {
    fn ready(mut child: Child, address: SocketAddr) -> Self {
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        while !line.contains(&address.to_string()) {
            line.clear();
            assert!(log.read_line(&mut line).unwrap() > 0, "it ended");
        }
        Self { child, address, log }
    }

    fn get(&self, path: &str, headers: &str) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: teekond.test\r\n{headers}connection: close\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Asks it to stop, as a service manager does; answers with what it still said.
    fn stop(mut self) -> String {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        let mut said = String::new();
        self.log.read_to_string(&mut said).unwrap();
        assert!(self.child.wait().unwrap().success(), "{said}");
        said
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A test that failed leaves nothing running; after `stop` there is nothing to end.
        let _ = self.child.kill();
    }
}

#[test]
fn a_new_installation_is_made_served_and_stopped() {
    let place = Place::new();
    assert!(place.fail(&["user", "list"]).contains("teekond migrate"));
    assert!(place.run(&["migrate"]).contains("0001_platform"));
    assert!(place.run(&["migrate"]).contains("up to date"));

    let role = ["--organisation", "tartu-linn", "--role", "coordinator"];
    let link = place.run(&[&["user", "add", "kadri@tartu.ee", "--name", "Kadri Kask"], &role[..]].concat());
    let link = link.lines().last().unwrap().strip_prefix("https://teekond.test").unwrap();
    let key = fs::metadata(place.path("master.key")).unwrap();
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&key.permissions()) & 0o777, 0o600);
    let again = place.fail(&[&["user", "add", "Kadri@tartu.ee", "--name", "Kadri Kask"], &role[..]].concat());
    assert!(again.contains("teekond user grant"), "{again}");
    let token = place.run(&[&["token", "create", "--label", "Infosüsteem"], &role[..]].concat());
    let bearer = format!("authorization: Bearer {}\r\n", token.lines().last().unwrap());

    let server = place.serve();
    assert!(server.get("/health/ready", "").ends_with("ready"));
    assert!(server.get(link, "").contains("Kadri Kask"));
    let contacts = "/api/v1/organisations/tartu-linn/contacts";
    assert!(server.get(contacts, &bearer).starts_with("HTTP/1.1 200"));
    assert!(server.get("/api/v1/organisations/rakvere-linn/contacts", &bearer).starts_with("HTTP/1.1 404"));
    assert!(server.get("/demo/outbox", "").starts_with("HTTP/1.1 404"));
    assert!(server.get("/sign-in", "").contains("strict-transport-security"));

    let tokens = place.run(&["token", "list"]);
    place.run(&["token", "revoke", tokens.split('\t').next().unwrap()]);
    assert!(server.get(contacts, &bearer).starts_with("HTTP/1.1 401"));
    place.run(&["user", "close", "kadri@tartu.ee"]);
    assert!(server.get(link, "").starts_with("HTTP/1.1 404"));
    assert!(!server.stop().contains("Kadri"), "a name stands in the log");
    assert!(place.run(&["user", "list"]).contains("closed"));
    place.run(&["audit", "verify"]);
    place.run(&["figures", "verify"]);
}

#[test]
fn a_backup_comes_back_and_its_drill_finds_what_is_wrong() {
    let place = Place::new();
    place.run(&["migrate"]);
    place.run(&[
        "user",
        "add",
        "mari@tartu.ee",
        "--name",
        "Mari",
        "--organisation",
        "tartu-linn",
        "--role",
        "counsellor",
    ]);
    let (backup, back) = (place.path("backup.sealed"), place.path("back"));
    place.run(&["backup", "--to", &backup]);
    assert!(place.fail(&["backup", "--to", &backup]).contains("choose another name"));
    assert!(place.run(&["restore-drill", &backup]).contains("whole"));
    place.run(&["restore", "--from", &backup, "--to", &back]);
    assert!(place.fail(&["restore", "--from", &backup, "--to", &back]).contains("not empty"));

    let settings = fs::read_to_string(place.path("teekond.toml")).unwrap();
    fs::write(place.path("teekond.toml"), settings.replace(&place.path("data"), &back)).unwrap();
    assert!(place.run(&["user", "list"]).contains("mari@tartu.ee"));

    let mut bytes = fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&backup, bytes).unwrap();
    assert!(place.fail(&["restore-drill", &backup]).contains("damaged"));
    let nowhere = place.path("nowhere");
    place.fail(&["restore", "--from", &backup, "--to", &nowhere]);
    assert!(!Path::new(&nowhere).exists(), "a part of a backup was taken for the whole");
}

#[test]
fn what_cannot_be_done_is_told_with_what_to_do() {
    let place = Place::new();
    let bare = teekond().arg("serve").output().unwrap();
    assert!(String::from_utf8(bare.stderr).unwrap().contains("TEEKOND_"));
    place.run(&["migrate"]);
    let grant =
        |organisation, role| place.fail(&["token", "create", "--organisation", organisation, "--role", role]);
    assert!(grant("tartu", "coordinator").contains("there is no tartu"));
    assert!(grant("tartu-linn", "chief").contains("counsellor, coordinator"));
    assert!(place.fail(&["user", "invite", "nobody@tartu.ee"]).contains("teekond user list"));
    let _taken = TcpListener::bind(place.address).unwrap();
    assert!(place.fail(&["serve"]).contains("Choose another by `listen`"));
    let help = String::from_utf8(teekond().arg("--help").output().unwrap().stdout).unwrap();
    for command in [
        "demo",
        "serve",
        "migrate",
        "user",
        "token",
        "audit",
        "figures",
        "backup",
        "restore",
        "restore-drill",
    ] {
        assert!(help.contains(&format!("  {command} ")), "{command} is not explained");
        assert!(teekond().args([command, "--help"]).output().unwrap().status.success());
    }
}
