// One face for both browsers: everything a test or a driver does with a browser goes through a `Session`.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { launchChromium } from "./launch_chromium.mjs";
import { launchFirefox } from "./launch_firefox.mjs";
import { inLanguage } from "./variant.mjs";

/**
 * @typedef {object} Panel the real side panel or sidebar
 * @property {(run: Function, ...args: unknown[]) => Promise<any>} evaluate runs a function in the panel's document
 * @property {(selector: string, nth?: number) => Promise<void>} click a real mouse click on the nth element that
 *   matches; the first when left out, and -1 is the last
 * @property {(file: string) => Promise<void>} screenshot writes a PNG
 */

/**
 * @typedef {object} Look
 * @property {"light" | "dark"} [scheme] default light
 * @property {boolean} [forced] colours of the system in place of the page's
 * @property {boolean} [contrast] the reader asks for more contrast
 */

/**
 * @typedef {object} Session
 * @property {"chromium" | "firefox"} name
 * @property {import("puppeteer-core").Browser} browser
 * @property {string} origin of the extension's own pages
 * @property {(page: import("puppeteer-core").Page) => Promise<void>} clickButton a real click on the toolbar button
 * @property {(page: import("puppeteer-core").Page, message: object) => Promise<any>} ask sends a message to the
 *   content script of a page that is in front, and returns its answer
 * @property {(page: import("puppeteer-core").Page, command: string) => Promise<void>} pressShortcut does what the keys of
 *   a command of the manifest do
 * @property {(page: import("puppeteer-core").Page, label: string) => Promise<void>} chooseFromMenu chooses our entry of
 *   the menu that opens over a page; Chromium shows that menu outside of everything that a driver reaches, so there it is
 *   what the browser tells the extension then, without the grant that comes with a real click
 * @property {(page: import("puppeteer-core").Page) => Promise<number>} tabId the browser's number of a tab
 * @property {(page: import("puppeteer-core").Page, selector: string) => Promise<string>} textOf the text of an
 *   element of a page together with that of its closed shadow root
 * @property {() => Promise<Panel>} panel waits for the panel that the click has opened
 * @property {(page: import("puppeteer-core").Page, look: Look) => Promise<void>} dress shows pages in the colours that a
 *   reader may have chosen in the system; in Firefox all of them, in Chromium this one
 * @property {(site: string) => Promise<void>} grantSite says yes to what the extension is about to ask, a pattern of
 *   addresses; where the browser does not ask in tests, it does nothing
 * @property {() => Promise<string>} clipboard what a reader would paste now
 * @property {() => Promise<string[]>} errors everything the extension wrote to a console as an error, so far
 * @property {() => Promise<void>} stopBackground as the browser does after some idle time
 * @property {() => Promise<void>} handOver closes what only tests need, before a person takes over; the session can
 *   only be closed then
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} LaunchOptions
 * @property {"chromium" | "firefox"} browser
 * @property {string} extension folder of the unpacked extension
 * @property {boolean} [headless] default true
 * @property {number} [proxyPort] the server that every request goes through; without it the browser is online
 * @property {string} [language] the one of the interface, a folder of `_locales`; the browser's own when left out
 * @property {object} [policy] settings that an organisation makes for its readers; Firefox only, since Chromium takes them
 *   from a folder of the machine
 */

/** Starts a browser with a fresh profile and the extension in it, and waits until the extension can hear a click.
 * @param {LaunchOptions} options @returns {Promise<Session>} */
export async function launch({ browser, extension, headless = true, proxyPort, language, policy }) {
  const variant = language === undefined ? undefined : await inLanguage(path.resolve(extension), language);
  const folder = variant?.folder ?? path.resolve(extension);
  const manifest = JSON.parse(await readFile(path.join(folder, "manifest.json"), "utf8"));
  const start = browser === "firefox" ? launchFirefox : launchChromium;
  const session = await start({ folder, manifest, headless, proxyPort, policy });
  return {
    ...session,
    close: async () => {
      await session.close();
      await variant?.remove();
    },
  };
}

/** The browser and the extension that the environment names, for the suite. */
export function fromEnvironment() {
  const browser = process.env.SOURCELIGHT_BROWSER ?? "chromium";
  if (browser !== "chromium" && browser !== "firefox") throw new Error(`unknown browser: ${browser}`);
  const root = path.resolve(import.meta.dirname, "../../..");
  return { browser, extension: process.env.SOURCELIGHT_EXTENSION ?? path.join(root, "dist", browser) };
}
