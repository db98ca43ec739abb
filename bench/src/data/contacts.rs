//! Contacts with topics and acts, their entries in the ledger, and the counters folded from those.

use super::{
    Partner,
    bulk::{Bulk, Rows, n, t},
    client_id,
    dice::Dice,
    id,
    people::{none, person_key},
    persons::Persons,
};
use crate::Outcome;
use jiff::{Timestamp, civil::date, tz::TimeZone};
use std::collections::BTreeMap;

/// From January 2023 to June 2026.
const DAYS: u64 = 1277;
/// Contacts begin from 8 to 16 o'clock, so that the day is the same in Estonia and in UTC.
const FIRST_HOUR: u64 = 6;
const SECONDS: u64 = 8 * 3600;
const CHANNELS: [&str; 8] =
    ["counter", "counter", "counter", "counter", "phone", "phone", "email", "home_visit"];
const LANGUAGES: [&str; 4] = ["ukr", "rus", "eng", "est"];
const OUTCOMES: [&str; 3] = ["resolved", "resolved", "continues"];

/// Counted: measure, word, how many.
type Marks = Vec<(&'static str, String, u64)>;
/// Measure, span, period and word of a counter.
type Counters = BTreeMap<(&'static str, &'static str, String, String), u64>;

/// The tables of a contact.
struct Tables<'c> {
    contact: Rows<'c>,
    topic: Rows<'c>,
    act: Rows<'c>,
    ledger: Rows<'c>,
}

/// One contact.
struct Contact {
    id: String,
    day: String,
    started_at: String,
    recorded_at: String,
    minutes: u64,
    channel: &'static str,
    language: &'static str,
    client: Option<u64>,
    heads: u64,
    topics: Vec<String>,
    acts: Vec<(String, String)>,
}

/// Adds `count` contacts to a partner, in the order of time.
pub fn contacts(bulk: &Bulk<'_>, partner: &Partner, count: u64) -> Outcome {
    let known = bulk.pairs("select topic, code from act order by topic, code")?;
    let (mut tables, mut counters, mut persons, mut seq) =
        (tables(bulk)?, Counters::new(), Persons::default(), 0);
    for number in 0..count {
        let contact = contact(partner, number, count, &known);
        write(&mut tables, partner, &contact, number)?;
        enter(&mut tables.ledger, partner, &contact, &mut seq)?;
        count_in(&mut counters, &contact);
        persons.came(contact.client, &contact.day);
    }
    persons.publish(bulk, partner, seq)?;
    let mut into = bulk.into("figure_count", "party_id, measure, span, period, centre_id, word, amount")?;
    for ((measure, span, period, word), amount) in counters {
        into.add([t(&partner.id), t(measure), t(span), t(period), t(&partner.centre), t(word), n(amount)])?;
    }
    Ok(())
}

fn tables<'c>(bulk: &Bulk<'c>) -> Outcome<Tables<'c>> {
    Ok(Tables {
        contact: bulk.into(
            "contact",
            "organisation_id, id, centre_id, day, started_at, minutes, channel, place, language, interpreter, outcome,
             referred_to, note, funding, activity, target_group, counsellor_id, client_id, heads, profile, recorded_at,
             version",
        )?,
        topic: bulk.into("contact_topic", "organisation_id, contact_id, topic, position")?,
        act: bulk.into("contact_act", "organisation_id, contact_id, topic, act")?,
        ledger: bulk.into(
            "ledger_entry",
            "organisation_id, seq, day, measure, word, centre_id, channel, language, target_group, funding, person_key,
             amount, cause, recorded_at",
        )?,
    })
}

fn contact(partner: &Partner, number: u64, count: u64, known: &[(String, String)]) -> Contact {
    let mut dice = Dice::of(2, partner.number << 32 | number);
    let (day, within) = (number * DAYS / count, number * DAYS % count);
    let second = FIRST_HOUR * 3600 + within * SECONDS / count;
    let from = date(2023, 1, 1).to_zoned(TimeZone::UTC).map_or(0, |day| day.timestamp().as_second() as u64);
    let started = from + day * 86_400 + second;
    let minutes = 10 + 5 * dice.below(8);
    let mut acts: Vec<(String, String)> = (0..=dice.below(3)).map(|_| dice.pick(known).clone()).collect();
    acts.sort();
    acts.dedup();
    let mut topics: Vec<String> = acts.iter().map(|(topic, _)| topic.clone()).collect();
    topics.dedup();
    let clients = partner.clients();
    let client = (dice.below(5) > 0).then(|| clients.start + dice.below(clients.end - clients.start));
    Contact {
        id: id(started * 1000, partner.number << 32 | number),
        day: instant(started)[..10].to_owned(),
        started_at: instant(started),
        recorded_at: instant(started + minutes * 60),
        minutes,
        channel: dice.pick::<&str>(&CHANNELS),
        language: dice.pick::<&str>(&LANGUAGES),
        client,
        heads: 1 + dice.below(10) / 8,
        topics,
        acts,
    }
}

fn instant(second: u64) -> String {
    let at = Timestamp::from_second(second as i64).unwrap_or_default();
    at.strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string()
}

fn write(tables: &mut Tables<'_>, partner: &Partner, contact: &Contact, number: u64) -> Outcome {
    let mut dice = Dice::of(3, number);
    let Contact { id, day, started_at, recorded_at, minutes, channel, language, client, heads, topics, acts } =
        contact;
    tables.contact.add([
        t(&partner.id),
        t(id),
        t(&partner.centre),
        t(day),
        t(started_at),
        n(*minutes),
        t(*channel),
        t(""),
        t(*language),
        t("none"),
        t(*dice.pick(&OUTCOMES)),
        t(""),
        t("Vaatasime koos kirja läbi ja täitsime taotluse."),
        t("esf_programme"),
        t("3.5.2"),
        t(group(*client)),
        t(dice.pick(&partner.counsellors)),
        client.map_or_else(none, |client| t(client_id(client))),
        n(*heads),
        t("unknown"),
        t(recorded_at),
        n(1),
    ])?;
    for (position, topic) in (1_i64..).zip(topics) {
        tables.topic.add([t(&partner.id), t(id), t(topic), n(position)])?;
    }
    for (topic, act) in acts {
        tables.act.add([t(&partner.id), t(id), t(topic), t(act)])?;
    }
    Ok(())
}

fn group(client: Option<u64>) -> &'static str {
    if client.is_some() { "newcomer" } else { "unknown" }
}

fn marks(contact: &Contact) -> Marks {
    let mut marks = vec![("contact", "all".to_owned(), 1), ("head", "all".to_owned(), contact.heads)];
    marks.extend(contact.topics.iter().map(|topic| ("topic", topic.clone(), 1)));
    marks.extend(contact.acts.iter().map(|(topic, act)| ("act", format!("{topic}.{act}"), 1)));
    marks
}

fn enter(ledger: &mut Rows<'_>, partner: &Partner, contact: &Contact, seq: &mut u64) -> Outcome {
    for (measure, word, amount) in marks(contact) {
        *seq += 1;
        ledger.add([
            t(&partner.id),
            n(*seq),
            t(&contact.day),
            t(measure),
            t(word),
            t(&partner.centre),
            t(contact.channel),
            t(contact.language),
            t(group(contact.client)),
            t("esf_programme"),
            contact.client.map_or_else(none, |client| t(person_key(client))),
            n(amount),
            t(&contact.id),
            t(&contact.recorded_at),
        ])?;
    }
    Ok(())
}

fn count_in(counters: &mut Counters, contact: &Contact) {
    let mut marks = marks(contact);
    marks.push(("channel", contact.channel.to_owned(), 1));
    marks.push(("language", contact.language.to_owned(), 1));
    marks.push(("target_group", group(contact.client).to_owned(), 1));
    marks.push(("funding", "esf_programme".to_owned(), 1));
    for (measure, word, amount) in marks {
        for (span, period) in [("day", &contact.day[..]), ("month", &contact.day[..7])] {
            *counters.entry((measure, span, period.to_owned(), word.clone())).or_default() += amount;
        }
    }
}
