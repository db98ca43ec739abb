//! A protected person is there for the named alone; what is opened outside a caseload is looked over by somebody else.

use crate::with_olena;

/// The account of somebody, as the form of the protection names it.
pub async fn name_account(app: &testkit::TestApp, id: &str, name: &str) -> String {
    let form = app.visitor("kadri").get(&app.tartu.path(&format!("/clients/{id}/protection"))).await;
    assert_eq!(form.status, 200, "{}", form.body);
    let before = form.body.split(&format!("<span>{name}")).next().unwrap();
    before.rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

/// Kadri opens Olena's file for a purpose and protects her, naming nobody else.
pub async fn protected() -> (testkit::TestApp, String) {
    let (app, id) = with_olena().await;
    let file = app.tartu.path(&format!("/clients/{id}"));
    let kadri = app.visitor("kadri");
    assert_eq!(kadri.post(&format!("{file}/opening"), "purpose=request_of_person").await.status, 303);
    let done = kadri.post(&format!("{file}/protection"), "reason=shelter&word=").await;
    assert_eq!(done.status, 303, "{}", done.body);
    (app, id)
}

#[tokio::test]
async fn a_protected_person_is_there_for_the_named_alone() {
    let (app, id) = protected().await;
    let file = app.tartu.path(&format!("/clients/{id}"));
    for who in ["mari", "liis", "maarja"] {
        let visitor = app.visitor(who);
        for page in ["", "/card", "/edit", "/opening"] {
            assert_eq!(visitor.get(&format!("{file}{page}")).await.status, 404, "{who} {page}");
        }
        for search in ["/clients?name=kovalenko", "/clients?name=49203020002", "/clients"] {
            assert!(!visitor.get(&app.tartu.path(search)).await.has("Коваленко"), "{who} {search}");
        }
        assert!(!visitor.get(&app.tartu.path("/protected")).await.has("Коваленко"), "{who}");
    }
    let kadri = app.visitor("kadri");
    assert_eq!(kadri.get(&file).await.status, 200);
    assert!(kadri.get(&app.tartu.path("/clients?name=kovalenko")).await.has("Коваленко"));
    let known = kadri.get(&app.tartu.path("/protected")).await;
    assert!(known.has("Коваленко") && known.has("elab varjupaigas"), "{}", known.body);
    assert!(!app.visitor("dora").get(&app.tartu.path("/openings")).await.has("Коваленко"));
}

#[tokio::test]
async fn whoever_is_named_knows_and_nobody_after_the_end() {
    let (app, id) = protected().await;
    let file = app.tartu.path(&format!("/clients/{id}"));
    let (kadri, mari) = (app.visitor("kadri"), app.visitor("mari"));
    let named = name_account(&app, &id, "Mari").await;
    let done = kadri.post(&format!("{file}/protection"), &format!("reason=threat&named={named}")).await;
    assert_eq!(done.status, 303, "{}", done.body);
    assert_eq!(mari.get(&file).await.status, 200);
    assert!(mari.get(&app.tartu.path("/protected")).await.has("keegi ohustab"));
    // Somebody of nowhere, or nobody, is no name; without a reason nothing is kept, and what was typed stays.
    for wrong in ["reason=shelter&named=0190a0a0-0000-7000-8000-000000000001", "reason=&word=Vaikselt"] {
        let refused = kadri.post(&format!("{file}/protection"), wrong).await;
        assert_eq!(refused.status, 422, "{wrong}");
        assert!(refused.has("Vali"), "{wrong}");
    }
    assert_eq!(mari.post(&format!("{file}/protection/lifting"), "").await.status, 403);
    assert_eq!(kadri.post(&format!("{file}/protection/lifting"), "").await.status, 303);
    assert_eq!(app.visitor("maarja").get(&format!("{file}/card")).await.status, 200);
}

#[tokio::test]
async fn an_opening_is_looked_over_by_somebody_else_once() {
    let (app, id) = with_olena().await;
    let opening = app.tartu.path(&format!("/clients/{id}/opening"));
    assert_eq!(app.visitor("maarja").post(&opening, "purpose=substitute&word=Mari+puhkab").await.status, 303);
    assert_eq!(app.visitor("kadri").post(&opening, "purpose=supervision").await.status, 303);
    let page = app.tartu.path("/openings");
    for (who, status) in [("mari", 403), ("kadri", 200), ("dora", 200), ("rein", 404), ("priit", 404)] {
        assert_eq!(app.visitor(who).get(&page).await.status, status, "{who}");
    }
    let kadri = app.visitor("kadri");
    let seen = kadri.get(&page).await;
    assert!(
        seen.has("asendan kolleegi") && seen.has("Mari puhkab") && seen.has("Коваленко"),
        "{}",
        seen.body
    );
    let reviews: Vec<_> = seen.body.split("action=\"").filter(|rest| rest.contains("/review\"")).collect();
    assert_eq!(reviews.len(), 1, "one's own is for somebody else");
    let review = reviews[0].split('"').next().unwrap();
    assert_eq!(kadri.post(review, "word=Korras").await.status, 303);
    assert!(kadri.get(&page).await.has("Korras"));
    let dora = app.visitor("dora");
    assert_eq!(dora.post(review, "word=Teist+korda").await.status, 303);
    assert!(!dora.get(&page).await.has("Teist korda"));
    assert!(!dora.get(&format!("{page}?open=1")).await.has("Mari puhkab"));
    assert_eq!(kadri.get(&format!("{page}?from=31.02.2026")).await.status, 422);
}
