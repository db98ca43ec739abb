//! Puts the files of a handful of people on record, as those who serve them would have: once.

use super::{
    calendar,
    kept::Kept,
    partners::{PARTNERS, Partner},
    stories::{self, Goal, Story, Visit},
};
use crate::{Installation, Outcome};
use casework::{AddGoal, AddPaper, ChangeGoal, ChangeStep, GoalPath, StepPath, WriteRestrictedNote};
use desk::{ContactInput, RecordContact};
use frame::{At, CentrePath, ClientId};
use people::{
    AskToOpen, ClientInput, EditClient, MergeClients, Purpose, RegisterClient, ShareClient, filling,
    model::{NewSkill, ProtectionInput, Sent, StayInput},
    policy::ProtectClient,
};
use platform::{Action, Date, Error, Once, Permit, Received, Result, Target, Timestamp, clock, sql};

/// Days ago on which the files were begun: they are in the caseload still.
const BEGUN: i32 = -26;
/// The year whose contacts are told by the programme's own overview: nobody is added to them.
const TOLD: i16 = 2023;
/// Who serves them, who leads, and who looks in for a colleague.
const COUNSELLOR: &str = "demo.tartu.noustaja";
const COORDINATOR: &str = "demo.tartu.koordinaator";
const SUBSTITUTE: &str = "naide.tartu.tiina";

/// Records them for the first partner.
pub(super) async fn fill(installation: &Installation, kept: &Kept, until: Timestamp) -> Outcome {
    let (Some(partner), [Some(counsellor), Some(coordinator), Some(substitute)]) =
        (PARTNERS.first(), [COUNSELLOR, COORDINATOR, SUBSTITUTE].map(|login| kept.accounts.get(login)))
    else {
        return Ok(());
    };
    let filing =
        Filing { installation, partner, counsellor, coordinator, substitute, today: clock::day_of(until) };
    if filing.is_filled().await? {
        return Ok(());
    }
    let olena = filing.tell(&stories::OLENA).await?;
    let maksym = filing.tell(&stories::MAKSYM).await?;
    filing.family(maksym, olena).await?;
    for story in &stories::OTHERS {
        let client = filing.tell(story).await?;
        if story.family == "Sharma" {
            filing.look_in(client).await?;
        }
    }
    for story in &stories::TWICE {
        filing.tell(story).await?;
    }
    let [kept, gone] = &stories::MERGED;
    let (kept, gone) = (filing.tell(kept).await?, filing.tell(gone).await?);
    filing.merge(kept, gone).await?;
    let protected = filing.tell(&stories::PROTECTED).await?;
    filing.protect(protected).await
}

struct Filing<'a> {
    installation: &'a Installation,
    partner: &'static Partner,
    counsellor: &'a str,
    coordinator: &'a str,
    substitute: &'a str,
    today: Date,
}

impl Filing<'_> {
    async fn is_filled(&self) -> Outcome<bool> {
        let slug = self.partner.slug;
        let partner = self.installation.partners().await?.into_iter().find(|known| known.slug == slug);
        let Some(partner) = partner else { return Ok(true) };
        let count = sql!("select count(*) from goal where organisation_id = $1");
        let db = &self.installation.databases.db;
        let goals = db.read(Some(partner.id.into()), move |conn| conn.scalar::<i64>(count, &[])).await?;
        Ok(goals.unwrap_or(0) > 0)
    }

    fn at<T>(&self, id: T) -> At<T> {
        At { slug: self.partner.slug.to_owned(), id }
    }

    fn day(&self, days: i32) -> Date {
        clock::after_days(self.today, days)
    }

    /// An hour of the last open day up to so many days from today.
    fn hour(&self, days: i32, hour: i8) -> Timestamp {
        clock::at(calendar::open_until(self.day(days)), hour, 20)
    }

    async fn may<A: Action>(&self, who: &str, at: Timestamp, id: <A::On as Target>::Id) -> Result<Permit<A>> {
        Permit::<A>::demonstrated(&self.installation.app, who, at, id).await
    }

    /// Registers a person and fills their file.
    async fn tell(&self, story: &Story) -> Outcome<ClientId> {
        let client = self.register(story).await?;
        let begun = clock::after_minutes(self.hour(BEGUN, 10), 5);
        self.facts(client, story, begun).await?;
        if self.today.year() > TOLD {
            for visit in story.visits {
                self.visit(client, visit).await?;
            }
        }
        for goal in story.goals {
            self.goal(client, goal).await?;
        }
        self.handed_in(client, story).await?;
        // Kept without an end: the caseload of thirty days would be over too soon.
        let own = self.counsellor.to_owned();
        let permit = self.may::<ShareClient>(self.counsellor, begun, self.at(client)).await?;
        permit.write(move |tx| people::caseload::give(tx, &own, None).map(drop)).await?;
        Ok(client)
    }

    async fn register(&self, story: &Story) -> Result<ClientId> {
        let (at, slug) = (self.hour(BEGUN, 10), self.partner.slug.to_owned());
        let born = self.day(-i32::from(story.age) * 365 - 120);
        let languages: Vec<_> = story.spoken.iter().map(|(language, _)| *language).collect();
        let input = ClientInput {
            given_name: story.given.to_owned(),
            family_name: story.family.to_owned(),
            born: born.to_string(),
            sex: story.sex.to_owned(),
            citizenship: story.citizenship.to_owned(),
            languages: languages.join(", "),
            arrived_on: self.day(story.arrived).max(born).to_string(),
            background: story.background.to_owned(),
            interpreter: story.interpreter.to_owned(),
            address: format!("Näidise tn {}, {}", story.age, self.partner.town),
            phone: format!("+372 5550 99{:02}", story.age),
            ..ClientInput::default()
        };
        let permit = self.may::<RegisterClient>(self.counsellor, at, slug.clone()).await?;
        let new = input.parse(clock::day_of(at))?;
        let once = Once::of_form(&format!("file {} {}", story.given, story.family), &input);
        let register = permit.write_once(once, move |tx| {
            let by = tx.prove::<RegisterClient>(&slug)?.ok_or(Error::Forbidden)?;
            people::add(tx, &by, &new)
        });
        register.await
    }

    /// What the counsellor asks at the first visit.
    async fn facts(&self, client: ClientId, story: &Story, at: Timestamp) -> Result<()> {
        let permit = self.may::<EditClient>(self.counsellor, at, self.at(client)).await?;
        let day = |days: Option<i32>| days.map(|days| self.day(days).to_string()).unwrap_or_default();
        let applied = |days| self.day(days).min(clock::day_of(at)).to_string();
        let stays: Vec<_> = story
            .stays
            .iter()
            .map(|(basis, from, until, renewal)| StayInput {
                basis: (*basis).to_owned(),
                stay_from: day(Some(*from)),
                stay_until: day(*until),
                renewal_applied_on: renewal.map_or(String::new(), applied),
                once: String::new(),
            })
            .collect();
        let skills: Vec<_> = story
            .spoken
            .iter()
            .filter_map(|(language, level)| {
                Some(NewSkill {
                    language: (*language).to_owned(),
                    level: level.parse().ok()?,
                    interpreter: false,
                })
            })
            .collect();
        let [education, profession, work] = story.occupation;
        let occupation = sent(&[("education", education), ("profession", profession), ("work", work)]);
        let preference = sent(&[("channel", story.reach), ("contact_language", story.tongue())]);
        let documents: Vec<_> = story
            .documents
            .iter()
            .map(|(kind, number, country, until)| {
                sent(&[
                    ("kind", kind),
                    ("number", number),
                    ("country", country),
                    ("valid_until", &day(Some(*until))),
                ])
            })
            .collect();
        let consents: Vec<_> = story.consents.iter().map(|consent| said(consent, story.tongue())).collect();
        let reminder = story.reminder.map(|(word, days)| (word, self.day(days)));
        let fill = permit.write(move |tx| {
            stays.iter().try_for_each(|stay| filling::stay(tx, stay))?;
            filling::languages(tx, &skills)?;
            filling::occupation(tx, &occupation)?;
            filling::preference(tx, &preference)?;
            documents.iter().try_for_each(|sent| filling::document(tx, sent))?;
            consents.iter().try_for_each(|sent| filling::consent(tx, sent))?;
            reminder.map_or(Ok(()), |(word, due_on)| filling::reminder(tx, word, due_on))
        });
        fill.await
    }

    async fn visit(&self, client: ClientId, visit: &Visit) -> Result<()> {
        let (begins, slug) = (self.hour(visit.day, 13), self.partner.slug);
        let Some(centre) = self.partner.centres.first() else { return Ok(()) };
        let place = CentrePath { slug: slug.to_owned(), centre: centre.slug.to_owned() };
        let ends = clock::after_minutes(begins, 25);
        let permit = self.may::<RecordContact>(self.counsellor, ends, place).await?;
        let words = |text: &str| text.split_whitespace().map(Into::into).collect();
        let (on, what) =
            visit.follow_up.map_or((String::new(), ""), |(days, what)| (self.day(days).to_string(), what));
        let input = ContactInput {
            started_at: begins.to_string().into(),
            minutes: "25".into(),
            channel: visit.channel.into(),
            topics: words(visit.topics),
            acts: words(visit.acts),
            who: "client".into(),
            client: client.to_string().into(),
            outcome: "continues".into(),
            follow_up_on: on.into(),
            follow_up_what: what.into(),
            note: visit.note.into(),
            ..ContactInput::default()
        };
        let once = Once::of_form(&format!("{client} {}", visit.day), &input);
        desk::record(&permit, slug, input, once).await.map(drop)
    }

    async fn goal(&self, client: ClientId, goal: &Goal) -> Result<()> {
        let at = clock::after_minutes(self.hour(BEGUN, 10), 15);
        let day = |days: Option<i32>| days.map(|days| self.day(days).to_string()).unwrap_or_default();
        let new = casework::GoalInput {
            words: goal.words.to_owned(),
            language: goal.language.to_owned(),
            area: goal.area.to_owned(),
            review_on: day(goal.review),
            ..casework::GoalInput::default()
        };
        let new = new.parse()?;
        let permit = self.may::<AddGoal>(self.counsellor, at, self.at(client)).await?;
        let id = permit.write(move |tx| casework::add_goal(tx, &new)).await?;
        let path = GoalPath { slug: self.partner.slug.to_owned(), id: client, goal: id };
        for (what, doer, due, is_done) in goal.steps {
            let new = casework::StepInput {
                what: (*what).to_owned(),
                doer: (*doer).to_owned(),
                due_on: day(*due),
                ..casework::StepInput::default()
            };
            let new = new.parse()?;
            let permit = self.may::<ChangeGoal>(self.counsellor, at, path.clone()).await?;
            let step = permit.write(move |tx| casework::add_step(tx, &new)).await?;
            if *is_done {
                let done = self.hour(due.unwrap_or(-1).min(-1), 15);
                let step = StepPath { slug: path.slug.clone(), id: client, goal: id, step };
                let permit = self.may::<ChangeStep>(self.counsellor, done, step).await?;
                permit.write(|tx| casework::complete_step(tx, true)).await?;
            }
        }
        self.how_it_goes(path, goal).await
    }

    async fn how_it_goes(&self, path: GoalPath, goal: &Goal) -> Result<()> {
        for (days, (voice, words)) in (-10..).zip(goal.said) {
            let typed = casework::ProgressInput {
                voice: (*voice).to_owned(),
                progress: (*words).to_owned(),
                once: String::new(),
            };
            let (voice, words) = typed.parse()?;
            let permit = self.may::<ChangeGoal>(self.counsellor, self.hour(days, 14), path.clone()).await?;
            permit.write(move |tx| casework::add_progress(tx, voice, &words).map(drop)).await?;
        }
        let Some((state, why)) = goal.became else { return Ok(()) };
        let typed =
            casework::StateInput { state: state.to_owned(), why: why.to_owned(), version: String::new() };
        let new = typed.parse()?;
        let permit = self.may::<ChangeGoal>(self.counsellor, self.hour(-7, 15), path).await?;
        permit.write(move |tx| casework::decide_goal(tx, 1, &new)).await
    }

    /// The restricted note and the paper.
    async fn handed_in(&self, client: ClientId, story: &Story) -> Result<()> {
        let at = self.hour(-20, 11);
        if !story.restricted_note.is_empty() {
            let permit = self.may::<WriteRestrictedNote>(self.counsellor, at, self.at(client)).await?;
            let words = story.restricted_note;
            permit.write(move |tx| casework::write_note(tx, words).map(drop)).await?;
        }
        let Some([name, kind, content]) = story.paper else { return Ok(()) };
        let permit = self.may::<AddPaper>(self.counsellor, at, self.at(client)).await?;
        let file = Received { field: "file".into(), name: "naidis.txt".into(), content: content.into() };
        let stored = permit.store(file).await?.map_err(|_| Error::NotFound)?;
        let typed =
            casework::PaperInput { name: name.into(), kind: kind.into(), ..casework::PaperInput::default() };
        let new = typed.parse(clock::day_of(at))?;
        permit.write(move |tx| casework::add_paper(tx, &new, &stored).map(drop)).await
    }

    /// A child lives with the parent, who answers for them.
    async fn family(&self, child: ClientId, parent: ClientId) -> Result<()> {
        let at = clock::after_minutes(self.hour(BEGUN, 10), 30);
        let permit = self.may::<EditClient>(self.counsellor, at, self.at(child)).await?;
        let parent = self.at(parent);
        let join = permit.write(move |tx| {
            let parent = tx.prove::<EditClient>(&parent)?.ok_or(Error::NotFound)?;
            filling::parent(tx, &parent)?;
            people::join_household(tx, &parent)
        });
        join.await
    }

    /// A colleague opens the file for a purpose.
    async fn look_in(&self, client: ClientId) -> Result<()> {
        let permit = self.may::<AskToOpen>(self.substitute, self.hour(-2, 12), self.at(client)).await?;
        permit.write(|tx| people::open_file(tx, Purpose::Substitute, "Mari on koolitusel")).await
    }

    async fn merge(&self, kept: ClientId, gone: ClientId) -> Result<()> {
        let permit = self.may::<MergeClients>(self.coordinator, self.hour(-8, 9), self.at(kept)).await?;
        let other = self.at(gone);
        let merge = permit.write(move |tx| {
            let other = tx.prove::<MergeClients>(&other)?.ok_or(Error::NotFound)?;
            filling::merge(tx, &other)
        });
        merge.await
    }

    /// The coordinator hides somebody from all but herself and the counsellor.
    async fn protect(&self, client: ClientId) -> Outcome {
        let at = self.hour(-19, 9);
        let permit = self.may::<AskToOpen>(self.coordinator, at, self.at(client)).await?;
        permit.write(|tx| people::open_file(tx, Purpose::RequestOfPerson, "")).await?;
        let typed = ProtectionInput {
            reason: "shelter".to_owned(),
            word: String::new(),
            named: vec![self.counsellor.to_owned(), self.coordinator.to_owned()],
        };
        let permit =
            self.may::<ProtectClient>(self.coordinator, clock::after_minutes(at, 5), self.at(client)).await?;
        permit.write(move |tx| filling::protect(tx, &typed)).await?;
        Ok(())
    }
}

/// What a form sends.
fn sent(fields: &[(&str, &str)]) -> Sent {
    let mut sent = Sent::default();
    for (field, value) in fields {
        sent.set(field, *value);
    }
    sent
}

fn said([purpose, recipient, data, state]: &[&str; 4], language: &str) -> Sent {
    sent(&[
        ("purpose", purpose),
        ("recipient", recipient),
        ("pii_information", data),
        ("consent_language", language),
        ("event_type", "in_writing"),
        ("event_state", state),
    ])
}
