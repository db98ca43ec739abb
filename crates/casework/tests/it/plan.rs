//! The plan: goals in the person's words, steps, how it goes.

use crate::tried::{coded, count, done, hides, page, protect, says, share, with_olena};
use testkit::{TestApp, Visitor};

const WORDS: &str = "Хочу працювати вчителькою";

/// Mari adds a goal in Olena's words; answers with its address.
pub async fn goal(app: &TestApp, file: &str) -> String {
    let form = format!("words={}&language=ukraina&area=work&review_on=15.07.2026", coded(WORDS));
    done(&app.visitor("mari"), &format!("{file}/goals"), &form).await.location
}

/// Adds a step to a goal; answers with its address.
pub async fn step(visitor: &Visitor, goal: &str, form: &str) -> String {
    done(visitor, &format!("{goal}/steps"), form).await;
    let what = form.split('&').find_map(|field| field.strip_prefix("what=")).unwrap().replace('+', " ");
    let shown = page(visitor, goal).await;
    let before = shown.body.split(&format!(">{what}<")).next().unwrap();
    before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_goal_stands_in_the_persons_words_and_language_and_keeps_what_it_said() {
    let (app, file) = with_olena().await;
    let goal = goal(&app, &file).await;
    let mari = app.visitor("mari");
    let shown = page(&mari, &goal).await;
    says(
        &shown,
        &[&format!("<span lang=\"uk\">{WORDS}</span>"), "ukraina", "Töö ja ettevõtlus", "15.07.2026"],
    );
    says(&page(&mari, &format!("{file}/plan")).await, &[WORDS, "Vaatame eesmärgi koos üle"]);
    let changed = format!("words={}&language=uk&area=education&version=1&reviewed=on", coded("Хочу вчитися"));
    done(&mari, &goal, &changed).await;
    let shown = page(&mari, &goal).await;
    says(
        &shown,
        &["Хочу вчитися", &format!("<del>{WORDS}</del>"), "Haridus ja lapsed", "Viimati üle vaadatud"],
    );
    assert_eq!(
        count(&app, "select count(*) from goal where organisation_id = $1 and reviewed_on = '2026-06-30'")
            .await,
        1
    );
}

#[tokio::test]
async fn steps_say_who_does_what_until_when_and_are_ticked_off_and_back() {
    let (app, file) = with_olena().await;
    let goal = goal(&app, &file).await;
    let mari = app.visitor("mari");
    let own = step(&mari, &goal, "what=Saada+diplom&doer=person&due_on=25.06.2026").await;
    step(&mari, &goal, "what=Helista+kooli&doer=counsellor&due_on=10.07.2026").await;
    let plan = page(&mari, &format!("{file}/plan")).await;
    says(&plan, &["Saada diplom", "hilineb 5 päeva", "inimene ise", "nõustaja: Mari Näide", "tehtud 0/2"]);
    let (late, coming) = (plan.body.find("Saada diplom").unwrap(), plan.body.find("Helista kooli").unwrap());
    assert!(late < coming, "the nearest day comes first");
    says(&page(&mari, &file).await, &["Saada diplom"]);

    done(&mari, &format!("{own}/completion"), "").await;
    let shown = page(&mari, &goal).await;
    says(&shown, &["<del>Saada diplom</del>", "tehtud 1/2"]);
    hides(&page(&mari, &file).await, &["Saada diplom"]);
    done(&mari, &format!("{own}/reopening"), "").await;
    says(&page(&mari, &goal).await, &["tehtud 0/2"]);

    done(&mari, &own, "what=Tõlgi+diplom&doer=together&due_on=&version=3").await;
    says(&page(&mari, &goal).await, &["Tõlgi diplom", "koos: Mari Näide", "päevata"]);
}

#[tokio::test]
async fn how_it_goes_is_told_in_the_persons_and_in_the_counsellors_words() {
    let (app, file) = with_olena().await;
    let goal = goal(&app, &file).await;
    let mari = app.visitor("mari");
    done(&mari, &format!("{goal}/progress"), "voice=person&progress=Olen+elevil").await;
    done(&mari, &format!("{goal}/progress"), "voice=counsellor&progress=Kool+ootab+teda").await;
    let shown = page(&mari, &goal).await;
    says(&shown, &["inimese sõnad", "Olen elevil", "nõustaja sõnad", "Kool ootab teda"]);
    assert!(shown.body.find("Kool ootab").unwrap() < shown.body.find("Olen elevil").unwrap(), "newest first");
}

#[tokio::test]
async fn what_became_of_a_goal_is_said_with_why_where_somebody_will_ask() {
    let (app, file) = with_olena().await;
    let goal = goal(&app, &file).await;
    let mari = app.visitor("mari");
    step(&mari, &goal, "what=Saada+diplom&doer=person").await;
    let unsaid = mari.post(&format!("{goal}/state"), "state=given_up&why=&version=1").await;
    assert_eq!(unsaid.status, 422);
    says(&unsaid, &["Kirjuta, miks."]);
    done(&mari, &format!("{goal}/state"), "state=given_up&why=Kolis+Riiga&version=1").await;
    says(&page(&mari, &goal).await, &["loobutud", "Kolis Riiga"]);
    let plan = page(&mari, &format!("{file}/plan")).await;
    says(&plan, &["Praegu pole ühtegi sammu ees."]);
}

#[tokio::test]
async fn whoever_was_slower_sees_both_and_loses_nothing() {
    let (app, file) = with_olena().await;
    let goal = goal(&app, &file).await;
    let mari = app.visitor("mari");
    let step = step(&mari, &goal, "what=Saada+diplom&doer=person").await;
    share(&app, &file, "liis").await;
    let liis = app.visitor("liis");
    done(&liis, &goal, "words=Keel&language=eesti&area=language&version=1").await;
    done(&liis, &step, "what=Too+diplom&doer=person&version=1").await;

    let slow = mari.post(&goal, "words=Laps+kooli&language=ukraina&area=education&version=1").await;
    assert_eq!(slow.status, 409);
    says(&slow, &["Keegi muutis seda vahepeal", "Laps kooli", "Keel", "name=\"version\" value=\"2\""]);
    let slow = mari.post(&format!("{goal}/state"), "state=given_up&why=Kolib+ära&version=1").await;
    assert_eq!(slow.status, 409);
    says(&slow, &["Kolib ära"]);
    let slow = mari.post(&step, "what=Tõlgi+diplom&doer=together&version=1").await;
    assert_eq!(slow.status, 409);
    says(&slow, &["Too diplom", "Tõlgi diplom", "name=\"version\" value=\"2\""]);
    says(&page(&mari, &goal).await, &["Too diplom"]);
}

#[tokio::test]
async fn what_is_sent_twice_is_there_once_and_what_is_wrong_is_said_at_its_field() {
    let (app, file) = with_olena().await;
    let mari = app.visitor("mari");
    let form = "words=Keel&language=eesti&area=language&once=one-key";
    let first = done(&mari, &format!("{file}/goals"), form).await.location;
    assert_eq!(done(&mari, &format!("{file}/goals"), form).await.location, first);
    for _ in 0..2 {
        done(&mari, &format!("{first}/steps"), "what=Kursus&doer=person&once=two").await;
        done(&mari, &format!("{first}/progress"), "voice=person&progress=Algas&once=three").await;
    }
    for (table, sql) in [
        ("goal", "select count(*) from goal where organisation_id = $1"),
        ("step", "select count(*) from goal_step where organisation_id = $1"),
        ("progress", "select count(*) from goal_progress where organisation_id = $1"),
    ] {
        assert_eq!(count(&app, sql).await, 1, "{table}");
    }
    let wrong =
        mari.post(&format!("{file}/goals"), "words=&language=kuukeel&area=&review_on=31.02.2026").await;
    assert_eq!(wrong.status, 422);
    says(&wrong, &["Kirjuta, mida inimene tahab saavutada.", "kuukeel", "Vali valdkond.", "31.02.2026"]);
    let wrong = mari.post(&format!("{first}/steps"), "what=&doer=&due_on=homme").await;
    assert_eq!(wrong.status, 422);
    says(&wrong, &["Vali, kes sammu teeb.", "homme"]);
    let wrong = mari.post(&format!("{first}/progress"), "voice=&progress=Läheb+hästi").await;
    assert_eq!(wrong.status, 422);
    says(&wrong, &["Vali, kelle sõnad need on.", "Läheb hästi"]);
}

#[tokio::test]
async fn a_plan_is_open_to_whom_the_file_is_open() {
    let (app, file) = with_olena().await;
    let goal = goal(&app, &file).await;
    let step = step(&app.visitor("mari"), &goal, "what=Saada+diplom&doer=person").await;
    for path in [&format!("{file}/plan"), &format!("{file}/goals"), &goal, &step, &format!("{file}/handout")]
    {
        let maarja = app.visitor("maarja").get(path).await;
        assert_eq!((maarja.status, maarja.location.ends_with("/opening")), (303, true), "{path}");
        let asked = app.visitor("maarja").get(&maarja.location).await;
        assert!(
            asked.status == 200 || asked.location == format!("{file}/opening"),
            "{path} leads to {}",
            asked.location
        );
        assert_eq!(app.visitor("rein").get(path).await.status, 404, "{path}");
    }
    protect(&app, &file, &["mari"]).await;
    for path in [&format!("{file}/plan"), &goal, &step, &format!("{file}/handout")] {
        assert_eq!(app.visitor("maarja").get(path).await.status, 404, "{path}");
        assert_eq!(app.visitor("mari").get(path).await.status, 200, "{path}");
    }
}
