//! Reading of cases with marks in the text.
//!
//! A line that starts with `>` is a text; ` ¶ ` parts its blocks. `{label words}` marks words; marks may nest. Lines
//! under it, indented, say more about what is marked. `#` starts a comment.

use sourcelight::article::{Article, Block, BlockKind};
use std::path::{Path, PathBuf};

/// A text with its marks.
pub struct Case {
    /// File and line, for messages.
    pub place: String,
    /// The words of each block, without marks.
    pub blocks: Vec<String>,
    /// Label, and bytes of the document, in the order of their start.
    pub marks: Vec<(String, usize, usize)>,
    /// The indented lines.
    pub notes: Vec<String>,
}

impl Case {
    /// The case as an article of paragraphs.
    pub fn article(&self) -> Article {
        let block = |text: &String| Block { kind: BlockKind::Paragraph, text: text.clone() };
        Article { blocks: self.blocks.iter().map(block).collect(), ..Article::default() }
    }
}

/// All cases of the folder `tests/cases/NAME`, in the order of the files.
pub fn cases(name: &str) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no cases in {}", folder.display());
    files.iter().flat_map(|file| read(file)).collect()
}

fn read(file: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(file).expect("a readable file of cases");
    let mut cases: Vec<Case> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let place = format!("{}:{}", file.file_name().unwrap().to_string_lossy(), number + 1);
        if let Some(marked) = line.strip_prefix("> ") {
            let (blocks, marks) = unmark(marked, &place);
            cases.push(Case { place, blocks, marks, notes: Vec::new() });
        } else if line.starts_with(' ') && !line.trim().is_empty() {
            let case = cases.last_mut().unwrap_or_else(|| panic!("{place}: a note before any text"));
            case.notes.push(line.trim().to_owned());
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "{place}: neither text, note nor comment");
        }
    }
    cases
}

/// Takes the marks out of a line. Offsets count the blocks joined by an empty line, as the document does.
fn unmark(marked: &str, place: &str) -> (Vec<String>, Vec<(String, usize, usize)>) {
    let mut text = String::new();
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut marks = Vec::new();
    let mut rest = marked;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix(" ¶ ") {
            text.push_str("\n\n");
            rest = after;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '{' => {
                let (label, after) =
                    rest.split_once(' ').unwrap_or_else(|| panic!("{place}: a mark without words"));
                open.push((label.to_owned(), text.len()));
                rest = after;
            }
            '}' => {
                let (label, start) = open.pop().unwrap_or_else(|| panic!("{place}: a brace too many"));
                marks.push((label, start, text.len()));
            }
            _ => text.push(c),
        }
    }
    assert!(open.is_empty(), "{place}: a mark is not closed");
    marks.sort_by_key(|(_, start, end)| (*start, std::cmp::Reverse(*end)));
    (text.split("\n\n").map(str::to_owned).collect(), marks)
}

/// The text with these marks written into it.
pub fn mark(text: &str, marks: &[(String, usize, usize)]) -> String {
    let mut edges: Vec<(usize, bool, usize, String)> = Vec::new();
    for (label, start, end) in marks {
        edges.push((*start, true, usize::MAX - end, format!("{{{label} ")));
        edges.push((*end, false, usize::MAX - start, "}".to_owned()));
    }
    edges.sort();
    let mut out = String::new();
    let mut at = 0;
    for (byte, _, _, mark) in edges {
        out.push_str(&text[at..byte]);
        out.push_str(&mark);
        at = byte;
    }
    out.push_str(&text[at..]);
    out.replace("\n\n", " ¶ ")
}
