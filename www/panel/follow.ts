import { message } from "../shared/i18n.ts";
import type { Follow } from "../shared/marks.ts";
import { element, iconButton } from "./element.ts";
import type { Part, Reading } from "./reading.ts";

/** The button that leaves the marks of one actor or source only. */
export function followButton(follow: Follow, reading: Reading): HTMLButtonElement {
  return iconButton("follow", message("follow_name", follow.name), () => { reading.follow(follow); });
}

/** The bar that says who is followed, and what was taken away as wrong; hidden while it has nothing to say. */
export function followBar({ follow }: Reading, step: (by: 1 | -1) => void, restore: () => void): Part {
  const name = element("span", { class: "who" });
  const followed = element(
    "div",
    { class: "followed" },
    element("span", { class: "sub", text: message("following") }),
    name,
    iconButton("previous", message("card_previous"), () => { step(-1); }),
    iconButton("next", message("card_next"), () => { step(1); }),
    element("button", { class: "more", text: message("follow_end"), onClick: () => { follow(null); } }),
  );
  const restored = element(
    "div",
    { class: "followed" },
    element("span", { class: "sub", text: message("wrong_hidden") }),
    element("button", { class: "more", text: message("wrong_restore"), onClick: restore }),
  );
  return {
    element: element("div", { class: "follow-bar" }, followed, restored),
    update(state) {
      followed.hidden = state.follow === null;
      restored.hidden = state.wrong.size === 0;
      name.textContent = state.follow?.name ?? "";
    },
  };
}
