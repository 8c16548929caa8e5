//! Dates in digits alone: "2014-04-18", "31/12/2016", "31.12.2016", "9/11".

use super::{When, whole};
use crate::quantities::pieces::Pieces;

pub(super) fn find(p: &Pieces, at: usize) -> Option<(When, usize)> {
    if p.glued(at) && !p.is(at.wrapping_sub(1), "(") {
        return None;
    }
    if let Some(found) = life(p, at) {
        return Some(found);
    }
    let mark = p.text(at + 1);
    if !matches!(mark, "-" | "/" | "." | "‑") || !p.glued(at + 1) || !p.glued(at + 2) {
        return None;
    }
    let first = whole(p, at, 4)?;
    let second = whole(p, at + 2, 4)?;
    if p.text(at + 3) == mark && p.glued(at + 3) && p.glued(at + 4) {
        let third = whole(p, at + 4, 4)?;
        let when = three(first, second, third)?;
        // "2019-09-01T10:38:07Z": the time and what follows are taken along.
        let mut to = at + 5;
        while p.is(at + 5, "T") && p.glued(to) && to < at + 16 && !matches!(p.text(to), ")" | "," | ";") {
            to += 1;
        }
        return Some((when, to));
    }
    if mark == "/" && first == 9 && second == 11 && !p.is(at + 3, "/") {
        return Some((When::Fixed("2001-09-11"), at + 3));
    }
    if mark == "/" {
        return years(p, at, first, second);
    }
    // "2014-15", and "2014-2015" as a range of years.
    if mark == "-" { years(p, at, first, second) } else { None }
}

/// Year first, or last after a day and a month in either order.
fn three(first: i16, second: i16, third: i16) -> Option<When> {
    let (year, month, day) = if first >= 1000 {
        (first, second, third)
    } else if third >= 1000 {
        // Day first unless only the other order can be: most of the world writes it so.
        if second > 12 { (third, first, second) } else { (third, second, first) }
    } else {
        return None;
    };
    let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
    valid.then_some(When::Day { year: Some(year), month: month as i8, day: day as i8 })
}

/// "1892 – 94": a dash with spaces between a year and two digits of another.
fn life(p: &Pieces, at: usize) -> Option<(When, usize)> {
    let spaced = p.dash(at + 1) && !p.glued(at + 1) && !p.glued(at + 2);
    let ends = matches!(p.text(at + 3), ")" | "," | "." | ";") && p.text(at + 2).len() == 2;
    let (first, second) = (whole(p, at, 4)?, whole(p, at + 2, 2)?);
    (spaced && ends).then(|| years(p, at, first, second)).flatten()
}

/// "2014-15", "2014/15", "2014-2015".
fn years(p: &Pieces, at: usize, first: i16, second: i16) -> Option<(When, usize)> {
    if !(1100..=2199).contains(&first) || p.text(at).len() != 4 {
        return None;
    }
    let last = match p.text(at + 2).len() {
        2 => first - first % 100 + second,
        4 => second,
        _ => return None,
    };
    let follows = last > first && last - first < 400;
    let unit = p.glued(at + 3) && !matches!(p.text(at + 3), "," | "." | ")" | ";" | ":" | "'" | "’" | "]");
    (follows && !unit && !p.is(at + 3, "%")).then_some((When::Years { from: first, to: last }, at + 3))
}
