import { message } from "../shared/i18n.ts";
import { keepMarks, readSiteMarks } from "../shared/settings.ts";
import { keepSite, readSites, siteOf } from "../shared/sites.ts";
import { element } from "./element.ts";

/** What holds for the site of an article alone: whether it is always marked, and whether it has marks of its own. */
export function siteSwitches(url: string | null, announce: (text: string) => void): HTMLElement | undefined {
  const address = URL.parse(url ?? "");
  const site = siteOf(url ?? "");
  if (!address || site === undefined) return undefined;
  const host = address.hostname;
  const name = element("span", { class: "sub", text: host });
  return element("div", { class: "site", attributes: { role: "group", "aria-label": host } }, name, alwaysOn(site, host, announce), ownMarks(host));
}

/** The switch that keeps the marks of one site apart from those of all others. */
function ownMarks(host: string): HTMLElement {
  const button = element("button", {
    class: "chip",
    text: message("site_own_marks"),
    attributes: { "aria-pressed": "false", "data-site": "marks", title: message("site_own_marks_long", host) },
    onClick: () => void keepMarks(host, button.getAttribute("aria-pressed") !== "true").then(show),
  });
  const show = async () => {
    button.setAttribute("aria-pressed", String(Object.hasOwn(await readSiteMarks(), host)));
  };
  void show();
  return button;
}

/** The switch that marks every page of a site without a click. It asks for that site, and gives it back. */
function alwaysOn(site: string, host: string, announce: (text: string) => void): HTMLElement {
  const button = element("button", {
    class: "chip",
    text: message("site_always"),
    attributes: { "aria-pressed": "false", "data-site": "always", title: message("site_always_long", host) },
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
  return button;
}
