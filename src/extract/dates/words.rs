//! What each token means to the dates grammar. Knows the lists of time words and holidays; must not know how words combine.

use std::cell::OnceCell;
use std::sync::LazyLock;

use crate::lexicon::{self, List};
use crate::text::{Case, Doc, Keys, Kind, keys};

use super::calendar::Unit;
use super::national;
pub use super::word::{Phase, Shift, Word};
use super::word::{digits, fiscal_year, mixed, of_row};

/// What each row of the list of time words says.
static TIME_WORDS: LazyLock<Vec<Word>> =
    LazyLock::new(|| lexicon::rows(List::TimeWords).map(|row| of_row(row.get("kind"), row.get("value"))).collect());

/// A sentence's tokens as the grammar sees them.
pub struct Words<'a> {
    /// The document.
    pub doc: &'a Doc,
    words: Vec<Word>,
    /// The marks of era: token, and whether it is one before Christ.
    eras: Vec<(usize, bool)>,
    /// A bit for each of the first ten centuries that the text names: "the 9th century".
    centuries: u16,
    /// Whether slashed dates put the day first.
    pub day_leads: bool,
    /// The last year that stands behind a month or "in".
    pub year: Option<i16>,
    /// Whether times of day are written in four digits: "1430 hrs".
    pub military: bool,
    /// Whether the text is in capitals throughout.
    pub shouted: bool,
    abroad: OnceCell<bool>,
    canadian: OnceCell<bool>,
    /// First token of the stretch that is read.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
}

impl<'a> Words<'a> {
    /// Looks up every token once.
    pub fn new(doc: &'a Doc) -> Words<'a> {
        let mut words = vec![Word::Other; doc.tokens.len()];
        let (mut upper, mut lower) = (0, 0);
        for (index, token) in doc.tokens.iter().enumerate() {
            match (token.kind, token.case) {
                (Kind::Word, Case::Lower) => lower += 1,
                (Kind::Word, Case::Upper) => {
                    upper += 1;
                    words[index] = fiscal_year(doc.word(index));
                }
                (Kind::Number, _) => words[index] = digits(doc.word(index)),
                (Kind::Mixed, _) => words[index] = mixed(doc.word(index)),
                _ => {}
            }
        }
        for found in doc.matches(List::NumberWords) {
            words[found.first as usize] = Word::Numeral;
        }
        for found in doc.matches(List::TimeWords) {
            let place = found.first as usize;
            if matches!(words[place], Word::Other | Word::Numeral) {
                words[place + 1..found.last as usize].fill(Word::Inside);
                words[place] = TIME_WORDS[found.row.index()];
            }
        }
        for found in doc.matches(List::Holidays) {
            if words[found.first as usize] == Word::Inside {
                continue;
            }
            words[found.first as usize..found.last as usize].fill(Word::Inside);
            words[found.first as usize] = Word::Holiday(found.row);
        }
        // Most words have no part in expressions of time.
        let told: Vec<usize> = (0..words.len()).filter(|&at| words[at] != Word::Other).collect();
        let era = |&at: &usize| if let Word::Era(before) = words[at] { Some((at, before)) } else { None };
        let eras = told.iter().filter_map(era).collect();
        let centuries = told.iter().fold(0, |centuries, &at| match words[at..] {
            [Word::Ordinal(number @ 1..=10), Word::Unit(Unit::Century), ..] => centuries | 1 << number,
            _ => centuries,
        });
        let day_leads = day_leads(&words, &told);
        let shouted = upper > 2 * lower;
        let (year, military) = (latest_year(doc, &words, &told), military(doc, &words, &told, shouted));
        let (abroad, canadian, last) = (OnceCell::new(), OnceCell::new(), doc.tokens.len());
        Words { doc, words, eras, centuries, day_leads, year, military, shouted, abroad, canadian, first: 0, last }
    }

    /// Whether the text tells of another country than the United States.
    pub fn abroad(&self) -> bool {
        *self.abroad.get_or_init(|| national::abroad(self.doc))
    }

    /// Whether the text tells of Canada, which keeps its own Thanksgiving.
    pub fn canadian(&self) -> bool {
        *self.canadian.get_or_init(|| national::canadian(self.doc))
    }

    /// The word at a token; `Other` outside of the stretch.
    pub fn at(&self, token: usize) -> Word {
        if token < self.first || token >= self.last { Word::Other } else { self.words[token] }
    }

    /// Whether a year here is counted before Christ, as the mark before it says, else the first one; none in a text without marks.
    pub fn era(&self, token: usize) -> Option<bool> {
        let behind = self.eras.partition_point(|&(at, _)| at < token);
        self.eras.get(behind.saturating_sub(1)).map(|&(_, before)| before)
    }

    /// Whether the text names the century of a year before 1000.
    pub fn names_century_of(&self, year: u16) -> bool {
        self.centuries >> (year / 100 + 1) & 1 == 1
    }

    /// "at 9:30 p.m. and a third at | 9:53": whether the last time told, at most sixty tokens back, is of the afternoon and not later by the clock.
    pub fn goes_on_from_afternoon(&self, token: usize, hour: u8, minute: u8) -> bool {
        let mut back = (token.saturating_sub(60)..token).rev();
        let mark = |at: &usize| matches!(self.words[*at], Word::Meridiem(_) | Word::Clock(..) | Word::Part("MO"));
        let Some(at) = back.find(mark).filter(|&at| self.words[at] == Word::Meridiem(true) && at >= 3) else {
            return false;
        };
        let told = match (self.words[at - 3], self.words[at - 1]) {
            (Word::Digits(hour, 1 | 2), Word::Digits(minute, 2)) if self.doc.is(at - 2, ":") => (hour, minute),
            (_, Word::Digits(hour, 1 | 2)) => (hour, 0),
            _ => return false,
        };
        hour < 12 && (told.0 % 12, told.1) <= (u16::from(hour), u16::from(minute))
    }

    /// The token behind the form that begins here.
    pub fn past(&self, token: usize) -> usize {
        let mut next = token + 1;
        while matches!(self.at(next), Word::Inside) {
            next += 1;
        }
        next
    }

    /// The first token of the form that ends before `token`; `token` itself at the stretch's start.
    pub fn before(&self, token: usize) -> usize {
        let mut place = token;
        while place > self.first {
            place -= 1;
            if !matches!(self.words[place], Word::Inside) {
                break;
            }
        }
        place
    }

    /// Whether the token is this word. False outside of the stretch.
    #[inline(always)]
    pub fn is(&self, token: usize, key: &str) -> bool {
        token >= self.first && token < self.last && self.doc.is(token, key)
    }

    /// Whether the token is one of these words.
    #[inline(always)]
    pub fn is_any(&self, token: usize, keys: &Keys) -> bool {
        token >= self.first && token < self.last && self.doc.is_any(token, keys)
    }

    /// Whether the token before `token` is one of these words.
    #[inline(always)]
    pub fn follows(&self, token: usize, keys: &Keys) -> bool {
        token > self.first && self.doc.is_any(token - 1, keys)
    }

    /// Whether the token is a mark glued to what stands before it.
    pub fn glued(&self, token: usize) -> bool {
        token < self.last && self.doc.tokens[token].glued
    }

    /// A hyphen or dash, whatever its length.
    pub fn dash(&self, token: usize) -> bool {
        self.is_any(token, keys!["-", "—", "--"])
    }

    /// Whether the token begins with a capital that says something: not in a text of capitals.
    pub fn capital(&self, token: usize) -> bool {
        token >= self.first && token < self.last && self.doc.tokens[token].capital && !self.shouted
    }

    /// Whether the token is a word in small letters that no function word is.
    pub fn small_noun(&self, token: usize) -> bool {
        const FUNCTION: &Keys = keys![
            "it", "he", "she", "they", "we", "there", "was", "were", "has", "had", "have", "is", "are", "the", "a",
            "an", "but", "and", "or", "but", "when", "as", "in", "on", "at", "by", "with", "after", "before", "to",
            "for", "from", "that", "while", "until", "because", "local", "our", "his", "her", "their", "its", "my",
            "this", "these", "some", "both", "no",
        ];
        self.small(token) && !self.is_any(token, FUNCTION)
    }

    /// Whether the token is a word in small letters.
    pub fn small(&self, token: usize) -> bool {
        token >= self.first && token < self.last && self.doc.tokens[token].case == Case::Lower
    }
}

fn latest_year(doc: &Doc, words: &[Word], told: &[usize]) -> Option<i16> {
    let years = told.iter().filter(|&&at| at > 0).filter_map(|&at| match words[at] {
        Word::Digits(year @ 1900..=2059, 4) if matches!(words[at - 1], Word::Month(_)) || doc.is(at - 1, "in") => {
            Some(year as i16)
        }
        _ => None,
    });
    years.max()
}

/// Whether times of day are written in four digits; in dispatches of capitals "AT 1130," is enough.
fn military(doc: &Doc, words: &[Word], told: &[usize], shouted: bool) -> bool {
    told.iter().any(|&at| {
        matches!(words[at], Word::Digits(time @ 0..=2400, 4) if time % 100 < 60)
            && at + 1 < words.len()
            && (doc.is_any(at + 1, keys!["hrs", "hours"])
                || matches!(words[at + 1], Word::Zone(_))
                || at > 0
                    && doc.is(at - 1, "at")
                    && (doc.word(at).starts_with('0') || shouted && doc.is_any(at + 1, keys![",", "."])))
    })
}

/// Whether the text writes its dates "7 August" more often than "August 7".
fn day_leads(words: &[Word], told: &[usize]) -> bool {
    let (mut before, mut after) = (0, 0);
    for &at in told.iter().filter(|&&at| matches!(words[at], Word::Month(_))) {
        let day = |word: Option<&Word>| matches!(word, Some(Word::Digits(1..=31, 1 | 2) | Word::Ordinal(_)));
        after += usize::from(day(words.get(at + 1)));
        before += usize::from(at > 0 && day(words.get(at - 1)));
    }
    before > after
}
