import type { Headline, SiteContent } from "@fabroom/contracts";
import {
  type Assumptions,
  ENGINE_VERSION,
  type Issue,
  type ModelResult,
  runModel,
  validateAssumptions,
} from "@fabroom/finance";
import { invalid } from "../errors.ts";
import { canonical, sha256 } from "../evidence/seal.ts";
import { runAside } from "../model/run-aside.ts";

/** A saved case is its assumptions and the engine's version: this hash names it. */
export const caseHash = (assumptions: unknown): string =>
  sha256(canonical({ assumptions, engineVersion: ENGINE_VERSION }));

const KEPT = 64;
const results = new Map<string, ModelResult>();

type Case = { content: SiteContent; caseSha256: string };

/** The engine's result for a stored case. Same case, same result: kept in memory by its hash, the oldest leaves first. */
export function resultOf(version: Case): ModelResult {
  const known = results.get(version.caseSha256);
  if (known) return known;
  const outcome = runModel(assumptionsOf(version));
  // what was saved was accepted by the engine; another engine version may still refuse it
  if (!outcome.ok) throw new Error(`stored case ${version.caseSha256} is refused: ${JSON.stringify(outcome.issues)}`);
  keepResult(version.caseSha256, outcome.result);
  return outcome.result;
}

/** What of the engine's result a view carries: small and plain. Its columns are computed again where they are drawn. */
export type CaseResult = Pick<ModelResult, "assumptions" | "headline" | "engineVersion" | "modelCloses">;

export function outlineOf(version: Case): CaseResult {
  const { assumptions, headline, engineVersion, modelCloses } = resultOf(version);
  return { assumptions, headline, engineVersion, modelCloses };
}

/** Computes, on threads of its own, what of these cases is not known yet: `resultOf` then has it at hand. */
export async function computed<C extends Case>(versions: readonly C[]): Promise<void> {
  const unknown = versions.filter(({ caseSha256 }) => !results.has(caseSha256)).slice(0, KEPT);
  await Promise.all(
    unknown.map(async (version) => {
      const outcome = await runAside(assumptionsOf(version));
      // what the engine refuses now, `resultOf` says in its own words
      if (outcome.ok) keepResult(version.caseSha256, outcome.result);
    }),
  );
}

function keepResult(caseSha256: string, result: ModelResult): void {
  if (results.size >= KEPT) results.delete(results.keys().next().value!);
  results.set(caseSha256, result);
}

/** The stored assumptions, in the engine's shape. */
export function assumptionsOf(version: Case): Assumptions {
  const checked = validateAssumptions(version.content.assumptions);
  if (!checked.ok) throw new Error(`stored assumptions are refused: ${JSON.stringify(checked.issues)}`);
  return checked.assumptions;
}

/** Accepts assumptions only if the engine can run them; its issues become field errors under `prefix`. */
export async function assertComputable(value: unknown, prefix: string): Promise<Assumptions> {
  const checked = validateAssumptions(value);
  if (!checked.ok) throw refusal(checked.issues, prefix);
  const outcome = await runAside(checked.assumptions);
  if (!outcome.ok) throw refusal(outcome.issues, prefix);
  return checked.assumptions;
}

/** The engine's issues as field errors under `prefix`. */
export const refusal = (issues: Issue[], prefix: string) =>
  invalid(
    "invalidInput",
    issues.map(({ path, reason, params }) => ({ path: `${prefix}.${path}`, code: `model.${reason}`, values: params })),
  );

/** The figures a list shows of a case, in the site's own currency (whole units). */
export function headlineOf(version: Case): Headline {
  const { headline, assumptions, milestones, timeline } = resultOf(version);
  const start = timeline[0]!.start;
  return {
    currency: assumptions.currency,
    capex: headline.capex * 1e6,
    capacityWspm: assumptions.capacity.wspm,
    projectIrr: headline.projectIrr,
    equityIrr: headline.equityIrr,
    npv: headline.npv * 1e6,
    paybackYears: headline.paybackYears,
    minDscr: headline.minDscr,
    firstWafer: monthAfter(start, milestones.firstWaferOut),
  };
}

/** US dollars for one unit of a case's currency, at the raise's rates; null where there is none. */
export const usdRateOf = (version: Case, rates: Readonly<Record<string, number>>): number | null => {
  const { currency } = resultOf(version).assumptions;
  return currency === "USD" ? 1 : (rates[currency] ?? null);
};

/** `YYYY-MM`, a number of months (rounded down) after an ISO day. */
export function monthAfter(start: string, months: number): string {
  const total = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + Math.floor(months);
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}`;
}
