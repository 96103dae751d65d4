//! Names as words: what counts as a word of a name, its sound, the gender it shows, and when two full forms are one person's.
//! Knows one name or two; who is who in the document is `resolve`'s business.

use super::context::{is_relative, title_before};
use super::office::Office;
use super::piece::{is_dot, is_hyphen, is_particle};
use super::pinyin;
use super::spelling::skeleton;
use crate::extract::Gender;
use crate::extract::name::Candidate;
use crate::lexicon::{List, Row};
use crate::text::{Case, Doc, Keys, Kind, keys};

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

/// "his daughter Pim", "Hill's wife, Pim,": what the word for a relative before a name tells of its bearer.
fn kin(doc: &Doc, one: &Candidate) -> Gender {
    let (first, past) = (one.first as usize, one.last as usize);
    let comma = first > 1 && doc.word(first - 1) == ",";
    if comma && doc.word(past) != "," {
        return Gender::Unknown;
    }
    let found = super::context::occupation_before(doc, first - usize::from(comma));
    let Some(found) = found.filter(|found| found.row.get("kind") == "kin") else { return Gender::Unknown };
    let owned = (found.first.saturating_sub(3)..found.first).any(|at| {
        let at = at as usize;
        doc.is_any(at, keys!["his", "her", "their", "my", "whose"]) || doc.tokens[at].kind == Kind::Clitic
    });
    if owned { gender(found.row.get("gender")) } else { Gender::Unknown }
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

/// Men's given names in English that, alone, are the family's: "Clinton", "Warren". In other languages a name alone tells the gender.
const FAMILY_TOO: &Keys = keys![
    "clinton",
    "warren",
    "harris",
    "wilson",
    "johnson",
    "jackson",
    "carter",
    "bradley",
    "grant",
    "nelson",
    "lincoln",
    "howard",
    "thomas",
    "russell",
    "stanley",
    "wallace",
    "scott",
    "gordon",
    "clark",
    "allen",
    "todd",
    "craig",
    "dean",
    "stuart",
    "lewis",
    "davis",
    "harrison",
    "anderson",
    "marshall",
    "mitchell",
    "murray",
    "graham",
    "douglas",
    "bruce",
    "duncan",
    "ross",
    "clay",
    "curtis",
    "spencer",
    "stewart",
    "sterling",
    "tyler",
    "vance",
    "vernon",
    "ward",
    "webster",
    "warner",
    "truman",
    "roosevelt",
    "reed",
    "reid",
    "raymond",
    "ramsey",
    "porter",
    "pierce",
    "perry",
    "parker",
    "palmer",
    "owen",
    "newton",
    "neal",
    "nash",
    "morris",
    "monroe",
    "mason",
    "martin",
    "lloyd",
    "lawrence",
    "lane",
    "kirk",
    "kent",
    "jefferson",
    "irving",
    "hunter",
    "harvey",
    "harding",
    "hamilton",
    "griffin",
    "glenn",
    "gilbert",
    "garrett",
    "franklin",
    "floyd",
    "fletcher",
    "ellis",
    "elliott",
    "dawson",
    "cooper",
    "coleman",
    "clifford",
    "chase",
    "chandler",
    "burton",
    "bryant",
    "brooks",
    "brady",
    "boyd",
    "benson",
    "bennett",
    "baxter",
    "austin",
    "arnold",
    "archer",
    "hunt",
    "blair",
    "major",
    "heath",
    "baldwin",
    "chamberlain",
    "bush",
];

/// The gender of the given name at a token.
pub fn gender_of(doc: &Doc, token: usize) -> Gender {
    let row = doc.match_at(List::GivenNames, token).map(|found| found.row.get("gender"));
    gender(row.unwrap_or(""))
}

fn newsmaker(doc: &Doc, one: &Candidate) -> Gender {
    let found = (one.first..one.last).find_map(|token| doc.match_at(List::Newsmakers, token as usize));
    gender(found.map_or("", |found| found.row.get("gender")))
}

/// The gender that a cell of a list gives.
pub fn gender(cell: &str) -> Gender {
    match cell {
        "m" => Gender::Male,
        "f" => Gender::Female,
        _ => Gender::Unknown,
    }
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
            father: token > 0 && doc.is_any(token - 1, keys!["bin", "ibn", "bint", "binti", "ould", "uld", "mint"]),
        }
    }

    fn stands_for(&self, other: &Word) -> bool {
        self.initial == Some(other.head)
    }
}

/// Two full forms of one person: the words of one stand in the other in order, or first and last agree by sound or initial.
pub fn same_person(a: &[Word], b: &[Word]) -> bool {
    let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let mut rest = many.iter();
    if few.len() > 1 && few.iter().all(|word| rest.any(|other| other.hash == word.hash)) {
        // "Mohammed bin Rashid" is the father of "Hamdan bin Mohammed bin Rashid".
        return !many[1..].iter().any(|word| word.father && word.hash == few[0].hash) || few[0].hash == many[0].hash;
    }
    if fathers_name(a, b) || fathers_name(b, a) {
        return true;
    }
    let ends = |words: &[Word]| words.first().copied().zip(words.last().copied());
    let (Some((a1, a2)), Some((b1, b2))) = (ends(a), ends(b)) else { return false };
    let surname = a2.hash == b2.hash || sounds_alike(&a2, &b2);
    let given = a1.hash == b1.hash || sounds_alike(&a1, &b1) || a1.stands_for(&b1) || b1.stands_for(&a1);
    let pet = a2.hash == b2.hash && a1.pet.is_some() && a1.pet == b1.pet;
    surname && (given || pet) && middles_agree(a, b)
}

/// "Kim Il Sung" is not Kim Yong Sung, "George W. Bush" not George H.W. Bush: what stands between, where both forms have as much.
fn middles_agree(a: &[Word], b: &[Word]) -> bool {
    let alike = |(a, b): (&Word, &Word)| {
        let short = a.length < 4 && b.length < 4 && a.skeleton == b.skeleton && a.head == b.head;
        let pet = a.pet.is_some() && a.pet == b.pet;
        a.hash == b.hash || short || pet || sounds_alike(a, b) || a.stands_for(b) || b.stands_for(a)
    };
    a.len() != b.len() || a.len() < 3 || a.iter().zip(b).skip(1).take(a.len() - 2).all(alike)
}

/// "Tatyana Nikolayevna" is Tatyana Moskalkova, where no other father's name speaks against it.
fn fathers_name(short: &[Word], long: &[Word]) -> bool {
    let ([given, father], [first, _, ..]) = (short, long) else { return false };
    let other = long.iter().any(|word| word.patronymic && word.hash != father.hash);
    father.patronymic && !other && given.hash == first.hash
}

/// Two spellings of one word.
pub fn sounds_alike(a: &Word, b: &Word) -> bool {
    a.initial.is_none()
        && b.initial.is_none()
        && a.skeleton == b.skeleton
        && a.length.abs_diff(b.length) <= 2
        && a.length >= 4
}
