import { FinanceError } from "../maths/error.ts";

/** New values by path, e.g. `{ "pricing.waferPrice": 18000, "incentives.0.rate": 0 }`. */
export type Patch = Readonly<Record<string, unknown>>;

type Container = Record<string, unknown>;
export type Cell = { readonly get: () => unknown; readonly set: (value: unknown) => void };

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}

/** A field of its own: the length of a list is none. */
const holds = (value: unknown, key: string): value is Container =>
  isContainer(value) && Object.prototype.propertyIsEnumerable.call(value, key);

/** The place a path names inside an object. Errors: FinanceError `unknown-option` when there is no such place. */
export function cellAt(target: unknown, path: string): Cell {
  const keys = path.split(".");
  const last = keys.pop() as string;
  let holder: unknown = target;
  for (const key of keys) holder = holds(holder, key) ? holder[key] : undefined;
  if (!holds(holder, last)) {
    throw new FinanceError("unknown-option", `there is no assumption "${path}"`);
  }
  const place = holder;
  return {
    get: () => place[last],
    set: (value) => {
      place[last] = value;
    },
  };
}

/**
 * A copy of the object with the values of the patch put in; the original is left alone.
 * Errors: FinanceError `unknown-option` for a path that does not exist.
 */
export function applyPatch<T>(target: T, patch: Patch): T {
  const copy = structuredClone(target);
  for (const [path, value] of Object.entries(patch)) cellAt(copy, path).set(structuredClone(value));
  return copy;
}

/** The number at a path. Errors: FinanceError `unknown-option`, `not-finite` when it is not a number. */
export function numberAt(target: unknown, path: string): number {
  const value = cellAt(target, path).get();
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new FinanceError("not-finite", `assumption "${path}" is not a number`);
  }
  return value;
}

const keysOf = (value: Container): string => Object.keys(value).sort().join();

/**
 * Paths of the values that differ between two objects of one shape, in the order of the first. A list is one value
 * when its length or the shape of its entries differs, else its entries are compared.
 */
export function differences(base: unknown, other: unknown, prefix = ""): string[] {
  if (Object.is(base, other)) return [];
  const comparable =
    isContainer(base) &&
    isContainer(other) &&
    Array.isArray(base) === Array.isArray(other) &&
    keysOf(base) === keysOf(other);
  if (!comparable) return [prefix];
  return Object.keys(base).flatMap((key) =>
    differences(base[key], other[key], prefix === "" ? key : `${prefix}.${key}`),
  );
}
