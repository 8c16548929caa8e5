import { viewOf } from "./text/tree.ts";

/** The distance from the corner of an element to what a frame shows in it, in CSS pixels. */
export function insideOf(frame: Element): { x: number; y: number } {
  const { left, top } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return { x: left + frame.clientLeft + parseFloat(paddingLeft), y: top + frame.clientTop + parseFloat(paddingTop) };
}

/** Where the window in which a node is drawn begins in ours, in CSS pixels: all that is measured in a frame is measured from there. */
export function originOf(node: Node): { x: number; y: number } {
  const origin = { x: 0, y: 0 };
  for (let view = viewOf(node); view !== window && view.frameElement; view = viewOf(view.frameElement)) {
    const { x, y } = insideOf(view.frameElement);
    origin.x += x;
    origin.y += y;
  }
  return origin;
}

/** Where a range begins, from the top of our window. */
export function topOf(range: Range): number {
  return range.getBoundingClientRect().top + originOf(range.startContainer).y;
}

/** The boxes of a range, one for each line, in our window. */
export function boxesOf(range: Range): DOMRect[] {
  const { x, y } = originOf(range.startContainer);
  return [...range.getClientRects()].map((box) => new DOMRect(box.x + x, box.y + y, box.width, box.height));
}
