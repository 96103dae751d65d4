//! Who is who: full names first, then the short forms bound to them. Knows the names of one document; offices are `office`'s business.

use std::collections::BTreeMap;

use super::context::title_before;
use super::office::Office;
use super::words::{Name, Word, gender_of, read, same_person, sounds_alike};
use crate::extract::name::Candidate;
use crate::extract::{Form, Gender, Mention, Person};
use crate::lexicon::List;
use crate::text::{Case, Doc, keys};

/// One entity in the making.
struct Entity {
    /// The words of every full form, or of the only short one.
    forms: Vec<Vec<Word>>,
    gender: Gender,
    /// Named first as somebody's relative: a bare family name means the other one.
    relative: bool,
    /// Position of the last name bound to it.
    seen: usize,
}

/// Makes entities of the names; the second part says for each name which entity it is of.
pub fn people(doc: &Doc, stretches: &[&Candidate], offices: &[Option<Office>]) -> (Vec<Person>, Vec<usize>) {
    let names: Vec<Name> = stretches.iter().zip(offices).map(|(one, office)| read(doc, one, office.as_ref())).collect();
    let mut book = Book::default();
    let mut who = vec![usize::MAX; names.len()];
    for (index, name) in names.iter().enumerate().filter(|(_, name)| name.words.len() > 1) {
        let before = index.checked_sub(1).filter(|&before| apart(doc, stretches[before], stretches[index]));
        who[index] = book.full(name, index, before.map(|before| who[before]));
    }
    for index in 1..names.len() {
        if also_known(doc, stretches[index - 1], stretches[index]) {
            let last = names[index - 1].words.last().map(|word| word.hash);
            // "Dagalo, known as Hemedti": the one whom the text has named in full.
            let named = |&one: &usize| who[one] != usize::MAX && names[one].words.last().map(|word| word.hash) == last;
            let before = if names[index - 1].words.len() > 1 { None } else { (0..index - 1).rev().find(named) };
            let entity = before.map_or_else(|| book.full(&names[index - 1], index - 1, None), |one| who[one]);
            book.add(entity, names[index].words.clone());
            (who[index - 1], who[index]) = (entity, entity);
        }
    }
    for index in 1..names.len() {
        let earlier = if took_the_name(doc, stretches[index]) { holder(doc, stretches, index) } else { None };
        if let Some(earlier) = earlier.filter(|&one| who[one] != usize::MAX) {
            book.add(who[earlier], names[index].words.clone());
            who[index] = who[earlier];
        }
    }
    for index in 0..names.len() {
        if let Some(full) = spelled(doc, stretches, &names, index) {
            book.add(who[full], names[index].words.clone());
            who[index] = who[full];
        }
    }
    for entity in &mut book.entities {
        entity.seen = usize::MAX;
    }
    for (index, name) in names.iter().enumerate() {
        if who[index] != usize::MAX {
            book.entities[who[index]].seen = index;
        } else {
            who[index] = book.short(name, index);
        }
    }
    (persons(doc, stretches, &names, &book.entities, &mut who), who)
}

/// Two names side by side or with a word of kinship between them are two people: "Juan Ruiz and Juan Ruiz Mora", "X, a son of Y".
fn apart(doc: &Doc, one: &Candidate, other: &Candidate) -> bool {
    let (from, to) = (one.last as usize, other.first as usize);
    if from >= to || to > from + 6 || doc.tokens[from].sentence != doc.tokens[to].sentence {
        return false;
    }
    let kin = |at: usize| doc.match_at(List::Occupations, at).is_some_and(|found| found.row.get("kind") == "kin");
    (from..to).all(|at| doc.is_any(at, keys![",", "and", "&", "or"])) || (from..to).any(kin)
}

/// "took the name Benedict XVI": what somebody calls himself from now on.
fn took_the_name(doc: &Doc, one: &Candidate) -> bool {
    let first = one.first as usize;
    let at = if first > 0 && doc.is(first - 1, "of") { first - 1 } else { first };
    at > 2
        && doc.is(at - 1, "name")
        && doc.is_any(at - 2, keys!["the", "his", "her", "papal", "regnal"])
        && doc.is_any(
            at - 3,
            keys!["took", "takes", "taking", "taken", "chose", "chosen", "choosing", "assumed", "adopted"],
        )
}

/// The last person before in the same sentence, who is the only one there.
fn holder(doc: &Doc, stretches: &[&Candidate], index: usize) -> Option<usize> {
    let here = |one: usize| doc.tokens[stretches[one].first as usize].sentence;
    let before = index.checked_sub(1).filter(|&one| here(one) == here(index))?;
    (before == 0 || here(before - 1) != here(index)).then_some(before)
}

/// "KTR" is K T Rama Rao, "MBS" Mohammed bin Salman: the full name whose words begin with the letters of a short one.
fn spelled(doc: &Doc, stretches: &[&Candidate], names: &[Name], index: usize) -> Option<usize> {
    let one = stretches[index];
    let token = &doc.tokens[one.first as usize];
    let short = one.last == one.first + 1 && token.case == Case::Upper && (2..=4).contains(&token.span.len());
    let letters = doc.word(one.first as usize).as_bytes();
    let fits = |full: &&Candidate| {
        let heads = (full.first as usize..full.last as usize).filter(|&at| doc.tokens[at].is_word());
        let mut heads = heads.map(|at| doc.word(at).as_bytes()[0].to_ascii_uppercase());
        letters.iter().all(|letter| heads.next() == Some(*letter)) && heads.next().is_none_or(|last| last == b'R')
    };
    let shouted = || doc.tokens.get(one.last as usize).is_some_and(|next| next.case == Case::Upper && next.is_word());
    let full = |place: &usize| names[*place].words.len() > 1 && fits(&stretches[*place]);
    (short && !shouted()).then(|| (0..names.len()).find(full))?
}

/// "Rodrigo Londoño, better known as Timochenko": two names of one person.
fn also_known(doc: &Doc, one: &Candidate, other: &Candidate) -> bool {
    let from = one.last as usize;
    // "alias Commander Remi"
    let to = title_before(doc, other.first as usize).map_or(other.first, |title| title.first) as usize;
    if to == from + 1 && doc.is_any(from, keys!["alias", "aka"]) {
        return true;
    }
    if to < from + 2 || to > from + 11 || doc.tokens[from].sentence != doc.tokens[to].sentence {
        return false;
    }
    let known = doc.is(to - 1, "as") && doc.is(to - 2, "known")
        || doc.is_any(to - 1, keys!["nicknamed", "alias", "aka", "nee"]);
    let opened = matches!(doc.word(from), "," | "(") || doc.is_any(from, keys!["also", "better", "known", "who"]);
    let inside = |at: usize| {
        let token = &doc.tokens[at];
        (token.is_word() || matches!(doc.word(at), "," | "-"))
            && !doc.is_any(at, keys!["and", "said", "by", "with", "met"])
    };
    known && opened && (from + 1..to - 1).all(inside)
}

/// How many bearers of one word a name is held against, the last ones opened: lists of victims hold a hundred Mohammeds.
const BEARERS: usize = 64;

/// The entities, and where those stand that have a word: by its hash, the last word by its skeleton too.
#[derive(Default)]
struct Book {
    entities: Vec<Entity>,
    by_word: BTreeMap<(bool, u32), Vec<usize>>,
}

impl Book {
    /// The entity of a full form, an old one or a new; not the `other`, which it is known not to mean.
    fn full(&mut self, name: &Name, index: usize, other: Option<usize>) -> usize {
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
    fn add(&mut self, place: usize, form: Vec<Word>) {
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
}

fn agree(a: Gender, b: Gender) -> bool {
    a == b || a == Gender::Unknown || b == Gender::Unknown
}

impl Book {
    /// Binds a short form to the entity that has it for a last or first word and was named last; else it is somebody new.
    fn short(&mut self, name: &Name, index: usize) -> usize {
        // "Olena" and "Halyna" are two, though they sound alike: a given name by itself is spelled in one way.
        let given = name.gender != Gender::Unknown && name.stated == Gender::Unknown;
        let alike: fn(&[Word], &Word) -> bool = if given {
            |form, word| form.len() > 1 && form.last().is_some_and(|last| sounds_alike(last, word) && word.length >= 5)
        } else {
            |form, word| form.last().is_some_and(|last| sounds_alike(last, word) && word.length >= 5)
        };
        let tests: [fn(&[Word], &Word) -> bool; 4] = [
            |form, word| form.last().is_some_and(|last| last.hash == word.hash),
            |form, word| form.first().is_some_and(|first| first.hash == word.hash),
            |form, word| form.len() > 2 && form.iter().any(|other| other.hash == word.hash),
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

/// Entities as findings, in order of first mention; renumbers `who`.
fn persons(doc: &Doc, stretches: &[&Candidate], names: &[Name], entities: &[Entity], who: &mut [usize]) -> Vec<Person> {
    let mut number = vec![usize::MAX; entities.len()];
    let mut people: Vec<Person> = Vec::new();
    let mut fullest: Vec<(usize, usize)> = Vec::new();
    for (index, one) in stretches.iter().enumerate() {
        let entity = who[index];
        if number[entity] == usize::MAX {
            number[entity] = people.len();
            people.push(Person { gender: entities[entity].gender, ..Person::default() });
            fullest.push((0, 0));
        }
        let person = number[entity];
        who[index] = person;
        let span = doc.span(one.first as usize, one.last as usize);
        let text = doc.flat(span);
        let shout = text.chars().any(char::is_lowercase);
        let fathers = usize::from(names[index].words.last().is_some_and(|word| word.patronymic));
        let rank = (names[index].words.len() * 2 + usize::from(shout) - fathers, text.len() * (1 - fathers));
        if rank > fullest[person] {
            fullest[person] = rank;
            people[person].name.clone_from(&text);
        }
        people[person].aliases.push(text);
        let form = form(doc, one, &names[index], &entities[entity]);
        let sentence = doc.sentence_of(one.first as usize).unwrap_or(0) as u32;
        people[person].mentions.push(Mention { span, sentence, form, reading: None, rule: one.rule });
    }
    people
}

fn form(doc: &Doc, one: &Candidate, name: &Name, entity: &Entity) -> Form {
    let [word] = &name.words[..] else { return Form::Full };
    let full = entity.forms.iter().find(|form| form.len() > 1);
    let first = one.first as usize;
    if full.is_none()
        && doc.has(List::GivenNames, first)
        && !doc.has(List::Surnames, first)
        && !doc.has(List::Newsmakers, first)
    {
        return Form::Given;
    }
    match full.and_then(|form| form.first()) {
        Some(first) if first.hash == word.hash && !family_first(doc, one) => Form::Given,
        _ => Form::Surname,
    }
}

/// Whether the first word of a full name that the short form repeats is a family name: East Asian order.
fn family_first(doc: &Doc, one: &Candidate) -> bool {
    let first = one.first as usize;
    doc.has(List::Surnames, first) && doc.tokens[first].span.len() <= 5 && gender_of(doc, first) == Gender::Unknown
}

/// Sorts mentions and makes the list of other forms.
pub fn finish(people: &mut [Person]) {
    for person in people {
        person.mentions.sort_by_key(|mention| mention.span);
        let mut seen: Vec<String> = Vec::new();
        for alias in std::mem::take(&mut person.aliases) {
            if alias != person.name && !seen.contains(&alias) {
                seen.push(alias);
            }
        }
        person.aliases = seen;
    }
}
