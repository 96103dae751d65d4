//! Two entities that have come to one name. Knows entities only.

use std::collections::BTreeMap;

use crate::extract::findings::Organization;

/// "The Italian coast guard … the Italian coastguard": two forms that have come to one name of one country are one body.
pub fn join(all: &mut Vec<Organization>) {
    let mut first: BTreeMap<(String, &'static str, Option<&'static str>), usize> = BTreeMap::new();
    let mut kept: Vec<Organization> = Vec::with_capacity(all.len());
    for one in all.drain(..) {
        let place = *first.entry((one.name.clone(), one.kind, one.country)).or_insert(kept.len());
        let Some(same) = kept.get_mut(place) else {
            kept.push(one);
            continue;
        };
        same.mentions.extend(one.mentions);
        same.mentions.sort_by_key(|mention| (mention.span.start, mention.span.end));
        same.acronym = same.acronym.take().or(one.acronym);
        for alias in one.aliases {
            if !same.aliases.contains(&alias) {
                same.aliases.push(alias);
            }
        }
    }
    *all = kept;
}
