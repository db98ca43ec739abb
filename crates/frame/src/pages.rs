//! The frame's screens: staff, centres, all organisations, topics.

mod act;
mod centre;
mod centre_topic;
mod installation;
mod invitation;
mod letter;
mod membership;
mod organisation;
mod staff;
mod topic;

use platform::Routes;

/// All of them.
pub fn routes() -> Routes {
    staff::routes()
        .and(membership::routes())
        .and(centre::routes())
        .and(centre_topic::routes())
        .and(installation::routes())
        .and(invitation::routes())
        .and(organisation::routes())
        .and(topic::routes())
        .and(act::routes())
}
