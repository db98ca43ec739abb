//! What is typed about an organisation of the installation, and what is made of it.

use crate::{Kind, policy::may_come_and_go};
use platform::{Problems, form};
use serde::Deserialize;

/// An organisation as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OrganisationInput {
    /// What it is; asked of a new one only.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// A municipality's code in the classification of administrative units.
    pub ehak: String,
    /// A municipality's county.
    pub county: String,
}

/// An organisation as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationDetails {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// A municipality's EHAK code, four digits; `None` for all others.
    pub ehak: Option<String>,
    /// A municipality's county; `None` for all others.
    pub county: Option<String>,
}

impl OrganisationInput {
    /// The kind of a new one; a problem when it is none, or the installation itself.
    pub fn kind(&self) -> Result<Kind, Problems> {
        let kind = self.kind.parse().ok().filter(|kind| may_come_and_go(*kind));
        kind.ok_or_else(|| Problems::at("kind", "frame-problem-kind"))
    }

    /// Checks everything at once, for an organisation of this kind.
    pub fn parse(&self, kind: Kind) -> Result<OrganisationDetails, Problems> {
        let mut problems = Problems::default();
        let name = problems.take("name", form::required(&self.name, 100));
        if kind != Kind::Municipality {
            let bare = |name| OrganisationDetails { kind, name, ehak: None, county: None };
            return problems.or(name.map(bare));
        }
        let ehak = problems.take("ehak", ehak(&self.ehak));
        let county = problems.take("county", form::required(&self.county, 60));
        let details = (|| {
            let (ehak, county) = (Some(ehak?), Some(county?));
            Some(OrganisationDetails { kind, name: name?, ehak, county })
        })();
        problems.or(details)
    }
}

/// Four digits; zeros at the beginning count.
fn ehak(typed: &str) -> Result<String, &'static str> {
    let code = form::required(typed, 10)?;
    let is_code = code.len() == 4 && code.bytes().all(|digit| digit.is_ascii_digit());
    if is_code { Ok(code) } else { Err("frame-problem-ehak") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> OrganisationInput {
        let text = str::to_owned;
        OrganisationInput {
            kind: text("municipality"),
            name: text(" Uus  vald "),
            ehak: text("0141"),
            county: text("Harju maakond"),
        }
    }

    #[test]
    fn a_municipality_has_a_code_and_a_county() {
        let parsed = typed().parse(Kind::Municipality).unwrap();
        assert_eq!((parsed.name.as_str(), parsed.ehak.as_deref()), ("Uus vald", Some("0141")));
        for wrong in ["", "141", "01411", "O141", "٠١٤١"] {
            let problems = OrganisationInput { ehak: wrong.into(), ..typed() }.parse(Kind::Municipality);
            assert!(problems.unwrap_err().of("ehak").is_some(), "{wrong}");
        }
    }

    #[test]
    fn other_bodies_have_a_name_and_nothing_of_a_municipality() {
        let parsed = typed().parse(Kind::Network).unwrap();
        assert_eq!((parsed.ehak, parsed.county), (None, None));
    }

    #[test]
    fn nobody_adds_another_installation() {
        let of = |kind: &str| OrganisationInput { kind: kind.into(), ..typed() }.kind();
        assert_eq!(of("network").unwrap(), Kind::Network);
        for wrong in ["installation", "castle", ""] {
            assert!(of(wrong).is_err(), "{wrong}");
        }
    }
}
