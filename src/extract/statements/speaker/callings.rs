//! Nouns by which a story calls those whom it has named, and those by which it never does.
//! Knows words only; must not know who is in focus.

use crate::text::{Keys, keys};

/// Words that make a noun say something of somebody the text has named.
pub const MODIFIERS: &Keys = keys![
    "former", "ex", "veteran", "born", "educated", "old", "turned", "trained", "longtime", "outspoken", "embattled",
    "charismatic", "fiery", "controversial", "bespectacled", "bearded", "flamboyant", "disgraced", "exiled", "jailed",
    "imprisoned", "beleaguered", "styled", "proclaimed", "spoken", "haired", "mannered", "influential", "powerful",
    "ailing", "combative", "feisty", "term", "time", "wing", "far", "retired", "onetime", "erstwhile", "respected",
    "maverick", "firebrand", "star", "hardline", "hawkish", "dovish", "pro", "anti",
];

/// Those whom a story leaves unnamed even where it tells their nation.
pub const MANY_A_STORY: &Keys = keys![
    "soldier", "official", "tourist", "national", "citizen", "driver", "victim", "worker", "man", "woman", "boy",
    "girl", "teenager", "student", "passenger", "patient", "hostage", "captive", "prisoner", "suspect", "side",
    "delegate", "source", "witness", "resident", "villager", "relative", "spokesman", "spokeswoman", "aide",
    "counterpart", "colleague", "ally", "reporter", "journalist", "correspondent", "policeman", "observer", "reader",
    "caller", "survivor", "refugee", "migrant", "fisherman", "sailor", "pilot", "captain", "guard", "civilian",
    "troops",
];

/// What somebody is called beside the office that he holds.
pub const CALLINGS: &Keys = keys![
    "judge", "general", "colonel", "admiral", "brigadier", "commander", "cardinal", "archbishop", "bishop",
    "professor", "doctor", "cleric", "imam", "rabbi", "priest", "pastor", "ayatollah", "diplomat", "economist",
    "jurist", "parliamentarian", "lawmaker", "legislator", "mp", "mep", "td", "msp", "mla", "peer", "senator",
    "congressman", "congresswoman", "deputy", "member", "councillor", "councilman", "councilwoman", "assemblyman",
    "assemblywoman", "alderman", "backbencher", "skipper", "striker", "midfielder", "defender", "goalkeeper", "winger",
    "batsman", "bowler", "quarterback",
];

/// Nouns for those who govern.
pub const RULERS: &Keys = keys![
    "strongman", "statesman", "dictator", "autocrat", "ruler", "monarch", "president", "premier", "leader", "populist",
    "incumbent", "chief"
];

/// Offices held in another country than one's own.
pub const POSTED: [&str; 9] = [
    "Ambassador", "Envoy", "Representative", "Coordinator", "Rapporteur", "Consul", "Commissioner", "Director", "Head",
];

/// Members of parliaments and their parties.
pub const LAWMAKERS: &Keys = keys![
    "republican", "democrat", "senator", "congressman", "congresswoman", "lawmaker", "legislator", "tory", "mp", "mep",
    "conservative", "backbencher", "frontbencher", "parliamentarian", "assemblyman", "assemblywoman", "member",
    "councillor", "mla", "mna", "mpa",
];

/// Those who are called by where they live.
pub const DWELLERS: &Keys = keys![
    "resident", "native", "grandmother", "grandfather", "homeowner", "pensioner", "widow", "widower", "villager",
    "farmer", "rancher", "shopkeeper", "homemaker", "retiree",
];

/// What somebody has earned or is, so that the words tell of the one in focus and not of his office.
pub const EARNED: &Keys = keys![
    "veteran", "longtime", "outspoken", "charismatic", "fiery", "flamboyant", "combative", "feisty", "maverick",
    "firebrand", "star", "seasoned", "influential", "bespectacled", "bearded",
];

/// As `EARNED`, of the last part of a compound: "the Harvard-educated minister", but not "the old mayor".
pub const EARNED_BEHIND_HYPHEN: &Keys =
    keys!["born", "educated", "turned", "trained", "time", "term", "spoken", "haired", "mannered", "old"];
