//! The articles of `corpus/`, written and annotated by ourselves. `corpus/README.md` explains the format.

pub mod check;
pub mod construction;
mod marks;
mod notes;
pub mod record;

use std::ops::Range;
use std::path::{Path, PathBuf};

/// An article with its annotation. All ranges are bytes of `text`.
#[derive(Debug, Default)]
pub struct Article {
    /// File name without `.txt`.
    pub name: String,
    /// Keys and values of the header, in the order of the file.
    pub header: Vec<(String, String)>,
    /// Headline and paragraphs, parted by an empty line.
    pub text: String,
    /// The headline, then each paragraph.
    pub blocks: Vec<Range<usize>>,
    /// In the order of their first mark.
    pub claims: Vec<Claim>,
    /// In the order of the text, outer before inner.
    pub mentions: Vec<Mention>,
}

impl Article {
    /// The value of a header line; empty if there is none.
    pub fn value(&self, key: &str) -> &str {
        self.header.iter().find(|(k, _)| k == key).map_or("", |(_, value)| value)
    }

    /// Which block holds this byte; the headline is 0.
    pub fn block(&self, byte: usize) -> usize {
        self.blocks.partition_point(|block| block.end < byte)
    }
}

/// A part of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who it is credited to.
    Source,
    /// The words that credit.
    Cue,
    /// What is credited.
    Content,
    /// Who was told, passed it on or was cited.
    Relay,
    /// The reason given for keeping the source's name back.
    Reason,
}

/// Something credited to a source.
#[derive(Debug, Default)]
pub struct Claim {
    /// Its number in the article.
    pub number: usize,
    /// Its parts in the order of the text.
    pub parts: Vec<(Part, Range<usize>)>,
    /// Kind of source; empty if the file gives none, which the checker refuses.
    pub kind: String,
    /// `speech` unless the file says otherwise.
    pub class: String,
    /// `neutral` unless the file says otherwise.
    pub stance: String,
    /// `direct`, `mixed` or `indirect`: from the quotation marks unless the file says otherwise.
    pub form: String,
    /// `told`, `via` or `cited`; empty without a relay.
    pub relay: String,
    /// `negated`, `hedged`, `responsibility`, `noun`.
    pub flags: Vec<String>,
    /// The claim in whose content it stands.
    pub parent: Option<usize>,
}

impl Claim {
    /// The spans of one part.
    pub fn spans(&self, part: Part) -> impl Iterator<Item = &Range<usize>> {
        self.parts.iter().filter(move |(p, _)| *p == part).map(|(_, span)| span)
    }

    /// Whether the file sets this flag.
    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|f| f == flag)
    }
}

/// A mention of an actor.
#[derive(Debug)]
pub struct Mention {
    /// Its bytes.
    pub span: Range<usize>,
    /// `person`, `org`, `group`, `gov`, `outlet`, `nat` or `place`.
    pub kind: String,
    /// Number of the actor; `None` if it is mentioned once.
    pub entity: Option<usize>,
    /// How it mentions the actor.
    pub form: MentionForm,
}

/// How an actor is mentioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionForm {
    /// By name.
    Name,
    /// By a common noun.
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// Reads every article of the folder, in the order of their names.
///
/// # Errors
/// Says in words which file and line cannot be read.
pub fn read(folder: &Path) -> Result<Vec<Article>, String> {
    let listing = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> = listing.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let mut articles = Vec::with_capacity(files.len());
    for file in files {
        let name = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let text = std::fs::read_to_string(&file).map_err(|e| format!("{name}: {e}"))?;
        articles.push(parse(&name, &text)?);
    }
    Ok(articles)
}

/// Reads one article.
///
/// # Errors
/// Says in words what is wrong, with the number of the line.
pub fn parse(name: &str, file: &str) -> Result<Article, String> {
    let mut article = Article { name: name.to_owned(), ..Article::default() };
    for (index, line) in file.lines().enumerate() {
        let place = |what: String| format!("{name}:{}: {what}", index + 1);
        if let Some(header) = line.strip_prefix("# ") {
            let (key, value) = header.split_once(": ").ok_or_else(|| place("no key and value".into()))?;
            article.header.push((key.to_owned(), value.trim().to_owned()));
        } else if line.starts_with("  ") {
            notes::read(line, &mut article).map_err(place)?;
        } else if !line.trim().is_empty() {
            if !article.text.is_empty() {
                article.text.push_str("\n\n");
            }
            marks::read(line.trim_end(), &mut article).map_err(place)?;
        }
    }
    marks::settle(&mut article).map_err(|what| format!("{name}: {what}"))?;
    Ok(article)
}
