//! What the guides say, and what was asked: invented, and marked so.

use platform::{Date, Timestamp, clock};
use programme::guidance::GuideInput;

/// A guide with its versions.
pub(super) struct Written {
    pub(super) theme: &'static str,
    pub(super) versions: &'static [Version],
}

/// A version: its first day, what is new in it, and its files in the order of the languages; the first line is the title.
pub(super) struct Version {
    pub(super) day: Date,
    news: &'static str,
    texts: [&'static str; 4],
    /// The name of its invented file, and the lines in it; nothing where it has none of its own.
    pub(super) file: (&'static str, &'static [&'static str]),
}

const fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

pub(super) const GUIDES: [Written; 2] = [
    Written {
        theme: "personnel",
        versions: &[
            Version {
                day: day(2023, 4, 24),
                news: "",
                texts: [include_str!("../guides/personnel-1.et.md"), "", "", ""],
                file: ("Tööajatabeli näidis.pdf", &["Tööajatabel", "Kuupäev, tegevuse number, tunnid"]),
            },
            Version {
                day: day(2026, 9, 14),
                news: "Tööajatabelit on vaja alla täiskoormuse korral; muudatusest teatamiseks on 15 tööpäeva.",
                texts: [
                    include_str!("../guides/personnel-2.et.md"),
                    include_str!("../guides/personnel-2.en.md"),
                    include_str!("../guides/personnel-2.ru.md"),
                    include_str!("../guides/personnel-2.uk.md"),
                ],
                file: ("", &[]),
            },
        ],
    },
    Written {
        theme: "claims",
        versions: &[
            Version {
                day: day(2023, 5, 29),
                news: "",
                texts: [include_str!("../guides/claims-1.et.md"), "", "", ""],
                file: (
                    "Kuluaruande näidis.pdf",
                    &["Kuluaruanne", "Dokument, kuupäev, summa, tegevuskava rida"],
                ),
            },
            Version {
                day: day(2025, 2, 10),
                news: "Kulu võib jagada mitme rea vahel; osalejate nimekiri jääb omavalitsusse.",
                texts: [
                    include_str!("../guides/claims-2.et.md"),
                    include_str!("../guides/claims-2.en.md"),
                    include_str!("../guides/claims-2.ru.md"),
                    include_str!("../guides/claims-2.uk.md"),
                ],
                file: ("", &[]),
            },
        ],
    },
];

impl Version {
    pub(super) fn typed(&self) -> GuideInput {
        let [et, en, ru, uk] = self.texts.map(|text| text.split_once('\n').unwrap_or_default());
        let word = str::to_owned;
        GuideInput {
            news: word(self.news),
            title_et: word(et.0),
            body_et: word(et.1),
            title_en: word(en.0),
            body_en: word(en.1),
            title_ru: word(ru.0),
            body_ru: word(ru.1),
            title_uk: word(uk.0),
            body_uk: word(uk.1),
            ..GuideInput::default()
        }
    }
}

/// When something was asked.
pub(super) enum When {
    /// On a day.
    On(Date),
    /// So many days before the demonstration is loaded: it still waits for somebody.
    Before(i32),
}

/// What is said after a question.
pub(super) enum Step {
    Answer(&'static str),
    Return(&'static str),
    More(&'static str),
    Pass(&'static str, &'static str),
    Publish(&'static str, &'static str, [&'static str; 2]),
}

/// A question with what was said in it: days after the step before, by whom, what.
pub(super) struct Asked {
    pub(super) by: &'static str,
    pub(super) when: When,
    pub(super) desk: &'static str,
    pub(super) theme: &'static str,
    pub(super) about: &'static str,
    pub(super) reference: &'static str,
    pub(super) title: &'static str,
    pub(super) words: &'static str,
    pub(super) steps: &'static [(i32, &'static str, Step)],
}

impl Asked {
    pub(super) fn at(&self, until: Timestamp) -> Timestamp {
        match self.when {
            When::On(day) => clock::at(day, 10, 15),
            When::Before(days) => clock::at(clock::after_days(clock::day_of(until), -days), 10, 15),
        }
    }

    /// Whether it has its day.
    pub(super) fn is_settled(&self) -> bool {
        matches!(self.when, When::On(_))
    }
}

const MANAGER: &str = "demo.programmijuht";
const AUTHORITY: &str = "demo.rakendusasutus";
const UNIT: &str = "demo.rakendusuksus";
const TARTU: &str = "demo.tartu.koordinaator";
const RAKVERE: &str = "naide.rakvere.koordinaator";
const PARNU: &str = "naide.parnu.koordinaator";
const TALLINN: &str = "naide.tallinn.koordinaator";

const NOTHING: Asked = Asked {
    by: TARTU,
    when: When::Before(0),
    desk: "",
    theme: "other",
    about: "matter",
    reference: "",
    title: "",
    words: "",
    steps: &[],
};

pub(super) const ASKED: [Asked; 11] = [
    Asked {
        by: MANAGER,
        when: When::On(day(2023, 5, 3)),
        desk: "unit",
        theme: "personnel",
        title: "Selgitus rakendusüksusele: osalise koormuse arvestus",
        words: "Näidisandmed. Saadame selgituse, kuidas partnerid osalise koormusega töötajate aega arvestavad. \
                Palun kinnitage, kas tööajatabel sellisel kujul sobib.",
        steps: &[(
            6,
            UNIT,
            Step::Answer("Näidisandmed. Sobib. Tabelis peab olema programmi tegevuse number."),
        )],
        ..NOTHING
    },
    Asked {
        by: UNIT,
        when: When::On(day(2023, 6, 7)),
        theme: "claims",
        title: "Maksetaotluse lisade järjekord",
        words: "Näidisandmed. Palun selgitage, millises järjekorras partnerid lisad esitavad.",
        steps: &[(
            5,
            MANAGER,
            Step::Answer("Näidisandmed. Lisad on tegevuskava ridade järjekorras; juhis on avaldatud."),
        )],
        ..NOTHING
    },
    Asked {
        by: TARTU,
        when: When::On(day(2023, 6, 12)),
        theme: "claims",
        about: "plan_row",
        reference: "teenuste arendamine",
        title: "Bussikaartide isikustamise kulu",
        words: "Näidisandmed. Tartu Välismaalaste Teenuskeskuses isikustatakse klientidele bussikaarte. \
                Kas kaardi enda hind on abikõlblik? Kadri Kask",
        steps: &[
            (
                4,
                MANAGER,
                Step::Answer(
                    "Näidisandmed. Kaardi hind on abikõlblik, kui see antakse nõustamise käigus ja arvel on kogus. \
                     Sõidud ise ei ole.",
                ),
            ),
            (
                10,
                MANAGER,
                Step::Publish(
                    "claims",
                    "Bussikaardi isikustamise kulu",
                    [
                        "Näidisandmed. Teenuskeskuses isikustatakse klientidele bussikaarte. Kas kaardi enda hind on abikõlblik?",
                        "Näidisandmed. Kaardi hind on abikõlblik, kui see antakse nõustamise käigus ja arvel on kogus. \
                         Sõidud ise ei ole.",
                    ],
                ),
            ),
        ],
        ..NOTHING
    },
    Asked {
        by: RAKVERE,
        when: When::On(day(2023, 9, 18)),
        theme: "services",
        title: "Väljasõidu osalejad väljastpoolt linna",
        words: "Näidisandmed. Väljasõidule tahavad tulla ka naabervalla inimesed. Kas nad tohivad osaleda?",
        steps: &[
            (
                2,
                MANAGER,
                Step::Pass(
                    "authority",
                    "Näidisandmed. Palun seisukohta: tingimustes seda sõnaselgelt ei ole.",
                ),
            ),
            (8, AUTHORITY, Step::Answer("Näidisandmed. Tohivad, kui nad kuuluvad sihtrühma ja kohti on.")),
            (
                7,
                MANAGER,
                Step::Publish(
                    "services",
                    "Kas väljasõidul võib osaleda teise omavalitsuse elanik?",
                    [
                        "Näidisandmed. Väljasõidule tahavad tulla ka naabervalla inimesed. Kas nad tohivad osaleda?",
                        "Näidisandmed. Tohivad, kui nad kuuluvad sihtrühma ja kohti on.",
                    ],
                ),
            ),
        ],
        ..NOTHING
    },
    Asked {
        by: PARNU,
        when: When::On(day(2024, 2, 5)),
        theme: "personnel",
        about: "document",
        reference: "Personalidokumendid ja vastavad juhised",
        title: "Ametijuhend kahe koormusega töötajale",
        words: "Näidisandmed. Nõustaja töötab pool kohta programmis ja pool kohta muus ametis. Kas piisab ühest ametijuhendist?",
        steps: &[
            (1, MANAGER, Step::Return("Näidisandmed. Kas mõlemad tööd on ühe lepinguga?")),
            (2, PARNU, Step::More("Näidisandmed. Jah, üks leping, koormus on jagatud.")),
            (
                3,
                MANAGER,
                Step::Answer("Näidisandmed. Piisab ühest, kui programmi tegevused on selles eraldi kirjas."),
            ),
        ],
        ..NOTHING
    },
    Asked {
        by: TALLINN,
        when: When::On(day(2025, 4, 14)),
        theme: "target_groups",
        title: "Kellele klubi on mõeldud",
        words: "Näidisandmed. Kas eesti keele vestlusklubisse võib tulla inimene, kes on Eestis elanud üle viie aasta?",
        steps: &[
            (
                3,
                MANAGER,
                Step::Answer("Näidisandmed. Võib: ta on erineva keele- ja kultuuritaustaga elanik."),
            ),
            (
                4,
                MANAGER,
                Step::Publish(
                    "target_groups",
                    "Kas üle viie aasta Eestis elanu võib tulla vestlusklubisse?",
                    [
                        "Näidisandmed. Kas eesti keele vestlusklubisse võib tulla inimene, kes on Eestis elanud üle viie aasta?",
                        "Näidisandmed. Võib: ta on erineva keele- ja kultuuritaustaga elanik. Uussisserändaja on ta esimese viie aasta jooksul.",
                    ],
                ),
            ),
        ],
        ..NOTHING
    },
    Asked {
        by: TARTU,
        when: When::On(day(2025, 9, 8)),
        theme: "agreement",
        about: "agreement",
        title: "Lepingu pikendamise aeg",
        words: "Näidisandmed. Millal peame pikendamise soovist teatama?",
        steps: &[(
            2,
            MANAGER,
            Step::Answer("Näidisandmed. Teata 2025. aasta teise poolaasta jooksul, soovitavalt oktoobris."),
        )],
        ..NOTHING
    },
    Asked {
        by: RAKVERE,
        when: When::Before(3),
        theme: "plan_budget",
        about: "plan_row",
        reference: "rida 2.3",
        title: "Ühe rea raha teise rea alla",
        words: "Näidisandmed. Kas väljasõitudest üle jäänud raha võib sel aastal suhtlusklubi alla tõsta?",
        ..NOTHING
    },
    Asked {
        by: TARTU,
        when: When::Before(6),
        theme: "data_protection",
        title: "Osalejate nimekirja säilitamine",
        words: "Näidisandmed. Kui kaua hoiame ürituse registreerimislehte, kus on osalejate nimed?",
        steps: &[(1, MANAGER, Step::Pass("unit", "Näidisandmed. Palun öelge, mida kontrollis näha tahate."))],
        ..NOTHING
    },
    Asked {
        by: TARTU,
        when: When::Before(8),
        theme: "services",
        title: "Ühised jalutuskäigud uueks teenuseks",
        words: "Näidisandmed. Kas jalutuskäigud võib tuua teenuste hulka?",
        steps: &[(
            2,
            MANAGER,
            Step::Return("Näidisandmed. Palun lisa, kui palju inimesi on käinud ja mida nad ise ütlesid."),
        )],
        ..NOTHING
    },
    Asked {
        by: MANAGER,
        when: When::Before(4),
        desk: "authority",
        theme: "reporting",
        title: "Näitajate esitamise kuju",
        words: "Näidisandmed. Kas poolaasta arvud sobivad asutuste kaupa või ühe summana?",
        ..NOTHING
    },
];
