//! The lists that have been taken over, and the form that brings one in.

use super::{path, path_of, shown};
use crate::{
    model::{ImportId, Kind},
    policy::{StartImport, ViewImports},
    sheet::{self, Unreadable},
    store::{
        self,
        file::{Listed, SheetOf},
        piece,
    },
};
use maud::html;
use platform::{
    Error, Head, Markup, Once, Page, Permit, Problems, Received, Response, Result, Routes, Upload, clock,
    files::FileProblem,
    limits::Allowance,
    ui::{self, Column, Field},
};
use serde::{Deserialize, Serialize};

/// Pieces that are kept in one transaction.
const PIECES: usize = 10;

pub(super) fn routes() -> Routes {
    Routes::default().get("/organisations/{slug}/imports", show).post_large(
        "/organisations/{slug}/imports",
        Allowance::UPLOAD,
        bring,
    )
}

/// What is said of the file.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Said {
    kind: String,
    once: String,
}

async fn show(permit: Permit<ViewImports>, page: Page) -> Result<Response> {
    screen(&permit, &page, &Said::default(), &Problems::default()).await
}

async fn screen(
    permit: &Permit<ViewImports>,
    page: &Page,
    said: &Said,
    problems: &Problems,
) -> Result<Response> {
    let lines = permit.read(store::file::list).await?;
    let slug = permit.on().slug.clone();
    let (title, lead) = (page.t("imports-title"), page.t("imports-lead"));
    let head = Head { title: &title, lead: &lead, grid: "stack", ..Head::default() };
    let form = || form(page, &slug, said, problems);
    let list = || list(page, &slug, &lines);
    let parts: [(&str, &dyn Fn() -> Markup); 2] = [("bring", &form), ("imports", &list)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

fn form(page: &Page, slug: &str, said: &Said, problems: &Problems) -> Markup {
    let kind = if said.kind.is_empty() { Kind::Contacts.word() } else { &said.kind };
    let kinds = ui::options(page, "imports-kind", Kind::words().iter().copied());
    html! {
        div.card {
            header { h2 { (page.t("imports-bring-title")) } }
            form.form method="post" action=(path(slug)) enctype="multipart/form-data" {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &Once::new_key()))
                p.muted { (page.t("imports-bring-help")) }
                div.f2.even {
                    (ui::radios(page, problems, Field { name: "kind", label: "imports-kind", value: kind, ..Field::default() }, &kinds))
                    (file(page, problems))
                }
                div.acts { button.ds-button type="submit" { (ui::icon("upload")) (page.t("imports-bring")) } }
            }
        }
    }
}

fn file(page: &Page, problems: &Problems) -> Markup {
    let problem = problems.of("file");
    html! {
        div.ds-field {
            label.lbl for="file" { (page.t("imports-file")) small id="file-hint" { (page.t("imports-file-hint")) } }
            input.ds-input id="file" name="file" type="file" accept=".xlsx,.ods,.csv,.tsv,.txt"
                aria-invalid=[problem.map(|_| "true")]
                aria-describedby=(if problem.is_some() { "file-hint file-problem" } else { "file-hint" });
            @if let Some(key) = problem { p.problem id="file-problem" { (page.t(key)) } }
        }
    }
}

fn list(page: &Page, slug: &str, lines: &[Listed]) -> Markup {
    if lines.is_empty() {
        let nothing = ui::empty(&page.t("imports-none"), &page.t("imports-none-help"), &html! {});
        return html! { div.card { (nothing) } };
    }
    let columns = [
        Column::words("imports-file"),
        Column::words("imports-kind"),
        Column::words("imports-state"),
        Column::words("imports-uploaded"),
        Column::numbers("imports-applied-rows"),
        Column::numbers("imports-with-trouble"),
    ];
    let row = |line: &Listed| {
        vec![
            html! { a href=(path_of(slug, line.id)) { (line.name) } },
            html! { (page.t(&format!("imports-kind-{}", line.kind))) },
            shown::state(page, line.state),
            html! { (page.day(clock::day_of(line.uploaded_at))) @if let Some(name) = &line.by_name { " · " (name) } },
            html! { (page.number(line.applied)) },
            html! { @if line.waiting > 0 { (page.number(line.waiting)) } },
        ]
    };
    let rows: Vec<_> = lines.iter().map(row).collect();
    let title = page.t("imports-list-title");
    html! { div.card { header { h2 { (title) } } (ui::table(page, &title, &columns, &rows)) } }
}

async fn bring(permit: Permit<StartImport>, page: Page, upload: Upload<Said>) -> Result<Response> {
    let (said, file) = (upload.0.clone(), upload.file("file").cloned());
    let kind = said.kind.parse::<Kind>().map_err(|()| Problems::at("kind", "imports-kind-missing"));
    let read = match (kind, file) {
        (Ok(kind), Some(file)) => take_in(&permit, &said, kind, file).await,
        (Ok(_), None) => Err(Problems::at("file", "imports-file-missing").into()),
        (Err(problems), _) => Err(problems.into()),
    };
    match read {
        Ok(id) => Ok(page.go(&format!("{}/columns", path_of(&permit.on().slug, id)))),
        Err(Error::Problems(problems)) => screen(&permit.narrow(), &page, &said, &problems).await,
        Err(other) => Err(other),
    }
}

/// The key of the text that says why a file is not read.
fn unreadable(why: Unreadable) -> &'static str {
    match why {
        Unreadable::File(FileProblem::Kind) => "imports-file-kind",
        Unreadable::File(problem) => problem.key(),
        Unreadable::Empty => "imports-file-nothing",
        Unreadable::Long => "imports-file-long",
        Unreadable::Locked => "imports-file-locked",
    }
}

/// Reads the file and keeps its rows; the import is there when the last of them is.
async fn take_in(permit: &Permit<StartImport>, said: &Said, kind: Kind, file: Received) -> Result<ImportId> {
    let Received { name, content, .. } = file;
    let read = permit.in_turn(move || sheet::read(&name, &content)).await?;
    let (name, sheets) = read.map_err(|why| Problems::at("file", unreadable(why)))?;
    let outlines: Vec<_> = (1..).zip(&sheets).map(|(position, sheet)| SheetOf::of(position, sheet)).collect();
    let once = Once::of_form(&said.once, &(&said.kind, &name));
    let id = permit.write_once(once, move |tx| store::file::add(tx, (&name, kind), &outlines)).await?;
    for (position, sheet) in (1_i64..).zip(sheets) {
        let pieces: Vec<_> = sheet.rows.chunks(piece::ROWS).map(<[_]>::to_vec).collect();
        for some in pieces.chunks(PIECES).map(<[_]>::to_vec) {
            permit
                .write(move |tx| some.iter().try_for_each(|rows| piece::add(tx, (id, position), rows)))
                .await?;
        }
    }
    permit.write(move |tx| store::file::received(tx, id)).await?;
    Ok(id)
}
