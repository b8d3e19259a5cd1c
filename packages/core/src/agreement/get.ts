import { type AgreementView, type Language, parseText } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact, userIdOf } from "../context.ts";
import { AGREEMENT_KEY, titleIn } from "../document/tree.ts";
import { notFound } from "../errors.ts";

const { agreementAcceptances, agreementTexts, documentFiles, documentVersions, nodes } = schema;

/** The agreement in force in one language: its published version, its file's hash and its readable text. */
export async function loadAgreement(tx: Db, language: Language) {
  const [row] = await tx
    .select({ node: nodes, version: documentVersions, file: documentFiles, text: agreementTexts })
    .from(nodes)
    .innerJoin(documentVersions, and(eq(documentVersions.nodeId, nodes.id), eq(documentVersions.state, "published")))
    .innerJoin(
      documentFiles,
      and(eq(documentFiles.versionId, documentVersions.id), eq(documentFiles.language, language)),
    )
    .innerJoin(
      agreementTexts,
      and(eq(agreementTexts.versionId, documentVersions.id), eq(agreementTexts.language, language)),
    )
    .where(eq(nodes.key, AGREEMENT_KEY));
  if (!row) throw notFound();
  return row;
}

/** The confidentiality agreement as the reader must see it, and whether he has accepted this version. */
export function getAgreement({ ctx }: { ctx: Ctx }): Promise<AgreementView> {
  const { language } = ctx.actor;
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "agreement.read", { type: "content", published: true });
    const { node, version, file, text } = await loadAgreement(tx, language);
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
      title: titleIn(node, language),
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
