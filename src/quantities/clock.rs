//! Times of day: "11 a.m.", "8:30pm", "14:30 GMT", "noon".

use super::pieces::{Pieces, Shape};
use smol_str::{SmolStr, format_smolstr};

/// The time at `at` as ISO 8601 (`T14:30`), and the piece after it.
pub(super) fn find(p: &Pieces, at: usize) -> Option<(SmolStr, usize)> {
    if p.any(at, &["midnight", "noon", "midday"]) {
        let time = if p.is(at, "midnight") { "T00:00" } else { "T12:00" };
        return Some((time.into(), at + 1));
    }
    if !p.shaped(at, Shape::Digits) || (p.glued(at) && p.shaped(at.wrapping_sub(1), Shape::Word)) {
        return None;
    }
    let (hour, minute, second, to) = hands(p, at)?;
    let (half, end) = half_of_day(p, to);
    let minute_given = minute.is_some();
    let hour = match half {
        Some(_) if hour == 0 || hour > 12 => return None,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
        None if !minute_given || p.is(at + 1, ".") || p.text(at).contains('.') => return None,
        None => hour,
    };
    let minute = minute.unwrap_or(0);
    if hour > 23 || minute > 59 || second.is_some_and(|s| s > 59) {
        return None;
    }
    let zone = usize::from(
        p.any(end, &["GMT", "UTC", "BST", "CET", "ET", "EST", "EDT", "PT", "PST", "PDT", "AEST"]),
    );
    let time = match second {
        Some(second) => format_smolstr!("T{hour:02}:{minute:02}:{second:02}"),
        None => format_smolstr!("T{hour:02}:{minute:02}"),
    };
    // A time against the clock of a game, "with 4:39 left", is a duration.
    if half.is_none()
        && zone == 0
        && p.any(end, &["left", "remaining", "to", "into"])
        && p.text(at).len() == 1
    {
        return None;
    }
    Some((time, end + zone))
}

type Hands = (u32, Option<u32>, Option<u32>, usize);

/// Hour, minute and second at `at`, and the piece after them.
fn hands(p: &Pieces, at: usize) -> Option<Hands> {
    let number =
        |text: &str, digits: usize| (text.len() == digits).then(|| text.parse::<u32>().ok()).flatten();
    let text = p.text(at);
    // "1.56pm"
    if let Some((hour, minute)) = text.split_once('.') {
        let hour = hour.parse().ok().filter(|h| *h < 24)?;
        return Some((hour, Some(number(minute, 2)?), None, at + 1));
    }
    let hour = text.parse().ok().filter(|h| text.len() <= 2 && *h < 25)?;
    let part = |i: usize| {
        (p.is(i, ":") && p.glued(i) && p.glued(i + 1) && p.shaped(i + 1, Shape::Digits))
            .then(|| number(p.text(i + 1), 2))
            .flatten()
    };
    let Some(minute) = part(at + 1) else {
        return (!(p.is(at + 1, ":") && p.glued(at + 1))).then_some((hour, None, None, at + 1));
    };
    match part(at + 3) {
        Some(second) => Some((hour, Some(minute), Some(second), at + 5)),
        None => (!p.text(at + 2).contains('.')).then_some((hour, Some(minute), None, at + 3)),
    }
}

/// Whether it is after noon, where "am" or "pm" says so, and the piece after that.
fn half_of_day(p: &Pieces, at: usize) -> (Option<bool>, usize) {
    let pm = match &*p.lower(at) {
        "am" | "a.m." | "a.m" => false,
        "pm" | "p.m." | "p.m" => true,
        // "11 o'clock" tells no half.
        _ => return (None, at),
    };
    (Some(pm), at + 1)
}
