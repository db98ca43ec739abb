//! The register on a day: who is at which stage, what comes next, and all of it on one line of time.

use super::{BASE, crumbs, date, day, pill};
use crate::partnership::{
    draw::{self, Timeline},
    model::{
        AsOf, Partnership, Stage, Standing,
        coming::{Coming, coming},
        input::AsOfInput,
    },
    policy::ViewPartnerships,
    store::read,
};
use frame::organisation::{self, Municipality};
use maud::html;
use platform::{
    Arg, Head, Markup, Page, Permit, Problems, Response, Result, Role, Routes, Search, Target,
    ui::{self, Column},
};

pub(super) fn routes() -> Routes {
    Routes::default().get(BASE, list)
}

/// A partnership, and how it stands on the day.
type Line<'p> = (&'p Partnership, Standing);

async fn list(
    permit: Permit<ViewPartnerships>,
    page: Page,
    Search(input): Search<AsOfInput>,
) -> Result<Response> {
    let (all, places) = permit.read(|tx| Ok((read::all(tx)?, organisation::municipalities(tx)?))).await?;
    let is_keeper = permit.actor().is(&[Role::ProgrammeManager], permit.on().scope());
    let (as_of, problems) = match input.parse(page.today()) {
        Ok(as_of) => (as_of, Problems::default()),
        Err(problems) => (super::now(&page), problems),
    };
    let lines = lines(&all, as_of);
    let unrecorded = if is_keeper { unrecorded(&all, &places) } else { Vec::new() };
    let title = page.t("programme-partnerships-title");
    let lead = page.with("programme-partnerships-lead", &[("day", Arg::Word(&page.day(as_of.on)))]);
    let add = ui::link_button(&format!("{BASE}/new"), &page.t("programme-party-add"), "primary");
    let head =
        Head { title: &title, lead: &lead, aside: is_keeper.then_some(add), grid: "stack", ..Head::default() };
    let asked = || as_of_form(&page, BASE, &input, &problems);
    let counts = || counts(&page, &lines, &unrecorded);
    let drawn = || timeline(&page, &lines, as_of);
    let rows = || table(&page, &lines, as_of);
    let succeeded = || successions(&page, &all, as_of);
    let parts: [platform::page::Part<'_>; 5] = [
        ("as-of", &asked),
        ("stages", &counts),
        ("timeline", &drawn),
        ("partnerships", &rows),
        ("regions", &succeeded),
    ];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

/// Those there are on the day: with an agreement by its beginning, then those one talks with and thinks of.
fn lines(all: &[Partnership], as_of: AsOf) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> =
        all.iter().filter_map(|one| Some((one, one.standing(as_of)?))).collect();
    lines.sort_by_cached_key(|(one, standing)| {
        let from = standing.terms.as_ref().map(|terms| terms.contract_from);
        let is_thought = standing.stage == Stage::Identified;
        (standing.stage == Stage::Ended, from.is_none(), from, is_thought, frame::fold::folded(one.name()))
    });
    lines
}

/// Municipalities that are partners by the list of organisations, of whose agreement nothing is on record.
fn unrecorded<'m>(all: &[Partnership], places: &'m [Municipality]) -> Vec<&'m Municipality> {
    let is_recorded = |place: &Municipality| all.iter().any(|one| one.row.party_id == Some(place.id));
    places.iter().filter(|place| place.partner_from.is_some() && !is_recorded(place)).collect()
}

/// Asks for a day, and for what was known on a day.
pub(super) fn as_of_form(page: &Page, action: &str, input: &AsOfInput, problems: &Problems) -> Markup {
    let on = date("on", "programme-as-of-on", &input.on);
    let known =
        ui::Field { hint: "programme-as-of-known-hint", ..date("known", "programme-as-of-known", &input.known) };
    html! {
        form.filters.card method="get" action=(action) role="search" aria-label=(page.t("programme-as-of")) {
            (ui::form_problems(page, problems))
            (ui::field(page, problems, on))
            (ui::field(page, problems, known))
            button.ds-button type="submit" { (page.t("programme-as-of-show")) }
            @if !input.on.is_empty() || !input.known.is_empty() {
                a.ds-button data-variant="tertiary" href=(action) { (page.t("programme-as-of-today")) }
            }
        }
    }
}

/// How many are at each stage.
fn counts(page: &Page, lines: &[Line<'_>], unrecorded: &[&Municipality]) -> Markup {
    let of = |stage: Stage| lines.iter().filter(|(_, standing)| standing.stage == stage).count();
    html! {
        @if !lines.is_empty() {
            dl.facts.stages { @for stage in Stage::ALL.iter().copied().filter(|stage| of(*stage) > 0) {
                div { dt { (page.t(&format!("programme-stage-{stage}"))) } dd.num { (of(stage)) } }
            } }
        }
        @if !unrecorded.is_empty() {
            div.flash.warn { (ui::icon("alert-triangle")) p {
                (page.t("programme-partnerships-unrecorded")) " "
                @for (place, one) in unrecorded.iter().enumerate() {
                    @if place > 0 { ", " }
                    a href={ (BASE) "/new?party=" (one.id) } { (one.name) }
                }
            } }
        }
    }
}

fn timeline(page: &Page, lines: &[Line<'_>], as_of: AsOf) -> Markup {
    let drawn: Vec<_> = lines.iter().map(|(one, _)| *one).collect();
    if drawn.is_empty() {
        return html! {};
    }
    let title = page.t("programme-timeline-title");
    let body = html! {
        div.scroll.timeline tabindex="0" role="region" aria-label=(title) {
            (Timeline { partnerships: &drawn, as_of }.draw(page))
        }
        (draw::legend(page))
    };
    ui::card(&title, &html! {}, &body)
}

fn table(page: &Page, lines: &[Line<'_>], as_of: AsOf) -> Markup {
    let title = page.t("programme-partnerships-table");
    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let aside = html! { span.muted.small { (page.n("programme-partnerships-count", count)) } };
    if lines.is_empty() {
        let (none, help) = ("programme-partnerships-none", "programme-partnerships-none-help");
        return ui::card(&title, &aside, &ui::empty(&page.t(none), &page.t(help), &html! {}));
    }
    let columns = [
        Column::words("programme-party"),
        Column::words("programme-stage"),
        Column::words("programme-term-contract_from"),
        Column::words("programme-term-activity_from"),
        Column::words("programme-term-until_day"),
        Column::words("programme-next"),
    ];
    let rows: Vec<_> = lines.iter().map(|line| row(page, line, as_of)).collect();
    ui::card(&title, &aside, &ui::table(page, &title, &columns, &rows))
}

fn row(page: &Page, (one, standing): &Line<'_>, as_of: AsOf) -> Vec<Markup> {
    let terms = standing.terms.as_ref();
    let next = coming(standing, as_of.on).first().copied();
    let waits = one.waiting().next().is_some();
    vec![
        html! { a.b href={ (super::path_of(one.row.id)) (query(page, as_of)) } { (one.name()) } @if one.row.party_id.is_none() { br; span.small.muted { (page.t("programme-party-region")) } } },
        html! { (pill(page, standing.stage)) br; span.small.muted { (page.with("programme-since", &[("day", Arg::Word(&page.day(standing.since)))])) } },
        day(page, terms.map(|terms| terms.contract_from)),
        day(page, terms.and_then(|terms| terms.activity_from)),
        day(page, terms.map(|terms| terms.until_day)),
        html! {
            @if waits { (ui::pill("warn", &page.t("programme-amendment-waits"))) " " }
            @if let Some(next) = next { (said(page, next, as_of)) }
        },
    ]
}

/// What comes, in words.
pub(super) fn said(page: &Page, coming: Coming, as_of: AsOf) -> Markup {
    let day = page.day(coming.on);
    let what = page.with(&format!("programme-coming-{}", coming.kind.word()), &[("day", Arg::Word(&day))]);
    let tone = coming.tone(as_of.on);
    html! { @if tone.is_empty() { (what) } @else { (ui::pill(tone, &what)) } " " span.num { (day) } }
}

/// The days of a page, for links from it; nothing when they are today.
pub(super) fn query(page: &Page, as_of: AsOf) -> String {
    let today = page.today();
    if as_of == super::now(page) {
        return String::new();
    }
    let known = if as_of.known == today { String::new() } else { format!("&known={}", as_of.known) };
    format!("?on={}{known}", as_of.on)
}

/// Regions in whose place municipalities stand by now.
fn successions(page: &Page, all: &[Partnership], as_of: AsOf) -> Markup {
    let is_over = |one: &&Partnership| one.row.succeeded_on.is_some_and(|from| from <= as_of.on);
    let regions: Vec<_> = all.iter().filter(is_over).collect();
    let came = |id| all.iter().filter(move |one| one.row.origin_id == Some(id));
    html! {
        @if !regions.is_empty() {
            (ui::card(&page.t("programme-regions-title"), &html! {}, &html! {
                ul.stack.gap1 { @for region in regions { li {
                    a.b href=(super::path_of(region.row.id)) { (region.name()) } " → "
                    @for (place, one) in came(region.row.id).enumerate() {
                        @if place > 0 { ", " }
                        a href=(super::path_of(one.row.id)) { (one.name()) }
                    }
                    @if let Some(from) = region.row.succeeded_on { " " span.muted.num { (page.day(from)) } }
                } } }
            }))
        }
    }
}

/// Where one came from, for pages below.
pub(super) fn back(page: &Page, of: &Partnership) -> Vec<(String, String)> {
    crumbs(page, Some(of))
}
