//! What is there from the first day: all 79 municipalities and the bodies of the programme, topics with their acts,
//! and the versions of the programme's conditions with their activities.
//!
//! Loading adds what is missing and changes nothing that is there: an operator's wording of a topic stays.

use crate::{
    ActivityId, TatVersionId,
    activity::{
        draft,
        node::{Content, Said},
        succeed,
    },
    organisation::{self, Kind, NewOrganisation},
    topic,
};
use platform::{Conn, Error, Language, Result, sql};

/// Adds what is missing: `migrate`, `serve` and `demo` call it each time.
///
/// Fails as unreadable when a file of the crate has a word or a number that it should not: tests see to it.
pub fn load(conn: &mut Conn<'_>) -> Result<()> {
    municipalities(conn)?;
    for [slug, kind, name] in rows(include_str!("../data/organisations.tsv")) {
        let kind = kind.parse().map_err(|()| Error::Unreadable)?;
        organisation::ensure(conn, &bare(slug, kind, name))?;
    }
    topics(conn)?;
    acts(conn)?;
    topic::changed(conn)?;
    conditions(conn)
}

fn bare<'a>(slug: &'a str, kind: Kind, name: &'a str) -> NewOrganisation<'a> {
    NewOrganisation { slug, kind, name, ehak: None, county: None, population: None, partner_from: None }
}

fn municipalities(conn: &mut Conn<'_>) -> Result<()> {
    let lines = rows(include_str!("../data/municipalities.tsv"));
    for [ehak, former_ehak, name, _, county, _, _, population, slug, partner_from, _, _] in lines {
        let new = NewOrganisation {
            ehak: Some(ehak),
            county: Some(county),
            population: population.parse().ok(),
            partner_from: partner_from.parse().ok(),
            ..bare(slug, Kind::Municipality, name)
        };
        let id = organisation::ensure(conn, &new)?;
        if !former_ehak.is_empty() {
            let keep = sql!("update organisation set former_ehak = $2 where id = $1 and former_ehak is null");
            conn.unscoped().run(keep, &[&id, &former_ehak])?;
        }
    }
    Ok(())
}

fn topics(conn: &mut Conn<'_>) -> Result<()> {
    let mut conn = conn.unscoped();
    for (position, [key, code, area, et, en, ru, uk]) in
        (1_i64..).zip(rows(include_str!("../data/topics.tsv")))
    {
        let add = sql!(
            "insert into topic (code, key, area, position) values ($1, $2, $3, $4) on conflict (code) do nothing"
        );
        conn.run(add, &[&code, &key, &area, &position])?;
        for (language, name) in named([et, en, ru, uk]) {
            let add = sql!(
                "insert into topic_text (topic, language, name) values ($1, $2, $3)
                 on conflict (topic, language) do nothing"
            );
            conn.run(add, &[&code, &language, &name])?;
        }
    }
    Ok(())
}

fn acts(conn: &mut Conn<'_>) -> Result<()> {
    let mut conn = conn.unscoped();
    for [topic, digit, code, et, en, ru, uk] in rows(include_str!("../data/acts.tsv")) {
        let digit: i64 = digit.parse().map_err(|_| Error::Unreadable)?;
        let add = sql!(
            "insert into act (topic, code, digit) values ($1, $2, $3) on conflict (topic, code) do nothing"
        );
        conn.run(add, &[&topic, &code, &digit])?;
        for (language, name) in named([et, en, ru, uk]) {
            let add = sql!(
                "insert into act_text (topic, act, language, name) values ($1, $2, $3, $4)
                 on conflict (topic, act, language) do nothing"
            );
            conn.run(add, &[&topic, &code, &language, &name])?;
        }
    }
    Ok(())
}

/// The versions of the conditions, oldest first; each amends the one before, and an activity is succeeded by the one of its
/// number.
fn conditions(conn: &mut Conn<'_>) -> Result<()> {
    let mut before: Option<(TatVersionId, Vec<ActivityId>)> = None;
    for order in rows::<15>(include_str!("../data/tat_versions.tsv")) {
        let [number, signed_on, from, eligible_from, eligible_until, wording, title, texts @ ..] = order;
        let known =
            Known { number, signed_on, from, eligible: [eligible_from, eligible_until], title, texts };
        let version = version(conn, &known, before.as_ref().map(|(id, _)| *id))?;
        let tree: Vec<_> = rows(include_str!("../data/activities.tsv"))
            .map(|line| activity(conn, (version, wording == "yes"), line))
            .collect::<Result<_>>()?;
        draft::arrange(conn, version)?;
        for (old, new) in before.iter().flat_map(|(_, before)| before).zip(&tree) {
            succeed(conn, *old, *new)?;
        }
        before = Some((version, tree));
    }
    Ok(())
}

/// What is known of an order: the day from which it holds, first and last day of eligible costs, its aim and what it changes,
/// each in et, en, ru, uk.
struct Known {
    number: &'static str,
    signed_on: &'static str,
    from: &'static str,
    eligible: [&'static str; 2],
    title: &'static str,
    texts: [&'static str; 8],
}

fn version(conn: &mut Conn<'_>, of: &Known, based_on: Option<TatVersionId>) -> Result<TatVersionId> {
    let find = sql!("select id from tat_version where number = $1 and signed_on = $2");
    let mut conn = conn.unscoped();
    let id = match conn.scalar(find, &[&of.number, &of.signed_on])? {
        Some(known) => known,
        None => add_version(&mut conn, of, based_on)?,
    };
    let [eligible_from, eligible_until] = of.eligible;
    let period = sql!(
        "update tat_version set eligible_from = $2, eligible_until = $3 where id = $1 and eligible_from is null"
    );
    conn.run(period, &[&id, &eligible_from, &eligible_until])?;
    let (aims, summaries) = of.texts.split_at(4);
    for ((language, aim), summary) in Language::ALL.iter().zip(aims).zip(summaries) {
        let say = sql!(
            "insert into tat_version_text (tat_version_id, language, aim, summary) values ($1, $2, $3, $4)
             on conflict (tat_version_id, language) do nothing"
        );
        conn.run(say, &[&id, language, aim, summary])?;
    }
    Ok(id)
}

/// An order that holds already: it was confirmed when it was signed.
fn add_version(conn: &mut Conn<'_>, of: &Known, based_on: Option<TatVersionId>) -> Result<TatVersionId> {
    let add = sql!(
        "insert into tat_version (id, number, signed_on, in_force_from, title, based_on, confirmed_at)
         values ($1, $2, $3, $4, $5, $6, $7)"
    );
    let id: TatVersionId = platform::random::new_id().into();
    let Known { number, signed_on, from, title, .. } = of;
    let confirmed_at = format!("{signed_on}T00:00:00.000000Z");
    conn.run(add, &[&id, number, signed_on, from, title, &based_on, &confirmed_at])?;
    Ok(id)
}

/// An activity: number, then name and wording, each in et, en, ru, uk; the wording only where the version is known to have it.
fn activity(
    conn: &mut Conn<'_>,
    (version, has_wording): (TatVersionId, bool),
    line: [&'static str; 9],
) -> Result<ActivityId> {
    let [code, texts @ ..] = line;
    let (names, wordings) = texts.split_at(4);
    let said = |texts: &[&str]| {
        let mut said = Said::default();
        for (language, text) in Language::ALL.iter().zip(texts) {
            (*text).clone_into(said.of_mut(*language));
        }
        said
    };
    let wording = if has_wording { said(wordings) } else { Said::default() };
    let content = Content { code: code.to_owned(), name: said(names), wording, ..Content::default() };
    let mut conn = conn.unscoped();
    let find = sql!("select id from activity where tat_version_id = $1 and code = $2");
    match conn.scalar(find, &[&version, &code])? {
        Some(known) => fill(&mut conn, known, &content).map(|()| known),
        None => draft::add_node(&mut conn, version, &content),
    }
}

/// Adds the texts that are missing to an activity that is there.
fn fill(conn: &mut Conn<'_>, id: ActivityId, content: &Content) -> Result<()> {
    let add = sql!(
        "insert into activity_text (activity_id, language, name, wording) values ($1, $2, $3, $4)
         on conflict (activity_id, language) do update set wording = excluded.wording where activity_text.wording = ''"
    );
    for language in Language::ALL {
        conn.run(add, &[&id, language, &content.name.of(*language), &content.wording.of(*language)])?;
    }
    Ok(())
}

/// The lines of a file of the crate that have so many cells; comments and the line of heads are left out.
fn rows<const N: usize>(file: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    let lines = file.lines().filter(|line| !line.starts_with('#') && !line.starts_with("ehak\t"));
    lines.filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok())
}

fn named(names: [&'static str; 4]) -> impl Iterator<Item = (Language, &'static str)> {
    Language::ALL.iter().copied().zip(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::topic::Area;
    use std::collections::HashSet;

    fn lines(file: &str) -> usize {
        file.lines().filter(|line| !line.starts_with('#') && !line.starts_with("ehak\t")).count()
    }

    #[test]
    fn every_line_of_the_files_is_read() {
        let municipalities: Vec<[&str; 12]> = rows(include_str!("../data/municipalities.tsv")).collect();
        assert_eq!(municipalities.len(), 79);
        let partners = municipalities.iter().filter(|line| !line[9].is_empty()).count();
        assert_eq!(partners, 8);
        assert!(municipalities.iter().all(|line| line[0].len() == 4 && line[7].parse::<i64>().is_ok()));
        assert_eq!(
            rows::<7>(include_str!("../data/acts.tsv")).count(),
            lines(include_str!("../data/acts.tsv"))
        );
        assert_eq!(rows::<7>(include_str!("../data/topics.tsv")).count(), 14);
        assert_eq!(rows::<9>(include_str!("../data/activities.tsv")).count(), 9);
        assert_eq!(rows::<15>(include_str!("../data/tat_versions.tsv")).count(), 5);
        assert_eq!(rows::<3>(include_str!("../data/organisations.tsv")).count(), 14);
    }

    #[test]
    fn a_topic_has_one_letter_and_its_acts_one_digit_each() {
        let topics: Vec<[&str; 7]> = rows(include_str!("../data/topics.tsv")).collect();
        let letters: HashSet<_> = topics.iter().map(|topic| topic[0]).collect();
        assert_eq!(letters.len(), topics.len());
        assert!(topics.iter().all(|topic| topic[2].parse::<Area>().is_ok()));
        let acts: Vec<[&str; 7]> = rows(include_str!("../data/acts.tsv")).collect();
        let places: HashSet<_> = acts.iter().map(|act| (act[0], act[1])).collect();
        assert_eq!(places.len(), acts.len());
        assert!(acts.iter().all(|act| topics.iter().any(|topic| topic[1] == act[0])));
    }
}
