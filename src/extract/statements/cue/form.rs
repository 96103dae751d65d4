//! Whether a form that may be a verb is one where it stands: "officials claim", not "insurance claim", "the stated aim".
//! Knows what stands just before it; must not know what is said.

use super::{Cue, Tense};
use crate::extract::EntityRef;
use crate::extract::statements::reader::*;
use crate::lexicon::{List, Row};
use crate::text::{Kind, keys};

/// "the stated aim", "their claims": after an article or a possessive the form is a noun or an adjective.
pub fn determined(reader: &Reader, before: usize, row: Row, tense: Tense) -> bool {
    let clitic = reader.doc.tokens[before].kind == crate::text::Kind::Clitic
        && reader.entity(before).is_none()
        && !(before > 0 && reader.has(before - 1, PRONOUN | RELATIVE));
    if clitic
        || reader
            .doc
            .is_any(before, keys!["the", "a", "an", "his", "its", "their", "our", "my", "your", "no", "these", "those"])
    {
        return true;
    }
    // "an extremely challenging situation", "a widely reported case"
    let graded = before > 0 && reader.adverb(before) && reader.word(before + 2) && tense != Tense::Base;
    // "key, broadly accepted criteria"
    let second = tense == Tense::Past
        && before > 1
        && reader.adverb(before)
        && reader.comma(before - 1)
        && reader.word(before - 2)
        && reader.attributive(before + 1, reader.doc.tokens.len())
        && !super::takes::Takes::of(row).has("np");
    if second {
        return true;
    }
    if graded && reader.doc.is_any(before - 1, keys!["a", "an", "his", "its", "their", "this", "such"]) {
        return true;
    }
    // "member states", "told French radio"
    let compound = row.get("lemma") == "state" && reader.is(before, "member")
        || row.get("lemma") == "radio" && tense == Tense::Base && !reader.has(before, PRONOUN | AUXILIARY);
    if compound {
        return true;
    }
    let noun = |token: usize| {
        reader.doc.matches_at(List::ReportingCues, token).iter().any(|found| found.row.get("pos") == "noun")
    };
    // "after some thought"
    let mulled =
        row.get("lemma") == "think" && tense == Tense::Past && before > 0 && reader.has(before - 1, PREPOSITION);
    if mulled && reader.doc.is_any(before, keys!["some", "much", "little", "careful", "further", "serious", "long"]) {
        return true;
    }
    // "the country's most wanted man", "a long feared enemy"
    let degree = reader.doc.is_any(before, keys!["most", "least", "best", "much", "widely", "universally", "highly"])
        && reader.word(before + 2)
        && !reader
            .has(before + 2, DETERMINER | PRONOUN | PREPOSITION | SUBORDINATE | RELATIVE | DATE | AND | AUXILIARY)
        && !reader.is(before + 2, "that")
        && before > 0
        && (reader.has(before - 1, DETERMINER | PREPOSITION) || reader.doc.tokens[before - 1].kind == Kind::Clitic);
    if tense == Tense::Past && degree {
        return true;
    }
    if attributive(reader, before, tense) || tense == Tense::Ing && reader.is(before, "her") && noun(before + 1) {
        return true;
    }
    // "All charges rested on gossip"
    let several =
        keys!["all", "many", "several", "some", "such", "various", "few", "most", "both", "other", "more", "two"];
    if tense == Tense::Present && reader.doc.is_any(before, several) {
        return true;
    }
    if !ambiguous(row) || tense == Tense::Ing || tense == Tense::Past {
        return false;
    }
    let preposition = reader.has(before, PREPOSITION) && !reader.is(before, "to");
    preposition || reader.has(before, DETERMINER) && !reader.has(before, PRONOUN) && tense == Tense::Base
}

/// Whether some forms of the verb are nouns too.
pub fn ambiguous(row: Row) -> bool {
    row.list() == List::ReportingCues && row.get("needs") == "noun"
}

/// "cut its profit forecast on Wednesday": nothing that is foretold stands behind.
pub fn forecast_noun(reader: &Reader, first: usize, last: usize, start: usize) -> bool {
    let named =
        first > start && (reader.has(first - 1, PRONOUN | AUXILIARY | AND) || reader.entity(first - 1).is_some());
    let bare =
        reader.has(last, PREPOSITION | DATE | AND) || reader.comma(last) || !reader.word(last) && !reader.mark(last);
    reader.is(first, "forecast") && !named && bare
}

/// "grieving Facebook posts": a noun behind the name of a medium that itself stands behind an adjective or an article.
fn of_medium(reader: &Reader, before: usize, start: usize, lemma: &str) -> bool {
    lemma == "post"
        && crate::extract::statements::phrase::occasion::medium(reader, before)
        && before > start
        && reader.word(before - 1)
        && !reader.has(before - 1, AND | SUBORDINATE)
}

/// "Serbian state media", ", state news agency X reported": what belongs to a state, unless that which is stated opens behind it.
fn of_a_state(reader: &Reader, cue: &Cue) -> bool {
    let next = cue.words.end;
    // "a free and viable Palestinian state."
    let alone = |subject: usize| !reader.has(subject, PRONOUN) && reader.noun(subject).is_none();
    let ends = reader.stop(next) && alone(cue.group.saturating_sub(1));
    let stated = reader.opens_complement(next)
        || reader.has(next, PREPOSITION)
        || reader.adverb(next)
        || !reader.word(next) && reader.doc.word(next) != "-" && !ends;
    let one = cue.lemma == "state" && cue.tense == Tense::Base && (!stated || reader.entity(next).is_some());
    one || cue.lemma == "state" && reader.several_states(cue.words.start)
}

/// "the Soviet attack": a nationality behind an article.
fn demonym_noun(reader: &Reader, before: usize, start: usize) -> bool {
    before > start
        && reader.has(before - 1, DETERMINER)
        && crate::extract::statements::phrase::head::demonym(reader, before)
        && !ends_in(reader.doc.word(before), "s")
}

/// "of purported members": an adjective between a preposition and its noun.
fn attributive(reader: &Reader, before: usize, tense: Tense) -> bool {
    let governs =
        reader.doc.is_any(before, keys!["of", "in", "by", "against", "for", "on", "from", "about", "over", "between"]);
    let next = before + 2;
    tense == Tense::Past
        && governs
        && reader.word(next)
        && !reader.has(next, DETERMINER | PRONOUN | PREPOSITION | SUBORDINATE | RELATIVE | DATE | AND)
        && !reader.adverb(next)
        && !reader.capital(next)
}

/// "Biden, Xi urge", "Biden and Xi urge": a name behind another one.
fn joined(reader: &Reader, before: usize, start: usize) -> bool {
    (start.max(before.saturating_sub(6))..before).any(|token| reader.has(token, AND) || reader.comma(token))
}

/// "Ann Ray and Prime Minister Hugh Hill | urge": "and" or a comma right before the name and its title.
fn listed(reader: &Reader, before: usize, start: usize) -> bool {
    let first = (start..before).rev().find(|&token| !reader.capital(token) && reader.doc.word(token) != ".");
    first.is_some_and(|token| reader.has(token, AND) || reader.comma(token))
}

/// "Many in the party | think", "members of the council | claim": a plural or a quantity before the preposition.
fn plural_with_place(reader: &Reader, before: usize, start: usize) -> bool {
    let low = start.max(before.saturating_sub(5));
    let document =
        |token: usize| reader.noun(token).is_some_and(|row| row.get("number") == "2" && row.get("kind") == "document");
    let published =
        |token: usize| ends_in(reader.doc.word(token), "ed") && reader.has(token + 1, PREPOSITION | SUBORDINATE);
    // "documents released before the hearing | suggest"
    if (low + 1..before).any(|token| published(token) && document(token - 1)) {
        return true;
    }
    let dot = |token: usize| reader.doc.word(token) == "." && reader.doc.tokens[token].glued;
    let inside = |&token: &usize| {
        (reader.word(token) || dot(token)) && !reader.finite(token) && !reader.has(token, AND | SUBORDINATE)
    };
    let governed = |token: usize| {
        reader
            .doc
            .is_any(token, keys!["in", "of", "from", "at", "on", "inside", "within", "to", "for", "with", "behind"])
    };
    let Some(preposition) = (low + 1..before).rev().take_while(inside).find(|&token| governed(token)) else {
        return false;
    };
    // "officials involved in the talks | describe"
    let told_apart = keys![
        "involved", "close", "familiar", "loyal", "opposed", "present", "working", "living", "based", "briefed",
        "fighting", "gathered", "stationed", "trapped", "employed", "stranded",
    ];
    let head = preposition - 1;
    let head = head - usize::from(head > low && reader.doc.is_any(head, told_apart));
    reader.doc.is_any(head, keys!["some", "many", "most", "others", "several", "both", "those", "all"])
        || reader.noun(head).is_some_and(|row| row.get("number") == "2" && row.get("kind") != "venue")
}

/// "rejected Opposition | claims", "dismissed Iranian | reports": the noun behind the name is what an earlier verb is about.
fn object_of_verb(reader: &Reader, before: usize, start: usize) -> bool {
    let person = matches!(reader.entity(before), Some(EntityRef::Person(_)));
    let Some(verb) = before.checked_sub(1).filter(|&verb| verb >= start && !person) else { return false };
    let rejects = keys![
        "rejected", "rejects", "reject", "rejecting", "dismissed", "dismisses", "dismiss", "dismissing", "denied",
        "denies", "deny", "denying", "rebuffed", "rebutted", "refuted", "disputed", "disputes", "despite", "amid",
    ];
    reader.doc.is_any(verb, rejects)
}

/// "a police report", "the police report,": one article before two nouns.
fn compound_noun(reader: &Reader, cue: &Cue, before: usize, start: usize) -> bool {
    // "a New York Times report was late": past the whole name.
    let name = reader.entity(before);
    let first = (start..before).rev().take_while(|&at| name.is_some() && reader.entity(at) == name).last();
    let Some(article) = first.unwrap_or(before).checked_sub(1).filter(|&article| article >= start) else {
        return false;
    };
    let one = reader.doc.is_any(article, keys!["a", "an", "another", "this"]);
    let closed = reader.is(article, "the") && reader.comma(cue.words.end);
    cue.tense == Tense::Base && ambiguous(cue.row) && (one || closed) && !reader.is(before, "few")
}

/// Whether a form can be a verb where it stands: "officials claim" but not "insurance claim"; "reports" after a name but not alone.
pub fn stands(reader: &Reader, cue: &Cue, start: usize) -> bool {
    if cue.auxiliary || matches!(cue.tense, Tense::Ing | Tense::Past) {
        return true;
    }
    let Some(before) = cue.group.checked_sub(1).filter(|&before| before >= start) else { return false };
    let noun = reader.several_advocates(cue.words.start) || reader.of_a_house(cue.words.start);
    if noun || of_a_state(reader, cue) || compound_noun(reader, cue, before, start) {
        return false;
    }
    // "A telegram in the tin reads: “…”"
    let next = cue.words.end;
    let opens = |token: usize| reader.opened_at(token).is_some();
    let quotes = opens(next) || (reader.comma(next) || reader.is(next, ":")) && opens(next + 1);
    if reader.mark(before) || reader.comma(before) || quotes && cue.tense == Tense::Present {
        return true;
    }
    if cue.tense == Tense::Present && ambiguous(cue.row) && object_of_verb(reader, before, start) {
        return false;
    }
    let named = reader.entity(before).is_some()
        || reader.has(before, PRONOUN | RELATIVE | DATE)
        || reader.capital(before)
        || reader.doc.word(before) == ")";
    // "warned that talk of war was idle": no plural stands before "that".
    let relative = cue.tense == Tense::Base && ambiguous(cue.row) && reader.is(before, "that");
    let several = |at: usize| {
        ends_in(reader.doc.word(at), "s")
            || reader.noun(at).is_some_and(|row| row.get("number") == "2")
            || reader.doc.is_any(at, keys!["those", "people", "others", "some", "many", "parts"])
    };
    if relative && before > start && !several(before - 1) {
        return false;
    }
    let row = reader.noun(before);
    let quantity = reader
        .doc
        .is_any(before, keys!["some", "many", "most", "both", "others", "several", "all", "few", "sides", "two"]);
    match cue.tense {
        Tense::Base if crate::extract::statements::subject::saying::heard(reader, cue.group, start).is_some() => true,
        Tense::Base => {
            let of_a_year = ambiguous(cue.row) && reader.has(before, DATE) && !reader.capital(before);
            let singular = (reader.entity(before).is_some() || reader.capital(before) && !reader.has(before, PRONOUN))
                && ambiguous(cue.row)
                && (!reader.doc.word(before).ends_with('s') || reader.doc.word(before).ends_with("ss"))
                && (matches!(reader.entity(before), Some(EntityRef::Place(_))) || !joined(reader, before, start));
            // "demanded that Ann Ray condemn the raid": one person does not "condemn".
            let one_person = matches!(reader.entity(before), Some(EntityRef::Person(_)))
                && !listed(reader, before, start)
                && !reader.doc.word(before).ends_with('s');
            named
                && !one_person
                && !singular
                && !of_a_year
                && !demonym_noun(reader, before, start)
                && !reader.doc.is_any(before, keys!["he", "she", "it"])
                || quantity
                || reader.goes_on_plural(cue.group)
                || plural_with_place(reader, before, start)
                || row.is_some_and(|row| row.get("number") == "2")
        }
        _ => {
            named && !of_medium(reader, before, start, cue.lemma)
                || row.is_some()
                || reader.is(before, "and")
                || !ambiguous(cue.row) && reader.word(before)
        }
    }
}
