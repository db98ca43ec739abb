//! The second factor: a code of the moment from an app (RFC 6238), set up with a picture and proved by a first code.
//! Whoever switches it off says the password and a code once more: a screen that was left open is not enough.

use super::{
    KeepOwnAccount, remove_second_factor,
    settings::{credentials, wrong_password},
};
use crate::{
    App, Error, Form, Page, Permit, Problems, Response, Result, Routes, Tx,
    guess::{self, Guessed},
    password::{self, Verdict},
    sql,
    totp::Secret,
    ui,
    ui::Field,
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
            let keep = sql!(
                "update account set totp_secret = $2, totp_last_step = $3 where id = $1 and totp_secret is null"
            );
            // One that is there is switched off first.
            if tx.unscoped().run(keep, &[&account, &sealed, &step])? == 1 { Ok(()) } else { Err(Error::Stale) }
        })
        .await?;
    Ok(page.done("/settings", "platform-factor-kept"))
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
    let tries = [Guessed::holder(&kept.id)];
    guess::ask(app, &tries).await?;
    // Nobody knows the passwords of a demonstration's people.
    let is_right =
        app.demo || app.passwords.verify(typed.current, kept.password_hash.clone()).await? != Verdict::Wrong;
    if !is_right {
        return Err(wrong_password());
    }
    let wrong = || Error::from(Problems::at("code", "platform-factor-wrong"));
    let code = kept.code(app, &typed.code)?.ok_or_else(wrong)?;
    let write = move |tx: &mut Tx<'_, KeepOwnAccount>| {
        let account = tx.on().account.clone();
        if !code.use_up(tx)? {
            return Err(wrong());
        }
        guess::succeeded(tx, &tries)?;
        Ok(remove_second_factor(tx, &account)?)
    };
    permit.write(write).await
}

/// Asks for the password and a code.
fn removal(page: &Page, problems: &Problems) -> Response {
    let title = page.t("platform-factor-title");
    let current = Field {
        name: "current",
        label: "platform-password-current",
        kind: "password",
        autocomplete: "current-password",
        most: password::LONGEST,
        required: true,
        ..Field::default()
    };
    let body = || {
        html! {
            div.signin { div.card { div.bd {
                form.stack method="post" action="/settings/second-factor/removal" {
                    (ui::form_problems(page, problems))
                    p { (page.t("platform-factor-remove-help")) }
                    @if !page.is_demo() { (ui::field(page, problems, current)) }
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
                (ui::field(page, problems, ui::CODE))
                button.ds-button type="submit" { (page.t("platform-factor-prove")) }
            }
        } } }
    }
}
