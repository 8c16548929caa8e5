/**
 * Properties of our own that never leave the content script, neither in a message nor to the browser: the build gives them
 * names of one letter. `tests/www/inner.test.mjs` fails for a name that is also a property of somebody else's.
 *
 * `isOn` and `stop` are not among them: the script of a later version of the extension may ask an earlier one.
 */
export const INNER = (
  "actions adopt after alive before begin box canvas category changed copy depth dress dropChanged due element ends " +
  "enters facts faint gap groups handle hasYear headlineAt headlineEnd hide highlight holds inOrder inside isAlive " +
  "isAround isLink isLoud isOpen isPre isShown keepsLines kinds label last line lines link linked listen longest main " +
  "mark mention next node outer outline own page paint painter part place placed range ranges reader region registry " +
  "restore root rtl run runs sent settings settled shadow shortest show showFor showsText skip state sum tags take tint " +
  "tone toneOf touched view wording words"
).split(" ");
