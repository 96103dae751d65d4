//! Names written in more than one way: Rouhani and Rohani, Hussein and Hossein. Knows letters only.

/// A hash that spelling variants of one name share: consonants by sound, doubled ones once, the first letter kept.
pub fn skeleton(word: &str) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    let mut previous = 0u8;
    let mut put = |byte: u8| {
        if byte != previous {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        previous = byte;
    };
    let mut letters = Vec::with_capacity(word.len());
    crate::text::key::fold(word, true, |byte| letters.push(byte));
    for (place, &letter) in letters.iter().enumerate() {
        match sound(letter) {
            Some(byte) => put(byte),
            None if place == 0 => put(b'a'),
            None => {}
        }
    }
    hash
}

/// Letters that newsrooms choose among for one sound; vowels, h and y have none.
fn sound(letter: u8) -> Option<u8> {
    match letter {
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h' | b'\'' | b'-' => None,
        b'c' | b'q' | b'k' => Some(b'k'),
        b'w' | b'v' => Some(b'v'),
        b'j' => Some(b'j'),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::skeleton;

    #[test]
    fn variants_of_one_name_share_their_skeleton() {
        for (a, b) in [("Rouhani", "Rohani"), ("Hussein", "Hossein"), ("Zelensky", "Zelenskyy"), ("Qaddafi", "Kadafi")]
        {
            assert_eq!(skeleton(a), skeleton(b), "{a} {b}");
        }
    }

    #[test]
    fn other_names_do_not() {
        for (a, b) in [("Raisi", "Rouhani"), ("Putin", "Peskov"), ("Merkel", "Macron")] {
            assert_ne!(skeleton(a), skeleton(b), "{a} {b}");
        }
    }
}
