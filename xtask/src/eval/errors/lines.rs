//! Names by the line that they stand in: capitals say little in a headline and nothing in a line of capitals.

use super::record::Range;
use std::fmt;

/// Most words of a line that may be a headline.
const HEADLINE: usize = 20;

/// What a line's capitals say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Line {
    Running,
    TitleCase,
    Capitals,
}

/// Wanted, given and right names for each kind of line.
#[derive(Default)]
pub struct Lines([[usize; 3]; 3]);

impl Lines {
    /// Counts a name that people marked, that the engine gave, or that both did.
    pub fn count(&mut self, text: &[char], range: Range, wanted: bool, given: bool) {
        let counts = &mut self.0[kind(text, range.0) as usize];
        counts[0] += usize::from(wanted);
        counts[1] += usize::from(given);
        counts[2] += usize::from(wanted && given);
    }
}

impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<26}{:>8}{:>8}{:>8}{:>8}", "", "gold", "P", "R", "F1")?;
        let names = ["running text", "lines in title case", "lines in capitals"];
        for (name, [wanted, given, right]) in names.iter().zip(self.0) {
            let share = |of: usize| 100.0 * right as f64 / of.max(1) as f64;
            let f1 = 200.0 * right as f64 / (wanted + given).max(1) as f64;
            writeln!(f, "{name:<26}{wanted:>8}{:>8.1}{:>8.1}{f1:>8.1}", share(given), share(wanted))?;
        }
        Ok(())
    }
}

/// The kind of the line that holds an offset.
fn kind(text: &[char], at: usize) -> Line {
    let at = at.min(text.len());
    let start = text[..at].iter().rposition(|c| *c == '\n').map_or(0, |i| i + 1);
    let end = text[at..].iter().position(|c| *c == '\n').map_or(text.len(), |i| at + i);
    let line: String = text[start..end].iter().collect();
    let words: Vec<_> = line.split_whitespace().filter(|w| w.starts_with(char::is_alphabetic)).collect();
    let long: Vec<_> = words.iter().filter(|w| w.chars().count() > 3).collect();
    let share = |count: usize| count as f64 / long.len().max(1) as f64;
    let shouted = long.iter().filter(|w| !w.chars().any(char::is_lowercase)).count();
    let capital = long.iter().filter(|w| w.starts_with(char::is_uppercase)).count();
    if long.len() > 1 && share(shouted) > 0.8 {
        Line::Capitals
    } else if long.len() > 2 && words.len() <= HEADLINE && share(capital) > 0.8 && !line.ends_with('.') {
        Line::TitleCase
    } else {
        Line::Running
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_apart_by_their_capitals() {
        let text =
            "PORT SELA LOSES ITS FERRY\nMayor Promises New Ferry to Sela\nAda Field promised Sela a ferry.";
        let text: Vec<char> = text.chars().collect();
        assert_eq!(kind(&text, 0), Line::Capitals);
        assert_eq!(kind(&text, 54), Line::TitleCase);
        assert_eq!(kind(&text, 60), Line::Running);
        assert_eq!(kind(&text, 1000), Line::Running);
    }
}
