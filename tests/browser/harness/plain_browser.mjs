import puppeteer from "puppeteer-core";
import { executable } from "./executable.mjs";

/** A browser without any extension, for code that runs in the page itself; every request goes through the server.
 * @param {string} name chromium or firefox @param {number} port of the server */
export function launchPlain(name, port) {
  const isFirefox = name === "firefox";
  const proxy = `127.0.0.1:${port}`;
  return puppeteer.launch({
    browser: isFirefox ? "firefox" : "chrome",
    executablePath: executable(isFirefox ? "firefox" : "chromium"),
    args: isFirefox ? [] : [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", `--proxy-server=${proxy}`, "--proxy-bypass-list=<-loopback>"],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": port,
      "network.proxy.allow_hijacking_localhost": true,
      // A clock of a whole millisecond is too coarse for a slice of twelve.
      "privacy.reduceTimerPrecision": false,
    },
  });
}
