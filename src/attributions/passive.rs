//! Passives: "is expected to …", "was accused of …", "it is believed that …".

use super::draft::Draft;
use super::sweep::Sweep;
use super::verb_group::VerbGroup;

impl Sweep<'_, '_, '_> {
    /// The claim of a passive.
    pub(super) fn passive(&self, _group: &VerbGroup) -> Option<Draft> {
        None
    }
}
