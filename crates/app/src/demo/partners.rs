//! The eight partners as they are in the demonstration: real municipalities and days, invented places and people.

use platform::{Date, Role};

/// A partner.
pub(super) struct Partner {
    /// Its name in addresses.
    pub(super) slug: &'static str,
    /// The town in invented addresses.
    pub(super) town: &'static str,
    /// The day from which it serves people.
    pub(super) serves_from: Date,
    /// Its centres.
    pub(super) centres: &'static [Place],
    /// Who works there.
    pub(super) staff: &'static [Staff],
    /// Contacts in 2024; later years have somewhat more.
    pub(super) a_year: u32,
    /// Contacts of months for which the number is known, from the first month of service on.
    pub(super) first_months: &'static [u32],
    /// Of a hundred contacts, how many are home visits.
    pub(super) home_visits: u32,
    /// Whether its day is shown to visitors of the demonstration, so that something must be due.
    pub(super) is_shown: bool,
}

/// A service centre.
pub(super) struct Place {
    /// Its name in addresses.
    pub(super) slug: &'static str,
    /// Its name.
    pub(super) name: &'static str,
    /// Where it is.
    pub(super) address: &'static str,
    /// Its first day.
    pub(super) opened_on: Date,
}

/// Someone who works for a partner.
#[derive(Clone, Copy)]
pub(super) struct Staff {
    /// The login. Those that begin with `demo.` can be entered by one click; the others cannot sign in.
    pub(super) login: &'static str,
    /// The name.
    pub(super) name: &'static str,
    /// As what.
    pub(super) role: Role,
    /// At which centre; `None` at all.
    pub(super) centre: Option<&'static str>,
    /// Which share of the contacts is theirs.
    pub(super) share: u32,
    /// The first day; `None` from the partner's own.
    pub(super) from: Option<Date>,
}

const fn counsellor(login: &'static str, name: &'static str, centre: &'static str, share: u32) -> Staff {
    Staff { login, name, role: Role::Counsellor, centre: Some(centre), share, from: None }
}

const fn coordinator(login: &'static str, name: &'static str) -> Staff {
    Staff { login, name, role: Role::Coordinator, centre: None, share: 0, from: None }
}

const fn dpo(login: &'static str, name: &'static str) -> Staff {
    Staff { login, name, role: Role::Dpo, centre: None, share: 0, from: None }
}

const fn since(year: i16, month: i8, day: i8, staff: Staff) -> Staff {
    Staff { from: Some(Date::constant(year, month, day)), ..staff }
}

const fn place(slug: &'static str, name: &'static str, address: &'static str, opened_on: Date) -> Place {
    Place { slug, name, address, opened_on }
}

const fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

/// All of them, in the order of their beginning.
pub(super) const PARTNERS: [Partner; 8] =
    [TARTU, RAKVERE, TALLINN, SAAREMAA, PARNU, HAAPSALU, JOHVI, KOHTLA_JARVE];

const TARTU: Partner = Partner {
    slug: "tartu-linn",
    town: "Tartu",
    serves_from: day(2023, 1, 1),
    centres: &[
        place("raekoja", "Tartu Välismaalaste Teenuskeskus", "Näidisplats 1, Tartu", day(2023, 1, 1)),
        place("annelinn", "Annelinna tugipunkt", "Näidisepuiestee 20, Tartu", day(2024, 9, 2)),
    ],
    staff: &[
        counsellor("demo.tartu.noustaja", "Mari Mets", "raekoja", 5),
        counsellor("naide.tartu.olena", "Olena Sirk", "raekoja", 4),
        counsellor("naide.tartu.tiina", "Tiina Lepik", "raekoja", 2),
        since(2024, 9, 2, counsellor("naide.tartu.jelena", "Jelena Kuusik", "annelinn", 2)),
        since(2025, 1, 2, counsellor("naide.liis", "Liis Pihlakas", "annelinn", 1)),
        coordinator("demo.tartu.koordinaator", "Kadri Kask"),
        dpo("demo.tartu.andmekaitse", "Toomas Tamm"),
    ],
    a_year: 1_150,
    // The first half-year is the one of the programme's own overview: 857 counselling contacts.
    first_months: &[128, 133, 158, 136, 149, 153, 109, 176, 121, 104, 97, 78],
    home_visits: 1,
    is_shown: true,
};

const RAKVERE: Partner = Partner {
    slug: "rakvere-linn",
    town: "Rakvere",
    serves_from: day(2023, 2, 1),
    centres: &[place(
        "keskvaljak",
        "Rakvere tugikeskus Keskväljakul",
        "Näidise tn 3, Rakvere",
        day(2023, 2, 1),
    )],
    staff: &[
        counsellor("demo.rakvere.noustaja", "Rein Rand", "keskvaljak", 4),
        since(2025, 1, 2, counsellor("naide.liis", "Liis Pihlakas", "keskvaljak", 1)),
        coordinator("naide.rakvere.koordinaator", "Riina Raud"),
        dpo("naide.rakvere.andmekaitse", "Heli Hein"),
    ],
    a_year: 260,
    first_months: &[24, 31, 26, 30, 29],
    home_visits: 32,
    is_shown: true,
};

const TALLINN: Partner = Partner {
    slug: "tallinn",
    town: "Tallinn",
    serves_from: day(2023, 7, 3),
    centres: &[
        place("lasnamae", "Lasnamäe tugikeskus", "Näidise tee 11, Tallinn", day(2023, 7, 3)),
        place("kesklinn", "Kesklinna tugikeskus", "Eeskuju tn 7, Tallinn", day(2024, 2, 1)),
    ],
    staff: &[
        counsellor("naide.tallinn.anna", "Anna Saar", "lasnamae", 3),
        since(2024, 2, 1, counsellor("naide.tallinn.kaur", "Kaur Kivi", "kesklinn", 2)),
        coordinator("naide.tallinn.koordinaator", "Eve Ennok"),
        dpo("naide.tallinn.andmekaitse", "Mart Maasik"),
    ],
    a_year: 420,
    first_months: &[],
    home_visits: 2,
    is_shown: false,
};

const SAAREMAA: Partner = Partner {
    slug: "saaremaa-vald",
    town: "Kuressaare",
    serves_from: day(2023, 11, 1),
    centres: &[place("kuressaare", "Kuressaare tugikeskus", "Näidise tn 8, Kuressaare", day(2023, 11, 1))],
    staff: &[
        counsellor("naide.saaremaa.piia", "Piia Pärtel", "kuressaare", 1),
        coordinator("naide.saaremaa.koordinaator", "Sulev Sepp"),
        dpo("naide.saaremaa.andmekaitse", "Aime Aru"),
    ],
    a_year: 160,
    first_months: &[],
    home_visits: 20,
    is_shown: false,
};

const PARNU: Partner = Partner {
    slug: "pärnu-linn",
    town: "Pärnu",
    serves_from: day(2024, 1, 1),
    centres: &[place("parnu", "Pärnu tugikeskus", "Eeskuju tn 15, Pärnu", day(2024, 1, 1))],
    staff: &[
        counsellor("naide.parnu.kristel", "Kristel Kangur", "parnu", 3),
        counsellor("naide.parnu.igor", "Igor Ilves", "parnu", 2),
        coordinator("naide.parnu.koordinaator", "Maie Must"),
        dpo("naide.parnu.andmekaitse", "Peeter Paju"),
    ],
    a_year: 220,
    first_months: &[],
    home_visits: 6,
    is_shown: false,
};

const HAAPSALU: Partner = Partner {
    slug: "haapsalu-linn",
    town: "Haapsalu",
    serves_from: day(2024, 12, 1),
    centres: &[place("haapsalu", "Haapsalu tugikeskus", "Näidise tn 2, Haapsalu", day(2024, 12, 1))],
    staff: &[
        counsellor("naide.haapsalu.helen", "Helen Hunt", "haapsalu", 1),
        coordinator("naide.haapsalu.koordinaator", "Uno Uus"),
        dpo("naide.haapsalu.andmekaitse", "Viive Viik"),
    ],
    a_year: 80,
    first_months: &[],
    home_visits: 15,
    is_shown: false,
};

const JOHVI: Partner = Partner {
    slug: "jõhvi-vald",
    town: "Jõhvi",
    serves_from: day(2025, 1, 1),
    centres: &[place("johvi", "Jõhvi tugikeskus", "Eeskuju tn 4, Jõhvi", day(2025, 1, 1))],
    staff: &[
        counsellor("naide.johvi.veera", "Veera Vaher", "johvi", 1),
        coordinator("naide.johvi.koordinaator", "Jaan Jõgi"),
        dpo("naide.johvi.andmekaitse", "Lembi Luik"),
    ],
    a_year: 120,
    first_months: &[],
    home_visits: 8,
    is_shown: false,
};

const KOHTLA_JARVE: Partner = Partner {
    slug: "kohtla-järve-linn",
    town: "Kohtla-Järve",
    serves_from: day(2025, 1, 1),
    centres: &[place("jarve", "Järve tugikeskus", "Näidise pst 12, Kohtla-Järve", day(2025, 1, 1))],
    staff: &[
        counsellor("naide.kohtlajarve.natalia", "Natalia Nurm", "jarve", 1),
        coordinator("naide.kohtlajarve.koordinaator", "Andres Allas"),
        dpo("naide.kohtlajarve.andmekaitse", "Tiiu Tuul"),
    ],
    a_year: 150,
    first_months: &[],
    home_visits: 5,
    is_shown: false,
};

/// Those who are entered by one click and work for no partner: login, name, organisation, role.
pub(super) const NATIONAL: [(&str, &str, &str, Role); 4] = [
    ("demo.programmijuht", "Priit Pärn", "elvl", Role::ProgrammeManager),
    ("demo.rakendusasutus", "Aili Aas", "kum", Role::Authority),
    ("demo.rakendusuksus", "Uku Uibo", "rtk", Role::Unit),
    ("demo.haldur", "Ants Allik", "teekond", Role::Administrator),
];
