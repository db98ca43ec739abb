//! A change that was sent twice is done once: the key of the sender, and what was answered the first time.

use crate::{Action, Error, Result, Tx, actor::hash};
use axum::{extract::FromRequestParts, http::request::Parts};
use db::sql;
use serde::{Serialize, de::DeserializeOwned};
use std::convert::Infallible;

/// The key under which a change is done once: the header `Idempotency-Key` of a program, or the hidden field
/// `once` of a form. Without one each request stands for itself.
#[derive(Clone, Debug, Default)]
pub struct Once {
    key: Option<String>,
    request: String,
}

impl Once {
    /// The key of a form, with the form itself, so that a key used for something else is found out.
    pub fn of_form(key: &str, body: &impl Serialize) -> Self {
        Self { key: Some(key.trim().to_owned()).filter(|key| !key.is_empty()), ..Self::default() }.with(body)
    }

    /// What the request asks for.
    #[must_use]
    pub fn with(mut self, body: &impl Serialize) -> Self {
        self.request = serde_json::to_string(body).map(|text| hash(&text)).unwrap_or_default();
        self
    }

    /// A new key for a hidden field.
    pub fn new_key() -> String {
        crate::random::new_id().to_string()
    }
}

impl<S: Sync> FromRequestParts<S> for Once {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let key = parts.headers.get("idempotency-key").and_then(|value| value.to_str().ok());
        let key = key.map(str::to_owned).filter(|key| !key.is_empty());
        Ok(Self { key, request: String::new() })
    }
}

pub(crate) fn answered<A: Action, T: DeserializeOwned>(
    tx: &mut Tx<'_, A>,
    once: &Once,
    name: &str,
) -> Result<Option<T>> {
    let Some(key) = &once.key else { return Ok(None) };
    let kept =
        sql!("select request_hash, answer from idempotency where organisation_id = $1 and key_hash = $2");
    let Some(kept) = tx.one::<Kept>(kept, &[&hash(&format!("{name}\n{key}"))])? else { return Ok(None) };
    if kept.request_hash != once.request {
        return Err(Error::Reused);
    }
    let answer = serde_json::from_str(&kept.answer);
    answer.map(Some).map_err(|_| Error::Fault(db::Error::Shape("an answer that was kept".into())))
}

pub(crate) fn keep<A: Action, T: Serialize>(
    tx: &mut Tx<'_, A>,
    once: &Once,
    name: &str,
    answer: &T,
) -> Result<()> {
    let Some(key) = &once.key else { return Ok(()) };
    let (answer, now) = (serde_json::to_string(answer).unwrap_or_default(), tx.now());
    let add = sql!(
        "insert into idempotency (organisation_id, key_hash, request_hash, answer, created_at) values ($1, $2, $3, $4, $5)"
    );
    tx.run(add, &[&hash(&format!("{name}\n{key}")), &once.request, &answer, &now])?;
    Ok(())
}

db::record! {
    /// What was asked and answered under a key.
    pub struct Kept {
        /// The hash of the request.
        pub request_hash: String,
        /// The answer, as JSON.
        pub answer: String,
    }
}
