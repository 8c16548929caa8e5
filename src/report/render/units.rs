//! The units of a summary in words, as many as there are.

use crate::quantities::Unit;

/// The name of a unit in the plural, unless it is `one`: "kilometres per hour", "square feet", "degrees Celsius". A currency is its
/// three letters of ISO 4217, which say more than "dollar"; codes of measures are for programs.
pub(super) fn counted(unit: &Unit, one: bool) -> String {
    if let Some(code) =
        unit.code.as_deref().filter(|c| c.len() == 3 && c.bytes().all(|b| b.is_ascii_uppercase()))
    {
        return code.to_owned();
    }
    let (head, rest) = unit.name.split_once(" per ").map_or((&*unit.name, None), |(h, r)| (h, Some(r)));
    let mut words = match head {
        "celsius" | "fahrenheit" => {
            let (first, rest) = head.split_at(1);
            format!("degree{} {}{rest}", if one { "" } else { "s" }, first.to_uppercase())
        }
        _ if one => head.to_owned(),
        _ => plural(head),
    };
    if let Some(rest) = rest {
        words.push_str(" per ");
        words.push_str(rest);
    }
    words
}

/// The plural of an English name of a unit.
fn plural(name: &str) -> String {
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if ends(&["percent", "power", "hertz", "stone", "pound-force"]) {
        name.to_owned()
    } else if let Some(stem) = name.strip_suffix("foot") {
        format!("{stem}feet")
    } else if let Some(stem) = name.strip_suffix(" sterling") {
        format!("{stem}s sterling")
    } else if ends(&["ch", "sh", "s", "x"]) {
        format!("{name}es")
    } else if let Some(stem) =
        name.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
    {
        format!("{stem}ies")
    } else {
        format!("{name}s")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(name: &str) -> String {
        counted(&Unit { name: name.into(), code: None }, false)
    }

    #[test]
    fn units_have_the_plural_of_what_is_counted() {
        for (name, plural) in [
            ("day", "days"),
            ("century", "centuries"),
            ("inch", "inches"),
            ("square foot", "square feet"),
            ("kilometre per hour", "kilometres per hour"),
            ("pound per square inch", "pounds per square inch"),
            ("dollar per year", "dollars per year"),
            ("celsius", "degrees Celsius"),
            ("horsepower", "horsepower"),
            ("percent", "percent"),
            ("percentage point", "percentage points"),
        ] {
            assert_eq!(many(name), plural);
        }
    }

    #[test]
    fn one_is_one_and_currencies_are_their_letters() {
        let unit = |name: &str, code: Option<&str>| Unit { name: name.into(), code: code.map(Into::into) };
        assert_eq!(counted(&unit("mile", Some("[mi_i]")), true), "mile");
        assert_eq!(counted(&unit("fahrenheit", None), true), "degree Fahrenheit");
        assert_eq!(counted(&unit("euro", Some("EUR")), false), "EUR");
    }
}
