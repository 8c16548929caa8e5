import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import ts from "typescript-eslint";

const nodeGlobals = Object.fromEntries(
  ["process", "console", "URL", "URLSearchParams", "Buffer", "fetch", "performance", "setTimeout", "clearTimeout", "TextEncoder", "TextDecoder", "WebAssembly"].map(
    (name) => [name, "readonly"],
  ),
);

// What puppeteer's `evaluate` functions see: they are written in Node's files but run in a page.
const pageGlobals = Object.fromEntries(
  ["document", "window", "navigator", "location", "CSS", "Range", "NodeFilter", "getComputedStyle", "MutationObserver", "chrome", "browser", "requestAnimationFrame", "globalThis"].map(
    (name) => [name, "readonly"],
  ),
);

export default defineConfig(
  { ignores: ["dist/", "target/", "node_modules/", "www/generated/"] },
  js.configs.recommended,
  {
    files: ["www/**/*.ts"],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // Text of the page reaches our interface through textContent only.
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Build nodes; the page's text is not markup." },
        { property: "outerHTML", message: "Build nodes; the page's text is not markup." },
        { property: "insertAdjacentHTML", message: "Build nodes; the page's text is not markup." },
      ],
      "no-restricted-globals": ["error", "setInterval"],
    },
  },
  {
    files: ["**/*.mjs", "*.js"],
    languageOptions: { globals: { ...nodeGlobals, ...pageGlobals } },
  },
);
