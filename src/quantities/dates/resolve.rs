//! Calendar expressions as ISO 8601, resolved against the article's date where it is known, and only then.

use super::When;
use crate::quantities::vocabulary::{Part, Period};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use smol_str::{SmolStr, ToSmolStr, format_smolstr};

/// What a date is resolved against.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::quantities) struct Reference {
    /// Day of publication.
    pub published: Option<Date>,
    /// Year that the text around speaks of, where it has named one.
    pub year: Option<i16>,
    /// The year last named anywhere before.
    pub named: Option<i16>,
    /// Whether the sentence speaks of the time to come.
    pub future: bool,
}

impl Reference {
    /// The day at the start of an ISO 8601 date or time.
    pub fn day(published: Option<&str>) -> Option<Date> {
        published?.get(..10)?.parse().ok()
    }

    /// The expression in ISO 8601; an unknown year is `XXXX`, a period is `from/to`.
    pub fn iso(&self, when: &When) -> Option<SmolStr> {
        match *when {
            When::Day { year, month, day } => {
                let year = year.or_else(|| self.year_of(month, Some(day)));
                Some(format_smolstr!("{}-{month:02}-{day:02}", year_text(year)))
            }
            When::Days { year, month, from, to } => {
                let year = year_text(year.or_else(|| self.year_of(month, Some(from))));
                Some(format_smolstr!("{year}-{month:02}-{from:02}/{year}-{month:02}-{to:02}"))
            }
            When::Month { year, month, part, shift } => {
                let year = year.or_else(|| self.shifted_year(month, shift));
                Some(month_text(year, month, part))
            }
            When::Months { year, from, to } => {
                let year = year_text(year.or_else(|| self.year_of(from, None)));
                Some(format_smolstr!("{year}-{from:02}/{year}-{to:02}"))
            }
            When::Year { year, part } => Some(year_part(year, part)),
            When::Years { from, to } => Some(format_smolstr!("{from:04}/{to:04}")),
            When::Span { from, years, part } => Some(span(from, years, part)),
            When::Season { year, season, shift } => Some(self.season(year, season, shift)),
            When::Quarter { year, quarter } => {
                let year = year_text(year.or_else(|| self.published.map(Date::year)));
                let (from, to) = (quarter * 3 - 2, quarter * 3);
                Some(format_smolstr!("{year}-{from:02}/{year}-{to:02}"))
            }
            When::Weekday { day, shift } => self.weekday(day, shift).map(|d| d.to_smolstr()),
            When::RelativeDay(days) => {
                Some(self.published?.checked_add(i64::from(days).days()).ok()?.to_smolstr())
            }
            When::Period { period, shift } => self.period(period, shift),
            When::Ago { period, count } => self.ago(period, count),
            When::Later { period, count } => self.later(period, count),
            When::Fixed(date) => (date != "-").then(|| date.into()),
            When::ThatYear => self.named.map(signed_year),
            When::Vague => None,
        }
    }

    /// The year meant by a month or day that has none: the nearest to publication, unless the text has named
    /// another.
    fn year_of(&self, month: i8, day: Option<i8>) -> Option<i16> {
        if let Some(year) = self.year {
            return Some(year);
        }
        let published = self.published?;
        let candidate = |year: i16| Date::new(year, month, day.unwrap_or(15).min(28)).ok();
        let distance = |year: &i16| {
            let days = candidate(*year)
                .map_or(i32::MAX, |d| published.until(d).map_or(i32::MAX, |span| span.get_days()));
            // A tie goes to the past, and what is to come is only meant if the sentence says so.
            if days == i32::MAX {
                i32::MAX
            } else if self.future {
                if days < -45 { days.abs() * 3 } else { days.abs() }
            } else if days > 0 {
                days * 2
            } else {
                days.abs()
            }
        };
        let year = published.year();
        [year - 1, year, year + 1].into_iter().min_by_key(distance)
    }

    fn shifted_year(&self, month: i8, shift: Option<i8>) -> Option<i16> {
        let Some(shift) = shift else {
            return self.year_of(month, None);
        };
        let published = self.published?;
        let ahead = month - published.month();
        let year = published.year();
        Some(match shift {
            0 => year,
            1 => year + i16::from(ahead <= 0),
            _ => year - i16::from(ahead >= 0),
        })
    }

    fn season(&self, year: Option<i16>, season: i8, shift: Option<i8>) -> SmolStr {
        let months = [(3, 6), (6, 9), (9, 12), (12, 3)];
        let (from, to) = months[(season - 1).clamp(0, 3) as usize];
        let year = year.or_else(|| {
            let published = self.published?;
            let year = published.year();
            match shift? {
                0 => Some(year),
                1 => Some(year + i16::from(published.month() >= from)),
                _ => Some(year - i16::from(published.month() <= to || to == 3)),
            }
        });
        let end = year.map(|y| if to < from { y + 1 } else { y });
        format_smolstr!("{}-{from:02}/{}-{to:02}", year_text(year), year_text(end))
    }

    fn weekday(&self, day: i8, shift: Option<i8>) -> Option<Date> {
        let published = self.published?;
        let weekday = Weekday::from_monday_one_offset(day).ok()?;
        let since = i64::from(published.weekday().since(weekday));
        let back = match shift {
            Some(1) => since - 7,
            None if self.future && since > 0 => since - 7,
            Some(-1) if since == 0 => 7,
            _ => since,
        };
        published.checked_sub(back.days()).ok()
    }

    fn period(&self, period: Period, shift: i8) -> Option<SmolStr> {
        let published = self.published?;
        let by = i64::from(shift);
        match period {
            Period::Day | Period::Night | Period::Morning | Period::Afternoon | Period::Evening => {
                Some(published.checked_add(by.days()).ok()?.to_smolstr())
            }
            Period::Week | Period::Weekend => {
                let monday = published
                    .checked_sub(i64::from(published.weekday().to_monday_zero_offset()).days())
                    .and_then(|d| d.checked_add(by.weeks()))
                    .ok()?;
                let first = if period == Period::Week { 0 } else { 5 };
                let from = monday.checked_add(first.days()).ok()?;
                let to = monday.checked_add(6.days()).ok()?;
                Some(format_smolstr!("{from}/{to}"))
            }
            Period::Month => {
                let month = published.first_of_month().checked_add(by.months()).ok()?;
                Some(format_smolstr!("{:04}-{:02}", month.year(), month.month()))
            }
            Period::Quarter => {
                let from = (published.month() - 1) / 3 * 3 + 1;
                let start = Date::new(published.year(), from, 1).ok()?.checked_add((by * 3).months()).ok()?;
                let end = start.checked_add(2.months()).ok()?;
                Some(format_smolstr!(
                    "{:04}-{:02}/{:04}-{:02}",
                    start.year(),
                    start.month(),
                    end.year(),
                    end.month()
                ))
            }
            Period::Year => Some(format_smolstr!("{:04}", published.year() + i16::from(shift))),
            Period::Decade if shift == -1 => {
                Some(format_smolstr!("{:04}/{:04}", published.year() - 10, published.year()))
            }
            Period::Decade => {
                let from = published.year() / 10 * 10 + 10 * i16::from(shift);
                Some(format_smolstr!("{from:04}/{:04}", from + 9))
            }
            Period::Century => {
                let from = published.year() / 100 * 100 + 100 * i16::from(shift);
                Some(format_smolstr!("{from:04}/{:04}", from + 99))
            }
            Period::Season => None,
        }
    }

    /// Only years are told: a text seldom says in which month or on which day its story stands.
    fn later(&self, period: Period, count: i64) -> Option<SmolStr> {
        let years = match period {
            Period::Year => 1,
            Period::Decade => 10,
            Period::Century => 100,
            _ => return None,
        };
        let year = i64::from(self.named?).checked_add(count.checked_mul(years)?)?;
        i16::try_from(year).ok().map(signed_year)
    }

    fn ago(&self, period: Period, count: i64) -> Option<SmolStr> {
        let published = self.published?;
        let back = |n: i64| i16::try_from(i64::from(published.year()).checked_sub(n)?).ok();
        match period {
            Period::Year => Some(signed_year(back(count)?)),
            Period::Decade => Some(signed_year(back(count.checked_mul(10)?)?)),
            Period::Century => Some(signed_year(back(count.checked_mul(100)?)?)),
            Period::Month => {
                let months = jiff::Span::new().try_months(count).ok()?;
                let month = published.first_of_month().checked_sub(months).ok()?;
                Some(format_smolstr!("{:04}-{:02}", month.year(), month.month()))
            }
            _ => {
                let days = if period == Period::Week { count.checked_mul(7)? } else { count };
                let days = jiff::Span::new().try_days(days).ok()?;
                Some(published.checked_sub(days).ok()?.to_smolstr())
            }
        }
    }
}

fn year_text(year: Option<i16>) -> SmolStr {
    year.map_or_else(|| "XXXX".into(), signed_year)
}

fn signed_year(year: i16) -> SmolStr {
    if year < 0 { format_smolstr!("-{:04}", -i32::from(year)) } else { format_smolstr!("{year:04}") }
}

fn month_text(year: Option<i16>, month: i8, part: Option<Part>) -> SmolStr {
    let year_month = format_smolstr!("{}-{month:02}", year_text(year));
    let last = year.map_or(30, |y| Date::new(y, month, 1).map_or(30, Date::days_in_month));
    match part {
        None => year_month,
        Some(Part::Early) => format_smolstr!("{year_month}-01/{year_month}-15"),
        Some(Part::Mid) => format_smolstr!("{year_month}-11/{year_month}-20"),
        Some(Part::Late) => format_smolstr!("{year_month}-15/{year_month}-{last:02}"),
    }
}

fn year_part(year: i16, part: Option<Part>) -> SmolStr {
    let text = signed_year(year);
    match part {
        None => text,
        Some(Part::Early) => format_smolstr!("{text}-01/{text}-04"),
        Some(Part::Mid) => format_smolstr!("{text}-05/{text}-08"),
        Some(Part::Late) => format_smolstr!("{text}-09/{text}-12"),
    }
}

/// A decade or century by its first and last day. Early and late are the halves of a decade, and the first and
/// last quarter of a century.
fn span(from: i16, years: i16, part: Option<Part>) -> SmolStr {
    let after = |n: i16| from.saturating_add(n);
    let (start, end) = match (part, years) {
        (None, _) => (from, after(years - 1)),
        (Some(Part::Early), 10) => (from, after(4)),
        (Some(Part::Mid), 10) => (after(3), after(6)),
        (Some(Part::Late), 10) => (after(5), after(9)),
        (Some(Part::Early), _) => (from, after(years / 4)),
        (Some(Part::Mid), _) => (after(years / 4), after(years * 3 / 4)),
        (Some(Part::Late), _) => (after(years * 3 / 4), after(years - 1)),
    };
    if from < 0 {
        return format_smolstr!("{}/{}", signed_year(start), signed_year(end));
    }
    format_smolstr!("{start:04}-01-01/{end:04}-12-31")
}
