//! A mark and the quotation around or before it: what holds a sentence together, and who is said to speak behind the closing mark.

use super::Scan;
use super::abbreviation::starter;
use super::stop::{Stop, terminator};
use crate::lexicon::List;
use crate::text::keys;
use crate::text::quote::Quote;
use crate::text::token::Kind;

/// Inside a quotation that is a part of its sentence: it follows "that" or "said" with no comma between, begins small in single marks, or closes in mid-sentence.
pub(super) fn held(scan: Scan, stop: &Stop) -> bool {
    let words = scan.words;
    let Some(quote) = around(scan, stop.at) else { return false };
    let (open, close) = (quote.first as usize - 1, quote.last as usize);
    if !quote.closed || open <= scan.first || close >= scan.last || close < stop.end || close - open > 150 {
        return false;
    }
    let phrase = quote.single && words.is_word(open + 1) && !words.capital(open + 1);
    let led = words.is(open - 1, "that") || words.class(List::SentenceWords, open - 1) == "speech";
    phrase || led || words.is_word(close - 1)
}

/// The innermost quotation around a token.
fn around<'a>(scan: Scan<'a>, at: usize) -> Option<&'a Quote> {
    let mut index = scan.quotes.partition_point(|quote| (quote.first as usize) <= at).checked_sub(1)?;
    loop {
        let quote = &scan.quotes[index];
        if (quote.last as usize) > at {
            return Some(quote);
        }
        index = quote.inside? as usize;
    }
}

pub(super) fn closes_quote(scan: Scan, at: usize) -> bool {
    let words = scan.words;
    let next_glued = at + 1 < scan.last && words.glued(at + 1);
    match words.char(at) {
        '”' | '»' | '›' => true,
        '“' | '‘' | '„' | '«' => words.glued(at) && !next_glued,
        _ if words.glued(at) => !(next_glued && words.kind(at + 1) == Kind::Word && !words.capital(at + 1)),
        _ if next_glued => false,
        _ => closed_at(scan, at),
    }
}

/// Whether a quotation was found to close with this mark.
fn closed_at(scan: Scan, at: usize) -> bool {
    let mut index = scan.quotes.partition_point(|quote| (quote.first as usize) <= at).checked_sub(1);
    while let Some(quote) = index.map(|index| &scan.quotes[index]) {
        if quote.last as usize >= at {
            return quote.closed && quote.last as usize == at;
        }
        index = quote.inside.map(|inside| inside as usize);
    }
    false
}

/// Behind a quotation that fills a paragraph: a dash and a name ("… a long game." - Matthew Ingram).
pub(super) fn credit(scan: Scan, at: usize, next: usize) -> bool {
    let words = scan.words;
    next == at + 1
        && scan.last - at <= 9
        && (matches!(words.char(at), '—' | '–') || words.char(at) == '-' && !words.glued(next))
        && words.capital(next)
}

/// Behind a quotation, a remark in brackets with which the paragraph ends.
pub(super) fn remark(scan: Scan, at: usize) -> bool {
    scan.words.char(at) == '(' && scan.words.char(scan.last - 1) == ')' && scan.last - at <= 12
}

/// Behind a quotation, a name with which the paragraph ends, and no full stop: "… all of it.” Amina Otieno, fisher".
pub(super) fn signature(scan: Scan, at: usize) -> bool {
    let words = scan.words;
    let unstopped = !terminator(words, scan.last - 1)
        && (words.kind(scan.last - 1) != Kind::Quote || !terminator(words, scan.last - 2));
    let name = words.capital(at) && words.is_word(at) && !starter(words, at) && words.kind(at + 1) != Kind::Url;
    scan.last - at <= 12 && unstopped && name
}

/// Behind a closing quotation mark: whether the words that follow say who spoke ("“Why?” Smith asked.").
pub(super) fn quotation_goes_on(scan: Scan, stop: &Stop, next: usize) -> bool {
    stop.strong && next == stop.end && speaks(scan, next)
}

/// Whether a short name and a verb of speech stand here, and nothing that the verb would introduce behind them.
pub(super) fn speaks(scan: Scan, from: usize) -> bool {
    let words = scan.words;
    let mut at = from;
    while at < scan.last
        && at < from + 6
        && (words.capital(at) && words.is_word(at)
            || at > from && (words.str(at) == "." || words.str(at) == "-" || words.kind(at) == Kind::Clitic))
    {
        at += 1;
    }
    if at == from || at >= scan.last || words.class(List::SentenceWords, at) != "speech" {
        return false;
    }
    at + 1 >= scan.last
        || matches!(words.char(at + 1), '.' | ',' | ':' | ';')
        || words.is_any(
            at + 1,
            keys![
                "in", "on", "at", "during", "after", "before", "him", "her", "me", "them", "us", "reporters", "when",
                "as", "with", "last", "this",
            ],
        )
}
