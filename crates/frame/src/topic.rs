//! What a contact can be about, and what can be done in it. Codes stay; names, keys and order are data.

use platform::{Conn, Language, Result, record, sql, text_enum};
use std::{
    ops::Deref,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

text_enum! {
    /// A life area: the same six colours and icons on every screen.
    pub enum Area in "topic.area" {
        /// Documents and residence.
        Documents = "documents",
        /// Estonian language.
        Language = "language",
        /// Work and enterprise.
        Work = "work",
        /// Education and children.
        Education = "education",
        /// Health.
        Health = "health",
        /// Community and culture.
        Community = "community",
    }
}

impl Area {
    /// The class that gives its colour.
    pub fn class(self) -> &'static str {
        match self {
            Self::Documents => "t-docs",
            Self::Language => "t-lang",
            Self::Work => "t-work",
            Self::Education => "t-edu",
            Self::Health => "t-health",
            Self::Community => "t-comm",
        }
    }

    /// Its icon.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Documents => "id",
            Self::Language => "language",
            Self::Work => "briefcase",
            Self::Education => "school",
            Self::Health => "stethoscope",
            Self::Community => "friends",
        }
    }
}

/// A topic's code: `residence`.
pub type TopicCode = String;
/// An act's code within its topic: `residence_registered`.
pub type ActCode = String;

record! {
    /// A topic as it is kept.
    #[derive(Clone, Debug)]
    pub struct Topic {
        /// Its code.
        pub code: TopicCode,
        /// The letter that chooses it.
        pub key: String,
        /// Its life area.
        pub area: Area,
        /// Since when it is not offered any more.
        pub retired_on: Option<platform::Date>,
        /// Its name in the language asked for.
        pub name: String,
    }
}

record! {
    /// An act as it is kept.
    #[derive(Clone, Debug)]
    pub struct Act {
        /// Its topic.
        pub topic: TopicCode,
        /// Its code.
        pub code: ActCode,
        /// The digit that chooses it.
        pub digit: i64,
        /// Since when it is not offered any more.
        pub retired_on: Option<platform::Date>,
        /// Its name in the language asked for.
        pub name: String,
    }
}

/// All topics with their acts, in one language; a missing name is shown in Estonian. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Catalogue(Arc<Contents>);

/// What a [`Catalogue`] holds.
#[derive(Debug, Default)]
pub struct Contents {
    /// The topics, in the order of the programme.
    pub topics: Vec<Topic>,
    /// The acts, by digit.
    pub acts: Vec<Act>,
}

impl Deref for Catalogue {
    type Target = Contents;
    fn deref(&self) -> &Contents {
        &self.0
    }
}

impl Catalogue {
    /// Of these topics and acts.
    pub fn of(topics: Vec<Topic>, acts: Vec<Act>) -> Self {
        Self(Arc::new(Contents { topics, acts }))
    }

    /// The topic of a code.
    pub fn topic(&self, code: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.code == code)
    }

    /// The acts of a topic.
    pub fn acts_of<'c>(&'c self, topic: &'c str) -> impl Iterator<Item = &'c Act> {
        self.acts.iter().filter(move |act| act.topic == topic)
    }

    /// The act of a topic.
    pub fn act(&self, topic: &str, code: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.topic == topic && act.code == code)
    }

    /// The topic and act that a word names: `residence.residence_registered`, or the bare code among `topics`.
    /// `None` when there is none, or more than one.
    pub fn named<'c>(&'c self, word: &str, topics: &[TopicCode]) -> Option<&'c Act> {
        if let Some((topic, code)) = word.split_once('.') {
            return self.act(topic, code).filter(|act| topics.contains(&act.topic));
        }
        let mut found = self.acts.iter().filter(|act| act.code == word && topics.contains(&act.topic));
        found.next().filter(|_| found.next().is_none())
    }

    /// How an act is named to programs: its bare code where no other topic has the same.
    pub fn word(&self, topic: &str, code: &str) -> String {
        let same = self.acts.iter().filter(|act| act.code == code).count();
        if same > 1 { format!("{topic}.{code}") } else { code.to_owned() }
    }
}

/// The catalogue in a language, as it was read last if nothing has changed since.
pub fn catalogue(conn: &mut Conn<'_>, language: Language) -> Result<Catalogue> {
    let edition = sql!("select edition from catalogue_edition where id = 'topics'");
    let Some(edition) = conn.unscoped().scalar::<String>(edition, &[])? else { return read(conn, language) };
    let is_it = |(of, spoken, _): &&Kept| *of == edition && *spoken == language;
    if let Some((.., catalogue)) = kept().iter().find(is_it) {
        return Ok(catalogue.clone());
    }
    let catalogue = read(conn, language)?;
    let mut kept = kept();
    kept.retain(|(_, spoken, _)| *spoken != language);
    kept.push((edition, language, catalogue.clone()));
    Ok(catalogue)
}

/// An edition of the catalogue in a language.
type Kept = (String, Language, Catalogue);

/// The last that was read in each language. No two editions of any database are called alike.
fn kept() -> MutexGuard<'static, Vec<Kept>> {
    static KEPT: Mutex<Vec<Kept>> = Mutex::new(Vec::new());
    KEPT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says that a topic, an act or a name has changed. In the transaction of the change.
pub(crate) fn changed(conn: &mut Conn<'_>) -> Result<()> {
    let edition = platform::random::name();
    let say = sql!(
        "insert into catalogue_edition (id, edition) values ('topics', $1)
         on conflict (id) do update set edition = excluded.edition"
    );
    conn.unscoped().run(say, &[&edition])?;
    Ok(())
}

fn read(conn: &mut Conn<'_>, language: Language) -> Result<Catalogue> {
    let topics = sql!(
        "select t.code, t.key, t.area, t.retired_on, coalesce(own.name, et.name, t.code) as name
           from topic t
           left join topic_text own on own.topic = t.code and own.language = $1
           left join topic_text et on et.topic = t.code and et.language = 'et'
          order by t.position, t.code"
    );
    let acts = sql!(
        "select a.topic, a.code, a.digit, a.retired_on, coalesce(own.name, et.name, a.code) as name
           from act a
           left join act_text own on own.topic = a.topic and own.act = a.code and own.language = $1
           left join act_text et on et.topic = a.topic and et.act = a.code and et.language = 'et'
          order by a.topic, a.digit"
    );
    let mut conn = conn.unscoped();
    Ok(Catalogue::of(conn.all(topics, &[&language])?, conn.all(acts, &[&language])?))
}

/// The topics that a centre shows first, in its order; empty when it has not chosen.
pub fn first_of(conn: &mut Conn<'_>, centre: crate::CentreId) -> Result<Vec<TopicCode>> {
    record! {
        /// One chosen topic.
        pub struct Chosen {
            /// Its code.
            pub topic: String,
        }
    }
    let chosen = sql!("select topic from centre_topic where centre_id = $1 order by position");
    Ok(conn.unscoped().all::<Chosen>(chosen, &[&centre])?.into_iter().map(|chosen| chosen.topic).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(topic: &str, code: &str, digit: i64) -> Act {
        Act { topic: topic.into(), code: code.into(), digit, retired_on: None, name: code.into() }
    }

    #[test]
    fn a_bare_act_is_understood_when_only_one_topic_of_the_contact_has_it() {
        let acts = vec![
            act("stay", "application_helped", 1),
            act("benefits", "application_helped", 1),
            act("stay", "appointment_booked", 3),
        ];
        let catalogue = Catalogue::of(Vec::new(), acts);
        let both = ["stay".to_owned(), "benefits".to_owned()];
        assert_eq!(catalogue.named("application_helped", &both[..1]).unwrap().topic, "stay");
        assert!(catalogue.named("application_helped", &both).is_none(), "which of the two?");
        assert_eq!(catalogue.named("benefits.application_helped", &both).unwrap().topic, "benefits");
        assert!(catalogue.named("stay.appointment_booked", &both[1..]).is_none(), "its topic was not chosen");
        assert_eq!(catalogue.word("stay", "application_helped"), "stay.application_helped");
        assert_eq!(catalogue.word("stay", "appointment_booked"), "appointment_booked");
    }
}
