//! Names from elsewhere: what the tagger offers, freed of titles and checked against the lists; and family names that stand open
//! after all names are settled, bound to the full names of the document whoever found them.
//! Knows tokens and the people's words, no entities.

use super::piece::{HEAD, is_hyphen, is_particle, is_place, kinds};
use super::read;
use super::settlements;
use super::speech::FOLLOWERS;
use super::things;
use super::{context, lone, nicknames};
use crate::extract::headline;
use crate::extract::name::{Candidate, NameKind};
use crate::extract::toponym::COMPASS;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, Match, keys};

/// The candidate as it stands; of the tagger's persons only those that lists do not know for something else, without their titles.
/// `denied`: hashes of lone words that are no persons in this document.
pub fn vetted(doc: &Doc, name: &Candidate, denied: &[u32]) -> Option<Candidate> {
    if name.kind != NameKind::Person || name.rule != "people/tagger" {
        return Some(*name);
    }
    let mut name = *name;
    let title_at = |first: u32| {
        let title = doc.match_at(List::Titles, first as usize)?;
        (!read::is_given_here(doc, first as usize) && !context::are_initials(doc, &title)).then_some(title)
    };
    while let Some(title) = title_at(name.first).filter(|title| title.last < name.last) {
        name.first = title.last;
    }
    // "A Bose-Einstein condensate": an article.
    if doc.word(name.first as usize) == "A"
        && name.last > name.first + 1
        && doc.tokens[name.first as usize + 1].span.len() > 1
    {
        name.first += 1;
    }
    while let Some(work) = doc.match_at(List::Occupations, name.first as usize).filter(|work| work.last + 1 < name.last)
    {
        name.first = work.last;
    }
    // "Merera Gudina of Medrek"
    let of = (name.first + 2..name.last).find(|&at| doc.is(at as usize, "of"));
    name.last = of.unwrap_or(name.last);
    let (first, last) = (name.first as usize, name.last as usize);
    let thing = |token: usize| {
        !doc.has(List::GivenNames, token)
            && (doc.has(List::Titles, token)
                || doc.has(List::Occupations, token)
                || doc.has(List::StopWords, token)
                || doc.has(List::NameWords, token) && !doc.has(List::Surnames, token))
    };
    let one = last == first + 1;
    let acronym = one && doc.tokens[first].case == Case::Upper && !doc.has(List::Surnames, first);
    let titled = context::title_before(doc, first).is_some();
    let quote = |at: usize| doc.tokens.get(at).is_some_and(|mark| mark.kind == Kind::Quote);
    let quoted = one && first > 0 && quote(first - 1) && quote(last);
    let letters = (first..last).all(|at| doc.tokens[at].span.len() == 1);
    name.first -= u32::from(is_with_glottal(doc, first));
    while let Some(last) = tied(doc, name.last as usize) {
        name.last = last as u32;
    }
    let linked = last == first + 4 && is_hyphen(doc, first + 2);
    let place = (one || linked) && !titled && settlements::place_before(doc, first);
    let filed = doc.layout.dateline.as_ref().and_then(|dateline| dateline.place);
    let dateline = filed.is_some_and(|(from, to)| from <= name.first && name.last <= to);
    // "The Maulana said": a title, whosever name it is elsewhere.
    let paper = one && !titled && first > 0 && doc.word(first - 1) == "The" && !doc.has(List::Surnames, first);
    let the_title = one && first > 0 && doc.is(first - 1, "the") && doc.has(List::Titles, first);
    let seat = doc.is_any(first, keys!["d", "r", "i"]) && is_hyphen(doc, first + 1);
    let eponym = context::title_before(doc, first).is_none() && things::is_eponym(doc, first, last);
    // "Tan Sri": a title and nothing else.
    let only_title = doc.match_at(List::Titles, first).is_some_and(|title| title.last as usize >= last);
    let wrong = letters
        || !one && only_title
        || eponym
        || seat
        || things::is_aboard(doc, first)
        || first > 1 && doc.has(List::Titles, first - 1) && things::is_thing(doc, first - 2)
        || one && !titled && is_coined(doc.word(first))
        || the_title
        || paper && (doc.has(List::FiniteVerbs, last) || doc.has(List::ReportingCues, last))
        || !one && doc.tokens[last - 1].case == Case::Upper && doc.has(List::Titles, last - 1)
        || one && plural_noun(doc, first)
        || one && !titled && is_sum(doc.word(first))
        || titled && things::is_house_of(doc, last)
        || one && lone::is_based_in(doc, last)
        || one && !titled && is_people(doc, first)
        || one && !titled && settlements::before_places(doc, last)
        || doc.is(first, "of")
        || dateline
        || one && !titled && lone::is_filed_from(doc, first)
        || things::is_weather(doc, first, last)
        || things::is_in_title(doc, first, last)
        || !one && !titled && doc.has(List::GivenNames, first) && things::is_place_of(doc, first, last)
        || one && doc.is_any(last, keys!["drenched", "lashed", "churned", "barreled", "barrelled", "inundated"])
        || one && is_taxon(doc, last)
        || place
        || !titled && is_of_office(doc, first)
        || !one && ends_in_office(doc, last)
        || one && doc.is(first, "alias")
        || one && !titled && (lone::is_home(doc, first) || is_followed(doc, first))
        || one && !titled && first > 0 && doc.word(first - 1) == "the" && !is_listed(doc, first)
        || one
            && doc.has(List::Titles, first)
            && doc.tokens.get(last).is_some_and(|next| next.capital && next.is_word())
        || one && !titled && settlements::is_apposed_place(doc, last)
        || !titled && settlements::is_settlement(doc, first)
        || settlements::is_township(doc, last)
        || is_born(doc, first)
        || thing(first) && !doc.has(List::NameJoiners, first)
        || one && thing(last - 1)
        || !one && !titled && kinds(doc, last - 1) & HEAD != 0 && !doc.has(List::Surnames, last - 1)
        || acronym
        || one && !titled && denied.binary_search(&doc.tokens[first].hash).is_ok()
        || is_place(doc, first, last) && !titled
        || !one && !titled && is_headline_verb(doc, first, last);
    (!wrong && !quoted && doc.tokens[last - 1].kind != Kind::Number).then_some(name)
}

/// "the Akal Takht Jathedar, Ann Ray": an office that is nobody's name, behind a body's.
fn ends_in_office(doc: &Doc, last: usize) -> bool {
    let name = || doc.has(List::Surnames, last - 1) || doc.has(List::GivenNames, last - 1);
    doc.match_before(List::Titles, last).is_some_and(|title| !title.row.get("role").is_empty()) && !name()
}

/// "Mereana (née | Tamihana)": a family name that was.
pub fn is_born(doc: &Doc, first: usize) -> bool {
    first > 0 && matches!(doc.word(first - 1), "née" | "nee" | "né")
}

/// "Papali'i | Moana Lesa": before the name a capital of no list, with a stop in the throat between two of its vowels.
fn is_with_glottal(doc: &Doc, first: usize) -> bool {
    let Some(before) = first.checked_sub(1).filter(|&at| doc.tokens[at].sentence == doc.tokens[first].sentence) else {
        return false;
    };
    let token = &doc.tokens[before];
    token.kind == Kind::Word && token.case == Case::Title && token.word == 0 && !doc.tokens[first].glued && {
        let vowel = |letter: Option<char>| letter.is_some_and(|letter| "aeiou".contains(letter));
        let word = doc.word(before);
        let mark = word.char_indices().find(|&(_, letter)| matches!(letter, '\'' | '’' | '‘' | 'ʻ'));
        mark.is_some_and(|(at, mark)| {
            vowel(word[..at].chars().next_back()) && vowel(word[at + mark.len_utf8()..].chars().next())
        })
    }
}

/// "Hope | Dwindles for Climbers": in a headline a noun that is a given name too, and its verb.
fn is_headline_verb(doc: &Doc, first: usize, last: usize) -> bool {
    let noun =
        last == first + 2 && doc.row(List::GivenNames, first).is_some_and(|row| !row.get("ambiguous").is_empty());
    let word = doc.word(last - 1);
    let verb = doc.tokens[last - 1].word == 0 && word.len() > 4 && word.ends_with('s') && !word.ends_with("ss");
    noun && verb
        && doc.is_any(last, keys!["for", "in", "after", "over", "on", "as", "amid", "to", "with", "at", "from"])
        && headline::is_titled(doc, first)
}

/// "imam of Drancy", "mayor of Velm", "MP for Velm": where somebody is in office; "wife of Velm" is somebody's.
fn is_of_office(doc: &Doc, first: usize) -> bool {
    let Some(of) = first.checked_sub(1).filter(|&of| doc.is_any(of, keys!["of", "for"])) else { return false };
    if doc.is(of, "for") {
        return of > 0 && doc.is_any(of - 1, keys!["mp", "member", "mla", "mna", "senator", "lawmaker", "legislator"]);
    }
    let kin = doc.match_before(List::Occupations, of).is_some_and(|work| work.row.get("kind") == "kin");
    !kin && of > 0 && (doc.is_any(of - 1, OFFICES_OF_PLACES) || doc.is_any(of - 1, COMPASS))
}

/// A word that a list has for a name of persons, or its plural: "the Osks".
fn is_listed(doc: &Doc, token: usize) -> bool {
    [List::Surnames, List::GivenNames, List::Newsmakers].iter().any(|&list| doc.has(list, token))
        || doc.word(token).ends_with('s')
}

/// "Shaebia forces", "Redan fighters": a word that no list of names has before those who fight for it.
fn is_followed(doc: &Doc, first: usize) -> bool {
    !is_listed(doc, first)
        && (doc.is_any(first + 1, FOLLOWERS) || doc.is_any(first + 1, keys!["forces", "militia", "militias"]))
}

/// Who is in office where the name behind "of" says.
const OFFICES_OF_PLACES: &Keys = keys![
    "imam", "mayor", "bishop", "archbishop", "rabbi", "governor", "vicar", "prefect", "lord", "emir", "sultan",
    "mufti", "abbot", "patriarch", "metropolitan", "sheriff", "bailiff", "alderman", "deputy", "native", "resident",
    "oba", "chief", "chieftain", "elder", "town", "village", "city", "district", "province", "outskirts", "suburb",
    "port", "island",
];

/// "Tiktaalik roseae": a Latin word behind.
fn is_taxon(doc: &Doc, last: usize) -> bool {
    let Some(next) = doc.tokens.get(last) else { return false };
    let word = doc.word(last);
    let latin = ["ae", "us", "ensis", "um", "ii", "is", "anum", "orum", "oides"].iter().any(|end| word.ends_with(end));
    next.case == Case::Lower && next.word == 0 && word.len() > 4 && latin
}

/// "SaskTel", "PayPal": capitals inside a word, behind no "Mc" or "De".
fn is_coined(word: &str) -> bool {
    let before = ["Mc", "Mac", "De", "Di", "Da", "Du", "La", "Le", "Van", "Fitz", "St"];
    let inner = word.char_indices().skip(1).find(|(_, letter)| letter.is_uppercase()).map(|(at, _)| at);
    inner.is_some_and(|at| word[..at].ends_with(char::is_lowercase) && !before.contains(&&word[..at]))
}

/// "N50m", "R200bn": letters of a currency and digits.
fn is_sum(word: &str) -> bool {
    word.bytes().any(|letter| letter.is_ascii_digit())
}

/// "Hutus": a people, a faith, a day, and no name of anybody.
fn is_people(doc: &Doc, token: usize) -> bool {
    doc.has(List::OrgNotNames, token) && !doc.has(List::GivenNames, token) && !doc.has(List::Surnames, token)
}

/// "Aides said": a plural noun that opens its sentence.
fn plural_noun(doc: &Doc, token: usize) -> bool {
    let plural = |found: &Match| found.last as usize == token + 1 && found.row.get("number") == "2";
    doc.starts_sentence(token) && doc.matches_at(List::GroupNouns, token).iter().any(plural)
}

/// Where a name goes on behind its particles: "Eppo van Nispen" … "tot Sevenaer".
fn tied(doc: &Doc, last: usize) -> Option<usize> {
    let next = doc.tokens.get(last + 1)?;
    let small = doc.tokens[last].case == Case::Lower && doc.word(last).len() > 1 && is_particle(doc, last);
    (small && next.case == Case::Title && next.kind == Kind::Word).then_some(last + 2)
}

/// Candidates for lone words that are the last of a full name elsewhere in the document, or a nickname behind one.
pub fn again(doc: &Doc, names: &[Candidate]) -> Vec<Candidate> {
    let mut known: Vec<u32> = names
        .iter()
        .filter(|name| name.kind == NameKind::Person)
        .filter(|name| name.last > name.first + 1 || name.rule == nicknames::BEHIND)
        .map(|name| &doc.tokens[name.last as usize - 1])
        .filter(|last| last.kind == Kind::Word && last.capital && last.span.len() > 2)
        .map(|last| last.hash)
        .collect();
    if known.is_empty() {
        return Vec::new();
    }
    known.sort_unstable();
    known.dedup();
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    let mut covered = 0;
    for (token, one) in doc.tokens.iter().enumerate() {
        while let Some(name) = names.next_if(|name| name.first as usize <= token) {
            covered = covered.max(name.last as usize);
        }
        let open = token >= covered && one.capital && known.binary_search(&one.hash).is_ok();
        if open && (is_label(doc, token) || one.case == Case::Title && alone(doc, token)) {
            found.push(Candidate::new(NameKind::Person, token, token + 1, None, "people/bound-again"));
        }
    }
    found
}

/// "WATERS:", "PRESIDENTIAL SPOKESPERSON WATERS:" in front of what he says in a transcript.
fn is_label(doc: &Doc, token: usize) -> bool {
    let upper = |at: usize| doc.tokens[at].case == Case::Upper || doc.word(at) == "." && doc.tokens[at].glued;
    if !upper(token) || doc.word(token + 1) != ":" {
        return false;
    }
    let mut first = token;
    while !doc.starts_sentence(first) && first > 0 && token - first < 6 && upper(first - 1) {
        first -= 1;
    }
    doc.starts_sentence(first)
}

/// No capital and no hyphen on either side, a sentence that is read, and no word of the language.
fn alone(doc: &Doc, token: usize) -> bool {
    let capital = |at: usize| {
        doc.tokens.get(at).is_some_and(|one| one.is_word() && one.capital && one.sentence == doc.tokens[token].sentence)
    };
    let before = token.checked_sub(1);
    let title = before.is_some_and(|at| doc.match_before(List::Titles, at + 1).is_some());
    let opened = before.is_some_and(|at| doc.starts_sentence(at) && !doc.has(List::GivenNames, at));
    doc.sentence_of(token).is_some()
        && !capital(token + 1)
        && (title || opened || !before.is_some_and(capital))
        && !(token + 1 < doc.tokens.len() && is_hyphen(doc, token + 1))
        && !before.is_some_and(|at| is_hyphen(doc, at))
        && !doc.has(List::NameWords, token)
        && !doc.has(List::StopWords, token)
        && !doc.has(List::Countries, token)
        && !settlements::among_places(doc, token)
        && !settlements::before_places(doc, token + 1)
}
