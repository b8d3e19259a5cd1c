import type { ErrorView } from "@fabroom/contracts";

/** A page's refusal for now: all that reaches the reader's page of an error on the server is its digest. */
export class Pause extends Error {
  readonly digest: string;

  constructor({ code, retryAfter = 1 }: Pick<ErrorView, "code" | "retryAfter">) {
    super(`refused for now: ${code}`);
    this.name = "Pause";
    this.digest = `pause;${code};${retryAfter}`;
  }
}

/** What `Pause` says, read from its digest; null for any other failure. */
export function pauseIn(digest: string | undefined): { code: string; retryAfter: number } | null {
  const [, code, seconds] = /^pause;(\w+);(\d+)(?:@|$)/.exec(digest ?? "") ?? [];
  return code && seconds ? { code, retryAfter: Number(seconds) } : null;
}
