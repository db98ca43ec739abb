//! Notices (teated): somebody is told in the product, and by mail as they have chosen: at once, once a day, not at all.
//!
//! A notice says what has happened and where, and nothing of what is written there: mail travels in the open, and subjects
//! stand on locked telephones.

use crate::guidance::{model::NoticeId, policy::SendDigests};
use frame::OrganisationId;
use platform::{
    Action, App, Arg, Conn, Language, Permit, Query, Result, Role, Scope, Tx, outbox::NewMail, record, sql,
    text_enum,
};

/// Accounts whose daily mail is written in one transaction.
const AT_ONCE: i64 = 50;
/// The address of one's own notices.
pub const PAGE: &str = "/programme/notices";

text_enum! {
    /// What somebody is told of.
    pub enum Kind in "notice.kind" {
        /// A question waits for an answer.
        QuestionAsked = "question_asked",
        /// A question was passed on.
        QuestionPassed = "question_passed",
        /// A question came back for more.
        QuestionReturned = "question_returned",
        /// A question was answered.
        QuestionAnswered = "question_answered",
        /// An answer was published.
        AnswerPublished = "answer_published",
        /// A guide was published, or a new version of it.
        GuidePublished = "guide_published",
        /// An action plan waits to be confirmed.
        PlanSubmitted = "plan_submitted",
        /// An action plan came back.
        PlanReturned = "plan_returned",
        /// An action plan was confirmed.
        PlanConfirmed = "plan_confirmed",
        /// A task was given.
        TaskGiven = "task_given",
    }
}

text_enum! {
    /// How somebody hears of notices by mail.
    pub enum Way in "notice_choice.way" {
        /// A mail for each.
        AtOnce = "at_once",
        /// One mail a day.
        Daily = "daily",
        /// No mail.
        None = "none",
    }
}

/// Who is told; never whoever does it.
#[derive(Clone, Debug)]
pub enum Whom {
    /// Everybody of a role.
    Role(Role),
    /// Everybody of a role in an organisation.
    RoleOf(Role, OrganisationId),
    /// One person, by account.
    Account(String),
    /// Everybody who works in the programme.
    Staff,
}

/// Who works in the programme.
const STAFF: &[Role] =
    &[Role::Counsellor, Role::Coordinator, Role::Dpo, Role::ProgrammeManager, Role::Authority, Role::Unit];

record! {
    /// Somebody who is told.
    struct Told {
        id: String,
        login: String,
        language: Language,
        way: Way,
    }
}

/// Tells of what has happened, in the transaction in which it happens. `link` is where it is seen.
pub fn tell<A: Action>(tx: &mut Tx<'_, A>, whom: &Whom, kind: Kind, link: &str) -> Result<()> {
    for told in receivers(tx, whom)? {
        tell_one(tx, &told, kind, link)?;
    }
    Ok(())
}

fn receivers<A: Action>(tx: &mut Tx<'_, A>, whom: &Whom) -> Result<Vec<Told>> {
    let (today, actor) = (tx.today(), tx.actor().id().to_owned());
    let all = sql!(
        "select distinct a.id, a.login, a.language, coalesce(c.way, 'at_once') as way
           from account a
           join membership m on m.account_id = a.id
           join organisation o on o.id = m.organisation_id and o.closed_on is null
           left join notice_choice c on c.account_id = a.id
          where a.kind = 'person' and a.closed_on is null and a.id <> $1
            and m.from_day <= $2 and (m.until_day is null or m.until_day >= $2)"
    );
    let (roles, organisation, account) = match whom {
        Whom::Role(role) => (Some(vec![*role]), None, None),
        Whom::RoleOf(role, organisation) => (Some(vec![*role]), Some(organisation), None),
        Whom::Account(account) => (None, None, Some(account)),
        Whom::Staff => (Some(STAFF.to_vec()), None, None),
    };
    let query = Query::shared(all, &[&actor, &today])
        .and_if_any("m.role in (?)", roles.as_deref())
        .and_if("m.organisation_id = ?", organisation)
        .and_if("a.id = ?", account);
    Ok(tx.unscoped().list(&query)?)
}

/// One who has not looked yet is not told of the same thing twice.
fn tell_one<A: Action>(tx: &mut Tx<'_, A>, told: &Told, kind: Kind, link: &str) -> Result<()> {
    let (id, now): (NoticeId, _) = (tx.new_id(), tx.now());
    let mail_on = (told.way == Way::Daily).then(|| tx.today());
    let again = sql!(
        "update notice set written_at = $4, mail_on = $5
          where account_id = $1 and kind = $2 and link = $3 and read_at is null"
    );
    if tx.unscoped().run(again, &[&told.id, &kind, &link, &now, &mail_on])? == 0 {
        let add = sql!(
            "insert into notice (id, account_id, kind, link, written_at, mail_on) values ($1, $2, $3, $4, $5, $6)"
        );
        tx.unscoped().run(add, &[&id, &told.id, &kind, &link, &now, &mail_on])?;
    }
    // A login that is no address has no mail; the notice is there all the same.
    if told.way != Way::AtOnce || !told.login.contains('@') {
        return Ok(());
    }
    let what = tx.said_in(told.language, &format!("programme-notice-{kind}"), &[]);
    let lines = format!("{what}\n{}", tx.address(link));
    mail(tx, (&told.login, told.language), (&what, &lines), &format!("notice/{id}"))
}

/// Writes a mail: what has happened, where it is seen, and where one chooses not to be told so.
fn mail<A: Action>(
    tx: &mut Tx<'_, A>,
    (to, language): (&str, Language),
    (what, lines): (&str, &str),
    once_key: &str,
) -> Result<()> {
    let settings = tx.address(PAGE);
    let subject = tx.said_in(language, "programme-mail-subject", &[("what", Arg::Word(what))]);
    let args = [("lines", Arg::Word(lines)), ("settings", Arg::Word(&settings))];
    let body = tx.said_in(language, "programme-mail-body", &args);
    tx.send(&NewMail { organisation: None, to, subject: &subject, body: &body, once_key })
}

/// Writes the daily mails: for each who has chosen so, one about all that is unread. Done from the implementer.
pub async fn send_digests(app: &App, implementer: Scope) -> Result<()> {
    let permit = Permit::<SendDigests>::system(app, "digest", implementer, ()).await?;
    while permit.write(digest_some).await? {}
    Ok(())
}

record! {
    struct Due {
        account_id: String,
        login: String,
        language: Language,
    }
}

/// Writes some; tells whether there may be more.
fn digest_some(tx: &mut Tx<'_, SendDigests>) -> Result<bool> {
    let today = tx.today();
    let due = sql!(
        "select distinct n.account_id, a.login, a.language from notice n join account a on a.id = n.account_id
          where n.mail_on <= $1 order by n.account_id limit $2"
    );
    let due: Vec<Due> = tx.unscoped().all(due, &[&today, &AT_ONCE])?;
    for of in &due {
        digest(tx, of)?;
    }
    Ok(i64::try_from(due.len()).is_ok_and(|count| count == AT_ONCE))
}

record! {
    struct Unread {
        kind: Kind,
        link: String,
    }
}

fn digest(tx: &mut Tx<'_, SendDigests>, of: &Due) -> Result<()> {
    let today = tx.today();
    let unread = sql!(
        "select kind, link from notice where account_id = $1 and mail_on <= $2 and read_at is null
          order by written_at, id limit 100"
    );
    let unread: Vec<Unread> = tx.unscoped().all(unread, &[&of.account_id, &today])?;
    let settle = sql!("update notice set mail_on = null where account_id = $1 and mail_on <= $2");
    tx.unscoped().run(settle, &[&of.account_id, &today])?;
    if unread.is_empty() || !of.login.contains('@') {
        return Ok(());
    }
    let line = |of_line: &Unread| {
        let what = tx.said_in(of.language, &format!("programme-notice-{}", of_line.kind), &[]);
        format!("{what}\n{}", tx.address(&of_line.link))
    };
    let lines: Vec<_> = unread.iter().map(line).collect();
    let count = i64::try_from(unread.len()).unwrap_or(i64::MAX);
    let what = tx.said_in(of.language, "programme-mail-digest", &[("n", Arg::Count(count))]);
    mail(
        tx,
        (&of.login, of.language),
        (&what, &lines.join("\n\n")),
        &format!("digest/{}/{today}", of.account_id),
    )
}

/// How many notices an account has not read: for the bell of every page.
pub fn unread(conn: &mut Conn<'_>, account: &str) -> Result<i64> {
    let count = sql!("select count(*) from notice where account_id = $1 and read_at is null");
    Ok(conn.unscoped().scalar(count, &[&account])?.unwrap_or_default())
}
