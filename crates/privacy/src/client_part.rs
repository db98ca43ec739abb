//! What is kept of a person's rights: what they asked, why their file is kept longer, and that it is on a list.

use crate::{
    model::{Outcome, RequestId, Right},
    policy::ANSWER,
    store::request,
};
use frame::ClientId;
use maud::html;
use people::{Attached, ClientPart, EraseClient, MergeClients, MergeId, OpenFile};
use platform::{Date, JsonValue, Markup, Page, Proven, Result, Timestamp, Tx, json, record, sql, ui};

/// What persons have asked about their data.
pub struct Rights;

record! {
    struct Key {
        key: String,
    }
}

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

    fn panel(&self, tx: &mut Tx<'_, OpenFile>, page: &Page) -> Result<Markup> {
        let facts = tx.on();
        if !tx.actor().is(ANSWER, facts.organisation_id) {
            return Ok(html! {});
        }
        let rights = format!("/organisations/{}/clients/{}/rights", page.slug(), facts.id);
        let body = html! { p.small { (page.t("privacy-panel-help")) } p.mt2 { (ui::link_button(&rights, &page.t("privacy-rights-title"), "secondary")) } };
        Ok(ui::card(&page.t("privacy-rights-title"), &html! {}, &body))
    }

    fn attached(&self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        let requests = sql!(
            "select id as key from rights_request where organisation_id = $1 and client_id = $2 order by id"
        );
        let holds = sql!(
            "select id as key from retention_hold where organisation_id = $1 and client_id = $2 order by id"
        );
        let mut rows = Vec::new();
        for (table, sql) in [("rights_request", requests), ("retention_hold", holds)] {
            let keys: Vec<Key> = tx.all(sql, &[&client])?;
            rows.extend(keys.into_iter().map(|Key { key }| Attached { table, key }));
        }
        Ok(rows)
    }

    /// A line of a list and a file under an act stay with the file that they named: it is not there by itself any more,
    /// so nobody is shown the one, and the other is left out when the act is carried out.
    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        let (from, to): (ClientId, ClientId) = (other.on().id, tx.on().id);
        let requests =
            sql!("update rights_request set client_id = $3 where organisation_id = $1 and client_id = $2");
        let holds =
            sql!("update retention_hold set client_id = $3 where organisation_id = $1 and client_id = $2");
        tx.run(requests, &[&from, &to])?;
        tx.run(holds, &[&from, &to])?;
        Ok(())
    }

    fn give_back(
        &self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        let to: ClientId = other.on().id;
        let requests = sql!(
            "update rights_request set client_id = $2 where organisation_id = $1 and id in (
                select row_key from merge_row
                 where organisation_id = $1 and merge_id = $3 and table_name = 'rights_request')"
        );
        let holds = sql!(
            "update retention_hold set client_id = $2 where organisation_id = $1 and id in (
                select row_key from merge_row
                 where organisation_id = $1 and merge_id = $3 and table_name = 'retention_hold')"
        );
        tx.run(requests, &[&to, &merge])?;
        tx.run(holds, &[&to, &merge])?;
        Ok(())
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
