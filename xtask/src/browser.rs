//! The two browsers.

use std::fmt;
use std::path::Path;

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

    /// The environment variable that gives its path; `tests/browser/harness/executable.mjs` reads it too.
    pub const fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "SOURCELIGHT_CHROMIUM",
            Self::Firefox => "SOURCELIGHT_FIREFOX",
        }
    }

    /// The package that holds it on Debian and its kin.
    pub const fn debian_package(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox-esr",
        }
    }

    /// Whether it stands where the tests look for it.
    pub fn is_installed(self) -> bool {
        let places: &[&str] = match self {
            Self::Chromium => &[
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            ],
            Self::Firefox => &[
                "/usr/bin/firefox",
                "/usr/bin/firefox-esr",
                "/Applications/Firefox.app/Contents/MacOS/firefox",
            ],
        };
        let named = std::env::var_os(self.variable());
        named.is_some_and(|path| Path::new(&path).exists()) || places.iter().any(|p| Path::new(p).exists())
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
