//! Addresses of the web and of mail, handles and hashtags.

/// An address is short: what runs on for more bytes is none.
const LONGEST: usize = 2000;

/// Length in bytes of the address at the start of `rest`, if one stands there.
///
/// `rest` starts a token. The run up to the next white space is looked at once, and only where its start or an
/// `@` or `.` in it allows an address, so the cost stays linear.
pub(super) fn length(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    if first == '@' || first == '#' {
        let name = rest[1..]
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .map(char::len_utf8)
            .sum::<usize>();
        let letters = rest[1..=name].chars().any(char::is_alphabetic);
        return letters.then_some(1 + name);
    }
    if !first.is_ascii_alphanumeric() {
        return None;
    }
    if !may_be(rest.as_bytes()) {
        return None;
    }
    let run = run(rest);
    let scheme = run
        .split_once("://")
        .is_some_and(|(s, r)| s.bytes().all(|b| b.is_ascii_alphabetic()) && !r.is_empty());
    (scheme || run.starts_with("www.") || is_mail(run) || is_domain(run)).then_some(run.len())
}

/// Whether anything up to the next white space marks an address: an "@", or a point or a colon with more after it.
/// Nearly all words are passed by here, at the first byte that no address holds.
fn may_be(rest: &[u8]) -> bool {
    for (at, byte) in rest.iter().enumerate().take(LONGEST + 2) {
        match byte {
            b'@' => return true,
            b'.' if rest.get(at + 1).is_some_and(|b| !b.is_ascii_whitespace()) => return true,
            b':' if rest.get(at + 1) == Some(&b'/') => return true,
            b'-' | b'.' | b'_' | b'~' | b':' | b'/' | b'?' | b'#' | b'!' | b'$' | b'&' | b'*' | b'+'
            | b',' | b';' | b'=' | b'%' => {}
            _ if byte.is_ascii_alphanumeric() || !byte.is_ascii() => {}
            _ => return false,
        }
    }
    false
}

/// The characters up to the next white space or mark that cannot stand in an address, without the marks that
/// end a sentence.
fn run(rest: &str) -> &str {
    let end = rest
        .char_indices()
        .find(|(i, c)| *i > LONGEST || !(c.is_alphanumeric() || "-._~:/?#@!$&*+,;=%".contains(*c)))
        .map_or(rest.len(), |(i, _)| i);
    rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '-', '/'])
}

fn is_mail(run: &str) -> bool {
    run.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty()
            && host.contains('.')
            && host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-')
    })
}

/// "example.org", "bbc.co.uk/news": a host in small letters that ends in a well-known domain.
fn is_domain(run: &str) -> bool {
    let host = run.split('/').next().unwrap_or(run);
    let Some((name, top)) = host.rsplit_once('.') else {
        return false;
    };
    let known = ["com", "org", "net", "gov", "edu", "uk", "eu", "info", "io", "tv"];
    known.contains(&top)
        && !name.is_empty()
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-')
}

#[cfg(test)]
mod tests {
    #[test]
    fn knows_an_address() {
        for (text, length) in [
            ("https://example.org/a?b=1. Then", Some(25)),
            ("ana@example.org,", Some(15)),
            ("@mayor said", Some(6)),
            ("#1 song", None),
            ("example.com", Some(11)),
            ("end.Then", None),
            ("U.S. troops", None),
        ] {
            assert_eq!(super::length(text), length, "{text}");
        }
    }
}
