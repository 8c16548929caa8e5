/** Calls back once, when all that a signal stands for comes to its end. */
export function onEnd(signal: AbortSignal, work: () => void): void {
  signal.addEventListener("abort", work);
}
