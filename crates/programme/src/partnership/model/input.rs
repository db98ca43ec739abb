//! What is typed about partnerships, and what is made of it.

use super::{
    amendment::NewAmendment,
    partnership::AsOf,
    stage::Stage,
    terms::{Term, Terms},
};
use crate::document::DocumentId;
use frame::OrganisationId;
use platform::{Date, Error, Problems, Typed, form};
use serde::{Deserialize, Serialize};

/// Signs of a long text.
pub const LONG: usize = 2_000;

/// The day of which a page tells, and the day at whose end it was known so.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AsOfInput {
    /// The day; empty for today.
    pub on: String,
    /// As it was known; empty for today.
    pub known: String,
}

impl AsOfInput {
    /// Both days; without one, today.
    pub fn parse(&self, today: Date) -> Result<AsOf, Problems> {
        let mut problems = Problems::default();
        let on = problems.take("on", form::day(&self.on)).map(|day| day.unwrap_or(today));
        let known = problems.take("known", form::day(&self.known)).map(|day| day.unwrap_or(today));
        problems.or(on.zip(known).map(|(on, known)| AsOf { on, known }))
    }
}

/// The version that a form was opened with; one without is no form of ours.
pub fn version(typed: &str) -> Result<i64, Error> {
    typed.trim().parse().map_err(|_| Error::VersionNeeded)
}

/// A party as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PartyInput {
    /// The id of the municipality; empty for a region.
    pub party: String,
    /// The name of a region without an organisation.
    pub region: String,
    /// The first stage.
    pub stage: String,
    /// From when.
    pub from_day: String,
    /// What else is to be known.
    pub note: String,
    /// The key under which it is recorded once.
    pub once: String,
}

/// A party that is to be recorded.
#[derive(Clone, Debug)]
pub struct NewParty {
    /// The municipality; `None` of a region.
    pub party: Option<OrganisationId>,
    /// The name of the region; empty of a municipality.
    pub region: String,
    /// The first stage.
    pub stage: Stage,
    /// From when.
    pub from_day: Date,
    /// What else is to be known.
    pub note: String,
}

impl PartyInput {
    /// A municipality or a region, one of the two, at a stage before any agreement.
    pub fn parse(&self) -> Result<NewParty, Problems> {
        let mut problems = Problems::default();
        let region = problems.take("region", form::line(&self.region, 80));
        let party = match self.party.trim() {
            "" => Some(None),
            id => problems.take("party", id.parse().map(Some).map_err(|_| "programme-problem-party")),
        };
        if let (Some(region), Some(party)) = (&region, party)
            && region.is_empty() == party.is_none()
        {
            problems.add("party", "programme-problem-party-or-region");
        }
        let early = |stage: &Stage| matches!(stage, Stage::Identified | Stage::Negotiating);
        let stage = self.stage.parse().ok().filter(early).ok_or("programme-problem-stage");
        let stage = problems.take("stage", stage);
        let from_day = problems.take("from_day", form::required_day(&self.from_day));
        let note = problems.take("note", form::lines(&self.note, LONG));
        let new = (|| {
            Some(NewParty { party: party?, region: region?, stage: stage?, from_day: from_day?, note: note? })
        })();
        problems.or(new)
    }
}

/// A stage as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct StageInput {
    /// The stage.
    pub stage: String,
    /// From when.
    pub from_day: String,
    /// Why, or by which source.
    pub note: String,
    /// That it takes the place of what was said from there on.
    pub sure: String,
    /// The version of the partnership.
    pub version: String,
    /// The key under which it is recorded once.
    pub once: String,
}

/// A stage that is to be recorded.
#[derive(Clone, Debug)]
pub struct NewStage {
    /// The stage.
    pub stage: Stage,
    /// From when.
    pub from_day: Date,
    /// Why, or by which source.
    pub note: String,
    /// Whether it may take the place of what was said from there on.
    pub is_sure: bool,
}

impl StageInput {
    /// Checks everything at once.
    pub fn parse(&self) -> Result<NewStage, Problems> {
        let mut problems = Problems::default();
        let stage = problems.take("stage", self.stage.parse().map_err(|()| "programme-problem-stage"));
        let from_day = problems.take("from_day", form::required_day(&self.from_day));
        let note = problems.take("note", form::line(&self.note, 200));
        let is_sure = self.sure == "on";
        let new = stage.zip(from_day).zip(note);
        problems.or(new.map(|((stage, from_day), note)| NewStage { stage, from_day, note, is_sure }))
    }
}

/// An agreement as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AgreementInput {
    /// Its number.
    pub number: String,
    /// When it was signed; empty when that is not known.
    pub signed_on: String,
    /// The first day of the contract.
    pub contract_from: String,
    /// The day on which people are first served.
    pub activity_from: String,
    /// The last day.
    pub until_day: String,
    /// The first day on which it may be extended.
    pub extension_from: String,
    /// The last day on which it may be extended.
    pub extension_until: String,
    /// What the partner undertakes.
    pub undertakes: String,
    /// Its entry in the document register.
    pub document_id: String,
    /// The version of the partnership.
    pub version: String,
    /// The key under which it is recorded once.
    pub once: String,
}

/// An agreement that is to be recorded.
#[derive(Clone, Debug)]
pub struct NewAgreement {
    /// Its number; may be empty.
    pub number: String,
    /// When it was signed, if that is known.
    pub signed_on: Option<Date>,
    /// Its terms.
    pub terms: Terms,
    /// Its entry in the document register.
    pub document_id: Option<DocumentId>,
}

impl AgreementInput {
    /// Checks everything at once; `today` is the last day on which it can have been signed.
    pub fn parse(&self, today: Date) -> Result<NewAgreement, Problems> {
        let mut problems = Problems::default();
        let number = problems.take("number", form::line(&self.number, 40));
        let signed_on = problems.take("signed_on", form::day(&self.signed_on));
        if signed_on.flatten().is_some_and(|day| day > today) {
            problems.add("signed_on", "programme-problem-signed-ahead");
        }
        let contract_from = problems.take("contract_from", form::required_day(&self.contract_from));
        let activity_from = problems.take("activity_from", form::day(&self.activity_from));
        let until_day = problems.take("until_day", form::required_day(&self.until_day));
        let extension_from = problems.take("extension_from", form::day(&self.extension_from));
        let extension_until = problems.take("extension_until", form::day(&self.extension_until));
        let undertakes = problems.take("undertakes", form::lines(&self.undertakes, LONG));
        let document_id = problems.take("document_id", document(&self.document_id));
        let terms = (|| {
            Some(Terms {
                contract_from: contract_from?,
                activity_from: activity_from?,
                until_day: until_day?,
                extension_from: extension_from?,
                extension_until: extension_until?,
                undertakes: undertakes?,
            })
        })();
        for (field, key) in terms.iter().flat_map(Terms::disorder) {
            problems.add(field, key);
        }
        let new = (|| {
            Some(NewAgreement {
                number: number?,
                signed_on: signed_on?,
                terms: terms?,
                document_id: document_id?,
            })
        })();
        problems.or(new)
    }
}

/// The id of an entry of the document register, or nothing. Whether the actor may see it, the store proves.
fn document(typed: &str) -> Result<Option<DocumentId>, &'static str> {
    match typed.trim() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| "programme-problem-document"),
    }
}

/// An amendment as it is typed: each term as it is to be.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AmendmentInput {
    /// Its number.
    pub number: String,
    /// When it was signed.
    pub signed_on: String,
    /// From when it holds.
    pub in_force_from: String,
    /// Why it is made.
    pub why: String,
    /// Why it reaches back behind its signing.
    pub back_dated_why: String,
    /// The day on which people are first served.
    pub activity_from: String,
    /// The last day.
    pub until_day: String,
    /// The first day on which it may be extended.
    pub extension_from: String,
    /// The last day on which it may be extended.
    pub extension_until: String,
    /// What the partner undertakes.
    pub undertakes: String,
    /// Its entry in the document register.
    pub document_id: String,
    /// The version of the partnership.
    pub version: String,
    /// The key under which it is recorded once.
    pub once: String,
}

impl AmendmentInput {
    /// A form in which all terms stand as they are.
    pub fn of(terms: &Terms) -> Self {
        Self {
            activity_from: terms.of(Term::ActivityFrom),
            until_day: terms.of(Term::UntilDay),
            extension_from: terms.of(Term::ExtensionFrom),
            extension_until: terms.of(Term::ExtensionUntil),
            undertakes: terms.of(Term::Undertakes),
            ..Self::default()
        }
    }

    /// What was typed for a term.
    pub fn typed(&self, term: Term) -> &str {
        match term {
            Term::ActivityFrom => &self.activity_from,
            Term::UntilDay => &self.until_day,
            Term::ExtensionFrom => &self.extension_from,
            Term::ExtensionUntil => &self.extension_until,
            Term::Undertakes => &self.undertakes,
        }
    }

    /// Checks each field by itself; what they mean together, [`NewAmendment::changes`].
    pub fn parse(&self) -> Result<NewAmendment, Problems> {
        let mut problems = Problems::default();
        let number = problems.take("number", form::line(&self.number, 40));
        let signed_on = problems.take("signed_on", form::required_day(&self.signed_on));
        let in_force_from = problems.take("in_force_from", form::required_day(&self.in_force_from));
        let why = problems.take("why", form::lines(&self.why, LONG));
        let back_dated_why = problems.take("back_dated_why", form::line(&self.back_dated_why, 300));
        let document_id = problems.take("document_id", document(&self.document_id));
        let mut wanted = Vec::new();
        for term in Term::ALL.iter().copied() {
            let value = match term {
                Term::Undertakes => form::lines(self.typed(term), LONG),
                Term::UntilDay => form::required_day(self.typed(term)).map(|day| day.to_string()),
                _ => form::day(self.typed(term)).map(|day| day.map(|day| day.to_string()).unwrap_or_default()),
            };
            wanted.extend(problems.take(term.word(), value).map(|value| (term, value)));
        }
        let new = (|| {
            Some(NewAmendment {
                number: number?,
                signed_on: signed_on?,
                in_force_from: in_force_from?,
                why: why?,
                back_dated_why: back_dated_why?,
                document_id: document_id?,
                wanted,
            })
        })();
        problems.or(new)
    }
}

/// What the authority says to an amendment.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AnswerInput {
    /// Its words.
    pub answer: String,
}

impl AnswerInput {
    /// The words; who returns it must say why.
    pub fn parse(&self, is_needed: bool) -> Result<String, Problems> {
        let answer = form::lines(&self.answer, LONG).map_err(|key| Problems::at("answer", key))?;
        if is_needed && answer.is_empty() {
            return Err(Problems::at("answer", "programme-problem-answer"));
        }
        Ok(answer)
    }
}

/// A contact person as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PersonInput {
    /// Their name.
    pub name: String,
    /// What they are there.
    pub duty: String,
    /// Where mail reaches them.
    pub email: String,
    /// Their phone.
    pub phone: String,
    /// From when.
    pub from_day: String,
    /// Until when; empty while it lasts.
    pub until_day: String,
    /// The version of the person.
    pub version: String,
    /// The key under which it is recorded once.
    pub once: String,
}

/// A contact person as it is to be.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Their name.
    pub name: String,
    /// What they are there; may be empty.
    pub duty: String,
    /// Where mail reaches them; may be empty.
    pub email: String,
    /// Their phone; may be empty.
    pub phone: String,
    /// From when.
    pub from_day: Date,
    /// Until when.
    pub until_day: Option<Date>,
}

impl PersonInput {
    /// Checks everything at once.
    pub fn parse(&self) -> Result<NewPerson, Problems> {
        let mut problems = Problems::default();
        let name = problems.take("name", form::required(&self.name, 100));
        let duty = problems.take("duty", form::line(&self.duty, 100));
        let email = problems.take("email", email(&self.email));
        let phone = problems.take("phone", form::line(&self.phone, 40));
        let from_day = problems.take("from_day", form::required_day(&self.from_day));
        let until_day = problems.take("until_day", form::day(&self.until_day));
        if let (Some(from), Some(Some(until))) = (from_day, until_day)
            && until < from
        {
            problems.add("until_day", "programme-problem-term-order");
        }
        let new = (|| {
            Some(NewPerson {
                name: name?,
                duty: duty?,
                email: email?,
                phone: phone?,
                from_day: from_day?,
                until_day: until_day?,
            })
        })();
        problems.or(new)
    }
}

/// An address with something on both sides of one `@`, or nothing; whether it is somebody's only a mail can tell.
fn email(typed: &str) -> Result<String, &'static str> {
    let email = form::line(typed, 120)?;
    let is_address = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !email.contains(' ')
    });
    if email.is_empty() || is_address { Ok(email) } else { Err("programme-problem-email") }
}

/// Which municipalities stand in the place of a region, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct SuccessorsInput {
    /// Their ids.
    pub parties: Vec<Typed>,
    /// From when.
    pub from_day: String,
    /// Whether the region is no longer spoken of: all of it has its partners.
    pub is_whole: String,
    /// The version of the region.
    pub version: String,
    /// The key under which it is recorded once.
    pub once: String,
}

/// Which municipalities stand in the place of a region.
#[derive(Clone, Debug)]
pub struct NewSuccessors {
    /// The municipalities.
    pub parties: Vec<OrganisationId>,
    /// From when.
    pub from_day: Date,
    /// Whether they stand in its place; else the region stays beside them.
    pub is_whole: bool,
}

impl SuccessorsInput {
    /// At least one, each once.
    pub fn parse(&self) -> Result<NewSuccessors, Problems> {
        let mut problems = Problems::default();
        let typed = self.parties.iter().filter(|party| !party.is_empty());
        let parsed: Result<Vec<OrganisationId>, _> = typed.map(|party| party.parse()).collect();
        let parties = problems.take("parties", parsed.map_err(|_| "programme-problem-party"));
        let parties = parties.map(|mut parties| {
            parties.sort_unstable();
            parties.dedup();
            parties
        });
        if parties.as_ref().is_some_and(Vec::is_empty) {
            problems.add("parties", "programme-problem-no-successor");
        }
        let from_day = problems.take("from_day", form::required_day(&self.from_day));
        let is_whole = self.is_whole == "on";
        problems.or(parties.zip(from_day).map(|(parties, from_day)| NewSuccessors { parties, from_day, is_whole }))
    }
}

/// What is said of a signed file.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct FileInput {
    /// What it is.
    pub about: String,
    /// The amendment that it holds; empty for the agreement.
    pub amendment: String,
    /// The key under which it is kept once.
    pub once: String,
}
