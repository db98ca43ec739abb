//! How well a client speaks their languages. Which ones, best first, stands in `client_language`: a list that is changed
//! elsewhere keeps what is known of each language.

use crate::model::{Level, NewSkill, Spoken};
use crate::policy::EditClient;
use frame::ClientId;
use platform::{Action, Date, Result, Tx, Uuid, sql};

/// The languages of a client, best first, with what is known of each.
pub(crate) fn of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Spoken>> {
    let spoken = sql!(
        "select l.language, s.level, s.interpreter_since
           from client_language l
           left join language_skill s
             on s.organisation_id = $1 and s.client_id = l.client_id and s.language = l.language
          where l.organisation_id = $1 and l.client_id = $2 order by l.position"
    );
    Ok(tx.all(spoken, &[&client])?)
}

/// Keeps what was said of each language of the client of the permit; `before` is what was known.
pub(crate) fn write(tx: &mut Tx<'_, EditClient>, before: &[Spoken], skills: &[NewSkill]) -> Result<()> {
    for skill in skills {
        let was = before.iter().find(|known| known.language == skill.language);
        let since = was.and_then(|known| known.interpreter_since);
        let since = skill.interpreter.then(|| since.unwrap_or_else(|| tx.today()));
        put(tx, skill, since)?;
        let was = was.map(|known| said(&known.language, known.level, known.interpreter_since.is_some()));
        let became = said(&skill.language, Some(skill.level), skill.interpreter);
        tx.changed("language_level", &was.unwrap_or_default(), &became)?;
    }
    for gone in before.iter().filter(|known| !skills.iter().any(|skill| skill.language == known.language)) {
        let id = tx.on().id;
        let forget = sql!(
            "delete from language_skill where organisation_id = $1 and client_id = $2 and language = $3"
        );
        tx.run(forget, &[&id, &gone.language])?;
        tx.changed(
            "language_level",
            &said(&gone.language, gone.level, gone.interpreter_since.is_some()),
            "",
        )?;
    }
    Ok(())
}

fn put(tx: &mut Tx<'_, EditClient>, skill: &NewSkill, since: Option<Date>) -> Result<()> {
    let (id, client): (Uuid, ClientId) = (tx.new_id(), tx.on().id);
    let put = sql!(
        "insert into language_skill (organisation_id, id, client_id, language, level, interpreter_since)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (organisation_id, client_id, language)
         do update set level = excluded.level, interpreter_since = excluded.interpreter_since"
    );
    tx.run(put, &[&id, &client, &skill.language, &skill.level, &since])?;
    Ok(())
}

/// A language in the history: `ukr|b1|interpreter`; nothing where nothing is known of it but that it is spoken.
fn said(language: &str, level: Option<Level>, interpreter: bool) -> String {
    let level = level.filter(|level| *level != Level::Unknown).map(Level::word).unwrap_or_default();
    if level.is_empty() && !interpreter {
        return String::new();
    }
    format!("{language}|{level}|{}", if interpreter { "interpreter" } else { "" })
}
