//! Evidence for the kind of one name: the lists, its own words, the words around it.

use super::candidates::{Candidate, head_facts};
use super::tally::{GOVERNMENT, GROUP, NATIONALITY, NOTHING, ORGANISATION, OUTLET, PERSON, PLACE, Tally};
use super::words::{Capital, Words};
use crate::evidence::Rule;
use crate::lexicon::Facts;
use crate::offsets::Span;
use crate::tokens::TokenKind;

/// Weighs the evidence that stands in and beside one name.
pub(super) fn weigh(words: &Words, name: &Candidate) -> Tally {
    let mut judge = Judge {
        words,
        from: name.from,
        to: name.to,
        span: words.span(name.from, name.to),
        tally: Tally::default(),
    };
    if let Some((start, end)) = name.title {
        let title = words.span(start, end);
        judge.tally.add(PERSON, 6.0, Rule::TitleBeforeName, title);
    }
    judge.lists();
    judge.shape();
    judge.head();
    judge.left();
    judge.right();
    judge.tally
}

struct Judge<'w, 't, 'd> {
    words: &'w Words<'t, 'd>,
    from: usize,
    to: usize,
    span: Span,
    tally: Tally,
}

impl Judge<'_, '_, '_> {
    fn len(&self) -> usize {
        self.to - self.from
    }

    fn lists(&mut self) {
        let facts = self.words.whole(self.from, self.to);
        let span = self.span;
        let ordinary = facts.any(Facts::COMMON);
        let mut add = |class: Facts, kind: usize, points: f32| {
            if facts.any(class) {
                let points = if ordinary && self.to - self.from == 1 { points * 0.6 } else { points };
                self.tally.add(kind, points, Rule::NameInList, span);
            }
        };
        add(Facts::COUNTRY, PLACE, 6.0);
        let personal = facts.any(Facts::GIVEN);
        add(Facts::CAPITAL, PLACE, if personal { 2.0 } else { 5.0 });
        add(Facts::REGION, PLACE, if personal { 2.0 } else { 4.0 });
        if !facts.any(Facts::COUNTRY | Facts::CAPITAL | Facts::REGION) {
            add(Facts::CITY, PLACE, if personal { 0.8 } else { 2.0 });
        }
        add(Facts::PEOPLE, NATIONALITY, 6.0);
        add(Facts::ORGANISATION, ORGANISATION, 5.5);
        add(Facts::GROUP, GROUP, 5.5);
        add(Facts::GOVERNMENT, GOVERNMENT, 5.0);
        add(Facts::OUTLET, OUTLET, 5.0);
        add(Facts::NOT_ACTOR, NOTHING, 7.0);
        if self.len() == 1 && personal {
            self.tally.add(PERSON, 2.0, Rule::FirstName, span);
        }
    }

    fn shape(&mut self) {
        let (from, to) = (self.from, self.to);
        let span = self.span;
        let words = self.words;
        let first = words.facts(from);
        let spoken = (from..to).filter(|i| words.spaced(*i) || *i == from).count();
        let ordinary = (from..to)
            .filter(|i| words.facts(*i).any(Facts::COMMON) && !words.facts(*i).any(Facts::GIVEN))
            .count();
        if first.any(Facts::GIVEN) && spoken >= 2 {
            let place = words.whole(from, to).any(Facts::PLACE);
            let points = if words.kind(from) == Some(TokenKind::Upper) { 1.0 } else { 3.5 };
            let points = if first.any(Facts::COMMON) || ordinary > 0 { points * 0.5 } else { points };
            self.tally.add(
                PERSON,
                if place { 0.5 } else { points },
                Rule::FirstName,
                words.span(from, from + 1),
            );
        }
        let particle = (from + 1..to).any(|i| {
            words.kind(i) == Some(TokenKind::Lower)
                && words.facts(i).any(Facts::PARTICLE)
                && words.get(i) != "of"
        });
        let initial = (from..to).any(|i| {
            let w = words.get(i);
            w.len() == 2 && w.ends_with('.') && words.kind(i).is_some_and(TokenKind::is_capital)
        });
        if particle {
            self.tally.add(PERSON, 1.5, Rule::CapitalLetters, span);
        }
        if initial && spoken >= 2 {
            self.tally.add(PERSON, 2.5, Rule::CapitalLetters, span);
        }
        let acronym = words.kind(from) == Some(TokenKind::Upper);
        let inner = words.get(from).chars().skip(1).any(char::is_uppercase);
        let plural =
            words.get(from).strip_suffix('s').is_some_and(|w| w.len() > 1 && !w.contains(char::is_lowercase));
        let letter = words.get(from).chars().filter(|c| c.is_alphabetic()).count() == 1;
        if self.len() == 1 && letter {
            // "line E", "L2"; but the M5 is a road.
            self.tally.add(NOTHING, 2.0, Rule::CapitalLetters, span);
        } else if self.len() == 1 && plural && inner {
            self.tally.add(NOTHING, 2.5, Rule::CapitalLetters, span);
        } else if self.len() == 1 && acronym && words.kind(to) == Some(TokenKind::Number) && words.spaced(to)
        {
            // "flight UO 804"
            self.tally.add(NOTHING, 2.5, Rule::CapitalLetters, span);
        } else if self.len() == 1 && acronym {
            self.tally.add(ORGANISATION, 2.2, Rule::CapitalLetters, span);
        } else if self.len() == 1
            && inner
            && !words.get(from).starts_with("Mc")
            && !words.get(from).starts_with("Mac")
        {
            self.tally.add(ORGANISATION, 1.5, Rule::CapitalLetters, span);
        } else if acronym && spoken > 1 {
            self.tally.add(ORGANISATION, 1.2, Rule::CapitalLetters, span);
        }
        if spoken > 1 && !words.whole(from, to).any(Facts::PLACE) {
            let body = self.words.list[from].listed | first;
            let place =
                first.any(Facts::COUNTRY | Facts::CAPITAL | Facts::REGION) && !first.any(Facts::GIVEN);
            if body.any(Facts::BODY) || place {
                self.tally.add(ORGANISATION, 1.5, Rule::CapitalLetters, span);
                self.tally.doubt(PERSON, 1.5);
            } else if acronym && words.kind(from + 1) != Some(TokenKind::Upper) {
                self.tally.doubt(PERSON, 1.0);
            }
        }
        match spoken {
            1 if acronym => {}
            1 if ordinary == 0 => {
                self.ending();
                self.tally.add(PERSON, 0.7, Rule::CapitalLetters, span);
                self.tally.add(ORGANISATION, 0.5, Rule::CapitalLetters, span);
                self.tally.add(PLACE, 0.5, Rule::CapitalLetters, span);
            }
            1 => self.tally.add(NOTHING, 1.5, Rule::CapitalLetters, span),
            2 | 3 if ordinary == 0 => self.tally.add(PERSON, 1.5, Rule::CapitalLetters, span),
            _ if ordinary == spoken => {
                self.tally.add(NOTHING, 1.0, Rule::CapitalLetters, span);
                self.tally.add(ORGANISATION, 1.2, Rule::CapitalLetters, span);
            }
            _ if ordinary > 0 || spoken > 4 => self.tally.add(ORGANISATION, 1.2, Rule::CapitalLetters, span),
            _ => self.tally.add(PERSON, 0.7, Rule::CapitalLetters, span),
        }
    }

    /// Endings of place names and of peoples ("Karakalpakstan", "Floridian").
    fn ending(&mut self) {
        const PLACES: [&str; 15] = [
            "stan", "abad", "pur", "nagar", "grad", "burg", "ville", "shire", "polis", "garh", "borough",
            "bury", "berg", "landia", "town",
        ];
        const PEOPLES: [&str; 6] = ["ian", "ians", "ese", "ish", "ites", "ite"];
        let word = self.words.get(self.from);
        if word.len() < 6 || self.words.whole(self.from, self.to) != Facts::NONE {
            return;
        }
        if PLACES.iter().any(|e| word.ends_with(e)) {
            self.tally.add(PLACE, 1.5, Rule::CapitalLetters, self.span);
        }
        let next = self.words.kind(self.to) == Some(TokenKind::Lower);
        if PEOPLES.iter().any(|e| word.ends_with(e)) && next {
            self.tally.add(NATIONALITY, 2.5, Rule::CapitalLetters, self.span);
        }
    }

    fn head(&mut self) {
        let head = head_facts(self.words, self.from, self.to);
        let at = super::runs::head_of(self.words, self.from, self.to);
        let span = self.words.span(at, at + 1);
        let mut add = |class: Facts, kind: usize, points: f32| {
            if head.any(class) {
                self.tally.add(kind, points, Rule::NameHeadWord, span);
            }
        };
        add(Facts::PLACE_HEAD, PLACE, 4.0);
        add(Facts::GOVERNMENT_HEAD, GOVERNMENT, 4.2);
        add(Facts::ORGANISATION_HEAD, ORGANISATION, 4.1);
        add(Facts::GROUP_HEAD, GROUP, 3.6);
        add(Facts::OUTLET_HEAD, OUTLET, 3.5);
        add(Facts::OTHER_HEAD, NOTHING, 4.5);
        if self.len() > 1 && self.words.facts(self.from).any(Facts::PLACE_START) {
            let first = self.words.span(self.from, self.from + 1);
            self.tally.add(PLACE, 2.0, Rule::NameHeadWord, first);
        }
    }

    fn left(&mut self) {
        let Some(before) = self.words.before(self.from) else {
            return;
        };
        let words = self.words;
        let facts = words.facts(before);
        let span = words.span(before, before + 1);
        let word = words.get(before);
        let single = self.len() <= 3;
        if words.kind(before) == Some(TokenKind::Lower) {
            if facts.any(Facts::ROLE) && single {
                self.tally.add(PERSON, 3.5, Rule::TitleBeforeName, span);
            } else {
                self.noun(facts, span, 3.0);
            }
            if facts.any(Facts::PLACE_NOUN) {
                self.tally.add(PLACE, 1.5, Rule::NameContext, span);
            }
        }
        let of = word == "of" && before > 0 && words.facts(before - 1).any(Facts::PLACE_NOUN);
        if of {
            self.tally.add(PLACE, 4.0, Rule::NameContext, words.span(before - 1, before + 1));
        }
        match word {
            "in" | "near" => self.tally.add(PLACE, 2.5, Rule::NameContext, span),
            "at" | "from" | "outside" | "across" | "throughout" | "around" => {
                self.tally.add(PLACE, 1.2, Rule::NameContext, span);
            }
            "to" if words.get(before.wrapping_sub(1)).eq_ignore_ascii_case("according") => {
                self.tally.add(ORGANISATION, 1.0, Rule::NameContext, span);
                self.tally.add(PERSON, 0.8, Rule::NameContext, span);
            }
            "to" | "into" | "of" => self.tally.add(PLACE, 0.4, Rule::NameContext, span),
            "the" | "The" => {
                self.tally.add(ORGANISATION, 1.2, Rule::CapitalLetters, span);
                self.tally.doubt(PERSON, 1.5);
            }
            "a" | "an" | "A" | "An" => self.tally.doubt(PERSON, 1.0),
            _ if facts.any(Facts::BEFORE_PLACE) => self.tally.add(PLACE, 1.2, Rule::NameContext, span),
            "by" | "told" | "with" => self.tally.add(PERSON, 0.5, Rule::NameContext, span),
            _ => {}
        }
        // "said Ruiz", "says Ana Ruiz".
        if matches!(word, "said" | "says" | "added" | "explained" | "recalled" | "asked") {
            self.tally.add(PERSON, 1.5, Rule::NameContext, span);
        }
    }

    /// A common noun beside the name says what it is ("the company Zell", "Zell party").
    fn noun(&mut self, facts: Facts, span: Span, points: f32) {
        for (class, kind) in [
            (Facts::ORGANISATION_NOUN, ORGANISATION),
            (Facts::OUTLET_NOUN, OUTLET),
            (Facts::GOVERNMENT_NOUN, GOVERNMENT),
            (Facts::GROUP_NOUN, GROUP),
        ] {
            if facts.any(class) {
                self.tally.add(kind, points, Rule::NameContext, span);
            }
        }
    }

    fn right(&mut self) {
        let words = self.words;
        let next = self.to;
        if next >= words.len() || words.starts_sentence(next) {
            return;
        }
        let facts = words.facts(next);
        let span = words.span(next, next + 1);
        if words.kind(next) == Some(TokenKind::Lower)
            && words.spaced(next)
            && words.capital(next) == Capital::None
        {
            if facts.any(Facts::PLACE_NOUN) && !facts.any(Facts::NOUN) {
                self.tally.add(PLACE, 3.0, Rule::NameContext, span);
            } else if facts.any(Facts::ORGANISATION_NOUN | Facts::OUTLET_NOUN) {
                self.noun(facts, span, 2.0);
            } else if facts.any(Facts::PERSON_NOUN | Facts::GROUP_NOUN | Facts::GOVERNMENT_NOUN) {
                self.tally.add(ORGANISATION, 1.0, Rule::NameContext, span);
                self.tally.doubt(PERSON, 1.0);
            } else if matches!(
                words.get(next),
                "said" | "says" | "told" | "added" | "tells" | "explained" | "recalled"
            ) {
                self.tally.add(PERSON, 1.5, Rule::NameContext, span);
            } else if facts.any(Facts::VERB) {
                self.tally.add(PERSON, 0.5, Rule::NameContext, span);
            } else if words.get(next) == "who" {
                self.tally.add(PERSON, 2.0, Rule::NameContext, span);
            }
            return;
        }
        if words.get(next) == "," {
            self.comma(next);
        }
        if words.get(next) == "-" && !words.spaced(next) && words.get(next + 1) == "based" {
            self.tally.add(PLACE, 4.0, Rule::NameContext, words.span(next, next + 2));
        }
    }

    /// "Kingston, Jamaica"; "Ruiz, 34,"; "Ruiz, who".
    fn comma(&mut self, comma: usize) {
        let words = self.words;
        let Some(after) = words.list.get(comma + 1) else {
            return;
        };
        let span = words.span(comma + 1, comma + 2);
        let place = after.facts | after.listed;
        if place.any(Facts::COUNTRY | Facts::REGION) && after.capital == Capital::Chosen && self.len() <= 3 {
            self.tally.add(PLACE, 1.5, Rule::NameContext, span);
        }
        if words.kind(comma + 1) == Some(TokenKind::Number)
            && words.get(comma + 1).len() == 2
            && words.get(comma + 2) == ","
        {
            self.tally.add(PERSON, 4.0, Rule::NameContext, span);
        }
        if words.get(comma + 1) == "who" {
            self.tally.add(PERSON, 2.5, Rule::NameContext, span);
        }
        let role = (comma + 1..words.len().min(comma + 5))
            .any(|i| words.kind(i) == Some(TokenKind::Lower) && words.facts(i).any(Facts::ROLE));
        if role && self.len() >= 2 {
            self.tally.add(PERSON, 1.0, Rule::NameContext, span);
        }
    }
}
