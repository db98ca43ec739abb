//! What is asked: four pieces of work that a municipality does all day.

use crate::{
    data::{self, CENTRE, PARTNERS},
    http,
};

/// A piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Recording a contact with three topics.
    Record,
    /// The newest 50 contacts with their clients' names.
    List,
    /// The same as a page with its filters.
    ListPage,
    /// Clients by the beginning of a name.
    Find,
    /// Clients by a name with a typing error.
    FindTypo,
    /// Topic × month of a year.
    Figures,
    /// The file of a client in the own caseload.
    File,
    /// Who may be the person that is being typed in.
    Alike,
}

impl Work {
    /// All of it.
    pub const ALL: [Self; 6] =
        [Self::List, Self::ListPage, Self::Find, Self::FindTypo, Self::Figures, Self::Record];
    /// What the bare server does not do: it would have to be the program.
    pub const ALONE: [Self; 2] = [Self::File, Self::Alike];
    /// What only reads.
    pub const READS: [Self; 5] = [Self::List, Self::ListPage, Self::Find, Self::FindTypo, Self::Figures];

    /// Its short name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Record => "W1",
            Self::List => "W2",
            Self::ListPage => "W2-page",
            Self::Find => "W3",
            Self::FindTypo => "W3-typo",
            Self::Figures => "W4",
            Self::File => "file",
            Self::Alike => "alike",
        }
    }

    /// In words.
    pub fn says(self) -> &'static str {
        match self {
            Self::Record => "W1 record a contact, three topics",
            Self::List => "W2 newest 50 with clients, API",
            Self::ListPage => "W2 newest 50 with clients, page",
            Self::Find => "W3 clients by beginning of a name",
            Self::FindTypo => "W3 clients, with a typing error",
            Self::Figures => "W4 topic × month of a year",
            Self::File => "Page of a client file, its look on record",
            Self::Alike => "Whether who is typed in is there already",
        }
    }
}

const PREFIXES: [&str; 10] = ["kov", "tam", "iva", "bon", "shev", "ol", "mar", "kor", "saa", "petr"];
const TYPOS: [&str; 6] = ["kovalneko", "shevchenkko", "bondarneko", "petrneko", "kravchenok", "ivanneko"];

/// Somebody new, somebody who is there, and one with a typing error in the name; with a day of birth, a year, or none.
const TYPED: [&str; 6] = [
    "given_name=Olena&family_name=Kovalenko&born=12.05.1984",
    "given_name=Oksana&family_name=Shevchenkko&born=1979",
    "given_name=Ivan&family_name=Petrneko&born=",
    "given_name=Maria&family_name=Tamm&born=03.11.1990&phone=%2B37255512345",
    "given_name=Fatima&family_name=Al-Rashid&born=1988",
    "given_name=Dmitro&family_name=Bondarenko&born=21.07.1969&phone=5551234",
];

/// Who asks the real server.
#[derive(Clone, Debug)]
pub struct Entry {
    /// A program's token.
    pub token: String,
    /// A session's cookie.
    pub cookie: String,
}

/// The requests of a piece of work to the real server.
pub fn to_real(work: Work, entry: &Entry) -> impl Fn(u64) -> Vec<u8> + Sync + use<> {
    let (slug, bearer) = (PARTNERS[0], format!("authorization: Bearer {}\r\n", entry.token));
    let session = format!("cookie: session={}\r\n", entry.cookie);
    let run = data::id(0, std::process::id().into());
    move |number| match work {
        Work::Record => {
            let headers = format!("{bearer}idempotency-key: {run}-{number}\r\n");
            let path = format!("/api/v1/organisations/{slug}/centres/{CENTRE}/contacts");
            http::post(&path, &headers, &contact(number))
        }
        Work::List => http::get(&format!("/api/v1/organisations/{slug}/contacts"), &bearer),
        Work::ListPage => http::get(&format!("/organisations/{slug}/contacts"), &session),
        Work::Find | Work::FindTypo => {
            let path = format!("/api/v1/organisations/{slug}/clients?name={}", name(work, number));
            http::get(&path, &bearer)
        }
        Work::Figures => {
            let path = format!(
                "/api/v1/organisations/{slug}/figures/contacts?from=2025-01-01&to=2025-12-31&by=topic,month"
            );
            http::get(&path, &bearer)
        }
        Work::File => {
            let client = data::client_id(number.wrapping_mul(7919) % data::FILES);
            http::get(&format!("/organisations/{slug}/clients/{client}"), &session)
        }
        Work::Alike => {
            let typed = TYPED[number as usize % TYPED.len()];
            let headers = format!("{session}sec-fetch-site: same-origin\r\n");
            http::post_form(&format!("/organisations/{slug}/clients/alike"), &headers, typed)
        }
    }
}

/// The same to the bare server.
pub fn to_bare(work: Work) -> impl Fn(u64) -> Vec<u8> + Sync {
    move |number| match work {
        Work::File | Work::Alike => http::get("/live", ""),
        Work::Record => http::post("/contacts", "", &contact(number)),
        Work::List => http::get("/contacts", ""),
        Work::ListPage => http::get("/contacts.html", ""),
        Work::Find => http::get(&format!("/clients?name={}", name(work, number)), ""),
        Work::FindTypo => http::get(&format!("/similar?name={}", name(work, number)), ""),
        Work::Figures => http::get("/figures", ""),
    }
}

fn name(work: Work, number: u64) -> &'static str {
    let names: &[&str] = if work == Work::Find { &PREFIXES } else { &TYPOS };
    names[number as usize % names.len()]
}

fn contact(number: u64) -> String {
    let clients = data::CLIENTS / PARTNERS.len() as u64;
    let client = data::client_id(number.wrapping_mul(7919) % clients);
    format!(
        r#"{{"minutes":20,"channel":"counter","topics":["residence","stay","registers"],"acts":["residence_registered"],"client":"{client}","outcome":"resolved","note":"Vaatasime koos kirja läbi."}}"#
    )
}
