/** What differs between the two browsers and is not in `@types/chrome`. */
declare namespace chrome {
  /** Firefox's side bar. Missing in Chromium, as `sidePanel` is in Firefox. */
  const sidebarAction: { open: () => Promise<void> } | undefined;
}

/** Set when every listener of the background is registered: tests wait for it before the first click. */
// A property of the global object, which only `var` declares.
// eslint-disable-next-line no-var
declare var sourcelightReady: boolean | undefined;
