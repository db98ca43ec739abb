//! Chance, for keys and tokens: from the operating system, and from nowhere else.

use data_encoding::BASE64URL_NOPAD;
use db::Uuid;

/// Bytes that nobody can guess.
#[expect(clippy::expect_used, reason = "without chance no secret may be made, so nothing may go on")]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A token of 256 bits for a cookie or a link: 43 letters, digits, `-` and `_`.
pub fn token() -> String {
    BASE64URL_NOPAD.encode(&bytes::<32>())
}

/// An id; ids grow with time (RFC 9562, version 7).
#[expect(clippy::disallowed_methods, reason = "the one place that makes ids")]
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}

/// A name that says nothing, not even when it was given.
pub fn name() -> Uuid {
    Uuid::new_v4()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_tokens_are_alike_and_each_fits_in_an_address() {
        let tokens: HashSet<_> = (0..1000).map(|_| token()).collect();
        assert_eq!(tokens.len(), 1000);
        assert!(tokens.iter().all(|token| token.len() == 43));
        assert!(
            tokens
                .iter()
                .flat_map(|token| token.chars())
                .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
        );
    }
}
