import { message } from "../shared/i18n.ts";
import type { Answer, CopyFormat, ToBackground } from "../shared/messages.ts";
import { element } from "./element.ts";

/** The buttons that copy the summary, which the engine writes. */
export function copyBar(article: string, announce: (text: string) => void): HTMLElement {
  return element(
    "footer",
    { class: "copy" },
    button("markdown", message("copy_markdown"), article, announce),
    button("text", message("copy_text"), article, announce),
  );
}

function button(format: CopyFormat, label: string, article: string, announce: (text: string) => void): HTMLElement {
  const made = element("button", {
    text: label,
    attributes: { "data-format": format },
    onClick: () => {
      copy(format, article).then(
        () => { announce(message("copied")); },
        () => { announce(message("copy_failed")); },
      );
    },
  });
  return made;
}

/** The click is what allows writing to the clipboard; the engine answers while it still counts. */
async function copy(format: CopyFormat, article: string): Promise<void> {
  const answer = await chrome.runtime.sendMessage<ToBackground, Answer>({
    to: "background",
    type: "render",
    article,
    format,
  });
  if (!answer.ok) throw new Error(answer.reason);
  await navigator.clipboard.writeText(answer.text);
}
