import { message } from "../shared/i18n.ts";
import { keepSite, readSites, siteOf } from "../shared/sites.ts";
import { element } from "./element.ts";

/** The switch that marks every page of a site without a click. It asks for that site, and gives it back. */
export function siteSwitch(url: string | null, announce: (text: string) => void): HTMLElement | undefined {
  const site = siteOf(url ?? "");
  if (site === undefined) return undefined;
  const button = element("button", {
    class: "chip site",
    text: message("site_always", new URL(url ?? "").hostname),
    attributes: { "aria-pressed": "false" },
    onClick: () => void turn(),
  });
  const show = async () => {
    const isOn = (await readSites()).includes(site) && (await chrome.permissions.contains({ origins: [site] }));
    button.setAttribute("aria-pressed", String(isOn));
  };
  const turn = async () => {
    if (button.getAttribute("aria-pressed") === "true") {
      await keepSite(site, false);
      await chrome.permissions.remove({ origins: [site] }).catch(() => false);
    } else if (await chrome.permissions.request({ origins: [site] })) {
      // First of all, while the click still counts; the list comes after.
      await keepSite(site, true);
    } else {
      announce(message("site_denied"));
    }
    await show();
  };
  void show();
  return element("p", { class: "site" }, button);
}
