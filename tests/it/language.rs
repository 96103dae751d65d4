//! The language gate: a text that is not in English is named and not analysed, one too short to tell is analysed.

use corpus_cli::report::{Document, Source};
use corpus_cli::{Settings, analyze};

fn read(text: &str, any_language: bool) -> Document {
    analyze(text.to_string(), Source::default(), &Settings { any_language, ..Settings::default() })
}

fn language(text: &str) -> Option<String> {
    read(text, false).language
}

const SPANISH: &str = "El presidente de Ecuador dijo el martes que el gobierno no aceptará las condiciones de la empresa y que los \
    trabajadores seguirán en huelga hasta que se firme un nuevo acuerdo con los sindicatos del puerto de Guayaquil, donde murieron tres \
    personas durante las protestas de la semana pasada.";

#[test]
fn a_foreign_text_is_named_and_has_no_findings() {
    let document = read(SPANISH, false);
    assert_eq!(document.language.as_deref(), Some("es"));
    assert!(document.casualties.is_empty() && document.countries.is_empty() && document.dates.is_empty());
    assert_eq!(document.warnings.iter().map(|warning| warning.code).collect::<Vec<_>>(), ["language"]);
    assert!(!document.sentences.is_empty());
}

#[test]
fn the_gate_can_be_switched_off() {
    let document = read(SPANISH, true);
    assert!(document.warnings.is_empty() && document.language.is_none());
}

#[test]
fn other_scripts_are_named() {
    let russian = "Президент Эквадора заявил во вторник, что правительство не примет условий компании и что рабочие будут бастовать до тех \
        пор, пока не будет подписано новое соглашение с профсоюзами порта, где на прошлой неделе во время протестов погибли три человека.";
    assert_eq!(language(russian).as_deref(), Some("ru"));
}

#[test]
fn english_is_analysed_in_any_shape() {
    let wire = "QUITO, 5 MAY 89 (EFE) -- [TEXT] THE PRESIDENT SAID TODAY THAT THE GOVERNMENT WOULD NOT ACCEPT THE TERMS OF THE COMPANY AND \
        THAT THE WORKERS WOULD REMAIN ON STRIKE UNTIL A NEW AGREEMENT WAS SIGNED WITH THE UNIONS OF THE PORT, WHERE THREE PEOPLE DIED.";
    assert!(read(wire, false).warnings.is_empty());
    let table = "Killed 3 Injured 14 Missing 2\nHomes destroyed 1,200\nSchools damaged 14\nRoads closed 3\nShelters opened 8\nFamilies \
        displaced 410\nBridges lost 2\nClinics damaged 5\nWells polluted 31\nFields flooded 90\nPower lines down 4\nBoats lost 6";
    assert!(read(table, false).warnings.is_empty());
}

#[test]
fn a_short_text_is_analysed() {
    assert!(read("Tres muertos en Guayaquil", false).warnings.is_empty());
}

#[test]
fn the_dateline_gives_the_day_where_nothing_else_does() {
    let text = "LIMA, 4 May 2019 (Andina) – The envoy left the talks on Sunday without a word.";
    let published = read(text, false).published.map(|day| (day.value, day.source));
    assert_eq!(published, Some(("2019-05-04".to_string(), "dateline")));
    let known = Source {
        published: Some(corpus_cli::report::Published { value: "2019-05-06".into(), source: "option" }),
        ..Source::default()
    };
    let document = analyze(text.to_string(), known, &Settings::default());
    assert_eq!(document.published.map(|day| day.value), Some("2019-05-06".to_string()));
}
