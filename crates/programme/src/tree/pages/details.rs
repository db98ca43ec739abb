//! The forms of a version: what its draft says of itself, how it is described; sending it off and giving it up.

use super::{
    fields::{beside, day, four, line},
    outline::called,
    show::{self, Typed},
    tat_path,
};
use crate::{
    document::{self, Line},
    tree::{
        model::{DescriptionInput, DetailsInput, Reason},
        policy::{DescribeTat, EditTat, ViewTat, WithdrawTat},
        store::draft,
    },
};
use frame::activity::tat::{self, Tat};
use maud::{Markup, html};
use platform::{
    Error, Form, Head, Page, Permit, Problems, Response, Result, Routes,
    page::Part,
    ui::{self, Field},
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/tat/{draft}/details", details)
        .post("/programme/tat/{draft}/details", settle)
        .get("/programme/tat/{id}/description", description)
        .post("/programme/tat/{id}/description", describe)
        .post("/programme/tat/{draft}/submission", submit)
        .post("/programme/tat/{draft}/withdrawal", withdraw)
}

/// A form as it is answered: as it is, with problems, or beside what somebody else has written meanwhile.
enum Answer<'p> {
    Form(&'p Problems),
    Beside(Markup),
}

/// The page of a form. The form is drawn by the page, which must know where its fields stand.
fn screen(page: &Page, (tat, key): (&Tat, &str), form: &dyn Fn() -> Markup, answer: Answer<'_>) -> Response {
    let crumbs = [super::crumb(page), (tat_path(tat.id), called(page, tat))];
    let title = page.t(key);
    let head = Head { crumbs: &crumbs, grid: "stack", ..Head::from(&title) };
    let card = || html! { div.card { div.bd { (form()) } } };
    match answer {
        Answer::Form(problems) if problems.is_empty() => page.show(head, &[("form", &card)]),
        Answer::Form(_) => page.again(head, &[("form", &card)]),
        Answer::Beside(versions) => {
            let parts: [Part<'_>; 2] = [("versions", &|| versions.clone()), ("form", &card)];
            page.conflict(head, &parts)
        }
    }
}

async fn details(permit: Permit<EditTat>, page: Page) -> Result<Response> {
    let (tat, none) = (&permit.on().tat, Problems::default());
    let form = || details_form(&page, tat, &tat.into(), &none);
    Ok(screen(&page, (tat, "programme-tat-details"), &form, Answer::Form(&none)))
}

fn details_form(page: &Page, tat: &Tat, typed: &DetailsInput, problems: &Problems) -> Markup {
    html! {
        form.stack method="post" action={ (tat_path(tat.id)) "/details" } {
            (ui::form_problems(page, problems))
            (ui::hidden("version", &typed.version))
            (ui::field(page, problems, Field { required: true, ..line("title", "programme-tat-name", (&typed.title, 200)) }))
            (ui::field(page, problems, Field { hint: "programme-tat-number-hint", ..line("number", "programme-tat-number", (&typed.number, 40)) }))
            (ui::field(page, problems, day("signed_on", "programme-tat-signed_on", &typed.signed_on)))
            (ui::field(page, problems, Field { hint: "programme-tat-from-hint", ..day("in_force_from", "programme-tat-in_force_from", &typed.in_force_from) }))
            (ui::field(page, problems, day("eligible_from", "programme-tat-eligible_from", &typed.eligible_from)))
            (ui::field(page, problems, day("eligible_until", "programme-tat-eligible_until", &typed.eligible_until)))
            div { button.ds-button type="submit" { (page.t("platform-save")) } }
        }
    }
}

async fn settle(permit: Permit<EditTat>, page: Page, Form(input): Form<DetailsInput>) -> Result<Response> {
    let typed = input.clone();
    let tat = &permit.on().tat;
    match permit.write(move |tx| draft::settle(tx, &typed)).await {
        Ok(()) => Ok(page.done(&tat_path(tat.id), "programme-tat-kept")),
        Err(Error::Problems(problems)) => {
            let form = || details_form(&page, tat, &input, &problems);
            Ok(screen(&page, (tat, "programme-tat-details"), &form, Answer::Form(&problems)))
        }
        Err(Error::Stale) => {
            let now = permit.narrow::<ViewTat>().read(|tx| Ok(tx.on().tat.clone())).await?;
            let theirs = DetailsInput::from(&now);
            let rows = rows(&input, &theirs);
            let again = DetailsInput { version: theirs.version.clone(), ..input };
            let none = Problems::default();
            let form = || details_form(&page, &now, &again, &none);
            Ok(screen(&page, (&now, "programme-tat-details"), &form, Answer::Beside(beside(&page, &rows))))
        }
        Err(other) => Err(other),
    }
}

fn rows(yours: &DetailsInput, theirs: &DetailsInput) -> Vec<(&'static str, String, String)> {
    type Cell = fn(&DetailsInput) -> &String;
    let cells: [(&'static str, Cell); 6] = [
        ("programme-tat-name", |of| &of.title),
        ("programme-tat-number", |of| &of.number),
        ("programme-tat-signed_on", |of| &of.signed_on),
        ("programme-tat-in_force_from", |of| &of.in_force_from),
        ("programme-tat-eligible_from", |of| &of.eligible_from),
        ("programme-tat-eligible_until", |of| &of.eligible_until),
    ];
    cells.into_iter().map(|(key, cell)| (key, cell(yours).clone(), cell(theirs).clone())).collect()
}

/// A version as it is described, and the documents of which it may be one.
async fn described(permit: &Permit<DescribeTat>) -> Result<(Tat, DescriptionInput, Vec<Line>)> {
    let read = permit.read(|tx| {
        let tat = tx.on().tat.clone();
        let described = tat::description(tx, tat.id)?;
        let input = DescriptionInput::of(&tat, &described);
        Ok((tat, input, document::choices(tx)?))
    });
    read.await
}

async fn description(permit: Permit<DescribeTat>, page: Page) -> Result<Response> {
    let (tat, input, documents) = described(&permit).await?;
    let none = Problems::default();
    let form = || description_form(&page, (&tat, &documents), &input, &none);
    Ok(screen(&page, (&tat, "programme-tat-describe"), &form, Answer::Form(&none)))
}

fn description_form(
    page: &Page,
    (tat, documents): (&Tat, &[Line]),
    typed: &DescriptionInput,
    problems: &Problems,
) -> Markup {
    let size = (DescriptionInput::MOST, 3);
    let document = line("document", "programme-tat-document", (&typed.document, 0));
    html! {
        form.stack method="post" action={ (tat_path(tat.id)) "/description" } {
            (ui::form_problems(page, problems))
            (ui::hidden("version", &typed.version))
            (document::pick(page, problems, document, documents))
            (four(page, problems, ("programme-tat-summary", typed.summaries()), size))
            (four(page, problems, ("programme-tat-aim", typed.aims()), size))
            div { button.ds-button type="submit" { (page.t("platform-save")) } }
        }
    }
}

async fn describe(
    permit: Permit<DescribeTat>,
    page: Page,
    Form(input): Form<DescriptionInput>,
) -> Result<Response> {
    let typed = input.clone();
    let done = permit.write(move |tx| draft::describe(tx, &typed)).await;
    let (tat, theirs, documents) = described(&permit).await?;
    match done {
        Ok(()) => Ok(page.done(&tat_path(tat.id), "programme-tat-kept")),
        Err(Error::Problems(problems)) => {
            let form = || description_form(&page, (&tat, &documents), &input, &problems);
            Ok(screen(&page, (&tat, "programme-tat-describe"), &form, Answer::Form(&problems)))
        }
        Err(Error::Stale) => {
            let cell = |of: &DescriptionInput| (of.summary_et.clone(), of.aim_et.clone());
            let ((yours, aim), (summary, their_aim)) = (cell(&input), cell(&theirs));
            let rows = [("programme-tat-summary", yours, summary), ("programme-tat-aim", aim, their_aim)];
            let again = DescriptionInput { version: theirs.version, ..input };
            let none = Problems::default();
            let form = || description_form(&page, (&tat, &documents), &again, &none);
            Ok(screen(&page, (&tat, "programme-tat-describe"), &form, Answer::Beside(beside(&page, &rows))))
        }
        Err(other) => Err(other),
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Seen {
    version: String,
}

async fn submit(permit: Permit<EditTat>, page: Page, Form(seen): Form<Seen>) -> Result<Response> {
    let done = permit.write(move |tx| draft::submit(tx, &seen.version)).await;
    sent(&permit.narrow(), &page, done, "programme-tat-submitted").await
}

async fn withdraw(permit: Permit<WithdrawTat>, page: Page, Form(seen): Form<Seen>) -> Result<Response> {
    let done = permit.write(move |tx| draft::withdraw(tx, &seen.version)).await;
    sent(&permit.narrow(), &page, done, "programme-tat-withdrawn").await
}

async fn sent(permit: &Permit<ViewTat>, page: &Page, done: Result<()>, key: &str) -> Result<Response> {
    let problems = match done {
        Ok(()) => return Ok(page.done(&tat_path(permit.on().tat.id), key)),
        Err(Error::Stale) => Problems::at("version", "programme-tat-moved-on"),
        Err(Error::Problems(problems)) => problems,
        Err(other) => return Err(other),
    };
    show::screen(permit, page, Typed { order: None, reason: Reason::default(), problems }).await
}
