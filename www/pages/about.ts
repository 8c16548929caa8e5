import { message, type MessageKey } from "../shared/i18n.ts";
import { preparePage } from "./words.ts";

/** Why each permission of the manifest is asked for. One without a reason stands there by its name alone. */
const REASONS: Record<string, MessageKey> = {
  activeTab: "permission_active_tab",
  scripting: "permission_scripting",
  storage: "permission_storage",
  sidePanel: "permission_side_panel",
};

/** Privacy, and every permission that the installed extension really has. */
async function start(): Promise<void> {
  await preparePage("privacy_title");
  const { permissions = [], version } = chrome.runtime.getManifest();
  for (const permission of permissions) {
    const term = document.createElement("dt");
    term.textContent = permission;
    const reason = document.createElement("dd");
    const key = REASONS[permission];
    reason.textContent = key ? message(key) : "";
    document.getElementById("permissions")?.append(term, reason);
  }
  const line = document.getElementById("version");
  if (line) line.textContent = `${message("extension_name")} ${version}`;
}

void start();
