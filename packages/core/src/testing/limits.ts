import type { Limits } from "../ports.ts";

/** Nobody is ever refused. */
export const noLimits: Limits = { take: async () => null };

/** The rule of the port in memory, on the test's own clock. */
export function memoryLimits(now: () => number): Limits {
  const buckets = new Map<string, { taken: number; until: number }>();
  return {
    take: async (takings) => {
      for (const { name, who, cost, most, seconds } of takings) {
        const key = JSON.stringify([name, who]);
        const kept = buckets.get(key);
        const bucket = kept && kept.until > now() ? kept : { taken: 0, until: now() + seconds * 1000 };
        buckets.set(key, bucket);
        const before = bucket.taken;
        bucket.taken += cost;
        if (bucket.taken > most)
          return { name, seconds: Math.ceil((bucket.until - now()) / 1000), first: before <= most };
      }
      return null;
    },
  };
}
