import { buildCaseWorkbook } from "@fabroom/core";
import { defaultAssumptions, evaluate, type ModelResult, runModel } from "@fabroom/finance";
import type { BenchCase, Findings, Size } from "../bench-case.ts";
import { type Batch, pair } from "../measure.ts";
import { openSpreadsheet, type Spreadsheet } from "../yardstick/spreadsheet.ts";

const MONTHS = 300;
const moved = (price: number, turn: number) => price * (1 + ((turn % 7) + 1) / 1000);

/** One evaluation of the engine, and the exported workbook of the same case after the same changed input. */
export const workbook: BenchCase = {
  id: "workbook",
  title: "One changed input",
  run: async ({ slowEffort, longRuns }: Size): Promise<Findings> => {
    const base = resultOf();
    const price = base.assumptions.pricing.waferPrice;
    const sheet = openExported(base);
    const effort = { ...slowEffort, runs: longRuns };
    const times = await pair(fullModel(), recalculation(sheet, price), effort);
    const after = resultOf(moved(price, 3)).headline.npv;
    sheet.set("in_pricing_waferPrice", moved(price, 3));
    const gap = Math.abs(sheet.get("out_npv") / after - 1);
    const { formulas } = sheet;
    sheet.close();
    return {
      rows: [
        {
          id: "workbook.recalculate",
          title: `full model, ${MONTHS} months`,
          yardstickTitle: `HyperFormula, the exported workbook (${formulas.toLocaleString("en")} formulas)`,
          ...times,
        },
      ],
      facts: [
        {
          id: "workbook.agrees",
          title: "the workbook comes to the engine's NPV after the change",
          ok: gap < 1e-6,
          detail: `relative difference ${gap.toExponential(1)}`,
        },
      ],
    };
  },
};

function resultOf(waferPrice?: number): ModelResult {
  const a = defaultAssumptions();
  a.timeline.horizonMonths = MONTHS;
  if (waferPrice !== undefined) a.pricing.waferPrice = waferPrice;
  const run = runModel(a);
  if (!run.ok) throw new Error(run.issues.map((issue) => `${issue.path}: ${issue.reason}`).join(", "));
  return run.result;
}

function openExported(result: ModelResult): Spreadsheet {
  const { assumptions } = result;
  const meta = {
    title: "Default case",
    version: "1",
    caseSha256: "",
    createdAt: new Date(0),
    disclaimer: { en: "", fr: "" },
  };
  return openSpreadsheet(buildCaseWorkbook({ assumptions, result, language: "en", meta }));
}

function fullModel(): Batch {
  const a = defaultAssumptions();
  a.timeline.horizonMonths = MONTHS;
  const price = a.pricing.waferPrice;
  return (count) => {
    for (let i = 0; i < count; i++) {
      a.pricing.waferPrice = moved(price, i);
      evaluate(a);
    }
  };
}

function recalculation(sheet: Spreadsheet, price: number): Batch {
  let turn = 0;
  return (count) => {
    for (let i = 0; i < count; i++) {
      turn++;
      sheet.set("in_pricing_waferPrice", moved(price, turn));
      sheet.get("out_npv");
    }
  };
}
