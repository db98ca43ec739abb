//! Files that were opened outside a caseload, for whoever answers for it: who, whose, why; and looking that stands out.

use super::{clients_path, said};
use crate::model::looking::{Unusual, middle};
use crate::model::{OpeningId, full_name};
use crate::policy::{ReviewOpening, ViewOpenings};
use crate::store::watch::{self, Looked, Opening, Wanted};
use frame::At;
use maud::html;
use platform::{
    Error, Form, Head, Markup, Page, Permit, Problems, Response, Result, Routes, Search, Span, form,
    page::PathOf,
    typed, ui,
    ui::{Choice, Column, Field},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Rows of a page.
const ROWS: i64 = 50;
/// Days of looking that are gone through.
const DAYS: i32 = 90;
/// Days that stand out and are shown.
const SHOWN: usize = 20;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/openings", list)
        .post("/organisations/{slug}/openings/{id}/review", review)
}

fn path(slug: &str) -> String {
    format!("/organisations/{slug}/openings")
}

/// The filters as they stand in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Asked {
    account: String,
    from: String,
    to: String,
    open: String,
    after: String,
}

impl Asked {
    fn parse(&self) -> Result<Wanted, Problems> {
        let mut problems = Problems::default();
        let from = problems.take("from", form::day(&self.from));
        let to = problems.take("to", form::day(&self.to));
        let after = match self.after.as_str() {
            "" => Ok(None),
            typed => typed.parse().map(Some).map_err(|()| "people-problem-page"),
        };
        let after = problems.take("after", after);
        let account = Some(self.account.trim().to_owned()).filter(|account| !account.is_empty());
        let is_open = !self.open.is_empty();
        let days = from.zip(to).zip(after);
        problems.or(days.map(|((from, to), after)| Wanted { account, from, to, is_open, after }))
    }
}

async fn list(permit: Permit<ViewOpenings>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let (wanted, problems) = match asked.parse() {
        Ok(wanted) => (wanted, Problems::default()),
        Err(problems) => (Wanted::default(), problems),
    };
    let since = page.today().saturating_sub(Span::new().days(DAYS));
    let found =
        permit.read(move |tx| Ok((watch::openings(tx, &wanted, ROWS + 1)?, watch::looked(tx, since)?)));
    let (mut openings, looked) = found.await?;
    let more = openings.len() > usize::try_from(ROWS).unwrap_or(usize::MAX);
    openings.truncate(usize::try_from(ROWS).unwrap_or(usize::MAX));
    let older = openings.last().filter(|_| more).map(|last| {
        let after = platform::Cursor { at: last.opened_at, id: last.id.to_string() }.to_string();
        format!("{}?{}", path(&permit.on().slug), typed::query(&Asked { after, ..asked.clone() }))
    });
    let (slug, title, lead) =
        (&permit.on().slug, page.t("people-openings-title"), page.t("people-openings-lead"));
    let head = Head { title: &title, lead: &lead, ..Head::default() };
    let strange = || unusual(&page, slug, &looked);
    let filters = || filters(&page, slug, &asked, &problems);
    let rows = || html! { div.card { (rows(&page, slug, permit.actor().id(), &openings)) (ui::older(&page, older.as_deref())) } };
    let parts: [platform::page::Part<'_>; 3] =
        [("unusual", &strange), ("find", &filters), ("openings", &rows)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

fn filters(page: &Page, slug: &str, asked: &Asked, problems: &Problems) -> Markup {
    let day = |name, label, value| Field { name, label, value, kind: "date", ..Field::default() };
    let open =
        Field { name: "open", label: "people-openings-reviewed", value: &asked.open, ..Field::default() };
    let unseen = [Choice { word: "1".to_owned(), name: page.t("people-openings-open") }];
    html! {
        div.card { form.filters action=(path(slug)) {
            (ui::form_problems(page, problems))
            (ui::hidden("account", &asked.account))
            (ui::field(page, problems, day("from", "people-openings-from", &asked.from)))
            (ui::field(page, problems, day("to", "people-openings-to", &asked.to)))
            (ui::select(page, problems, open, Some(&page.t("people-openings-all")), &unseen))
            button.ds-button data-variant="secondary" type="submit" { (page.t("people-search")) }
        } }
    }
}

fn rows(page: &Page, slug: &str, actor: &str, openings: &[Opening]) -> Markup {
    if openings.is_empty() {
        return ui::empty(&page.t("people-openings-none"), &page.t("people-openings-none-help"), &html! {});
    }
    let columns = [
        Column::words("people-openings-when"),
        Column::words("people-openings-who"),
        Column::words("people-openings-whose"),
        Column::words("people-opening-purpose"),
        Column::words("people-openings-reviewed"),
    ];
    let row = |opening: &Opening| {
        let who = opening.name.as_deref().unwrap_or(&opening.account_id);
        vec![
            said::instant(page, opening.opened_at),
            html! { a href={ (path(slug)) "?account=" (opening.account_id) } { (who) } },
            html! { a href={ (clients_path(slug)) "/" (opening.client_id) } { (full_name(&opening.given_name, &opening.family_name)) } },
            html! { (page.t(&format!("people-purpose-{}", opening.purpose)))
            @if !opening.word.is_empty() { br; span.small.muted { (opening.word) } } },
            reviewed(page, slug, actor, opening),
        ]
    };
    ui::table(page, &page.t("people-openings-title"), &columns, &openings.iter().map(row).collect::<Vec<_>>())
}

fn reviewed(page: &Page, slug: &str, actor: &str, opening: &Opening) -> Markup {
    if let Some(at) = opening.reviewed_at {
        return html! {
            (opening.reviewer.as_deref().unwrap_or_default()) " " (said::instant(page, at))
            @if let Some(word) = opening.review_word.as_deref().filter(|word| !word.is_empty()) { br; span.small.muted { (word) } }
        };
    }
    if opening.account_id == actor {
        return html! { span.small.muted { (page.t("people-openings-own")) } };
    }
    html! {
        form.row method="post" action={ (path(slug)) "/" (opening.id) "/review" } {
            input.ds-input name="word" maxlength="200" aria-label=(page.t("people-openings-word")) placeholder=(page.t("people-openings-word"));
            button.ds-button.s data-variant="secondary" type="submit" { (page.t("people-openings-review")) }
        }
    }
}

/// Days of looking that stand out, newest first.
fn unusual(page: &Page, slug: &str, looked: &[Looked]) -> Markup {
    let mut days: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for day in looked {
        days.entry(&day.account_id).or_default().push(day.files);
    }
    let usual: BTreeMap<&str, i64> = days.into_iter().map(|(who, counts)| (who, middle(counts))).collect();
    let why = |day: &Looked| {
        let usual = usual.get(day.account_id.as_str()).copied().unwrap_or(0);
        Unusual::of(day.files, day.at_night, usual)
    };
    let strange: Vec<_> =
        looked.iter().filter_map(|day| why(day).map(|why| (day, why))).take(SHOWN).collect();
    let line = |(day, why): &(&Looked, Unusual)| {
        let said = match why {
            Unusual::Many => page.n("people-unusual-many", day.files),
            Unusual::Night => page.n("people-unusual-night", day.at_night),
        };
        html! { li.row.between {
            a href={ (path(slug)) "?account=" (day.account_id) "&from=" (day.day) "&to=" (day.day) } {
                (day.name.as_deref().unwrap_or(&day.account_id)) ", " (page.day(day.day))
            }
            (ui::pill("warn", &said))
        } }
    };
    let body = html! {
        @if strange.is_empty() { p.small.muted { (page.t("people-unusual-none")) } }
        @else { ul.stack.gap1 { @for day in &strange { (line(day)) } } }
        p.small.muted.mt2 { (page.t("people-unusual-help")) }
    };
    ui::card(&page.t("people-unusual-title"), &html! {}, &body)
}

/// A word about an opening that was looked over.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    word: String,
}

async fn review(
    permit: Permit<ReviewOpening>,
    PathOf(at): PathOf<At<OpeningId>>,
    page: Page,
    Form(said): Form<Said>,
) -> Result<Response> {
    let back = path(&at.slug);
    let Ok(word) = form::line(&said.word, 200) else {
        return Ok(page.done(&back, "people-openings-word-refused"));
    };
    match permit.write(move |tx| watch::review(tx, &word)).await {
        Ok(()) => Ok(page.done(&back, "people-openings-kept")),
        Err(Error::Stale) => Ok(page.done(&back, "people-openings-already")),
        Err(other) => Err(other),
    }
}
