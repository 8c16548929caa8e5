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
