import type { AssumptionField } from "../fields.ts";
import type { Issue } from "../result.ts";

const MONTH = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;
const CURRENCY = /^[A-Z]{3}$/;

/** One scalar against its row in ASSUMPTION_FIELDS. */
export function checkField(value: unknown, field: AssumptionField, path: string, issues: Issue[]): void {
  switch (field.kind) {
    case "enum":
      if (!field.options.includes(value as string | number)) {
        issues.push({ path, reason: "not_an_option", params: { options: field.options.join(", ") } });
      }
      return;
    case "boolean":
      if (typeof value !== "boolean") issues.push({ path, reason: "not_a_boolean", params: {} });
      return;
    case "month":
      if (typeof value !== "string" || !MONTH.test(value)) issues.push({ path, reason: "not_a_month", params: {} });
      return;
    case "currency":
      if (typeof value !== "string" || !CURRENCY.test(value)) {
        issues.push({ path, reason: "not_a_currency", params: {} });
      }
      return;
    default:
      if (value === null && field.nullable) return;
      checkNumber(value, field.min, field.max, path, issues, field.kind === "integer");
  }
}

export function checkNumber(
  value: unknown,
  min: number,
  max: number,
  path: string,
  issues: Issue[],
  whole = false,
): void {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    issues.push({ path, reason: "not_a_number", params: {} });
  } else if (value < min) issues.push({ path, reason: "below_minimum", params: { minimum: min, value } });
  else if (value > max) issues.push({ path, reason: "above_maximum", params: { maximum: max, value } });
  else if (whole && !Number.isInteger(value)) issues.push({ path, reason: "not_an_integer", params: { value } });
}
