//! Forms of a name: how it is compared, its initials, its other names known everywhere.

use crate::lexicon::{self, fold};
use rustc_hash::FxHashMap;
use smallvec::SmallVec;
use smol_str::SmolStr;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The first name of a line stands for all of them.
static ALIASES: LazyLock<FxHashMap<SmolStr, &str>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../../lexicon/aliases.tsv"))
        .flat_map(|row| row.clone().into_iter().map(move |alias| (fold(alias), row[0])))
        .collect()
});

/// A name as it is shown: on one line; without a leading "the" where `nominal` is not set.
pub(super) fn plain(name: &str, nominal: bool) -> Cow<'_, str> {
    let article = !nominal && may_have_article(name);
    if !article && is_one_line(name) {
        return Cow::Borrowed(name);
    }
    let mut words = name.split_whitespace().peekable();
    let first = words.next().unwrap_or_default();
    let skips = !nominal && matches!(first, "the" | "The") && words.peek().is_some();
    let mut line = String::with_capacity(name.len());
    line.push_str(if skips { words.next().unwrap_or_default() } else { first });
    for word in words {
        line.push(' ');
        line.push_str(word);
    }
    Cow::Owned(line)
}

/// Whether a name may begin with "the".
pub(super) fn may_have_article(name: &str) -> bool {
    name.starts_with("the") || name.starts_with("The")
}

/// Whether no blank but a single space stands in the name, and none at its ends. Says no of what is not ASCII.
fn is_one_line(name: &str) -> bool {
    let mut spaced = true;
    for byte in name.bytes() {
        let blank = byte == b' ';
        if !(byte.is_ascii_graphic() || blank && !spaced) {
            return false;
        }
        spaced = blank;
    }
    !spaced
}

/// A name as it is compared: folded, on one line, its other names reduced to one.
pub(super) fn key(name: &str) -> SmolStr {
    let folded = fold(&plain(name, false));
    ALIASES.get(&folded).map_or(folded, |first| fold(first))
}

/// A people as it is compared: "Syrians" is "syrian".
pub(super) fn people_key(name: &str) -> SmolStr {
    let folded = key(name);
    match folded.strip_suffix('s') {
        Some(stem) if !stem.ends_with('s') => stem.into(),
        _ => folded,
    }
}

/// The parts of a person's name: at blanks, and the article "al-" cut off ("bashar", "assad").
pub(super) fn parts(key: &str) -> SmallVec<[&str; 4]> {
    key.split(' ')
        .map(|part| ["al-", "el-", "ul-"].iter().find_map(|a| part.strip_prefix(a)).unwrap_or(part))
        .filter(|part| !part.is_empty())
        .collect()
}

/// The initials of a name, with and without its small words: "nbw" for "Nile Basin Watch".
pub(super) fn initials(name: &str) -> [String; 2] {
    let (mut capitals, mut all) = (String::new(), String::new());
    for word in name.split([' ', '-', '\n']) {
        let Some(first) = word.chars().next() else { continue };
        let start = all.len();
        if first.is_ascii() {
            all.push(first.to_ascii_lowercase());
        } else {
            all.push_str(&fold(&first.to_string()));
        }
        if first.is_uppercase() {
            capitals.push_str(all.get(start..).unwrap_or_default());
        }
    }
    [capitals, all]
}
