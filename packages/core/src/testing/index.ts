export { testContent, testRoom, testSource } from "./content.ts";
export { newDraft, reviewed, submitted, termsFor } from "./indications.ts";
export { memoryLimits, noLimits } from "./limits.ts";
export { testNotary } from "./notary.ts";
export { tinyPdf } from "./pdf.ts";
export { answered, answerWith, asked, drafted, QUESTION, toAll } from "./questions.ts";
export * from "./raise.ts";
export { behind, chainOf, checkWhole, putChain } from "./record.ts";
export { baseNow, draftNow, FIRST, publishDocument } from "./versions.ts";
