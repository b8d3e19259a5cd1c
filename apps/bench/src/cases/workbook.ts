import { defaultAssumptions, evaluate } from "@fabroom/finance";
import type { BenchCase, Findings, Size } from "../bench-case.ts";
import { type Batch, pair } from "../measure.ts";
import { bareColumns, bareInputs, runBare } from "../yardstick/bare-model.ts";
import { bareWorkbook } from "../yardstick/bare-workbook.ts";
import { openSpreadsheet, type Spreadsheet } from "../yardstick/spreadsheet.ts";

/** The engine and a spreadsheet engine after one changed input. */
export const workbook: BenchCase = {
  id: "workbook",
  title: "One changed input",
  run: async ({ slowEffort: effort }: Size): Promise<Findings> => {
    const sheet = openSpreadsheet(bareWorkbook(bareInputs));
    const irr = runBare(bareInputs, bareColumns(bareInputs.months));
    const gap = Math.abs(sheet.get("out_irr") - irr);
    const times = await pair(fullModel(), recalculation(sheet, "in_price", bareInputs.price, "out_irr"), effort);
    const { formulas } = sheet;
    sheet.close();
    return {
      rows: [
        {
          id: "workbook.recalculate",
          title: "full model, 300 months",
          yardstickTitle: `HyperFormula, the 13 lines alone (${formulas} formulas)`,
          ...times,
        },
      ],
      facts: [
        {
          id: "workbook.agrees",
          title: "the sheet of 13 lines gives the IRR of the bare loop",
          ok: gap < 1e-9,
          detail: `they differ by ${gap.toExponential(1)}`,
        },
      ],
    };
  },
};

function fullModel(): Batch {
  const a = defaultAssumptions();
  a.timeline.horizonMonths = 300;
  const price = a.pricing.waferPrice;
  return (count) => {
    for (let i = 0; i < count; i++) {
      a.pricing.waferPrice = price * (1 + (i % 7) / 1000);
      evaluate(a);
    }
  };
}

function recalculation(sheet: Spreadsheet, input: string, value: number, output: string): Batch {
  let turn = 0;
  return (count) => {
    for (let i = 0; i < count; i++) {
      turn++;
      sheet.set(input, value * (1 + (turn % 7) / 1000));
      sheet.get(output);
    }
  };
}
