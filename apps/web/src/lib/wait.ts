import type { ErrorView } from "@fabroom/contracts";

/** From here on a wait is said in minutes. */
const IN_MINUTES = 120;

/** A refusal's wait as its sentence needs it: seconds, or minutes where there are many; both 0 where there is none. */
export function waitOf({ retryAfter = 0 }: Pick<ErrorView, "retryAfter">): { seconds: number; minutes: number } {
  return { seconds: retryAfter, minutes: retryAfter < IN_MINUTES ? 0 : Math.ceil(retryAfter / 60) };
}
