//! Education and work of a client.

use crate::model::Occupation;
use crate::policy::EditClient;
use frame::ClientId;
use platform::{Action, Date, Result, Tx, Uuid, sql};

/// What is known; all unknown where nothing was recorded.
pub(crate) fn of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Occupation> {
    let kept = sql!(
        "select education, profession, work, work_since, employer, job
           from occupation where organisation_id = $1 and client_id = $2"
    );
    Ok(tx.one(kept, &[&client])?.unwrap_or_default())
}

/// Keeps what is known of the client of the permit now, and what was known before.
pub(crate) fn write(tx: &mut Tx<'_, EditClient>, new: &Occupation) -> Result<()> {
    let (id, client): (Uuid, ClientId) = (tx.new_id(), tx.on().id);
    let old = of(tx, client)?;
    let put = sql!(
        "insert into occupation
           (organisation_id, id, client_id, education, profession, work, work_since, employer, job)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (organisation_id, client_id) do update
            set education = excluded.education, profession = excluded.profession, work = excluded.work,
                work_since = excluded.work_since, employer = excluded.employer, job = excluded.job"
    );
    let Occupation { education, profession, work, work_since, employer, job } = new;
    tx.run(put, &[&id, &client, education, profession, work, work_since, employer, job])?;
    keep(tx, &old, new)
}

fn keep(tx: &mut Tx<'_, EditClient>, old: &Occupation, new: &Occupation) -> Result<()> {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    tx.changed("education", old.education.word(), new.education.word())?;
    tx.changed("profession", &old.profession, &new.profession)?;
    tx.changed("work", old.work.word(), new.work.word())?;
    tx.changed("work_since", &day(old.work_since), &day(new.work_since))?;
    tx.changed("employer", &old.employer, &new.employer)?;
    tx.changed("job", &old.job, &new.job)
}
