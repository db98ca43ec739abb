//! Somebody of whom everything is known: in each column of each table that is a part of the client file stands a word of its
//! own. A column that comes later gets one too, so that nobody forgets to give it out and to destroy it.

use app::{CLIENT_PARTS, MIGRATIONS};
use db::{Param, Sql, Uuid};
use std::collections::BTreeMap;
use testkit::TestApp;

/// What people keeps of a client beside the parts.
const OF_FILE: [&str; 3] = ["stay", "caseload", "opening"];
/// What hangs on a part by its own id, without naming the client.
const BELOW: [&str; 4] = ["goal_step", "goal_progress", "restricted_note_version", "restricted_note_reader"];
/// What must be there before a part can be.
const ABOVE: [&str; 4] = ["file", "import_file", "retention_list", "destruction_act"];

/// Columns that say nothing of the person: how something is found, what brought it about, the name once more, what a
/// coordinator said of a colleague's look.
const INNER: [&str; 7] = [
    "caseload.cause",
    "reminder.cause",
    "consent.recipient_key",
    "import_person.person",
    "contact.activity",
    "file_ask.asked_name",
    "opening.review_word",
];

/// Words that were typed at registration.
pub const TYPED: [(&str, &str); 6] = [
    ("given_name", "Märksõnalinda"),
    ("family_name", "Märkperest"),
    ("phone", "+372 5550 7391"),
    ("email", "marksona@example.ee"),
    ("address", "Märktänav 7391"),
    ("personal_code", "49203020002"),
];

/// The client, and each word with the column where it stands.
pub struct Marked {
    pub id: String,
    pub words: BTreeMap<String, String>,
}

/// A column: its name and the rest of its line.
struct Column {
    name: &'static str,
    line: &'static str,
}

/// Registers Linda and fills every table about her. `other` is somebody who must not be in what is hers.
pub async fn marked(app: &TestApp, other: &str) -> Marked {
    let fields = TYPED.map(|(name, word)| format!("{name}={}", platform::typed::escaped(word)));
    let form = format!("{}&languages=uk&sex=woman&once=marked", fields.join("&"));
    let id = crate::id_of(&app.visitor("mari").post(&app.tartu.path("/clients"), &form).await);
    let words = TYPED.map(|(name, word)| (format!("client.{name}"), word.to_owned()));
    let mut filling = Filling {
        app,
        client: id.clone(),
        other: other.to_owned(),
        ids: BTreeMap::new(),
        words: words.into(),
    };
    let parts = CLIENT_PARTS.iter().flat_map(|part| part.tables().iter().copied());
    for table in ABOVE.into_iter().chain(OF_FILE).chain(parts).chain(BELOW) {
        filling.fill(table).await;
    }
    filling.ask_elsewhere().await;
    Marked { id, words: filling.words }
}

struct Filling<'a> {
    app: &'a TestApp,
    client: String,
    other: String,
    /// The row of each table that was made.
    ids: BTreeMap<&'static str, String>,
    words: BTreeMap<String, String>,
}

impl Filling<'_> {
    /// Adds a row to a table.
    async fn fill(&mut self, table: &'static str) {
        if self.ids.contains_key(table) {
            return;
        }
        let id =
            Uuid::from_u128(0x0190_a0a0_0000_7000_9000_0000_0000_0000 + self.ids.len() as u128).to_string();
        self.ids.insert(table, id);
        let mut values: Vec<Value> = Vec::new();
        let columns: Vec<Column> =
            columns(table).into_iter().filter(|column| column.name != "organisation_id").collect();
        for column in &columns {
            values.push(self.value(table, column).await);
        }
        let names: Vec<_> = columns.iter().map(|column| column.name).collect();
        let places: Vec<_> = (2..columns.len() + 2).map(|place| format!("${place}")).collect();
        let text = format!(
            "insert into {table} (organisation_id, {}) values ($1, {})",
            names.join(", "),
            places.join(", ")
        );
        let add = Sql::collected(text.leak());
        let organisation = self.app.tartu.organisation.into();
        let done = self.app.db.write(Some(organisation), move |conn| {
            let values: Vec<&dyn Param> = values.iter().map(Value::param).collect();
            conn.run(add, &values)
        });
        done.await.unwrap_or_else(|error| panic!("{table}: {error}: {}", add.text()));
    }

    /// What lies between two municipalities, of which `file_ask` is Tartu's own part.
    async fn ask_elsewhere(&self) {
        let add = Sql::collected(
            "insert into file_request (id, from_id, to_id, asked_at, asked_by) values ($1, $2, $3, $4, $5)",
        );
        let (id, by) = (self.ids["file_ask"].clone(), self.app.account("kadri"));
        let (from, to) = (self.app.tartu.organisation, self.app.rakvere.organisation);
        let at = "2020-01-02T09:00:00.000000Z";
        let add = move |conn: &mut db::Conn<'_>| conn.run(add, &[&id, &from, &to, &at, &by]);
        self.app.db.write(None, add).await.unwrap();
    }

    async fn value(&mut self, table: &'static str, column: &Column) -> Value {
        let Column { name, line } = column;
        if let Some(words) = line.split_once(" in ('").map(|(_, words)| words) {
            return Value::Text(words.split('\'').next().unwrap().to_owned());
        }
        if line.contains(" bigint ") {
            return Value::Number(1);
        }
        if let Some(known) = self.known(table, name) {
            return Value::Text(known);
        }
        let word = format!("Märk-{table}-{name}");
        if is_sealed(name) {
            let place = if table == "restricted_note_version" {
                format!("{table}.{name}/{}/1", self.ids["restricted_note"])
            } else {
                format!("{table}.{name}/{}", self.ids[table])
            };
            let sealed = seal(self.app, &self.client, place, word.clone()).await;
            self.words.insert(format!("{table}.{name}"), word);
            return Value::Text(sealed);
        }
        if ABOVE.contains(&table) || INNER.contains(&format!("{table}.{name}").as_str()) {
            return Value::Text("x".to_owned());
        }
        self.words.insert(format!("{table}.{name}"), word.clone());
        Value::Text(word)
    }

    /// The value of a column that names a row, a day, an instant, a person of the staff or a code.
    fn known(&self, table: &'static str, name: &str) -> Option<String> {
        let of = |text: &str| Some(text.to_owned());
        let row = |table: &str| self.ids.get(table).cloned();
        match name {
            "id" => row(table),
            "client_id" => Some(self.client.clone()),
            "guardian_id" => Some(self.other.clone()),
            "file_id" => row("file"),
            "contact_id" => row("contact"),
            "goal_id" => row("goal"),
            "note_id" => row("restricted_note"),
            "list_id" => row("retention_list"),
            "act_id" => row("destruction_act"),
            "import_id" => row("import_file"),
            "request_id" => row("rights_request").or_else(|| of("x")),
            "centre_id" => Some(self.app.tartu.centre.to_string()),
            "account_id" | "counsellor_id" | "entity" => Some(self.app.account("kadri")),
            "topic" => of("work"),
            "language" => of("ukr"),
            "country" => of("UKR"),
            "day" | "since_day" => of("2020-01-02"),
            "since" => of("2020-01-02T09:00:00.000000Z"),
            name if name.ends_with("_by") => Some(self.app.account("kadri")),
            name if name.ends_with("_at") || name == "event_time" => of("2020-01-02T09:00:00.000000Z"),
            name if ["_on", "_day", "_since", "_until"].iter().any(|end| name.ends_with(end)) => {
                of("2020-01-02")
            }
            name if name.ends_with("_index") || name.ends_with("_key") => of("x"),
            _ => None,
        }
    }
}

/// What is kept encrypted.
fn is_sealed(name: &str) -> bool {
    name.contains("sealed") || ["safe_note", "restricted_note"].contains(&name)
}

async fn seal(app: &TestApp, client: &str, place: String, word: String) -> String {
    let at = frame::At { slug: app.tartu.slug.to_owned(), id: client.parse().unwrap() };
    let permit =
        platform::Permit::<people::EraseClient>::system(&app.app, "test", app.tartu.organisation.into(), at);
    permit.await.unwrap().write(move |tx| tx.seal(&place, &word)).await.unwrap()
}

/// The columns of a table, with those that a later migration added.
fn columns(table: &str) -> Vec<Column> {
    let made = MIGRATIONS.iter().flat_map(|migration| migration.tables()).filter(|known| known.name == table);
    let own = made.flat_map(|known| known.columns.lines()).filter_map(|line| line.strip_prefix("    "));
    let added = MIGRATIONS.iter().flat_map(|migration| migration.text.lines()).filter_map(|line| {
        line.strip_prefix("alter table ")?.strip_prefix(table)?.strip_prefix(" add column ")
    });
    let is_column = |line: &&str| {
        let word = line.split_whitespace().next().unwrap_or_default();
        !line.starts_with(' ') && !["primary", "foreign", "unique", "check", "--", ""].contains(&word)
    };
    let column = |line: &'static str| Column { name: line.split_whitespace().next().unwrap(), line };
    own.chain(added).filter(is_column).map(column).collect()
}

enum Value {
    Text(String),
    Number(i64),
}

impl Value {
    fn param(&self) -> &dyn Param {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => number,
        }
    }
}
