//! From runs of capitals to single names: titles come off, nationalities stand alone, lists fall apart.

use super::runs::{self, head_of};
use super::words::{Capital, Words};
use crate::lexicon::Facts;

/// A possible name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Its first token.
    pub from: usize,
    /// One past its last token.
    pub to: usize,
    /// The title before it, as tokens.
    pub title: Option<(usize, usize)>,
    /// A title that stands without a name ("the Prime Minister").
    pub bare_title: bool,
}

/// Finds all possible names, in order, without overlap.
pub(super) fn find(words: &Words) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (from, to) in runs::find(words) {
        cut(words, from, to, &mut found);
    }
    found
}

const ANY_NAME: Facts = Facts(Facts::PLACE.0 | Facts::BODY.0 | Facts::PEOPLE.0 | Facts::NOT_ACTOR.0);

/// Facts of a head word that is not rather a family name here.
pub(super) fn head_facts(words: &Words, from: usize, to: usize) -> Facts {
    let head = head_of(words, from, to);
    let facts = words.facts(head);
    let personal = head > from && words.facts(from).any(Facts::GIVEN) && facts.any(Facts::SURNAME);
    if head == from && to - from == 1 || personal { Facts::NONE } else { facts }
}

fn push(found: &mut Vec<Candidate>, from: usize, to: usize, title: Option<(usize, usize)>) {
    if from < to {
        found.push(Candidate { from, to, title, bare_title: false });
    }
}

fn cut(words: &Words, from: usize, to: usize, found: &mut Vec<Candidate>) {
    let mut from = from;
    while from < to {
        if words.whole(from, to).any(ANY_NAME) {
            return push(found, from, to, None);
        }
        if words.capital(from) == Capital::Forced && drops_first(words, from, to) {
            from += 1;
            continue;
        }
        if matches!(words.get(from), "The" | "the") && to - from > 1 {
            from += 1;
            continue;
        }
        if let Some(middle) = pair(words, from, to) {
            push(found, from, middle, None);
            from = middle + 1;
            continue;
        }
        break;
    }
    if from >= to {
        return;
    }
    let head = head_facts(words, from, to);
    let headed = head.any(Facts::HEAD) && !head.any(Facts::TITLE);
    if let Some((start, end)) = title(words, from, to) {
        let surname = words.facts(to - 1).any(Facts::SURNAME | Facts::GIVEN) && to - start <= 4;
        if !headed || (start > from && surname) || (start == from && surname && to - end <= 2) {
            return titled(words, (from, to), (start, end), found);
        }
    }
    if let Some(person) = ruled(words, from, to).filter(|_| !headed) {
        push(found, from, person, None);
        return push(found, person, to, Some((from, person)));
    }
    if let Some(person) = appended(words, from, to) {
        push(found, from, person, None);
        return push(found, person, to, Some((from, person)));
    }
    let nation =
        if words.list[from].listed.any(Facts::PEOPLE) { words.list[from].listed_end } else { from + 1 };
    if words.whole(from, nation).any(Facts::PEOPLE) && nation < to && !headed {
        push(found, from, nation, None);
        let rest = if words.get(nation) == "-" { nation + 1 } else { nation };
        return cut(words, rest, to, found);
    }
    push(found, from, to, None);
}

/// "Prime Minister of Mongolia Batbold": a country after "of", then the person. Gives the person's first token.
fn ruled(words: &Words, from: usize, to: usize) -> Option<usize> {
    let word = words.list[from];
    let end = if word.listed.any(Facts::COUNTRY) { word.listed_end } else { from + 1 };
    let country = words.whole(from, end.min(to)).any(Facts::COUNTRY);
    let office =
        from >= 2 && words.get(from - 1) == "of" && words.facts(from - 2).any(Facts::TITLE | Facts::ROLE);
    (country && office && end < to).then_some(end)
}

/// "chair of the Harbour Committee Dana Weller": a body, then a first name. Gives the first name.
fn appended(words: &Words, from: usize, to: usize) -> Option<usize> {
    let person = (from + 2..to.saturating_sub(1)).find(|i| {
        let given = words.facts(*i);
        given.any(Facts::GIVEN)
            && !given.any(Facts::COMMON | Facts::HEAD | Facts::PLACE)
            && words.spaced(*i)
            && words.facts(*i - 1).any(Facts::BODY_HEAD)
            && !words.facts(*i - 1).any(Facts::GIVEN)
    })?;
    (!words.facts(to - 1).any(Facts::HEAD)).then_some(person)
}

/// Whether the first word, whose capital is forced, is no part of the name.
fn drops_first(words: &Words, from: usize, to: usize) -> bool {
    let word = words.list[from];
    if word.listed.any(ANY_NAME | Facts::TITLE) {
        return false;
    }
    if to - from == 1 {
        return !word.facts.any(ANY_NAME | Facts::TITLE | Facts::GIVEN) || word.facts.any(Facts::FUNCTION);
    }
    let text = words.get(from);
    let verbal = ["ed", "ing", "ly"].iter().any(|e| text.ends_with(e));
    let next = words.facts(from + 1);
    if word.facts.any(Facts::TITLE) {
        return false;
    }
    let whole_without = next.any(Facts::BODY_HEAD) && matches!(words.get(from + 2), "of" | "for");
    if word.facts.any(Facts::FUNCTION) || verbal || whole_without || next.any(Facts::PEOPLE | Facts::COUNTRY)
    {
        return true;
    }
    let head = head_facts(words, from, to);
    let given = word.facts.any(Facts::GIVEN) && !next.any(Facts::GIVEN);
    let leads = word.facts.any(Facts::PLACE_START | Facts::PEOPLE | Facts::PLACE);
    !(given || leads || head.any(Facts::HEAD) || title(words, from, to).is_some())
}

/// "Israeli-Palestinian", "UK-France": two listed names and a hyphen. Gives the hyphen.
fn pair(words: &Words, from: usize, to: usize) -> Option<usize> {
    let dash = (from + 1..to.min(from + 5)).find(|i| words.get(*i) == "-")?;
    let nation = Facts::PEOPLE | Facts::COUNTRY;
    let single =
        words.facts(dash + 1).any(nation) || words.list.get(dash + 1).is_some_and(|w| w.listed.any(nation));
    (words.whole(from, dash).any(nation) && dash + 1 < to && single).then_some(dash)
}

/// The first title in the run, as tokens.
fn title(words: &Words, from: usize, to: usize) -> Option<(usize, usize)> {
    let start = (from..to).find(|i| {
        let word = words.list[*i];
        (word.facts.any(Facts::TITLE) || (word.listed.any(Facts::TITLE) && word.listed_end <= to))
            && (*i == from || words.spaced(*i))
    })?;
    let mut end = start;
    while end < to {
        let word = words.list[end];
        if word.listed.any(Facts::TITLE) && word.listed_end <= to {
            end = word.listed_end;
        } else if word.facts.any(Facts::TITLE) {
            end += 1;
        } else if matches!(words.get(end), "of" | "for") {
            end += 1;
            while end < to && (words.facts(end).any(Facts::COMMON) || matches!(words.get(end), "and" | "the"))
            {
                end += 1;
            }
        } else {
            break;
        }
    }
    Some((start, end))
}

fn titled(words: &Words, run: (usize, usize), title: (usize, usize), found: &mut Vec<Candidate>) {
    let (from, to) = run;
    if title.0 > from && !is_field(words, from, title.0) {
        cut(words, from, title.0, found);
    }
    if title.1 < to {
        let mut start = title.1;
        // "General Prayut Chan-o-cha"; "President Kenyatta's" has no more titles.
        if words.get(start) == "-" {
            start += 1;
        }
        push(found, start, to, Some(title));
    } else {
        found.push(Candidate { from: title.0, to: title.1, title: None, bare_title: true });
    }
}

/// "Home Affairs" before "Minister": the field of an office, no name of its own.
fn is_field(words: &Words, from: usize, to: usize) -> bool {
    (from..to).all(|i| {
        let f = words.facts(i);
        (f.any(Facts::COMMON | Facts::FUNCTION) && !f.any(ANY_NAME)) || words.get(i) == "&"
    }) && !words.whole(from, to).any(ANY_NAME)
}
