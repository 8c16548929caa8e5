//! The file of one layer's model: a header, then its sections.
//!
//! ```text
//! "SLMODEL\0"  layer: 4 letters  version: u32  sections: u32  length of each section: u32 ...  the sections
//! ```
//!
//! All numbers are little-endian. The version belongs to the layer: it changes with its templates of features and its
//! classes, so a file that another version of the layer wrote is refused, not misread.

use std::fmt;

const MAGIC: &[u8; 8] = b"SLMODEL\0";
const HEADER: usize = 20;

/// Whose model a file is, and for which version of that layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layer {
    /// Four letters.
    pub name: &'static str,
    /// Counted up with every change of the layer's features or classes.
    pub version: u32,
}

/// The sections of a model file.
#[derive(Debug, Clone, Default)]
pub struct Model<'a> {
    sections: Vec<&'a [u8]>,
}

/// Why a file is no model of the layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It does not begin as a model does, or ends too early.
    NotAModel,
    /// It is the model of another layer, whose letters these are.
    OtherLayer(String),
    /// It was trained for another version of the layer.
    OtherVersion {
        /// The version of the file.
        found: u32,
        /// The version of this engine.
        wanted: u32,
    },
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAModel => write!(f, "this is no model file, or not all of it"),
            Self::OtherLayer(name) => write!(f, "this is the model of the layer {name:?}"),
            Self::OtherVersion { found, wanted } => write!(
                f,
                "the model is of version {found}, this engine reads version {wanted}: `cargo xtask train` writes it anew"
            ),
        }
    }
}

impl std::error::Error for Refused {}

impl<'a> Model<'a> {
    /// Reads the header of a file; the sections stay where they are.
    ///
    /// # Errors
    /// When the bytes are no model, or not one of this layer and version.
    pub fn read(bytes: &'a [u8], layer: Layer) -> Result<Self, Refused> {
        let word = |at: usize| {
            let four = bytes.get(at..at + 4).and_then(|b| b.try_into().ok()).ok_or(Refused::NotAModel)?;
            Ok(u32::from_le_bytes(four))
        };
        if bytes.get(..8) != Some(MAGIC.as_slice()) {
            return Err(Refused::NotAModel);
        }
        let name = bytes.get(8..12).ok_or(Refused::NotAModel)?;
        if name != layer.name.as_bytes() {
            return Err(Refused::OtherLayer(String::from_utf8_lossy(name).into_owned()));
        }
        let found = word(12)?;
        if found != layer.version {
            return Err(Refused::OtherVersion { found, wanted: layer.version });
        }
        let count = word(16)? as usize;
        let lengths = bytes.get(HEADER..).and_then(|b| b.get(..count.checked_mul(4)?));
        let mut rest = bytes.get(HEADER + lengths.ok_or(Refused::NotAModel)?.len()..).unwrap_or_default();
        let mut sections = Vec::with_capacity(count);
        for index in 0..count {
            let length = word(HEADER + 4 * index)? as usize;
            let (section, after) = rest.split_at_checked(length).ok_or(Refused::NotAModel)?;
            sections.push(section);
            rest = after;
        }
        Ok(Self { sections })
    }

    /// The section `index`; nothing where the model has none.
    pub fn section(&self, index: usize) -> &'a [u8] {
        self.sections.get(index).copied().unwrap_or_default()
    }
}

/// The bytes before the sections of a file with sections of these lengths. `crates/train` writes files with it.
pub fn header(layer: Layer, lengths: &[u32]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(layer.name.as_bytes());
    bytes.extend(layer.version.to_le_bytes());
    bytes.extend((lengths.len() as u32).to_le_bytes());
    bytes.extend(lengths.iter().flat_map(|length| length.to_le_bytes()));
    bytes
}

#[cfg(test)]
mod tests {
    use super::{Layer, Model, Refused, header};

    const LAYER: Layer = Layer { name: "tags", version: 3 };

    fn file() -> Vec<u8> {
        let mut bytes = header(LAYER, &[2, 3]);
        bytes.extend(b"abcde");
        bytes
    }

    #[test]
    fn gives_the_sections_in_place() {
        let bytes = file();
        let model = Model::read(&bytes, LAYER).unwrap_or_default();
        assert_eq!([model.section(0), model.section(1), model.section(2)], [b"ab".as_slice(), b"cde", b""]);
    }

    #[test]
    fn refuses_another_version_in_plain_words() {
        let refused = Model::read(&file(), Layer { version: 4, ..LAYER }).err();
        assert_eq!(refused, Some(Refused::OtherVersion { found: 3, wanted: 4 }));
        let said = refused.map(|r| r.to_string()).unwrap_or_default();
        assert!(said.contains("version 3") && said.contains("cargo xtask train"), "{said}");
    }

    #[test]
    fn refuses_another_layer_and_any_cut_file() {
        let other = Layer { name: "name", ..LAYER };
        assert_eq!(Model::read(&file(), other).err(), Some(Refused::OtherLayer("tags".to_owned())));
        let bytes = file();
        for end in 0..bytes.len() {
            assert_eq!(Model::read(&bytes[..end], LAYER).err(), Some(Refused::NotAModel), "cut at {end}");
        }
    }
}
