import type { Format } from "../generated/Format.ts";
import type { Section } from "../generated/Section.ts";
import { message, snake } from "../shared/i18n.ts";
import { element, icon, iconButton } from "./element.ts";
import type { TabName } from "./reading.ts";

/** Every format with the ending and type of its file. */
const FORMATS: Record<Format, { ending: string; type: string }> = {
  markdown: { ending: "md", type: "text/markdown" },
  html: { ending: "html", type: "text/html" },
  text: { ending: "txt", type: "text/plain" },
  csv: { ending: "csv", type: "text/csv" },
  json: { ending: "json", type: "application/json" },
  csl: { ending: "csl.json", type: "application/vnd.citationstyles.csl+json" },
  bibtex: { ending: "bib", type: "application/x-bibtex" },
};

/** The sections that a tab stands for. */
const SECTIONS: Record<TabName, readonly Section[]> = {
  overview: [],
  sources: ["sources"],
  claims: ["sources"],
  actors: ["actors"],
  numbers: ["numbers", "findings"],
};

export interface CopyHost {
  /** Writes the report out; all of it when no section is named. */
  render: (format: Format, sections: readonly Section[]) => Promise<string>;
  announce: (text: string) => void;
  title: string;
  tab: () => TabName;
}

/** The bar at the foot: copies, files, print, settings. */
export function copyBar(host: CopyHost): HTMLElement {
  const onlyTab = element("input", { attributes: { type: "checkbox" } });
  const menu = element(
    "div",
    { class: "menu", attributes: { popover: "", id: "copy-menu", role: "group", "aria-label": message("copy_menu") } },
    element("label", { class: "only" }, onlyTab, " ", message("copy_only_tab")),
    ...(Object.keys(FORMATS) as Format[]).map((format) => line(format, host, () => (onlyTab.checked ? SECTIONS[host.tab()] : []), () => { menu.hidePopover(); })),
  );
  return element(
    "footer",
    { class: "foot" },
    element("button", { class: "primary", attributes: { popovertarget: "copy-menu" } }, icon("copy"), message("copy_open")),
    menu,
    iconButton("print", message("print"), () => { print(); }),
    // The plain site has no page of settings.
    "openOptionsPage" in chrome.runtime
      ? iconButton("settings", message("options"), () => void chrome.runtime.openOptionsPage())
      : undefined,
  );
}

function line(format: Format, host: CopyHost, sections: () => readonly Section[], done: () => void): HTMLElement {
  const name = message(`format_${snake(format)}`);
  const act = (work: (text: string) => Promise<void> | void, success: string) => () => {
    host
      .render(format, sections())
      .then(work)
      .then(
        () => { host.announce(success); },
        () => { host.announce(message("copy_failed")); },
      );
    done();
  };
  return element(
    "div",
    { class: "format" },
    element("span", { text: name }),
    element("button", {
      text: message("copy"),
      attributes: { "data-format": format, "aria-label": message("copy_as", name) },
      onClick: act((text) => write(format, text, () => host.render("text", sections())), message("copied")),
    }),
    element("button", {
      text: message("save"),
      attributes: { "data-save": format, "aria-label": message("save_as", name) },
      onClick: act((text) => { save(text, format, host.title); }, message("saved")),
    }),
  );
}

/** The click is what allows writing to the clipboard; the engine answers while it still counts. */
async function write(format: Format, text: string, asText: () => Promise<string>): Promise<void> {
  if (format !== "html") {
    await navigator.clipboard.writeText(text);
    return;
  }
  // Into a document it is pasted as it looks; into a field of plain text as its words.
  const plain = await asText();
  // The style sheet is for the file. The browser would hold it against our own policy while it cleans what is copied.
  const markup = text.replace(/<style>[^<]*<\/style>\n?/, "");
  const item = new ClipboardItem({
    "text/html": new Blob([markup], { type: "text/html" }),
    "text/plain": new Blob([plain], { type: "text/plain" }),
  });
  await navigator.clipboard.write([item]);
}

function save(text: string, format: Format, title: string): void {
  const { ending, type } = FORMATS[format];
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  element("a", { attributes: { href: address, download: `${name || "sourcelight"}.${ending}` } }).click();
  URL.revokeObjectURL(address);
}
