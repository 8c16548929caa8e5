const PEOPLE = ["Anna Brandt", "Omar Sayegh", "Lucía Ferrer", "Peter Novak", "Grace Mwangi", "Ivan Petrov", "Mei Tanaka"];
const PLACES = ["Dorvik", "Al-Nakhla", "San Telmo", "Brezno", "Kilifi Bay", "Lower Marsh", "Ostrow"];
const BODIES = ["the harbour ministry", "the Grain Board", "the city council", "the Workers’ League", "the police"];
const CUES = ["said", "claimed", "denied", "told reporters", "announced", "warned"];

/** An article of at least so many words, the same on every call. Its sentences name people, places, numbers and
 * sources, so that there are tens of thousands of marks.
 * @param {number} words */
export function longPage(words) {
  const paragraphs = [];
  for (let count = 0, i = 0; count < words; i++) {
    const paragraph = paragraphOf(i);
    paragraphs.push(`<p>${paragraph}</p>`);
    count += paragraph.split(" ").length;
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>The long inquiry</title>
<style>body { font: 16px/1.5 serif; max-width: 40em; margin: auto }</style>
<article><h1>The long inquiry</h1>${paragraphs.join("\n")}</article></html>`;
}

/** The paragraph of that number: people, places, numbers and sources. @param {number} i */
export function paragraphOf(i) {
  const pick = (/** @type {string[]} */ list, /** @type {number} */ step) => list[Math.floor(i / step) % list.length];
  const [person, place, body, cue] = [pick(PEOPLE, 1), pick(PLACES, 2), pick(BODIES, 3), pick(CUES, 1)];
  const [tonnes, share, year] = [100 + ((i * 37) % 9000), 1 + ((i * 7) % 98), 1950 + (i % 74)];
  return `In ${place}, ${person} ${cue} that ${tonnes} tonnes of grain had been lost since ${year}. “Nobody asked us
about the other ${share}%,” ${person} said on day ${i + 1} of the inquiry. According to ${body}, the road from ${place}
to the coast was closed for ${1 + (i % 30)} days, and more than ${tonnes * 3} people had to wait. The lawyers then went
through the letters one by one and asked who had signed them, who had read them, and who had put them away again.`;
}
