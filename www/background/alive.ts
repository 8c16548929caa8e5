/** The style sheet that goes with the extension, where scripts cannot: in Firefox, which is known by its sidebar. */
export const ALIVE: readonly string[] = "sidebarAction" in chrome ? ["alive.css"] : [];
