//! Who does what with the conditions. Who leads the programme drafts and words them, the authority confirms them and enters
//! indicators; the unit and coordinators read. A draft is seen by those who see all parties.

use crate::policy::{ALL_PARTIES, EVERYBODY};
use frame::{
    ActivityId, IndicatorId, TatVersionId,
    activity::{
        indicator::{self, Indicator},
        node::{self, Node},
        tat::{self, State, Tat},
    },
    organisation::Programme,
};
use platform::{Action, Actor, Conn, Includes, Log, Result, Role, Scope, Target};

/// Who drafts and words.
const MANAGERS: &[Role] = &[Role::ProgrammeManager];
/// Who confirms and enters indicators.
const AUTHORITY: &[Role] = &[Role::Authority];

/// A version of the conditions, as somebody of an organisation meets it.
#[derive(Clone, Debug)]
pub struct Conditions {
    /// The version.
    pub tat: Tat,
    scope: Scope,
}

/// What is not confirmed is seen by those who see all parties.
fn is_seen(actor: &Actor, tat: &Tat, scope: Scope) -> bool {
    let roles = if tat.state() == State::Confirmed { EVERYBODY } else { ALL_PARTIES };
    actor.is(roles, scope)
}

impl Target for Conditions {
    type Id = TatVersionId;
    fn load(conn: &mut Conn<'_>, actor: &Actor, id: &TatVersionId) -> Result<Option<Self>> {
        let Some(scope) = conn.scope() else { return Ok(None) };
        let tat = tat::one(conn, *id)?.filter(|tat| is_seen(actor, tat, scope));
        Ok(tat.map(|tat| Self { tat, scope }))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        format!("tat/{}", self.tat.id)
    }
}

/// An activity with the version that it is of.
#[derive(Clone, Debug)]
pub struct InTree {
    /// The activity.
    pub node: Node,
    /// Its version.
    pub tat: Tat,
    scope: Scope,
}

impl Target for InTree {
    type Id = ActivityId;
    fn load(conn: &mut Conn<'_>, actor: &Actor, id: &ActivityId) -> Result<Option<Self>> {
        let Some(node) = node::one(conn, *id)? else { return Ok(None) };
        let conditions = Conditions::load(conn, actor, &node.tat_version_id)?;
        Ok(conditions.map(|Conditions { tat, scope }| Self { node, tat, scope }))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        format!("activity/{}", self.node.id)
    }
}

/// An indicator with its activity.
#[derive(Clone, Debug)]
pub struct OfActivity {
    /// Every version of it, the newest first.
    pub versions: Vec<Indicator>,
    /// Its activity.
    pub of: InTree,
    id: IndicatorId,
}

impl Target for OfActivity {
    type Id = IndicatorId;
    fn load(conn: &mut Conn<'_>, actor: &Actor, id: &IndicatorId) -> Result<Option<Self>> {
        let versions = indicator::history(conn, *id)?;
        let Some(newest) = versions.first() else { return Ok(None) };
        let of = InTree::load(conn, actor, &newest.activity_id)?;
        Ok(of.map(|of| Self { versions, of, id: *id }))
    }
    fn scope(&self) -> Scope {
        self.of.scope
    }
    fn reference(&self) -> String {
        format!("indicator/{}", self.id)
    }
}

/// An action upon the conditions: what it is done to, its name, who, and when it can be done.
macro_rules! action {
    ($(#[$doc:meta])* $action:ident on $on:ty, $name:literal, $roles:expr, $when:expr) => {
        $(#[$doc])*
        pub struct $action;
        impl Action for $action {
            type On = $on;
            const NAME: &'static str = $name;
            const LOG: Log = Log::Changes;
            const ROLES: &'static [Role] = $roles;
            fn sees(actor: &Actor, on: &$on) -> bool {
                actor.is(EVERYBODY, on.scope())
            }
            fn allows(actor: &Actor, on: &$on) -> bool {
                let when: fn(&$on) -> bool = $when;
                actor.is(Self::ROLES, on.scope()) && when(on)
            }
        }
    };
}

action! {
    /// Seeing the register and the tree in force.
    ViewTree on Programme, "programme.view_tree", EVERYBODY, |_| true
}
action! {
    /// Drafting the next version.
    DraftTat on Programme, "programme.draft_tat", MANAGERS, |_| true
}
impl Includes<ViewTree> for DraftTat {}

action! {
    /// Seeing a version, its tree, and what it changed.
    ViewTat on Conditions, "programme.view_tat", EVERYBODY, |_| true
}
action! {
    /// Changing a draft: what it says of itself, its activities, sending it off.
    EditTat on Conditions, "programme.edit_tat", MANAGERS, |on| on.tat.state() == State::Draft
}
action! {
    /// Saying in plain words what a version is for, what it changes, and which document it is.
    DescribeTat on Conditions, "programme.describe_tat", MANAGERS, |on| on.tat.state() != State::Withdrawn
}
action! {
    /// Giving up a draft, also one that waits for the authority.
    WithdrawTat on Conditions, "programme.withdraw_tat", MANAGERS,
    |on| matches!(on.tat.state(), State::Draft | State::Submitted)
}
action! {
    /// Confirming what was submitted, or sending it back.
    DecideTat on Conditions, "programme.decide_tat", AUTHORITY, |on| on.tat.state() == State::Submitted
}
impl Includes<ViewTat> for EditTat {}
impl Includes<ViewTat> for DescribeTat {}
impl Includes<ViewTat> for WithdrawTat {}
impl Includes<ViewTat> for DecideTat {}

action! {
    /// Seeing an activity, its life and its indicators.
    ViewActivity on InTree, "programme.view_activity", EVERYBODY, |_| true
}
action! {
    /// Changing an activity: all of it in a draft; in what is in force its texts alone, as a correction that is kept.
    ChangeActivity on InTree, "programme.change_activity", MANAGERS,
    |on| matches!(on.tat.state(), State::Draft | State::Confirmed)
}
action! {
    /// Ending an activity in a draft.
    EndActivity on InTree, "programme.end_activity", MANAGERS, |on| on.tat.state() == State::Draft
}
action! {
    /// Entering an indicator of an activity of what is in force.
    EnterIndicator on InTree, "programme.enter_indicator", AUTHORITY, |on| on.tat.state() == State::Confirmed
}
impl Includes<ViewActivity> for ChangeActivity {}
impl Includes<ViewActivity> for EndActivity {}
impl Includes<ViewActivity> for EnterIndicator {}

action! {
    /// Seeing an indicator with what it said before.
    ViewIndicator on OfActivity, "programme.view_indicator", EVERYBODY, |_| true
}
action! {
    /// Entering a new version of an indicator.
    ChangeIndicator on OfActivity, "programme.change_indicator", AUTHORITY,
    |on| on.of.tat.state() == State::Confirmed
}
impl Includes<ViewIndicator> for ChangeIndicator {}
