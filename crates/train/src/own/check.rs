//! What the guide, `docs/annotation.md`, demands of an annotated article.

use super::notes::KINDS;
use super::{Article, Claim, Part};
use std::ops::Range;

/// Header lines that every article has.
const HEADER: [&str; 3] = ["style", "topic", "region"];

const STYLES: [&str; 9] = [
    "agency",
    "tabloid",
    "broadsheet",
    "local",
    "broadcaster",
    "live-blog",
    "magazine",
    "press-release",
    "explainer",
];

const TYPES: [&str; 7] = ["person", "org", "group", "gov", "outlet", "nat", "place"];

/// All that is wrong with an article, one line each.
pub fn check(article: &Article) -> Vec<String> {
    let mut wrong = Vec::new();
    for key in HEADER {
        if article.value(key).is_empty() {
            wrong.push(format!("no {key}"));
        }
    }
    if !STYLES.contains(&article.value("style")) {
        wrong.push(format!("style {}", article.value("style")));
    }
    for mention in &article.mentions {
        if !TYPES.contains(&mention.kind.as_str()) {
            wrong.push(format!("kind of mention {:?}", mention.kind));
        }
        edges(article, &mention.span, &mut wrong);
    }
    for (index, claim) in article.claims.iter().enumerate() {
        parts(article, claim, &mut wrong);
        for other in article.claims.iter().skip(index + 1) {
            overlap(article, claim, other, &mut wrong);
        }
    }
    wrong.iter().map(|what| format!("{}: {what}", article.name)).collect()
}

/// A span begins and ends with something to see.
fn edges(article: &Article, span: &Range<usize>, wrong: &mut Vec<String>) {
    let words = &article.text[span.clone()];
    if words.is_empty() || words.trim() != words {
        wrong.push(format!("a span with a space at its edge: {words:?}"));
    }
}

fn parts(article: &Article, claim: &Claim, wrong: &mut Vec<String>) {
    let number = claim.number;
    let blocks = |part| claim.spans(part).map(|span| article.block(span.start)).collect::<Vec<_>>();
    let (cues, sources) = (blocks(Part::Cue), blocks(Part::Source));
    let mut demand = |fine: bool, what: &str| {
        if !fine {
            wrong.push(format!("claim {number}: {what}"));
        }
    };
    demand(!cues.is_empty(), "no cue");
    demand(claim.spans(Part::Content).next().is_some(), "no content");
    demand(KINDS.contains(&claim.kind.as_str()), "no kind of source");
    demand((claim.kind == "unattributed") == sources.is_empty(), "source and kind do not agree");
    demand(sources.iter().all(|block| cues.contains(block)), "source and cue in two paragraphs");
    demand(
        claim.relay.is_empty() == claim.spans(Part::Relay).next().is_none(),
        "a relay and its role go together",
    );
    for (part, span) in &claim.parts {
        let words = &article.text[span.clone()];
        let quoted = |marks: &str| words.chars().filter(|c| marks.contains(*c)).count();
        let last = words.chars().last().unwrap_or(' ');
        match part {
            Part::Content => {
                let at_end = article.blocks[article.block(span.start)].end == span.end;
                // Speech that goes on in the next paragraph leaves its mark open.
                let open = at_end && quoted("“") > quoted("”");
                demand(open || !".,;:".contains(last), &format!("content ends with {last:?}: {words}"));
                demand(quoted("“") == quoted("”") || open, &format!("a quotation mark is cut off: {words}"));
                demand(quoted("\"") % 2 == 0 || at_end, &format!("a quotation mark is cut off: {words}"));
            }
            Part::Cue => demand(!".,;".contains(last), &format!("cue ends with {last:?}: {words}")),
            Part::Source | Part::Relay | Part::Reason => {
                demand(
                    !".,;:".contains(last) || words.contains('.'),
                    &format!("ends with {last:?}: {words}"),
                );
            }
        }
    }
    claim.parts.iter().for_each(|(_, span)| edges(article, span, wrong));
    for pair in claim.parts.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        // The reason for anonymity and the outlet that saw a document may stand inside the source.
        let aside = [before.0, after.0].iter().any(|part| matches!(part, Part::Reason | Part::Relay));
        if before.1.end > after.1.start && !aside {
            wrong.push(format!("claim {number}: its parts overlap at {:?}", &article.text[after.1.clone()]));
        }
    }
}

/// Claims may share a source, and one may stand inside another; nothing else.
fn overlap(article: &Article, a: &Claim, b: &Claim, wrong: &mut Vec<String>) {
    let related = a.parent == Some(b.number) || b.parent == Some(a.number) || grandchild(article, a, b);
    for (part, span) in &a.parts {
        for (other, inner) in &b.parts {
            let meet = span.start < inner.end && inner.start < span.end;
            let shared = part == other && span == inner;
            let aside = *part == Part::Source && inner.start > span.start && inner.end <= span.end
                || *other == Part::Source && span.start > inner.start && span.end <= inner.end;
            if meet && !shared && !related && !aside {
                wrong.push(format!(
                    "claims {} and {} overlap at {:?}",
                    a.number,
                    b.number,
                    &article.text[inner.clone()]
                ));
            }
        }
    }
    if let Some(parent) = b.parent.filter(|parent| *parent == a.number) {
        let inside =
            |span: &Range<usize>| a.spans(Part::Content).any(|c| c.start <= span.start && span.end <= c.end);
        if !b.spans(Part::Content).all(inside) {
            wrong.push(format!("claim {} is not inside claim {parent}", b.number));
        }
    }
}

/// Whether one of the two stands inside a claim that stands inside the other.
fn grandchild(article: &Article, a: &Claim, b: &Claim) -> bool {
    let parent = |number: usize| article.claims.iter().find(|c| c.number == number).and_then(|c| c.parent);
    a.parent.and_then(parent) == Some(b.number) || b.parent.and_then(parent) == Some(a.number)
}
