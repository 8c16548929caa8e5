/** What is drawn inside an element: its children from one on, or a list that is put together from elsewhere. */
export interface Contents {
  next: Node | null;
  list: readonly Node[] | undefined;
}

/** Also for nodes of a frame, whose classes are not ours. */
export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** The contents of an element as it is drawn: its open shadow root, what fills a slot, the document of a frame. */
export function contentsOf(element: Element, name: string): Contents {
  const { shadowRoot } = element;
  if (shadowRoot) return { next: shadowRoot.firstChild, list: undefined };
  if (name === "slot") {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return { next: null, list: assigned };
  }
  if (name === "iframe") return { next: frameBody(element as HTMLIFrameElement), list: undefined };
  return { next: element.firstChild, list: undefined };
}

/** The window in which a node is drawn. */
export function viewOf(node: Node): Window {
  return node.ownerDocument?.defaultView ?? window;
}

/** The body of a frame of the same origin; of others, nothing can be seen. */
function frameBody(frame: HTMLIFrameElement): Element | null {
  try {
    return frame.contentDocument?.body ?? null;
  } catch {
    return null;
  }
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
