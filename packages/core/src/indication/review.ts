import {
  amountInWords,
  type DocumentReading,
  type FieldProblem,
  formatMoney,
  type IndicationTerms,
  type Language,
  type ReliedOn,
  type ReviewView,
  readTerms,
  type TrancheView,
} from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { inArray } from "drizzle-orm";
import { type Ctx, type SignedIn, signedIn, transact } from "../context.ts";
import { RISK_FACTORS_KEY } from "../document/tree.ts";
import { invalid, notFound } from "../errors.ts";
import { canonical, sha256 } from "../evidence/seal.ts";
import { assertDraft, type Draft, loadDraft } from "./draft.ts";
import { amendedView, liveVersion } from "./live.ts";
import { currentLegend, loadTranches } from "./load.ts";
import { readingsOf, UNOPENED } from "./readings.ts";
import { availableToRelyOn } from "./relied-on.ts";
import { namesOf, standingOf } from "./standing.ts";
import { statementOf } from "./statement.ts";

/** Reads a draft back exactly as it would be sealed: the amount in digits and words, in both languages. */
export function reviewIndication({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { draftId: string; language: Language };
}): Promise<ReviewView> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    const access = await assertDraft(tx, ctx, actor, "indication.draft");
    const draft = await loadDraft(tx, actor, input.draftId);
    const review = await buildReview(tx, ctx, actor, draft, input.language);
    return { ...review, standing: standingOf(draft, access, actor, await namesOf(tx, [draft])) };
  });
}

type Review = Omit<ReviewView, "standing">;

/**
 * Used by the review screen and again by the submission, so that what is sealed is what was read: the terms, the very
 * versions, and what the record says of how far the actor has opened them.
 */
export async function buildReview(
  tx: Db,
  ctx: Ctx,
  actor: SignedIn,
  draft: Draft,
  language: Language,
): Promise<Review> {
  const { terms, tranche } = await termsOf(tx, draft, language);
  const available = await availableToRelyOn(tx, ctx);
  const wanted = new Set(terms.reliedOn);
  const reliedOn = available.filter(({ id }) => wanted.has(id));
  if (reliedOn.length !== wanted.size) throw invalid("invalidInput", [{ path: "reliedOn", code: "reliedOnGone" }]);
  const { mustRead, ...legend } = await currentLegend(tx, language);
  const named = await documentsByKey(tx, available, [RISK_FACTORS_KEY, ...mustRead]);
  const readings = await readingsOf(tx, actor, [...new Set([...reliedOn, ...named.values()])]);
  const readingOf = ({ id, title, version }: ReliedOn): DocumentReading => {
    return { id, title, version, reading: readings.get(id)?.own ?? UNOPENED };
  };
  const risks = named.get(RISK_FACTORS_KEY);
  const riskFactors = risks ? readingOf(risks) : null;
  const unread = [...new Set(mustRead)]
    .flatMap((key) => named.get(key) ?? [])
    .map(readingOf)
    .filter(({ reading }) => reading.extent !== "whole");
  const { name, organisation } = actor;
  const statement = statementOf(
    { name, organisation: organisation.name, items: reliedOn, readings, riskFactors },
    language,
  );
  const sealed = { ...terms, reliedOn, legend: { id: legend.id, version: legend.version }, language, statement };
  const live = await liveVersion(tx, { organisationId: organisation.id, trancheId: tranche.id });
  return {
    draftId: draft.id,
    revision: draft.revision,
    reviewSha256: sha256(canonical(sealed)),
    amends: live ? amendedView(live) : null,
    organisation: organisation.name,
    signer: name,
    tranche,
    amount: terms.amount,
    digits: { en: formatMoney(terms.amount, "en"), fr: formatMoney(terms.amount, "fr") },
    words: { en: amountInWords(terms.amount, "en"), fr: amountInWords(terms.amount, "fr") },
    vehicle: terms.vehicle,
    limit: terms.limit,
    conditions: terms.conditions,
    reliedOn,
    readings: Object.fromEntries(reliedOn.flatMap(({ id }) => [[id, readings.get(id)!]])),
    statement,
    riskFactors,
    unread,
    legend,
  };
}

/** @throws Invalid with every problem by field; NotFound for a tranche that does not exist */
async function termsOf(
  tx: Db,
  { terms: typed }: Draft,
  language: Language,
): Promise<{ terms: IndicationTerms; tranche: TrancheView }> {
  const tranche = (await loadTranches(tx, language)).find(({ id }) => id === typed.trancheId) ?? null;
  if (typed.trancheId !== null && !tranche) throw notFound();
  const read = readTerms(typed, tranche, language);
  const problems: FieldProblem[] = read.ok ? [] : read.problems;
  if (!read.ok || !tranche) throw invalid("invalidInput", problems);
  return { terms: read.terms, tranche };
}

/** Documents of the room by their stable keys, as far as they are open to the actor. */
async function documentsByKey(tx: Db, available: ReliedOn[], keys: string[]): Promise<Map<string, ReliedOn>> {
  const { nodes } = schema;
  const rows = await tx.select({ id: nodes.id, key: nodes.key }).from(nodes).where(inArray(nodes.key, keys));
  return new Map(
    rows.flatMap(({ id, key }): [string, ReliedOn][] => {
      const found = available.find((item) => item.kind === "document" && item.id === id);
      return found ? [[key, found]] : [];
    }),
  );
}
