//! Seconds for all layers over the articles of a file, JSON in and JSON out as in the browser. `cargo xtask bench`
//! runs it beside the other engines.

use sourcelight::Article;
use sourcelight::offsets::OffsetUnit;
use std::error::Error;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("which file of articles, one JSON object a line?")?;
    let text = std::fs::read_to_string(file)?;
    let articles: Vec<_> = text.lines().collect();
    // Lexicons are read at first use, patterns compiled: not counted.
    pass(&articles[..articles.len().min(20)])?;
    let start = Instant::now();
    pass(&articles)?;
    println!("{}", start.elapsed().as_secs_f64());
    Ok(())
}

fn pass(articles: &[&str]) -> serde_json::Result<()> {
    for json in articles {
        let article: Article = serde_json::from_str(json)?;
        let report = sourcelight::analyze(&article).in_unit(&article, OffsetUnit::Utf16);
        std::hint::black_box(report.to_json());
    }
    Ok(())
}
