//! Quotation marks, one by one: what each can be by its shape and its neighbours.

/// How a family of marks is written. Marks of one family close each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// “ ” „ and straight ", and two straight single marks or backquotes in a row.
    Double,
    /// ‘ ’ and straight '.
    Single,
    /// « ».
    Angle,
}

/// What a mark may do where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// It can only open.
    Opens,
    /// It can only close.
    Closes,
    /// Its neighbours do not tell.
    Either,
}

/// A mark of a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// First byte in the block.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    pub family: Family,
    pub side: Side,
    /// A single mark that may as well be the apostrophe of a plural ("the dogs' tails").
    pub weak: bool,
    /// A straight mark, which looks the same at both ends.
    pub straight: bool,
}

/// Words that begin with an apostrophe.
const ELISIONS: [&str; 14] =
    ["em", "n", "til", "till", "tis", "twas", "cause", "bout", "round", "cuz", "cos", "ere", "neath", "ello"];

/// All marks of a block that can be quotation marks, in order. Apostrophes inside words, and marks of feet and
/// inches, are left out.
pub(super) fn of(block: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = next_mark(block, from) {
        let rest = &block[start..];
        let mut chars = rest.chars();
        let Some(c) = chars.next() else { break };
        // Marks that set the direction of the text take no place in it.
        let before = neighbour(block[..start].chars().rev());
        let mut doubled = matches!(c, '\'' | '`' | '’' | '‘') && chars.as_str().starts_with(c);
        // Three in a row close a single and a double one, in this order.
        let spaced = before.is_none_or(char::is_whitespace);
        doubled &= spaced || !rest.get(2 * c.len_utf8()..).unwrap_or_default().starts_with(c);
        let end = start + c.len_utf8() * if doubled { 2 } else { 1 };
        let after = neighbour(block[end..].chars());
        if let Some((family, side, weak)) = judge(c, doubled, before, after, &block[end..]) {
            found.push(Mark { start, end, family, side, weak, straight: matches!(c, '"' | '\'') });
        }
        from = end;
    }
    found
}

/// The first byte from `from` on where a mark may stand. Most bytes begin none, which their value tells.
fn next_mark(block: &str, from: usize) -> Option<usize> {
    const LEADS: [bool; 256] = {
        let mut leads = [false; 256];
        let mut mark = 0;
        // The marks of ASCII, and the first byte of “ ” „ ‘ ’ and of « ».
        while mark < 5 {
            leads[[b'"', b'\'', b'`', 0xe2, 0xc2][mark] as usize] = true;
            mark += 1;
        }
        leads
    };
    block.as_bytes().iter().skip(from).position(|b| LEADS[usize::from(*b)]).map(|at| from + at)
}

/// The first character that takes a place.
fn neighbour(mut chars: impl Iterator<Item = char>) -> Option<char> {
    let next = chars.next();
    if next.is_none_or(|c| c.is_ascii() || !directs(c)) { next } else { chars.find(|c| !directs(*c)) }
}

/// Whether the character only says in which direction text runs.
fn directs(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a block opens with a quotation mark.
pub(super) fn starts_with_opening(block: &str) -> bool {
    let words = block.trim_start();
    let mut chars = words.chars();
    match (chars.next(), chars.next()) {
        (Some('“' | '"' | '«' | '„'), Some(_)) => true,
        (Some('\''), Some('\'')) | (Some('`'), Some('`')) => true,
        (Some('‘' | '\''), Some(c)) => c.is_alphanumeric(),
        _ => false,
    }
}

fn judge(
    c: char,
    doubled: bool,
    before: Option<char>,
    after: Option<char>,
    rest: &str,
) -> Option<(Family, Side, bool)> {
    let open_before =
        before.is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '[' | '—' | '–' | '-' | '/'));
    let close_after = after.is_none_or(|a| !a.is_alphanumeric() && !matches!(a, '$' | '£' | '€' | '#' | '@'));
    let by_space = || match (open_before, after.is_none_or(char::is_whitespace)) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        (false, false) if close_after => Side::Closes,
        _ => Side::Either,
    };
    match c {
        // "Is that so?“": at the wrong end.
        '“' if !open_before && after.is_none_or(char::is_whitespace) => {
            Some((Family::Double, Side::Closes, false))
        }
        '“' | '„' => Some((Family::Double, Side::Opens, false)),
        '”' => Some((
            Family::Double,
            if open_before && !close_after { Side::Either } else { Side::Closes },
            false,
        )),
        '«' => Some((Family::Angle, Side::Opens, false)),
        '»' => Some((Family::Angle, Side::Closes, false)),
        '`' if doubled => Some((Family::Double, Side::Opens, false)),
        _ if doubled => Some((Family::Double, by_space(), false)),
        // 6'2" and 12": inches, unless something is open; the pairing asks.
        '"' if before.is_some_and(|b| b.is_ascii_digit()) => Some((Family::Double, Side::Closes, true)),
        '"' => Some((Family::Double, by_space(), false)),
        '‘' | '\'' | '’' => single(c, before, after, rest),
        _ => None,
    }
}

fn single(c: char, before: Option<char>, after: Option<char>, rest: &str) -> Option<(Family, Side, bool)> {
    let word_before = before.is_some_and(char::is_alphanumeric);
    let word_after = after.is_some_and(char::is_alphanumeric);
    if word_before && word_after {
        return None;
    }
    if word_after && c != '’' {
        // '90s, 'em
        let word: String = rest.chars().take(8).take_while(|c| c.is_alphanumeric()).collect();
        let elision = ELISIONS.contains(&word.to_lowercase().as_str())
            || (word.ends_with('s') && word.starts_with(|c: char| c.is_ascii_digit()));
        let opens = before.is_none_or(|b| !b.is_alphanumeric() && b != '.' && b != ',');
        return (opens && !elision).then_some((Family::Single, Side::Opens, false));
    }
    if c == '‘' || before.is_none_or(char::is_whitespace) {
        return None;
    }
    let feet = before.is_some_and(|b| b.is_ascii_digit()) && c == '\'';
    let plural = matches!(before, Some('s' | 'x' | 'z' | 'n')) && after.is_some_and(char::is_whitespace);
    Some((Family::Single, Side::Closes, plural || feet))
}
