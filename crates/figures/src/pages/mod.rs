//! The pages: a municipality's own figures, and the programme's sums.

mod filter;
mod months;
mod municipality;
mod parts;
mod programme;
mod topics;

use platform::Routes;

pub fn routes() -> Routes {
    municipality::routes().and(programme::routes())
}
