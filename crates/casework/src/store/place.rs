//! Where the person is served, for the page that they take home.

use platform::{Action, Result, Tx, record, sql};

record! {
    /// A service centre as the person needs it.
    #[derive(Clone, Debug)]
    pub struct Place {
        /// Its id.
        pub id: String,
        /// Its name.
        pub name: String,
        /// Street and town; may be empty.
        pub address: String,
        /// Its telephone; may be empty.
        pub phone: String,
        /// Its e-mail; may be empty.
        pub email: String,
    }
}

/// The centres of the organisation that are open, by name.
pub fn open<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<Place>> {
    let today = tx.today();
    let places = sql!(
        "select id, name, address, phone, email from service_centre
          where organisation_id = $1 and (closed_on is null or closed_on > $2) order by name"
    );
    Ok(tx.all(places, &[&today])?)
}
