import { element } from "../panel/element.ts";
import { message } from "../shared/i18n.ts";
import { changesSiteMarks, keepMarks, readSiteMarks } from "../shared/settings.ts";
import { changesSites, keepSite, readSites } from "../shared/sites.ts";

/** Lists the sites that are marked without a click, or in their own way, each with a button that ends it. */
export function listSites(into: HTMLElement): void {
  const draw = async () => {
    const [always, own] = await Promise.all([readSites(), readSiteMarks()]);
    const rows = [
      ...always.map((site) => row(URL.parse(site)?.hostname ?? site, message("site_is_always"), () => notAlways(site))),
      ...Object.keys(own).sort().map((host) => row(host, message("site_has_own"), () => keepMarks(host, false))),
    ];
    into.replaceChildren(...(rows.length > 0 ? rows : [element("li", { class: "sub", text: message("options_sites_none") })]));
  };
  chrome.storage.onChanged.addListener((changes, area) => {
    if (changesSites(changes, area) || changesSiteMarks(changes, area)) void draw();
  });
  void draw();
}

function row(host: string, what: string, end: () => Promise<void>): HTMLElement {
  return element(
    "li",
    {},
    element("strong", { text: host }),
    element("span", { class: "sub", text: what }),
    element("button", {
      class: "secondary",
      text: message("site_remove"),
      attributes: { "aria-label": message("site_remove_long", host, what) },
      onClick: () => void end(),
    }),
  );
}

/** Takes a site off the list, and gives its permission back. */
async function notAlways(site: string): Promise<void> {
  await keepSite(site, false);
  await chrome.permissions.remove({ origins: [site] }).catch(() => false);
}
