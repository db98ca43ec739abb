//! The invitation of the first who leads an organisation.

use super::{installation::ORGANISATIONS, letter, staff};
use crate::{
    model::StaffInput,
    policy::{InviteFirst, leading, may_invite_first},
    store::installation,
};
use maud::html;
use platform::{
    Arg, Error, Form, Head, Language, Page, Permit, Problems, Response, Result, Routes, page::Part, ui,
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/installation/organisations/{slug}/invitations", new)
        .post("/installation/organisations/{slug}/invitations", invite)
}

async fn new(permit: Permit<InviteFirst>, page: Page) -> Result<Response> {
    let leaders = permit.read(installation::leaders).await?;
    let organisation = &permit.on().organisation;
    if !may_invite_first(organisation.kind, leaders) {
        return Err(Problems::at("login", "frame-problem-led-already").into());
    }
    let input = StaffInput {
        language: Language::Et.code().to_owned(),
        from: page.today().to_string(),
        ..StaffInput::default()
    };
    Ok(screen(&page, &permit, &input, &Problems::default()))
}

fn screen(page: &Page, permit: &Permit<InviteFirst>, input: &StaffInput, problems: &Problems) -> Response {
    let organisation = &permit.on().organisation;
    let role = page.t(&format!("platform-role-{}", leading(organisation.kind)));
    let title = page.t("frame-first-title");
    let lead = format!("{}, {role}", organisation.name);
    let crumbs = [(ORGANISATIONS.to_owned(), page.t("frame-installation-title"))];
    let head = Head { lead: &lead, crumbs: &crumbs, ..Head::from(&title) };
    let body = || {
        html! { div.card { div.bd { form.stack method="post" action={ (ORGANISATIONS) "/" (organisation.slug) "/invitations" } {
            (ui::form_problems(page, problems))
            p { (page.with("frame-first-help", &[("organisation", Arg::Word(&organisation.name))])) }
            (staff::person(page, input, problems))
            (staff::days(page, input, problems))
            div { button.ds-button type="submit" { (page.t("frame-staff-invite-send")) } }
        } } } }
    };
    let parts: [Part<'_>; 1] = [("invite", &body)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

async fn invite(permit: Permit<InviteFirst>, page: Page, Form(input): Form<StaffInput>) -> Result<Response> {
    match let_in(&permit, &page, &input).await {
        Ok(admitted) => Ok(letter::answer(&page, &admitted, ORGANISATIONS)),
        Err(Error::Problems(problems)) => Ok(screen(&page, &permit, &input, &problems)),
        Err(other) => Err(other),
    }
}

async fn let_in(
    permit: &Permit<InviteFirst>,
    page: &Page,
    input: &StaffInput,
) -> Result<crate::store::staff::Admitted> {
    let organisation = &permit.on().organisation;
    // The first who is let in leads; nothing else may be asked for here.
    let input = StaffInput {
        role: leading(organisation.kind).word().to_owned(),
        centre: String::new(),
        ..input.clone()
    };
    let new = input.parse(organisation.kind)?;
    let letter = letter::invitation(page, new.language, &organisation.name);
    permit.write(move |tx| installation::invite_first(tx, &new, &letter)).await
}
