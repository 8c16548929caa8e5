/** How an element takes part in the flow of text, as it is drawn now. */
export type Flow = "inline" | "block" | "hidden";

const INLINE = /^(inline|contents|ruby)/;

const KEEPS_LINES = /^(preserve(-breaks)?|break-spaces)$/;

/** Widest and tallest box, in CSS pixels, that pages use to hide text from the eye and not from screen readers. */
const HIDDEN_BOX = 2;

/** How an element whose ancestors are drawn takes part, given its computed style. Each property that is asked for is a good
 * part of what reading a page costs; whether its letters can be seen is asked where there are any (`showsText`). */
export function flowOf(style: CSSStyleDeclaration, name: string): Flow {
  const { display } = style;
  if (display === "none") return "hidden";
  // Whatever floats, or is placed by itself, is no longer inline.
  if (display !== "block" && INLINE.test(display)) return "inline";
  const { position } = style;
  if ((position === "absolute" || position === "fixed") && isClipped(style)) return "hidden";
  // A line that is laid out as a box of its own (a float, a drop capital) still belongs to its sentence.
  return name === "span" && style.float !== "none" ? "inline" : "block";
}

/** Whether the text of an element is drawn: what is inside of it may be, even if this is not. */
export function showsText({ visibility }: CSSStyleDeclaration): boolean {
  return visibility === "visible";
}

/** Whether line breaks in the text of an element are drawn. */
export function keepsLines({ whiteSpaceCollapse }: CSSStyleDeclaration): boolean {
  return KEEPS_LINES.test(whiteSpaceCollapse);
}

function isClipped(style: CSSStyleDeclaration): boolean {
  if (style.clipPath !== "none" || !["auto", ""].includes(style.getPropertyValue("clip"))) return true;
  return style.overflow !== "visible" && (parseFloat(style.width) <= HIDDEN_BOX || parseFloat(style.height) <= HIDDEN_BOX);
}
