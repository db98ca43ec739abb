//! Values: what is put in comes out, and words are words everywhere.

use crate::place::{ADD, Place, on_postgres, said, scope};
use db::{Conn, Error, Timestamp, id, record, text_enum};
use proptest::{prelude::*, test_runner::Config};

#[tokio::test(flavor = "multi_thread")]
async fn text_comes_back_as_it_was_and_a_zero_byte_is_refused() {
    let place = Place::start().await;
    let handle = tokio::runtime::Handle::current();
    let check = move || {
        proptest!(Config::with_cases(60), |(text in any::<String>())| {
            let (sent, expected) = (text.clone(), text.clone());
            let back = |conn: &mut Conn<'_>, sent: &String| {
                conn.run(said("delete from note where organisation_id = $1"), &[])?;
                conn.run(ADD, &[sent])?;
                conn.scalar::<String>(said("select id from note where organisation_id = $1"), &[])
            };
            let back = handle.block_on(place.db.write(Some(scope()), move |conn| back(conn, &sent)));
            if text.contains('\0') {
                prop_assert!(matches!(back, Err(Error::Shape(_))));
            } else {
                prop_assert_eq!(back.unwrap(), Some(expected));
            }
        });
        let zero = handle.block_on(place.db.write(Some(scope()), |conn| conn.run(ADD, &[&"a\0b"])));
        assert!(matches!(zero, Err(Error::Shape(_))), "{zero:?}");
    };
    tokio::task::spawn_blocking(check).await.unwrap();
}

#[tokio::test]
async fn numbers_and_instants_come_back_as_they_were() {
    let place = Place::start().await;
    let sent: Timestamp = "2026-11-24T08:15:00.000001Z".parse().unwrap();
    let both = place.db.write(Some(scope()), move |conn| {
        let add = said("insert into note (organisation_id, id, number, at) values ($1, $2, $3, $4)");
        // A reference to a value is as good as the value.
        conn.run(add, &[&&"x", &&i64::MAX, &Some(&sent)])?;
        let number = conn.scalar::<i64>(said("select number from note where organisation_id = $1"), &[])?;
        Ok((number, conn.scalar::<Timestamp>(said("select at from note where organisation_id = $1"), &[])?))
    });
    assert_eq!(both.await.unwrap(), (Some(i64::MAX), Some(sent)));
}

record! {
    #[derive(Debug)]
    struct Wrong {
        number: i64,
    }
}

#[tokio::test]
async fn a_column_that_is_not_the_one_meant_is_a_fault() {
    let place = Place::start().await;
    for sql in [
        "select id from note where organisation_id = $1",
        "select id as number from note where organisation_id = $1",
    ] {
        let read = place.db.write(Some(scope()), move |conn| {
            conn.run(said("delete from note where organisation_id = $1"), &[])?;
            conn.run(ADD, &[&"x"])?;
            conn.all::<Wrong>(said(sql), &[])
        });
        let read = read.await;
        assert!(matches!(read, Err(Error::Shape(_))), "{read:?}");
    }
    let gap = said("select id from note where organisation_id = $1 and id = $3");
    let gap = place.db.read(Some(scope()), move |conn| conn.scalar::<String>(gap, &[&"x"])).await;
    assert!(if on_postgres() { gap.is_err() } else { matches!(gap, Err(Error::Shape(_))) }, "{gap:?}");
}

text_enum! {
    /// How someone came.
    pub enum Way in "contact.way" {
        /// On foot.
        Foot = "on_foot",
        /// By bus.
        Bus = "bus",
    }
}

id! {
    /// Of a test.
    NoteId;
}

#[test]
fn a_state_is_its_word_everywhere() {
    assert_eq!(Way::words(), ["on_foot", "bus"]);
    assert_eq!(Way::Foot.to_string(), "on_foot");
    assert_eq!(serde_json::to_string(&Way::ALL).unwrap(), r#"["on_foot","bus"]"#);
    assert_eq!(serde_json::from_str::<Way>(r#""bus""#).unwrap(), Way::Bus);
    let unknown = serde_json::from_str::<Way>(r#""train""#).unwrap_err().to_string();
    assert!(unknown.contains("train") && unknown.contains("on_foot"), "{unknown}");
}

#[test]
fn an_id_is_its_text_everywhere() {
    let text = "\"0190a5c4-0000-7000-8000-000000000001\"";
    let id: NoteId = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&id).unwrap(), text);
    assert_eq!(format!("\"{id}\""), text);
}
