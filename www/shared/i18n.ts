import type messages from "../../_locales/en/messages.json";

/** A key of `_locales/en/messages.json`. A label without its message does not compile. */
export type MessageKey = keyof typeof messages;

type Snake<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : S;

/** The engine's names are kebab-case, message keys may hold underscores only. */
export function snake<S extends string>(name: S): Snake<S> {
  return name.replaceAll("-", "_") as Snake<S>;
}

/** The text of a message in the reader's language. */
export function message(key: MessageKey, ...substitutions: string[]): string {
  return chrome.i18n.getMessage(key, substitutions);
}

type Counted<K> = K extends `${infer Stem}_one` ? Stem : never;

const plurals = new Intl.PluralRules("en");

/** "1 mention", "2 mentions": the message `STEM_one` or `STEM_other`, with the number as `$1`. */
export function counted(stem: Counted<MessageKey>, count: number): string {
  const form = plurals.select(count) === "one" ? "one" : "other";
  return message(`${stem}_${form}`, count.toLocaleString("en"));
}
