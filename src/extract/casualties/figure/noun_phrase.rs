//! The noun phrase behind a number: where it ends and whether it counts people. Knows how a phrase goes on; what a noun counts is asked
//! of `nouns`.

use super::Head;
use super::nouns::{
    continues, likely, miswritten, named_after_animals, nationalities, noun, noun_follows, one_of_them, prenominal,
    trigger_like,
};
use super::number_at;
use super::partitive::{apposed, of_phrase};
use crate::extract::casualties::clause::{Class, Clause};
use crate::lexicon::List;
use crate::text::{Case, Keys, Kind, keys};

/// The noun phrase behind a number: one past its end, and what it counts.
pub(super) fn noun_phrase(clause: &Clause, start: usize, plural: bool) -> (usize, Head) {
    let (mut token, partitive) = of_phrase(clause, start);
    if partitive == Some(Head::Pronoun) {
        return apposed(clause, token).unwrap_or((token, Head::Pronoun));
    }
    let limit = (token + 9).min(clause.last);
    let partial = partitive.is_some();
    let (mut last, mut head) = (if partial { token } else { start }, Head::Bare);
    while plural
        && clause.is_any(token, keys!["more", "other", "additional", "further"])
        && !clause.doc.is(token + 1, "than")
    {
        token += 1;
        (last, head) = (token, Head::Pronoun);
    }
    // "three more | of the injured"
    if head == Head::Pronoun && clause.class(token) == Class::Of && clause.is_any(token + 1, keys!["the", "those"]) {
        token += 2;
    }
    let mut phrase = Phrase { clause, start, plural, partial, token, last, head, words: usize::from(partial) };
    while phrase.token < limit {
        match phrase.step() {
            Step::On => {}
            Step::End => break,
            Step::Whole(end, head) => return (end, head),
        }
    }
    let (last, head) = (phrase.last, phrase.head);
    if head == Head::Thing || head == Head::Bare {
        return (last.max(start), if partial && head == Head::Bare { Head::Pronoun } else { head });
    }
    (joined(clause, last, plural), head)
}

/// A noun phrase as it is walked.
struct Phrase<'c, 'd> {
    clause: &'c Clause<'d>,
    /// Where it began.
    start: usize,
    /// Whether its number counts more than one.
    plural: bool,
    /// Whether it stands behind "of the".
    partial: bool,
    /// The next token.
    token: usize,
    /// One past the last token that belongs to it.
    last: usize,
    /// What the words so far count.
    head: Head,
    /// How many words it has so far.
    words: usize,
}

/// What the next token does to a noun phrase.
enum Step {
    /// It goes on.
    On,
    /// It ends before the token.
    End,
    /// It ends there, and counts this.
    Whole(usize, Head),
}

impl Phrase<'_, '_> {
    fn step(&mut self) -> Step {
        let (clause, token) = (self.clause, self.token);
        if let Some(end) = self.age() {
            return Step::Whole(end, Head::Person(end - 1, end));
        }
        if let Some((end, number)) = noun(clause, token, List::VictimGroups, "number") {
            return self.person(end, number);
        }
        if let Some((end, kind)) = noun(clause, token, List::NotVictims, "kind") {
            return self.thing(end, kind);
        }
        const WHERE: &Keys =
            keys!["elsewhere", "abroad", "overnight", "nationwide", "worldwide", "countrywide", "statewide"];
        if when(clause, token) || clause.is_any(token, WHERE) {
            return Step::End;
        }
        let verb = !self.plural
            && self.words > 0
            && clause.verbish(token)
            && clause.class(token.wrapping_sub(1)) == Class::Word;
        if trigger_like(clause, token) && (verb || !prenominal(clause, token, self.plural)) {
            return Step::End;
        }
        self.word()
    }

    /// "an | 18-year-old was shot", "two | 15-year-olds": an age that stands for who has it; "the 24-year-old" is told of before.
    fn age(&self) -> Option<usize> {
        let (clause, token) = (self.clause, self.token);
        let end = token + 5;
        let hyphens = clause.class(token + 1) == Class::Hyphen && clause.class(token + 3) == Class::Hyphen;
        let old = if self.plural { keys!["olds"] } else { keys!["old"] };
        let aged = self.words == 0
            && clause.class(token) == Class::Number
            && hyphens
            && clause.is_any(token + 2, keys!["year", "month", "week", "day"])
            && clause.is_any(token + 4, old);
        let new = self.plural || clause.is_any(self.start.wrapping_sub(1), keys!["a", "an"]);
        let noun = clause.class(end) == Class::Word && !clause.verbish(end) && !trigger_like(clause, end);
        (aged && new && !noun && clause.class(end) != Class::Hyphen).then_some(end)
    }

    /// A noun for people, or one that is none under this number.
    fn person(&mut self, end: usize, number: &str) -> Step {
        let clause = self.clause;
        let fits = match number {
            "any" => true,
            "many" | "family" if self.plural => true,
            "one" => !self.plural || miswritten(clause, end),
            // "a Japanese": the noun for many of them is that for one too.
            "many" if !clause.doc.word(end - 1).ends_with("ese") || !one_of_them(clause, self.start) => false,
            "many" | "nation" => {
                !self.plural && !matches!(clause.class(end), Class::Hyphen) && !noun_follows(clause, end)
            }
            _ => false,
        };
        self.head = if fits { Head::Person(self.token, end) } else { Head::Thing };
        self.over(end);
        if fits && !continues(clause, end) { Step::End } else { Step::On }
    }

    /// A noun for things and animals.
    fn thing(&mut self, end: usize, kind: &str) -> Step {
        if kind == "animal" && self.plural && self.words == 0 && named_after_animals(self.clause, self.token) {
            return Step::Whole(end, Head::Likely(self.token, end));
        }
        self.head = Head::Thing;
        self.over(end);
        let closes = !continues(self.clause, end) && self.clause.doc.word(end - 1).ends_with(['s', 'S']);
        if closes { Step::End } else { Step::On }
    }

    /// A word that no list knows, or a mark.
    fn word(&mut self) -> Step {
        let (clause, token, plural) = (self.clause, self.token, self.plural);
        match clause.class(token) {
            Class::Word if clause.verbish(token) && matches!(self.head, Head::Person(..) | Head::Likely(..)) => {
                return Step::End;
            }
            // "seven | hailed from Bihar", "three | escaped"
            Class::Word
                if self.words == 0
                    && plural
                    && clause.verbish(token)
                    && !trigger_like(clause, token)
                    && matches!(
                        clause.class(token + 1),
                        Class::Preposition | Class::To | Class::Comma | Class::Stop | Class::Determiner
                    ) =>
            {
                return Step::End;
            }
            Class::Word
                if self.words > 0
                    && clause.verbish(token)
                    && !trigger_like(clause, token)
                    && !prenominal(clause, token, plural) =>
            {
                return Step::End;
            }
            Class::Word | Class::Adverb if clause.class(token) == Class::Word || prenominal(clause, token, plural) => {
                self.head = likely(clause, token, plural);
                self.over(token + 1);
            }
            Class::Reported
                if self.head == Head::Bare
                    && !self.partial
                    && clause.is_any(token, keys!["suspected", "alleged", "known"]) =>
            {
                self.token += 1;
            }
            Class::And if self.words > 0 && nationalities(clause, token) && prenominal(clause, token, plural) => {
                self.token += 1;
            }
            Class::Hyphen => self.token += 1,
            // "17 | so-called insurgents", "seven | off-duty policemen"
            Class::Preposition | Class::Subordinator | Class::Modal | Class::Adverb
                if clause.class(token + 1) == Class::Hyphen && clause.class(token + 2) == Class::Word =>
            {
                self.head = Head::Thing;
                self.over(token + 3);
            }
            Class::Quote if self.head == Head::Bare && plural => {
                return quoted(clause, token)
                    .map_or(Step::End, |end| Step::Whole(end, Head::Person(token + 1, end - 1)));
            }
            Class::Open if self.words > 0 && clause.doc.word(token) == "[" => match bracket_end(clause, token) {
                Some(end) => self.token = end,
                None => return Step::End,
            },
            Class::Possessive if clause.doc.tokens[token].kind == Kind::Clitic => {
                self.head = Head::Thing;
                self.token += 1;
                self.last = self.token;
            }
            Class::Number
                if clause.class(token + 1) == Class::Hyphen
                    || clause.is_any(token + 1, keys!["year"]) && clause.class(token + 2) == Class::Hyphen =>
            {
                self.token += 1;
            }
            _ => return Step::End,
        }
        Step::On
    }

    /// Takes a word of one or more tokens in.
    fn over(&mut self, end: usize) {
        (self.token, self.last, self.words) = (end, end, self.words + 1);
    }
}

/// One past the closing mark of a noun in marks: "killed 12 | “terrorists”".
fn quoted(clause: &Clause, open: usize) -> Option<usize> {
    let (end, number) = noun(clause, open + 1, List::VictimGroups, "number")?;
    (number == "many" && clause.class(end) == Class::Quote).then_some(end + 1)
}

/// "rose to 17 | late Saturday", "killed 12 | Sunday morning", but not "26 Sunday school children": when it happened, no noun.
fn when(clause: &Clause, token: usize) -> bool {
    let doc = clause.doc;
    let spans = keys![
        "afternoon", "autumn", "evening", "month", "morning", "night", "spring", "summer", "week", "weekend", "winter",
        "year",
    ];
    if clause.is_any(token, keys!["last", "this"]) && clause.is_any(token + 1, spans) {
        return true;
    }
    let day = token + usize::from(clause.is_any(token, keys!["early", "late"]));
    let kind = |token: usize| doc.match_at(List::TimeWords, token).map_or("", |found| found.row.get("kind"));
    let part = usize::from(kind(day + 1) == "part");
    let noun = clause.class(day + 1 + part) == Class::Word && !clause.verbish(day + 1 + part);
    matches!(kind(day), "weekday" | "day" | "tonight") && (part == 1 || !noun)
}

/// One past the "]" of a short insertion: "three Braspetro [the oil company] engineers".
pub(super) fn bracket_end(clause: &Clause, open: usize) -> Option<usize> {
    let close = (open..(open + 10).min(clause.last)).find(|&token| clause.doc.word(token) == "]")?;
    noun(clause, close + 1, List::VictimGroups, "number").map(|_| close + 1)
}

/// "men and women", "soldiers or civilians", "soldiers, sailors and marines": more nouns under the same number.
pub(super) fn joined(clause: &Clause, last: usize, plural: bool) -> usize {
    if plural && clause.class(last) == Class::Comma {
        let second = noun(clause, last + 1, List::VictimGroups, "number").filter(|(_, number)| *number == "many");
        let end = second.map_or(last, |(end, _)| joined(clause, end, plural));
        return if second.is_some_and(|(middle, _)| middle < end) { end } else { last };
    }
    if !plural || clause.class(last) != Class::And || !clause.doc.is_any(last, keys!["and", "or"]) {
        return last;
    }
    let adjective = |token: usize| {
        clause.class(token) == Class::Word
            && clause.doc.tokens[token].case == Case::Lower
            && !clause.verbish(token)
            && !trigger_like(clause, token)
            && number_at(clause, token).is_none()
    };
    let many = |token: usize| match noun(clause, token, List::VictimGroups, "number") {
        Some((end, "many" | "any")) => Some(end + usize::from(clause.is_any(end, keys!["alike"]))),
        _ => None,
    };
    let nameless = adjective(last + 1) && noun(clause, last + 1, List::VictimGroups, "number").is_none();
    if let Some(end) = many(last + 1 + usize::from(nameless)) {
        return end;
    }
    // "policemen and | pro-government militiamen were", "soldiers and | rebel fighters died"
    let part = |token: &usize| adjective(*token) || clause.class(*token) == Class::Hyphen;
    let first = (last + 1..last + 5).find(|token| !part(token) || many(*token).is_some()).unwrap_or(last + 5);
    let subject = |end: &usize| matches!(clause.class(*end), Class::Be | Class::Have) || trigger_like(clause, *end);
    many(first).filter(|end| first > last + 1 && subject(end)).unwrap_or(last)
}
