/** The card's own style, inside its closed shadow root. `all: initial` keeps the page's style out. */
export const CARD_STYLE = `
:host {
  all: initial; position: fixed; inset: auto; margin: 0; padding: 0; border: 0; overflow: visible;
  background: none; z-index: 2147483647;
}
.card {
  box-sizing: border-box; max-width: 320px; min-width: 180px; padding: 10px 14px 12px;
  font: 13px/1.45 system-ui, sans-serif; color: #1d2129; background: #fff;
  border: 1px solid #00000024; border-radius: 10px; box-shadow: 0 6px 24px #00000029, 0 1px 3px #0000001f;
  overflow-wrap: anywhere;
}
section + section { margin-top: 10px; padding-top: 10px; border-top: 1px solid #0000001a; }
.label { display: flex; align-items: center; gap: 7px; font-size: 11.5px; font-weight: 600; color: #5a6270; }
.label::before { content: ""; width: 14px; height: 0; border-bottom: 2px solid currentColor; }
.actors .label { color: #1f65cc; }
.numbers .label { color: #a65200; }
.numbers .label::before { border-bottom-style: dashed; }
.claims .label { color: #6f3fc4; }
.claims .label::before { border-bottom: 3px double currentColor; }
.title { margin: 2px 0 0; font-size: 15px; font-weight: 650; line-height: 1.3; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 1px 10px; margin: 5px 0 0; }
dt { color: #5a6270; }
dd { margin: 0; }
.evidence { margin: 6px 0 0; font-size: 12px; color: #5a6270; }
.dark { color: #e8eaee; background: #2b2f37; border-color: #ffffff2b; box-shadow: 0 6px 24px #00000080; }
.dark section + section { border-color: #ffffff21; }
.dark :is(dt, .evidence) { color: #a5adba; }
.dark .actors .label { color: #79b4ff; }
.dark .numbers .label { color: #f2b366; }
.dark .claims .label { color: #c4adff; }
@media (forced-colors: active) { .card { border: 2px solid CanvasText; } }
`;
