//! The partners with their centres and counsellors, and their clients with all by which they are found.

use super::{
    CENTRE, Partner,
    bulk::{Bulk, n, t},
    client_id,
    dice::{Dice, mixed},
    id,
};
use crate::Outcome;
use frame::fold;
use rusqlite::types::Value;
use std::collections::BTreeSet;

const COUNSELLORS: u64 = 4;
/// Clients of each partner who are in the coordinator's caseload, so that their files open without a question.
pub const FILES: u64 = 1_000;
const GIVEN: [&str; 40] = [
    "Олена",
    "Юлія",
    "Наталія",
    "Оксана",
    "Ірина",
    "Тетяна",
    "Андрій",
    "Сергій",
    "Олександр",
    "Дмитро",
    "Микола",
    "Володимир",
    "Анна",
    "Мария",
    "Екатерина",
    "Алексей",
    "Иван",
    "Павел",
    "Anna",
    "Maria",
    "Kateryna",
    "Olena",
    "Ivan",
    "Ahmed",
    "Fatima",
    "Priya",
    "Rahul",
    "John",
    "Emma",
    "Liisa",
    "Kadri",
    "Jüri",
    "Õnne",
    "Märt",
    "Aino",
    "Mikko",
    "Elif",
    "Mehmet",
    "Chidi",
    "Grace",
];
const FAMILY: [&str; 24] = [
    "Коваленко",
    "Шевченко",
    "Бондаренко",
    "Ткаченко",
    "Кравченко",
    "Мельник",
    "Іваненко",
    "Петренко",
    "Иванов",
    "Смирнов",
    "Кузнецова",
    "Kovalenko",
    "Tamm",
    "Saar",
    "Mägi",
    "Kask",
    "Virtanen",
    "Yılmaz",
    "Sharma",
    "Okafor",
    "Smith",
    "Hassan",
    "Bērziņš",
    "Kowalski",
];
const BEGINS: [&str; 30] = [
    "Ban", "Bor", "Dan", "Der", "Fed", "Gor", "Hal", "Ker", "Kol", "Kor", "Kuz", "Lev", "Lis", "Mar", "Mor",
    "Naz", "Ost", "Pav", "Pol", "Rom", "Rud", "Sam", "Sav", "Ser", "Sol", "Tar", "Tim", "Vas", "Yar", "Zah",
];
const MIDDLES: [&str; 20] = [
    "a", "ar", "at", "chu", "e", "en", "er", "i", "il", "in", "ka", "li", "lo", "na", "o", "or", "ti", "u",
    "uk", "yn",
];
const ENDS: [&str; 12] =
    ["chenko", "enko", "ets", "evych", "iuk", "kin", "mäe", "ov", "ova", "ski", "son", "vere"];

/// Adds a centre with its counsellors to a partner of the first content.
pub fn partner(bulk: &Bulk<'_>, number: u64, slug: &str) -> Outcome<Partner> {
    let organisation = bulk.text("select id from organisation where slug = ?", slug)?;
    let centre = id(1_672_531_200_000, 1_000_000 + number);
    bulk.into(
        "service_centre",
        "organisation_id, id, slug, name, address, phone, email, opened_on, funding, activity, version",
    )?
    .add([
        t(&organisation),
        t(&centre),
        t(CENTRE),
        t("Keskus"),
        t(""),
        t(""),
        t(""),
        t("2023-01-01"),
        t("esf_programme"),
        t("3.5.2"),
        n(1),
    ])?;
    let mut accounts = bulk.into("account", "id, kind, login, name, language, created_at")?;
    let mut memberships = bulk.into(
        "membership",
        "id, account_id, organisation_id, centre_id, role, from_day, granted_by, granted_at",
    )?;
    let at = "2023-01-01T08:00:00.000000Z";
    let mut counsellors = Vec::new();
    for one in (number * COUNSELLORS)..(number + 1) * COUNSELLORS {
        let account = id(1_672_531_200_000, 2_000_000 + one);
        let name = format!("{} {}", GIVEN[29 + one as usize % 4], FAMILY[12 + one as usize % 4]);
        accounts.add([t(&account), t("person"), t(format!("counsellor.{one}")), t(name), t("et"), t(at)])?;
        memberships.add([
            t(id(1_672_531_200_000, 3_000_000 + one)),
            t(&account),
            t(&organisation),
            t(&centre),
            t("counsellor"),
            t("2023-01-01"),
            t("bench"),
            t(at),
        ])?;
        counsellors.push(account);
    }
    let (account, name) = (coordinator(number), format!("coordinator.{number}"));
    accounts.add([t(&account), t("person"), t(&name), t("Kadri Kask"), t("et"), t(at)])?;
    memberships.add([
        t(id(1_672_531_200_000, 5_000_000 + number)),
        t(&account),
        t(&organisation),
        none(),
        t("coordinator"),
        t("2023-01-01"),
        t("bench"),
        t(at),
    ])?;
    Ok(Partner { number, id: organisation, centre, counsellors })
}

/// The account of a partner's coordinator.
pub fn coordinator(number: u64) -> String {
    id(1_672_531_200_000, 4_000_000 + number)
}

/// A name; a third of the family names are common ones.
fn name(dice: &mut Dice) -> (String, String) {
    let given = (*dice.pick(&GIVEN)).to_owned();
    let family = match dice.below(3) {
        0 => (*dice.pick(&FAMILY)).to_owned(),
        _ => format!("{}{}{}", dice.pick(&BEGINS), dice.pick(&MIDDLES), dice.pick(&ENDS)),
    };
    (given, family)
}

/// Adds the clients of a partner.
pub fn clients(bulk: &Bulk<'_>, partner: &Partner) -> Outcome {
    let mut clients = bulk.into(
        "client",
        "organisation_id, id, given_name, family_name, sort_key, born_on, born_year, sex, phone, email, address,
         citizenship, arrived_on, background, interpreter, created_at, created_by, compared_at, version",
    )?;
    let mut languages = bulk.into("client_language", "organisation_id, client_id, position, language")?;
    let mut keys = bulk.into("person_key", "organisation_id, client_id, person_key")?;
    let mut caseload =
        bulk.into("caseload", "organisation_id, client_id, account_id, cause, since, until_day")?;
    let (mut names, mut grams) = (Vec::new(), BTreeSet::new());
    for number in partner.clients() {
        let (mut dice, client) = (Dice::of(1, number), client_id(number));
        let (given, family) = name(&mut dice);
        let year = 1940 + dice.below(70);
        let at = "2023-01-01T08:00:00.000000Z";
        let by = dice.pick(&partner.counsellors).clone();
        let phone = format!("+3725{:07}", dice.below(10_000_000));
        clients.add([
            t(&partner.id),
            t(&client),
            t(&given),
            t(&family),
            t(fold::latin(&format!("{family} {given}"))),
            t(format!("{year}-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28))),
            n(year),
            t(*dice.pick(&["woman", "man", "unknown"])),
            t(&phone),
            t(""),
            t(""),
            t("UKR"),
            t("2022-06-01"),
            t("newcomer"),
            t(*dice.pick(&["needed", "not_needed", "unknown"])),
            t(at),
            t(&by),
            // As the program's own job has left them.
            t(at),
            n(1),
        ])?;
        languages.add([t(&partner.id), t(&client), n(1), t(*dice.pick(&["ukr", "rus", "eng", "est"]))])?;
        keys.add([t(&partner.id), t(&client), t(person_key(number))])?;
        caseload.add([t(&partner.id), t(&client), t(by), t("registration"), t(at), t("2026-07-30")])?;
        if number < partner.clients().start + FILES {
            let by = coordinator(partner.number);
            caseload.add([t(&partner.id), t(&client), t(by), t("registration"), t(at), none()])?;
        }
        names.extend(found_by(&given, &family, &phone).into_iter().map(|key| (key, client.clone())));
        let words = fold::simple(&fold::latin(&format!("{given} {family}")));
        grams.extend(
            words
                .split_whitespace()
                .flat_map(|word| fold::grams(word).into_iter().map(|gram| (gram, word.to_owned()))),
        );
    }
    names.sort();
    let mut into = bulk.into("client_name_key", "organisation_id, name_key, client_id")?;
    for (key, client) in names {
        into.add([t(&partner.id), t(key), t(client)])?;
    }
    let mut into = bulk.into("search_gram", "organisation_id, gram, kind, word")?;
    for (gram, word) in grams {
        into.add([t(&partner.id), t(gram), t("client"), t(word)])?;
    }
    Ok(())
}

/// The pseudonym of a client in the ledger.
pub fn person_key(number: u64) -> String {
    let (high, low) = (mixed(number ^ 0x5eed), mixed(number ^ 0xfeed));
    format!(
        "{:08x}-{:04x}-4{:03x}-9{:03x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xfff,
        low >> 48 & 0xfff,
        low & 0xffff_ffff_ffff
    )
}

/// As a registration writes it: the name in both orders and spellings, and the phone number.
fn found_by(given: &str, family: &str, phone: &str) -> Vec<String> {
    let mut keys = fold::keys(&format!("{given} {family}"));
    keys.extend(fold::keys(&format!("{family} {given}")));
    keys.sort();
    keys.dedup();
    let next: Vec<_> = keys.iter().skip(1).cloned().chain([String::new()]).collect();
    let names = keys.into_iter().zip(next).filter(|(key, next)| !next.starts_with(key.as_str()));
    let phones = [format!("#{}", &phone[1..]), format!("#{}", &phone[4..])];
    names.map(|(key, _)| key).chain(phones).collect()
}

/// Nothing.
pub fn none() -> Value {
    Value::Null
}
