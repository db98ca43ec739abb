//! Guides, questions and answers, and the advice log of the demonstration: the kinds of them that the source names, with
//! invented texts that say so.

mod advice;
mod texts;

use super::{paper, say};
use crate::{Installation, Outcome, demo::kept::Kept};
use platform::{Permit, Received, Timestamp, clock};
use programme::guidance::{
    self, AnswerQuestion, AskQuestion, EditGuide, GuideId, GuideInput, KeepGuides, KeepNotices, KeepQuestion,
    PassInput, PassQuestion, PostInput, PublicationInput, PublishAnswer, QuestionId, QuestionInput,
    ReadGuide,
};
use texts::{ASKED, Asked, GUIDES, Step, Written};

/// Who leads the programme, and who else has read what is in force.
const MANAGER: &str = "demo.programmijuht";
const READERS: [&str; 6] = [
    "demo.tartu.noustaja",
    "demo.tartu.koordinaator",
    "naide.rakvere.koordinaator",
    "naide.parnu.koordinaator",
    "naide.tallinn.anna",
    "demo.rakendusuksus",
];
/// Notices are this old before everybody has read them.
const READ_AFTER: i32 = 5;

/// Somebody who acts, at a time.
struct Hand<'a> {
    installation: &'a Installation,
    kept: &'a Kept,
}

/// Puts on record what happened after the last load, up to `until`.
pub(super) async fn fill(installation: &Installation, kept: &Kept, until: Timestamp) -> Outcome {
    let (hand, since) = (Hand { installation, kept }, kept.loaded_until());
    for written in &GUIDES {
        hand.guide(written, since, until).await?;
    }
    for asked in &ASKED {
        let at = asked.at(until);
        // What waits for somebody is as old as the first load; what was settled has its day.
        let is_new = if asked.is_settled() { since.is_none_or(|since| at > since) } else { since.is_none() };
        if is_new && at <= until {
            hand.question(asked, until).await?;
        }
    }
    advice::give(&hand, since, until).await?;
    hand.read_old_notices(since, until).await
}

impl Hand<'_> {
    fn account(&self, login: &str) -> &str {
        self.kept.accounts.get(login).map_or("", String::as_str)
    }

    /// A guide: each of its versions on its day, read by some.
    async fn guide(&self, written: &Written, since: Option<Timestamp>, until: Timestamp) -> Outcome {
        let (app, manager) = (&self.installation.app, self.account(MANAGER));
        let days = written.versions.iter().map(|version| clock::at(version.day, 11, 5));
        if since.is_some() || days.clone().all(|at| at > until) {
            return Ok(());
        }
        let mut begun: Option<GuideId> = None;
        for (version, at) in written.versions.iter().zip(days).filter(|(_, at)| *at <= until) {
            let mut input = GuideInput { theme: written.theme.to_owned(), ..version.typed() };
            let id = match begun {
                None => {
                    let permit = Permit::<KeepGuides>::demonstrated(app, manager, at, ()).await?;
                    permit.write(move |tx| guidance::begin_guide(tx, &input)).await?
                }
                Some(id) => {
                    let permit = Permit::<EditGuide>::demonstrated(app, manager, at, id).await?;
                    input.version = permit.on().facts.version.to_string();
                    permit.write(move |tx| guidance::write_guide(tx, &input)).await?;
                    id
                }
            };
            begun = Some(id);
            let permit = Permit::<EditGuide>::demonstrated(app, manager, at, id).await?;
            let (name, lines) = version.file;
            if let Some(content) = paper::of(lines) {
                let file = Received { field: "file".to_owned(), name: name.to_owned(), content };
                let stored = permit.store(file).await?.map_err(|problem| say(problem.key()))?;
                permit.write(move |tx| guidance::attach(tx, &stored)).await?;
            }
            let version = permit.on().facts.version;
            permit.write(move |tx| guidance::publish_guide(tx, version)).await?;
            self.read(id, at, until).await?;
        }
        Ok(())
    }

    /// Half of those who may have read it do so within days.
    async fn read(&self, guide: GuideId, published: Timestamp, until: Timestamp) -> Outcome {
        for (days, login) in (1..).zip(READERS) {
            let at = clock::at(clock::after_days(clock::day_of(published), days), 9, 40);
            if at > until {
                continue;
            }
            let account = self.account(login);
            // Who came later has read what was there when they came.
            if let Ok(permit) =
                Permit::<ReadGuide>::demonstrated(&self.installation.app, account, at, guide).await
            {
                permit.write(guidance::read_guide).await?;
            }
        }
        Ok(())
    }

    /// A question, and what was said in it, each step some days after the one before.
    async fn question(&self, asked: &Asked, until: Timestamp) -> Outcome {
        let (app, at) = (&self.installation.app, asked.at(until));
        let permit = Permit::<AskQuestion>::demonstrated(app, self.account(asked.by), at, ()).await?;
        let input = asked.typed();
        let id = permit.write(move |tx| guidance::ask(tx, &input)).await?;
        let mut at = at;
        for (days, by, step) in asked.steps {
            at = clock::at(clock::after_days(clock::day_of(at), *days), 13, 25).max(at).min(until);
            self.step(id, (self.account(by), at), step).await?;
        }
        Ok(())
    }

    async fn step(&self, id: QuestionId, (by, at): (&str, Timestamp), step: &Step) -> Outcome {
        let app = &self.installation.app;
        match *step {
            Step::Answer(words) => {
                let permit = Permit::<AnswerQuestion>::demonstrated(app, by, at, id).await?;
                let post = said(words, permit.on().facts.version);
                permit.write(move |tx| guidance::answer(tx, &post)).await?;
            }
            Step::Return(words) => {
                let permit = Permit::<AnswerQuestion>::demonstrated(app, by, at, id).await?;
                let post = said(words, permit.on().facts.version);
                permit.write(move |tx| guidance::return_for_more(tx, &post)).await?;
            }
            Step::More(words) => {
                let permit = Permit::<KeepQuestion>::demonstrated(app, by, at, id).await?;
                let post = said(words, permit.on().facts.version);
                permit.write(move |tx| guidance::say_more(tx, &post)).await?;
            }
            Step::Pass(desk, note) => {
                let permit = Permit::<PassQuestion>::demonstrated(app, by, at, id).await?;
                let version = permit.on().facts.version.to_string();
                let pass = PassInput {
                    desk: desk.to_owned(),
                    note: note.to_owned(),
                    version,
                    ..PassInput::default()
                };
                permit.write(move |tx| guidance::pass(tx, &pass)).await?;
            }
            Step::Publish(theme, title, [question, answer]) => {
                let permit = Permit::<PublishAnswer>::demonstrated(app, by, at, id).await?;
                let [theme, title, question, answer] = [theme, title, question, answer].map(str::to_owned);
                let published =
                    PublicationInput { theme, title, question, answer, ..PublicationInput::default() };
                permit.write(move |tx| guidance::publish(tx, &published)).await?;
            }
        }
        Ok(())
    }

    /// Everybody has read what is some days old, so that what is new stands out.
    async fn read_old_notices(&self, since: Option<Timestamp>, until: Timestamp) -> Outcome {
        let at = clock::at(clock::after_days(clock::day_of(until), -READ_AFTER), 8, 30);
        if since.is_some_and(|since| since > at) {
            return Ok(());
        }
        for account in self.kept.accounts.values() {
            // Not everybody works here any more, or did yet.
            if let Ok(permit) =
                Permit::<KeepNotices>::demonstrated(&self.installation.app, account, at, ()).await
            {
                permit.write(guidance::read_notices).await?;
            }
        }
        Ok(())
    }
}

fn said(words: &str, version: i64) -> PostInput {
    PostInput { words: words.to_owned(), version: version.to_string(), ..PostInput::default() }
}

impl Asked {
    fn typed(&self) -> QuestionInput {
        let [desk, theme, about, reference, title, words] =
            [self.desk, self.theme, self.about, self.reference, self.title, self.words].map(str::to_owned);
        QuestionInput { desk, theme, about, reference, title, words, ..QuestionInput::default() }
    }
}
