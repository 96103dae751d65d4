//! Names as words: what counts as a word of a name, and its sound.
//! Knows one name; when two are one person's is `same`'s business, whose gender a name shows `gender`'s.

use super::context::{is_relative, title_before};
use super::gender::{FAMILY_TOO, gender_of, kin, newsmaker};
use super::office::Office;
use super::piece::{is_dot, is_hyphen, is_particle};
use super::pinyin;
use super::spelling::skeleton;
use crate::extract::Gender;
use crate::extract::name::Candidate;
use crate::lexicon::{List, Row};
use crate::text::{Case, Doc, Kind, keys};

/// A name as words: hash and skeleton of each, particles and suffixes left out.
pub struct Name {
    /// Its words in order.
    pub words: Vec<Word>,
    /// "his wife, Alice Brandt": named for somebody else's sake.
    pub relative: bool,
    /// "His son, Lt. Hugo Martinez Jr.": told from a father of the same name.
    pub junior: bool,
    /// "Donald Trump Jr.", of whomever the text tells.
    pub suffixed: bool,
    /// Behind a title.
    pub titled: bool,
    /// The gender that a title or a famous name gives, no given name.
    pub stated: Gender,
    /// The word in quotation marks inside the name.
    pub nickname: Option<Word>,
    /// The gender that title, famous name or given name gives.
    pub gender: Gender,
}

/// A word of a name.
#[derive(Clone, Copy)]
pub struct Word {
    /// Hash of its key.
    pub hash: u32,
    /// Hash of its sound.
    pub skeleton: u32,
    /// In bytes.
    pub length: u32,
    /// Its letter, where it is one letter.
    pub initial: Option<u8>,
    /// Number of its row in the list of pet names: one for "Bill" and "William".
    pub pet: Option<usize>,
    /// Its first letter.
    pub head: u8,
    /// "Nikolayevna", "Viktorovich": the father's name of Russian usage.
    pub patronymic: bool,
    /// Behind "bin": the father's.
    pub father: bool,
    /// Behind "Abu" or "Umm": the child's.
    pub child: bool,
}

/// Reads a name.
pub fn read(doc: &Doc, one: &Candidate, office: Option<&Office>) -> Name {
    let mut words: Vec<Word> = Vec::new();
    let (mut given, mut second) = (Gender::Unknown, Gender::Unknown);
    let mut nickname = None;
    let (mut joined, mut quoted, mut particle) = (false, false, false);
    for token in one.first as usize..one.last as usize {
        let t = &doc.tokens[token];
        quoted ^= t.kind == Kind::Quote;
        if quoted {
            if t.is_word() && t.capital {
                nickname = Some(Word::of(doc, token));
            }
            continue;
        }
        if is_hyphen(doc, token) {
            joined = !particle;
            continue;
        }
        let part = t.is_word() && !is_dot(doc, token) && !is_part(doc, token, one);
        particle = !part;
        let opens = token == one.first as usize && token + 1 < one.last as usize;
        let family = opens && pinyin::begins_with_family(doc, token, token + 1);
        // "Sultana Kamal": a family name that is a man's given name tells nothing of whose first name nobody knows.
        let alias = doc.is_any(one.first as usize, keys!["aka", "alias"]);
        let double = doc.has(List::GivenNames, one.first as usize)
            && (token + 1..one.last as usize).all(|at| is_hyphen(doc, at) || is_hyphen(doc, at - 1));
        let last = token + 1 == one.last as usize || double;
        let surname = !alias && words.len() == 1 && words[0].length > 2 && last;
        if part && given == Gender::Unknown && words.len() < 2 && !family && !surname {
            given = gender_of(doc, token);
        } else if part && words.len() == 1 {
            second = gender_of(doc, token);
        }
        let word = Word::of(doc, token);
        match words.last_mut() {
            Some(last) if joined => {
                *last = Word {
                    hash: last.hash.rotate_left(5) ^ word.hash,
                    skeleton: last.skeleton.rotate_left(5) ^ word.skeleton,
                    length: last.length + word.length,
                    initial: None,
                    head: last.head,
                    pet: None,
                    patronymic: false,
                    father: last.father,
                    child: last.child,
                }
            }
            _ if part => words.push(word),
            _ => {}
        }
        joined = false;
    }
    // "Alix Didier Laurent": two given names that do not agree say nothing.
    if words.len() > 2 && second != Gender::Unknown && second != given {
        given = Gender::Unknown;
    }
    // "Clinton", "Hunt": a name alone that may be the family's tells nothing of him or her.
    let first = one.first as usize;
    let single = words.len() < 2 && (!doc.has(List::GivenNames, first) || doc.is_any(first, FAMILY_TOO));
    let by_title = office.map_or(Gender::Unknown, |office| office.gender);
    let by_title = super::office::pick(by_title, kin(doc, one));
    let gender = if by_title != Gender::Unknown {
        by_title
    } else if single {
        newsmaker(doc, one)
    } else {
        given
    };
    let stated = if by_title != Gender::Unknown { by_title } else { newsmaker(doc, one) };
    let relative = is_relative(doc, one.first as usize);
    let last = one.last as usize;
    let suffix = (last.saturating_sub(2)..last).any(|at| doc.is_any(at, keys!["jr", "sr", "ii", "iii", "jnr", "snr"]));
    let title = title_before(doc, one.first as usize);
    let titled = title.is_some();
    let junior = suffix && (relative || title.is_some_and(|title| is_relative(doc, title.first as usize)));
    Name { words, relative, junior, suffixed: suffix, titled, stated, nickname, gender }
}

/// Particles and suffixes do not count as words of a name.
fn is_part(doc: &Doc, token: usize, one: &Candidate) -> bool {
    let last = token + 1 == one.last as usize;
    let suffix = token > one.first as usize
        && doc.has(List::NameWords, token)
        && matches!(super::piece::alone(doc, List::NameWords, token, "kinds"), "suffix" | "numeral");
    suffix
        || !last
            && is_particle(doc, token)
            && (doc.tokens[token].case == Case::Lower || is_hyphen(doc, token + 1) || token == one.first as usize)
}

impl Word {
    fn of(doc: &Doc, token: usize) -> Word {
        let (one, text) = (&doc.tokens[token], doc.word(token));
        let ends = |endings: &[&str]| text.len() > 6 && endings.iter().any(|end| text.ends_with(end));
        Word {
            hash: one.hash,
            skeleton: skeleton(text),
            length: text.len() as u32,
            initial: (one.kind == Kind::Dotted || text.len() == 1).then(|| text.as_bytes()[0].to_ascii_lowercase()),
            head: text.as_bytes()[0].to_ascii_lowercase(),
            pet: doc.row(List::PetNames, token).map(Row::index),
            patronymic: ends(&["ovna", "evna", "ichna"])
                || ends(&["ovich", "evich"]) && !doc.has(List::Surnames, token),
            child: token > 0 && doc.is_any(token - 1, keys!["abu", "abou", "umm", "oum"]),
            father: token > 0 && doc.is_any(token - 1, keys!["bin", "ibn", "bint", "binti", "ould", "uld", "mint"]),
        }
    }

    /// "V." stands for "Vladimir".
    pub fn stands_for(&self, other: &Word) -> bool {
        self.initial == Some(other.head)
    }
}
