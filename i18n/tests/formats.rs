//! What the three locales write, side by side: one table for each kind of value.
//!
//! Marks that cannot be seen are shown in these tables as letters in angle brackets: `<LRI>`, `<FSI>`, `<PDI>`, `<ZWNJ>`,
//! `<LRM>`, `<RLM>`, `<NBSP>`.

use std::path::Path;
use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime, Weekday};
use i18n::{Catalog, Locale, LocaleTag, Value};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    // Tests are started in the folder of their crate.
    let source = LocaleTag::parse("en").expect("a good tag");
    Catalog::load(Path::new("."), &source).expect("message files without a mistake")
});

fn locale(name: &str) -> &'static Locale {
    CATALOG.locale(&LocaleTag::parse(name).expect("a good tag")).expect("a locale of this folder")
}

fn visible(text: &str) -> String {
    let marks = [
        ('\u{2066}', "<LRI>"),
        ('\u{2068}', "<FSI>"),
        ('\u{2069}', "<PDI>"),
        ('\u{200C}', "<ZWNJ>"),
        ('\u{200E}', "<LRM>"),
        ('\u{200F}', "<RLM>"),
        ('\u{A0}', "<NBSP>"),
    ];
    marks.iter().fold(text.to_owned(), |text, (mark, name)| text.replace(*mark, name))
}

/// Compares what the locales write with the rows of a table: English, Arabic, Persian.
#[track_caller]
fn check(said: impl Fn(&Locale) -> Vec<String>, expected: &[[&str; 3]]) {
    let columns = ["en", "ar", "fa"].map(|name| said(locale(name)));
    let rows: Vec<[String; 3]> =
        (0..columns[0].len()).map(|row| std::array::from_fn(|column| visible(&columns[column][row]))).collect();
    assert_eq!(rows, expected, "\n{rows:#?}");
}

const COUNTS: [f64; 6] = [0.0, 1.0, 2.0, 3.0, 11.0, 100.0];

fn quantities(locale: &Locale, unit: &str) -> Vec<String> {
    let said = COUNTS.iter().map(|count| locale.quantity(unit, *count, *count));
    said.collect::<Result<_, _>>().expect("a unit of the message files")
}

fn messages(locale: &Locale, key: &str, name: &str) -> Vec<String> {
    let said = COUNTS.iter().map(|count| locale.format(key, &[(name, Value::Number(*count))]));
    said.collect::<Result<_, _>>().expect("a message with one number")
}

#[test]
fn measures_of_0_1_2_3_11_and_100() {
    check(
        |locale| quantities(locale, "weeks"),
        &[
            ["0 weeks", "0 أسبوع", "۰ هفته"],
            ["1 week", "أسبوع واحد", "۱ هفته"],
            ["2 weeks", "أسبوعان", "۲ هفته"],
            ["3 weeks", "3 أسابيع", "۳ هفته"],
            ["11 weeks", "11 أسبوعًا", "۱۱ هفته"],
            ["100 weeks", "100 أسبوع", "۱۰۰ هفته"],
        ],
    );
    check(
        |locale| quantities(locale, "days"),
        &[
            ["0 days", "0 يوم", "۰ روز"],
            ["1 day", "يوم واحد", "۱ روز"],
            ["2 days", "يومان", "۲ روز"],
            ["3 days", "3 أيام", "۳ روز"],
            ["11 days", "11 يومًا", "۱۱ روز"],
            ["100 days", "100 يوم", "۱۰۰ روز"],
        ],
    );
    check(
        |locale| quantities(locale, "hours"),
        &[
            ["0 hours", "0 ساعة", "۰ ساعت"],
            ["1 hour", "ساعة واحدة", "۱ ساعت"],
            ["2 hours", "ساعتان", "۲ ساعت"],
            ["3 hours", "3 ساعات", "۳ ساعت"],
            ["11 hours", "11 ساعة", "۱۱ ساعت"],
            ["100 hours", "100 ساعة", "۱۰۰ ساعت"],
        ],
    );
}

#[test]
fn sentences_with_0_1_2_3_11_and_100() {
    check(
        |locale| messages(locale, "reading-time", "minutes"),
        &[
            ["0 minutes to read", "أقل من دقيقة للقراءة", "۰ دقیقه خواندن"],
            ["1 minute to read", "دقيقة واحدة للقراءة", "۱ دقیقه خواندن"],
            ["2 minutes to read", "دقيقتان للقراءة", "۲ دقیقه خواندن"],
            ["3 minutes to read", "3 دقائق للقراءة", "۳ دقیقه خواندن"],
            ["11 minutes to read", "11 دقيقة للقراءة", "۱۱ دقیقه خواندن"],
            ["100 minutes to read", "100 دقيقة للقراءة", "۱۰۰ دقیقه خواندن"],
        ],
    );
    check(
        |locale| messages(locale, "doctor-more", "count"),
        &[
            ["and 0 more pages", "ولا صفحات أخرى", "و ۰ صفحهٔ دیگر"],
            ["and 1 more page", "وصفحة أخرى", "و ۱ صفحهٔ دیگر"],
            ["and 2 more pages", "وصفحتان أخريان", "و ۲ صفحهٔ دیگر"],
            ["and 3 more pages", "و3 صفحات أخرى", "و ۳ صفحهٔ دیگر"],
            ["and 11 more pages", "و11 صفحة أخرى", "و ۱۱ صفحهٔ دیگر"],
            ["and 100 more pages", "و100 صفحة أخرى", "و ۱۰۰ صفحهٔ دیگر"],
        ],
    );
}

#[test]
fn dates_in_the_calendars_people_read() {
    let days = [(2026, 1, 1), (2026, 3, 20), (2026, 3, 21), (2026, 11, 22), (2028, 2, 29)];
    check(
        |locale| {
            let texts = days.iter().map(|(year, month, day)| {
                let text = locale.date(NaiveDate::from_ymd_opt(*year, *month, *day).expect("a day"));
                let beside = text.secondary.map(|secondary| format!(" | {secondary}")).unwrap_or_default();
                format!("{}{beside}", text.primary)
            });
            texts.collect()
        },
        &[
            ["1 January 2026", "1 يناير 2026", "۱۱ دی ۱۴۰۴ | ۱ ژانویه ۲۰۲۶"],
            ["20 March 2026", "20 مارس 2026", "۲۹ اسفند ۱۴۰۴ | ۲۰ مارس ۲۰۲۶"],
            ["21 March 2026", "21 مارس 2026", "۱ فروردین ۱۴۰۵ | ۲۱ مارس ۲۰۲۶"],
            ["22 November 2026", "22 نوفمبر 2026", "۱ آذر ۱۴۰۵ | ۲۲ نوامبر ۲۰۲۶"],
            ["29 February 2028", "29 فبراير 2028", "۱۰ اسفند ۱۴۰۶ | ۲۹ فوریه ۲۰۲۸"],
        ],
    );
}

#[test]
fn days_of_the_week_and_times() {
    check(
        |locale| {
            let time = |hour, minute| locale.time(NaiveTime::from_hms_opt(hour, minute, 0).expect("a time"));
            vec![
                locale.weekday(Weekday::Sat).to_owned(),
                locale.weekday(Weekday::Fri).to_owned(),
                time(9, 0),
                time(14, 5),
                time(0, 30),
            ]
        },
        &[
            ["Saturday", "السبت", "شنبه"],
            ["Friday", "الجمعة", "جمعه"],
            ["09:00", "9:00 ص", "۹:۰۰"],
            ["14:05", "2:05 م", "۱۴:۰۵"],
            ["00:30", "12:30 ص", "۰:۳۰"],
        ],
    );
}

#[test]
fn numbers_and_digits() {
    check(
        |locale| {
            vec![
                locale.number(1_234_567.5, 1),
                locale.number(0.75, 2),
                locale.number(6.0, 2),
                locale.integer(-12_500),
                locale.digits("2026"),
                locale.digits("+968 2400 0000"),
            ]
        },
        &[
            ["1,234,567.5", "1,234,567.5", "۱٬۲۳۴٬۵۶۷٫۵"],
            ["0.75", "0.75", "۰٫۷۵"],
            ["6", "6", "۶"],
            ["-12,500", "<LRM>-12,500", "<LRM>−۱۲٬۵۰۰"],
            ["2026", "2026", "۲۰۲۶"],
            ["+968 2400 0000", "+968 2400 0000", "+۹۶۸ ۲۴۰۰ ۰۰۰۰"],
        ],
    );
}

#[test]
fn ranges_units_and_percents() {
    check(
        |locale| {
            let said = |unit, low, high| locale.quantity(unit, low, high).expect("a unit");
            vec![
                locale.range(5.0, 8.0),
                locale.range(5.0, 5.0),
                said("cm", 5.0, 8.0),
                said("cm", 6.5, 6.5),
                said("mm-per-day", 0.75, 1.0),
                said("days-per-cm", 30.0, 45.0),
                said("weeks", 1.0, 2.0),
                said("months", 9.0, 12.0),
                said("kg", 70.0, 70.0),
                said("degrees", 10.0, 15.0),
                said("percent", 5.0, 5.0),
                said("percent", 5.0, 10.0),
            ]
        },
        &[
            ["5–8", "<LRI>5–8<PDI>", "۵ تا ۸"],
            ["5", "5", "۵"],
            ["5–8 cm", "<LRI>5–8<PDI> سم", "۵ تا ۸ سانتی<ZWNJ>متر"],
            ["6.5 cm", "6.5 سم", "۶٫۵ سانتی<ZWNJ>متر"],
            ["0.75–1 mm per day", "<LRI>0.75–1<PDI> مم في اليوم", "۰٫۷۵ تا ۱ میلی<ZWNJ>متر در روز"],
            ["30–45 days per cm", "<LRI>30–45<PDI> يومًا لكل سم", "۳۰ تا ۴۵ روز برای هر سانتی<ZWNJ>متر"],
            ["1–2 weeks", "<LRI>1–2<PDI> أسبوع", "۱ تا ۲ هفته"],
            ["9–12 months", "<LRI>9–12<PDI> شهرًا", "۹ تا ۱۲ ماه"],
            ["70 kg", "70 كغ", "۷۰ کیلوگرم"],
            ["10–15°", "<LRI><LRI>10–15<PDI>°<PDI>", "۱۰ تا ۱۵ درجه"],
            ["5%", "<LRI>5%<PDI>", "۵٪"],
            ["5–10%", "<LRI><LRI>5–10<PDI>%<PDI>", "۵ تا ۱۰ درصد"],
        ],
    );
}

#[test]
fn prices_in_known_and_unknown_currencies() {
    check(
        |locale| {
            vec![
                locale.money(12_500.0, "USD"),
                locale.money(99.5, "EUR"),
                locale.money(350.0, "OMR"),
                locale.money(100.0, "CHF"),
                locale.money_range(21_000.0, 28_000.0, "USD"),
                locale.money_range(8_000.0, 9_500.5, "EUR"),
            ]
        },
        &[
            ["US$12,500", "12,500 دولار أمريكي", "۱۲٬۵۰۰ دلار آمریکا"],
            ["€99.50", "99.50 يورو", "۹۹٫۵۰ یورو"],
            ["OMR 350", "350 ريال عُماني", "۳۵۰ ریال عمان"],
            ["CHF 100", "100 <FSI>CHF<PDI>", "۱۰۰ <FSI>CHF<PDI>"],
            ["US$21,000–28,000", "<LRI>21,000–28,000<PDI> دولار أمريكي", "۲۱٬۰۰۰ تا ۲۸٬۰۰۰ دلار آمریکا"],
            ["€8,000.00–9,500.50", "<LRI>8,000.00–9,500.50<PDI> يورو", "۸٬۰۰۰٫۰۰ تا ۹٬۵۰۰٫۵۰ یورو"],
        ],
    );
}

#[test]
fn lists_of_one_two_and_three() {
    let words = |locale: &Locale| match locale.tag().as_str() {
        "ar" => ["الفخذ", "الساق", "العضد"],
        "fa" => ["ران", "ساق", "بازو"],
        _ => ["femur", "tibia", "humerus"],
    };
    check(
        |locale| (1..=3).map(|count| locale.list(&words(locale)[..count])).collect(),
        &[
            ["femur", "الفخذ", "ران"],
            ["femur and tibia", "الفخذ والساق", "ران و ساق"],
            ["femur, tibia and humerus", "الفخذ والساق والعضد", "ران،<RLM> ساق، و بازو"],
        ],
    );
}

#[test]
fn words_stand_in_the_order_of_their_alphabet() {
    let check = |name, sorted: &[&str]| {
        let mut words: Vec<&str> = sorted.iter().rev().copied().collect();
        words.sort_by(|left, right| locale(name).compare(left, right));
        assert_eq!(words, sorted);
    };
    // The four Persian letters stand after the letters they were made from, not behind all Arabic ones.
    check(
        "fa",
        &[
            "آب", "باز", "پا", "تب", "جان", "چشم", "زانو", "ژاله", "قلب", "کمر", "گردن", "لب", "نبض", "ورم", "هوا",
            "یار",
        ],
    );
    // A joiner parts no word: compounds stand with their stem.
    check("fa", &["می", "می\u{200C}رود", "میز"]);
    check("ar", &["أجر", "بيت", "تاج", "ثوب", "جسم", "حرب", "دم", "سور", "شمس", "صدر", "عظم", "كتف", "ورم", "يد"]);
    check("en", &["Ångström", "callus", "Callus", "fixator"]);
}

#[test]
fn names_and_codes_in_sentences_are_isolated() {
    check(
        |locale| {
            let licence = [("authority", Value::Text("Authority")), ("number", Value::Text("SAMPLE-0001"))];
            let of = |key, args: &[(&str, Value<'_>)]| locale.format(key, args).expect("a message");
            vec![of("clinic-licence", &licence), of("risks-of", &[("name", Value::Text("PRECICE"))])]
        },
        &[
            [
                "<FSI>Authority<PDI>, number <FSI>SAMPLE-0001<PDI>",
                "<FSI>Authority<PDI>، الرقم <FSI>SAMPLE-0001<PDI>",
                "<FSI>Authority<PDI>، شمارهٔ <FSI>SAMPLE-0001<PDI>",
            ],
            ["Risks: <FSI>PRECICE<PDI>", "المخاطر: <FSI>PRECICE<PDI>", "خطرها: <FSI>PRECICE<PDI>"],
        ],
    );
}
