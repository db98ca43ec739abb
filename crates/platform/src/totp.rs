//! The second step of a sign-in: six digits from an authenticator app, new every 30 seconds (RFC 6238).

use crate::random;
use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use maud::{Markup, PreEscaped};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use qrcode::{EcLevel, QrCode, render::svg};
use sha1::Sha1;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Seconds that a code is shown.
const STEP: i64 = 30;
/// A clock may be wrong by one step either way.
const SLACK: i64 = 1;

/// What the server and the app share: 160 bits, as RFC 4226 asks.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// A new one.
    pub fn random() -> Self {
        Self(random::bytes::<20>().to_vec())
    }

    /// As it is typed into an app that cannot read the picture; also how it is sealed and kept.
    pub fn base32(&self) -> String {
        BASE32_NOPAD.encode(&self.0)
    }

    /// Reads what `base32` wrote.
    pub fn parse(base32: &str) -> Option<Self> {
        BASE32_NOPAD.decode(base32.as_bytes()).ok().map(Self)
    }

    /// The step of which `code` is the code, if it is that of now or of a neighbour, and later than `last`, the
    /// last step that was used: a code that someone looked on at does not work twice. Keep the step as the new `last`.
    pub fn accepts(&self, code: &str, now: Timestamp, last: i64) -> Option<i64> {
        let digits: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
        let step = now.as_second().div_euclid(STEP);
        // Every step is computed and compared, right or not.
        let matching = |step: &i64| self.code(*step).is_some_and(|right| same(&right, &digits));
        let found: Vec<_> = (step - SLACK..=step + SLACK).filter(matching).collect();
        found.into_iter().find(|step| *step > last)
    }

    /// Six digits for a step: RFC 4226, 5.3.
    fn code(&self, step: i64) -> Option<String> {
        let mut mac = Hmac::<Sha1>::new_from_slice(&self.0).ok()?;
        mac.update(&step.to_be_bytes());
        let digest = mac.finalize().into_bytes();
        let offset = usize::from(digest.last()? & 0xf);
        let four = digest.get(offset..)?.first_chunk::<4>()?;
        Some(format!("{:06}", (u32::from_be_bytes(*four) & 0x7fff_ffff) % 1_000_000))
    }

    /// What the picture says: whose code it is, for the list in the app.
    pub fn address(&self, issuer: &str, login: &str) -> String {
        let [issuer, login] = [issuer, login].map(|text| utf8_percent_encode(text, NON_ALPHANUMERIC));
        format!("otpauth://totp/{issuer}:{login}?secret={}&issuer={issuer}", self.base32())
    }

    /// The picture that the app reads from the screen; `None` if the names are too long for one.
    pub fn picture(&self, issuer: &str, login: &str) -> Option<Markup> {
        let code = QrCode::with_error_correction_level(self.address(issuer, login), EcLevel::M).ok()?;
        let picture = code.render::<svg::Color<'_>>().min_dimensions(240, 240).build();
        let (_, picture) = picture.split_once("?>")?;
        Some(PreEscaped(picture.to_owned()))
    }
}

/// Takes as long for a wrong first digit as for a wrong last one.
fn same(right: &str, typed: &str) -> bool {
    right.len() == typed.len() && right.bytes().zip(typed.bytes()).fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rfc() -> Secret {
        Secret(b"12345678901234567890".to_vec())
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, SHA-1, the last six of its eight digits.
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(rfc().accepts(code, at(second), 0), Some(second / 30), "{second}");
        }
    }

    #[test]
    fn a_clock_may_be_wrong_by_half_a_minute_and_no_more() {
        let (secret, now) = (rfc(), 1_234_567_890 / 30);
        for (step, fits) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let code = secret.code(now + step).unwrap();
            assert_eq!(secret.accepts(&code, at(1_234_567_890), 0).is_some(), fits, "{step}");
        }
    }

    #[test]
    fn a_code_works_once_and_nothing_older_after_it() {
        let (secret, now) = (rfc(), at(1_234_567_890));
        let used = secret.accepts("005 924", now, 0).unwrap();
        assert_eq!(secret.accepts("005924", now, used), None);
        let older = secret.code(used - 1).unwrap();
        assert_eq!(secret.accepts(&older, now, used), None);
        let newer = secret.code(used + 1).unwrap();
        assert_eq!(secret.accepts(&newer, now, used), Some(used + 1));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for typed in ["", "00592", "0059244", "abcdef", "００５９２４", "005925"] {
            assert_eq!(rfc().accepts(typed, at(1_234_567_890), 0), None, "{typed}");
        }
    }

    #[test]
    fn the_picture_holds_the_address_and_no_style() {
        let secret = Secret::parse(&rfc().base32()).unwrap();
        assert_eq!(
            secret.address("Teekond", "mari@tartu.ee"),
            "otpauth://totp/Teekond:mari%40tartu%2Eee?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Teekond"
        );
        let picture = secret.picture("Teekond", "mari@tartu.ee").unwrap().0;
        assert!(picture.starts_with("<svg ") && picture.ends_with("</svg>"), "{picture}");
        assert!(!picture.contains("style"), "the policy of content forbids it");
        assert!(secret.picture("Teekond", &"m".repeat(4000)).is_none());
    }
}
