//! The topics of the programme, as its manager keeps them: names, order, whether they are offered. Codes stay.

use crate::{
    Area,
    policy::{EditTopic, KeepTopics},
    topic,
};
use platform::{Date, Error, Language, Result, Tx, record, sql};

record! {
    /// A topic with its names.
    #[derive(Clone, Debug)]
    pub struct Named {
        /// Its code.
        pub code: String,
        /// The letter that chooses it.
        pub key: String,
        /// Its life area.
        pub area: Area,
        /// Since when it is not offered any more.
        pub retired_on: Option<Date>,
        /// Its name in Estonian.
        pub et: String,
        /// In English.
        pub en: String,
        /// In Russian.
        pub ru: String,
        /// In Ukrainian.
        pub uk: String,
    }
}

impl Named {
    /// Its name in a language; in Estonian where there is none.
    pub fn name(&self, language: Language) -> &str {
        said([&self.et, &self.en, &self.ru, &self.uk], language)
    }
}

/// The name of a language, of names in the order of [`Language::ALL`]; in Estonian where there is none.
pub(super) fn said([et, en, ru, uk]: [&str; 4], language: Language) -> &str {
    let name = match language {
        Language::Et => et,
        Language::En => en,
        Language::Ru => ru,
        Language::Uk => uk,
    };
    if name.is_empty() { et } else { name }
}

/// All topics in their order.
pub fn topics(tx: &mut Tx<'_, KeepTopics>) -> Result<Vec<Named>> {
    let all = sql!(
        "select t.code, t.key, t.area, t.retired_on, coalesce(et.name, t.code) as et, coalesce(en.name, '') as en,
                coalesce(ru.name, '') as ru, coalesce(uk.name, '') as uk
           from topic t
           left join topic_text et on et.topic = t.code and et.language = 'et'
           left join topic_text en on en.topic = t.code and en.language = 'en'
           left join topic_text ru on ru.topic = t.code and ru.language = 'ru'
           left join topic_text uk on uk.topic = t.code and uk.language = 'uk'
          order by t.position, t.code"
    );
    Ok(tx.unscoped().all(all, &[])?)
}

/// The topic of the permit.
pub fn named(tx: &mut Tx<'_, EditTopic>) -> Result<Named> {
    let find = sql!(
        "select t.code, t.key, t.area, t.retired_on, coalesce(et.name, t.code) as et, coalesce(en.name, '') as en,
                coalesce(ru.name, '') as ru, coalesce(uk.name, '') as uk
           from topic t
           left join topic_text et on et.topic = t.code and et.language = 'et'
           left join topic_text en on en.topic = t.code and en.language = 'en'
           left join topic_text ru on ru.topic = t.code and ru.language = 'ru'
           left join topic_text uk on uk.topic = t.code and uk.language = 'uk'
          where t.code = $1"
    );
    let code = tx.on().code.clone();
    tx.unscoped().one(find, &[&code])?.ok_or(Error::NotFound)
}

/// Words the topic anew, in the order of [`Language::ALL`].
pub fn reword(tx: &mut Tx<'_, EditTopic>, names: &[String; 4]) -> Result<()> {
    let (was, code) = (named(tx)?, tx.on().code.clone());
    for (language, name) in Language::ALL.iter().zip(names) {
        let keep = sql!(
            "insert into topic_text (topic, language, name) values ($1, $2, $3)
             on conflict (topic, language) do update set name = excluded.name"
        );
        tx.unscoped().run(keep, &[&code, language, name])?;
        tx.changed(language.code(), was.name(*language), name)?;
    }
    topic::changed(tx)
}

/// Places the topic one step nearer to the beginning, or to the end.
pub fn step(tx: &mut Tx<'_, EditTopic>, up: bool) -> Result<()> {
    record! {
        /// A code in its place.
        struct Placed {
            code: String,
        }
    }
    let all: Vec<Placed> = tx.unscoped().all(sql!("select code from topic order by position, code"), &[])?;
    let mut codes: Vec<_> = all.into_iter().map(|placed| placed.code).collect();
    let Some(at) = codes.iter().position(|code| *code == tx.on().code) else { return Err(Error::NotFound) };
    let to = if up { at.saturating_sub(1) } else { (at + 1).min(codes.len() - 1) };
    codes.swap(at, to);
    for (position, code) in (1_i64..).zip(&codes) {
        tx.unscoped().run(sql!("update topic set position = $2 where code = $1"), &[code, &position])?;
    }
    topic::changed(tx)?;
    tx.changed("position", &(at + 1).to_string(), &(to + 1).to_string())
}

/// Takes the topic out of the choice from today, or offers it again. What was recorded under it stays.
pub fn retire(tx: &mut Tx<'_, EditTopic>, retired: bool) -> Result<()> {
    let (code, was) = (tx.on().code.clone(), tx.on().retired_on);
    let on = retired.then(|| was.unwrap_or(tx.today()));
    tx.unscoped().run(sql!("update topic set retired_on = $2 where code = $1"), &[&code, &on])?;
    topic::changed(tx)?;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    tx.changed("retired_on", &day(was), &day(on))
}
