/** A short article of our own, to try the marks on. It is in English, as are the articles that the engine reads. */
export const SAMPLE: readonly string[] = [
  "Lake town waits for its bridge as minister and builders disagree",
  "Transport Minister Ada Quill said on Monday that the new bridge at Harrow Lake would open in May. “We have lost enough time,” she told reporters, “and we will not lose another summer.”",
  "The builders, Norrland Works, denied that any date had been agreed. A company engineer, who asked not to be named because he was not allowed to speak to the press, said only 40% of the 2,400 steel plates had arrived.",
  "According to a report by the state auditor, the project has cost 31 million dollars so far, almost twice the first estimate. Lorries now drive 64 kilometres (50 miles) around the lake.",
  "Residents say they have stopped counting. “My children will cross it, perhaps,” said Tomo Brandt, 58, who runs the ferry.",
];

/** Writes a text into an element: a heading, if its first line reads like one, and paragraphs. */
export function writeText(into: Element, lines: readonly string[]): void {
  const [first, ...rest] = lines;
  const isHeading = first !== undefined && rest.length > 0 && first.length < 160 && !/[.!?]["”’]?$/.test(first);
  const paragraphs = (isHeading ? rest : lines).map((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    return paragraph;
  });
  const heading = document.createElement("h2");
  heading.textContent = first ?? "";
  into.replaceChildren(...(isHeading ? [heading] : []), ...paragraphs);
}
