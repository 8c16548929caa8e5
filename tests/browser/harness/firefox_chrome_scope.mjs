/**
 * Firefox's own window ("chrome scope"), reached over WebDriver BiDi: the toolbar, the sidebar and the clipboard
 * live there, outside of every page.
 */
export class ChromeScope {
  #send;
  #context;

  /** @param {(method: string, params: object) => Promise<any>} send @param {string} context */
  constructor(send, context) {
    this.#send = send;
    this.#context = context;
  }

  /** @param {import("puppeteer-core").Browser} browser */
  static async of(browser) {
    // puppeteer has no public call for the browser's window; its BiDi connection does.
    const connection = Reflect.get(browser, "connection");
    const send = async (/** @type {string} */ method, /** @type {object} */ params) =>
      (await connection.send(method, params)).result;
    const tree = await send("browsingContext.getTree", { "moz:scope": "chrome" });
    return new ChromeScope(send, tree.contexts[0].context);
  }

  /** Runs a function in the browser's window. Arguments and the answer travel as JSON.
   * @param {Function} run @param {...unknown} args @returns {Promise<any>} */
  async evaluate(run, ...args) {
    const expression = `(async () => JSON.stringify({ value: await (${run})(...${JSON.stringify(args)}) }))()`;
    const answer = await this.#send("script.evaluate", {
      expression,
      target: { context: this.#context },
      awaitPromise: true,
    });
    if (answer.type === "exception") throw new Error(`in Firefox's window: ${answer.exceptionDetails.text}`);
    return JSON.parse(answer.result.value).value;
  }

  /** A real mouse click at a point of the browser's window, in CSS pixels. It goes the way of a hardware event:
   * through the window and from there to the process that draws the point.
   * @param {number} x @param {number} y */
  async clickAt(x, y) {
    await this.evaluate(
      async (/** @type {number} */ left, /** @type {number} */ top) => {
        const { event } = globalThis.ChromeUtils.importESModule("chrome://remote/content/shared/webdriver/Event.sys.mjs");
        await event.synthesizeMouseAtPoint(left, top, { type: "mousemove", asyncEnabled: true }, window);
        const press = { button: 0, buttons: 1, clickCount: 1, asyncEnabled: true };
        await event.synthesizeMouseAtPoint(left, top, { ...press, type: "mousedown" }, window);
        await event.synthesizeMouseAtPoint(left, top, { ...press, buttons: 0, type: "mouseup" }, window);
      },
      x,
      y,
    );
  }

  /** All text of an element of a page and its closed shadow root, which only the driver can read.
   * @param {string} context of the page @param {string} selector @returns {Promise<string>} */
  async textInShadow(context, selector) {
    const { result } = await this.#send("script.evaluate", {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 20, includeShadowTree: "all" },
    });
    /** @type {(node: any) => string[]} */
    const texts = ({ value }) => [
      ...(value?.nodeType === 3 ? [value.nodeValue] : []),
      ...(value?.shadowRoot ? texts(value.shadowRoot) : []),
      ...(value?.children ?? []).flatMap(texts),
    ];
    return texts(result).join(" ");
  }

  /** Does what the keys of an extension's command do. @param {string} key the last of the keys, as Firefox names its code */
  async pressShortcut(key) {
    await this.evaluate((/** @type {string} */ name) => {
      const keys = [...document.querySelectorAll("keyset[id^='ext-keyset-id'] > key")];
      const found = keys.find((one) => one.getAttribute("keycode") === name);
      if (!found) throw new Error(`no shortcut ${name} among ${keys.map((one) => one.getAttribute("keycode")).join()}`);
      found.doCommand();
    }, key);
  }

  /** Sets the colours in which all pages are shown, by the settings that the reader has for them.
   * @param {import("./launch.mjs").Look} look */
  async dress({ scheme = "light", forced = false, contrast = false }) {
    const settings = {
      "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
      // 2: the system's colours on every page; 1: those of the page.
      "browser.display.document_color_use": forced ? 2 : 1,
      "ui.useAccessibilityTheme": contrast ? 1 : 0,
    };
    await this.evaluate((/** @type {Record<string, number>} */ all) => {
      for (const [name, value] of Object.entries(all)) globalThis.Services.prefs.setIntPref(name, value);
    }, settings);
  }

  /** A real click with the right button in the middle of the page that is in front, and on an entry of the menu that
   * opens. @param {string} label */
  async chooseFromMenu(label) {
    await this.evaluate(async (/** @type {string} */ wanted) => {
      const { event } = globalThis.ChromeUtils.importESModule("chrome://remote/content/shared/webdriver/Event.sys.mjs");
      const menu = document.getElementById("contentAreaContextMenu");
      const shown = new Promise((resolve) => menu.addEventListener("popupshown", resolve, { once: true }));
      const box = globalThis.gBrowser.selectedBrowser.getBoundingClientRect();
      const press = { button: 2, buttons: 2, clickCount: 1, asyncEnabled: true };
      const at = [box.x + box.width / 2, box.y + box.height / 2];
      for (const type of ["mousedown", "contextmenu", "mouseup"]) await event.synthesizeMouseAtPoint(...at, { ...press, type }, window);
      await shown;
      const entry = [...menu.querySelectorAll("menuitem")].find((one) => one.label === wanted && !one.hidden);
      if (!entry) throw new Error(`no entry ${wanted}`);
      const hidden = new Promise((resolve) => menu.addEventListener("popuphidden", resolve, { once: true }));
      menu.activateItem(entry);
      await hidden;
    }, label);
  }

  /** @param {string} id of the extension, as in its manifest */
  async clickToolbarButton(id) {
    const widget = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, "_")}-browser-action`;
    const { x, y } = await this.evaluate((/** @type {string} */ name) => {
      // Pinned to the toolbar, if the reader would have to open a menu first.
      const { CustomizableUI } = globalThis;
      const area = CustomizableUI.AREA_NAVBAR;
      if (CustomizableUI.getPlacementOfWidget(name)?.area !== area) CustomizableUI.addWidgetToArea(name, area);
      const button = document.getElementById(name)?.querySelector(".unified-extensions-item-action-button");
      if (!button) throw new Error(`no toolbar button ${name}`);
      const box = button.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, widget);
    await this.clickAt(x, y);
  }
}
