//! What two have decided to destroy is carried out by the running program, and is nowhere on its disk afterwards.

use std::{fs, io::ErrorKind, net::SocketAddr, path::Path, process::Stdio, time::Duration};
use testkit::TestApp;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    process::Command,
    time::timeout,
};

/// A job is taken up at once; a busy machine has a minute.
const DONE: Duration = Duration::from_mins(1);
const WORDS: [&str; 3] = ["Märksõnalinda", "märksõnalinda", "Märktänav"];

#[tokio::test(flavor = "multi_thread")]
async fn a_running_server_destroys_what_two_have_decided_and_leaves_no_byte_of_it() {
    let app = TestApp::start().await;
    let (mari, kadri) = (app.visitor("mari"), app.visitor("kadri"));
    let id = |answer: testkit::Answer| answer.location.rsplit('/').next().unwrap().to_owned();
    let form =
        format!("given_name={}&family_name=Kanaar&address={}&once=a", coded(WORDS[0]), coded(WORDS[2]));
    let client = id(mari.post(&app.tartu.path("/clients"), &form).await);
    let form = format!(
        "client={client}&asker={}&identified=document&kind=erasure&received_on=30.06.2026",
        coded(WORDS[0])
    );
    let request = id(kadri.post(&app.tartu.path("/requests"), &form).await);
    let acts = app.tartu.path("/destruction");
    let act = id(kadri.post(&acts, &format!("files={client}&request={request}")).await);
    let confirmed = app.visitor("dora").post(&format!("{acts}/{act}/confirmation"), "seen=on").await;
    assert_eq!(confirmed.status, 303, "{}", confirmed.body);
    app.db.close().await.unwrap();
    app.looks.close().await.unwrap();
    assert!(testkit::on_postgres() || found(&app), "it is there before");

    let metrics = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_teekond"));
    program.arg("serve").envs(app.environment()).stderr(Stdio::null()).kill_on_drop(true);
    program.env("TEEKOND_LISTEN", "127.0.0.1:0").env("TEEKOND_METRICS_LISTEN", metrics.to_string());
    let mut server = program.spawn().unwrap();
    let done = async { while !nothing_waits(metrics).await {} };
    timeout(DONE, done).await.expect("the job is done");
    let stop = std::process::Command::new("kill").args(["-TERM", &server.id().unwrap().to_string()]).status();
    assert!(stop.unwrap().success() && server.wait().await.unwrap().success());
    assert!(testkit::on_postgres() || !found(&app), "a byte of it is left");
}

/// Whether the program says that no job waits; not while it is still on its way up.
async fn nothing_waits(metrics: SocketAddr) -> bool {
    let Ok(mut stream) = TcpStream::connect(metrics).await else {
        tokio::task::yield_now().await;
        return false;
    };
    let asked = stream.write_all(b"GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    let mut answer = String::new();
    asked.is_ok()
        && stream.read_to_string(&mut answer).await.is_ok()
        && answer.contains("teekond_jobs_waiting 0")
}

/// Whether a word is in any file of the data. Where a log goes away meanwhile, for its database was the last to close, it is
/// looked for anew: its pages are in the database by then.
fn found(app: &TestApp) -> bool {
    let (_, folder) = app.environment().into_iter().find(|(name, _)| *name == "TEEKOND_DATA").unwrap();
    loop {
        let files = fs::read_dir(Path::new(&folder)).unwrap().map(|entry| entry.unwrap().path());
        let read: Result<Vec<_>, _> = files.filter(|path| path.is_file()).map(fs::read).collect();
        match read {
            Ok(all) => return all.iter().any(|bytes| holds(bytes)),
            Err(error) => assert_eq!(error.kind(), ErrorKind::NotFound, "{error}"),
        }
    }
}

fn holds(bytes: &[u8]) -> bool {
    WORDS.iter().any(|word| bytes.windows(word.len()).any(|part| part == word.as_bytes()))
}

fn coded(text: &str) -> String {
    platform::typed::escaped(text)
}
