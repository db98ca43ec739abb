//! Passwords of staff: what will do as one, and whether it is theirs. Argon2id with 19 MiB, two rounds, one lane
//! (OWASP, Password Storage Cheat Sheet): 19 MiB and some 20 ms a guess, so few at a time and never on the
//! threads that answer.

use crate::{Error, Result, random};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use std::sync::Arc;
use tokio::{sync::Semaphore, task::spawn_blocking};
use zxcvbn::{Score, feedback::Warning};

/// Characters that a password has at least.
pub const SHORTEST: usize = 12;
/// Characters that it has at most: a longer one would only cost time.
pub const LONGEST: usize = 256;
/// Hashes at a time: each takes 19 MiB and a core.
const AT_ONCE: usize = 2;
/// Sign-ins that may wait for their turn; more are told to come again.
const WAITING: usize = 64;

/// Hashes and compares passwords, few at a time. Cheap to clone.
#[derive(Clone)]
pub struct Passwords {
    turns: Arc<Semaphore>,
    seats: Arc<Semaphore>,
}

/// Whether a password was right.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was not, or nobody has it.
    Wrong,
    /// It was.
    Right,
    /// It was, and the kept hash is weaker than those of today: keep this one instead.
    RightAndRehashed(String),
}

impl Default for Passwords {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)), seats: Arc::new(Semaphore::new(WAITING)) }
    }
}

impl Passwords {
    /// What is kept instead of the password.
    pub async fn hash(&self, password: String) -> Result<String> {
        self.in_turn(move || hash(&password)).await?
    }

    /// Compares with what is kept. With `None` (no such account, or one without a password) the work is the same.
    pub async fn verify(&self, password: String, kept: Option<String>) -> Result<Verdict> {
        self.in_turn(move || verify(&password, kept.as_deref())).await?
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let _seat = self.seats.try_acquire().map_err(|_| Error::Busy)?;
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| Error::Busy)?;
        // The turn moves into the closure: who goes away must not free it while the work goes on.
        let done = spawn_blocking(move || (work(), drop(turn)).0);
        done.await.map_err(|_| Error::Fault(db::Error::Panicked))
    }
}

fn argon2() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT)
}

fn hash(password: &str) -> Result<String> {
    hash_with(&argon2(), password, &random::bytes::<16>())
}

fn hash_with(argon2: &Argon2<'_>, password: &str, salt: &[u8]) -> Result<String> {
    let hash = argon2.hash_password_with_salt(password.as_bytes(), salt);
    hash.map(|hash: PasswordHash| hash.to_string()).map_err(fault)
}

fn verify(password: &str, kept: Option<&str>) -> Result<Verdict> {
    let Some(kept) = kept else {
        hash_with(&argon2(), password, b"nobody has this!")?;
        return Ok(Verdict::Wrong);
    };
    let parsed = PasswordHash::new(kept).map_err(fault)?;
    match argon2().verify_password(password.as_bytes(), &parsed) {
        Err(argon2::password_hash::Error::PasswordInvalid) => Ok(Verdict::Wrong),
        Err(other) => Err(fault(other)),
        Ok(()) if is_of_today(&parsed) => Ok(Verdict::Right),
        Ok(()) => hash(password).map(Verdict::RightAndRehashed),
    }
}

fn is_of_today(kept: &PasswordHash) -> bool {
    let same = |params: Params| {
        (params.m_cost(), params.t_cost(), params.p_cost())
            == (Params::DEFAULT.m_cost(), Params::DEFAULT.t_cost(), Params::DEFAULT.p_cost())
    };
    kept.algorithm.as_str() == "argon2id" && Params::try_from(kept).is_ok_and(same)
}

fn fault(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::Fault(db::Error::Work(Box::new(error)))
}

/// Says why a new password will not do, as a text key; `about` are words that others may know of its owner:
/// login, name, municipality.
pub fn weakness(password: &str, about: &[&str]) -> Option<&'static str> {
    let (length, folded) = (password.chars().count(), password.to_lowercase());
    let known = |word: &&str| word.chars().count() >= 3 && folded.contains(&word.to_lowercase());
    let own_words = about.iter().flat_map(|words| words.split(['@', '.', ' ', '-', '_']).chain([*words]));
    if length < SHORTEST {
        Some("platform-password-short")
    } else if length > LONGEST {
        Some("platform-password-long")
    } else if own_words.into_iter().any(|word| known(&word)) {
        Some("platform-password-own")
    } else {
        guessable(password, about)
    }
}

fn guessable(password: &str, about: &[&str]) -> Option<&'static str> {
    let estimate = zxcvbn::zxcvbn(password, about);
    if estimate.score() >= Score::Three {
        return None;
    }
    let warning = estimate.feedback().and_then(zxcvbn::feedback::Feedback::warning);
    Some(match warning {
        Some(Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess) => {
            "platform-password-keyboard"
        }
        Some(
            Warning::RepeatsLikeAaaAreEasyToGuess
            | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess
            | Warning::SequencesLikeAbcAreEasyToGuess,
        ) => "platform-password-repeats",
        Some(Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess) => {
            "platform-password-date"
        }
        Some(
            Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
            | Warning::CommonNamesAndSurnamesAreEasyToGuess,
        ) => "platform-password-name",
        _ => "platform-password-common",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "kollane mutter laulab vihmas";

    #[tokio::test]
    async fn the_right_password_is_right_and_another_is_not() {
        let passwords = Passwords::default();
        let kept = passwords.hash(GOOD.to_owned()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert_ne!(kept, passwords.hash(GOOD.to_owned()).await.unwrap(), "each has its own salt");
        let verify =
            async |typed: &str| passwords.verify(typed.to_owned(), Some(kept.clone())).await.unwrap();
        assert_eq!(verify(GOOD).await, Verdict::Right);
        assert_eq!(verify("Kollane mutter laulab vihmas").await, Verdict::Wrong);
        assert_eq!(verify("").await, Verdict::Wrong);
        assert_eq!(passwords.verify(GOOD.to_owned(), None).await.unwrap(), Verdict::Wrong);
    }

    #[tokio::test]
    async fn a_hash_of_weaker_days_is_replaced_when_the_password_is_at_hand() {
        let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8192, 1, 1, None).unwrap());
        let kept = hash_with(&weak, GOOD, b"some salt of old").unwrap();
        let passwords = Passwords::default();
        let wrong = passwords.verify("midagi muud on siin".to_owned(), Some(kept.clone())).await.unwrap();
        assert_eq!(wrong, Verdict::Wrong);
        let Verdict::RightAndRehashed(new) = passwords.verify(GOOD.to_owned(), Some(kept)).await.unwrap()
        else {
            panic!("not rehashed")
        };
        assert_eq!(passwords.verify(GOOD.to_owned(), Some(new)).await.unwrap(), Verdict::Right);
    }

    #[tokio::test]
    async fn a_crowd_at_the_door_is_told_to_come_again_at_once() {
        let passwords = Passwords::default();
        let held = Arc::clone(&passwords.turns).acquire_many_owned(2).await.unwrap();
        let mut waiting = tokio::task::JoinSet::new();
        for _ in 0..=WAITING {
            let passwords = passwords.clone();
            waiting.spawn(async move { passwords.verify(GOOD.to_owned(), None).await });
        }
        // Nobody has a turn, so the first to answer is the one for whom there is no seat.
        let first = waiting.join_next().await.unwrap().unwrap();
        assert!(matches!(first, Err(Error::Busy)));
        waiting.abort_all();
        drop(held);
    }

    #[test]
    fn a_weak_password_is_refused_with_its_reason() {
        let about = ["mari.maasikas@tartu.ee", "Mari Maasikas"];
        for (password, reason) in [
            ("lühike", "platform-password-short"),
            ("õõõõõõõõõõõ", "platform-password-short"),
            (&*"a".repeat(257), "platform-password-long"),
            ("Maasikas on hea vili", "platform-password-own"),
            ("minu MARI.MAASIKAS@tartu.ee", "platform-password-own"),
            ("qwertyuiop[]", "platform-password-keyboard"),
            ("aaaaaaaaaaaaaaaa", "platform-password-repeats"),
            ("abcabcabcabcabc", "platform-password-repeats"),
            ("password12345", "platform-password-common"),
            ("Password123!", "platform-password-common"),
        ] {
            assert_eq!(weakness(password, &about), Some(reason), "{password}");
        }
        assert_eq!(weakness(GOOD, &about), None);
        assert_eq!(weakness("x7#Kq9!vLm2$Tz", &about), None);
    }
}
