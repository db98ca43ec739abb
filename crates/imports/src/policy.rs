//! Who takes lists over: coordinators of the municipality, and the jobs that do what they have asked for.

use crate::model::{ImportId, Kind, State};
use frame::{At, OrganisationId, of_organisation};
use platform::{Action, Actor, Conn, Includes, Log, Result, Role, Scope, Target, record, sql};

/// Those who take lists over.
const LEAD: &[Role] = &[Role::Coordinator];

record! {
    /// The facts of an import that rules and pages need.
    #[derive(Clone, Debug)]
    pub struct ImportFacts {
        /// Its id.
        pub id: ImportId,
        /// Whose it is.
        pub organisation_id: OrganisationId,
        /// What its rows are.
        pub kind: Kind,
        /// How far it is.
        pub state: State,
        /// The name of the file.
        pub name: String,
        /// Which sheet of the file.
        pub sheet: i64,
        /// The last row of the head; 0 while it is not settled.
        pub head: i64,
        /// Sealed: what each column is.
        pub plan: String,
        /// How much of the present work is done.
        pub done: i64,
        /// Of how much.
        pub total: i64,
        /// How many works there were.
        pub run: i64,
    }
}

impl Target for ImportFacts {
    type Id = At<ImportId>;
    fn load(conn: &mut Conn<'_>, actor: &Actor, at: &At<ImportId>) -> Result<Option<Self>> {
        if !conn.scope().is_some_and(|scope| actor.names(scope, &at.slug)) {
            return Ok(None);
        }
        let facts = sql!(
            "select id, organisation_id, kind, state, name, sheet, head, plan, done, total, run
               from import_file where organisation_id = $1 and id = $2"
        );
        Ok(conn.one(facts, &[&at.id])?)
    }
    fn scope(&self) -> Scope {
        self.organisation_id.into()
    }
    fn reference(&self) -> String {
        format!("import/{}", self.id)
    }
}

of_organisation! {
    /// Seeing which lists have been taken over.
    pub ViewImports = "imports.view_imports", Changes, LEAD;
    /// Bringing a list in.
    pub StartImport = "imports.start_import", Changes, LEAD;
}

impl Includes<ViewImports> for StartImport {}

/// Writes actions on an import for those who take lists over.
macro_rules! of_import {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $log:ident;)+) => { $(
        $(#[$doc])*
        pub struct $name;
        impl Action for $name {
            type On = ImportFacts;
            const NAME: &'static str = $word;
            const LOG: Log = Log::$log;
            const ROLES: &'static [Role] = LEAD;
            fn sees(actor: &Actor, import: &ImportFacts) -> bool {
                actor.is_in(import.organisation_id)
            }
            fn allows(actor: &Actor, import: &ImportFacts) -> bool {
                actor.is(LEAD, import.organisation_id)
            }
        }
    )+ };
}

of_import! {
    /// Looking through an import and mending its rows: what is in it are persons.
    PrepareImport = "imports.prepare_import", Looks;
    /// Taking the mistakes of an import out of the house, to mend them in a sheet.
    TakeOutMistakes = "imports.take_out_mistakes", Looks;
    /// Putting the good rows of an import into the register.
    ApplyImport = "imports.apply_import", Changes;
    /// Taking back what an import has put into the register, or giving it up before.
    UndoImport = "imports.undo_import", Changes;
}
