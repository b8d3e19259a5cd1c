import type { AcceptAgreement } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { conflict, invalidField, notFound, precondition } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { loadAgreement } from "./get.ts";

/** Letters compared as people write them: no case, no accents' encoding, one space, one apostrophe. */
const nameKey = (name: string) =>
  name
    .normalize("NFKC")
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLocaleLowerCase("fr");

/**
 * Accepts the confidentiality agreement: keeps what was shown (text, language, version, hash) and who accepted it
 * (name typed, time, address, device). Refuses another version than the one in force, and another name than the
 * signer's. Accepting twice changes nothing: the first time stands.
 */
export function acceptAgreement({ ctx, input }: { ctx: Ctx; input: AcceptAgreement }): Promise<{ at: string }> {
  const { actor } = ctx;
  if (!("userId" in actor)) throw precondition("signInFirst", "sign_in");
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "agreement.accept", { type: "content", published: true });
    const { version, file, text } = await loadAgreement(tx, input.language);
    // another language has another file, and so another hash
    if (version.id !== input.versionId || file.sha256 !== input.sha256) throw conflict("agreementChanged");
    if (nameKey(input.nameTyped) !== nameKey(actor.name))
      throw invalidField("nameTyped", "nameDiffers", { name: actor.name });
    const at = ctx.ports.clock.now();
    const [kept] = await tx
      .insert(schema.agreementAcceptances)
      .values({
        userId: actor.userId,
        organisationId: actor.organisation.id,
        versionId: version.id,
        sha256: file.sha256,
        language: input.language,
        textShown: text.text,
        nameTyped: input.nameTyped,
        at,
        ip: ctx.request.ip,
        userAgent: ctx.request.userAgent,
      })
      .onConflictDoNothing()
      .returning();
    if (!kept) return { at: (await acceptanceOf(tx, actor.userId, version.id)).toISOString() };
    await record(tx, ctx, {
      action: "agreement.accept",
      object: { type: "agreement", id: version.id, version: version.number, sha256: file.sha256 },
      payload: { language: input.language },
      at,
    });
    return { at: at.toISOString() };
  });
}

async function acceptanceOf(tx: Db, userId: string, versionId: string): Promise<Date> {
  const { agreementAcceptances } = schema;
  const [row] = await tx
    .select({ at: agreementAcceptances.at })
    .from(agreementAcceptances)
    .where(and(eq(agreementAcceptances.userId, userId), eq(agreementAcceptances.versionId, versionId)));
  if (!row) throw notFound();
  return row.at;
}
