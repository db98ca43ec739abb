//! One's own notices, and how one hears of them.

use crate::guidance::{
    model::NoticeId,
    notice::{Kind, Way},
    policy::KeepNotices,
};
use platform::{Result, Timestamp, Tx, record, sql};

record! {
    /// A notice.
    #[derive(Clone, Debug)]
    pub struct Notice {
        /// Its id.
        pub id: NoticeId,
        /// What it tells of.
        pub kind: Kind,
        /// Where that is seen.
        pub link: String,
        /// When it was written.
        pub written_at: Timestamp,
        /// When it was read.
        pub read_at: Option<Timestamp>,
    }
}

/// The actor's newest notices.
pub fn newest(tx: &mut Tx<'_, KeepNotices>, limit: i64) -> Result<Vec<Notice>> {
    let account = tx.actor().id();
    let all = sql!(
        "select id, kind, link, written_at, read_at from notice where account_id = $1
          order by written_at desc, id desc limit $2"
    );
    Ok(tx.unscoped().all(all, &[&account, &limit])?)
}

/// Marks one of the actor's notices as read, or all; tells where the one leads.
pub fn read(tx: &mut Tx<'_, KeepNotices>, id: Option<NoticeId>) -> Result<Option<String>> {
    let (account, now) = (tx.actor().id(), tx.now());
    let Some(id) = id else {
        let all = sql!("update notice set read_at = $2 where account_id = $1 and read_at is null");
        tx.unscoped().run(all, &[&account, &now])?;
        return Ok(None);
    };
    let one = sql!("update notice set read_at = coalesce(read_at, $3) where account_id = $1 and id = $2");
    tx.unscoped().run(one, &[&account, &id, &now])?;
    Ok(tx
        .unscoped()
        .scalar(sql!("select link from notice where account_id = $1 and id = $2"), &[&account, &id])?)
}

/// How the actor hears of notices by mail.
pub fn way(tx: &mut Tx<'_, KeepNotices>) -> Result<Way> {
    let account = tx.actor().id();
    let chosen =
        tx.unscoped().scalar(sql!("select way from notice_choice where account_id = $1"), &[&account])?;
    Ok(chosen.unwrap_or(Way::AtOnce))
}

/// Chooses how to hear of them. What waits for the daily mail is told of no more by mail when there is to be none.
pub fn choose(tx: &mut Tx<'_, KeepNotices>, way: Way) -> Result<()> {
    let (account, now, was) = (tx.actor().id(), tx.now(), self::way(tx)?);
    let keep = sql!(
        "insert into notice_choice (account_id, way, chosen_at) values ($1, $2, $3)
         on conflict (account_id) do update set way = excluded.way, chosen_at = excluded.chosen_at"
    );
    tx.unscoped().run(keep, &[&account, &way, &now])?;
    if way == Way::None {
        tx.unscoped().run(sql!("update notice set mail_on = null where account_id = $1"), &[&account])?;
    }
    tx.changed_at((&format!("notice_choice/{account}"), None), "way", was.word(), way.word())
}
