//! Who may do what with organisations, centres, staff and topics. Pure rules over loaded facts.

mod installation;
mod topic;

pub use installation::{EditOrganisation, Installed, InviteFirst, KeepOrganisations};
pub use topic::{ActPath, EditAct, EditTopic, KeepTopics, KeptAct, KeptTopic};

use crate::{Centre, CentreId, Kind, MembershipId, Organisation, OrganisationId, organisation::At};
use platform::{
    Action, Actor, Conn, Date, Includes, Log, Result, Role, Scope, Target, account::AccountKind, record, sql,
};

/// The role that answers for an organisation of a kind, and lets others in.
pub fn leading(kind: Kind) -> Role {
    match kind {
        Kind::Municipality => Role::Coordinator,
        Kind::Implementer => Role::ProgrammeManager,
        Kind::Authority => Role::Authority,
        Kind::Unit => Role::Unit,
        Kind::Network => Role::Network,
        Kind::Installation => Role::Administrator,
    }
}

/// The roles that there are in an organisation of a kind.
pub fn grantable(kind: Kind) -> &'static [Role] {
    match kind {
        Kind::Municipality => &[Role::Counsellor, Role::Coordinator, Role::Dpo],
        Kind::Implementer => &[Role::ProgrammeManager],
        Kind::Authority => &[Role::Authority],
        Kind::Unit => &[Role::Unit],
        Kind::Network => &[Role::Network],
        Kind::Installation => &[Role::Administrator],
    }
}

/// Whether somebody who does or does not lead an organisation may grant a role there. Nobody grants themselves.
pub fn may_grant(kind: Kind, leads: bool, role: Role, to_self: bool) -> bool {
    leads && !to_self && grantable(kind).contains(&role)
}

/// Whether the installation's administrator may invite somebody to lead an organisation: only where nobody does yet.
pub fn may_invite_first(kind: Kind, leaders: i64) -> bool {
    kind != Kind::Installation && leaders == 0
}

/// Whether an organisation of a kind may be added or closed: all but the installation itself.
pub fn may_come_and_go(kind: Kind) -> bool {
    kind != Kind::Installation
}

/// Whether a membership may end: somebody must lead afterwards, one of those who `stay` or a successor.
pub fn may_end(kind: Kind, role: Role, stay: i64, has_successor: bool) -> bool {
    role != leading(kind) || stay > 0 || has_successor
}

/// All roles that lead somewhere: a column of the access table.
const LEADERS: &[Role] = &[
    Role::Coordinator,
    Role::ProgrammeManager,
    Role::Authority,
    Role::Unit,
    Role::Administrator,
    Role::Network,
];

fn leads(actor: &Actor, kind: Kind, organisation: OrganisationId) -> bool {
    actor.is(&[leading(kind)], organisation)
}

record! {
    /// A membership, with the names that a list of staff shows.
    #[derive(Clone, Debug)]
    pub struct Held {
        /// Its id.
        pub id: MembershipId,
        /// Where.
        pub organisation_id: OrganisationId,
        /// What that is.
        pub kind: Kind,
        /// Who.
        pub account_id: String,
        /// A person or a program.
        pub account_kind: AccountKind,
        /// The name.
        pub name: String,
        /// The login, which is the address for mail.
        pub login: String,
        /// 1 when no password was chosen yet.
        pub waits: i64,
        /// When they came in for the first time, to whatever organisation.
        pub first_signed_in_at: Option<platform::Timestamp>,
        /// As what.
        pub role: Role,
        /// At which centre; `None` for all.
        pub centre_id: Option<CentreId>,
        /// That centre's name.
        pub centre: Option<String>,
        /// The first day.
        pub from_day: Date,
        /// The last day, if it is known.
        pub until_day: Option<Date>,
        /// Who granted it: an account's name, or what made it.
        pub granted_by: String,
        /// When it was granted.
        pub granted_at: platform::Timestamp,
    }
}

impl Target for Held {
    type Id = At<MembershipId>;
    fn load(conn: &mut Conn<'_>, actor: &Actor, at: &At<MembershipId>) -> Result<Option<Self>> {
        if !conn.scope().is_some_and(|scope| actor.names(scope, &at.slug)) {
            return Ok(None);
        }
        let find = sql!(
            "select m.id, m.organisation_id, o.kind, m.account_id, a.kind as account_kind, a.name, a.login,
                    cast(case when a.password_hash is null then 1 else 0 end as bigint) as waits,
                    a.first_signed_in_at, m.role, m.centre_id,
                    c.name as centre, m.from_day, m.until_day, coalesce(g.name, m.granted_by) as granted_by, m.granted_at
               from membership m
               join organisation o on o.id = m.organisation_id
               join account a on a.id = m.account_id
               left join account g on g.id = m.granted_by
               left join service_centre c on c.organisation_id = m.organisation_id and c.id = m.centre_id
              where m.organisation_id = $1 and m.id = $2"
        );
        Ok(conn.one(find, &[&at.id])?)
    }
    fn scope(&self) -> Scope {
        self.organisation_id.into()
    }
    fn reference(&self) -> String {
        format!("membership/{}", self.id)
    }
}

/// Seeing who is what in the own organisation: whoever leads it.
pub struct SeeStaff;

impl Action for SeeStaff {
    type On = Organisation;
    const NAME: &'static str = "frame.see_staff";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = LEADERS;
    fn sees(actor: &Actor, on: &Organisation) -> bool {
        actor.is_in(on.id)
    }
    fn allows(actor: &Actor, on: &Organisation) -> bool {
        leads(actor, on.kind, on.id)
    }
}

/// Letting somebody in: the role is asked by [`may_grant`] when it is known.
pub struct GrantMembership;

impl Action for GrantMembership {
    type On = Organisation;
    const NAME: &'static str = "frame.grant_membership";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = LEADERS;
    fn sees(actor: &Actor, on: &Organisation) -> bool {
        actor.is_in(on.id)
    }
    fn allows(actor: &Actor, on: &Organisation) -> bool {
        leads(actor, on.kind, on.id)
    }
}

/// Ending or changing a membership, and handing over the work.
pub struct EndMembership;

impl Action for EndMembership {
    type On = Held;
    const NAME: &'static str = "frame.end_membership";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = LEADERS;
    fn sees(actor: &Actor, on: &Held) -> bool {
        leads(actor, on.kind, on.organisation_id)
    }
    fn allows(actor: &Actor, on: &Held) -> bool {
        leads(actor, on.kind, on.organisation_id)
    }
}

/// Making a new one-time link for somebody who lost theirs or forgot the password. Never for oneself.
pub struct RenewLink;

impl Action for RenewLink {
    type On = Held;
    const NAME: &'static str = "frame.renew_link";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = LEADERS;
    fn sees(actor: &Actor, on: &Held) -> bool {
        leads(actor, on.kind, on.organisation_id)
    }
    fn allows(actor: &Actor, on: &Held) -> bool {
        Self::sees(actor, on) && on.account_kind == AccountKind::Person && on.account_id != actor.id()
    }
}

/// The centres of the own municipality: coordinators.
pub struct KeepCentres;

impl Action for KeepCentres {
    type On = Organisation;
    const NAME: &'static str = "frame.keep_centres";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::Coordinator];
    fn sees(actor: &Actor, on: &Organisation) -> bool {
        actor.is_in(on.id)
    }
    fn allows(actor: &Actor, on: &Organisation) -> bool {
        on.kind == Kind::Municipality && actor.is(Self::ROLES, on.id)
    }
}

/// Changing a centre: coordinators of the municipality.
pub struct EditCentre;

impl Action for EditCentre {
    type On = Centre;
    const NAME: &'static str = "frame.edit_centre";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::Coordinator];
    fn sees(actor: &Actor, on: &Centre) -> bool {
        actor.is_in(on.organisation_id)
    }
    fn allows(actor: &Actor, on: &Centre) -> bool {
        actor.is(Self::ROLES, on.organisation_id)
    }
}

/// What a program must know of its organisation: centres, topics, acts. All members.
pub struct ReadOrganisation;

impl Action for ReadOrganisation {
    type On = Organisation;
    const NAME: &'static str = "frame.read_organisation";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = Role::ALL;
    fn sees(actor: &Actor, on: &Organisation) -> bool {
        actor.is_in(on.id)
    }
    fn allows(actor: &Actor, on: &Organisation) -> bool {
        actor.is_in(on.id)
    }
}

/// Whoever lets people in sees who is there.
impl Includes<SeeStaff> for GrantMembership {}

/// Whoever gives a new link sees what the person is.
impl Includes<EndMembership> for RenewLink {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coordinator_lets_in_the_three_roles_of_a_municipality_and_no_other() {
        for role in Role::ALL {
            let own = [Role::Counsellor, Role::Coordinator, Role::Dpo].contains(role);
            assert_eq!(may_grant(Kind::Municipality, true, *role, false), own, "{role}");
            assert!(
                !may_grant(Kind::Municipality, false, *role, false),
                "a counsellor lets nobody in: {role}"
            );
            assert!(!may_grant(Kind::Municipality, true, *role, true), "nobody grants themselves: {role}");
        }
    }

    #[test]
    fn every_other_body_lets_in_its_own_kind_only() {
        let table = [
            (Kind::Implementer, Role::ProgrammeManager),
            (Kind::Authority, Role::Authority),
            (Kind::Unit, Role::Unit),
            (Kind::Network, Role::Network),
            (Kind::Installation, Role::Administrator),
        ];
        for (kind, own) in table {
            for role in Role::ALL {
                assert_eq!(may_grant(kind, true, *role, false), *role == own, "{kind} {role}");
            }
        }
    }

    #[test]
    fn an_administrator_invites_the_first_and_nobody_after() {
        assert!(may_invite_first(Kind::Municipality, 0) && may_invite_first(Kind::Implementer, 0));
        assert!(!may_invite_first(Kind::Municipality, 1));
        assert!(
            !may_invite_first(Kind::Installation, 0),
            "whoever keeps the machine does this by the command line"
        );
    }

    #[test]
    fn the_last_coordinator_leaves_only_with_a_successor() {
        assert!(!may_end(Kind::Municipality, Role::Coordinator, 0, false));
        assert!(may_end(Kind::Municipality, Role::Coordinator, 0, true));
        assert!(may_end(Kind::Municipality, Role::Coordinator, 1, false));
        assert!(may_end(Kind::Municipality, Role::Counsellor, 0, false));
    }
}
