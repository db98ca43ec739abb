//! One act of destruction: what is under it, the second person's word, and afterwards the document that stays.

use super::{acts::state, acts_path, requests_path, rights_path};
use crate::{
    model::ConfirmedWay,
    policy::{Act, AskSecond, ConfirmDestruction, SeeAct, WithdrawDestruction, may_confirm},
    store::act::{self, Answerer, Item, RequestItem},
};
use maud::html;
use platform::{
    Action, Arg, Error, Form, Head, Markup, Page, Permit, Problems, Response, Result, Routes, Target,
    outbox::NewMail,
    page::Part,
    ui::{self, Column},
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/destruction/{id}", show)
        .post("/organisations/{slug}/destruction/{id}/confirmation", confirm)
        .post("/organisations/{slug}/destruction/{id}/withdrawal", withdraw)
        .post("/organisations/{slug}/destruction/{id}/links", ask)
}

/// All that the page shows of an act.
pub(super) struct Shown {
    pub(super) items: Vec<Item>,
    pub(super) requests: Vec<RequestItem>,
    seconds: Vec<Answerer>,
    officer: Option<Answerer>,
    /// Names of who proposed, withdrew and confirmed it.
    proposed: String,
    withdrawn: String,
    confirmed: String,
}

pub(super) async fn load(permit: &Permit<SeeAct>) -> Result<Shown> {
    permit
        .read(|tx| {
            let on = tx.on().clone();
            let mut name = |id: &Option<String>| match id {
                Some(id) => Ok(tx.account_name(id)?.unwrap_or_else(|| id.clone())),
                None => Ok::<_, Error>(String::new()),
            };
            let (proposed, withdrawn) = (name(&Some(on.proposed_by.clone()))?, name(&on.withdrawn_by)?);
            let confirmed = name(&on.confirmed_by)?;
            let (seconds, officer) = (act::seconds(tx)?, act::officer(tx)?);
            let (items, requests) = (act::items(tx)?, act::requests(tx)?);
            Ok(Shown { items, requests, seconds, officer, proposed, withdrawn, confirmed })
        })
        .await
}

async fn show(permit: Permit<SeeAct>, page: Page) -> Result<Response> {
    screen(&permit, &page, &Problems::default()).await
}

async fn screen(permit: &Permit<SeeAct>, page: &Page, problems: &Problems) -> Result<Response> {
    let shown = load(permit).await?;
    let (on, slug) = (permit.on(), page.slug().to_owned());
    let number = on.number.to_string();
    let title = page.with("privacy-act-title", &[("number", Arg::Word(&number))]);
    let crumbs = [(acts_path(&slug), page.t("privacy-acts-title"))];
    let place = page.membership().map(|held| held.name.clone()).unwrap_or_default();
    let head = Head { title: &title, lead: &place, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let document = || {
        html! { div.stack {
            (ui::form_problems(page, problems))
            (facts(page, on, &shown))
            (files(page, Some(&slug), on, &shown.items))
            (requests(page, &shown.requests))
        } }
    };
    let deciding = || deciding(page, &slug, permit, &shown);
    let parts: [Part<'_>; 2] = [("act", &document), ("decision", &deciding)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

/// Who decided what, when and why: what is printed.
pub(super) fn facts(page: &Page, on: &Act, shown: &Shown) -> Markup {
    let at = |at: platform::Timestamp| crate::copy::moment(at);
    let erased = shown.items.iter().filter(|item| item.erased_at.is_some()).count();
    let slug = page.slug();
    let body = html! {
        dl.kv.long {
            dt { (page.t("privacy-act-reason")) } dd { (page.t(&format!("privacy-reason-{}", on.reason))) }
            @if let Some(request) = on.request_id { dt { (page.t("privacy-request-title")) } dd { a.num href={ (requests_path(slug)) "/" (request) } { (request) } } }
            dt { (page.t("privacy-act-proposed")) } dd { (shown.proposed) ", " span.num { (at(on.proposed_at)) } }
            @if let Some(when) = on.withdrawn_at { dt { (page.t("privacy-act-withdrawn")) } dd { (shown.withdrawn) ", " span.num { (at(when)) } } }
            @if let Some(when) = on.confirmed_at {
                dt { (page.t("privacy-act-confirmed")) }
                dd {
                    (shown.confirmed) ", " span.num { (at(when)) }
                    @if on.confirmed_way == Some(ConfirmedWay::Link) { ", " (page.t("privacy-act-by-link")) }
                }
            }
            @if let Some(when) = on.done_at { dt { (page.t("privacy-act-done")) } dd.num { (at(when)) } }
            dt { (page.t("privacy-act-files")) } dd.num { (shown.items.len()) @if on.done_at.is_some() { ", " (page.t("privacy-act-erased")) " " (erased) } }
        }
        @if on.done_at.is_some() { p.small.muted { (page.t("privacy-act-figures")) } }
    };
    let state = state(page, (on.withdrawn_at.is_some(), on.confirmed_at.is_some(), on.done_at.is_some()));
    ui::card(&page.t("privacy-act-document"), &state, &body)
}

impl Shown {
    /// Lines that are read before anybody confirms.
    pub(super) fn lines(&self) -> usize {
        self.items.len() + self.requests.len()
    }
}

/// The requests under it: ids and days.
pub(super) fn requests(page: &Page, items: &[RequestItem]) -> Markup {
    if items.is_empty() {
        return html! {};
    }
    let columns = [
        Column::words("privacy-request-title"),
        Column::words("privacy-field-answered_on"),
        Column::words("privacy-act-result"),
    ];
    let row = |item: &RequestItem| {
        vec![
            html! { small.num { (item.request_id) } },
            html! { span.num { (page.day(item.answered_on)) } },
            html! {
                @if let Some(when) = item.erased_at { (page.t("privacy-act-erased")) " " span.num { (crate::copy::moment(when)) } }
                @else { "–" }
            },
        ]
    };
    let title = page.t("privacy-requests-title");
    let rows: Vec<_> = items.iter().map(row).collect();
    ui::card(&title, &html! {}, &ui::table(page, &title, &columns, &rows))
}

/// The files under it. Names are shown to who is signed in, as long as there are any; by a link the ids alone.
pub(super) fn files(page: &Page, slug: Option<&str>, on: &Act, items: &[Item]) -> Markup {
    let columns = [
        Column::words("privacy-act-file"),
        Column::words("privacy-due-last_on"),
        Column::words("privacy-act-result"),
    ];
    if items.is_empty() {
        return html! {};
    }
    let row = |item: &Item| {
        let name = item
            .given_name
            .as_deref()
            .map(|given| people::model::full_name(given, item.family_name.as_deref().unwrap_or_default()));
        let name = name.filter(|_| on.done_at.is_none());
        vec![
            html! {
                @if let (Some(name), Some(slug)) = (&name, slug) { a href=(rights_path(slug, item.client_id)) { b.b { (name) } } " " }
                small.num.muted { (item.client_id) }
            },
            html! { span.num { (page.day(item.last_on)) } },
            html! {
                @if let Some(when) = item.erased_at { (page.t("privacy-act-erased")) " " span.num { (crate::copy::moment(when)) } }
                @else if let Some(why) = item.left_out { (page.t(&format!("privacy-left_out-{why}"))) }
                @else { "–" }
            },
        ]
    };
    let title = page.t("privacy-act-files");
    ui::card(
        &title,
        &html! {},
        &ui::table(page, &title, &columns, &items.iter().map(row).collect::<Vec<_>>()),
    )
}

/// What is left to decide, and by whom.
fn deciding(page: &Page, slug: &str, permit: &Permit<SeeAct>, shown: &Shown) -> Markup {
    let (on, actor) = (permit.on(), permit.actor());
    if !on.is_open() {
        return html! {};
    }
    let base = format!("{}/{}", acts_path(slug), on.id);
    let body = html! {
        p { b { (page.t("privacy-act-warning")) } }
        p.small { (page.t("privacy-act-key")) }
        @if may_confirm(actor, on) { (word(page, &format!("{base}/confirmation"), shown.lines())) }
        @else if on.proposed_by == actor.id() { p { (page.t("privacy-act-own")) } (second(page, &base, shown)) }
        @else { p { (page.t("privacy-act-late")) } }
        (ui::act(&format!("{base}/withdrawal"), &page.t("privacy-act-withdraw"), "tertiary"))
    };
    html! { div.noprint { (ui::card(&page.t("privacy-act-decision"), &html! {}, &body)) } }
}

/// The second person's word: the list is above it, and that it was read is said.
pub(super) fn word(page: &Page, action: &str, files: usize) -> Markup {
    let count = i64::try_from(files).unwrap_or(i64::MAX);
    html! {
        form.stack method="post" action=(action) {
            label.check { input type="checkbox" name="seen" value="on"; span { (page.n("privacy-act-seen", count)) } }
            div { button.ds-button type="submit" { (page.t("privacy-act-confirm")) } }
        }
    }
}

/// Who may be the second; in a municipality of one, its data-protection officer by a link.
fn second(page: &Page, base: &str, shown: &Shown) -> Markup {
    let names: Vec<_> = shown.seconds.iter().map(|second| second.name.as_str()).collect();
    html! {
        @if names.is_empty() { p { (page.t("privacy-act-nobody")) } }
        @else { p.small { (page.t("privacy-act-seconds")) " " (names.join(", ")) } }
        @if shown.officer.is_some() {
            @if sends(page) { (ui::act(&format!("{base}/links"), &page.t("privacy-act-ask"), "secondary")) }
            @else { p.small { (page.t("privacy-act-no-mail")) } }
        }
    }
}

/// Whether a link reaches the officer and nobody else. It is never shown to who asks: they could confirm by it themselves.
fn sends(page: &Page) -> bool {
    page.sends_mail() || page.is_demo()
}

/// That the list was read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Word {
    pub(super) seen: String,
}

impl Word {
    pub(super) fn check(&self) -> Result<()> {
        if self.seen == "on" { Ok(()) } else { Err(Problems::at("seen", "privacy-problem-unseen").into()) }
    }
}

async fn confirm(permit: Permit<ConfirmDestruction>, page: Page, Form(word): Form<Word>) -> Result<Response> {
    let done = match word.check() {
        Ok(()) => permit.write(|tx| act::confirm(tx, ConfirmedWay::Session)).await,
        Err(problems) => Err(problems),
    };
    settle(&permit.narrow(), &page, done, "privacy-act-confirmed-done").await
}

async fn withdraw(permit: Permit<WithdrawDestruction>, page: Page) -> Result<Response> {
    let done = permit.write(act::withdraw).await;
    settle(&permit.narrow(), &page, done, "privacy-act-withdrawn-done").await
}

async fn ask(permit: Permit<AskSecond>, page: Page) -> Result<Response> {
    if !sends(&page) {
        let problems = Problems::at("second", "privacy-act-no-mail");
        return screen(&permit.narrow(), &page, &problems).await;
    }
    let place = page.membership().map(|held| held.name.clone()).unwrap_or_default();
    let number = permit.on().number.to_string();
    let args =
        [("place", Arg::Word(&place)), ("number", Arg::Word(&number)), ("link", Arg::Word("[[link]]"))];
    let (subject, body) = (page.with("privacy-mail-subject", &args), page.with("privacy-mail-body", &args));
    let base = page.address("");
    let done = permit
        .write(move |tx| {
            let (token, officer) = act::ask_officer(tx)?;
            let body = body.replace("[[link]]", &format!("{base}/destruction/{token}"));
            let key = format!("destruction/{}/{}", tx.on().id, tx.new_id::<platform::Uuid>());
            let organisation = Some(Target::scope(tx.on()));
            tx.send(&NewMail {
                organisation,
                to: &officer.login,
                subject: &subject,
                body: &body,
                once_key: &key,
            })
        })
        .await;
    settle(&permit.narrow(), &page, done, "privacy-act-asked").await
}

async fn settle(permit: &Permit<SeeAct>, page: &Page, done: Result<()>, key: &str) -> Result<Response> {
    let problems = match done {
        Ok(()) => return Ok(page.done(&format!("{}/{}", acts_path(page.slug()), permit.on().id), key)),
        Err(Error::Stale) => Problems::at("seen", "privacy-problem-decided"),
        Err(Error::Problems(problems)) => problems,
        Err(other) => return Err(other),
    };
    screen(permit, page, &problems).await
}

/// The rule of the page, for who comes by a link.
pub(super) fn may(permit: &Permit<ConfirmDestruction>) -> bool {
    ConfirmDestruction::allows(permit.actor(), permit.on()) && permit.on().is_open()
}
