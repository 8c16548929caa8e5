/** The card's own style, inside its closed shadow root. `all: initial` keeps the page's style out. */
export const CARD_STYLE = `
:host {
  all: initial; position: fixed; inset: auto; margin: 0; padding: 0; border: 0; overflow: visible;
  background: none; z-index: 2147483647;
}
.card {
  position: relative; scrollbar-color: var(--quiet) var(--ground);
  --ink: .45; --text: #1d2129; --quiet: #566070; --ground: #fff; --line: #0000001a;
  box-sizing: border-box; width: max-content; max-width: min(340px, 100vw - 16px); min-width: min(220px, 100vw - 16px);
  padding: 12px 14px 8px; overflow: auto; overscroll-behavior: contain;
  font: 13px/1.45 system-ui, sans-serif; color: var(--text); background: var(--ground);
  border: 1px solid #00000024; border-radius: 12px; box-shadow: 0 6px 24px #00000029, 0 1px 3px #0000001f;
  overflow-wrap: anywhere; outline: none; cursor: auto;
}
.card:focus-visible { border-color: currentColor; }
section { --own: var(--text); --shape: solid; }
.actors { --own: oklch(from var(--base-actors) var(--ink) c h); --shape: var(--shape-actor); }
.numbers { --own: oklch(from var(--base-numbers) var(--ink) c h); --shape: var(--shape-number); }
.claims { --own: oklch(from var(--base-claims) var(--ink) c h); --shape: var(--shape-source); }
section + section { margin-top: 9px; padding-top: 9px; border-top: 1px solid var(--line); }
.label { margin-inline-end: 24px; font-size: 11.5px; font-weight: 600; color: var(--own); text-decoration: underline var(--shape) 1px; text-underline-offset: 3px; }
.title { margin: 3px 0 0; font-size: 15px; font-weight: 650; line-height: 1.3; }
.brief .title { margin: 1px 0 0; font-size: 13px; font-weight: 500; }
.words { margin: 5px 0 0; padding-inline-start: 9px; border-inline-start: 2px solid var(--own);
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 7px 0 0; }
dt { color: var(--quiet); }
dd { margin: 0; }
.evidence { margin: 7px 0 0; font-size: 12px; color: var(--quiet); }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; margin: 9px -8px 0; padding: 6px 2px 0; border-top: 1px solid var(--line); }
button { all: unset; box-sizing: border-box; min-width: 28px; min-height: 28px; padding: 3px 8px; border-radius: 7px;
  font-size: 12.5px; text-align: center; cursor: pointer; }
button.step { font-size: 17px; line-height: 1; }
button.close { position: absolute; top: 5px; inset-inline-end: 5px; font-size: 17px; line-height: 1; color: var(--quiet); }
button:hover { background: color-mix(in srgb, currentColor 10%, transparent); }
button:focus-visible { outline: 2px solid currentColor; outline-offset: -2px; }
.said { font-size: 12px; color: var(--quiet); }
.dark { --ink: .82; --text: #e8eaee; --quiet: #a9b1be; --ground: #2b2f37; --line: #ffffff24; border-color: #ffffff2b; box-shadow: 0 6px 24px #00000080; }
@media (forced-colors: active) { .card { border: 2px solid CanvasText; } button { border: 1px solid ButtonBorder; } }
@media (prefers-contrast: more) { .card { border: 2px solid var(--text); --quiet: var(--text); } }
@media print { :host { display: none; } }
`;
