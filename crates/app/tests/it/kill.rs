//! The real program, killed fifty times while eight writers record contacts: whoever was told "recorded" finds it
//! recorded, once. A writer who heard nothing sends the same again under the same key, as browsers and programs do.

use platform::JsonValue;
use std::{
    collections::BTreeSet,
    io,
    net::SocketAddr,
    process::{Command as Program, Stdio},
    time::Duration,
};
use testkit::TestApp;
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    process::{Child, Command},
    sync::{mpsc, watch},
    task::JoinSet,
    time::timeout,
};

const KILLS: usize = 50;
const WRITERS: usize = 8;
/// It is promised within a second; a busy machine has ten.
const READY: Duration = Duration::from_secs(10);

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_is_there_once_however_often_the_server_is_killed() {
    let app = TestApp::start().await;
    app.db.close().await.unwrap();
    app.looks.close().await.unwrap();
    let site = Site::of(&app).await;
    let (up, seen) = watch::channel(Up { generation: 0, last: false });
    let (told, mut heard) = mpsc::unbounded_channel();
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        writers.spawn(write(writer, site.clone(), seen.clone(), told.clone()));
    }
    drop(told);
    let mut acknowledged = Vec::new();
    for generation in 1..=KILLS {
        let mut server = site.start().await;
        up.send_replace(Up { generation, last: false });
        for _ in 0..=generation * 7 % 30 {
            acknowledged.extend(heard.recv().await);
        }
        // SIGKILL: nothing is finished, nothing is closed.
        server.kill().await.unwrap();
    }
    let mut server = site.start().await;
    up.send_replace(Up { generation: KILLS + 1, last: true });
    while let Some(id) = heard.recv().await {
        acknowledged.push(id);
    }
    writers.join_all().await;
    server.kill().await.unwrap();

    let all = db::Sql::collected("select id from contact where organisation_id = $1");
    let (db, scope) = (app.reopened().await, app.tartu.organisation.into());
    let stored = db.read(Some(scope), move |conn| conn.all::<Stored>(all, &[]));
    let stored: Vec<String> = stored.await.unwrap().into_iter().map(|contact| contact.id).collect();
    let once: BTreeSet<_> = acknowledged.iter().cloned().collect();
    assert!(acknowledged.len() > KILLS, "only {} were recorded", acknowledged.len());
    assert_eq!(once.len(), acknowledged.len(), "two different contacts were told as one");
    assert_eq!(
        stored.iter().cloned().collect::<BTreeSet<_>>(),
        once,
        "lost, or recorded though nobody was told"
    );
    for check in [["audit", "verify"], ["figures", "verify"]] {
        let program =
            Program::new(env!("CARGO_BIN_EXE_teekond")).args(check).envs(site.environment.clone()).output();
        let program = program.unwrap();
        assert!(program.status.success(), "{check:?}: {}", String::from_utf8_lossy(&program.stderr));
    }
}

db::record! {
    struct Stored {
        id: String,
    }
}

/// Which start of the server this is, and whether it is the last.
#[derive(Clone, Copy)]
struct Up {
    generation: usize,
    last: bool,
}

/// Records one contact after another, each until it is acknowledged; ends in the last generation.
async fn write(writer: usize, site: Site, mut up: watch::Receiver<Up>, told: mpsc::UnboundedSender<String>) {
    for number in 0.. {
        let key = format!("writer-{writer}-{number}");
        loop {
            let before = up.wait_for(|up| up.generation > 0).await.unwrap().generation;
            match timeout(READY, site.record(&key)).await {
                Ok(Ok(Some(id))) => break drop(told.send(id)),
                // Busy: worth trying again at once.
                Ok(Ok(None)) => {}
                // Killed: the next one will answer.
                _ => drop(up.wait_for(|up| up.generation > before || up.last).await.unwrap()),
            }
        }
        if up.borrow().last {
            return;
        }
    }
}

#[derive(Clone)]
struct Site {
    address: SocketAddr,
    path: String,
    environment: Vec<(&'static str, String)>,
}

impl Site {
    async fn of(app: &TestApp) -> Self {
        // A free port, which every start listens on again.
        let address = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
        let mut environment = app.environment();
        environment.push(("TEEKOND_LISTEN", address.to_string()));
        Self { address, path: format!("/api/v1{}", app.tartu.centre_path("/contacts")), environment }
    }

    /// Starts the program; answers when it serves.
    async fn start(&self) -> Child {
        let mut program = Command::new(env!("CARGO_BIN_EXE_teekond"));
        program.arg("serve").envs(self.environment.clone()).stderr(Stdio::piped()).kill_on_drop(true);
        let mut child = program.spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let serving = format!("\"address\":\"{}\"", self.address);
        let mut said = Vec::new();
        let ready = async {
            while let Some(line) = lines.next_line().await.unwrap() {
                if line.contains(&serving) {
                    return;
                }
                said.push(line);
            }
            panic!("it ended: {said:#?}");
        };
        assert!(timeout(READY, ready).await.is_ok(), "it is not ready in time");
        // What it says from now on is read too, or it would stop when the pipe is full.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        child
    }

    /// Records a contact under a key: its id, or `None` when the site is busy.
    async fn record(&self, key: &str) -> io::Result<Option<String>> {
        let body = r#"{"started_at":"2024-05-02T08:00:00Z","minutes":20,"channel":"counter","language":"et",
            "topics":["work"],"acts":["cv_made"],"heads":1,"outcome":"resolved"}"#;
        let request = format!(
            "POST {} HTTP/1.1\r\nhost: teekond.test\r\nauthorization: Bearer tartu-coordinator\r\nidempotency-key: {key}\r\n\
             content-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            self.path,
            body.len()
        );
        let mut stream = TcpStream::connect(self.address).await?;
        stream.write_all(request.as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        let (head, body) = answer.split_once("\r\n\r\n").ok_or(io::ErrorKind::UnexpectedEof)?;
        match head.split(' ').nth(1) {
            Some("201") => {
                let answer: JsonValue = body.parse().map_err(|_| io::ErrorKind::UnexpectedEof)?;
                Ok(answer["id"].as_str().map(str::to_owned))
            }
            Some("503") => Ok(None),
            _ => panic!("{answer}"),
        }
    }
}
