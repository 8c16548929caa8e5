// The reader's settings, read and written as a page of the extension does it.

/** @param {import("puppeteer-core").Page} own a page of the extension @param {object} settings */
export function writeSettings(own, settings) {
  return own.evaluate((stored) => chrome.storage.sync.set({ settings: { version: 1, ...stored } }), settings);
}

/** @param {import("puppeteer-core").Page} own a page of the extension @returns {Promise<any>} */
export function storedSettings(own) {
  return own.evaluate(async () => (await chrome.storage.sync.get("settings")).settings);
}
