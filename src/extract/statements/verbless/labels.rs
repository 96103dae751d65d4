//! Speakers set apart by a mark alone: `X: "…"`, "Truce to hold: X", in headlines and behind names.
//! Knows marks and heads of phrases; must not resolve who speaks.

use crate::extract::EntityRef;
use crate::extract::statements::cue::Cue;
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::{self, Subject};
use crate::lexicon::Row;
use crate::text::{Keys, Kind, ParagraphKind, keys};

/// "Truce to hold: Lavrov", in a headline.
pub fn labelled_behind(plan: &Plan, sentence: usize) -> Option<Draft> {
    let reader = plan.reader;
    if !plan.headline() {
        return None;
    }
    let colon = (plan.sentence.start + 3..plan.sentence.end)
        .rev()
        .find(|&token| reader.is(token, ":") || reader.dash(token))?;
    // "Updated: December 21, 2016 7:45 pm": the hour.
    let number = |at: usize| reader.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Number);
    if number(colon - 1) && number(colon + 1) {
        return None;
    }
    let phrase = colon + 1..plan.high();
    let hangs = |token: usize| reader.has(token, PREPOSITION) && reader.entity(token).is_none();
    let short = phrase.start < phrase.end && phrase.len() <= 4 && !phrase.clone().any(hangs);
    let speaks = short
        && matches!(
            head(reader, &phrase),
            Head::Entity(EntityRef::Person(_) | EntityRef::Organization(_), _) | Head::Noun(..)
        );
    let content = plan.sentence.start..plan.trim(plan.sentence.start, colon);
    let verb = |token: usize| {
        reader.finite(token)
            || reader.is(token, "to")
            || reader.doc.tokens[token].kind == Kind::Number
            || ends_in(reader.doc.word(token), "ed")
    };
    let speaks =
        speaks && (matches!(reader.entity(phrase.start), Some(EntityRef::Person(_))) || content.clone().any(verb));
    // "Dockers vote to strike – Harbour News": the page's own name.
    let medium = reader.dash(colon) && names_medium(reader, &phrase);
    let content = vec![content];
    (speaks && !medium).then(|| Draft::new(sentence, phrase, None, content, "statements/label-behind"))
}

fn names_medium(reader: &Reader, phrase: &Tokens) -> bool {
    let medium = |at: usize| match reader.entity(at) {
        Some(EntityRef::Organization(index)) => reader.findings.organizations[index as usize].kind == "media",
        _ => false,
    };
    phrase.clone().all(medium)
}

/// `'We cannot go on': Kenya's doctors strike`: the words of whoever the headline goes on to tell of.
pub fn quoted_first(plan: &Plan, sentence: usize) -> Option<Draft> {
    let reader = plan.reader;
    if !plan.headline() {
        return None;
    }
    let quote = reader.quote_tokens(reader.opened_at(plan.sentence.start)?);
    if !reader.is(quote.end, ":") || title_like(reader, &quote) {
        return None;
    }
    let before = |one: &Subject| match one {
        Subject::Before(phrase) if phrase.start == quote.end + 1 => Some(phrase.clone()),
        _ => None,
    };
    let of_cue = plan.subjects.iter().find_map(before);
    let phrase = of_cue.or_else(|| subject::of_sentence(reader, &(quote.end + 1..plan.high())))?;
    let opens = phrase.start == quote.end + 1 && head(reader, &phrase).is_somebody();
    opens.then(|| Draft::new(sentence, phrase, None, vec![quote], "statements/quote-headline"))
}

/// "'Barbie'", "'The Last Duel'": one word, or capitals only.
fn title_like(reader: &Reader, quote: &Tokens) -> bool {
    let words = || quote.clone().filter(|&token| reader.word(token));
    words().count() < 3 || !words().any(|token| !reader.capital(token) && reader.doc.word(token).len() > 1)
}

/// Documents that a headline names for what they are, not for what they say: "Analysis: …", "Video: …".
const RUBRICS: &Keys = keys![
    "notebook", "diary", "q", "exclusive", "live", "watch", "comment", "essay", "briefing", "newsletter", "debate",
    "archive", "quotes", "opinion", "explainer", "profile", "interview", "feature", "gallery", "podcast", "quiz",
    "recap", "roundup", "preview", "scorecard", "forecast", "calendar", "guide", "analysis", "video", "review",
    "timeline", "map", "chart", "history", "photo", "picture", "image", "story", "column", "obituary", "editorial",
    "summary", "index", "blog", "results", "clip", "audio", "factsheet", "letter", "letters", "postcard", "dispatch",
    "scene", "memories", "suit",
];

/// People whom a headline is about: "Hostages: army closes in".
const TOPICS: &Keys = keys![
    "bill", "bills", "budget", "treaty", "pact", "act", "manifesto", "contract", "contracts", "laws", "detainees",
    "prisoners", "refugees", "migrants", "hostages", "victims", "pensioners", "seekers", "immigrants", "children",
    "pupils", "patients", "inmates", "evacuees", "orphans", "settlers", "deportees", "conscripts", "exiles",
];

/// What a headline is about, though it could speak: "Curfew city: “We are hungry”".
const PLACES: &Keys = keys!["city", "town", "village", "island", "country", "nation", "school", "camp", "region"];

/// "Minister: no deal", "Study: coffee is good", "Iran: talks 'constructive'"; but not "Analysis: …", "Iran: a history".
fn speaks_in_headline(plan: &Plan, head: Head, start: usize) -> bool {
    let reader = plan.reader;
    let content = start..plan.high();
    match head {
        Head::Noun(row, token) => {
            !reader.doc.is_any(token, RUBRICS)
                && !reader.doc.is_any(token, TOPICS)
                && !reader.doc.is_any(token, PLACES)
                && row.get("kind") != "venue"
                && (reader.is_clause(content.clone())
                    || content.clone().any(|token| reader.has(token, NOUN_S | EITHER) || reader.is(token, "to"))
                    || reader.doc.is_any(start, keys!["no", "not", "we"]))
                && !reader.has(start, QUESTION)
        }
        Head::Entity(EntityRef::Country(_) | EntityRef::Organization(_), _) => {
            // "Security Council: speakers urge restraint as envoy warns of 'a storm'": others speak in what is headed.
            let others =
                plan.subjects.iter().any(|one| matches!(one, Subject::Before(phrase) if phrase.start >= start));
            content.clone().any(|token| reader.has(token, QUOTED)) && !others
                || reader.doc.is_any(start, keys!["no", "we"])
        }
        _ => false,
    }
}

/// `Lavrov: talks go on`, `"We stay." — Ann Ray, mayor`
pub fn labelled(plan: &Plan, sentence: usize) -> Option<Draft> {
    let reader = plan.reader;
    let first = plan.sentence.start;
    if reader.utterances.binary_search_by_key(&first, |one| one.label.start).is_ok() {
        return None;
    }
    let colon = (first + 1..(first + 14).min(plan.sentence.end)).find(|&token| reader.is(token, ":"))?;
    // "Ann Ray tells ICC: …": the verb has what stands behind the colon.
    let tells = |cue: &Cue| (first..colon).contains(&cue.words.start) && cue.takes.has("quote") && !cue.unreal;
    if plan.cues.iter().any(tells) {
        return None;
    }
    let bracket = (first + 1..colon).find(|&token| matches!(reader.doc.word(token), "(" | "["));
    let phrase = first..bracket.filter(|_| matches!(reader.doc.word(colon - 1), ")" | "]")).unwrap_or(colon);
    if phrase.len() > 7 || reader.is(first, "according") {
        return None;
    }
    let headed = phrase.clone();
    let phrase = before_topic(reader, phrase);
    let head = head(reader, &phrase);
    let quoted = reader.opened_at(colon + 1).is_some();
    // "Ann Ray quits, then stays: a day of wonders", "Ray suit: court sets day": what the headline is about.
    let behind = |at: usize| reader.word(at + 1) && !reader.capital(at + 1) && !reader.has(at + 1, PREPOSITION);
    let only_about = !quoted
        && (headed.clone().any(|token| reader.comma(token) && reader.word(token + 1) && !reader.capital(token + 1))
            || matches!(head, Head::Entity(_, at) if at + 1 < phrase.end && behind(at)));
    let person = matches!(head, Head::Entity(EntityRef::Person(_), _)) && !only_about
        || quoted && matches!(head, Head::Capital(_)) && !phrase.clone().any(|token| reader.doc.is_any(token, RUBRICS))
        || quoted
            && matches!(head, Head::Noun(row, token) if !matches!(row.get("kind"), "document" | "venue") && !reader.doc.is_any(token, PLACES));
    let headline = reader.doc.paragraph_kind(sentence) == ParagraphKind::Headline;
    let known = headline && !only_about && speaks_in_headline(plan, head, colon + 1);
    let named = (person || known) && !reader.has_finite(phrase.clone());
    let alone = named && reader.entity(first).is_some() | reader.noun(first).is_some() | reader.capital(first);
    let start = colon + 1;
    let whole = |quote: &Tokens| quote.end >= plan.high() || quote.len() > 5 && reader.is_clause(quote.clone());
    let content = match reader.opened_at(start).map(|quote| reader.quote_tokens(quote)).filter(whole) {
        Some(quote) => quote,
        None => start..plan.trim(start, plan.high()),
    };
    let speaks = alone
        && content.len() > 2
        && (headline || reader.opened_at(start).is_some() || reader.is_clause(content.clone()));
    speaks.then(|| Draft::new(sentence, phrase, None, vec![content], "statements/label"))
}

/// "Police chief | on shooting", "Judge | to Manafort", "Warren | rips bank chief": who speaks, without of what, to whom and what he does.
fn before_topic(reader: &Reader, phrase: Tokens) -> Tokens {
    let opens = |&token: &usize| reader.doc.is_any(token, keys!["on", "to", "in", "at", "after", "over", "about"]);
    let one = |row: Row| row.get("number") == "1" && matches!(row.get("kind"), "person" | "office" | "spokes");
    let topic = (phrase.start + 1..phrase.end).find(opens);
    let spoken = |end: usize| matches!(head(reader, &(phrase.start..end)), Head::Noun(row, _) if one(row));
    if let Some(end) = topic.filter(|&end| spoken(end)) {
        return phrase.start..end;
    }
    // A verb that no list knows.
    let verb = |&token: &usize| {
        let lower = reader.word(token) && !reader.capital(token) && reader.entity(token).is_none();
        lower
            && ends_in(reader.doc.word(token), "s")
            && reader.noun(token).is_none()
            && !reader.has(token, PREPOSITION | AUXILIARY)
    };
    let end = (phrase.start + 1..phrase.end - 1).find(verb).unwrap_or(phrase.end);
    // "Tinubu's tax | bills": the head is the name itself, and not whose something is.
    let own = |at: usize| at + 1 == end;
    let named = matches!(head(reader, &(phrase.start..end)), Head::Entity(_, at) | Head::Capital(at) if own(at));
    phrase.start..if named { end } else { phrase.end }
}
