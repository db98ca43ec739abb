//! Lists: filters, pages, counts.

use crate::place::{Place, on_postgres, said, scope};
use db::{Conn, Cursor, Query, Sql, Timestamp, record};
use proptest::{collection::vec, prelude::*, test_runner::Config};
use std::collections::BTreeSet;

record! {
    /// A note, with the key of its place in a list.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct Row {
        at: Timestamp,
        id: String,
    }
}

const LIST: Sql = Sql::collected("select at, id from note where organisation_id = $1");
const KEY: &[&str; 2] = &["at", "id"];

fn insert(conn: &mut Conn<'_>, rows: &[Row]) -> db::Result<()> {
    conn.run(Sql::collected("delete from note where organisation_id = $1"), &[])?;
    for Row { at, id } in rows {
        conn.run(
            Sql::collected("insert into note (organisation_id, id, at) values ($1, $2, $3)"),
            &[id, at],
        )?;
    }
    Ok(())
}

fn page_by_page(conn: &mut Conn<'_>, newest: bool, limit: i64) -> db::Result<Vec<Row>> {
    let (mut found, mut after): (Vec<Row>, Option<Cursor>) = (Vec::new(), None);
    loop {
        let query = Query::new(LIST, &[]);
        let query = if newest {
            query.newest_first(KEY, after.as_ref(), limit)
        } else {
            query.oldest_first(KEY, after.as_ref(), limit)
        };
        let page = conn.list::<Row>(&query)?;
        let Some(last) = page.last() else { return Ok(found) };
        // As it comes back from the address of the next page.
        after = Some(Cursor { at: last.at, id: last.id.clone() }.to_string().parse().unwrap());
        found.extend(page);
    }
}

fn instant() -> impl Strategy<Value = Timestamp> {
    // Few of them, so that many rows share one; fractions too.
    (0_i64..4, 0_i64..3)
        .prop_map(|(second, part)| Timestamp::from_microsecond(second * 1_000_000 + part).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn page_by_page_every_row_comes_once_and_in_order() {
    let place = Place::start().await;
    let handle = tokio::runtime::Handle::current();
    let rows = vec((instant(), "[a-zA-ZäÕ]{1,3}"), 0..25);
    let check = move || {
        proptest!(Config::with_cases(40), |(rows in rows, limit in 1_i64..9)| {
            let mut ids = BTreeSet::new();
            let rows: Vec<_> = rows.into_iter().map(|(at, id)| Row { at, id }).filter(|row| ids.insert(row.id.clone())).collect();
            let kept = rows.clone();
            handle.block_on(place.db.write(Some(scope()), move |conn| insert(conn, &kept))).unwrap();
            let both = move |conn: &mut Conn<'_>| Ok((page_by_page(conn, true, limit)?, page_by_page(conn, false, limit)?));
            let (newest, oldest) = handle.block_on(place.db.read(Some(scope()), both)).unwrap();
            let mut expected = rows;
            expected.sort();
            prop_assert_eq!(&oldest, &expected);
            expected.reverse();
            prop_assert_eq!(&newest, &expected);
        });
    };
    tokio::task::spawn_blocking(check).await.unwrap();
}

proptest! {
    #[test]
    fn a_cursor_survives_the_address(nanosecond in -1_000_000_000_000_000_000_i128..4_000_000_000_000_000_000, id in "\\PC*") {
        let cursor = Cursor { at: Timestamp::from_nanosecond(nanosecond).unwrap(), id };
        prop_assert_eq!(cursor.to_string().parse::<Cursor>(), Ok(cursor));
    }
    #[test]
    fn what_is_no_cursor_is_refused(text in "[^~]*|[0-9T:Z-]{0,19}~.*") {
        prop_assert_eq!(text.parse::<Cursor>(), Err(()));
    }
}

#[tokio::test]
async fn a_filter_is_a_value_and_never_widens_a_list() {
    let place = Place::start().await;
    let rows: Vec<_> =
        ["a", "b", "c", "d'); --"].map(|id| Row { at: Timestamp::UNIX_EPOCH, id: id.into() }).into();
    place.db.write(Some(scope()), move |conn| insert(conn, &rows)).await.unwrap();
    let ids = |values: Option<&'static [&'static str]>, one: Option<&'static str>| {
        place.db.read(Some(scope()), move |conn| {
            let query = Query::new(LIST, &[]).and_if("id <> ?", one.as_ref()).and_if_any("id in (?)", values);
            let rows = conn.list::<Row>(&query.oldest_first(KEY, None, 10))?;
            Ok(rows.into_iter().map(|row| row.id).collect::<Vec<_>>().join(" "))
        })
    };
    assert_eq!(ids(Some(&["a", "c", "d'); --"]), None).await.unwrap(), "a c d'); --");
    assert_eq!(ids(Some(&["a", "c", "x"]), Some("a")).await.unwrap(), "c");
    assert_eq!(ids(None, None).await.unwrap(), "a b c d'); --");
    assert_eq!(ids(Some(&[]), None).await.unwrap(), "", "in one of no centres there is nothing");
}

#[tokio::test]
async fn a_list_may_have_more_values_than_a_form_has_fields() {
    let place = Place::start().await;
    let rows: Vec<_> = (0..60).map(|id| Row { at: Timestamp::UNIX_EPOCH, id: id.to_string() }).collect();
    place.db.write(Some(scope()), move |conn| insert(conn, &rows)).await.unwrap();
    let many: Vec<_> = (10..120).map(|id: i32| id.to_string()).collect();
    let found = place.db.read(Some(scope()), move |conn| {
        conn.list::<Row>(
            &Query::new(LIST, &[]).and_if_any("id in (?)", Some(&many)).newest_first(KEY, None, 500),
        )
    });
    assert_eq!(found.await.unwrap().len(), 50);
}

#[tokio::test]
async fn counting_stops_where_it_is_told() {
    let place = Place::start().await;
    let rows: Vec<_> = (0..30).map(|id| Row { at: Timestamp::UNIX_EPOCH, id: id.to_string() }).collect();
    place.db.write(Some(scope()), move |conn| insert(conn, &rows)).await.unwrap();
    let count = |limit: i64, only: Option<&'static str>| {
        place.db.read(Some(scope()), move |conn| {
            conn.count(&Query::new(LIST, &[]).and_if("id >= ?", only.as_ref()).count_up_to(limit))
        })
    };
    assert_eq!(count(100, None).await.unwrap(), 30);
    assert_eq!(count(30, None).await.unwrap(), 30);
    assert_eq!(count(29, None).await.unwrap(), 29);
    assert_eq!(count(100, Some("8")).await.unwrap(), 2);
}

#[tokio::test]
async fn text_is_in_the_same_order_on_both_engines() {
    let place = Place::start().await;
    let names = ["Žanna", "anna", "Õie", "Zoja", "Anna", "ülle", "a b", "ab", "a-c", "Ärni"];
    let rows: Vec<_> = names.map(|id| Row { at: Timestamp::UNIX_EPOCH, id: id.into() }).into();
    place.db.write(Some(scope()), move |conn| insert(conn, &rows)).await.unwrap();
    let found = place.db.read(Some(scope()), |conn| {
        conn.all::<Row>(said("select at, id from note where organisation_id = $1 order by id"), &[])
    });
    let found: Vec<_> = found.await.unwrap().into_iter().map(|row| row.id).collect();
    let mut expected = names.map(str::to_owned);
    expected.sort();
    assert_eq!(found, expected);
    if on_postgres() {
        // Whatever order the server was set up with.
        let collation = "select collation_name::text from information_schema.columns
                          where table_schema = current_schema() and table_name = 'note' and column_name = 'id'";
        let collation = place.db.read(None, move |conn| conn.scalar::<String>(said(collation), &[])).await;
        assert_eq!(collation.unwrap().unwrap(), "C");
    }
}
