export { Threads } from "./aside/threads.ts";
export { inspectFile } from "./inspect/inspect-file.ts";
export type { FileKind, Inspection, Refusal } from "./inspect/protocol.ts";
export { DocumentError, type DocumentErrorCode } from "./lib/document-error.ts";
export { besideFile } from "./lib/root.ts";
export { sha256 } from "./lib/sha256.ts";
export { type MarkedPage, markPage } from "./mark/mark-page.ts";
export { allPageTexts } from "./pdf/page-text.ts";
export { type Raster, rasterPage } from "./pdf/raster-page.ts";
export { protectedPdf } from "./protect/protected-pdf.ts";
export { stampDocx } from "./protect/stamp-docx.ts";
export { stampFile } from "./protect/stamp-file.ts";
export { stampWorkbook } from "./protect/stamp-workbook.ts";
export { toReadingPdf } from "./reading/to-reading-pdf.ts";
export { type ReceiptData, type ReceiptLabels, typesetReceipt } from "./receipt.ts";
export { type MoneyRow, type TermSheetData, type TermSheetLabels, typesetTermSheet } from "./term-sheet.ts";
export type { Diagnostic, TypesetResult } from "./typeset/protocol.ts";
export { typeset } from "./typeset/typeset.ts";
export { buildDocx } from "./word/build-docx.ts";
export { readDocx } from "./word/read-docx.ts";
export {
  type DocxSpec,
  type ListItem,
  plainText,
  type RichText,
  type Run,
  type TableCell,
  type WordBlock,
  type WordReading,
} from "./word/spec.ts";
export { buildWorkbook } from "./workbook/build-workbook.ts";
export { readWorkbook } from "./workbook/read-workbook.ts";
export type {
  CellReading,
  CellSpec,
  CellStyle,
  CellValue,
  ColumnSpec,
  ConditionalFill,
  RowSpec,
  SheetReading,
  SheetSpec,
  WorkbookSpec,
} from "./workbook/spec.ts";
