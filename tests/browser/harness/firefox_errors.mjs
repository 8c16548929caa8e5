/* global Services, Ci */

/**
 * Errors of an extension in Firefox come from three places: scripts that threw (the browser's own console hears them
 * from all processes), `console.error` in a content script (WebDriver BiDi reports it with the page), and
 * `console.error` in the background or the panel (kept in the process of the extensions).
 */
export class FirefoxErrors {
  #scope;
  #origin;
  /** @type {string[]} */
  #ofPages = [];

  /** @param {import("puppeteer-core").Browser} browser
   * @param {import("./firefox_chrome_scope.mjs").ChromeScope} scope @param {string} origin of the extension */
  constructor(browser, scope, origin) {
    this.#scope = scope;
    this.#origin = origin;
    Reflect.get(browser, "connection").on("log.entryAdded", (/** @type {any} */ { type, level, text, stackTrace }) => {
      const isOurs = stackTrace?.callFrames.some((/** @type {{ url: string }} */ { url }) => url.startsWith(origin));
      if (type === "console" && level === "error" && isOurs) this.#ofPages.push(text);
    });
  }

  /** All of them so far. */
  async all() {
    const thrown = await this.#scope.evaluate(thrownBy, this.#origin);
    const written = JSON.parse(await this.#scope.evaluate(writtenInExtensionProcess, this.#origin));
    return [...thrown, ...this.#ofPages, ...written];
  }
}

// What follows runs in the browser's window.

/** @param {string} origin */
function thrownBy(origin) {
  const errors = [];
  for (const message of Services.console.getMessageArray()) {
    if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) continue;
    // A page that goes with a question on its way: Firefox itself notes that nobody waits for the answer.
    if (/^Promise (resolved|rejected) (after context unloaded|while context is inactive)/.test(message.errorMessage)) continue;
    if (message.sourceName.startsWith(origin)) errors.push(`${message.errorMessage} ${message.sourceName}`);
  }
  return errors;
}

/** @param {string} origin */
function writtenInExtensionProcess(origin) {
  const frame = window.gBrowser.browsers.find((one) => one.currentURI.spec.startsWith(origin));
  const messages = frame.messageManager;
  return new Promise((resolve) => {
    messages.addMessageListener("sourcelight-test:console", function once(message) {
      messages.removeMessageListener("sourcelight-test:console", once);
      resolve(message.data);
    });
    const script = `{
      const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
      const errors = storage.getEvents().filter(({ level, filename }) => level === "error" && filename.startsWith("${origin}"));
      sendAsyncMessage("sourcelight-test:console", JSON.stringify(errors.map((event) => String(event.arguments[0]))));
    }`;
    messages.loadFrameScript(`data:application/javascript,${encodeURIComponent(script)}`, false);
  });
}
