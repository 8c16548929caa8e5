// The extension opens a page when it is installed, which would come in front of a test's page at any moment: the
// harness waits for it and closes it. The guards have an extension of their own, which welcomes nobody.
import { existsSync } from "node:fs";
import path from "node:path";
import { until } from "./wait.mjs";

/** @param {string} folder of the extension */
const welcomes = (folder) => existsSync(path.join(folder, "welcome.html"));

/** @param {import("puppeteer-core").Browser} browser @param {string} folder @param {string} origin of the extension */
export async function closeWelcomeOfChromium(browser, folder, origin) {
  if (!welcomes(folder)) return;
  const find = async () => (await browser.pages()).find((page) => page.url().startsWith(`${origin}/welcome.html`));
  const page = await until("the welcome page is opened", find);
  // Not in the midst of its work, which would end with an error.
  await until("its sample is marked", () => page.evaluate(() => CSS.highlights.size > 0).catch(() => false));
  await page.close();
}

/** In Firefox, closing a page of an extension through the driver may never settle; the extension itself can.
 * @param {import("puppeteer-core").Page} own a page with the extension's interfaces @param {string} folder */
export async function closeWelcomeOfFirefox(own, folder) {
  if (!welcomes(folder)) return;
  const close = async () => {
    const views = globalThis.browser.extension.getViews({ type: "tab" });
    const welcome = views.find((/** @type {Window} */ { location }) => location.pathname === "/welcome.html");
    const tab = await welcome?.browser?.tabs?.getCurrent();
    // Not in the midst of its work, which would end with an error.
    if (!tab || welcome.CSS.highlights.size === 0) return false;
    await globalThis.browser.tabs.remove(tab.id);
    return true;
  };
  await until("the welcome page is opened and closed", () => own.evaluate(close).catch(() => false));
}
