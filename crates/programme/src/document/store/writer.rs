//! For whom somebody may write documents.

use crate::document::model::Writer;
use frame::{Kind, OrganisationId, organisation};
use platform::{Action, Date, Result, Role, Target, Tx};

/// For whom somebody may write, with the names of these organisations.
#[derive(Clone, Debug)]
pub struct Writers {
    /// Today in Estonia.
    pub today: Date,
    /// Organisations by their names in addresses.
    pub parties: Vec<(String, OrganisationId)>,
    /// Their names, in the same order.
    pub names: Vec<String>,
    /// Whether the programme as a whole is theirs too.
    pub leads: bool,
}

impl Writers {
    /// As the parser asks for it.
    pub fn writer(&self) -> Writer<'_> {
        Writer { today: self.today, parties: &self.parties, leads: self.leads }
    }
}

/// Who leads the programme writes for every party; a coordinator for the municipality in which the permit is.
pub fn writers<A: Action>(tx: &mut Tx<'_, A>) -> Result<Writers> {
    let scope = tx.on().scope();
    let (today, leads) = (tx.today(), tx.actor().is(&[Role::ProgrammeManager], scope));
    let is_party = |kind| !matches!(kind, Kind::Network | Kind::Installation);
    let all = organisation::all(tx)?.into_iter();
    let own = OrganisationId::from(scope);
    let parties = all.filter(|of| if leads { is_party(of.kind) } else { of.id == own });
    let (parties, names) = parties.map(|of| ((of.slug, of.id), of.name)).unzip();
    Ok(Writers { today, parties, names, leads })
}
