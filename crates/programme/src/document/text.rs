//! The text of a document's file, read beside the site so that it can be searched. A job takes it up; what it has found goes
//! into the index some words at a time, so that no writer waits for it. A file that cannot be read is said to be one.

mod office;
mod pdf;

use super::{
    model::{Access, DocumentId, Place, TextState},
    policy::ReadText,
    store::index,
};
use frame::OrganisationId;
use platform::{
    Action, App, Error, Permit, Result, Tx, Uuid,
    files::{FileKind, decode_text},
    jobs::{Job, NewJob, Outcome, enqueue},
};
use std::collections::BTreeSet;

/// The name of the job.
pub const READ_TEXT: &str = "programme.read_text";
/// Pages of a file that are read at most.
const PAGES: usize = 300;
/// Signs of a file's text that are read at most.
const SIGNS: usize = 2_000_000;
/// Different words of a file that are kept at most.
const WORDS: usize = 8_000;
/// Words that go into the index in one transaction.
const AT_ONCE: usize = 300;

/// Why there is no text: damaged, locked by a password, or of no kind that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread;

/// Whether the text of files of this kind is read.
pub fn has_text(kind: FileKind) -> bool {
    matches!(kind, FileKind::Pdf | FileKind::Docx | FileKind::Odt | FileKind::Txt)
}

/// The text of a file, page by page; of what has no pages as one.
pub fn pages(kind: FileKind, content: &[u8]) -> Result<Vec<String>, Unread> {
    match kind {
        FileKind::Pdf => pdf::pages(content),
        FileKind::Docx => office::text(content, &office::DOCX).map(|text| vec![text]),
        FileKind::Odt => office::text(content, &office::ODT).map(|text| vec![text]),
        FileKind::Txt => decode_text(content).map(|text| vec![text]).ok_or(Unread),
        _ => Err(Unread),
    }
}

/// Asks for the text of a file that an organisation keeps, in the transaction of its cause.
pub fn ask<A: Action>(
    tx: &mut Tx<'_, A>,
    id: DocumentId,
    (file, keeper): (Uuid, OrganisationId),
) -> Result<()> {
    // The same file may be asked for again, when names in it are found to be none.
    let (argument, once_key) = (format!("{id} {file}"), format!("{file}/{}", tx.new_id::<Uuid>()));
    let job = NewJob {
        organisation: Some(keeper.into()),
        name: READ_TEXT,
        once_key: &once_key,
        argument: &argument,
        not_before: tx.now(),
    };
    Ok(enqueue(tx, &job)?)
}

/// Reads the text of the file that was asked for, if the document still has it.
pub async fn read(app: App, job: Job) -> Outcome {
    let keeper = job.organisation.ok_or("a file of nobody")?;
    let (id, file) = job.argument.split_once(' ').ok_or("a document without a file")?;
    let (id, file): (DocumentId, Uuid) = (id.parse()?, file.parse()?);
    let permit = match Permit::<ReadText>::system(&app, READ_TEXT, keeper, id).await {
        Ok(permit) => permit,
        // Another file has taken its place, of another keeper.
        Err(Error::NotFound) => return Ok(()),
        Err(other) => return Err(other.into()),
    };
    let kind = permit.on().file.file_kind;
    let content = permit.stored(file).await?;
    // A file made to break its reader ends that reading and nothing else.
    let read = permit.in_turn(move || pages(kind, &content)).await.unwrap_or(Err(Unread));
    Ok(keep(&permit, file, read).await?)
}

/// Puts what was read into the index.
async fn keep(permit: &Permit<ReadText>, file: Uuid, read: Result<Vec<String>, Unread>) -> Result<()> {
    let (state, number, words) = match &read {
        Err(Unread) => (TextState::Failed, 0, Vec::new()),
        Ok(pages) => {
            let words = words(pages);
            let state = if words.is_empty() { TextState::Empty } else { TextState::Read };
            (state, i64::try_from(pages.len()).unwrap_or(i64::MAX), words)
        }
    };
    if !write(permit, file, index::forget_text).await? {
        return Ok(());
    }
    for some in words.chunks(AT_ONCE) {
        let some = some.to_vec();
        let add = move |tx: &mut Tx<'_, ReadText>, id| {
            some.iter().try_for_each(|(page, word)| {
                index::add(tx, id, (Place::Text, *page), std::slice::from_ref(word))
            })
        };
        if !write(permit, file, add).await? {
            return Ok(());
        }
    }
    write(permit, file, move |tx, id| index::set_state(tx, id, (state, number))).await.map(drop)
}

/// Writes, if the document still has this file and nobody has closed it; tells whether it has.
async fn write(
    permit: &Permit<ReadText>,
    file: Uuid,
    work: impl Fn(&mut Tx<'_, ReadText>, DocumentId) -> Result<()> + Send + 'static,
) -> Result<bool> {
    let write = permit.write(move |tx| {
        let on = tx.on();
        if on.file.file_id != file || on.access == Access::Personal {
            return Ok(false);
        }
        work(tx, on.id).map(|()| true)
    });
    match write.await {
        Err(Error::NotFound) => Ok(false),
        done => done,
    }
}

/// The words of pages, each once, with the number of the first page that has it. A letter alone says nothing.
fn words(pages: &[String]) -> Vec<(i64, String)> {
    let (mut known, mut words) = (BTreeSet::new(), Vec::new());
    for (page, text) in (1..).zip(pages) {
        for word in index::words(text) {
            let says = word.chars().count() > 1 || word.chars().all(|sign| sign.is_ascii_digit());
            if says && words.len() < WORDS && known.insert(word.clone()) {
                words.push((page, word));
            }
        }
    }
    words
}

#[cfg(test)]
mod tests;
