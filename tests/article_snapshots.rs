//! What the engine finds in our own articles, sentence by sentence. A change in any layer shows here as a
//! readable diff; accept it with `INSTA_UPDATE=always cargo test --test article_snapshots` once it is reviewed.

use sourcelight::report::{BlockSpan, Claim, Number, Report};
use sourcelight::{Article, BlockKind, analyze};
use std::fmt::Write;

#[test]
fn articles_are_read_as_reviewed() {
    insta::with_settings!({ snapshot_path => "articles/snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::glob!("articles/*.txt", |path| {
            let text = std::fs::read_to_string(path).expect("an article");
            let article = article(&text);
            insta::assert_snapshot!(interlinear(&article, &analyze(&article)));
        });
    });
}

/// An article of our own: the first line is its headline.
fn article(text: &str) -> Article {
    let mut article = Article { published: Some("2026-03-04".into()), ..Article::from_text(text) };
    if let Some(first) = article.blocks.first_mut() {
        first.kind = BlockKind::Headline;
    }
    article
}

/// Each sentence, with what was found in it under it.
fn interlinear(article: &Article, report: &Report) -> String {
    let mut out = String::new();
    for (index, sentence) in report.sentences.iter().enumerate() {
        let block = &article.blocks[sentence.block as usize].text;
        _ = writeln!(out, "{}", &block[sentence.start as usize..sentence.end as usize]);
        for (actor, mention) in actors_in(report, *sentence) {
            _ = writeln!(
                out,
                "    @ {} = {:?} {} ({:?}, {:?})",
                mention.text, actor.kind, actor.name, mention.evidence.rule, mention.certainty
            );
        }
        for number in report.numbers.iter().filter(|n| n.sentence as usize == index) {
            _ = writeln!(out, "    # {}", number_line(number));
        }
        for claim in report.claims.iter().filter(|c| c.sentences.first() == Some(&(index as u32))) {
            let depth = if claim.parent.is_some() { "> >" } else { ">" };
            _ = writeln!(out, "    {depth} {}", claim_line(report, claim));
        }
    }
    for finding in &report.findings {
        _ = writeln!(out, "! {}", finding.detail);
    }
    out
}

fn actors_in(
    report: &Report,
    sentence: BlockSpan,
) -> Vec<(&sourcelight::report::Actor, &sourcelight::report::ActorMention)> {
    let inside =
        |s: BlockSpan| s.block == sentence.block && sentence.start <= s.start && s.end <= sentence.end;
    let mut found: Vec<_> = report
        .actors
        .iter()
        .flat_map(|a| a.mentions.iter().map(move |m| (a, m)))
        .filter(|(_, m)| inside(m.span))
        .collect();
    found.sort_by_key(|(_, m)| m.span);
    found
}

fn number_line(number: &Number) -> String {
    let mut line = format!("{} = {:?}", number.text, number.kind);
    if let Some(value) = number.value {
        _ = write!(line, " {}", value.low);
        if value.is_range() {
            _ = write!(line, "..{}", value.high);
        }
    }
    for part in number.unit.iter().map(|u| u.name.as_str()).chain(number.date.as_deref()) {
        _ = write!(line, " {part}");
    }
    if let Some(bound) = number.bound {
        _ = write!(line, " {bound:?}");
    }
    if let Some(of) = &number.of {
        _ = write!(line, " of {of}");
    }
    if let Some(event) = number.event {
        _ = write!(line, " {event:?}");
    }
    if let Some(change) = number.change {
        _ = write!(line, " {:?}", change.way);
    }
    if let Some(part) = number.part_of {
        _ = write!(line, " part of #{part}");
    }
    if let Some(equals) = number.equals {
        _ = write!(line, " = {equals}");
    }
    if let Some(also) = &number.also {
        _ = write!(line, " = {} {}", also.value.low, also.unit.name);
    }
    line
}

fn claim_line(report: &Report, claim: &Claim) -> String {
    let mut line = match &claim.source {
        None => "nobody".to_owned(),
        Some(source) => {
            let speaker =
                source.actor.map_or(String::new(), |i| format!(" → {}", report.actors[i as usize].name));
            format!("[{}{speaker}] ({:?})", source.text, source.kind)
        }
    };
    _ = write!(
        line,
        " {{{}}} {} ({:?}, {:?}, {:?}",
        claim.cue_text, claim.text, claim.form, claim.class, claim.stance
    );
    for relay in &claim.relay {
        _ = write!(line, ", {:?} {}", relay.role, relay.text);
    }
    _ = write!(line, ", {:?})", claim.certainty);
    line
}
