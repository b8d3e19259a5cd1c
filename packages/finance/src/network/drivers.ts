import type { CorrelationPair } from "../maths/copula.ts";
import { FinanceError } from "../maths/error.ts";
import { defaultDrivers } from "../risk/default-drivers.ts";
import { type Driver, driverId } from "../risk/draws.ts";
import type { NetworkSite } from "./site.ts";

/**
 * An uncertain assumption of the network. `shared`: one draw for all its sites (wafer price, rates, demand). `own`: a
 * draw for each site (delay, overrun, yield), optionally correlated between sites. The path `price` stands for the price
 * of each site's own pricing mode; a path `fx.EUR` multiplies the exchange rate of that currency.
 */
export type NetworkDriver = Driver & {
  readonly scope: "shared" | "own";
  /** Ids of the sites concerned; default all. */
  readonly sites?: readonly string[];
  /** Own factors only: rank correlation of the same factor between two sites; default 0. */
  readonly betweenSites?: number;
};

/** One drawn number: which driver, and the sites it moves (empty for an exchange rate). */
export type Factor = { readonly id: string; readonly driver: NetworkDriver; readonly sites: readonly number[] };

export const isFxDriver = (driver: Driver): boolean => driver.path.startsWith("fx.");

/** The numbers drawn on every path: shared drivers once (`price`), own ones by site (`delay@Site A`). */
export function expandDrivers(drivers: readonly NetworkDriver[], sites: readonly NetworkSite[]): Factor[] {
  const indexOf = (id: string) => {
    const index = sites.findIndex((site) => site.id === id);
    if (index < 0) throw new FinanceError("unknown-option", `there is no site "${id}"`);
    return index;
  };
  return drivers.flatMap((driver): Factor[] => {
    const concerned = driver.sites?.map(indexOf) ?? sites.map((_, i) => i);
    const id = driverId(driver);
    if (driver.scope !== "shared" && driver.scope !== "own") {
      throw new FinanceError("unknown-option", `driver "${id}" must be shared or own`);
    }
    if (isFxDriver(driver)) return [{ id, driver, sites: [] }];
    if (driver.scope === "shared") return [{ id, driver, sites: concerned }];
    return concerned.map((i) => ({ id: `${id}@${(sites[i] as NetworkSite).id}`, driver, sites: [i] }));
  });
}

/**
 * Correlations between the drawn numbers from those between drivers: a pair of own drivers is correlated inside each
 * site, an own and a shared one in every site, and `betweenSites` correlates one own driver across sites.
 */
export function expandCorrelations(factors: readonly Factor[], pairs: readonly CorrelationPair[]): CorrelationPair[] {
  if (!Array.isArray(pairs) || pairs.some((pair) => Array.isArray(pair) || typeof pair !== "object" || pair === null)) {
    throw new FinanceError("unknown-option", "correlations of a network are pairs { a, b, rho } of driver ids");
  }
  const named = (id: string) => {
    const found = factors.filter((factor) => driverId(factor.driver) === id);
    if (found.length === 0) throw new FinanceError("unknown-option", `there is no driver "${id}"`);
    return found;
  };
  const single = (factor: Factor) => factor.driver.scope === "shared" || factor.sites.length === 0;
  const across = pairs.flatMap(({ a, b, rho }) =>
    named(a).flatMap((x) =>
      named(b)
        .filter((y) => single(x) || single(y) || x.sites[0] === y.sites[0])
        .map((y) => ({ a: x.id, b: y.id, rho })),
    ),
  );
  const between = factors.flatMap((x, i) =>
    factors.slice(i + 1).flatMap((y) => {
      const rho = x.driver.betweenSites ?? 0;
      return x.driver === y.driver && rho !== 0 ? [{ a: x.id, b: y.id, rho }] : [];
    }),
  );
  return [...across, ...between];
}

const sharedIds = new Set(["price", "interest", "utilisation"]);

/**
 * Default drivers of a network: those of a site, price, utilisation and interest shared, the others own. Grant drivers
 * are left to the caller, whose sites hold different instruments.
 */
export function defaultNetworkDrivers(sites: readonly NetworkSite[]): NetworkDriver[] {
  const [first] = sites;
  if (first === undefined) return [];
  return defaultDrivers({ ...first.assumptions, incentives: [] }).map((driver) => ({
    ...driver,
    ...(driver.id === "price" ? { path: "price" } : {}),
    scope: sharedIds.has(driver.id) ? "shared" : "own",
    ...(driver.id === "delay" || driver.id === "overrun" ? { betweenSites: 0.3 } : {}),
  }));
}
