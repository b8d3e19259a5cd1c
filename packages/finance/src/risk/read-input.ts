import type { CorrelationPair } from "../maths/copula.ts";
import type { Distribution } from "../maths/distribution.ts";
import { readDistribution } from "../maths/distribution-forms.ts";
import { FinanceError } from "../maths/error.ts";
import type { Correlations, Driver } from "./draws.ts";

/** A driver as a caller may give it: with its distribution beside it, or the distribution's fields in its own row. */
export type DriverInput =
  | Driver
  | (Omit<Driver, "distribution"> & { readonly distribution?: Distribution } & Distribution);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/**
 * Drivers in their full form. Errors: FinanceError `empty` (no list, or an entry that is no driver), `unknown-option` (no
 * path, no such distribution), so that no garbage reaches the model.
 */
export function readDrivers<T extends DriverInput>(drivers: readonly T[] | null | undefined): readonly (T & Driver)[] {
  if (!Array.isArray(drivers)) throw new FinanceError("empty", "drivers must be a list");
  return drivers.map((driver: T, i): T & Driver => {
    if (!isObject(driver)) throw new FinanceError("empty", `drivers[${i}] is not a driver`);
    if (typeof driver.path !== "string") throw new FinanceError("unknown-option", `drivers[${i}] has no path`);
    const { id, path, action, distribution, ...own } = driver as Driver & Record<string, unknown>;
    const name = id ?? path;
    try {
      return { ...driver, distribution: readDistribution(distribution ?? own) } as T & Driver;
    } catch (error) {
      if (!(error instanceof FinanceError)) throw error;
      throw new FinanceError(error.code, `driver "${name}": ${error.message}`);
    }
  });
}

/** Correlations that name drivers by id, also where the caller named them by path. Null is none. */
export function readCorrelations(
  correlations: Correlations | null | undefined,
  drivers: readonly Driver[],
): Correlations | undefined {
  if (correlations === null || correlations === undefined) return undefined;
  if (!Array.isArray(correlations)) {
    throw new FinanceError("empty", "correlations must be a list of pairs or a matrix");
  }
  if (Array.isArray(correlations[0])) return correlations as Correlations;
  const idOf = (name: string): string => {
    const ids = drivers.map((driver) => driver.id ?? driver.path);
    const byPath = drivers.flatMap((driver, i) => (driver.path === name ? [ids[i] as string] : []));
    return !ids.includes(name) && byPath.length === 1 ? (byPath[0] as string) : name;
  };
  return (correlations as readonly CorrelationPair[]).map((pair) => {
    if (!isObject(pair)) throw new FinanceError("empty", "a correlation names two drivers");
    return { ...(pair as CorrelationPair), a: idOf(pair.a), b: idOf(pair.b) };
  });
}
