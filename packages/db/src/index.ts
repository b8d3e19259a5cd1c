export { isDatabaseAway } from "./away.ts";
export * from "./connect.ts";
export * as schema from "./schema/index.ts";
export type { PersonRow } from "./system.ts";
export * as system from "./system.ts";
export * from "./transaction.ts";
