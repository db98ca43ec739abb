//! What the picture shows, in words: the heading of a chart.

use platform::{Arg, Page};

/// How a period stands to the same days a year earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// So many per cent more.
    More(i64),
    /// So many per cent less.
    Less(i64),
    /// Within a per cent.
    Same,
    /// There is nothing to compare with.
    Alone,
    /// Nothing was counted.
    Nothing,
}

/// Below so many a percentage says more about chance than about the work.
const WORTH_COMPARING: i64 = 10;

/// Compares two counts; `None` where one of them is not known.
pub fn finding(now: Option<i64>, before: Option<i64>) -> Finding {
    match (now, before) {
        (Some(0), _) => Finding::Nothing,
        (Some(now), Some(before)) if before >= WORTH_COMPARING => {
            // Rounded half away from zero, in whole numbers.
            let change = (now - before) * 200;
            let percent = (change + before * change.signum()) / (before * 2);
            match percent {
                0 => Finding::Same,
                more if more > 0 => Finding::More(more),
                less => Finding::Less(-less),
            }
        }
        _ => Finding::Alone,
    }
}

impl Finding {
    /// As a heading.
    pub fn say(self, page: &Page) -> String {
        let with = |key: &str, percent: i64| page.with(key, &[("percent", Arg::Count(percent))]);
        match self {
            Self::More(percent) => with("figures-finding-more", percent),
            Self::Less(percent) => with("figures-finding-less", percent),
            Self::Same => page.t("figures-finding-same"),
            Self::Alone => page.t("figures-finding-alone"),
            Self::Nothing => page.t("figures-finding-nothing"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_says_how_much_more_or_less() {
        assert_eq!(finding(Some(124), Some(100)), Finding::More(24));
        assert_eq!(
            finding(Some(995), Some(1000)),
            Finding::Less(1),
            "half a per cent is rounded away from zero"
        );
        assert_eq!(finding(Some(996), Some(1000)), Finding::Same);
        assert_eq!(finding(Some(50), Some(100)), Finding::Less(50));
        assert_eq!(finding(Some(50), Some(9)), Finding::Alone);
        assert_eq!(finding(Some(50), None), Finding::Alone);
        assert_eq!(finding(Some(0), Some(100)), Finding::Nothing);
    }
}
