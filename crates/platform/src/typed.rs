//! What comes in: forms, addresses and JSON, read into types of strings. Nothing in them is believed yet.
//!
//! `serde_html_form` and not axum's own form: a list of checkboxes is a list.

use crate::Error;
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{HeaderMap, header, request::Parts},
};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{DeserializeOwned, Visitor},
};
use std::{fmt, ops::Deref};

/// The body of a form.
#[derive(Clone, Copy, Debug)]
pub struct Form<T>(pub T);

/// The query of an address.
#[derive(Clone, Copy, Debug)]
pub struct Search<T>(pub T);

/// A JSON body.
#[derive(Clone, Copy, Debug)]
pub struct JsonBody<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Error;
    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        if !is_kind(request.headers(), "application/x-www-form-urlencoded") {
            return Err(Error::WrongContent);
        }
        let body = bytes(request, state).await?;
        serde_html_form::from_bytes(&body).map(Self).map_err(|_| Error::Unreadable)
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Search<T> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        let query = parts.uri.query().unwrap_or_default();
        serde_html_form::from_str(query).map(Self).map_err(|_| Error::Unreadable)
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for JsonBody<T> {
    type Rejection = Error;
    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        if !is_kind(request.headers(), "application/json") {
            return Err(Error::WrongContent);
        }
        let body = bytes(request, state).await?;
        serde_json::from_slice(&body).map(Self).map_err(|_| Error::Unreadable)
    }
}

async fn bytes<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Error> {
    Bytes::from_request(request, state).await.map_err(|error| match error.status().as_u16() {
        413 => Error::TooLarge,
        _ => Error::Unreadable,
    })
}

pub(crate) fn is_kind(headers: &HeaderMap, kind: &str) -> bool {
    let named = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    named.split(';').next().is_some_and(|named| named.trim().eq_ignore_ascii_case(kind))
}

/// Reads a form that was kept as it came, such as a draft.
pub fn form<T: DeserializeOwned>(body: &str) -> Option<T> {
    serde_html_form::from_str(body).ok()
}

/// Writes a query from a struct; what cannot be written is left out whole.
pub fn query(of: &impl Serialize) -> String {
    serde_html_form::to_string(of).unwrap_or_default()
}

/// A value as it stands in a query.
pub fn escaped(value: &str) -> String {
    percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// A value as it was typed in a field, or as JSON has it: text, a number, a yes or no; nothing is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Typed(pub String);

impl Deref for Typed {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Typed {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
impl From<String> for Typed {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Typed {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl Visitor<'_> for Any {
            type Value = Typed;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, a number, a yes or no, or nothing")
            }
            fn visit_str<E>(self, text: &str) -> Result<Typed, E> {
                Ok(text.into())
            }
            fn visit_i64<E>(self, number: i64) -> Result<Typed, E> {
                Ok(number.to_string().into())
            }
            fn visit_u64<E>(self, number: u64) -> Result<Typed, E> {
                Ok(number.to_string().into())
            }
            fn visit_f64<E>(self, number: f64) -> Result<Typed, E> {
                Ok(number.to_string().into())
            }
            fn visit_bool<E>(self, yes: bool) -> Result<Typed, E> {
                Ok(if yes { "on".into() } else { Typed::default() })
            }
            fn visit_unit<E>(self) -> Result<Typed, E> {
                Ok(Typed::default())
            }
        }
        from.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Contact {
        minutes: Typed,
        client: Typed,
        topics: Vec<Typed>,
    }

    #[test]
    fn a_form_and_json_read_alike() {
        let typed =
            Contact { minutes: "20".into(), client: "".into(), topics: vec!["work".into(), "stay".into()] };
        assert_eq!(form::<Contact>("minutes=20&client=&topics=work&topics=stay").unwrap(), typed);
        assert_eq!(
            serde_json::from_str::<Contact>(r#"{"minutes":20,"client":null,"topics":["work","stay"]}"#)
                .unwrap(),
            typed
        );
        assert!(serde_json::from_str::<Contact>(r#"{"minutes":[20]}"#).is_err());
        assert_eq!(form::<Contact>("topics=work").unwrap().topics, ["work".into()]);
    }
}
