//! The two browsers.

use std::fmt;

/// A browser that the extension is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Browser {
    /// Chromium and what is made of it.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Browser {
    /// The one that was asked for, or both.
    pub fn these(asked: Option<Self>) -> Vec<Self> {
        asked.map_or_else(|| vec![Self::Chromium, Self::Firefox], |one| vec![one])
    }

    /// Its name in paths and options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
