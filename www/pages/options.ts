import { element } from "../panel/element.ts";
import { message, type MessageKey, snake } from "../shared/i18n.ts";
import type { Category, MarkKind, Part } from "../shared/marks.ts";
import {
  CERTAINTIES,
  changeSettings,
  DEFAULTS,
  importSettings,
  LINE_SHAPES,
  PALETTES,
  readPolicy,
  readSettings,
  readSiteMarks,
  type Settings,
  storedForm,
  switchKind,
  UNIT_CHOICES,
  watchSettings,
  writeSettings,
  writeSiteMarks,
} from "../shared/settings.ts";
import { markText } from "./marked.ts";
import { SAMPLE, writeText } from "./sample.ts";
import { listShortcuts } from "./shortcuts.ts";
import { listSites } from "./sites.ts";
import { preparePage } from "./words.ts";

const KINDS: Record<Category, readonly string[]> = {
  claims: ["direct", "indirect", "mixed", "speech", "belief", "intention", "evidence", "decree", "question"],
  actors: ["person", "organisation", "group", "government", "outlet", "nationality", "place", "pronoun"],
  numbers: ["count", "money", "percentage", "measure", "duration", "date", "time", "age", "ordinal", "ratio"],
};

/** The page of settings. Every control writes at once, and follows what is written elsewhere. */
async function start(): Promise<void> {
  const settings = await preparePage("options");
  const updates: ((settings: Settings) => void)[] = [
    ...kinds(),
    choices("palette", PALETTES, (name) => `palette_${snake(name)}` as MessageKey),
    ...colours(),
    ...shapes(),
    choices("certainty", CERTAINTIES, (name) => `certainty_${name}`),
    choices("units", UNIT_CHOICES, (name) => `units_${name}`),
    badge(),
  ];
  const update = (now: Settings) => {
    for (const one of updates) one(now);
  };
  update(settings);
  watchSettings(new AbortController().signal, update);
  keys();
  files();
  listSites(find("sites"));
  const policy = Object.keys(await readPolicy());
  find("policy").hidden = policy.length === 0;
  for (const name of policy) for (const field of find(name === "off" ? "kinds" : name).querySelectorAll("input")) field.disabled = true;
  writeText(find("sample"), SAMPLE.slice(1, 3));
  await markText(find("sample"), settings, new AbortController().signal);
}

/** A row of radio buttons for one setting. */
function choices<Name extends "palette" | "certainty" | "units">(
  name: Name,
  values: readonly Settings[Name][],
  key: (value: Settings[Name]) => MessageKey,
): (settings: Settings) => void {
  const inputs = values.map((value) => {
    const input = element("input", { attributes: { type: "radio", name, value } });
    input.addEventListener("change", () => void save({ [name]: value }));
    find(name).append(element("label", {}, input, " ", message(key(value))));
    return input;
  });
  return (settings) => {
    for (const input of inputs) input.checked = input.value === settings[name];
  };
}

/** Whether the button shows the number of claims. */
function badge(): (settings: Settings) => void {
  const input = element("input", { attributes: { type: "checkbox", name: "badge" } });
  input.addEventListener("change", () => void save({ badge: input.checked }));
  find("badge").append(element("label", {}, input, " ", message("badge_on")));
  return (settings) => { input.checked = settings.badge; };
}

function kinds(): ((settings: Settings) => void)[] {
  return (Object.keys(KINDS) as Category[]).flatMap((category) => {
    const box = element("fieldset", { class: category }, element("legend", {}, switchOf(category, message(`category_${category}`))));
    const rest = element("div", { class: "choices" });
    box.append(rest);
    find("kinds").append(box);
    for (const kind of KINDS[category]) {
      rest.append(switchOf(`${category}/${kind}` as MarkKind, message(`${category}_${kind}` as MessageKey)));
    }
    return [...box.querySelectorAll("input")].map((input) => ({ off }: Settings) => {
      input.checked = !off.has(input.value as MarkKind);
      if (input.value !== category) input.disabled = off.has(category);
    });
  });
}

function switchOf(kind: MarkKind, label: string): HTMLElement {
  const input = element("input", { attributes: { type: "checkbox", value: kind } });
  input.addEventListener("change", () => void switchKind(kind, input.checked).then(saved));
  return element("label", {}, input, " ", label);
}

function colours(): ((settings: Settings) => void)[] {
  return (Object.keys(DEFAULTS.colours) as Category[]).map((category) => {
    const input = element("input", { attributes: { type: "color", "data-colour": category } });
    let now = DEFAULTS;
    input.addEventListener("change", () => void save({ palette: "own", colours: { ...now.colours, [category]: input.value } }));
    const label = element("label", {}, input, " ", message(`category_${category}`));
    find("colours").append(label);
    return (settings) => {
      now = settings;
      input.value = settings.colours[category];
      label.hidden = settings.palette !== "own";
    };
  });
}

function shapes(): ((settings: Settings) => void)[] {
  return (Object.keys(DEFAULTS.shapes) as Part[]).map((part) => {
    const select = element(
      "select",
      { attributes: { "data-shape": part } },
      ...LINE_SHAPES.map((shape) => element("option", { text: message(`shape_${shape}`), attributes: { value: shape } })),
    );
    let now = DEFAULTS;
    select.addEventListener("change", () => {
      const shape = LINE_SHAPES.find((one) => one === select.value) ?? DEFAULTS.shapes[part];
      void save({ shapes: { ...now.shapes, [part]: shape } });
    });
    find("shapes").append(element("label", {}, element("span", { class: `drawn ${part}`, text: message(`part_${part}`) }), select));
    return (settings) => {
      now = settings;
      select.value = settings.shapes[part];
    };
  });
}

function keys(): void {
  void listShortcuts(find("shortcuts"));
  find("change-keys").addEventListener("click", () => {
    // Firefox lets no extension open its page of shortcuts before version 137; the words say where it is.
    const { openShortcutSettings } = chrome.commands as { openShortcutSettings?: () => Promise<void> };
    if (openShortcutSettings) void openShortcutSettings.call(chrome.commands);
    else if (chrome.sidebarAction) find("keys-where").hidden = false;
    else void chrome.tabs.create({ url: "chrome://extensions/shortcuts" });
  });
}

function files(): void {
  find("export").addEventListener("click", () => void exportFile());
  const file = find("file") as HTMLInputElement;
  find("import").addEventListener("click", () => { file.click(); });
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    if (chosen) void importFile(chosen).finally(() => { file.value = ""; });
  });
  find("reset").addEventListener("click", () => void Promise.all([writeSettings(DEFAULTS), writeSiteMarks({})]).then(() => { say("options_reset_done"); }));
}

async function exportFile(): Promise<void> {
  const json = `${JSON.stringify(storedForm(await readSettings(), await readSiteMarks()), null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  element("a", { attributes: { href: address, download: "sourcelight-settings.json" } }).click();
  URL.revokeObjectURL(address);
  say("saved");
}

async function importFile(file: File): Promise<void> {
  try {
    const { settings, sites } = importSettings(await file.text());
    await writeSettings(settings);
    if (sites) await writeSiteMarks(sites);
    say("options_imported");
  } catch {
    say("options_import_failed");
  }
}

async function save(change: Partial<Settings>): Promise<void> {
  await changeSettings(change);
  saved();
}

function saved(): void {
  say("options_saved");
}

function say(key: MessageKey): void {
  find("status").replaceChildren(element("span", { text: message(key) }));
}

function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

void start();
