//! What a cue reports, on either side of it: which of the clauses and quotations found before and behind it are meant.
//! Knows both sides; must not know who speaks.

use crate::extract::statements::content::around;
use crate::extract::statements::content::complement::{self, Complement};
use crate::extract::statements::content::left;
use crate::extract::statements::content::quotation;
use crate::extract::statements::cue::{Cue, Tense};
use crate::extract::statements::phrase;
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;
use crate::lexicon::List;
use crate::text::keys;

/// What is said, to whom, and the rule that found it.
pub type Content = (Vec<Tokens>, Option<Tokens>, &'static str);

/// "said | on Thursday, in": past the day of the speech.
fn past_day(reader: &Reader, from: usize) -> usize {
    let day = from + usize::from(reader.is(from, "on"));
    let end = (day..day + 4).find(|&token| !reader.has(token, DATE) || reader.comma(token)).unwrap_or(day);
    if end > day { end } else { from }
}

/// What a cue reports, on either side of it.
pub fn content(plan: &Plan, index: usize) -> Option<Content> {
    let reader = plan.reader;
    let cue = &plan.cues[index];
    if hands_on(plan, index) {
        return None;
    }
    // `"It is over," Tass quoted Ivanov as saying`
    let quoted = index > 0 && hands_on(plan, index - 1);
    let begins = behind_as(plan, plan.begins(index - usize::from(quoted)));
    let from = match &plan.subjects[index] {
        Subject::After(phrase) => phrase.end,
        _ => cue.words.end,
    };
    let right = complement::complement(plan, index, from).map(|right| before_main_clause(plan, index, right));
    let finite = cue.tense != Tense::Ing || quoted;
    // "“When?” a voice called from the back."
    let calls = cue.lemma == "call" && cue.tense == Tense::Past && !cue.passive && right.is_none();
    if calls && let Some(before) = quotation::quotation(plan, begins).filter(|before| before.sure) {
        return Some(around_quotation(plan, index, before.content, None, from));
    }
    let within = plan.in_relative_aside(index);
    if !within && (cue.takes.has("quote") || cue.takes.has("who_quote") || cue.takes.has("bare")) {
        if let Some(before) = quotation::quotation(plan, begins)
            && (before.sure
                || right.is_none() && !around::answers(plan, index, from)
                || right.as_ref().is_some_and(|right| {
                    // `“We won.” Its envoy, Ann Ray, said: “Who lost?”`: words of another sentence are another's.
                    let sentence = |token: usize| reader.doc.sentence_of(token);
                    right.rule == "statements/quotation"
                        && !plan_starts_anew(plan, begins)
                        && sentence(before.content.end - 1) == sentence(begins)
                }))
            && (finite || before.sure && right.is_none())
        {
            return Some(around_quotation(plan, index, before.content, right, from));
        }
        let comma_after = reader.comma(past_day(reader, from));
        if finite
            && comma_after
            && plan.subjects[index] != Subject::Elided
            && let Some(right) = right.as_ref().filter(|right| goes_on_small(reader, right))
            && let Some(clause) = left::clause(plan, begins).filter(|clause| !left::adverbial(reader, clause))
        {
            // "sent to Rome, where, he said, “they …”": only the relative clause is his.
            let last = clause.end - 1;
            let relative = reader.has(last, RELATIVE) || reader.is(last, "where");
            let clauses = if relative { vec![right.content.clone()] } else { vec![clause, right.content.clone()] };
            return Some((clauses, addressee(plan, index, from), "statements/clause-before"));
        }
        if finite
            && !around::takes_object(plan, index, from)
            && plan.subjects[index] != Subject::Elided
            && let Some(clause) = left::clause(plan, begins).filter(|clause| !aside_between_dashes(plan, index, clause))
            && (right.is_none()
                || comma_after
                    && right.as_ref().is_none_or(|right| right.rule != "statements/quotation")
                    && !left::adverbial(reader, &clause))
            && let Some(spans) = around::around_clause(plan, clause, from, index)
        {
            return Some((spans, addressee(plan, index, from), "statements/clause-before"));
        }
    }
    right
        .map(|right| closed(reader, right))
        .or_else(|| around::passive_object(plan, index))
        .or_else(|| around::denied_before(plan, index, from))
}

/// "raids that, the monitor says, …": what follows the cue, without the word that opens what goes on behind it.
fn closed(reader: &Reader, mut right: Complement) -> Content {
    let open =
        right.content.len() > 1 && reader.has(right.content.end - 1, RELATIVE) && reader.comma(right.content.end);
    right.content.end -= usize::from(open);
    (vec![right.content], right.addressee, right.rule)
}

/// "Tass quoted | Ivanov as saying": the words are those of the next cue's subject.
fn hands_on(plan: &Plan, index: usize) -> bool {
    let cue = &plan.cues[index];
    let next = plan.subjects.get(index + 1);
    let passes = matches!(next, Some(Subject::Before(phrase)) if phrase.start == cue.words.end);
    matches!(cue.lemma, "quote" | "cite") && !cue.passive && passes
}

/// "…, as Rome put it", "“…,” as he says": where the "as" stands.
fn behind_as(plan: &Plan, begins: usize) -> usize {
    let reader = plan.reader;
    let Some(before) = begins.checked_sub(2).filter(|&before| before >= plan.sentence.start) else { return begins };
    let tail = reader.is(before + 1, "as") && (reader.comma(before) || reader.mark(before));
    begins - usize::from(tail)
}

/// `It was time, he said, "to part"`: the quotation carries on the clause before the attribution.
fn goes_on_small(reader: &Reader, right: &Complement) -> bool {
    let first = right.content.start + 1;
    right.rule == "statements/quotation" && reader.word(first) && !reader.capital(first)
}

/// "Citing fears that …, Rome left": what a participle that opens the sentence reports ends before the main clause.
fn before_main_clause(plan: &Plan, index: usize, mut right: Complement) -> Complement {
    let cue = &plan.cues[index];
    if cue.tense == Tense::Ing
        && cue.group == plan.sentence.start
        && plan.reader.opened_at(right.content.start).is_none()
    {
        let comma = right.content.clone().find(|&token| plan.reader.comma(token));
        right.content.end = comma.unwrap_or(right.content.end);
    }
    right
}

/// Whether the attribution opens its sentence.
fn plan_starts_anew(plan: &Plan, begins: usize) -> bool {
    begins == plan.sentence.start
}

/// `"…," he told reporters, "…"`
fn around_quotation(plan: &Plan, index: usize, before: Tokens, right: Option<Complement>, from: usize) -> Content {
    let mut content = vec![before.clone()];
    let addressee = right.as_ref().and_then(|right| right.addressee.clone()).or_else(|| addressee(plan, index, from));
    let after = right
        .filter(|right| right.rule == "statements/quotation")
        .map(|right| right.content)
        .or_else(|| behind_comma(plan, from))
        .or_else(|| goes_on(plan, index, &before, from));
    if let Some(after) = after
        && after.start >= before.end
    {
        content.push(after);
    }
    (content, addressee, "statements/quotation-before")
}

/// `There was "no need for haste," he said, | and Britain would remain "a power"`: a clause in part in the speaker's own words goes on
/// with what would be.
fn goes_on(plan: &Plan, index: usize, before: &Tokens, from: usize) -> Option<Tokens> {
    let reader = plan.reader;
    if reader.opened_at(before.start).is_some() || !reader.comma(from) {
        return None;
    }
    let rest = around::resumed(plan, index, from, from + 1..plan.high())?;
    let would = rest.clone().take(8).any(|token| reader.doc.is_any(token, keys!["would", "could", "should", "might"]));
    would.then_some(rest)
}

/// The quotation that goes on behind `X said in Rome, "…`: only adverbials and appositions stand between.
fn behind_comma(plan: &Plan, from: usize) -> Option<Tokens> {
    let reader = plan.reader;
    let open = (from..plan.sentence.end).find(|&token| reader.opened_at(token).is_some())?;
    let ends = |token: usize| reader.stop(token) && !(reader.doc.tokens[token].glued && reader.comma(token + 1));
    // `he said, echoing the song, "…"`: whose words he takes up.
    let takes_up = |cue: &Cue| {
        let taken = matches!(cue.lemma, "echo" | "quote" | "cite" | "refer to" | "mock" | "recall");
        // `said Ray, grinning, "only worse"`
        let looks =
            matches!(cue.lemma, "grin" | "laugh" | "smile" | "chuckle" | "sigh" | "shrug" | "nod" | "smirk" | "sob");
        cue.tense == Tense::Ing && (taken || looks && !reader.capital(open + 1))
    };
    // `“It is,” says an aide who admires both men, “that …”`
    let apart = reader.has(from, RELATIVE) && reader.is(from, "who");
    let told = |cue: &Cue| takes_up(cue) || apart && !cue.takes.has("quote");
    let between = |cue: &Cue| (from..open).contains(&cue.words.start) && !told(cue);
    let clean = open > from
        && (reader.comma(open - 1) || reader.dash(open - 1) || reader.is(open - 1, ";"))
        && !(from..open - 1).any(ends)
        && !plan.cues.iter().any(between);
    clean.then(|| reader.quote_tokens(reader.opened_at(open).expect("just found")))
}

/// "told reporters"
fn addressee(plan: &Plan, index: usize, from: usize) -> Option<Tokens> {
    let cue = &plan.cues[index];
    let named = cue.takes.addressee()
        && from < plan.high()
        && plan.reader.word(from)
        && !plan.reader.has(from, PREPOSITION | AND | SUBORDINATE | DATE)
        && !plan.reader.adverb(from);
    let end = phrase::end(plan.reader, from, plan.high());
    let place = |&token: &usize| {
        plan.reader
            .doc
            .is_any(token, keys!["in", "at", "on", "outside", "near", "during", "after", "by", "from", "over", "via"])
            && plan.reader.entity(token).is_none()
    };
    let plural = plan.reader.doc.match_at(List::GroupNouns, from).filter(|found| {
        found.row.get("number") == "2" && !plan.reader.doc.is_any(found.last as usize, keys!["of", "from"])
    });
    let end = plural.map_or(end, |found| found.last as usize);
    let end = (from + 1..end).find(place).unwrap_or(end);
    (named && end > from).then_some(from..end)
}

/// "In the inn – on lamb, a waiter said – they were blunt": what only an aside adds.
fn aside_between_dashes(plan: &Plan, index: usize, clause: &Tokens) -> bool {
    let dash = |mut tokens: Tokens| tokens.any(|token| plan.reader.dash(token));
    dash(clause.clone()) && dash(clause.end..plan.high()) && plan.within_dashes(index)
}
