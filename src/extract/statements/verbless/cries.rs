//! Quotations behind a noun for voices: `came shouts of “Shame”`, `broke into chants of “Out, out”`, `drew cries of “No” from the gallery`.
//! Knows such nouns and who stands near them; must not resolve who speaks.

use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::text::{Keys, Kind, keys};

/// Nouns for what many voices say, and for what one cries.
const VOICES: &Keys = keys![
    "chant", "chants", "chanting", "cries", "chorus", "choruses", "screams", "shouts", "shouting", "yells", "murmurs",
    "mutterings", "whispers", "jeers", "taunts", "howls", "roars", "cheers", "hoots",
];

/// Those who are many and have one noun.
const CROWDS: &Keys = keys![
    "crowd", "crowds", "audience", "gallery", "throng", "mob", "delegates", "hall", "arena", "stands", "benches",
    "choir"
];

/// The quotation that a noun for voices opens in the sentence, where the text tells whose they are.
pub fn find(plan: &Plan, sentence: usize, drafts: &mut Vec<Draft>) {
    let reader = plan.reader;
    let opens = |of: usize| reader.is(of, "of") && !reader.has(of, QUOTED) && reader.opened_at(of + 1).is_some();
    for of in (plan.sentence.start + 1..plan.sentence.end).filter(|&of| opens(of)) {
        let Some(quote) = reader.opened_at(of + 1).map(|quote| reader.quote_tokens(quote)) else { continue };
        let claimed = drafts.iter().any(|draft| draft.content.iter().any(|one| one.contains(&quote.start)));
        if claimed || !reader.doc.is_any(of - 1, VOICES) {
            continue;
        }
        if let Some(phrase) = whose(plan, of - 1, &quote) {
            let cue = Some((of - 1..of, "shout"));
            drafts.push(Draft::new(sentence, phrase, cue, vec![quote], "statements/voices"));
        }
    }
}

/// Whose voices they are: behind "from" or "by", before "'s", or the nearest crowd before the noun.
fn whose(plan: &Plan, noun: usize, quote: &Tokens) -> Option<Tokens> {
    let reader = plan.reader;
    let somebody = |phrase: Tokens| (!phrase.is_empty() && many(reader, &phrase)).then_some(phrase);
    let from = |at: usize| reader.doc.is_any(at, keys!["from", "by", "among"]);
    let behind = quote.end + usize::from(reader.comma(quote.end));
    if from(behind)
        && let Some(phrase) = somebody(behind + 1..phrase::end(reader, behind + 1, plan.high()))
    {
        return Some(phrase);
    }
    let low = plan.sentence.start.max(noun.saturating_sub(16));
    let clitic = (low + 1..noun)
        .rev()
        .take(3)
        .find(|&at| reader.doc.tokens[at].kind == Kind::Clitic || reader.has(at, APOSTROPHE));
    if let Some(clitic) = clitic {
        return somebody(phrase::start(reader, clitic, low)..clitic);
    }
    let crowd = (low..noun).rev().find(|&at| !reader.has(at, QUOTED) && many(reader, &(at..at + 1)))?;
    let first = phrase::start(reader, crowd + 1, low);
    somebody(first.min(crowd)..crowd + 1)
}

/// A plural of people, a crowd, a body.
fn many(reader: &Reader, phrase: &Tokens) -> bool {
    let crowd = |at: usize| reader.doc.is_any(at, CROWDS);
    let plural =
        matches!(head(reader, phrase), Head::Noun(row, _) if row.get("number") == "2" && row.get("kind") != "document");
    plural || phrase.clone().any(crowd)
}
