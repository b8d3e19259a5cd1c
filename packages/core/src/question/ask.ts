import type { AskQuestion, DisclosedScenario } from "@fabroom/contracts";
import { type Db, inTurn, schema } from "@fabroom/db";
import type { Headline } from "@fabroom/finance";
import { and, eq, isNull } from "drizzle-orm";
import { type Ctx, type SignedIn, signedIn, transact } from "../context.ts";
import { notFound } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { canonical, sha256 } from "../evidence/seal.ts";
import { scenarioSeal } from "../scenario/compute.ts";
import { loadScenarios } from "../scenario/load.ts";
import { changesOf } from "../scenario/patch.ts";
import { assumptionsOf } from "../site/case.ts";
import { anchorOf, resolveAnchor, type StoredAnchor } from "./anchor.ts";
import { assertQuestion } from "./load.ts";

const { questions, scenarios } = schema;

/**
 * Asks the issuer a question in the name of the actor's organisation. An attached scenario is copied into it, as it is
 * now: that copy is all the issuer ever reads of it. Asking the same again while it is open (a lost answer, a second
 * click, a restart) returns the question that is there.
 */
export function askQuestion({ ctx, input }: { ctx: Ctx; input: AskQuestion }): Promise<{ id: string }> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertQuestion(tx, ctx, actor, "question.ask");
    const anchor = await resolveAnchor(tx, ctx, input.anchor);
    const attached = input.scenarioId === null ? null : await disclose(tx, actor, input.scenarioId);
    const { category, language, subject, text } = input;
    const known = await alreadyAsked(tx, actor, input, anchor);
    if (known) return { id: known };
    const askedAt = ctx.ports.clock.now();
    const [row] = await tx
      .insert(questions)
      .values({
        organisationId: actor.organisation.id,
        authorId: actor.userId,
        state: "open",
        category,
        language,
        subject,
        text,
        ...anchor,
        scenario: attached?.copy ?? null,
        askedAt,
      })
      .returning({ id: questions.id });
    const { id } = row!;
    const sealed = { id, category, language, subject, text, anchor, scenario: attached?.copy ?? null };
    await record(tx, ctx, {
      action: "question.ask",
      object: { type: "question", id, sha256: sha256(canonical(sealed)) },
      payload: { category, language, ...(attached ? { scenario: attached.seal } : {}) },
      at: askedAt,
    });
    return { id };
  });
}

/** The person's open question with the same words about the same thing; his second one at once waits for the first. */
async function alreadyAsked(
  tx: Db,
  actor: SignedIn,
  { category, language, subject, text, scenarioId }: AskQuestion,
  anchor: StoredAnchor,
): Promise<string | null> {
  await inTurn(tx, "questions", actor.userId);
  const rows = await tx
    .select()
    .from(questions)
    .where(
      and(
        eq(questions.authorId, actor.userId),
        eq(questions.state, "open"),
        eq(questions.category, category),
        eq(questions.language, language),
        eq(questions.subject, subject),
        eq(questions.text, text),
      ),
    );
  const about = (stored: StoredAnchor, id: string | null) => canonical([anchorOf(stored), id]);
  return rows.find((row) => about(row, row.scenario?.id ?? null) === about(anchor, scenarioId))?.id ?? null;
}

/** An own scenario as the issuer will read it, and the fingerprint under which the evidence knows it. */
async function disclose(
  tx: Db,
  actor: SignedIn,
  scenarioId: string,
): Promise<{ copy: DisclosedScenario; seal: { id: string; sha256: string } }> {
  const own = and(eq(scenarios.id, scenarioId), eq(scenarios.authorId, actor.userId), isNull(scenarios.archivedAt));
  const [entry] = await loadScenarios(tx, actor, own);
  if (!entry) throw notFound();
  const { scenario, site, base } = entry;
  const assumptions = assumptionsOf(base);
  return {
    copy: {
      id: scenario.id,
      name: scenario.name,
      site: site.slug,
      siteName: site.name,
      baseVersion: base.number,
      currency: assumptions.currency,
      engineVersion: scenario.engineVersion,
      caseSha256: scenario.caseSha256,
      changes: changesOf(assumptions, scenario.patch),
      incentives: assumptions.incentives.map(({ id, type, base }) => ({ id, type, base })),
      // written by this product from the engine's own type
      headline: scenario.headline as Headline,
    },
    seal: { id: scenario.id, sha256: scenarioSeal(scenario.salt, scenario.caseSha256) },
  };
}
