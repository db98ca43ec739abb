//! The settings page: language, look, keys, password, open sessions.

use super::KeepOwnAccount;
use crate::{
    App, Error, Form, HeaderMap, Language, Page, Permit, Problems, Response, Result, Routes, Tx,
    actor::{Theme, hash, session_cookie},
    guess::{self, Guessed},
    password::{self, Verdict},
    session::Session,
    sign_in::{Credentials, void_links},
    sql, ui,
    ui::{Column, Field},
};
use axum::extract::State;
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/settings", show)
        .post("/settings", keep)
        .post("/settings/password", change_password)
        .post("/settings/sessions/ended", end_session)
}

pub(super) struct Shown {
    sessions: Vec<Session>,
    pub(super) second_factor: bool,
}

pub(super) fn load(tx: &mut Tx<'_, KeepOwnAccount>) -> Result<Shown> {
    let account = tx.on().account.clone();
    let now = tx.now();
    let mut conn = tx.unscoped();
    let sessions = sql!(
        "select token_hash, started_at, seen_at, agent from session where account_id = $1 and ends_at > $2 order by started_at desc"
    );
    let factor = sql!("select totp_secret from account where id = $1");
    let sessions = conn.all(sessions, &[&account, &now])?;
    let factor: Option<Option<String>> = conn.scalar(factor, &[&account])?;
    Ok(Shown { sessions, second_factor: factor.flatten().is_some() })
}

async fn show(permit: Permit<KeepOwnAccount>, page: Page, headers: HeaderMap) -> Result<Response> {
    let shown = permit.read(load).await?;
    let own = session_cookie(&headers).map(hash);
    Ok(screen(&page, &shown, own.as_deref(), &Problems::default()))
}

pub(super) fn screen(page: &Page, shown: &Shown, own: Option<&str>, problems: &Problems) -> Response {
    let title = page.t("platform-settings");
    let parts: [crate::page::Part<'_>; 4] = [
        ("look", &|| look(page)),
        ("password", &|| password_form(page, problems)),
        ("second-factor", &|| super::second_factor::part(page, shown.second_factor)),
        ("sessions", &|| sessions(page, shown, own)),
    ];
    let head = crate::Head { grid: "settings-grid", ..crate::Head::from(&title) };
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

#[derive(Deserialize)]
struct Look {
    language: String,
    theme: String,
    #[serde(default)]
    keys: String,
}

async fn keep(permit: Permit<KeepOwnAccount>, page: Page, Form(look): Form<Look>) -> Result<Response> {
    let language: Language = look.language.parse().map_err(|()| Error::Unreadable)?;
    let theme: Theme = look.theme.parse().map_err(|()| Error::Unreadable)?;
    let keys_off = (look.keys != "on").then(|| page.today().to_string());
    permit
        .write(move |tx| {
            let account = tx.on().account.clone();
            let keep = sql!("update account set language = $2, theme = $3, keys_off_on = $4 where id = $1");
            tx.unscoped().run(keep, &[&account, &language, &theme, &keys_off])?;
            Ok(())
        })
        .await?;
    Ok(page.done("/settings", "platform-settings-kept"))
}

fn look(page: &Page) -> Markup {
    let Some(account) = page.actor().and_then(|actor| actor.account()) else { return html! {} };
    let none = Problems::default();
    let languages: Vec<_> = Language::ALL
        .iter()
        .map(|language| ui::Choice { word: language.word().to_owned(), name: language.own_name().to_owned() })
        .collect();
    let themes = ui::options(page, "platform-theme", Theme::ALL.iter().map(|theme| theme.word()));
    let body = html! {
        form.stack method="post" action="/settings" {
            (ui::radios(page, &none, Field { name: "language", label: "platform-settings-language", value: account.language.word(), ..Field::default() }, &languages))
            (ui::radios(page, &none, Field { name: "theme", label: "platform-settings-theme", value: account.theme.word(), ..Field::default() }, &themes))
            label.check { input type="checkbox" name="keys" value="on" checked[account.keys_off_on.is_none()]; span { (page.t("platform-settings-keys")) } }
            p.muted.small { (page.t("platform-settings-keys-help")) }
            div { button.ds-button type="submit" { (page.t("platform-save")) } }
        }
    };
    ui::card(&page.t("platform-settings-look"), &html! {}, &body)
}

#[derive(Deserialize)]
struct Change {
    current: String,
    password: String,
}

async fn change_password(
    permit: Permit<KeepOwnAccount>,
    State(app): State<App>,
    page: Page,
    headers: HeaderMap,
    Form(change): Form<Change>,
) -> Result<Response> {
    let own = session_cookie(&headers).map(hash);
    match replace_password(&permit, &app, own.clone(), change).await {
        Ok(()) => Ok(page.done("/settings", "platform-password-kept")),
        Err(Error::Problems(problems)) => {
            let shown = permit.read(load).await?;
            Ok(screen(&page, &shown, own.as_deref(), &problems))
        }
        Err(other) => Err(other),
    }
}

async fn replace_password(
    permit: &Permit<KeepOwnAccount>,
    app: &App,
    own: Option<String>,
    change: Change,
) -> Result<()> {
    let kept = permit.read(credentials).await?;
    if let Some(key) = password::weakness(&change.password, &[&kept.login, &kept.name]) {
        return Err(Problems::at("password", key).into());
    }
    // Whoever finds the screen open may guess as slowly as anybody else.
    let tries = [Guessed::holder(&kept.id)];
    guess::ask(app, &tries).await?;
    if app.passwords.verify(change.current, kept.password_hash).await? == Verdict::Wrong {
        return Err(wrong_password());
    }
    let new = app.passwords.hash(change.password).await?;
    let write = move |tx: &mut Tx<'_, KeepOwnAccount>| {
        let account = tx.on().account.clone();
        let mut conn = tx.unscoped();
        guess::succeeded(&mut conn, &tries)?;
        conn.run(sql!("update account set password_hash = $2 where id = $1"), &[&account, &new])?;
        // Every other browser is out, and whoever holds a link.
        let others = sql!("delete from session where account_id = $1 and token_hash <> $2");
        conn.run(others, &[&account, &own.clone().unwrap_or_default()])?;
        Ok(void_links(&mut conn, &account)?)
    };
    permit.write(write).await
}

/// What is kept to recognise the one who asks.
pub(super) fn credentials(tx: &mut Tx<'_, KeepOwnAccount>) -> Result<Credentials> {
    let account = tx.on().account.clone();
    Credentials::of(tx, &account)?.ok_or(Error::NotFound)
}

pub(super) fn wrong_password() -> Error {
    Problems::at("current", "platform-password-current-wrong").into()
}

/// Asks for the password once more, of whoever is signed in.
pub(super) fn current_field() -> Field<'static> {
    Field {
        name: "current",
        label: "platform-password-current",
        kind: "password",
        autocomplete: "current-password",
        most: password::LONGEST,
        required: true,
        ..Field::default()
    }
}

fn password_form(page: &Page, problems: &Problems) -> Markup {
    let new = Field {
        name: "password",
        label: "platform-password-new",
        hint: "platform-password-rule",
        autocomplete: "new-password",
        ..current_field()
    };
    let body = html! {
        form.stack method="post" action="/settings/password" {
            (ui::form_problems(page, problems))
            (ui::field(page, problems, current_field()))
            (ui::field(page, problems, new))
            div { button.ds-button data-variant="secondary" type="submit" { (page.t("platform-password-change")) } }
        }
    };
    ui::card(&page.t("platform-password-title"), &html! {}, &body)
}

#[derive(Deserialize)]
struct Ended {
    session: String,
}

async fn end_session(
    permit: Permit<KeepOwnAccount>,
    page: Page,
    Form(ended): Form<Ended>,
) -> Result<Response> {
    permit
        .write(move |tx| {
            let account = tx.on().account.clone();
            let end = sql!("delete from session where account_id = $1 and token_hash = $2");
            tx.unscoped().run(end, &[&account, &ended.session])?;
            Ok(())
        })
        .await?;
    Ok(page.done("/settings", "platform-session-ended"))
}

fn sessions(page: &Page, shown: &Shown, own: Option<&str>) -> Markup {
    let columns =
        [Column::words("platform-session-agent"), Column::words("platform-session-seen"), Column::words("")];
    let row = |session: &Session| {
        let is_own = own == Some(session.token_hash.as_str());
        vec![
            html! { (session.agent) },
            html! { span.num { (page.day(crate::clock::day_of(session.seen_at))) " " (crate::clock::wall_time(session.seen_at)) } },
            html! {
                @if is_own { (ui::pill("ok", &page.t("platform-session-this"))) }
                @else {
                    form method="post" action="/settings/sessions/ended" {
                        (ui::hidden("session", &session.token_hash))
                        button.ds-button data-variant="tertiary" type="submit" { (page.t("platform-session-end")) }
                    }
                }
            },
        ]
    };
    let rows: Vec<_> = shown.sessions.iter().map(row).collect();
    let title = page.t("platform-sessions");
    ui::card(&title, &html! {}, &ui::table(page, &title, &columns, &rows))
}
