//! What a renderer asks of an article and its report.

use super::words::{self, ACTOR_ORDER};
use super::{Extract, Phrase, Section, Written};
use crate::article::Article;
use crate::evidence::Certainty;
use crate::names::{ActorKind, MentionForm};
use crate::quantities::FindingKind;
use crate::report::{Actor, BlockSpan, Claim, Finding, Number, Report};

/// An article with its report in bytes, and what of it is asked for.
pub(super) struct Context<'a> {
    pub article: &'a Article,
    pub report: &'a Report,
    pub extract: &'a Extract,
}

/// A claim that is shown, with the address of its words.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    pub claim: &'a Claim,
    pub link: Option<&'a str>,
}

/// A number that is shown, in its parts.
pub(super) struct Shown {
    /// The article's words for it.
    pub printed: String,
    pub written: Written,
    /// What it counts, in the article's words.
    pub of: String,
    /// Who says it.
    pub said_by: String,
}

impl Shown {
    /// The cells of a table: the number as printed, value, unit, of what, who says so.
    pub fn cells(&self) -> [String; 5] {
        let of = [&self.of, &self.written.event];
        let of: Vec<_> = of.into_iter().filter(|word| !word.is_empty()).map(String::as_str).collect();
        let Written { amount, unit, .. } = &self.written;
        [self.printed.clone(), amount.clone(), unit.clone(), of.join(", "), self.said_by.clone()]
    }

    /// Value, unit, and what is counted: "more than 300,000 people". Nothing where the article gives no value.
    pub fn reading(&self) -> String {
        let Written { amount, unit, .. } = &self.written;
        if amount.is_empty() {
            return String::new();
        }
        let words = [amount, unit, &self.of];
        words.into_iter().filter(|word| !word.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

impl<'a> Context<'a> {
    /// A phrase of ours.
    pub fn say(&self, phrase: Phrase) -> &'a str {
        self.extract.wording.say(phrase)
    }

    /// The words of a span.
    pub fn slice(&self, span: BlockSpan) -> &'a str {
        let block = self.article.blocks.get(span.block as usize).map_or("", |b| b.text.as_str());
        block.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// The sentence `index`, white space folded.
    pub fn sentence(&self, index: u32) -> String {
        self.report.sentences.get(index as usize).map_or(String::new(), |s| fold(self.slice(*s)))
    }

    /// Whether a section is asked for.
    pub fn has(&self, section: Section) -> bool {
        self.extract.sections.is_empty() || self.extract.sections.contains(&section)
    }

    /// Claims that are shown, and that the article itself makes.
    pub fn claims(&self) -> impl Iterator<Item = Said<'a>> {
        let all = (0..self.report.claims.len() as u32).filter_map(|index| self.claim(index));
        all.filter(|said| said.claim.parent.is_none())
    }

    /// The claim `index`, if it is shown.
    pub fn claim(&self, index: u32) -> Option<Said<'a>> {
        let index = index as usize;
        let claim = self.report.claims.get(index).filter(|c| c.certainty > Certainty::Possible)?;
        Some(Said { claim, link: address(self.extract.links.get(index).and_then(Option::as_deref)) })
    }

    /// The page's address, if it is one that can be followed.
    pub fn address(&self) -> Option<&'a str> {
        address(self.article.url.as_deref())
    }

    /// What wrote the rendering.
    pub fn signature(&self) -> String {
        format!("Sourcelight {}", env!("CARGO_PKG_VERSION"))
    }

    /// Numbers that are shown, each with its place in the report.
    pub fn numbers(&self) -> impl Iterator<Item = (usize, &'a Number)> {
        self.report.numbers.iter().enumerate().filter(|(_, n)| n.certainty > Certainty::Possible)
    }

    /// The number at a place of the report in its parts.
    fn written(&self, index: usize, number: &Number) -> Written {
        self.extract.wording.numbers.get(index).cloned().unwrap_or_else(|| words::written(number))
    }

    /// What a finding says, by its place in the report.
    pub fn finding(&self, index: usize, finding: &'a Finding) -> &'a str {
        self.extract.wording.findings.get(index).map_or(&finding.detail, String::as_str)
    }

    /// Actors with a name that are shown.
    pub fn named_actors(&self) -> impl Iterator<Item = &'a Actor> {
        self.report.actors.iter().filter(|a| {
            a.certainty > Certainty::Possible && a.mentions.iter().any(|m| m.form == MentionForm::Name)
        })
    }

    /// The actors with a name, by kind in the order of the summary; kinds without one are left out.
    pub fn actors_by_kind(&self) -> impl Iterator<Item = (ActorKind, Vec<&'a Actor>)> {
        ACTOR_ORDER.into_iter().filter_map(|kind| {
            let actors: Vec<_> = self.named_actors().filter(|a| a.kind == kind).collect();
            (!actors.is_empty()).then_some((kind, actors))
        })
    }

    /// The numbers that are shown, by sentence: a sentence with five numbers is read once.
    pub fn numbers_by_sentence(&self) -> Vec<(String, Vec<Shown>)> {
        let mut groups: Vec<(u32, Vec<Shown>)> = Vec::new();
        for (index, number) in self.numbers() {
            let shown = Shown {
                printed: fold(&number.text),
                written: self.written(index, number),
                of: number.of.as_deref().map_or_else(String::new, fold),
                said_by: self.said_by(number),
            };
            match groups.last_mut() {
                Some((sentence, numbers)) if *sentence == number.sentence => numbers.push(shown),
                _ => groups.push((number.sentence, vec![shown])),
            }
        }
        groups.into_iter().map(|(sentence, numbers)| (self.sentence(sentence), numbers)).collect()
    }

    /// The claim in which a number stands.
    pub fn claim_of(&self, number: &Number) -> Option<&'a Claim> {
        self.report.claims.get(number.claim? as usize)
    }

    /// Who says a number; empty where it stands in no claim with a source.
    fn said_by(&self, number: &Number) -> String {
        self.claim_of(number).map_or_else(String::new, |c| self.speaker(c))
    }

    /// Who gives each account of those that differ, and in which sentence; nothing for other findings.
    pub fn accounts(&self, finding: &Finding) -> Vec<(String, String)> {
        if finding.kind == FindingKind::ClaimsConflict {
            let claims = finding.claims.iter().filter_map(|i| self.report.claims.get(*i as usize));
            return claims.map(|claim| (self.speaker(claim), self.sentence_of(claim))).collect();
        }
        if !matches!(finding.kind, FindingKind::AccountsDiffer | FindingKind::FiguresDiffer) {
            return Vec::new();
        }
        let numbers = finding.numbers.iter().filter_map(|i| self.report.numbers.get(*i as usize));
        numbers
            .map(|number| {
                let source = self.said_by(number);
                let source = if source.is_empty() { self.say(Phrase::Article).to_owned() } else { source };
                (source, self.sentence(number.sentence))
            })
            .collect()
    }

    /// Who makes a claim: the actor's name ("Ada Quill" for "she"), or the article's words; empty where nobody is named.
    fn speaker(&self, claim: &Claim) -> String {
        let actor = claim.source.as_ref().and_then(|s| self.report.actors.get(s.actor? as usize));
        actor.map_or_else(|| self.source(claim), |actor| fold(&actor.name))
    }

    /// Who makes a claim, in the article's words; empty where nobody is named.
    pub fn source(&self, claim: &Claim) -> String {
        claim.source.as_ref().map_or_else(String::new, |s| fold(&s.text))
    }

    /// The sentence in which a claim starts.
    pub fn sentence_of(&self, claim: &Claim) -> String {
        claim.sentences.first().map_or_else(String::new, |i| self.sentence(*i))
    }

    /// The headline: the page's, or the first line of the text.
    pub fn title(&self) -> String {
        let first = || self.article.blocks.first().map_or("", |b| b.text.as_str());
        fold(self.article.title.as_deref().filter(|t| !t.trim().is_empty()).unwrap_or_else(first))
    }

    /// Outlet, author, dates: whatever is known, each with its label.
    pub fn provenance(&self) -> Vec<(&'a str, String)> {
        let (article, wording) = (self.article, &self.extract.wording);
        [
            (Phrase::Outlet, article.site.as_ref()),
            (Phrase::By, article.byline.as_ref()),
            (Phrase::Published, wording.published.as_ref().or(article.published.as_ref())),
            (Phrase::Read, wording.read.as_ref().or(article.read.as_ref())),
        ]
        .into_iter()
        .filter_map(|(label, value)| Some((self.say(label), fold(value?))))
        .filter(|(_, value)| !value.is_empty())
        .collect()
    }

    /// "Claims in 31 of 44 sentences; none in the first 6." Of some claims nobody is named, so nothing is said of someone.
    pub fn coverage(&self) -> String {
        if let Some(coverage) = &self.extract.wording.coverage {
            return coverage.clone();
        }
        let coverage = self.report.coverage;
        let sentences = if coverage.sentences == 1 { "sentence" } else { "sentences" };
        let mut words = format!("Claims in {} of {} {sentences}", coverage.attributed, coverage.sentences);
        if let Some(first) = coverage.first_attributed.filter(|first| *first > 1) {
            words.push_str(&format!("; none in the first {first}"));
        }
        words.push('.');
        words
    }
}

/// An address that cannot break out of markup, and leads to a page and not to a script.
fn address(url: Option<&str>) -> Option<&str> {
    let is_page =
        |u: &&str| u.starts_with("http://") || u.starts_with("https://") || u.starts_with("file:///");
    url.filter(is_page).filter(|u| !u.contains(['<', '>', '"', '\n', ' ']))
}

/// One line: every run of white space becomes one space.
pub(super) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of an actor with its role and its other names in brackets, each made safe by `escape`.
pub(super) fn name_with_notes(actor: &Actor, escape: fn(&str) -> String) -> String {
    let name = escape(&fold(&actor.name));
    let notes: Vec<_> =
        actor.description.iter().chain(&actor.aliases).map(|note| escape(&fold(note))).collect();
    if notes.is_empty() { name } else { format!("{name} ({})", notes.join("; ")) }
}
