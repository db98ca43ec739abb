//! What is typed about a document.

use super::{Access, Kind, Retention};
use frame::OrganisationId;
use platform::{Date, Problems, form};
use serde::{Deserialize, Serialize};

/// Characters of a title at most.
pub const LONGEST_TITLE: usize = 200;
/// Characters of a number at most: `1.1-2/24/137`.
pub const LONGEST_NUMBER: usize = 60;
/// Characters of a note at most.
pub const LONGEST_NOTE: usize = 4_000;

/// A document as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct DocumentInput {
    /// What it is.
    pub kind: String,
    /// Its number; empty if it is not known.
    pub number: String,
    /// Its day; empty if it is not known.
    pub dated_on: String,
    /// Its title.
    pub title: String,
    /// Whose it is, by the name in addresses; empty for the programme as a whole.
    pub party: String,
    /// Who may see it.
    pub access: String,
    /// How long it is kept.
    pub retention: String,
    /// What should be known of it.
    pub note: String,
    /// What is new in this version; of no use at the first.
    pub why: String,
    /// The version that was read.
    pub version: String,
    /// The key under which it is kept once.
    pub once: String,
}

/// A document that is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDocument {
    /// What it is.
    pub kind: Kind,
    /// Its number; may be empty.
    pub number: String,
    /// Its day.
    pub dated_on: Option<Date>,
    /// Its title.
    pub title: String,
    /// Whose it is; `None` for the programme as a whole.
    pub party: Option<OrganisationId>,
    /// Who may see it.
    pub access: Access,
    /// How long it is kept.
    pub retention: Retention,
    /// What should be known of it; may be empty.
    pub note: String,
    /// What is new in this version; may be empty.
    pub why: String,
}

/// Who writes: for whom they may, and whether they lead the programme.
pub struct Writer<'a> {
    /// Today in Estonia.
    pub today: Date,
    /// Organisations for which they may write, by their names in addresses.
    pub parties: &'a [(String, OrganisationId)],
    /// Whether they lead the programme: documents without a party and public ones are theirs to make.
    pub leads: bool,
}

impl DocumentInput {
    /// The document, or all that is wrong with it.
    pub fn parse(&self, writer: &Writer<'_>) -> Result<NewDocument, Problems> {
        let mut problems = Problems::default();
        let kind = problems.take("kind", self.kind.parse().map_err(|()| "programme-problem-document-kind"));
        let title = problems.take("title", form::required(&self.title, LONGEST_TITLE));
        let number = problems.take("number", form::line(&self.number, LONGEST_NUMBER));
        let dated_on = problems.take("dated_on", past(&self.dated_on, writer.today));
        let party = problems.take("party", self.party(writer));
        let access = problems.take("access", self.access(writer, party.flatten()));
        let retention = self.retention.parse().map_err(|()| "programme-problem-document-retention");
        let retention = problems.take("retention", retention);
        let note = problems.take("note", form::lines(&self.note, LONGEST_NOTE));
        let why = problems.take("why", form::line(&self.why, LONGEST_TITLE));
        let (named, kept) = (kind.zip(title).zip(number), party.zip(access).zip(retention));
        let rest = dated_on.zip(note.zip(why));
        problems.or(named.zip(kept).zip(rest).map(|((named, kept), (dated_on, (note, why)))| {
            let (((kind, title), number), ((party, access), retention)) = (named, kept);
            NewDocument { kind, number, dated_on, title, party, access, retention, note, why }
        }))
    }

    fn party(&self, writer: &Writer<'_>) -> Result<Option<OrganisationId>, &'static str> {
        match self.party.trim() {
            "" if writer.leads => Ok(None),
            "" => Err("programme-problem-document-whose"),
            slug => {
                let known = writer.parties.iter().find(|(known, _)| known == slug);
                known.map(|(_, id)| Some(*id)).ok_or("programme-problem-document-party")
            }
        }
    }

    fn access(&self, writer: &Writer<'_>, party: Option<OrganisationId>) -> Result<Access, &'static str> {
        let access: Access = self.access.parse().map_err(|()| "programme-problem-document-access")?;
        if access == Access::Public && !writer.leads {
            return Err("programme-problem-document-public");
        }
        if access.needs_party() && party.is_none() {
            return Err("programme-problem-document-of-nobody");
        }
        Ok(access)
    }
}

/// A day that is not ahead, or none.
fn past(typed: &str, today: Date) -> Result<Option<Date>, &'static str> {
    match form::day(typed)? {
        Some(day) if day > today => Err("programme-problem-document-future"),
        day => Ok(day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::Uuid;

    fn typed() -> DocumentInput {
        let word = str::to_owned;
        DocumentInput {
            kind: word("order"),
            number: word(" 137 "),
            dated_on: word("2.06.2023"),
            title: word("TAT-i muutmine"),
            party: word("tartu-linn"),
            access: word("party"),
            retention: word("permanent"),
            ..DocumentInput::default()
        }
    }

    fn parsed(input: &DocumentInput, leads: bool) -> Result<NewDocument, Problems> {
        let parties = [("tartu-linn".to_owned(), OrganisationId::from(Uuid::from_u128(7)))];
        input.parse(&Writer { today: Date::constant(2026, 6, 30), parties: &parties, leads })
    }

    #[test]
    fn a_document_is_read_whole() {
        let read = parsed(&typed(), false).unwrap();
        assert_eq!((read.kind, read.number.as_str(), read.access), (Kind::Order, "137", Access::Party));
        assert_eq!(read.dated_on.unwrap().to_string(), "2023-06-02");
        assert!(read.party.is_some());
        let unknown = DocumentInput { number: String::new(), dated_on: String::new(), ..typed() };
        assert_eq!(parsed(&unknown, false).unwrap().dated_on, None, "what is not known stays empty");
    }

    #[test]
    fn what_is_wrong_is_said_at_its_field() {
        let word = str::to_owned;
        let cases = [
            (DocumentInput { kind: word("unicorn"), ..typed() }, "kind"),
            (DocumentInput { title: word("  "), ..typed() }, "title"),
            (DocumentInput { title: "õ".repeat(201), ..typed() }, "title"),
            (DocumentInput { dated_on: word("1.07.2026"), ..typed() }, "dated_on"),
            (DocumentInput { dated_on: word("31.02.2023"), ..typed() }, "dated_on"),
            (DocumentInput { party: word("rakvere-linn"), ..typed() }, "party"),
            (DocumentInput { party: word(""), ..typed() }, "party"),
            (DocumentInput { access: word("public"), ..typed() }, "access"),
            (DocumentInput { retention: word(""), ..typed() }, "retention"),
            (DocumentInput { note: "n".repeat(4_001), ..typed() }, "note"),
        ];
        for (input, field) in cases {
            assert!(parsed(&input, false).unwrap_err().of(field).is_some(), "{field} of {input:?}");
        }
    }

    #[test]
    fn who_leads_makes_what_is_of_all_and_public_but_nothing_personal_of_nobody() {
        let of_all =
            |access: &str| DocumentInput { party: String::new(), access: access.to_owned(), ..typed() };
        assert!(parsed(&of_all("public"), true).unwrap().party.is_none());
        for access in ["party", "personal"] {
            let problems = parsed(&of_all(access), true).unwrap_err();
            assert_eq!(problems.of("access"), Some("programme-problem-document-of-nobody"));
        }
    }
}
