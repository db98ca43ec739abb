//! Home visits of today: whom one takes along, and those of the own caseload who may be chosen.

mod device;
mod facts;
mod fields;
mod record;

use crate::{
    model::{MOST_VISITS, VisitPurpose},
    pages::shown,
    policy::{LeaveVisit, TakeAlong, TakeClientAlong, ViewVisits},
    store::visit::{self, VisitLine},
};
use frame::{At, Centre, CentrePath};
use maud::html;
use people::{Found, home};
use platform::{
    Error, Form, Head, Markup, Page, PathOf, Permit, Problems, Response, Result, Routes, Search, Tx, Typed,
    clock, ui,
};
use serde::Deserialize;

/// Clients offered to choose from, last served first.
const OFFERED: i64 = 60;

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/centres/{centre}/visits", show)
        .post("/organisations/{slug}/centres/{centre}/visits", take)
        .post("/organisations/{slug}/visits/{id}/removal", leave)
        .and(record::routes())
        .and(device::routes())
}

/// What the address says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// The visit that was just put on record: a device may forget it.
    sent: String,
}

/// Who is chosen, and why.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    clients: Vec<Typed>,
    purpose: Typed,
}

/// What the page shows.
struct Today {
    visits: Vec<VisitLine>,
    others: Vec<Found>,
}

fn load(tx: &mut Tx<'_, ViewVisits>) -> Result<Today> {
    let visits = visit::of_today(tx)?;
    let mut others = home::to_visit(tx, OFFERED)?;
    others.retain(|found| !visits.iter().any(|line| line.client_id == found.id && line.contact_id.is_none()));
    Ok(Today { visits, others })
}

async fn show(permit: Permit<ViewVisits>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let today = permit.read(load).await?;
    Ok(screen(&page, permit.on(), (&today, &asked.sent), (&Chosen::default(), &Problems::default())))
}

async fn take(
    permit: Permit<TakeAlong>,
    page: Page,
    PathOf(place): PathOf<CentrePath>,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    let wanted = chosen.clone();
    match permit.write(move |tx| take_all(tx, &place.slug, &wanted)).await {
        Ok(()) => Ok(page.done(&visits_path(permit.on(), page.slug()), "desk-visits-taken")),
        Err(Error::Problems(problems)) => {
            let today = permit.narrow::<ViewVisits>().read(load).await?;
            Ok(screen(&page, permit.on(), (&today, ""), (&chosen, &problems)))
        }
        Err(other) => Err(other),
    }
}

fn take_all(tx: &mut Tx<'_, TakeAlong>, slug: &str, chosen: &Chosen) -> Result<()> {
    let mut problems = Problems::default();
    let purpose = chosen.purpose.trim().parse::<VisitPurpose>().map_err(|()| "desk-visits-purpose-missing");
    let purpose = problems.take("purpose", purpose);
    if chosen.clients.is_empty() {
        problems.add("clients", "desk-visits-clients-missing");
    }
    let purpose = problems.or(purpose)?;
    for client in &chosen.clients {
        let refused = || Error::from(Problems::at("clients", "desk-visits-client-refused"));
        let id = client.trim().parse().map_err(|_| refused())?;
        let at = At { slug: slug.to_owned(), id };
        let client = tx.prove::<TakeClientAlong>(&at)?.ok_or_else(refused)?;
        visit::take(tx, &client, purpose)?;
    }
    let most = i64::try_from(MOST_VISITS).unwrap_or(i64::MAX);
    if visit::count_today(tx)? > most {
        return Err(Problems::at("clients", "desk-visits-too-many").into());
    }
    Ok(())
}

async fn leave(permit: Permit<LeaveVisit>, page: Page) -> Result<Response> {
    permit.write(visit::leave).await?;
    let to = format!("/organisations/{}/centres/{}/visits", page.slug(), permit.on().centre);
    Ok(page.done(&to, "desk-visits-left"))
}

/// The address of the visits of a centre.
fn visits_path(centre: &Centre, slug: &str) -> String {
    format!("{}/visits", centre.path(slug))
}

fn screen(
    page: &Page,
    centre: &Centre,
    (today, sent): (&Today, &str),
    (chosen, problems): (&Chosen, &Problems),
) -> Response {
    let title = page.t("desk-visits-title");
    let lead = format!("{} · {}", page.long_day(page.today()), centre.name);
    let head = Head { title: &title, lead: &lead, grid: "a-grid", ..Head::default() };
    let path = visits_path(centre, page.slug());
    // Only what is on record here is forgotten on a device.
    let is_sent = |line: &&VisitLine| line.contact_id.is_some() && line.id.to_string() == sent;
    let sent = today.visits.iter().find(is_sent).map(|line| line.id);
    let left = || {
        html! {
            div.stack {
                (list(page, &today.visits))
                div data-sent=[sent] { (device::card(page, &path, is_any(today))) }
            }
        }
    };
    let right = || choose(page, &path, &today.others, (chosen, problems));
    let parts: [(&str, &dyn Fn() -> Markup); 2] = [("visits", &left), ("choose", &right)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn is_any(today: &Today) -> bool {
    today.visits.iter().any(|line| line.contact_id.is_none())
}

fn list(page: &Page, visits: &[VisitLine]) -> Markup {
    let title = page.t("desk-visits-today");
    if visits.is_empty() {
        let empty = ui::empty(&page.t("desk-visits-none"), &page.t("desk-visits-none-help"), &html! {});
        return ui::card(&title, &html! {}, &empty);
    }
    let body = html! { ul.visits data-list { @for line in visits { (item(page, line)) } } };
    ui::card(&title, &html! {}, &body)
}

fn item(page: &Page, line: &VisitLine) -> Markup {
    let path = format!("/organisations/{}/visits/{}", page.slug(), line.id);
    let name = crate::store::list::named(&line.given_name, Some(&line.family_name));
    let open = line.contact_id.is_none();
    html! {
        li data-visit=[open.then_some(line.id)] data-packet=[open.then(|| format!("{path}/packet"))] {
            div {
                b { (name) }
                p.small.muted { (page.t(&format!("desk-visit_purpose-{}", line.purpose.word()))) @if !line.address.is_empty() { " · " (line.address) } }
            }
            @if let (Some(contact), Some(at)) = (line.contact_id, line.recorded_at) {
                (ui::pill("ok", &format!("{} {}", page.t("desk-visit-recorded"), clock::wall_time(at))))
                div.end { a.ds-button data-variant="tertiary" href={ "/organisations/" (page.slug()) "/contacts/" (contact) } { (page.t("desk-visit-see")) } }
            } @else {
                div.end {
                    form method="post" action={ (path) "/removal" } {
                        button.ds-button data-variant="tertiary" type="submit" aria-label={ (page.t("desk-visit-leave")) ": " (name) } { (page.t("desk-visit-leave")) }
                    }
                    a.ds-button data-variant="secondary" href=(path) { (page.t("desk-visit-open")) span.vh { " " (name) } }
                }
            }
        }
    }
}

fn choose(page: &Page, path: &str, others: &[Found], (chosen, problems): (&Chosen, &Problems)) -> Markup {
    let title = page.t("desk-visits-choose");
    if others.is_empty() {
        let empty = ui::empty(&page.t("desk-visits-nobody"), &page.t("desk-visits-nobody-help"), &html! {});
        return ui::card(&title, &html! {}, &html! { (ui::form_problems(page, problems)) (empty) });
    }
    let is_chosen = |found: &Found| chosen.clients.iter().any(|typed| typed.trim() == found.id.to_string());
    let purpose = ui::Field {
        name: "purpose",
        label: "desk-visit_purpose",
        hint: "desk-visit_purpose-hint",
        value: &chosen.purpose,
        ..ui::Field::default()
    };
    let purposes = ui::options(page, "desk-visit_purpose", VisitPurpose::words().iter().copied());
    let problem = problems.of("clients");
    html! {
        div.card {
            header { h2 { (title) } }
            form.form method="post" action=(path) {
                (ui::form_problems(page, problems))
                (ui::select(page, problems, purpose, Some(&page.t("desk-choose")), &purposes))
                fieldset aria-describedby=[problem.map(|_| "clients-problem")] {
                    legend.lbl id="clients" tabindex="-1" { (page.t("desk-visits-clients")) small { (page.t("desk-visits-clients-hint")) } }
                    div.checks.tall { @for found in others {
                        label.check {
                            input type="checkbox" name="clients" value=(found.id) checked[is_chosen(found)];
                            span { (found.name) small { (shown::described(page, found)) } }
                        }
                    } }
                    @if let Some(key) = problem { p.problem id="clients-problem" { (page.t(key)) } }
                }
                div.acts { button.ds-button type="submit" { (ui::icon("walk")) (page.t("desk-visits-take")) } }
            }
        }
    }
}
