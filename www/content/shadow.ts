/** An element of ours, with a closed shadow root that no style of the page reaches, and a style sheet of its own. */
export function shadowHost(name: `sourcelight-${string}`, style: string): { host: HTMLElement; shadow: ShadowRoot } {
  const host = document.createElement(name);
  const shadow = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  return { host, shadow };
}
