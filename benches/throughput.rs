//! How fast we read, in megabytes of article text a second on one core, beside `sentencex` on the same text.
//!
//! `cargo bench` prints the table; nothing fails on a slow machine. Each figure is the best of several runs.

use std::hint::black_box;
use std::time::{Duration, Instant};

use corpus_cli::Settings;
use corpus_cli::output::{Shape, render};
use corpus_cli::report::Source;
use corpus_cli::text::token::tokenize;
use corpus_cli::text::{Doc, cut};

const SEEDS: [&str; 2] =
    [include_str!("../seeds/000_1b807bf0c0c45179.txt"), include_str!("../seeds/001_2fc4de9ea36cc3a2.txt")];

/// Articles in one run: about a megabyte.
const ARTICLES: usize = 400;
const RUNS: usize = 7;

fn main() {
    let articles: Vec<&str> = SEEDS.iter().copied().cycle().take(ARTICLES).collect();
    let settings = Settings::default();
    let bytes: usize = articles.iter().map(|text| text.len()).sum();
    println!("{ARTICLES} articles, {:.1} MB, one core, best of {RUNS} runs", bytes as f64 / 1e6);
    let measure = |what: &str, work: &dyn Fn(&str)| {
        let run = || {
            let start = Instant::now();
            articles.iter().for_each(|text| work(black_box(text)));
            start.elapsed()
        };
        let best = (0..RUNS).map(|_| run()).min().unwrap_or(Duration::MAX);
        println!("{what:<44} {:>8.1} MB/s", bytes as f64 / 1e6 / best.as_secs_f64());
    };
    measure("tokens", &|text| drop(black_box(tokenize(text))));
    measure("tokens, layout, quotations, sentences", &|text| drop(black_box(cut(text))));
    measure("sentences by sentencex", &|text| drop(black_box(sentencex::segment("en", text))));
    measure("the same with the forms of all lists", &|text| drop(black_box(Doc::new(text.to_owned(), None))));
    measure("all findings", &|text| {
        drop(black_box(corpus_cli::analyze(text.to_owned(), Source::default(), &settings)))
    });
    measure("all findings as a line of JSON", &|text| {
        let document = corpus_cli::analyze(text.to_owned(), Source::default(), &settings);
        drop(black_box(render(Shape::Jsonl, &document)));
    });
}
