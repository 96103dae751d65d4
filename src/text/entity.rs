//! Characters that a page left as it wrote them for a browser: "&#8220;", "&rsquo;", "&eacute;". The text stays as it is; the tokenizer
//! and the keys read such a run of letters as the one character it stands for. Knows names and numbers of characters only.

use std::borrow::Cow;

/// The longest run that is looked at: "&amp;#x00e9;".
const LONGEST: usize = 12;

/// The character that a text which begins with "&" spells, and how many bytes it takes.
pub fn at(text: &str) -> Option<(char, usize)> {
    let bytes = text.as_bytes();
    // "&amp;rsquo;": what was written for a browser twice.
    let twice = if text.starts_with("&amp;") { 5 } else { 1 };
    let inner = |from: usize| {
        let end = bytes.iter().take(from + LONGEST).skip(from).position(|&byte| byte == b';')?;
        let name = text.get(from..from + end)?;
        Some((character(name)?, from + end + 1))
    };
    inner(twice).or((twice > 1).then_some(('&', twice)))
}

/// A word with each such run replaced by its character.
pub fn decoded(word: &str) -> Cow<'_, str> {
    if !word.contains('&') {
        return Cow::Borrowed(word);
    }
    let (mut plain, mut rest) = (String::with_capacity(word.len()), word);
    while let Some(next) = rest.chars().next() {
        let (c, length) = if next == '&' { at(rest).unwrap_or((next, 1)) } else { (next, next.len_utf8()) };
        plain.push(c);
        rest = &rest[length..];
    }
    Cow::Owned(plain)
}

/// The mark that a token spells, if it is one mark.
pub fn mark(token: &str) -> Option<&'static str> {
    let (c, length) = at(token)?;
    if length < token.len() {
        let twin = at(&token[length..]).is_some_and(|(twin, rest)| twin == c && length + rest == token.len());
        return match c {
            '\'' if twin => Some("''"),
            '`' if twin => Some("``"),
            '‘' if twin => Some("‘‘"),
            '’' if twin => Some("’’"),
            _ => None,
        };
    }
    let all = "“”‘’„‚«»‹›\"'–—…&<>´`′″•·";
    debug_assert!(length > 3);
    let from = all.find(c)?;
    all.get(from..from + c.len_utf8())
}

fn character(name: &str) -> Option<char> {
    match name.strip_prefix('#') {
        Some(number) => numbered(number),
        None => named(name),
    }
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    // Numbers of an old code page, which browsers read as its characters.
    let code = match code {
        0x85 => 0x2026,
        0x91 => 0x2018,
        0x92 => 0x2019,
        0x93 => 0x201c,
        0x94 => 0x201d,
        0x95 => 0x2022,
        0x96 => 0x2013,
        0x97 => 0x2014,
        _ => code,
    };
    char::from_u32(code).filter(|c| !c.is_control())
}

fn named(name: &str) -> Option<char> {
    NAMES.binary_search_by_key(&name, |(known, _)| known).ok().map(|place| NAMES[place].1)
}

/// Marks and the letters of Western Europe by their names, in the order of bytes.
const NAMES: [(&str, char); 88] = [
    ("AElig", 'Æ'),
    ("Aacute", 'Á'),
    ("Acirc", 'Â'),
    ("Agrave", 'À'),
    ("Aring", 'Å'),
    ("Atilde", 'Ã'),
    ("Auml", 'Ä'),
    ("Ccedil", 'Ç'),
    ("Eacute", 'É'),
    ("Ecirc", 'Ê'),
    ("Egrave", 'È'),
    ("Euml", 'Ë'),
    ("Iacute", 'Í'),
    ("Icirc", 'Î'),
    ("Iuml", 'Ï'),
    ("Ntilde", 'Ñ'),
    ("Oacute", 'Ó'),
    ("Ocirc", 'Ô'),
    ("Oslash", 'Ø'),
    ("Otilde", 'Õ'),
    ("Ouml", 'Ö'),
    ("Prime", '″'),
    ("Scaron", 'Š'),
    ("Uacute", 'Ú'),
    ("Ucirc", 'Û'),
    ("Uuml", 'Ü'),
    ("Yacute", 'Ý'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("acute", '´'),
    ("aelig", 'æ'),
    ("agrave", 'à'),
    ("amp", '&'),
    ("apos", '\''),
    ("aring", 'å'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("bdquo", '„'),
    ("bull", '•'),
    ("ccedil", 'ç'),
    ("copy", '©'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("egrave", 'è'),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
    ("eth", 'ð'),
    ("euml", 'ë'),
    ("euro", '€'),
    ("gt", '>'),
    ("hellip", '…'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("igrave", 'ì'),
    ("iuml", 'ï'),
    ("laquo", '«'),
    ("ldquo", '“'),
    ("lsaquo", '‹'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("middot", '·'),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("oelig", 'œ'),
    ("ograve", 'ò'),
    ("oslash", 'ø'),
    ("otilde", 'õ'),
    ("ouml", 'ö'),
    ("pound", '£'),
    ("prime", '′'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rdquo", '”'),
    ("rsaquo", '›'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("scaron", 'š'),
    ("shy", '\u{ad}'),
    ("szlig", 'ß'),
    ("thinsp", '\u{2009}'),
    ("uacute", 'ú'),
    ("ugrave", 'ù'),
    ("uuml", 'ü'),
    ("yacute", 'ý'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_order() {
        assert!(NAMES.is_sorted_by_key(|(name, _)| *name));
    }

    #[test]
    fn a_run_is_one_character() {
        assert_eq!(at("&#8220;We"), Some(('“', 7)));
        assert_eq!(at("&amp;rsquo;s"), Some(('’', 11)));
        assert_eq!(at("&amp; Sons"), Some(('&', 5)));
        assert_eq!(at("& Sons; and"), None);
        assert_eq!(at("&co;"), None);
        assert_eq!(decoded("O&#x2019;Dowd"), "O’Dowd");
        assert_eq!(decoded("AT&T"), "AT&T");
        assert_eq!(mark("&quot;"), Some("\""));
        assert_eq!(mark("&#39;&#39;"), Some("''"));
    }
}
