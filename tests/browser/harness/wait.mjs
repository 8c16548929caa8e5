/** How long a condition may take on a busy machine before the test fails, in milliseconds. */
export const PATIENCE = 20_000;

/**
 * Asks until the answer is truthy, and returns it. Everything that tests wait for is a condition; nothing sleeps
 * for a fixed time.
 * @template T
 * @param {string} what named in the error
 * @param {() => T | Promise<T>} ask
 * @param {number} [patience] milliseconds
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, ask, patience = PATIENCE) {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`waited ${patience} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
