//! Nouns for what is ordered, defended, withheld or dismissed in words. Knows words only.

use crate::text::{Keys, keys};

/// What one orders in words.
pub const DEEDS: &Keys = keys![
    "release", "arrest", "arrests", "inquiry", "enquiry", "investigation", "probe", "halt", "end", "ban", "closure",
    "review", "evacuation", "withdrawal", "ceasefire", "curfew", "recount", "retrial", "trial", "detention",
    "extradition", "deportation", "freeze", "suspension", "resumption", "boycott", "strike", "strikes", "pullout",
    "retreat", "expulsion", "execution", "lockdown", "mobilisation", "mobilization", "crackdown", "inspection",
    "shutdown", "reopening", "destruction", "removal", "audit", "dispatch", "mourning",
];

/// What soldiers and sportsmen defend.
pub const GROUNDS: &Keys = keys![
    "city", "town", "capital", "border", "borders", "village", "pass", "coast", "island", "bridge", "hill", "line",
    "goal", "title", "crown", "straits", "fort", "fortress", "harbour", "harbor", "port", "base", "homeland",
    "country", "territory", "region", "province", "area", "flank", "walls", "castle", "lead", "trophy", "itself",
    "themselves", "motherland",
];

/// What is told without being told: "announced the names of the winners".
pub const WITHHELD: &Keys = keys![
    "date", "dates", "detail", "details", "figures", "finalists", "findings", "identities", "identity", "lineup",
    "list", "location", "locations", "name", "names", "nominees", "result", "results", "schedule", "shortlist",
    "winner", "winners",
];

/// What is shot down, floated or brushed aside in words.
pub const WORDS: &Keys = keys![
    "accusation", "accusations", "advice", "allegation", "allegations", "amendment", "amendments", "appeal", "appeals",
    "argument", "arguments", "assertion", "assertions", "attempt", "attempts", "bid", "bill", "budget", "call",
    "calls", "charge", "charges", "claim", "claims", "comment", "comments", "comparison", "comparisons", "complaint",
    "complaints", "compromise", "concern", "concerns", "concept", "criticism", "criticisms", "deal", "decision",
    "demand", "demands", "doubts", "explanation", "fears", "hints", "hopes", "idea", "ideas", "legislation", "measure",
    "motion", "notion", "objection", "objections", "offer", "option", "options", "petition", "plan", "plans",
    "policies", "policy", "possibility", "pressure", "proposal", "proposals", "proposition", "prospect", "prospects",
    "protest", "protests", "question", "questions", "reform", "reforms", "remark", "remarks", "report", "reports",
    "request", "requests", "rumor", "rumors", "rumour", "rumours", "scenario", "scheme", "speculation", "suggestion",
    "suggestions", "talk", "theories", "theory", "thesis", "threat", "threats", "view", "views", "warning", "warnings",
    "worries",
];
