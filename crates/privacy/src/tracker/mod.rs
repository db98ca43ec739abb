//! What the data tracker (andmejälgija) of the state portal is told, so that a person sees there who has used their data.
//!
//! After its public protocol, version 1.6 of 19 January 2026 (Riigi Infosüsteemi Amet: "Andmejälgija kasutusteabe esitamise
//! protokoll", `doc/spetsifikatsioonid/Kasutusteabe_esitamise_protokoll.md` of <https://github.com/e-gov/AJ>, and
//! `dumonitor-openapi-v2.yaml` beside it): what is asked (6.1.3), and `totalUsages` with `usages` of `logtime`, `action`,
//! `receiverCode`, `receiverName`, `receiverSystem`, newest first (6.1.4).
//!
//! The person is found by the personal code in every municipality that takes part; of each that knows them the log says what
//! was done and which body did it, never who of its staff. A protected person is found nowhere: whoever sits at their screen
//! would learn that they are helped, and by whom. Tries that were refused saw nothing and are left out, and so is the
//! tracker's own use, which stands in the log all the same: a line for each page that is asked for would shift the pages.

mod asked;

pub use asked::{Asked, Parameters, Unfit};

use crate::{
    copy::{did, why},
    policy::TellTracker,
};
use frame::Organisation;
use platform::{
    Action, App, JsonValue, Language, Permit, Result, Timestamp, Uuid, json,
    trail::{Step, Wanted},
};

/// Under which name the audit knows the data tracker.
const TRACKER: &str = "data_tracker";
/// The information system that has used the data.
const SYSTEM: &str = "Teekond";

/// A municipality that takes part.
#[derive(Clone, Debug)]
pub struct Member {
    /// Which.
    pub organisation: Organisation,
    /// Its code in the register of state and local bodies: eight digits.
    pub registry_code: String,
}

/// What one municipality has about the person.
struct Held<'m> {
    member: &'m Member,
    permit: Permit<TellTracker>,
    files: Vec<Uuid>,
    steps: Vec<Step>,
    /// Entries in all, also those that were not asked for.
    all: i64,
}

/// Who has used the data of a person: the answer to `findUsage`. What is told is recorded first, as a look.
pub async fn find_usage(app: &App, members: &[Member], asked: &Asked) -> Result<JsonValue> {
    let mut held = Vec::new();
    for member in members {
        held.extend(held_by(app, member, asked).await?);
    }
    let total: i64 = held.iter().map(|of| of.all).sum();
    let mut lines: Vec<(usize, &Step)> = Vec::new();
    for (place, of) in held.iter().enumerate() {
        lines.extend(of.steps.iter().map(|step| (place, step)));
    }
    // Within one instant by body and entry, so that pages that follow one another leave nothing out.
    lines.sort_by(|(one, left), (other, right)| {
        (right.at, other, right.cursor().id).cmp(&(left.at, one, left.cursor().id))
    });
    let told: Vec<_> = lines.into_iter().skip(asked.offset).take(asked.limit).collect();
    for (place, of) in held.iter().enumerate() {
        let rows = told.iter().filter(|(of, _)| *of == place).count();
        of.permit.taken_out(rows, TRACKER, of.files.clone()).await?;
    }
    let usages: Vec<_> = told
        .iter()
        .filter_map(|(place, step)| held.get(*place).map(|of| usage(app, of.member, step)))
        .collect();
    Ok(json!({ "totalUsages": total, "usages": usages }))
}

/// What a municipality has; `None` where it does not know the person.
async fn held_by<'m>(app: &App, member: &'m Member, asked: &Asked) -> Result<Option<Held<'m>>> {
    let Some(code) = asked.code.clone() else { return Ok(None) };
    let permit = permit(app, member).await?;
    let files = permit.read(move |tx| people::files_with_code(tx, &code)).await?;
    if files.is_empty() {
        return Ok(None);
    }
    let files: Vec<Uuid> = files.into_iter().map(Uuid::from).collect();
    let wanted = Wanted {
        from: asked.from,
        until: asked.until,
        result: Some("done"),
        but: Some(TellTracker::NAME),
        ..Wanted::default()
    };
    let most = i64::try_from(asked.offset.saturating_add(asked.limit)).unwrap_or(i64::MAX);
    let all = permit.trail_length(&files, &wanted).await?;
    let steps = permit.trail(&files, &wanted, most).await?;
    Ok(Some(Held { member, permit, files, steps, all }))
}

fn usage(app: &App, member: &Member, step: &Step) -> JsonValue {
    let texts = |key: &str| app.said_in(Language::Et, key, &[]);
    let (what, reason) = (did(&texts, &step.action), why(&texts, &step.purpose));
    json!({
        "logtime": seconds(step.at),
        "action": if reason.is_empty() { what } else { format!("{what}: {reason}") },
        "receiverCode": member.registry_code,
        "receiverName": member.organisation.name,
        "receiverSystem": SYSTEM,
    })
}

/// Since when it can be asked who has used data: the answer to `usagePeriod`. Without a period's end: until now.
pub async fn usage_period(app: &App, members: &[Member]) -> Result<JsonValue> {
    let mut first: Option<Timestamp> = None;
    for member in members {
        let permit = permit(app, member).await?;
        let begun = match permit.trail_begins().await? {
            Some(begun) => begun,
            None => permit.read(|tx| Ok(tx.now())).await?,
        };
        first = first.into_iter().chain([begun]).min();
    }
    Ok(json!({ "periodStart": first.map(seconds) }))
}

/// Whether it can be asked now: the answer to `heartbeat`. Fails when the records cannot be read.
pub async fn heartbeat(app: &App, members: &[Member]) -> Result<JsonValue> {
    if let Some(member) = members.first() {
        permit(app, member).await?.trail_begins().await?;
    }
    Ok(json!({ "status": "OK", "message": "API is ready" }))
}

async fn permit(app: &App, member: &Member) -> Result<Permit<TellTracker>> {
    let Organisation { id, slug, .. } = &member.organisation;
    Permit::system(app, TRACKER, (*id).into(), slug.clone()).await
}

/// As the protocol writes an instant: `2026-06-30T09:00:00Z`.
fn seconds(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
