import { FinanceError } from "../maths/error.ts";
import { positive, wholeNumber, within } from "../maths/guard.ts";
import { type CaseValues, type DemandForecast, defaultForecast, type ForecastSeries, forecastCases } from "./demand.ts";

/** Larger figures mean nothing here, and their products would leave the range of numbers. */
const most = 1e12;

/**
 * The default forecast with the parts of another put in.
 * Errors: FinanceError `unknown-option` (no such part), `empty`, `not-finite`, `out-of-range`; the message names the part.
 */
export function readForecast(parts: Partial<DemandForecast> | null | undefined): DemandForecast {
  if (parts === null || parts === undefined) return defaultForecast;
  if (typeof parts !== "object") throw new FinanceError("empty", "forecast must be an object");
  for (const name of Object.keys(parts)) {
    if (!Object.hasOwn(defaultForecast, name)) throw new FinanceError("unknown-option", `forecast has no "${name}"`);
  }
  const forecast: DemandForecast = { ...defaultForecast, ...parts };
  wholeNumber(forecast.firstYear, "firstYear", 2000, 2100);
  wholeNumber(forecast.lastYear, "lastYear", forecast.firstYear, forecast.firstYear + 60);
  for (const [name, part] of Object.entries(forecast)) {
    if (typeof part === "number") continue;
    if (typeof part !== "object" || part === null) throw new FinanceError("empty", `${name} must be an object`);
    if ("growthAfter" in (defaultForecast[name as keyof DemandForecast] as object))
      checkSeries(part as ForecastSeries, name);
    else for (const pick of forecastCases) above((part as CaseValues)[pick], `${name}.${pick}`);
  }
  for (const pick of forecastCases) {
    wholeNumber(forecast.lifeYears[pick], `lifeYears.${pick}`, 1, 30);
    if (!(forecast.growth[pick] > 1 && forecast.saturation[pick] > forecast.growth[pick])) {
      throw new FinanceError("out-of-range", "needs 1 < growth < saturation in the forecast");
    }
  }
  return forecast;
}

const above = (value: number, name: string) => within(positive(value, name), name, 0, most);

function checkSeries({ points, growthAfter }: ForecastSeries, name: string): void {
  if (!Array.isArray(points) || points.length === 0) throw new FinanceError("empty", `${name}.points is empty`);
  let before = Number.NEGATIVE_INFINITY;
  for (const [i, point] of points.entries() as IterableIterator<[number, { year: number } & CaseValues]>) {
    if (wholeNumber(point?.year, `${name}.points.${i}.year`, 1900, 2200) <= before) {
      throw new FinanceError("out-of-range", `${name}.points must ascend by year`);
    }
    before = point.year;
    for (const pick of forecastCases) above(point[pick], `${name}.points.${i}.${pick}`);
  }
  for (const pick of forecastCases) within(growthAfter?.[pick] as number, `${name}.growthAfter.${pick}`, -0.9, 1);
}
