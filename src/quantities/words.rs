//! The words of a sentence, cut once, and the stretches of them that stand around its numbers.

/// Where the words of a stretch of text stand: runs of letters and digits, and every other sign by itself.
#[derive(Debug)]
pub(super) struct Cut {
    /// First byte and one past the last.
    list: Vec<(usize, usize)>,
}

/// What a character does to the words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A letter or digit.
    Run,
    Space,
    Sign,
    /// The first byte of a character beyond ASCII.
    Beyond,
}

/// The kind of each byte.
const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Beyond; 256];
    let mut byte = 0;
    while byte < 128 {
        let c = byte as u8;
        kinds[byte] = match c {
            b' ' | b'\t'..=b'\r' => Kind::Space,
            _ if c.is_ascii_alphanumeric() => Kind::Run,
            _ => Kind::Sign,
        };
        byte += 1;
    }
    kinds
};

/// What the character at `at` does, whose first byte is given, and its length in bytes.
#[inline(always)]
fn character(text: &str, at: usize, byte: u8) -> (Kind, usize) {
    match KINDS[usize::from(byte)] {
        Kind::Beyond => beyond(text, at),
        kind => (kind, 1),
    }
}

#[cold]
fn beyond(text: &str, at: usize) -> (Kind, usize) {
    let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('\u{fffd}');
    let kind = match c {
        c if c.is_alphanumeric() => Kind::Run,
        c if c.is_whitespace() => Kind::Space,
        _ => Kind::Sign,
    };
    (kind, c.len_utf8())
}

/// Where the letters and digits end that go on at `at`.
#[inline(always)]
fn end_of_run(text: &str, bytes: &[u8], mut at: usize) -> usize {
    while let Some(byte) = bytes.get(at) {
        let (kind, length) = character(text, at, *byte);
        if kind != Kind::Run {
            break;
        }
        at += length;
    }
    at
}

impl Cut {
    /// Cuts the bytes from `start` to before `end` of `text`.
    pub fn new(text: &str, start: usize, end: usize) -> Self {
        // A word and the space behind it take some six bytes, marks less.
        let mut list = Vec::with_capacity(end.saturating_sub(start) / 4 + 1);
        let bytes = text.as_bytes().get(..end).unwrap_or_default();
        let mut at = start;
        while let Some(byte) = bytes.get(at) {
            let from = at;
            let (kind, length) = character(text, at, *byte);
            at += length;
            match kind {
                Kind::Space => continue,
                Kind::Run => at = end_of_run(text, bytes, at),
                Kind::Sign | Kind::Beyond => {}
            }
            list.push((from, at));
        }
        Self { list }
    }

    /// The words between two bytes; a word that reaches over one of them is cut there.
    pub fn between<'w>(&'w self, text: &'w str, start: usize, end: usize) -> Words<'w> {
        let from = self.list.partition_point(|word| word.1 <= start);
        let rest = self.list.get(from..).unwrap_or_default();
        let list = rest.get(..rest.partition_point(|word| word.0 < end)).unwrap_or_default();
        Words { text, list, start, end }
    }
}

/// Some words of a sentence, in order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'w> {
    text: &'w str,
    list: &'w [(usize, usize)],
    start: usize,
    end: usize,
}

impl<'w> Words<'w> {
    /// How many.
    pub const fn len(self) -> usize {
        self.list.len()
    }

    fn text(self, (start, end): (usize, usize)) -> &'w str {
        self.text.get(start.max(self.start)..end.min(self.end)).unwrap_or_default()
    }

    /// The word `i`, if there is one.
    pub fn get(self, i: usize) -> Option<&'w str> {
        self.list.get(i).map(|word| self.text(*word))
    }

    /// The first word.
    pub fn first(self) -> Option<&'w str> {
        self.get(0)
    }

    /// The last word.
    pub fn last(self) -> Option<&'w str> {
        self.list.last().map(|word| self.text(*word))
    }

    /// The words without the first `count`.
    pub fn skip(self, count: usize) -> Self {
        Self { list: self.list.get(count..).unwrap_or_default(), ..self }
    }

    /// The first word and the others.
    pub fn split_first(self) -> Option<(&'w str, Self)> {
        Some((self.first()?, self.skip(1)))
    }

    /// All but the last words, if those are `end`.
    pub fn strip_suffix(self, end: &[&str]) -> Option<Self> {
        let (before, last) = self.list.split_at_checked(self.len().checked_sub(end.len())?)?;
        last.iter()
            .zip(end)
            .all(|(word, wanted)| self.text(*word) == *wanted)
            .then_some(Self { list: before, ..self })
    }

    /// One after the other.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = &'w str> + ExactSizeIterator + use<'w> {
        self.list.iter().map(move |word| self.text(*word))
    }

    /// Whether these are the words of `phrase`, in any case of ASCII letters.
    pub fn are(self, phrase: &str) -> bool {
        // Most differ in their first letter.
        let initial = |words: &str| words.bytes().next().map(|byte| byte.to_ascii_lowercase());
        if self.first().and_then(initial) != initial(phrase) {
            return false;
        }
        let mut wanted = phrase.split(' ');
        self.iter().all(|w| wanted.next().is_some_and(|p| w.eq_ignore_ascii_case(p)))
            && wanted.next().is_none()
    }
}
