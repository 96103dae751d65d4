//! Findings as lines for the eye: the cells of `.cases` and of the golden articles.

use corpus_cli::report::{Document, Mention, Reference};

/// The findings of one field in order, cells separated by ` | `.
pub fn render(document: &Document, field: &str) -> Vec<String> {
    match field {
        "sentences" => document.sentences.iter().map(|one| flat(&one.text)).collect(),
        "layout" => layout(document),
        "people" => mentions(document.people.iter().flat_map(|one| {
            let rest = format!("{} | {} | {}", one.name, or_dash(&one.role), or_dash(&one.country));
            one.mentions.iter().map(move |mention| (mention, rest.clone()))
        })),
        "organizations" => mentions(document.organizations.iter().flat_map(|one| {
            let rest = format!("{} | {} | {}", one.name, one.kind, or_dash(&one.country));
            one.mentions.iter().map(move |mention| (mention, rest.clone()))
        })),
        "places" => places(document),
        "countries" => countries(document),
        "dates" => dates(document),
        "casualties" => casualties(document),
        "quantities" => document
            .quantities
            .iter()
            .map(|one| cells(&[flat(&one.text), one.value.to_string(), or_dash(&one.unit), or_dash(&one.object)]))
            .collect(),
        "statements" => statements(document),
        other => panic!("no field `{other}` to render: name the .cases file after the field"),
    }
}

/// All fields that `render` knows, in the order of a golden article.
pub const FIELDS: [&str; 10] = [
    "layout", "sentences", "people", "countries", "places", "organizations", "dates", "statements", "casualties",
    "quantities",
];

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cells(cells: &[String]) -> String {
    cells.join(" | ")
}

fn or_dash<T: ToString>(value: &Option<T>) -> String {
    value.as_ref().map_or("-".to_string(), T::to_string)
}

fn names(all: &[Reference]) -> String {
    if all.is_empty() {
        "-".to_string()
    } else {
        all.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(" + ")
    }
}

fn layout(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(document.title.iter().map(|one| format!("title | {}", flat(&one.text))));
    lines.extend(document.dateline.iter().map(|one| {
        format!(
            "dateline | {} | {} | {} | {} | {}",
            flat(&one.text),
            or_dash(&one.place),
            or_dash(&one.country),
            or_dash(&one.agency),
            or_dash(&one.date)
        )
    }));
    lines.extend(document.byline.iter().map(|one| format!("byline | {}", flat(&one.text))));
    let of_page = document.published.iter().filter(|one| one.source == "dateline");
    lines.extend(of_page.map(|one| format!("published | {}", one.value)));
    lines
        .push(format!("paragraphs | {}", document.paragraphs.iter().map(|one| one.kind).collect::<Vec<_>>().join(" ")));
    lines
}

fn mentions<'a>(all: impl Iterator<Item = (&'a Mention, String)>) -> Vec<String> {
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(mention, _)| (mention.start, mention.end));
    all.iter().map(|(mention, rest)| format!("{} | {} | {rest}", flat(&mention.text), mention.form)).collect()
}

fn places(document: &Document) -> Vec<String> {
    let mut all: Vec<_> =
        document.places.iter().flat_map(|one| one.mentions.iter().map(move |mention| (mention, one))).collect();
    all.sort_by_key(|(mention, _)| (mention.start, mention.end));
    all.iter()
        .map(|(mention, one)| {
            cells(&[flat(&mention.text), one.kind.to_string(), one.name.clone(), one.countries.join(" ")])
        })
        .collect()
}

fn countries(document: &Document) -> Vec<String> {
    let mut all: Vec<_> = document
        .countries
        .iter()
        .flat_map(|one| one.mentions.iter().map(move |mention| (mention, &one.code)))
        .collect();
    all.sort_by_key(|(mention, _)| (mention.start, mention.end));
    all.iter()
        .map(|(mention, code)| {
            cells(&[flat(&mention.text), code.to_string(), mention.form.to_string(), mention.reading.to_string()])
        })
        .collect()
}

fn dates(document: &Document) -> Vec<String> {
    let anchor = |one: &corpus_cli::report::Date| {
        one.anchor.date.map_or(one.anchor.kind.to_string(), |date| format!("date {date}"))
    };
    let one = |one: &corpus_cli::report::Date| {
        cells(&[
            flat(&one.text),
            one.r#type.to_string(),
            or_dash(&one.value),
            or_dash(&one.r#mod),
            or_dash(&one.value_without_published),
            or_dash(&one.earliest),
            or_dash(&one.latest),
            anchor(one),
        ])
    };
    document.dates.iter().map(one).collect()
}

fn casualties(document: &Document) -> Vec<String> {
    let days = |dates: &[u64]| {
        let texts: Vec<_> = dates.iter().map(|&date| flat(&document.dates[date as usize].text)).collect();
        if texts.is_empty() { "-".to_string() } else { texts.join(" + ") }
    };
    let one = |one: &corpus_cli::report::Casualty| {
        let mut links: Vec<String> = one.joint_with.iter().map(|index| format!("joint {index}")).collect();
        links.extend(one.part_of.map(|index| format!("part of {index}")));
        links.extend(one.supersedes.map(|index| format!("supersedes {index}")));
        links.extend(one.repeats.map(|index| format!("repeats {index}")));
        cells(&[
            flat(&one.figure.text),
            one.kind.to_string(),
            or_dash(&one.min),
            or_dash(&one.max),
            one.modifier.to_string(),
            one.status.to_string(),
            or_dash(&one.group.as_ref().and_then(|group| group.kind)),
            one.scope.to_string(),
            or_dash(&one.source.as_ref().map(|source| source.name.clone())),
            if links.is_empty() { "-".to_string() } else { links.join(", ") },
            or_dash(&one.group.as_ref().and_then(|group| group.country.clone())),
            names(&one.places),
            days(&one.dates),
        ])
    };
    document.casualties.iter().map(one).collect()
}

fn statements(document: &Document) -> Vec<String> {
    let one = |one: &corpus_cli::report::Statement| {
        cells(&[
            names(&one.speakers),
            one.cue.as_ref().map_or("-".to_string(), |cue| cue.lemma.clone()),
            one.kind.to_string(),
            one.content.iter().map(|piece| flat(&piece.text)).collect::<Vec<_>>().join(" … "),
            one.speaker_mention.as_ref().map_or("-".to_string(), |mention| mention.form.to_string()),
            names(&one.addressees),
            or_dash(&one.repeats),
        ])
    };
    document.statements.iter().map(one).collect()
}
