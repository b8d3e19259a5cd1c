import type { AssumptionField } from "./fields/field.ts";
import { MONEY_FIELDS } from "./fields/money.ts";
import { OPERATION_FIELDS } from "./fields/operations.ts";
import { PROJECT_FIELDS } from "./fields/project.ts";

export { choiceWords } from "./fields/choices.ts";
export { entryName, entryWords } from "./fields/entry-words.ts";
export * from "./fields/field.ts";
export * from "./fields/lists.ts";
export * from "./fields/outputs.ts";
export { type StartingKind, startingEntry } from "./fields/starting-entry.ts";
export { type EntryField, entryFields, OBJECT_LISTS, type ObjectList } from "./fields/structures.ts";

/**
 * Every scalar field of `Assumptions`, once. Validation, forms, the assumption register, the workbook and the risk module
 * read this list. Lists of numbers: `NUMBER_LISTS`; modules and incentives: `OBJECT_LISTS`.
 */
export const ASSUMPTION_FIELDS: readonly AssumptionField[] = [...PROJECT_FIELDS, ...OPERATION_FIELDS, ...MONEY_FIELDS];
