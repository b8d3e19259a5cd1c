import { type Assumptions, defaultAssumptions, evaluate, runModel } from "@fabroom/finance";
import type { BenchCase, Findings, Size } from "../bench-case.ts";
import { type Batch, pair } from "../measure.ts";
import { sampleSites } from "../sites.ts";
import { bareBatch } from "../yardstick/bare-batch.ts";

const months = 300;

/** The full model, evaluated again after a moved price, beside the bare loop of thirteen lines. */
export const model: BenchCase = {
  id: "model",
  title: `One ${months}-month evaluation of a site`,
  run: async ({ effort }: Size): Promise<Findings> => {
    const base = defaultAssumptions();
    base.timeline.horizonMonths = months;
    const sites = sampleSites(months).map((site) => site.assumptions);
    const subjects: [id: string, title: string, batch: Batch][] = [
      ["model.default", "full model: statements, metrics, returns; the default case", kernelBatch([base])],
      ["model.sites", "the same, mean of the eight sample sites", kernelBatch(sites)],
      [
        "model.result",
        "the same as a result to show: checked inputs, copied series, roll-ups",
        resultBatch(base, false),
      ],
      ["model.checked", "the same with break-evens, cost of delay and the 24 checks", resultBatch(base, true)],
    ];
    const rows = [];
    for (const [id, title, batch] of subjects) {
      const times = await pair(batch, bareBatch(), effort);
      rows.push({ id, title, yardstickTitle: "bare loop of 13 lines with IRR", ...times });
    }
    return { rows, facts: [] };
  },
};

/** Evaluates the cases in turn, each time with another price. */
function kernelBatch(cases: Assumptions[]): Batch {
  const prices = cases.map((a) => a.pricing.waferPrice);
  return (count) => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const k = i % cases.length;
      const a = cases[k] as Assumptions;
      a.pricing.waferPrice = (prices[k] as number) * (1 + (i % 7) / 1000);
      sum += evaluate(a).measures.npv;
    }
    return sum;
  };
}

function resultBatch(a: Assumptions, whole: boolean): Batch {
  const price = a.pricing.waferPrice;
  return (count) => {
    for (let i = 0; i < count; i++) {
      a.pricing.waferPrice = price * (1 + (i % 7) / 1000);
      const run = runModel(a, { checks: whole, deep: whole });
      if (!run.ok) throw new Error(run.issues.map((issue) => `${issue.path}: ${issue.reason}`).join(", "));
    }
  };
}
