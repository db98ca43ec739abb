//! The clients: invented families from many places, each with a basis of stay that suits their story.

use super::{
    chance::Chance,
    origins::{self, Kind, Origin},
    papers,
    partners::Partner,
};
use people::ClientInput;
use platform::{Date, clock};
use std::collections::{HashSet, VecDeque};

/// A client.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// Counts the partner's clients from 0.
    pub(super) number: usize,
    /// Who they are.
    pub(super) kind: Kind,
    /// The number of the one with whom they live, who came before them.
    pub(super) lives_with: Option<usize>,
    /// Whether counsellor and client share no language.
    pub(super) needs_interpreter: bool,
    /// What the counsellor types.
    pub(super) input: ClientInput,
}

/// One of a family who has not come yet.
struct Expected {
    origin: usize,
    lives_with: usize,
    family: &'static str,
    is_child: bool,
    like: ClientInput,
}

/// The clients of a partner, in the order in which they come.
pub(super) struct Cast {
    partner: &'static Partner,
    origins: Vec<Origin>,
    expected: VecDeque<Expected>,
    codes: HashSet<String>,
    count: usize,
}

impl Cast {
    /// Nobody has come yet.
    pub(super) fn of(partner: &'static Partner) -> Self {
        Self { partner, origins: origins::all(), expected: VecDeque::new(), codes: HashSet::new(), count: 0 }
    }

    /// Who comes for the first time on the day: one of a family that is known, or someone who knows nobody.
    pub(super) fn next(&mut self, day: Date) -> Option<Person> {
        let mut chance = Chance::of(&[self.partner.slug, "client", &self.count.to_string()]);
        let person = match self.expected.pop_front() {
            Some(expected) => self.relative(expected, day, &mut chance),
            None => self.first(day, &mut chance),
        }?;
        self.count += 1;
        Some(person)
    }

    /// Someone who is the first of their household.
    fn first(&mut self, day: Date, chance: &mut Chance) -> Option<Person> {
        let column = usize::from(day.year() > 2023);
        let places: Vec<usize> = (0..self.origins.len()).collect();
        let weight = |place: &usize| {
            self.origins.get(*place).and_then(|from| from.weights.get(column)).copied().unwrap_or(0)
        };
        let place = *chance.weighted(&places, weight)?;
        let origin = self.origins.get(place)?;
        let is_woman = chance.percent(if origin.kind == Kind::Ukrainian { 68 } else { 50 });
        let family = *chance.one(&origin.families)?;
        let mut input = ClientInput {
            citizenship: origin.citizenship.to_owned(),
            languages: origin.languages.to_owned(),
            background: background(origin.kind).to_owned(),
            address: address(self.partner.town, chance),
            ..ClientInput::default()
        };
        let years = if origin.kind == Kind::Local { chance.between(38, 82) } else { chance.between(19, 64) };
        papers::arrive(&mut input, origin, day, chance);
        papers::stay(&mut input, chance.weighted(&origin.bases, |basis| basis.1)?.0, day, chance);
        let (kind, number) = (origin.kind, self.count);
        name(&mut input, origin, (family, is_woman), chance);
        self.bear((&mut input, is_woman), day, years, chance);
        self.reach(&mut input, chance);
        self.expect(place, (family, &input), chance);
        Some(person((number, kind, None), input))
    }

    /// Says who else of the household is to come.
    fn expect(&mut self, origin: usize, (family, like): (&'static str, &ClientInput), chance: &mut Chance) {
        let lives_with = self.count;
        let (has_partner, children) =
            (chance.percent(22), if chance.percent(26) { chance.between(1, 3) } else { 0 });
        let members = std::iter::repeat_n(false, usize::from(has_partner))
            .chain(std::iter::repeat_n(true, children as usize));
        let expected = |is_child| Expected { origin, lives_with, family, is_child, like: like.clone() };
        self.expected.extend(members.map(expected));
    }

    /// One of a household that is known: the same origin, home and basis of stay.
    fn relative(&mut self, who: Expected, day: Date, chance: &mut Chance) -> Option<Person> {
        let origin = self.origins.get(who.origin)?;
        let is_woman = chance.percent(50);
        let ClientInput { citizenship, languages, background, address, arrived_on, basis, .. } = who.like;
        let ClientInput { stay_from, stay_until, renewal_applied_on, .. } = who.like;
        let mut input = ClientInput {
            citizenship,
            languages,
            background,
            address,
            arrived_on,
            basis,
            stay_from,
            stay_until,
            renewal_applied_on,
            ..ClientInput::default()
        };
        let kind = if who.is_child { Kind::Child } else { origin.kind };
        let years = if who.is_child { chance.between(3, 16) } else { chance.between(24, 62) };
        name(&mut input, origin, (who.family, is_woman), chance);
        self.bear((&mut input, is_woman), day, years, chance);
        if !who.is_child {
            self.reach(&mut input, chance);
        }
        let number = self.count;
        Some(person((number, kind, Some(who.lives_with)), input))
    }

    /// A day of birth so many years ago, and often a personal code that agrees with it.
    fn bear(
        &mut self,
        (input, is_woman): (&mut ClientInput, bool),
        day: Date,
        years: u32,
        chance: &mut Chance,
    ) {
        let born = clock::after_days(day, -chance.days(years * 365 + 20, years * 365 + 340));
        input.born = born.to_string();
        // Whoever was born here has been here since birth, and not before.
        for since in [&mut input.arrived_on, &mut input.stay_from] {
            if since.parse().is_ok_and(|since: Date| since < born) {
                since.clone_from(&input.born);
            }
        }
        let sex = if is_woman { "woman" } else { "man" };
        sex.clone_into(&mut input.sex);
        if chance.percent(62) {
            let code = papers::invented_code(born, is_woman, self.count)
                .filter(|code| self.codes.insert(code.clone()));
            input.personal_code = code.unwrap_or_default();
        } else if chance.percent(25) {
            input.born = born.year().to_string();
        }
    }

    /// A phone number from a range that nobody has, and sometimes an address for mail.
    fn reach(&self, input: &mut ClientInput, chance: &mut Chance) {
        let town = self.partner.slug.bytes().fold(0, |sum, byte| sum + usize::from(byte)) * 37;
        let number = (town + self.count) % 10_000;
        input.phone = format!("+372 5550 {number:04}");
        if chance.percent(45) {
            input.email =
                format!("klient{number:04}@example.{}", if chance.percent(50) { "com" } else { "org" });
        }
    }
}

/// What has been invented of someone, with whether they need an interpreter.
fn person((number, kind, lives_with): (usize, Kind, Option<usize>), mut input: ClientInput) -> Person {
    let shared = ["est", "rus", "eng", "ukr"];
    let needs_interpreter = !input.languages.split(", ").any(|language| shared.contains(&language));
    let interpreter = if needs_interpreter { "needed" } else { "not_needed" };
    interpreter.clone_into(&mut input.interpreter);
    Person { number, kind, lives_with, needs_interpreter, input }
}

fn background(kind: Kind) -> &'static str {
    match kind {
        Kind::Returnee => "returnee",
        Kind::Local => "local",
        _ => "newcomer",
    }
}

fn name(input: &mut ClientInput, origin: &Origin, (family, is_woman): (&str, bool), chance: &mut Chance) {
    let given = chance.one(if is_woman { &origin.women } else { &origin.men }).copied();
    let (of_woman, of_man) = family.split_once('|').unwrap_or((family, family));
    given.unwrap_or("Näide").clone_into(&mut input.given_name);
    let family = if is_woman { of_woman } else { of_man };
    family.clone_into(&mut input.family_name);
}

fn address(town: &str, chance: &mut Chance) -> String {
    let street =
        chance.one(&["Näidise tn", "Eeskuju tn", "Proovi põik", "Mudeli tee", "Kavandi pst", "Katse tn"]);
    let (house, flat) = (chance.between(1, 90), chance.between(1, 60));
    format!("{} {house}-{flat}, {town}", street.unwrap_or(&"Näidise tn"))
}

#[cfg(test)]
mod tests {
    use super::{super::partners::PARTNERS, *};

    fn some(many: usize) -> Vec<Person> {
        let mut cast = Cast::of(&PARTNERS[0]);
        let from = Date::constant(2023, 1, 2);
        (0..many)
            .map(|number| cast.next(clock::after_days(from, i32::try_from(number).unwrap())).unwrap())
            .collect()
    }

    #[test]
    fn everybody_can_be_registered_on_the_day_they_come() {
        let from = Date::constant(2023, 1, 2);
        for (number, person) in some(900).iter().enumerate() {
            let day = clock::after_days(from, i32::try_from(number).unwrap());
            let parsed = person.input.parse(day);
            assert!(parsed.is_ok(), "{:?}: {:?}", person.input, parsed.err());
        }
    }

    #[test]
    fn families_live_together_in_many_scripts_and_codes_are_of_one_person_each() {
        let people = some(900);
        assert!(people.iter().filter(|person| person.lives_with.is_some()).count() > 150);
        for person in people.iter().filter(|person| person.lives_with.is_some()) {
            assert_eq!(people[person.lives_with.unwrap()].input.address, person.input.address);
        }
        let named = |from: char, to: char| {
            people
                .iter()
                .any(|person| person.input.given_name.contains(|letter| (from..=to).contains(&letter)))
        };
        assert!(named('а', 'я') && named('ا', 'ي') && named('a', 'z'));
        let codes: Vec<_> =
            people.iter().map(|person| &person.input.personal_code).filter(|code| !code.is_empty()).collect();
        assert_eq!(codes.iter().collect::<HashSet<_>>().len(), codes.len());
        assert!(codes.len() > 300);
    }
}
