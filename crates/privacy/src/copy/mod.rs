//! A copy of all that is held of a person, for the person (GDPR, articles 15 and 20): a page to read and print in their
//! own language, and the same for machines.

mod html;
mod said;

pub(crate) use said::{Said, did, why};

use crate::{policy::GiveCopy, store::request};
use frame::ClientId;
use people::{ClientFile, OpenFile};
use platform::{
    Action, JsonValue, Language, Page, Permit, Response, Result, Timestamp, Tx, Uuid, clock,
    files::Bundle,
    json, record, sql,
    trail::{Step, Wanted},
};

/// Entries of the log that are read at a time.
const PIECE: i64 = 500;
/// Changes of a file at most; nobody has more.
const CHANGES: i64 = 100_000;

record! {
    struct Changed {
        at: Timestamp,
        who: Option<String>,
        field: String,
        was: String,
        became: String,
    }
}

/// All that is held: the file, what every domain keeps, and what it said before.
pub(crate) fn gather(tx: &mut Tx<'_, GiveCopy>) -> Result<JsonValue> {
    let mut held = people::export(&mut tx.narrow::<OpenFile>())?;
    for part in people::parts() {
        let more = part.export(&mut tx.narrow::<OpenFile>())?;
        if let (Some(held), JsonValue::Object(more)) = (held.as_object_mut(), more) {
            held.extend(more);
        }
    }
    let (changes, closed) = (changes(tx)?, people::restriction(tx)?);
    let since = tx.on().restricted_on.map(|day| day.to_string());
    if let (Some(closed), Some(person)) = (closed, held.get_mut("person").and_then(JsonValue::as_object_mut))
    {
        person.insert("restricted_on".to_owned(), since.into());
        person.insert("restricted_why".to_owned(), closed.restricted_why.into());
    }
    if let Some(held) = held.as_object_mut() {
        held.insert("changes".to_owned(), JsonValue::Array(changes));
    }
    Ok(held)
}

fn changes(tx: &mut Tx<'_, GiveCopy>) -> Result<Vec<JsonValue>> {
    let id = tx.on().id;
    let mut all: Vec<Changed> = Vec::new();
    for subject in subjects(tx, id)? {
        let changes = sql!(
            "select c.at, a.name as who, c.field, c.was, c.became from change_entry c left join account a on a.id = c.actor
              where c.organisation_id = $1 and c.client_id = $2 order by c.at, c.target, c.seq limit $3"
        );
        all.extend(tx.all::<Changed>(changes, &[&subject, &CHANGES])?);
    }
    all.sort_by_key(|change| change.at);
    let row = |Changed { at, who, field, was, became }| json!({ "at": at.to_string(), "who": who, "field": field, "was": was, "became": became });
    Ok(all.into_iter().map(row).collect())
}

/// Under which ids the history of a person stands: of the files, and of each request.
fn subjects(tx: &mut Tx<'_, GiveCopy>, id: ClientId) -> Result<Vec<Uuid>> {
    let mut all = Vec::new();
    for client in people::files(tx, id)? {
        all.push(Uuid::from(client));
        all.extend(request::ids_of(tx, client)?.into_iter().map(Uuid::from));
    }
    Ok(all)
}

/// The language of a person, by what they speak: one of ours, or English.
pub(crate) fn language_of(spoken: &[String]) -> Language {
    let ours = |code: &String| match code.as_str() {
        "est" => Some(Language::Et),
        "eng" => Some(Language::En),
        "rus" => Some(Language::Ru),
        "ukr" => Some(Language::Uk),
        _ => None,
    };
    spoken.iter().find_map(ours).unwrap_or(Language::En)
}

/// The zip. What is held stands in it once to be read and once for machines, and so does the log; the log is read piece
/// by piece, so a long one does not lie in memory.
pub(crate) async fn bundle(permit: &Permit<GiveCopy>, page: &Page, language: Language) -> Result<Response> {
    let catalogue = permit.read(move |tx| frame::topic::catalogue(tx, language)).await?;
    let held = permit.read(gather).await?;
    let files = files(permit).await?;
    let said = Said { page, language, catalogue };
    let mut bundle = Bundle::default();
    bundle.begin(&format!("{}.html", said.t("privacy-copy-file")))?;
    let place = page.membership().map(|held| held.name.clone()).unwrap_or_default();
    bundle.write(&html::head(&said, &permit.on().name(), &place))?;
    bundle.write(&html::held(&said, &held).into_string())?;
    bundle.write(&html::log_head(&said).into_string())?;
    let log =
        each_piece(permit, &files, |steps| bundle.write(&html::log_rows(&said, steps).into_string())).await?;
    bundle.write(&html::end(&said, log))?;
    bundle.begin("data.json")?;
    bundle.write(&format!("{held:#}\n"))?;
    bundle.begin("log.json")?;
    bundle.write("[\n")?;
    let mut is_first = true;
    each_piece(permit, &files, |steps| {
        for step in steps {
            bundle.write(if is_first { "" } else { ",\n" })?;
            is_first = false;
            bundle.write(&line(step).to_string())?;
        }
        Ok(())
    })
    .await?;
    bundle.write("\n]\n")?;
    papers(permit, &said, &mut bundle).await?;
    bundle.download(&format!("{}-{}.zip", said.t("privacy-copy-file"), page.today()))
}

/// Files that were handed in, as they are. A number keeps apart those of one name.
async fn papers(permit: &Permit<GiveCopy>, said: &Said<'_>, bundle: &mut Bundle) -> Result<()> {
    let held = permit.read(|tx| {
        let mut held = Vec::new();
        for part in people::parts() {
            held.extend(part.files(&mut tx.narrow::<OpenFile>())?);
        }
        Ok(held)
    });
    let folder = said.t("privacy-copy-papers");
    for (number, file) in (1..).zip(held.await?) {
        let content = permit.stored(file.id).await?;
        bundle.add(&format!("{folder}/{number}-{}", file.name.replace(['/', '\\'], "-")), &content)?;
    }
    Ok(())
}

/// The person's files, under whose ids the log stands.
pub(crate) async fn files<A: Action<On = ClientFile>>(permit: &Permit<A>) -> Result<Vec<Uuid>> {
    let files = permit.read(|tx| people::files(tx, tx.on().id)).await?;
    Ok(files.into_iter().map(Uuid::from).collect())
}

/// Calls `write` with the log, piece by piece, newest first; tells how many entries there were.
async fn each_piece(
    permit: &Permit<GiveCopy>,
    files: &[Uuid],
    mut write: impl FnMut(&[Step]) -> Result<()>,
) -> Result<i64> {
    let mut wanted = Wanted { result: Some("done"), ..Wanted::default() };
    let mut count = 0;
    loop {
        let steps = permit.trail(files, &wanted, PIECE).await?;
        write(&steps)?;
        let read = i64::try_from(steps.len()).unwrap_or(i64::MAX);
        count += read;
        match steps.last().filter(|_| read == PIECE) {
            Some(last) => wanted.after = Some(last.cursor()),
            None => return Ok(count),
        }
    }
}

/// An entry of the log for machines.
fn line(step: &Step) -> JsonValue {
    json!({
        "at": step.at.to_string(),
        "who": step.name.clone().unwrap_or_else(|| step.actor.clone()),
        "role": step.role,
        "action": step.action,
        "purpose": step.purpose,
    })
}

/// The moment as a person reads it: `30.06.2026 12.00`.
pub(crate) fn moment(at: Timestamp) -> String {
    format!("{} {}", platform::format::day(clock::day_of(at)), clock::wall_time(at))
}
