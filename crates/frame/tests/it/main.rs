//! The frame's pages and rows, on whichever engine the tests run.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test should stop where it fails"
)]

mod act;
mod api;
mod centre;
mod first_content;
mod installation;
mod organisation;
mod staff;
mod topic;

use platform::{Conn, Sql};

/// One number of the database behind the pages.
pub async fn count(app: &testkit::TestApp, sql: &'static str) -> i64 {
    let read = move |conn: &mut Conn<'_>| conn.scalar(Sql::collected(sql), &[]);
    app.db.read(None, read).await.unwrap().unwrap_or(0)
}

/// The first text of the database behind the pages.
pub async fn text(app: &testkit::TestApp, sql: &'static str) -> Option<String> {
    let read = move |conn: &mut Conn<'_>| conn.scalar::<Option<String>>(Sql::collected(sql), &[]);
    app.db.read(None, read).await.unwrap().flatten()
}

/// Changes something behind the pages.
pub async fn run(app: &testkit::TestApp, sql: &'static str) {
    app.db.write(None, move |conn: &mut Conn<'_>| conn.run(Sql::collected(sql), &[])).await.unwrap();
}
