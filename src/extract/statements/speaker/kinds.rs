//! Whether an organization can be called by a noun: "the group", "the airline", "the agency".
//! Knows names and kinds; must not choose which organization is meant.

/// Nouns that say little of what they stand for.
pub fn says_little(noun: &str) -> bool {
    const NOUNS: [&str; 45] = [
        "group", "movement", "faction", "militia", "company", "firm", "corporation", "operator", "airline",
        "manufacturer", "maker", "newspaper", "paper", "broadcaster", "channel", "outlet", "bloc", "alliance",
        "organisation", "organization", "charity", "watchdog", "lender", "retailer", "carmaker", "automaker",
        "drugmaker", "chipmaker", "insurer", "regulator", "producer", "miner", "brewer", "utility", "developer",
        "conglomerate", "brokerage", "steelmaker", "shipbuilder", "planemaker", "startup", "giant", "chain", "carrier",
        "force",
    ];
    NOUNS.iter().any(|other| other.eq_ignore_ascii_case(noun))
}

/// Whether an organization can be called by a noun: its name has it, or its kind is that.
pub fn is_kind(name: &str, kind: &str, noun: &str) -> bool {
    let last = noun.rsplit(' ').next().unwrap_or(noun);
    // "The army" of a report on the Arakan Army or the Irish Republican Army is the other side's.
    let state = matches!(last, "army" | "military" | "navy") && kind == "armed_group";
    let named = !state && name.split([' ', '-']).any(|word| word.eq_ignore_ascii_case(last));
    let kinds: &[&str] = match last {
        "group" | "movement" | "faction" | "militia" => &["armed_group", "ngo", "party"],
        "company" | "firm" | "corporation" | "operator" | "airline" | "manufacturer" | "maker" | "carmaker"
        | "automaker" | "chipmaker" | "drugmaker" | "planemaker" | "lender" | "retailer" | "brewer" | "insurer"
        | "conglomerate" | "giant" | "chain" | "supermarket" | "developer" | "miner" | "brokerage" | "steelmaker"
        | "producer" | "shipbuilder" | "utility" | "carrier" | "startup" | "start-up" => &["company"],
        "regulator" | "agency" => &["government"],
        "party" => &["party"],
        "court" | "tribunal" => &["court"],
        "army" | "military" => &["military"],
        "newspaper" | "paper" | "daily" | "broadcaster" | "channel" | "outlet" | "network" | "station" | "magazine"
        | "website" => &["media"],
        "bloc" | "alliance" => &["intergovernmental"],
        "organisation" | "organization" => &["intergovernmental", "ngo"],
        "charity" | "watchdog" => &["ngo"],
        "university" => &["university"],
        "club" | "team" => &["sports"],
        _ => &[],
    };
    // CNN is no newspaper, and the Herald no broadcaster.
    let airs = || AIRED.contains(&name) || name.split([' ', '-']).any(|word| AIRING.contains(&word));
    let prints = || name.split([' ', '-']).any(|word| PRINTED.contains(&word));
    match last {
        "newspaper" | "paper" | "daily" | "magazine" | "weekly" | "tabloid" if airs() => return false,
        "broadcaster" | "channel" | "network" | "station" if prints() && !airs() => return false,
        "mission" => return name.split(' ').any(|word| matches!(word, "Embassy" | "Mission" | "Consulate")),
        _ => {}
    }
    let regulates = |word: &str| {
        matches!(
            word,
            "Authority"
                | "Commission"
                | "Agency"
                | "Administration"
                | "Bureau"
                | "Board"
                | "Regulator"
                | "Regulatory"
                | "Office"
                | "Service"
                | "Inspectorate"
                | "Directorate"
        )
    };
    let serves = |word: &str| UN_AGENCIES.contains(&word);
    let un_agency = last == "agency" && kind == "intergovernmental" && name.split(' ').any(serves);
    named
        || un_agency
        || kinds.contains(&kind) && (!matches!(last, "regulator" | "agency") || name.split(' ').any(regulates))
}

/// Houses that speak on the air or wire, by names that tell nothing of it.
const AIRED: [&str; 39] = [
    "ABC", "AFP", "AP", "ARD", "Agence France-Presse", "Al Arabiya", "Al Hadath", "Al Jazeera", "Al Mayadeen",
    "Al-Arabiya", "Al-Jazeera", "Al-Manar", "Anadolu", "Associated Press", "Bloomberg", "CBC", "CNBC", "CTV",
    "Deutsche Welle", "Globo", "ITV", "Interfax", "MSNBC", "NDTV", "NHK", "NPR", "NTV", "PBS", "RAI", "RFI", "RT",
    "RTE", "Reuters", "Rudaw", "SABC", "TASS", "TRT", "Xinhua", "ZDF",
];

/// Words in the names of houses that speak on the air or wire.
const AIRING: [&str; 15] = [
    "Agency", "BBC", "Broadcasting", "CBS", "CNN", "Channel", "Fox", "NBC", "Network", "RFE/RL", "Radio", "Sky", "TV",
    "Television", "Voice",
];

/// Words in the names of papers.
const PRINTED: [&str; 20] = [
    "Bild", "Chronicle", "Courier", "Daily", "Dispatch", "Examiner", "Gazette", "Globe", "Guardian", "Herald",
    "Inquirer", "Journal", "Mail", "Mirror", "Post", "Standard", "Telegraph", "Times", "Tribune", "Zeitung",
];

/// Words in the names of the United Nations' agencies, which the Union and the Council do not have.
const UN_AGENCIES: [&str; 17] = [
    "Programme", "Program", "Children's", "Refugees", "Health", "Agency", "Migration", "Agriculture", "Office",
    "Relief", "Labour", "Labor", "Meteorological", "Educational", "Population", "Humanitarian", "Environment",
];
