import type { Report } from "../generated/Report.ts";
import type { Category } from "../shared/marks.ts";

/** The things of a later report (by `thingOf`) that read like a thing of an earlier one. */
export function sameThing(thing: string, before: Report, after: Report): string[] {
  const [list, index] = thing.split("/") as [Category, string];
  const words = read(before[list][Number(index)]);
  return after[list].flatMap((one, at) => (read(one) === words ? [`${list}/${at}`] : []));
}

function read(one: Report[Category][number] | undefined): string | undefined {
  return one && ("name" in one ? one.name : one.text);
}
