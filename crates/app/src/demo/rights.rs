//! What people have asked about their data, so that whoever answers for it finds something to do.

use super::{
    calendar,
    kept::Kept,
    partners::{PARTNERS, Partner},
};
use crate::{Installation, Outcome};
use frame::{At, ClientId};
use people::RestrictFile;
use platform::{Date, Error, Permit, Timestamp, clock, sql};
use privacy::{
    Proposal,
    model::{AnswerInput, Reason, RequestId, RequestInput},
    policy::{HandleRequest, KeepRequests, ProposeDestruction},
};

/// A request: days ago, which right, what is asked; and what the person was answered, if they were.
struct Asked {
    days: i32,
    kind: &'static str,
    asks: &'static str,
    answer: Option<&'static str>,
}

const ASKED: [Asked; 5] = [
    Asked {
        days: 58,
        kind: "access",
        asks: "Soovin teada, mida minu kohta hoitakse.",
        answer: Some("Andmed ja logi anti inimesele kohapeal."),
    },
    Asked { days: 33, kind: "rectification", asks: "Perekonnanimi muutus abielludes.", answer: None },
    Asked { days: 26, kind: "access", asks: "Palun andmed ja kes neid on vaadanud.", answer: None },
    Asked { days: 9, kind: "restriction", asks: "Vaidleme, kas aadress on õige.", answer: None },
    Asked {
        days: 4,
        kind: "erasure",
        asks: "Kolisin Eestist ära, palun kustutage minu andmed.",
        answer: None,
    },
];

/// The coordinator who proposes, and the officer who answers.
const COORDINATOR: &str = "demo.tartu.koordinaator";
const OFFICER: &str = "demo.tartu.andmekaitse";

/// Records what a few of the newest clients of the first partner have asked; once.
pub(super) async fn ask(installation: &Installation, kept: &Kept, until: Timestamp) -> Outcome {
    let (Some(partner), [Some(coordinator), Some(officer)]) =
        (PARTNERS.first(), [COORDINATOR, OFFICER].map(|login| kept.accounts.get(login)))
    else {
        return Ok(());
    };
    let desk = Desk { installation, partner, coordinator, officer, until };
    if desk.has_asked().await? {
        return Ok(());
    }
    let clients: Vec<ClientId> = kept.of(partner).clients.iter().rev().flatten().copied().skip(5).collect();
    // Before the partner served anybody nobody asked.
    let asked = ASKED.iter().filter(|asked| desk.day(asked) >= partner.serves_from);
    for (asked, client) in asked.zip(clients.chunks(3).filter_map(|few| few.first())) {
        desk.take_down(asked, *client).await?;
    }
    Ok(())
}

struct Desk<'a> {
    installation: &'a Installation,
    partner: &'static Partner,
    coordinator: &'a str,
    officer: &'a str,
    until: Timestamp,
}

impl Desk<'_> {
    async fn has_asked(&self) -> Outcome<bool> {
        let slug = self.partner.slug;
        let partner = self.installation.partners().await?.into_iter().find(|known| known.slug == slug);
        let Some(partner) = partner else { return Ok(true) };
        let count = sql!("select count(*) from rights_request where organisation_id = $1");
        let db = &self.installation.databases.db;
        let asked = db.read(Some(partner.id.into()), move |conn| conn.scalar::<i64>(count, &[])).await?;
        Ok(asked.unwrap_or(0) > 0)
    }

    fn at<T>(&self, id: T) -> At<T> {
        At { slug: self.partner.slug.to_owned(), id }
    }

    /// The day on which a request came.
    fn day(&self, asked: &Asked) -> Date {
        calendar::open_until(clock::after_days(clock::day_of(self.until), -asked.days))
    }

    /// The officer writes a request down on the day it came, and does what is asked where that is one step.
    async fn take_down(&self, asked: &Asked, client: ClientId) -> Outcome {
        let (app, day) = (&self.installation.app, self.day(asked));
        let came = clock::at(day, 10, 15).min(self.until);
        let slug = self.partner.slug.to_owned();
        let permit = Permit::<KeepRequests>::demonstrated(app, self.officer, came, slug).await?;
        let name = permit.read(move |tx| people::served(tx, client)).await?;
        let name = name.map(|served| served.name()).unwrap_or_default();
        let input = RequestInput {
            client: client.to_string(),
            asker: name,
            identified: "document".to_owned(),
            kind: asked.kind.to_owned(),
            asks: asked.asks.to_owned(),
            received_on: day.to_string(),
            once: String::new(),
        };
        let new = input.parse(day).map_err(Error::from)?;
        let request = permit.write(move |tx| privacy::add_request(tx, &new)).await?;
        match (asked.kind, asked.answer) {
            (_, Some(answer)) => self.answer(request, clock::after_minutes(came, 3 * 24 * 60), answer).await,
            ("restriction", _) => self.restrict(client, clock::after_minutes(came, 20)).await,
            ("erasure", _) => self.propose(request, client, clock::after_minutes(came, 40)).await,
            _ => Ok(()),
        }
    }

    async fn answer(&self, request: RequestId, at: Timestamp, answer: &str) -> Outcome {
        let (app, id) = (&self.installation.app, self.at(request));
        let permit = Permit::<HandleRequest>::demonstrated(app, self.officer, at, id).await?;
        let input = AnswerInput {
            outcome: "granted".to_owned(),
            answer: answer.to_owned(),
            answered_on: clock::day_of(at).to_string(),
            version: "1".to_owned(),
        };
        let on = permit.on();
        let new = input.parse(on.received_on, on.identified, clock::day_of(at)).map_err(Error::from)?;
        permit.write(move |tx| privacy::answer_request(tx, 1, &new)).await?;
        Ok(())
    }

    async fn restrict(&self, client: ClientId, at: Timestamp) -> Outcome {
        let (app, id) = (&self.installation.app, self.at(client));
        let permit = Permit::<RestrictFile>::demonstrated(app, self.officer, at, id).await?;
        permit.write(|tx| people::restrict(tx, "Isik vaidlustas aadressi õigsuse.")).await?;
        Ok(())
    }

    async fn propose(&self, request: RequestId, client: ClientId, at: Timestamp) -> Outcome {
        let (app, slug) = (&self.installation.app, self.partner.slug.to_owned());
        let permit = Permit::<ProposeDestruction>::demonstrated(app, self.coordinator, at, slug).await?;
        let (reason, request, clients) = (Reason::Request, Some(request), vec![client]);
        let proposal = Proposal { reason, request, clients, requests: Vec::new() };
        permit.write(move |tx| privacy::propose(tx, &proposal).map(drop)).await?;
        Ok(())
    }
}
