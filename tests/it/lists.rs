//! A form of every row of the lists in a text. Here, where nothing keeps the program from stopping, a row that cannot be read, or one of a list
//! that has not the column that the code asks for, breaks off the test.

use corpus_cli::lexicon::{List, rows};
use corpus_cli::report::{Published, Source};
use corpus_cli::{Settings, analyze};

/// How many forms one text holds: where it breaks off, the form is not far.
const AT_ONCE: usize = 250;

/// Reads the first form of each row of the list in the place of `~` in one of the sentences.
fn read(list: List, sentences: &[&str]) {
    let forms: Vec<&str> = rows(list).filter_map(|row| row.get("forms").split('|').next()).collect();
    for some in forms.chunks(AT_ONCE) {
        let told = some.iter().enumerate().map(|(at, form)| sentences[at % sentences.len()].replace('~', form));
        let text = told.collect::<Vec<_>>().join("\n\n");
        let published = Some(Published { value: "2020-10-10".into(), source: "option" });
        let source = Source { id: format!("{list:?}"), published, ..Source::default() };
        assert!(!analyze(text.clone(), source, &Settings::default()).statements.is_empty(), "{list:?}: {text}");
    }
}

#[test]
fn every_cue_can_be_read() {
    read(List::ReportingCues, &["Ann Ray ~ that Osk would go, he said.", "\"We go,\" Ann Ray ~. She said so to Osk."]);
}

#[test]
fn every_noun_of_speech_can_be_read() {
    let shown = "Ann Ray voiced ~ that Osk would go, and said so.";
    read(List::SpeechNouns, &[shown, "The ~ of the minister that it was late was wrong, he said."]);
    read(List::LightVerbs, &["Ann Ray ~ a warning that Osk would go, he said on Monday."]);
}

#[test]
fn every_group_and_title_can_be_read() {
    let people =
        ["The ~ said that 12 of them, three ~ among them, died on Monday.", "Two ~ were killed, said a ~, Ann Ray."];
    for list in [List::GroupNouns, List::Titles, List::VictimGroups] {
        read(list, &people);
    }
}

#[test]
fn every_casualty_word_can_be_read() {
    let tolls =
        ["A bomb ~ 12 people on Monday, police said.", "Police said 12 people were ~ in Osk, five of them women."];
    for list in [List::CasualtyTriggers, List::CasualtyContext, List::CasualtyCues, List::NotVictims] {
        read(list, &tolls);
    }
}

#[test]
fn every_word_of_time_and_number_can_be_read() {
    let times = ["Ann Ray said on ~ that Osk would go.", "Six ~ after 1998, Ann Ray said in ~ that 12 were killed."];
    for list in [List::TimeWords, List::Holidays, List::TenseWords, List::YearNeighbours, List::NumberWords] {
        read(list, &times);
    }
    for list in [List::NumberModifiers, List::QuantityUnits] {
        read(list, &times);
    }
}

#[test]
fn every_head_and_place_word_can_be_read() {
    let named =
        ["Ann Ray of the Velmitz ~ said on Monday that Osk's ~ would go.", "In ~, the ~ said 12 people died in Osk ~."];
    for list in [List::OrgHeads, List::OrgSuffixes, List::OrgCues, List::PlaceWords, List::Waters, List::MacroRegions] {
        read(list, &named);
    }
    for list in [List::Countries, List::DisputedRegions, List::HistoricStates, List::CountryContexts, List::Agencies] {
        read(list, &named);
    }
}
