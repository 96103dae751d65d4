//! Bytes to text: byte order mark, UTF-8, UTF-16 without a mark, then the legacy encodings. Never guesses a meaning, never drops a byte in silence.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A decoded text and how it was decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without its byte order mark.
    pub text: String,
    /// Lower-case WHATWG name of the encoding.
    pub encoding: String,
    /// How many U+FFFD stand in the text, whoever put them there.
    pub replacements: usize,
}

/// Decodes a whole text; `Err` says why the bytes are no text.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, &'static str> {
    if bytes.starts_with(b"%PDF-") {
        return Err("a PDF, not plain text");
    }
    let decoded = match Encoding::for_bom(&bytes) {
        Some((encoding, length)) => decode_as(encoding, &bytes[length..]),
        None => decode_unmarked(bytes)?,
    };
    match objection(&decoded.text) {
        Some(reason) => Err(reason),
        None => Ok(decoded),
    }
}

fn decode_unmarked(bytes: Vec<u8>) -> Result<Decoded, &'static str> {
    if let Some(encoding) = unmarked_utf16(&bytes) {
        return Ok(decode_as(encoding, &bytes));
    }
    if bytes.contains(&0) {
        return Err("NUL bytes: a binary file");
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { replacements: replacements(&text), text, encoding: name(UTF_8) }),
        Err(error) if damaged_utf8(error.as_bytes()) => Ok(decode_as(UTF_8, error.as_bytes())),
        Err(error) => Ok(decode_as(legacy(error.as_bytes()), error.as_bytes())),
    }
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded { replacements: replacements(&text), text: text.into_owned(), encoding: name(encoding) }
}

/// The marks that stand for lost bytes.
pub(super) fn replacements(text: &str) -> usize {
    text.matches(char::REPLACEMENT_CHARACTER).count()
}

fn name(encoding: &'static Encoding) -> String {
    encoding.name().to_ascii_lowercase()
}

/// UTF-16 without a mark: in western text every other byte is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    if head.len() < 4 || bytes.len() % 2 == 1 {
        return None;
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second, pairs) = (zeros(0), zeros(1), head.len() / 2);
    match () {
        () if second * 10 >= pairs * 7 && first * 20 <= pairs => Some(UTF_16LE),
        () if first * 10 >= pairs * 7 && second * 20 <= pairs => Some(UTF_16BE),
        () => None,
    }
}

/// UTF-8 with some bytes lost: most of what is not ASCII still reads well, or only the end is cut off.
fn damaged_utf8(bytes: &[u8]) -> bool {
    let (mut well, mut ill) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        well += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        ill += usize::from(!chunk.invalid().is_empty());
    }
    let only_cut = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    only_cut || (well > 0 && well >= ill)
}

fn legacy(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Why a decoded text is no text, if it is none: NUL, or more than one control character in fifty.
pub(super) fn objection(text: &str) -> Option<&'static str> {
    if text.as_bytes().contains(&0) {
        return Some("NUL bytes: a binary file");
    }
    let controls = text.bytes().filter(|byte| *byte < 0x20 && !matches!(byte, b'\t'..=b'\r' | 0x1a | 0x1b)).count();
    (controls * 50 > text.len()).then_some("control characters: a binary file")
}

#[cfg(test)]
mod tests {
    use super::{Decoded, decode};

    fn check(bytes: &[u8], encoding: &str, text: &str, replacements: usize) {
        let expected = Decoded { text: text.to_owned(), encoding: encoding.to_owned(), replacements };
        assert_eq!(decode(bytes.to_vec()), Ok(expected));
    }

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn utf_8_is_taken_as_it_is_and_its_mark_dropped() {
        check("“Zażółć” – 😀".as_bytes(), "utf-8", "“Zażółć” – 😀", 0);
        check(b"\xEF\xBB\xBFplain", "utf-8", "plain", 0);
        check(b"", "utf-8", "", 0);
    }

    #[test]
    fn utf_16_is_told_with_and_without_its_mark() {
        let text = "Clashes erupted – “again” 😀.";
        check(&[b"\xFF\xFE".to_vec(), utf16(text, u16::to_le_bytes)].concat(), "utf-16le", text, 0);
        check(&[b"\xFE\xFF".to_vec(), utf16(text, u16::to_be_bytes)].concat(), "utf-16be", text, 0);
        check(&utf16(text, u16::to_le_bytes), "utf-16le", text, 0);
        check(&utf16(text, u16::to_be_bytes), "utf-16be", text, 0);
    }

    #[test]
    fn the_legacy_quotation_marks_of_windows_are_told() {
        check(b"\x93It\x92s over,\x94 he said \x96 twice.", "windows-1252", "“It’s over,” he said – twice.", 0);
        check(b"The caf\xe9 in M\xfcnchen was closed.", "windows-1252", "The café in München was closed.", 0);
    }

    #[test]
    fn cyrillic_bytes_are_no_western_text() {
        let (bytes, ..) =
            encoding_rs::WINDOWS_1251.encode("Президент заявил, что переговоры продолжатся в Москве во вторник.");
        check(&bytes, "windows-1251", "Президент заявил, что переговоры продолжатся в Москве во вторник.", 0);
    }

    #[test]
    fn damaged_utf_8_stays_utf_8_and_its_losses_are_counted() {
        check(b"caf\xC3\xA9 and \xE2\x80\x9Cna\xC3ve\xE2\x80\x9D", "utf-8", "café and “na\u{FFFD}ve”", 1);
        check(b"cut at the end \xE2\x80", "utf-8", "cut at the end \u{FFFD}", 1);
    }

    #[test]
    fn binary_files_are_no_text() {
        let png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00";
        let controls = b"\x01\x02\x03\x04abc\x05\x06";
        for bytes in [&png[..], b"one\x00two", controls, b"%PDF-1.7 text", b"\xFF\xFE\x00\x00a\x00\x00\x00"] {
            assert!(decode(bytes.to_vec()).is_err(), "{bytes:?}");
        }
    }
}
