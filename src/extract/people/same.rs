//! When two forms are one person's name: words in order, sound, initials, pet names, a father's name.
//! Knows two names as words; who is who in the document is `resolve`'s business.

use super::words::Word;

/// Two full forms of one person: the words of one stand in the other in order, or first and last agree by sound or initial.
pub fn same_person(a: &[Word], b: &[Word]) -> bool {
    let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let mut rest = many.iter();
    if few.len() > 1 && few.iter().all(|word| rest.any(|other| other.hash == word.hash)) {
        // "Mohammed bin Rashid" is the father of "Hamdan bin Mohammed bin Rashid".
        // "Ould Cheikh Ahmed" is Ismail, son of Cheikh Ahmed.
        let father = many[1..].iter().any(|word| word.father && word.hash == few[0].hash);
        return !father || few[0].father || few[0].hash == many[0].hash;
    }
    if fathers_name(a, b) || fathers_name(b, a) {
        return true;
    }
    let ends = |words: &[Word]| words.first().copied().zip(words.last().copied());
    let (Some((a1, a2)), Some((b1, b2))) = (ends(a), ends(b)) else { return false };
    let surname = a2.hash == b2.hash || sounds_alike(&a2, &b2);
    let given = a1.hash == b1.hash || sounds_alike(&a1, &b1) || a1.stands_for(&b1) || b1.stands_for(&a1);
    let pet = a2.hash == b2.hash && a1.pet.is_some() && a1.pet == b1.pet;
    surname && (given || pet) && middles_agree(a, b)
}

/// "Kim Il Sung" is not Kim Yong Sung, "George W. Bush" not George H.W. Bush: what stands between, where both forms have as much.
fn middles_agree(a: &[Word], b: &[Word]) -> bool {
    let alike = |(a, b): (&Word, &Word)| {
        let short = a.length < 4 && b.length < 4 && a.skeleton == b.skeleton && a.head == b.head;
        let pet = a.pet.is_some() && a.pet == b.pet;
        a.hash == b.hash || short || pet || sounds_alike(a, b) || a.stands_for(b) || b.stands_for(a)
    };
    a.len() != b.len() || a.len() < 3 || a.iter().zip(b).skip(1).take(a.len() - 2).all(alike)
}

/// "Tatyana Nikolayevna" is Tatyana Moskalkova, where no other father's name speaks against it.
fn fathers_name(short: &[Word], long: &[Word]) -> bool {
    let ([given, father], [first, _, ..]) = (short, long) else { return false };
    let other = long.iter().any(|word| word.patronymic && word.hash != father.hash);
    father.patronymic && !other && given.hash == first.hash
}

/// Two spellings of one word.
pub fn sounds_alike(a: &Word, b: &Word) -> bool {
    a.initial.is_none()
        && b.initial.is_none()
        && a.skeleton == b.skeleton
        && a.length.abs_diff(b.length) <= 2
        && a.length >= 4
}
