//! The shell around every page: menu, switch between memberships, search, languages, the signed-in person.

use super::{avatar, icon};
use crate::{
    Language, Page,
    actor::{Membership, Theme},
    assets,
    menu::{Group, Item},
    page::Head,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The whole page.
pub fn layout(page: &Page, head: &Head<'_>, done: Option<&str>, body: &Markup) -> Markup {
    let account = page.actor().and_then(|actor| actor.account());
    let theme = account.map_or(Theme::Auto, |account| account.theme);
    let keys = account.and_then(|account| account.keys_off_on.as_ref()).map(|_| "off");
    html! {
        (DOCTYPE)
        html lang=(page.language().code()) data-size="sm" data-color-scheme=(theme.word()) data-keys=[keys] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (head.title) " · Teekond" }
                link rel="stylesheet" href=(assets::url("staff.css"));
                link rel="icon" href=(assets::url("icon.svg"));
                script defer src=(assets::url("htmx.js")) {}
                script defer src=(assets::url("app.js")) {}
            }
            body.staff {
                a.skip.ds-link href="#sisu" { (page.t("platform-skip")) }
                div.band {}
                @if account.is_some() { (signed_in(page, head, done, body)) } @else { (signed_out(page, head, done, body)) }
            }
        }
    }
}

fn signed_in(page: &Page, head: &Head<'_>, done: Option<&str>, body: &Markup) -> Markup {
    let groups = page.app.menu(page);
    // Drawn once: at the side, and behind the last button of a phone.
    let (switch, menu) = (switch(page), menu(page, &groups));
    let (languages, me) = (languages(page), me(page));
    html! {
        div.app {
            aside.side aria-label=(page.t("platform-side")) {
                div.side-in { (logo(page)) (switch) (menu) (eu(page)) }
            }
            div {
                header.top {
                    a.logo.mob href="/" aria-label=(page.t("platform-home")) { (mark()) }
                    (search(page))
                    div.top-r { (demo(page)) (bell(page)) (languages) (me) }
                }
                (main(page, head, done, body))
            }
        }
        (tabbar(page, &groups, &html! { (switch) (menu) (languages) (me) }))
        (keys(page))
    }
}

fn signed_out(page: &Page, head: &Head<'_>, done: Option<&str>, body: &Markup) -> Markup {
    html! {
        div.plain {
            header.top { (logo(page)) div.top-r { (demo(page)) (languages(page)) } }
            (main(page, head, done, body))
        }
    }
}

fn main(page: &Page, head: &Head<'_>, done: Option<&str>, body: &Markup) -> Markup {
    html! {
        main.main id="sisu" tabindex="-1" {
            @if !head.crumbs.is_empty() {
                nav.crumbs aria-label=(page.t("platform-crumbs")) {
                    ol { @for (href, name) in head.crumbs { li { a href=(href) { (name) } } }
                        li aria-current="page" { (head.title) }
                    }
                }
            }
            div class=(if head.mark.is_some() { "person" } else { "head" }) {
                @if let Some(mark) = &head.mark { (mark) }
                div { h1 { (head.title) } @if !head.lead.is_empty() { p { (head.lead) } } }
                @if let Some(aside) = &head.aside { (aside) }
            }
            p.flash.bad data-offline role="alert" hidden { (page.t("platform-offline")) }
            div.said role="status" id="said" { @if let Some(key) = done { div.toast { (icon("check")) span { (page.t(key)) } } } }
            (body)
        }
    }
}

pub(super) fn logo(page: &Page) -> Markup {
    html! { a.logo href="/" { (mark()) span { b { "Teekond" } span { (page.t("platform-logo-line")) } } } }
}

fn mark() -> Markup {
    PreEscaped(assets::text("icon.svg").replace("<svg ", "<svg aria-hidden=\"true\" focusable=\"false\" "))
}

fn eu(page: &Page) -> Markup {
    html! { div.eu { (PreEscaped(assets::text("eu.svg"))) span { (page.t("platform-eu")) } } }
}

fn demo(page: &Page) -> Markup {
    html! { @if page.is_demo() { span.demo { (page.t("platform-demo")) } } }
}

/// The way to one's notices, with how many are new.
fn bell(page: &Page) -> Markup {
    let Some(bell) = page.app.bell() else { return html! {} };
    html! {
        a.bell href=(bell.href) aria-label=(page.n(bell.key, page.unread)) {
            (icon("bell")) @if page.unread > 0 { span.cnt.hot aria-hidden="true" { (page.unread) } }
        }
    }
}

/// The membership that the page is under, and the others.
fn switch(page: &Page) -> Markup {
    let (Some(actor), Some(current)) = (page.actor(), page.membership()) else { return html! {} };
    let several = actor.memberships().len() > 1;
    html! {
        @if several {
            details.unit-menu data-menu {
                summary.unit { (icon("building-community")) (unit(page, current)) (icon("chevron-down")) }
                ul { @for held in actor.memberships() {
                    li { a href=(page.app.home(held)) aria-current=[same(held, current).then_some("true")] { (unit(page, held)) } }
                } }
            }
        } @else {
            div.unit { (icon("building-community")) (unit(page, current)) }
        }
    }
}

fn same(left: &Membership, right: &Membership) -> bool {
    (left.organisation_id, left.centre_id, left.role) == (right.organisation_id, right.centre_id, right.role)
}

fn unit(page: &Page, held: &Membership) -> Markup {
    let place = held.centre_name.clone().unwrap_or_else(|| page.t("platform-all-centres"));
    html! { span { b { (held.name) } span { (page.t(&format!("platform-role-{}", held.role.word()))) @if held.centre_id.is_some() { ", " (place) } } } }
}

fn menu(page: &Page, groups: &[Group]) -> Markup {
    html! {
        nav.nav.stack aria-label=(page.t("platform-menu")) {
            @for group in groups {
                div {
                    h2 { (page.t(group.key)) }
                    ul { @for item in &group.items { li { (entry(page, item)) } } }
                }
            }
        }
    }
}

fn entry(page: &Page, item: &Item) -> Markup {
    html! {
        a href=(item.href) aria-current=[item.is_current(page).then_some("page")] {
            (icon(item.icon)) (page.t(item.key))
            @if item.count > 0 { span.cnt { (item.count) } }
        }
    }
}

/// On a phone: the first entries of the menu, and the rest behind one.
fn tabbar(page: &Page, groups: &[Group], rest: &Markup) -> Markup {
    let items: Vec<_> = groups.iter().flat_map(|group| &group.items).collect();
    html! {
        nav.tabbar aria-label=(page.t("platform-menu-phone")) {
            @for item in items.iter().take(4) { (entry(page, item)) }
            details.more data-menu {
                summary { (icon("menu-2")) (page.t("platform-menu-more")) }
                div { (rest) }
            }
        }
    }
}

fn search(page: &Page) -> Markup {
    let Some(action) = page.app.search(page) else { return html! { div.find {} } };
    html! {
        form.find role="search" aria-label=(page.t("platform-search-label")) action=(action) {
            button type="submit" aria-label=(page.t("platform-search")) { (icon("search")) }
            label.vh for="q" { (page.t("platform-search-label")) }
            input id="q" name="name" type="search" placeholder=(page.t("platform-search-label")) autocomplete="off";
            kbd aria-hidden="true" { "/" }
        }
    }
}

fn languages(page: &Page) -> Markup {
    html! {
        form method="post" action="/language" {
            (super::hidden("to", &page.place().address))
            div.lang role="group" aria-label="Keel / Language" {
                @for language in Language::ALL {
                    button type="submit" name="language" value=(language.code()) lang=(language.code())
                        aria-current=[(*language == page.language()).then_some("true")] {
                        span aria-hidden="true" { (language.code().to_uppercase()) } span.vh { (language.own_name()) }
                    }
                }
            }
        }
    }
}

fn me(page: &Page) -> Markup {
    let Some(account) = page.actor().and_then(|actor| actor.account()) else { return html! {} };
    let role = page.membership().map(|held| page.t(&format!("platform-role-{}", held.role.word())));
    html! {
        details.me data-menu {
            summary { (avatar(&account.name)) div { b { (account.name) } @if let Some(role) = role { (role) } } }
            ul {
                li { a href="/settings" { (icon("settings")) (page.t("platform-settings")) } }
                li { form method="post" action="/sign-out" data-unsent=(page.t("platform-sign-out-unsent")) { button type="submit" { (icon("logout")) (page.t("platform-sign-out")) } } }
            }
        }
    }
}

/// What `?` shows.
fn keys(page: &Page) -> Markup {
    let rows = ["search", "new", "anonymous", "topic", "act", "save", "next", "help"];
    html! {
        dialog.ds-dialog id="keys" aria-labelledby="keys-title" {
            h2 id="keys-title" { (page.t("platform-keys-title")) }
            dl.kv { @for row in rows { dt { kbd { (page.t(&format!("platform-key-{row}"))) } } dd { (page.t(&format!("platform-key-{row}-does"))) } } }
            form method="dialog" { button.ds-button data-variant="secondary" { (page.t("platform-close")) } }
        }
    }
}
