//! The register of what persons ask: what is late stands on top; writing a request down.

use super::{acts_path, requests_path, rights_path};
use crate::{
    model::{Identified, RequestInput, Right},
    policy::{KeepRequests, SeeRights},
    store::{
        act::{self, Waiting},
        request::{self, RequestLine},
    },
};
use frame::{At, ClientId};
use maud::html;
use people::Found;
use platform::{
    Cursor, Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, Search,
    page::Part,
    ui::{self, Column, Field},
};
use serde::Deserialize;

/// Waiting requests that are shown; they are worked off from the top.
const WAITING: i64 = 200;
/// Answered requests of a page.
const ROWS: i64 = 50;
/// Acts that wait and are shown; more are on the page of acts.
const ACTS: i64 = 20;
/// Persons offered for what was typed.
const FOUND: usize = 12;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/requests", list)
        .get("/organisations/{slug}/requests/new", new)
        .post("/organisations/{slug}/requests", create)
}

/// Where the page before ended.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    after: String,
}

async fn list(permit: Permit<KeepRequests>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let after: Option<Cursor> = asked.after.parse().ok();
    let read = permit.read(move |tx| {
        let answered = request::answered(tx, after.as_ref(), ROWS)?;
        Ok((request::open(tx, WAITING)?, answered, act::waiting(tx, ACTS)?))
    });
    let (waiting, answered, acts) = read.await?;
    let slug = &permit.on().slug;
    let (title, lead) = (page.t("privacy-requests-title"), page.t("privacy-requests-lead"));
    let add =
        ui::link_button(&format!("{}/new", requests_path(slug)), &page.t("privacy-request-new"), "primary");
    let head = Head { title: &title, lead: &lead, aside: Some(add), grid: "stack", ..Head::default() };
    let open = || {
        let body = if waiting.is_empty() {
            ui::empty(&page.t("privacy-requests-none"), &page.t("privacy-requests-none-help"), &html! {})
        } else {
            table(&page, slug, "privacy-requests-waiting", &waiting)
        };
        html! { div.stack {
            (ui::card(&page.t("privacy-requests-waiting"), &late(&page, &waiting), &body))
            (second(&page, slug, permit.actor().id(), &acts))
        } }
    };
    let done = || {
        html! { @if !answered.is_empty() {
            (ui::card(&page.t("privacy-requests-answered"), &html! {}, &table(&page, slug, "privacy-requests-answered", &answered)))
            (ui::older(&page, older(slug, &answered).as_deref()))
        } }
    };
    let parts: [Part<'_>; 2] = [("waiting", &open), ("answered", &done)];
    Ok(page.show(head, &parts))
}

/// How many are late; nothing where none is.
fn late(page: &Page, waiting: &[RequestLine]) -> Markup {
    let count = waiting.iter().filter(|line| line.due_on < page.today()).count();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    html! { @if count > 0 { (ui::pill("bad", &page.n("privacy-requests-late", count))) } }
}

/// The acts of destruction that wait for their second person; nothing where none waits.
fn second(page: &Page, slug: &str, actor: &str, acts: &[Waiting]) -> Markup {
    if acts.is_empty() {
        return html! {};
    }
    let columns = [
        Column::words("privacy-act-number"),
        Column::words("privacy-act-proposed"),
        Column::words("privacy-act-state"),
    ];
    let row = |act: &Waiting| {
        let state = if act.proposed_by == actor { "privacy-act-waits" } else { "privacy-act-waits-you" };
        vec![
            html! { a href={ (acts_path(slug)) "/" (act.id) } { b.b.num { (act.number) } } },
            html! { span.num { (crate::copy::moment(act.proposed_at)) } @if let Some(name) = &act.by_name { " " small.muted { (name) } } },
            ui::pill("warn", &page.t(state)),
        ]
    };
    let title = page.t("privacy-acts-title");
    let rows: Vec<_> = acts.iter().map(row).collect();
    ui::card(&title, &html! {}, &ui::table(page, &title, &columns, &rows))
}

fn older(slug: &str, lines: &[RequestLine]) -> Option<String> {
    let is_full = i64::try_from(lines.len()).is_ok_and(|count| count == ROWS);
    let last = lines.last().filter(|_| is_full)?;
    let cursor = Cursor { at: last.recorded_at, id: last.id.to_string() };
    Some(format!("{}?after={}", requests_path(slug), platform::typed::escaped(&cursor.to_string())))
}

/// Requests, each a link to its page.
pub(super) fn table(page: &Page, slug: &str, caption: &str, lines: &[RequestLine]) -> Markup {
    let columns = [
        Column::words("privacy-request-asker"),
        Column::words("privacy-request-kind"),
        Column::words("privacy-request-received_on"),
        Column::words("privacy-request-due_on"),
    ];
    let row = |line: &RequestLine| {
        let name = if line.asker.is_empty() { page.t("privacy-request-erased") } else { line.asker.clone() };
        vec![
            html! { a href={ (requests_path(slug)) "/" (line.id) } { b.b { (name) } } },
            html! { (page.t(&format!("privacy-kind-{}", line.kind))) },
            html! { span.num { (page.day(line.received_on)) } },
            state(page, line),
        ]
    };
    ui::table(page, &page.t(caption), &columns, &lines.iter().map(row).collect::<Vec<_>>())
}

/// By when it is to be answered, or when it was.
fn state(page: &Page, line: &RequestLine) -> Markup {
    if let Some(day) = line.answered_on {
        return ui::pill("ok", &format!("{} {}", page.t("privacy-request-answered"), page.day(day)));
    }
    let left = page.today().until(line.due_on).map_or(0, |span| span.get_days());
    let tone = match left {
        i32::MIN..0 => "bad",
        0..=7 => "warn",
        _ => "",
    };
    let late = if left < 0 { format!("{} ", page.t("privacy-request-late")) } else { String::new() };
    html! {
        (ui::pill(tone, &format!("{late}{}", page.day(line.due_on))))
        @if line.extended_on.is_some() { " " small.muted { (page.t("privacy-request-extended")) } }
    }
}

/// Whom a new request is about.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct About {
    name: String,
    client: String,
    kind: String,
}

async fn new(permit: Permit<KeepRequests>, page: Page, Search(about): Search<About>) -> Result<Response> {
    let input = RequestInput {
        client: about.client.trim().to_owned(),
        kind: about.kind.clone(),
        received_on: page.today().to_string(),
        once: Once::new_key(),
        ..RequestInput::default()
    };
    screen(&permit, &page, (&about.name, input), &Problems::default()).await
}

async fn create(
    permit: Permit<KeepRequests>,
    page: Page,
    Form(input): Form<RequestInput>,
) -> Result<Response> {
    let added = match input.parse(page.today()) {
        Ok(new) => {
            permit.write_once(Once::of_form(&input.once, &input), move |tx| request::add(tx, &new)).await
        }
        Err(problems) => Err(problems.into()),
    };
    match added {
        Ok(id) => {
            let path = format!("{}/{id}", requests_path(&permit.on().slug));
            Ok(page.done(&path, "privacy-request-kept"))
        }
        Err(Error::Problems(problems)) => screen(&permit, &page, ("", input), &problems).await,
        Err(other) => Err(other),
    }
}

async fn screen(
    permit: &Permit<KeepRequests>,
    page: &Page,
    (name, mut input): (&str, RequestInput),
    problems: &Problems,
) -> Result<Response> {
    let (slug, typed) = (permit.on().slug.clone(), name.trim().to_owned());
    let found = if typed.is_empty() {
        Vec::new()
    } else {
        permit.read(move |tx| people::find(&mut tx.narrow(), &typed, FOUND)).await?
    };
    let chosen = match input.client.parse::<ClientId>() {
        Ok(id) => permit.look_at::<SeeRights>(At { slug: slug.clone(), id }).await?,
        Err(_) => None,
    };
    if let Some(client) = chosen.as_ref().filter(|_| input.asker.is_empty()) {
        input.asker = client.name();
    }
    let title = page.t("privacy-request-new");
    let crumbs = [(requests_path(&slug), page.t("privacy-requests-title"))];
    let head = Head { title: &title, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let about = chosen.map(|client| (client.id, client.name()));
    let whom = || whom(page, &slug, about.as_ref(), (name, &found));
    let form = || form(page, &slug, &input, problems);
    let parts: [Part<'_>; 2] = [("whom", &whom), ("request", &form)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

/// Whose data it is about: somebody who was found, or nobody.
fn whom(
    page: &Page,
    slug: &str,
    about: Option<&(ClientId, String)>,
    (name, found): (&str, &[Found]),
) -> Markup {
    let field = Field {
        name: "name",
        label: "privacy-request-find",
        hint: "privacy-request-find-hint",
        kind: "search",
        value: name,
        most: 120,
        ..Field::default()
    };
    let path = format!("{}/new", requests_path(slug));
    let body = html! {
        @if let Some((id, name)) = about {
            p { a href=(rights_path(slug, *id)) { b.b { (name) } } }
            p.small { a href=(path) { (page.t("privacy-request-other")) } }
        } @else {
            form.filters action=(path) {
                (ui::field(page, &Problems::default(), field))
                button.ds-button data-variant="secondary" type="submit" { (page.t("privacy-find")) }
            }
            @if !name.trim().is_empty() && found.is_empty() { p.muted role="status" { (page.t("privacy-request-not-found")) } }
            ul.stack.gap1 { @for one in found { li {
                a href={ (path) "?client=" (one.id) } { (one.name) }
                @if let Some(year) = one.born { " " span.num.muted { (year) } }
            } } }
        }
    };
    ui::card(&page.t("privacy-request-whom"), &html! {}, &body)
}

fn form(page: &Page, slug: &str, input: &RequestInput, problems: &Problems) -> Markup {
    let asker = Field {
        name: "asker",
        label: "privacy-request-asker",
        value: &input.asker,
        most: 160,
        required: true,
        ..Field::default()
    };
    let received = Field {
        name: "received_on",
        label: "privacy-request-received_on",
        kind: "date",
        value: &input.received_on,
        required: true,
        ..Field::default()
    };
    let of = |name, label, value| Field { name, label, value, ..Field::default() };
    let kinds = ui::options(page, "privacy-kind", Right::words().iter().copied());
    let ways = ui::options(page, "privacy-identified", Identified::words().iter().copied());
    let none = page.t("privacy-choose");
    let body = html! {
        form.stack method="post" action=(requests_path(slug)) {
            (ui::form_problems(page, problems))
            (ui::hidden("client", &input.client))
            (ui::hidden("once", &input.once))
            div.f2.even { (ui::field(page, problems, asker)) (ui::select(page, problems, of("identified", "privacy-request-identified", &input.identified), Some(&none), &ways)) }
            div.f2.even { (ui::select(page, problems, of("kind", "privacy-request-kind", &input.kind), Some(&none), &kinds)) (ui::field(page, problems, received)) }
            (ui::area(page, problems, Field { most: 4000, ..of("asks", "privacy-request-asks", &input.asks) }, 4))
            div.row { button.ds-button type="submit" { (page.t("privacy-request-keep")) } }
        }
    };
    ui::card(&page.t("privacy-request-title"), &html! {}, &body)
}
