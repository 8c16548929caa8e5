//! Some of our own articles word by word: the words, and under each what every layer says of it. A change of a model
//! shows here as a readable diff; accept it with `INSTA_UPDATE=always cargo test --test interlinear_snapshots` once
//! it is reviewed.

mod interlinear;

use interlinear::{Mark, Tier, lines};
use sourcelight::evidence::Certainty;
use sourcelight::names::{ActorKind, Mention};
use sourcelight::sentences::Sentence;
use sourcelight::{Analysis, Article, Document, layers};
use std::path::Path;

/// Six kinds of prose: rumours of war, a court, numbers, an interview, a match, headlines by the minute.
const ARTICLES: [&str; 6] = ["conflict", "court", "earthquake", "football", "interview", "live-blog"];

/// Letters of a name that stands under other words.
const LONGEST: usize = 24;

#[test]
fn words_are_read_as_reviewed() {
    let settings = || {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("articles/interlinear");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings
    };
    settings().bind(|| {
        for name in ARTICLES {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/articles/{name}.txt"));
            let text = std::fs::read_to_string(path).expect("an article");
            let document = Document::new(&Article::from_text(&text));
            let analysis = layers(&document);
            let sentences = analysis.text.sentences.iter().map(|s| sentence(&analysis, s));
            insta::assert_snapshot!(name, sentences.collect::<Vec<_>>().join("\n"));
        }
    });
}

/// The lines of one sentence.
fn sentence(analysis: &Analysis, sentence: &Sentence) -> String {
    let (from, to) = sentence.tokens;
    let words = Tier::over(from..to, |token| analysis.text.word(token).to_owned());
    lines(&[words], &marks(analysis, from, to))
}

/// The mentions that begin in these tokens, counted from the first of them.
fn marks(analysis: &Analysis, from: usize, to: usize) -> Vec<Mark> {
    let entities = &analysis.entities;
    let here = entities.mentions.iter().zip(&entities.of_mention);
    here.filter(|(mention, _)| (from..to).contains(&mention.tokens.0))
        .map(|(mention, entity)| Mark {
            from: mention.tokens.0 - from,
            to: mention.tokens.1.min(to) - from,
            label: label(analysis, mention, &entities.list[*entity].name),
        })
        .collect()
}

/// The kind, a question mark for each step of doubt, and the actor's name where the words are another.
fn label(analysis: &Analysis, mention: &Mention, name: &str) -> String {
    let kind = match mention.kind {
        ActorKind::Person => "person",
        ActorKind::Organisation => "org",
        ActorKind::Group => "group",
        ActorKind::Government => "gov",
        ActorKind::Outlet => "outlet",
        ActorKind::Nationality => "people",
        ActorKind::Place => "place",
    };
    let doubt = match mention.certainty {
        Certainty::Sure => "",
        Certainty::Likely => "?",
        Certainty::Possible => "??",
    };
    let same = analysis.text.slice(mention.span) == name;
    if same { format!("{kind}{doubt}") } else { format!("{kind}{doubt} ={}", short(name)) }
}

/// A name, cut where it would spread its column over half a line.
fn short(name: &str) -> String {
    let start: String = name.chars().take(LONGEST).collect();
    if start.len() < name.len() { format!("{}…", start.trim_end()) } else { start }
}
