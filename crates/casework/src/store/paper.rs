//! Papers: the row, and the file that it names.

use crate::model::{NewPaper, PaperId, PaperKind};
use crate::policy::paper::{AddPaper, DeletePaper, Paper};
use frame::ClientId;
use people::HeldFile;
use platform::{
    Action, Date, Result, Timestamp, Tx, Uuid,
    files::{self, FileKind, Stored},
    record, sql,
};

record! {
    /// One paper of a file.
    #[derive(Clone, Debug)]
    pub struct PaperLine {
        /// Its id.
        pub id: PaperId,
        /// What it is called.
        pub name: String,
        /// What it is.
        pub kind: PaperKind,
        /// About what.
        pub about: String,
        /// When it was handed in.
        pub received_on: Date,
        /// Who took it in.
        pub added_by: String,
        /// That account's name.
        pub added_by_name: Option<String>,
        /// When it was deleted.
        pub deleted_at: Option<Timestamp>,
        /// Who deleted it.
        pub deleted_by_name: Option<String>,
        /// The kind of its file.
        pub file_kind: FileKind,
        /// Bytes of its file.
        pub bytes: i64,
    }
}

/// The papers of a client, last handed in first; deleted ones too.
pub fn of_client<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<PaperLine>> {
    let papers = sql!(
        "select p.id, p.name, p.kind, p.about, p.received_on, p.added_by, a.name as added_by_name, p.deleted_at,
                d.name as deleted_by_name, f.kind as file_kind, f.bytes
           from paper p
           join file f on f.organisation_id = p.organisation_id and f.id = p.file_id
           left join account a on a.id = p.added_by
           left join account d on d.id = p.deleted_by
          where p.organisation_id = $1 and p.client_id = $2 order by p.received_on desc, p.id desc"
    );
    Ok(tx.all(papers, &[&client])?)
}

record! {
    /// A paper's file.
    struct Kept {
        id: Uuid,
        name: String,
    }
}

/// The files of the papers of a client that were not deleted, in the order in which they were handed in.
pub fn files_of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<HeldFile>> {
    let kept = sql!(
        "select f.id, f.name from paper p join file f on f.organisation_id = $1 and f.id = p.file_id
          where p.organisation_id = $1 and p.client_id = $2 and p.deleted_at is null order by p.received_on, p.id"
    );
    let kept: Vec<Kept> = tx.all(kept, &[&client])?;
    Ok(kept.into_iter().map(|Kept { id, name }| HeldFile { id, name }).collect())
}

/// Takes in a paper whose file lies on disk.
pub fn add(tx: &mut Tx<'_, AddPaper>, new: &NewPaper, stored: &Stored) -> Result<PaperId> {
    let (id, client): (PaperId, ClientId) = (tx.new_id(), tx.on().id);
    let (now, by) = (tx.now(), tx.actor().id());
    files::record(tx, stored, by, now)?;
    let name = if new.name.is_empty() { &stored.name } else { &new.name };
    let add = sql!(
        "insert into paper (organisation_id, id, client_id, file_id, name, kind, about, received_on, added_at, added_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    let NewPaper { kind, about, received_on, .. } = new;
    tx.run(add, &[&id, &client, &stored.id, name, kind, about, received_on, &now, &by])?;
    tx.changed_at((&Paper::reference_of(id), Some(client.into())), "paper", "", name)?;
    Ok(id)
}

/// Deletes the paper of the permit: its row stays, its file goes by the rule for files.
pub fn delete(tx: &mut Tx<'_, DeletePaper>) -> Result<()> {
    let (facts, now, by) = (tx.on().facts.clone(), tx.now(), tx.actor().id());
    let update =
        sql!("update paper set deleted_at = $3, deleted_by = $4 where organisation_id = $1 and id = $2");
    tx.run(update, &[&facts.id, &now, &by])?;
    files::delete(tx, facts.file_id, now)?;
    tx.changed("paper", &facts.name, "")
}

record! {
    /// The file of a paper.
    struct OfPaper {
        file_id: Uuid,
    }
}

/// Destroys the papers of a client, with the rows of their files.
pub fn destroy<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<()> {
    let of = sql!("select file_id from paper where organisation_id = $1 and client_id = $2");
    let held: Vec<OfPaper> = tx.all(of, &[&client])?;
    tx.run(sql!("delete from paper where organisation_id = $1 and client_id = $2"), &[&client])?;
    for paper in held {
        files::destroy(tx, paper.file_id)?;
    }
    Ok(())
}
