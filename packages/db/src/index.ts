export { isDatabaseAway } from "./away.ts";
export * from "./connect.ts";
export * as schema from "./schema/index.ts";
export * from "./transaction.ts";
