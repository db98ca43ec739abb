//! What Estonia's data tracker (andmejälgija) is told: who used a person's data here, when and for what.
//!
//! The person is found by their personal code in every municipality that is a partner; what was refused saw nothing and
//! is not told, nor is what the tracker itself asks.

use crate::{
    copy::{did, why},
    policy::TellUsage,
};
use frame::{ClientId, Organisation};
use people::PersonalCode;
use platform::{App, Language, Page, Permit, Result, Scope, Timestamp, trail};

/// What is asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Whose data.
    pub code: PersonalCode,
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Up to and with this instant.
    pub until: Option<Timestamp>,
    /// Entries to leave out at the beginning.
    pub offset: i64,
    /// Entries at most.
    pub limit: i64,
}

/// One use of a person's data.
#[derive(Clone, Debug)]
pub struct Usage {
    /// When.
    pub at: Timestamp,
    /// The action's name.
    pub action: String,
    /// Why, where a reason was asked for.
    pub purpose: String,
    /// By whom: the municipality.
    pub organisation: Organisation,
}

impl Usage {
    /// What was done and why, in a person's words.
    pub fn said(&self, page: &Page, language: Language) -> String {
        let texts = |key: &str| page.said_in(language, key, &[]);
        let (what, purpose) = (did(&texts, &self.action), why(&texts, &self.purpose));
        if purpose.is_empty() { what } else { format!("{what}: {purpose}") }
    }
}

/// Uses of a person's data, newest first.
#[derive(Clone, Debug)]
pub struct Usages {
    /// How many there are in all.
    pub total: i64,
    /// Those that were asked for.
    pub page: Vec<Usage>,
}

/// The uses of a person's data in these municipalities.
pub async fn usages(app: &App, partners: &[Organisation], asked: &Asked) -> Result<Usages> {
    // Entries are kept to the microsecond; the last instant that is asked for belongs to the period.
    let until = asked.until.and_then(|until| until.checked_add(platform::Span::new().microseconds(1)).ok());
    let wanted = trail::Wanted {
        from: asked.from,
        until,
        result: Some("done"),
        ..trail::Wanted::default()
    };
    let (mut total, mut all) = (0, Vec::new());
    // Each municipality may have them all; what is left out at the beginning is known only when they stand together.
    let most = asked.offset.saturating_add(asked.limit);
    for partner in partners {
        let scope: Scope = partner.id.into();
        let Some(client) = client_of(app, partner, &asked.code).await? else { continue };
        let place = (scope, client.into());
        total += trail::count(app, place, &wanted).await?;
        let steps = trail::of_client(app, place, &wanted, most).await?;
        all.extend(steps.into_iter().map(|step| Usage {
            at: step.at,
            action: step.action,
            purpose: step.purpose,
            organisation: partner.clone(),
        }));
    }
    all.sort_by_key(|usage| std::cmp::Reverse(usage.at));
    let skip = usize::try_from(asked.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(asked.limit).unwrap_or(usize::MAX);
    Ok(Usages { total, page: all.into_iter().skip(skip).take(take).collect() })
}

/// The client of a personal code in a municipality.
async fn client_of(app: &App, partner: &Organisation, code: &PersonalCode) -> Result<Option<ClientId>> {
    let permit = Permit::<TellUsage>::system(app, "tracker", partner.id.into(), partner.slug.clone()).await?;
    let code = code.clone();
    permit.read(move |tx| people::holder(tx, &code)).await
}
