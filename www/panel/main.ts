import { message } from "../shared/i18n.ts";
import { readSettings, watchSettings } from "../shared/settings.ts";
import { element } from "./element.ts";
import { notice } from "./notice.ts";
import type { Part } from "./reading.ts";
import { reportView } from "./report.ts";
import { FollowedTab, type TabState } from "./tab.ts";

/** Draws the state of the followed tab into the panel's page, and again when it changes. */
async function start(view: Element, status: Element): Promise<void> {
  let settings = await readSettings();
  let part: Part | undefined;
  let drawn = "";

  // Said aloud by a screen reader, and shown at the foot of the panel until the style lets it fade.
  const announce = (text: string) => {
    status.replaceChildren(element("span", { text }));
  };

  const tab: FollowedTab = new FollowedTab((state: TabState) => {
    // Several events may lead to one state; to draw it again would lose the reader's place in the list.
    const key = JSON.stringify(state);
    if (key === drawn) return;
    drawn = key;
    status.replaceChildren();
    if (state.phase === "shown") {
      part = reportView(state, (question) => tab.ask(question), announce);
      part.update(settings);
      view.replaceChildren(part.element);
    } else {
      part = undefined;
      view.replaceChildren(notice(state));
    }
  });

  watchSettings(new AbortController().signal, (changed) => {
    settings = changed;
    part?.update(changed);
  });
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") void tab.ask({ to: "content", type: "stop" });
  });
  await tab.follow();
}

const view = document.querySelector("#view");
const status = document.querySelector("#status");
document.title = message("extension_name");
if (view && status) void start(view, status);
