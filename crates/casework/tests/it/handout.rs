//! The page that the person takes home.

use crate::{
    plan::{goal, step},
    tried::{coded, done, hides, page, says, with_olena},
};

#[tokio::test]
async fn it_says_in_the_persons_language_what_was_agreed_and_nothing_else() {
    let (app, file) = with_olena().await;
    let mari = app.visitor("mari");
    let open = goal(&app, &file).await;
    let done_step = step(&mari, &open, "what=Vii+dokumendid&doer=person").await;
    done(&mari, &format!("{done_step}/completion"), "").await;
    step(&mari, &open, "what=Saada+diplom&doer=person&due_on=10.07.2026").await;
    let gone =
        done(&mari, &format!("{file}/goals"), "words=Auto+osta&language=eesti&area=work").await.location;
    done(&mari, &format!("{gone}/state"), "state=given_up&why=Kallis&version=1").await;
    done(&mari, &format!("{open}/progress"), "voice=counsellor&progress=Kahtleb+endas").await;
    done(&mari, &format!("{file}/restricted-notes"), "words=Varjupaik").await;
    let contact = format!(
        "who=client&client={}&topics=work&follow_up_on=2026-07-02&follow_up_what={}&note=Nuttis",
        crate::tried::id_of(&file),
        coded("Kontrolli, kas mees on ähvardanud"),
    );
    done(&mari, &app.tartu.centre_path("/contacts"), &contact).await;

    let shown = page(&mari, &format!("{file}/handout")).await;
    says(
        &shown,
        &[
            "<html lang=\"uk\"",
            "Хочу працювати вчителькою",
            "Saada diplom",
            "10.07.2026",
            "15.07.2026",
            "02.07.2026",
            "консультант зв’яжеться з вами",
            "Raekoja teenuskeskus",
            "Olena",
            "Ваш консультант: Mari.",
        ],
    );
    let private = [
        "Vii dokumendid",
        "Auto osta",
        "Kahtleb endas",
        "Varjupaik",
        "ähvardanud",
        "Nuttis",
        "49203020002",
        "4920302",
        "Kovalenko",
        "5555 1234",
    ];
    hides(&shown, &private);
    says(
        &page(&mari, &format!("{file}/handout?language=et")).await,
        &["<html lang=\"et\"", "Mida me kokku leppisime", "nõustaja võtab sinuga ühendust"],
    );
    says(&page(&mari, &format!("{file}/handout?language=klingoni")).await, &["<html lang=\"uk\""]);
}

#[tokio::test]
async fn who_speaks_none_of_our_languages_gets_it_in_english_and_an_empty_plan_says_so() {
    let app = testkit::TestApp::start().await;
    let id = crate::tried::client(&app, "mari", "given_name=Amina&languages=ar").await;
    let path = app.tartu.path(&format!("/clients/{id}/handout"));
    says(&page(&app.visitor("mari"), &path).await, &["<html lang=\"en\"", "Raekoja teenuskeskus"]);
    hides(&page(&app.visitor("mari"), &path).await, &["Vana tänava teenuskeskus"]);
}
