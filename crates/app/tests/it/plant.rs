//! What a partner has of its people, recorded through its own pages: marked, so that a word of it is known anywhere.

mod guidance;
mod tree;

use db::Sql;
use platform::{Clock, JsonValue, jobs::Runner};
use std::collections::BTreeMap;
use testkit::{Partner, TestApp, Visitor};

/// Words that stand in a partner's data and nowhere else.
pub struct Marks {
    pub given_name: &'static str,
    pub family_name: &'static str,
    pub phone: &'static str,
    /// The number of a document.
    pub number: &'static str,
    /// In every text, every file's name and every file.
    pub word: &'static str,
    pub restricted_note: &'static str,
}

pub const TARTU: Marks = Marks {
    given_name: "Emajõelinda",
    family_name: "Tammsaarelt",
    phone: "+372 5555 1111",
    number: "TA1112223",
    word: "Toomemäe",
    restricted_note: "Toomemäe piiratud märge",
};

pub const RAKVERE: Marks = Marks {
    given_name: "Kanaarilinda",
    family_name: "Tarvanpealt",
    phone: "+372 5555 2222",
    number: "RA4445556",
    word: "Vallimäe",
    restricted_note: "Vallimäe piiratud märge",
};

impl Marks {
    pub fn all(&self) -> [&'static str; 5] {
        [self.given_name, self.family_name, self.phone, self.number, self.word]
    }
}

/// Where things are recorded, and by whom.
pub struct Plot<'a> {
    pub app: &'a TestApp,
    pub partner: &'a Partner,
    pub marks: &'a Marks,
    pub counsellor: Visitor,
}

impl<'a> Plot<'a> {
    pub fn of(app: &'a TestApp, (counsellor, partner): (&str, &'a Partner), marks: &'a Marks) -> Self {
        Self { app, partner, marks, counsellor: app.visitor(counsellor) }
    }

    /// The partner's coordinator.
    pub fn coordinator(&self) -> Visitor {
        self.app.visitor(if self.partner.slug == "tartu-linn" { "kadri" } else { "riina" })
    }

    /// An address below a client's file.
    pub fn of_client(&self, client: &str, rest: &str) -> String {
        self.partner.path(&format!("/clients/{client}{rest}"))
    }

    pub async fn client(&self) -> String {
        let Marks { given_name, family_name, phone, .. } = self.marks;
        let client = format!(
            r#"{{"given_name": "{given_name}", "family_name": "{family_name}", "born": "1990-05-01", "phone": "{phone}", "languages": "uk"}}"#
        );
        created(&self.counsellor, &self.partner.api("/clients"), &client).await
    }

    pub async fn contact(&self, client: &str) -> String {
        let Marks { word, restricted_note, .. } = self.marks;
        let contact = format!(
            r#"{{"started_at": "2026-06-30T08:00:00Z", "minutes": 30, "channel": "counter", "language": "et",
                 "topics": ["residence"], "acts": ["residence_registered"], "client": "{client}", "outcome": "continues",
                 "follow_up_on": "2026-07-01", "follow_up_what": "{word} järeltegevus", "note": "{word} märge",
                 "restricted_note": "{restricted_note}"}}"#
        );
        let path = format!("/api/v1{}", self.partner.centre_path("/contacts"));
        created(&self.counsellor, &path, &contact).await
    }

    /// Sends a form, in which `*` is the partner's word; answers with the id at the end of where it leads.
    pub async fn send(&self, who: &Visitor, path: &str, form: &str) -> String {
        let form = form.replace('*', self.marks.word);
        let answer = who.post(path, &form).await;
        assert_eq!(answer.status, 303, "{path} {form}: {}", answer.body);
        answer.location.rsplit('/').next().unwrap().to_owned()
    }

    /// An id of the partner's: `$2` is the client or the contact.
    pub async fn id(&self, sql: &'static str, of: &str) -> String {
        let (scope, of) = (self.partner.organisation.into(), of.to_owned());
        let found =
            self.app.db.read(Some(scope), move |conn| conn.scalar::<String>(Sql::collected(sql), &[&of]));
        found.await.unwrap().unwrap_or_else(|| panic!("nothing by {sql}"))
    }
}

/// What hangs on a client and a contact, by its place in addresses; of `route` only what it names, of no route all.
pub async fn parts(
    plot: &Plot<'_>,
    (client, contact): (&str, &str),
    route: &str,
) -> BTreeMap<&'static str, String> {
    let is_named = |place: &str| route.is_empty() || route.contains(place);
    let mut parts = BTreeMap::from([("{code}", "residence".to_owned())]);
    let follow_up = "select id from follow_up where organisation_id = $1 and contact_id = $2";
    parts.insert("follow-ups", plot.id(follow_up, contact).await);
    let account = plot.app.account(if plot.partner.slug == "tartu-linn" { "maarja" } else { "rein" });
    let membership = "select id from membership where organisation_id = $1 and account_id = $2";
    parts.insert("staff", plot.id(membership, &account).await);
    for (place, page, form, found) in FORMS {
        if is_named(place) {
            let form = form.replace("{number}", plot.marks.number);
            plot.send(&plot.counsellor, &plot.of_client(client, page), &form).await;
            parts.insert(place, plot.id(found, client).await);
        }
    }
    if is_named("/visits/") {
        let visits = plot.partner.centre_path("/visits");
        plot.send(&plot.counsellor, &visits, &format!("clients={client}&purpose=agreed")).await;
        let visit = "select id from visit where organisation_id = $1 and client_id = $2";
        parts.insert("visits", plot.id(visit, client).await);
    }
    if is_named("{goal}") {
        parts.extend(goal(plot, client).await);
    }
    if is_named("{paper}") {
        parts.insert("{paper}", paper(plot, client).await);
    }
    if is_named("/visits/{id}") {
        let form = format!("clients={client}&purpose=follow_up");
        plot.send(&plot.counsellor, &plot.partner.centre_path("/visits"), &form).await;
        let visit = "select id from visit where organisation_id = $1 and client_id = $2";
        parts.insert("visits", plot.id(visit, client).await);
    }
    if is_named("{guardian}") || is_named("/openings/") {
        parts.extend(family(plot, client).await);
    }
    if is_named("/requests/") || is_named("/destruction/") {
        parts.extend(request(plot, client).await);
    }
    if is_named("/programme/documents/") {
        parts.insert("documents", document(plot, "party", "dokument").await);
    }
    if ["/programme/questions/", "/programme/answers/", "/programme/guides/", "/programme/advice/"]
        .into_iter()
        .any(is_named)
    {
        parts.extend(guidance::guidance(plot).await);
    }
    if is_named("/programme/tat/") || is_named("/programme/activities/") || is_named("/programme/indicators/")
    {
        parts.extend(tree::tree(plot, route).await);
    }
    if is_named("/imports/") {
        parts.extend([("imports", import(plot).await), ("{row}", "2".to_owned())]);
    }
    parts
}

/// Place in an address, page below the file, form, and what finds the row.
const FORMS: [(&str, &str, &str, &str); 5] = [
    (
        "{document}",
        "/documents",
        "kind=passport&number={number}&country=UKR",
        "select id from identity_document where organisation_id = $1 and client_id = $2",
    ),
    (
        "{consent}",
        "/consents",
        "purpose=photos&pii_information=*+pildid&recipient=*+leht&consent_language=eesti&event_type=orally&event_state=given",
        "select id from consent where organisation_id = $1 and client_id = $2",
    ),
    (
        "{stay}",
        "/stays",
        "basis=refugee",
        "select id from stay where organisation_id = $1 and client_id = $2",
    ),
    (
        "{reminder}",
        "/reminders",
        "word=*+helista&due_on=01.07.2026",
        "select id from reminder where organisation_id = $1 and client_id = $2",
    ),
    (
        "{note}",
        "/restricted-notes",
        "words=*+piiratud+toimik",
        "select id from restricted_note where organisation_id = $1 and client_id = $2",
    ),
];

/// A goal with a step and how it goes.
async fn goal(plot: &Plot<'_>, client: &str) -> [(&'static str, String); 2] {
    let goals = plot.of_client(client, "/goals");
    let goal = plot.send(&plot.counsellor, &goals, "words=*+eesmärk&language=eesti&area=work").await;
    let of_goal = |rest: &str| format!("{goals}/{goal}{rest}");
    plot.send(&plot.counsellor, &of_goal("/steps"), "what=*+samm&doer=together&due_on=01.07.2026").await;
    plot.send(&plot.counsellor, &of_goal("/progress"), "voice=person&progress=*+edeneb").await;
    let step = plot.id("select id from goal_step where organisation_id = $1 and goal_id = $2", &goal).await;
    [("{goal}", goal), ("{step}", step)]
}

async fn paper(plot: &Plot<'_>, client: &str) -> String {
    let word = plot.marks.word;
    let about = format!("{word} paber");
    let fields = [("kind", "contract"), ("about", &*about), ("received_on", "30.06.2026")];
    let (name, content) = (format!("{word}.txt"), format!("{word} leping"));
    let path = plot.of_client(client, "/papers");
    let answer = plot.counsellor.post_file(&path, &fields, ("file", &name, content.as_bytes())).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    plot.id("select id from paper where organisation_id = $1 and client_id = $2", client).await
}

/// A document of the partner that whoever oversees all parties sees too, or that is its own alone; with a file.
pub async fn document(plot: &Plot<'_>, access: &str, word: &str) -> String {
    let fields = [
        ("kind", "evidence"),
        ("title", word),
        ("number", word),
        ("note", word),
        ("party", plot.partner.slug),
        ("access", access),
        ("retention", "audit_trail"),
    ];
    let (name, content) = (format!("{word}.pdf"), format!("%PDF-1.7 {word}"));
    let file = ("file", name.as_str(), content.as_bytes());
    let answer = plot.coordinator().post_file("/programme/documents", &fields, file).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location.rsplit('/').next().unwrap().to_owned()
}

/// A guardian of the client, whose file a colleague has opened for a purpose.
async fn family(plot: &Plot<'_>, client: &str) -> [(&'static str, String); 2] {
    let guardian = format!(r#"{{"given_name": "{} vanem"}}"#, plot.marks.word);
    let guardian = created(&plot.counsellor, &plot.partner.api("/clients"), &guardian).await;
    let (scope, of, by) = (plot.partner.organisation.into(), client.to_owned(), guardian.clone());
    // A page takes only a grown person for a guardian of a child.
    let link = Sql::collected(
        "insert into guardian (organisation_id, id, client_id, guardian_id, relation, recorded_at)
         values ($1, $3, $2, $3, 'parent', '2026-06-30T09:00:00.000000Z')",
    );
    plot.app.db.write(Some(scope), move |conn| conn.run(link, &[&of, &by])).await.unwrap();
    let liis = plot.app.visitor("liis");
    plot.send(&liis, &plot.of_client(&guardian, "/opening"), "purpose=substitute&word=*+asendus").await;
    let opening = "select id from opening where organisation_id = $1 and client_id = $2";
    [("openings", plot.id(opening, &guardian).await), ("{guardian}", guardian)]
}

/// What the client has asked about their data, and an act that would destroy the file; both by the coordinator.
async fn request(plot: &Plot<'_>, client: &str) -> [(&'static str, String); 2] {
    let coordinator = plot.coordinator();
    let form =
        format!("client={client}&asker=*&identified=document&kind=erasure&asks=*&received_on=2026-06-30");
    let request = plot.send(&coordinator, &plot.partner.path("/requests"), &form).await;
    let form = format!("files={client}&request={request}&why=*");
    let act = plot.send(&coordinator, &plot.partner.path("/destruction"), &form).await;
    [("requests", request), ("destruction", act)]
}

/// A list of clients that the coordinator has brought in, and the site has judged.
async fn import(plot: &Plot<'_>) -> String {
    let (word, coordinator) = (plot.marks.word, plot.coordinator());
    let list = format!("Eesnimi;Perenimi;Elukoht;Alus\n{word};{word};{word} 1;{word}\n");
    let (name, path) = (format!("{word}.csv"), plot.partner.path("/imports"));
    let answer = coordinator.post_file(&path, &[("kind", "clients")], ("file", &name, list.as_bytes())).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let columns = answer.location;
    let form = "sheet=1&head=1&topic=&then=judge&columns=given_name&columns=family_name&columns=address&columns=basis";
    plot.send(&coordinator, &columns, form).await;
    let clock = Clock::Fixed(testkit::NOW.parse().unwrap());
    let runner = Runner::new(plot.app.db.clone(), clock, plot.app.app.clone())
        .on(imports::JUDGE, |app: platform::App, job| imports::judge(app, job));
    while runner.step().await.unwrap() {}
    columns.trim_end_matches("/columns").rsplit('/').next().unwrap().to_owned()
}

pub async fn created(visitor: &Visitor, path: &str, json: &str) -> String {
    let answer = visitor.post_json(path, json).await;
    assert_eq!(answer.status, 201, "{path}: {}", answer.body);
    let JsonValue::String(id) = &answer.json()["id"] else { panic!("no id in {}", answer.body) };
    id.clone()
}
