export { testContent, testRoom, testSource } from "./content.ts";
export { newDraft, reviewed, submitted, termsFor } from "./indications.ts";
export { tinyPdf } from "./pdf.ts";
export * from "./raise.ts";
