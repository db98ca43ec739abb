//! In a demonstration, and there only, one click signs in as any of its invented people.

use super::{Recognised, Way, admit, begin, resume, taken_along};
use crate::{
    App, Error, Form, HeaderMap, Page, Public, Response, Result, Routes, page::Resumed, session::Confirmed,
    ui,
};
use axum::extract::State;
use db::{Conn, sql};
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default().post("/demo/sign-in", enter)
}

/// Logins of the demonstration, in the order of the page.
pub const LOGINS: [&str; 8] = [
    "demo.tartu.noustaja",
    "demo.rakvere.noustaja",
    "demo.tartu.koordinaator",
    "demo.tartu.andmekaitse",
    "demo.programmijuht",
    "demo.rakendusasutus",
    "demo.rakendusuksus",
    "demo.haldur",
];

/// Its part of the sign-in page; nothing outside a demonstration.
pub(super) struct Demo<'a> {
    pub(super) resumed: Option<&'a Resumed>,
}

impl Way for Demo<'_> {
    fn part(&self, page: &Page, to: &str) -> Markup {
        if !page.is_demo() {
            return html! {};
        }
        html! {
            div.card.demo-card {
                header { h2 { (page.t("platform-demo-title")) } span.demo { (page.t("platform-demo")) } }
                div.bd {
                    p.muted { (page.t("platform-demo-help")) }
                    form.roles method="post" action="/demo/sign-in" {
                        (ui::hidden("to", to))
                        (taken_along(self.resumed))
                        @for login in LOGINS {
                            button.role type="submit" name="login" value=(login) {
                                b { (page.t(&format!("platform-{}", login.replace('.', "-")))) }
                                span { (page.t(&format!("platform-{}-does", login.replace('.', "-")))) }
                            }
                        }
                    }
                    p { a href="/demo/outbox" { (page.t("platform-outbox-title")) } }
                }
            }
        }
    }
}

#[derive(Deserialize)]
struct Chosen {
    login: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    resume_address: String,
    #[serde(default)]
    resume_body: String,
}

async fn enter(
    _: Public,
    State(app): State<App>,
    headers: HeaderMap,
    (page, Form(chosen)): (Page, Form<Chosen>),
) -> Result<Response> {
    if !app.demo || !LOGINS.contains(&chosen.login.as_str()) {
        return Err(Error::NotFound);
    }
    let find = sql!("select id from account where login = $1 and closed_on is null");
    let (login, wanted) = (chosen.login.clone(), chosen.login.clone());
    let account =
        app.db.read(None, move |conn: &mut Conn<'_>| conn.scalar::<String>(find, &[&wanted])).await?;
    let account = account.ok_or(Error::NotFound)?;
    let who = Recognised { account, login, confirmed: Confirmed::Demo };
    if chosen.resume_address.is_empty() {
        return begin(&app, who, &headers, &chosen.to).await;
    }
    let resumed = Resumed::new(&chosen.resume_address, chosen.resume_body.as_bytes());
    admit(&app, who, &headers, resume(&page, &resumed)).await
}
