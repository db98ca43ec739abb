//! The demonstration says what the programme's own overview says, and says it the same every time.

use app::{
    Around, Installation, Settings,
    demo::{self, Extent},
};
use db::{Sql, record};
use frame::{Organisation, ledger};
use platform::{Date, Permit};
use tempfile::TempDir;
use testkit::Visitor;

const END: Date = Date::constant(2023, 6, 30);
const HALF: Extent = Extent::Until(END);
const PARTNERS: [&str; 2] = ["tartu-linn", "rakvere-linn"];

/// An installation of its own, loaded up to each of the days.
async fn loaded(days: &[Date]) -> (Installation, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::of_demo(folder.path().to_owned(), ([127, 0, 0, 1], 0).into());
    let installation = Installation::prepare(settings, true).await.unwrap();
    for day in days {
        demo::load(&installation, Extent::Until(*day)).await.unwrap();
    }
    (installation, folder)
}

record! {
    /// One number with what it counts.
    #[derive(Clone, Debug, PartialEq, Eq)]
    struct Sum {
        word: String,
        amount: i64,
    }
}

/// The sums of a statement over one partner's rows.
async fn sums(installation: &Installation, slug: &'static str, statement: &'static str) -> Vec<Sum> {
    let scope = organisation(installation, slug).await.id.into();
    let sums = Sql::collected(statement);
    installation.databases.db.read(Some(scope), move |conn| conn.all(sums, &[])).await.unwrap()
}

async fn organisation(installation: &Installation, slug: &str) -> Organisation {
    installation.organisations().await.unwrap().into_iter().find(|party| party.slug == slug).unwrap()
}

fn amount(sums: &[Sum], word: &str) -> i64 {
    sums.iter().find(|sum| sum.word == word).map_or(0, |sum| sum.amount)
}

const CONTACTS: &str = "select 'all' as word, count(*) as amount from contact
     where organisation_id = $1 and withdrawn_at is null and day between '2023-01-01' and '2023-06-30'";
const ACTS: &str = "select d.topic || '.' || d.act as word, count(*) as amount from contact_act d
      join contact c on c.organisation_id = d.organisation_id and c.id = d.contact_id
     where d.organisation_id = $1 and c.withdrawn_at is null group by d.topic, d.act";
const CHANNELS: &str = "select channel as word, count(*) as amount from contact
     where organisation_id = $1 and withdrawn_at is null group by channel";
const MONTHS: &str = "select substr(c.day, 1, 7) || ' ' || t.topic || ' ' || c.target_group as word, count(*) as amount
      from contact c join contact_topic t on t.organisation_id = c.organisation_id and t.contact_id = c.id
     where c.organisation_id = $1 and c.withdrawn_at is null group by substr(c.day, 1, 7), t.topic, c.target_group order by 1";

/// The records and what is left open: everything that a load adds.
const EVERYTHING: &str = "select 'contact' as word, count(*) as amount from contact where organisation_id = $1
     union all select 'client', count(*) from client where organisation_id = $1
     union all select 'home', count(*) from client where organisation_id = $1 and household_id is not null
     union all select 'open', count(*) from follow_up where organisation_id = $1 and done_at is null
     union all select 'done', count(*) from follow_up where organisation_id = $1 and done_at is not null
     union all select 'history', count(*) from change_entry where organisation_id = $1
     union all select 'withdrawn', count(*) from contact where organisation_id = $1 and withdrawn_at is not null
     union all select 'sealed', count(*) from contact where organisation_id = $1 and restricted_note is not null
     union all select 'entry', count(*) from ledger_entry where organisation_id = $1";

/// What the files of a handful of people have.
const FILES: &str = "select 'goal' as word, count(*) as amount from goal where organisation_id = $1
     union all select 'step', count(*) from goal_step where organisation_id = $1 and done_on is not null
     union all select 'note', count(*) from restricted_note where organisation_id = $1
     union all select 'paper', count(*) from paper where organisation_id = $1
     union all select 'consent', count(*) from consent where organisation_id = $1
     union all select 'document', count(*) from identity_document where organisation_id = $1
     union all select 'guardian', count(*) from guardian where organisation_id = $1
     union all select 'pending', count(*) from stay where organisation_id = $1 and renewal_applied_on is not null
     union all select 'merged', count(*) from client where organisation_id = $1 and merged_into is not null
     union all select 'protected', count(*) from client where organisation_id = $1 and protected_on is not null
     union all select 'looked in', count(*) from opening where organisation_id = $1 and purpose = 'substitute'";

#[tokio::test(flavor = "multi_thread")]
async fn the_half_year_of_the_overview_is_told_by_the_records() {
    let (installation, _folder) = loaded(&[END]).await;
    let tartu = sums(&installation, "tartu-linn", CONTACTS).await;
    assert_eq!(amount(&tartu, "all"), 857);
    let acts = sums(&installation, "tartu-linn", ACTS).await;
    for act in [
        "personal_code.personal_code_formed",
        "residence.residence_registered",
        "registers.register_act_done",
        "transport.transport_explained",
        "transport.bus_card_personalised",
        "transport.bus_card_issued",
        "war_refugees.protection_explained",
    ] {
        assert!(amount(&acts, act) >= 20, "{act}: {acts:?}");
    }
    let channels = sums(&installation, "rakvere-linn", CHANNELS).await;
    assert!(amount(&channels, "home_visit") >= 20, "{channels:?}");
    assert!(amount(&sums(&installation, "rakvere-linn", ACTS).await, "benefits.application_helped") >= 5);
    let all = sums(&installation, "tartu-linn", EVERYTHING).await;
    for kind in ["client", "home", "open", "done", "withdrawn", "sealed", "history"] {
        assert!(amount(&all, kind) > 0, "{kind}");
    }
    let files = sums(&installation, "tartu-linn", FILES).await;
    for kind in [
        "goal",
        "step",
        "note",
        "paper",
        "consent",
        "document",
        "guardian",
        "pending",
        "merged",
        "protected",
        "looked in",
    ] {
        assert!(amount(&files, kind) > 0, "{kind}");
    }
    no_difference(&installation).await;
    the_pages_say_so(&installation).await;
    a_second_load_adds_nothing(&installation).await;
}

/// Records, ledger, counters and published persons agree.
async fn no_difference(installation: &Installation) {
    for slug in PARTNERS {
        let scope = organisation(installation, slug).await.id.into();
        let permit = Permit::<figures::policy::CountPeriods>::system(
            &installation.app,
            "test",
            scope,
            slug.to_owned(),
        );
        let permit = permit.await.unwrap();
        let differ = permit.read(|tx| {
            let records = desk::facts::recount(tx)?;
            let (ledger, counters) = (ledger::verify::ledger(tx)?, ledger::verify::counters(tx)?);
            let mut differ = ledger::verify::differences(&ledger, &counters, &records);
            differ.extend(ledger::verify::months(tx)?);
            differ.extend(ledger::verify::periods(tx)?);
            Ok(differ)
        });
        assert_eq!(differ.await.unwrap(), [], "{slug}");
    }
}

/// Whoever enters by one click as the coordinator of Tartu is told 857 by the API.
async fn the_pages_say_so(installation: &Installation) {
    let router = app::site(&installation.app, &Around::default());
    let door = Visitor::at(router.clone());
    let entered = door.post("/demo/sign-in", "login=demo.tartu.koordinaator").await;
    assert_eq!(entered.status, 303, "{}", entered.body);
    let cookie = entered.header("set-cookie").split(';').next().unwrap().to_owned();
    let kadri = Visitor::at(router).with_cookie(&cookie);
    let asked = "/api/v1/organisations/tartu-linn/figures/contacts?from=2023-01-01&to=2023-06-30";
    let figures = kadri.get(asked).await;
    assert_eq!(figures.status, 200, "{}", figures.body);
    assert_eq!(figures.json()["total"], 857, "{}", figures.body);
}

/// A second load of the same day finds everything there.
async fn a_second_load_adds_nothing(installation: &Installation) {
    for slug in PARTNERS {
        let before = sums(installation, slug, EVERYTHING).await;
        demo::load(installation, HALF).await.unwrap();
        assert_eq!(sums(installation, slug, EVERYTHING).await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_load_day_by_day_is_like_one_of_all_days() {
    let last = Date::constant(2023, 3, 10);
    let (whole, _of_whole) = loaded(&[last]).await;
    let (in_parts, _of_parts) =
        loaded(&[Date::constant(2023, 2, 14), Date::constant(2023, 3, 9), last]).await;
    for slug in PARTNERS {
        let months = sums(&whole, slug, MONTHS).await;
        assert!(!months.is_empty());
        assert_eq!(sums(&in_parts, slug, MONTHS).await, months);
        let (one, other) = (sums(&whole, slug, EVERYTHING).await, sums(&in_parts, slug, EVERYTHING).await);
        for kind in ["contact", "client", "home", "withdrawn", "sealed", "entry"] {
            assert_eq!(amount(&one, kind), amount(&other, kind), "{kind}");
        }
    }
}
