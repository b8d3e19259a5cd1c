import type { RaiseView } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { type Ctx, transact } from "../context.ts";
import { notFound } from "../errors.ts";
import { wordsIn } from "./words.ts";

export async function loadRaise(tx: Db) {
  const [raise] = await tx.select().from(schema.raises).limit(1);
  if (!raise) throw notFound();
  return raise;
}

/** The raise's public face: its name, issuer, phase and closing day. No terms: anybody may see it. */
export async function getRaise({ ctx }: { ctx: Ctx }): Promise<RaiseView> {
  const raise = await findRaise({ ctx });
  if (!raise) throw notFound();
  return raise;
}

/** The same, null in a portal that holds no raise yet. */
export function findRaise({ ctx }: { ctx: Ctx }): Promise<RaiseView | null> {
  return transact(ctx, async (tx) => {
    const [raise] = await tx.select().from(schema.raises).limit(1);
    if (!raise) return null;
    const name = wordsIn(ctx.actor.language, raise.languages).pick(raise.name);
    return {
      id: raise.id,
      name: name.text,
      languages: raise.languages,
      language: name.language,
      issuer: raise.issuer,
      phase: raise.phase,
      closesOn: raise.closesOn,
      illustrative: raise.illustrative,
    };
  });
}
