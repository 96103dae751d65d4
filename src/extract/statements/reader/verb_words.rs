//! Words that tell whether a form is a finite verb where it stands. Knows words only.

use crate::text::{Keys, keys};

/// Verbs that take an infinitive and whose form before it is hardly ever a participle.
pub const WANTING: &Keys = keys![
    "sought", "wanted", "tried", "vowed", "agreed", "refused", "declined", "planned", "decided", "hoped", "managed",
    "failed", "continued", "moved", "appeared", "seemed", "threatened", "promised", "offered", "intended", "began",
    "tended", "rushed", "attempted", "begged", "struggled", "opted", "hesitated", "scrambled", "strove", "pretended",
    "proceeded", "hastened", "endeavoured", "endeavored",
];

/// Verbs without an object, whose form on "ed" is no participle behind its noun: "a bomb | exploded in".
pub const INTRANSITIVE: &Keys = keys![
    "exploded", "erupted", "collapsed", "occurred", "happened", "died", "resigned", "arrived", "emerged",
    "disappeared", "vanished", "remained", "lasted", "existed", "crashed", "collided", "escaped", "returned",
    "protested", "rioted", "clashed", "marched", "rallied", "demonstrated", "surged", "soared", "plunged", "tumbled",
    "jumped", "climbed", "slumped", "increased", "decreased", "declined", "rebounded", "peaked", "stalled", "faded",
    "lingered", "travelled", "traveled", "stayed", "waited", "converged", "fainted", "perished", "starved",
    "succumbed", "surrendered", "capsized", "skidded", "veered", "swerved", "prevailed", "flared", "raged", "reigned",
    "participated", "lagged", "differed", "evolved",
];

/// Forms of cues that no subject has without an auxiliary.
pub const ONLY_PARTICIPLES: &Keys = keys!["written", "spoken", "shown", "sworn", "known", "given", "drawn", "sung"];

/// "the French oppose": peoples and others who are many without an "s".
pub const PEOPLES: &Keys = keys![
    "french", "british", "english", "irish", "scottish", "welsh", "dutch", "spanish", "turkish", "polish", "danish",
    "swedish", "finnish", "chinese", "japanese", "portuguese", "vietnamese", "lebanese", "sudanese", "burmese",
    "nepalese", "swiss", "rich", "poor", "young", "elderly", "unemployed", "homeless", "wounded",
];

/// Participles that tell what somebody of some age is.
pub const AGED: &Keys = keys![
    "retired", "disgraced", "embattled", "divorced", "married", "widowed", "jailed", "exiled", "convicted",
    "suspected", "accused", "condemned", "celebrated", "renowned", "bearded", "unmarried", "trained", "educated",
];
