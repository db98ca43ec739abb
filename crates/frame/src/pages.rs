//! The frame's screens: staff, centres, all organisations, topics.

mod centre;
mod centre_topic;
mod installation;
mod letter;
mod membership;
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
        .and(topic::routes())
}
