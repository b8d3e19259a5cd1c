export * from "./assumptions.ts";
export { type ColumnName, type Columns, createColumns } from "./columns.ts";
export { defaultAssumptions } from "./defaults.ts";
export * from "./fields.ts";
export * from "./incentives/types.ts";
export * from "./maths/index.ts";
export * from "./result.ts";
export { type Validation, validateAssumptions } from "./validation/validate-assumptions.ts";
export { ENGINE_VERSION } from "./version.ts";
