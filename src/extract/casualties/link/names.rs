//! Victims told by a name that no list knows: "two Raia Mutomboki", "12 RUF". Knows how names are written.

use super::Linker;
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::trigger::{Strength, Trigger};
use crate::lexicon::List;
use crate::text::Case;

impl Linker<'_, '_> {
    /// "two Raia Mutomboki | killed": capitalised words that no list knows.
    pub(super) fn named_people(&self, figure: &Figure, harm: &Trigger) -> bool {
        let sure = harm.strength == Strength::Strong && !harm.doubtful && matches!(harm.kinds, "killed" | "injured");
        let mut words = figure.number_last..figure.last;
        let doc = self.clause.doc;
        let acronym = |token: usize| doc.tokens[token].case == Case::Upper && !doc.is_shouted(self.clause.sentence);
        let name = |token: usize| {
            self.clause.class(token) == Class::Word
                && (doc.tokens[token].case == Case::Title || acronym(token))
                && doc.match_at(List::NotVictims, token).is_none()
        };
        let one_word = words.len() == 1 && acronym(words.start);
        let told = harm.verbs.first == figure.last && (!self.links.is_empty() || one_word);
        let told = told && figure.head == Head::Thing;
        sure && told && !words.is_empty() && words.all(name)
    }

    /// "killed 12 | RUF", "captured 20 | PKK": the letters of an armed group for its members.
    pub(super) fn named_force(&self, figure: &Figure, harm: &Trigger) -> bool {
        let doc = self.clause.doc;
        let word = figure.number_last;
        let sure = !harm.doubtful && matches!(harm.kinds, "killed" | "injured" | "captured");
        sure && figure.last == word + 1
            && figure.min.is_some_and(|min| min > 1)
            && doc.tokens[word].case == Case::Upper
            && !doc.is_shouted(self.clause.sentence)
            && doc.word(word).len() > 2
            && !doc.word(word).ends_with(|last: char| last.is_ascii_digit())
            && doc.match_at(List::NotVictims, word).is_none()
            && matches!(
                self.clause.class(figure.last),
                Class::Comma | Class::Stop | Class::And | Class::Preposition | Class::Subordinator
            )
    }
}
