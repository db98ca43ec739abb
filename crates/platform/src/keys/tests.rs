use super::*;
use crate::test_database::test_database;
use std::os::unix::fs::PermissionsExt;

const AT: &str = "note.body/1";

fn now() -> Timestamp {
    "2026-06-30T09:00:00Z".parse().unwrap()
}

fn scope(number: u128) -> Scope {
    db::Uuid::from_u128(number).into()
}

async fn seal(db: &db::Db, keys: &Keys, organisation: u128, plain: &'static str) -> String {
    let keys = keys.clone();
    db.write(Some(scope(organisation)), move |conn| keys.seal(conn, now(), AT, plain.as_bytes()))
        .await
        .unwrap()
}

async fn open(
    db: &db::Db,
    keys: &Keys,
    place: (u128, &'static str),
    sealed: &str,
) -> Result<String, KeyError> {
    let (keys, sealed) = (keys.clone(), sealed.to_owned());
    let opened = db.read(Some(scope(place.0)), move |conn| keys.open(conn, place.1, &sealed)).await;
    match opened {
        Ok(plain) => Ok(String::from_utf8(plain.to_vec()).unwrap()),
        Err(db::Error::Work(reason)) => Err(*reason.downcast().unwrap()),
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn what_is_sealed_opens_in_its_own_place_only() {
    let (db, keys) = (test_database().await, Keys::new(MasterKey::random()));
    let sealed = seal(&db, &keys, 1, "vajab tuge").await;
    seal(&db, &keys, 2, "teise asutuse võti on olemas").await;
    assert_eq!(open(&db, &keys, (1, AT), &sealed).await, Ok("vajab tuge".to_owned()));
    assert_eq!(open(&db, &keys, (1, "note.body/2"), &sealed).await, Err(KeyError::Sealed));
    assert_eq!(open(&db, &keys, (2, AT), &sealed).await, Err(KeyError::Sealed));
    assert_eq!(open(&db, &keys, (3, AT), &sealed).await, Err(KeyError::Missing));
    let other = Keys::new(MasterKey::random());
    assert_eq!(open(&db, &other, (1, AT), &sealed).await, Err(KeyError::Sealed));
}

#[tokio::test]
async fn a_key_that_is_put_into_another_organisations_row_does_not_work_there() {
    let (db, keys) = (test_database().await, Keys::new(MasterKey::random()));
    let sealed = seal(&db, &keys, 1, "vajab tuge").await;
    seal(&db, &keys, 2, "teise asutuse võti on olemas").await;
    let key = db.read(Some(scope(1)), |conn| {
        conn.scalar::<String>(
            sql!("select wrapped from organisation_key where organisation_id = $1 and version = 1"),
            &[],
        )
    });
    let key = key.await.unwrap().unwrap();
    let replace = move |conn: &mut Conn<'_>| {
        let put = sql!("update organisation_key set wrapped = $2 where organisation_id = $1 and version = 1");
        conn.run(put, &[&key])
    };
    assert_eq!(db.write(Some(scope(2)), replace).await.unwrap(), 1);
    assert_eq!(open(&db, &keys, (2, AT), &sealed).await, Err(KeyError::Sealed));
    let refused =
        db.write(Some(scope(2)), move |conn| keys.sealing(conn, now()).map(drop)).await.unwrap_err();
    assert_eq!(KeyError::of(&refused), Some(&KeyError::Sealed), "the key itself does not open");
}

#[tokio::test]
async fn the_same_words_look_different_each_time_and_never_like_themselves() {
    let (db, keys) = (test_database().await, Keys::new(MasterKey::random()));
    let (one, two) = (seal(&db, &keys, 1, "vajab tuge").await, seal(&db, &keys, 1, "vajab tuge").await);
    assert_ne!(one, two);
    assert!(one.starts_with("k1.") && !one.contains("tuge"));
}

#[tokio::test]
async fn a_changed_or_cut_seal_does_not_open() {
    let (db, keys) = (test_database().await, Keys::new(MasterKey::random()));
    let sealed = seal(&db, &keys, 1, "vajab tuge").await;
    for place in 0..sealed.len() {
        let mut letters: Vec<char> = sealed.chars().collect();
        letters[place] = if letters[place] == 'A' { 'B' } else { 'A' };
        let changed: String = letters.into_iter().collect();
        assert_eq!(open(&db, &keys, (1, AT), &changed).await, Err(KeyError::Sealed), "at {place}");
        assert_eq!(open(&db, &keys, (1, AT), &sealed[..place]).await, Err(KeyError::Sealed));
    }
}

#[tokio::test]
async fn after_a_rotation_old_seals_open_and_new_ones_use_the_new_key() {
    let (db, keys) = (test_database().await, Keys::new(MasterKey::random()));
    let old = seal(&db, &keys, 1, "enne").await;
    let rotating = keys.clone();
    assert_eq!(db.write(Some(scope(1)), move |conn| rotating.rotate(conn, now())).await.unwrap(), 2);
    let new = seal(&db, &keys, 1, "pärast").await;
    assert!(new.starts_with("k2."));
    assert_eq!(open(&db, &keys, (1, AT), &old).await, Ok("enne".to_owned()));
    assert_eq!(open(&db, &keys, (1, AT), &new).await, Ok("pärast".to_owned()));
}

#[tokio::test]
async fn a_new_master_key_opens_everything_and_the_old_one_nothing() {
    let (db, old, new) =
        (test_database().await, Keys::new(MasterKey::random()), Keys::new(MasterKey::random()));
    let sealed = seal(&db, &old, 1, "vajab tuge").await;
    let secret = old.seal_of_account("mari", "GEZDGNBV").unwrap();
    let (rewrapping, target) = (old.clone(), new.clone());
    let rewrap = move |conn: &mut Conn<'_>| {
        let account = sql!(
            "insert into account (id, kind, login, name, language, totp_secret, created_at)
             values ('mari', 'person', 'mari', 'Mari', 'et', $1, $2)"
        );
        conn.unscoped().run(account, &[&secret, &now()])?;
        rewrapping.rewrap_accounts(conn, &target)?;
        rewrapping.rewrap(conn, &target)?;
        conn.unscoped().scalar::<String>(sql!("select totp_secret from account where id = 'mari'"), &[])
    };
    let resealed = db.write(Some(scope(1)), rewrap).await.unwrap().unwrap();
    assert_eq!(open(&db, &new, (1, AT), &sealed).await, Ok("vajab tuge".to_owned()));
    assert_eq!(open(&db, &old, (1, AT), &sealed).await, Err(KeyError::Sealed));
    assert_eq!(new.open_of_account("mari", &resealed).unwrap(), "GEZDGNBV");
    assert!(old.open_of_account("mari", &resealed).is_err());
    assert!(new.open_of_account("kadri", &resealed).is_err());
}

#[tokio::test]
async fn what_signed_the_audit_is_known_under_each_later_master_key_and_to_no_other() {
    let db = test_database().await;
    let [first, second, third] = [(); 3].map(|()| Keys::new(MasterKey::random()));
    let (one, two, three) = (first.clone(), second.clone(), third.clone());
    let rewrap = move |conn: &mut Conn<'_>| {
        assert_eq!(one.audit_keys(conn)?, [one.audit_key()]);
        one.retire_audit_key(conn, &two, now())?;
        two.retire_audit_key(conn, &three, now())
    };
    db.write(None, rewrap).await.unwrap();
    let known = |keys: &Keys| {
        let keys = keys.clone();
        db.read(None, move |conn| keys.audit_keys(conn))
    };
    let found = known(&third).await.unwrap();
    assert_eq!(found[0], third.audit_key(), "the one of now signs");
    for signed in [&first, &second] {
        assert!(found.contains(&signed.audit_key()));
        assert!(known(signed).await.is_err(), "an old master key opens nothing");
    }
    assert_eq!(found.len(), 3);
}

#[tokio::test]
async fn a_destroyed_key_says_so_and_is_not_replaced() {
    let (db, keys) = (test_database().await, Keys::new(MasterKey::random()));
    let sealed = seal(&db, &keys, 1, "vajab tuge").await;
    db.write(Some(scope(1)), |conn| destroy(conn, now())).await.unwrap();
    assert_eq!(open(&db, &keys, (1, AT), &sealed).await, Err(KeyError::Destroyed));
    let sealing = keys.clone();
    let again =
        db.write(Some(scope(1)), move |conn| sealing.seal(conn, now(), AT, b"uus")).await.unwrap_err();
    assert_eq!(KeyError::of(&again), Some(&KeyError::Destroyed));
}

#[tokio::test]
async fn a_key_whose_transaction_failed_is_used_by_nobody() {
    let (db, keys) = (test_database().await, Keys::new(MasterKey::random()));
    let failing = keys.clone();
    let failed = db.write(Some(scope(1)), move |conn| {
        failing.seal(conn, now(), AT, b"kadunud")?;
        Err::<(), _>(db::Error::Busy)
    });
    failed.await.unwrap_err();
    let sealed = seal(&db, &keys, 1, "vajab tuge").await;
    assert_eq!(open(&db, &keys, (1, AT), &sealed).await, Ok("vajab tuge".to_owned()));
}

#[tokio::test]
async fn a_blind_index_finds_the_same_code_in_one_organisation_only() {
    let (db, keys) = (test_database().await, Keys::new(MasterKey::random()));
    let index = async |organisation, kind: &'static str, code: &'static str| {
        let keys = keys.clone();
        let work = move |conn: &mut Conn<'_>| Ok(keys.sealing(conn, now())?.blind_index(kind, code)?);
        db.write(Some(scope(organisation)), work).await.unwrap()
    };
    let first = index(1, "personal_code", "38001085718").await;
    let rotating = keys.clone();
    db.write(Some(scope(1)), move |conn| rotating.rotate(conn, now())).await.unwrap();
    assert_eq!(first, index(1, "personal_code", "38001085718").await);
    assert_ne!(first, index(1, "personal_code", "38001085719").await);
    assert_ne!(first, index(1, "passport", "38001085718").await);
    assert_ne!(first, index(2, "personal_code", "38001085718").await);
    assert!(!first.contains("38001085718"));
}

#[test]
fn the_master_key_lies_in_a_file_of_its_own_that_only_the_server_reads() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("master.key");
    let (made, is_new) = MasterKey::load_or_create(&path).unwrap();
    assert!(is_new);
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let (loaded, is_new) = MasterKey::load_or_create(&path).unwrap();
    assert!(!is_new && loaded.key().0 == made.key().0);
    assert!(MasterKey::create(&path).is_err(), "an old key is never written over");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    assert!(MasterKey::load(&path).is_err(), "the group may read it");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    std::fs::write(&path, "abc").unwrap();
    assert!(MasterKey::load_or_create(&path).is_err(), "a damaged key is not replaced by a new one");
}

#[test]
fn a_stream_opens_whole_or_not_at_all() {
    let key = Key::random();
    for length in [0, 1, 65_535, 65_536, 65_537, 200_000] {
        let plain: Vec<u8> = (0..length).map(|n: u32| n.to_le_bytes()[0]).collect();
        let mut sealed = Vec::new();
        seal_stream(&key, "backup/1", &mut &*plain, &mut sealed).unwrap();
        let opened = |sealed: &[u8], key: &Key, bound| {
            let mut opened = Vec::new();
            open_stream(key, bound, &mut &*sealed, &mut opened).map(|()| opened)
        };
        assert_eq!(opened(&sealed, &key, "backup/1").unwrap(), plain);
        assert!(opened(&sealed, &key, "backup/2").is_err());
        assert!(opened(&sealed, &Key::random(), "backup/1").is_err());
        for cut in [0, 18, 19, 19 + 65_552, sealed.len() - 1] {
            if cut < sealed.len() {
                assert!(opened(&sealed[..cut], &key, "backup/1").is_err(), "{length} cut to {cut}");
            }
        }
        let longer = [&*sealed, b"x"].concat();
        assert!(opened(&longer, &key, "backup/1").is_err());
        let mut changed = sealed.clone();
        changed[sealed.len() / 2] ^= 1;
        assert!(opened(&changed, &key, "backup/1").is_err());
        if length == 200_000 {
            let (one, two) = (19..19 + 65_552, 19 + 65_552..19 + 2 * 65_552);
            let swapped = [&sealed[..19], &sealed[two], &sealed[one], &sealed[19 + 2 * 65_552..]].concat();
            assert!(opened(&swapped, &key, "backup/1").is_err());
        }
    }
}
