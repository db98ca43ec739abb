//! Who keeps the organisations of the installation: its administrators, from outside.

use crate::{Kind, Organisation, OrganisationId, organisation::Programme};
use platform::{Action, Actor, Conn, Date, Log, Result, Role, Scope, Target, record, sql};

/// All organisations of the installation: its administrators.
pub struct KeepOrganisations;

impl Action for KeepOrganisations {
    type On = Programme;
    const NAME: &'static str = "frame.keep_organisations";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::Administrator];
    fn sees(actor: &Actor, on: &Programme) -> bool {
        actor.is(Self::ROLES, on.scope())
    }
    fn allows(actor: &Actor, on: &Programme) -> bool {
        actor.is(Self::ROLES, on.scope())
    }
}

/// An organisation as the installation keeps it, acted upon from the installation.
pub struct Installed {
    installation: Scope,
    /// The organisation.
    pub organisation: Organisation,
    /// Since when it is closed.
    pub closed_on: Option<Date>,
}

record! {
    struct Row {
        id: OrganisationId,
        slug: String,
        kind: Kind,
        name: String,
        partner_from: Option<Date>,
        closed_on: Option<Date>,
    }
}

impl Target for Installed {
    type Id = String;
    fn load(conn: &mut Conn<'_>, _: &Actor, slug: &String) -> Result<Option<Self>> {
        let Some(installation) = conn.scope() else { return Ok(None) };
        let find =
            sql!("select id, slug, kind, name, partner_from, closed_on from organisation where slug = $1");
        let found: Option<Row> = conn.unscoped().one(find, &[slug])?;
        Ok(found.map(|Row { id, slug, kind, name, partner_from, closed_on }| {
            let organisation = Organisation { id, slug, kind, name, partner_from };
            Self { installation, organisation, closed_on }
        }))
    }
    fn scope(&self) -> Scope {
        self.installation
    }
    fn reference(&self) -> String {
        self.organisation.reference()
    }
}

/// Naming an organisation, dating its partnership, closing it: administrators of the installation.
pub struct EditOrganisation;

impl Action for EditOrganisation {
    type On = Installed;
    const NAME: &'static str = "frame.edit_organisation";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::Administrator];
    fn sees(actor: &Actor, on: &Installed) -> bool {
        actor.is(Self::ROLES, on.installation)
    }
    fn allows(actor: &Actor, on: &Installed) -> bool {
        actor.is(Self::ROLES, on.installation)
    }
}

/// Inviting the first who leads an organisation: administrators of the installation, and nothing else inside it.
pub struct InviteFirst;

impl Action for InviteFirst {
    type On = Installed;
    const NAME: &'static str = "frame.invite_first";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::Administrator];
    fn sees(actor: &Actor, on: &Installed) -> bool {
        actor.is(Self::ROLES, on.installation) && on.closed_on.is_none()
    }
    fn allows(actor: &Actor, on: &Installed) -> bool {
        actor.is(Self::ROLES, on.installation)
    }
}
