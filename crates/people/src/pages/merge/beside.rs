//! Two files beside each other: a choice at each field in which they differ, and what comes over by itself.

use super::{super::change, super::clients_path, super::file_path, super::form, super::said, Both};
use crate::model::Sent;
use crate::model::merging::{FIELDS, Take};
use crate::part::parts;
use crate::store::merge::Counted;
use frame::{At, ClientId};
use maud::html;
use platform::{Arg, Head, Markup, Page, Response, StatusCode, ui};

/// Kept with what came over, and nothing that hangs on a file: the causes of figures.
const QUIET: &str = "ledger_entry";

pub(super) fn screen(
    page: &Page,
    at: &At<ClientId>,
    both: &Both,
    (sent, status): (&Sent, StatusCode),
) -> Response {
    let (title, lead) = (page.t("people-merge-title"), page.t("people-merge-lead"));
    let crumbs =
        [(clients_path(&at.slug), page.t("people-clients-title")), (file_path(at), name(&both.kept))];
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let is_stale = status == StatusCode::CONFLICT;
    let body = || html! { @if is_stale { (change::moved_on(page, "people-merge-stale-help", &html! {})) } (choices(page, at, both, sent)) };
    let parts: [platform::page::Part<'_>; 1] = [("merge", &body)];
    if is_stale { page.conflict(head, &parts) } else { page.show(head, &parts) }
}

fn name(side: &Counted) -> String {
    crate::model::full_name(&side.fields.given_name, &side.fields.family_name)
}

fn choices(page: &Page, at: &At<ClientId>, both: &Both, sent: &Sent) -> Markup {
    let swap = format!("{}/{}/merge?with={}", clients_path(&at.slug), both.other_id, both.kept_id);
    html! {
        form.card method="post" action={ (file_path(at)) "/merge" } {
            header { h2 { (page.t("people-merge-fields")) } a href=(swap) { (page.t("people-merge-swap")) } }
            div.bd.stack {
                (ui::hidden("with", &both.other_id.to_string()))
                (ui::hidden("version", &both.version.to_string()))
                (ui::hidden("other_version", &both.other_version.to_string()))
                (ui::hidden("once", sent.get("once")))
                (fields(page, both, sent))
                (attached(page, both))
                p.small.muted { (page.t("people-merge-help")) }
            }
            div.form { div.acts {
                button.ds-button type="submit" { (page.t("people-merge-make")) }
                (ui::link_button(&file_path(at), &page.t("people-cancel"), "tertiary"))
            } }
        }
    }
}

/// How a field of one of the files is said.
fn value(page: &Page, side: &Counted, field: &str) -> String {
    match field {
        "personal_code" => side.code.clone(),
        "household" => side.household.clone(),
        _ => said::value(page, field, &side.fields.value(field)),
    }
}

fn fields(page: &Page, both: &Both, sent: &Sent) -> Markup {
    let differs = |field: &&&str| both.kept.fields.value(field) != both.other.fields.value(field);
    let heads = [page.t("people-merge-kept"), page.t("people-merge-other")];
    let [kept, other] = &heads;
    html! {
        table.tbl.versions {
            caption.vh { (page.t("people-merge-fields")) }
            thead { tr {
                th scope="col" { (page.t("platform-version-field")) }
                th scope="col" { (kept) }
                th scope="col" { (other) }
            } }
            tbody {
                tr { th scope="row" { (page.t("people-field-created")) } @for (side, head) in [(&both.kept, kept), (&both.other, other)] { td data-label=(head) { (said::instant(page, side.created_at)) } } }
                @for field in FIELDS.iter().filter(differs) { (choice(page, both, (field, Take::read(sent.get(field))), &heads)) }
                @for field in FIELDS.iter().filter(|field| !differs(field) && both.kept.fields.says(field)) {
                    tr { th scope="row" { (page.t(form::label(field))) } @for head in &heads { td data-label=(head) { (value(page, &both.kept, field)) } } }
                }
            }
        }
    }
}

fn choice(
    page: &Page,
    both: &Both,
    (field, chosen): (&str, Option<Take>),
    [kept, other]: &[String; 2],
) -> Markup {
    let radio = |take: Take, text: &str| {
        let id = format!("{field}-{}", take.word());
        let text = if text.is_empty() { page.t("people-merge-nothing") } else { text.to_owned() };
        html! {
            label.check {
                input type="radio" name=(field) value=(take.word()) checked[chosen.unwrap_or(Take::Kept) == take]
                    aria-labelledby={ (field) "-field " (id) };
                span id=(id) { (text) }
            }
        }
    };
    html! {
        tr.differs {
            th scope="row" id={ (field) "-field" } { (page.t(form::label(field))) }
            td data-label=(kept) {
                (radio(Take::Kept, &value(page, &both.kept, field)))
                @if field == "languages" { (radio(Take::Both, &page.t("people-merge-both"))) }
            }
            td data-label=(other) { (radio(Take::Other, &value(page, &both.other, field))) }
        }
    }
}

/// What hangs on each file: everything of the other comes over.
fn attached(page: &Page, both: &Both) -> Markup {
    let list = |counts: &[(&'static str, i64)]| {
        let said: Vec<_> = counts.iter().filter_map(|(table, count)| counted(page, table, *count)).collect();
        html! {
            @if said.is_empty() { p.small.muted { (page.t("people-merge-none")) } }
            @else { ul.stack.gap1 { @for line in &said { li.small { (line) } } } }
        }
    };
    html! {
        div.f2.even {
            div.stack.gap1 { h3 { (page.with("people-merge-comes", &[("name", Arg::Word(&name(&both.other)))])) } (list(&both.other.counts)) }
            div.stack.gap1 { h3 { (page.t("people-merge-stays")) } (list(&both.kept.counts)) }
        }
    }
}

/// How many rows of a table, in the words of the domain that keeps it; `None` of what nobody needs to hear.
pub(super) fn counted(page: &Page, table: &str, count: i64) -> Option<String> {
    if table == QUIET {
        return None;
    }
    let keeps = parts().iter().find(|part| part.tables().contains(&table));
    let domain = keeps.map_or("people", |part| part.domain());
    let key = format!("{domain}-attached-{table}");
    let said = page.n(&key, count);
    Some(if said == key { page.n("people-attached-other", count) } else { said })
}
