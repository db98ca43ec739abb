//! How well languages are spoken, education and work, and how the person wishes to be reached.

use super::{erase_rows, files};
use crate::part::{ClientPart, Rows};
use crate::policy::{EraseClient, OpenFile};
use crate::rows;
use crate::store::{occupation, preference, spoken};
use platform::{JsonValue, Result, Tx, json, sql};

/// Facts that have tables of their own.
pub struct Facts;

impl ClientPart for Facts {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["language_skill", "occupation", "contact_preference"]
    }

    fn rows(&self) -> Vec<Rows> {
        vec![
            rows!(
                "language_skill",
                " and language not in (
                    select k.language from language_skill k where k.organisation_id = $1 and k.client_id = $3)"
            ),
            rows!(
                "occupation",
                " and not exists (select k.id from occupation k where k.organisation_id = $1 and k.client_id = $3)"
            ),
            rows!(
                "contact_preference",
                " and not exists (
                    select k.id from contact_preference k where k.organisation_id = $1 and k.client_id = $3)"
            ),
        ]
    }

    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        let mut all = Vec::new();
        for id in files(tx)? {
            let (occupation, wish) = (occupation::of(tx, id)?, preference::opened(tx, id)?);
            let languages = spoken::of(tx, id)?;
            let language = |spoken: &crate::model::Spoken| {
                json!({
                    "language": spoken.language,
                    "level": spoken.level,
                    "interpreter_since": spoken.interpreter_since.map(|day| day.to_string()),
                })
            };
            all.push(json!({
                "languages": languages.iter().map(language).collect::<Vec<_>>(),
                "education": occupation.education,
                "profession": occupation.profession,
                "work": occupation.work,
                "work_since": occupation.work_since.map(|day| day.to_string()),
                "employer": occupation.employer,
                "job": occupation.job,
                "preferred_channel": wish.channel,
                "contact_language": wish.language,
                "times": wish.times,
                "do_not_call": wish.do_not_call,
                "safe_note": wish.safe_note,
            }));
        }
        Ok(json!({ "facts": all }))
    }

    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        erase_rows(
            tx,
            &[
                sql!("delete from language_skill where organisation_id = $1 and client_id = $2"),
                sql!("delete from occupation where organisation_id = $1 and client_id = $2"),
                sql!("delete from contact_preference where organisation_id = $1 and client_id = $2"),
            ],
        )
    }
}
