/**
 * Properties of our own that never leave the content script, neither in a message nor to the browser: the build gives them
 * names of one letter. `tests/www/inner.test.mjs` fails for a name that is also a property of somebody else's.
 *
 * `isOn` and `stop` are not among them: the script of a later version of the extension may ask an earlier one.
 */
export const INNER = (
  "actions adopt after alive around before begin box canvas category changed classes copy deferred depth dress dropChanged due " +
  "element ends enters facts faint firstOf gap groups groupsOf handle hasYear headlineAt headlineEnd hide highlight holds " +
  "inMain inner inOrder inside isAlive isAround isLink isLoud isOpen isPre isShown keepsLines kinds label last line lines link " +
  "linked listen longest main mark mention next node outer outline own page paint painter part place placed range ranges " +
  "reader region registry restore root rtl run running runs sent settings settled shadow shortest show showFor showsText skip " +
  "state stated sum tags take tint tone toneOf touched view waits wording words"
).split(" ");
