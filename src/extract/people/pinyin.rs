//! Chinese names in pinyin: a family name of one syllable and a given name of two that are written together ("Luo Chaoyi"). Knows syllables
//! and the family names that most of China shares, no people.

use crate::lexicon::List;
use crate::text::{Case, Doc, Kind};

/// Whether the tokens are a family name and a given name in pinyin.
pub fn is_name(doc: &Doc, family: usize, given: usize) -> bool {
    let title = |at: usize| doc.tokens[at].case == Case::Title && doc.tokens[at].kind == Kind::Word;
    let word = doc.word(given);
    title(family)
        && title(given)
        && doc.tokens[given].word == 0
        && word.len() >= 4
        && FAMILIES.binary_search(&doc.word(family)).is_ok()
        && !(doc.starts_sentence(family) && doc.has(List::StopWords, family))
        && two_syllables(&word.to_ascii_lowercase())
}

/// Whether a word is two syllables of pinyin.
fn two_syllables(word: &str) -> bool {
    word.is_ascii() && (1..word.len()).any(|cut| syllable(&word[..cut]) && syllable(&word[cut..]))
}

/// An initial, if any, and a final.
fn syllable(word: &str) -> bool {
    let initial = if ["zh", "ch", "sh"].iter().any(|two| word.starts_with(two)) {
        2
    } else {
        usize::from(word.starts_with(|c: char| "bpmfdtnlgkhjqxrzcsyw".contains(c)))
    };
    FINALS.binary_search(&&word[initial..]).is_ok()
}

const FINALS: &[&str] = &[
    "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie", "in", "ing",
    "iong", "iu", "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo",
];

/// Family names, in order.
const FAMILIES: &[&str] = &[
    "Ai", "An", "Bai", "Ban", "Bao", "Bi", "Bian", "Bo", "Bu", "Cai", "Cao", "Cen", "Chai", "Chang", "Che", "Chen",
    "Cheng", "Chi", "Chu", "Cong", "Cui", "Dai", "Deng", "Di", "Ding", "Dong", "Dou", "Du", "Duan", "Fan", "Fang",
    "Fei", "Feng", "Fu", "Gan", "Gao", "Ge", "Geng", "Gong", "Gou", "Gu", "Guan", "Gui", "Guo", "Han", "Hao", "He",
    "Hong", "Hou", "Hu", "Hua", "Huang", "Huo", "Ji", "Jia", "Jian", "Jiang", "Jiao", "Jin", "Jing", "Kang", "Ke",
    "Kong", "Kuang", "Lai", "Lan", "Lang", "Lei", "Leng", "Li", "Lian", "Liang", "Liao", "Lin", "Ling", "Liu", "Long",
    "Lou", "Lu", "Luan", "Luo", "Ma", "Man", "Mao", "Mei", "Meng", "Mi", "Miao", "Min", "Ming", "Mo", "Mu", "Na", "Ni",
    "Nie", "Ning", "Niu", "Ou", "Pan", "Pang", "Pei", "Peng", "Pi", "Ping", "Pu", "Qi", "Qian", "Qiao", "Qin", "Qiu",
    "Qu", "Quan", "Ran", "Rao", "Ren", "Rong", "Ruan", "Rui", "Sang", "Sha", "Shan", "Shang", "Shao", "She", "Shen",
    "Sheng", "Shi", "Shu", "Shui", "Song", "Su", "Sui", "Sun", "Tai", "Tan", "Tang", "Tao", "Teng", "Tian", "Tie",
    "Tong", "Tu", "Wan", "Wang", "Wei", "Wen", "Weng", "Wu", "Xi", "Xia", "Xiang", "Xiao", "Xie", "Xin", "Xing",
    "Xiong", "Xu", "Xuan", "Xue", "Yan", "Yang", "Yao", "Ye", "Yi", "Yin", "Ying", "You", "Yu", "Yuan", "Yue", "Yun",
    "Zang", "Zeng", "Zha", "Zhai", "Zhan", "Zhang", "Zhao", "Zhen", "Zheng", "Zhong", "Zhou", "Zhu", "Zhuang", "Zhuo",
    "Zong", "Zou", "Zu",
];

#[cfg(test)]
mod tests {
    use super::{FAMILIES, FINALS, two_syllables};

    #[test]
    fn the_tables_are_in_order() {
        assert!(FAMILIES.is_sorted() && FINALS.is_sorted());
    }

    #[test]
    fn pinyin_is_told_from_other_words() {
        for word in ["chaoyi", "huina", "xiaoping", "jintao", "dexian"] {
            assert!(two_syllables(word), "{word}");
        }
        for word in ["beach", "times", "kong", "street", "dynasty", "march"] {
            assert!(!two_syllables(word), "{word}");
        }
    }
}
