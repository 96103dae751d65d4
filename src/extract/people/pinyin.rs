//! Chinese names: in pinyin a family name of one syllable and a given name of two that are written together ("Luo Chaoyi"), in the south
//! and overseas three words ("Ong Ewe Hock"). Knows syllables and the family names that most of China shares, no people.

use crate::extract::name::{Candidate, NameKind};
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind};

/// Whether the tokens are a family name and a given name in pinyin.
pub fn is_name(doc: &Doc, family: usize, given: usize) -> bool {
    let title = |at: usize| doc.tokens[at].case == Case::Title && doc.tokens[at].kind == Kind::Word;
    if !title(family) || !title(given) {
        return false;
    }
    let word = doc.word(given);
    if DOUBLE.contains(&doc.word(family)) {
        let lower = word.to_ascii_lowercase();
        return syllable(&lower) || two_syllables(&lower);
    }
    doc.tokens[given].word == 0
        && word.len() >= 4
        && FAMILIES.binary_search(&doc.word(family)).is_ok()
        && !(doc.starts_sentence(family) && doc.has(List::StopWords, family))
        && two_syllables(&word.to_ascii_lowercase())
}

/// "Lin Jian", "Li Na": whether a name of two words begins with its family name, so that its first word tells no gender.
pub fn begins_with_family(doc: &Doc, family: usize, given: usize) -> bool {
    let word = doc.word(given).to_ascii_lowercase();
    FAMILIES.binary_search(&doc.word(family)).is_ok() && word.is_ascii() && (syllable(&word) || two_syllables(&word))
}

/// Family names of two syllables.
const DOUBLE: &[&str] = &["Ouyang", "Sima", "Situ", "Zhuge", "Shangguan", "Huangfu", "Linghu", "Zhangsun", "Dongfang"];

/// Names of three words, as Singapore and Penang write them.
pub fn find(doc: &Doc, found: &mut Vec<Candidate>) {
    for (family, token) in doc.tokens.iter().enumerate() {
        let short = token.case == Case::Title && token.kind == Kind::Word && token.span.len() <= 7;
        let title = |at: usize| doc.tokens.get(at).is_some_and(|one| one.case == Case::Title && !one.glued);
        if !short || !title(family + 1) || !title(family + 2) {
            continue;
        }
        let syllable = |at: usize| doc.tokens[at].span.len() <= 6 && SYLLABLES.binary_search(&doc.word(at)).is_ok();
        let korean = |at: usize| KOREAN_SYLLABLES.binary_search(&doc.word(at)).is_ok();
        let alone = doc.tokens.get(family + 3).is_none_or(|next| !next.capital || !next.is_word())
            && KOREAN.binary_search(&doc.word(family)).is_ok();
        let southern = || SOUTHERN.binary_search(&doc.word(family)).is_ok();
        if let Some(last) = vietnamese(doc, family) {
            found.push(Candidate::new(NameKind::Person, family, last, None, SYLLABLES_OF_THREE));
        } else if syllable(family + 1) && syllable(family + 2) && southern()
            || alone && korean(family + 1) && korean(family + 2)
        {
            found.push(Candidate::new(NameKind::Person, family, family + 3, None, SYLLABLES_OF_THREE));
        }
    }
}

/// The rule of names in three words that syllables alone make: surer than any other reading of the same words.
pub const SYLLABLES_OF_THREE: &str = "people/three-syllables";

/// "To An Xo", "Vu Duc Dam": a family name of Vietnam, a middle name and a given name, no other capital behind.
fn vietnamese(doc: &Doc, family: usize) -> Option<usize> {
    let middle = |at: usize| VIETNAMESE_MIDDLES.binary_search(&doc.word(at)).is_ok();
    if VIETNAMESE.binary_search(&doc.word(family)).is_err() || !middle(family + 1) {
        return None;
    }
    let vowel = |letter: u8| b"aeiouy".contains(&letter.to_ascii_lowercase());
    let short = |at: usize| doc.tokens[at].span.len() <= 6 && doc.word(at).bytes().any(vowel);
    let capital = |at: usize| doc.tokens.get(at).is_some_and(|one| one.capital && one.is_word() && !one.glued);
    let last =
        family + 3 + usize::from(capital(family + 3) && middle(family + 2) && !doc.has(List::NameWords, family + 3));
    let hyphen = doc.tokens.get(last).is_some_and(|next| next.glued && doc.word(last) == "-");
    let plain = (family + 2..last).all(|at| short(at) && doc.tokens[at].case == Case::Title && !doc.tokens[at].glued);
    (plain && !capital(last) && !hyphen).then_some(last)
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

/// Family names of the south and overseas, in order.
const SOUTHERN: &[&str] = &[
    "Ang", "Au", "Aw", "Chai", "Chan", "Chang", "Cheah", "Chee", "Cheng", "Cheong", "Cheung", "Chew", "Chia", "Chiam",
    "Chiang", "Chin", "Ching", "Chong", "Choo", "Chow", "Choy", "Chu", "Chua", "Chui", "Chung", "Ee", "Eng", "Eu",
    "Fok", "Fong", "Foo", "Fung", "Gan", "Goh", "Han", "Ho", "Hon", "Hong", "Hui", "Hung", "Ip", "Kam", "Kan", "Kee",
    "Kek", "Keng", "Khaw", "Khoo", "Khor", "Koay", "Koh", "Kok", "Koo", "Kuan", "Kwa", "Kwan", "Kwek", "Kwok", "Lai",
    "Lam", "Lau", "Law", "Lee", "Leong", "Leung", "Li", "Liang", "Liew", "Lim", "Ling", "Lo", "Loh", "Loke", "Loo",
    "Low", "Lui", "Lum", "Ma", "Mah", "Mak", "Mok", "Mui", "Neo", "Ng", "Ngai", "Ngan", "Ngiam", "Oei", "Oh", "Ong",
    "Onn", "Ooi", "Pang", "Peh", "Phang", "Phua", "Poh", "Poon", "Pun", "Quah", "Quek", "Seah", "See", "Seet", "Sia",
    "Siew", "Sim", "Sin", "Siu", "Sng", "So", "Soh", "Soo", "Soon", "Sum", "Sze", "Tam", "Tan", "Tang", "Tay", "Teh",
    "Teo", "Teoh", "Tham", "Thia", "Thong", "Tiong", "To", "Toh", "Tong", "Tsang", "Tse", "Tsoi", "Tsui", "Tung",
    "Wan", "Wee", "Wong", "Woo", "Woon", "Wu", "Yam", "Yap", "Yau", "Yee", "Yeo", "Yeoh", "Yeow", "Yeung", "Yim",
    "Yip", "Yong", "Yoong", "Yow", "Yu", "Yue", "Yuen", "Yung",
];

/// Family names of Vietnam, in order.
const VIETNAMESE: &[&str] = &[
    "An", "Au", "Bach", "Be", "Bui", "Cao", "Chau", "Chu", "Cu", "Dam", "Dang", "Dao", "Dau", "Diep", "Dinh", "Do",
    "Doan", "Dong", "Duong", "Giang", "Ha", "Ho", "Hoa", "Hoang", "Hua", "Huynh", "Khong", "Khuat", "Khuong", "Kieu",
    "La", "Lai", "Lam", "Le", "Lieu", "Lo", "Lu", "Luong", "Luu", "Ly", "Mac", "Mai", "Nghiem", "Ngo", "Nguyen",
    "Ninh", "Nong", "Pham", "Phan", "Phi", "Phung", "Quach", "Quan", "Ta", "Tang", "Thach", "Than", "Tiet", "To",
    "Ton", "Tong", "Tran", "Trieu", "Trinh", "Truong", "Tu", "Tuong", "Ung", "Vi", "Vien", "Vo", "Vu", "Vuong",
];

/// Middle names of Vietnam, in order.
const VIETNAMESE_MIDDLES: &[&str] = &[
    "An", "Anh", "Ba", "Bao", "Bich", "Cam", "Chi", "Cong", "Cuong", "Dac", "Dang", "Dinh", "Duc", "Duy", "Gia", "Hai",
    "Hoai", "Hoang", "Hong", "Hung", "Huu", "Huy", "Khac", "Khanh", "Lan", "Mai", "Manh", "Mau", "Minh", "My", "Nam",
    "Ngoc", "Nguyen", "Nhat", "Nhu", "Phu", "Phuc", "Phuoc", "Phuong", "Quang", "Quoc", "Quynh", "Sy", "Tan", "Tat",
    "Thai", "Thanh", "Thi", "Thien", "Thu", "Thuy", "Tien", "Trong", "Trung", "Tuan", "Tung", "Van", "Vi", "Viet",
    "Xuan",
];

/// Family names of Korea, in order.
const KOREAN: &[&str] = &[
    "Ahn", "An", "Bae", "Baek", "Ban", "Cha", "Chae", "Chang", "Cho", "Choe", "Choi", "Chon", "Chong", "Chough", "Chu",
    "Chun", "Chung", "Ha", "Ham", "Han", "Heo", "Ho", "Hong", "Huh", "Hur", "Hwang", "Hyon", "Hyun", "Im", "Jang",
    "Jeon", "Jeong", "Ji", "Jin", "Jo", "Joo", "Ju", "Jun", "Jung", "Kang", "Kim", "Ko", "Koh", "Koo", "Kwak", "Kwon",
    "Lee", "Lim", "Min", "Moon", "Mun", "Myung", "Na", "Nam", "Noh", "O", "Oh", "Om", "Paek", "Paik", "Pak", "Park",
    "Pyon", "Ra", "Rhee", "Ri", "Rim", "Ro", "Roh", "Ryom", "Ryu", "Seo", "Shin", "Sin", "So", "Sohn", "Son", "Song",
    "Suh", "Thae", "U", "Um", "Woo", "Yang", "Yi", "Yim", "Yon", "Yoo", "Yoon", "Yun",
];

/// Words of Korean given names, in order.
const KOREAN_SYLLABLES: &[&str] = &[
    "Ae", "Ah", "Bae", "Beom", "Bin", "Bo", "Bok", "Bong", "Bum", "Byong", "Byung", "Chae", "Chan", "Chang", "Cheol",
    "Chin", "Cho", "Chol", "Chong", "Choo", "Choon", "Chu", "Chul", "Chun", "Chung", "Dae", "Dal", "Do", "Dok", "Dong",
    "Doo", "Duk", "Eui", "Eun", "Gang", "Geon", "Geun", "Gi", "Gil", "Goo", "Gook", "Guk", "Gun", "Gwan", "Gwang",
    "Gyong", "Gyu", "Ha", "Hae", "Haeng", "Hak", "Han", "He", "Hee", "Heon", "Ho", "Hong", "Hoon", "Hui", "Hun", "Hwa",
    "Hwan", "Hwang", "Hye", "Hyo", "Hyok", "Hyon", "Hyong", "Hyuk", "Hyun", "Hyung", "Ik", "Il", "In", "Ja", "Jae",
    "Jang", "Je", "Jeong", "Ji", "Jin", "Jo", "Jong", "Joo", "Joon", "Ju", "Jun", "Jung", "Ki", "Kil", "Kiu", "Koo",
    "Kook", "Ku", "Kuk", "Kun", "Kwan", "Kwang", "Kwon", "Kyo", "Kyong", "Kyoo", "Kyu", "Kyun", "Kyung", "Mi", "Min",
    "Mo", "Mok", "Moo", "Moon", "Mu", "Mun", "Myong", "Myoung", "Myung", "Nak", "Nam", "No", "Ok", "Pil", "Pom",
    "Pong", "Pyo", "Pyong", "Rae", "Rak", "Ran", "Ri", "Rim", "Rok", "Ryong", "Ryul", "Sam", "San", "Sang", "Se",
    "Sei", "Seo", "Seok", "Seon", "Seong", "Seung", "Shik", "Shin", "Si", "Sik", "Sin", "So", "Sok", "Sol", "Son",
    "Song", "Soo", "Soon", "Su", "Suk", "Sul", "Sun", "Sung", "Tae", "Taek", "Tok", "U", "Un", "Ung", "Wan", "Won",
    "Woo", "Wook", "Woong", "Ye", "Yeol", "Yeon", "Yeong", "Yo", "Yol", "Yon", "Yong", "Yoo", "Yoon", "Youl", "Young",
    "Yu", "Yul", "Yun", "Yung",
];

/// Words of their given names, in order.
const SYLLABLES: &[&str] = &[
    "Ah", "Ann", "Aun", "Bee", "Beng", "Beow", "Bok", "Boon", "Chai", "Chee", "Cheng", "Cheong", "Cheow", "Chiat",
    "Chiew", "Chin", "Chong", "Choo", "Choon", "Choy", "Chuan", "Chun", "Chye", "Eng", "Ewe", "Fai", "Fatt", "Fong",
    "Fook", "Fun", "Fung", "Gek", "Geok", "Guan", "Hai", "Heung", "Hian", "Hiang", "Hing", "Hiong", "Ho", "Hock",
    "Hoe", "Hoi", "Hon", "Hong", "Hoon", "Hsien", "Huat", "Hui", "Hwa", "Hwee", "Jho", "Jiak", "Jin", "Jit", "Joo",
    "Jun", "Ka", "Kah", "Kam", "Kang", "Kar", "Kee", "Kei", "Keng", "Keong", "Khai", "Khay", "Khim", "Khoon", "Khuan",
    "Kian", "Kiat", "Kim", "Kin", "Kiong", "Kit", "Kok", "Koon", "Kuan", "Kuang", "Kui", "Kwan", "Kwang", "Kwok",
    "Kwong", "Lai", "Lam", "Lan", "Lap", "Lay", "Leng", "Leong", "Lian", "Liang", "Ling", "Lip", "Lok", "Loke",
    "Loong", "Lun", "Man", "Mei", "Meng", "Min", "Ming", "Mo", "Mong", "Mooi", "Moy", "Mun", "Nai", "Nam", "Ngoh",
    "Ngor", "Nyuk", "Oi", "Peck", "Pei", "Peng", "Peow", "Phaik", "Phang", "Pheng", "Pin", "Ping", "Po", "Poh", "Poon",
    "Pui", "Sai", "San", "Sang", "See", "Seng", "Seong", "Shan", "Sheng", "Shing", "Shun", "Siak", "Siew", "Sim",
    "Sing", "Siong", "Siu", "Soo", "Soon", "Suan", "Suat", "Sui", "Sum", "Sun", "Swee", "Taek", "Tai", "Tak", "Tat",
    "Teck", "Tee", "Teng", "Teong", "Thiam", "Thong", "Thye", "Tiam", "Tian", "Ting", "Tiong", "To", "Toh", "Tong",
    "Tuan", "Tuck", "Tung", "Tze", "Wah", "Wai", "Wan", "Wee", "Wei", "Weng", "Wing", "Wo", "Woon", "Yan", "Yang",
    "Yat", "Yaw", "Yean", "Yee", "Yen", "Yeow", "Yew", "Yim", "Yin", "Ying", "Yip", "Yiu", "Yoke", "Yong", "Yoon",
    "Yoong", "Yu", "Yuen", "Yun", "Zhi",
];

#[cfg(test)]
mod tests {
    use super::{
        FAMILIES, FINALS, KOREAN, KOREAN_SYLLABLES, SOUTHERN, SYLLABLES, VIETNAMESE, VIETNAMESE_MIDDLES, two_syllables,
    };

    #[test]
    fn the_tables_are_in_order() {
        let tables = [FAMILIES, FINALS, SOUTHERN, SYLLABLES, KOREAN, KOREAN_SYLLABLES, VIETNAMESE, VIETNAMESE_MIDDLES];
        assert!(tables.iter().all(|table| table.is_sorted()));
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
