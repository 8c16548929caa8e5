//! Trained weights: how a model file is laid out and read in place.
//!
//! A model is a linear classifier over hashed features. Its file holds tables of rows; a row has one small integer a
//! class. Nothing is parsed at start: a [`Table`] is a view of the bytes, and a look-up touches one place of them. The
//! files in `models/en/` are written by `crates/train`, which counts features with the code of the layers themselves.

mod features;
mod file;
mod sparse;
mod table;

pub use features::{Feature, Gathered, word_hash};
pub use file::{Layer, Model, Refused, header};
pub use sparse::{ENTRY, Sparse};
pub use table::{SLOTS, Table, bucket_of, fingerprint};
