//! The list of errors as it is printed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many of the most frequent forms of a kind are named.
const FORMS: usize = 12;

/// Errors by kind.
#[derive(Default)]
pub struct Listing {
    kinds: BTreeMap<String, Kind>,
}

#[derive(Default)]
struct Kind {
    examples: Vec<String>,
    /// How often each form (a name, a word, a pair of words) is wrong in this way.
    forms: BTreeMap<String, usize>,
}

impl Listing {
    /// Notes an error, the form that is wrong, and a line that shows it.
    pub fn note(&mut self, kind: impl Into<String>, form: impl Into<String>, example: String) {
        let kind = self.kinds.entry(kind.into()).or_default();
        *kind.forms.entry(form.into()).or_default() += 1;
        kind.examples.push(example);
    }

    /// The kinds that were noted.
    #[cfg(test)]
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.kinds.keys().map(String::as_str)
    }

    /// How many errors there are.
    pub fn count(&self) -> usize {
        self.kinds.values().map(|kind| kind.examples.len()).sum()
    }

    /// Counts by what comes before the type or the colon in the names of the kinds.
    fn families(&self) -> String {
        let mut families: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, kind) in &self.kinds {
            let end = name.find(|c: char| c == ':' || c.is_ascii_uppercase()).unwrap_or(name.len());
            *families.entry(name[..end].trim()).or_default() += kind.examples.len();
        }
        families
            .iter()
            .filter(|(name, _)| !name.is_empty())
            .map(|(name, count)| format!("{name} {count}"))
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Prints the kinds with their counts, then up to `examples` lines of each.
    pub fn print(self, title: &str, examples: usize) {
        let all = self.count().max(1);
        println!("\n# {title}: {} errors\n{}\n", self.count(), self.families());
        let mut kinds: Vec<_> = self.kinds.into_iter().collect();
        kinds.sort_by_key(|(_, kind)| Reverse(kind.examples.len()));
        for (name, kind) in &kinds {
            let count = kind.examples.len();
            println!("{count:>6} {:>5.1} %  {name}", 100.0 * count as f64 / all as f64);
        }
        for (name, kind) in &kinds {
            println!("\n## {name}: {}", kind.examples.len());
            if let Some(forms) = often(&kind.forms) {
                println!("   most often: {forms}");
            }
            // Spread over the set, so that one odd document does not fill the list.
            let step = kind.examples.len().div_ceil(examples).max(1);
            for example in kind.examples.iter().step_by(step) {
                println!("{example}");
            }
        }
        println!();
    }
}

/// The forms that occur more than once, the most frequent first.
fn often(forms: &BTreeMap<String, usize>) -> Option<String> {
    let mut forms: Vec<_> = forms.iter().filter(|(form, count)| **count > 1 && !form.is_empty()).collect();
    forms.sort_by_key(|(_, count)| Reverse(**count));
    let named: Vec<_> = forms.iter().take(FORMS).map(|(form, count)| format!("{form} {count}×")).collect();
    (!named.is_empty()).then(|| named.join(", "))
}
