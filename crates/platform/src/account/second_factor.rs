//! The second factor: a code of the moment from an app (RFC 6238), set up with a picture and proved by a first code.

use super::KeepOwnAccount;
use crate::{
    App, Error, Form, Page, Permit, Problems, Response, Result, Routes, sql, totp::Secret, ui, ui::Field,
};
use axum::extract::State;
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/settings/second-factor", begin)
        .post("/settings/second-factor", prove)
        .post("/settings/second-factor/removal", remove)
}

pub(super) fn part(page: &Page, is_on: bool) -> Markup {
    let body = html! {
        div.stack {
            p.muted { (page.t("platform-factor-help")) }
            @if is_on {
                p { (ui::pill("ok", &page.t("platform-factor-on"))) }
                (ui::act("/settings/second-factor/removal", &page.t("platform-factor-remove"), "tertiary"))
            } @else {
                p { (ui::link_button("/settings/second-factor", &page.t("platform-factor-begin"), "secondary")) }
            }
        }
    };
    ui::card(&page.t("platform-factor-title"), &html! {}, &body)
}

async fn begin(permit: Permit<KeepOwnAccount>, page: Page) -> Result<Response> {
    let secret = Secret::random();
    let login = permit.actor().account().map(|account| account.name.clone()).unwrap_or_default();
    let body = || form(&page, &secret, &login, &Problems::default());
    Ok(page.show(&page.t("platform-factor-title"), &[("second-factor", &body)]))
}

#[derive(Deserialize)]
struct First {
    secret: String,
    code: String,
}

async fn prove(
    permit: Permit<KeepOwnAccount>,
    State(app): State<App>,
    page: Page,
    Form(first): Form<First>,
) -> Result<Response> {
    let secret = Secret::parse(&first.secret).ok_or(Error::Unreadable)?;
    let Some(step) = secret.accepts(&first.code, app.clock.now(), 0) else {
        let name = permit.actor().account().map(|account| account.name.clone()).unwrap_or_default();
        let problems = Problems::at("code", "platform-factor-wrong");
        let body = || form(&page, &secret, &name, &problems);
        return Ok(page.again(&page.t("platform-factor-title"), &[("second-factor", &body)]));
    };
    let sealed = app.keys.seal_of_account(&permit.on().account, &first.secret)?;
    permit
        .write(move |tx| {
            let account = tx.on().account.clone();
            let keep = sql!("update account set totp_secret = $2, totp_last_step = $3 where id = $1");
            tx.unscoped().run(keep, &[&account, &sealed, &step])?;
            Ok(())
        })
        .await?;
    Ok(page.done("/settings", "platform-factor-kept"))
}

async fn remove(permit: Permit<KeepOwnAccount>, page: Page) -> Result<Response> {
    permit
        .write(|tx| {
            let account = tx.on().account.clone();
            let gone = sql!("update account set totp_secret = null, totp_last_step = 0 where id = $1");
            tx.unscoped().run(gone, &[&account])?;
            Ok(())
        })
        .await?;
    Ok(page.done("/settings", "platform-factor-removed"))
}

fn form(page: &Page, secret: &Secret, name: &str, problems: &Problems) -> Markup {
    html! {
        div.signin { div.card { div.bd {
            form.stack method="post" action="/settings/second-factor" {
                (ui::form_problems(page, problems))
                p { (page.t("platform-factor-scan")) }
                @if let Some(picture) = secret.picture("Teekond", name) { div.qr { (picture) } }
                p.small { (page.t("platform-factor-type")) " " code { (secret.base32()) } }
                (ui::hidden("secret", &secret.base32()))
                (ui::field(page, problems, Field { name: "code", label: "platform-factor-code", autocomplete: "one-time-code", most: 8, ..Field::default() }))
                button.ds-button type="submit" { (page.t("platform-factor-prove")) }
            }
        } } }
    }
}
