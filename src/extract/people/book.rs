//! The persons of a document in the making: which name is of which of them, by its words, their sound and order. Knows names read into
//! words, no text.

use std::collections::BTreeMap;

use super::same::{same_person, sounds_alike};
use super::words::{Name, Word};
use crate::extract::Gender;

/// One entity in the making.
pub struct Entity {
    /// The words of every full form, or of the only short one.
    pub forms: Vec<Vec<Word>>,
    /// By the given name or what the text says.
    pub gender: Gender,
    /// Named first as somebody's relative: a bare family name means the other one.
    pub relative: bool,
    /// Position of the last name bound to it.
    pub seen: usize,
}

/// How many bearers of one word a name is held against, the last ones opened: lists of victims hold a hundred Mohammeds.
const BEARERS: usize = 64;

/// The entities, and where those stand that have a word: by its hash, the last word by its skeleton too.
#[derive(Default)]
pub struct Book {
    /// In the order in which they were opened.
    pub entities: Vec<Entity>,
    by_word: BTreeMap<(bool, u32), Vec<usize>>,
}

impl Book {
    /// The entity of a full form, an old one or a new; not the `other`, which it is known not to mean.
    pub fn full(&mut self, name: &Name, index: usize, other: Option<usize>) -> usize {
        let same = |entity: &Entity| {
            agree(entity.gender, name.gender)
                && entity.forms.iter().any(|form| {
                    let longer = name.nickname.is_some() && form.len() > name.words.len();
                    !longer && same_person(form, &name.words)
                })
        };
        let mut like = self.like(&name.words).into_iter();
        let mut fits = like.by_ref().filter(|&place| Some(place) != other && same(&self.entities[place]));
        let found = fits.next();
        // "M. Waugh" is neither Mark nor Mary where the document names both.
        let initial = name.words.first().is_some_and(|word| word.initial.is_some());
        let found = found.filter(|_| (!initial || fits.next().is_none()) && !name.junior);
        let place = found.unwrap_or_else(|| self.open(name, index));
        // A nickname stands for the given name.
        let nicked = name.nickname.and_then(|nickname| Some(vec![nickname, *name.words.last()?]));
        for form in [Some(name.words.clone()), nicked].into_iter().flatten() {
            self.add(place, form);
        }
        let entity = &mut self.entities[place];
        if entity.gender == Gender::Unknown {
            entity.gender = name.gender;
        }
        place
    }

    /// A new entity, without forms yet.
    fn open(&mut self, name: &Name, index: usize) -> usize {
        self.entities.push(Entity { forms: Vec::new(), gender: name.gender, relative: name.relative, seen: index });
        self.entities.len() - 1
    }

    /// Another form of an entity.
    pub fn add(&mut self, place: usize, form: Vec<Word>) {
        let known = |other: &Vec<Word>| other.iter().map(|word| word.hash).eq(form.iter().map(|word| word.hash));
        if self.entities[place].forms.iter().any(known) {
            return;
        }
        let skeleton = form.last().map(|last| (true, last.skeleton));
        for key in form.iter().map(|word| (false, word.hash)).chain(skeleton) {
            let places = self.by_word.entry(key).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
        self.entities[place].forms.push(form);
    }

    /// The entities that may have a form like this, in their order.
    fn like(&self, words: &[Word]) -> Vec<usize> {
        let skeleton = words.last().map(|last| (true, last.skeleton));
        let keys = words.iter().map(|word| (false, word.hash)).chain(skeleton);
        let bearers = keys.filter_map(|key| self.by_word.get(&key));
        let mut places: Vec<usize> =
            bearers.flat_map(|all| &all[all.len().saturating_sub(BEARERS)..]).copied().collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Binds a short form to the entity that has it for a last or first word and was named last; else it is somebody new.
    pub fn short(&mut self, name: &Name, index: usize) -> usize {
        // "Olena" and "Halyna" are two, though they sound alike: a given name by itself is spelled in one way.
        let given = name.gender != Gender::Unknown && name.stated == Gender::Unknown;
        let alike: fn(&[Word], &Word) -> bool = if given {
            |form, word| form.len() > 1 && form.last().is_some_and(|last| sounds_alike(last, word) && word.length >= 5)
        } else {
            |form, word| form.last().is_some_and(|last| sounds_alike(last, word) && word.length >= 5)
        };
        let tests: [fn(&[Word], &Word) -> bool; 4] = [
            |form, word| form.last().is_some_and(|last| is_word(last, word)),
            |form, word| form.first().is_some_and(|first| is_word(first, word)),
            |form, word| form.len() > 2 && form.iter().any(|other| is_word(other, word)),
            alike,
        ];
        let like = name.words.first().map_or(Vec::new(), |word| self.like(&[*word]));
        // Of a family name that is a given name too ("McKenzie") only the title tells the gender.
        let genders = [name.stated, name.gender, name.gender, name.stated];
        let found = tests.into_iter().zip(genders).find_map(|(test, gender)| self.latest(&like, name, gender, test));
        let place = found.unwrap_or_else(|| {
            let place = self.open(name, index);
            self.add(place, name.words.clone());
            place
        });
        let entity = &mut self.entities[place];
        entity.seen = index;
        if entity.gender == Gender::Unknown {
            entity.gender = name.gender;
        }
        place
    }

    /// Of the places, that of the entity named last whose forms stand the test.
    fn latest(&self, places: &[usize], name: &Name, gender: Gender, test: fn(&[Word], &Word) -> bool) -> Option<usize> {
        let word = name.words.first()?;
        // "Lord Bates … his wife, Xuelin Bates": before she is named, the family name is not hers.
        let later = |entity: &Entity| entity.relative && entity.seen == usize::MAX;
        let fits = |entity: &Entity| {
            agree(entity.gender, gender) && !later(entity) && entity.forms.iter().any(|form| test(form, word))
        };
        let mut best: Option<usize> = None;
        for &place in places.iter().filter(|&&place| fits(&self.entities[place])) {
            let later = |best: usize| match (self.entities[place].seen, self.entities[best].seen) {
                (usize::MAX, _) => false,
                (_, usize::MAX) => true,
                (mine, its) => match (self.entities[place].relative, self.entities[best].relative) {
                    (true, false) => false,
                    (false, true) => true,
                    _ => mine > its,
                },
            };
            if best.is_none_or(later) {
                best = Some(place);
            }
        }
        best
    }
}

/// One word, but "Abu Ahmad" is Ahmad's father and not Ahmad.
fn is_word(one: &Word, short: &Word) -> bool {
    one.hash == short.hash && (one.child || !short.child)
}

/// Whether two names may be of one person: "Mr Osk" is no Ann Osk.
fn agree(a: Gender, b: Gender) -> bool {
    a == b || a == Gender::Unknown || b == Gender::Unknown
}
