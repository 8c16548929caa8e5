//! Currencies: signs before or after a number, codes and words.

use super::pieces::{Pieces, Shape};
use crate::lexicon;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// One row of `lexicon/currencies.tsv`.
#[derive(Debug)]
pub(super) struct Currency {
    /// ISO 4217, where the word or sign names one currency.
    pub code: Option<&'static str>,
    /// Name in the singular.
    pub name: &'static str,
}

struct Table {
    /// The first piece of every sign: most words and marks are none, and this says so at once.
    firsts: FxHashSet<&'static str>,
    signs: FxHashMap<&'static str, &'static Currency>,
    words: FxHashMap<&'static str, &'static Currency>,
    /// The first words of the names, for the same reason.
    first_words: FxHashSet<&'static str>,
}

static ROWS: LazyLock<Vec<(Currency, &'static str, &'static str)>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../../lexicon/currencies.tsv"))
        .filter_map(|row| match row.as_slice() {
            &[code, name, signs, words] => {
                Some((Currency { code: Some(code).filter(|c| !c.is_empty()), name }, signs, words))
            }
            _ => None,
        })
        .collect()
});

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        firsts: FxHashSet::default(),
        signs: FxHashMap::default(),
        words: FxHashMap::default(),
        first_words: FxHashSet::default(),
    };
    for (currency, signs, words) in ROWS.iter() {
        for sign in signs.split('|').filter(|s| !s.is_empty()) {
            let letters = sign.find(|c: char| !c.is_alphabetic()).unwrap_or(sign.len());
            let mark = sign.chars().next().map_or(0, char::len_utf8);
            table.firsts.insert(if sign.starts_with("U.S.") { "U.S." } else { &sign[..letters.max(mark)] });
            table.signs.insert(sign, currency);
        }
        for word in words.split('|').filter(|s| !s.is_empty()) {
            table.words.insert(word, currency);
            table.first_words.extend(word.split(' ').next());
        }
    }
    table
});

/// Most pieces of a sign or a name: "U.S. $" is two, "new zealand dollars" three.
const LONGEST: usize = 3;

/// Whether a sign or code may start with this piece.
pub(super) fn may_start(first: &str) -> bool {
    TABLE.firsts.contains(first) || matches!(first, "us" | "hk" | "nz" | "c")
}

/// The sign or code at `at`, the longest first, and the piece after it.
pub(super) fn sign(p: &Pieces, at: usize) -> Option<(&'static Currency, usize)> {
    if !may_start(p.text(at)) {
        return None;
    }
    let mut phrase = String::new();
    (1..=LONGEST).rev().find_map(|count| {
        let whole = (at..at + count).all(|i| p.get(i).is_some_and(|x| x.shape != Shape::Digits));
        p.phrase(at, at + count, &mut phrase);
        // Lower-case text keeps its signs: "us $ 10 billion".
        if ["us $", "us$", "hk $", "nz $", "c $"].contains(&phrase.as_str()) {
            phrase.make_ascii_uppercase();
        }
        let currency = TABLE.signs.get(phrase.as_str()).filter(|_| whole)?;
        Some((*currency, at + count))
    })
}

/// The name of a currency at `at` ("Australian dollars"), the longest first, and the piece after it.
pub(super) fn word(p: &Pieces, at: usize) -> Option<(&'static Currency, usize)> {
    if !TABLE.first_words.contains(&*p.lower(at)) {
        return None;
    }
    let mut phrase = String::new();
    (1..=LONGEST).rev().find_map(|count| {
        p.phrase(at, at + count, &mut phrase);
        phrase.make_ascii_lowercase();
        TABLE.words.get(phrase.as_str()).map(|c| (*c, at + count))
    })
}

/// The currency with this code of ISO 4217.
pub(super) fn by_code(code: &str) -> Option<&'static Currency> {
    ROWS.iter().map(|(currency, _, _)| currency).find(|c| c.code == Some(code))
}

/// Whether the digits at `digits` follow a currency sign.
pub(super) fn sign_before(p: &Pieces, digits: usize) -> bool {
    p.shaped(digits.wrapping_sub(1), Shape::Sign) && sign(p, digits - 1).is_some()
}

/// Whether the digits at `digits` follow the code of a currency: "EUR50m", "USD 22 million".
pub(super) fn code_before(p: &Pieces, digits: usize) -> bool {
    p.shaped(digits.wrapping_sub(1), Shape::Word) && sign(p, digits - 1).is_some_and(|(_, to)| to == digits)
}

/// Whether the words before `at` speak of money, so that "pounds" are not a weight.
pub(super) fn context(p: &Pieces, at: usize) -> bool {
    const WORDS: [&str; 36] = [
        "cost", "costs", "costing", "paid", "pay", "pays", "paying", "price", "priced", "prices", "worth",
        "fine", "fined", "sold", "sell", "spent", "spend", "raised", "raise", "bid", "loan", "salary", "fee",
        "budget", "invest", "invested", "bought", "debt", "debts", "donated", "earn", "earned", "bill",
        "saved", "fund", "funding",
    ];
    (1..=10)
        .map_while(|n| at.checked_sub(n))
        .take_while(|i| !p.shaped(*i, Shape::Break) && !p.is(*i, "."))
        .any(|i| p.any(i, &WORDS) || matches!(p.text(i), "£" | "€"))
}
