/** Writes to the clipboard from a page. Pages without TLS have no `navigator.clipboard`, and others may forbid it. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeByEvent(text);
  }
}

/** The old way: the command asks what to copy, and we are the first to answer. */
function writeByEvent(text: string): boolean {
  let written = false;
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    written = true;
  };
  addEventListener("copy", answer, { capture: true, once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else writes on a page without TLS
  document.execCommand("copy");
  removeEventListener("copy", answer, { capture: true });
  return written;
}
