//! What kind of source a noun phrase names, by its head, its modifiers and the actor it mentions. The order of the questions
//! is that of the guide (docs/annotation.md, 3.5).

use super::SourceKind;
use super::reading::{Reading, Run};
use super::source_words::Lists;
use super::words::Class;
use crate::names::{ActorKind, MentionForm};
use crate::tokens::TokenKind;

/// Numbers of people so small that each of them has a name which is kept back.
const FEW: [&str; 14] = [
    "a", "an", "one", "another", "two", "three", "four", "five", "six", "either", "other", "second", "third",
    "fourth",
];

/// How many sentences back a spokesman's body may have been named.
const REACH: usize = 3;

impl Reading<'_, '_> {
    /// What kind of source the phrase names; `speaker` is the actor that it stands for.
    pub fn source_kind(&self, source: Option<Run>, speaker: Option<usize>) -> SourceKind {
        let Some(source) = source.filter(|s| !s.is_empty()) else {
            return SourceKind::Unattributed;
        };
        let actor = speaker.and_then(|e| self.entities.list.get(e));
        let named = actor.filter(|a| a.mentions.iter().any(|m| self.is_named(*m))).map(|a| a.kind);
        let head = self.head(source);
        let lists = self.lexeme(head).sources;
        if source.len() == 1
            && self.any(source.from, Class::SUBJECT.or(Class::POSSESSIVE).or(Class::RELATIVE))
        {
            return self.pronoun_kind(source.from, named, actor.and_then(|a| a.mentions.first().copied()));
        }
        if self.withholds_name(source) {
            return SourceKind::Anonymous;
        }
        let body = Lists::ORGANISATION.or(Lists::OFFICIAL).or(Lists::OUTLET).or(Lists::DOCUMENT);
        let house = lists.has(body) && !lists.has(Lists::HOLDER.or(Lists::OFFICER));
        let named = if !house && self.names_person(source) { Some(ActorKind::Person) } else { named };
        if lists.has(Lists::ANONYMOUS) {
            // "news sources": outlets, not people who hide.
            let press = (source.from..head).any(|i| self.is_one(i, &["news", "media", "press"]));
            return if press { SourceKind::Outlet } else { SourceKind::Anonymous };
        }
        if lists.has(Lists::SPOKESMAN) && named != Some(ActorKind::Person) {
            return self.spoken_for(source, head);
        }
        let proper = self.mention(head).is_some_and(|(_, m)| m.form == MentionForm::Name);
        if lists.has(Lists::DOCUMENT) && !proper && named != Some(ActorKind::Person)
            || self.is_filed(source, head)
        {
            return SourceKind::Document;
        }
        if named != Some(ActorKind::Person) && self.is_outlet_name(source, head) {
            return SourceKind::Outlet;
        }
        // Bodies of many states are no state.
        if named != Some(ActorKind::Person)
            && (source.from..=head).any(|i| {
                self.is_one(i, &["un", "united nations"])
                    || (self.is(i, "united") && self.is(i + 1, "nations"))
            })
        {
            return if lists.has(Lists::CROWD) { SourceKind::Crowd } else { SourceKind::Organisation };
        }
        if self.is(head, "bank") && head > source.from && self.is(head - 1, "central") {
            return SourceKind::Official;
        }
        if let Some(kind) = named.and_then(of_actor) {
            // "Orsk residents", "Tasman workers": the name only says which.
            return if proper || !lists.has(Lists::CROWD) { kind } else { SourceKind::Crowd };
        }
        self.common(source, head)
    }

    /// The kind of a source by its common noun, or by a name that no actor goes by.
    fn common(&self, source: Run, head: usize) -> SourceKind {
        let lists = self.lexeme(head).sources;
        let word = self.lower(head);
        let base = || source.from..head;
        let modified = |list| base().any(|i| self.lexeme(i).sources.has(list));
        let few = base().any(|i| self.is_one(i, &FEW))
            && !base().any(|i| self.is_one(i, &["hundred", "thousand", "dozen"]));
        let nominal = self.mention(head).map(|(_, m)| m.kind);
        let plural = word.ends_with('s') && !word.ends_with("ss")
            || self.is_one(head, &["people", "men", "women", "staff"]);
        if base().any(|i| self.is(i, "our"))
            && self.is_one(head, &["reporter", "reporters", "correspondent", "correspondents"])
        {
            return SourceKind::Outlet;
        }
        if lists.has(Lists::OUTLET)
            && (!lists.has(Lists::OFFICIAL) || modified(Lists::OUTLET) || self.is_press(source, head))
        {
            return SourceKind::Outlet;
        }
        if lists.has(Lists::OFFICER) {
            let one = few || !plural || base().any(|i| self.kind(i) == TokenKind::Number);
            return if !one && self.has_body(source, head) {
                SourceKind::Official
            } else {
                SourceKind::Anonymous
            };
        }
        if lists.has(Lists::HOLDER) {
            // "A judge ruled": the office speaks. "Two judges said": people do.
            let hidden = few && !(self.is_one(source.from, &["a", "an"]) && lists.has(Lists::OFFICIAL));
            return if hidden { SourceKind::Anonymous } else { SourceKind::Official };
        }
        if lists.has(Lists::OFFICIAL) {
            return SourceKind::Official;
        }
        if lists.has(Lists::CROWD) {
            let counted =
                few || base().any(|i| self.kind(i) == TokenKind::Number && self.text.get(i).len() == 1);
            return if counted { SourceKind::Anonymous } else { SourceKind::Crowd };
        }
        if lists.has(Lists::ORGANISATION) {
            return SourceKind::Organisation;
        }
        // A noun that could be counted would have an article: "Tasman, which runs the ferries, said".
        let closed = Class::DETERMINER.or(Class::SUBJECT).or(Class::ADVERB);
        let bare = head == source.from
            && !plural
            && !self.any(head, closed)
            && !self.in_heading(head)
            && nominal.is_none();
        if self.kind(head).is_capital() && (!self.starts_sentence(head) || bare) {
            if self.is(head + 1, ",") && self.is(head + 2, "which") {
                return SourceKind::Organisation;
            }
            let loud = self.kind(head) == TokenKind::Upper && source.len() <= 2;
            return if loud { SourceKind::Organisation } else { SourceKind::Person };
        }
        match nominal {
            Some(ActorKind::Government | ActorKind::Place) => return SourceKind::Official,
            Some(ActorKind::Organisation) => return SourceKind::Organisation,
            Some(ActorKind::Outlet) => return SourceKind::Outlet,
            _ => {}
        }
        let vague = self.any(head, Class::DETERMINER) && !self.is_one(head, &["one", "another"]);
        if few || (self.is_one(head, &["one", "another", "someone", "somebody"])) {
            SourceKind::Anonymous
        } else if plural
            || vague
            || self.is_one(head, &["everyone", "everybody", "nobody", "others", "both", "neither"])
        {
            SourceKind::Crowd
        } else {
            SourceKind::Anonymous
        }
    }

    /// Whether the phrase gives a person's name, as its head or in an apposition: "her lawyer, Ana Ruiz".
    fn names_person(&self, source: Run) -> bool {
        let mut hung = false;
        let mut at = source.from;
        while at < source.to {
            if self.is(at, ",") {
                hung = false;
            } else if self.any(at, Class::PREPOSITION.or(Class::RELATIVE)) {
                hung = true;
            } else if let Some((_, mention)) =
                self.mention(at).filter(|(_, m)| m.form == MentionForm::Name && m.tokens.1 > at)
            {
                let owner = self.is_one(mention.tokens.1, &["'s", "’s", "'", "’"]);
                if mention.kind == ActorKind::Person && !hung && !owner {
                    return true;
                }
                at = mention.tokens.1;
                continue;
            }
            at += 1;
        }
        false
    }

    /// Whether the name is one of an outlet, by a word in it: "the Sele Courier", "Radio Orsk".
    pub fn is_outlet_name(&self, source: Run, head: usize) -> bool {
        let capital =
            |i: usize| self.kind(i).is_capital() && (i > source.from || !self.starts_sentence(i) || head > i);
        let last = self.lexeme(head).sources.has(Lists::OUTLET_NAME) && capital(head);
        let within = (source.from..=head).any(|i| {
            self.is_one(i, &["radio", "tv", "television", "daily", "gazette", "broadcasting"]) && capital(i)
        });
        last || within && self.kind(head).is_capital()
    }

    fn is_named(&self, mention: usize) -> bool {
        self.entities.mentions.get(mention).is_some_and(|m| m.form == MentionForm::Name)
    }

    fn starts_sentence(&self, index: usize) -> bool {
        self.sentence(index).from == index
    }

    /// The kind of what a pronoun stands for: of its actor's name, or else of the first words for that actor.
    fn pronoun_kind(&self, at: usize, named: Option<ActorKind>, first: Option<usize>) -> SourceKind {
        if let Some(kind) = named.and_then(of_actor) {
            return kind;
        }
        let mention =
            first.and_then(|m| self.entities.mentions.get(m)).filter(|m| m.form == MentionForm::Nominal);
        if let Some(mention) = mention.filter(|m| m.tokens.0 < m.tokens.1) {
            return self.source_kind(Some(Run::new(mention.tokens.0, mention.tokens.1)), None);
        }
        if self.is_one(at, &["who", "that", "which"]) && at > 0 {
            let before = if self.is(at - 1, ",") { at - 1 } else { at };
            if let Some(start) = self.base_back(before, self.sentence(at).from) {
                return self.source_kind(Some(Run::new(start, before)), None);
            }
        }
        if self.is_one(at, &["we", "us", "our"]) {
            return SourceKind::Outlet;
        }
        if self.is_one(at, &["they", "their", "others", "everyone", "everybody", "nobody", "both", "neither"])
        {
            SourceKind::Crowd
        } else if self.is_one(at, &["it", "its"]) {
            SourceKind::Organisation
        } else if self.is_one(at, &["someone", "somebody"]) {
            SourceKind::Anonymous
        } else {
            SourceKind::Person
        }
    }

    /// Whether the words for the source say that its name is kept back: "who asked not to be named".
    pub fn withholds_name(&self, source: Run) -> bool {
        (source.from..source.to).any(|i| self.lexeme(i).sources.has(Lists::HIDDEN) || self.is_mark(i))
    }

    /// Whether "named", "identified" or their like stand at `at` under a negation: "asked not to be named".
    pub fn is_withheld(&self, at: usize) -> bool {
        let names = ["named", "identified", "quoted", "name", "names", "identify", "identity"];
        let floor = self.sentence(at).from.max(at.saturating_sub(8));
        let refused = ["not", "n't", "n’t", "declined", "refused", "withheld", "withhold", "without", "only"];
        self.is_one(at, &names)
            && (floor..at).any(|i| self.is_one(i, &refused))
            && (floor..at).any(|i| {
                self.is_one(
                    i,
                    &[
                        "asked", "be", "being", "giving", "give", "by", "their", "his", "her", "used",
                        "withheld",
                    ],
                )
            })
    }

    /// Whom a spokesman without a name speaks for: the body in the same words, or the one last spoken of.
    fn spoken_for(&self, source: Run, head: usize) -> SourceKind {
        let listed = |i: usize| self.lexeme(i).sources;
        for at in (source.from..source.to).filter(|i| *i != head) {
            if let Some((_, mention)) =
                self.mention(at).filter(|(_, m)| m.tokens.0 == at || m.form == MentionForm::Name)
            {
                match mention.kind {
                    ActorKind::Government | ActorKind::Place | ActorKind::Nationality => {
                        return SourceKind::Official;
                    }
                    ActorKind::Organisation | ActorKind::Group | ActorKind::Outlet => {
                        return SourceKind::Organisation;
                    }
                    ActorKind::Person => {}
                }
            }
            if listed(at).has(Lists::OFFICIAL) {
                return SourceKind::Official;
            }
            if listed(at).has(Lists::ORGANISATION.or(Lists::OUTLET)) {
                return SourceKind::Organisation;
            }
        }
        let floor = self
            .text
            .sentences
            .get(self.sentence_index(head).saturating_sub(REACH))
            .map_or(0, |s| s.tokens.0);
        let mentions = &self.entities.mentions;
        let after = mentions.partition_point(|m| m.tokens.0 < source.from);
        let last =
            mentions.iter().take(after).rev().take_while(|m| m.tokens.0 >= floor).find_map(|m| {
                match m.kind {
                    ActorKind::Government => Some(SourceKind::Official),
                    ActorKind::Organisation | ActorKind::Group => Some(SourceKind::Organisation),
                    _ => None,
                }
            });
        last.unwrap_or(SourceKind::Official)
    }

    /// Whether a body or a country is named beside "officials": "Turkish officials", "officials at the ministry".
    fn has_body(&self, source: Run, head: usize) -> bool {
        (source.from..source.to).filter(|i| *i != head).any(|i| {
            let lists = self.lexeme(i).sources;
            let actor = self
                .mention(i)
                .is_some_and(|(_, m)| m.form == MentionForm::Name && m.kind != ActorKind::Person);
            actor
                || lists.has(Lists::OFFICIAL.or(Lists::ORGANISATION))
                    && !lists.has(Lists::OFFICER.or(Lists::HOLDER))
                || (i < head && self.kind(i).is_capital() && i > source.from)
        })
    }

    /// "an affidavit filed in court": the participle after the noun names no kind of its own.
    fn is_filed(&self, source: Run, head: usize) -> bool {
        let bare = self.lexeme(head).sources == Lists::default() && self.text.get(head).ends_with("ed");
        bare && (source.from..head).any(|i| self.lexeme(i).sources.has(Lists::DOCUMENT))
    }

    /// "the news agency", "an agency that reports": an agency of the press.
    fn is_press(&self, source: Run, head: usize) -> bool {
        self.is(head, "agency") && (source.from..head).any(|i| self.is_one(i, &["news", "press", "wire"]))
    }
}

/// The kind of a source that is an actor with a name. Groups and nations are told by their nouns.
fn of_actor(kind: ActorKind) -> Option<SourceKind> {
    match kind {
        ActorKind::Person => Some(SourceKind::Person),
        ActorKind::Government | ActorKind::Place => Some(SourceKind::Official),
        ActorKind::Outlet => Some(SourceKind::Outlet),
        ActorKind::Organisation | ActorKind::Group => Some(SourceKind::Organisation),
        ActorKind::Nationality => None,
    }
}
