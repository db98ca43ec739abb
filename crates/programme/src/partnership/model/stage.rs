//! The stages of a partnership, dated: any day can be asked, and what was known of it on another.

use platform::{Date, Timestamp, clock::day_of, record, text_enum};

use super::PartnershipId;

text_enum! {
    /// How far a partnership is.
    pub enum Stage in "partnership_stage.stage" {
        /// Somebody to talk with (kavandatav).
        Identified = "identified",
        /// Talks are under way (läbirääkimisel).
        Negotiating = "negotiating",
        /// There is an agreement; the activity has not begun (sõlmitud).
        Agreed = "agreed",
        /// People are served (tegutseb).
        Active = "active",
        /// The same, beyond the first term (pikendatud).
        Extended = "extended",
        /// It is over (lõppenud).
        Ended = "ended",
    }
}

impl Stage {
    /// Whether there is an agreement that holds.
    pub fn is_agreed(self) -> bool {
        matches!(self, Self::Agreed | Self::Active | Self::Extended)
    }

    /// Whether people are served.
    pub fn is_active(self) -> bool {
        matches!(self, Self::Active | Self::Extended)
    }

    /// How it looks: see [`platform::ui::pill`].
    pub fn tone(self) -> &'static str {
        match self {
            Self::Identified | Self::Ended => "",
            Self::Negotiating => "warn",
            Self::Agreed => "info",
            Self::Active | Self::Extended => "ok",
        }
    }
}

record! {
    /// From a day on it is at a stage, as somebody recorded.
    #[derive(Clone, Debug)]
    pub struct StageEntry {
        /// The partnership.
        pub partnership_id: PartnershipId,
        /// The stage.
        pub stage: Stage,
        /// From this day on.
        pub from_day: Date,
        /// Why, or by which source.
        pub note: String,
        /// When it was recorded.
        pub recorded_at: Timestamp,
        /// By whom.
        pub recorded_by_name: Option<String>,
    }
}

/// The entries that held as it was known at the end of a day, by their days. An entry that was recorded later and begins
/// earlier takes the place of what was said from there on. `entries` come in the order in which they were recorded.
pub fn held(entries: &[StageEntry], known: Date) -> Vec<&StageEntry> {
    let mut held: Vec<&StageEntry> = Vec::new();
    for entry in entries.iter().filter(|entry| day_of(entry.recorded_at) <= known) {
        held.retain(|earlier| earlier.from_day <= entry.from_day);
        held.push(entry);
    }
    held
}

/// The entry of a day.
pub fn on<'e>(held: &[&'e StageEntry], day: Date) -> Option<&'e StageEntry> {
    held.iter().rfind(|entry| entry.from_day <= day).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::clock;

    fn entry(stage: Stage, from: &str, recorded: &str) -> StageEntry {
        StageEntry {
            partnership_id: "01980000-0000-7000-8000-000000000000".parse().unwrap(),
            stage,
            from_day: from.parse().unwrap(),
            note: String::new(),
            recorded_at: clock::at(recorded.parse().unwrap(), 23, 30),
            recorded_by_name: None,
        }
    }

    fn stage(entries: &[StageEntry], day: &str, known: &str) -> Option<Stage> {
        on(&held(entries, known.parse().unwrap()), day.parse().unwrap()).map(|entry| entry.stage)
    }

    #[test]
    fn what_is_signed_afterwards_holds_from_before_and_what_was_known_stays_known() {
        let tartu = [
            entry(Stage::Negotiating, "2023-01-26", "2023-01-26"),
            entry(Stage::Agreed, "2023-01-01", "2023-04-11"),
            entry(Stage::Active, "2023-01-01", "2023-04-11"),
        ];
        assert_eq!(stage(&tartu, "2023-02-15", "2023-04-10"), Some(Stage::Negotiating));
        assert_eq!(stage(&tartu, "2023-02-15", "2023-04-11"), Some(Stage::Active), "known at the end of the day");
        assert_eq!(stage(&tartu, "2022-12-31", "2026-01-01"), None);
        let words: Vec<_> = held(&tartu, "2026-01-01".parse().unwrap()).iter().map(|entry| entry.stage).collect();
        assert_eq!(words, [Stage::Agreed, Stage::Active]);
    }

    #[test]
    fn a_day_ahead_is_not_yet() {
        let saaremaa = [
            entry(Stage::Agreed, "2023-09-06", "2023-09-06"),
            entry(Stage::Active, "2023-11-01", "2023-09-06"),
        ];
        assert_eq!(stage(&saaremaa, "2023-10-31", "2023-09-06"), Some(Stage::Agreed));
        assert_eq!(stage(&saaremaa, "2023-11-01", "2023-09-06"), Some(Stage::Active));
    }
}
