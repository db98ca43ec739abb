//! Invented data in the exact schema, written straight into the file: the same for the same size, and kept until the
//! schema or the generator changes.
//!
//! Eight partners with an eighth of everything each: so the measured organisation of the largest set has 125,000
//! contacts with 12,500 clients. All sets have 100,000 clients; contacts are spread over 42 months.

mod bulk;
mod contacts;
mod dice;
mod people;
mod persons;

pub use people::{FILES, coordinator};

use crate::{Outcome, server};
use bulk::Bulk;
use rusqlite::Connection;
use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

/// Changes with the generator.
const VERSION: &str = "2";
/// The set on which records, ledger and counters are compared.
const SMALLEST: u64 = 10_000;
/// Clients in every set.
pub const CLIENTS: u64 = 100_000;
/// Partners, the measured one first.
pub const PARTNERS: [&str; 8] = [
    "tartu-linn",
    "tallinn",
    "rakvere-linn",
    "pärnu-linn",
    "saaremaa-vald",
    "jõhvi-vald",
    "kohtla-järve-linn",
    "haapsalu-linn",
];
/// The centre of every partner, by its name in addresses.
pub const CENTRE: &str = "keskus";

/// A partner with what its rows refer to.
pub struct Partner {
    /// Which one.
    pub number: u64,
    /// The organisation's id.
    pub id: String,
    /// Its centre's id.
    pub centre: String,
    /// Its counsellors' accounts.
    pub counsellors: Vec<String>,
}

impl Partner {
    /// Its clients' numbers.
    pub fn clients(&self) -> std::ops::Range<u64> {
        let each = CLIENTS / PARTNERS.len() as u64;
        self.number * each..(self.number + 1) * each
    }
}

/// An id: a UUID of version 7 for the instant and the number, the same in every run.
pub fn id(milliseconds: u64, number: u64) -> String {
    let (high, low) = (milliseconds >> 16, milliseconds & 0xffff);
    let noise = dice::mixed(number) & 0xfff;
    format!("{high:08x}-{low:04x}-7{noise:03x}-8{:03x}-{number:012x}", dice::mixed(noise ^ number) & 0xfff)
}

/// A client's id.
pub fn client_id(number: u64) -> String {
    id(1_672_531_200_000 + number, number)
}

/// The folder with the data of a size; made if it is not there.
pub fn ready(contacts: u64) -> Outcome<PathBuf> {
    let folder = root().join(contacts.to_string());
    let (stamp, now) = (folder.join("stamp"), stamp()?);
    if fs::read_to_string(&stamp).is_ok_and(|made| made == now) {
        return Ok(folder);
    }
    let from = Instant::now();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    server::teekond(&folder, &["migrate"])?;
    fill(&folder.join("data/teekond.db"), contacts)?;
    if contacts == SMALLEST {
        print!("the smallest set: {}", server::teekond(&folder, &["figures", "verify"])?);
    }
    fs::write(stamp, now)?;
    println!("made {contacts} contacts and {CLIENTS} clients in {:.1} s", from.elapsed().as_secs_f64());
    Ok(folder)
}

/// Where all sets lie.
pub fn root() -> PathBuf {
    server::workspace().join("target/bench-data")
}

/// What the data depends on: the generator, and the schema that the program makes.
fn stamp() -> Outcome<String> {
    let folder = root().join("schema");
    fs::create_dir_all(&folder)?;
    server::teekond(&folder, &["migrate"])?;
    let conn = Connection::open(folder.join("data/teekond.db"))?;
    let read = "select group_concat(name || ' ' || checksum, ' ') from migration";
    let schema: String = conn.query_row(read, [], |row| row.get(0))?;
    drop(conn);
    fs::remove_dir_all(&folder)?;
    Ok(format!("{VERSION} {schema}"))
}

fn fill(file: &Path, contacts: u64) -> Outcome {
    let conn = Connection::open(file)?;
    let bulk = Bulk::begin(&conn)?;
    let partners =
        PARTNERS.iter().enumerate().map(|(number, slug)| people::partner(&bulk, number as u64, slug));
    for partner in partners.collect::<Outcome<Vec<_>>>()? {
        people::clients(&bulk, &partner)?;
        contacts::contacts(&bulk, &partner, contacts / PARTNERS.len() as u64)?;
    }
    bulk.end()
}
