//! What the pages have in common on which a part of a client's file is changed: the head that leads back to the file, the
//! form with its two ways out, and both versions beside each other when someone else was quicker.

use super::{clients_path, file_path, form, list};
use crate::model::Sent;
use crate::store::find::Found;
use frame::{At, ClientId};
use maud::html;
use platform::{Error, Head, Markup, Page, Problems, Response, Result, StatusCode, page::Part, ui};

/// The whole page, under the file of `name`: as it is, again with its problems (422), or with both versions (409).
pub(super) fn show(
    page: &Page,
    (at, name): (&At<ClientId>, &str),
    head: Head<'_>,
    (status, parts): (StatusCode, &[Part<'_>]),
) -> Response {
    let crumbs = [(clients_path(&at.slug), page.t("people-clients-title")), (file_path(at), name.to_owned())];
    let head = Head { crumbs: &crumbs, ..head };
    match status {
        StatusCode::CONFLICT => page.conflict(head, parts),
        StatusCode::UNPROCESSABLE_ENTITY => page.again(head, parts),
        _ => page.show(head, parts),
    }
}

/// How a page is answered whose form has these problems.
pub(super) fn status(problems: &Problems) -> StatusCode {
    if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// Why a change was not made, and how its page is answered: with its problems, or with both versions. Any other failure
/// stays one.
pub(super) fn refused(error: Error) -> Result<(Problems, StatusCode)> {
    match error {
        Error::Problems(problems) => Ok((problems, StatusCode::UNPROCESSABLE_ENTITY)),
        Error::Stale => Ok((Problems::default(), StatusCode::CONFLICT)),
        other => Err(other),
    }
}

/// The form of a part, sent to `to`; `title` is a key. Its key `once` and the version that it changes travel along.
pub(super) fn form(
    page: &Page,
    at: &At<ClientId>,
    (to, title): (&str, &str),
    (sent, problems): (&Sent, &Problems),
    fields: &Markup,
) -> Markup {
    html! {
        div.card {
            header { h2 { (page.t(title)) } }
            form.form method="post" action=(to) {
                (ui::form_problems(page, problems))
                @for name in ["once", "version"] {
                    @if !sent.get(name).is_empty() { (ui::hidden(name, sent.get(name))) }
                }
                (fields)
                div.acts {
                    button.ds-button type="submit" { (page.t("platform-save")) }
                    (ui::link_button(&file_path(at), &page.t("people-cancel"), "tertiary"))
                }
            }
        }
    }
}

/// That someone else was quicker; `help` is the key of what to do now.
pub(super) fn moved_on(page: &Page, help: &str, beside: &Markup) -> Markup {
    html! {
        div.card {
            header { h2 { (page.t("people-stale-title")) } }
            div.bd { p.muted role="alert" tabindex="-1" data-focus { (page.t(help)) } }
            (beside)
        }
    }
}

/// Mine and theirs, field by field; nothing where there are no others.
pub(super) fn both(
    page: &Page,
    fields: &[&str],
    (mine, theirs): (&Sent, Option<&Sent>),
    said: impl Fn(&Sent, &str) -> String,
) -> Markup {
    let Some(theirs) = theirs else { return html! {} };
    let row = |field: &&str| (page.t(form::label(field)), said(mine, field), said(theirs, field));
    let rows: Vec<_> = fields.iter().map(row).collect();
    moved_on(page, "people-stale-help", &ui::versions(page, &rows))
}

/// The clients who were found, one of them to be chosen as `with`; `rest` is what else is asked, `act` the key of the button.
pub(super) fn choose(page: &Page, to: &str, found: &[Found], (rest, act): (&Markup, &str)) -> Markup {
    if found.is_empty() {
        return html! {};
    }
    html! {
        div.card {
            header { h2 { (page.t("people-found")) } }
            form.form method="post" action=(to) {
                fieldset {
                    legend.vh { (page.t("people-found")) }
                    div.checks { @for (place, client) in found.iter().enumerate() {
                        label.check {
                            input type="radio" name="with" value=(client.id) checked[place == 0];
                            span { (list::choice(page, client)) }
                        }
                    } }
                }
                (rest)
                div.acts { button.ds-button type="submit" { (page.t(act)) } }
            }
        }
    }
}
