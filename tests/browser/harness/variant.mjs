// What a test changes in the extension or around the browser before it starts; all of it lies in a folder that goes again.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** A copy of the extension that knows one language only, so that a browser of any language shows that one. Firefox speaks
 * no language that is not installed, so its own setting would not do.
 * @param {string} folder of the unpacked extension @param {string} language a folder of `_locales` */
export async function inLanguage(folder, language) {
  const copy = await mkdtemp(path.join(os.tmpdir(), `sourcelight-${language}-`));
  await cp(folder, copy, { recursive: true, filter: (from) => path.dirname(from) !== path.join(folder, "_locales") || path.basename(from) === language });
  const file = path.join(copy, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: language }));
  return { folder: copy, remove: () => rm(copy, { recursive: true, force: true }) };
}

/** A home folder in which an organisation has set something for the extension, as Firefox looks for it under Linux ("native
 * manifests", type `storage`).
 * @param {string} id of the extension @param {object} policy */
export async function homeWithPolicy(id, policy) {
  const home = await mkdtemp(path.join(os.tmpdir(), "sourcelight-home-"));
  const manifest = { name: id, description: "Settings of an organisation", type: "storage", data: policy };
  // Newer versions follow the XDG base directories.
  for (const folder of [".mozilla", ".config/mozilla"]) {
    const place = path.join(home, folder, "managed-storage");
    await mkdir(place, { recursive: true });
    await writeFile(path.join(place, `${id}.json`), JSON.stringify(manifest));
  }
  return { home, remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }) };
}
