//! A visit by itself: the form with a network, and where it is sent from everywhere.

use super::fields::{self, Carried, Form};
use crate::{
    model::{Conflict, VisitId, VisitInput, settled},
    policy::{CarryVisit, RecordVisit},
    store::visit,
    visiting,
};
use frame::{At, topic};
use maud::html;
use people::home;
use platform::{
    Error, Form as Body, Head, HeaderMap, IntoResponse, Json, Language, Markup, Once, Page, PathOf, Permit,
    Problems, Response, Result, Routes, StatusCode, Tx, json, ui,
};

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/visits/{id}", show)
        .post("/organisations/{slug}/visits/{id}", record)
}

/// What goes along on the visit of the permit.
pub fn load(tx: &mut Tx<'_, CarryVisit>, language: Language) -> Result<Carried> {
    let visit = tx.on().clone();
    Ok(Carried {
        known: home::at_home(tx, visit.client_id)?,
        open: visit::open_for(tx, (visit.client_id, visit.centre_id))?,
        catalogue: topic::catalogue(tx, language)?,
        first: topic::first_of(tx, visit.centre_id)?,
        centre: frame::centre::by_id(tx, visit.centre_id)?.ok_or(Error::NotFound)?,
    })
}

/// The form as it is at first.
pub fn begin(carried: &Carried) -> VisitInput {
    let contact = &carried.known.contact;
    let language = carried.known.languages.first().map_or("est", String::as_str);
    let [phone, email, address] =
        [&contact.phone, &contact.email, &contact.address].map(|text| text.as_str().into());
    VisitInput {
        minutes: "60".into(),
        language: language.into(),
        interpreter: "none".into(),
        outcome: "continues".into(),
        base_phone: contact.phone.as_str().into(),
        base_email: contact.email.as_str().into(),
        base_address: contact.address.as_str().into(),
        phone,
        email,
        address,
        once: Once::new_key().into(),
        ..VisitInput::default()
    }
}

async fn show(permit: Permit<CarryVisit>, page: Page) -> Result<Response> {
    if let Some(contact) = permit.on().contact_id {
        return Ok(page.go(&format!("/organisations/{}/contacts/{contact}", page.slug())));
    }
    let language = page.language();
    let carried = permit.read(move |tx| load(tx, language)).await?;
    let input = begin(&carried);
    Ok(screen(&page, &permit, (&carried, &input), (&Problems::default(), &[])))
}

async fn record(
    permit: Permit<RecordVisit>,
    page: Page,
    PathOf(at): PathOf<At<VisitId>>,
    headers: HeaderMap,
    Body(input): Body<VisitInput>,
) -> Result<Response> {
    let visit = permit.on();
    match visiting::record(&permit, &at.slug, input.clone()).await {
        // A device forgets what it kept when it hears its own key.
        Ok(contact) if is_device(&headers) => {
            let answer = json!({ "once": *input.once, "contact": contact });
            Ok((StatusCode::CREATED, Json(answer)).into_response())
        }
        Ok(_) => {
            let to = format!("/organisations/{}/centres/{}/visits?sent={}", at.slug, visit.centre, visit.id);
            Ok(page.done(&to, "desk-visit-saved"))
        }
        Err(Error::Problems(problems)) => again(&permit, &page, input, &problems).await,
        Err(Error::Stale) => again(&permit, &page, input, &Problems::default()).await,
        Err(other) => Err(other),
    }
}

fn is_device(headers: &HeaderMap) -> bool {
    headers.get("accept").is_some_and(|accept| accept.as_bytes() == b"application/json")
}

/// The form once more with all that was filled in: with its problems, or with what somebody else has changed too.
async fn again(
    permit: &Permit<RecordVisit>,
    page: &Page,
    mut input: VisitInput,
    problems: &Problems,
) -> Result<Response> {
    let (language, view) = (page.language(), permit.narrow::<CarryVisit>());
    let carried = view.read(move |tx| load(tx, language)).await?;
    let conflicts = if problems.is_empty() { conflicts(&carried, &mut input) } else { Vec::new() };
    Ok(screen(page, &view, (&carried, &input), (problems, &conflicts)))
}

/// What both have changed. From here on the form knows what the file says by now.
fn conflicts(carried: &Carried, input: &mut VisitInput) -> Vec<Conflict> {
    let Ok(mine) = input.contact_data() else { return Vec::new() };
    let theirs = &carried.known.contact;
    let found = settled(&input.base(), &mine, theirs).err().unwrap_or_default();
    for conflict in &found {
        let base = match conflict.field {
            "phone" => &mut input.base_phone,
            "email" => &mut input.base_email,
            _ => &mut input.base_address,
        };
        *base = conflict.theirs.as_str().into();
    }
    found
}

fn screen(
    page: &Page,
    permit: &Permit<CarryVisit>,
    (carried, input): (&Carried, &VisitInput),
    (problems, conflicts): (&Problems, &[Conflict]),
) -> Response {
    let (visit, slug, name) = (permit.on(), page.slug().to_owned(), &carried.known.name);
    let crumbs =
        [(format!("/organisations/{slug}/centres/{}/visits", visit.centre), page.t("desk-visits-title"))];
    let lead = page.t(&format!("desk-visit_purpose-{}", visit.purpose.word()));
    let head =
        Head { title: name, lead: &lead, crumbs: &crumbs, mark: Some(ui::avatar(name)), ..Head::default() };
    let form = Form { slug: &slug, visit, carried, input, problems, conflicts };
    let body = || html! { div.visit { (fields::whole(page, &form)) } };
    let parts: [(&str, &dyn Fn() -> Markup); 1] = [("visit", &body)];
    match (problems.is_empty(), conflicts.is_empty()) {
        (true, true) => page.show(head, &parts),
        (true, false) => page.conflict(head, &parts),
        _ => page.again(head, &parts),
    }
}
