//! Where countries stand beside names: "Iranian", "France's", "… of Kenya", the dateline's. Knows the countries found, no people.

use crate::extract::Findings;
use crate::text::{Doc, Kind, Span};

/// The mentions of countries by where they begin and end.
pub struct Countries {
    starts: Vec<(u32, u32, &'static str)>,
    ends: Vec<(u32, u32, &'static str)>,
}

impl Countries {
    /// Of all that were found.
    pub fn of(findings: &Findings) -> Countries {
        let mut starts: Vec<_> = findings
            .countries
            .iter()
            .flat_map(|country| {
                country.mentions.iter().map(|mention| (mention.span.start, mention.span.end, country.code))
            })
            .collect();
        starts.sort_unstable();
        let mut ends: Vec<_> = starts.iter().map(|&(start, end, code)| (end, start, code)).collect();
        ends.sort_unstable();
        Countries { starts, ends }
    }

    /// The country named from this token on, and the token behind it.
    pub fn at(&self, doc: &Doc, token: usize) -> Option<(&'static str, usize)> {
        let start = doc.tokens.get(token)?.span.start;
        let place = self.starts.partition_point(|one| one.0 < start);
        let one = self.starts.get(place).filter(|one| one.0 == start)?;
        Some((one.2, doc.tokens_in(Span { start: one.0, end: one.1 }).end))
    }

    /// The country named just before this token ("Iranian", "France's"), and its first token.
    pub fn before(&self, doc: &Doc, token: usize) -> Option<(&'static str, usize)> {
        let mut last = token.checked_sub(1)?;
        let mark = &doc.tokens[last];
        if mark.kind == Kind::Clitic || mark.kind == Kind::Quote && mark.glued {
            last = last.checked_sub(1)?;
        }
        let end = doc.tokens[last].span.end;
        let place = self.ends.partition_point(|one| one.0 < end);
        let one = self.ends.get(place).filter(|one| one.0 == end)?;
        Some((one.2, doc.tokens.partition_point(|token| token.span.start < one.1)))
    }
}

/// The country of the dateline.
pub fn home(doc: &Doc, findings: &Findings) -> Option<&'static str> {
    let (first, last) = doc.layout.dateline.as_ref()?.place?;
    let span = doc.span(first as usize, last as usize);
    let country =
        findings.countries.iter().find(|country| country.mentions.iter().any(|mention| mention.span.overlaps(span)));
    let place =
        || findings.places.iter().find(|place| place.mentions.iter().any(|mention| mention.span.overlaps(span)));
    country.map(|country| country.code).or_else(|| place()?.countries.first().copied())
}
