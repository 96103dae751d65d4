//! One pass that finds where the forms of all lists stand, longest first. Knows words and forms, no meaning.

use super::doc::Sentence;
use super::token::{Case, Token};
use crate::lexicon::{self, BITS, CAPITAL, GLUED, LISTS, List, MOST_WORDS, Row, UPPER};

/// Lists of single words that are asked token by token only (`Doc::has`, `Doc::rows`): their many matches are not kept, longer forms in
/// them are not found.
pub const WORD_LISTS: u64 = mask(&[
    List::Abbreviations,
    List::CasualtyContext,
    List::CountryContexts,
    List::EventWords,
    List::FiniteVerbs,
    List::FunctionWords,
    List::Judgements,
    List::NameJoiners,
    List::NameWords,
    List::OrgStops,
    List::OrgTopics,
    List::PetNames,
    List::SentenceWords,
    List::StopWords,
    List::Surnames,
    List::TenseWords,
    List::YearNeighbours,
]);

const fn mask(lists: &[List]) -> u64 {
    let (mut mask, mut at) = (0, 0);
    while at < lists.len() {
        mask |= 1 << lists[at] as u64;
        at += 1;
    }
    mask
}

/// A form of a list in the text.
#[derive(Clone, Copy, Debug)]
pub struct Match {
    /// Its first token.
    pub first: u32,
    /// One past its last token.
    pub last: u32,
    /// The row that has the form.
    pub row: Row,
}

/// All matches of a document, list by list.
#[derive(Debug)]
pub struct Matches {
    all: Vec<Match>,
    /// Where each list's begin in `all`.
    starts: [u32; LISTS + 1],
}

impl Matches {
    /// Those of one list, by first token.
    pub fn of(&self, list: List) -> &[Match] {
        debug_assert!(WORD_LISTS & 1 << list as u64 == 0, "{list:?} is asked token by token");
        &self.all[self.starts[list as usize] as usize..self.starts[list as usize + 1] as usize]
    }

    /// Sorts matches that are in the order of their first tokens by list.
    fn sorted(found: &[Match]) -> Matches {
        let mut starts = [0; LISTS + 1];
        for one in found {
            starts[one.row.list() as usize + 1] += 1;
        }
        for list in 0..LISTS {
            starts[list + 1] += starts[list];
        }
        let (mut next, mut all) = (starts, found.to_vec());
        for one in found {
            let place = &mut next[one.row.list() as usize];
            all[*place as usize] = *one;
            *place += 1;
        }
        Matches { all, starts }
    }
}

/// Gives each token its number in the vocabulary, and the lists that know it alone.
pub fn number_words(tokens: &mut [Token]) {
    for token in tokens {
        token.word = lexicon::word_of(token.lists);
        token.lists = match token.word {
            0 => 0,
            word => lexicon::alone(word, token.capital, token.case == Case::Upper),
        };
    }
}

/// Finds the longest form of each list at each token; a form stays within its sentence.
pub fn find(tokens: &[Token], sentences: &[Sentence]) -> Matches {
    let mut found: Vec<Match> = Vec::with_capacity(tokens.len());
    for sentence in sentences {
        for first in sentence.tokens() {
            at_token(tokens, first, (sentence.last as usize, !WORD_LISTS), &mut found);
        }
    }
    Matches::sorted(&found)
}

/// A node of the trie on the way, the token behind it, and what the tokens so far show of what forms may ask.
type Step = (u32, u32, u64);

/// Adds the longest form of each of `lists` (a bit each) that begins at `first` and ends before `end`.
pub(super) fn at_token(tokens: &[Token], first: usize, (end, lists): (usize, u64), found: &mut Vec<Match>) {
    let token = &tokens[first];
    if token.word == 0 || lexicon::starts(token.word) & lists == 0 || !token.capital && !lexicon::any_case(token.word) {
        return;
    }
    let second = tokens.get(first + 1).filter(|_| first + 1 < end).map_or(0, |token| token.word);
    let longer = if second != 0 && lexicon::may_follow(token.word, second) {
        longer_forms(tokens, first, (end, !lists), found)
    } else {
        !lists
    };
    let mut lists = token.lists & !longer;
    while lists != 0 {
        let list = List::ALL[lists.trailing_zeros() as usize];
        lists &= lists - 1;
        let here = |row| Match { first: first as u32, last: first as u32 + 1, row };
        match lexicon::row(token.word, list) {
            Some(row) => found.push(here(row)),
            None => found.extend(several(token, list).map(here)),
        }
    }
}

/// Adds the forms of two words and more; the lists that have one, and those that are not asked for any (`unasked`).
fn longer_forms(tokens: &[Token], first: usize, (end, unasked): (usize, u64), found: &mut Vec<Match>) -> u64 {
    let mut path: [Step; MOST_WORDS] = [(0, 0, 0); MOST_WORDS];
    let (mut depth, mut last, mut shown) = (0, first + 1, shows(&tokens[first]));
    // The node of a word is numbered as the word is.
    let mut node = lexicon::next(tokens[first].word, tokens[last].word);
    while node != 0 {
        shown |= shows(&tokens[last]) << ((last - first) * BITS);
        last += 1;
        if lexicon::ends_form(node) {
            path[depth] = (node, last as u32, shown);
            depth += 1;
        }
        node = if last < end && tokens[last].word != 0 { lexicon::next(node, tokens[last].word) } else { 0 };
    }
    let mut longer = unasked;
    for &(node, last, shown) in path[..depth].iter().rev() {
        end_here(node, first, last as usize, shown, &mut longer, found);
    }
    longer
}

/// Adds the forms that end at a node, but of the lists in `longer`, and their lists to these.
fn end_here(node: u32, first: usize, last: usize, shown: u64, longer: &mut u64, found: &mut Vec<Match>) {
    let mut here = 0;
    for entry in lexicon::entries(node) {
        let list = 1 << entry.row.list() as u64;
        if *longer & list == 0 && entry.bits & !shown == 0 {
            found.push(Match { first: first as u32, last: last as u32, row: entry.row });
            here |= list;
        }
    }
    *longer |= here;
}

/// What a token shows of what a form's word may ask.
fn shows(token: &Token) -> u64 {
    let bit = |shown: bool, bit: u64| if shown { bit } else { 0 };
    bit(token.capital, CAPITAL) | bit(token.case == Case::Upper, UPPER) | bit(token.glued, GLUED)
}

/// Whether the token by itself is a form of the list.
#[inline]
pub fn alone(token: &Token, list: List) -> bool {
    token.lists & 1 << list as u64 != 0
}

/// The rows of a list that have the token by itself for a form: nearly always one.
#[inline]
pub fn rows(token: &Token, list: List) -> impl Iterator<Item = Row> {
    let held = alone(token, list);
    let row = if held { lexicon::row(token.word, list) } else { None };
    let others = (held && row.is_none()).then(|| several(token, list));
    row.into_iter().chain(others.into_iter().flatten())
}

/// The first of them.
#[inline]
pub fn row(token: &Token, list: List) -> Option<Row> {
    if !alone(token, list) {
        return None;
    }
    lexicon::row(token.word, list).or_else(|| several(token, list).next())
}

/// The rows where the list has several for the word, each with its capitals.
fn several(token: &Token, list: List) -> impl Iterator<Item = Row> {
    let shown = shows(token);
    let fits = move |entry: &lexicon::Entry| entry.row.list() == list && entry.bits & !shown == 0;
    lexicon::entries(token.word).filter(fits).map(|entry| entry.row)
}

/// Whether a form of the list may begin with the token.
#[inline]
pub fn begins(token: &Token, list: List) -> bool {
    token.word != 0 && lexicon::starts(token.word) & 1 << list as u64 != 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Doc;

    #[test]
    fn a_list_asked_word_by_word_holds_no_form_of_several_words() {
        let lists = List::ALL.into_iter().filter(|&list| WORD_LISTS & mask(&[list]) != 0);
        let forms = lists.flat_map(lexicon::rows).flat_map(|row| row.get("forms").split('|'));
        let dead: Vec<&str> = forms.filter(|form| Doc::new(form.to_string(), None).tokens.len() != 1).collect();
        assert!(dead.is_empty(), "forms that can never match: {dead:?}");
    }

    #[test]
    fn the_row_of_a_word_by_itself_is_the_row_that_has_it() {
        for list in List::ALL {
            for form in lexicon::rows(list).flat_map(|row| row.get("forms").split('|')).filter(|form| form.is_ascii()) {
                let doc = Doc::new(form.to_string(), None);
                let held = |row: Row| row.get("forms").split('|').any(|other| other.eq_ignore_ascii_case(form));
                let found = || doc.rows(list, 0);
                assert!(doc.tokens.len() != 1 || found().next().is_none() || found().any(held), "{list:?} {form}");
            }
        }
    }
}
