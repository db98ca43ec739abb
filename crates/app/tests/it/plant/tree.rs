//! The conditions of the programme: one thing for everybody, in the state that a route is about.

use super::Plot;
use db::{Conn, Sql};

/// The order in force, the draft of the next, or the one that waits for the authority; an activity of each, an indicator.
pub async fn tree(plot: &Plot<'_>, route: &str) -> Vec<(&'static str, String)> {
    let (priit, aili) = (plot.app.visitor("priit"), plot.app.visitor("aili"));
    let in_force = found(plot, "select id from tat_version where number = '214'").await.unwrap();
    let of_force = "select a.id from activity a join tat_version v on v.id = a.tat_version_id
          where v.number = '214' and a.code = '3.5.2.1'";
    let activity = found(plot, of_force).await.unwrap();
    if found(plot, "select id from indicator").await.is_none() {
        let form = "code=N1&name_et=N%C3%A4itaja&unit=person";
        let made = aili.post(&format!("/programme/activities/{activity}/indicators"), form).await;
        assert_eq!(made.status, 303, "{}", made.body);
    }
    let open = "select id from tat_version where confirmed_at is null and withdrawn_at is null";
    if found(plot, open).await.is_none() {
        assert_eq!(priit.post("/programme/tat", "once=").await.status, 303);
    }
    let open = found(plot, open).await.unwrap();
    if route.contains("{submitted}") {
        // Sent once; later it is there already.
        priit.post(&format!("/programme/tat/{open}/submission"), "version=1").await;
    }
    let drafted = "select a.id from activity a join tat_version v on v.id = a.tat_version_id
          where v.confirmed_at is null and v.withdrawn_at is null and a.code = '3.5.2.1'";
    vec![
        ("tat", in_force),
        ("activities", activity),
        ("indicators", found(plot, "select id from indicator").await.unwrap()),
        ("{draft}", open.clone()),
        ("{submitted}", open),
        ("{drafted}", found(plot, drafted).await.unwrap()),
    ]
}

async fn found(plot: &Plot<'_>, sql: &'static str) -> Option<String> {
    let read = move |conn: &mut Conn<'_>| conn.scalar::<String>(Sql::collected(sql), &[]);
    plot.app.db.read(None, read).await.unwrap()
}
