//! What a column of a sheet may be.

use super::Kind;
use platform::text_enum;

text_enum! {
    /// A field that a column fills.
    pub enum Field in "import_heading.field" {
        /// The day of a contact, with or without its time.
        StartedAt = "started_at",
        /// Its time.
        Time = "time",
        /// How long it took.
        Minutes = "minutes",
        /// How it took place.
        Channel = "channel",
        /// Where.
        Place = "place",
        /// The language spoken.
        Language = "language",
        /// Who interpreted.
        Interpreter = "interpreter",
        /// What it was about.
        Topics = "topics",
        /// What was done.
        Acts = "acts",
        /// How many were there.
        Heads = "heads",
        /// Who they were, coarsely.
        Profile = "profile",
        /// What came of it.
        Outcome = "outcome",
        /// To whom they were sent.
        ReferredTo = "referred_to",
        /// The note.
        Note = "note",
        /// Who pays.
        Funding = "funding",
        /// The activity of the programme.
        Activity = "activity",
        /// At which centre.
        Centre = "centre",
        /// By whom.
        Counsellor = "counsellor",
        /// The whole name.
        Name = "name",
        /// The given name.
        GivenName = "given_name",
        /// The family name.
        FamilyName = "family_name",
        /// The day or year of birth.
        Born = "born",
        /// The Estonian personal code.
        PersonalCode = "personal_code",
        /// The telephone.
        Phone = "phone",
        /// The e-mail.
        Email = "email",
        /// Where the person lives.
        Address = "address",
        /// The languages of a client.
        Languages = "languages",
        /// The basis of stay.
        Basis = "basis",
        /// Since when it is valid.
        StayFrom = "stay_from",
        /// Until when.
        StayUntil = "stay_until",
        /// The day of arrival.
        ArrivedOn = "arrived_on",
        /// How the person came to live here.
        Background = "background",
        /// The sex.
        Sex = "sex",
        /// The citizenship.
        Citizenship = "citizenship",
        /// Whether an interpreter is needed.
        NeedsInterpreter = "needs_interpreter",
        /// A column that is not taken over.
        Unused = "unused",
    }
}

/// Fields of a contact.
const CONTACT: &[Field] = &[
    Field::StartedAt,
    Field::Time,
    Field::Minutes,
    Field::Channel,
    Field::Place,
    Field::Language,
    Field::Interpreter,
    Field::Topics,
    Field::Acts,
    Field::Heads,
    Field::Profile,
    Field::Outcome,
    Field::ReferredTo,
    Field::Note,
    Field::Funding,
    Field::Activity,
    Field::Centre,
    Field::Counsellor,
    Field::Name,
    Field::GivenName,
    Field::FamilyName,
    Field::Born,
    Field::PersonalCode,
    Field::Phone,
    Field::Basis,
    Field::Sex,
    Field::Citizenship,
];

/// Fields of a client.
const CLIENT: &[Field] = &[
    Field::Name,
    Field::GivenName,
    Field::FamilyName,
    Field::Born,
    Field::PersonalCode,
    Field::Phone,
    Field::Email,
    Field::Address,
    Field::Languages,
    Field::Basis,
    Field::StayFrom,
    Field::StayUntil,
    Field::ArrivedOn,
    Field::Background,
    Field::Sex,
    Field::Citizenship,
    Field::NeedsInterpreter,
];

impl Field {
    /// The fields that a file of this kind may have.
    pub fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Contacts => CONTACT,
            Kind::Clients => CLIENT,
        }
    }

    /// The field that a form means by a name, in a file of this kind.
    pub fn of_form(name: &str, kind: Kind) -> Self {
        let name = name.strip_prefix("new_").unwrap_or(name);
        match (name, kind) {
            ("interpreter", Kind::Clients) => Self::NeedsInterpreter,
            ("languages", Kind::Contacts) => Self::Language,
            ("renewal_applied_on", _) => Self::StayUntil,
            ("restricted_note", _) => Self::Note,
            ("client" | "who", _) => Self::Name,
            _ => name.parse().unwrap_or(Self::Note),
        }
    }
}
