//! The documents of the source and the later orders, as the programme's manager would have registered them. What is not known
//! of them stays empty; the few files are invented and say so.

use super::{paper, say};
use crate::{Installation, Outcome, demo::kept::Kept};
use platform::{Date, Error, Permit, Received, Timestamp, clock};
use programme::document::{
    AddDocument, ChangeDocument, DocumentId, DocumentInput, ListDocuments, Relation, add, choices, relate,
    writers,
};

/// Who registers the documents of the programme, and who those of the first partner.
const MANAGER: &str = "demo.programmijuht";
const COORDINATOR: &str = "demo.tartu.koordinaator";

/// A document, and when it came into the register.
struct Known {
    title: &'static str,
    kind: &'static str,
    number: &'static str,
    day: Option<Date>,
    party: &'static str,
    access: &'static str,
    retention: &'static str,
    note: &'static str,
    registered: Date,
    /// What it does to documents before it, by their titles and days.
    does: &'static [(Relation, &'static str, Date)],
    /// The lines of its invented file.
    file: &'static [&'static str],
}

const fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

const TAT: (&str, Date) = ("Toetuse andmise tingimused (TAT)", day(2023, 1, 26));
const PLAN: (&str, Date) = ("Tegevuskava ja eelarve 2023", day(2023, 3, 14));
const AMENDED: (&str, Date) = ("TAT-i muudatused", day(2023, 6, 2));

const UNKNOWN: Known = Known {
    title: "",
    kind: "other",
    number: "",
    day: None,
    party: "",
    access: "programme",
    retention: "audit_trail",
    note: "",
    registered: day(2023, 7, 3),
    does: &[],
    file: &[],
};

/// An order that amends the conditions.
const fn amendment(number: &'static str, on: Date, note: &'static str) -> Known {
    let does: &[(Relation, &str, Date)] = &[(Relation::Amends, TAT.0, TAT.1)];
    let (kind, access, retention) = ("tat", "public", "permanent");
    Known {
        title: AMENDED.0,
        kind,
        number,
        day: Some(on),
        access,
        retention,
        note,
        registered: on,
        does,
        ..UNKNOWN
    }
}

/// The plan and budget of a year, confirmed by an order.
const fn plan(title: &'static str, number: &'static str, on: Date) -> Known {
    let does: &[(Relation, &str, Date)] = &[(Relation::FollowsFrom, TAT.0, TAT.1)];
    let note = "Kinnitatud käskkirjaga.";
    Known { title, kind: "plan_and_budget", number, day: Some(on), note, registered: on, does, ..UNKNOWN }
}

const KNOWN: [Known; 15] = [
    Known {
        title: TAT.0,
        kind: "tat",
        number: "24",
        day: Some(TAT.1),
        access: "public",
        retention: "permanent",
        note: "Kohalike omavalitsuste toetamine lõimumise, sealhulgas kohanemise teenuste pakkumisel. \
               Projekti ajaraam 1.01.2023–31.10.2029.",
        registered: TAT.1,
        file: &[
            "Toetuse andmise tingimused (TAT)",
            "Kohalike omavalitsuste toetamine lõimumise, sealhulgas kohanemise teenuste pakkumisel",
            "Eesmärk: suurendada KOV suutlikkust pakkuda tulemuslikult lõimumise teenuseid.",
        ],
        ..UNKNOWN
    },
    Known {
        title: PLAN.0,
        kind: "plan_and_budget",
        day: Some(PLAN.1),
        registered: PLAN.1,
        does: &[(Relation::FollowsFrom, TAT.0, TAT.1)],
        file: &[
            "Tegevuskava ja eelarve 2023",
            "KOV-ide tegevusplaanide koostamine ja sisutegevuste toetamine",
            "Lõimumis-, sealhulgas kohanemisteekondade väljatöötamine ja rakendamine",
        ],
        ..UNKNOWN
    },
    Known {
        title: "Partnerluslepingud",
        kind: "agreement",
        day: Some(day(2023, 4, 11)),
        note: "Esialgu kolmeaastased koostöölepped, pikendamise võimalusega 2025. aasta II pooles.",
        registered: day(2023, 4, 11),
        does: &[(Relation::FollowsFrom, TAT.0, TAT.1)],
        ..UNKNOWN
    },
    amendment("137", AMENDED.1, ""),
    Known {
        title: "Tegevuskava ja eelarve muudatused",
        kind: "plan_and_budget",
        day: Some(day(2023, 6, 25)),
        note: "Tulenevad TAT-i muudatustest.",
        registered: day(2023, 6, 25),
        does: &[(Relation::FollowsFrom, AMENDED.0, AMENDED.1), (Relation::Amends, PLAN.0, PLAN.1)],
        ..UNKNOWN
    },
    Known { title: "Personalidokumendid ja vastavad juhised partneritele", kind: "personnel", ..UNKNOWN },
    Known {
        title: "Maksetaotluse esitamise juhendid partneritele",
        kind: "claim_guide",
        file: &[
            "Maksetaotluse esitamise juhend partneritele",
            "Maksetaotlus esitatakse iga perioodi kohta; kulu juures on kuludokument ja tasumise kuupäev.",
        ],
        ..UNKNOWN
    },
    Known { title: "Selgitused rakendusasutusele ja rakendusüksusele", kind: "clarification", ..UNKNOWN },
    amendment("223", day(2023, 10, 26), ""),
    amendment("12", day(2024, 1, 12), ""),
    plan("Tegevuskava ja eelarve 2024", "41", day(2024, 3, 7)),
    amendment("214", day(2024, 12, 19), "Muutus tegevuste sõnastus."),
    plan("Tegevuskava ja eelarve 2025", "68", day(2025, 3, 25)),
    plan("Tegevuskava ja eelarve 2026", "3", day(2026, 1, 16)),
    Known {
        title: "Näidis: vestlusklubi registreerimisleht",
        kind: "evidence",
        day: Some(day(2023, 6, 14)),
        party: "tartu-linn",
        access: "personal",
        registered: day(2023, 6, 15),
        file: &["Vestlusklubi registreerimisleht", "Nimede asemel on siin näidisandmed."],
        ..UNKNOWN
    },
];

/// Registers what had come by `until` and is not there yet.
pub(super) async fn register(installation: &Installation, kept: &Kept, until: Timestamp) -> Outcome {
    let (mut there, last) = (Vec::new(), clock::day_of(until));
    for login in [MANAGER, COORDINATOR] {
        let Some(account) = kept.accounts.get(login) else { return Ok(()) };
        there.extend(registered(installation, account, until).await?);
    }
    for known in KNOWN.iter().filter(|known| known.registered <= last) {
        if there.iter().any(|(title, day, _)| (title.as_str(), *day) == (known.title, known.day)) {
            continue;
        }
        let login = if known.party.is_empty() { MANAGER } else { COORDINATOR };
        let Some(account) = kept.accounts.get(login) else { continue };
        let at = clock::at(known.registered, 10, 20).min(until);
        let id = put(installation, (account, at), known).await?;
        for (relation, title, day) in known.does {
            let to = there.iter().find(|(known, on, _)| known == title && *on == Some(*day));
            if let Some((.., to)) = to {
                tie(installation, (account, at), (id, *relation, *to)).await?;
            }
        }
        there.push((known.title.to_owned(), known.day, id));
    }
    Ok(())
}

/// What somebody finds in the register: title, day, id.
async fn registered(
    installation: &Installation,
    account: &str,
    until: Timestamp,
) -> Outcome<Vec<(String, Option<Date>, DocumentId)>> {
    let permit = Permit::<ListDocuments>::demonstrated(&installation.app, account, until, ()).await?;
    let lines = permit.read(choices).await?;
    Ok(lines.into_iter().map(|line| (line.title, line.dated_on, line.id)).collect())
}

async fn put(
    installation: &Installation,
    (account, at): (&str, Timestamp),
    known: &Known,
) -> Outcome<DocumentId> {
    let permit = Permit::<AddDocument>::demonstrated(&installation.app, account, at, ()).await?;
    let writers = permit.read(writers).await?;
    let new = typed(known).parse(&writers.writer()).map_err(Error::from)?;
    let stored = match paper::of(known.file) {
        Some(content) => {
            let name = format!("{}.pdf", known.title.replace([':', '(', ')'], ""));
            let file = Received { field: "file".to_owned(), name, content };
            Some(permit.store(file).await?.map_err(|problem| say(problem.key()))?)
        }
        None => None,
    };
    Ok(permit.write(move |tx| add(tx, &new, stored.as_ref())).await?)
}

fn typed(known: &Known) -> DocumentInput {
    let word = str::to_owned;
    DocumentInput {
        kind: word(known.kind),
        number: word(known.number),
        dated_on: known.day.map(|day| day.to_string()).unwrap_or_default(),
        title: word(known.title),
        party: word(known.party),
        access: word(known.access),
        retention: word(known.retention),
        note: word(known.note),
        ..DocumentInput::default()
    }
}

async fn tie(
    installation: &Installation,
    (account, at): (&str, Timestamp),
    (from, relation, to): (DocumentId, Relation, DocumentId),
) -> Outcome {
    let permit = Permit::<ChangeDocument>::demonstrated(&installation.app, account, at, from).await?;
    Ok(permit.write(move |tx| relate(tx, to, relation)).await?)
}
