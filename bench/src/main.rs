//! How fast and how large the program is: makes data, puts load on a release build, and writes what it measured.
//!
//! The load is a process of its own, so that the server's processor time is the server's alone. A bare server with
//! the same statements and nothing else stands beside it: what counts are ratios within one run.

mod bare;
mod data;
mod http;
mod imports;
mod measure;
mod postgres;
mod report;
mod run;
mod server;
mod sql;
mod workload;

use std::{error::Error, process::ExitCode};

/// How a step ends.
type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

const HELP: &str = "bench run [--quick]         measures everything and writes docs/performance.md
bench one WHAT CONTACTS S   one workload for S seconds, for a profiler: W1, W2, W2-page, W3, W3-typo, W4, file, alike
bench import ROWS           a log of contacts taken over, while people at the desk go on
bench data CONTACTS         makes the data of a size, unless it is there
bench bare FILE ADDRESS     serves the same statements without anything else";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run"] => run::whole(run::FULL),
        ["run", "--quick"] => run::whole(run::QUICK),
        ["one", what, contacts, seconds] => one(what, contacts, seconds),
        ["import", rows] => rows.parse().map_err(Into::into).and_then(run::import).map(drop),
        ["data", contacts] => contacts.parse().map_err(Into::into).and_then(data::ready).map(drop),
        ["bare", file, address] => bare::serve(file, address),
        _ => Err(HELP.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn one(what: &str, contacts: &str, seconds: &str) -> Outcome {
    run::one(what, contacts.parse()?, seconds.parse()?)
}
