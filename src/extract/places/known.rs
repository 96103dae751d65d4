//! Names that the words beside them show to be places somewhere, where they stand without such words. Knows the names that `pattern` found.

use crate::extract::name::{Candidate, NameKind};
use crate::extract::toponym;
use crate::lexicon::List;
use crate::text::{Case, Doc};

/// Most names that are looked for a second time.
const MOST_KNOWN: usize = 64;

/// "kills two in | Goranboy", where the text speaks of the Goranboy region: one word of no list that was shown to be a place's.
pub fn again(doc: &Doc, found: &mut Vec<Candidate>) {
    const SURE: [&str; 6] = [
        "places/town-of", "places/town-noun", "places/region-of", "places/region-noun", "places/town-in-state",
        "places/town-in-region",
    ];
    let odd = |token: usize| doc.tokens[token].word == 0 && doc.tokens[token].case == Case::Title;
    let sure =
        found.iter().filter(|one| SURE.contains(&one.rule) && one.last == one.first + 1 && odd(one.first as usize));
    let mut known: Vec<u32> = sure.map(|one| doc.tokens[one.first as usize].hash).take(MOST_KNOWN).collect();
    if known.is_empty() {
        return;
    }
    known.sort_unstable();
    for word in doc.matches(List::PlaceWords).iter().filter(|word| word.row.get("kind") == "preposition") {
        let name = word.last as usize;
        let same = doc.tokens.get(name).is_some_and(|token| known.binary_search(&token.hash).is_ok()) && odd(name);
        let alone = !toponym::is_titled(doc, name + 1) && !doc.is(name + 1, "-");
        if same && alone && !found.iter().rev().take(MOST_KNOWN).any(|one| one.first as usize == name) {
            found.push(Candidate::new(NameKind::Place, name, name + 1, None, "places/known-by-kind"));
        }
    }
}
