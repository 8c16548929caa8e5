import { message } from "../shared/i18n.ts";
import { analyseSelection } from "./click.ts";

const ID = "selection";

/** The entry of the context menu that marks what the reader has selected. */
export function offerMenu(): void {
  const create = () => {
    chrome.contextMenus.removeAll(() => {
      chrome.contextMenus.create({ id: ID, contexts: ["selection"], title: message("menu_selection") });
    });
  };
  chrome.runtime.onInstalled.addListener(create);
  chrome.runtime.onStartup.addListener(create);
  chrome.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === ID && tab) analyseSelection(tab);
  });
}
