//! States of a client, kept as words.

use frame::ClientId;
use platform::{Date, Timestamp, id, record, text_enum};

id! {
    /// Clients who live together (leibkond).
    HouseholdId;
    /// One record of a basis of stay.
    StayId;
    /// One opening of a file.
    OpeningId;
    /// One file made of two.
    MergeId;
    /// The link between a child and who answers for it.
    GuardianId;
    /// An identity document.
    DocumentId;
    /// Something a person agreed to, or did not.
    ConsentId;
    /// Something to be remembered of a client on a day.
    ReminderId;
}

text_enum! {
    /// How a person came to live here, as they say.
    pub enum Background in "client.background" {
        /// Came from abroad (uussisserändaja).
        Newcomer = "newcomer",
        /// Came back (tagasipöörduja).
        Returnee = "returnee",
        /// Born here, or here for long.
        Local = "local",
        /// Not said.
        Unknown = "unknown",
    }
}

text_enum! {
    /// Whom a contact served, on its day: the programme counts by it.
    pub enum TargetGroup in "contact.target_group" {
        /// Under five years in Estonia (uussisserändaja).
        Newcomer = "newcomer",
        /// Of another language and culture, here for longer (erineva keele- ja kultuuritaustaga).
        OtherBackground = "other_background",
        /// Came back (tagasipöörduja).
        Returnee = "returnee",
        /// Not known.
        Unknown = "unknown",
    }
}

text_enum! {
    /// Sex, as indicators are broken down by it.
    pub enum Sex in "client.sex" {
        /// A woman.
        Woman = "woman",
        /// A man.
        Man = "man",
        /// Neither.
        NonBinary = "non_binary",
        /// Not said.
        Unknown = "unknown",
    }
}

text_enum! {
    /// Whether the person needs an interpreter.
    pub enum Interpreter in "client.interpreter" {
        /// Yes.
        Needed = "needed",
        /// No.
        NotNeeded = "not_needed",
        /// Not said.
        Unknown = "unknown",
    }
}

text_enum! {
    /// On what basis a person stays in Estonia (viibimisalus).
    pub enum Basis in "stay.basis" {
        /// Citizen of Estonia.
        EeCitizen = "ee_citizen",
        /// Citizen of the EU with the temporary right of residence.
        EuTemporary = "eu_temporary",
        /// Citizen of the EU with the permanent right of residence.
        EuPermanent = "eu_permanent",
        /// Family member of a citizen of the EU.
        EuFamily = "eu_family",
        /// Residence permit for work.
        PermitWork = "permit_work",
        /// Residence permit for study.
        PermitStudy = "permit_study",
        /// Residence permit to live with a spouse or relative.
        PermitFamily = "permit_family",
        /// Residence permit for enterprise.
        PermitBusiness = "permit_business",
        /// Residence permit under a treaty.
        PermitTreaty = "permit_treaty",
        /// Temporary protection.
        TemporaryProtection = "temporary_protection",
        /// Refugee.
        Refugee = "refugee",
        /// Subsidiary protection.
        SubsidiaryProtection = "subsidiary_protection",
        /// Has asked for protection.
        ProtectionApplicant = "protection_applicant",
        /// Long-term resident.
        LongTermResident = "long_term_resident",
        /// Short-term work that is registered.
        ShortTermWork = "short_term_work",
        /// Without a visa, for a short time.
        VisaFree = "visa_free",
        /// Of undetermined citizenship.
        UndeterminedCitizenship = "undetermined_citizenship",
        /// Not known.
        Unknown = "unknown",
    }
}

text_enum! {
    /// Why a file outside the own caseload is opened.
    pub enum Purpose in "opening.purpose" {
        /// The person is at the counter now.
        AtCounter = "at_counter",
        /// Stands in for a colleague.
        Substitute = "substitute",
        /// Something promised is to be done.
        FollowUp = "follow_up",
        /// The person has asked for it.
        RequestOfPerson = "request_of_person",
        /// Looks into how the work is done.
        Supervision = "supervision",
        /// Mends a mistake.
        Correction = "correction",
    }
}

record! {
    /// A client's file: what is known of the person.
    #[derive(Clone, Debug)]
    pub struct Client {
        /// Its id.
        pub id: ClientId,
        /// Given name.
        pub given_name: String,
        /// Family name; may be empty.
        pub family_name: String,
        /// The day of birth.
        pub born_on: Option<Date>,
        /// The year of birth.
        pub born_year: Option<i64>,
        /// Sex.
        pub sex: Sex,
        /// The personal code, encrypted.
        pub code_sealed: Option<String>,
        /// Phone; may be empty.
        pub phone: String,
        /// E-mail; may be empty.
        pub email: String,
        /// Where the person lives; may be empty.
        pub address: String,
        /// ISO 3166-1 alpha-3, or what stands for one; may be empty.
        pub citizenship: String,
        /// The day of arrival in Estonia.
        pub arrived_on: Option<Date>,
        /// How the person came to live here.
        pub background: Background,
        /// Whether an interpreter is needed.
        pub interpreter: Interpreter,
        /// With whom the person lives.
        pub household_id: Option<HouseholdId>,
        /// When the file was made.
        pub created_at: Timestamp,
        /// Counts its changes.
        pub version: i64,
    }
}

impl Client {
    /// The name as it is said.
    pub fn name(&self) -> String {
        super::full_name(&self.given_name, &self.family_name)
    }
}
