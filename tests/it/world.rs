//! Our list of countries against public crates that know countries: every code, name and demonym of theirs must come out of a text,
//! or stand here as a deliberate difference with its reason.

use std::collections::{BTreeMap, BTreeSet};

use celes::LookupTable;
use corpus_cli::extract::Names;
use corpus_cli::lexicon::{List, rows};
use corpus_cli::report::Source;
use corpus_cli::{Settings, analyze};

/// Names and demonyms of theirs that we do not take for their country, and why.
const DIFFERENCES: &[(&str, &str, &str)] = &[
    ("AS", "Samoa", "the independent state; the territory is American Samoa"),
    ("CG", "Congo", "without more words the larger one, CD"),
    ("CG", "The Congo", "without more words the larger one, CD"),
    ("CG", "Congolese", "without more words of the larger one, CD"),
    ("DM", "Dominican", "without more words of the larger one, DO"),
    ("CF", "Central African", "of the region too; taken where the country is named"),
    ("CI", "Coted Ivoire", "not a name: an identifier of the program's own"),
    ("GE", "Georgia", "the American state as well; taken where another country or a cue speaks for it"),
    ("GG", "Channel Islander", "of two territories"),
    ("JE", "Channel Islander", "of two territories"),
    ("JE", "Jersey", "a garment and a state; taken where a cue speaks for it"),
    ("GS", "South Georgia", "the south of Georgia as well; taken where a cue speaks for it"),
    ("HM", "Mc Donald Islands", "not a name: an identifier of the program's own"),
    ("HM", "Heard and McDonald Islander", "nobody lives there"),
    ("NE", "Nigerian", "of Nigeria; of Niger it is Nigerien"),
    ("PM", "Saint Pierre", "towns of many countries"),
    ("PM", "St Pierre", "towns of many countries"),
    ("VG", "The Virgin Islands", "without more words those of the United States"),
    ("VG", "Virgin Islander", "without more words of those of the United States"),
    ("VG", "Virgin Islands (British)", "no newspaper turns the words about"),
];

/// Territories whose people they call by the demonym of the state: we say the state.
const BY_STATE: &[(&str, &[&str])] = &[
    ("Swedish", &["AX"]),
    ("Dutch", &["BQ", "CW", "SX"]),
    ("French", &["GP", "MF", "MQ", "PM", "RE", "TF", "YT"]),
    ("Indian", &["IO"]),
    ("Chinese", &["MO"]),
    ("American", &["MP", "UM"]),
    ("Norwegian", &["SJ"]),
];

#[test]
fn every_name_of_celes_is_found() {
    let mut names = Vec::new();
    for country in celes::Country::get_countries() {
        names.push((country.long_name.to_string(), country.alpha2));
        names.extend(country.aliases.iter().map(|alias| (spaced(alias), country.alpha2)));
    }
    check("celes", "Envoys met in {} on Monday.", names);
}

#[test]
fn every_name_of_keshvar_is_found() {
    let mut names = Vec::new();
    for country in keshvar::CountryIterator::new() {
        let code: &'static str = Box::leak(country.alpha2().to_string().into_boxed_str());
        names.push((country.iso_short_name().to_string(), code));
        names.push((country.iso_long_name().to_string(), code));
    }
    check("keshvar", "Envoys met in {} on Monday.", names);
}

#[test]
fn every_demonym_of_keshvar_is_found() {
    let mut names = Vec::new();
    for country in keshvar::CountryIterator::new() {
        let code: &'static str = Box::leak(country.alpha2().to_string().into_boxed_str());
        for demonym in country.maybe_nationality().into_iter().flat_map(|words| words.split([',', ';'])) {
            names.push((demonym.trim().to_string(), code));
        }
    }
    check("keshvar", "The {} delegation left on Monday.", names);
}

#[test]
fn every_name_of_country_emoji_is_found() {
    let names = celes::Country::get_countries()
        .iter()
        .filter_map(|country| Some((country_emoji::name(country.alpha2)?.to_string(), country.alpha2)))
        .collect();
    check("country-emoji", "Envoys met in {} on Monday.", names);
}

#[test]
fn our_codes_are_theirs_and_theirs_are_ours() {
    let ours: BTreeSet<&str> = rows(List::Countries).map(|row| row.get("code")).collect();
    let theirs: BTreeSet<&str> =
        celes::Country::get_countries().iter().map(|country| country.alpha2).chain(["XK"]).collect();
    assert_eq!(ours, theirs);
    for row in rows(List::Countries).filter(|row| row.get("code") != "XK") {
        let country = celes::Country::from_alpha2(row.get("code")).unwrap();
        assert_eq!(country.alpha3, row.get("alpha3"));
    }
}

#[test]
fn a_difference_that_is_none_any_more_is_struck_off() {
    for (code, name, why) in DIFFERENCES {
        let found = ["Envoys met in {} on Monday.", "The {} delegation left on Monday."]
            .iter()
            .all(|sentence| countries(&sentence.replace("{}", name)).contains_key(*code));
        assert!(!found, "{code} {name}: {why}");
    }
}

fn check(who: &str, sentence: &str, names: Vec<(String, &str)>) {
    let text = |name: &str| sentence.replace("{}", name);
    assert!(names.len() > 200, "{who}: only {} names", names.len());
    let missing: Vec<String> = names
        .iter()
        .filter(|(name, code)| !is_difference(name, code) && !countries(&text(name)).contains_key(*code))
        .map(|(name, code)| format!("{code}\t{name}\tgot {:?}", countries(&text(name))))
        .collect();
    assert!(missing.is_empty(), "{} of {} names of {who} missing:\n{}", missing.len(), names.len(), missing.join("\n"));
}

fn is_difference(name: &str, code: &str) -> bool {
    DIFFERENCES.iter().any(|(country, other, _)| (*country, *other) == (code, name))
        || BY_STATE.iter().any(|(other, codes)| *other == name && codes.contains(&code))
}

/// Code and name of each country that a text mentions.
fn countries(text: &str) -> BTreeMap<String, String> {
    let source = Source { id: "x".into(), ..Source::default() };
    let settings = Settings { names: Names::Lists, any_language: true };
    analyze(text.to_string(), source, &settings)
        .countries
        .iter()
        .map(|one| (one.code.to_string(), one.name.to_string()))
        .collect()
}

/// "CapeVerde" as words.
fn spaced(alias: &str) -> String {
    let mut words = String::new();
    let mut before = ' ';
    for c in alias.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            words.push(' ');
        }
        words.push(c);
        before = c;
    }
    words
}
