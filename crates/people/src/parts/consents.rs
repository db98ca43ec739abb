//! What the person has agreed to.

use super::{attached, erase_rows, files, give_rows, move_rows};
use crate::model::{Consent, MergeId};
use crate::part::{Attached, ClientPart};
use crate::policy::{EraseClient, MergeClients, OpenFile};
use crate::store::consent;
use frame::ClientId;
use platform::{JsonValue, Markup, Page, Proven, Result, Tx, json, sql};

/// The consents of a client.
pub struct Consents;

impl ClientPart for Consents {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["consent"]
    }

    fn panel(&self, _: &mut Tx<'_, OpenFile>, _: &Page) -> Result<Markup> {
        Ok(Markup::default())
    }

    fn attached(&self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        let said = sql!("select id from consent where organisation_id = $1 and client_id = $2 order by id");
        attached(tx, client, &[("consent", said)])
    }

    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        let to = tx.on().id;
        let moves = sql!("update consent set client_id = $3 where organisation_id = $1 and client_id = $2");
        move_rows(tx, (other.on().id, to), &[moves])
    }

    fn give_back(
        &self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        let give = sql!(
            "update consent set client_id = $2 where organisation_id = $1 and id in (
                select row_key from merge_row
                 where organisation_id = $1 and merge_id = $3 and table_name = 'consent')"
        );
        give_rows(tx, (other.on().id, merge), &[give])
    }

    /// Under the names of ISO/IEC TS 27560, so that another system can read it.
    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        let mut all = Vec::new();
        for id in files(tx)? {
            all.extend(consent::of(tx, id)?.iter().map(shown));
        }
        Ok(json!({ "consents": all }))
    }

    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        erase_rows(tx, &[sql!("delete from consent where organisation_id = $1 and client_id = $2")])
    }
}

fn shown(consent: &Consent) -> JsonValue {
    let day = |day: Option<platform::Date>| day.map(|day| day.to_string());
    json!({
        "record_id": consent.id.to_string(),
        "purpose": consent.purpose,
        "purpose_words": consent.purpose_words,
        "recipient_third_parties": consent.recipient_third_parties,
        "pii_information": consent.pii_information,
        "privacy_notice": consent.privacy_notice,
        "language": consent.language,
        "event_type": consent.event_type,
        "event_state": if consent.withdrawn_on.is_some() { "withdrawn" } else { consent.event_state.word() },
        "event_time": consent.event_time.to_string(),
        "entity": consent.entity,
        "from_day": consent.from_day.to_string(),
        "until_day": day(consent.until_day),
        "withdrawn_on": day(consent.withdrawn_on),
    })
}
