import { locateDocument } from "./document/locate.ts";
import { openWith } from "./document/open.ts";
import { locateReceipt } from "./indication/receipt.ts";
import { locateTermSheet } from "./term-sheet/locate.ts";
import { locateScenarioWorkbook, locateSiteWorkbook } from "./workbook/locate.ts";

/** Every kind of bytes a reader may ask for, each found by its own noun. */
export const openBytes = openWith({
  page: locateDocument,
  download: locateDocument,
  original: locateDocument,
  receipt: locateReceipt,
  termSheet: locateTermSheet,
  workbook: locateSiteWorkbook,
  scenarioWorkbook: locateScenarioWorkbook,
});
