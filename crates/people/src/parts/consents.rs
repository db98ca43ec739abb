//! What the person has agreed to.

use super::{erase_rows, files};
use crate::model::Consent;
use crate::part::{ClientPart, Rows};
use crate::policy::{EraseClient, OpenFile};
use crate::rows;
use crate::store::consent;
use platform::{JsonValue, Result, Tx, json, sql};

/// The consents of a client.
pub struct Consents;

impl ClientPart for Consents {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["consent"]
    }

    fn rows(&self) -> Vec<Rows> {
        vec![rows!("consent")]
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
