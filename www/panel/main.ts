import { language, message } from "../shared/i18n.ts";
import { applyLook } from "../shared/look.ts";
import type { Answer, ToBackground } from "../shared/messages.ts";
import { readSettings, type Settings, watchSettings } from "../shared/settings.ts";
import { element } from "./element.ts";
import { notice } from "./notice.ts";
import { hostOf, type Link, ReportView } from "./report.ts";
import { FollowedTab, type TabState } from "./tab.ts";

/** Draws the state of the followed tab into the panel's page, and again when it changes. */
async function start(view: Element, status: Element): Promise<void> {
  applyLook(await readSettings());
  let host: string | undefined;
  let report: ReportView | undefined;
  let drawn = "";

  const link: Link = {
    ask: (question) => tab.ask(question),
    async render(article, format, extract) {
      const asked = { to: "background", type: "render", article, format, extract: JSON.stringify(extract) } as const;
      const answer = await chrome.runtime.sendMessage<ToBackground, Answer>(asked);
      if (!answer.ok) throw new Error(answer.reason);
      return answer.text;
    },
    announce(text) {
      status.replaceChildren(element("span", { text }));
    },
  };

  const show = async (state: TabState) => {
    // Several events may lead to one state; to draw it again would lose the reader's place in the list.
    const key = state.phase === "shown" ? `${state.report}${state.article}` : JSON.stringify(state);
    if (key === drawn) {
      if (state.phase === "shown") report?.update({ follow: state.follow, wrong: new Set(state.wrong) });
      return;
    }
    drawn = key;
    // Only the figure has changed.
    const bar = view.querySelector("progress");
    if (state.phase === "working" && state.done !== undefined && bar) {
      bar.value = state.done;
      return;
    }
    host = state.phase === "shown" ? hostOf(state) : undefined;
    const settings = await readSettings(host);
    // The reader may have turned to another tab meanwhile.
    if (drawn !== key) return;
    status.replaceChildren();
    report = state.phase === "shown" ? new ReportView(state, settings, link) : undefined;
    view.replaceChildren(report?.element ?? notice(state as Exclude<TabState, { phase: "shown" }>));
    scrollTo(0, 0);
  };
  const tab: FollowedTab = new FollowedTab((state) => void show(state), (entry, chosen) => report?.at(entry, chosen));

  const changed = (settings: Settings) => {
    applyLook(settings);
    report?.update({ settings });
  };
  watchSettings(new AbortController().signal, changed, () => host);
  await tab.follow();
}

const view = document.querySelector("#view");
const status = document.querySelector("#status");
document.title = message("extension_name");
document.documentElement.lang = language();
if (view && status) void start(view, status);
