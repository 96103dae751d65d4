//! Which words name one office: "the top diplomat" is a foreign minister, a prime minister is not called "the minister".
//! Knows titles as words; must not know the discourse.

/// Words in the role of somebody who heads something.
pub const HEADS: [&str; 14] = [
    "prime", "premier", "chancellor", "leader", "chairman", "chairwoman", "chair", "head", "chief", "president",
    "commander", "secretary", "director", "boss",
];

/// Other words for the holder of an office.
pub fn same_office(lemma: &str) -> &'static [&'static str] {
    match lemma {
        "lawyer" | "attorney" | "counsel" => &[
            "lawyer",
            "attorney",
            "solicitor",
            "barrister",
            "counsel",
            "advocate",
            "public defender",
            "defense attorney",
            "defense lawyer",
            "defence lawyer",
            "assistant public defender",
        ],
        "law officer" => &["solicitor general", "attorney general", "advocate general", "public prosecutor"],
        "top diplomat" | "chief diplomat" => &[
            "foreign minister",
            "foreign secretary",
            "secretary of state",
            "external affairs minister",
            "high representative",
        ],
        "premier" | "pm" => &["prime minister"],
        "deputy premier" | "vice premier" | "deputy pm" => &["deputy prime minister", "vice premier"],
        "deputy prime minister" => &["deputy premier", "vice prime minister"],
        "ombudsman" | "ombudsperson" | "ombudswoman" => &[
            "public defender",
            "people's advocate",
            "human rights defender",
            "human rights commissioner",
            "ombudsman",
            "ombudsperson",
            "ombudswoman",
            "public protector",
        ],
        "head of state" => &["president", "king", "queen", "emperor", "emir", "sultan"],
        "head of government" => &["prime minister", "chancellor", "premier"],
        "pontiff" => &["pope"],
        "envoy" | "emissary" => &[
            "ambassador",
            "special representative",
            "special envoy",
            "envoy",
            "high representative",
            "personal envoy",
            "special coordinator",
            "special adviser",
            "permanent representative",
            "high commissioner",
            "consul general",
            "mediator",
            "delegate",
            "representative",
            "negotiator",
            "charge d'affaires",
        ],
        "mediator" => &["special envoy", "envoy", "special representative", "high representative", "facilitator"],
        "prosecutor" => {
            &["attorney general", "district attorney", "prosecutor general", "public prosecutor", "state attorney"]
        }
        "diplomat" => &["ambassador", "high representative", "foreign minister", "foreign secretary", "consul general"],
        "sovereign" => &["king", "queen", "emperor", "sultan", "emir"],
        "ruler" => &["emir", "sultan", "king", "sheikh"],
        "primate" => &["archbishop", "cardinal", "patriarch"],
        "governor general" => &["governor-general"],
        "monarch" => &["king", "queen", "emperor", "sultan", "emir"],
        "cfo" => &["chief financial officer", "finance chief", "finance director"],
        "ceo" | "chief executive" => &["ceo", "chief executive", "chief executive officer"],
        "un chief" | "u.n. chief" => &["secretary-general", "secretary general", "un secretary-general"],
        "lawmaker" | "legislator" | "parliamentarian" | "mp" | "mep" | "msp" | "td" | "member of parliament" => {
            &["lawmaker", "mp", "deputy", "senator", "representative", "member of parliament"]
        }
        "spokesperson" => &["spokesman", "spokeswoman"],
        "spokesman" | "spokeswoman" => &["spokesperson"],
        "chair" | "chairperson" => &["chairman", "chairwoman"],
        "vice-president" => &["vice president"],
        "judge" | "magistrate" => &["justice", "judge", "magistrate", "recorder"],
        "justice" => &["judge"],
        "fm" => &["foreign minister", "finance minister"],
        "congressman" | "congresswoman" => &["representative", "lawmaker"],
        "clergyman" | "churchman" => {
            &["bishop", "archbishop", "reverend", "father", "pastor", "canon", "vicar", "priest"]
        }
        "prelate" => &["archbishop", "bishop", "cardinal"],
        "priest" => &["father", "reverend"],
        "pastor" => &["reverend"],
        "cleric" => &[
            "ayatollah", "sheikh", "imam", "maulana", "mullah", "hojatoleslam", "mufti", "priest", "father",
            "reverend", "archbishop", "bishop", "cardinal", "pastor", "rabbi", "canon", "vicar", "monsignor",
        ],
        "police chief" => &[
            "police commissioner",
            "commissioner",
            "inspector general",
            "director general of police",
            "chief constable",
            "chief",
            "superintendent",
        ],
        "finance chief" => &["finance minister", "chief financial officer", "finance director", "cfo"],
        "foreign policy chief" => &["high representative"],
        "central bank chief" | "central banker" => &["central bank governor", "governor"],
        "navy chief" => &["chief of naval staff", "chief of the naval staff"],
        "trade chief" => &["trade commissioner", "trade minister", "trade representative"],
        "army chief" => &["chief of staff", "chief of army staff", "commander-in-chief"],
        _ => &[],
    }
}

/// "Foreign Minister" is a minister; a prime minister is not called "the minister", nor a vice president "the president".
pub fn is_office(role: &str, office: &str) -> bool {
    let words = |text| str::split(text, [' ', '-']);
    let has = |text, word: &str| words(text).any(|other: &str| other.eq_ignore_ascii_case(word));
    let higher = words(role).any(|word| HIGHER.iter().any(|one| word.eq_ignore_ascii_case(one)) && !has(office, word));
    let synonym = office == "premier" && has(role, "prime");
    // A secretary-general is no general.
    let civil = office == "general" && civil(role);
    synonym || !higher && !civil && words(office).all(|word| has(role, word))
}

/// Whether a role is an office or another word for it.
pub fn holds(role: &str, office: &str) -> bool {
    is_office(role, office) || same_office(office).iter().any(|other| is_office(role, other))
}

/// Words that make another office of one.
const HIGHER: [&str; 8] = ["prime", "vice", "deputy", "acting", "shadow", "assistant", "junior", "ex"];

/// Whether a role makes no soldier of a general: "Secretary-General", "Attorney General".
pub fn civil(role: &str) -> bool {
    role.split([' ', '-']).any(|word| CIVIL.iter().any(|one| word.eq_ignore_ascii_case(one)))
}

/// Words before "general" of those who command nobody.
const CIVIL: [&str; 13] = [
    "secretary", "director", "attorney", "solicitor", "consul", "governor", "advocate", "comptroller", "auditor",
    "surgeon", "postmaster", "registrar", "treasurer",
];
