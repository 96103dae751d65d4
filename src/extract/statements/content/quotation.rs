//! The quotation before a trailing "X said". Knows quotations and what stands around them; must not know who speaks.

use super::left::adverbial;
use super::left::asked;
use super::left::boundary;
use crate::extract::statements::cue::{Cue, Tense};
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::text::{Kind, keys};

/// A quotation that ends just before an attribution.
pub struct Before {
    /// Its tokens with its marks, or from the clause's start when it begins in the middle of one.
    pub content: Tokens,
    /// The comma shows that it belongs to what follows.
    pub sure: bool,
}

/// The quotation that ends before token `begins`.
pub fn quotation(plan: &Plan, begins: usize) -> Option<Before> {
    let reader = plan.reader;
    let mut last = begins.checked_sub(1)?;
    let outer = reader.comma(last) || reader.dash(last);
    last -= usize::from(outer && last > 0);
    let quote = reader.closed_at(last).or_else(|| doubled(reader, last))?;
    let inner = reader.quotes[quote].last as usize - 1;
    let tokens = reader.quote_tokens(quote);
    let same = reader.doc.sentence_of(last) == reader.doc.sentence_of(begins);
    let paragraph = |token: usize| reader.doc.sentence_of(token).map(|at| reader.doc.sentences[at].paragraph);
    if paragraph(last) != paragraph(begins) {
        return None;
    }
    if title(reader, &tokens) || named_aside(plan, &tokens) {
        return None;
    }
    // `Hill wrote that Ray “dropped out.” The senator shot back.`: half of what another says in his own sentence.
    if !same && reader.word(tokens.start - usize::from(tokens.start > 0)) && !reader.capital(tokens.start + 1) {
        return None;
    }
    let sure = outer || reader.comma(inner) || same && matches!(reader.doc.word(inner), "?" | "!");
    if reported_before(plan, &tokens) {
        return None;
    }
    let content = whole(plan, tokens.clone(), last + 1);
    (tokens.len() > 2).then_some(Before { content, sure })
}

/// `its answer to "Country Reports for 2001," saying …`: a title inside a clause.
pub fn title(reader: &Reader, quote: &Tokens) -> bool {
    let first = reader.doc.sentence_of(quote.start).map_or(0, |at| reader.doc.sentences[at].first as usize);
    let word = |token: usize| {
        reader.word(token) || reader.doc.tokens[token].kind == Kind::Clitic || reader.has(token, APOSTROPHE)
    };
    let inside = quote.start > first && word(quote.start - 1);
    let long = || {
        quote.clone().filter(|&token| {
            reader.word(token) && reader.doc.word(token).len() > 3 && !reader.has(token, PREPOSITION | AND)
        })
    };
    inside && long().nth(1).is_some() && long().all(|token| reader.capital(token))
}

/// `on "Meet the Press"`, `"The Art of the Deal"`: words in marks that are the name of a programme or a book.
pub fn programme(reader: &Reader, quote: &Tokens) -> bool {
    let words = || quote.clone().filter(|&token| reader.word(token));
    let capitals = words().filter(|&token| reader.capital(token)).count();
    let opens = words().next().is_some_and(|first| reader.capital(first));
    let small = |token: usize| reader.has(token, PREPOSITION | AND | DETERMINER);
    opens && capitals > 1 && words().all(|token| reader.capital(token) || small(token)) && quote.len() <= 12
}

/// `Speaking in his programme "Alo Presidente," Chavez said`: a name inside what only tells where.
fn named_aside(plan: &Plan, quote: &Tokens) -> bool {
    let reader = plan.reader;
    let before = plan.sentence.start..quote.start;
    // `In her book, "Home," she writes that …`
    let works = keys![
        "album", "article", "autobiography", "biography", "blog", "book", "collection", "column", "debut",
        "documentary", "drama", "essay", "exhibition", "film", "hit", "memoir", "memoirs", "movie", "musical",
        "newsletter", "novel", "opera", "paper", "piece", "play", "podcast", "poem", "program", "programme", "report",
        "series", "show", "single", "song", "study", "thesis", "treatise", "trilogy", "volume",
    ];
    let work = before.len() > 2 && reader.comma(quote.start - 1) && reader.doc.is_any(quote.start - 2, works);
    before.len() > 1
        && (work || reader.word(quote.start - 1) || reader.doc.tokens[quote.start - 1].kind == Kind::Clitic)
        && reader.capital(quote.start + 1)
        && !reader.is_clause(quote.clone())
        && adverbial(reader, &before)
}

/// "Warning that the wards were under “enormous pressure,” he urged …": the words stand in what an earlier cue reports.
fn reported_before(plan: &Plan, quote: &Tokens) -> bool {
    let reader = plan.reader;
    let first = plan.sentence.start;
    let inside = quote.start > first && reader.word(quote.start - 1) && !reader.capital(quote.start + 1);
    let opens =
        || plan.cues.iter().any(|cue| cue.group == first && cue.tense == Tense::Ing && cue.words.end < quote.start);
    inside && (asked(reader, first) || opens())
}

/// A stray second mark behind the closing one.
fn doubled(reader: &Reader, last: usize) -> Option<usize> {
    if reader.mark(last) && last > 0 { reader.closed_at(last - 1) } else { None }
}

/// The quotation alone where it begins a sentence or follows a colon; else the clause around it.
pub fn whole(plan: &Plan, quote: Tokens, end: usize) -> Tokens {
    let reader = plan.reader;
    let Some(sentence) = reader.doc.sentence_of(quote.start) else { return quote };
    // A sentence behind a dateline begins where its plan does.
    let first = (reader.doc.sentences[sentence].first as usize).max(plan.sentence.start);
    let before = quote.start.checked_sub(1).filter(|&before| before >= first);
    match before {
        Some(before)
            if reader.doc.sentence_of(plan.sentence.start) == Some(sentence) && carries_quote(plan, first, before) =>
        {
            boundary(plan, quote.start)..end
        }
        Some(before) if credited(plan, &quote, first, before) => boundary(plan, quote.start)..end,
        _ => quote,
    }
}

/// `He called the raid "a crime," Tass reported`: a few words in marks that an earlier cue of the sentence reports within its clause.
fn credited(plan: &Plan, quote: &Tokens, first: usize, before: usize) -> bool {
    let reader = plan.reader;
    let told = |cue: &Cue| cue.tense != Tense::Ing && !cue.infinitive && (first..before).contains(&cue.words.start);
    reader.word(before)
        && !reader.has(before, CUE)
        && !reader.capital(before + 2)
        && (reader.has(before, AUXILIARY) || !reader.is_clause(quote.clone()) || reader.finite(before + 2))
        && reader.doc.sentence_of(plan.sentence.start) == reader.doc.sentence_of(quote.start)
        && plan.cues.iter().any(told)
}

/// "By then, "her skin …"": the quotation begins with a small letter inside a clause that no cue opens.
fn carries_quote(plan: &Plan, first: usize, before: usize) -> bool {
    let reader = plan.reader;
    let small = reader.word(before + 2) && !reader.capital(before + 2);
    let open = reader.word(before) || reader.comma(before) && small;
    open && !plan.cues.iter().any(|cue| !cue.infinitive && (first..=before).contains(&cue.words.start))
}
