//! The articles of `corpus/` keep to the guide, and together they cover what the plan in `corpus/README.md` asks for.
//!
//! `cargo test -p sourcelight-train --test corpus -- --nocapture` prints what they cover.

use sourcelight::Document;
use sourcelight::article::{Article as Page, Block, BlockKind};
use sourcelight_train::own::construction::{construction, lemma, pieces};
use sourcelight_train::own::{Article, MentionForm, check::check, read};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn articles() -> Vec<Article> {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    read(&folder).unwrap_or_else(|what| panic!("{what}"))
}

fn sentences(article: &Article) -> usize {
    let block = |range: &std::ops::Range<usize>| Block {
        kind: BlockKind::Paragraph,
        text: article.text[range.clone()].to_owned(),
    };
    let blocks = article.blocks.iter().map(block).collect();
    let document = Document::new(&Page { blocks, ..Page::default() });
    sourcelight::layers(&document).text.sentences.len()
}

#[test]
fn every_article_keeps_to_the_guide() {
    let wrong: Vec<String> = articles().iter().flat_map(check).collect();
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_two_articles_have_one_name_or_number() {
    let mut numbers: Vec<String> =
        articles().iter().map(|article| article.name.chars().take(3).collect()).collect();
    let all = numbers.len();
    numbers.dedup();
    assert_eq!(all, numbers.len());
}

/// Counts by two keys.
type Table = BTreeMap<String, BTreeMap<String, usize>>;

fn add(table: &mut Table, row: &str, column: &str) {
    *table.entry(row.to_owned()).or_default().entry(column.to_owned()).or_default() += 1;
}

fn print(title: &str, table: &Table) {
    let mut columns: Vec<&String> = table.values().flat_map(BTreeMap::keys).collect();
    columns.sort();
    columns.dedup();
    println!("\n{title}");
    print!("{:<20}{:>7}", "", "all");
    columns.iter().for_each(|column| print!("{column:>14}"));
    println!();
    for (row, cells) in table {
        print!("{row:<20}{:>7}", cells.values().sum::<usize>());
        columns.iter().for_each(|column| print!("{:>14}", cells.get(*column).copied().unwrap_or(0)));
        println!();
    }
}

#[test]
fn the_plan_is_covered() {
    let articles = articles();
    let (mut kinds, mut styles, mut attributes) = (Table::new(), Table::new(), Table::new());
    let mut header = Table::new();
    let mut cues: BTreeMap<String, usize> = BTreeMap::new();
    let (mut all, mut count, mut headlines) = (0, 0, 0);
    let mut mentions = Table::new();
    for article in &articles {
        count += sentences(article);
        for key in ["style", "topic", "region"] {
            add(&mut header, key, article.value(key));
        }
        for mention in &article.mentions {
            let form = match mention.form {
                MentionForm::Name => "name",
                MentionForm::Nominal => "nominal",
                MentionForm::Pronoun => "pronoun",
            };
            add(&mut mentions, &mention.kind, form);
        }
        for claim in &article.claims {
            let construction = if claim.parent.is_some() { "(child)" } else { construction(article, claim) };
            add(&mut kinds, construction, &claim.kind);
            if claim.parent.is_some() {
                continue;
            }
            all += 1;
            headlines +=
                usize::from(claim.parts.first().is_some_and(|(_, span)| article.block(span.start) == 0));
            add(&mut styles, construction, article.value("style"));
            let (interrupted, follows) = pieces(article, claim);
            let relay = if claim.relay.is_empty() { "no relay" } else { &claim.relay };
            for (row, column) in
                [("form", claim.form.as_str()), ("class", &claim.class), ("stance", &claim.stance)]
            {
                add(&mut attributes, row, column);
            }
            add(&mut attributes, "relay", relay);
            claim.flags.iter().for_each(|flag| add(&mut attributes, "flag", flag));
            if interrupted {
                add(&mut attributes, "pieces", "interrupted");
            }
            if follows {
                add(&mut attributes, "pieces", "follow-on");
            }
            if claim.spans(sourcelight_train::own::Part::Reason).next().is_some() {
                add(&mut attributes, "anonymity", "reason");
            }
            *cues.entry(lemma(article, claim)).or_default() += 1;
        }
    }
    println!(
        "{} articles, {count} sentences, {all} claims, {headlines} in headlines, {} cues",
        articles.len(),
        cues.len()
    );
    print("Constructions by kind of source", &kinds);
    print("Constructions by style", &styles);
    print("Mentions", &mentions);
    for (name, table) in [("Attributes", &attributes), ("Articles", &header)] {
        println!("\n{name}");
        for (row, cells) in table {
            let cells: Vec<_> = cells.iter().map(|(key, count)| format!("{key} {count}")).collect();
            println!("{row}: {}", cells.join(", "));
        }
    }
    let mut list: Vec<_> = cues.iter().collect();
    list.sort_by_key(|(cue, count)| (std::cmp::Reverse(**count), (*cue).clone()));
    let list: Vec<_> = list.iter().map(|(cue, count)| format!("{cue} {count}")).collect();
    println!("\nCues\n{}", list.join(", "));
}
