/** `Node.ELEMENT_NODE` and `Node.TEXT_NODE`: to look them up for each node of a page takes time. */
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Also for nodes of a frame, whose classes are not ours. */
export function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

/** The first node that is drawn inside an element: of its open shadow root, of the document of a frame, or its own. */
export function firstIn(element: Element, name: string): Node | null {
  if (name === "iframe") return frameBody(element as HTMLIFrameElement);
  return (element.shadowRoot ?? element).firstChild;
}

/** What fills a slot; nothing if that is what stands in it. */
export function assignedTo(slot: Element): readonly Node[] | undefined {
  const assigned = (slot as HTMLSlotElement).assignedNodes();
  return assigned.length > 0 ? assigned : undefined;
}

/** Whether a node comes after another in the order of a document. */
export function isAfter(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The window in which a node is drawn. */
export function viewOf(node: Node): Window & typeof globalThis {
  return node.ownerDocument?.defaultView ?? window;
}

/** The body of a frame of the same origin; of others, nothing can be seen. */
export function frameBody(frame: HTMLIFrameElement): Element | null {
  try {
    return frame.contentDocument?.body ?? null;
  } catch {
    return null;
  }
}

/** An element of a document in which another is drawn: out of shadow trees and frames. Nothing if there is none. */
export function elementIn(page: Document, element: Element): Element | null {
  let own: Element | null = element;
  while (own && own.getRootNode() !== page) own = parentOf(own);
  return own;
}

/** The element around a node as it is drawn: out of a slot's shadow tree, out of a frame. */
export function parentOf(node: Node): Element | null {
  const slot = (node as Partial<Element>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent) return null;
  if (isElement(parent)) {
    // In a frame, `<html>` is where the frame's own document ends.
    return parent.localName === "html" ? (parent.ownerDocument.defaultView?.frameElement ?? parent) : parent;
  }
  return (parent as Partial<ShadowRoot>).host ?? null;
}
