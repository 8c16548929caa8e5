import { Session } from "./session.ts";

declare global {
  // The toolbar button runs this file again in the same world: it must find what the last run began.
  var sourcelight: Session | undefined;
}

const running = globalThis.sourcelight;
if (running?.isOn) {
  running.stop();
} else {
  running?.stop();
  globalThis.sourcelight = new Session();
  void globalThis.sourcelight.start();
}
