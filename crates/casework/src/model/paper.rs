//! What is typed about a paper.

use super::PaperKind;
use platform::{Date, Problems, form};
use serde::{Deserialize, Serialize};

/// A paper as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PaperInput {
    /// What it is called; empty for the name of its file.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// About what.
    pub about: String,
    /// When it was handed in.
    pub received_on: String,
    /// The key under which it is kept once.
    pub once: String,
}

/// A paper that is to be kept.
#[derive(Clone, Debug)]
pub struct NewPaper {
    /// What it is called; empty for the name of its file.
    pub name: String,
    /// What it is.
    pub kind: PaperKind,
    /// About what; may be empty.
    pub about: String,
    /// When it was handed in.
    pub received_on: Date,
}

impl PaperInput {
    /// A paper that was handed in by `today`.
    pub fn parse(&self, today: Date) -> Result<NewPaper, Problems> {
        let mut problems = Problems::default();
        let name = problems.take("name", form::line(&self.name, 120));
        let kind = self.kind.parse().map_err(|()| "casework-problem-paper-kind");
        let kind = problems.take("kind", kind);
        let about = problems.take("about", form::line(&self.about, 200));
        let received = form::day(&self.received_on).map(|day| day.unwrap_or(today));
        let received =
            received.and_then(|day| if day > today { Err("casework-problem-future") } else { Ok(day) });
        let received_on = problems.take("received_on", received);
        let paper = name.zip(kind).zip(about.zip(received_on));
        problems.or(paper.map(|((name, kind), (about, received_on))| NewPaper {
            name,
            kind,
            about,
            received_on,
        }))
    }
}
