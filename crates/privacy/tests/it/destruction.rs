use crate::{client, id_of};
use testkit::TestApp;

#[tokio::test]
async fn two_destroy_and_never_the_same_one() {
    let app = TestApp::start().await;
    let (kadri, dora, id) = (app.visitor("kadri"), app.visitor("dora"), client(&app, "Linda").await);
    let form = format!("client={id}&asker=Linda&identified=document&kind=erasure&received_on=30.06.2026");
    let request = id_of(&kadri.post(&app.tartu.path("/requests"), &form).await);
    let path = app.tartu.path("/destruction");
    assert_eq!(dora.post(&path, &format!("files={id}&request={request}")).await.status, 403);
    assert_eq!(kadri.post(&path, &format!("files={id}")).await.status, 422, "it is not due");
    let act = id_of(&kadri.post(&path, &format!("files={id}&request={request}")).await);
    let act_path = format!("{path}/{act}");
    assert_eq!(kadri.post(&format!("{act_path}/confirmation"), "seen=on").await.status, 403);
    assert_eq!(app.visitor("mari").get(&act_path).await.status, 404);
    let scope = app.tartu.organisation.into();
    assert!(privacy::carry_out(&app.app, scope, &act).await.is_err(), "nobody has confirmed");
    assert_eq!(dora.post(&format!("{act_path}/confirmation"), "").await.status, 422, "unseen");
    let (one, other) = (format!("{act_path}/confirmation"), format!("{act_path}/confirmation"));
    let both = tokio::join!(dora.post(&one, "seen=on"), dora.post(&other, "seen=on"));
    let mut statuses = [both.0.status, both.1.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422], "once");
    let erased = privacy::carry_out(&app.app, scope, &act).await.unwrap();
    assert_eq!(erased.len(), 1);
    assert_eq!(app.visitor("mari").get(&app.tartu.path(&format!("/clients/{id}"))).await.status, 404);
    assert!(!app.visitor("mari").get(&app.tartu.path("/clients?name=Linda")).await.has("Linda Kanaar"));
    let document = dora.get(&act_path).await;
    assert!(document.has(&id) && document.has("Hävitatud") && !document.has("Linda"), "{}", document.body);
}
