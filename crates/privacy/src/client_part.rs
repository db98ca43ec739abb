//! What is kept of a person's rights: what they asked, why their file is kept longer, and that it is on a list.

use crate::{
    model::{Outcome, RequestId, Right},
    policy::ANSWER,
    store::request,
};
use maud::html;
use people::{ClientPart, EraseClient, OpenFile, Rows, rows};
use platform::{Date, JsonValue, Markup, Page, Result, Timestamp, Tx, json, record, sql, ui};

/// What persons have asked about their data.
pub struct Rights;

record! {
    struct Asked {
        id: RequestId,
        asker: String,
        kind: Right,
        asks: String,
        received_on: Date,
        due_on: Date,
        extended_on: Option<Date>,
        extended_why: String,
        outcome: Option<Outcome>,
        answer: String,
        answered_on: Option<Date>,
    }
}

record! {
    struct Held {
        why: String,
        until_day: Date,
        set_at: Timestamp,
        lifted_at: Option<Timestamp>,
    }
}

impl ClientPart for Rights {
    fn domain(&self) -> &'static str {
        "privacy"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["rights_request", "retention_hold", "retention_due", "destruction_item"]
    }

    /// A line of a list and a file under an act stay with the file that they named: it is not there by itself any more,
    /// so nobody is shown the one, and the other is left out when the act is carried out.
    fn rows(&self) -> Vec<Rows> {
        vec![rows!("rights_request"), rows!("retention_hold")]
    }

    fn panel(&self, tx: &mut Tx<'_, OpenFile>, page: &Page) -> Result<Markup> {
        let facts = tx.on();
        if !tx.actor().is(ANSWER, facts.organisation_id) {
            return Ok(html! {});
        }
        let rights = format!("/organisations/{}/clients/{}/rights", page.slug(), facts.id);
        let body = html! { p.small { (page.t("privacy-panel-help")) } p.mt2 { (ui::link_button(&rights, &page.t("privacy-rights-title"), "secondary")) } };
        Ok(ui::card(&page.t("privacy-rights-title"), &html! {}, &body))
    }

    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        Ok(json!({ "requests": requests(tx)?, "kept_longer": holds(tx)? }))
    }

    /// Of a request stays that there was one, of which kind and when it was answered; of an act the id alone.
    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        let apart =
            sql!("update rights_request set client_id = null where organisation_id = $1 and client_id = $2");
        let holds = sql!("delete from retention_hold where organisation_id = $1 and client_id = $2");
        let listed = sql!("delete from retention_due where organisation_id = $1 and client_id = $2");
        let id = tx.on().id;
        for client in people::files(tx, id)? {
            for asked in request::ids_of(tx, client)? {
                request::empty(tx, asked)?;
            }
            for erase in [apart, holds, listed] {
                tx.run(erase, &[&client])?;
            }
        }
        Ok(())
    }
}

fn requests(tx: &mut Tx<'_, OpenFile>) -> Result<Vec<JsonValue>> {
    let client = tx.on().id;
    let asked = sql!(
        "select id, asker, kind, asks, received_on, due_on, extended_on, extended_why, outcome, answer, answered_on
           from rights_request where organisation_id = $1 and client_id = $2 order by received_on, id"
    );
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let row = |asked: &Asked| {
        json!({
            "id": asked.id.to_string(),
            "asker": asked.asker,
            "kind": asked.kind,
            "asks": asked.asks,
            "received_on": asked.received_on.to_string(),
            "due_on": asked.due_on.to_string(),
            "extended_on": day(asked.extended_on),
            "extended_why": asked.extended_why,
            "outcome": asked.outcome.map(Outcome::word),
            "answer": asked.answer,
            "answered_on": day(asked.answered_on),
        })
    };
    let asked: Vec<Asked> = tx.all(asked, &[&client])?;
    Ok(asked.iter().map(row).collect())
}

fn holds(tx: &mut Tx<'_, OpenFile>) -> Result<Vec<JsonValue>> {
    let client = tx.on().id;
    let held = sql!(
        "select why, until_day, set_at, lifted_at from retention_hold
          where organisation_id = $1 and client_id = $2 order by set_at, id"
    );
    let row = |held: Held| {
        json!({
            "why": held.why,
            "until_day": held.until_day.to_string(),
            "recorded_at": held.set_at.to_string(),
            "lifted_at": held.lifted_at.map(|at| at.to_string()),
        })
    };
    let held: Vec<Held> = tx.all(held, &[&client])?;
    Ok(held.into_iter().map(row).collect())
}
