//! Who is who: full names first, then the short forms bound to them. Knows the names of one document; offices are `office.rs`'s
//! business, words that tie two names together `aliases.rs`'s, which forms fit which person `book.rs`'s.

use super::aliases::{also_known, apart, holder, spelled, took_the_name};
use super::book::{Book, Entity};
use super::gender::gender_of;
use super::office::Office;
use super::words::{Name, read};
use crate::extract::name::Candidate;
use crate::extract::{Form, Gender, Mention, Person};
use crate::lexicon::List;
use crate::text::Doc;

/// Makes entities of the names; the second part says for each name which entity it is of.
pub fn people(doc: &Doc, stretches: &[&Candidate], offices: &[Option<Office>]) -> (Vec<Person>, Vec<usize>) {
    let names: Vec<Name> = stretches.iter().zip(offices).map(|(one, office)| read(doc, one, office.as_ref())).collect();
    let mut book = Book::default();
    let mut who = vec![usize::MAX; names.len()];
    full_names(doc, stretches, &names, &mut book, &mut who);
    sons(&names, &mut book, &who);
    other_names(doc, stretches, &names, &mut book, &mut who);
    short_names(&names, &mut book, &mut who);
    (persons(doc, stretches, &names, &book.entities, &mut who), who)
}

/// "Ann Osk", "Ann Maria Osk": names of several words open entities or find theirs.
fn full_names(doc: &Doc, stretches: &[&Candidate], names: &[Name], book: &mut Book, who: &mut [usize]) {
    for (index, name) in names.iter().enumerate().filter(|(_, name)| name.words.len() > 1) {
        let before = index.checked_sub(1).filter(|&before| apart(doc, stretches[before], stretches[index]));
        who[index] = book.full(name, index, before.map(|before| who[before]));
    }
}

/// "President Osk … Ben Osk Jr.": who bears the father's name is not the one whom the text has called by his title before.
fn sons(names: &[Name], book: &mut Book, who: &[usize]) {
    for (index, son) in names.iter().enumerate().filter(|(_, name)| name.suffixed && name.words.len() > 1) {
        let family = son.words.last().map(|word| word.hash);
        let father =
            |one: &Name| one.titled && one.words.len() == 1 && one.words.last().map(|word| word.hash) == family;
        let first = !who[..index].contains(&who[index]);
        if first && names[..index].iter().any(father) {
            book.entities[who[index]].relative = true;
        }
    }
}

/// "Ann Osk, known as Nan", "took the name Benedict XVI", "KTR": names that the text or their letters give to somebody.
fn other_names(doc: &Doc, stretches: &[&Candidate], names: &[Name], book: &mut Book, who: &mut [usize]) {
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
        if let Some(full) = spelled(doc, stretches, names, index) {
            book.add(who[full], names[index].words.clone());
            who[index] = who[full];
        }
    }
}

/// "Osk": what is still nobody's goes, in the order of the text, to the one named last whom it fits.
fn short_names(names: &[Name], book: &mut Book, who: &mut [usize]) {
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

/// How a name calls its entity: in full, by the given or by the family name.
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
