use crate::with_olena;

const CHANGED: &str = "given_name=Olena&family_name=Kovalenko&born=02.03.1992&citizenship=Eesti";

#[tokio::test]
async fn a_change_keeps_what_was_there() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    let mari = app.visitor("mari");
    let form = mari.get(&format!("{path}/edit")).await;
    assert!(
        form.has("value=\"Коваленко\"") && form.has("value=\"Ukraina\"") && !form.has("name=\"phone\""),
        "{}",
        form.body
    );
    assert!(!form.has("49203020002"), "the code is not in the form");
    assert_eq!(mari.post(&path, &format!("{CHANGED}&version=1")).await.location, path);
    let file = mari.get(&path).await;
    assert!(file.has("<h1>Olena Kovalenko</h1>") && file.has("492••••••••"), "the code stays: {}", file.body);
    assert!(file.has("<del>Коваленко</del>") && file.has("<del>Ukraina</del>"), "{}", file.body);
    assert!(
        file.has("+372 5555 1234") && file.has("ukraina, vene"),
        "another page's fields stay: {}",
        file.body
    );
}

#[tokio::test]
async fn who_was_slower_sees_both_versions_and_keeps_what_was_typed() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    let mari = app.visitor("mari");
    assert_eq!(mari.post(&path, &format!("{CHANGED}&version=1")).await.status, 303);
    let late = "given_name=Oljona&family_name=Kovalenko&born=02.03.1992&version=1";
    let conflict = mari.post(&path, late).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.has("Keegi muutis neid andmeid vahepeal"), "{}", conflict.body);
    assert!(
        conflict.has("value=\"Oljona\"")
            && conflict.has("<td data-label=\"Vahepeal salvestatud\">Olena</td>"),
        "{}",
        conflict.body
    );
    assert!(conflict.has("name=\"version\" value=\"2\""), "the next try is of what is there by now");
    assert!(mari.get(&path).await.has("<h1>Olena Kovalenko</h1>"), "nothing was overwritten");
    assert_eq!(mari.post(&path, &late.replace("version=1", "version=2")).await.status, 303);
}

#[tokio::test]
async fn a_code_that_stays_must_agree_with_the_day_of_birth() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    let mari = app.visitor("mari");
    let other = mari.post(&path, "given_name=Olena&born=03.03.1992&version=1").await;
    assert!(other.status == 422 && other.has("Sünniaeg ja isikukood ei lähe kokku"), "{}", other.body);
    let both = mari.post(&path, "given_name=Olena&born=&sex=&personal_code=60001019906&version=1").await;
    assert_eq!(both.status, 303);
    let file = mari.get(&path).await;
    assert!(file.has("600••••••••") && !file.has("60001019906"), "{}", file.body);
}

#[tokio::test]
async fn bad_input_on_a_change_is_kept() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    let answer = app.visitor("mari").post(&path, "given_name=&family_name=Uus&born=poolik&version=1").await;
    assert!(
        answer.status == 422 && answer.has("value=\"Uus\"") && answer.has("value=\"poolik\""),
        "{}",
        answer.body
    );
    assert!(answer.has("name=\"version\" value=\"1\""));
}
