//! Clauses around an attribution ("The talks, he said, would go on"), and what a passive cue is about.
//! Knows clauses and their borders; must not resolve who speaks.

use super::left;
use crate::extract::statements::content::sides::Content;
use crate::extract::statements::phrase;
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;
use crate::extract::statements::subject::agent;
use crate::extract::statements::subject::before;
use crate::text::keys;

/// "The talks failed, Lavrov said." and "The talks, Lavrov said, would go on."
pub fn around_clause(plan: &Plan, clause: Tokens, from: usize, index: usize) -> Option<Vec<Tokens>> {
    let (reader, cue) = (plan.reader, &plan.cues[index]);
    let clause_end = plan.trim(clause.start, clause.end);
    let first = clause.start..clause_end;
    // "raids that, the monitor says, have killed 14": the relative clause is what is said.
    let opener = |token: usize| reader.has(token, RELATIVE) || reader.is(token, "where");
    // "The bodies, which lay in the open, were found by soldiers"
    if cue.passive && matches!(plan.subjects[index], Subject::After(_)) {
        return None;
    }
    let relative = clause_end > clause.start && opener(clause_end - 1) && reader.comma(from);
    if relative
        && (reader.word(from + 1) || reader.opened_at(from + 1).is_some())
        && !reader.has(from + 1, AND | SUBORDINATE | PREPOSITION)
    {
        let clause = from + 1..plan.trim(from + 1, plan.high());
        return Some(vec![clause]);
    }
    let ends = from >= plan.high() || reader.mark(from);
    let verb = |token: usize| reader.has(token, CUE | EITHER | BASE) || ends_in(reader.doc.word(token), "ed");
    let likely = ends && first.len() > 4 && !left::adverbial(reader, &first) && first.clone().skip(1).any(verb);
    // "The hit of the evening, she said from the stage, | was a wig"
    let inside = |&token: &usize| !reader.finite(token) && !reader.mark(token) && !reader.stop(token);
    let comma = (from..plan.high().min(from + 8)).take_while(inside).find(|&token| reader.comma(token));
    let behind =
        comma.filter(|&comma| reader.has(comma + 1, AUXILIARY) && (comma == from || reader.has(from, PREPOSITION)));
    let from = behind.unwrap_or(from);
    let rest = from + 1..plan.high();
    let inverted = matches!(plan.subjects[index], Subject::After(_));
    if inverted && only_aside(reader, &first) {
        return None;
    }
    let verb_behind = behind.is_some() && (subject_clause(reader, &first) || !sure_clause(reader, &first));
    // "He had not, he conceded, read them"
    let waits = |last: usize| reader.has(last, HAVE | MODAL | NEGATION) && !reader.has(rest.start, SUBORDINATE | AND);
    let verb_before = !rest.is_empty()
        && reader.comma(from)
        && (reader.has(clause_end - 1, BE) && !reader.has_finite(rest.clone()) || waits(clause_end - 1));
    if verb_behind || verb_before {
        return Some(vec![first, rest.start..plan.trim(rest.start, rest.end)]);
    }
    // "If prices rise, he said, people will starve."
    let condition = reader.doc.is_any(first.start, keys!["if", "unless", "once", "until", "because", "since"]);
    if condition && reader.comma(from) && rest.len() > 2 && reader.is_clause(rest.clone()) {
        return Some(vec![first, rest.start..plan.trim(rest.start, rest.end)]);
    }
    // "Since the war began, Norway has responded with …": no main clause.
    if condition && !plan.headline() && !ends {
        return None;
    }
    if likely || reader.is_clause(first.clone()) {
        let more = resumed(plan, index, from, rest.clone()).filter(|more| more.start < more.end);
        return Some(std::iter::once(first).chain(more).collect());
    }
    let goes_on = reader.comma(from)
        && rest.start < rest.end
        && reader.is_clause(rest.clone())
        && !left::adverbial(reader, &first);
    let joined = goes_on && (reader.finite(rest.start) || reader.adverb(rest.start)) && !reader.has(rest.start, CUE);
    let elliptic = cue.takes.has("quote") && plan.headline() && first.len() > 2 && from >= plan.high();
    match () {
        () if joined => Some(vec![first, rest.start..plan.trim(rest.start, rest.end)]),
        () if elliptic && !left::adverbial(reader, &first) => Some(vec![first]),
        () => None,
    }
}

/// "The fact that he lied", "What he did", "The man who left": a clause that is a subject still wants its verb.
fn subject_clause(reader: &Reader, clause: &Tokens) -> bool {
    let Some(verb) = clause.clone().find(|&token| reader.finite(token)) else { return false };
    let relative = |token: usize| reader.has(token, RELATIVE) || reader.is(token, "what");
    (clause.start..verb).any(relative) && !reader.has_finite(verb + 2..clause.end)
}

/// Whether a verb stands there that can be no noun: "They had left", but not "The big hit of the evening".
fn sure_clause(reader: &Reader, clause: &Tokens) -> bool {
    clause.clone().any(|token| !reader.has(token, QUOTED) && reader.has(token, AUXILIARY | PAST | PRESENT))
}

/// "The city, which lived on grain": a name with a relative clause and no verb of its own.
fn only_aside(reader: &Reader, clause: &Tokens) -> bool {
    let relative = |&token: &usize| reader.comma(token) && reader.has(token + 1, RELATIVE);
    let Some(comma) = clause.clone().find(relative) else { return false };
    let closing = (comma + 1..clause.end).find(|&token| reader.comma(token)).unwrap_or(clause.end);
    closing + 1 >= clause.end && !reader.has_finite(clause.start..comma)
}

/// "The bridge fell, he said, because the river rose", "… and the road was cut": the clause goes on behind the attribution.
pub fn resumed(plan: &Plan, index: usize, from: usize, rest: Tokens) -> Option<Tokens> {
    let reader = plan.reader;
    let first = rest.start;
    if !reader.comma(from)
        || rest.len() < 2 + usize::from(!reader.is(first, "to"))
        || plan.cues.iter().any(|cue| cue.group >= from)
    {
        return None;
    }
    let subordinate = reader.doc.is_any(
        first,
        keys![
            "because", "unless", "until", "if", "when", "where", "which", "whose", "although", "though", "since",
            "that",
        ],
    );
    let infinitive =
        reader.is(first, "to") && !reader.has(first + 1, DETERMINER | PREPOSITION) && !reader.capital(first + 1);
    let joined = reader.doc.is_any(first, keys!["and", "but", "or"]) && (!plan.says_no_more(first + 1));
    let goes_on =
        subordinate && reader.is_clause(rest.clone()) || infinitive || joined && reader.is_clause(rest.clone());
    goes_on.then(|| first..plan.trim(first, plan.clause_end(index, first).max(first + 1)))
}

/// "…, Rome ordered an attack": what stands behind the verb is its own object, so that nothing before it is reported.
pub fn takes_object(plan: &Plan, index: usize, from: usize) -> bool {
    let reader = plan.reader;
    let cue = &plan.cues[index];
    let object = reader.has(from, DETERMINER) && !reader.has(from, DATE)
        || reader.entity(from).is_some()
        || reader.word(from)
            && !reader.has(from, PREPOSITION | DATE | AND | SUBORDINATE | PRONOUN | QUESTION | RELATIVE | QUOTED)
            && !reader.adverb(from)
            && !reader.doc.is_any(from, keys!["to", "here", "there", "today", "yesterday"]);
    object && from < plan.high() && !cue.takes.addressee() && !matches!(plan.subjects[index], Subject::After(_))
}

/// `“… at will.” The police denied it.`: a sentence of its own, with an object, that answers the words before it.
pub fn answers(plan: &Plan, index: usize, from: usize) -> bool {
    let taken_up = plan.reader.doc.is_any(from, keys!["it", "this", "that", "them", "these", "so", "nothing"]);
    // "… at will.” The crowd responded with chants of …"
    let with = matches!(plan.cues[index].lemma, "respond" | "answer" | "reply" | "react")
        && plan.reader.doc.is_any(from, keys!["with", "by"]);
    taken_up || with || takes_object(plan, index, from)
}

/// "The raid was condemned by Rome": what the passive verb is about stands before it.
pub fn passive_object(plan: &Plan, index: usize) -> Option<Content> {
    if let Some(content) = passive_accusation(plan, index) {
        return Some(content);
    }
    let cue = &plan.cues[index];
    let judged = cue.takes.has("np_as") || cue.takes.has("np_np");
    if cue.lemma == "defend" {
        return None;
    }
    if !cue.passive || !cue.takes.has("np") && !cue.takes.has("thing") && !judged {
        return None;
    }
    let phrase = before::before(plan.reader, cue.group, plan.sentence.start).or_else(|| {
        let first = phrase::start(plan.reader, cue.group, plan.sentence.start);
        (first < cue.group).then_some(first..cue.group)
    })?;
    let opens = phrase.start == plan.sentence.start || plan.reader.comma(phrase.start - 1);
    if !opens {
        return None;
    }
    let judgement = judged.then(|| passive_judgement(plan, index)).flatten();
    if judgement.is_none() && !cue.takes.has("np") && !cue.takes.has("thing") {
        return None;
    }
    Some((std::iter::once(phrase).chain(judgement).collect(), None, "statements/passive-object"))
}

/// "was called | hypocritical | by Rome", "was described by Rome | as murder"
fn passive_judgement(plan: &Plan, index: usize) -> Option<Tokens> {
    let reader = plan.reader;
    let Subject::After(phrase) = &plan.subjects[index] else { return None };
    let from = plan.cues[index].words.end;
    let by = phrase.start.checked_sub(1).filter(|&by| by >= from)?;
    if by > from {
        return Some(from..plan.trim(from, by));
    }
    let as_at = phrase.end;
    reader.is(as_at, "as").then(|| as_at..plan.object_end(index, as_at))
}

/// "Britain was accused by Iran | of stirring unrest", "accused | of stirring unrest | by Iran": of what, and whom.
fn passive_accusation(plan: &Plan, index: usize) -> Option<Content> {
    let reader = plan.reader;
    let cue = &plan.cues[index];
    let Subject::After(by) = &plan.subjects[index] else { return None };
    if !cue.passive {
        return None;
    }
    let opens = |token: usize| agent::opens_charge(reader, cue, token);
    let content = match () {
        () if opens(by.end) => by.end + 1..plan.object_end(index, by.end + 1),
        () if reader.is(by.end, "that") && cue.takes.has("who_that") => by.end + 1..plan.clause_end(index, by.end + 1),
        // "was told by the judge | he had shown no remorse"
        () if reader.has(by.end, PRONOUN) && cue.takes.has("who_bare") && reader.finite(by.end + 1) => {
            by.end..plan.clause_end(index, by.end)
        }
        () if reader.is(by.end, "to") && cue.takes.has("who_to") && !reader.has(by.end + 1, DETERMINER) => {
            by.end..plan.object_end(index, by.end)
        }
        () if opens(cue.words.end) && cue.words.end + 2 < by.start => cue.words.end + 1..by.start - 1,
        () => return None,
    };
    let whom = before::before(reader, cue.group, plan.sentence.start);
    (content.start < content.end).then_some((vec![content], whom, "statements/passive-accusation"))
}

/// "a charge | he denies", "being its leader, which | he denied": what is denied stands before who denies it, and nothing behind.
pub fn denied_before(plan: &Plan, index: usize, from: usize) -> Option<Content> {
    let (reader, cue) = (plan.reader, &plan.cues[index]);
    let denies = matches!(cue.lemma, "deny" | "reject" | "dispute" | "refute") && !cue.passive;
    let ends = from >= plan.high()
        || reader.comma(from)
        || reader.adverb(from)
        || reader.has(from, AND | PREPOSITION | DATE | SUBORDINATE);
    let Subject::Before(whose) = &plan.subjects[index] else { return None };
    let before = whose.start.checked_sub(1).filter(|&before| denies && ends && before > plan.sentence.start + 1)?;
    let charges = keys![
        "accusation", "accusations", "allegation", "allegations", "assertion", "assertions", "charge", "charges",
        "claim", "claims", "suggestion", "suggestions", "rumour", "rumours", "something",
    ];
    let which = reader.doc.is_any(before, keys!["which", "that"]) && reader.has(before, RELATIVE);
    let end = before + usize::from(!which);
    let end = end - usize::from(which && reader.comma(end - 1));
    let first = phrase::start(reader, end, plan.sentence.start);
    // "a job, which he rejected", "bail, which the court denied": what is offered or asked for is no charge.
    let granted = keys!["bail", "visa", "visas", "permit", "access", "entry", "asylum", "licence", "license", "parole"];
    let told = cue.lemma != "reject" && !(first..end).any(|token| reader.doc.is_any(token, granted));
    let charged = (first..before + 1).any(|token| reader.doc.is_any(token, charges));
    let named = charged || which && told;
    // "Ann Ray faces | charges of theft": a form in -s before its object is the verb.
    let verb = |&token: &usize| reader.has(token, NOUN_S) && token + 1 < end && !reader.has(token + 1, PREPOSITION);
    let first = (first..end).rev().find(verb).map_or(first, |verb| verb + 1);
    let denied = Some(first..end).filter(|denied| named && !denied.is_empty())?;
    Some((vec![denied], None, "statements/denied-before"))
}
