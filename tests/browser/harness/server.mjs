// The one server of the browser tests. It serves pages from localhost, and it is also the browser's proxy:
// whatever asks for another host arrives here, is written down and fails at once. So the log holds every
// request that a page, a content script, a panel or a background makes, in both browsers alike.
import { readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";

const TYPES = {
  ".html": "text/html",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Hosts that the browsers themselves call at start-up; no page and no extension of ours names them. */
const BROWSERS_OWN = /(^|\.)(googleapis\.com|google\.com|gvt1\.com|mozilla\.com|mozilla\.org|mozilla\.net|firefox\.com)(:\d+)?$/;


/**
 * A policy under which the page may run no script and load nothing, so that every mutation and every request on it is
 * the extension's. Connections stay open: only scripts make them, and Firefox would hold a content script's to the
 * page's policy, where a forbidden one never reaches the server to be counted.
 */
export const STRICT_POLICY = "default-src 'none'; connect-src *; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * @typedef {object} Served
 * @property {string} [file] a file on disk
 * @property {string} [html] the page itself
 * @property {Record<string, string>} [headers] more headers
 */

/** Starts the server on a free port of the loopback interface. */
export async function startServer() {
  const server = new PageServer();
  await server.listen();
  return server;
}

class PageServer {
  /** @type {{ method: string, url: string }[]} */
  #log = [];
  /** @type {Map<string, Served>} */
  #routes = new Map();
  #server = http.createServer((request, response) => void this.#answer(request, response));
  port = 0;

  async listen() {
    this.#server.on("connect", (request, socket) => {
      this.#log.push({ method: "CONNECT", url: request.url ?? "" });
      socket.on("error", () => {});
      socket.end("HTTP/1.1 502 Blocked by the test\r\n\r\n");
    });
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", () => resolve(undefined)));
    this.port = /** @type {import("node:net").AddressInfo} */ (this.#server.address()).port;
  }

  /** Serves something under a path; returns its address.
   * @param {string} route begins with a slash
   * @param {Served} served */
  add(route, served) {
    this.#routes.set(route, served);
    return `http://127.0.0.1:${this.port}${encodeURI(route)}`;
  }

  /** Number of requests so far; hand it to `since`. */
  mark() {
    return this.#log.length;
  }

  /** Requests after a mark, without those that the browser makes for itself.
   * @param {number} mark */
  since(mark) {
    return this.#log.slice(mark).filter(({ url }) => !isBrowsersOwn(url) && !url.endsWith("/favicon.ico"));
  }

  close() {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve(undefined)));
  }

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  async #answer(request, response) {
    const address = new URL(request.url ?? "/", `http://127.0.0.1:${this.port}`);
    this.#log.push({ method: request.method ?? "", url: address.href });
    const served = address.port === String(this.port) && this.#routes.get(decodeURI(address.pathname));
    if (!served) {
      response.writeHead(address.port === String(this.port) ? 404 : 502);
      response.end();
      return;
    }
    const body = served.file ? await readFile(served.file) : Buffer.from(served.html ?? "");
    const type = TYPES[/** @type {keyof TYPES} */ (path.extname(served.file ?? "page.html"))] ?? "application/octet-stream";
    const charset = type === "text/html" && isUtf8(body) ? "; charset=utf-8" : "";
    response.writeHead(200, { "content-type": type + charset, "cache-control": "no-store", ...served.headers });
    response.end(body);
  }
}

/** @param {string} url an address, or host:port of a CONNECT */
function isBrowsersOwn(url) {
  const host = url.includes("://") ? new URL(url).host : url;
  return BROWSERS_OWN.test(host);
}

/** Saved pages are served as they are; an old one names its own encoding. @param {Buffer} bytes */
function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
