import type { BlockSpan } from "../generated/BlockSpan.ts";
import { plainSpaces, type Run, type TextBlock } from "./text/model.ts";
import { isAfter } from "./text/tree.ts";

/**
 * Finds a span of the report in the page again, as one range for each stretch without a gap.
 *
 * The page may have changed since it was read: every run is compared with the text that the engine saw, and if
 * one letter differs there is nothing to paint.
 */
export function anchor(blocks: readonly TextBlock[], span: BlockSpan): Range[] | undefined {
  const block = blocks[span.block];
  if (!block || span.start >= span.end || span.end > block.text.length) return undefined;
  const ranges: Range[] = [];
  for (let i = runAt(block.runs, span.start); ; i++) {
    const run = block.runs[i];
    if (!run || run.at >= span.end) break;
    const start = Math.max(span.start, run.at);
    const end = Math.min(span.end, run.at + run.length);
    const from = run.from + (start - run.at);
    const to = from + (end - start);
    if (!run.node.isConnected) return undefined;
    if (plainSpaces(run.node.data.slice(from, to)) !== block.text.slice(start, end)) return undefined;
    let range = ranges.at(-1);
    if (!range || (run.gap && start === run.at) || !follows(range.endContainer, run.node)) {
      range = run.node.ownerDocument.createRange();
      range.setStart(run.node, from);
      ranges.push(range);
    }
    range.setEnd(run.node, to);
  }
  return ranges;
}

/** Whether a range can go on from one node to the other: not across trees, and not where slots change the order. */
function follows(end: Node, next: Text): boolean {
  if (end === next) return true;
  return isAfter(next, end) && end.getRootNode() === next.getRootNode();
}

/** Index of the run that holds the offset `at` of the block's text. */
function runAt(runs: readonly Run[], at: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (run && run.at + run.length <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
