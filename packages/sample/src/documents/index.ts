import type { Language } from "@fabroom/contracts";
import type { DocxSpec, WorkbookSpec } from "@fabroom/documents";
import { confidentialityAgreement } from "./agreement.ts";
import { constructionProgramme } from "./construction-programme.ts";
import { counselNote } from "./counsel-note.ts";
import type { DocumentFacts } from "./facts/collect.ts";
import { type Context, contextOf } from "./facts/context.ts";
import { financialWorkbook } from "./financial-workbook/index.ts";
import { incentivesMemo } from "./incentives-memo.ts";
import { informationMemorandum } from "./information-memorandum/index.ts";
import { marketStudy } from "./market-study/index.ts";
import { modelMethodology } from "./model-methodology.ts";
import { riskFactors } from "./risk-factors/index.ts";
import { siteDossier } from "./site-dossier.ts";

export { collectFacts, type DocumentFacts, type SiteFacts } from "./facts/collect.ts";

export type DocumentSource =
  | { kind: "pdf"; entry: string; files: Record<string, string | Uint8Array> }
  | { kind: "xlsx"; spec: WorkbookSpec }
  | { kind: "docx"; spec: DocxSpec };

const DOSSIER = "site-dossier-";

const MAKERS: Record<string, (c: Context) => DocumentSource> = {
  "confidentiality-agreement": confidentialityAgreement,
  "information-memorandum": informationMemorandum,
  "risk-factors": riskFactors,
  "incentives-memo": incentivesMemo,
  "market-study": marketStudy,
  "construction-programme": constructionProgramme,
  "model-methodology": modelMethodology,
  "financial-workbook": financialWorkbook,
  "counsel-note": counselNote,
};

/** Every key that `documentSource` knows for these facts: the fixed ones, then a dossier a site. */
export const documentKeys = (facts: DocumentFacts): string[] => [
  ...Object.keys(MAKERS),
  ...facts.sites.map((site) => `${DOSSIER}${site.seed.slug}`),
];

const contexts = new WeakMap<DocumentFacts, Partial<Record<Language, Context>>>();

function contextFor(facts: DocumentFacts, language: Language): Context {
  const known = contexts.get(facts) ?? {};
  contexts.set(facts, known);
  known[language] ??= contextOf(facts, language);
  return known[language];
}

/**
 * The source of one document in one language: Typst files for a PDF, or the specification of a workbook or Word file.
 * Every number in it comes from the facts.
 * @throws Error for an unknown key or site, or when a text names a figure that the facts do not hold
 */
export function documentSource(key: string, language: Language, facts: DocumentFacts): DocumentSource {
  const context = contextFor(facts, language);
  if (key.startsWith(DOSSIER)) return siteDossier(context, key.slice(DOSSIER.length));
  const make = MAKERS[key];
  if (!make) throw new Error(`there is no document "${key}"`);
  return make(context);
}
