//! Web and e-mail addresses.

use super::Kind;
use super::lexer::Lexer;

/// Domains that turn `name.com` into an address though nothing else shows it.
const DOMAINS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "int", "info", "co.uk", "org.uk", "ac.uk", "eu", "ru", "ir", "de", "fr", "tv",
    "io",
];

impl Lexer<'_> {
    /// The end of a web address that starts here with its scheme or `www.`.
    pub(super) fn address(&self, start: usize) -> Option<usize> {
        let rest = &self.text.as_bytes()[start..];
        let starts = |prefix: &[u8]| rest.len() > prefix.len() && rest[..prefix.len()].eq_ignore_ascii_case(prefix);
        (starts(b"http://") || starts(b"https://") || starts(b"www.") || starts(b"ftp://"))
            .then(|| self.address_end(start))
    }

    pub(super) fn domain_follows(&self, at: usize) -> bool {
        if self.text.as_bytes().get(at) != Some(&b'.') {
            return false;
        }
        let rest = &self.text.as_bytes()[at + 1..];
        if !rest.first().is_some_and(u8::is_ascii_alphabetic) {
            return false;
        }
        DOMAINS.iter().any(|domain| {
            rest.get(..domain.len()).is_some_and(|start| start.eq_ignore_ascii_case(domain.as_bytes()))
                && !rest.get(domain.len()).is_some_and(|b| b.is_ascii_alphanumeric())
        })
    }

    /// Addresses run to white space, a bracket or a quotation mark; full stops and commas at their end are not theirs.
    pub(super) fn address_end(&self, start: usize) -> usize {
        let mut end = start;
        while let Some(c) = self.peek(end) {
            if c.is_whitespace()
                || c.is_control()
                || matches!(c, '<' | '>' | '"' | '(' | ')' | '[' | ']' | '“' | '”' | '’' | '\'' | '»' | '—')
            {
                break;
            }
            end += c.len_utf8();
        }
        while end > start && matches!(self.text.as_bytes()[end - 1], b'.' | b',' | b';' | b':' | b'!' | b'?') {
            end -= 1;
        }
        end
    }

    /// Takes the tokens glued before an `@` into one e-mail address; says whether there were any.
    pub(super) fn mail(&mut self, after: usize) -> bool {
        let mut first = self.tokens.len();
        while first > 0
            && !matches!(self.tokens[first - 1].kind, Kind::Quote | Kind::Clitic)
            && self.tokens.len() - first < 8
        {
            first -= 1;
            if !self.tokens[first].glued {
                break;
            }
        }
        if first == self.tokens.len() || !self.tokens[first].is_word() && self.tokens[first].kind == Kind::Punct {
            return false;
        }
        let (start, glued) = (self.tokens[first].span.start as usize, self.tokens[first].glued);
        let end = self.address_end(after);
        self.tokens.truncate(first);
        self.glued = glued;
        self.push(start, end, Kind::Url);
        true
    }
}
