/** The package's entry point also brings a second file that we do not use. */
declare module "@mozilla/readability/Readability.js" {
  import { Readability } from "@mozilla/readability";

  /** With the one step of it that we need to see; 0.6.0 is pinned. */
  export default class Inspectable<T> extends Readability<T> {
    /** Whether an element holds nothing but one child of that tag; the child may then take its place. */
    protected _hasSingleTagInsideElement(element: Element, tag: string): boolean;
  }
}
