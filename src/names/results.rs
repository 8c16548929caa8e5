//! Lines of results, standings and fixtures: who plays in them is a team, even where the name is that of a town
//! ("Bergen 2 Molde 1", "Bergen 4 2 1 1 7", "BERGEN AT MOLDE").

use super::words::Words;
use crate::lexicon::Facts;
use crate::tokens::TokenKind;

/// A line with more tokens is a sentence, or too much to be sure.
const LONGEST: usize = 24;

/// Finds the teams, as tokens, in the order of the text.
pub(super) fn teams(words: &Words) -> Vec<(usize, usize)> {
    let mut teams = Vec::new();
    for sentence in &words.text.sentences {
        let (from, to) = sentence.tokens;
        if to - from >= 3 && to - from <= LONGEST {
            line(words, from, to, &mut teams);
        }
    }
    teams.retain(|(from, to)| {
        !words.whole(*from, *to).any(Facts::COUNTRY | Facts::CALENDAR | Facts::OTHER_HEAD)
    });
    teams
}

fn line(words: &Words, from: usize, to: usize, teams: &mut Vec<(usize, usize)>) {
    let Some(first) = name(words, from, to) else { return };
    let after = bracket(words, first, to);
    let numbers = (after..to).take_while(|i| is_number(words, *i)).count();
    let second = after + numbers;
    if numbers >= 3 {
        teams.push((from, first));
        return;
    }
    let versus = numbers == 0 && matches!(words.get(after), "v" | "vs" | "AT");
    let start = if versus { after + 1 } else { second };
    let Some(end) = name(words, start, to).filter(|_| numbers == 1 || versus) else { return };
    let rest = bracket(words, end, to);
    let closed = if versus { rest == to } else { is_number(words, rest) };
    if closed {
        teams.extend([(from, first), (start, end)]);
    }
}

/// One past the words with capitals that start here, if there are any.
fn name(words: &Words, from: usize, to: usize) -> Option<usize> {
    let capital =
        |i: usize| i < to && words.kind(i).is_some_and(TokenKind::is_capital) && words.get(i) != "AT";
    let mut at = from;
    while at < to && at - from < 6 {
        let joined = matches!(words.get(at), "-" | "'s" | "." | "&" | "of") && at > from && capital(at + 1);
        if !capital(at) && !joined {
            break;
        }
        at += 1;
    }
    (at > from && !words.facts(from).any(Facts::CALENDAR)).then_some(at)
}

/// One past a bracket that starts here ("(Norway)").
fn bracket(words: &Words, at: usize, to: usize) -> usize {
    let close = (at + 1..to.min(at + 5)).find(|i| words.get(*i) == ")");
    if words.get(at) == "(" && at < to { close.map_or(at, |c| c + 1) } else { at }
}

/// A number without letters, or a dash in its place in a table.
fn is_number(words: &Words, at: usize) -> bool {
    let word = words.get(at);
    words.kind(at) == Some(TokenKind::Number) && word.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}
