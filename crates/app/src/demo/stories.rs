//! A handful of invented people of Tartu whose files are rich: what is in them, in days from today.

/// A basis of stay: its word, since when, until when, and since when it is being renewed.
pub(super) type Stay = (&'static str, i32, Option<i32>, Option<i32>);

/// A visit: days, topics, acts, channel, note, and what is to follow on which day.
pub(super) struct Visit {
    pub(super) day: i32,
    pub(super) topics: &'static str,
    pub(super) acts: &'static str,
    pub(super) channel: &'static str,
    pub(super) note: &'static str,
    pub(super) follow_up: Option<(i32, &'static str)>,
}

/// A step: what, who, by which day, and whether it is done.
pub(super) type Step = (&'static str, &'static str, Option<i32>, bool);

/// A goal in the person's words.
pub(super) struct Goal {
    pub(super) words: &'static str,
    pub(super) language: &'static str,
    pub(super) area: &'static str,
    pub(super) review: Option<i32>,
    pub(super) steps: &'static [Step],
    /// Whose words, and which.
    pub(super) said: &'static [(&'static str, &'static str)],
    /// What became of it and why; nothing while it is open.
    pub(super) became: Option<(&'static str, &'static str)>,
}

/// A person and their file.
pub(super) struct Story {
    pub(super) given: &'static str,
    pub(super) family: &'static str,
    pub(super) age: i16,
    pub(super) sex: &'static str,
    pub(super) citizenship: &'static str,
    /// Languages with how well they are spoken, best first.
    pub(super) spoken: &'static [(&'static str, &'static str)],
    pub(super) arrived: i32,
    pub(super) background: &'static str,
    pub(super) interpreter: &'static str,
    pub(super) stays: &'static [Stay],
    /// Education, profession, work.
    pub(super) occupation: [&'static str; 3],
    pub(super) reach: &'static str,
    /// Kind, number, country, the last day.
    pub(super) documents: &'static [(&'static str, &'static str, &'static str, i32)],
    /// Purpose, to whom, which data, given or refused.
    pub(super) consents: &'static [[&'static str; 4]],
    pub(super) visits: &'static [Visit],
    pub(super) goals: &'static [Goal],
    pub(super) restricted_note: &'static str,
    /// What it is called, its kind, what it says.
    pub(super) paper: Option<[&'static str; 3]>,
    pub(super) reminder: Option<(&'static str, i32)>,
}

impl Story {
    /// The language that is spoken best.
    pub(super) fn tongue(&self) -> &'static str {
        self.spoken.first().map_or("", |(language, _)| *language)
    }
}

const NOBODY: Story = Story {
    given: "",
    family: "",
    age: 30,
    sex: "woman",
    citizenship: "UKR",
    spoken: &[("ukr", "native"), ("rus", "c1")],
    arrived: -200,
    background: "newcomer",
    interpreter: "not_needed",
    stays: &[("temporary_protection", -200, Some(150), None)],
    occupation: ["unknown", "", "unknown"],
    reach: "any",
    documents: &[],
    consents: &[],
    visits: &[],
    goals: &[],
    restricted_note: "",
    paper: None,
    reminder: None,
};

/// The mother whose file has everything.
pub(super) const OLENA: Story = Story {
    given: "Олена",
    family: "Коваленко",
    age: 34,
    spoken: &[("ukr", "native"), ("rus", "c1"), ("eng", "b1"), ("est", "a1")],
    arrived: -960,
    stays: &[
        ("temporary_protection", -960, Some(-630), None),
        ("temporary_protection", -629, Some(-265), None),
        ("temporary_protection", -264, Some(24), Some(-9)),
    ],
    occupation: ["isced_6", "raamatupidaja", "working"],
    reach: "email",
    documents: &[("passport", "FA204817", "UKR", 1_400), ("residence_card", "PA1180264", "EST", 24)],
    consents: &[
        ["share", "Töötukassa", "nimi, kontakt, haridus ja tööotsing", "given"],
        ["reminders", "", "nimi ja e-posti aadress", "given"],
        ["photos", "", "pildid sündmustelt", "refused"],
    ],
    visits: &[
        Visit {
            day: -24,
            topics: "stay",
            acts: "stay.extension_helped",
            channel: "counter",
            note: "Ajutise kaitse pikendamise avaldus esitatud.",
            follow_up: None,
        },
        Visit {
            day: -13,
            topics: "school",
            acts: "school.place_applied",
            channel: "counter",
            note: "Poja koolikoha avaldus esitatud.",
            follow_up: None,
        },
        Visit {
            day: -3,
            topics: "work estonian",
            acts: "work.cv_made estonian.course_found",
            channel: "video",
            note: "CV on valmis, soovib õhtust B1 kursust.",
            follow_up: Some((2, "Küsida, kas kursusel on koht")),
        },
    ],
    goals: &[
        Goal {
            words: "Хочу знову працювати бухгалтеркою",
            language: "ukr",
            area: "work",
            review: Some(45),
            steps: &[
                ("Arvele Töötukassas", "person", Some(-20), true),
                ("CV eesti keeles", "together", Some(-4), true),
                ("Karjäärinõustamine Töötukassas", "person", Some(-4), false),
                ("Diplomi tunnustamise avaldus", "together", Some(16), false),
                ("Tööpraktika raamatupidamises", "person", Some(60), false),
            ],
            said: &[
                ("person", "Боюся співбесіди естонською, але вже менше."),
                ("counsellor", "CV on tugev. Vestluse harjutamiseks sobib keelekohvik."),
            ],
            became: None,
        },
        Goal {
            words: "Говорити естонською так, щоб мене розуміли в лікаря",
            language: "ukr",
            area: "language",
            review: Some(20),
            steps: &[
                ("A1 eksam", "person", Some(-18), true),
                ("A2 kursus, esmaspäeviti 17.30", "person", Some(12), false),
                ("Keelekohvik raamatukogus", "person", Some(5), false),
            ],
            said: &[("person", "На роботі вже кажу «tere» і «aitäh» без страху.")],
            became: None,
        },
        Goal {
            words: "Щоб син пішов до школи поруч із домом",
            language: "ukr",
            area: "education",
            review: None,
            steps: &[
                ("Avaldus koolile", "together", Some(-22), true),
                ("Tutvumine klassiga", "person", Some(-8), true),
            ],
            said: &[],
            became: Some(("reached", "Maksõm käib 1. klassis kodu lähedal.")),
        },
    ],
    restricted_note: "Tervis: unehäired pärast pommitamist. Suunatud pereõe vastuvõtule, ise soovib, et kolleegid ei küsiks.",
    paper: Some([
        "Bakalaureusediplomi tõlge",
        "certificate",
        "Näidisandmed. Bakalaureusediplom, majandusarvestus. Tõlge ukraina keelest.",
    ]),
    reminder: Some(("Kontrollida, kas pikendamise otsus on tulnud", 10)),
    ..NOBODY
};

/// Her son, for whom she answers.
pub(super) const MAKSYM: Story = Story {
    given: "Максим",
    family: "Коваленко",
    age: 7,
    sex: "man",
    spoken: &[("ukr", "native"), ("est", "a2")],
    arrived: -960,
    stays: &[("temporary_protection", -264, Some(24), None)],
    occupation: ["isced_0", "", "studying"],
    visits: &[Visit {
        day: -13,
        topics: "culture",
        acts: "culture.event_registered",
        channel: "counter",
        note: "Jalgpallitrenn leitud.",
        follow_up: None,
    }],
    goals: &[Goal {
        words: "Хочу грати у футбол з хлопцями з класу",
        language: "ukr",
        area: "community",
        review: Some(30),
        steps: &[
            ("Esimene trenn", "person", Some(-6), true),
            ("Perearsti tõend trenni jaoks", "other", Some(3), false),
        ],
        said: &[("person", "Тренер добрий.")],
        became: None,
    }],
    ..NOBODY
};

/// The others: what runs out in a month, in two, in three; and one with whom nothing is due.
pub(super) const OTHERS: [Story; 4] = [
    Story {
        given: "Rahul",
        family: "Sharma",
        age: 29,
        sex: "man",
        citizenship: "IND",
        spoken: &[("hin", "native"), ("eng", "c2"), ("est", "a1")],
        arrived: -700,
        stays: &[("permit_study", -700, Some(-300), None), ("permit_work", -299, Some(28), None)],
        occupation: ["isced_7", "tarkvaraarendaja", "working"],
        reach: "chat",
        documents: &[("passport", "Z4820193", "IND", 87)],
        visits: &[Visit {
            day: -16,
            topics: "stay work",
            acts: "stay.extension_helped",
            channel: "email",
            note: "Tööandja kinnitust oodatakse.",
            follow_up: Some((-1, "Küsida, kas tööandja kinnitas")),
        }],
        goals: &[Goal {
            words: "I want to stay and bring my wife here",
            language: "eng",
            area: "documents",
            review: Some(14),
            steps: &[
                ("Tööandja kinnitus", "person", Some(-2), false),
                ("Avaldus PPA-le", "together", Some(9), false),
                ("Abikaasa dokumendid tõlkida", "person", None, false),
            ],
            said: &[],
            became: None,
        }],
        ..NOBODY
    },
    Story {
        given: "فاطمة",
        family: "الأحمد",
        age: 41,
        citizenship: "SYR",
        spoken: &[("ara", "native")],
        arrived: -1_060,
        interpreter: "needed",
        stays: &[("refugee", -1_040, Some(56), Some(-2))],
        occupation: ["isced_2", "õmbleja", "at_home"],
        documents: &[("travel_document", "TD118204", "EST", 56)],
        visits: &[Visit {
            day: -9,
            topics: "health",
            acts: "health.family_doctor_chosen",
            channel: "counter",
            note: "Tõlk kohal. Perearst valitud.",
            follow_up: Some((6, "Leppida tõlgiga kokku arstiaeg")),
        }],
        goals: &[Goal {
            words: "أريد أن أخيط وأبيع في السوق",
            language: "ara",
            area: "work",
            review: Some(35),
            steps: &[("Õmblusmasin laenuks", "counsellor", Some(7), false)],
            said: &[],
            became: None,
        }],
        ..NOBODY
    },
    Story {
        given: "Maria",
        family: "Santos",
        age: 37,
        citizenship: "BRA",
        spoken: &[("por", "native"), ("eng", "b2"), ("est", "a2")],
        arrived: -1_500,
        stays: &[("permit_family", -640, Some(86), None)],
        occupation: ["isced_5", "kokk", "seeking"],
        visits: &[Visit {
            day: -5,
            topics: "estonian",
            acts: "estonian.registered_to_course",
            channel: "phone",
            note: "Registreeritud A2 kursusele.",
            follow_up: None,
        }],
        ..NOBODY
    },
    Story {
        given: "Андрей",
        family: "Петров",
        age: 58,
        sex: "man",
        citizenship: "UND",
        spoken: &[("rus", "native"), ("est", "b1")],
        arrived: -15_000,
        background: "local",
        stays: &[("long_term_resident", -9_000, None, None)],
        occupation: ["isced_4", "keevitaja", "working"],
        visits: &[Visit {
            day: -18,
            topics: "registers",
            acts: "registers.register_act_done",
            channel: "counter",
            note: "Andmed rahvastikuregistris parandatud.",
            follow_up: None,
        }],
        ..NOBODY
    },
];

/// The same person, taken down twice in two scripts: nobody has found out yet.
pub(super) const TWICE: [Story; 2] = [
    Story { given: "Ірина", family: "Бондаренко", age: 45, ..NOBODY },
    Story { given: "Iryna", family: "Bondarenko", age: 45, spoken: &[("ukr", "native")], ..NOBODY },
];

/// Two files of one person that were made one.
pub(super) const MERGED: [Story; 2] = [
    Story {
        given: "Тетяна",
        family: "Мельник",
        age: 52,
        visits: &[Visit {
            day: -12,
            topics: "benefits",
            acts: "benefits.right_explained",
            channel: "counter",
            note: "Toetuste tingimusi selgitatud.",
            follow_up: None,
        }],
        ..NOBODY
    },
    Story { given: "Tetiana", family: "Melnyk", age: 52, spoken: &[("ukr", "native")], ..NOBODY },
];

/// Somebody in a shelter, of whom only the named may know.
pub(super) const PROTECTED: Story = Story {
    given: "Наталія",
    family: "Шевчук",
    age: 31,
    stays: &[("temporary_protection", -90, Some(150), None)],
    restricted_note: "Elab varjupaigas. Ühendust võtta ainult kirjaga, helistada ei tohi.",
    reach: "email",
    arrived: -90,
    ..NOBODY
};
