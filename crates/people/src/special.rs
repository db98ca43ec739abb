//! What the law calls special categories (health, religion, origin, crime) belongs in restricted notes only. Where words
//! of an ordinary field suggest one, whoever reads them is told so, and nothing is held up: words are no proof.

use maud::html;
use platform::{Markup, Page, ui};

/// What words may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// Illness, disability, addiction.
    Health,
    /// Faith.
    Religion,
    /// Ethnic origin.
    Origin,
    /// Crime and punishment, also what somebody suffered.
    Crime,
    /// The protection of children.
    Children,
}

impl Category {
    /// Its word, as the text that tells of it names it.
    fn word(self) -> &'static str {
        match self {
            Self::Health => "health",
            Self::Religion => "religion",
            Self::Origin => "origin",
            Self::Crime => "crime",
            Self::Children => "children",
        }
    }
}

/// Beginnings of words in Estonian, English, Russian and Ukrainian. Few, and only such as are seldom about anything else.
const STEMS: &[(Category, &[&str])] = &[
    (
        Category::Health,
        &[
            "haigus",
            "haige",
            "diagnoos",
            "depress",
            "rased",
            "psühh",
            "psüühi",
            "sõltuvus",
            "narko",
            "puude",
            "puue",
            "ravim",
            "vähk",
            "hiv",
            "illness",
            "disease",
            "diagnos",
            "pregnan",
            "psych",
            "addict",
            "disab",
            "cancer",
            "medication",
            "болезн",
            "болеет",
            "больн",
            "диагноз",
            "депресс",
            "беремен",
            "инвалид",
            "психи",
            "психоз",
            "зависимост",
            "наркот",
            "онколог",
            "хвороб",
            "хворі",
            "хворий",
            "хвора",
            "діагноз",
            "депрес",
            "вагітн",
            "інвалід",
            "психі",
            "залежніст",
            "онкол",
        ],
    ),
    (
        Category::Religion,
        &[
            "usutunnis",
            "moslem",
            "islam",
            "õigeusk",
            "kristla",
            "juudiusk",
            "religio",
            "muslim",
            "orthodox",
            "christian",
            "jewish",
            "религи",
            "мусульм",
            "ислам",
            "православ",
            "христиан",
            "иуде",
            "релігі",
            "іслам",
            "христия",
            "юдей",
        ],
    ),
    (Category::Origin, &["rahvuselt", "etnili", "mustla", "ethnic", "этнич", "цыган", "етнічн", "циган"]),
    (
        Category::Crime,
        &[
            "karistat",
            "kuriteg",
            "kriminaal",
            "vangla",
            "vangis",
            "vägival",
            "criminal",
            "prison",
            "convict",
            "violen",
            "abuse",
            "судим",
            "преступ",
            "тюрьм",
            "уголов",
            "насили",
            "злочин",
            "вязниц",
            "в'язниц",
            "тюрм",
            "кримінал",
            "насил",
        ],
    ),
    (Category::Children, &["lastekaits", "eestkost", "väärkoh", "custody", "опек", "опік"]),
];

/// What a text may be about that belongs in a restricted note.
pub fn suspected(text: &str) -> Option<Category> {
    let text = text.to_lowercase().replace(['’', 'ʼ'], "'");
    let mut words =
        text.split(|sign: char| !sign.is_alphanumeric() && sign != '\'').filter(|word| !word.is_empty());
    words.find_map(|word| {
        let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
        STEMS.iter().find(|(_, stems)| begins(stems)).map(|(category, _)| *category)
    })
}

/// The gentle word beside texts that suggest something, with the way to the restricted notes of the file at `notes`.
pub fn hint(page: &Page, texts: &[&str], notes: &str) -> Markup {
    let found = texts.iter().find_map(|text| suspected(text));
    html! {
        @if let Some(category) = found {
            p.flash.warn {
                (ui::icon("info-circle"))
                span {
                    (page.t(&format!("people-special-{}", category.word()))) " "
                    a href=(notes) { (page.t("people-special-move")) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_each_language_suggest_what_they_are_about() {
        for (text, category) in [
            ("Tal on krooniline haigus.", Category::Health),
            ("She is pregnant", Category::Health),
            ("У неё депрессия", Category::Health),
            ("Вона вагітна", Category::Health),
            ("Käib õigeusklike juures", Category::Religion),
            ("мусульманин", Category::Religion),
            ("Вийшов з в’язниці", Category::Crime),
            ("Kodus on vägivalda", Category::Crime),
            ("Ethnic minority", Category::Origin),
            ("Lastekaitse käis kodus", Category::Children),
        ] {
            assert_eq!(suspected(text), Some(category), "{text}");
        }
    }

    #[test]
    fn ordinary_words_suggest_nothing() {
        for text in [
            "",
            "Soovib B1 kursust õhtuti, sest alustas osalise ajaga tööd.",
            "Lasteaiakoht Annelinnas, laps saab kolmeseks",
            "Wants to find a family doctor and a flat",
            "Хочет работать поваром, Тарту",
            "Хоче вивчити естонську до літа",
            "Rakvere lossi ekskursioon, loeb romaani",
            "Вичистити й здати квартиру",
        ] {
            assert_eq!(suspected(text), None, "{text}");
        }
    }
}
