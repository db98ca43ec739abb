//! What a row of a sheet says: its cells by the plan, its words by the vocabulary, then the same parsers as the forms have.

mod client;
mod contact;
mod person;

pub use person::Person;

use crate::{
    model::{Field, Kind, Plan, Trouble},
    sheet::Row,
    value::{self, Calendar},
    vocabulary::Vocabulary,
};
use desk::NewContact;
use frame::Catalogue;
use platform::{Date, Timestamp, clock};

/// What somebody says of a word that means nothing: the cell counts as empty.
pub const NOTHING: &str = "-";

/// Reads the rows of one file.
pub struct Reader {
    /// What the rows are.
    pub kind: Kind,
    /// What each column is.
    pub plan: Plan,
    /// The heads of the columns, as compared.
    pub heads: Vec<String>,
    /// What words mean.
    pub vocabulary: Vocabulary,
    /// Topics and acts.
    pub catalogue: Catalogue,
    /// Whether days are counted from 1904.
    pub is_1904: bool,
    /// When they are read.
    pub now: Timestamp,
}

/// What a row says.
#[derive(Default)]
pub struct Read {
    /// The contact, if the row is one and has no mistake.
    pub contact: Option<ReadContact>,
    /// Who was there, or who is to be a client.
    pub person: Option<Person>,
    /// What is wrong with it.
    pub troubles: Vec<Trouble>,
    /// Words that nobody has explained yet.
    pub unknown: Vec<(Field, String)>,
}

/// A contact that a row says.
pub struct ReadContact {
    /// By the rules of the form, with nobody named.
    pub new: NewContact,
    /// The centre's name in addresses.
    pub centre: String,
    /// The account of the counsellor, if the row says who it was.
    pub counsellor: Option<String>,
}

impl Reader {
    /// Reads a row.
    pub fn read(&self, row: &Row) -> Read {
        let mut cells = Cells { reader: self, row, read: Read::default() };
        match self.kind {
            Kind::Contacts => contact::read(&mut cells),
            Kind::Clients => client::read(&mut cells),
        }
        cells.read
    }

    fn today(&self) -> Date {
        clock::day_of(self.now)
    }

    fn calendar(&self) -> Calendar {
        Calendar { is_1904: self.is_1904, latest_year: self.today().year() }
    }
}

/// The cells of one row while it is read.
struct Cells<'a> {
    reader: &'a Reader,
    row: &'a Row,
    read: Read,
}

impl Cells<'_> {
    /// What stands in the column of a field; nothing where there is none.
    fn text(&self, field: Field) -> &str {
        self.reader.plan.column(field).map_or("", |place| self.row.cell(place))
    }

    fn trouble(&mut self, field: Field, key: &str) {
        let trouble = Trouble::new(self.shown(field), key);
        if !self.read.troubles.contains(&trouble) {
            self.read.troubles.push(trouble);
        }
    }

    /// The column in which a mistake is shown: parts of a name stand in that of the whole name.
    fn shown(&self, field: Field) -> Field {
        let plan = &self.reader.plan;
        let is_part = matches!(field, Field::GivenName | Field::FamilyName) && plan.column(field).is_none();
        if is_part { Field::Name } else { field }
    }

    /// The code of the one word in a cell; nothing for an empty cell.
    fn word(&mut self, field: Field) -> String {
        let text = self.text(field).to_owned();
        if text.is_empty() {
            return text;
        }
        match self.reader.vocabulary.find(field, &text) {
            Some(code) if code == NOTHING => String::new(),
            Some(code) => code,
            None => {
                self.not_known(field, text);
                String::new()
            }
        }
    }

    /// The codes of the words in a cell.
    fn words(&mut self, field: Field) -> Vec<String> {
        let found = self.reader.vocabulary.find_all(field, self.text(field));
        let mut codes = Vec::new();
        for (word, code) in found {
            match code {
                Some(code) if code == NOTHING => {}
                Some(code) => codes.push(code),
                None => self.not_known(field, word),
            }
        }
        codes
    }

    fn not_known(&mut self, field: Field, word: String) {
        self.trouble(field, "imports-word-unknown");
        self.read.unknown.push((field, word));
    }

    /// A day as the forms take it; what cannot be read stays as it is, for the form to say so.
    fn day(&self, field: Field) -> String {
        let text = self.text(field);
        value::day(text, self.reader.calendar()).map_or_else(|| text.to_owned(), |day| day.to_string())
    }
}
