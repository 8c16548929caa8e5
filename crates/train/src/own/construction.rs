//! What follows from the marks alone: form, construction and lemma of the cue.

use super::{Article, Claim, Part};
use std::ops::Range;

const BE: [&str; 8] = ["is", "are", "was", "were", "be", "been", "being", "got"];
const AUXILIARIES: &str = " is are was were be been being has have had having do does did will would can could may \
                           might must shall should not n't never also ’ve 've ’s 's ’d 'd ’ll to went go goes on gone \
                           going it as once later again then not cannot couldn't doesn't didn't neither nor \
                           first last long often now yet unable and ";
const PARTICLES: &str = " for out off up down against on to in about over of forward back with from at ";
const IRREGULAR: &str =
    " said told thought known held understood seen found shown quoted put heard written read felt ";

/// Whether the words are the source's own, by the quotation marks in the content.
pub fn form(text: &str, claim: &Claim) -> &'static str {
    let (mut inside, mut outside) = (0, 0);
    for span in claim.spans(Part::Content) {
        // A paragraph of speech that goes on opens with a mark that the one before did not close.
        let mut open: Option<char> = None;
        let mut before = ' ';
        let mut words = text[span.clone()].chars().peekable();
        while let Some(c) = words.next() {
            let letter_next = words.peek().is_some_and(|next| next.is_alphanumeric());
            match (c, open) {
                ('“' | '«' | '‘', None) => open = Some(c),
                ('"', None) => open = Some('"'),
                ('”', Some('“')) | ('»', Some('«')) | ('"', Some('"')) => open = None,
                ('’', Some('‘')) if !letter_next && before != 's' => open = None,
                _ if c.is_alphanumeric() && !before.is_alphanumeric() => match open {
                    Some(_) => inside += 1,
                    None => outside += 1,
                },
                _ => {}
            }
            before = c;
        }
    }
    match (inside, outside) {
        (0, _) => "indirect",
        (_, 0) => "direct",
        _ => "mixed",
    }
}

/// The words of a part, its spans joined by a space.
pub fn words(article: &Article, claim: &Claim, part: Part) -> String {
    let pieces: Vec<&str> = claim.spans(part).map(|span| &article.text[span.clone()]).collect();
    pieces.join(" ")
}

/// The cue as a word list would have it: without auxiliaries, adverbs and negation, with its particle.
pub fn lemma(article: &Article, claim: &Claim) -> String {
    let cue = words(article, claim, Part::Cue).to_lowercase();
    let cue: Vec<&str> = cue.split(|c: char| c.is_whitespace() || ":,—–".contains(c)).collect();
    let listed = |list: &str, word: &str| list.contains(&format!(" {word} "));
    let own = |word: &&&str| !word.is_empty() && !listed(AUXILIARIES, word) && !word.ends_with("ly");
    let Some(main) = cue.iter().find(own).or_else(|| cue.iter().find(|word| !word.is_empty())) else {
        return ":".to_owned();
    };
    let particle = cue.iter().skip_while(|word| word != &main).nth(1).filter(|word| listed(PARTICLES, word));
    let stem = stem(main);
    particle.map_or(stem.clone(), |particle| format!("{stem} {particle}"))
}

/// A rough stem, good enough to count with: "warned", "warns" and "warning" are one.
fn stem(word: &str) -> String {
    for (ending, put) in
        [("ying", "y"), ("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")]
    {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() > 2 && !word.ends_with("ss"))
        else {
            continue;
        };
        let stem = stem.strip_suffix('e').unwrap_or(stem);
        let doubled = stem.len() > 3 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
        let doubled = doubled && !stem.ends_with('s') && !stem.ends_with('l');
        return format!("{}{put}", if doubled { &stem[..stem.len() - 1] } else { stem });
    }
    word.strip_suffix('e').unwrap_or(word).to_owned()
}

/// How source, cue and content stand to each other, in the terms of the plan in `corpus/README.md`.
pub fn construction(article: &Article, claim: &Claim) -> &'static str {
    let cue = words(article, claim, Part::Cue).to_lowercase();
    let content = words(article, claim, Part::Content);
    if claim.has("noun") {
        return "cue noun";
    }
    if !cue.chars().any(char::is_alphanumeric) {
        return if cue.contains(':') { "speaker, colon" } else { "speaker, dash" };
    }
    if ["according", "per ", "in the words", "in the view", "for "].iter().any(|start| cue.starts_with(start))
    {
        return "according to";
    }
    let parts: Vec<&str> = cue.split_whitespace().collect();
    let participle = |word: &&str| {
        word.ends_with("ed") || word.ends_with("en") || IRREGULAR.contains(&format!(" {word} "))
    };
    if parts.iter().any(|word| BE.contains(word)) && parts.iter().any(participle) {
        return "passive";
    }
    let first = |part| claim.spans(part).next().map(|span: &Range<usize>| span.start);
    let quoted = claim.form == "direct";
    let Some(source) = first(Part::Source) else {
        return "no source, other";
    };
    let (cue_at, content_at) = (first(Part::Cue).unwrap_or(0), first(Part::Content).unwrap_or(0));
    match (source < content_at, source < cue_at, quoted) {
        (false, true, true) => "Q, S V",
        (false, false, true) => "Q, V S",
        (false, true, false) => "content, S V",
        (false, false, false) => "content, V S",
        (true, _, true) => "S V Q",
        (true, ..) if content.starts_with("that ") => "S V that",
        (true, ..) if content.starts_with("to ") => "S V to",
        (true, ..)
            if ["whether ", "if ", "why ", "how ", "what ", "when ", "where ", "who "]
                .iter()
                .any(|word| content.starts_with(word)) =>
        {
            "S V whether"
        }
        (true, ..) if claim.form == "mixed" => "S V, mixed",
        _ => "S V content",
    }
}

/// Whether its words are parted by cue and source within a sentence, and whether they go on in a later sentence.
pub fn pieces(article: &Article, claim: &Claim) -> (bool, bool) {
    let (mut interrupted, mut follows) = (false, false);
    let spans: Vec<_> = claim.spans(Part::Content).collect();
    for pair in spans.windows(2) {
        let between = &article.text[pair[0].end..pair[1].start];
        if between.contains(". ") || between.contains('\n') || between.trim().is_empty() {
            follows = true;
        } else {
            interrupted = true;
        }
    }
    (interrupted, follows)
}
