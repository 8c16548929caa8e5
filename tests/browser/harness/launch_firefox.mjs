/* global WebExtensionPolicy */
import puppeteer from "puppeteer-core";
import { closeTools } from "./close_tools.mjs";
import { executable } from "./executable.mjs";
import { ChromeScope } from "./firefox_chrome_scope.mjs";
import { FirefoxErrors } from "./firefox_errors.mjs";
import { openSidebar } from "./firefox_sidebar.mjs";
import { homeWithPolicy } from "./variant.mjs";
import { until } from "./wait.mjs";
import { closeWelcomeOfFirefox } from "./welcome.mjs";

/** The browser's own calls home, so that the server's log stays readable. */
const QUIET = {
  // An optional permission is given without a question.
  "extensions.webextOptionalPermissionPrompts": false, "services.settings.server": "data:,#remote-settings-dummy/v1" };

/** @param {number} port */
const throughProxy = (port) => ({
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": port,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": port,
  "network.proxy.no_proxies_on": "",
  "network.proxy.allow_hijacking_localhost": true,
});

/** @param {{ folder: string, manifest: any, headless: boolean, proxyPort: number | undefined, policy?: object }} options
 * @returns {Promise<import("./launch.mjs").Session>} */
export async function launchFirefox({ folder, manifest, headless, proxyPort, policy }) {
  const place = policy && (await homeWithPolicy(manifest.browser_specific_settings.gecko.id, policy));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: executable("firefox"),
    headless,
    ...(headless ? {} : { defaultViewport: null }),
    // The toolbar, the sidebar and the clipboard are reached through the browser's own window.
    args: ["--remote-allow-system-access"],
    ...(place ? { env: { ...process.env, HOME: place.home } } : {}),
    extraPrefsFirefox: { ...QUIET, ...(proxyPort ? throughProxy(proxyPort) : {}) },
  });
  const id = await browser.installExtension(folder);
  const scope = await ChromeScope.of(browser);
  const host = await scope.evaluate((key) => WebExtensionPolicy.getByID(key).mozExtensionHostname, id);
  const origin = `moz-extension://${host}`;
  const errors = new FirefoxErrors(browser, scope, origin);

  // Any file of the extension, shown as a tab, has the extension's own interfaces: the window through which tests
  // speak with the background and the content scripts. A script shown as text runs nothing.
  const window = await browser.newPage();
  // Going to a page of an extension works, but its promise never settles.
  window.goto(`${origin}/${manifest.background.scripts[0]}`).catch(() => {});
  const isReady = () =>
    window
      .evaluate(async () => {
        const background = await globalThis.browser?.runtime?.getBackgroundPage();
        return Boolean(background?.sourcelightReady);
      })
      // The tab is still on its way.
      .catch(() => false);
  await until("the background is ready", isReady);
  await closeWelcomeOfFirefox(window, folder);

  return {
    name: "firefox",
    browser,
    origin,
    clickButton: async (page) => {
      await page.bringToFront();
      await scope.clickToolbarButton(id);
    },
    ask: async (page, message) => {
      await page.bringToFront();
      return window.evaluate(async (sent) => {
        const [tab] = await globalThis.browser.tabs.query({ active: true, currentWindow: true });
        return globalThis.browser.tabs.sendMessage(tab.id, sent).catch(() => undefined);
      }, message);
    },
    pressShortcut: async (page, command) => {
      await page.bringToFront();
      const last = manifest.commands[command].suggested_key.default.split("+").at(-1);
      await scope.pressShortcut(`VK_${last.toUpperCase()}`);
    },
    chooseFromMenu: async (page, label) => {
      await page.bringToFront();
      await scope.chooseFromMenu(label);
    },
    tabId: async (page) => {
      await page.bringToFront();
      return window.evaluate(async () => (await globalThis.browser.tabs.query({ active: true, currentWindow: true }))[0].id);
    },
    dress: (_page, look) => scope.dress(look),
    textOf: (page, selector) => scope.textInShadow(Reflect.get(page.mainFrame(), "_id"), selector),
    panel: () => openSidebar(scope, `${origin}/${manifest.sidebar_action.default_panel}`),
    // It does not ask at all, by a setting of its own for tests.
    grantSite: async () => {},
    clipboard: () => scope.evaluate(() => navigator.clipboard.readText()),
    errors: () => errors.all(),
    stopBackground: () => scope.evaluate((key) => WebExtensionPolicy.getByID(key).extension.terminateBackground(), id),
    handOver: () => closeTools(browser, window),
    close: async () => {
      await browser.close();
      await place?.remove();
    },
  };
}
