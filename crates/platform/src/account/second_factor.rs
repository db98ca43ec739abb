//! The second factor: a code of the moment from an app (RFC 6238), set up with a picture and proved by a first code.
//! Whoever switches it on or off says the password once more: a screen that was left open is not enough.

use super::{
    KeepOwnAccount, remove_second_factor,
    settings::{credentials, current_field, wrong_password},
};
use crate::{
    App, Error, Form, Page, Permit, Problems, Response, Result, Routes, Tx,
    guess::{self, Guessed},
    password::Verdict,
    sign_in::Credentials,
    sql,
    totp::Secret,
    ui,
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
                p { (ui::link_button("/settings/second-factor", &page.t("platform-factor-remove"), "tertiary")) }
            } @else {
                p { (ui::link_button("/settings/second-factor", &page.t("platform-factor-begin"), "secondary")) }
            }
        }
    };
    ui::card(&page.t("platform-factor-title"), &html! {}, &body)
}

async fn begin(permit: Permit<KeepOwnAccount>, page: Page) -> Result<Response> {
    if permit.read(credentials).await?.asks_code() {
        return Ok(removal(&page, &Problems::default()));
    }
    let secret = Secret::random();
    let login = permit.actor().account().map(|account| account.name.clone()).unwrap_or_default();
    let body = || form(&page, &secret, &login, &Problems::default());
    Ok(page.show(&page.t("platform-factor-title"), &[("second-factor", &body)]))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct First {
    secret: String,
    current: String,
    code: String,
}

async fn prove(
    permit: Permit<KeepOwnAccount>,
    State(app): State<App>,
    page: Page,
    Form(first): Form<First>,
) -> Result<Response> {
    let secret = Secret::parse(&first.secret).ok_or(Error::Unreadable)?;
    match switch_on(&permit, &app, &secret, first).await {
        Ok(()) => Ok(page.done("/settings", "platform-factor-kept")),
        Err(Error::Problems(problems)) => {
            let name = permit.actor().account().map(|account| account.name.clone()).unwrap_or_default();
            let body = || form(&page, &secret, &name, &problems);
            Ok(page.again(&page.t("platform-factor-title"), &[("second-factor", &body)]))
        }
        Err(other) => Err(other),
    }
}

async fn switch_on(permit: &Permit<KeepOwnAccount>, app: &App, secret: &Secret, typed: First) -> Result<()> {
    let kept = permit.read(credentials).await?;
    let tries = holder(app, &kept, typed.current).await?;
    let step = secret.accepts(&typed.code, app.clock.now(), 0).ok_or_else(wrong_code)?;
    let sealed = app.keys.seal_of_account(&kept.id, &typed.secret)?;
    let write = move |tx: &mut Tx<'_, KeepOwnAccount>| {
        let account = tx.on().account.clone();
        let mut conn = tx.unscoped();
        guess::succeeded(&mut conn, &tries)?;
        let keep = sql!(
            "update account set totp_secret = $2, totp_last_step = $3 where id = $1 and totp_secret is null"
        );
        // One that is there is switched off first.
        if conn.run(keep, &[&account, &sealed, &step])? == 1 { Ok(()) } else { Err(Error::Stale) }
    };
    permit.write(write).await
}

/// The holder of the account by its password, who may guess at it as slowly as anybody else; the tries are forgiven when
/// the rest is right too.
async fn holder(app: &App, kept: &Credentials, current: String) -> Result<[Guessed; 1]> {
    let tries = [Guessed::holder(&kept.id)];
    guess::ask(app, &tries).await?;
    // Nobody knows the passwords of a demonstration's people.
    let is_right =
        app.demo || app.passwords.verify(current, kept.password_hash.clone()).await? != Verdict::Wrong;
    if is_right { Ok(tries) } else { Err(wrong_password()) }
}

fn wrong_code() -> Error {
    Problems::at("code", "platform-factor-wrong").into()
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Removal {
    current: String,
    code: String,
}

async fn remove(
    permit: Permit<KeepOwnAccount>,
    State(app): State<App>,
    page: Page,
    Form(typed): Form<Removal>,
) -> Result<Response> {
    match switch_off(&permit, &app, typed).await {
        Ok(()) => Ok(page.done("/settings", "platform-factor-removed")),
        Err(Error::Problems(problems)) => Ok(removal(&page, &problems)),
        Err(other) => Err(other),
    }
}

async fn switch_off(permit: &Permit<KeepOwnAccount>, app: &App, typed: Removal) -> Result<()> {
    let kept = permit.read(credentials).await?;
    if !kept.asks_code() {
        return Ok(());
    }
    let tries = holder(app, &kept, typed.current).await?;
    let code = kept.code(app, &typed.code)?.ok_or_else(wrong_code)?;
    let write = move |tx: &mut Tx<'_, KeepOwnAccount>| {
        let account = tx.on().account.clone();
        if !code.use_up(tx)? {
            return Err(wrong_code());
        }
        guess::succeeded(tx, &tries)?;
        Ok(remove_second_factor(tx, &account)?)
    };
    permit.write(write).await
}

/// Asks for the password and a code.
fn removal(page: &Page, problems: &Problems) -> Response {
    let title = page.t("platform-factor-title");
    let body = || {
        html! {
            div.signin { div.card { div.bd {
                form.stack method="post" action="/settings/second-factor/removal" {
                    (ui::form_problems(page, problems))
                    p { (page.t("platform-factor-remove-help")) }
                    @if !page.is_demo() { (ui::field(page, problems, current_field())) }
                    (ui::field(page, problems, ui::CODE))
                    button.ds-button type="submit" { (page.t("platform-factor-remove")) }
                }
            } } }
        }
    };
    let parts: [crate::page::Part<'_>; 1] = [("second-factor", &body)];
    if problems.is_empty() { page.show(&title, &parts) } else { page.again(&title, &parts) }
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
                @if !page.is_demo() { (ui::field(page, problems, current_field())) }
                (ui::field(page, problems, ui::CODE))
                button.ds-button type="submit" { (page.t("platform-factor-prove")) }
            }
        } } }
    }
}
