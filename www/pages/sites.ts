import { element } from "../panel/element.ts";
import { message } from "../shared/i18n.ts";
import { changesSites, keepSite, readSites } from "../shared/sites.ts";

/** Lists the sites that are marked without a click, each with a button that gives its permission back. */
export function listSites(into: HTMLElement): void {
  const draw = async () => {
    const sites = await readSites();
    const rows = sites.map((site) => {
      const host = URL.parse(site)?.hostname ?? site;
      const remove = async () => {
        await keepSite(site, false);
        await chrome.permissions.remove({ origins: [site] }).catch(() => false);
      };
      return element("li", {}, host, element("button", { class: "secondary", text: message("site_remove", host), onClick: () => void remove() }));
    });
    into.replaceChildren(...(rows.length > 0 ? rows : [element("li", { class: "sub", text: message("options_sites_none") })]));
  };
  chrome.storage.onChanged.addListener((changes, area) => {
    if (changesSites(changes, area)) void draw();
  });
  void draw();
}
