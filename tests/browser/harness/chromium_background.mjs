import { ProtocolError } from "puppeteer-core";
import { until } from "./wait.mjs";

/** Waits until the service worker of the extension has registered its listeners. One that has just been installed may
 * be closed and started again under our hands. The debugger leaves at once: a worker that it is attached to never
 * really stops.
 * @param {import("puppeteer-core").Browser} browser @param {string} origin */
export async function workerIsReady(browser, origin) {
  await until("the background is ready", async () => {
    const target = browser.targets().find((one) => one.type() === "service_worker" && one.url().startsWith(origin));
    try {
      const session = await target?.createCDPSession();
      const answer = await session?.send("Runtime.evaluate", { expression: "sourcelightReady" }, { timeout: 4000 });
      await session?.detach();
      return answer?.result.value;
    } catch (error) {
      if (error instanceof ProtocolError) return false;
      throw error;
    }
  });
}

/**
 * Does what the keys of a command do, from the browser's event on. Chromium takes such keys from a window of the desktop
 * only: what the debugger types goes past them. That the keys are set is checked on the way.
 * @param {import("puppeteer-core").Browser} browser @param {string} origin @param {string} command
 */
export async function giveCommand(browser, origin, command) {
  const worker = browser.targets().find((one) => one.type() === "service_worker" && one.url().startsWith(origin));
  if (!worker) throw new Error("the background does not run");
  const session = await worker.createCDPSession();
  const expression = `(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const command = (await chrome.commands.getAll()).find((one) => one.name === name);
    if (!command?.shortcut) throw new Error("no keys are set for " + name);
    chrome.commands.onCommand.dispatch(name, tab);
  })(${JSON.stringify(command)})`;
  const { exceptionDetails } = await session.send("Runtime.evaluate", { expression, awaitPromise: true });
  await session.detach();
  if (exceptionDetails) throw new Error(`in the background: ${exceptionDetails.exception?.description}`);
}

/** Stops the worker as Chromium does after half a minute without work.
 * @param {import("puppeteer-core").Page} page any page of the extension, from which its workers are reached */
export async function stopWorkers(page) {
  const session = await page.createCDPSession();
  /** @type {Map<string, string>} */
  const running = new Map();
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
  });
  await session.send("ServiceWorker.enable");
  await until("the worker is listed", () => running.size > 0);
  await session.send("ServiceWorker.stopAllWorkers");
  await until("the worker has stopped", () => [...running.values()].every((status) => status === "stopped"));
  await session.detach();
}
