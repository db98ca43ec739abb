//! Guessing at a sign-in is slowed: five tries are free, then each wait is twice the last, up to a quarter of an
//! hour. Counted per account, so that one password is not guessed from everywhere, and per address, so that one
//! machine does not try every account.
//!
//! Nobody is locked out for good: a browser from which the account was signed in to before is counted by itself, and
//! what strangers try does not touch it. So is who holds a session or a link already and is asked for more.

use crate::{App, Error};
use db::{Conn, record, sql};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use std::net::IpAddr;

/// Tries at one account that cost nothing.
const FREE_OF_ACCOUNT: i64 = 5;
/// Tries from one address that cost nothing: a whole municipality may sit behind it.
const FREE_OF_ADDRESS: i64 = 20;
/// The longest wait.
const LONGEST: SignedDuration = SignedDuration::from_mins(15);
/// After so long without a try all is forgotten.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(24);

/// What is counted: an account, an address, a browser, as a hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guessed {
    hash: String,
    free: i64,
    /// Whether others than the one who has succeeded are counted here too.
    is_shared: bool,
}

impl Guessed {
    /// The account of this login, whether it exists or not.
    pub fn account(login: &str) -> Self {
        Self::own("account", &login.trim().to_lowercase())
    }

    /// A browser that is known for an account, by its number.
    pub fn browser(number: &str) -> Self {
        Self::own("browser", number)
    }

    /// Somebody who holds a session or a link of this account, by its id, and is asked for a password or a code.
    pub fn holder(account: &str) -> Self {
        Self::own("holder", account)
    }

    fn own(kind: &str, value: &str) -> Self {
        Self { hash: hash(kind, value), free: FREE_OF_ACCOUNT, is_shared: false }
    }

    /// The address that asks; of version 6 its first half, which one household or office has to itself.
    pub fn address(address: IpAddr) -> Self {
        let text = match address.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("{:x}", address.to_bits() >> 64),
        };
        Self { hash: hash("address", &text), free: FREE_OF_ADDRESS, is_shared: true }
    }
}

fn hash(kind: &str, value: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(format!("{kind}:{value}")))
}

/// Too many tries: the next one is heard at `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many tries")]
pub struct Wait {
    /// From when on one may try again.
    pub until: Timestamp,
}

record! {
    /// What is known of past tries.
    pub struct Tries {
        /// Tries since the last success.
        pub failures: i64,
        /// From when on one may try again.
        pub not_before: Timestamp,
        /// The last try.
        pub last_at: Timestamp,
    }
}

/// Asks for a try at all of these; [`Error::TooMany`] while one of them must wait.
pub(crate) async fn ask(app: &App, tries: &[Guessed]) -> crate::Result<()> {
    let (tries, now) = (tries.to_vec(), app.clock.now());
    let ask = move |conn: &mut Conn<'_>| {
        let mut first = Ok(());
        for what in &tries {
            first = first.and(may_try(conn, what, now)?);
        }
        Ok(first)
    };
    match app.db.write(None, ask).await? {
        Ok(()) => Ok(()),
        Err(Wait { until }) => Err(Error::TooMany(until.duration_since(now).as_secs().max(1))),
    }
}

/// Asks for a try, and counts it before it is made: a thousand tries at once are a thousand, not one.
/// The caller makes it only after this transaction is stored.
pub fn may_try(conn: &mut Conn<'_>, what: &Guessed, now: Timestamp) -> db::Result<Result<(), Wait>> {
    let mut conn = conn.unscoped();
    // Also takes the row's lock, so that two tries at once are counted one after the other.
    let ready = sql!(
        "insert into sign_in_guess (key_hash, failures, not_before, last_at) values ($1, 0, $2, $2)
         on conflict (key_hash) do update set failures = sign_in_guess.failures"
    );
    conn.run(ready, &[&what.hash, &now])?;
    let select = sql!("select failures, not_before, last_at from sign_in_guess where key_hash = $1");
    let Some(past) = conn.one::<Tries>(select, &[&what.hash])? else { return Ok(Ok(())) };
    if now < past.not_before {
        return Ok(Err(Wait { until: past.not_before }));
    }
    let forgotten = past.last_at.saturating_add(FORGOTTEN).unwrap_or(Timestamp::MAX) < now;
    let failures = if forgotten { 1 } else { past.failures + 1 };
    let not_before = now.saturating_add(delay(failures, what.free)).unwrap_or(Timestamp::MAX);
    let update =
        sql!("update sign_in_guess set failures = $2, not_before = $3, last_at = $4 where key_hash = $1");
    conn.run(update, &[&what.hash, &failures, &not_before, &now])?;
    Ok(Ok(()))
}

/// The try was right: the tries at the account are forgotten; of an address only this one is, or whoever has an
/// account of their own could guess at others for ever.
pub fn succeeded(conn: &mut Conn<'_>, tries: &[Guessed]) -> db::Result<()> {
    let mut conn = conn.unscoped();
    for what in tries {
        let forgive = if what.is_shared {
            sql!(
                "update sign_in_guess set failures = failures - 1, not_before = last_at
                  where key_hash = $1 and failures > 0"
            )
        } else {
            sql!("delete from sign_in_guess where key_hash = $1")
        };
        conn.run(forgive, &[&what.hash])?;
    }
    Ok(())
}

/// Forgets what is older than a day; for a daily job.
pub fn forget(conn: &mut Conn<'_>, now: Timestamp) -> db::Result<u64> {
    let before = now.saturating_sub(FORGOTTEN).unwrap_or(Timestamp::MIN);
    conn.unscoped().run(sql!("delete from sign_in_guess where last_at < $1"), &[&before])
}

/// How long after so many failures the next try is heard.
fn delay(failures: i64, free: i64) -> SignedDuration {
    let over = failures - free;
    if over < 1 {
        return SignedDuration::ZERO;
    }
    let doublings = over.min(20) - 1;
    LONGEST.min(SignedDuration::from_secs(1 << doublings))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_database::test_database;
    use proptest::prelude::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    async fn attempt(db: &db::Db, what: &Guessed, second: i64) -> Result<(), Wait> {
        let what = what.clone();
        db.write(None, move |conn| may_try(conn, &what, at(second))).await.unwrap()
    }

    fn mari() -> Guessed {
        Guessed::account("mari@tartu.ee")
    }

    fn office() -> Guessed {
        Guessed::address("192.0.2.1".parse().unwrap())
    }

    #[tokio::test]
    async fn five_tries_are_free_and_then_each_wait_is_twice_the_last() {
        let db = test_database().await;
        for _ in 0..5 {
            assert_eq!(attempt(&db, &mari(), 0).await, Ok(()));
        }
        let mut now = 0;
        for wait in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
            assert_eq!(attempt(&db, &mari(), now).await, Ok(()));
            assert_eq!(attempt(&db, &mari(), now + wait - 1).await, Err(Wait { until: at(now + wait) }));
            now += wait;
        }
        assert_eq!(attempt(&db, &Guessed::account("kadri@tartu.ee"), 0).await, Ok(()));
    }

    #[tokio::test]
    async fn tries_at_once_are_all_counted() {
        let db = test_database().await;
        let tries = (0..50).map(|_| {
            let db = db.clone();
            tokio::spawn(async move { attempt(&db, &mari(), 0).await.is_ok() })
        });
        let mut heard = 0;
        for one in tries.collect::<Vec<_>>() {
            heard += usize::from(one.await.unwrap());
        }
        assert_eq!(heard, 6, "five are free, the sixth begins the wait");
    }

    #[tokio::test]
    async fn a_success_forgives_the_account_but_the_address_only_that_one_try() {
        let db = test_database().await;
        for _ in 0..20 {
            assert_eq!(attempt(&db, &office(), 0).await, Ok(()));
        }
        for _ in 0..5 {
            assert_eq!(attempt(&db, &mari(), 0).await, Ok(()));
        }
        let forgive = |conn: &mut Conn<'_>| succeeded(conn, &[mari(), office()]);
        db.write(None, forgive).await.unwrap();
        for _ in 0..6 {
            assert_eq!(attempt(&db, &mari(), 0).await, Ok(()));
        }
        assert_eq!(attempt(&db, &office(), 0).await, Ok(()));
        assert_eq!(
            attempt(&db, &office(), 0).await,
            Ok(()),
            "the try that is over the free ones is still heard"
        );
        assert!(attempt(&db, &office(), 0).await.is_err());
    }

    #[tokio::test]
    async fn after_a_quiet_day_all_is_forgotten() {
        let db = test_database().await;
        for _ in 0..6 {
            assert_eq!(attempt(&db, &mari(), 0).await, Ok(()));
        }
        let day = 24 * 3600 + 1;
        for _ in 0..5 {
            assert_eq!(attempt(&db, &mari(), day).await, Ok(()));
        }
        assert_eq!(db.write(None, move |conn| forget(conn, at(3 * day))).await.unwrap(), 1);
    }

    #[test]
    fn a_login_is_one_however_it_is_written_and_a_network_is_one_address() {
        assert_eq!(Guessed::account(" Mari@Tartu.ee "), mari());
        let address = |text: &str| Guessed::address(text.parse().unwrap());
        assert_eq!(address("2001:db8:1:2::1"), address("2001:db8:1:2:ffff::9"));
        assert_ne!(address("2001:db8:1:2::1"), address("2001:db8:1:3::1"));
        assert_eq!(address("::ffff:192.0.2.1"), office());
    }

    proptest! {
        #[test]
        fn more_failures_never_mean_a_shorter_wait(failures in 0..i64::MAX - 1, free in 0..100_i64) {
            prop_assert!(delay(failures, free) <= delay(failures + 1, free));
            prop_assert!(delay(failures, free) <= LONGEST);
            prop_assert_eq!(delay(failures, free).is_zero(), failures <= free);
        }
    }
}
