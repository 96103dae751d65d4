//! What follows a cue that names its addressee: "told reporters that", "urged Iran to", "accused Iran of".
//! Knows where an addressee ends and what stands behind it; must not know who speaks.

use super::complement::{Complement, Finder};
use super::informed::MEMBERS;
use crate::extract::statements::content::quotation;
use crate::extract::statements::phrase;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject;
use crate::lexicon::List;
use crate::text::{Keys, Kind, keys};

impl Finder<'_> {
    /// `told reporters that …`, `urged Iran to …`, `accused Iran of …`
    pub fn to_somebody(&self, from: usize) -> Option<Complement> {
        let reader = self.reader;
        let at = from;
        let begins = self.plan.begins(self.index);
        if begins > self.plan.sentence.start
            && reader.doc.is_any(begins - 1, keys!["who", "whom", "which"])
            && let Some(found) = self.to_or_of(at, begins - 1..begins)
        {
            return Some(Complement { addressee: None, ..found });
        }
        if let Some(found) = self.named_in_marks(at) {
            return Some(found);
        }
        if !self.cue.takes.addressee()
            || at >= self.high
            || reader.mark(at)
            || reader.comma(at)
            || reader.has(at, PREPOSITION | SUBORDINATE | AND)
        {
            return None;
        }
        let end = self.addressee_end(at);
        // "told the Herald | over phone"
        let wire = keys!["phone", "telephone", "text", "email", "whatsapp", "video", "skype", "zoom"];
        let by = |&token: &usize| {
            let line = token + 1 + usize::from(reader.has(token + 1, DETERMINER));
            reader.doc.is_any(token, keys!["over", "by", "via"]) && reader.doc.is_any(line, wire)
        };
        let end = (at + 1..end).find(by).unwrap_or(end);
        let who = (end > at).then_some(at..end)?;
        // "blaming weak demand for newsprint": nobody is blamed for it.
        let thing = |split: usize| self.cue.lemma == "blame" && !self.somebody(&(at..split));
        if let Some(split) = self.topic_inside(&who).filter(|&split| !thing(split)) {
            return self.to_or_of(split, at..split);
        }
        // "promised reforms that the country needs"
        if self.cue.lemma == "promise" && !self.somebody(&who) {
            return None;
        }
        let (who, past) = match self.past_apposed(at, end) {
            Some(named) => (at..named, named + 1),
            None => (who, phrase::past_letters(reader, at, end, self.high)),
        };
        if let Some(past) = self.past_list(end).or_else(|| self.past_aside(end)) {
            let who = at..if reader.comma(past - 1) { end } else { past };
            if let Some(found) = self.to_or_of(past, who) {
                return Some(found);
            }
        }
        self.quotation(past, Some(who.clone()))
            .or_else(|| self.clause(past, Some(who.clone())))
            .or_else(|| self.to_or_of(past, who))
            .or_else(|| self.clause_behind_body(at, end))
    }

    /// "told the mayor, Ann Ray, | that": the end of the name between commas that tells who the addressee is.
    fn past_apposed(&self, at: usize, end: usize) -> Option<usize> {
        let named = subject::behind::with_name(self.reader, at..end, self.high);
        (named > end && self.reader.comma(named)).then_some(named)
    }

    /// `accused the "coup militias" of laying mines`: a name that the speaker gives stands in marks.
    fn named_in_marks(&self, at: usize) -> Option<Complement> {
        let reader = self.reader;
        let open = at + usize::from(reader.has(at, DETERMINER));
        let name = reader.quote_tokens(reader.opened_at(open)?);
        let topic = reader.is(name.end, "to") && self.cue.takes.has("who_to") && self.infinitive(name.end)
            || reader.is(name.end, "of") && self.cue.takes.has("who_of")
            || reader.is(name.end, "for") && self.cue.takes.has("who_for");
        (topic && name.len() <= 14 && name.end < self.high).then(|| self.to_or_of(name.end, at..name.end)).flatten()
    }

    /// `told "Fox & Friends" that …`: to a programme, whose name stands in marks.
    pub fn told_programme(&self, at: usize) -> Option<Complement> {
        let name = self.reader.quote_tokens(self.reader.opened_at(at)?);
        let told = self.cue.takes.has("who_that") && self.reader.is(name.end, "that");
        if told && quotation::programme(self.reader, &name) { self.clause(name.end, Some(at..name.end)) } else { None }
    }

    /// "told reporters at the airport he would": past the place, when a pronoun or an article opens a clause behind it.
    pub fn past_place(&self, at: usize) -> usize {
        let reader = self.reader;
        let place =
            reader.doc.is_any(at, keys!["at", "in", "outside", "near", "inside", "aboard", "on", "after", "during"]);
        if !place || !reader.has(at + 1, DETERMINER) {
            return at;
        }
        let end = (at + 2..(at + 6).min(self.high)).find(|&token| reader.has(token, DETERMINER | PRONOUN));
        end.filter(|&end| (at + 1..end).all(|token| reader.word(token) && !reader.finite(token))).unwrap_or(at)
    }

    /// "warned Iran on Monday that": an addressee and then "that".
    pub fn names_addressee(&self, from: usize) -> bool {
        let reader = self.reader;
        if !reader.word(from) || reader.has(from, PREPOSITION | SUBORDINATE | AND | DATE) || reader.adverb(from) {
            return false;
        }
        let end = self.addressee_end(from);
        let past = match self.past_apposed(from, end) {
            Some(named) => named + 1,
            None => phrase::past_letters(reader, from, end, self.high),
        };
        let that = self.skip_adverbials(past);
        let not = usize::from(reader.has(that, NEGATION));
        let told = self.cue.takes.has("who_to") && reader.is(that + not, "to") && self.infinitive(that + not);
        let topic = self.topic_inside(&(from..end)).is_some_and(|of| reader.is(of, "of"))
            || self.takes(self.topic_word(that), &Some(from..end)) && self.somebody(&(from..end));
        let group = || end == that && reader.noun(that - 1).is_some_and(|row| row.get("number") == "2");
        let clause = (reader.entity(from).is_some() || self.cue.lemma == "promise" && group())
            && self.cue.takes.has("who_bare")
            && reader.doc.is_any(that, keys!["it", "he", "she", "they", "we", "there"])
            && !(from..end).any(|token| reader.has(token, AND));
        end > from
            && (reader.is(that, "that") || told || topic || clause)
            && !(from..end).any(|token| reader.finite(token))
    }

    pub fn addressee_end(&self, at: usize) -> usize {
        let reader = self.reader;
        if let Some(found) = reader.doc.match_at(List::GroupNouns, at)
            && found.row.get("number") == "2"
            && (!reader.has(found.last as usize, PREPOSITION) || reader.is(found.last as usize, "aboard"))
        {
            return found.last as usize;
        }
        // "told one of our correspondents", "told tens of thousands of supporters", "told leading members of her coalition"
        let many = |token: usize| reader.doc.is_any(token, MEMBERS) && reader.is(token + 1, "of");
        let plain = |of: &usize| (at..*of).all(|token| reader.word(token) && !reader.finite(token));
        let of = (at..at + 3).rev().find(|&token| many(token)).filter(plain);
        let counted = reader.is(at, "one") && reader.noun(at + 1).is_some();
        if of.is_none() && !counted && reader.doc.is_any(at, keys!["each", "one"]) {
            let end = at + 1 + usize::from(reader.is(at + 1, "another"));
            return end + usize::from(reader.is(at + 1, "other"));
        }
        if of.is_none() && reader.doc.is_any(at, keys!["anyone", "anybody", "everyone", "everybody", "those", "all"]) {
            return self.indefinite_end(at);
        }
        if reader.has(at, PRONOUN) || self.her_alone(at) {
            return at + 1;
        }
        let end = phrase::end(reader, of.map_or(at, |of| of + 2), self.high);
        let place = |&token: &usize| {
            const PLACES: &Keys = keys![
                "in", "by", "at", "on", "from", "after", "over", "via", "through", "during", "outside", "inside",
                "before", "under",
            ];
            reader.doc.is_any(token, PLACES) && reader.entity(token).is_none()
        };
        let end = (at + 1..end).find(place).unwrap_or(end);
        let end = (at + 1..end).find(|&token| self.others(token)).unwrap_or(end);
        self.past_show(end)
    }

    /// `told the BBC's | "Today" programme that`: past the name of a broadcast and its noun.
    fn past_show(&self, end: usize) -> usize {
        let reader = self.reader;
        let Some(quote) = reader.opened_at(end) else { return end };
        let owned = end > 0 && reader.doc.tokens[end - 1].kind == Kind::Clitic;
        let inner = reader.quotes[quote].first as usize..reader.quotes[quote].last as usize;
        let name = inner.len() <= 6
            && inner.clone().all(|token| reader.capital(token) || reader.has(token, PREPOSITION | AND | DETERMINER));
        let past = reader.quote_tokens(quote).end;
        let show = keys!["programme", "program", "show", "podcast", "broadcast", "magazine", "newscast"];
        if owned && name { past + usize::from(reader.doc.is_any(past, show)) } else { end }
    }

    /// "told her that", "told her she", but not "told her husband".
    fn her_alone(&self, at: usize) -> bool {
        let reader = self.reader;
        let next = at + 1;
        reader.is(at, "her")
            && (reader
                .has(next, PRONOUN | DETERMINER | RELATIVE | QUESTION | SUBORDINATE | PREPOSITION | NEGATION | DATE)
                || reader.is(next, "to")
                || reader.comma(next)
                || reader.opened_at(next).is_some())
    }

    /// "anyone with information", "those who saw the crash": up to the infinitive.
    fn indefinite_end(&self, at: usize) -> usize {
        let reader = self.reader;
        if reader.has(at + 1, PREPOSITION) && !reader.is(at + 1, "to") {
            return phrase::end(reader, at + 2, self.high);
        }
        let to = |&token: &usize| reader.is(token, "to") && self.infinitive(token);
        let inside = |&token: &usize| !reader.comma(token) && !reader.mark(token);
        let behind = (at + 2..self.high.min(at + 14)).take_while(inside).find(to);
        if reader.has(at + 1, RELATIVE) { behind.unwrap_or(at + 1) } else { at + 1 }
    }

    /// "told state television | more would follow": a quantity behind a noun opens a clause.
    fn others(&self, token: usize) -> bool {
        let reader = self.reader;
        let quantity =
            keys!["more", "most", "others", "many", "some", "all", "few", "nobody", "everyone", "nothing", "no"];
        reader.doc.is_any(token, quantity) && !reader.has(token - 1, DETERMINER | PREPOSITION | AND)
    }

    /// "asked judges at the court on Thursday to": past places, to a day or to "to".
    pub fn past_places(&self, at: usize) -> usize {
        let reader = self.reader;
        let mut end = at;
        let deed = |of: usize| reader.is(of, "of") && ends_in(reader.doc.word(of + 1), "ing");
        while reader.doc.is_any(end, keys!["at", "in", "from", "of", "on"]) && !deed(end) && end < self.high {
            let next = if reader.has(end + 1, DATE) { end + 2 } else { phrase::end(reader, end + 1, self.high) };
            if next <= end + 1 {
                break;
            }
            end = next;
        }
        if reader.is(end, "to") || reader.has(end, NEGATION) && reader.is(end + 1, "to") { end } else { at }
    }
}
