//! The conditions in the demonstration. Numbers and days of the orders are those of the source; what an amendment changed is not
//! known, so the wording that stands for it, and the draft of the next one, are invented and say so: (näidis).

use crate::{Installation, Outcome, demo::kept::Kept};
use frame::{
    ActivityId, TatVersionId,
    activity::{
        node::{self, Node},
        tat::{self, State, Tat},
    },
};
use platform::{Date, Error, Permit, Timestamp, clock};
use programme::{
    document::{ListDocuments, choices},
    tree::{
        self, ActivityInput, ChangeActivity, DecideTat, DescribeTat, DescriptionInput, DraftTat, EditTat,
        EndActivity, EnterIndicator, IndicatorInput, Reason, ViewTree,
    },
};

/// Who leads the programme, and who confirms for the authority.
const MANAGER: &str = "demo.programmijuht";
const AUTHORITY: &str = "demo.rakendusasutus";
/// The order whose wording changed, and when its wording was entered.
const REWORDED: (&str, Date) = ("214", Date::constant(2024, 12, 20));
/// An invented draft belongs to a time after the last order that is known.
const DRAFTED_AFTER: Date = Date::constant(2026, 2, 1);

/// The invented wording of that order: number, and the texts in et, en, ru, uk.
const WORDED: [(&str, [&str; 4]); 2] = [
    (
        "3.5.1.4",
        [
            "KOV ametnike ja töötajate sihtrühmaga töötamise võimekuse arendamine ja hoidmine (näidis)",
            "developing and keeping up the capacity of municipal officials and staff to work with the target group (sample)",
            "развитие и поддержание способности чиновников и работников самоуправлений работать с целевой группой (пример)",
            "розвиток і підтримання спроможності службовців і працівників самоврядувань працювати з цільовою групою (приклад)",
        ],
    ),
    (
        "3.5.2.3",
        [
            "kohalike ja piirkondlike võrgustike arendamine ning sihtrühmade osaluskogude käivitamine ja hoidmine (näidis)",
            "developing local and regional networks, and starting and keeping up participation councils of target groups (sample)",
            "развитие местных и региональных сетей, а также запуск и поддержание советов участия целевых групп (пример)",
            "розвиток місцевих і регіональних мереж, а також запуск і підтримання рад участі цільових груп (приклад)",
        ],
    ),
];

/// Activities of the invented draft: number, and the names in et, en, ru, uk.
const NEW: [(&str, [&str; 4]); 3] = [
    (
        "3.5.1.5",
        [
            "Ametnike õpiringid (näidis)",
            "Study circles of officials (sample)",
            "Учебные кружки чиновников (пример)",
            "Навчальні гуртки службовців (приклад)",
        ],
    ),
    (
        "3.5.2.4",
        [
            "Kohalikud võrgustikud (näidis)",
            "Local networks (sample)",
            "Местные сети (пример)",
            "Місцеві мережі (приклад)",
        ],
    ),
    (
        "3.5.2.5",
        [
            "Osaluskogud (näidis)",
            "Participation councils (sample)",
            "Советы участия (пример)",
            "Ради участі (приклад)",
        ],
    ),
];
/// Which of them come after which.
const SPLIT: (&str, [&str; 2]) = ("3.5.2.3", ["3.5.2.4", "3.5.2.5"]);
/// The invented new name of one.
const RENAMED: (&str, &str) = ("3.5.1.3", "Rände- ja lõimumisalane teabevahetus omavalitsuste seas (näidis)");

/// The activity that has an invented indicator. It has no target: official ones are the authority's to enter.
const INDICATOR: &str = "3.5.2.1";

/// Somebody of the implementer or the authority, at a time.
struct Hand<'a> {
    installation: &'a Installation,
    account: &'a str,
    at: Timestamp,
}

/// Ties the orders to their documents, enters the wording, and drafts the next amendment; what is there stays.
pub(super) async fn keep(installation: &Installation, kept: &Kept, until: Timestamp) -> Outcome {
    let Some(account) = kept.accounts.get(MANAGER) else { return Ok(()) };
    let hand = |at| Hand { installation, account, at };
    let versions = hand(until).versions().await?;
    for tat in versions.iter().filter(|tat| tat.state() == State::Confirmed && tat.document_id.is_none()) {
        if let Some(signed) = tat.signed_on.filter(|day| *day <= clock::day_of(until)) {
            hand(clock::at(signed, 10, 40).min(until)).tie(tat, signed).await?;
        }
    }
    let reworded = versions.iter().find(|tat| tat.number == REWORDED.0);
    if let Some(tat) = reworded.filter(|_| clock::day_of(until) >= REWORDED.1) {
        hand(clock::at(REWORDED.1, 9, 30).min(until)).word(tat.id).await?;
    }
    let is_first = versions.iter().all(|tat| tat.state() == State::Confirmed);
    if is_first && clock::day_of(until) >= DRAFTED_AFTER {
        let draft = hand(clock::after_minutes(until, -4 * 24 * 60)).draft().await?;
        let Some(account) = kept.accounts.get(AUTHORITY) else { return Ok(()) };
        let at = clock::after_minutes(until, -2 * 24 * 60);
        let authority = Hand { installation, account, at };
        authority.enter(INDICATOR).await?;
        authority.send_back(draft).await?;
    }
    Ok(())
}

impl Hand<'_> {
    async fn versions(&self) -> Outcome<Vec<Tat>> {
        let permit =
            Permit::<ViewTree>::demonstrated(&self.installation.app, self.account, self.at, ()).await?;
        Ok(permit.read(|tx| tat::all(tx)).await?)
    }

    /// Says which document of the register an order is: the one of its day.
    async fn tie(&self, of: &Tat, signed: Date) -> Outcome {
        let app = &self.installation.app;
        let permit = Permit::<ListDocuments>::demonstrated(app, self.account, self.at, ()).await?;
        let documents = permit.read(choices).await?;
        let Some(document) = documents.into_iter().find(|line| line.dated_on == Some(signed)) else {
            return Ok(());
        };
        let permit = Permit::<DescribeTat>::demonstrated(app, self.account, self.at, of.id).await?;
        let tie = permit.write(move |tx| {
            let tat = tx.on().tat.clone();
            let described = tat::description(tx, tat.id)?;
            let input = DescriptionInput {
                document: document.id.to_string(),
                ..DescriptionInput::of(&tat, &described)
            };
            tree::describe(tx, &input)
        });
        Ok(tie.await?)
    }

    async fn tree(&self, of: TatVersionId) -> Outcome<Vec<Node>> {
        let permit =
            Permit::<ViewTree>::demonstrated(&self.installation.app, self.account, self.at, ()).await?;
        Ok(permit.read(move |tx| node::tree(tx, of)).await?)
    }

    async fn node(&self, of: TatVersionId, code: &str) -> Outcome<Node> {
        let found = self.tree(of).await?.into_iter().find(|node| node.content.code == code);
        Ok(found.ok_or(Error::NotFound)?)
    }

    /// Enters the invented wording where there is none.
    async fn word(&self, of: TatVersionId) -> Outcome {
        for (code, [et, en, ru, uk]) in WORDED {
            let node = self.node(of, code).await?;
            if node.content.wording.et.is_empty() {
                let input = ActivityInput {
                    wording_et: et.to_owned(),
                    wording_en: en.to_owned(),
                    wording_ru: ru.to_owned(),
                    wording_uk: uk.to_owned(),
                    ..(&node.content).into()
                };
                self.change(&node, input).await?;
            }
        }
        Ok(())
    }

    async fn change(&self, node: &Node, input: ActivityInput) -> Outcome {
        let input = ActivityInput { version: node.version.to_string(), ..input };
        let app = &self.installation.app;
        let permit = Permit::<ChangeActivity>::demonstrated(app, self.account, self.at, node.id).await?;
        Ok(permit.write(move |tx| tree::change_activity(tx, &input)).await?)
    }

    /// The next amendment: something new, something split, something named otherwise; then it waits for the authority.
    async fn draft(&self) -> Outcome<TatVersionId> {
        let app = &self.installation.app;
        let permit = Permit::<DraftTat>::demonstrated(app, self.account, self.at, ()).await?;
        let draft = permit.write(tree::begin).await?;
        for (code, names) in NEW {
            self.add(draft, code, names).await?;
        }
        let renamed = self.node(draft, RENAMED.0).await?;
        let input = ActivityInput { name_et: RENAMED.1.to_owned(), ..(&renamed.content).into() };
        self.change(&renamed, input).await?;
        self.split(draft).await?;
        let permit = Permit::<EditTat>::demonstrated(app, self.account, self.at, draft).await?;
        let submit = permit.write(|tx| {
            let version = tx.on().tat.version.to_string();
            tree::submit(tx, &version)
        });
        submit.await?;
        Ok(draft)
    }

    /// Sends the draft back with an invented reason.
    async fn send_back(&self, draft: TatVersionId) -> Outcome {
        let app = &self.installation.app;
        let permit = Permit::<DecideTat>::demonstrated(app, self.account, self.at, draft).await?;
        let back = permit.write(|tx| {
            let why = "Palun lisage, mis päevast jagunemine kehtib. (näidis)".to_owned();
            let version = tx.on().tat.version.to_string();
            tree::send_back(tx, &Reason { why, version })
        });
        Ok(back.await?)
    }

    /// Enters an invented indicator in the version in force.
    async fn enter(&self, code: &str) -> Outcome {
        let versions = self.versions().await?;
        let newest = versions.iter().find(|tat| tat.state() == State::Confirmed).ok_or(Error::NotFound)?;
        let node = self.node(newest.id, code).await?;
        let input = IndicatorInput {
            code: "NÄIDIS-1".to_owned(),
            name_et: "Nõustatud inimesi (näidis)".to_owned(),
            name_en: "Persons counselled (sample)".to_owned(),
            name_ru: "Получивших консультацию (пример)".to_owned(),
            name_uk: "Отримали консультацію (приклад)".to_owned(),
            unit: "person".to_owned(),
            base: "0".to_owned(),
            source: "Nõustamiste register (näidis)".to_owned(),
            formula: "Eri inimesed, keda on perioodis nõustatud. (näidis)".to_owned(),
            ..IndicatorInput::default()
        };
        let app = &self.installation.app;
        let permit = Permit::<EnterIndicator>::demonstrated(app, self.account, self.at, node.id).await?;
        permit.write(move |tx| tree::enter_indicator(tx, &input)).await?;
        Ok(())
    }

    async fn add(&self, draft: TatVersionId, code: &str, [et, en, ru, uk]: [&str; 4]) -> Outcome {
        let input = ActivityInput {
            code: code.to_owned(),
            name_et: et.to_owned(),
            name_en: en.to_owned(),
            name_ru: ru.to_owned(),
            name_uk: uk.to_owned(),
            ..ActivityInput::default()
        };
        let app = &self.installation.app;
        let permit = Permit::<EditTat>::demonstrated(app, self.account, self.at, draft).await?;
        permit.write(move |tx| tree::add_activity(tx, &input)).await?;
        Ok(())
    }

    async fn split(&self, draft: TatVersionId) -> Outcome {
        let (whole, mut parts) = (self.node(draft, SPLIT.0).await?, Vec::<ActivityId>::new());
        for code in SPLIT.1 {
            parts.push(self.node(draft, code).await?.id);
        }
        let (parts, version): (Vec<_>, _) =
            (parts.iter().map(ToString::to_string).collect(), whole.version.to_string());
        let app = &self.installation.app;
        let permit = Permit::<EndActivity>::demonstrated(app, self.account, self.at, whole.id).await?;
        Ok(permit.write(move |tx| tree::end_activity(tx, &parts, &version)).await?)
    }
}
