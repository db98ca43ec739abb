//! The implementer's advice log from 2023 on: some pieces of advice each month to each partner, more in its first months.

use super::{Hand, MANAGER};
use crate::{
    Outcome,
    demo::{
        calendar,
        chance::Chance,
        partners::{PARTNERS, Partner},
    },
};
use frame::organisation;
use platform::{Date, Permit, Timestamp, clock};
use programme::guidance::{self, AdviceInput, RecordAdvice};

/// Theme, and what was asked about it.
const MATTERS: [(&str, &str); 12] = [
    ("personnel", "Töölepingu sõnastus ja ametijuhend"),
    ("personnel", "Tööajatabeli täitmine"),
    ("claims", "Kuludokumentide loetelu maksetaotluse juures"),
    ("claims", "Kulu jagamine kahe tegevuse vahel"),
    ("plan_budget", "Tegevuskava read järgmiseks aastaks"),
    ("plan_budget", "Eelarve muudatuse põhjendus"),
    ("services", "Vestlusklubi ja väljasõitude korraldus"),
    ("services", "Nõustamise arvestus ja teemad"),
    ("target_groups", "Kes kuulub sihtrühma"),
    ("reporting", "Poolaasta kokkuvõtte kuju"),
    ("data_protection", "Osalejate andmed üritusel"),
    ("agreement", "Lepingu tingimused ja tähtajad"),
];
const CHANNELS: [(&str, u32); 5] = [("phone", 5), ("email", 4), ("video", 3), ("meeting", 2), ("visit", 1)];
const OUTCOMES: [(&str, u32); 4] = [("resolved", 6), ("agreed", 2), ("continues", 2), ("passed_on", 1)];

/// The regions that were ahead in autumn 2023: they have a name and no organisation.
const REGIONS: [(&str, Date); 4] = [
    ("Ida-Virumaa", Date::constant(2023, 8, 22)),
    ("Lõuna-Eesti", Date::constant(2023, 8, 29)),
    ("Ida-Virumaa", Date::constant(2023, 11, 16)),
    ("Lõuna-Eesti", Date::constant(2024, 3, 12)),
];

/// Records what was given after `since`, up to `until`.
pub(super) async fn give(hand: &Hand<'_>, since: Option<Timestamp>, until: Timestamp) -> Outcome {
    let is_due = |at: Timestamp| at <= until && since.is_none_or(|since| at > since);
    for partner in &PARTNERS {
        let slug = partner.slug;
        let id = hand
            .installation
            .databases
            .db
            .read(None, move |conn| Ok(organisation::by_slug(conn, slug)?))
            .await?;
        let Some(id) = id else { continue };
        for (at, input) in of_partner(partner, until) {
            if is_due(at) {
                record(hand, at, AdviceInput { party: id.to_string(), ..input }).await?;
            }
        }
    }
    for (name, day) in REGIONS {
        let at = clock::at(day, 14, 10);
        if is_due(at) {
            let about = ("agreement", "Partneriks saamise tingimused", ("meeting", "continues", 60));
            record(hand, at, AdviceInput { party_name: name.to_owned(), ..typed(day, about) }).await?;
        }
    }
    Ok(())
}

async fn record(hand: &Hand<'_>, at: Timestamp, input: AdviceInput) -> Outcome {
    let account = hand.account(MANAGER);
    let permit = Permit::<RecordAdvice>::demonstrated(&hand.installation.app, account, at, ()).await?;
    permit.write(move |tx| guidance::record_advice(tx, &input)).await?;
    Ok(())
}

fn typed(
    day: Date,
    (theme, words, (channel, outcome, minutes)): (&str, &str, (&str, &str, u32)),
) -> AdviceInput {
    AdviceInput {
        given_on: day.to_string(),
        minutes: minutes.to_string(),
        channel: channel.to_owned(),
        theme: theme.to_owned(),
        words: format!("Näidisandmed. {words}"),
        outcome: outcome.to_owned(),
        ..AdviceInput::default()
    }
}

/// All that a partner is advised on, month after month, from two months before it serves people.
fn of_partner(partner: &Partner, until: Timestamp) -> Vec<(Timestamp, AdviceInput)> {
    let first = clock::after_days(partner.serves_from, -60).max(Date::constant(2023, 1, 16));
    let months = (0..).map_while(|months| {
        let month = first.first_of_month().checked_add(platform::Span::new().months(months)).ok()?;
        (month <= clock::day_of(until)).then_some(month)
    });
    months.flat_map(|month| in_month(partner, month.max(first))).collect()
}

fn in_month(partner: &Partner, month: Date) -> Vec<(Timestamp, AdviceInput)> {
    let mut chance = Chance::of(&["advice", partner.slug, &month.to_string()]);
    let is_new = month < clock::after_days(partner.serves_from, 180);
    let times = if is_new { chance.between(1, 3) } else { chance.below(2) };
    (0..times).filter_map(|_| one(&mut chance, month)).collect()
}

fn one(chance: &mut Chance, month: Date) -> Option<(Timestamp, AdviceInput)> {
    let left = u32::try_from(month.days_in_month() - month.day()).unwrap_or(0);
    let day = calendar::open_until(clock::after_days(month, chance.days(0, left)));
    let (theme, words) = *chance.one(&MATTERS)?;
    let (channel, _) = *chance.weighted(&CHANNELS, |(_, weight)| *weight)?;
    let (outcome, _) = *chance.weighted(&OUTCOMES, |(_, weight)| *weight)?;
    let minutes =
        if matches!(channel, "phone" | "email") { chance.between(2, 8) } else { chance.between(9, 24) } * 5;
    let hour = i8::try_from(chance.between(9, 16)).unwrap_or(9);
    Some((clock::at(day, hour, 20), typed(day, (theme, words, (channel, outcome, minutes)))))
}
