//! Units of measure and of time: the table, and the unit that stands after a numeral.

use super::pieces::{Pieces, Shape};
use crate::lexicon;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// One row of `lexicon/units.tsv`.
#[derive(Debug)]
pub(super) struct Measure {
    /// Name in the singular.
    pub name: &'static str,
    /// UCUM code, where there is one.
    pub code: Option<&'static str>,
    /// What it measures.
    pub dimension: &'static str,
    /// Factors to the base unit as fractions; several where the word is used for several units.
    pub factors: Vec<(Decimal, Decimal)>,
    /// What is added before the factor (temperatures).
    pub offset: Decimal,
    /// The symbol to show: the first in the table, else the name.
    pub symbol: &'static str,
}

impl Measure {
    /// Whether it is a length of time.
    pub fn is_time(&self) -> bool {
        self.dimension == "time"
    }

    /// `value` of this unit in the unit `to`, by the factors `own` and `other` of each.
    pub fn convert(&self, value: Decimal, to: &Self, own: usize, other: usize) -> Option<Decimal> {
        let (up, down) = *self.factors.get(own)?;
        let (to_up, to_down) = *to.factors.get(other)?;
        let base = value.checked_add(self.offset)?.checked_mul(up)?.checked_mul(to_down)?;
        base.checked_div(down.checked_mul(to_up)?)?.checked_sub(to.offset)
    }
}

struct Table {
    /// The first piece of every spelling in small letters, with the most pieces of one. Most words after a number
    /// are no unit, and this says so at once.
    firsts: FxHashMap<String, usize>,
    /// Exact spellings whose case matters.
    symbols: FxHashMap<&'static str, &'static Measure>,
    /// Spellings in small letters.
    words: FxHashMap<&'static str, &'static Measure>,
}

static ROWS: LazyLock<Vec<(Measure, &'static str, &'static str)>> =
    LazyLock::new(|| lexicon::rows(include_str!("../../lexicon/units.tsv")).filter_map(row).collect());

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table =
        Table { firsts: FxHashMap::default(), symbols: FxHashMap::default(), words: FxHashMap::default() };
    for (measure, symbols, words) in ROWS.iter() {
        for symbol in symbols.split('|').filter(|s| !s.is_empty()) {
            table.symbols.insert(symbol, measure);
            table.first(symbol);
        }
        for word in words.split('|').filter(|s| !s.is_empty()) {
            table.words.insert(word, measure);
            table.first(word);
        }
    }
    table
});

impl Table {
    /// Enters the first piece of a spelling: the letters, or the sign, that it starts with.
    fn first(&mut self, spelling: &str) {
        let letters = spelling.find(|c: char| !c.is_alphabetic()).unwrap_or(spelling.len());
        let sign = spelling.chars().next().map_or(0, char::len_utf8);
        let first = spelling[..letters.max(sign)].to_lowercase();
        // Between two runs of letters stands at most one sign, and digits may follow: "lb.-ft", "m2".
        let signs = spelling.chars().filter(|c| !c.is_alphabetic() && *c != ' ').count();
        let runs = spelling.split(|c: char| !c.is_alphabetic()).filter(|run| !run.is_empty()).count();
        let most = self.firsts.entry(first).or_default();
        *most = (*most).max(signs + runs);
    }

    /// Most pieces of a unit whose first piece is `text`.
    fn longest(&self, text: &str) -> Option<usize> {
        let mut buffer = [0; 16];
        let Some(small) = buffer.get_mut(..text.len()).filter(|_| text.is_ascii()) else {
            return self.firsts.get(text.to_lowercase().as_str()).copied();
        };
        small.copy_from_slice(text.as_bytes());
        small.make_ascii_lowercase();
        self.firsts.get(std::str::from_utf8(small).ok()?).copied()
    }
}

fn row(columns: Vec<&'static str>) -> Option<(Measure, &'static str, &'static str)> {
    let &[name, code, dimension, factors, offset, symbols, words] = columns.as_slice() else {
        return None;
    };
    let number = |text: &str| text.parse::<Decimal>().ok();
    let factors = factors
        .split('|')
        .filter_map(|f| match f.split_once('/') {
            Some((up, down)) => Some((number(up)?, number(down)?)),
            None => Some((number(f)?, Decimal::ONE)),
        })
        .collect();
    let measure = Measure {
        name,
        code: Some(code).filter(|c| !c.is_empty()),
        dimension,
        factors,
        offset: number(offset).unwrap_or_default(),
        symbol: symbols.split('|').next().filter(|s| !s.is_empty()).unwrap_or(name),
    };
    Some((measure, symbols, words))
}

/// The unit at `at`, the longest first, and the piece after it.
///
/// `glued` says whether the unit is written onto the number: only then single letters are units.
pub(super) fn at(p: &Pieces, at: usize, glued: bool) -> Option<(&'static Measure, usize)> {
    let longest = TABLE.longest(p.text(at))?;
    let mut phrase = String::new();
    for count in (1..=longest).rev() {
        let to = at + count;
        // A spelling ends where a word ends: "m2" is no "m" before a 2.
        let broken = p.glued(to)
            && (p.shaped(to, Shape::Word)
                || (p.shaped(to, Shape::Digits) && count == 1 && p.text(to).len() == 1));
        let whole = (at..to).all(|i| p.get(i).is_some_and(|piece| piece.shape != Shape::Break));
        if broken || !whole {
            continue;
        }
        p.phrase(at, to, &mut phrase);
        let symbol = TABLE.symbols.get(phrase.as_str()).filter(|_| symbol_fits(p, at, count, &phrase, glued));
        let measure = symbol.copied().or_else(|| {
            phrase.make_ascii_lowercase();
            TABLE.words.get(phrase.as_str()).copied()
        });
        if let Some(measure) = measure {
            return Some((measure, to));
        }
    }
    None
}

/// Whether a symbol can be meant: short ones are words, initials and names as well.
fn symbol_fits(p: &Pieces, at: usize, count: usize, symbol: &str, glued: bool) -> bool {
    let after = at + count;
    match symbol {
        "F" | "C" => {
            // "a 13F filing" is a form.
            let form = symbol == "F" && p.shaped(after, Shape::Word) && p.shaped(after + 1, Shape::Word);
            glued && !p.is(after, "/") && !p.hyphen(after) && !form
        }
        "m" => {
            (glued || p.shaped(after, Shape::Digits) || !p.shaped(after, Shape::Word))
                && !million_not_metres(p, at)
        }
        "s" => glued && (p.text(at.wrapping_sub(1)).contains('.') || p.is(at.wrapping_sub(1), "/")),
        "st" | "h" | "t" | "l" | "L" | "g" | "V" | "W" | "J" | "N" | "K" | "b" | "pt" | "ct" => glued,
        "in." => !p.capital(after),
        _ => true,
    }
}

/// Whether the "m" at `at` after digits means a million: with a currency before, or before a thing counted.
pub(super) fn million_not_metres(p: &Pieces, at: usize) -> bool {
    if super::money::sign_before(p, at - 1) || super::money::code_before(p, at - 1) {
        return true;
    }
    let next = at + 1;
    if p.glued(next) || !p.shaped(next, Shape::Word) {
        return false;
    }
    let small = p.lower(next);
    TABLE.words.contains_key(&*small) && !matches!(&*small, "second" | "seconds")
        || super::money::word(p, next).is_some()
        || super::counted::plural(&small) && !super::counted::ends_phrase(&small)
}

/// "a day", "per month", "/year", "a share": what a rate counts by, and the piece after it.
pub(super) fn rate(p: &Pieces, at: usize) -> Option<(String, usize)> {
    let slash = p.is(at, "/") && p.glued(at) && p.glued(at + 1);
    let per = p.is(at, "per") || slash;
    if !per && !p.any(at, &["a", "an"]) {
        return None;
    }
    let from = at + 1 + usize::from(p.hyphen(at + 1));
    if let Some((measure, to)) = self::at(p, from, slash) {
        // "a month-long strike" and "a year earlier" are no rates.
        let other =
            p.hyphen(to) || p.any(to, &["earlier", "ago", "later", "before", "after", "old", "in", "from"]);
        return (per || !other).then(|| (measure.name.to_owned(), to));
    }
    let word = p.lower(from);
    let counted = matches!(&*word, "person" | "head" | "share" | "household" | "ticket" | "piece" | "night");
    if !p.shaped(from, Shape::Word) || !(counted || (per && !slash)) {
        return None;
    }
    Some((if word == "annum" { "year".to_owned() } else { word.into_owned() }, from + 1))
}

/// The unit of this name.
pub(super) fn named(name: &str) -> Option<&'static Measure> {
    TABLE.words.get(name).copied()
}
