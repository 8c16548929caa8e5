import { LINES } from "./rules.ts";

/** What holds the words of an article. */
const BLOCKS = "p li dd dt h1 h2 h3 h4 h5 h6 blockquote figcaption caption td th".split(" ");
const INLINE = "a em i strong b span q cite time small sup sub abbr u s ins del code kbd label font".split(" ");

/** What the system's colours do to an element of text, said by a rule. */
const SYSTEM = Object.entries({
  "forced-color-adjust": "preserve-parent-color",
  color: "inherit",
  "-webkit-text-fill-color": "currentColor",
  "background-color": "transparent",
  "background-image": "none",
  "border-color": "currentColor",
  "outline-color": "currentColor",
  "text-decoration-color": "currentColor",
  "text-emphasis-color": "currentColor",
  "text-shadow": "none",
  "box-shadow": "none",
})
  .map(([name, value]) => `${name}:${value}!important`)
  .join(";");

/**
 * Rules under which Chromium draws our lines in forced colours, and not every marked word as if it were selected.
 *
 * It draws a highlight in the colours of a selection wherever the element around it leaves its colours to the browser
 * (`forced-color-adjust: auto`), whatever the rule of the highlight says, and that rule cannot say otherwise. So elements of
 * text are told to keep their colours, and then that these are the system's: they look as before
 * (`tests/browser/look.test.mjs` compares every pixel). In a layer, `!important` holds against any rule of the page.
 * @param scope selectors of what holds the marks; none for everywhere
 */
export function forcedRules(scope: readonly string[]): string {
  const within = (names: readonly string[]) =>
    scope.length === 0 ? names.join() : scope.flatMap((one) => names.map((name) => `${one} ${name}`)).join();
  // A headline stands alone.
  const text = [within([...BLOCKS, ...INLINE]), ...scope.filter((one) => one === "h1")].join();
  // Marked words have the colour of the element that their highlight was first given to, unless they are told another one.
  const link = (state: string) => within([`a:${state}`, ...LINES.map((name) => `a:${state}::highlight(${name})`)]);
  return `@layer sourcelight{@media (forced-colors: active){
${within(["*:not(svg):not(svg *)"])}{forced-color-adjust:auto}
${text}{${SYSTEM}}
${link("any-link")}{color:LinkText!important}
${link("visited")}{color:VisitedText!important}}}`;
}
