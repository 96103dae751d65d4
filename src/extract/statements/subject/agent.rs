//! Who stands behind the "by" of a passive verb: "was announced on Friday | by the ministry".
//! Knows phrases and lists; must not resolve anybody.

use super::behind::with_name;
use crate::extract::statements::cue::Cue;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::head;
use crate::extract::statements::reader::*;

/// "was announced on Friday by the ministry"
pub fn by(reader: &Reader, from: usize, high: usize) -> Option<Tokens> {
    let limit = high.min(from + 8);
    let token = (from..limit)
        .take_while(|&token| {
            !reader.comma(token) && !reader.stop(token) && !reader.finite(token) && !reader.is(token, "that")
        })
        .find(|&token| reader.is(token, "by"))?;
    let end = listed_end(reader, token + 1, high);
    let somebody = end > token + 1 && head(reader, &(token + 1..end)).is_somebody();
    somebody.then(|| token + 1..with_name(reader, token + 1..end, high))
}

/// "by the African Union, the United Nations and Washington": past the commas of a list that "and" closes.
fn listed_end(reader: &Reader, first: usize, high: usize) -> usize {
    let one = phrase::end(reader, first, high);
    let mut end = one;
    let somebody = |tokens: Tokens| !tokens.is_empty() && head(reader, &tokens).is_somebody();
    while end > first && reader.comma(end) && end < high {
        let joined = usize::from(reader.is(end + 1, "and"));
        let next = phrase::end(reader, end + 1 + joined, high);
        let closed = joined > 0 || (end + 1..next).any(|token| reader.is(token, "and"));
        // "Ann Ray, the mayor, and …": a description between commas is no member.
        let named = (end + 1..next).any(|token| reader.entity(token).is_some());
        if !somebody(end + 1 + joined..next) || !closed && !named {
            return one;
        }
        if closed {
            return next;
        }
        end = next;
    }
    one
}

/// Whether a token opens what somebody is accused of or blamed for.
pub fn opens_charge(reader: &Reader, cue: &Cue, token: usize) -> bool {
    reader.is(token, "of") && cue.takes.has("who_of") || reader.is(token, "for") && cue.takes.has("who_for")
}

/// "by the opposition | for its silence", "by the head of the army | of stirring unrest": who, without the charge.
pub fn without_charge(reader: &Reader, cue: &Cue, phrase: Tokens) -> Tokens {
    let charge = |&token: &usize| opens_charge(reader, cue, token);
    let inner = || (phrase.start + 1..phrase.end).filter(charge);
    let gerund = inner().find(|&token| ends_in(reader.doc.word(token + 1), "ing"));
    let end = gerund.or_else(|| inner().next_back().filter(|&token| !reader.capital(token + 1)));
    phrase.start..end.unwrap_or(phrase.end)
}
