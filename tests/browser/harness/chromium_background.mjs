import { ProtocolError } from "puppeteer-core";
import { PATIENCE, until } from "./wait.mjs";

/** How long one question to a worker may take, in milliseconds, before it is put again. */
const ANSWER = 4000;

/** The extension's service worker, which Chromium stops and starts as it likes. */
export class ChromiumBackground {
  #browser;
  #origin;

  /** @param {import("puppeteer-core").Browser} browser @param {string} origin */
  constructor(browser, origin) {
    this.#browser = browser;
    this.#origin = origin;
  }

  /** Runs a function in the worker, which must do no harm when it runs twice: a worker that is just starting or
   * stopping may be closed under our hands, or never answer. @param {Function} run @param {...unknown} args @returns {Promise<any>} */
  evaluate(run, ...args) {
    return until("the background answers", async () => {
      try {
        return { answer: await this.#evaluateOnce(run, args) };
      } catch (error) {
        if (error instanceof ProtocolError) return undefined;
        throw error;
      }
    }).then(({ answer }) => answer);
  }

  /** The debugger leaves again at once: a worker that it is attached to never really stops.
   * @param {Function} run @param {unknown[]} args */
  async #evaluateOnce(run, args) {
    const target = await this.#browser.waitForTarget((one) => this.#isOurs(one), { timeout: PATIENCE });
    const session = await target.createCDPSession();
    try {
      const expression = `(${run})(...${JSON.stringify(args)})`;
      const { result, exceptionDetails } = await session.send(
        "Runtime.evaluate",
        { expression, awaitPromise: true, returnByValue: true },
        { timeout: ANSWER },
      );
      if (exceptionDetails) throw new Error(`in the background: ${exceptionDetails.exception?.description}`);
      return result.value;
    } finally {
      // puppeteer itself may have left the worker before.
      await session.detach().catch(() => {});
    }
  }

  /** Stops the worker as Chromium does after half a minute without work.
   * @param {string} page address of any page of the extension, from which its workers are reached */
  async stop(page) {
    const tab = await this.#browser.newPage();
    await tab.goto(page);
    const session = await tab.createCDPSession();
    /** @type {Map<string, string>} */
    const running = new Map();
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
    });
    await session.send("ServiceWorker.enable");
    await until("the worker is listed", () => running.size > 0);
    await session.send("ServiceWorker.stopAllWorkers");
    await until("the worker has stopped", () => [...running.values()].every((status) => status === "stopped"));
    await tab.close();
  }

  /** @param {import("puppeteer-core").Target} target */
  #isOurs(target) {
    return target.type() === "service_worker" && target.url().startsWith(this.#origin);
  }
}
