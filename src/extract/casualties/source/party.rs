//! Whether a source is a party to the fighting, and which. Knows organizations, roles and words for those who fight.

use crate::extract::{EntityRef, Findings, Speaker};

/// How the words begin for those who fight a state.
pub const REBELS: [&str; 6] = ["rebel", "militant", "guerrilla", "insurgent", "separatist", "jihadist"];

/// Whether the source is itself a party to the fighting: its word on the other side's dead is a claim.
pub fn is_party(findings: &Findings, source: &Speaker) -> bool {
    let words = match source {
        Speaker::Group(words) => words.as_str(),
        Speaker::Entity(EntityRef::Organization(index)) => {
            let organization = &findings.organizations[*index as usize];
            let of = |words: [&str; 2]| words.iter().any(|word| organization.name.contains(word));
            let defence = of(["Defence", "Defense"]) && of(["Ministry", "Department"]);
            return matches!(organization.kind, "military" | "armed_group")
                || organization.kind == "government" && defence;
        }
        Speaker::Entity(EntityRef::Person(index)) => {
            return findings.people[*index as usize].role.as_deref().is_some_and(is_officer);
        }
        Speaker::Entity(_) => return false,
    };
    let armies = ["army", "military", "fighters", "militia", "troops", "forces", "ispr", "idf"];
    let words = words.to_lowercase();
    words.split(' ').any(|word| REBELS.iter().chain(&armies).any(|name| word.starts_with(name)))
}

/// Whether a role is one of an army: "Maj. Gen.", "army commander".
fn is_officer(role: &str) -> bool {
    const RANKS: [&str; 12] =
        ["gen", "general", "col", "colonel", "brig", "brigadier", "maj", "major", "lt", "adm", "admiral", "commander"];
    let role = role.to_lowercase();
    let mut words = role.split([' ', '.', '-']).filter(|word| !word.is_empty());
    words.clone().any(|word| matches!(word, "army" | "military")) && !role.contains("former")
        || words.next().is_some_and(|first| RANKS.contains(&first))
}

/// Whether the source is an organization of a country.
pub fn is_of(findings: &Findings, source: &Speaker, code: &str) -> bool {
    let Speaker::Entity(EntityRef::Organization(index)) = source else { return false };
    findings.organizations[*index as usize].country == Some(code)
}

/// Whether the source is an organization of another country than this, and of none that speaks for the dead of its allies: "The U.S. military
/// said five Iraqi soldiers were killed".
pub fn is_of_enemy(findings: &Findings, source: &Speaker, code: &str) -> bool {
    const ALLIED: [&str; 12] = ["US", "GB", "AU", "CA", "DE", "DK", "ES", "FR", "IT", "NL", "NO", "PL"];
    let Speaker::Entity(EntityRef::Organization(index)) = source else { return false };
    findings.organizations[*index as usize].country.is_some_and(|own| own != code && !ALLIED.contains(&own))
}

/// Whether the source is a party that fights a state.
pub fn is_rebel(findings: &Findings, source: &Speaker) -> bool {
    if let Speaker::Entity(EntityRef::Organization(index)) = source {
        return findings.organizations[*index as usize].kind == "armed_group";
    }
    let words = words(findings, source).to_lowercase();
    REBELS.iter().chain(&["fighters", "militia"]).any(|name| words.contains(name))
}

/// The words for a source that is a party to the fighting.
pub fn words(findings: &Findings, source: &Speaker) -> String {
    match source {
        Speaker::Group(words) => words.clone(),
        Speaker::Entity(entity) => findings.name(*entity).to_string(),
    }
}
