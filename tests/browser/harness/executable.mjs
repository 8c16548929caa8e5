import { existsSync } from "node:fs";

const PLACES = {
  chromium: [
    process.env.SOURCELIGHT_CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  firefox: [
    process.env.SOURCELIGHT_FIREFOX,
    "/usr/bin/firefox",
    "/usr/bin/firefox-esr",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
  ],
};

/** Path of an installed browser. @param {"chromium" | "firefox"} browser */
export function executable(browser) {
  const found = PLACES[browser].find((place) => place && existsSync(place));
  if (!found) throw new Error(`${browser} is not installed; set SOURCELIGHT_${browser.toUpperCase()} to its path`);
  return found;
}
