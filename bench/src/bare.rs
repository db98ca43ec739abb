//! The least that could serve the same: axum, rusqlite, the same statements and pragmas. No rights, no audit, no texts,
//! no limits, no log; each write its own commit.

use crate::{Outcome, data::PARTNERS, sql};
use axum::{
    Router,
    extract::{Query, State},
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use frame::fold;
use rusqlite::{Connection, config::DbConfig, params, types::ValueRef};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    io::Write,
    sync::{Arc, Mutex},
};
use tokio::{net::TcpListener, sync::Semaphore, task::spawn_blocking};

const READERS: usize = 4;

struct Pool {
    readers: Mutex<Vec<Connection>>,
    free: Arc<Semaphore>,
    writer: Mutex<Connection>,
    place: Place,
}

/// Whose data it is.
#[derive(Clone)]
struct Place {
    organisation: String,
    centre: String,
    counsellor: String,
}

type Found<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Serves until it is ended.
pub fn serve(file: &str, address: &str) -> Outcome {
    let pool = Arc::new(open(file)?);
    let site = Router::new()
        .route("/live", get(async || "ok"))
        .route("/contacts", get(list).post(record))
        .route("/contacts.html", get(page))
        .route("/clients", get(begins))
        .route("/similar", get(similar))
        .route("/figures", get(figures))
        .with_state(pool);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async move { Ok(axum::serve(TcpListener::bind(address).await?, site).await?) })
}

fn open(file: &str) -> Outcome<Pool> {
    let writer = connect(file)?;
    let text = |sql: &str, of: &str| writer.query_row(sql, [of], |row| row.get::<_, String>(0));
    let organisation = text("select id from organisation where slug = ?", PARTNERS[0])?;
    let place = Place {
        centre: text("select id from service_centre where organisation_id = ?", &organisation)?,
        counsellor: text(
            "select account_id from membership where organisation_id = ? limit 1",
            &organisation,
        )?,
        organisation,
    };
    let readers = (0..READERS).map(|_| connect(file)).collect::<Outcome<Vec<_>>>()?;
    Ok(Pool {
        readers: Mutex::new(readers),
        free: Arc::new(Semaphore::new(READERS)),
        writer: Mutex::new(writer),
        place,
    })
}

fn connect(file: &str) -> Outcome<Connection> {
    let conn = Connection::open(file)?;
    conn.set_prepared_statement_cache_capacity(512);
    conn.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off;
         pragma cache_size = -8000; pragma temp_store = memory;",
    )?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(conn)
}

impl Pool {
    async fn read<T: Send + 'static>(
        self: Arc<Self>,
        work: impl FnOnce(&Connection, &Place) -> Found<T> + Send + 'static,
    ) -> Found<T> {
        let (pool, free) = (Arc::clone(&self), Arc::clone(&self.free).acquire_owned().await?);
        spawn_blocking(move || {
            let _free = free;
            let conn = pool.readers.lock().map_err(|_| "poisoned")?.pop().ok_or("no reader")?;
            conn.prepare_cached("begin")?.execute([])?;
            let found = work(&conn, &pool.place);
            conn.prepare_cached("rollback")?.execute([])?;
            pool.readers.lock().map_err(|_| "poisoned")?.push(conn);
            found
        })
        .await?
    }
}

/// Writes a list of rows as JSON, straight from the database.
fn write_rows(out: &mut Vec<u8>, conn: &Connection, sql: &str, params: impl rusqlite::Params) -> Found<()> {
    let mut statement = conn.prepare_cached(sql)?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.query(params)?;
    let mut between = b'[';
    while let Some(row) = rows.next()? {
        out.push(between);
        between = b',';
        for (number, name) in names.iter().enumerate() {
            out.push(if number == 0 { b'{' } else { b',' });
            write!(out, "\"{name}\":")?;
            write_value(out, row.get_ref(number)?)?;
        }
        out.push(b'}');
    }
    out.extend_from_slice(if between == b'[' { b"[]" } else { b"]" });
    Ok(())
}

fn write_value(out: &mut Vec<u8>, value: ValueRef<'_>) -> Found<()> {
    match value {
        ValueRef::Integer(number) => write!(out, "{number}")?,
        ValueRef::Text(text) => serde_json::to_writer(out, std::str::from_utf8(text)?)?,
        _ => out.extend_from_slice(b"null"),
    }
    Ok(())
}

/// The first column of each row.
fn texts(conn: &Connection, sql: &str, params: impl rusqlite::Params) -> Found<Vec<String>> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map(params, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn answer(found: Found<Vec<u8>>) -> Response {
    match found {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn list(State(pool): State<Arc<Pool>>) -> Response {
    answer(pool.read(|conn, place| items(conn, sql::LINES, [&place.organisation])).await)
}

fn items(conn: &Connection, sql: &str, params: impl rusqlite::Params) -> Found<Vec<u8>> {
    let mut json = b"{\"items\":".to_vec();
    write_rows(&mut json, conn, sql, params)?;
    json.push(b'}');
    Ok(json)
}

/// The four statements of the page, and the least HTML that shows their rows.
async fn page(State(pool): State<Arc<Pool>>) -> Response {
    let found = pool.read(|conn, place| {
        let of = [&place.organisation];
        let count: i64 = conn.prepare_cached(sql::COUNT)?.query_row(of, |row| row.get(0))?;
        let mut html = format!("<!doctype html><h1>{count}</h1>").into_bytes();
        for (sql, begin) in [(sql::COLLEAGUES, "<option>"), (sql::CENTRES, "<option>"), (sql::LINES, "<tr>")]
        {
            write_cells(&mut html, conn, (sql, begin), of)?;
        }
        Ok(html)
    });
    match found.await {
        Ok(html) => Html(html).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

fn write_cells(
    out: &mut Vec<u8>,
    conn: &Connection,
    (sql, begin): (&str, &str),
    params: impl rusqlite::Params,
) -> Found<()> {
    let mut statement = conn.prepare_cached(sql)?;
    let count = statement.column_count();
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        out.extend_from_slice(begin.as_bytes());
        for number in 0..count {
            out.extend_from_slice(b"<td>");
            match row.get_ref(number)? {
                ValueRef::Integer(number) => write!(out, "{number}")?,
                ValueRef::Text(text) => out.extend_from_slice(text),
                _ => {}
            }
        }
    }
    Ok(())
}

async fn begins(State(pool): State<Arc<Pool>>, Query(asked): Query<HashMap<String, String>>) -> Response {
    let found = pool.read(move |conn, place| {
        let found = beginning(conn, place, asked.get("name").map(String::as_str).unwrap_or_default())?;
        people(conn, place, &found)
    });
    answer(found.await)
}

fn beginning(conn: &Connection, place: &Place, name: &str) -> Found<Vec<String>> {
    texts(conn, sql::BEGINS, [place.organisation.as_str(), name, &format!("{name}\u{10ffff}")])
}

/// The six words that are most alike, and who has them.
async fn similar(State(pool): State<Arc<Pool>>, Query(asked): Query<HashMap<String, String>>) -> Response {
    let found = pool.read(move |conn, place| {
        let mut hits: HashMap<String, usize> = HashMap::new();
        for gram in fold::grams(asked.get("name").map(String::as_str).unwrap_or_default()) {
            for word in texts(conn, sql::WORDS, [&place.organisation, &gram])? {
                *hits.entry(word).or_default() += 1;
            }
        }
        let mut best: Vec<_> = hits.into_iter().collect();
        best.sort_by_key(|(_, shared)| std::cmp::Reverse(*shared));
        let mut found = Vec::new();
        for (word, _) in best.iter().take(6) {
            found.extend(beginning(conn, place, word)?);
        }
        people(conn, place, &found)
    });
    answer(found.await)
}

fn people(conn: &Connection, place: &Place, ids: &[String]) -> Found<Vec<u8>> {
    let mut json = b"{\"items\":[".to_vec();
    for (number, id) in ids.iter().take(20).enumerate() {
        json.extend_from_slice(if number == 0 { b"" } else { b"," });
        let of = [place.organisation.as_str(), id];
        write_rows(&mut json, conn, sql::CLIENT, of)?;
        json.push(b',');
        write_rows(&mut json, conn, sql::LANGUAGES, of)?;
    }
    json.extend_from_slice(b"]}");
    Ok(json)
}

async fn figures(State(pool): State<Arc<Pool>>) -> Response {
    answer(pool.read(|conn, place| items(conn, sql::FIGURES, [&place.organisation])).await)
}

async fn record(State(pool): State<Arc<Pool>>, body: String) -> Response {
    let stored = spawn_blocking(move || {
        let body: Value = serde_json::from_str(&body)?;
        let mut conn = pool.writer.lock().map_err(|_| "poisoned")?;
        let tx = conn.transaction()?;
        let id = insert(&tx, &pool.place, &body)?;
        tx.commit()?;
        Ok(json!({ "id": id, "version": 1 }).to_string().into_bytes())
    });
    answer(stored.await.unwrap_or_else(|error| Err(error.into())))
}

fn insert(conn: &Connection, place: &Place, body: &Value) -> Found<String> {
    let Place { organisation, centre, counsellor } = place;
    let now = jiff::Timestamp::now();
    let seq: i64 = conn.prepare_cached(sql::LAST)?.query_row([organisation], |row| row.get(0))?;
    let id = crate::data::id(now.as_millisecond() as u64, seq as u64);
    let text = |field: &str| body[field].as_str().unwrap_or_default();
    let (at, client, act) = (now.to_string(), text("client"), body["acts"][0].as_str().unwrap_or_default());
    let minutes = body["minutes"].as_i64();
    conn.prepare_cached(sql::CONTACT)?.execute(params![
        organisation,
        id,
        centre,
        at,
        minutes,
        text("channel"),
        text("note"),
        counsellor,
        client
    ])?;
    let topics: Vec<&str> =
        body["topics"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for (position, topic) in (1..).zip(&topics) {
        conn.prepare_cached(sql::TOPIC)?.execute(params![organisation, id, topic, position])?;
    }
    conn.prepare_cached(sql::ACT)?.execute([organisation, &id, act])?;
    conn.prepare_cached(sql::CASELOAD)?.execute([organisation, client, counsellor, &at])?;
    let act = format!("residence.{act}");
    let entries = [("contact", "all"), ("head", "all"), ("act", &act)]
        .into_iter()
        .chain(topics.iter().map(|topic| ("topic", *topic)));
    let entries: Vec<_> = entries.collect();
    for (seq, (measure, word)) in (seq + 1..).zip(&entries) {
        conn.prepare_cached(sql::ENTRY)?.execute(params![
            organisation,
            seq,
            measure,
            word,
            centre,
            id,
            at
        ])?;
    }
    let sides = [
        ("channel", "counter"),
        ("language", "ukr"),
        ("target_group", "newcomer"),
        ("funding", "esf_programme"),
    ];
    for (measure, word) in entries.into_iter().chain(sides) {
        conn.prepare_cached(sql::FOLD)?.execute([organisation, measure, centre, word])?;
    }
    Ok(id)
}
