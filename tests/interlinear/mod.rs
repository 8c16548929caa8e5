//! Lines that say something of each word, one under the other.

use std::ops::Range;

/// Columns after which a sentence goes on below.
const WIDTH: usize = 110;

/// One thing that is said of every token of a sentence.
pub struct Tier(Vec<String>);

impl Tier {
    /// What `say` says of each of these tokens.
    pub fn over(tokens: Range<usize>, say: impl Fn(usize) -> String) -> Self {
        Self(tokens.map(say).collect())
    }
}

/// Something that is said of several tokens at once, `from..to` of the sentence.
pub struct Mark {
    pub from: usize,
    pub to: usize,
    pub label: String,
}

impl Mark {
    /// Columns that the label takes with its brackets.
    fn width(&self) -> usize {
        self.label.chars().count() + 2
    }
}

/// The tiers and the marks of a sentence, every column as wide as its widest cell. Marks that overlap stand on lines
/// of their own.
pub fn lines(tiers: &[Tier], marks: &[Mark]) -> String {
    let starts = starts(tiers, marks);
    let mut rows: Vec<String> = tiers.iter().map(|tier| row(tier, &starts)).collect();
    rows.extend(levels(marks).iter().map(|level| marked(level, &starts)));
    let mut out = String::new();
    for range in pieces(&starts) {
        for row in &rows {
            let piece: String = row.chars().skip(range.start).take(range.len()).collect();
            // A line that says nothing here is left out.
            if !piece.trim().is_empty() {
                out.push_str(piece.trim_end());
                out.push('\n');
            }
        }
    }
    out
}

/// The column where each token starts, and one past the last.
fn starts(tiers: &[Tier], marks: &[Mark]) -> Vec<usize> {
    let count = tiers.iter().map(|tier| tier.0.len()).max().unwrap_or(0);
    let widest =
        |token: usize| tiers.iter().filter_map(|t| t.0.get(token)).map(|cell| cell.chars().count()).max();
    let mut widths: Vec<_> = (0..count).map(|token| widest(token).unwrap_or(0) + 1).collect();
    for mark in marks {
        let have = widths[mark.from..mark.to].iter().sum::<usize>() - 1;
        widths[mark.to - 1] += mark.width().saturating_sub(have);
    }
    let mut starts = vec![0];
    starts.extend(widths.iter().scan(0, |at, width| {
        *at += width;
        Some(*at)
    }));
    starts
}

fn row(tier: &Tier, starts: &[usize]) -> String {
    let cell = |(cell, start): (&String, &[usize])| format!("{cell:<width$}", width = start[1] - start[0]);
    tier.0.iter().zip(starts.windows(2)).map(cell).collect()
}

/// Marks that do not overlap, as many as fit on each level.
fn levels(marks: &[Mark]) -> Vec<Vec<&Mark>> {
    let mut levels: Vec<Vec<&Mark>> = Vec::new();
    for mark in marks {
        let free =
            levels.iter().position(|level| level.iter().all(|m| m.to <= mark.from || mark.to <= m.from));
        match free {
            Some(level) => levels[level].push(mark),
            None => levels.push(vec![mark]),
        }
    }
    levels
}

/// A line of labels in brackets, each as long as its words.
fn marked(marks: &[&Mark], starts: &[usize]) -> String {
    let mut line = String::new();
    for mark in marks {
        let (start, end) = (starts[mark.from], starts[mark.to] - 1);
        line.extend(std::iter::repeat_n(' ', start - line.chars().count()));
        line.push('[');
        line.push_str(&mark.label);
        line.extend(std::iter::repeat_n('─', end - start - mark.width()));
        line.push(']');
    }
    line
}

/// Columns in pieces that are not wider than a page; cut between tokens.
fn pieces(starts: &[usize]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for pair in starts.windows(2) {
        if pair[1] - from > WIDTH && pair[0] > from {
            pieces.push(from..pair[0]);
            from = pair[0];
        }
    }
    pieces.push(from..starts.last().copied().unwrap_or(0));
    pieces
}
