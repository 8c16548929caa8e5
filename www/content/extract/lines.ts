import { plainSpaces } from "../text/model.ts";

/** How lines begin that publishers put between paragraphs. */
export const BOILERPLATE =
  /^(read( more| also| next| this|:)|also read|more( from| on|:| stories| to)|related|see (also|more)|sign up|subscribe|follow|advert|sponsored|copyright|©|photo|image|picture|getty|credit|watch|listen|click|download|share|comment|join|get (the|our|your)|recommended|don['’]t miss|most read|trending|view|updated|published|posted|first published|last (updated|modified)|by [A-Z]|loading|(story|article) continues|this article|correction|editor['’]s note|to (read|continue|comment)|already a|log in|register|support|have (you|a )|do you|if you|contact|email|write to|send|topics?:|tags?:|filed under|all rights|about the author|reporting by|our standards|skip)/i;

/** How a picture is credited. */
export const CREDIT =
  /\b(getty|shutterstock|alamy|afp|reuters|associated press|ap photo|photograph(er|y)?|image:|photo:|picture:|credit:|source:|illustration)\b[^.]{0,40}$|\((image|photo|picture|credit|source)s?\b[^)]*\)\s*$|^(photo|image|illustration|photograph|credit|source)s?\b/i;

/** What is not alike on all pages: curly quotation marks, and spaces but one plain one between words. */
const VARIED = /[“”‘’]|[^\S ]| {2}|^ | $/;

/** A text as it is compared with another: spaces, quotation marks and case as if all pages wrote them alike. */
export function folded(text: string): string {
  if (!VARIED.test(text)) return text.toLowerCase();
  return plainSpaces(text)
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/ {2,}/g, " ")
    .trim()
    .toLowerCase();
}
