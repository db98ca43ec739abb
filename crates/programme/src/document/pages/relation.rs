//! Saying what a document does to another, and taking it back.

use super::{chain::Relating, path_of, said, show};
use crate::document::{
    model::{DocumentId, Relation},
    policy::{ChangeDocument, ViewDocument},
    store::{list::Line, relation},
};
use platform::{Error, Form, Once, Page, Permit, Problems, Response, Result, Routes};

pub(super) fn routes() -> Routes {
    Routes::default()
        .post("/programme/documents/{id}/relations", relate)
        .post("/programme/documents/{id}/relations/removal", unrelate)
}

async fn relate(permit: Permit<ChangeDocument>, page: Page, Form(typed): Form<Relating>) -> Result<Response> {
    match say(&permit, &typed).await {
        Ok(Outcome::Done) => Ok(page.done(&path_of(permit.on().facts.id), "programme-document-related")),
        Ok(Outcome::Circle(circle)) => {
            let own = permit.on().facts.id;
            let problems = Problems::at("to", "programme-problem-document-circle");
            let typed = Relating { circle: circle_of(&page, own, &circle), ..typed };
            show::screen(&permit.narrow(), &page, (&typed, &problems)).await
        }
        Err(Error::Problems(problems)) => show::screen(&permit.narrow(), &page, (&typed, &problems)).await,
        Err(other) => Err(other),
    }
}

/// What came of it.
enum Outcome {
    /// It is on record.
    Done,
    /// It would go in a circle.
    Circle(Vec<Option<Line>>),
}

async fn say(permit: &Permit<ChangeDocument>, typed: &Relating) -> Result<Outcome> {
    let (to, kind) = parsed(typed)?;
    let once = Once::of_form(&typed.once, typed);
    // A circle is no change: nothing is kept of it, so that the mended form is done.
    let found = permit.read(move |tx| relation::circle(tx, to)).await?;
    if let Some(circle) = found {
        return Ok(Outcome::Circle(circle));
    }
    let relate = permit.write_once(once, move |tx| {
        let seen = tx.prove::<ViewDocument>(&to)?;
        let to = seen.ok_or_else(|| Problems::at("to", "programme-problem-document-choose"))?.on().facts.id;
        relation::relate(tx, to, kind)
    });
    relate.await.map(|()| Outcome::Done)
}

fn parsed(typed: &Relating) -> Result<(DocumentId, Relation)> {
    let mut problems = Problems::default();
    let to = typed.to.trim().parse().map_err(|_| "programme-problem-document-choose");
    let to = problems.take("to", to);
    let kind =
        problems.take("relation", typed.relation.parse().map_err(|()| "programme-problem-document-relation"));
    Ok(problems.or(to.zip(kind))?)
}

/// The circle, one document after another back to the first, by their names; one that may not be seen without its name.
fn circle_of(page: &Page, own: DocumentId, circle: &[Option<Line>]) -> Vec<String> {
    let name = |line: &Option<Line>| match line {
        Some(line) => said::named(page, line),
        None => page.t("programme-document-hidden"),
    };
    let first = circle.iter().flatten().find(|line| line.id == own).cloned();
    [first].iter().chain(circle).map(name).collect()
}

async fn unrelate(
    permit: Permit<ChangeDocument>,
    page: Page,
    Form(typed): Form<Relating>,
) -> Result<Response> {
    let (to, kind) = parsed(&typed)?;
    permit.write(move |tx| relation::unrelate(tx, to, kind)).await?;
    Ok(page.done(&path_of(permit.on().facts.id), "programme-document-unrelated"))
}
