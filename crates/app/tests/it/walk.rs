//! Every address of the site, with real things of a partner, or unknown ones, in the places of its parameters.

use crate::plant::{self, Marks, Plot};
use std::collections::BTreeMap;
use testkit::{Partner, TestApp};

/// What stands in addresses of one partner.
#[derive(Clone, Debug)]
pub struct Things {
    pub slug: String,
    pub centre: String,
    pub client: String,
    pub contact: String,
    /// The others, by what stands before `{id}` (`imports`), or by their own place (`{note}`).
    pub parts: BTreeMap<&'static str, String>,
}

/// Places in addresses of what a partner has in the programme, with the roles that see the rows of every party.
const OF_PROGRAMME: [&str; 4] = ["documents", "questions", "{answer}", "advice"];
const OVERSEERS: [&str; 3] = ["priit", "aili", "uku"];
/// Places of what there is one of for everybody.
const OF_ALL: [&str; 9] =
    ["guides", "{file}", "answers", "tat", "{draft}", "{submitted}", "activities", "{drafted}", "indicators"];

/// An id that nothing has.
const NOTHING: &str = "01980000-0000-7000-8000-000000000000";

impl Things {
    /// Things that nobody has, in an organisation that there is.
    pub fn unknown(slug: &str) -> Self {
        Self {
            slug: slug.to_owned(),
            centre: "no-such-centre".to_owned(),
            client: NOTHING.to_owned(),
            contact: NOTHING.to_owned(),
            parts: BTreeMap::from([("{code}", "no_such_topic".to_owned())]),
        }
    }

    /// Their ids, by which somebody else may not hear of them.
    pub fn ids_hidden_from(&self, who: &str) -> impl Iterator<Item = &str> {
        let is_overseer = OVERSEERS.contains(&who);
        let parts = self.parts.iter().filter(|(place, _)| !OF_ALL.contains(place));
        let parts = parts.filter(move |(place, _)| !is_overseer || !OF_PROGRAMME.contains(place));
        let parts = parts.map(|(_, id)| id).filter(|id| id.len() == NOTHING.len());
        [&self.client, &self.contact].into_iter().chain(parts).map(String::as_str)
    }

    /// The address of a route about these things.
    pub fn address(&self, route: &str) -> String {
        let mut before = "";
        let mut pieces = Vec::new();
        for piece in route.split('/') {
            let part = |name: &str| self.parts.get(name).map_or(NOTHING, String::as_str);
            let filled = match piece {
                "{slug}" => &self.slug,
                "{centre}" => &self.centre,
                "{id}" => match before {
                    "clients" => &self.client,
                    "contacts" => &self.contact,
                    other => part(other),
                },
                // Of the topic that there is; an unknown one has no acts.
                "{act}" => "residence_registered",
                "{form}" => "desk-contact",
                "{page}" => "edit",
                "{token}" => "no-such-token",
                "{version}" => "1",
                other if other.starts_with('{') => part(other),
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

/// A client, a contact with a follow-up, and all that can stand in an address, recorded by the partner's own people.
pub async fn record(app: &TestApp, counsellor: &str, partner: &Partner, marks: &Marks) -> Things {
    record_for(app, (counsellor, partner), marks, "").await
}

/// The same, of what hangs on the client only what one route names.
pub async fn record_for(
    app: &TestApp,
    (counsellor, partner): (&str, &Partner),
    marks: &Marks,
    route: &str,
) -> Things {
    let plot = Plot::of(app, (counsellor, partner), marks);
    let client = plot.client().await;
    let contact = plot.contact(&client).await;
    let parts = plant::parts(&plot, (&client, &contact), route).await;
    Things {
        slug: partner.slug.to_owned(),
        centre: partner.centre_path("").rsplit('/').next().unwrap().to_owned(),
        client,
        contact,
        parts,
    }
}
