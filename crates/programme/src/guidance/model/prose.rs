//! The words of a guide: headings, lists, emphasis and links in a small Markdown, which is plain to read as it is typed too.
//!
//! Read by pulldown-cmark (`CommonMark`), not by code of our own, for what it makes of odd input is known; tables are off, for
//! they would bring inline style. HTML is text, and a link leads to a page of ours, to the open web or to an address of mail.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// The words as they are shown. Headings begin below those of the page.
pub fn shown(text: &str) -> Markup {
    let mut kept_link = Vec::new();
    let events =
        Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH).filter_map(|event| safe(event, &mut kept_link));
    let mut page = String::with_capacity(text.len() * 2);
    html::push_html(&mut page, events);
    PreEscaped(page)
}

/// An event without what might act or load: HTML becomes text, a picture its description, a strange link its words.
fn safe<'e>(event: Event<'e>, links: &mut Vec<bool>) -> Option<Event<'e>> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::Image { .. } | Tag::HtmlBlock) | Event::End(TagEnd::Image | TagEnd::HtmlBlock) => {
            None
        }
        Event::Start(Tag::Heading { level, .. }) => Some(Event::Start(Tag::Heading {
            level: below(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        })),
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(below(level)))),
        Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
            links.push(is_safe(&dest_url));
            let title = CowStr::Borrowed("");
            links.last()?.then_some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        Event::End(TagEnd::Link) => links.pop()?.then_some(event),
        other => Some(other),
    }
}

fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        _ => HeadingLevel::H5,
    }
}

/// To a page of ours, to the open web, or to an address of mail; nothing that acts by being followed.
fn is_safe(link: &str) -> bool {
    let is_ours = link.starts_with('/') && !link.starts_with("//") && !link.contains('\\');
    is_ours || ["https://", "http://", "mailto:"].iter().any(|begin| link.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        shown(text).into_string()
    }

    #[test]
    fn headings_lists_and_links_are_drawn() {
        let drawn = html(
            "# Leping\n\n- **üks**\n- kaks\n\n[TAT](https://www.riigiteataja.ee) ja [plaan](/programme/plans)",
        );
        for part in [
            "<h3>Leping</h3>",
            "<li><strong>üks</strong></li>",
            r#"<a href="https://www.riigiteataja.ee">TAT</a>"#,
            r#"<a href="/programme/plans">plaan</a>"#,
        ] {
            assert!(drawn.contains(part), "{part} in {drawn}");
        }
    }

    #[test]
    fn html_is_text_and_nothing_acts_or_loads() {
        for text in [
            "<script>alert(1)</script>",
            "a <b onclick=x>b</b>",
            "[x](javascript:alert(1))",
            "[x](//elsewhere.ee)",
            "[x](data:text/html,y)",
            "![x](https://elsewhere.ee/p.png)",
            "<img src=x onerror=y>",
            "<https://a.ee/\"onclick=x>",
        ] {
            let drawn = html(text);
            for wrong in ["<script", "<b ", "javascript:", "<img", "href=\"//", "href=\"data", "\"onclick"] {
                assert!(!drawn.contains(wrong), "{text}: {drawn}");
            }
        }
        assert!(html("<script>").contains("&lt;script&gt;"));
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_written_nothing_of_it_acts(text in "[a-z<>\\[\\]()!\"'#*: /\n-]{0,120}") {
            let drawn = html(&text);
            proptest::prop_assert!(!drawn.contains("<script") && !drawn.contains("<img"), "{}", drawn);
            proptest::prop_assert!(!drawn.contains("href=\"javascript"), "{}", drawn);
        }
    }
}
