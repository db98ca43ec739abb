//! Guides as they are read: the published ones, in the reader's language where there is a text in it.

use crate::guidance::{
    model::{GuideId, GuideText, Theme},
    policy::{ReadGuidance, ReadGuide},
};
use platform::{Action, Error, Language, Query, Result, Timestamp, Tx, record, sql};

record! {
    /// A published guide in a list.
    #[derive(Clone, Debug)]
    pub struct Line {
        /// Its id.
        pub id: GuideId,
        /// Its theme.
        pub theme: Theme,
        /// Its title.
        pub title: String,
        /// The number of the version in force.
        pub number: i64,
        /// Since when it is.
        pub published_at: Timestamp,
        /// The newest version that the reader has read, if any.
        pub read: Option<i64>,
    }
}

record! {
    /// A version of a guide.
    #[derive(Clone, Debug)]
    pub struct Version {
        /// Its number.
        pub number: i64,
        /// What is new in it.
        pub news: String,
        /// When it was published; `None` for a draft.
        pub published_at: Option<Timestamp>,
    }
}

record! {
    struct Text {
        language: Language,
        title: String,
        body: String,
    }
}

record! {
    struct OfGuide {
        theme: Theme,
    }
}

/// Where a guide is read.
pub fn page_of(id: GuideId) -> String {
    format!("/programme/guides/{id}")
}

/// The published guides by theme, of one theme if one is chosen.
pub fn published(
    tx: &mut Tx<'_, ReadGuidance>,
    theme: Option<Theme>,
    language: Language,
) -> Result<Vec<Line>> {
    let account = tx.actor().id();
    let lines = sql!(
        "select g.id, g.theme, coalesce(own.title, et.title) as title, v.number, v.published_at,
                (select max(r.number) from guide_reading r where r.guide_id = g.id and r.account_id = $1) as read
           from guide g
           join guide_version v on v.guide_id = g.id and v.number = g.in_force
           join guide_text et on et.guide_id = g.id and et.number = g.in_force and et.language = 'et'
           left join guide_text own on own.guide_id = g.id and own.number = g.in_force and own.language = $2
          where g.withdrawn_at is null"
    );
    let query = Query::shared(lines, &[&account, &language]).and_if("g.theme = ?", theme.as_ref());
    Ok(tx.unscoped().list(&query.newest_first(&["v.published_at", "g.id"], None, 200))?)
}

/// The theme of the guide of the permit.
pub fn theme<A: Action<On = crate::guidance::policy::Guide>>(tx: &mut Tx<'_, A>) -> Result<Theme> {
    let id = tx.on().facts.id;
    let found: Option<OfGuide> = tx.unscoped().one(sql!("select theme from guide where id = $1"), &[&id])?;
    found.map(|of| of.theme).ok_or(Error::NotFound)
}

/// The versions of the guide of the permit, newest first.
pub fn versions<A: Action<On = crate::guidance::policy::Guide>>(tx: &mut Tx<'_, A>) -> Result<Vec<Version>> {
    let id = tx.on().facts.id;
    let all =
        sql!("select number, news, published_at from guide_version where guide_id = $1 order by number desc");
    Ok(tx.unscoped().all(all, &[&id])?)
}

/// The texts of a version, Estonian first.
pub fn texts<A: Action<On = crate::guidance::policy::Guide>>(
    tx: &mut Tx<'_, A>,
    number: i64,
) -> Result<Vec<GuideText>> {
    let id = tx.on().facts.id;
    let all = sql!("select language, title, body from guide_text where guide_id = $1 and number = $2");
    let texts: Vec<Text> = tx.unscoped().all(all, &[&id, &number])?;
    let of = |language: &Language| texts.iter().find(|text| text.language == *language);
    let text = |Text { language, title, body }: &Text| GuideText {
        language: *language,
        title: title.clone(),
        body: body.clone(),
    };
    Ok(Language::ALL.iter().filter_map(of).map(text).collect())
}

/// The text of a version in a language; in Estonian where there is none.
pub fn text_in(texts: &[GuideText], language: Language) -> Option<&GuideText> {
    texts.iter().find(|text| text.language == language).or_else(|| texts.first())
}

/// The number of the version that is read: the one asked for, if its reader may see it, else the one in force.
pub fn number(tx: &mut Tx<'_, ReadGuide>, asked: Option<i64>, may_see_drafts: bool) -> Result<i64> {
    let versions = versions(tx)?;
    let is_seen = |version: &&Version| version.published_at.is_some() || may_see_drafts;
    if let Some(asked) = asked {
        let found = versions.iter().filter(is_seen).find(|version| version.number == asked);
        return found.map(|version| version.number).ok_or(Error::NotFound);
    }
    let newest = versions.iter().filter(is_seen).map(|version| version.number).next();
    let in_force = Some(tx.on().facts.in_force).filter(|number| *number > 0);
    in_force.or(newest).ok_or(Error::NotFound)
}
