//! The mail to somebody who is let in, and the page that shows the link where no mail goes out.

use crate::store::staff::{Admitted, Letter};
use maud::html;
use platform::{Arg, Language, Page, Response, page::Part, ui};

/// The mail of an invitation to an organisation, in the language of whoever is invited.
pub(super) fn invitation(page: &Page, language: Language, organisation: &str) -> Letter {
    compose(page, language, organisation, ["frame-mail-invitation-subject", "frame-mail-invitation-body"])
}

/// The mail with a new link.
pub(super) fn new_link(page: &Page, language: Language, organisation: &str) -> Letter {
    compose(page, language, organisation, ["frame-mail-link-subject", "frame-mail-link-body"])
}

fn compose(page: &Page, language: Language, organisation: &str, [subject, body]: [&str; 2]) -> Letter {
    let by = page
        .actor()
        .and_then(|actor| actor.account())
        .map(|account| account.name.clone())
        .unwrap_or_default();
    let base = page.address("");
    let args = [("organisation", organisation), ("by", &by), ("link", Letter::LINK), ("address", &base)];
    let args = args.map(|(name, word)| (name, Arg::Word(word)));
    Letter {
        subject: page.said_in(language, subject, &args),
        with_link: page.said_in(language, body, &args),
        without: page.said_in(language, "frame-mail-role-body", &args),
        base,
        is_mailed: page.sends_mail(),
    }
}

/// After somebody was let in: back to `path`; where no mail goes out, the link first, this once.
pub(super) fn answer(page: &Page, admitted: &Admitted, path: &str) -> Response {
    match &admitted.link {
        Some(link) if !page.sends_mail() => shown_once(page, &admitted.name, link, path),
        Some(_) => page.done(path, "frame-staff-invited"),
        None => page.done(path, "frame-staff-added"),
    }
}

/// The link, to be handed over by whoever made it.
pub(super) fn shown_once(page: &Page, name: &str, link: &str, path: &str) -> Response {
    let address = page.address(link);
    let body = || {
        html! {
            div.card { div.bd.stack {
                p { (page.with("frame-link-help", &[("name", Arg::Word(name))])) }
                p { code.wrap { (address) } }
                p.muted.small { (page.t("frame-link-once")) }
                p { (ui::link_button(path, &page.t("frame-link-back"), "primary")) }
            } }
        }
    };
    let part: Part<'_> = ("link", &body);
    page.show(&page.t("frame-link-title"), &[part])
}
