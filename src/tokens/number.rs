//! Where a number ends.

/// Length in bytes of the number at the start of `rest`, which begins with a digit.
///
/// Takes digits, and `,` `.` `:` `/` between digits ("3,000.5", "14:30", "1/2"), a whole ISO date, and letters
/// written onto the number ("2.5bn", "19th", "1990s") but not a time's "am" and "pm".
pub(super) fn length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    if let Some(date) = iso_date(bytes) {
        return date;
    }
    let mut end = 0;
    while end < bytes.len() {
        let digit_next = bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        match bytes[end] {
            b'0'..=b'9' => end += 1,
            b',' | b'.' | b':' | b'/' if digit_next => end += 1,
            _ => break,
        }
    }
    let letters = rest[end..].chars().take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum::<usize>();
    let tail = &rest[end..end + letters];
    if ["am", "pm"].iter().any(|t| tail.eq_ignore_ascii_case(t)) { end } else { end + letters }
}

fn iso_date(bytes: &[u8]) -> Option<usize> {
    const PATTERN: &[u8; 10] = b"dddd-dd-dd";
    let fits = bytes.len() >= PATTERN.len()
        && PATTERN.iter().zip(bytes).all(|(p, b)| if *p == b'd' { b.is_ascii_digit() } else { p == b });
    let ends = !bytes.get(PATTERN.len()).is_some_and(|b| b.is_ascii_digit() || *b == b'-');
    (fits && ends).then_some(PATTERN.len())
}

#[cfg(test)]
mod tests {
    #[test]
    fn ends_where_the_number_does() {
        for (text, length) in [
            ("3,000 people", 5),
            ("3,", 1),
            ("2.5bn", 5),
            ("14:30.", 5),
            ("10pm", 2),
            ("19th", 4),
            ("2026-03-04,", 10),
            ("10-15", 2),
            ("1/2", 3),
            ("5.", 1),
        ] {
            assert_eq!(super::length(text), length, "{text}");
        }
    }
}
