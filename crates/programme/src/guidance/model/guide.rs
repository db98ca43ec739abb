//! A guide as it is written: a text in each language, Estonian always.

use super::question::Theme;
use platform::{Language, Problems, form};
use serde::{Deserialize, Serialize};

/// Characters of a guide in one language.
const MOST_BODY: usize = 40_000;
/// Characters of its title.
const MOST_TITLE: usize = 150;
/// Characters of what is new.
const MOST_NEWS: usize = 300;

/// A guide as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct GuideInput {
    /// The theme.
    pub theme: String,
    /// What is new in this version.
    pub news: String,
    /// The title in Estonian.
    pub title_et: String,
    /// The text in Estonian.
    pub body_et: String,
    /// The title in English.
    pub title_en: String,
    /// The text in English.
    pub body_en: String,
    /// The title in Russian.
    pub title_ru: String,
    /// The text in Russian.
    pub body_ru: String,
    /// The title in Ukrainian.
    pub title_uk: String,
    /// The text in Ukrainian.
    pub body_uk: String,
    /// What the sender has seen of the guide.
    pub version: String,
    /// Done once under this key.
    pub once: String,
}

/// A text in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideText {
    /// The language.
    pub language: Language,
    /// The title.
    pub title: String,
    /// The text, in the small Markdown of [`super::prose`].
    pub body: String,
}

/// A guide as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGuide {
    /// The theme.
    pub theme: Theme,
    /// What is new in this version.
    pub news: String,
    /// The texts that there are, Estonian first.
    pub texts: Vec<GuideText>,
    /// What the sender has seen of the guide.
    pub version: i64,
}

/// The names of the fields of a language.
pub fn fields(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Et => ("title_et", "body_et"),
        Language::En => ("title_en", "body_en"),
        Language::Ru => ("title_ru", "body_ru"),
        Language::Uk => ("title_uk", "body_uk"),
    }
}

impl GuideInput {
    /// What was typed in a language: the title and the text.
    pub fn of(&self, language: Language) -> (&str, &str) {
        match language {
            Language::Et => (&self.title_et, &self.body_et),
            Language::En => (&self.title_en, &self.body_en),
            Language::Ru => (&self.title_ru, &self.body_ru),
            Language::Uk => (&self.title_uk, &self.body_uk),
        }
    }

    /// With these texts.
    #[must_use]
    pub fn with(mut self, texts: &[GuideText]) -> Self {
        for GuideText { language, title, body } in texts {
            let (to_title, to_body) = match language {
                Language::Et => (&mut self.title_et, &mut self.body_et),
                Language::En => (&mut self.title_en, &mut self.body_en),
                Language::Ru => (&mut self.title_ru, &mut self.body_ru),
                Language::Uk => (&mut self.title_uk, &mut self.body_uk),
            };
            to_title.clone_from(title);
            to_body.clone_from(body);
        }
        self
    }

    /// Checks everything at once. A language has a title and a text, or neither; Estonian has both.
    pub fn parse(&self) -> Result<NewGuide, Problems> {
        let mut problems = Problems::default();
        let theme = problems.take("theme", self.theme.parse().map_err(|()| "programme-problem-theme"));
        let news = problems.take("news", form::line(&self.news, MOST_NEWS));
        let mut texts = Vec::new();
        for language in Language::ALL {
            let ((title, body), names) = (self.of(*language), fields(*language));
            let is_needed = *language == Language::Et || !title.trim().is_empty() || !body.trim().is_empty();
            if is_needed {
                let title = problems.take(names.0, form::required(title, MOST_TITLE));
                let body = problems.take(names.1, bodied(body));
                texts.extend(title.zip(body).map(|(title, body)| GuideText {
                    language: *language,
                    title,
                    body,
                }));
            }
        }
        let version = self.version.parse().unwrap_or(0);
        problems.or((|| Some(NewGuide { theme: theme?, news: news?, texts, version }))())
    }
}

fn bodied(typed: &str) -> Result<String, &'static str> {
    let body = form::lines(typed, MOST_BODY).map_err(|key| match key {
        "platform-problem-too-long" => "programme-problem-guide-long",
        other => other,
    })?;
    if body.is_empty() { Err("platform-problem-required") } else { Ok(body) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> GuideInput {
        GuideInput {
            theme: "personnel".into(),
            title_et: "Personalidokumendid".into(),
            body_et: "Lisa leping.".into(),
            ..GuideInput::default()
        }
    }

    #[test]
    fn estonian_is_enough_and_a_half_translation_is_none() {
        let languages = |input: GuideInput| {
            input.parse().map(|guide| guide.texts.into_iter().map(|text| text.language).collect::<Vec<_>>())
        };
        assert_eq!(languages(typed()).unwrap(), [Language::Et]);
        let half = GuideInput { title_uk: "Кадри".into(), ..typed() };
        assert_eq!(languages(half).unwrap_err().of("body_uk"), Some("platform-problem-required"));
        assert!(languages(GuideInput { title_et: String::new(), ..typed() }).is_err());
    }

    #[test]
    fn a_text_that_is_too_long_is_said_to_be() {
        let long = GuideInput { body_et: "õ".repeat(MOST_BODY + 1), ..typed() };
        assert_eq!(long.parse().unwrap_err().of("body_et"), Some("programme-problem-guide-long"));
    }
}
