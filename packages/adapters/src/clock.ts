import type { Clock } from "@fabroom/core";

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };
