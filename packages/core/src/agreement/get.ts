import { type AgreementView, type LanguageTag, parseText } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact, userIdOf } from "../context.ts";
import { AGREEMENT_KEY } from "../document/tree.ts";
import { notFound } from "../errors.ts";
import { wordsOf } from "../raise/words.ts";

const { agreementAcceptances, agreementTexts, documentFiles, documentVersions, nodes } = schema;

/**
 * The agreement in force for one reader: its published version, its file's hash and its readable text, in their language
 * where it has been drawn up in it, else in the raise's.
 */
export async function loadAgreement(tx: Db, wanted: LanguageTag) {
  const rows = await tx
    .select({ node: nodes, version: documentVersions, file: documentFiles, text: agreementTexts })
    .from(nodes)
    .innerJoin(documentVersions, and(eq(documentVersions.nodeId, nodes.id), eq(documentVersions.state, "published")))
    .innerJoin(documentFiles, eq(documentFiles.versionId, documentVersions.id))
    .innerJoin(
      agreementTexts,
      and(eq(agreementTexts.versionId, documentVersions.id), eq(agreementTexts.language, documentFiles.language)),
    )
    .where(eq(nodes.key, AGREEMENT_KEY));
  const words = await wordsOf(tx, wanted);
  const language = words.first(rows.map(({ text }) => text.language));
  const row = rows.find(({ text }) => text.language === language);
  if (!row) throw notFound();
  return { ...row, language: row.text.language, words };
}

/** The confidentiality agreement as the reader must see it, and whether he has accepted this version. */
export function getAgreement({ ctx }: { ctx: Ctx }): Promise<AgreementView> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "agreement.read", { type: "content", published: true });
    const { node, version, file, text, language, words } = await loadAgreement(tx, ctx.actor.language);
    const userId = userIdOf(ctx.actor);
    const [accepted] = userId
      ? await tx
          .select()
          .from(agreementAcceptances)
          .where(and(eq(agreementAcceptances.userId, userId), eq(agreementAcceptances.versionId, version.id)))
      : [];
    const signer = "userId" in ctx.actor ? ctx.actor : null;
    return {
      nodeId: node.id,
      versionId: version.id,
      version: version.number,
      language,
      title: words.say(node.title),
      text: text.text,
      blocks: parseText(text.text),
      points: text.points,
      sha256: file.sha256,
      signer: { name: signer?.name ?? "", organisation: signer?.organisation.name ?? "" },
      accepted: accepted
        ? { at: accepted.at.toISOString(), nameTyped: accepted.nameTyped, language: accepted.language }
        : null,
    };
  });
}
