//! What is typed about staff and centres, and what is made of it. Nothing here knows the database.

mod names;
mod organisation;

pub use names::Names;
pub use organisation::{OrganisationDetails, OrganisationInput};

use crate::{Funding, Kind, policy};
use platform::{Date, Language, Problems, Role, clock::after_days, form};
use serde::{Deserialize, Serialize};

/// Somebody to be let in, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct StaffInput {
    /// The person's name.
    pub name: String,
    /// The address for mail, which is the login too.
    pub login: String,
    /// The language of the pages and of the mail.
    pub language: String,
    /// As what.
    pub role: String,
    /// The slug of a centre; empty for all.
    pub centre: String,
    /// The first day.
    pub from: String,
    /// The last day, if it is known.
    pub until: String,
}

/// Somebody to be let in.
#[derive(Clone, Debug)]
pub struct NewStaff {
    /// The person's name.
    pub name: String,
    /// The login: an address for mail, in lower case.
    pub login: String,
    /// The language of the pages and of the mail.
    pub language: Language,
    /// As what.
    pub role: Role,
    /// The slug of the centre; `None` for all.
    pub centre: Option<String>,
    /// The first day.
    pub from: Date,
    /// The last day, not before the first.
    pub until: Option<Date>,
}

impl StaffInput {
    /// Checks everything at once, for an organisation of this kind.
    pub fn parse(&self, kind: Kind) -> Result<NewStaff, Problems> {
        let mut problems = Problems::default();
        let name = problems.take("name", form::required(&self.name, 100));
        let login = problems.take("login", address(&self.login));
        let language =
            problems.take("language", self.language.parse().map_err(|()| "frame-problem-language"));
        let place = problems.take_place(kind, &self.role, &self.centre);
        let period = problems.take_period(&self.from, &self.until);
        let new = (|| {
            let ((role, centre), (from, until)) = (place?, period?);
            Some(NewStaff { name: name?, login: login?, language: language?, role, centre, from, until })
        })();
        problems.or(new)
    }
}

/// What several forms about staff share.
trait Take {
    fn take_place(&mut self, kind: Kind, role: &str, centre: &str) -> Option<(Role, Option<String>)>;
    fn take_period(&mut self, from: &str, until: &str) -> Option<(Date, Option<Date>)>;
}

impl Take for Problems {
    fn take_place(&mut self, kind: Kind, role: &str, centre: &str) -> Option<(Role, Option<String>)> {
        let role = role.parse().ok().filter(|role| policy::grantable(kind).contains(role));
        let role = self.take("role", role.ok_or("frame-problem-role"))?;
        // Only a counsellor works at one centre; whoever answers for a municipality answers for all.
        let at = Some(centre.trim().to_owned()).filter(|slug| role == Role::Counsellor && !slug.is_empty());
        Some((role, at))
    }

    fn take_period(&mut self, from: &str, until: &str) -> Option<(Date, Option<Date>)> {
        let first = self.take("from", form::required_day(from));
        let last = self.take("until", form::day(until));
        let (first, last) = (first?, last?);
        if last.is_some_and(|last| last < first) {
            self.add("until", "frame-problem-until-before-from");
            return None;
        }
        Some((first, last))
    }
}

/// An address for mail, in lower case.
fn address(typed: &str) -> Result<String, &'static str> {
    let address = form::required(typed, 254)?.to_lowercase();
    let is_address = address.is_ascii()
        && !address.contains(' ')
        && address.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && !host.contains('@')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && host.contains('.')
        });
    if is_address { Ok(address) } else { Err("frame-problem-not-an-address") }
}

/// Another role or centre from a day, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChangeInput {
    /// As what from then on.
    pub role: String,
    /// The slug of the centre; empty for all.
    pub centre: String,
    /// The first day of the change.
    pub from: String,
}

/// Another role or centre from a day.
#[derive(Clone, Debug)]
pub struct NewPlace {
    /// As what from then on.
    pub role: Role,
    /// The slug of the centre; `None` for all.
    pub centre: Option<String>,
    /// The first day.
    pub from: Date,
}

impl ChangeInput {
    /// Checks it; a change begins today or later.
    pub fn parse(&self, kind: Kind, today: Date) -> Result<NewPlace, Problems> {
        let mut problems = Problems::default();
        let place = problems.take_place(kind, &self.role, &self.centre);
        let from = form::required_day(&self.from)
            .and_then(|day| if day < today { Err("frame-problem-day-past") } else { Ok(day) });
        let from = problems.take("from", from);
        let new = place.zip(from).map(|((role, centre), from)| NewPlace { role, centre, from });
        problems.or(new)
    }
}

/// The end of a membership, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct EndInput {
    /// The last day.
    pub day: String,
    /// The account that takes over; empty for nobody.
    pub successor: String,
}

/// The end of a membership.
#[derive(Clone, Debug)]
pub struct End {
    /// The last day.
    pub day: Date,
    /// The account that takes over, not yet proved to be one of the colleagues.
    pub successor: Option<String>,
}

impl EndInput {
    /// Checks it. Yesterday is the earliest last day, and means at once: what was, is not rewritten.
    pub fn parse(&self, today: Date) -> Result<End, Problems> {
        let day = form::required_day(&self.day).and_then(|day| {
            if day < after_days(today, -1) { Err("frame-problem-day-past") } else { Ok(day) }
        });
        let day = day.map_err(|key| Problems::at("day", key))?;
        Ok(End { day, successor: Some(self.successor.clone()).filter(|account| !account.is_empty()) })
    }
}

/// A centre as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize, PartialEq, Eq)]
#[serde(default)]
pub struct CentreInput {
    /// Its name.
    pub name: String,
    /// Street and town.
    pub address: String,
    /// A telephone number.
    pub phone: String,
    /// An address for mail.
    pub email: String,
    /// The day it opens.
    pub opened_on: String,
    /// The day it closes for good.
    pub closed_on: String,
    /// Who pays for its contacts unless another is said.
    pub funding: String,
    /// The activity they belong to unless another is said.
    pub activity: String,
    /// `on` when the seldom used fields stand open.
    pub more: String,
    /// The version that the form was filled from.
    pub version: String,
}

/// A centre as it is to be.
#[derive(Clone, Debug)]
pub struct CentreDetails {
    /// Its name.
    pub name: String,
    /// Street and town.
    pub address: String,
    /// A telephone number.
    pub phone: String,
    /// An address for mail; empty when there is none.
    pub email: String,
    /// The day it opens.
    pub opened_on: Date,
    /// The last day, not before the first.
    pub closed_on: Option<Date>,
    /// Who pays for its contacts unless another is said.
    pub funding: Funding,
    /// The number of the activity they belong to.
    pub activity: String,
    /// Whether the seldom used fields stand open.
    pub more: bool,
    /// The version that the form was filled from; 0 for a new centre.
    pub version: i64,
}

impl CentreInput {
    /// Checks everything at once. `activities` are the numbers in force.
    pub fn parse(&self, activities: &[String]) -> Result<CentreDetails, Problems> {
        let mut problems = Problems::default();
        let name = problems.take("name", form::required(&self.name, 100));
        let place = problems.take("address", form::line(&self.address, 200));
        let phone = problems.take("phone", form::line(&self.phone, 40));
        let email = if self.email.trim().is_empty() { Ok(String::new()) } else { address(&self.email) };
        let email = problems.take("email", email);
        let opened_on = problems.take("opened_on", form::required_day(&self.opened_on));
        let closed_on = problems.take("closed_on", form::day(&self.closed_on));
        let funding = problems.take("funding", self.funding.parse().map_err(|()| "frame-problem-funding"));
        let activity = Some(self.activity.clone()).filter(|code| activities.contains(code));
        let activity = problems.take("activity", activity.ok_or("frame-problem-activity"));
        if opened_on.zip(closed_on.flatten()).is_some_and(|(opened, closed)| closed < opened) {
            problems.add("closed_on", "frame-problem-closed-before-opened");
        }
        let (more, version) = (self.more == "on", self.version.parse().unwrap_or_default());
        let details = (|| {
            let (name, address, phone, email) = (name?, place?, phone?, email?);
            let (opened_on, closed_on, funding, activity) = (opened_on?, closed_on?, funding?, activity?);
            Some(CentreDetails {
                name,
                address,
                phone,
                email,
                opened_on,
                closed_on,
                funding,
                activity,
                more,
                version,
            })
        })();
        problems.or(details)
    }
}

/// A name as it stands in addresses: `Raekoja teenuskeskus` becomes `raekoja-teenuskeskus`; `otherwise` where nothing
/// of it is left.
pub fn slug(name: &str, otherwise: &str) -> String {
    let words = crate::fold::latin(name);
    let words: Vec<_> =
        words.split(' ').filter(|word| word.chars().all(|letter| letter.is_ascii_alphanumeric())).collect();
    let slug: String = words.join("-").chars().take(60).collect();
    // Addresses have these words in the place of a name.
    let slug = slug.trim_matches('-');
    if slug.is_empty() || slug == "new" { otherwise.to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staff() -> StaffInput {
        let text = str::to_owned;
        StaffInput {
            name: text("Mari Maasikas"),
            login: text(" Mari.Maasikas@Tartu.ee "),
            language: text("et"),
            role: text("counsellor"),
            centre: text("raekoja"),
            from: text("1.07.2026"),
            until: String::new(),
        }
    }

    #[test]
    fn somebody_is_let_in_as_typed() {
        let new = staff().parse(Kind::Municipality).unwrap();
        assert_eq!((new.login.as_str(), new.centre.as_deref()), ("mari.maasikas@tartu.ee", Some("raekoja")));
        let all = StaffInput { role: "coordinator".into(), ..staff() }.parse(Kind::Municipality).unwrap();
        assert_eq!(all.centre, None, "a coordinator answers for every centre");
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let wrong = StaffInput {
            until: "1.06.2026".into(),
            login: "mari".into(),
            role: "authority".into(),
            ..staff()
        };
        let problems = wrong.parse(Kind::Municipality).unwrap_err();
        let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, ["login", "role", "until"]);
        assert!(StaffInput::default().parse(Kind::Municipality).is_err());
    }

    #[test]
    fn an_address_for_mail_looks_like_one() {
        for right in ["a@b.ee", "mari.maasikas+x@vald.tartu.ee"] {
            assert!(address(right).is_ok(), "{right}");
        }
        for wrong in ["", "a", "a@b", "@b.ee", "a@b@c.ee", "a b@c.ee", "a@.ee", "a@b.", "õ@b.ee"] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_end_is_not_put_into_the_past() {
        let today: Date = "2026-06-30".parse().unwrap();
        let end = |day: &str| EndInput { day: day.into(), successor: String::new() }.parse(today);
        assert!(end("30.06.2026").is_ok() && end("29.06.2026").is_ok() && end("31.12.2026").is_ok());
        assert_eq!(end("28.06.2026").unwrap_err().of("day"), Some("frame-problem-day-past"));
    }

    #[test]
    fn a_centre_has_a_name_for_addresses() {
        let slug = |name| slug(name, "keskus");
        assert_eq!(slug("Tartu Välismaalaste Teenuskeskus"), "tartu-valismaalaste-teenuskeskus");
        assert_eq!(slug("  Õie 5, Annelinn "), "oie-5-annelinn");
        assert_eq!(slug("Центр"), "tsentr");
        assert_eq!(slug("—"), "keskus");
        assert_eq!(slug("New"), "keskus", "the address of the form for a new one");
    }

    #[test]
    fn a_centre_does_not_close_before_it_opens() {
        let right = CentreInput {
            name: "Raekoja".into(),
            opened_on: "1.01.2023".into(),
            funding: "amif".into(),
            activity: "3.5.2".into(),
            ..CentreInput::default()
        };
        let activities = ["3.5.2".to_owned()];
        assert!(right.parse(&activities).is_ok());
        let wrong = CentreInput { closed_on: "31.12.2022".into(), activity: "9".into(), ..right };
        let problems = wrong.parse(&activities).unwrap_err();
        assert_eq!(problems.of("closed_on"), Some("frame-problem-closed-before-opened"));
        assert_eq!(problems.of("activity"), Some("frame-problem-activity"));
    }
}
