//! What is to be remembered of a client: a list, a form for one more, and a button when it is done with.

use super::{change, file_path};
use crate::model::{Reminder, ReminderId, ReminderRule, Sent, wished};
use crate::policy::EditClient;
use crate::store::reminder;
use frame::{At, ClientId};
use maud::html;
use platform::{
    Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, page::PathOf, ui, ui::Field,
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/reminders", list)
        .post("/organisations/{slug}/clients/{id}/reminders", add)
        .post("/organisations/{slug}/clients/{id}/reminders/{reminder}/done", done)
}

/// `/organisations/{slug}/clients/{id}/reminders/{reminder}/done`
#[derive(Clone, Debug, Deserialize)]
struct AtReminder {
    slug: String,
    id: ClientId,
    reminder: ReminderId,
}

async fn list(permit: Permit<EditClient>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    let mut sent = Sent::default();
    sent.set("once", Once::new_key());
    show(&permit, (&page, &at), &sent, &Problems::default()).await
}

async fn add(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (word, day) = match wished(&sent, page.today()) {
        Ok(wished) => wished,
        Err(problems) => return show(&permit, (&page, &at), &sent, &problems).await,
    };
    let once = Once::of_form(sent.get("once"), &sent);
    permit.write_once(once, move |tx| reminder::add(tx, &word, day)).await?;
    Ok(page.done(&file_path(&at), "people-reminder-kept"))
}

async fn done(permit: Permit<EditClient>, PathOf(of): PathOf<AtReminder>, page: Page) -> Result<Response> {
    let (at, id) = (At { slug: of.slug, id: of.id }, of.reminder);
    permit.write(move |tx| reminder::done(tx, id)).await?;
    Ok(page.done(&file_path(&at), "people-reminder-done"))
}

async fn show(
    permit: &Permit<EditClient>,
    (page, at): (&Page, &At<ClientId>),
    sent: &Sent,
    problems: &Problems,
) -> Result<Response> {
    let reminders = permit.read(|tx| reminder::of(tx, tx.on().id)).await?;
    let title = page.t("people-reminders-title");
    let head = Head { title: &title, grid: "stack", ..Head::default() };
    let body = || html! { div.stack { (all(page, at, &reminders)) (fields(page, at, sent, problems)) } };
    let status = change::status(problems);
    Ok(change::show(page, (at, &permit.on().name()), head, (status, &[("reminders", &body)])))
}

/// What a reminder says.
pub(super) fn words(page: &Page, rule: ReminderRule, word: &str) -> String {
    match rule {
        ReminderRule::Own => word.to_owned(),
        rule => page.t(&format!("people-reminder-{rule}")),
    }
}

/// What is still to be remembered, in the file; nothing where there is nothing.
pub(super) fn panel(page: &Page, path: &str, reminders: &[Reminder]) -> Markup {
    let more = html! { a href={ (path) "/reminders" } { (page.t("people-reminder-add")) } };
    let body = html! {
        @if reminders.is_empty() { p.small.muted { (page.t("people-reminders-none")) } }
        @else { ul.stack.gap1 { @for reminder in reminders {
            li.small.row.between.gap2 { (line(page, reminder)) (done_button(page, path, reminder)) }
        } } }
    };
    ui::card(&page.t("people-reminders-title"), &more, &body)
}

fn line(page: &Page, reminder: &Reminder) -> Markup {
    let is_due = reminder.due_on <= page.today();
    html! {
        span {
            @if is_due { (ui::pill("warn", &page.day(reminder.due_on))) } @else { span.num.muted { (page.day(reminder.due_on)) } }
            " " (words(page, reminder.rule, &reminder.word))
        }
    }
}

fn done_button(page: &Page, path: &str, reminder: &Reminder) -> Markup {
    let what = words(page, reminder.rule, &reminder.word);
    html! {
        form method="post" action={ (path) "/reminders/" (reminder.id) "/done" } {
            button.ds-button.s data-variant="tertiary" type="submit" {
                (page.t("people-reminder-is-done")) span.vh { " " (what) }
            }
        }
    }
}

fn all(page: &Page, at: &At<ClientId>, reminders: &[Reminder]) -> Markup {
    let path = file_path(at);
    let body = html! {
        @if reminders.is_empty() { p.small.muted { (page.t("people-reminders-none")) } }
        @else { ul.steps { @for reminder in reminders {
            li { div { (line(page, reminder)) } div.end { (done_button(page, &path, reminder)) } }
        } } }
    };
    ui::card(&page.t("people-reminders-title"), &html! {}, &body)
}

fn fields(page: &Page, at: &At<ClientId>, sent: &Sent, problems: &Problems) -> Markup {
    let word = Field { name: "word", label: "people-field-reminder", required: true, ..Field::default() };
    let day = Field { name: "due_on", label: "people-field-due_on", required: true, ..Field::default() };
    let to = format!("{}/reminders", file_path(at));
    let fields = html! {
        (ui::field(page, problems, Field { value: sent.get("word"), most: 200, ..word }))
        (ui::field(page, problems, Field { value: sent.get("due_on"), hint: "people-day-hint", most: 10, ..day }))
    };
    change::form(page, at, (&to, "people-reminder-add"), (sent, problems), &fields)
}
