//! Marks in the line: `{s1 …}` parts of claims, `[…|person1]` mentions of actors, a backslash before a plain bracket.

use super::{Article, Claim, Mention, MentionForm, Part, construction};

/// The pronouns that may stand for an actor.
const PRONOUNS: &str = " he she it they him her them his its their hers theirs himself herself itself themselves who \
                        i me my we us our you your whom whose which both one ";

/// A mark that is still open.
struct Open {
    label: Option<String>,
    start: usize,
}

/// Appends the text of a line to the article as a block, and its marks.
pub fn read(line: &str, article: &mut Article) -> Result<(), String> {
    let block = article.text.len();
    let mut open: Vec<Open> = Vec::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\\' => {
                let escaped = rest.chars().next().ok_or("a backslash at the end")?;
                article.text.push(escaped);
                rest = &rest[escaped.len_utf8()..];
            }
            '{' => {
                let (label, after) = rest.split_once(' ').ok_or("a mark without words")?;
                open.push(Open { label: Some(label.to_owned()), start: article.text.len() });
                rest = after;
            }
            '[' => open.push(Open { label: None, start: article.text.len() }),
            '}' => {
                let mark = open.pop().ok_or("a } too many")?;
                let label = mark.label.ok_or("a } closes a [")?;
                part(&label, mark.start, article)?;
            }
            '|' => {
                let mark = open.pop().filter(|mark| mark.label.is_none()).ok_or("a | outside of [ ]")?;
                let (label, after) = rest.split_once(']').ok_or("a [ is not closed")?;
                mention(label, mark.start, article)?;
                rest = after;
            }
            ']' => return Err("a ] without |; write \\] for a plain bracket".into()),
            _ => article.text.push(c),
        }
    }
    if let Some(mark) = open.pop() {
        let words: String = article.text[mark.start..].chars().take(30).collect();
        return Err(format!("a mark is not closed: {words}"));
    }
    article.blocks.push(block..article.text.len());
    Ok(())
}

fn part(label: &str, start: usize, article: &mut Article) -> Result<(), String> {
    let (letter, numbers) = label.split_at(label.find(|c: char| c.is_ascii_digit()).unwrap_or(0));
    let part = match letter {
        "s" => Part::Source,
        "q" => Part::Cue,
        "c" => Part::Content,
        "r" => Part::Relay,
        "a" => Part::Reason,
        _ => return Err(format!("label {label}")),
    };
    for number in numbers.split(',') {
        let number: usize = number.parse().map_err(|_| format!("label {label}"))?;
        let found = article.claims.iter().position(|claim| claim.number == number);
        let index = found.unwrap_or_else(|| {
            article.claims.push(Claim { number, ..Claim::default() });
            article.claims.len() - 1
        });
        article.claims[index].parts.push((part, start..article.text.len()));
    }
    Ok(())
}

fn mention(label: &str, start: usize, article: &mut Article) -> Result<(), String> {
    let nominal = label.strip_prefix('~');
    let label = nominal.unwrap_or(label);
    let (kind, number) = label.split_at(label.find(|c: char| c.is_ascii_digit()).unwrap_or(label.len()));
    let entity = match number {
        "" => None,
        digits => Some(digits.parse().map_err(|_| format!("label {label}"))?),
    };
    let words = article.text[start..].to_lowercase();
    let form = if nominal.is_some() {
        MentionForm::Nominal
    } else if PRONOUNS.contains(&format!(" {words} ")) && article.text[start..] != *"US" {
        MentionForm::Pronoun
    } else {
        MentionForm::Name
    };
    article.mentions.push(Mention { span: start..article.text.len(), kind: kind.to_owned(), entity, form });
    Ok(())
}

/// Sorts the marks, gives every mention the kind of its actor and every claim its form.
pub fn settle(article: &mut Article) -> Result<(), String> {
    article.mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    for index in 0..article.mentions.len() {
        let mention = &article.mentions[index];
        if mention.kind.is_empty() {
            let number = mention.entity.ok_or("a mention without kind and number")?;
            let named = article.mentions.iter().find(|m| m.entity == Some(number) && !m.kind.is_empty());
            article.mentions[index].kind = named.ok_or(format!("actor {number} has no kind"))?.kind.clone();
        }
    }
    for claim in &mut article.claims {
        claim.parts.sort_by_key(|(part, span)| (span.start, span.end, *part));
        if claim.form.is_empty() {
            claim.form = construction::form(&article.text, claim).to_owned();
        }
    }
    article.claims.sort_by_key(|claim| claim.parts.first().map_or(0, |(_, span)| span.start));
    Ok(())
}
