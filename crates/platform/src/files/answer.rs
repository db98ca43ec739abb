//! How a file is given back: to be kept, never to be run in the page's place.

use super::FileKind;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What RFC 5987 lets stand as it is, as far as it is needed.
const NAME: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// A download (RFC 6266). The browser neither guesses its type nor lets it act.
pub fn attachment(name: &str, kind: FileKind, content: Vec<u8>) -> Response {
    download(name, kind.media_type(), content)
}

/// The same of any type.
pub(super) fn download(name: &str, media_type: &'static str, content: Vec<u8>) -> Response {
    answer(disposition("attachment", name), (media_type, ALONE), content)
}

/// What may be looked at in the browser: a picture, or a PDF in the browser's own viewer; both were found to be what their
/// name says when they came in. `None` for all others, which might act as a page.
pub fn preview(name: &str, kind: FileKind, content: Vec<u8>) -> Option<Response> {
    let is_shown = matches!(kind, FileKind::Pdf | FileKind::Png | FileKind::Jpg);
    is_shown.then(|| answer(disposition("inline", name), (kind.media_type(), IN_NO_FRAME), content))
}

/// Nothing may be loaded, nothing acts.
const ALONE: &str = "sandbox; default-src 'none'";
/// The same, and no page puts it in a frame. The viewers of browsers for PDF are no part of what a sandbox forbids.
const IN_NO_FRAME: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";

fn answer(
    disposition: HeaderValue,
    (media_type, policy): (&'static str, &'static str),
    content: Vec<u8>,
) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (header::CONTENT_DISPOSITION, disposition),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, content).into_response()
}

/// The name twice: for old programs without letters beyond ASCII, and as it is.
fn disposition(way: &'static str, name: &str) -> HeaderValue {
    let plain = |sign: char| if sign.is_ascii_alphanumeric() || "-._ ".contains(sign) { sign } else { '_' };
    let ascii: String = name.chars().map(plain).collect();
    let whole = utf8_percent_encode(name, NAME);
    HeaderValue::from_str(&format!("{way}; filename=\"{ascii}\"; filename*=UTF-8''{whole}"))
        .unwrap_or(HeaderValue::from_static(way))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_download_keeps_its_name_and_cannot_act() {
        let answer = attachment("Õppetõend \"mai\";\r\n.pdf", FileKind::Pdf, b"%PDF".to_vec());
        let header = |name| answer.headers()[name].to_str().unwrap();
        assert_eq!(
            header("content-disposition"),
            "attachment; filename=\"_ppet_end _mai____.pdf\"; \
             filename*=UTF-8''%C3%95ppet%C3%B5end%20%22mai%22%3B%0D%0A.pdf"
        );
        assert_eq!(header("content-type"), "application/pdf");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("content-security-policy"), "sandbox; default-src 'none'");
    }

    #[test]
    fn only_pictures_and_pdf_are_shown_in_the_browser() {
        for kind in [FileKind::Pdf, FileKind::Png, FileKind::Jpg] {
            let answer = preview("Kava.x", kind, b"...".to_vec()).unwrap();
            let header = |name| answer.headers()[name].to_str().unwrap();
            assert_eq!(header("content-type"), kind.media_type());
            assert!(header("content-disposition").starts_with("inline; "));
            assert_eq!(header("x-content-type-options"), "nosniff");
            let policy = header("content-security-policy");
            assert_eq!(policy, "sandbox; default-src 'none'; frame-ancestors 'none'");
        }
        for kind in [FileKind::Txt, FileKind::Csv, FileKind::Docx, FileKind::Odt, FileKind::Asice] {
            assert!(preview("kiri.html", kind, b"<script>".to_vec()).is_none(), "{kind}");
        }
    }

    proptest! {
        #[test]
        fn no_name_breaks_out_of_its_quotes(name in any::<String>()) {
            let text = disposition("attachment", &name).to_str().unwrap().to_owned();
            prop_assert!(text.starts_with("attachment; filename=\""), "{}", text);
            prop_assert_eq!(text.matches('"').count(), 2);
            let (_, encoded) = text.split_once("UTF-8''").unwrap();
            prop_assert_eq!(percent_encoding::percent_decode_str(encoded).decode_utf8().unwrap(), name);
        }
    }
}
