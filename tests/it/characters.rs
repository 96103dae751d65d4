//! Every character of Unicode, wherever it stands beside a word, is read to its end and moves the tokenizer on.

use corpus_cli::text::token::tokenize;

#[test]
fn every_character_alone_and_beside_words_and_figures_is_passed() {
    for c in '\0'..=char::MAX {
        for text in [format!("{c}"), format!("{c}a {c} b{c}c 1{c}2 d{c} U.S.{c} U.S.'{c}")] {
            let tokens = tokenize(&text);
            let in_order = tokens.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
            let inside = tokens.iter().all(|token| {
                !token.span.is_empty() && text.get(token.span.start as usize..token.span.end as usize).is_some()
            });
            assert!(in_order && inside, "U+{:04X}", c as u32);
        }
    }
}
