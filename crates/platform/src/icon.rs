//! Icons, written into the page itself: no request, and their colour is that of the text.

use crate::assets;
use maud::{Markup, PreEscaped, html};
use std::{collections::HashMap, sync::LazyLock};

/// What each icon is drawn with, by its name.
static PATHS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let icons =
        assets::names().filter_map(|name| Some((name, name.strip_prefix("icons/")?.strip_suffix(".svg")?)));
    icons.map(|(name, icon)| (icon, assets::text(name))).collect()
});

/// An icon by its name in `assets/icons.txt`. It says nothing to a screen reader: a word beside it does.
///
/// A name that is not on the list is a slip of ours: tests stop at it, a visitor sees a gap.
pub fn icon(name: &str) -> Markup {
    let paths = PATHS.get(name).copied();
    debug_assert!(paths.is_some(), "no icons/{name}.svg among the assets");
    html! { svg.i viewBox="0 0 24 24" aria-hidden="true" focusable="false" { (PreEscaped(paths.unwrap_or_default())) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_is_drawn_and_silent() {
        let check = icon("check").into_string();
        assert!(check.starts_with(r#"<svg class="i" viewBox="0 0 24 24" aria-hidden="true""#));
        assert!(check.contains("<path d="));
    }

    #[test]
    #[should_panic(expected = "no icons/no-such.svg among the assets")]
    fn an_icon_that_is_not_on_the_list_is_noticed() {
        let _ = icon("no-such");
    }
}
