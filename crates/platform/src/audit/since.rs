//! The log of looks, read on from where one was.

use crate::{Action, Permit, Result, Target, Timestamp};
use db::{Conn, Uuid, sql};

db::record! {
    /// A look at persons.
    #[derive(Clone, Debug)]
    pub struct LookEntry {
        /// Its number.
        pub seq: i64,
        /// When.
        pub at: Timestamp,
        /// Who: an account's id, or a job's name.
        pub actor: String,
        /// The action's name.
        pub action: String,
        /// The clients it was about: ids, separated by spaces.
        clients: String,
    }
}

impl LookEntry {
    /// The clients whom it was about.
    pub fn clients(&self) -> impl Iterator<Item = Uuid> {
        self.clients.split(' ').filter_map(|id| id.parse().ok())
    }
}

fn since(conn: &mut Conn<'_>, seq: i64, most: i64) -> db::Result<Vec<LookEntry>> {
    let looks = sql!(
        "select seq, at, actor, action, clients from audit_entry
          where organisation_id = $1 and seq > $2 and clients <> '' and result = 'done' order by seq limit $3"
    );
    conn.all(looks, &[&seq, &most])
}

impl<A: Action> Permit<A> {
    /// Looks at persons in the organisation after the entry `seq`, oldest first, at most `most`. Changes are not among
    /// them where they lie apart.
    pub async fn looks_since(&self, seq: i64, most: i64) -> Result<Vec<LookEntry>> {
        let scope = self.on().scope();
        Ok(self.app().looks.read(Some(scope), move |conn| since(conn, seq, most)).await?)
    }
}
