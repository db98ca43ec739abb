//! An indicator as typed.

use super::{Four, said};
use frame::activity::indicator::{Definition, Indicator};
use platform::{Problems, form, format};
use serde::{Deserialize, Serialize};

/// The largest amount, in hundredths.
const LARGEST: i64 = 100_000_000_000_000;

/// An indicator as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct IndicatorInput {
    /// Its code in the conditions.
    pub code: String,
    /// Its name in Estonian.
    pub name_et: String,
    /// In English.
    pub name_en: String,
    /// In Russian.
    pub name_ru: String,
    /// In Ukrainian.
    pub name_uk: String,
    /// What it counts in.
    pub unit: String,
    /// Where it began.
    pub base: String,
    /// What is to be reached on the way.
    pub milestone: String,
    /// What is to be reached.
    pub target: String,
    /// Where the values come from.
    pub source: String,
    /// How it is counted.
    pub formula: String,
    /// `on` when it is used no more.
    pub ended: String,
    /// The version that the form was shown with.
    pub version: String,
    /// The key of the form.
    pub once: String,
}

impl From<&Indicator> for IndicatorInput {
    fn from(of: &Indicator) -> Self {
        let Definition { code, name, unit, base, milestone, target, source, formula } = of.says.clone();
        let typed = |amount: Option<i64>| amount.map(written).unwrap_or_default();
        Self {
            code,
            name_et: name.et,
            name_en: name.en,
            name_ru: name.ru,
            name_uk: name.uk,
            unit: unit.word().to_owned(),
            base: typed(base),
            milestone: typed(milestone),
            target: typed(target),
            source,
            formula,
            ended: of.ended_on.map(|_| "on".to_owned()).unwrap_or_default(),
            version: of.version.to_string(),
            once: String::new(),
        }
    }
}

impl IndicatorInput {
    /// The names as typed.
    pub fn names(&self) -> Four<'_> {
        [
            ("name_et", &self.name_et),
            ("name_en", &self.name_en),
            ("name_ru", &self.name_ru),
            ("name_uk", &self.name_uk),
        ]
    }

    /// What is to be kept, or every problem.
    pub fn parse(&self) -> Result<Definition, Problems> {
        let mut problems = Problems::default();
        let code = problems.take("code", form::required(&self.code, 40));
        let name = said(&mut problems, self.names(), 300, true);
        let unit = problems.take("unit", self.unit.parse().map_err(|()| "programme-indicator-unit-wrong"));
        let base = problems.take("base", amount(&self.base));
        let milestone = problems.take("milestone", amount(&self.milestone));
        let target = problems.take("target", amount(&self.target));
        let source = problems.take("source", form::lines(&self.source, 1000));
        let formula = problems.take("formula", form::lines(&self.formula, 2000));
        let definition = (|| {
            let (code, name, unit, source, formula) = (code?, name?, unit?, source?, formula?);
            let (base, milestone, target) = (base?, milestone?, target?);
            Some(Definition { code, name, unit, base, milestone, target, source, formula })
        })();
        problems.or(definition)
    }
}

/// An amount in hundredths as people write it: `1 250`, `62,5`; empty is `None`.
pub fn amount(typed: &str) -> Result<Option<i64>, &'static str> {
    let bare: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    if bare.is_empty() {
        return Ok(None);
    }
    let (whole, part) = bare.split_once([',', '.']).unwrap_or((&bare, "0"));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !are_digits(part) || part.len() > 2 {
        return Err("programme-indicator-amount-wrong");
    }
    let hundredths = whole.parse::<i64>().ok().zip(format!("{part:0<2}").parse::<i64>().ok());
    let amount = hundredths.and_then(|(whole, part)| whole.checked_mul(100)?.checked_add(part));
    amount.filter(|amount| *amount <= LARGEST).map(Some).ok_or("programme-indicator-amount-wrong")
}

/// An amount of hundredths as people read it: `1 250`, `62,5`.
pub fn written(hundredths: i64) -> String {
    let whole = format::number(hundredths / 100);
    match hundredths % 100 {
        0 => whole,
        part if part % 10 == 0 => format!("{whole},{}", part / 10),
        part => format!("{whole},{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them_and_written_back() {
        for (typed, hundredths) in
            [("0", 0), ("1 250", 125_000), ("62,5", 6_250), ("0.05", 5), ("12,07", 1_207)]
        {
            assert_eq!(amount(typed), Ok(Some(hundredths)), "{typed}");
            assert_eq!(amount(&written(hundredths)), Ok(Some(hundredths)), "{typed}");
        }
        assert_eq!(amount("  "), Ok(None));
        for wrong in ["-1", "1,234", "1e5", "üks", "1,", ",5", "99999999999999999999", "10000000000000"] {
            assert_eq!(amount(wrong), Err("programme-indicator-amount-wrong"), "{wrong}");
        }
        assert_eq!((written(6_250).as_str(), written(1_207).as_str()), ("62,5", "12,07"));
    }
}
