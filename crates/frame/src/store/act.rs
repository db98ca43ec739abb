//! The acts of a topic, as the programme's manager keeps them: names, whether they are offered. Codes stay.

use super::topic::said;
use crate::{
    model::slug,
    policy::{EditAct, EditTopic},
    topic,
};
use platform::{Conn, Date, Error, Language, Problems, Result, Tx, record, sql};

/// An act is chosen by one digit, so a topic offers no more at once.
pub const MOST: i64 = 9;

record! {
    /// An act with its names.
    #[derive(Clone, Debug)]
    pub struct NamedAct {
        /// Its code.
        pub code: String,
        /// The digit that chooses it.
        pub digit: i64,
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

impl NamedAct {
    /// Its name in a language; in Estonian where there is none.
    pub fn name(&self, language: Language) -> &str {
        said([&self.et, &self.en, &self.ru, &self.uk], language)
    }
}

/// The acts of the permit's topic: those that are offered by digit, then the others.
pub fn acts(tx: &mut Tx<'_, EditTopic>) -> Result<Vec<NamedAct>> {
    let topic = tx.on().code.clone();
    all(tx, &topic)
}

/// The act of the permit.
pub fn act(tx: &mut Tx<'_, EditAct>) -> Result<NamedAct> {
    let (topic, code) = (tx.on().topic.clone(), tx.on().code.clone());
    all(tx, &topic)?.into_iter().find(|act| act.code == code).ok_or(Error::NotFound)
}

fn all(conn: &mut Conn<'_>, topic: &str) -> Result<Vec<NamedAct>> {
    let all = sql!(
        "select a.code, a.digit, a.retired_on, coalesce(et.name, a.code) as et, coalesce(en.name, '') as en,
                coalesce(ru.name, '') as ru, coalesce(uk.name, '') as uk
           from act a
           left join act_text et on et.topic = a.topic and et.act = a.code and et.language = 'et'
           left join act_text en on en.topic = a.topic and en.act = a.code and en.language = 'en'
           left join act_text ru on ru.topic = a.topic and ru.act = a.code and ru.language = 'ru'
           left join act_text uk on uk.topic = a.topic and uk.act = a.code and uk.language = 'uk'
          where a.topic = $1
          order by case when a.retired_on is null then 0 else 1 end, a.digit, a.code"
    );
    Ok(conn.unscoped().all(all, &[&topic])?)
}

/// Adds an act under the lowest free digit, with a code from its English name; a problem when all digits are taken.
pub fn add(tx: &mut Tx<'_, EditTopic>, names: &[String; 4]) -> Result<()> {
    let topic = tx.on().code.clone();
    let acts = all(tx, &topic)?;
    let digit = free_digit(&acts).ok_or_else(|| Problems::at("et", "frame-problem-acts-full"))?;
    let [.., english, _, _] = names;
    let code = free_code(&acts, english);
    let add = sql!("insert into act (topic, code, digit) values ($1, $2, $3)");
    tx.unscoped().run(add, &[&topic, &code, &digit])?;
    let target = format!("act/{topic}.{code}");
    for (language, name) in Language::ALL.iter().zip(names) {
        word(tx, (&topic, &code), *language, name)?;
        tx.changed_at((&target, None), language.code(), "", name)?;
    }
    tx.changed("act", "", &code)?;
    topic::changed(tx)
}

/// Words the act anew, in the order of [`Language::ALL`].
pub fn reword(tx: &mut Tx<'_, EditAct>, names: &[String; 4]) -> Result<()> {
    let (was, topic) = (act(tx)?, tx.on().topic.clone());
    for (language, name) in Language::ALL.iter().zip(names) {
        word(tx, (&topic, &was.code), *language, name)?;
        tx.changed(language.code(), was.name(*language), name)?;
    }
    topic::changed(tx)
}

/// Takes the act out of the choice from today, or offers it again: under its own digit if that is still free, else
/// under the lowest that is. What was recorded stays.
pub fn retire(tx: &mut Tx<'_, EditAct>, retired: bool) -> Result<()> {
    let (on, today) = (tx.on(), tx.today());
    let retired_on = retired.then(|| on.retired_on.unwrap_or(today));
    let digit = if retired || on.retired_on.is_none() { on.digit } else { digit_again(tx)? };
    let keep = sql!("update act set retired_on = $3, digit = $4 where topic = $1 and code = $2");
    tx.unscoped().run(keep, &[&on.topic, &on.code, &retired_on, &digit])?;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    tx.changed("retired_on", &day(on.retired_on), &day(retired_on))?;
    tx.changed("digit", &on.digit.to_string(), &digit.to_string())?;
    topic::changed(tx)
}

/// The digit of an act that comes back.
fn digit_again(tx: &mut Tx<'_, EditAct>) -> Result<i64> {
    let on = tx.on();
    let acts = all(tx, &on.topic)?;
    if acts.iter().all(|act| act.retired_on.is_some() || act.digit != on.digit) {
        return Ok(on.digit);
    }
    free_digit(&acts).ok_or_else(|| Problems::at("et", "frame-problem-acts-full").into())
}

fn word(conn: &mut Conn<'_>, (topic, act): (&str, &str), language: Language, name: &str) -> Result<()> {
    let keep = sql!(
        "insert into act_text (topic, act, language, name) values ($1, $2, $3, $4)
         on conflict (topic, act, language) do update set name = excluded.name"
    );
    conn.unscoped().run(keep, &[&topic, &act, &language, &name])?;
    Ok(())
}

/// The lowest digit that no offered act has.
fn free_digit(acts: &[NamedAct]) -> Option<i64> {
    (1..=MOST).find(|digit| acts.iter().all(|act| act.retired_on.is_some() || act.digit != *digit))
}

/// The English name as a code, with a number behind it when the topic had such an act before.
fn free_code(acts: &[NamedAct], english: &str) -> String {
    let code = slug(english, "act").replace('-', "_");
    let is_free = |tried: &String| acts.iter().all(|act| act.code != *tried);
    let mut tried = (2..).map(|number| format!("{code}_{number}"));
    Some(code.clone()).filter(is_free).or_else(|| tried.find(is_free)).unwrap_or(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(code: &str, digit: i64, retired_on: Option<&str>) -> NamedAct {
        let [et, en, ru, uk] = ["", "", "", ""].map(str::to_owned);
        let retired_on = retired_on.map(|day| day.parse().unwrap());
        NamedAct { code: code.to_owned(), digit, retired_on, et, en, ru, uk }
    }

    #[test]
    fn a_new_act_takes_the_lowest_digit_that_no_offered_act_has() {
        let acts = [act("a", 1, None), act("b", 2, Some("2026-01-01")), act("c", 3, None)];
        assert_eq!(free_digit(&acts), Some(2));
        let full: Vec<_> = (1..=MOST).map(|digit| act("x", digit, None)).collect();
        assert_eq!(free_digit(&full), None);
        assert_eq!(free_digit(&[]), Some(1));
    }

    #[test]
    fn a_code_is_never_given_twice_in_a_topic() {
        let acts = [act("card_issued", 1, Some("2026-01-01")), act("card_issued_2", 2, None)];
        assert_eq!(free_code(&acts, "Card issued"), "card_issued_3");
        assert_eq!(
            free_code(&acts, "Owner’s card"),
            "owners_card",
            "signs that stand in no address are left out"
        );
        assert_eq!(free_code(&[], "ID card collected"), "id_card_collected");
    }
}
