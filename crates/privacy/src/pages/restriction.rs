//! Closing a file to use, and opening it again.

use super::rights::{self, Typed};
use crate::model::WhyInput;
use people::RestrictFile;
use platform::{Error, Form, Page, Permit, Response, Result, Routes};

pub(super) fn routes() -> Routes {
    Routes::default()
        .post("/organisations/{slug}/clients/{id}/restriction", restrict)
        .post("/organisations/{slug}/clients/{id}/restriction/lifting", lift)
}

async fn restrict(permit: Permit<RestrictFile>, page: Page, Form(input): Form<WhyInput>) -> Result<Response> {
    let done = match input.parse() {
        Ok(why) => permit.write(move |tx| people::restrict(tx, &why)).await,
        Err(problems) => Err(problems.into()),
    };
    settle(&permit, &page, done, (input, "privacy-restrict-done")).await
}

async fn lift(permit: Permit<RestrictFile>, page: Page, Form(input): Form<WhyInput>) -> Result<Response> {
    let done = match input.parse() {
        Ok(why) => permit.write(move |tx| people::lift(tx, &why)).await,
        Err(problems) => Err(problems.into()),
    };
    settle(&permit, &page, done, (input, "privacy-lift-done")).await
}

async fn settle(
    permit: &Permit<RestrictFile>,
    page: &Page,
    done: Result<()>,
    (input, key): (WhyInput, &str),
) -> Result<Response> {
    match done {
        Ok(()) => Ok(page.done(&super::rights_path(page.slug(), permit.on().id), key)),
        Err(Error::Problems(problems)) => {
            let typed = Typed { why: input, ..Typed::default() };
            rights::screen(&permit.narrow(), page, &typed, &problems).await
        }
        Err(other) => Err(other),
    }
}
