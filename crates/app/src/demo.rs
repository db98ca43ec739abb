//! The demonstration: invented people in real municipalities, entered by one click.

use platform::Routes;

pub(crate) fn routes() -> Routes {
    Routes::default()
}
