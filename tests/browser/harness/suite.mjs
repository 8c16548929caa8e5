// What every file of the suite begins with: one browser, one server, pages under the strict policy.
import path from "node:path";
import { after, before } from "node:test";
import { markPage, openPage } from "./article_page.mjs";
import { setGuard } from "./guards.mjs";
import { fromEnvironment, launch } from "./launch.mjs";
import { STRICT_POLICY, startServer } from "./server.mjs";

const PAGES = path.resolve(import.meta.dirname, "../../pages");

/** Starts a browser before the tests of a file and ends it after them.
 * @param {(suite: Suite) => Promise<void>} [prepare] what all tests of the file share, done once
 * @param {Pick<import("./launch.mjs").LaunchOptions, "language" | "policy">} [options] */
export function startSuite(prepare, options = {}) {
  const suite = new Suite(options);
  before(async () => {
    await suite.start();
    await prepare?.(suite);
  });
  after(() => suite.end());
  return suite;
}

class Suite {
  /** @param {Pick<import("./launch.mjs").LaunchOptions, "language" | "policy">} options */
  constructor(options) {
    this.options = options;
  }

  /** @type {import("./launch.mjs").Session} */
  // @ts-expect-error it is set before the first test
  session;
  /** @type {Awaited<ReturnType<typeof startServer>>} */
  // @ts-expect-error it is set before the first test
  server;

  /** Whether the suite runs in Firefox, for the few things that a browser does not do. */
  get isFirefox() {
    return fromEnvironment().browser === "firefox";
  }

  async start() {
    this.server = await startServer();
    this.session = await launch({ ...fromEnvironment(), ...this.options, proxyPort: this.server.port });
  }

  async end() {
    await this.session?.close();
    await this.server?.close();
  }

  /** Opens a page of ours, with the guard in place. No script of the page runs, and it may load nothing.
   * @param {string} name of a file in tests/pages, or of the page that comes with it
   * @param {string} [html] the page, if it is not a file */
  async open(name, html) {
    const headers = { "content-security-policy": STRICT_POLICY };
    const served = html === undefined ? { file: path.join(PAGES, `${name}.html`), headers } : { html, headers };
    const page = await openPage(this.session, this.server.add(`/${name}.html`, served));
    await setGuard(page);
    return page;
  }

  /** Opens a page of ours and clicks the button. @param {string} name */
  async marked(name) {
    const page = await this.open(name);
    return { page, shown: await markPage(this.session, page) };
  }
}
