//! The centres of the municipality: list, a new one, changing one.

use crate::{
    Catalogue, Centre, Funding, Organisation, activity,
    activity::Activity,
    model::{CentreDetails, CentreInput},
    policy::{EditCentre, KeepCentres},
    store::centre::{self, Kept},
    topic,
};
use maud::{Markup, html};
use platform::{
    Conn, Error, Form, Head, Page, Permit, Problems, Response, Result, Routes, clock, history,
    history::Change,
    page::Part,
    ui::{self, Choice, Column, Field},
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/centres", list)
        .post("/organisations/{slug}/centres", add)
        .get("/organisations/{slug}/centres/{centre}/settings", show)
        .post("/organisations/{slug}/centres/{centre}/settings", change)
}

fn path(slug: &str) -> String {
    format!("/organisations/{slug}/centres")
}

async fn list(permit: Permit<KeepCentres>, page: Page) -> Result<Response> {
    let input = CentreInput {
        opened_on: page.today().to_string(),
        funding: Funding::EsfProgramme.word().to_owned(),
        activity: "3.5.2".to_owned(),
        ..CentreInput::default()
    };
    listed(&permit, &page, &input, &Problems::default()).await
}

async fn listed(
    permit: &Permit<KeepCentres>,
    page: &Page,
    input: &CentreInput,
    problems: &Problems,
) -> Result<Response> {
    let language = page.language();
    let read = permit.read(move |tx| {
        let today = tx.today();
        Ok((centre::centres(tx)?, activity::in_force(tx, today, language)?))
    });
    let (centres, activities) = read.await?;
    let on = permit.on();
    let title = page.t("frame-centres-title");
    let head = Head { lead: &on.name, grid: "a-grid", ..Head::from(&title) };
    let parts: [Part<'_>; 2] = [
        ("centres", &|| lines(page, on, &centres)),
        ("new", &|| {
            let body = form(page, &path(&on.slug), (input, &activities), problems);
            ui::card(&page.t("frame-centre-new"), &html! {}, &body)
        }),
    ];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

fn lines(page: &Page, on: &Organisation, centres: &[Kept]) -> Markup {
    let title = page.t("frame-centres-title");
    let columns = [
        Column::words("frame-centre-name"),
        Column::words("frame-centre-address"),
        Column::words("frame-centre-contact"),
        Column::words("frame-staff-state"),
    ];
    let rows: Vec<_> = centres.iter().map(|of| line(page, on, of)).collect();
    let body = html! {
        @if rows.is_empty() { (ui::empty(&page.t("frame-centres-none"), &page.t("frame-centres-none-help"), &html! {})) }
        @else { (ui::table(page, &title, &columns, &rows)) }
    };
    ui::card(&title, &html! {}, &body)
}

fn line(page: &Page, on: &Organisation, of: &Kept) -> Vec<Markup> {
    let (tone, key) = match of.closed_on {
        Some(closed) if closed < page.today() => ("", "frame-centre-closed"),
        _ if of.opened_on > page.today() => ("info", "frame-centre-coming"),
        _ => ("ok", "frame-centre-open"),
    };
    vec![
        html! { a.b href={ (path(&on.slug)) "/" (of.slug) "/settings" } { (of.name) } },
        html! { (of.address) },
        html! { (of.phone) @if !of.email.is_empty() { br; span.small.muted { (of.email) } } },
        html! { (ui::pill(tone, &page.t(key))) br; span.small.muted.num { (super::staff::period(page, of.opened_on, of.closed_on)) } },
    ]
}

async fn add(permit: Permit<KeepCentres>, page: Page, Form(input): Form<CentreInput>) -> Result<Response> {
    let typed = input.clone();
    let added = permit.write(move |tx| {
        let new = parsed(tx, &typed)?;
        centre::add(tx, &new)
    });
    match added.await {
        Ok(slug) => {
            let to = format!("{}/{slug}/settings", path(&permit.on().slug));
            Ok(page.done(&to, "frame-centre-added"))
        }
        Err(Error::Problems(problems)) => listed(&permit, &page, &input, &problems).await,
        Err(other) => Err(other),
    }
}

/// Reads the form against the activities in force; what a centre already has may stay.
fn parsed(conn: &mut Conn<'_>, input: &CentreInput) -> Result<CentreDetails> {
    let all = activity::codes(conn)?;
    Ok(input.parse(&all)?)
}

/// Everything the page of a centre shows.
struct Shown {
    kept: Kept,
    activities: Vec<Activity>,
    catalogue: Catalogue,
    changes: Vec<Change>,
}

async fn load(permit: &Permit<EditCentre>, page: &Page) -> Result<Shown> {
    let language = page.language();
    permit
        .read(move |tx| {
            let (today, reference) = (tx.today(), platform::Target::reference(tx.on()));
            let kept = centre::kept(tx)?;
            Ok(Shown {
                kept,
                activities: activity::in_force(tx, today, language)?,
                catalogue: topic::catalogue(tx, language)?,
                changes: history::of(tx, &reference)?,
            })
        })
        .await
}

async fn show(permit: Permit<EditCentre>, page: Page) -> Result<Response> {
    let shown = load(&permit, &page).await?;
    Ok(screen(&page, permit.on(), &shown, &typed(&shown.kept), &Problems::default()))
}

fn typed(of: &Kept) -> CentreInput {
    CentreInput {
        name: of.name.clone(),
        address: of.address.clone(),
        phone: of.phone.clone(),
        email: of.email.clone(),
        opened_on: of.opened_on.to_string(),
        closed_on: of.closed_on.map(|day| day.to_string()).unwrap_or_default(),
        funding: of.funding.word().to_owned(),
        activity: of.activity.clone(),
        more: of.more_open_on.map(|_| "on".to_owned()).unwrap_or_default(),
        version: of.version.to_string(),
    }
}

fn slug(page: &Page) -> String {
    page.membership().map(|held| held.slug.clone()).unwrap_or_default()
}

fn screen(page: &Page, on: &Centre, shown: &Shown, input: &CentreInput, problems: &Problems) -> Response {
    let (slug, crumb) = (slug(page), page.t("frame-centres-title"));
    let crumbs = [(path(&slug), crumb)];
    let to = format!("{}/{}/settings", path(&slug), on.slug);
    let topics = format!("{}/{}/topics", path(&slug), on.slug);
    let aside = ui::link_button(&topics, &page.t("frame-centre-topics"), "secondary");
    let head = Head { crumbs: &crumbs, aside: Some(aside), grid: "a-grid", ..Head::from(&on.name) };
    let parts: [Part<'_>; 2] = [
        (
            "centre",
            &|| html! { div.card { div.bd { (form(page, &to, (input, &shown.activities), problems)) } } },
        ),
        ("changes", &|| {
            changes_said(page, &shown.changes, "frame-centre", &|field, kept| said(page, shown, field, kept))
        }),
    ];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

async fn change(permit: Permit<EditCentre>, page: Page, Form(input): Form<CentreInput>) -> Result<Response> {
    let typed = input.clone();
    let changed = permit.write(move |tx| {
        let new = parsed(tx, &typed)?;
        centre::change(tx, &new)
    });
    match changed.await {
        Ok(()) => Ok(page.done(&path(&slug(&page)), "frame-centre-kept")),
        Err(Error::Problems(problems)) => {
            let shown = load(&permit, &page).await?;
            Ok(screen(&page, permit.on(), &shown, &input, &problems))
        }
        Err(Error::Stale) => Ok(both(&page, permit.on(), &load(&permit, &page).await?, &input)),
        Err(other) => Err(other),
    }
}

/// The centre was changed meanwhile: what was typed beside what is there, and the form once more over the new version.
fn both(page: &Page, on: &Centre, shown: &Shown, yours: &CentreInput) -> Response {
    let theirs = typed(&shown.kept);
    let rows = rows(page, shown, (yours, &theirs));
    let again = CentreInput { version: theirs.version, ..yours.clone() };
    let (slug, title) = (slug(page), page.t("platform-error-stale"));
    let to = format!("{}/{}/settings", path(&slug), on.slug);
    let none = Problems::default();
    let parts: [Part<'_>; 2] = [
        (
            "versions",
            &|| html! { div.card { div.bd.stack { p { (page.t("frame-centre-stale-help")) } (ui::versions(page, &rows)) } } },
        ),
        (
            "centre",
            &|| html! { div.card { div.bd { (form(page, &to, (&again, &shown.activities), &none)) } } },
        ),
    ];
    page.conflict(Head { lead: &on.name, grid: "stack", ..Head::from(&title) }, &parts)
}

/// Takes one field out of a form.
type Cell = fn(&CentreInput) -> &String;

fn rows(
    page: &Page,
    shown: &Shown,
    (yours, theirs): (&CentreInput, &CentreInput),
) -> Vec<(String, String, String)> {
    let fields: [(&str, Cell); 8] = [
        ("name", |of| &of.name),
        ("address", |of| &of.address),
        ("phone", |of| &of.phone),
        ("email", |of| &of.email),
        ("opened_on", |of| &of.opened_on),
        ("closed_on", |of| &of.closed_on),
        ("funding", |of| &of.funding),
        ("activity", |of| &of.activity),
    ];
    let row = |(field, of): &(&str, Cell)| {
        let word = |input| said(page, shown, field, of(input));
        (page.t(&format!("frame-centre-{field}")), word(yours), word(theirs))
    };
    fields.iter().map(row).collect()
}

/// A value of a centre's field, in words.
fn said(page: &Page, shown: &Shown, field: &str, kept: &str) -> String {
    let topic =
        |code: &str| shown.catalogue.topic(code).map_or_else(|| code.to_owned(), |topic| topic.name.clone());
    let activity = shown.activities.iter().find(|of| of.code == kept);
    match field {
        _ if kept.is_empty() => String::new(),
        "funding" => page.t(&format!("frame-funding-{kept}")),
        "activity" => activity.map_or_else(|| kept.to_owned(), Activity::full_name),
        "topics" => kept.split(' ').map(topic).collect::<Vec<_>>().join(", "),
        "more" => page.t("frame-centre-more-on"),
        "opened_on" | "closed_on" => {
            platform::form::day(kept).ok().flatten().map_or_else(|| kept.to_owned(), |day| page.day(day))
        }
        _ => kept.to_owned(),
    }
}

fn form(
    page: &Page,
    to: &str,
    (input, activities): (&CentreInput, &[Activity]),
    problems: &Problems,
) -> Markup {
    let of = |name, label, value, most| Field { name, label, value, most, ..Field::default() };
    let day = |name, label, value| Field { kind: "date", ..of(name, label, value, 0) };
    let funding = ui::options(page, "frame-funding", Funding::words().iter().copied());
    let mut choices: Vec<_> =
        activities.iter().map(|of| Choice { word: of.code.clone(), name: of.full_name() }).collect();
    if !input.activity.is_empty() && !activities.iter().any(|of| of.code == input.activity) {
        choices.push(Choice { word: input.activity.clone(), name: input.activity.clone() });
    }
    html! {
        form.stack method="post" action=(to) {
            (ui::form_problems(page, problems))
            (ui::hidden("version", &input.version))
            (ui::field(page, problems, Field { required: true, ..of("name", "frame-centre-name", &input.name, 100) }))
            (ui::field(page, problems, of("address", "frame-centre-address", &input.address, 200)))
            (ui::field(page, problems, Field { kind: "tel", ..of("phone", "frame-centre-phone", &input.phone, 40) }))
            (ui::field(page, problems, Field { kind: "email", ..of("email", "frame-centre-email", &input.email, 254) }))
            (ui::field(page, problems, Field { required: true, ..day("opened_on", "frame-centre-opened_on", &input.opened_on) }))
            (ui::field(page, problems, Field { hint: "frame-centre-closed-hint", ..day("closed_on", "frame-centre-closed_on", &input.closed_on) }))
            (ui::radios(page, problems, of("funding", "frame-centre-funding", &input.funding, 0), &funding))
            (ui::select(page, problems, of("activity", "frame-centre-activity", &input.activity, 0), None, &choices))
            label.check { input type="checkbox" name="more" value="on" checked[input.more == "on"];
                span { (page.t("frame-centre-more")) small { (page.t("frame-centre-more-hint")) } } }
            div { button.ds-button type="submit" { (page.t("platform-save")) } }
        }
    }
}

/// What a record said before, newest first; `prefix` and the field's name are the key of what is called.
pub(super) fn changes(page: &Page, changes: &[Change], prefix: &str) -> Markup {
    changes_said(page, changes, prefix, &|_, kept| worded(page, kept))
}

/// The same, with the values of each field put into words.
fn changes_said(
    page: &Page,
    changes: &[Change],
    prefix: &str,
    said: &dyn Fn(&str, &str) -> String,
) -> Markup {
    if changes.is_empty() {
        return html! {};
    }
    let columns = [
        Column::words("frame-change-when"),
        Column::words("frame-change-who"),
        Column::words("frame-change-field"),
        Column::words("frame-change-was"),
        Column::words("frame-change-became"),
    ];
    let rows: Vec<_> = changes
        .iter()
        .map(|change| {
            vec![
                html! { span.num { (page.day(clock::day_of(change.at))) " " (clock::wall_time(change.at)) } },
                html! { (change.actor_name.as_deref().unwrap_or(&change.actor)) },
                html! { (page.t(&format!("{prefix}-{}", change.field))) },
                html! { (said(&change.field, &change.was)) },
                html! { (said(&change.field, &change.became)) },
            ]
        })
        .collect();
    let title = page.t("frame-changes-title");
    ui::card(&title, &html! {}, &ui::table(page, &title, &columns, &rows))
}

/// A day as people write it, anything else as it is.
fn worded(page: &Page, kept: &str) -> String {
    kept.parse().map_or_else(|_| kept.to_owned(), |day| page.day(day))
}
