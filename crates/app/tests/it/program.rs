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

/// What a command that reads the standard input says when it is given `typed`.
fn typing(place: &Place, words: &[&str], typed: &str) -> Output {
    let config = place.path("teekond.toml");
    let mut child = teekond()
        .args(words)
        .args(["--config", &config])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
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
fn a_role_is_granted_to_nobody_who_has_not_proven_their_account() {
    let place = Place::new();
    place.run(&["migrate"]);
    let (tartu, rakvere) = (
        ["--organisation", "tartu-linn", "--role", "counsellor"],
        ["--organisation", "rakvere-linn", "--role", "counsellor"],
    );
    place.run(&[&["user", "add", "kadri@tartu.ee", "--name", "Kadri Kask"], &tartu[..]].concat());
    let grant = [&["user", "grant", "kadri@tartu.ee"], &rakvere[..]].concat();
    let refused = place.fail(&grant);
    assert!(
        refused.starts_with("teekond: nobody has proven")
            && refused.contains("teekond user invite kadri@tartu.ee"),
        "{refused}"
    );
    assert!(!place.run(&["user", "list"]).contains("rakvere-linn"), "granted all the same");

    let password = ["user", "password", "kadri@tartu.ee"];
    let weak = typing(&place, &password, "kadri\n");
    assert!(!weak.status.success() && !weak.stderr.is_empty());
    place.fail(&grant);
    assert!(typing(&place, &password, "kollane+mutter+laulab+vihmas\n").status.success());
    assert!(place.run(&grant).contains("Granted"));
    let list = place.run(&["user", "list"]);
    assert!(list.contains("counsellor tartu-linn, counsellor rakvere-linn"), "{list}");
    assert!(
        place
            .fail(&[
                "user",
                "grant",
                "nobody@tartu.ee",
                "--organisation",
                "tartu-linn",
                "--role",
                "counsellor"
            ])
            .contains("teekond user list")
    );
}

/// Does to a database what no command does, as somebody with the disk in their hands could.
fn forge(place: &Place, file: &str, statements: &[&'static str]) {
    let (url, statements) = (format!("sqlite:{}", place.path(file)), statements.to_vec());
    let work = async move {
        let db = db::Db::open(&url).await.unwrap();
        let forge = move |conn: &mut db::Conn<'_>| {
            statements.iter().try_for_each(|text| conn.run(db::Sql::collected(text), &[]).map(drop))
        };
        db.write(None, forge).await.unwrap();
        db.close().await.unwrap();
    };
    tokio::runtime::Runtime::new().unwrap().block_on(work);
}

const UNGUARD: [&str; 3] = [
    "drop trigger audit_entry_not_deleted",
    "drop trigger audit_seal_not_deleted",
    "drop trigger audit_client_not_deleted",
];
const CUT: [&str; 2] = [
    "delete from audit_seal where seq = (select max(seq) from audit_seal)",
    "delete from audit_entry where seq > (select max(seq) from audit_seal)",
];

/// An installation whose audit has two seals.
fn sealed_twice() -> Place {
    let place = Place::new();
    place.run(&["migrate"]);
    for login in ["mari@tartu.ee", "kadri@tartu.ee"] {
        let add =
            ["user", "add", login, "--name", "Mari", "--organisation", "tartu-linn", "--role", "counsellor"];
        place.run(&add);
        place.run(&["audit", "accept", "--why", "sealed at once"]);
    }
    assert!(place.run(&["audit", "verify"]).contains("no sealed end is missing"));
    place
}

#[test]
fn an_audit_that_was_cut_short_does_not_verify() {
    let place = sealed_twice();
    let (backup, drill) = (place.path("backup.sealed"), place.path("backup.sealed"));
    place.run(&["backup", "--to", &backup]);
    forge(&place, "data/teekond.db", &[&UNGUARD[..], &CUT[..]].concat());
    let said = place.fail(&["audit", "verify"]);
    assert!(said.contains("teekond, records: was sealed up to entry 4, now ends at 2"), "{said}");
    assert!(
        place.run(&["restore-drill", &drill]).contains("whole"),
        "a backup from before knows its own end"
    );

    place.run(&["audit", "accept", "--why", "the disk broke"]);
    place.run(&["audit", "verify"]);
    place.run(&["restore-drill", &drill]);
}

#[test]
fn what_is_restored_verifies_and_an_older_backup_says_what_it_lacks() {
    let place = sealed_twice();
    let (older, newer) = (place.path("older.sealed"), place.path("newer.sealed"));
    place.run(&["backup", "--to", &older]);
    let add = [
        "user",
        "add",
        "tiina@tartu.ee",
        "--name",
        "Tiina",
        "--organisation",
        "tartu-linn",
        "--role",
        "counsellor",
    ];
    place.run(&add);
    place.run(&["audit", "accept", "--why", "sealed at once"]);
    place.run(&["backup", "--to", &newer]);
    let settings = fs::read_to_string(place.path("teekond.toml")).unwrap();
    let restore = |backup: &str, to: &str| {
        place.run(&["restore", "--from", backup, "--to", &place.path(to)]);
        let moved = settings.replace(&place.path("data"), &place.path(to));
        fs::write(place.path("teekond.toml"), moved).unwrap();
    };

    restore(&newer, "back");
    assert!(place.run(&["audit", "verify"]).contains("no sealed end is missing"));
    restore(&older, "further-back");
    let lacks = place.fail(&["audit", "verify"]);
    assert!(lacks.contains("teekond, records: was sealed up to entry 6, now ends at 4"), "{lacks}");
    let why = ["audit", "accept", "--why", "the newer backup is lost"];
    assert!(place.run(&why).contains("Given up, and on record"));
    assert!(place.run(&["audit", "verify"]).contains("no sealed end is missing"));
    assert!(!place.run(&["user", "list"]).contains("tiina@tartu.ee"));
}

#[test]
fn a_seal_or_an_organisation_that_was_taken_out_does_not_verify() {
    let place = sealed_twice();
    let first = "delete from audit_seal where seq = (select min(seq) from audit_seal)";
    let close = "update organisation set closed_on = '2026-01-01' where slug = 'teekond'";
    forge(&place, "data/teekond.db", &[UNGUARD[1], first, close]);
    let said = place.fail(&["audit", "verify"]);
    assert!(said.contains("teekond, records: changed at or before entry 4"), "closed or not: {said}");

    let place = sealed_twice();
    let all = [
        "delete from audit_seal",
        "delete from audit_entry",
        "delete from audit_client",
        "delete from membership where organisation_id = (select id from organisation where slug = 'teekond')",
        "delete from organisation where slug = 'teekond'",
    ];
    forge(&place, "data/teekond.db", &[&UNGUARD[..], &all[..]].concat());
    let said = place.fail(&["audit", "verify"]);
    assert!(said.contains("which is gone, records: was sealed up to entry 4, now ends at 0"), "{said}");
}

#[test]
fn what_is_known_of_the_end_of_the_audit_is_neither_lost_nor_forged_unseen() {
    let place = sealed_twice();
    let heads = place.path("audit.heads");
    let known = fs::read_to_string(&heads).unwrap();
    fs::write(&heads, known.replace(" records 4 ", " records 2 ")).unwrap();
    assert!(place.fail(&["audit", "verify"]).contains("changed since"));
    fs::remove_file(&heads).unwrap();
    assert!(place.fail(&["audit", "verify"]).contains("the server writes it each minute"));
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
    for words in [
        &["user", "grant"][..],
        &["user", "add"],
        &["keys", "rotate"],
        &["keys", "rewrap"],
        &["audit", "accept"],
        &["audit", "verify"],
        &["restore"],
        &["restore-drill"],
    ] {
        let output = teekond().args(words).arg("--help").output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let (about, _) = said.split_once("Usage: teekond").unwrap();
        assert!(about.trim().len() > 30 && said.contains("--config"), "{words:?} is not explained: {said}");
        let bare = teekond().args(words).output().unwrap();
        assert!(
            !bare.status.success() && !bare.stderr.is_empty(),
            "{words:?} does something when nothing is said"
        );
    }
    assert!(place.fail(&["keys", "rotate", "--organisation", "tartu"]).contains("such as tartu-linn"));
    for command in [
        "demo",
        "serve",
        "migrate",
        "user",
        "token",
        "audit",
        "keys",
        "figures",
        "backup",
        "restore",
        "restore-drill",
    ] {
        assert!(help.contains(&format!("  {command} ")), "{command} is not explained");
        assert!(teekond().args([command, "--help"]).output().unwrap().status.success());
    }
}
