//! Words that tell whether a sentence begins or goes on.

/// Whether the word often begins a sentence and is not part of a name.
pub(super) fn is_starter(word: &str) -> bool {
    const STARTERS: &[&str] = &[
        "A",
        "About",
        "According",
        "After",
        "All",
        "Also",
        "Although",
        "An",
        "And",
        "Another",
        "As",
        "At",
        "Because",
        "Before",
        "Both",
        "But",
        "By",
        "Despite",
        "During",
        "Each",
        "Earlier",
        "Even",
        "For",
        "From",
        "He",
        "Her",
        "Here",
        "His",
        "How",
        "However",
        "I",
        "If",
        "In",
        "It",
        "Its",
        "Last",
        "Later",
        "Many",
        "Meanwhile",
        "More",
        "Most",
        "My",
        "No",
        "Nor",
        "Not",
        "Now",
        "On",
        "One",
        "Or",
        "Other",
        "Our",
        "Over",
        "She",
        "Since",
        "So",
        "Some",
        "Still",
        "Such",
        "That",
        "The",
        "Their",
        "Then",
        "There",
        "These",
        "They",
        "This",
        "Those",
        "Though",
        "To",
        "Under",
        "Until",
        "We",
        "What",
        "When",
        "Where",
        "While",
        "Who",
        "Why",
        "With",
        "Yet",
        "You",
        "Your",
    ];
    STARTERS.binary_search(&word).is_ok()
}

/// Whether the word is one of the commonest verbs of speech.
pub(super) fn is_said(word: &str) -> bool {
    const SAID: &[&str] = &[
        "added",
        "adds",
        "announced",
        "asked",
        "asks",
        "cried",
        "declared",
        "exclaimed",
        "insisted",
        "joked",
        "replied",
        "said",
        "says",
        "shouted",
        "told",
        "tweeted",
        "wondered",
        "wrote",
        "yelled",
    ];
    SAID.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::article::Document;
    use crate::text::Text;

    fn sentences(text: &str) -> Vec<String> {
        let document = Document::new(&Article::from_text(text));
        let text = Text::new(&document);
        text.sentences.iter().map(|s| text.slice(s.span).to_owned()).collect()
    }

    #[test]
    fn ends_where_a_reader_would() {
        let cases: &[(&str, &[&str])] = &[
            ("It rained. We left.", &["It rained.", "We left."]),
            (
                "Dr. Ana Ruiz of Acme Inc. left at 5 p.m. on Monday.",
                &["Dr. Ana Ruiz of Acme Inc. left at 5 p.m. on Monday."],
            ),
            ("She moved to the U.S. The city was new.", &["She moved to the U.S.", "The city was new."]),
            ("The U.S. Senate met.", &["The U.S. Senate met."]),
            (
                "“We go,” he said. “We go now.” Then he went.",
                &["“We go,” he said.", "“We go now.”", "Then he went."],
            ),
            (
                "\"We go,\" he said. \"We go now.\" Then he went.",
                &["\"We go,\" he said.", "\"We go now.\"", "Then he went."],
            ),
            ("“Who?” Ana asked. He knew.", &["“Who?” Ana asked.", "He knew."]),
            ("“Who?” he asked.", &["“Who?” he asked."]),
            ("the blood of... its people. No.", &["the blood of... its people.", "No."]),
            ("1. First point. 2. Second point.", &["1. First point.", "2. Second point."]),
            ("Headline without a stop\nA line.", &["Headline without a stop", "A line."]),
            ("It cost 3.5 million. He paid.", &["It cost 3.5 million.", "He paid."]),
            ("The road ended.Then it rained.", &["The road ended.", "Then it rained."]),
        ];
        for (text, want) in cases {
            assert_eq!(sentences(text), *want, "{text}");
        }
    }
}
