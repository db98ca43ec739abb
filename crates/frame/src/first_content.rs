//! What is there from the first day: all 79 municipalities and the bodies of the programme, topics with their acts,
//! and the versions of the programme's conditions with their activities.
//!
//! Loading adds what is missing and changes nothing that is there: an operator's wording of a topic stays.

use crate::{
    ActivityId,
    organisation::{self, Kind, NewOrganisation},
    topic,
};
use platform::{Conn, Error, Language, Result, Uuid, sql};

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

/// The versions of the conditions, oldest first; an activity is succeeded by the one of its number in the next version.
fn conditions(conn: &mut Conn<'_>) -> Result<()> {
    let mut before: Vec<ActivityId> = Vec::new();
    for order in rows(include_str!("../data/tat_versions.tsv")) {
        let version = version(conn, order)?;
        let lines = (1_i64..).zip(rows(include_str!("../data/activities.tsv")));
        let tree = lines.map(|(position, line)| activity(conn, &version, position, line));
        let tree = tree.collect::<Result<Vec<_>>>()?;
        for (old, new) in before.iter().zip(&tree) {
            let link = sql!("update activity set successor_id = $2 where id = $1 and successor_id is null");
            conn.unscoped().run(link, &[old, new])?;
        }
        before = tree;
    }
    Ok(())
}

fn version(conn: &mut Conn<'_>, [number, signed_on, from, title]: [&str; 4]) -> Result<String> {
    let mut conn = conn.unscoped();
    let find = sql!("select id from tat_version where number = $1 and signed_on = $2");
    if let Some(known) = conn.scalar(find, &[&number, &signed_on])? {
        return Ok(known);
    }
    let add = sql!(
        "insert into tat_version (id, number, signed_on, in_force_from, title) values ($1, $2, $3, $4, $5)"
    );
    let id = platform::random::new_id().to_string();
    conn.run(add, &[&id, &number, &signed_on, &from, &title])?;
    Ok(id)
}

fn activity(
    conn: &mut Conn<'_>,
    version: &str,
    position: i64,
    [code, parent, et, en, ru, uk]: [&'static str; 6],
) -> Result<ActivityId> {
    let (id, mut conn): (Uuid, _) = (platform::random::new_id(), conn.unscoped());
    let add = sql!(
        "insert into activity (id, tat_version_id, code, parent_code, position) values ($1, $2, $3, $4, $5)
         on conflict (tat_version_id, code) do nothing"
    );
    let parent = Some(parent).filter(|parent| !parent.is_empty());
    conn.run(add, &[&id, &version, &code, &parent, &position])?;
    let find = sql!("select id from activity where tat_version_id = $1 and code = $2");
    let id: ActivityId = conn.scalar(find, &[&version, &code])?.ok_or(Error::NotFound)?;
    for (language, name) in named([et, en, ru, uk]) {
        let add = sql!(
            "insert into activity_text (activity_id, language, name) values ($1, $2, $3)
             on conflict (activity_id, language) do nothing"
        );
        conn.run(add, &[&id, &language, &name])?;
    }
    Ok(id)
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
        assert_eq!(rows::<6>(include_str!("../data/activities.tsv")).count(), 6);
        assert_eq!(rows::<4>(include_str!("../data/tat_versions.tsv")).count(), 5);
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
