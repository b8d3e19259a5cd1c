/** The most that a hot path may take, as a multiple of its yardstick in the same run: fastest run against fastest run. */
export const budgets: Readonly<Record<string, number>> = {
  /** One 300-month evaluation of the full model, against the bare loop of thirteen lines. */
  "model.default": 10,
  /** Ten thousand paths: 4 s on one core, so 2 s on two, where the bare loop takes 0.4 s for as many evaluations. */
  "network.oneCore": 10,
  /** One evaluation against a spreadsheet engine after one changed input: 500 times faster. */
  "workbook.recalculate": 1 / 500,
};
