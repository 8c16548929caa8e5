//! The trained weights.

use super::super::draft::Draft;
use super::super::reading::Reading;
use super::{Judge, features};
use crate::model::{Layer, Model, Table};
use std::sync::LazyLock;

/// Whose file it is. The version goes up with every change of the templates.
pub const LAYER: Layer = Layer { name: "clms", version: 2 };

/// So many units of score are one logit.
pub const UNIT: f32 = 24.0;

/// Weights of the features of a proposal.
pub(in super::super) struct Weights(Table<'static, 1>);

/// The committed weights.
pub(in super::super) fn get() -> &'static Weights {
    static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
        let file = Model::read(include_bytes!("../../../models/en/claims.slm"), LAYER);
        // `the_committed_model_is_read` holds that it is read.
        Weights(Table::new(file.unwrap_or_default().section(0)))
    });
    &WEIGHTS
}

impl Judge for Weights {
    fn score(&self, reading: &Reading, draft: &Draft) -> i32 {
        let mut scores = [0; 1];
        self.0.add_all(&features::of(reading, draft), &mut scores);
        i32::from(scores[0])
    }
}

#[cfg(test)]
mod tests {
    use super::LAYER;
    use crate::model::Model;

    #[test]
    fn the_committed_model_is_read() {
        let file = Model::read(include_bytes!("../../../models/en/claims.slm"), LAYER);
        assert_eq!(file.err(), None);
    }
}
