//! Who is who: full names first, then the short forms bound to them. Knows the names of one document; offices are `office`'s business.

use super::office::Office;
use super::piece::{is_dot, is_hyphen, is_particle};
use super::spelling::skeleton;
use crate::extract::name::Candidate;
use crate::extract::{Form, Gender, Mention, Person};
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind};

/// A name as words: hash and skeleton of each, particles and suffixes left out.
struct Name {
    words: Vec<Word>,
    /// The word in quotation marks inside the name.
    nickname: Option<Word>,
    gender: Gender,
}

#[derive(Clone, Copy)]
struct Word {
    hash: u32,
    skeleton: u32,
    length: u32,
    initial: Option<u8>,
    /// "Nikolayevna", "Viktorovich": the father's name of Russian usage.
    patronymic: bool,
}

/// One entity in the making.
struct Entity {
    /// The words of every full form, or of the only short one.
    forms: Vec<Vec<Word>>,
    gender: Gender,
    /// Position of the last name bound to it.
    seen: usize,
}

/// Makes entities of the names; the second part says for each name which entity it is of.
pub fn people(doc: &Doc, stretches: &[&Candidate], offices: &[Option<Office>]) -> (Vec<Person>, Vec<usize>) {
    let names: Vec<Name> = stretches.iter().zip(offices).map(|(one, office)| read(doc, one, office.as_ref())).collect();
    let mut entities: Vec<Entity> = Vec::new();
    let mut who = vec![usize::MAX; names.len()];
    for (index, name) in names.iter().enumerate().filter(|(_, name)| name.words.len() > 1) {
        who[index] = full(&mut entities, name, index);
    }
    for index in 1..names.len() {
        if also_known(doc, stretches[index - 1], stretches[index]) {
            let entity = full(&mut entities, &names[index - 1], index - 1);
            entities[entity].forms.push(names[index].words.clone());
            (who[index - 1], who[index]) = (entity, entity);
        }
    }
    for entity in &mut entities {
        entity.seen = usize::MAX;
    }
    for (index, name) in names.iter().enumerate() {
        if who[index] != usize::MAX {
            entities[who[index]].seen = index;
        } else {
            who[index] = short(&mut entities, name, index);
        }
    }
    (persons(doc, stretches, &names, &entities, &mut who), who)
}

/// "Rodrigo Londoño, better known as Timochenko": two names of one person.
fn also_known(doc: &Doc, one: &Candidate, other: &Candidate) -> bool {
    let (from, to) = (one.last as usize, other.first as usize);
    if to < from + 2 || to > from + 11 || doc.tokens[from].sentence != doc.tokens[to].sentence {
        return false;
    }
    let known =
        doc.is(to - 1, "as") && doc.is(to - 2, "known") || doc.is_any(to - 1, &["nicknamed", "alias", "aka", "nee"]);
    let opened = matches!(doc.word(from), "," | "(") || doc.is_any(from, &["also", "better", "known", "who"]);
    let inside = |at: usize| {
        let token = &doc.tokens[at];
        (token.is_word() || matches!(doc.word(at), "," | "-")) && !doc.is_any(at, &["and", "said", "by", "with", "met"])
    };
    known && opened && (from + 1..to - 1).all(inside)
}

fn read(doc: &Doc, one: &Candidate, office: Option<&Office>) -> Name {
    let mut words: Vec<Word> = Vec::new();
    let mut given = Gender::Unknown;
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
        if part && given == Gender::Unknown && words.len() < 2 {
            given = gender_of(doc, token);
        }
        let word = Word::of(doc, token);
        match words.last_mut() {
            Some(last) if joined => {
                *last = Word {
                    hash: last.hash.rotate_left(5) ^ word.hash,
                    skeleton: last.skeleton.rotate_left(5) ^ word.skeleton,
                    length: last.length + word.length,
                    initial: None,
                    patronymic: false,
                }
            }
            _ if part => words.push(word),
            _ => {}
        }
        joined = false;
    }
    let single = words.len() < 2 && !doc.has(List::GivenNames, one.first as usize);
    let by_title = office.map_or(Gender::Unknown, |office| office.gender);
    let gender = if by_title != Gender::Unknown {
        by_title
    } else if single {
        newsmaker(doc, one)
    } else {
        given
    };
    Name { words, nickname, gender }
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

fn gender_of(doc: &Doc, token: usize) -> Gender {
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

fn full(entities: &mut Vec<Entity>, name: &Name, index: usize) -> usize {
    let same = |entity: &Entity| {
        agree(entity.gender, name.gender) && entity.forms.iter().any(|form| same_person(form, &name.words))
    };
    if let Some(found) = entities.iter().position(same) {
        let entity = &mut entities[found];
        entity.add(name);
        if entity.gender == Gender::Unknown {
            entity.gender = name.gender;
        }
        return found;
    }
    let mut entity = Entity { forms: Vec::new(), gender: name.gender, seen: index };
    entity.add(name);
    entities.push(entity);
    entities.len() - 1
}

impl Entity {
    /// Another full form; a nickname stands for the given name.
    fn add(&mut self, name: &Name) {
        let nicked = name.nickname.and_then(|nickname| Some(vec![nickname, *name.words.last()?]));
        self.forms.push(name.words.clone());
        self.forms.extend(nicked);
    }
}

fn agree(a: Gender, b: Gender) -> bool {
    a == b || a == Gender::Unknown || b == Gender::Unknown
}

/// Two full forms of one person: the words of one stand in the other in order, or first and last agree by sound or initial.
fn same_person(a: &[Word], b: &[Word]) -> bool {
    let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let mut rest = many.iter();
    if few.len() > 1 && few.iter().all(|word| rest.any(|other| other.hash == word.hash)) {
        return true;
    }
    if fathers_name(a, b) || fathers_name(b, a) {
        return true;
    }
    let ends = |words: &[Word]| words.first().copied().zip(words.last().copied());
    let (Some((a1, a2)), Some((b1, b2))) = (ends(a), ends(b)) else { return false };
    let surname = a2.hash == b2.hash || sounds_alike(&a2, &b2);
    let given = a1.hash == b1.hash || sounds_alike(&a1, &b1) || a1.stands_for(&b1) || b1.stands_for(&a1);
    surname && given
}

/// "Tatyana Nikolayevna" is Tatyana Moskalkova, where no other father's name speaks against it.
fn fathers_name(short: &[Word], long: &[Word]) -> bool {
    let ([given, father], [first, _, ..]) = (short, long) else { return false };
    let other = long.iter().any(|word| word.patronymic && word.hash != father.hash);
    father.patronymic && !other && given.hash == first.hash
}

fn sounds_alike(a: &Word, b: &Word) -> bool {
    a.initial.is_none()
        && b.initial.is_none()
        && a.skeleton == b.skeleton
        && a.length.abs_diff(b.length) <= 2
        && a.length >= 4
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
            patronymic: ends(&["ovna", "evna", "ichna"])
                || ends(&["ovich", "evich"]) && !doc.has(List::Surnames, token),
        }
    }

    fn stands_for(&self, other: &Word) -> bool {
        self.initial.is_some() && self.initial == other.initial
    }
}

/// Binds a short form to the entity that has it for a last or first word and was named last; else it is somebody new.
fn short(entities: &mut Vec<Entity>, name: &Name, index: usize) -> usize {
    let fits = |entity: &Entity, test: fn(&[Word], &Word) -> bool| {
        name.words
            .first()
            .is_some_and(|word| agree(entity.gender, name.gender) && entity.forms.iter().any(|form| test(form, word)))
    };
    let tests: [fn(&[Word], &Word) -> bool; 4] = [
        |form, word| form.last().is_some_and(|last| last.hash == word.hash),
        |form, word| form.first().is_some_and(|first| first.hash == word.hash),
        |form, word| form.len() > 2 && form.iter().any(|other| other.hash == word.hash),
        |form, word| form.last().is_some_and(|last| sounds_alike(last, word) && word.length >= 5),
    ];
    for test in tests {
        let mut best: Option<usize> = None;
        for (place, entity) in entities.iter().enumerate().filter(|(_, entity)| fits(entity, test)) {
            let later = |other: &Entity| match (entity.seen, other.seen) {
                (usize::MAX, _) => false,
                (_, usize::MAX) => true,
                (mine, its) => mine > its,
            };
            if best.is_none_or(|best| later(&entities[best])) {
                best = Some(place);
            }
        }
        if let Some(best) = best {
            entities[best].seen = index;
            if entities[best].gender == Gender::Unknown {
                entities[best].gender = name.gender;
            }
            return best;
        }
    }
    entities.push(Entity { forms: vec![name.words.clone()], gender: name.gender, seen: index });
    entities.len() - 1
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
        let text = doc.slice(span).split_whitespace().collect::<Vec<_>>().join(" ");
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
