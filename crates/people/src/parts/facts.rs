//! How well languages are spoken, education and work, and how the person wishes to be reached.

use super::{attached, erase_rows, files, give_rows, move_rows};
use crate::model::MergeId;
use crate::part::{Attached, ClientPart};
use crate::policy::{EraseClient, MergeClients, OpenFile};
use crate::store::{occupation, preference, spoken};
use frame::ClientId;
use platform::{JsonValue, Markup, Page, Proven, Result, Tx, json, sql};

/// Facts that have tables of their own.
pub struct Facts;

impl ClientPart for Facts {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["language_skill", "occupation", "contact_preference"]
    }

    fn panel(&self, _: &mut Tx<'_, OpenFile>, _: &Page) -> Result<Markup> {
        Ok(Markup::default())
    }

    fn attached(&self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        attached(
            tx,
            client,
            &[
                (
                    "language_skill",
                    sql!(
                        "select id from language_skill where organisation_id = $1 and client_id = $2 order by id"
                    ),
                ),
                (
                    "occupation",
                    sql!(
                        "select id from occupation where organisation_id = $1 and client_id = $2 order by id"
                    ),
                ),
                (
                    "contact_preference",
                    sql!(
                        "select id from contact_preference where organisation_id = $1 and client_id = $2 order by id"
                    ),
                ),
            ],
        )
    }

    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        let to = tx.on().id;
        move_rows(
            tx,
            (other.on().id, to),
            &[
                sql!(
                    "update language_skill set client_id = $3 where organisation_id = $1 and client_id = $2
                        and language not in (
                            select k.language from language_skill k where k.organisation_id = $1 and k.client_id = $3)"
                ),
                sql!(
                    "update occupation set client_id = $3 where organisation_id = $1 and client_id = $2
                        and not exists (
                            select k.id from occupation k where k.organisation_id = $1 and k.client_id = $3)"
                ),
                sql!(
                    "update contact_preference set client_id = $3 where organisation_id = $1 and client_id = $2
                        and not exists (
                            select k.id from contact_preference k where k.organisation_id = $1 and k.client_id = $3)"
                ),
            ],
        )
    }

    fn give_back(
        &self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        give_rows(
            tx,
            (other.on().id, merge),
            &[
                sql!(
                    "update language_skill set client_id = $2 where organisation_id = $1 and id in (
                        select row_key from merge_row
                         where organisation_id = $1 and merge_id = $3 and table_name = 'language_skill')"
                ),
                sql!(
                    "update occupation set client_id = $2 where organisation_id = $1 and id in (
                        select row_key from merge_row
                         where organisation_id = $1 and merge_id = $3 and table_name = 'occupation')"
                ),
                sql!(
                    "update contact_preference set client_id = $2 where organisation_id = $1 and id in (
                        select row_key from merge_row
                         where organisation_id = $1 and merge_id = $3 and table_name = 'contact_preference')"
                ),
            ],
        )
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
