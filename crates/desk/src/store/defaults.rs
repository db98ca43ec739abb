//! What a counsellor would choose anyway: as the last time.

use crate::{model::Channel, policy::ViewDay};
use platform::{Result, Tx, record, sql};

record! {
    /// The last contact of a counsellor at a centre, as far as the next one is likely alike.
    #[derive(Clone, Debug)]
    pub struct LastTime {
        /// How it took place.
        pub channel: Channel,
        /// How long it took.
        pub minutes: i64,
        /// ISO 639-3.
        pub language: String,
    }
}

/// What the actor recorded last at this centre.
pub fn last_time(tx: &mut Tx<'_, ViewDay>) -> Result<Option<LastTime>> {
    let (centre, counsellor) = (tx.on().id, tx.actor().id());
    let last = sql!(
        "select channel, minutes, language from contact
          where organisation_id = $1 and counsellor_id = $2 and centre_id = $3 and withdrawn_at is null
          order by started_at desc, id desc limit 1"
    );
    Ok(tx.one(last, &[&counsellor, &centre])?)
}
