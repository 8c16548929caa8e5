//! Tags and trees on sentences of our own: `tests/cases/syntax/*.txt`, whose first lines say how they are written.

use sourcelight::text::Text;
use sourcelight::{Article, Document};
use std::path::Path;

/// What of a claim about a sentence does not hold.
fn wrong(text: &Text, claim: &str) -> Option<String> {
    let at = |word: &str| {
        (0..text.tokens.len()).find(|token| text.word(*token) == word).expect("a word of the sentence")
    };
    if let Some((word, under)) = claim.split_once(" = ") {
        let span = text.trees().span(at(word));
        let found = text.slice(text.span(span.start, span.end));
        return (found != under).then(|| format!("{word} has {found:?} under it, not {under:?}"));
    }
    match claim.split(' ').collect::<Vec<_>>()[..] {
        [word, tag] => {
            let found = text.tags()[at(word)].upos();
            (found.name() != tag).then(|| format!("{word} is {found}, not {tag}"))
        }
        [word, relation, head] => {
            let found = (
                text.trees().relation(at(word)).name(),
                text.trees().head(at(word)).map_or("ROOT", |h| text.word(h)),
            );
            (found != (relation, head))
                .then(|| format!("{word} is {} of {}, not {relation} of {head}", found.0, found.1))
        }
        _ => Some(format!("{claim:?} is no claim")),
    }
}

#[test]
fn trees_are_as_the_cases_say() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/syntax/trees.txt");
    let cases = std::fs::read_to_string(file).expect("the cases");
    let (mut failures, mut sentences) = (Vec::new(), 0);
    for block in cases.split("\n\n") {
        let mut lines = block.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let Some(sentence) = lines.next() else { continue };
        let document = Document::new(&Article::from_text(sentence));
        let text = Text::new(&document);
        sentences += 1;
        failures.extend(
            lines.filter_map(|claim| wrong(&text, claim)).map(|wrong| format!("{sentence}: {wrong}")),
        );
    }
    assert!(sentences > 5, "only {sentences} sentences were read");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
