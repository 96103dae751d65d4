//! Which language a text is in: the share of English stop words, and for texts that have few a second opinion. Knows common words only.

use whatlang::{Lang, detect};

use super::matches;
use super::token::Kind;
use super::words::Words;
use crate::lexicon::List;

/// Tokens that are looked at, from the start.
const SAMPLE: usize = 3000;

/// Fewer words than this, in fewer letters than `LETTERS`, are too short to tell.
const WORDS: usize = 30;
const LETTERS: usize = 180;

/// The code of the language (ISO 639-1), if the text is long enough to tell and is not English.
pub(super) fn foreign(words: Words) -> Option<&'static str> {
    let (mut count, mut letters, mut english) = (0, 0, 0);
    let sample = words.tokens.len().min(SAMPLE);
    // So many stop words are enough whatever the rest of the sample holds.
    let enough = sample.div_ceil(25);
    for token in &words.tokens[..sample] {
        if token.kind != Kind::Word {
            continue;
        }
        count += 1;
        letters += token.span.len();
        if matches::rows(token, List::StopWords).any(|row| row.get("alien") == "no") {
            english += 1;
            if english >= enough {
                return None;
            }
        }
    }
    if count < WORDS && letters < LETTERS || english * 25 >= count {
        return None;
    }
    let end = words.tokens[sample - 1].span.end as usize;
    let found = detect(&words.text[..end]).filter(|found| found.lang() != Lang::Eng)?;
    (found.is_reliable() || english * 100 < count && found.confidence() > 0.2).then(|| code(found.lang()))
}

/// ISO 639-1, where there is one.
fn code(lang: Lang) -> &'static str {
    const CODES: &[(&str, &str)] = &[
        ("afr", "af"),
        ("aka", "ak"),
        ("amh", "am"),
        ("ara", "ar"),
        ("aze", "az"),
        ("bel", "be"),
        ("ben", "bn"),
        ("bul", "bg"),
        ("cat", "ca"),
        ("ces", "cs"),
        ("cmn", "zh"),
        ("cym", "cy"),
        ("dan", "da"),
        ("deu", "de"),
        ("ell", "el"),
        ("epo", "eo"),
        ("est", "et"),
        ("fin", "fi"),
        ("fra", "fr"),
        ("guj", "gu"),
        ("heb", "he"),
        ("hin", "hi"),
        ("hrv", "hr"),
        ("hun", "hu"),
        ("hye", "hy"),
        ("ind", "id"),
        ("ita", "it"),
        ("jav", "jv"),
        ("jpn", "ja"),
        ("kan", "kn"),
        ("kat", "ka"),
        ("khm", "km"),
        ("kor", "ko"),
        ("lat", "la"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("mal", "ml"),
        ("mar", "mr"),
        ("mkd", "mk"),
        ("mya", "my"),
        ("nep", "ne"),
        ("nld", "nl"),
        ("nob", "nb"),
        ("ori", "or"),
        ("pan", "pa"),
        ("pes", "fa"),
        ("pol", "pl"),
        ("por", "pt"),
        ("ron", "ro"),
        ("rus", "ru"),
        ("sin", "si"),
        ("slk", "sk"),
        ("slv", "sl"),
        ("sna", "sn"),
        ("spa", "es"),
        ("srp", "sr"),
        ("swe", "sv"),
        ("tam", "ta"),
        ("tel", "te"),
        ("tgl", "tl"),
        ("tha", "th"),
        ("tuk", "tk"),
        ("tur", "tr"),
        ("ukr", "uk"),
        ("urd", "ur"),
        ("uzb", "uz"),
        ("vie", "vi"),
        ("yid", "yi"),
        ("zul", "zu"),
    ];
    let long = lang.code();
    CODES.iter().find(|(three, _)| *three == long).map_or(long, |&(_, two)| two)
}
