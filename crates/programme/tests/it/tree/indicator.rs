//! Indicators: entered by the authority, kept with every version, carried on to the next order.

use super::{TAT, activity, confirmed, drafted, page, path, refused, sent, submitted, version};
use testkit::TestApp;

const FORM: &str = "code=N1&name_et=Nõustatud+inimesi&unit=person&base=0&milestone=1+250&target=62,5&source=Register&formula=Summa";

#[tokio::test]
async fn the_authority_enters_indicators_and_every_version_stays() {
    let app = TestApp::start().await;
    let aili = app.visitor("aili");
    let node = path(activity(&page(&aili, TAT).await, "3.5.2.1"));
    let empty = page(&app.visitor("kadri"), &node).await;
    assert!(empty.contains("Näitajad sisestab rakendusasutus"), "{empty}");
    let made = sent(&aili, &format!("{node}/indicators"), FORM).await;
    let shown = page(&app.visitor("priit"), &made).await;
    assert!(
        shown.contains("N1 Nõustatud inimesi") && shown.contains("1\u{a0}250") && shown.contains("62,5"),
        "{shown}"
    );
    assert!(!shown.contains("<form class=\"stack\""), "only the authority writes: {shown}");
    sent(&aili, &made, &format!("version=1&{}", FORM.replace("62,5", "70"))).await;
    let shown = page(&app.visitor("uku"), &made).await;
    assert!(
        shown.contains(">70<") && shown.contains(">62,5<") && shown.contains("Aili Näide"),
        "both versions: {shown}"
    );
    let late = aili.post(&made, &format!("version=1&{}", FORM.replace("62,5", "80"))).await;
    assert!(late.status == 409 && late.has("80") && late.has("70"), "{}", late.body);
    sent(&aili, &made, &format!("version=2&ended=on&{FORM}")).await;
    assert!(page(&aili, &node).await.contains("Ei kasutata"));
}

#[tokio::test]
async fn nobody_else_enters_them_and_every_field_may_be_wrong() {
    let app = TestApp::start().await;
    let aili = app.visitor("aili");
    let node = path(activity(&page(&aili, TAT).await, "3.5.2.1"));
    let to = format!("{node}/indicators");
    for name in ["priit", "uku", "kadri"] {
        assert_eq!(app.visitor(name).post(&to, FORM).await.status, 403, "{name}");
    }
    for (was, wrong, words) in [
        ("code=N1", "code=", "See väli on vaja täita"),
        ("name_et=Nõustatud+inimesi", "name_et=", "See väli on vaja täita"),
        ("unit=person", "unit=apples", "Vali ühik loendist"),
        ("base=0", "base=-1", "kuni kaks kohta pärast koma"),
        ("target=62,5", "target=62,555", "kuni kaks kohta pärast koma"),
        ("formula=Summa", "formula=%E2%80%AEx", "nähtamatuid"),
    ] {
        let form = FORM.replace(was, wrong);
        let answer = refused(&aili, &to, &form, &[words]).await;
        assert!(answer.has("Register"), "what was typed stays");
    }
    sent(&aili, &to, FORM).await;
    refused(&aili, &to, FORM, &["on tegevusel juba olemas"]).await;
}

#[tokio::test]
async fn indicators_go_on_with_their_activity_when_an_amendment_comes_into_force() {
    let app = TestApp::start().await;
    let aili = app.visitor("aili");
    let old = page(&aili, TAT).await;
    for (code, name) in [("3.5.2.1", "N1"), ("3.5.2.2", "N2")] {
        let to = format!("{}/indicators", path(activity(&old, code)));
        sent(&aili, &to, &FORM.replace("code=N1", &format!("code={name}"))).await;
    }
    let draft = drafted(&app).await;
    let shown = page(&app.visitor("priit"), &draft).await;
    sent(&app.visitor("priit"), &format!("{}/ending", path(activity(&shown, "3.5.2.2"))), "version=1").await;
    submitted(&app, &draft).await;
    confirmed(&app, &draft, ("30.06.2026", "&backdated=on")).await;
    let new = page(&aili, TAT).await;
    let carried = page(&aili, &path(activity(&new, "3.5.2.1"))).await;
    assert!(carried.contains(">N1<"), "{carried}");
    let link = carried.split("href=\"/programme/indicators/").nth(1).unwrap().split('"').next().unwrap();
    let indicator = format!("/programme/indicators/{link}");
    let form = page(&aili, &indicator).await;
    sent(&aili, &indicator, &format!("version={}&{}", version(&form), FORM.replace("62,5", "99"))).await;
    let before = page(&aili, &path(activity(&old, "3.5.2.1"))).await;
    assert!(before.contains("62,5") && !before.contains(">99<"), "the old order says what it said: {before}");
    assert!(!new.contains(">3.5.2.2<"), "one that ended takes its indicator with it");
}
