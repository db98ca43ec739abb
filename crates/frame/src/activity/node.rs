//! The activities of one version, with their texts in four languages, as they are kept.

use crate::{ActivityId, TatVersionId};
use platform::{Conn, Date, Language, Query, Result, Sql, record, sql};
use std::collections::BTreeMap;

/// A text in the four languages; empty where nobody has written it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// In Estonian.
    pub et: String,
    /// In English.
    pub en: String,
    /// In Russian.
    pub ru: String,
    /// In Ukrainian.
    pub uk: String,
}

impl Said {
    /// In a language, as it was written.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Et => &self.et,
            Language::En => &self.en,
            Language::Ru => &self.ru,
            Language::Uk => &self.uk,
        }
    }

    /// The same, to be written.
    pub fn of_mut(&mut self, language: Language) -> &mut String {
        match language {
            Language::Et => &mut self.et,
            Language::En => &mut self.en,
            Language::Ru => &mut self.ru,
            Language::Uk => &mut self.uk,
        }
    }

    /// What is shown in a language, and in which it is: Estonian where there is no other.
    pub fn shown(&self, language: Language) -> (&str, Language) {
        match self.of(language) {
            "" => (&self.et, Language::Et),
            text => (text, language),
        }
    }
}

/// What an activity is to say, where it stands and when it may cost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// Its number; the activity above it is the one whose number begins it.
    pub code: String,
    /// The first day on which it may cost; `None` as the version.
    pub eligible_from: Option<Date>,
    /// The last day on which it may cost; `None` as the version.
    pub eligible_until: Option<Date>,
    /// Its short name.
    pub name: Said,
    /// What the conditions say of it.
    pub wording: Said,
}

/// An activity of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its id.
    pub id: ActivityId,
    /// The version that it is of.
    pub tat_version_id: TatVersionId,
    /// The number of the activity above it.
    pub parent_code: Option<String>,
    /// Counts its changes.
    pub version: i64,
    /// What it says.
    pub content: Content,
}

record! {
    struct Row {
        id: ActivityId,
        tat_version_id: TatVersionId,
        code: String,
        parent_code: Option<String>,
        eligible_from: Option<Date>,
        eligible_until: Option<Date>,
        version: i64,
    }
}

record! {
    struct Text {
        activity_id: ActivityId,
        language: Language,
        name: String,
        wording: String,
    }
}

fn rows() -> Sql {
    sql!(
        "select a.id, a.tat_version_id, a.code, a.parent_code, a.eligible_from, a.eligible_until, a.version
           from activity a where a.id <> ''"
    )
}

fn texts() -> Sql {
    sql!(
        "select t.activity_id, t.language, t.name, t.wording
           from activity_text t join activity a on a.id = t.activity_id where a.id <> ''"
    )
}

/// The activities of a version, in the order of their numbers.
pub fn tree(conn: &mut Conn<'_>, version: TatVersionId) -> Result<Vec<Node>> {
    let of_version = |of| Query::shared(of, &[]).and_if("a.tat_version_id = ?", Some(&version));
    let mut nodes =
        joined(conn.unscoped().list(&of_version(rows()))?, conn.unscoped().list(&of_version(texts()))?);
    nodes.sort_by_key(|node| place(&node.content.code));
    Ok(nodes)
}

/// The activity of an id.
pub fn one(conn: &mut Conn<'_>, id: ActivityId) -> Result<Option<Node>> {
    let of_id = |of| Query::shared(of, &[]).and_if("a.id = ?", Some(&id));
    let found = joined(conn.unscoped().list(&of_id(rows()))?, conn.unscoped().list(&of_id(texts()))?);
    Ok(found.into_iter().next())
}

fn joined(rows: Vec<Row>, texts: Vec<Text>) -> Vec<Node> {
    let mut said: BTreeMap<ActivityId, (Said, Said)> = BTreeMap::new();
    for Text { activity_id, language, name, wording } in texts {
        let (names, wordings) = said.entry(activity_id).or_default();
        *names.of_mut(language) = name;
        *wordings.of_mut(language) = wording;
    }
    let node = |row: Row| {
        let (name, wording) = said.remove(&row.id).unwrap_or_default();
        let Row { id, tat_version_id, code, parent_code, eligible_from, eligible_until, version } = row;
        let content = Content { code, eligible_from, eligible_until, name, wording };
        Node { id, tat_version_id, parent_code, version, content }
    };
    rows.into_iter().map(node).collect()
}

/// The place of a number among others: 3.5.10 comes after 3.5.9.
pub fn place(code: &str) -> Vec<u32> {
    code.split('.').map(|part| part.parse().unwrap_or(u32::MAX)).collect()
}

/// The number of the activity above, of those that there are: the longest that begins this one.
pub fn above<'c>(code: &str, codes: &[&'c str]) -> Option<&'c str> {
    let begins = |other: &&&str| code.strip_prefix(**other).is_some_and(|rest| rest.starts_with('.'));
    codes.iter().filter(begins).max_by_key(|other| other.len()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_in_the_order_of_their_parts_and_hang_under_what_begins_them() {
        let mut codes = vec!["3.5.10", "3.5.2", "3.5.1.1", "3.5.1", "3.5.2.1"];
        codes.sort_by_key(|code| place(code));
        assert_eq!(codes, ["3.5.1", "3.5.1.1", "3.5.2", "3.5.2.1", "3.5.10"]);
        assert_eq!(above("3.5.1.1", &codes), Some("3.5.1"));
        assert_eq!(above("3.5.10", &codes), None, "not under 3.5.1");
        assert_eq!(above("3.5.2.1.4", &codes), Some("3.5.2.1"), "the nearest");
    }

    #[test]
    fn what_is_not_translated_is_shown_in_estonian() {
        let said = Said { et: "Võrgustikud".into(), uk: "Мережі".into(), ..Said::default() };
        assert_eq!(said.shown(Language::Uk), ("Мережі", Language::Uk));
        assert_eq!(said.shown(Language::Ru), ("Võrgustikud", Language::Et));
    }
}
