//! Looking that is out of the ordinary: many files in a day, or files at night. It says nothing of anybody's intent; it
//! is a question for a coordinator to ask.

use platform::{Timestamp, clock};

/// So many files in a day are asked about, whatever is usual.
const MANY: i64 = 15;
/// So many times what is usual for the same person.
const TIMES: i64 = 3;
/// So many files at night are asked about.
const NIGHTLY: i64 = 3;

/// Why a day of looking stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusual {
    /// More files than is usual for this person.
    Many,
    /// Files at night.
    Night,
}

impl Unusual {
    /// Whether a day stands out: `files` looked into, `at_night` of them at night, `usual` the middle one of the person's
    /// days.
    pub fn of(files: i64, at_night: i64, usual: i64) -> Option<Self> {
        if at_night >= NIGHTLY {
            Some(Self::Night)
        } else if files > MANY.max(usual.saturating_mul(TIMES)) {
            Some(Self::Many)
        } else {
            None
        }
    }
}

/// Whether it is night in Estonia: from ten in the evening to six in the morning.
pub fn is_night(at: Timestamp) -> bool {
    let hour = at.to_zoned(clock::zone()).hour();
    !(6..22).contains(&hour)
}

/// The middle one of some counts; none has nothing usual.
pub fn middle(mut counts: Vec<i64>) -> i64 {
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_day_is_usual_for_the_busy() {
        assert_eq!(Unusual::of(15, 0, 0), None);
        assert_eq!(Unusual::of(16, 0, 0), Some(Unusual::Many));
        assert_eq!(Unusual::of(40, 2, 14), None);
        assert_eq!(Unusual::of(43, 0, 14), Some(Unusual::Many));
        assert_eq!(Unusual::of(3, 3, 30), Some(Unusual::Night));
        assert_eq!(middle(vec![9, 1, 2]), 2);
        assert_eq!(middle(Vec::new()), 0);
    }

    #[test]
    fn night_is_estonias() {
        for (at, night) in [
            ("2026-06-30T18:59:59Z", false),
            ("2026-06-30T19:00:00Z", true),
            ("2026-07-01T02:59:59Z", true),
            ("2026-07-01T03:00:00Z", false),
            ("2026-12-01T20:00:00Z", true),
        ] {
            assert_eq!(is_night(at.parse().unwrap()), night, "{at}");
        }
    }
}
