import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/**
 * A fresh profile in which Chromium opens no connection on a guess. By default it learns which hosts the pages of a
 * host use, and connects to them ahead at the next visit: those connections are the browser's, come at any moment
 * after a click, and cannot be told from a request of ours. (`network_prediction_options` 2 is "never".)
 */
export async function freshProfile() {
  const folder = await mkdtemp(path.join(os.tmpdir(), "sourcelight-chromium-"));
  await mkdir(path.join(folder, "Default"));
  const preferences = { net: { network_prediction_options: 2 } };
  await writeFile(path.join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
