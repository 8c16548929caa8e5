/** What `element` sets: properties by name, and attributes that have none. */
interface Options {
  class?: string;
  text?: string;
  attributes?: Record<string, string>;
  onClick?: () => void;
}

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
