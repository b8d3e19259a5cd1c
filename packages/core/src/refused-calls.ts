import type { Clock, Log } from "./ports.ts";

/** What the log keeps of a call that was turned away: never anything that the call said. */
export type RefusedCall = {
  kind: string;
  code: string;
  call: string;
  requestId: string;
  userId: string | null;
  peer?: string;
};

const WINDOW_MS = 60_000;
/** More lines than this in a minute tell nothing more, and could fill the disk. */
export const MOST_LINES = 120;

type Window = { began: number; lines: number; left: number };
const windows = new WeakMap<Log, Window>();

/** Notes a refused call in the log, at most `MOST_LINES` in a minute; how many were left out is told after it. */
export function noteRefused({ log, clock }: { log: Log; clock: Clock }, refused: RefusedCall): void {
  const now = clock.now().getTime();
  let window = windows.get(log);
  if (!window || now - window.began >= WINDOW_MS) {
    if (window && window.left > 0) log.warn("refused calls left out of the log", { count: window.left });
    window = { began: now, lines: 0, left: 0 };
    windows.set(log, window);
  }
  if (window.lines >= MOST_LINES) window.left++;
  else {
    window.lines++;
    log.info("call refused", refused);
  }
}
