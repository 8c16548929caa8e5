import type { Answer, ToBackground, ToPanel } from "../shared/messages.ts";
import { showBadge } from "./badge.ts";
import { onClick } from "./click.ts";
import { onCommand } from "./commands.ts";
import { analyze, summarise } from "./engine.ts";
import { offerMenu } from "./menu.ts";
import { watchSites } from "./sites.ts";

// Listeners are registered at once: a worker that was stopped is started by the event that it must not miss.
chrome.action.onClicked.addListener(onClick);

chrome.commands.onCommand.addListener(onCommand);

offerMenu();

watchSites();

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.tabs.create({ url: "welcome.html" });
});

chrome.runtime.onMessage.addListener(
  (message: ToBackground | ToPanel, sender, respond: (answer: Answer) => void) => {
    if (message.to !== "background") {
      // The tab may be gone by now.
      showBadge(message, sender).catch(() => undefined);
      return false;
    }
    const answer =
      message.type === "analyze" ? analyze(message.article) : summarise(message.article, message.format, message.extract);
    void answer.then(respond);
    return true;
  },
);

globalThis.sourcelightReady = true;
