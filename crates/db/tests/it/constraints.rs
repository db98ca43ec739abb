//! Rules of the schema, broken: both engines name the same one.

use crate::place::{Place, add, said, scope};
use db::{Conn, Error, Result, on_constraint};

const NOTE: &str = "insert into note (organisation_id, id, number) values ($1, $2, $3)";
const ACCOUNT: &str = "insert into account (id, login) values ($1, $2)";

#[derive(Debug)]
enum Own {
    LoginTaken,
    Database(Error),
}
impl From<Error> for Own {
    fn from(error: Error) -> Self {
        Self::Database(error)
    }
}
impl From<Own> for Error {
    fn from(own: Own) -> Self {
        match own {
            Own::LoginTaken => Self::Work("login taken".into()),
            Own::Database(error) => error,
        }
    }
}

#[tokio::test]
async fn a_broken_rule_has_the_same_name_on_both_engines() {
    let place = Place::start().await;
    place.db.write(Some(scope()), |conn| conn.run(said(NOTE), &[&"a", &7])).await.unwrap();
    place.db.write(None, |conn| conn.run(said(ACCOUNT), &[&"1", &"mari"])).await.unwrap();
    let note = |id: &'static str, number: i64| {
        place.db.write(Some(scope()), move |conn| conn.run(said(NOTE), &[&id, &number]))
    };
    let account = |login: Option<&'static str>| {
        place.db.write(None, move |conn| conn.run(said(ACCOUNT), &[&"2", &login]))
    };
    for (broken, name, rule) in [
        (note("a", 8).await, "note_pkey", "note_pkey"),
        (note("b", 7).await, "note_organisation_id_number_key", "note.number"),
        (note("c", 0).await, "note_number_positive", "note_number_positive"),
        (account(Some("mari")).await, "account_login_key", "account.login"),
        (account(None).await, "account_login_not_null", "account_login_not_null"),
    ] {
        let broken = broken.unwrap_err();
        assert!(matches!(&broken, Error::Constraint(said) if said == name), "{broken:?} for {name}");
        assert!(broken.is_constraint(rule) && broken.is_constraint(name));
        for other in ["note.id", "account.id", "note.login", "account", "login", ""] {
            assert!(!broken.is_constraint(other), "{broken:?} is no {other}");
        }
    }
}

#[tokio::test]
async fn a_broken_rule_becomes_the_callers_own_error() {
    let place = Place::start().await;
    let register = |conn: &mut Conn<'_>| -> Result<u64, Own> {
        let done = conn.run(said(ACCOUNT), &[&"1", &"mari"]);
        on_constraint(done, "account.login", || Own::LoginTaken)?;
        let done = conn.run(said(ACCOUNT), &[&"2", &"mari"]);
        on_constraint(done, "account.login", || Own::LoginTaken)
    };
    let taken = place.db.write(None, move |conn| Ok(register(conn)?)).await;
    assert!(matches!(&taken, Err(Error::Work(said)) if said.to_string() == "login taken"), "{taken:?}");
    let other: Result<u64, Own> = on_constraint(Err(Error::Busy), "account.login", || Own::LoginTaken);
    assert!(matches!(other, Err(Own::Database(Error::Busy))));
    place.db.write(Some(scope()), add("works")).await.unwrap();
}
