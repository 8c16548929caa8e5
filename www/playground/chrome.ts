import messages from "../../_locales/en/messages.json";

/**
 * What the pages of the extension ask of a browser, for the same pages as a plain site: words, and settings that last
 * as long as the page is open. It is put before every script of the site.
 */
type Text = { message: string; placeholders?: Record<string, { content: string }> } | undefined;

function getMessage(key: string, substitutions: string | string[] = []): string {
  const found = (messages as unknown as Record<string, Text>)[key];
  const words = [substitutions].flat();
  const named = (found?.message ?? "").replace(/\$([A-Z_]+)\$/g, (_, name: string) => found?.placeholders?.[name.toLowerCase()]?.content ?? "");
  return named.replace(/\$(\d)/g, (_, place: string) => words[Number(place) - 1] ?? "");
}

type Listener = (changes: Record<string, { newValue: unknown }>, area: string) => void;

const listeners = new Set<Listener>();

function area(name: string) {
  const stored: Record<string, unknown> = {};
  return {
    get: () => Promise.resolve({ ...stored }),
    set: (values: Record<string, unknown>) => {
      Object.assign(stored, values);
      const changes = Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }]));
      for (const listener of listeners) listener(changes, name);
      return Promise.resolve();
    },
  };
}

Object.assign(globalThis, {
  chrome: {
    i18n: { getMessage },
    runtime: {
      id: "playground",
      getURL: (path: string) => new URL(path, location.href).href,
      getManifest: () => ({ version: SOURCELIGHT_VERSION, permissions: [] }),
    },
    commands: { getAll: () => Promise.resolve([]) },
    storage: {
      sync: area("sync"),
      local: area("local"),
      managed: { get: () => Promise.resolve({}) },
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  },
});

declare const SOURCELIGHT_VERSION: string;
