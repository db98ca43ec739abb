//! The languages of the person, how well, and for which an interpreter is needed.

use super::{Group, edit, form, person, said, save};
use crate::model::{Interpreter, Level, NewSkill, ROWS, Sent, both, skills};
use crate::policy::EditClient;
use crate::store::{change, file, spoken};
use frame::reference;
use maud::html;
use platform::{Error, Language, Markup, Page, Problems, Result, Routes, Tx, ui};

/// Rows of languages, best first, and whether an interpreter is needed at all.
struct Languages;

pub(super) fn routes() -> Routes {
    Routes::default().get(Languages::SAVE, edit::<Languages>).post(Languages::SAVE, save::<Languages>)
}

impl Group for Languages {
    const SAVE: &'static str = "/organisations/{slug}/clients/{id}/languages";
    const TITLE: &'static str = "people-languages-title";
    const COMPARED: &'static [&'static str] = &["language_level", "interpreter"];

    fn kept(tx: &mut Tx<'_, EditClient>, language: Language) -> Result<Sent> {
        let client = file::client(tx, tx.on().id)?;
        let mut sent = Sent::default();
        for (known, [name, level, interpreter]) in spoken::of(tx, client.id)?.iter().zip(ROWS) {
            sent.set(name, reference::language_name(language, &known.language).unwrap_or(&known.language));
            sent.set(level, known.level.unwrap_or(Level::Unknown).word());
            sent.set(interpreter, known.interpreter_since.map_or("", |_| "yes"));
        }
        sent.set("interpreter", client.interpreter.word());
        Ok(sent)
    }

    fn change(tx: &mut Tx<'_, EditClient>, version: i64, sent: &Sent) -> Result<()> {
        let (skills, interpreter) = both(skills(sent), of_any(sent))?;
        let needs = skills.iter().any(|skill| skill.interpreter);
        if needs && interpreter == Interpreter::NotNeeded {
            return Err(Problems::at("interpreter", "people-problem-interpreter-or-not").into());
        }
        let codes: Vec<_> = skills.iter().map(|skill: &NewSkill| skill.language.as_str()).collect();
        let mut fields = Sent::default();
        fields.set("languages", codes.join(", "));
        fields.set("interpreter", if needs { Interpreter::Needed } else { interpreter }.word());
        let before = spoken::of(tx, tx.on().id)?;
        let client = person::with(tx, &fields)?.parse(tx.today()).map_err(Error::from)?;
        change::change(tx, version, &client)?;
        spoken::write(tx, &before, &skills)
    }

    fn fields(page: &Page, sent: &Sent, problems: &Problems) -> Markup {
        let filled =
            ROWS.iter().rposition(|[name, ..]| !sent.get(name).is_empty()).map_or(0, |place| place + 1);
        let shown = (filled + 2).clamp(3, ROWS.len());
        html! {
            p.small.muted { (page.t("people-languages-help")) }
            @for (number, names) in (1_i64..).zip(ROWS.iter().take(shown)) { (row(page, sent, problems, (number, names))) }
            (form::choice(page, problems, ("interpreter", sent.get("interpreter")), Interpreter::words()))
        }
    }

    fn said(page: &Page, sent: &Sent, field: &str) -> String {
        if field == "interpreter" {
            return said::value(page, field, sent.get(field));
        }
        let row = |[name, level, interpreter]: &[&str; 3]| {
            let level = Some(sent.get(level))
                .filter(|level| level.parse::<Level>().is_ok_and(|level| level != Level::Unknown));
            let level = level.map(|level| page.t(&format!("people-level-{level}")));
            let interpreter = sent.is_ticked(interpreter).then(|| page.t("people-with-interpreter"));
            let words = [Some(sent.get(name).to_owned()), level, interpreter];
            words.into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        ROWS.iter().filter(|[name, ..]| !sent.get(name).is_empty()).map(row).collect::<Vec<_>>().join(", ")
    }
}

fn of_any(sent: &Sent) -> Result<Interpreter, Problems> {
    match sent.get("interpreter") {
        "" => Ok(Interpreter::Unknown),
        typed => typed.parse().map_err(|()| Problems::at("interpreter", "people-problem-choice")),
    }
}

/// A language, how well, and whether an interpreter is needed for it.
fn row(
    page: &Page,
    sent: &Sent,
    problems: &Problems,
    (number, [name, level, interpreter]): (i64, &[&'static str; 3]),
) -> Markup {
    let levels = ui::options(page, "people-level", Level::words().iter().copied());
    let chosen = Some(sent.get(level)).filter(|chosen| !chosen.is_empty()).unwrap_or("unknown");
    let wrong = [*name, *level].map(|field| problems.of(field));
    html! {
        fieldset {
            legend.lbl { (page.n("people-language-number", number)) }
            div.f3 {
                div.ds-field {
                    label.lbl for=(name) { (page.t("people-field-language")) }
                    input.ds-input id=(name) name=(name) value=(sent.get(name)) maxlength="60" autocomplete="off"
                        aria-invalid=[wrong[0].map(|_| "true")] aria-describedby=[wrong[0].map(|_| format!("{name}-problem"))];
                    @if let Some(key) = wrong[0] { p.problem id={ (name) "-problem" } { (page.t(key)) } }
                }
                div.ds-field {
                    label.lbl for=(level) { (page.t("people-field-level")) }
                    select.ds-input id=(level) name=(level) aria-invalid=[wrong[1].map(|_| "true")]
                        aria-describedby=[wrong[1].map(|_| format!("{level}-problem"))] {
                        @for choice in &levels { option value=(choice.word) selected[choice.word == chosen] { (choice.name) } }
                    }
                    @if let Some(key) = wrong[1] { p.problem id={ (level) "-problem" } { (page.t(key)) } }
                }
                label.check {
                    input type="checkbox" name=(interpreter) value="yes" checked[sent.is_ticked(interpreter)];
                    span { (page.t("people-field-language-interpreter")) }
                }
            }
        }
    }
}
