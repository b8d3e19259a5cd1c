import type { Language, ProductWords } from "@fabroom/contracts";
import type { WorkbookSpec } from "@fabroom/documents";
import type { Assumptions, ModelResult } from "@fabroom/finance";
import { capexPage } from "./chain/capex.ts";
import { checksPage } from "./chain/checks.ts";
import { costsPage } from "./chain/costs.ts";
import { debtPage } from "./chain/debt.ts";
import { depreciationPage } from "./chain/depreciation.ts";
import { exactDiesPage } from "./chain/exact-dies.ts";
import { financingPage } from "./chain/financing.ts";
import { incentivesPage } from "./chain/incentives.ts";
import { operationsPage } from "./chain/operations.ts";
import { returnsPage } from "./chain/returns.ts";
import { revenuePage, workingCapitalPage } from "./chain/revenue.ts";
import { secondRuns } from "./chain/second-run.ts";
import { solvedFigures, solvedPage } from "./chain/solved.ts";
import { balancePage, cashFlowPage, incomePage } from "./chain/statements.ts";
import { taxPage } from "./chain/tax.ts";
import { timelinePage } from "./chain/timeline.ts";
import { waterfallPage } from "./chain/waterfall.ts";
import { writeOffsOf } from "./chain/write-off.ts";
import { type Book, bind } from "./grid/book.ts";
import { type Page, t } from "./grid/model.ts";
import { renderPage, type Setting } from "./grid/render.ts";
import type { CaseMeta } from "./meta.ts";
import { annualPage } from "./page/annual.ts";
import { coverPage } from "./page/cover.ts";
import { scenariosPage, sensitivityPage } from "./page/engine-output.ts";
import { inputsPage } from "./page/inputs.ts";
import { monteCarloPage } from "./page/monte-carlo.ts";
import { type CaseNetwork, networkPage } from "./page/network.ts";
import { provenances } from "./page/provenance.ts";
import { sourcesPage } from "./page/sources.ts";

/** Names of the sheets, in their order. */
const SHEETS: Readonly<Record<string, ProductWords>> = {
  cover: t("Cover", "Couverture"),
  inputs: t("Inputs", "Hypothèses"),
  solved: t("Solved", "Résolu"),
  sources: t("Sources", "Registre"),
  timeline: t("Timeline", "Calendrier"),
  capex: t("Capex", "Investissement"),
  operations: t("Operations", "Production"),
  dies: t("Dies", "Puces"),
  revenue: t("Revenue", "Ventes"),
  opex: t("Opex", "Charges"),
  nwc: t("NWC", "BFR"),
  depreciation: t("Depreciation", "Amortissements"),
  incentives: t("Incentives", "Aides"),
  tax: t("Tax", "Impôt"),
  financing: t("Financing", "Financement"),
  debt: t("Debt", "Dette"),
  waterfall: t("Waterfall", "Cascade"),
  income: t("IS", "Résultat"),
  balance: t("BS", "Bilan"),
  cashflow: t("CF", "Flux"),
  annual: t("Annual", "Annuel"),
  returns: t("Returns", "Rentabilité"),
  runPrice: t("Run price", "Calcul prix"),
  runUse: t("Run utilisation", "Calcul utilisation"),
  runDelay: t("Run delay", "Calcul retard"),
  scenarios: t("Scenarios", "Scénarios"),
  sensitivity: t("Sensitivity", "Sensibilité"),
  monteCarlo: t("Monte Carlo", "Monte-Carlo"),
  network: t("Network", "Réseau"),
  checks: t("Checks", "Contrôles"),
};

export type CaseWorkbookInput = {
  assumptions: Assumptions;
  /** The engine's result of exactly these assumptions, break-even figures and checks included. */
  result: ModelResult;
  language: Language;
  meta: CaseMeta;
  /** The published sites around the case; without it the workbook has no such sheet. */
  network?: CaseNetwork | undefined;
};

/**
 * One case as a workbook whose figures all follow from its inputs: the engine's chain from programme to returns in
 * formulas that Excel, LibreOffice and Gnumeric share, without macros, circular references, volatile functions or
 * links. Inputs are named `in_…`, headline figures `out_…`. Figures without closed form stand on the sheet "Solved" with
 * a live residual; lengths and choices that shape the formulas are fixed at export and say so.
 */
export function buildCaseWorkbook(input: CaseWorkbookInput): WorkbookSpec {
  const { assumptions: a, result, language, meta } = input;
  const { pages, book } = planCase(input);
  const setting: Setting = {
    book,
    language,
    currency: a.currency,
    series: result.series,
    header: meta.title,
    footer: `${meta.version} · ${meta.caseSha256.slice(0, 12)}`,
  };
  return {
    properties: {
      title: meta.title,
      ...(meta.publisher ? { author: meta.publisher, company: meta.publisher } : {}),
      description: meta.disclaimer[language],
      keywords: meta.caseSha256,
      createdAt: meta.createdAt,
    },
    sheets: pages.map((page) => renderPage(page, setting)),
    names: namesOf(pages, book),
    calculate: false,
  };
}

/** The pages of one case and where everything stands on them. */
export function planCase({ assumptions: a, result, language, meta, network }: CaseWorkbookInput): {
  pages: Page[];
  book: Book;
} {
  const writeOffs = writeOffsOf(a);
  const chain: Page[] = [
    timelinePage(a),
    capexPage(a),
    operationsPage(a),
    ...(a.die.method === "exact" ? [exactDiesPage(a)] : []),
    revenuePage(a),
    costsPage(a.incentives),
    workingCapitalPage(),
    depreciationPage(a, writeOffs),
    incentivesPage(a, writeOffs.bookTool),
    taxPage(),
    financingPage(a),
    debtPage(a),
    waterfallPage(a),
    incomePage(result),
    balancePage(result),
    cashFlowPage(result),
    annualPage(),
    returnsPage(result),
  ];
  const solved = solvedFigures(result);
  const provenanceOf = provenances(a, meta, language);
  const body = ordered([
    inputsPage(a, writeOffs, provenanceOf),
    sourcesPage(provenanceOf),
    solvedPage(solved),
    ...chain,
    ...secondRuns(chain, a.pricing.mode),
    scenariosPage(a),
    sensitivityPage(a),
    monteCarloPage(a),
    ...(network ? [networkPage(network, result)] : []),
    checksPage(a, result, solved, writeOffs),
  ]);
  const listed = body.map((page) => [SHEETS[page.key]?.[language] ?? page.key, page.title] as const);
  const pages = [coverPage(result, meta, listed), ...body];
  const sheets = new Map(Object.entries(SHEETS).map(([key, name]) => [key, name[language]]));
  return { pages, book: bind(pages, sheets, { periods: result.periods, years: result.annual.length }) };
}

const order = Object.keys(SHEETS);
const ordered = (pages: Page[]): Page[] => pages.sort((x, y) => order.indexOf(x.key) - order.indexOf(y.key));

function namesOf(pages: readonly Page[], book: Book): { name: string; ref: string }[] {
  const cells = pages.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === "scalar" && item.name ? [{ name: item.name, ref: book.cellOf(item.key) }] : [],
    ),
  );
  const areas = pages.flatMap(({ ranges }) =>
    (ranges ?? []).flatMap(({ key, name }) => (name ? [{ name, ref: book.areaOf(key) }] : [])),
  );
  return [...cells, ...areas];
}
