//! Forms with a file, from people who send too much, too many, too slowly or something else.

use crate::wire::{Heard, Site, whole};
use axum::{Router, routing::post};
use platform::{
    Upload,
    around::Around,
    limits::{Allowance, Limits},
    serve::ServeSettings,
};
use serde::Deserialize;
use std::time::Duration;

const SHORT: Duration = Duration::from_millis(200);
const LONG: Duration = Duration::from_hours(1);

#[derive(Deserialize)]
struct Letter {
    #[serde(default)]
    title: String,
}

/// Says what came: the title, and the files by field, name and size.
async fn told(Upload(letter, files): Upload<Letter>) -> String {
    let files = files.iter().map(|file| format!("{} {} {}", file.field, file.name, file.content.len()));
    format!("{}; {}", letter.title, files.collect::<Vec<_>>().join(", "))
}

/// Takes letters of up to a hundred thousand bytes.
async fn site(stall: Duration, time: Duration) -> Site {
    let files = Allowance { body: 100_000, time };
    let limits = Limits { stall, routes: vec![("/letters", files)], ..Limits::default() };
    let pages = Router::new().route("/letters", post(told));
    Site::open(whole(&Around { limits, ..Around::default() }, pages), ServeSettings::default()).await
}

fn text(name: &str, value: &str) -> String {
    format!("--mark\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
}

fn file(field: &str, name: &str, content: &str) -> String {
    let head = format!("content-disposition: form-data; name=\"{field}\"; filename=\"{name}\"");
    format!("--mark\r\n{head}\r\ncontent-type: text/plain\r\n\r\n{content}\r\n")
}

const HEAD: &str = "POST /letters HTTP/1.1\r\nhost: site\r\nconnection: close\r\n\
                    content-type: multipart/form-data; boundary=mark\r\n";

async fn send(site: &Site, parts: &[String]) -> Heard {
    let body = format!("{}--mark--\r\n", parts.concat());
    site.ask(&format!("{HEAD}content-length: {}\r\n\r\n{body}", body.len())).await
}

#[tokio::test]
async fn the_fields_and_the_files_of_a_form_are_read() {
    let site = site(LONG, LONG).await;
    let parts = [text("title", "Õpetaja kiri"), file("paper", "kiri.txt", "Tere"), file("more", "", "")];
    let heard = send(&site, &parts).await;
    assert_eq!(
        (heard.status(), heard.body()),
        (200, "Õpetaja kiri; paper kiri.txt 4"),
        "where none was chosen is none"
    );
}

#[tokio::test]
async fn a_file_may_be_as_large_as_its_route_allows_and_no_larger() {
    let site = site(LONG, LONG).await;
    assert_eq!(send(&site, &[file("paper", "a.txt", &"x".repeat(99_000))]).await.status(), 200);
    assert_eq!(send(&site, &[file("paper", "a.txt", &"x".repeat(100_001))]).await.status(), 413);
    // Of unknown length, it is counted while it is read.
    let body = format!("{}--mark--\r\n", file("paper", "a.txt", &"x".repeat(120_000)));
    let chunked = format!("{HEAD}transfer-encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    assert_eq!(site.ask(&chunked).await.status(), 413);
}

#[tokio::test]
async fn one_who_says_that_far_too_much_will_come_hears_at_once() {
    let site = site(LONG, LONG).await;
    let said = site.ask(&format!("{HEAD}content-length: 300000000\r\n\r\n--mark\r\n")).await;
    assert_eq!(said.status(), 413, "nothing of it was waited for");
}

#[tokio::test]
async fn parts_are_counted() {
    let site = site(LONG, LONG).await;
    let many = |count| (0..count).map(|place| text(&format!("f{place}"), "x")).collect::<Vec<_>>();
    assert_eq!(send(&site, &many(200)).await.status(), 200);
    assert_eq!(send(&site, &many(201)).await.status(), 413);
    let files: Vec<_> = (0..201).map(|place| file(&format!("f{place}"), "a.txt", "x")).collect();
    assert_eq!(send(&site, &files).await.status(), 413);
}

#[tokio::test]
async fn what_is_no_form_or_ends_in_the_middle_is_refused() {
    let site = site(LONG, LONG).await;
    let cut = file("paper", "a.txt", "x");
    let heard = site.ask(&format!("{HEAD}content-length: {}\r\n\r\n{cut}", cut.len())).await;
    assert_eq!(heard.status(), 400, "its end is missing");
    assert_eq!(site.post("/letters", "title=x").await.status(), 415);
    let nameless = HEAD.replace("; boundary=mark", "");
    assert_eq!(site.ask(&format!("{nameless}content-length: 0\r\n\r\n")).await.status(), 415);
}

#[tokio::test]
async fn a_file_that_stops_coming_or_drips_is_cut() {
    let begun = file("paper", "a.txt", "x");
    let ask = format!("{HEAD}content-length: 90000\r\n\r\n{begun}");
    for site in [site(SHORT, LONG).await, site(LONG, SHORT).await] {
        assert_eq!(site.ask(&ask).await.status(), 408);
    }
}
