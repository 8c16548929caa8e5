import { message, type MessageKey } from "../shared/i18n.ts";
import { preparePage } from "./words.ts";

/** Why each permission of the manifest is asked for. One without a reason stands there by its name alone. */
const REASONS: Record<string, MessageKey> = {
  activeTab: "permission_active_tab",
  scripting: "permission_scripting",
  storage: "permission_storage",
  sidePanel: "permission_side_panel",
  contextMenus: "permission_context_menus",
};

function add(name: string, why: string): void {
  const term = document.createElement("dt");
  term.textContent = name;
  const reason = document.createElement("dd");
  reason.textContent = why;
  document.getElementById("permissions")?.append(term, reason);
}

/** Privacy, and every permission that the installed extension really has. */
async function start(): Promise<void> {
  await preparePage("privacy_title");
  const manifest = chrome.runtime.getManifest();
  const { permissions = [], version } = manifest;
  for (const permission of permissions) {
    const key = REASONS[permission];
    add(permission, key ? message(key) : "");
  }
  if ("optional_host_permissions" in manifest) add(message("permission_sites_name"), message("permission_sites"));
  const line = document.getElementById("version");
  if (line) line.textContent = `${message("extension_name")} ${version}`;
}

void start();
