/** How an element takes part in the flow of text, as it is drawn now. */
export type Flow = "inline" | "block" | "hidden";

const INLINE = /^(inline|contents|ruby)/;

const KEEPS_LINES = /^(preserve(-breaks)?|break-spaces)$/;

/** Widest and tallest box, in CSS pixels, that pages use to hide text from the eye and not from screen readers. */
const HIDDEN_BOX = 2;

/** Reads the computed style of an element whose ancestors are shown, in its window. Each property that is asked for is
 * a good part of what reading a page costs. */
export function flowOf(element: Element, name: string, view: Window): Flow {
  const style = view.getComputedStyle(element);
  const { display } = style;
  if (display === "none" || style.visibility !== "visible") return "hidden";
  // Whatever floats, or is placed by itself, is no longer inline.
  if (INLINE.test(display)) return "inline";
  const { position } = style;
  if ((position === "absolute" || position === "fixed") && isClipped(style)) return "hidden";
  // A line that is laid out as a box of its own (a float, a drop capital) still belongs to its sentence.
  return name === "span" && style.float !== "none" ? "inline" : "block";
}

/** Whether line breaks in the text of an element are drawn. */
export function keepsLines(element: Element, view: Window): boolean {
  return KEEPS_LINES.test(view.getComputedStyle(element).whiteSpaceCollapse);
}

function isClipped(style: CSSStyleDeclaration): boolean {
  if (style.clipPath !== "none" || !["auto", ""].includes(style.getPropertyValue("clip"))) return true;
  return style.overflow !== "visible" && (parseFloat(style.width) <= HIDDEN_BOX || parseFloat(style.height) <= HIDDEN_BOX);
}
