//! Rules that actions of many domains share, written once.

/// Actions on an organisation for those who hold a role in it: the name in the audit, whether looks are recorded, the roles,
/// and the purposes if it asks for one. Whoever else is a member is told that it is not theirs to do; for others it is not there.
#[macro_export]
macro_rules! of_organisation {
    ($($(#[$doc:meta])* $vis:vis $name:ident = $word:literal, $log:ident, $roles:expr $(, $purposes:expr)?;)+) => { $(
        $(#[$doc])*
        $vis struct $name;
        impl ::platform::Action for $name {
            type On = $crate::Organisation;
            const NAME: &'static str = $word;
            const LOG: ::platform::Log = ::platform::Log::$log;
            const ROLES: &'static [::platform::Role] = $roles;
            $(const PURPOSES: &'static [&'static str] = $purposes;)?
            fn sees(actor: &::platform::Actor, on: &$crate::Organisation) -> bool {
                actor.is_in(on.id)
            }
            fn allows(actor: &::platform::Actor, on: &$crate::Organisation) -> bool {
                actor.is(Self::ROLES, on.id)
            }
        }
    )+ };
}

/// Actions on an organisation that a job alone may do.
#[macro_export]
macro_rules! of_job {
    ($($(#[$doc:meta])* $vis:vis $name:ident = $word:literal;)+) => { $(
        $(#[$doc])*
        $vis struct $name;
        impl ::platform::Action for $name {
            type On = $crate::Organisation;
            const NAME: &'static str = $word;
            const LOG: ::platform::Log = ::platform::Log::Changes;
            const ROLES: &'static [::platform::Role] = &[];
            fn sees(actor: &::platform::Actor, _: &$crate::Organisation) -> bool {
                actor.is_job()
            }
            fn allows(actor: &::platform::Actor, on: &$crate::Organisation) -> bool {
                actor.is_job() && actor.is_in(on.id)
            }
        }
    )+ };
}
