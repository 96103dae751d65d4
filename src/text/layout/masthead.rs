//! The name of the paper over its page and the slogan under it: "Blackwood Gazette", "News you can trust since 1869".
//! Knows the words that papers are called by, no paper.

use crate::lexicon::List;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::keys;
use crate::text::token::Case;
use crate::text::words::Words;

/// Longest name of a paper, in tokens.
const NAME: u32 = 5;

/// Paragraphs under it in which the headline is looked for.
const REACH: usize = 12;

/// Marks the name that the page opens with, and the slogan under it, where a headline and then the article follow.
pub(super) fn mark(words: Words, paragraphs: &mut [Paragraph]) {
    let Some(top) = paragraphs.iter().take(REACH).position(|one| one.kind == ParagraphKind::Body) else { return };
    let paragraphs = &mut paragraphs[top..];
    let name = &paragraphs[0];
    // "DailyPost": a capital inside a word by itself.
    let one = name.last - name.first == 1 && words.tokens[name.first as usize].case == Case::Mixed;
    let next = paragraphs.get(1).is_some_and(|next| words.char(next.last as usize - 1) != '.');
    if one && next && words.capital(name.first as usize) && paragraphs.len() > 3 {
        paragraphs[0].kind = ParagraphKind::Boilerplate;
        return;
    }
    let name = &paragraphs[0];
    let slogan = paragraphs.get(1).is_some_and(|one| is_slogan(words, one.first as usize, one.last as usize));
    let (first, last) = (name.first as usize, name.last as usize);
    let short =
        name.last - name.first <= NAME && (is_paper(words, first, last, slogan) || is_listed(words, first, last));
    if !short && !beside_paper(words, first, last) {
        return;
    }
    let mut under = paragraphs[1 + usize::from(slogan)..].iter().take(REACH);
    let headline = |one: &Paragraph| {
        let stop = words.char(one.last as usize - 1);
        one.kind == ParagraphKind::Body && one.last - one.first >= 5 && !matches!(stop, '.' | ':' | ',')
    };
    let long = |one: &Paragraph| one.kind == ParagraphKind::Body && words.char(one.last as usize - 1) == '.';
    let title = under.find(|one| headline(one) || long(one)).is_some_and(headline);
    if title && under.any(long) {
        paragraphs[..1 + usize::from(slogan)].iter_mut().for_each(|one| one.kind = ParagraphKind::Boilerplate);
    }
}

/// "Saskatoon StarPhoenix": two words or more that the list has for a medium.
fn is_listed(words: Words, first: usize, last: usize) -> bool {
    let mut media = false;
    words.each_match(List::Organizations, first, last, |end, row| media |= end == last && row.get("kind") == "media");
    media && last - first > 1
}

/// "Daily Chronicle - The voice of the valley", "OSK - Valley Daily News": a paper on one side of a dash, and no sentence on the other.
fn beside_paper(words: Words, first: usize, last: usize) -> bool {
    let dash = (first + 1..last).find(|&at| matches!(words.char(at), '-' | '–' | '|') && !words.glued(at));
    let paper = |first: usize, last: usize| last - first <= NAME as usize && is_paper(words, first, last, false);
    let town = |first: usize, last: usize| (first..last).all(|at| words.upper(at)) && last - first <= 3;
    dash.is_some_and(|dash| {
        dash + 1 < last
            && last - dash <= 8
            && (paper(first, dash) && words.capital(dash + 1) || town(first, dash) && paper(dash + 1, last))
    })
}

/// Capitals throughout that end in what papers are called: "Gazette", "Observer", "Daily News". Without a slogan no word that ends
/// headlines too ("New World Record"), and no more than a town before it ("Farmers Sue Daily Mail").
fn is_paper(words: Words, first: usize, last: usize, slogan: bool) -> bool {
    let capitals =
        (first..last).all(|at| words.is_word(at) && (words.capital(at) || words.is_any(at, keys!["of", "the"])));
    let daily = keys!["the", "daily", "sunday", "evening", "morning", "weekly", "news"];
    // "ARMENIAN LAW CHRONICLE"
    let loud = first > 0 && (first..last).all(|at| words.upper(at));
    let short = || (first..last).filter(|&at| !words.is_any(at, daily)).count() <= 2 + usize::from(loud);
    // "The Sunday Ledger"
    let day = first + usize::from(words.is(first, "the"));
    let sure = slogan || words.is_any(day, daily) && !words.is(day, "news");
    let mut media = sure
        && words.is_any(
            last - 1,
            keys!["ledger", "mail", "argus", "mercury", "echo", "standard", "record", "leader", "register", "citizen"],
        );
    (first + 1..last).for_each(|at| {
        words.each_match(List::OrgHeads, at, last, |end, row| media |= end == last && row.get("kind") == "media");
    });
    capitals && last > first + 1 && media && (slogan || short())
}

/// "News you can trust since 1869": a year since which, and no sentence.
fn is_slogan(words: Words, first: usize, last: usize) -> bool {
    last - first <= 10 && last - first > 2 && words.is(last - 2, "since") && words.number(last - 1)
}
