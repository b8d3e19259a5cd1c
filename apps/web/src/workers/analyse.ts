import {
  ASSUMPTION_FIELDS,
  type Assumptions,
  BRIDGE_ORDER,
  bridge,
  deepMetrics,
  defaultDrivers,
  heatMap,
  runModel,
  type SensitivityDriver,
  scenarios,
  sensitivities,
} from "@fabroom/finance";
import { caseHash } from "./hash.ts";
import { type Analyses, type AnalysisKind, OUTPUTS } from "./protocol.ts";

type Answer<K extends AnalysisKind> = Analyses[K]["answer"];
type Run = { [K in AnalysisKind]: (ask: Analyses[K]["ask"]) => Answer<K> | Promise<Answer<K>> };

const numberAt = (assumptions: Assumptions, path: string): number | undefined => {
  const value = path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], assumptions);
  return typeof value === "number" ? value : undefined;
};

/** The price that drives revenue: per wafer, per good die or as a mark-up. */
export const pricePath = (assumptions: Assumptions): string =>
  defaultDrivers(assumptions).find((driver) => driver.id === "price")!.path;

/** What moves by a tenth: the amounts, prices, spans and rates that a tenth means something for. */
const TENTHS = [
  "operations.utilisation",
  "operations.lineYield",
  "yield.defectsMature",
  "capex.perWspm",
  "costs.variablePerStart",
  "costs.energyPrice",
  "costs.loadedCost",
  "schedule.constructionMonths",
  "ramp.months",
  "debt.baseRate",
  "tax.rate",
];

/** Ten per cent down and up of each, within the bounds of the field; a driver that is zero stands still and is left out. */
export function tenths(assumptions: Assumptions): SensitivityDriver[] {
  const rates = assumptions.incentives.map((_, index) => `incentives.${index}.rate`);
  return [pricePath(assumptions), ...TENTHS, ...rates].flatMap((path): SensitivityDriver[] => {
    const base = numberAt(assumptions, path);
    if (base === undefined || base === 0) return [];
    const field = ASSUMPTION_FIELDS.find((one) => one.path === path);
    const highest = field && "max" in field ? field.max : path.startsWith("incentives.") ? 1 : Number.MAX_VALUE;
    return [{ path, low: base * 0.9, high: Math.min(base * 1.1, Math.max(highest, base)) }];
  });
}

/** Price across in steps of ten per cent, utilisation down in steps of eight points; the case itself is one cell. */
export function heatAxes(assumptions: Assumptions) {
  const price = pricePath(assumptions);
  const at = numberAt(assumptions, price) ?? 0;
  const used = assumptions.operations.utilisation;
  return {
    x: { path: price, values: [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3].map((factor) => (factor === 1 ? at : at * factor)) },
    y: {
      path: "operations.utilisation",
      values: [0.16, 0.08, 0, -0.08, -0.16, -0.24, -0.32]
        .map((points) => (points === 0 ? used : used + points))
        .filter((value) => value > 0.01 && value <= 1),
    },
  };
}

export const analyse: Run = {
  deep: async ({ assumptions }) => ({
    metrics: deepMetrics(assumptions),
    caseSha256: await caseHash(assumptions),
  }),
  full: async ({ assumptions }) => {
    const outcome = runModel(assumptions);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    const { headline, modelCloses } = outcome.result;
    return { headline, modelCloses, caseSha256: await caseHash(outcome.result.assumptions) };
  },
  tornado: ({ assumptions, output, mode, debt }) =>
    sensitivities({
      assumptions,
      outputs: OUTPUTS,
      sortBy: output,
      debtMode: debt,
      ...(mode === "tenth" ? { drivers: tenths(assumptions) } : {}),
    }),
  heatMap: ({ assumptions, output }) =>
    heatMap({
      assumptions,
      ...heatAxes(assumptions),
      output,
      level: output === "npv" ? 0 : assumptions.returns.hurdle,
    }),
  bridge: ({ base, mine, output }) => bridge({ base, mine, output, order: BRIDGE_ORDER }),
  set: ({ base, own }) => scenarios({ assumptions: base, own: own ? [{ id: "own", patch: own }] : [] }),
};
