//! Quotations: which marks pair, which are apostrophes, what continues over a paragraph's end.

use corpus_cli::text::Doc;

/// The quotations of a text in order: `>` behind one that the next paragraph carries on, `…` behind one that never closes.
fn quotes(text: &str) -> Vec<String> {
    let doc = Doc::new(text.to_string(), None);
    let one = |quote: &corpus_cli::text::Quote| {
        let end = match (quote.continues, quote.closed) {
            (true, _) => ">",
            (_, false) => "…",
            _ => "",
        };
        format!("{}{}{end}", if quote.inside.is_some() { "+" } else { "" }, doc.slice(quote.span))
    };
    doc.quotes.iter().map(one).collect()
}

#[test]
fn double_marks_of_every_style_pair() {
    assert_eq!(
        quotes("He said “go” and \"stay\" and «wait» and „run“ and ``sit''."),
        ["“go”", "\"stay\"", "«wait»", "„run“", "``sit''"]
    );
}

#[test]
fn single_marks_pair_and_apostrophes_do_not() {
    assert_eq!(quotes("'We won't go,' Lund's aide said. 'It's over.'"), ["'We won't go,'", "'It's over.'"]);
    assert_eq!(quotes("‘We won’t go,’ Lund’s aide said."), ["‘We won’t go,’"]);
    assert_eq!(quotes("The players' plan of the '90s was rock 'n roll, 'tis said."), [""; 0]);
}

#[test]
fn a_possessive_inside_single_marks_does_not_close_them() {
    assert_eq!(quotes("'The ministers' plan has failed,' he said."), ["'The ministers' plan has failed,'"]);
}

#[test]
fn nested_quotations_know_what_they_stand_in() {
    assert_eq!(quotes("“He told me ‘never’ twice,” she said."), ["“He told me ‘never’ twice,”", "+‘never’"]);
    assert_eq!(quotes("'He told me \"never\" twice,' she said."), ["'He told me \"never\" twice,'", "+\"never\""]);
}

#[test]
fn a_quotation_over_paragraphs_continues_where_each_reopens() {
    let text = "“We waited,” he said. “Nobody came.\n“The road was shut.\n“So we left.”\n“It rained,” she said.";
    assert_eq!(
        quotes(text),
        ["“We waited,”", "“Nobody came.>", "“The road was shut.>", "“So we left.”", "“It rained,”"]
    );
}

#[test]
fn a_lost_mark_costs_one_quotation() {
    assert_eq!(
        quotes("“We waited, he said. “Nobody came,” she said.\n“It rained,” he said."),
        ["“We waited, he said.…", "“Nobody came,”", "“It rained,”"]
    );
    assert_eq!(quotes("We waited,” he said. “Nobody came,” she said."), ["“Nobody came,”"]);
    assert_eq!(quotes("\"We waited, he said.\nShe said \"never\" twice."), ["\"We waited, he said.…", "\"never\""]);
}

#[test]
fn inches_are_no_quotation() {
    assert_eq!(quotes("A 6 3/4\" pipe burst, the \"old\" one."), ["\"old\""]);
}
