//! How likely two files are of one person, and why: a pure function over what is known of both.
//!
//! What agrees speaks for it, what cannot be speaks against it, and what is not known says nothing. Namesakes are many,
//! twins share all but a name, families share a telephone: so no single fact makes it certain but a number that is one
//! person's only.

mod birth;
mod name;

pub(crate) use birth::mistaken;
pub(crate) use name::words as name_words;

use super::Birth;
use platform::text_enum;

text_enum! {
    /// How sure it is that two files are of one person.
    pub enum Sureness in "duplicate_pair.sureness" {
        /// There is hardly a doubt.
        AlmostCertain = "almost_certain",
        /// More speaks for it than against it.
        Likely = "likely",
        /// It is worth a look.
        Possible = "possible",
    }
}

/// Why two files may be of one person. The text is `people-reason-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The same personal code.
    Code,
    /// The same document.
    Document,
    /// The same name, in whatever script.
    Name,
    /// Given and family name in each other's place, or the words in another order.
    Swapped,
    /// The same name, and one of them has a part more, such as a patronymic.
    Longer,
    /// The same name but for a letter of a word.
    Similar,
    /// The same given name only.
    Given,
    /// The same family name only.
    Family,
    /// The same day of birth.
    Born,
    /// Day and month of birth in each other's place.
    BornSwapped,
    /// The same day of birth but for a year.
    BornYearOff,
    /// The same day of birth but for a digit.
    BornDigit,
    /// The same year of birth; of one the day is not known.
    BornYear,
    /// The same telephone.
    Phone,
    /// The same e-mail.
    Email,
}

impl Reason {
    /// The word in the database and in text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Document => "document",
            Self::Name => "name",
            Self::Swapped => "swapped",
            Self::Longer => "longer",
            Self::Similar => "similar",
            Self::Given => "given",
            Self::Family => "family",
            Self::Born => "born",
            Self::BornSwapped => "born_swapped",
            Self::BornYearOff => "born_year_off",
            Self::BornDigit => "born_digit",
            Self::BornYear => "born_year",
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }

    /// How much it speaks for one person.
    fn points(self) -> i64 {
        match self {
            Self::Code => 100,
            Self::Document => 80,
            Self::Name | Self::Swapped => 40,
            Self::Longer => 36,
            Self::Born => 35,
            Self::Similar => 30,
            Self::Phone | Self::Email => 25,
            Self::BornSwapped => 22,
            Self::BornYearOff => 20,
            Self::Given => 15,
            Self::BornDigit | Self::BornYear => 12,
            Self::Family => 8,
        }
    }

    /// Whether it is a number that one person only has.
    fn is_proof(self) -> bool {
        matches!(self, Self::Code | Self::Document)
    }
}

/// Another day of birth: namesakes, or father and son.
const OTHER_BIRTH: i64 = -30;
/// Another personal code: two persons, whatever else agrees.
const OTHER_CODE: i64 = -200;
/// Points from which on it is so sure.
const SURE: [(i64, Sureness); 3] =
    [(75, Sureness::AlmostCertain), (50, Sureness::Likely), (35, Sureness::Possible)];

/// What is known of a person by which another file of them could be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Given name, in any script.
    pub given_name: String,
    /// Family name; may be empty.
    pub family_name: String,
    /// When the person was born, if it is known.
    pub birth: Option<Birth>,
    /// Telephone; may be empty.
    pub phone: String,
    /// E-mail; may be empty.
    pub email: String,
    /// The personal code by its blind index: alike or not, and nothing else.
    pub code: Option<String>,
    /// Documents by their blind indexes.
    pub documents: Vec<String>,
}

/// That two files may be of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// How sure it is.
    pub sureness: Sureness,
    /// The same as a number, to put the surest first.
    pub points: i64,
    /// What speaks for it.
    pub reasons: Vec<Reason>,
}

/// Compares two files; `None` when nothing much says that they are of one person. The same either way round.
pub fn likeness(one: &Known, other: &Known) -> Option<Likeness> {
    let name = name::compare(one, other);
    let birth = one.birth.zip(other.birth).map(|(one, other)| birth::compare(one, other));
    let born = birth.and_then(Result::ok).flatten();
    let is_other_birth = birth.is_some_and(|birth| birth.is_err());
    let numbers = [
        same(one.code.as_deref(), other.code.as_deref()).then_some(Reason::Code),
        one.documents.iter().any(|number| other.documents.contains(number)).then_some(Reason::Document),
    ];
    let reach = [
        same(phone(&one.phone).as_deref(), phone(&other.phone).as_deref()).then_some(Reason::Phone),
        same(email(&one.email).as_deref(), email(&other.email).as_deref()).then_some(Reason::Email),
    ];
    let reasons: Vec<_> = numbers.into_iter().chain([name, born]).chain(reach).flatten().collect();
    let is_other_code = one.code.is_some() && other.code.is_some() && one.code != other.code;
    let points = reasons.iter().map(|reason| reason.points()).sum::<i64>()
        + if is_other_birth { OTHER_BIRTH } else { 0 }
        + if is_other_code { OTHER_CODE } else { 0 };
    let (_, reached) = SURE.into_iter().find(|(from, _)| points >= *from)?;
    let most = if is_other_birth { Sureness::Possible } else { at_most(&reasons)? };
    let is_proven = reasons.iter().any(|reason| reason.is_proof());
    let sureness = if is_proven || rank(reached) <= rank(most) { reached } else { most };
    Some(Likeness { sureness, points: points.min(ceiling(sureness)), reasons })
}

/// How sure the names and the birth let it be, without a number that is one person's only; `None`: not at all.
fn at_most(reasons: &[Reason]) -> Option<Sureness> {
    let has = |reason| reasons.contains(&reason);
    let is_reached = has(Reason::Phone) || has(Reason::Email);
    if reasons.iter().any(|reason| reason.is_proof())
        || [Reason::Name, Reason::Swapped, Reason::Longer].into_iter().any(has)
    {
        return Some(Sureness::AlmostCertain);
    }
    if has(Reason::Similar) {
        // Twins may be told by one letter.
        return Some(Sureness::Likely);
    }
    match (has(Reason::Given), has(Reason::Family), has(Reason::Born)) {
        // Who has married.
        (true, _, true) if is_reached => Some(Sureness::Likely),
        (true, ..) | (_, true, _) => Some(Sureness::Possible),
        // Another name since, or another spelling than we know of.
        (.., true) if is_reached => Some(Sureness::Possible),
        // A family with one telephone; a birthday that many have.
        _ => None,
    }
}

fn rank(sureness: Sureness) -> usize {
    match sureness {
        Sureness::Possible => 0,
        Sureness::Likely => 1,
        Sureness::AlmostCertain => 2,
    }
}

/// So that points put them in the same order as the words do.
fn ceiling(sureness: Sureness) -> i64 {
    match sureness {
        Sureness::Possible => 49,
        Sureness::Likely => 74,
        Sureness::AlmostCertain => i64::MAX,
    }
}

fn same(one: Option<&str>, other: Option<&str>) -> bool {
    one.is_some() && one == other
}

/// The digits of a phone number without the country's code; a short number says nothing.
pub(crate) fn phone(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("00372").or_else(|| digits.strip_prefix("372")).unwrap_or(&digits);
    (national.len() >= 5).then(|| national.to_owned())
}

fn email(typed: &str) -> Option<String> {
    Some(typed.trim().to_lowercase()).filter(|email| !email.is_empty())
}

#[cfg(test)]
mod tests;
