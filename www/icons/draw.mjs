// node www/icons/draw.mjs: draws icon.svg in the sizes that the manifest names, with an installed Chromium.
import { readFile } from "node:fs/promises";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { executable } from "../../tests/browser/harness/executable.mjs";

const SIZES = [16, 32, 48, 128];

const folder = import.meta.dirname;
const svg = await readFile(path.join(folder, "icon.svg"), "utf8");
const browser = await puppeteer.launch({ executablePath: executable("chromium"), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
  await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
