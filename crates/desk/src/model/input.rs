//! A contact as typed, by the form and by the API alike, and how it is read.

use super::{Channel, Interpreter, Minutes, NewPerson, Outcome, Profile, Who};
use frame::{Catalogue, Funding};
use platform::{Date, Problems, Timestamp, Typed, clock, form};
use serde::{Deserialize, Serialize};

/// How long before its recording a contact may have been.
const OLDEST: &str = "2000-01-01";

/// A contact as typed. Nothing in it is believed yet. An empty field takes its default.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ContactInput {
    /// The beginning: an instant, or a day and a time in Estonia; empty for now.
    pub started_at: Typed,
    /// The length in minutes.
    pub minutes: Typed,
    /// A word of [`Channel`].
    pub channel: Typed,
    /// Where, if not at the centre.
    pub place: Typed,
    /// The language spoken, ISO 639-1 or 639-3.
    pub language: Typed,
    /// A word of [`Interpreter`].
    pub interpreter: Typed,
    /// Codes of topics; at least one.
    pub topics: Vec<Typed>,
    /// The topic that was first, when the order of `topics` is that of the screen.
    pub main: Typed,
    /// Codes of acts, each of one of the topics.
    pub acts: Vec<Typed>,
    /// With whom: `client`, `new` or `anonymous`; empty follows from the rest.
    pub who: Typed,
    /// The client's id; empty for an anonymous contact.
    pub client: Typed,
    /// What was typed to find a client.
    pub client_name: Typed,
    /// Someone new.
    #[serde(flatten)]
    pub new: NewPerson,
    /// The client who was typed in as somebody new and is known after all.
    #[serde(skip_serializing)]
    pub client_is: Typed,
    /// How many people were there.
    pub heads: Typed,
    /// A word of [`Profile`].
    pub profile: Typed,
    /// A word of [`Outcome`].
    pub outcome: Typed,
    /// To whom the client was sent.
    pub referred_to: Typed,
    /// When to follow up: `none`, `tomorrow`, `week`, `date`; empty follows from `follow_up_on`.
    pub follow_up: Typed,
    /// The day to follow up.
    pub follow_up_on: Typed,
    /// What is to be done then.
    pub follow_up_what: Typed,
    /// A note; nothing of health.
    pub note: Typed,
    /// A note that only few may read; kept encrypted.
    pub restricted_note: Typed,
    /// A word of [`Funding`].
    pub funding: Typed,
    /// The code of an activity of the programme.
    pub activity: Typed,
    /// The version that is corrected.
    pub version: Typed,
    /// What makes a form that was sent twice the same.
    pub once: Typed,
    /// What is to come after saving: `file` opens the client's file.
    pub then: Typed,
}

/// A contact that can be put on record once its client is proved.
#[derive(Clone, Debug)]
pub struct NewContact {
    /// The beginning.
    pub started_at: Timestamp,
    /// Its length.
    pub minutes: Minutes,
    /// How it took place.
    pub channel: Channel,
    /// Where, if not at the centre.
    pub place: String,
    /// ISO 639-3; `None` for the client's own.
    pub language: Option<&'static str>,
    /// Who interpreted.
    pub interpreter: Interpreter,
    /// What it was about, the main topic first.
    pub topics: Vec<String>,
    /// What was done: topic and act.
    pub acts: Vec<(String, String)>,
    /// With whom.
    pub who: Who,
    /// How many people were there.
    pub heads: i64,
    /// Who they were, coarsely.
    pub profile: Profile,
    /// What came of it.
    pub outcome: Outcome,
    /// To whom the client was sent.
    pub referred_to: String,
    /// When to follow up, and what to do.
    pub follow_up: Option<(Date, String)>,
    /// The note.
    pub note: String,
    /// The note that only few may read.
    pub restricted_note: String,
    /// Who pays; `None` as the centre has it.
    pub funding: Option<Funding>,
    /// Which activity; `None` as the centre has it.
    pub activity: Option<String>,
}

impl ContactInput {
    /// With the client who is known after all in place of somebody new.
    #[must_use]
    pub fn with_whom(mut self) -> Self {
        if !self.client_is.trim().is_empty() {
            self.who = "client".into();
            self.client = std::mem::take(&mut self.client_is);
        }
        self
    }

    /// Every problem at once, so that the counsellor mends them in one go.
    pub fn parse(&self, now: Timestamp, catalogue: &Catalogue) -> Result<NewContact, Problems> {
        let (mut problems, today) = (Problems::default(), clock::day_of(now));
        let started_at = problems.take("started_at", started_at(&self.started_at, now));
        let minutes = problems.take("minutes", Minutes::parse(or(&self.minutes, "15")));
        let channel = problems
            .take("channel", or(&self.channel, "counter").parse().map_err(|()| "desk-channel-unknown"));
        let language = problems.take("language", language(&self.language));
        let interpreter = problems.take(
            "interpreter",
            or(&self.interpreter, "none").parse().map_err(|()| "desk-interpreter-unknown"),
        );
        let topics = problems.take("topics", self.topics(catalogue));
        let acts = problems.take("acts", self.acts(catalogue, topics.as_deref().unwrap_or_default()));
        let who = self.who(today, &mut problems);
        let heads = problems.take("heads", heads(&self.heads));
        let profile = problems
            .take("profile", or(&self.profile, "unknown").parse().map_err(|()| "desk-profile-not-known"));
        let outcome = problems
            .take("outcome", or(&self.outcome, "resolved").parse().map_err(|()| "desk-outcome-unknown"));
        let follow_up = self.follow_up(today, &mut problems);
        let place = problems.take("place", form::line(&self.place, 200));
        let referred_to = problems.take("referred_to", form::line(&self.referred_to, 200));
        let note = problems.take("note", form::lines(&self.note, 2_000));
        let restricted_note = problems.take("restricted_note", form::lines(&self.restricted_note, 4_000));
        let funding = problems.take(
            "funding",
            optional(&self.funding, |word| word.parse().map_err(|()| "desk-funding-unknown")),
        );
        let activity = problems.take("activity", optional(&self.activity, activity));
        let read = || {
            Some(NewContact {
                started_at: started_at?,
                minutes: minutes?,
                channel: channel?,
                place: place?,
                language: language?,
                interpreter: interpreter?,
                topics: topics?,
                acts: acts?,
                who: who?,
                heads: heads?,
                profile: profile?,
                outcome: outcome?,
                referred_to: referred_to?,
                follow_up: follow_up.ok()?,
                note: note?,
                restricted_note: restricted_note?,
                funding: funding?,
                activity: activity?,
            })
        };
        let read = read();
        problems.or(read)
    }

    fn topics(&self, catalogue: &Catalogue) -> Result<Vec<String>, &'static str> {
        let mut topics: Vec<String> = Vec::new();
        for typed in std::iter::once(&self.main).chain(&self.topics).filter(|typed| !typed.trim().is_empty())
        {
            // The main topic only counts if it is chosen too.
            let is_chosen = self.topics.iter().any(|topic| topic.trim() == typed.trim());
            let topic = catalogue.topic(typed.trim()).filter(|_| is_chosen).map(|topic| topic.code.clone());
            match topic {
                Some(code) if !topics.contains(&code) => topics.push(code),
                Some(_) => {}
                None if typed == &self.main => {}
                None => return Err("desk-topics-unknown"),
            }
        }
        if topics.is_empty() { Err("desk-topics-missing") } else { Ok(topics) }
    }

    fn acts(&self, catalogue: &Catalogue, topics: &[String]) -> Result<Vec<(String, String)>, &'static str> {
        let mut acts: Vec<(String, String)> = Vec::new();
        for word in self.acts.iter().map(|typed| typed.trim()).filter(|word| !word.is_empty()) {
            let act = catalogue.named(word, topics).ok_or("desk-acts-unknown")?;
            let named = (act.topic.clone(), act.code.clone());
            if !acts.contains(&named) {
                acts.push(named);
            }
        }
        Ok(acts)
    }

    fn who(&self, today: Date, problems: &mut Problems) -> Option<Who> {
        let chosen = match self.who.trim() {
            "" if !self.client.trim().is_empty() => "client",
            "" if !self.new.is_empty() => "new",
            "" => "anonymous",
            word => word,
        };
        let who = match chosen {
            "anonymous" => Ok(Who::Anonymous),
            "new" => return self.new.parse(today, problems),
            "client" if self.client.trim().is_empty() => Err("desk-client-missing"),
            "client" => self.client.trim().parse().map(Who::Client).map_err(|_| "desk-client-unknown"),
            _ => Err("desk-who-unknown"),
        };
        problems.take("client", who)
    }

    /// The day and what is to be done, if anything is to follow; the problems are noted.
    fn follow_up(&self, today: Date, problems: &mut Problems) -> Result<Option<(Date, String)>, ()> {
        let what = problems.take("follow_up_what", form::line(&self.follow_up_what, 200)).ok_or(())?;
        let on = match self.follow_up.trim() {
            "none" => Ok(None),
            "tomorrow" => today.tomorrow().map(Some).map_err(|_| "platform-problem-not-a-date"),
            "week" => today
                .checked_add(platform::Span::new().days(7))
                .map(Some)
                .map_err(|_| "platform-problem-not-a-date"),
            "date" if self.follow_up_on.trim().is_empty() => Err("platform-problem-required"),
            "" | "date" => form::day(&self.follow_up_on),
            _ => Err("desk-follow-up-unknown"),
        };
        let on = problems.take(
            "follow_up_on",
            on.and_then(
                |on| if on.is_some_and(|on| on < today) { Err("desk-follow-up-past") } else { Ok(on) },
            ),
        );
        Ok(on.ok_or(())?.map(|on| (on, what)))
    }
}

fn or<'t>(typed: &'t str, otherwise: &'t str) -> &'t str {
    if typed.trim().is_empty() { otherwise } else { typed.trim() }
}

fn optional<T>(
    typed: &str,
    read: impl Fn(&str) -> Result<T, &'static str>,
) -> Result<Option<T>, &'static str> {
    match typed.trim() {
        "" => Ok(None),
        word => read(word).map(Some),
    }
}

fn activity(code: &str) -> Result<String, &'static str> {
    let is_code = code.len() <= 20 && code.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_code { Ok(code.to_owned()) } else { Err("desk-activity-unknown") }
}

fn language(typed: &str) -> Result<Option<&'static str>, &'static str> {
    optional(typed, |word| frame::reference::language_code(word).ok_or("desk-language-unknown"))
}

fn heads(typed: &str) -> Result<i64, &'static str> {
    match or(typed, "1").parse() {
        Ok(heads @ 1..=500) => Ok(heads),
        _ => Err("desk-heads-out-of-range"),
    }
}

/// An instant, a day and a time in Estonia, or a day; nothing is now. Neither in the future nor in another age.
fn started_at(typed: &str, now: Timestamp) -> Result<Timestamp, &'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(now);
    }
    let local = || typed.parse().ok().or_else(|| form::moment(typed)).and_then(clock::instant_of);
    let day = || form::day(typed).ok().flatten().map(clock::start_of);
    let instant: Timestamp =
        typed.parse().ok().or_else(local).or_else(day).ok_or("platform-problem-not-a-date")?;
    let oldest: Date = OLDEST.parse().map_err(|_| "platform-problem-not-a-date")?;
    if instant > clock::after_minutes(now, 1) {
        Err("desk-started-in-future")
    } else if clock::day_of(instant) < oldest {
        Err("platform-problem-not-a-date")
    } else {
        Ok(instant)
    }
}

#[cfg(test)]
mod tests;
