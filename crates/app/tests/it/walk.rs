//! Every address of the site, with real things of a partner, or unknown ones, in the places of its parameters.

use platform::JsonValue;
use std::collections::BTreeMap;
use testkit::{Partner, TestApp, Visitor};

/// What stands in addresses of one partner.
#[derive(Clone, Debug)]
pub struct Things {
    pub slug: String,
    pub centre: String,
    pub client: String,
    pub contact: String,
    pub follow_up: String,
    /// What the client has asked about their data, and an act that would destroy the file; both by the coordinator.
    pub request: String,
    pub act: String,
    /// Somebody's role there.
    pub membership: String,
    pub topic: String,
    /// What hangs on the client, by its place in an address: `{document}`.
    pub parts: BTreeMap<&'static str, String>,
}

/// An id that nothing has.
const NOTHING: &str = "01980000-0000-7000-8000-000000000000";

impl Things {
    /// Things that nobody has, in an organisation that there is.
    pub fn unknown(slug: &str) -> Self {
        let nothing = || NOTHING.to_owned();
        Self {
            slug: slug.to_owned(),
            centre: "no-such-centre".to_owned(),
            client: nothing(),
            contact: nothing(),
            follow_up: nothing(),
            request: nothing(),
            act: nothing(),
            membership: nothing(),
            topic: "no_such_topic".to_owned(),
            parts: BTreeMap::new(),
        }
    }

    /// Their ids, by which nobody else may hear of them.
    pub fn ids(&self) -> [&str; 3] {
        [&self.client, &self.contact, &self.follow_up]
    }

    /// The address of a route about these things.
    pub fn address(&self, route: &str) -> String {
        let mut before = "";
        let mut pieces = Vec::new();
        for piece in route.split('/') {
            let filled = match piece {
                "{slug}" => &self.slug,
                "{centre}" => &self.centre,
                "{id}" => match before {
                    "clients" => &self.client,
                    "contacts" => &self.contact,
                    "follow-ups" => &self.follow_up,
                    "requests" => &self.request,
                    "destruction" => &self.act,
                    "staff" => &self.membership,
                    _ => NOTHING,
                },
                "{code}" => &self.topic,
                // Of the topic that there is; an unknown one has no acts.
                "{act}" => "residence_registered",
                "{form}" => "desk-contact",
                "{page}" => "edit",
                "{token}" => "no-such-token",
                other if other.starts_with('{') => self.parts.get(other).map_or(NOTHING, String::as_str),
                other => other,
            };
            pieces.push(filled);
            before = piece;
        }
        pieces.join("/")
    }

    /// Whether the route names anything of an organisation beyond the organisation itself.
    pub fn names_things(route: &str) -> bool {
        ["{centre}", "{id}", "{code}"].iter().any(|name| route.contains(name))
    }
}

/// Words that stand in a partner's data and nowhere else.
pub struct Marks {
    pub given_name: &'static str,
    pub family_name: &'static str,
    pub phone: &'static str,
    pub note: &'static str,
    pub restricted_note: &'static str,
    pub follow_up: &'static str,
}

pub const TARTU: Marks = Marks {
    given_name: "Emajõelinda",
    family_name: "Tammsaarelt",
    phone: "+372 5555 1111",
    note: "Tartu märge",
    restricted_note: "Tartu piiratud märge",
    follow_up: "Tartu järeltegevus",
};

pub const RAKVERE: Marks = Marks {
    given_name: "Kanaarilinda",
    family_name: "Tarvanpealt",
    phone: "+372 5555 2222",
    note: "Vallimäe märge",
    restricted_note: "Vallimäe piiratud märge",
    follow_up: "Vallimäe järeltegevus",
};

impl Marks {
    pub fn all(&self) -> [&'static str; 6] {
        [self.given_name, self.family_name, self.phone, self.note, self.restricted_note, self.follow_up]
    }
}

/// A client and a contact with a follow-up, recorded by the partner's own counsellor through the API.
pub async fn record(app: &TestApp, counsellor: &str, partner: &Partner, marks: &Marks) -> Things {
    let visitor = app.visitor(counsellor);
    let Marks { given_name, family_name, phone, note, restricted_note, follow_up } = marks;
    let client = format!(
        r#"{{"given_name": "{given_name}", "family_name": "{family_name}", "born": "1990-05-01", "phone": "{phone}", "languages": "uk"}}"#
    );
    let client = created(&visitor, &partner.api("/clients"), &client).await;
    let contact = format!(
        r#"{{"started_at": "2026-06-30T08:00:00Z", "minutes": 30, "channel": "counter", "language": "et",
             "topics": ["residence"], "acts": ["residence_registered"], "client": "{client}", "outcome": "continues",
             "follow_up_on": "2026-07-01", "follow_up_what": "{follow_up}", "note": "{note}",
             "restricted_note": "{restricted_note}"}}"#
    );
    let contact = created(
        &visitor,
        &partner.api(&partner.centre_path("/contacts").replace(&partner.path(""), "")),
        &contact,
    )
    .await;
    let follow_up =
        db::Sql::collected("select id from follow_up where organisation_id = $1 and contact_id = $2");
    let membership =
        db::Sql::collected("select id from membership where organisation_id = $1 and account_id = $2");
    // Of a counsellor of the partner.
    let account = app.account(if partner.slug == "tartu-linn" { "maarja" } else { "rein" });
    let (scope, at) = (partner.organisation.into(), contact.clone());
    let found = app.db.read(Some(scope), move |conn| {
        Ok((conn.scalar::<String>(follow_up, &[&at])?, conn.scalar::<String>(membership, &[&account])?))
    });
    let (follow_up, membership) = found.await.unwrap();
    let parts = file_parts(app, &visitor, partner, &client).await;
    let coordinator = app.visitor(if partner.slug == "tartu-linn" { "kadri" } else { "riina" });
    let form = format!("client={client}&asker=X&identified=document&kind=erasure&received_on=2026-06-30");
    let request = sent(&coordinator, &partner.path("/requests"), &form).await;
    let act = sent(&coordinator, &partner.path("/destruction"), &format!("files={client}&request={request}")).await;
    Things {
        slug: partner.slug.to_owned(),
        centre: partner.centre_path("").rsplit('/').next().unwrap().to_owned(),
        client,
        contact,
        follow_up: follow_up.unwrap(),
        request,
        act,
        membership: membership.unwrap(),
        topic: "residence".to_owned(),
        parts,
    }
}

/// What a client's file has beside the first day: a document, a consent and so on.
async fn file_parts(
    app: &TestApp,
    visitor: &Visitor,
    partner: &Partner,
    client: &str,
) -> BTreeMap<&'static str, String> {
    let path = partner.path(&format!("/clients/{client}"));
    let document = visitor.post(&format!("{path}/documents"), "kind=passport&number=FA123456").await;
    assert_eq!(document.status, 303, "{}", document.body);
    let guardian = created(visitor, &partner.api("/clients"), r#"{"given_name": "Vanem"}"#).await;
    let (scope, id) = (partner.organisation.into(), client.to_owned());
    let link = db::Sql::collected(
        "insert into guardian (organisation_id, id, client_id, guardian_id, relation, recorded_at)
         values ($1, $2, $2, $3, 'parent', '2026-06-30T09:00:00.000000Z')",
    );
    let consent = "purpose=photos&pii_information=pildid&consent_language=eesti&event_type=orally&event_state=given";
    let consent = visitor.post(&format!("{path}/consents"), consent).await;
    assert_eq!(consent.status, 303, "{}", consent.body);
    let stay = visitor.post(&format!("{path}/stays"), "basis=refugee").await;
    assert_eq!(stay.status, 303, "{}", stay.body);
    let reminder = visitor.post(&format!("{path}/reminders"), "word=Helista&due_on=01.07.2026").await;
    assert_eq!(reminder.status, 303, "{}", reminder.body);
    let of = db::Sql::collected;
    let ids = [
        ("{document}", of("select id from identity_document where organisation_id = $1 and client_id = $2")),
        ("{consent}", of("select id from consent where organisation_id = $1 and client_id = $2")),
        ("{stay}", of("select id from stay where organisation_id = $1 and client_id = $2")),
        ("{reminder}", of("select id from reminder where organisation_id = $1 and client_id = $2")),
    ];
    let found = app.db.write(Some(scope), move |conn| {
        conn.run(link, &[&id, &guardian])?;
        let mut parts = BTreeMap::from([("{guardian}", id.clone())]);
        for (place, sql) in ids {
            parts.extend(conn.scalar::<String>(sql, &[&id])?.map(|found| (place, found)));
        }
        Ok(parts)
    });
    found.await.unwrap()
}

async fn created(visitor: &Visitor, path: &str, json: &str) -> String {
    let answer = visitor.post_json(path, json).await;
    assert_eq!(answer.status, 201, "{path}: {}", answer.body);
    let JsonValue::String(id) = &answer.json()["id"] else { panic!("no id in {}", answer.body) };
    id.clone()
}

/// Sends a form; answers with the id at the end of where it leads.
async fn sent(visitor: &Visitor, path: &str, form: &str) -> String {
    let answer = visitor.post(path, form).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.body);
    answer.location.rsplit('/').next().unwrap().to_owned()
}
