const LISTENED = ["page", "service_worker", "other"];

/** Listens to every page and worker of the browser and keeps the errors that come from the extension's own files.
 * @param {import("puppeteer-core").Browser} browser @param {string} origin of the extension */
export async function listenForErrors(browser, origin) {
  /** @type {string[]} */
  const errors = [];
  /** @type {Set<import("puppeteer-core").CDPSession>} */
  const workers = new Set();

  const listen = async (/** @type {import("puppeteer-core").Target} */ target) => {
    if (!LISTENED.includes(target.type())) return;
    const session = await target.createCDPSession();
    if (target.type() === "service_worker") workers.add(session);
    session.on("Runtime.exceptionThrown", ({ exceptionDetails: thrown }) => {
      const text = thrown.exception?.description ?? thrown.text;
      if (`${thrown.url} ${JSON.stringify(thrown.stackTrace ?? "")} ${text}`.includes(origin)) errors.push(text);
    });
    session.on("Runtime.consoleAPICalled", ({ type, args, stackTrace }) => {
      if (type !== "error" && type !== "assert") return;
      if (!JSON.stringify(stackTrace ?? "").includes(origin)) return;
      errors.push(args.map((one) => one.value ?? one.description).join(" "));
    });
    session.on("Log.entryAdded", ({ entry }) => {
      if (entry.level === "error" && entry.url?.startsWith(origin)) errors.push(`${entry.text} ${entry.url}`);
    });
    await Promise.all([session.send("Runtime.enable"), session.send("Log.enable")]);
  };
  // A target may be gone before the listener is in place.
  browser.on("targetcreated", (target) => void listen(target).catch(() => {}));
  await Promise.allSettled(browser.targets().map(listen));

  return {
    errors,
    /** Takes the debugger off the workers, so that they can stop. */
    leaveWorkers: async () => {
      await Promise.allSettled([...workers].map((session) => session.detach()));
      workers.clear();
    },
  };
}
