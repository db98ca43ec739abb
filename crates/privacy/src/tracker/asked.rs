//! What is asked of the log, as the protocol writes it.

use people::PersonalCode;
use platform::{Span, Timestamp, clock};
use serde::Deserialize;

/// Entries in an answer where it is not said how many (protocol, 6.1.3).
const USUAL: usize = 1_000;
/// Entries in an answer at most.
const MOST: usize = 10_000;

/// The parameters of `findUsage`, as they came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Parameters {
    /// Whose log: a personal code, with the country before it or without.
    pub user_code: String,
    /// From when on.
    pub period_start: String,
    /// Until when, that second too.
    pub period_end: String,
    /// How many of the newest are left out.
    pub offset: String,
    /// How many are told at most.
    pub limit: String,
}

/// A question that was understood.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Whose log; `None` for a code of another country, which nobody has here.
    pub(crate) code: Option<PersonalCode>,
    /// From this instant on.
    pub(crate) from: Option<Timestamp>,
    /// Before this instant.
    pub(crate) until: Option<Timestamp>,
    /// How many of the newest are left out.
    pub(crate) offset: usize,
    /// How many are told at most.
    pub(crate) limit: usize,
}

/// What cannot be answered: the name of the header or parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit(pub &'static str);

impl Parameters {
    /// Understands what was asked by `user`, the header `X-Road-UserId`. Whether one may ask for another is the portal's to
    /// know: it lets in only whoever represents them (protocol, 6.1.3).
    pub fn parse(&self, user: Option<&str>) -> Result<Asked, Unfit> {
        user.and_then(|user| code(user).ok()).ok_or(Unfit("X-Road-UserId"))?;
        let limit = number(&self.limit, USUAL).filter(|limit| (1..=MOST).contains(limit));
        let from = instant(&self.period_start).map_err(|()| Unfit("periodStart"))?;
        let until = instant(&self.period_end).map_err(|()| Unfit("periodEnd"))?;
        if from.zip(until).is_some_and(|(from, until)| from > until) {
            return Err(Unfit("periodEnd"));
        }
        Ok(Asked {
            code: code(&self.user_code).map_err(|()| Unfit("userCode"))?,
            from,
            until: until.map(|end| end.saturating_add(Span::new().seconds(1)).unwrap_or(end)),
            offset: number(&self.offset, 0).ok_or(Unfit("offset"))?,
            limit: limit.ok_or(Unfit("limit"))?,
        })
    }
}

/// `EE` and an Estonian code, or the code alone; none for another country's. Fails for what is no code.
fn code(typed: &str) -> Result<Option<PersonalCode>, ()> {
    let typed = typed.trim();
    let (country, rest) = typed.split_at_checked(2).ok_or(())?;
    if country.bytes().all(|byte| byte.is_ascii_uppercase()) && country != "EE" {
        return if rest.is_empty() { Err(()) } else { Ok(None) };
    }
    typed.strip_prefix("EE").unwrap_or(typed).parse().map(Some).map_err(|_| ())
}

/// A whole number that is not negative and that the protocol's 32 bits hold; `usual` where there is none.
fn number(typed: &str, usual: usize) -> Option<usize> {
    match typed.trim() {
        "" => Some(usual),
        typed => usize::try_from(typed.parse::<i32>().ok()?).ok(),
    }
}

/// An instant of RFC 3339; none where none is said. Its `+` comes as a space where the sender did not escape it, and one
/// without a zone is of Estonia, as the protocol's older description writes them. Fails for what is no instant.
fn instant(typed: &str) -> Result<Option<Timestamp>, ()> {
    let typed = typed.trim().replace(' ', "+");
    if typed.is_empty() {
        return Ok(None);
    }
    let of_estonia = || typed.parse().ok().and_then(clock::instant_of);
    typed.parse().ok().or_else(of_estonia).map(Some).ok_or(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(change: impl Fn(&mut Parameters)) -> Result<Asked, Unfit> {
        let mut parameters = Parameters { user_code: "EE60001019906".to_owned(), ..Parameters::default() };
        change(&mut parameters);
        parameters.parse(Some("EE60001019906"))
    }

    #[test]
    fn what_is_not_said_is_what_the_protocol_says() {
        let all = asked(|_| {}).unwrap();
        assert_eq!((all.offset, all.limit, all.from, all.until), (0, 1_000, None, None));
        assert_eq!(all.code.unwrap().digits(), "60001019906");
        assert!(asked(|of| of.user_code = "60001019906".to_owned()).is_ok(), "without a country");
        assert!(asked(|of| of.user_code = "FI131052-308T".to_owned()).unwrap().code.is_none());
    }

    #[test]
    fn an_instant_has_its_zone_and_the_last_second_counts() {
        let of =
            |start: &str| asked(|of| of.period_start = start.to_owned()).unwrap().from.unwrap().to_string();
        assert_eq!(of("2026-06-30T09:00:00Z"), "2026-06-30T09:00:00Z");
        assert_eq!(of("2026-06-30T12:00:00+03:00"), "2026-06-30T09:00:00Z");
        assert_eq!(of("2026-06-30T12:00:00 03:00"), "2026-06-30T09:00:00Z", "a plus that was not escaped");
        assert_eq!(of("2026-06-30T12:00:00"), "2026-06-30T09:00:00Z");
        assert_eq!(of("2026-01-30T12:00:00"), "2026-01-30T10:00:00Z", "in winter");
        let end = asked(|of| of.period_end = "2026-06-30T09:00:00Z".to_owned()).unwrap();
        assert_eq!(end.until.unwrap().to_string(), "2026-06-30T09:00:01Z");
    }

    #[test]
    fn what_cannot_be_is_named() {
        let unfit = |change: fn(&mut Parameters)| asked(change).unwrap_err().0;
        assert_eq!(unfit(|of| of.user_code.clear()), "userCode");
        assert_eq!(unfit(|of| of.user_code = "EE60001019907".to_owned()), "userCode", "the check digit");
        assert_eq!(unfit(|of| of.user_code = "õ".to_owned()), "userCode");
        assert_eq!(unfit(|of| of.offset = "-1".to_owned()), "offset");
        assert_eq!(unfit(|of| of.offset = "4294967296".to_owned()), "offset");
        assert_eq!(unfit(|of| of.limit = "0".to_owned()), "limit");
        assert_eq!(unfit(|of| of.limit = "10001".to_owned()), "limit");
        assert_eq!(unfit(|of| of.limit = "kõik".to_owned()), "limit");
        assert_eq!(unfit(|of| of.period_start = "eile".to_owned()), "periodStart");
        let backwards = |of: &mut Parameters| {
            of.period_start = "2026-06-30T09:00:00Z".to_owned();
            of.period_end = "2026-06-29T09:00:00Z".to_owned();
        };
        assert_eq!(unfit(backwards), "periodEnd");
        let by =
            |user| Parameters { user_code: "60001019906".to_owned(), ..Parameters::default() }.parse(user);
        for nobody in [None, Some(""), Some("EE")] {
            assert_eq!(by(nobody).unwrap_err().0, "X-Road-UserId");
        }
        assert!(by(Some("EE51307149560")).is_ok(), "a representative");
    }
}
