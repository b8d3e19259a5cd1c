import { bigint, index, integer, pgTable, varchar } from "drizzle-orm/pg-core";

/**
 * How much of each limit is used up, in the columns that rate-limiter-flexible wants; `key` holds a keyed digest and names
 * nobody, `expire` is in milliseconds. Unlogged: counters are not worth a wait for the disk, and begin again after a crash.
 */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: varchar("key", { length: 255 }).primaryKey(),
    points: integer("points").notNull().default(0),
    expire: bigint("expire", { mode: "number" }),
  },
  (t) => [index("rate_limits_expire").on(t.expire)],
);
