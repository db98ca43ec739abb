//! What a person has learned, and what they do now.

use super::{fields::word, sent::Sent};
use platform::{Date, Problems, form, record, text_enum};

text_enum! {
    /// The highest education that was completed: the levels of ISCED 2011.
    pub enum Education in "occupation.education" {
        /// Less than primary.
        None = "isced_0",
        /// Primary.
        Primary = "isced_1",
        /// Lower secondary.
        LowerSecondary = "isced_2",
        /// Upper secondary, general or vocational.
        UpperSecondary = "isced_3",
        /// Vocational after secondary.
        PostSecondary = "isced_4",
        /// Short-cycle tertiary.
        ShortTertiary = "isced_5",
        /// Bachelor's or equivalent.
        Bachelor = "isced_6",
        /// Master's or equivalent.
        Master = "isced_7",
        /// Doctoral.
        Doctor = "isced_8",
        /// Not said.
        Unknown = "unknown",
    }
}

text_enum! {
    /// What a person does now.
    pub enum Work in "occupation.work" {
        /// Works, also part of the time or for themselves.
        Working = "working",
        /// Looks for work.
        Seeking = "seeking",
        /// Learns.
        Studying = "studying",
        /// At home, with children or someone who needs care.
        AtHome = "at_home",
        /// Of age, or unable to work.
        Retired = "retired",
        /// Something else.
        Other = "other",
        /// Not said.
        Unknown = "unknown",
    }
}

record! {
    /// Education and work of a client.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Occupation {
        /// The highest education that was completed.
        pub education: Education,
        /// What was learned; may be empty.
        pub profession: String,
        /// What the person does now.
        pub work: Work,
        /// Since when.
        pub work_since: Option<Date>,
        /// Where they work or learn; may be empty.
        pub employer: String,
        /// As what; may be empty.
        pub job: String,
    }
}

impl Default for Occupation {
    fn default() -> Self {
        Self {
            education: Education::Unknown,
            profession: String::new(),
            work: Work::Unknown,
            work_since: None,
            employer: String::new(),
            job: String::new(),
        }
    }
}

impl Occupation {
    /// What was typed, or every problem at its field. Nobody works since a day that is still to come.
    pub fn parse(sent: &Sent, today: Date) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let education = problems.take("education", word(sent.get("education"))).flatten();
        let profession = problems.take("profession", form::line(sent.get("profession"), 120));
        let work = problems.take("work", word(sent.get("work"))).flatten();
        let work_since = problems.take("work_since", form::day(sent.get("work_since"))).flatten();
        let employer = problems.take("employer", form::line(sent.get("employer"), 120));
        let job = problems.take("job", form::line(sent.get("job"), 120));
        if work_since.is_some_and(|day| day > today) {
            problems.add("work_since", "people-problem-in-future");
        }
        let work = work.unwrap_or(Work::Unknown);
        if work_since.is_some() && work == Work::Unknown && problems.of("work").is_none() {
            problems.add("work", "people-problem-work-missing");
        }
        problems.or(Some(Self {
            education: education.unwrap_or(Education::Unknown),
            profession: profession.unwrap_or_default(),
            work,
            work_since,
            employer: employer.unwrap_or_default(),
            job: job.unwrap_or_default(),
        }))
    }

    /// As the form shows it.
    pub fn sent(&self) -> Sent {
        let mut sent = Sent::default();
        sent.set("education", self.education.word());
        sent.set("profession", &self.profession);
        sent.set("work", self.work.word());
        sent.set("work_since", self.work_since.map(platform::format::day).unwrap_or_default());
        sent.set("employer", &self.employer);
        sent.set("job", &self.job);
        sent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn what_is_kept_is_read_back_from_its_own_form(
            education in 0..Education::ALL.len(), work in 0..Work::ALL.len() - 1, back in 0..40_000_i32, words in "[a-zõäöü]{0,20}"
        ) {
            let today: Date = "2026-06-30".parse().unwrap();
            let kept = Occupation {
                education: Education::ALL[education],
                work: Work::ALL[work],
                work_since: Some(platform::clock::after_days(today, -back)),
                profession: words.clone(),
                employer: words.clone(),
                job: words,
            };
            proptest::prop_assert_eq!(Occupation::parse(&kept.sent(), today), Ok(kept));
        }

        #[test]
        fn nobody_works_since_tomorrow(ahead in 1..4_000_i32) {
            let today: Date = "2026-06-30".parse().unwrap();
            let mut sent = Sent::default();
            sent.set("work", "working");
            sent.set("work_since", platform::clock::after_days(today, ahead).to_string());
            let problems = Occupation::parse(&sent, today).unwrap_err();
            proptest::prop_assert_eq!(problems.of("work_since"), Some("people-problem-in-future"));
        }
    }
}
