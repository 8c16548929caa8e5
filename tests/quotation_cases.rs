//! Quotations, case by case: `tests/cases/quotations/*.txt`.
//!
//! Format as in `marking`. The label is what the marks are for (`speech`, `phrase`, `title`), with `+` where the
//! quotation takes up one left open in the block before, and `<` where no mark closes it. The marks of quotation
//! stand inside.

mod marking;

use marking::{cases, mark};
use sourcelight::quotations::{Quotation, QuotationRole};
use sourcelight::{Document, layers};

fn label(quotation: &Quotation) -> String {
    let role = match quotation.role {
        QuotationRole::Speech => "speech",
        QuotationRole::Phrase => "phrase",
        QuotationRole::Title => "title",
    };
    let takes_up = if quotation.continues { "+" } else { "" };
    let open = if quotation.closed { "" } else { "<" };
    format!("{role}{takes_up}{open}")
}

#[test]
fn quotations_are_found() {
    let mut failures = Vec::new();
    for case in cases("quotations") {
        let document = Document::new(&case.article());
        let found: Vec<_> =
            layers(&document).quotations.iter().map(|q| (label(q), q.span.start, q.span.end)).collect();
        if found != case.marks {
            failures.push(format!(
                "{}\n  expected  {}\n  found     {}",
                case.place,
                mark(&document.text, &case.marks),
                mark(&document.text, &found)
            ));
        }
    }
    assert!(failures.is_empty(), "{} cases fail\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn endless_marks_are_read_in_one_pass() {
    for piece in ["\"", "“", "‘a ", "'a ", "\"a", "'' ", "“a” ", "1\" ", "“'"] {
        let text = piece.repeat(300_000 / piece.len());
        let article = sourcelight::Article::from_text(&text);
        let document = Document::new(&article);
        let text = sourcelight::text::Text::new(&document);
        let found = sourcelight::quotations::find(&text);
        assert!(found.iter().all(|q| q.span.end <= document.text.len()));
    }
}
