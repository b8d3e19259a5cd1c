export { DocumentError, type DocumentErrorCode } from "./lib/document-error.ts";
export { configureDocuments } from "./lib/root.ts";
export { sha256 } from "./lib/sha256.ts";
export { type MarkedPage, markPage } from "./mark/mark-page.ts";
export { allPageTexts, pageCount, pageSize, pageText } from "./pdf/page-text.ts";
export { cachedRaster, type Raster, rasterPage } from "./pdf/raster-page.ts";
export type { Diagnostic, TypesetResult } from "./typeset/protocol.ts";
export { typeset } from "./typeset/typeset.ts";
