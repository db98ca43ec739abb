//! Files under a permit: what comes in is kept beside the row that the transaction after it writes.

use super::{FileProblem, Stored};
use crate::{Action, Permit, Result, Target, upload::Received};
use db::{Scope, Uuid};

impl<A: Action> Permit<A> {
    /// Looks at a file and keeps it, encrypted under the organisation's key; [`super::record()`] writes its row in the
    /// transaction of its cause. A file without a row is swept away after a day.
    pub async fn store(&self, file: Received) -> Result<Result<Stored, FileProblem>> {
        let (app, scope) = (self.app().clone(), self.on().scope());
        let (keys, now) = (app.keys.clone(), app.clock.now());
        let ring = app.db.write(Some(scope), move |conn| keys.sealing(conn, now)).await?;
        app.files.put(ring, file.name, file.content).await
    }

    /// The content of a file that the organisation keeps. Whether the actor may have it, the action has said.
    pub async fn stored(&self, id: Uuid) -> Result<Vec<u8>> {
        self.stored_with(self.on().scope(), id).await
    }

    /// The content of a file that another organisation keeps: a document of the programme lies with whoever brought it. For
    /// rows that several organisations share; who may have it, the action has said by such a row.
    pub async fn stored_with(&self, keeper: Scope, id: Uuid) -> Result<Vec<u8>> {
        let app = self.app().clone();
        let keys = app.keys.clone();
        let ring = app.db.read(Some(keeper), move |conn| keys.opening(conn)).await?;
        app.files.read(ring, id).await
    }

    /// Work on the content of a file that is not kept: beside the requests, and only some at a time.
    pub async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        self.app().files.in_turn(move || Ok(work())).await
    }
}
