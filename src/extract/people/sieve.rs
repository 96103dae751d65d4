//! Which stretches of capitals are names of persons: sieves from sure to loose, then what the document has named once is known everywhere.
//! Knows stretches and their surroundings; who is who is `resolve.rs`'s business.

use super::apposition;
use super::context;
use super::known::{Known, bound};
use super::piece::*;
use super::pinyin;
use super::runs::{self, Runs, Stretch, runs};
use super::settlements;
use super::speech;
use super::sport;
use super::things;
use crate::extract::name::{Candidate, NameKind};
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, Match, keys};

/// A stretch, or a part of it, taken for a name.
pub struct Named {
    /// Its first piece.
    pub first: usize,
    /// One past its last piece.
    pub last: usize,
    /// Rule id.
    pub rule: &'static str,
}

/// Stretches that may be names of persons.
pub fn candidates(doc: &Doc) -> Vec<Candidate> {
    let runs = runs(doc);
    let mut named = Vec::new();
    let mut open = Vec::new();
    for stretch in &runs.stretches {
        match judge(doc, &runs, stretch) {
            Some(name) => named.push(name),
            None => {
                let pieces = &runs.pieces[stretch.first..stretch.last];
                let (first, last) = (pieces[0].first as usize, pieces[pieces.len() - 1].last as usize);
                if pieces.iter().filter(|piece| piece.is_content()).count() > 1 || !is_a_place(doc, first, last) {
                    open.push(stretch);
                }
            }
        }
    }
    let mut players = Vec::new();
    sport::find(doc, &mut players);
    let known = Known::of(doc, &runs, &named, &players);
    named.extend(open.into_iter().filter_map(|stretch| bound(doc, &runs, stretch, &known)));
    let things = things::named(doc);
    named.retain(|name| !is_thing(doc, &runs.pieces[name.first..name.last], name.rule, &things));
    let candidate = |name: &Named| {
        let (first, last) = (runs.pieces[name.first].first, runs.pieces[name.last - 1].last);
        Candidate::new(NameKind::Person, first as usize, last as usize, None, name.rule)
    };
    let mut found: Vec<Candidate> = named.iter().map(candidate).chain(bynames(doc)).collect();
    found.extend(players);
    pinyin::find(doc, &mut found);
    with_opening_initial(doc, &mut found);
    found.iter_mut().filter(|one| is_uncle(doc, one)).for_each(|one| one.first += 1);
    found
}

/// "U Tin Oo", "U Aung Min": the Burmese word of address before two words, no initial of theirs.
fn is_uncle(doc: &Doc, one: &Candidate) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let plain =
        |at: usize| doc.tokens[at].case == Case::Title && doc.tokens[at].span.len() > 1 && !doc.tokens[at].glued;
    doc.word(first) == "U" && last - first >= 3 && (first + 1..last).all(plain)
}

/// "A Revanth Reddy said": at the start of a sentence a capital A is an initial where the newsroom writes initials without full stops.
fn with_opening_initial(doc: &Doc, found: &mut [Candidate]) {
    let opens = |one: &Candidate| {
        one.first > 0
            && doc.word(one.first as usize - 1) == "A"
            && doc.starts_sentence(one.first as usize - 1)
            && one.last > one.first + 1
            && (doc.word(one.last as usize) == "," || speech::is_finite(doc, one.last as usize))
    };
    let bare = |one: &Candidate| {
        let first = one.first as usize;
        doc.tokens[first].span.len() == 1 && !is_dot(doc, first + 1) && doc.word(first) != "A"
    };
    if found.iter().any(opens) && found.iter().any(bare) {
        found.iter_mut().filter(|one| opens(one)).for_each(|one| one.first -= 1);
    }
}

/// The name of a ship or storm: behind the word for one, or one word that the document gives to one, title or not.
fn is_thing(doc: &Doc, pieces: &[Piece], rule: &str, things: &[u32]) -> bool {
    let first = pieces[0].first as usize;
    let mut content = pieces.iter().filter(|piece| piece.is_content());
    let lone = content.next().filter(|_| content.next().is_none());
    let before = first.checked_sub(1).map(|token| doc.tokens[token].hash);
    let ship = || before.is_some_and(|hash| things.binary_search(&hash).is_ok());
    let named = lone.is_some_and(|piece| things.binary_search(&piece.hash).is_ok());
    let last = pieces[pieces.len() - 1].last as usize;
    let untitled = !matches!(rule, "people/title" | "people/newsmaker");
    let work = untitled && things::is_in_title(doc, first, last);
    let place = untitled && lone.is_none() && things::is_place_of(doc, first, last);
    work || place
        || things::is_storm(doc, last, rule, things)
        || things::is_aboard(doc, first)
        || named && (rule != "people/title" || ship())
}

/// Names of several words under which somebody is known by one name alone: "bin Laden".
fn bynames(doc: &Doc) -> impl Iterator<Item = Candidate> {
    let several = doc.matches(List::Newsmakers).iter().filter(|found| found.last > found.first + 1);
    several
        .map(|found| Candidate::new(NameKind::Person, found.first as usize, found.last as usize, None, "people/byname"))
}

fn judge(doc: &Doc, runs: &Runs, stretch: &Stretch) -> Option<Named> {
    let pieces = &runs.pieces[stretch.first..stretch.last];
    let content = pieces.iter().filter(|piece| piece.is_content()).count();
    if !(1..=6).contains(&content) {
        return None;
    }
    let (from, to) = (pieces[0].first as usize, pieces[pieces.len() - 1].last as usize);
    // "Orlando Magic": what the list has for a body names nobody, nor do its words.
    let body = |found: &Match| found.last as usize == to && matches!(found.row.get("needs"), "");
    if content > 1 && !stretch.shouted && doc.matches_at(List::Organizations, from).iter().any(body) {
        return None;
    }
    if things::is_weather(doc, from, to)
        || settlements::is_settlement(doc, from)
        || content > 1 && (is_place(doc, from, to) || begins_as_place(doc, from))
    {
        return None;
    }
    let name = |rule| Some(Named { first: stretch.first, last: stretch.last, rule });
    if let Some(rule) = by_title(doc, pieces, content, stretch) {
        return name(rule);
    }
    if stretch.after & HEAD != 0 || stretch.before & LEAD != 0 && stretch.before & (STRIP | TITLE) == 0 {
        return None;
    }
    name(if content == 1 { single(doc, pieces, stretch)? } else { several(doc, pieces, content, stretch)? })
}

fn by_title(doc: &Doc, pieces: &[Piece], content: usize, stretch: &Stretch) -> Option<&'static str> {
    let first = &pieces[0];
    let title = context::title_before(doc, first.first as usize)?;
    let plain = first.any(GIVEN | SURNAME | INITIAL | NEWSMAKER | SYLLABLES);
    // "THE PRESIDENT WILL", "THE MINISTER MADE": in capitals a verb is no name.
    let small =
        || is_small(doc, first.first as usize) || !first.any(SURE_GIVEN | SURE_SURNAME) && has_article(doc, &title);
    if stretch.shouted && content == 1 && small() {
        return None;
    }
    let sure =
        title.row.get("number") != "p" && context::is_strong(doc, &title) && doc.tokens[title.first as usize].capital;
    if content == 1 && pieces.len() == 1 && doc.is_any(first.first as usize, ADDRESSED) {
        return None;
    }
    if !plain && (!sure && content == 1 || first.any(PLACE | ACRONYM) || stretch.after & HEAD != 0) {
        return None;
    }
    if stretch.after & HEAD != 0 && content == 1 && !sure || stretch.shouted && !plain {
        return None;
    }
    Some("people/title")
}

/// A word of the grammar, whatever else it is.
pub fn is_small(doc: &Doc, token: usize) -> bool {
    let lists = [List::FunctionWords, List::StopWords, List::FiniteVerbs];
    lists.iter().any(|&list| doc.has(list, token))
        || doc.is_any(token, keys!["will", "may", "can", "must", "begin", "branch"])
}

/// "THE PRESIDENT"
fn has_article(doc: &Doc, title: &Match) -> bool {
    title.first > 0 && doc.is_any(title.first as usize - 1, keys!["the", "a", "an", "his", "their", "its", "this"])
}

/// "Mr President", "Madam Speaker": offices that "Mr" stands before, family names of some too.
const ADDRESSED: &Keys = keys![
    "president",
    "speaker",
    "chairman",
    "chairwoman",
    "chairperson",
    "chair",
    "minister",
    "secretary",
    "ambassador",
    "justice",
    "premier",
    "chancellor",
    "vice",
    "prime",
    "foreman",
    "moderator",
    "commissioner",
    "director",
    "councillor",
    "senator",
    "general",
    "attorney",
    "governor",
    "inspector",
    "universe",
    "world",
    "olympia",
    "right",
    "wonderful",
    "fix",
    "nice",
    "money",
];

fn single(doc: &Doc, pieces: &[Piece], stretch: &Stretch) -> Option<&'static str> {
    let piece = pieces.iter().find(|piece| piece.is_content())?;
    let (first, last) = (pieces[0].first as usize, pieces[pieces.len() - 1].last as usize);
    // "Brazilian Ronaldo"
    let native = piece.any(NEWSMAKER) && stretch.before == PLACE && settlements::is_demonym(doc, first);
    if stretch.before != 0 && stretch.before & STRIP == 0 && !native || stretch.after != 0 && stretch.after & STRIP == 0
    {
        return None;
    }
    if is_a_place(doc, first, last) || piece.any(PLACE | MAYBE_PLACE) && opens_scene(doc, first) || is_home(doc, first)
    {
        return None;
    }
    if piece.any(NEWSMAKER) {
        return Some("people/newsmaker");
    }
    // "R-N.Y.": a lawmaker's party and state.
    let seat = doc.is_any(first, keys!["d", "r", "i"]) && is_hyphen(doc, first + 1);
    if stretch.shouted || stretch.titled_case || piece.any(PLACE | INITIAL) || seat {
        return None;
    }
    if is_noble(doc, pieces) {
        return Some("people/particle");
    }
    let known = piece.any(GIVEN | SURNAME | SYLLABLES);
    if known && pieces.last().is_some_and(|last| last.any(NUMERAL)) {
        return Some("people/numbered");
    }
    // "the President, who"
    let the = first > 0 && doc.is(first - 1, "the");
    if (known || piece.any(UNKNOWN) && !doc.word(last - 1).ends_with('s'))
        && !(the && apposition::goes_on_with_who(doc, last))
        && (context::has_age(doc, first, last)
            || context::is_relative(doc, first)
            || apposition::has_indefinite_apposition(doc, last)
            || apposition::has_definite_office(doc, last)
            || doc.word(last) == "," && apposition::is_apposed_human(doc, first, last)
            || apposition::goes_on_with_who(doc, last)
                && !in_town(doc, first)
                && (known || !doc.is(last + 1, "whose") && !from_somewhere(doc, first)))
    {
        return Some("people/one-name");
    }
    let plain = !piece.any(STRIP | HEAD | LEAD | PLACE | MAYBE_PLACE | OCCUPATION | SPELLED)
        && doc.tokens[first].case == Case::Title;
    if plain && speech::speaks_behind_quote(doc, first, last) {
        return Some("people/quoted");
    }
    let sure = piece.any(SURE_GIVEN | SURE_SURNAME) && !piece.any(HYPHENATED | SPELLED);
    let fits = !the
        && context::stands_alone(doc, first, last)
        && (!piece.any(MAYBE_PLACE) || speech::speaks(doc, first, last));
    (sure && fits).then_some("people/lone-name")
}

/// "of von Reichenau", "told van der Merwe": a small particle that only family names have, and one capital behind.
fn is_noble(doc: &Doc, pieces: &[Piece]) -> bool {
    let first = pieces[0].first as usize;
    let particle = doc.is_any(first, keys!["von", "vom", "van"]) && doc.tokens[first].case == Case::Lower;
    let the = first > 0 && doc.is_any(first - 1, keys!["the", "a", "white", "police", "delivery"]);
    let name = pieces.last().is_some_and(|last| {
        last.any(UNKNOWN | SURNAME)
            && !last.any(PLACE | HEAD | STRIP)
            && doc.tokens[last.first as usize].case == Case::Title
    });
    particle && name && !the && (2..=3).contains(&pieces.len())
}

/// "a herder from Doma, who asked not to be named": an unknown capital is where he is from.
fn from_somewhere(doc: &Doc, first: usize) -> bool {
    first > 0 && doc.is_any(first - 1, keys!["from", "in", "near", "at", "outside", "of"]) || in_town(doc, first)
}

/// "a nurse at the Mercy Hospital, Egbe, who": a comma behind a body's name, and where the body is.
fn in_town(doc: &Doc, first: usize) -> bool {
    first > 2 && doc.word(first - 1) == "," && doc.tokens[first - 2].capital && doc.has(List::OrgHeads, first - 2)
}

/// "in La Uribe", "the villages of X, Y and Soro", "Soro village": where something is, not who.
fn is_a_place(doc: &Doc, first: usize, last: usize) -> bool {
    let article = doc.is_any(first, keys!["la", "el", "los", "las"]) && doc.tokens[first].capital;
    article && settlements::place_before(doc, first)
        || settlements::among_places(doc, first)
        || settlements::before_places(doc, last)
}

/// "Ann Ray, 78, of | Yass, said": where somebody lives.
fn is_home(doc: &Doc, first: usize) -> bool {
    let of = first > 2 && doc.is_any(first - 1, keys!["of", "from"]) && doc.word(first - 2) == ",";
    of && matches!(doc.word(first + 1), "," | ".")
        && (doc.tokens[first - 3].kind == Kind::Number || doc.tokens[first - 3].capital)
}

/// "In | Washington, a spokesman, Ian Kelly, condemned it": where a sentence plays.
fn opens_scene(doc: &Doc, first: usize) -> bool {
    first > 0 && doc.is_any(first - 1, keys!["in", "at", "from", "near"]) && doc.starts_sentence(first - 1)
}

fn several(doc: &Doc, pieces: &[Piece], content: usize, stretch: &Stretch) -> Option<&'static str> {
    let mut words = pieces.iter().filter(|piece| piece.is_content());
    let first = words.next()?;
    let last = words.next_back()?;
    if let Some(rule) = by_list(pieces, first, last, content, stretch) {
        return Some(rule);
    }
    // "Germain Arena"
    if last.any(HEAD) && !last.any(SURNAME) {
        return None;
    }
    let plain = pieces.len() == 2 && content == 2;
    if plain && !stretch.shouted && pinyin::is_name(doc, first.first as usize, last.first as usize) {
        return Some("people/pinyin");
    }
    let korean = first.any(SURNAME) && first.any(HEAD) && content == 2 && is_syllable(doc, last.first as usize);
    if korean && !stretch.shouted && !stretch.titled_case {
        return Some("people/syllables");
    }
    // "Abu Jandal al-Kuwaiti"
    let kunya = doc.is(pieces[0].first as usize, "abu") && runs::is_nisba(doc, last);
    if kunya && pieces.len() > 2 && !stretch.shouted {
        return Some("people/linked");
    }
    if stretch.shouted
        || stretch.titled_case
        || pieces.iter().any(|piece| piece.any(PLACE | ACRONYM) || piece.any(HEAD) && !first.any(SURE_GIVEN))
    {
        return None;
    }
    let (from, to) = (pieces[0].first as usize, pieces[pieces.len() - 1].last as usize);
    if has_link(doc, pieces) && !settlements::place_before(doc, from) {
        return Some("people/linked");
    }
    // Chesslin "Sully" Sullenberger
    let nickname = |pair: &[Piece]| doc.tokens[pair[0].last as usize].kind == Kind::Quote;
    if pieces.windows(2).any(|pair| pair[0].last < pair[1].first && nickname(pair)) && !first.any(STRIP) {
        return Some("people/nickname");
    }
    if context::is_counterpart(doc, from) {
        return Some("people/counterpart");
    }
    if context::is_given_office(doc, from, to) {
        return Some("people/office-given");
    }
    let fresh = !pieces.iter().any(|piece| piece.any(GIVEN | SURNAME | INITIAL | SYLLABLES));
    if context::has_age(doc, from, to) || content <= 3 && apposition::has_apposition(doc, to, fresh) {
        return Some("people/apposition");
    }
    let titled = context::occupation_before(doc, from).is_some_and(|found| {
        doc.tokens[found.first as usize].case == Case::Lower
            && doc.tokens[from].sentence == doc.tokens[found.first as usize].sentence
    });
    if (titled || apposition::is_apposed(doc, from, to)) && content <= 3 {
        return Some("people/occupation");
    }
    let half = pieces.iter().any(|piece| piece.any(GIVEN | SURNAME | INITIAL | SYLLABLES));
    (content <= 3 && half && speech::speaks(doc, from, to)).then_some("people/speaker")
}

/// "Farea al-Muslimi", "Nasir bin Olu": two unknown words that a name's particle ties together; no "Deir al-X", no "Jabhat al-X".
fn has_link(doc: &Doc, pieces: &[Piece]) -> bool {
    let family = keys!["bin", "ibn", "binti", "bint", "ould", "wuld", "ag"];
    let ties = pieces[1..].iter().any(|piece| {
        let first = piece.first as usize;
        let article = piece.last > piece.first + 2
            && doc.is_any(first, keys!["al", "el", "ad", "ar", "as", "ash", "an", "at", "az"]);
        let small = doc.tokens[first].case == Case::Lower;
        small && (article || doc.is_any(first, family))
    });
    ties && !doc.is_any(pieces[0].first as usize, ARABIC_HEADS) && pieces.len() <= 5
}

/// Words before "al" that name towns, brigades and papers.
const ARABIC_HEADS: &Keys = keys![
    "deir", "dayr", "dar", "umm", "um", "jabhat", "ansar", "liwa", "burj", "ras", "tel", "tal", "tell", "wadi",
    "jebel", "jabal", "bab", "qasr", "ain", "ayn", "beit", "bayt", "bait", "hizb", "harakat", "kataib", "kata'ib",
    "saraya", "asaib", "asa'ib", "ahrar", "jaysh", "jaish", "jund", "faylaq", "sawt", "shatt", "sharm", "kafr", "bir",
    "madinat", "masjid", "jamia", "jami", "souq", "souk", "suq", "harat", "hay", "qalat", "qal'at", "tahrir", "hayat",
    "hay'at", "usbat", "katibat", "nahr", "ittihad", "majlis", "wilayat", "fajr", "nour", "noor", "rabat", "dawlat",
    "eid", "id", "laylat", "dhu", "bilad", "bahr", "khor", "wahat", "sahel", "marj", "izz", "ezzedine", "shuhada",
    "quwat", "firqat", "jamaat", "jama'at", "ikhwan", "hashd", "abu", "shams", "radio", "channel", "tv", "kitab",
    "sahih", "diwan",
];

/// Given name and family name, in either order, known to the lists.
fn by_list(pieces: &[Piece], first: &Piece, last: &Piece, content: usize, stretch: &Stretch) -> Option<&'static str> {
    let blind = stretch.shouted || stretch.titled_case;
    if last.any(HEAD | LEAD) && last.last == last.first + 1 {
        return None;
    }
    if first.any(SURE_GIVEN) {
        let shouted = stretch.shouted && content <= 3 && last.bits == UNKNOWN;
        let fits =
            !blind && content <= 4 || shouted || last.any(SURE_SURNAME | NEWSMAKER | SYLLABLES) || last.any(SURE_GIVEN);
        return fits.then_some("people/given-name");
    }
    if first.any(INITIAL) && first.any(DOTTED) | (first.last == first.first + 1) && !first.any(PLACE) {
        return (!blind && last.any(SURNAME | UNKNOWN | GIVEN) && !last.any(HEAD | PLACE) || last.any(SURE_SURNAME))
            .then_some("people/initials");
    }
    if pieces.iter().any(|piece| piece.any(SYLLABLES)) && (first.any(SURNAME) || last.any(SURNAME)) {
        return Some("people/syllables");
    }
    let middle = pieces[1..].iter().any(|piece| piece.any(INITIAL)) && !last.any(INITIAL);
    if middle && !blind && !first.any(PLACE | HEAD) {
        return Some("people/middle-initial");
    }
    if first.any(GIVEN) && !first.any(PLACE | LEAD) && last.any(SURNAME) && !(stretch.opens && first.any(STRIP)) {
        let sure = last.any(SURE_SURNAME) && !(first.any(STRIP) && stretch.dated);
        return (sure || !stretch.opens && !blind && !first.any(STRIP)).then_some("people/given-and-surname");
    }
    let fresh = last.any(UNKNOWN | SURE_SURNAME) && !last.any(PLACE | HYPHENATED);
    if first.any(GIVEN)
        && first.any(MAYBE_PLACE | PLACE)
        && fresh
        && content == 2
        && !blind
        && !stretch.opens
        && !stretch.dated
    {
        return Some("people/given-name-of-a-place");
    }
    if first.any(SURNAME) && last.any(SURE_GIVEN) && content <= 3 {
        return Some("people/family-name-first");
    }
    (!blind
        && last.any(SURE_SURNAME)
        && first.any(UNKNOWN | SURNAME)
        && content <= 3
        && !(stretch.opens && first.any(UNKNOWN)))
    .then_some("people/surname")
}
