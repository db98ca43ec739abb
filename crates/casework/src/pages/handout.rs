//! The page that the person takes home, in their own language: what was agreed, what comes, where to go and whom to ask.
//! Nothing restricted stands on it, and no personal code; each opening is on record.

use super::file_path;
use crate::{
    policy::plan::GiveHandout,
    store::{self, Plan, goal, place, place::Place},
};
use frame::{At, ClientId, reference};
use maud::html;
use people::{Coming, OpenFile};
use platform::{Arg, Language, Markup, Page, Permit, Response, Result, Routes, Search, Tx, page::PathOf, ui};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::default().get("/organisations/{slug}/clients/{id}/handout", show)
}

/// In which language; without one, in the person's.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    language: String,
}

/// What stands on the page.
struct Handout {
    plan: Plan,
    coming: Vec<Coming>,
    places: Vec<Place>,
    languages: Vec<String>,
}

async fn show(
    permit: Permit<GiveHandout>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Search(wanted): Search<Wanted>,
) -> Result<Response> {
    let own = page.membership().and_then(|held| held.centre_id).map(|centre| centre.to_string());
    let handout = permit.read(move |tx| gather(tx, own.as_deref())).await?;
    let language = wanted.language.parse().unwrap_or_else(|()| spoken(&handout.languages));
    let said = Said { page: &page, language };
    let name = permit.on().given_name.clone();
    let body = html! {
        (tools(&said, &at))
        h1 { (said.t("casework-handout-title")) }
        p { (name) " · " (page.day(page.today())) @if page.is_demo() { " · " (said.t("platform-demo")) } }
        (goals(&said, &handout.plan))
        (days(&said, &handout))
        (places(&said, &handout.places))
    };
    Ok(page.fragment(&ui::paper(language, &said.t("casework-handout-title"), &body)))
}

/// All that was agreed; of the centres the one where the actor works, or all.
fn gather(tx: &mut Tx<'_, GiveHandout>, own: Option<&str>) -> Result<Handout> {
    let client = tx.on().id;
    let mut coming = Vec::new();
    for part in people::parts() {
        coming.extend(part.coming(&mut tx.narrow::<OpenFile>())?);
    }
    coming.sort_by_key(|coming| coming.on);
    let mut places = place::open(tx)?;
    if places.iter().any(|place| Some(place.id.as_str()) == own) {
        places.retain(|place| Some(place.id.as_str()) == own);
    }
    Ok(Handout { plan: store::plan(tx, client)?, coming, places, languages: people::languages(tx, client)? })
}

/// The first language that a person speaks and we write; English for one who speaks none of them.
fn spoken(languages: &[String]) -> Language {
    let ours = |code: &String| reference::language_tag(code).and_then(|tag| tag.parse().ok());
    languages.iter().find_map(ours).unwrap_or(Language::En)
}

/// The words of the page in the language of the person.
struct Said<'p> {
    page: &'p Page,
    language: Language,
}

impl Said<'_> {
    fn t(&self, key: &str) -> String {
        self.page.said_in(self.language, key, &[])
    }

    fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.page.said_in(self.language, key, args)
    }
}

/// For who prints it: other languages, and the way back. In the language of the desk.
fn tools(said: &Said<'_>, at: &At<ClientId>) -> Markup {
    let page = said.page;
    html! {
        div.noprint.row lang=(page.language().code()) {
            a href=(file_path(at)) { (page.t("casework-handout-back")) }
            @for language in Language::ALL {
                a href={ "?language=" (language.code()) } lang=(language.code()) aria-current=[(*language == said.language).then_some("true")] {
                    (language.own_name())
                }
            }
            button.ds-button type="button" data-print { (ui::icon("printer")) (page.t("casework-handout-print")) }
        }
    }
}

fn goals(said: &Said<'_>, plan: &Plan) -> Markup {
    html! {
        section {
            h2 { (said.t("casework-handout-goals")) }
            @if plan.open().next().is_none() { p { (said.t("casework-handout-goals-none")) } }
            @for goal in plan.open() { (agreed(said, plan, goal)) }
        }
    }
}

fn agreed(said: &Said<'_>, plan: &Plan, goal: &goal::Kept) -> Markup {
    let steps: Vec<_> = plan.steps_of(goal.id).filter(|step| step.done_on.is_none()).collect();
    html! {
        h3 lang=[reference::language_tag(&goal.language)] { (goal.words) }
        @if !steps.is_empty() {
            ul.agreed { @for step in steps { li { div {
                b { (step.what) }
                small {
                    (said.t(&format!("casework-handout-doer-{}", step.doer.word())))
                    @if let Some(day) = step.due_on {
                        " · " (said.with("casework-handout-until", &[("day", Arg::Word(&said.page.day(day)))]))
                    }
                }
            } } } }
        }
    }
}

/// The days to come: when the counsellor gets in touch, and when goals are looked at again. What the counsellor noted for
/// that day is the counsellor's own.
fn days(said: &Said<'_>, handout: &Handout) -> Markup {
    let reviews = handout.plan.open().filter_map(|goal| goal.review_on);
    let reviews = reviews.map(|on| (on, said.t("casework-handout-review")));
    let own = handout.coming.iter().map(|coming| (coming.on, said.t("casework-handout-meeting")));
    let today = said.page.today();
    let mut days: Vec<_> = own.chain(reviews).filter(|(on, _)| *on >= today).collect();
    days.sort();
    days.dedup();
    html! {
        @if !days.is_empty() {
            section {
                h2 { (said.t("casework-handout-days")) }
                ul.agreed.days { @for (on, what) in &days { li { b { (said.page.day(*on)) } span { (what) } } } }
            }
        }
    }
}

fn places(said: &Said<'_>, places: &[Place]) -> Markup {
    let account = said.page.actor().and_then(|actor| actor.account());
    let first = account.and_then(|account| account.name.split_whitespace().next().map(str::to_owned));
    html! {
        section {
            h2 { (said.t("casework-handout-where")) }
            @if let Some(name) = first { p { (said.with("casework-handout-ask", &[("who", Arg::Word(&name))])) } }
            @for place in places {
                h3 { (place.name) }
                @if !place.address.is_empty() { p { (place.address) } }
                @if !place.phone.is_empty() {
                    p { (said.t("casework-handout-phone")) " " a href={ "tel:" (place.phone.replace(' ', "")) } { (place.phone) } }
                }
                @if !place.email.is_empty() { p { a href={ "mailto:" (place.email) } { (place.email) } } }
            }
        }
    }
}
