//! What a partner has that no address names, so that every table of client data has a marked row of its own.

use crate::plant::{self, Plot};
use crate::walk::Things;
use app::MIGRATIONS;
use db::Sql;
use frame::OrganisationId;
use testkit::{Answer, TestApp};

/// Scoped tables that tell of nobody: what the machine writes of itself, and years, words and ids alone.
const OF_NOBODY: [&str; 7] = [
    "audit_seal",
    "destruction_request",
    "erased_client",
    "import_word",
    "job",
    "retention_class",
    "retention_due",
];

/// Records it, by the partner's own people and jobs.
pub async fn fill(plot: &Plot<'_>, things: &Things) {
    facts(plot, &things.client).await;
    note(plot, things).await;
    let (client, coordinator) = (&things.client, plot.coordinator());
    let hold = "hold_why=*+kohtuasi&until_day=2027-06-30";
    plot.send(&coordinator, &plot.of_client(client, "/holds"), hold).await;
    plot.send(&coordinator, &plot.partner.path("/retention/lists"), "").await;
    let draft = plot.partner.path("/drafts/desk-contact");
    let form = format!("note={} mustand", plot.marks.word);
    assert!(plot.counsellor.put(&draft, &form).await.status < 300);
    plant::document(plot, "personal", plot.marks.word).await;
    elsewhere(plot, client).await;
    merged(plot).await;
    protected(plot).await;
    let all = plot.app.db.read(None, |conn| Ok(frame::organisation::all(conn)?)).await.unwrap();
    let own = all.iter().find(|organisation| organisation.id == plot.partner.organisation).unwrap();
    people::compare_files(&plot.app.app, own).await.unwrap();
    assert_eq!(plot.counsellor.get(&plot.of_client(client, "")).await.status, 200);
    people::watch(&plot.app.app, own).await.unwrap();
}

/// Groups of facts, and whom the client lives with.
async fn facts(plot: &Plot<'_>, client: &str) {
    let groups = [
        ("/languages", "language_1=ukraina&level_1=native"),
        ("/occupation", "education=isced_6&profession=*+kokk&work=working&employer=*+OÜ&job=*+kokk"),
        (
            "/contact",
            "channel=email&contact_language=vene&times=*+hommikul&do_not_call=yes&address=*+5&safe_note=*+ohutu",
        ),
    ];
    for (page, form) in groups {
        let version = "select cast(version as text) from client where organisation_id = $1 and id = $2";
        let version = plot.id(version, client).await;
        plot.send(&plot.counsellor, &plot.of_client(client, page), &format!("{form}&version={version}"))
            .await;
    }
    let kin = plot.id("select max(id) from client where organisation_id = $1 and id <> $2", client).await;
    plot.send(&plot.counsellor, &plot.of_client(client, "/household"), &format!("with={kin}")).await;
}

/// The restricted note: given to a colleague, opened by the coordinator.
async fn note(plot: &Plot<'_>, things: &Things) {
    let note = plot.of_client(&things.client, &format!("/restricted-notes/{}", things.parts["{note}"]));
    let reader = format!("account={}", plot.app.account("liis"));
    let caseload = plot.of_client(&things.client, "/caseload");
    plot.send(&plot.counsellor, &caseload, &reader).await;
    plot.send(&plot.counsellor, &format!("{note}/readers"), &reader).await;
    plot.send(&plot.coordinator(), &format!("{note}/opening"), "purpose=supervision&word=*+asi").await;
}

/// Another municipality that is a partner too is asked for the client's file.
async fn elsewhere(plot: &Plot<'_>, client: &str) {
    let partner =
        Sql::collected("update organisation set partner_from = '2023-01-01' where slug = 'narva-linn'");
    plot.app.db.write(None, move |conn| conn.run(partner, &[])).await.unwrap();
    let consent = "purpose=carry_file&recipient=Narva+linn&pii_information=*+andmed&event_type=orally\
                   &event_state=given&consent_language=eesti";
    plot.send(&plot.counsellor, &plot.of_client(client, "/consents"), consent).await;
    plot.send(&plot.counsellor, &plot.of_client(client, "/elsewhere"), "to=narva-linn&reason=*+kolis").await;
}

/// Two files of one person, one of which has gone into the other.
async fn merged(plot: &Plot<'_>) {
    let (kept, other) = (plot.client().await, plot.client().await);
    plot.contact(&other).await;
    let coordinator = plot.coordinator();
    let page = coordinator.get(&plot.of_client(&kept, &format!("/merge?with={other}"))).await;
    let hidden = |name| hidden(&page, name);
    let form = format!(
        "with={other}&version={}&other_version={}&once={}",
        hidden("version"),
        hidden("other_version"),
        hidden("once")
    );
    plot.send(&coordinator, &plot.of_client(&kept, "/merge"), &form).await;
}

/// A client of whom only their counsellor may know.
async fn protected(plot: &Plot<'_>) {
    let (client, coordinator) = (plot.client().await, plot.coordinator());
    plot.send(&coordinator, &plot.of_client(&client, "/opening"), "purpose=supervision&word=*+oht").await;
    let named = if plot.partner.slug == "tartu-linn" { "mari" } else { "rein" };
    let form = format!("reason=shelter&word=*+varjupaik&named={}", plot.app.account(named));
    plot.send(&coordinator, &plot.of_client(&client, "/protection"), &form).await;
}

/// What stands in a hidden field of a page.
fn hidden(page: &Answer, name: &str) -> String {
    let after = page.body.split(&format!("name=\"{name}\" value=\"")).nth(1);
    after.unwrap_or_else(|| panic!("no {name}: {}", page.body)).split('"').next().unwrap().to_owned()
}

/// Tables of client data in which the partner has no row.
pub async fn empty_tables(app: &TestApp, organisation: OrganisationId) -> Vec<&'static str> {
    let mut empty = Vec::new();
    let tables = MIGRATIONS.iter().flat_map(|migration| migration.tables());
    for table in tables.filter(|table| table.scoped && !OF_NOBODY.contains(&table.name)) {
        let count = format!("select count(*) from {} where organisation_id = $1", table.name);
        let count = Sql::collected(Box::leak(count.into_boxed_str()));
        let rows = app.db.read(Some(organisation.into()), move |conn| conn.scalar::<i64>(count, &[]));
        if rows.await.unwrap() == Some(0) {
            empty.push(table.name);
        }
    }
    empty
}
