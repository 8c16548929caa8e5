/** Whether this script still has its extension: after an update, an old content script has no API left. */
export function isConnected(): boolean {
  const api = chrome as Partial<Pick<typeof chrome, "runtime">>;
  return Boolean(api.runtime?.id);
}
