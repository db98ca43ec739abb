//! The source of a crate, as the tests of its habits read it.

use std::{fs, path::Path};

/// The crates whose code serves the site.
pub const CRATES: [&str; 10] =
    ["app", "platform", "frame", "people", "desk", "casework", "imports", "privacy", "programme", "figures"];

/// Everything a crate has under `src`, without its tests and without comments. Empty if there is no such crate.
pub fn of(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name).join("src");
    if folder.exists() { read(&folder) } else { String::new() }
}

fn read(folder: &Path) -> String {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| if path.is_dir() { read(path) } else { code(path) }).collect()
}

fn code(path: &Path) -> String {
    let is_code = path.extension().is_some_and(|end| end == "rs");
    if !is_code || path.file_stem().is_some_and(|name| name == "tests" || name == "test_database") {
        return String::new();
    }
    let text = fs::read_to_string(path).unwrap();
    let (code, _) = text.split_once("\n#[cfg(test)]\nmod tests {").unwrap_or((&text, ""));
    let is_comment = |line: &&str| line.trim_start().starts_with("//");
    code.lines().filter(|line| !is_comment(line)).flat_map(|line| [line, "\n"]).collect()
}
