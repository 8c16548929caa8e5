/** Characters of text that make an addition elsewhere on the page worth a look: another article, more of this one. */
const MUCH = 100;

/** Characters of text that make an element worth a look when its style changes: it may have been unfolded. */
const SOME = 40;

/** Elements that bring no text of an article. */
const SILENT = /^(script|style|link|iframe|img|svg|template|video|audio|ins|sourcelight-card)$/i;

/** Whether a mutation may have changed the text of the article that stands in a region of the page. */
export function touchesText(record: MutationRecord, region: Element | undefined): boolean {
  const { target, type } = record;
  const isInside = region !== undefined && contains(region, target);
  switch (type) {
    case "characterData":
      return isInside;
    case "attributes":
      return isInside ? hasText([target], SOME) : region !== undefined && target.contains(region);
    case "childList": {
      if (!isInside && region !== undefined && [...record.removedNodes].some((node) => node.contains(region))) return true;
      // Where no article is yet, any paragraph may be its first.
      const least = isInside ? 1 : region ? MUCH : SOME;
      const nodes = isInside ? [...record.addedNodes, ...record.removedNodes] : record.addedNodes;
      return hasText(nodes, least);
    }
  }
}

/** A node of another tree can only be here because that tree is a part of the article. */
function contains(region: Element, node: Node): boolean {
  return region.contains(node) || node.getRootNode() !== region.getRootNode();
}

/** Whether nodes hold so many characters of text; goes no further into them than it takes to know. */
function hasText(nodes: Iterable<Node>, least: number): boolean {
  let left = least;
  for (const node of nodes) {
    if (SILENT.test(node.nodeName)) continue;
    if ((node as Partial<Element>).shadowRoot) return true;
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let at: Node | null = texts.currentNode; at && left > 0; at = texts.nextNode()) {
      if (at.nodeType === Node.TEXT_NODE) left -= (at as Text).data.trim().length;
    }
    if (left <= 0) return true;
  }
  return false;
}
