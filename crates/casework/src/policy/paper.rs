//! Who may keep the papers of a file: who may open it. Only who took a paper in and coordinators delete it.

use super::{STAFF, coordinates, for_who_opens, knows, opens};
use crate::model::PaperId;
use frame::{At, ClientId};
use people::ClientFile;
use platform::{
    Action, Actor, Conn, Includes, Log, Result, Role, Scope, Target, Timestamp, Uuid, record, sql,
};
use serde::Deserialize;

/// A paper in an address: `/organisations/{slug}/clients/{id}/papers/{paper}`.
#[derive(Clone, Debug, Deserialize)]
pub struct PaperPath {
    /// The organisation's name in addresses.
    pub slug: String,
    /// The client.
    pub id: ClientId,
    /// The paper.
    pub paper: PaperId,
}

record! {
    /// The facts of a paper that rules need.
    #[derive(Clone, Debug)]
    pub struct PaperFacts {
        /// The paper.
        pub id: PaperId,
        /// Its file.
        pub file_id: Uuid,
        /// What it is called.
        pub name: String,
        /// Who took it in.
        pub added_by: String,
        /// When it was deleted.
        pub deleted_at: Option<Timestamp>,
    }
}

/// A paper, and whose it is.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The client.
    pub client: ClientFile,
    /// The paper.
    pub facts: PaperFacts,
}

impl Paper {
    /// Whose it is.
    fn of(&self) -> &ClientFile {
        &self.client
    }

    /// How the audit and the history name it.
    pub fn reference_of(id: PaperId) -> String {
        format!("paper/{id}")
    }
}

impl Target for Paper {
    type Id = PaperPath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, path: &PaperPath) -> Result<Option<Self>> {
        let at = At { slug: path.slug.clone(), id: path.id };
        let Some(client) = ClientFile::load(conn, actor, &at)? else { return Ok(None) };
        let facts = sql!(
            "select id, file_id, name, added_by, deleted_at from paper
              where organisation_id = $1 and id = $2 and client_id = $3"
        );
        let facts = conn.one(facts, &[&path.paper, &client.id])?;
        Ok(facts.map(|facts| Self { client, facts }))
    }
    fn scope(&self) -> Scope {
        self.client.scope()
    }
    fn reference(&self) -> String {
        Self::reference_of(self.facts.id)
    }
    fn client(&self) -> Option<Uuid> {
        self.client.client()
    }
    fn reason(&self) -> Option<&'static str> {
        self.client.reason()
    }
}

for_who_opens! {
    /// Seeing which papers a file has.
    ListPapers on ClientFile, std::convert::identity, "casework.list_papers"
}

for_who_opens! {
    /// Taking a paper in.
    AddPaper on ClientFile, std::convert::identity, "casework.add_paper"
}

impl Includes<ListPapers> for AddPaper {}

for_who_opens! {
    /// Reading a paper: it is given as a download, each time on record.
    ReadPaper on Paper, Paper::of, "casework.read_paper"
}

/// Deleting a paper: who took it in, and coordinators, with the file open.
pub struct DeletePaper;

impl Action for DeletePaper {
    type On = Paper;
    const NAME: &'static str = "casework.delete_paper";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = STAFF;
    fn sees(actor: &Actor, paper: &Paper) -> bool {
        knows(actor, &paper.client)
    }
    fn allows(actor: &Actor, paper: &Paper) -> bool {
        let is_keeper = paper.facts.added_by == actor.id() || coordinates(actor, &paper.client);
        opens(actor, &paper.client) && is_keeper && paper.facts.deleted_at.is_none()
    }
    fn asks_purpose(actor: &Actor, paper: &Paper) -> bool {
        knows(actor, &paper.client) && !opens(actor, &paper.client)
    }
}
