//! What is known of the person, in the file: birth, home, education and work, family, how to reach them.

use super::{file::File, form, panels, said};
use crate::model::{Education, Kin, NewPreference, Occupation, Reach, Work, full_name};
use maud::html;
use platform::{Arg, Markup, Page, ui};

/// The card; the personal code is masked, and whoever asks to see it is written down.
pub(super) fn card(page: &Page, path: &str, file: &File) -> Markup {
    let client = &file.client;
    let edit = html! { a href={ (path) "/edit" } { (page.t("people-edit")) } };
    let body = html! {
        dl.kv {
            dt { (page.t("people-field-personal_code")) }
            dd.num { (panels::code(page, path, file.code.as_deref())) }
            @for (field, said) in rows(page, file).iter().filter(|(_, said)| !said.is_empty()) {
                dt { (page.t(form::label(field))) }
                dd { (said) }
            }
            @if !client.phone.is_empty() {
                dt { (page.t("people-field-phone")) }
                dd.num {
                    @if file.wish.do_not_call { (client.phone) " " (ui::pill("bad", &page.t("people-do-not-call"))) }
                    @else { a href={ "tel:" (client.phone.replace(' ', "")) } { (client.phone) } }
                }
            }
            @if !client.email.is_empty() {
                dt { (page.t("people-field-email")) }
                dd { a href={ "mailto:" (client.email) } { (client.email) } }
            }
            @if let Some(wish) = wish(page, &file.wish) { dt { (page.t("people-prefers")) } dd { (wish) } }
        }
        @if !file.wish.safe_note.is_empty() {
            p.mt2.small { (ui::pill("bad", &page.t("people-field-safe_note"))) " " (file.wish.safe_note) }
        }
    };
    ui::card(&page.t("people-known-title"), &edit, &body)
}

fn rows(page: &Page, file: &File) -> Vec<(&'static str, String)> {
    let client = &file.client;
    let born =
        client.born_on.map(|day| page.day(day)).or_else(|| client.born_year.map(|year| year.to_string()));
    vec![
        ("born", born.unwrap_or_default()),
        ("sex", page.t(&format!("people-sex-{}", client.sex))),
        ("citizenship", said::country(page, &client.citizenship)),
        ("background", page.t(&format!("people-background-{}", client.background))),
        ("address", client.address.clone()),
        ("education", education(page, &file.occupation)),
        ("work", work(page, &file.occupation)),
        ("child", names(page, &file.children)),
        ("guardian", names(page, &file.guardians)),
    ]
}

/// `magistrikraad, raamatupidaja`
fn education(page: &Page, Occupation { education, profession, .. }: &Occupation) -> String {
    let level = (*education != Education::Unknown).then(|| page.t(&format!("people-education-{education}")));
    level
        .into_iter()
        .chain(Some(profession.clone()).filter(|words| !words.is_empty()))
        .collect::<Vec<_>>()
        .join(", ")
}

/// `töötab, kokk, Tartu Köök, alates 16.11.2026`
fn work(page: &Page, Occupation { work, work_since, employer, job, .. }: &Occupation) -> String {
    let state = (*work != Work::Unknown).then(|| page.t(&format!("people-work-{work}")));
    let since = work_since.map(|day| page.with("people-from", &[("day", Arg::Word(&page.day(day)))]));
    let words = [state, Some(job.clone()), Some(employer.clone()), since];
    words.into_iter().flatten().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}

/// `Maksym Kovalenko (7-aastane)`
fn names(page: &Page, kin: &[Kin]) -> String {
    let one = |one: &Kin| {
        let name = full_name(&one.given_name, &one.family_name);
        match said::age_or_year(page, one.born_on, one.born_year) {
            Some(age) => format!("{name} ({age})"),
            None => name,
        }
    };
    kin.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// `e-kirja, ukraina, õhtul`
fn wish(page: &Page, NewPreference { channel, language, times, .. }: &NewPreference) -> Option<String> {
    let way = (*channel != Reach::Any).then(|| page.t(&format!("people-reach-{channel}")));
    let language = (!language.is_empty()).then(|| said::languages(page, std::slice::from_ref(language)));
    let times = (!times.is_empty()).then(|| times.clone());
    let words: Vec<_> = [way, language, times].into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(", "))
}
