//! A question: about what, in which words, for whom, until when.

use super::names::holds_personal_code;
use frame::OrganisationId;
use platform::{Date, Problems, Role, Span, form, text_enum};
use serde::{Deserialize, Serialize};

/// Characters that a question or an answer takes. Longer texts are documents and are attached to a guide.
pub const MOST_WORDS: usize = 10_000;
/// Characters of a title.
pub const MOST_TITLE: usize = 150;
/// Days in which an answer is due when nobody says otherwise.
const DAYS: i64 = 10;
/// An answer is due within so many days.
const MOST_DAYS: i64 = 366;

text_enum! {
    /// What a question, a guide or a piece of advice belongs to.
    pub enum Theme in "question.theme" {
        /// Personnel documents: contracts, time sheets.
        Personnel = "personnel",
        /// Payment claims and costs.
        Claims = "claims",
        /// Action plan and budget.
        PlanBudget = "plan_budget",
        /// The partnership agreement and its amendments.
        Agreement = "agreement",
        /// The services themselves.
        Services = "services",
        /// Whom they are for.
        TargetGroups = "target_groups",
        /// Reports and indicators.
        Reporting = "reporting",
        /// Data protection.
        DataProtection = "data_protection",
        /// This system.
        System = "system",
        /// Anything else.
        Other = "other",
    }
}

text_enum! {
    /// What kind of thing a question names.
    pub enum About in "question.about" {
        /// Nothing in particular.
        Matter = "matter",
        /// A rule: a paragraph of the conditions, a law.
        Rule = "rule",
        /// A document.
        Document = "document",
        /// A row of an action plan.
        PlanRow = "plan_row",
        /// An agreement.
        Agreement = "agreement",
    }
}

text_enum! {
    /// Where a question is.
    pub enum State in "question.state" {
        /// At the desk that it was sent to.
        Asked = "asked",
        /// Passed on by the implementer.
        Passed = "passed",
        /// Back with whoever asked, for more.
        Returned = "returned",
        /// Answered.
        Answered = "answered",
        /// Taken back by whoever asked.
        Withdrawn = "withdrawn",
    }
}

impl State {
    /// Whether somebody must still act.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Passed | Self::Returned)
    }

    /// Whether it lies on a desk and may be answered there.
    pub fn is_at_desk(self) -> bool {
        matches!(self, Self::Asked | Self::Passed)
    }
}

text_enum! {
    /// Who answers.
    pub enum Desk in "question.desk" {
        /// The implementer.
        Implementer = "implementer",
        /// The authority.
        Authority = "authority",
        /// The unit.
        Unit = "unit",
    }
}

impl Desk {
    /// Who sits at it.
    pub fn role(self) -> Role {
        match self {
            Self::Implementer => Role::ProgrammeManager,
            Self::Authority => Role::Authority,
            Self::Unit => Role::Unit,
        }
    }
}

text_enum! {
    /// What something said in a question is.
    pub enum PostKind in "question_post.kind" {
        /// The question itself.
        Question = "question",
        /// More of it, by whoever asked.
        More = "more",
        /// Passed on, with a word why.
        Pass = "pass",
        /// Returned for more.
        Return = "return",
        /// An answer.
        Answer = "answer",
    }
}

/// A body in whose name somebody may ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The organisation.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// As what the asker is there.
    pub role: Role,
}

/// A question as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct QuestionInput {
    /// In whose name; the first of one's own when nothing is said.
    pub party: String,
    /// Who is to answer; asked of the implementer only, all others ask the implementer.
    pub desk: String,
    /// The theme.
    pub theme: String,
    /// What kind of thing it names.
    pub about: String,
    /// Which one.
    pub reference: String,
    /// The page of that thing.
    pub link: String,
    /// In a few words.
    pub title: String,
    /// The question.
    pub words: String,
    /// By when an answer is needed.
    pub due_on: String,
    /// Done once under this key.
    pub once: String,
}

/// A question as it is to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewQuestion {
    /// In whose name.
    pub party: OrganisationId,
    /// Who is to answer.
    pub desk: Desk,
    /// The theme.
    pub theme: Theme,
    /// What kind of thing it names.
    pub about: About,
    /// Which one.
    pub reference: String,
    /// The page of that thing, or nothing.
    pub link: String,
    /// In a few words.
    pub title: String,
    /// The question.
    pub words: String,
    /// By when an answer is needed.
    pub due_on: Date,
}

impl QuestionInput {
    /// Checks everything at once; `parties` are those in whose name one may ask.
    pub fn parse(&self, today: Date, parties: &[Party]) -> Result<NewQuestion, Problems> {
        let mut problems = Problems::default();
        let party = problems.take("party", self.party(parties));
        let desk = party.and_then(|party| problems.take("desk", self.desk(party.role)));
        let theme = problems.take("theme", self.theme.parse().map_err(|()| "programme-problem-theme"));
        let about = problems.take("about", about(&self.about));
        let of = problems.take("reference", form::line(&self.reference, 200));
        let title = problems.take("title", named(&self.title));
        let words = problems.take("words", worded(&self.words));
        let due_on = problems.take("due_on", due(&self.due_on, today));
        let question = (|| {
            Some(NewQuestion {
                party: party?.id,
                desk: desk?,
                theme: theme?,
                about: about?,
                reference: of?,
                link: inside_programme(&self.link),
                title: title?,
                words: words?,
                due_on: due_on?,
            })
        })();
        problems.or(question)
    }

    fn party<'p>(&self, parties: &'p [Party]) -> Result<&'p Party, &'static str> {
        let chosen = |party: &&Party| self.party.is_empty() || party.id.to_string() == self.party;
        parties.iter().find(chosen).ok_or("programme-problem-in-name-of")
    }

    fn desk(&self, role: Role) -> Result<Desk, &'static str> {
        if role != Role::ProgrammeManager {
            return Ok(Desk::Implementer);
        }
        let desk = self.desk.parse().ok().filter(|desk| *desk != Desk::Implementer);
        desk.ok_or("programme-problem-desk")
    }
}

/// What kind of thing is named; nothing in particular when nothing is said.
pub fn about(typed: &str) -> Result<About, &'static str> {
    if typed.is_empty() {
        Ok(About::Matter)
    } else {
        typed.parse().map_err(|()| "programme-problem-question-about")
    }
}

/// A title: a line, without anybody's personal code.
fn named(typed: &str) -> Result<String, &'static str> {
    form::required(typed, MOST_TITLE).and_then(without_code)
}

/// The words of a question or an answer. They are kept as they are typed: markup is text.
pub fn worded(typed: &str) -> Result<String, &'static str> {
    let words = form::lines(typed, MOST_WORDS).map_err(|key| match key {
        "platform-problem-too-long" => "programme-problem-words-long",
        other => other,
    })?;
    if words.is_empty() { Err("platform-problem-required") } else { without_code(words) }
}

fn without_code(words: String) -> Result<String, &'static str> {
    if holds_personal_code(&words) { Err("programme-problem-personal-code") } else { Ok(words) }
}

/// By when; ten days from now when nothing is said.
fn due(typed: &str, today: Date) -> Result<Date, &'static str> {
    let by = |days: i64| today.saturating_add(Span::new().days(days));
    let due = form::day(typed)?.unwrap_or_else(|| by(DAYS));
    if due < today || due > by(MOST_DAYS) { Err("programme-problem-answer-due") } else { Ok(due) }
}

/// The address of a page of the programme, or nothing: no question leads out of the house.
pub fn inside_programme(link: &str) -> String {
    let is_plain = link.chars().all(|sign| sign.is_ascii_alphanumeric() || "/-_?=&#.".contains(sign));
    let is_inside = link.starts_with("/programme/") && link.len() <= 200 && is_plain && !link.contains("..");
    if is_inside { link.to_owned() } else { String::new() }
}

/// How the audit and the history name a question.
pub fn reference(id: super::QuestionId) -> String {
    format!("question/{id}")
}

/// Something said in a question, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PostInput {
    /// What is said.
    pub words: String,
    /// What the sender has seen of the question.
    pub version: String,
    /// Done once under this key.
    pub once: String,
}

impl PostInput {
    /// What is said, and the version it answers to.
    pub fn parse(&self) -> Result<(String, i64), Problems> {
        let mut problems = Problems::default();
        let words = problems.take("words", worded(&self.words));
        problems.or(words.map(|words| (words, self.version.parse().unwrap_or(0))))
    }
}

/// Passing on, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PassInput {
    /// To whom.
    pub desk: String,
    /// Why, and what is asked of them.
    pub note: String,
    /// By when.
    pub due_on: String,
    /// What the sender has seen of the question.
    pub version: String,
    /// Done once under this key.
    pub once: String,
}

impl PassInput {
    /// To whom, with which words, by when, and the version it answers to.
    pub fn parse(&self, today: Date) -> Result<(Desk, String, Date, i64), Problems> {
        let mut problems = Problems::default();
        let desk = self.desk.parse().ok().filter(|desk| *desk != Desk::Implementer);
        let desk = problems.take("desk", desk.ok_or("programme-problem-desk"));
        let note = problems.take("note", form::lines(&self.note, MOST_WORDS).and_then(without_code));
        let due_on = problems.take("due_on", due(&self.due_on, today));
        let version = self.version.parse().unwrap_or(0);
        problems.or((|| Some((desk?, note?, due_on?, version)))())
    }
}

/// A published answer as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PublicationInput {
    /// The theme.
    pub theme: String,
    /// In a few words.
    pub title: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// Whether somebody has looked that no name is left.
    pub looked: String,
    /// What the sender has seen of it; 0 before it was published.
    pub version: String,
    /// Done once under this key.
    pub once: String,
}

/// A published answer as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The theme.
    pub theme: Theme,
    /// In a few words.
    pub title: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// What the sender has seen of it.
    pub version: i64,
}

impl PublicationInput {
    /// Checks everything at once; whether a name is left is asked of [`super::Names`].
    pub fn parse(&self) -> Result<Published, Problems> {
        let mut problems = Problems::default();
        let theme = problems.take("theme", self.theme.parse().map_err(|()| "programme-problem-theme"));
        let title = problems.take("title", named(&self.title));
        let question = problems.take("question", worded(&self.question));
        let answer = problems.take("answer", worded(&self.answer));
        let version = self.version.parse().unwrap_or(0);
        let published = (|| {
            Some(Published { theme: theme?, title: title?, question: question?, answer: answer?, version })
        })();
        problems.or(published)
    }

    /// All that would be read.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}", self.title, self.question, self.answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::Uuid;

    fn today() -> Date {
        Date::constant(2026, 6, 30)
    }

    fn parties(role: Role) -> Vec<Party> {
        vec![Party { id: Uuid::from_u128(1).into(), name: "Tartu linn".to_owned(), role }]
    }

    fn typed() -> QuestionInput {
        QuestionInput {
            theme: "claims".into(),
            title: "Bussikaardid".into(),
            words: "Kas bussikaart on abikõlblik?".into(),
            ..QuestionInput::default()
        }
    }

    #[test]
    fn a_partner_asks_the_implementer_and_has_ten_days() {
        let asked = typed().parse(today(), &parties(Role::Coordinator)).unwrap();
        assert_eq!((asked.desk, asked.about), (Desk::Implementer, About::Matter));
        assert_eq!(asked.due_on, Date::constant(2026, 7, 10));
    }

    #[test]
    fn the_implementer_says_whom_it_asks() {
        let of = |desk: &str| {
            QuestionInput { desk: desk.into(), ..typed() }.parse(today(), &parties(Role::ProgrammeManager))
        };
        assert_eq!(of("unit").unwrap().desk, Desk::Unit);
        for wrong in ["", "implementer", "minister"] {
            assert_eq!(of(wrong).unwrap_err().of("desk"), Some("programme-problem-desk"), "{wrong}");
        }
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let wrong = QuestionInput {
            theme: "weather".into(),
            words: "õ".repeat(MOST_WORDS + 1),
            due_on: "29.06.2026".into(),
            ..QuestionInput::default()
        };
        let problems = wrong.parse(today(), &parties(Role::Coordinator)).unwrap_err();
        assert_eq!(problems.of("theme"), Some("programme-problem-theme"));
        assert_eq!(problems.of("title"), Some("platform-problem-required"));
        assert_eq!(problems.of("words"), Some("programme-problem-words-long"));
        assert_eq!(problems.of("due_on"), Some("programme-problem-answer-due"));
        assert_eq!(
            typed().parse(today(), &[]).unwrap_err().of("party"),
            Some("programme-problem-in-name-of")
        );
    }

    #[test]
    fn nobodys_personal_code_gets_in() {
        let with = QuestionInput { words: "Klient 30001010187 küsib".into(), ..typed() };
        let problems = with.parse(today(), &parties(Role::Coordinator)).unwrap_err();
        assert_eq!(problems.of("words"), Some("programme-problem-personal-code"));
    }

    #[test]
    fn a_link_stays_in_the_programme() {
        assert_eq!(inside_programme("/programme/documents/1?on=2"), "/programme/documents/1?on=2");
        for wrong in
            ["https://example.ee", "//example.ee", "/settings", "/programme/../x", "/programme/\"x", ""]
        {
            assert_eq!(inside_programme(wrong), "", "{wrong}");
        }
    }
}
