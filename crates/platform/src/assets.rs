//! Style sheet, scripts, fonts and drawings: in the program itself, each under an address that changes with its content.
//!
//! So a browser keeps them for ever, nothing is loaded from elsewhere, and the server needs no folder beside it.
//! `build.rs` lists the files with `include_bytes!`: no library, no reading from disk, a clear error if they are not built.

use crate::actor::hex;
use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::LazyLock};

static EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// As in `assets/build.mjs`, which writes the addresses of the fonts into the style sheet.
const HASH_LENGTH: usize = 12;

/// Hashes are made once, at the first use.
static FILES: LazyLock<BTreeMap<&str, File>> =
    LazyLock::new(|| EMBEDDED.iter().map(|(name, bytes)| (*name, File::new(name, bytes))).collect());

struct File {
    hash: String,
    bytes: &'static [u8],
    zipped: Option<&'static [u8]>,
}

impl File {
    fn new(name: &str, bytes: &'static [u8]) -> Self {
        let hash = hex(&Sha256::digest(bytes)).chars().take(HASH_LENGTH).collect();
        Self { hash, bytes, zipped: embedded(&format!("{name}.gz")) }
    }
}

/// The address of an asset, such as `staff.css`. A name that is not there is a slip of ours: tests stop at it, a
/// visitor gets an address that is not found.
pub fn url(name: &str) -> String {
    let file = FILES.get(name);
    debug_assert!(file.is_some(), "there is no {name} among the assets");
    format!("/assets/{}/{name}", file.map_or("none", |file| file.hash.as_str()))
}

/// The name of each.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    EMBEDDED.iter().map(|(name, _)| *name)
}

/// Serves the assets at their addresses, to anyone.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{hash}/{file}", get(serve))
}

/// What a drawing contains, such as `eu.svg`, to be written into the page. Empty, and tests stop, if there is none.
pub fn text(name: &str) -> &'static str {
    let found = embedded(name).and_then(|bytes| str::from_utf8(bytes).ok());
    debug_assert!(found.is_some(), "there is no {name} among the assets");
    found.unwrap_or_default()
}

fn embedded(name: &str) -> Option<&'static [u8]> {
    let at = EMBEDDED.binary_search_by_key(&name, |(name, _)| name).ok()?;
    EMBEDDED.get(at).map(|(_, bytes)| *bytes)
}

async fn serve(Path((hash, name)): Path<(String, String)>, asked: HeaderMap) -> Response {
    let found = FILES.get(name.as_str()).filter(|file| file.hash == hash).zip(content_type(&name));
    let Some((file, content_type)) = found else { return StatusCode::NOT_FOUND.into_response() };
    let etag = format!("\"{hash}\"");
    let cached = [
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::ETAG, &etag),
        (header::VARY, "accept-encoding"),
    ];
    if has(&asked, header::IF_NONE_MATCH, &etag) {
        return (StatusCode::NOT_MODIFIED, cached).into_response();
    }
    let kind = [(header::CONTENT_TYPE, content_type)];
    match file.zipped.filter(|_| has(&asked, header::ACCEPT_ENCODING, "gzip")) {
        Some(zipped) => (cached, kind, [(header::CONTENT_ENCODING, "gzip")], zipped).into_response(),
        None => (cached, kind, file.bytes).into_response(),
    }
}

/// Whether a list in a header names `word`, and does not refuse it with `q=0`.
fn has(asked: &HeaderMap, name: header::HeaderName, word: &str) -> bool {
    let lines = asked.get_all(name).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|item| {
        let (item, weight) = item.split_once(';').unwrap_or((item, ""));
        item.trim().trim_start_matches("W/") == word && !matches!(weight.trim(), "q=0" | "q=0.0")
    })
}

/// Only what is meant to be fetched has a type: the zipped twins have none.
fn content_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "woff2" => Some("font/woff2"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{body::Body, http::Request};
    use tower::ServiceExt as _;

    async fn fetch(path: &str, headers: &[(&str, &str)]) -> (Response, Vec<u8>) {
        let request =
            headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
        let answer = router::<()>().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
        (Response::from_parts(parts, Body::empty()), body)
    }

    #[tokio::test]
    async fn a_browser_may_keep_an_asset_for_ever() {
        let (answer, body) = fetch(&url("staff.css"), &[]).await;
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()["content-type"], "text/css; charset=utf-8");
        assert_eq!(answer.headers()["cache-control"], "public, max-age=31536000, immutable");
        assert!(body.windows(10).any(|text| text == b".ds-button"));

        let etag = answer.headers()["etag"].to_str().unwrap().to_owned();
        let (again, nothing) = fetch(&url("staff.css"), &[("if-none-match", &etag)]).await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert!(nothing.is_empty());
    }

    #[tokio::test]
    async fn a_browser_that_takes_gzip_gets_the_zipped_twin() {
        let (zipped, short) = fetch(&url("staff.css"), &[("accept-encoding", "br, gzip;q=0.8")]).await;
        assert_eq!(zipped.headers()["content-encoding"], "gzip");
        assert_eq!(&short[..2], b"\x1f\x8b");
        let (plain, long) = fetch(&url("staff.css"), &[("accept-encoding", "gzip;q=0")]).await;
        assert!(!plain.headers().contains_key("content-encoding"));
        assert!(short.len() * 4 < long.len());
    }

    #[tokio::test]
    async fn what_is_not_there_is_not_found() {
        let other = url("icon.svg").replace("icon.svg", "band.svg");
        for path in
            ["/assets/none/no-such.css", &url("staff.css.gz"), "/assets/000000000000/staff.css", &other]
        {
            assert_eq!(fetch(path, &[]).await.0.status(), StatusCode::NOT_FOUND, "{path}");
        }
    }

    #[tokio::test]
    async fn every_file_that_the_style_sheet_names_is_served() {
        let css = str::from_utf8(embedded("staff.css").unwrap()).unwrap();
        let named: Vec<_> = css.split("url(../").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        assert!(named.len() >= 4, "three fonts and the band");
        for file in named {
            assert_eq!(fetch(&format!("/assets/{file}"), &[]).await.0.status(), StatusCode::OK, "{file}");
        }
    }
}
