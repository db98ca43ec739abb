//! What the platform keeps that tells of a person whose data are destroyed: history, forms that were not sent, answers
//! that are kept in case a request comes again, mail on its way. The audit stays: there are ids in it and no names.

use crate::{Action, Result, Tx, Uuid, history, record, sql};

record! {
    /// A draft, sealed.
    struct Draft {
        account_id: String,
        form: String,
        sealed: String,
    }
}

record! {
    struct Kept {
        key_hash: String,
        answer: String,
    }
}

record! {
    struct Waiting {
        id: Uuid,
        subject: String,
        body: String,
    }
}

/// Destroys what is kept here of a client of the organisation. `words` name the person: the id, the name, the personal
/// code, the phone; what holds one of them goes as a whole.
pub fn forget<A: Action>(tx: &mut Tx<'_, A>, client: impl Into<Uuid>, words: &[String]) -> Result<()> {
    let client = client.into();
    history::erase(tx, client)?;
    let mut words: Vec<String> =
        words.iter().map(|word| folded(word)).filter(|word| word.len() > 2).collect();
    words.push(client.to_string());
    drafts(tx, &words)?;
    answers(tx, &words)?;
    mail(tx, &words)
}

fn drafts<A: Action>(tx: &mut Tx<'_, A>, words: &[String]) -> Result<()> {
    let all: Vec<Draft> =
        tx.all(sql!("select account_id, form, sealed from draft where organisation_id = $1"), &[])?;
    for Draft { account_id, form, sealed } in all {
        let body = tx.unseal(&crate::draft::context(&account_id, &form), &sealed)?;
        let typed: String =
            form_urlencoded::parse(body.as_bytes()).map(|(_, value)| folded(&value) + "\n").collect();
        if names(&typed, words) {
            let gone = sql!("delete from draft where organisation_id = $1 and account_id = $2 and form = $3");
            tx.run(gone, &[&account_id, &form])?;
        }
    }
    Ok(())
}

fn answers<A: Action>(tx: &mut Tx<'_, A>, words: &[String]) -> Result<()> {
    let all: Vec<Kept> =
        tx.all(sql!("select key_hash, answer from idempotency where organisation_id = $1"), &[])?;
    for Kept { key_hash, .. } in all.into_iter().filter(|kept| names(&folded(&kept.answer), words)) {
        tx.run(sql!("delete from idempotency where organisation_id = $1 and key_hash = $2"), &[&key_hash])?;
    }
    Ok(())
}

fn mail<A: Action>(tx: &mut Tx<'_, A>, words: &[String]) -> Result<()> {
    let all: Vec<Waiting> =
        tx.all(sql!("select id, subject, body from outbox where organisation_id = $1 and body <> ''"), &[])?;
    for Waiting { id, subject, body } in all {
        if names(&folded(&format!("{subject}\n{body}")), words) {
            tx.run(sql!("delete from outbox where organisation_id = $1 and id = $2"), &[&id])?;
        }
    }
    Ok(())
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

fn names(text: &str, words: &[String]) -> bool {
    words.iter().any(|word| text.contains(word.as_str()))
}
