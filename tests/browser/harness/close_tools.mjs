/** Closes the tabs that only tests need: the one through which they speak, and the empty one a browser starts with.
 * @param {import("puppeteer-core").Browser} browser @param {import("puppeteer-core").Page} window */
export async function closeTools(browser, window) {
  await window.close();
  for (const page of await browser.pages()) if (page.url() === "about:blank") await page.close();
}
