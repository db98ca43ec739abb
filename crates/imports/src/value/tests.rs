use super::*;
use proptest::prelude::*;

const NOW: Calendar = Calendar { is_1904: false, latest_year: 2026 };

fn read(text: &str) -> Option<String> {
    moment(text, NOW).map(|(date, time)| match time {
        Some((hour, minute)) => format!("{date} {hour:02}:{minute:02}"),
        None => date.to_string(),
    })
}

#[test]
fn a_day_is_read_however_it_is_written() {
    for (written, day) in [
        ("30.06.2026", "2026-06-30"),
        ("30.6.26", "2026-06-30"),
        ("30/6/26", "2026-06-30"),
        ("2026-06-30", "2026-06-30"),
        ("2026/06/30", "2026-06-30"),
        ("20260630", "2026-06-30"),
        ("46203", "2026-06-30"),
        ("46203,4375", "2026-06-30 10:30"),
        ("30. juuni 2026", "2026-06-30"),
        ("5 мая 2026 г.", "2026-05-05"),
        ("1 травня 2026", "2026-05-01"),
        ("30 June 2026", "2026-06-30"),
        ("30.06.2026 10:30", "2026-06-30 10:30"),
        ("2026-06-30T10:30", "2026-06-30 10:30"),
        ("30.06.2026 kell 9:05", "2026-06-30 09:05"),
        ("30.06.2026a.", "2026-06-30"),
    ] {
        assert_eq!(read(written).as_deref(), Some(day), "{written}");
    }
    for wrong in ["", "eile", "31.02.2026", "6/30/26", "30.06", "462031", "1.1.1", "0.0.0", "2026"] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

#[test]
fn days_counted_from_1904_are_four_years_later() {
    let mac = Calendar { is_1904: true, ..NOW };
    assert_eq!(day("44741", mac).unwrap().to_string(), "2026-06-30");
}

#[test]
fn a_short_year_is_not_in_the_future() {
    assert_eq!(day("1.2.78", NOW).unwrap().year(), 1978);
    assert_eq!(day("1.2.26", NOW).unwrap().year(), 2026);
    assert_eq!(day("1.2.27", NOW).unwrap().year(), 1927);
}

#[test]
fn a_length_is_read_however_it_is_said() {
    for (said, length) in [
        ("30", 30),
        ("30 min", 30),
        ("30min.", 30),
        ("0:30", 30),
        ("1:05:00", 65),
        ("1 h", 60),
        ("1h 20", 80),
        ("1 t 20 min", 80),
        ("1,5 h", 90),
        ("1,5", 90),
        ("0,5", 30),
        ("0.0208333333333333", 30),
        ("45,0", 45),
        ("pool tundi", 30),
        ("Poolteist tundi", 90),
        ("tund", 60),
        ("1 tund ja 15 minutit", 75),
        ("полчаса", 30),
        ("1 час 10 мин", 70),
        ("пів години", 30),
        ("20 хв", 20),
        ("half an hour", 30),
    ] {
        assert_eq!(minutes(said), Some(length), "{said}");
    }
    for wrong in ["", "kaua", "-", "30 km", "1:xx", "9999999999999999999"] {
        assert_eq!(minutes(wrong), None, "{wrong}");
    }
}

#[test]
fn times_and_counts() {
    assert_eq!(time("10:30"), Some((10, 30)));
    assert_eq!(time("10.30"), Some((10, 30)));
    assert_eq!(time("kell 9"), Some((9, 0)));
    assert_eq!(time("0.4375"), Some((10, 30)));
    assert_eq!(time("25:00"), None);
    assert_eq!(count("2,0"), Some(2));
    assert_eq!(count(" 12 "), Some(12));
    assert_eq!(count("2,5"), None);
    assert_eq!(count("kaks"), None);
}

proptest! {
    #[test]
    fn whatever_stands_in_a_cell_gets_an_answer(text in ".{0,40}", is_1904: bool) {
        let calendar = Calendar { is_1904, ..NOW };
        let _ = (moment(&text, calendar), time(&text), minutes(&text), count(&text));
    }

    #[test]
    fn every_day_is_read_back_from_each_spelling(days in 0_i32..46_000) {
        let date = Date::constant(1900, 3, 1).checked_add(platform::Span::new().days(days)).unwrap();
        let spellings = [
            date.to_string(),
            format!("{}.{}.{}", date.day(), date.month(), date.year()),
            format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
        ];
        for written in spellings {
            prop_assert_eq!(day(&written, NOW), Some(date), "{}", written);
        }
        let serial = 61 + days;
        if serial >= 10_000 {
            prop_assert_eq!(day(&serial.to_string(), NOW), Some(date));
        }
    }

    #[test]
    fn every_length_is_read_back(length in 1_i64..600) {
        for said in [length.to_string(), format!("{length} min"), format!("{}:{:02}", length / 60, length % 60)] {
            prop_assert_eq!(minutes(&said), Some(length), "{}", said);
        }
    }
}
