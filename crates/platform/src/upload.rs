//! A form that brings a file: `multipart/form-data` (RFC 7578). Its fields are read like those of any other form; a file
//! lies in memory, within what its route allows. Nothing in it is believed yet: [`files`](crate::files) looks at it.

use crate::Error;
use axum::extract::{
    FromRequest, Multipart, Request,
    multipart::{Field, MultipartError},
};
use serde::de::DeserializeOwned;

/// Fields and files of one form at most.
const PARTS: usize = 200;

/// The fields of a form, and the files that were chosen in it.
#[derive(Clone, Debug)]
pub struct Upload<T>(pub T, pub Vec<Received>);

/// A file as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct Received {
    /// The field in which it was chosen.
    pub field: String,
    /// Its name, as the browser says.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
}

impl std::fmt::Debug for Received {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes in {}", self.content.len(), self.field)
    }
}

impl<T> Upload<T> {
    /// The file of a field, if one was chosen there.
    pub fn file(&self, field: &str) -> Option<&Received> {
        self.1.iter().find(|file| file.field == field)
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Upload<T> {
    type Rejection = Error;
    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let mut parts = Multipart::from_request(request, state).await.map_err(|_| Error::WrongContent)?;
        let (mut fields, mut files) = (Vec::new(), Vec::new());
        while let Some(part) = parts.next_field().await.map_err(|error| unread(&error))? {
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(file) => files.extend(received(name, file, part).await?),
                None => fields.push((name, part.text().await.map_err(|error| unread(&error))?)),
            }
            if fields.len() + files.len() > PARTS {
                return Err(Error::TooLarge);
            }
        }
        let fields = serde_html_form::to_string(&fields).map_err(|_| Error::Unreadable)?;
        let fields = serde_html_form::from_str(&fields).map_err(|_| Error::Unreadable)?;
        Ok(Self(fields, files))
    }
}

/// The file of a part; a field in which none was chosen comes without name and content.
async fn received(field: String, name: String, part: Field<'_>) -> Result<Option<Received>, Error> {
    let content = part.bytes().await.map_err(|error| unread(&error))?.to_vec();
    let is_there = !name.is_empty() || !content.is_empty();
    Ok(is_there.then_some(Received { field, name, content }))
}

fn unread(error: &MultipartError) -> Error {
    if error.status().as_u16() == 413 { Error::TooLarge } else { Error::Unreadable }
}
