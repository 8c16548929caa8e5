//! What the trainer shares with tests and `cargo xtask eval`: our own annotated articles.

pub mod own;
