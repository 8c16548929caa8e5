/** What `element` sets: properties by name, and attributes that have none. */
interface Options {
  class?: string;
  text?: string;
  attributes?: Record<string, string>;
  onClick?: () => void;
}

/** For words of the article: a screen reader is to speak them as what they are, whatever the panel's language. The engine reads
 * English. */
export const ARTICLE = { lang: "en" } as const;

/** Half an em, between a name and its kind; a line may end there. */
export const WIDE_SPACE = "\u2002";

/** Makes an element with its children; text is only ever text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  options: Options = {},
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (options.class) made.className = options.class;
  if (options.text !== undefined) made.textContent = options.text;
  for (const [key, value] of Object.entries(options.attributes ?? {})) made.setAttribute(key, value);
  if (options.onClick) made.addEventListener("click", options.onClick);
  if (made instanceof HTMLButtonElement) made.type = "button";
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Drawings on a grid of 16, as lines. */
const DRAWINGS = {
  copy: "M6 6h7v7H6zM3 10V3h7",
  follow: "M1.5 8C4 3.8 12 3.8 14.5 8 12 12.2 4 12.2 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z",
  previous: "M10 3 5 8l5 5",
  next: "M6 3l5 5-5 5",
  close: "M4 4l8 8M12 4l-8 8",
  settings: "M2 4.5h6M12 4.5h2M10 2.8v3.4M2 11.5h2M8 11.5h6M6 9.8v3.4",
  print: "M4.5 6V2.5h7V6M4.5 11.5h-2v-5h11v5h-2M4.5 9.5h7v4h-7z",
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A small drawing; what it means must be said beside it. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", DRAWINGS[name]);
  svg.append(path);
  return svg;
}

/** A button that shows a drawing, and says in words what it does. */
export function iconButton(name: IconName, label: string, onClick: () => void, style = "tool"): HTMLButtonElement {
  return element("button", { class: style, attributes: { "aria-label": label, title: label }, onClick }, icon(name));
}
