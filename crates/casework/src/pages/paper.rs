//! Papers that were handed in: the list, the form with a file, the download.

use super::{ask_first, crumbs, file_path, instant};
use crate::{
    model::{PaperInput, PaperKind},
    policy::paper::{AddPaper, DeletePaper, ListPapers, PaperPath, ReadPaper},
    store::paper::{self, PaperLine},
};
use frame::{At, ClientId};
use maud::html;
use platform::{
    Arg, Error, Head, Markup, Once, Page, Permit, Problems, Response, Result, Role, Routes, Tx, Upload,
    files::{self, Stored, attachment},
    limits::Allowance,
    page::PathOf,
    ui,
};

/// Papers that the file shows at once.
const SHOWN: usize = 5;

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/papers", list)
        .post_large("/organisations/{slug}/clients/{id}/papers", Allowance::UPLOAD, add)
        .get("/organisations/{slug}/clients/{id}/papers/opening", ask_first)
        .get("/organisations/{slug}/clients/{id}/papers/{paper}", download)
        .get("/organisations/{slug}/clients/{id}/papers/{paper}/opening", ask_first)
        .post("/organisations/{slug}/clients/{id}/papers/{paper}/removal", remove)
}

fn papers_path(at: &At<ClientId>) -> String {
    format!("{}/papers", file_path(at))
}

async fn list(permit: Permit<ListPapers>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    let input = PaperInput {
        kind: PaperKind::Other.word().to_owned(),
        received_on: page.today().to_string(),
        once: Once::new_key(),
        ..PaperInput::default()
    };
    screen(&permit, (&page, &at), &input, &Problems::default()).await
}

async fn add(
    permit: Permit<AddPaper>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    upload: Upload<PaperInput>,
) -> Result<Response> {
    let added = keep(&permit, &page, &upload).await;
    match added {
        Ok(()) => Ok(page.done(&papers_path(&at), "casework-paper-added")),
        Err(Error::Problems(problems)) => {
            let Upload(input, _) = &upload;
            screen(&permit.narrow(), (&page, &at), input, &problems).await
        }
        Err(other) => Err(other),
    }
}

/// All that is wrong is said at once; a file is kept only when nothing is.
async fn keep(permit: &Permit<AddPaper>, page: &Page, upload: &Upload<PaperInput>) -> Result<()> {
    let Upload(input, _) = upload;
    let parsed = input.parse(page.today());
    let (file, new) = match (upload.file("file"), parsed) {
        (Some(file), Ok(new)) => (file.clone(), new),
        (None, parsed) => {
            let mut problems = parsed.err().unwrap_or_default();
            problems.add("file", "casework-problem-file-missing");
            return Err(problems.into());
        }
        (Some(file), Err(mut problems)) => {
            let looked = files::recognise(&file.name, &file.content);
            let again = looked.err().map_or("casework-problem-file-again", files::FileProblem::key);
            problems.add("file", again);
            return Err(problems.into());
        }
    };
    let stored: Stored = permit.store(file).await?.map_err(|problem| Problems::at("file", problem.key()))?;
    let once = Once::of_form(&input.once, &(input, &stored.sha256));
    let write = move |tx: &mut Tx<'_, AddPaper>| paper::add(tx, &new, &stored).map(|id| id.to_string());
    permit.write_once(once, write).await?;
    Ok(())
}

/// The file of a paper, to be kept by whoever asks; never shown in the page's place.
async fn download(permit: Permit<ReadPaper>) -> Result<Response> {
    let found = permit.read(move |tx| {
        let facts = tx.on().facts.clone();
        if facts.deleted_at.is_some() {
            return Err(Error::NotFound);
        }
        files::find(tx, facts.file_id)?.ok_or(Error::NotFound)
    });
    let file = found.await?;
    let content = permit.stored(file.id).await?;
    Ok(attachment(&file.name, file.kind, content))
}

async fn remove(
    permit: Permit<DeletePaper>,
    PathOf(path): PathOf<PaperPath>,
    page: Page,
) -> Result<Response> {
    permit.write(paper::delete).await?;
    let at = At { slug: path.slug, id: path.id };
    Ok(page.done(&papers_path(&at), "casework-paper-was-deleted"))
}

async fn screen(
    permit: &Permit<ListPapers>,
    (page, at): (&Page, &At<ClientId>),
    input: &PaperInput,
    problems: &Problems,
) -> Result<Response> {
    let papers = permit.read(|tx| paper::of_client(tx, tx.on().id)).await?;
    let is_coordinator = permit.actor().is(&[Role::Coordinator], permit.on().organisation_id);
    let account = permit.actor().id();
    let (title, lead) = (page.t("casework-papers-title"), page.t("casework-papers-lead"));
    let crumbs = crumbs(page, at, permit.on());
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "pair", ..Head::default() };
    let rows = || {
        let may_delete = |paper: &PaperLine| is_coordinator || paper.added_by == account;
        rows(page, at, &papers, &may_delete)
    };
    let form = || form(page, at, input, problems);
    let parts: [platform::page::Part<'_>; 2] = [("papers", &rows), ("paper", &form)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

fn rows(
    page: &Page,
    at: &At<ClientId>,
    papers: &[PaperLine],
    may_delete: &dyn Fn(&PaperLine) -> bool,
) -> Markup {
    let (deleted, kept): (Vec<_>, Vec<_>) = papers.iter().partition(|paper| paper.deleted_at.is_some());
    let body = html! {
        @if kept.is_empty() {
            (ui::empty(&page.t("casework-papers-none"), &page.t("casework-papers-none-help"), &html! {}))
        } @else {
            ul.steps { @for paper in &kept {
                li {
                    (line(page, &papers_path(at), paper))
                    @if may_delete(paper) {
                        form method="post" action={ (papers_path(at)) "/" (paper.id) "/removal" } {
                            button.ds-button data-variant="tertiary" type="submit" {
                                (page.t("casework-paper-delete")) span.vh { " " (paper.name) }
                            }
                        }
                    }
                }
            } }
        }
        @if !deleted.is_empty() {
            details { summary { (page.t("casework-papers-deleted")) }
                ul.stack.gap1.small { @for paper in &deleted { li {
                    del { (paper.name) } " · " (gone(page, paper))
                } } }
            }
        }
    };
    ui::card(&page.t("casework-papers-title"), &html! {}, &body)
}

fn gone(page: &Page, paper: &PaperLine) -> String {
    let (who, when) = (paper.deleted_by_name.clone().unwrap_or_default(), paper.deleted_at);
    let when = when.map(|at| instant(page, at)).unwrap_or_default();
    page.with("casework-paper-deleted-by", &[("who", Arg::Word(&who)), ("when", Arg::Word(&when))])
}

/// The name, which is the download, and what is known of it.
fn line(page: &Page, base: &str, paper: &PaperLine) -> Markup {
    html! {
        span.tic { (ui::icon(icon(paper.kind))) }
        div {
            a href={ (base) "/" (paper.id) } download { b { (paper.name) } }
            small {
                (page.t(&format!("casework-paper-kind-{}", paper.kind.word())))
                @if !paper.about.is_empty() { " · " (paper.about) }
                " · " (page.day(paper.received_on))
                " · " (paper.file_kind.word()) ", " (size(paper.bytes))
                @if let Some(name) = &paper.added_by_name { " · " (name) }
            }
        }
    }
}

fn icon(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::IdentityDocument => "id",
        PaperKind::Certificate => "certificate",
        PaperKind::Contract => "writing-sign",
        PaperKind::Decision => "building-bank",
        PaperKind::Other => "file-text",
    }
}

/// `12 kB`, `3 MB`: as people read sizes.
fn size(bytes: i64) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} kB", bytes / 1024),
        _ => format!("{} MB", bytes / 1_048_576),
    }
}

fn form(page: &Page, at: &At<ClientId>, input: &PaperInput, problems: &Problems) -> Markup {
    let field =
        |name, label, hint, value, most| ui::Field { name, label, hint, value, most, ..ui::Field::default() };
    let kinds = ui::options(page, "casework-paper-kind", PaperKind::words().iter().copied());
    let file = ui::Field {
        required: true,
        ..field("file", "casework-paper-file", "casework-paper-file-hint", "", 0)
    };
    let received = ui::Field {
        kind: "date",
        ..field("received_on", "casework-paper-received", "", &input.received_on, 0)
    };
    html! {
        div.card {
            header { h2 { (page.t("casework-paper-new")) } }
            form.form method="post" enctype="multipart/form-data" action=(papers_path(at)) {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once))
                (ui::file(page, problems, file))
                (ui::select(page, problems, field("kind", "casework-paper-kind", "", &input.kind, 0), None, &kinds))
                (ui::field(page, problems, field("name", "casework-paper-name", "casework-paper-name-hint", &input.name, 120)))
                (ui::field(page, problems, field("about", "casework-paper-about", "", &input.about, 200)))
                (ui::field(page, problems, received))
                div.acts {
                    button.ds-button type="submit" { (page.t("casework-paper-add")) }
                    span.end { (page.t("casework-paper-sealed")) }
                }
            }
        }
    }
}

/// The papers in the file of a client: the last few, and the way to all.
pub fn panel(page: &Page, client: ClientId, papers: &[PaperLine]) -> Markup {
    let base = format!("/organisations/{}/clients/{client}/papers", page.slug());
    let kept: Vec<_> = papers.iter().filter(|paper| paper.deleted_at.is_none()).collect();
    let aside = html! { a href=(base) { (page.t("casework-papers-all")) } };
    let body = html! {
        @if kept.is_empty() { p.small.muted { (page.t("casework-papers-none")) } }
        @else { ul.steps { @for paper in kept.iter().take(SHOWN) { li { (line(page, &base, paper)) } } } }
        @if kept.len() > SHOWN {
            p.small { a href=(base) { (page.n("casework-papers-count", i64::try_from(kept.len()).unwrap_or(i64::MAX))) } }
        }
    };
    ui::card(&page.t("casework-papers-title"), &aside, &body)
}
