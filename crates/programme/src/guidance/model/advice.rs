//! A piece of advice: to whom, when, how, about what, and what became of it.

use super::question::{About, Theme, about, inside_programme, worded};
use frame::OrganisationId;
use platform::{Date, Problems, Span, form, text_enum};
use serde::{Deserialize, Serialize};

/// The first day of the programme.
const FIRST: Date = Date::constant(2023, 1, 1);
/// Minutes of one piece of advice at most.
const MOST_MINUTES: i64 = 600;
/// What follows from it is done within so many days.
const MOST_DAYS: i64 = 366;

text_enum! {
    /// How it was given.
    pub enum Channel in "advice.channel" {
        /// By telephone.
        Phone = "phone",
        /// By mail.
        Email = "email",
        /// In a video call.
        Video = "video",
        /// At a meeting.
        Meeting = "meeting",
        /// On a visit at the partner's.
        Visit = "visit",
        /// At an event.
        Event = "event",
    }
}

text_enum! {
    /// What became of it.
    pub enum Outcome in "advice.outcome" {
        /// It is clear now.
        Resolved = "resolved",
        /// Something was agreed.
        Agreed = "agreed",
        /// It goes on.
        Continues = "continues",
        /// Others will see to it.
        PassedOn = "passed_on",
    }
}

/// A piece of advice as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AdviceInput {
    /// To which organisation.
    pub party: String,
    /// Or to whom, where there is no organisation yet.
    pub party_name: String,
    /// When.
    pub given_on: String,
    /// For how many minutes.
    pub minutes: String,
    /// How.
    pub channel: String,
    /// The theme.
    pub theme: String,
    /// About what, in a few words.
    pub words: String,
    /// What became of it.
    pub outcome: String,
    /// When it is looked at again.
    pub follow_up_on: String,
    /// What kind of thing it was about.
    pub about: String,
    /// Which one.
    pub reference: String,
    /// The page of that thing.
    pub link: String,
    /// What the sender has seen of it.
    pub version: String,
    /// Done once under this key.
    pub once: String,
}

/// A piece of advice as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAdvice {
    /// To which organisation, if there is one.
    pub party: Option<OrganisationId>,
    /// To whom, where there is none yet.
    pub party_name: String,
    /// When.
    pub given_on: Date,
    /// For how many minutes.
    pub minutes: i64,
    /// How.
    pub channel: Channel,
    /// The theme.
    pub theme: Theme,
    /// About what.
    pub words: String,
    /// What became of it.
    pub outcome: Outcome,
    /// When it is looked at again.
    pub follow_up_on: Option<Date>,
    /// What kind of thing it was about.
    pub about: About,
    /// Which one.
    pub reference: String,
    /// The page of that thing, or nothing.
    pub link: String,
}

impl AdviceInput {
    /// Checks everything at once; `known` are the organisations that may be chosen.
    pub fn parse(&self, today: Date, known: &[OrganisationId]) -> Result<NewAdvice, Problems> {
        let mut problems = Problems::default();
        let party = problems.take("party", self.party(known));
        let party_name = problems.take("party_name", self.party_name());
        let given_on = problems.take("given_on", given(&self.given_on, today));
        let minutes = problems.take("minutes", minutes(&self.minutes));
        let channel =
            problems.take("channel", self.channel.parse().map_err(|()| "programme-problem-channel"));
        let theme = problems.take("theme", self.theme.parse().map_err(|()| "programme-problem-theme"));
        let words = problems.take("words", worded(&self.words));
        let outcome =
            problems.take("outcome", self.outcome.parse().map_err(|()| "programme-problem-outcome"));
        let follow_up_on = problems.take("follow_up_on", later(&self.follow_up_on, given_on));
        let about = problems.take("about", about(&self.about));
        let reference = problems.take("reference", form::line(&self.reference, 200));
        let link = inside_programme(&self.link);
        let advice = (|| {
            Some(NewAdvice {
                party: party?,
                party_name: party_name?,
                given_on: given_on?,
                minutes: minutes?,
                channel: channel?,
                theme: theme?,
                words: words?,
                outcome: outcome?,
                follow_up_on: follow_up_on?,
                about: about?,
                reference: reference?,
                link,
            })
        })();
        problems.or(advice)
    }

    fn party(&self, known: &[OrganisationId]) -> Result<Option<OrganisationId>, &'static str> {
        if self.party.is_empty() {
            return Ok(None);
        }
        let chosen = known.iter().find(|id| id.to_string() == self.party);
        chosen.map(|id| Some(*id)).ok_or("programme-problem-adviced")
    }

    /// The name counts only where no organisation is chosen.
    fn party_name(&self) -> Result<String, &'static str> {
        if !self.party.is_empty() {
            return Ok(String::new());
        }
        let name = form::line(&self.party_name, 100)?;
        if name.is_empty() { Err("programme-problem-adviced") } else { Ok(name) }
    }
}

fn given(typed: &str, today: Date) -> Result<Date, &'static str> {
    let day = form::required_day(typed)?;
    if (FIRST..=today).contains(&day) { Ok(day) } else { Err("programme-problem-given-on") }
}

fn minutes(typed: &str) -> Result<i64, &'static str> {
    let minutes = typed.trim().parse().ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes));
    minutes.ok_or("programme-problem-minutes")
}

/// Not before the day of the advice.
fn later(typed: &str, given_on: Option<Date>) -> Result<Option<Date>, &'static str> {
    let day = form::day(typed)?;
    let fits = |day: Date| {
        given_on
            .is_none_or(|given| (given..=given.saturating_add(Span::new().days(MOST_DAYS))).contains(&day))
    };
    if day.is_none_or(fits) { Ok(day) } else { Err("programme-problem-follow-up") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::Uuid;

    fn today() -> Date {
        Date::constant(2026, 6, 30)
    }

    fn tartu() -> OrganisationId {
        Uuid::from_u128(1).into()
    }

    fn typed() -> AdviceInput {
        AdviceInput {
            party: tartu().to_string(),
            given_on: "29.06.2026".into(),
            minutes: "25".into(),
            channel: "phone".into(),
            theme: "claims".into(),
            words: "Kulude jagamine".into(),
            outcome: "resolved".into(),
            ..AdviceInput::default()
        }
    }

    fn problem(input: &AdviceInput, field: &str) -> Option<&'static str> {
        input.parse(today(), &[tartu()]).err().and_then(|problems| problems.of(field))
    }

    #[test]
    fn a_region_without_an_organisation_has_a_name() {
        assert_eq!(typed().parse(today(), &[tartu()]).unwrap().party, Some(tartu()));
        let region = AdviceInput { party: String::new(), party_name: "Ida-Virumaa".into(), ..typed() };
        assert_eq!(region.parse(today(), &[]).unwrap().party_name, "Ida-Virumaa");
        let nobody = AdviceInput { party: String::new(), ..typed() };
        assert_eq!(problem(&nobody, "party_name"), Some("programme-problem-adviced"));
        let stranger = AdviceInput { party: Uuid::from_u128(9).to_string(), ..typed() };
        assert_eq!(problem(&stranger, "party"), Some("programme-problem-adviced"));
    }

    #[test]
    fn advice_was_given_in_the_programme_and_not_tomorrow() {
        for wrong in ["01.07.2026", "31.12.2022"] {
            let of = AdviceInput { given_on: wrong.into(), ..typed() };
            assert_eq!(problem(&of, "given_on"), Some("programme-problem-given-on"), "{wrong}");
        }
        for wrong in ["0", "601", "pool tundi", "-5", ""] {
            let of = AdviceInput { minutes: wrong.into(), ..typed() };
            assert_eq!(problem(&of, "minutes"), Some("programme-problem-minutes"), "{wrong}");
        }
        let before = AdviceInput { follow_up_on: "28.06.2026".into(), ..typed() };
        assert_eq!(problem(&before, "follow_up_on"), Some("programme-problem-follow-up"));
    }
}
