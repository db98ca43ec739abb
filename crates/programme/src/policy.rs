//! Who may see and do what in the programme, said once for all its parts.
//!
//! A row belongs to a party: a partner's organisation, or nobody's yet. The partner's coordinators see and write their own;
//! the implementer's managers see and lead all; the authority and the unit see all and do what is theirs to do.

use frame::OrganisationId;
use platform::{Actor, Role};

/// Who sees the rows of every party.
pub const ALL_PARTIES: &[Role] = &[Role::ProgrammeManager, Role::Authority, Role::Unit];
/// Everybody who works with the programme's rows: those who see all, and coordinators theirs.
pub const EVERYBODY: &[Role] = &[Role::ProgrammeManager, Role::Authority, Role::Unit, Role::Coordinator];

/// Whose rows an actor is shown in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parties {
    /// Of all: the implementer, the authority, the unit.
    All,
    /// Of the own organisations alone.
    Own(Vec<OrganisationId>),
}

impl Parties {
    /// The parties whose rows somebody may be shown, by the roles held today. A job of ours goes through all.
    pub fn of(actor: &Actor) -> Self {
        let held = actor.memberships();
        if actor.is_job() || held.iter().any(|held| ALL_PARTIES.contains(&held.role)) {
            return Self::All;
        }
        let own = held.iter().filter(|held| held.role == Role::Coordinator);
        Self::Own(own.map(|held| held.organisation_id.into()).collect())
    }

    /// The organisations as ids, for a list that takes them; `None` when all are shown.
    pub fn own(&self) -> Option<&[OrganisationId]> {
        match self {
            Self::All => None,
            Self::Own(own) => Some(own),
        }
    }
}
