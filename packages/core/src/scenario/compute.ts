import { randomBytes } from "node:crypto";
import type { ScenarioPatch } from "@fabroom/contracts";
import type { Assumptions, Headline } from "@fabroom/finance";
import type { Ctx } from "../context.ts";
import { sha256 } from "../evidence/seal.ts";
import { runAside } from "../model/run-aside.ts";
import { caseHash, refusal } from "../site/case.ts";
import { inTurn } from "../turns/in-turn.ts";
import { patched, smallest } from "./patch.ts";

export type Computed = {
  /** As the engine accepted them. */
  assumptions: Assumptions;
  patch: ScenarioPatch;
  caseSha256: string;
  headline: Headline;
  modelCloses: boolean;
};

/** Runs a patched case in the actor's turn, on a thread of its own. What the engine refuses comes back as field errors under `patch.`, and nothing is kept. */
export async function compute(ctx: Ctx, base: Assumptions, patch: ScenarioPatch): Promise<Computed> {
  const wanted = patched(base, patch);
  const outcome = await inTurn(ctx, "model", () => runAside(wanted));
  if (!outcome.ok) throw refusal(outcome.issues, "patch");
  const { assumptions, headline, modelCloses } = outcome.result;
  return { assumptions, patch: smallest(base, assumptions), caseSha256: caseHash(assumptions), headline, modelCloses };
}

export const newSalt = (): string => randomBytes(32).toString("hex");

/** What the evidence holds of a scenario: it names the case to whoever has the salt, and tells nobody else anything. */
export const scenarioSeal = (salt: string, caseSha256: string): string => sha256(`${salt}:${caseSha256}`);
