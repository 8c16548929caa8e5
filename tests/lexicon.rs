//! The committed list of names is what `lexicon/` says.
#![cfg(feature = "compile")]

use std::path::Path;

#[test]
fn the_compiled_list_is_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let compiled = sourcelight::lexicon::compile(&root.join("lexicon")).unwrap();
    let committed = std::fs::read(root.join("models/en/names.fst")).unwrap();
    assert!(compiled == committed, "run `cargo xtask lexicon`");
}
