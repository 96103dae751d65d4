//! Names of people as newsrooms spell them: a key that the spellings of one full name share, so that a corpus counts one person once.
//! Knows letters and the variants of a few given names; must not know offices, which change their holders.

use crate::text::key::key;

/// Given names and particles that are transcribed in too many ways for a rule; the first stands for all.
const VARIANTS: [&[&str]; 34] = [
    &["abdel", "abdul", "abdal", "abd", "abdol"],
    &["abdullah", "abdallah", "abdulla", "abdalla"],
    &["ahmad", "ahmed", "ahmet"],
    &["alexander", "aleksandr", "alexandr", "aleksander", "oleksandr", "alyaksandr", "aliaksandr"],
    &["alexei", "aleksei", "alexey", "aleksey", "oleksiy", "oleksii"],
    &["ali", "aly"],
    &["ayman", "aiman"],
    &["bin", "ben", "ibn"],
    &["dmitry", "dmitri", "dmitriy", "dmitrii", "dmytro", "dimitri"],
    &["faisal", "faysal", "feisal"],
    &["gaddafi", "qaddafi", "gadhafi", "kadafi", "qadhafi", "khadafy", "gadafi", "kaddafi", "qadafi", "gheddafi"],
    &["gamal", "jamal"],
    &["hamid", "hamed"],
    &["hassan", "hasan"],
    &["hussein", "hossein", "husain", "hussain", "hosein", "husayn", "husein"],
    &["ibrahim", "ebrahim", "ibrahem"],
    &["ismail", "esmail", "ismael", "esmaeil", "ismaeel", "ismaiel"],
    &["khaled", "khalid", "kaled"],
    &["mahmoud", "mahmud", "mahmood"],
    &[
        "mohammed", "muhammad", "mohamed", "mohammad", "muhammed", "mohamad", "muhamad", "mohamet", "mahomed",
        "muhammet",
    ],
    &["moussa", "musa", "mousa"],
    &["muammar", "moammar", "muamar", "moamer", "muammer", "moamar"],
    &["mykola", "nikolai", "nikolay", "nicolai"],
    &["nasser", "nasir", "naser"],
    &["nawaf", "nawwaf"],
    &["omar", "umar", "omer"],
    &["saeed", "said", "saed", "saied"],
    &["sayyed", "sayed", "seyyed", "sayyid", "seyed", "syed"],
    &["suleiman", "sulaiman", "soleiman", "suleyman", "sulayman"],
    &["tariq", "tarek", "tareq", "tarik"],
    &["volodymyr", "vladimir", "wladimir", "uladzimir"],
    &["yevgeny", "evgeny", "yevgeniy", "evgeni", "yevhen", "evgenii"],
    &["youssef", "yousef", "yusuf", "yousuf", "yusef", "youssouf", "yusif"],
    &["yuri", "yury", "iurii", "yuriy", "yurii"],
];

/// Words between or before names that some houses write and others leave out.
const PARTICLES: [&str; 9] = ["al", "el", "as", "ad", "ash", "an", "ul", "jr", "sr"];

/// The key of a full name: its words without articles, each by sound. None for a name of one word, which says too little.
#[must_use]
pub fn person_key(name: &str) -> Option<String> {
    let folded = key(name, true);
    let words = folded.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    let words: Vec<String> = words.filter(|word| !PARTICLES.contains(word)).map(sound).collect();
    (words.len() > 1).then(|| words.join(" "))
}

/// A word by sound: one letter for each that newsrooms choose among, vowels in three classes, doubled letters once.
fn sound(word: &str) -> String {
    let word = VARIANTS.iter().find(|all| all.contains(&word)).map_or(word, |all| all[0]);
    let mut out = String::with_capacity(word.len());
    let letters: Vec<char> = word.chars().filter(|c| *c != '\'').collect();
    for (at, &letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let before = at.checked_sub(1).map_or(' ', |before| letters[before]);
        let written = match letter {
            'c' if next == 'k' => continue,
            'h' if !vowel(before) && at > 0 || next == ' ' => continue,
            'y' if at == 0 && vowel(next) => continue,
            'x' => 's',
            'k' if next == 's' => continue,
            'q' | 'c' => 'k',
            'w' => 'v',
            'e' | 'i' | 'y' | 'j' if at > 0 => 'i',
            'e' | 'i' => 'i',
            'o' | 'u' => 'u',
            other => other,
        };
        if !out.ends_with(written) {
            out.push(written);
        }
    }
    out
}

fn vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::person_key;

    #[test]
    fn spellings_of_one_name_share_their_key() {
        for (a, b) in [
            ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
            ("Volodymyr Zelenskiy", "Vladimir Zelensky"),
            ("Sergei Lavrov", "Sergey Lavrov"),
            ("Muammar Gaddafi", "Moammar Gadhafi"),
            ("Abdel Fattah el-Sisi", "Abdul Fatah al-Sissi"),
            ("Kim Jong-un", "Kim Jong Un"),
            ("Hassan Rouhani", "Hasan Rohani"),
            ("Yevgeny Prigozhin", "Evgeny Prigozhin"),
            ("Viktor Yanukovych", "Victor Yanukovich"),
            ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
            ("Mohammed bin Salman", "Muhammad ibn Salman"),
            ("Alexei Navalny", "Aleksey Navalnyy"),
            ("Alexander Lukashenko", "Aleksandr Lukashenko"),
            ("Ilham Aliyev", "Ilham Aliev"),
        ] {
            assert_eq!(person_key(a), person_key(b), "{a} {b}");
        }
    }

    #[test]
    fn other_people_do_not() {
        for (a, b) in [
            ("Kim Jong Un", "Kim Jong Il"),
            ("Mahmoud Abbas", "Mohammed Abbas"),
            ("Maria Silva", "Mario Silva"),
            ("Richard Burton", "Richard Barton"),
            ("Daniel Ortega", "Daniela Ortega"),
            ("Vladimir Putin", "Vladimir Potanin"),
            ("George Bush", "Jeb Bush"),
            ("Dan Smith", "Don Smith"),
            ("Allan Johnson", "Ellen Johnson"),
        ] {
            assert_ne!(person_key(a), person_key(b), "{a} {b}");
        }
    }

    #[test]
    fn a_surname_alone_has_no_key() {
        assert_eq!(person_key("Lavrov"), None);
    }
}
