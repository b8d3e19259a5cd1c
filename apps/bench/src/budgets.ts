/** The most that a hot path may take, as a multiple of its yardstick in the same run: fastest run against fastest run. */
export const budgets: Readonly<Record<string, number>> = {
  /** One 300-month evaluation of the full model, against the bare loop of thirteen lines. */
  "model.default": 10,
  /** The same against a spreadsheet engine after one changed input: 500 times faster. */
  "workbook.recalculate": 1 / 500,
};
