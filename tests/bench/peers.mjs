// Everyone who reads the same text: a name, what it does, and a function over one article.
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import wink from "wink-nlp";
import { analyzeJson } from "../wasm/engine.mjs";

const tagger = wink(model, ["sbd", "pos"]);
const tagsAndNames = wink(model, ["sbd", "pos", "ner"]);

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} does
 * @property {number} rounds at most this many: the slow ones are measured once
 * @property {(article: { json: string, text: string }) => unknown} read
 */

/** @type {Peer[]} */
export const peers = [
  {
    name: "sourcelight, wasm",
    does: "all layers, JSON in and out",
    rounds: Infinity,
    read: ({ json }) => analyzeJson(json),
  },
  {
    name: "wink-nlp",
    does: "tokens, sentences, tags",
    rounds: 3,
    read: ({ text }) => tagger.readDoc(text).tokens().length(),
  },
  {
    name: "wink-nlp",
    does: "tokens, sentences, tags, names",
    rounds: 3,
    read: ({ text }) => tagsAndNames.readDoc(text).entities().length(),
  },
  {
    name: "compromise",
    does: "tokens, sentences, tags",
    rounds: 1,
    read: ({ text }) => compromise(text).length,
  },
];
