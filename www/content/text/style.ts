/** How an element takes part in the flow of text, as it is drawn now. */
export type Flow = "inline" | "block" | "hidden";

const INLINE = /^(inline|contents|ruby)/;

const KEEPS_LINES = /^(preserve(-breaks)?|break-spaces)$/;

/** Widest and tallest box, in CSS pixels, that pages use to hide text from the eye and not from screen readers. */
const HIDDEN_BOX = 2;

/** Reads the computed style of an element whose ancestors are shown. */
export function flowOf(element: Element): Flow {
  const style = styleOf(element);
  const { display } = style;
  if (display === "none" || style.visibility !== "visible") return "hidden";
  const { position } = style;
  if ((position === "absolute" || position === "fixed") && isClipped(style)) return "hidden";
  if (INLINE.test(display)) return "inline";
  // A line that is laid out as a box of its own (a float, a drop capital) still belongs to its sentence.
  return style.float !== "none" && element.localName === "span" ? "inline" : "block";
}

/** Whether line breaks in the text of an element are drawn. */
export function keepsLines(element: Element): boolean {
  return KEEPS_LINES.test(styleOf(element).whiteSpaceCollapse);
}

function styleOf(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element);
}

function isClipped(style: CSSStyleDeclaration): boolean {
  if (style.clipPath !== "none" || !["auto", ""].includes(style.getPropertyValue("clip"))) return true;
  return style.overflow !== "visible" && (parseFloat(style.width) <= HIDDEN_BOX || parseFloat(style.height) <= HIDDEN_BOX);
}
