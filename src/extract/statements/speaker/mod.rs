//! From the words for a speaker to a name, by what the document has said so far. `resolve` asks `discourse`, one module a kind of words;
//! in doubt the words themselves stand.

pub mod author;
pub mod body;
pub mod callings;
pub mod described;
pub mod discourse;
pub mod epithet;
pub mod focus;
pub mod holds_too;
pub mod kinds;
pub mod later;
pub mod letters;
pub mod named_so;
pub mod office;
pub mod pair;
pub mod pronoun;
pub mod reading;
pub mod reply;
pub mod resolve;
pub mod several;
