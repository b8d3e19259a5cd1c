import {
  amountInWords,
  Currency,
  formatDateTime,
  formatMoney,
  type Language,
  money,
  type OpenRequest,
} from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { type ReceiptData, typesetReceipt } from "@fabroom/documents";
import { eq } from "drizzle-orm";
import { loadAccess } from "../access/load.ts";
import type { Ctx } from "../context.ts";
import type { Located } from "../document/located.ts";
import { notFound } from "../errors.ts";
import { assertCan } from "../policy/assert.ts";
import { decide } from "../policy/decide.ts";
import { loadRaise } from "../raise/get.ts";
import { wordsIn } from "../raise/words.ts";
import { PAPER, RECEIPT_LABELS } from "../term-sheet/labels.ts";
import { sealedStatement } from "./paper.ts";

const { indications, indicationVersions, organisations, tranches } = schema;

/** The receipt of one version as a paper, made from the sealed row: equal row, equal bytes. */
export async function locateReceipt(
  tx: Db,
  ctx: Ctx,
  input: Extract<OpenRequest, { kind: "receipt" }>,
): Promise<Located> {
  const access = await loadAccess(tx, ctx);
  const [row] = await tx
    .select({ version: indicationVersions, organisation: organisations, tranche: tranches })
    .from(indicationVersions)
    .innerJoin(indications, eq(indications.id, indicationVersions.indicationId))
    .innerJoin(organisations, eq(organisations.id, indicationVersions.organisationId))
    .innerJoin(tranches, eq(tranches.id, indications.trancheId))
    .where(eq(indicationVersions.id, input.indicationVersionId));
  const target = { type: "indication", organisationId: row?.version.organisationId ?? "" } as const;
  assertCan(ctx.actor, decide(access.subject, "receipt.download", target, access.context));
  if (!row) throw notFound();
  const { version } = row;
  const raise = await loadRaise(tx);
  const data = receiptData(row, raise, input.language, ctx.ports.publicUrl);
  return {
    treatment: "personal",
    from: {
      make: async () => {
        const made = await typesetReceipt(data, { createdAt: version.submittedAt });
        if (!made.ok) throw new Error(`the receipt can’t be typeset: ${JSON.stringify(made.diagnostics)}`);
        return made.pdf;
      },
    },
    mime: "application/pdf",
    fileName: `receipt-${version.receiptSha256.slice(0, 8)}-${input.language}.pdf`,
    page: 0,
    width: 0,
    action: "receipt.download",
    object: { type: "indication", id: version.indicationId, version: version.number, sha256: version.receiptSha256 },
    payload: { language: input.language },
    readNode: null,
  };
}

type Row = {
  version: typeof indicationVersions.$inferSelect;
  organisation: typeof organisations.$inferSelect;
  tranche: typeof tranches.$inferSelect;
};

function receiptData(
  { version, organisation, tranche }: Row,
  raise: typeof schema.raises.$inferSelect,
  language: Language,
  publicUrl: string,
): ReceiptData {
  const paper = PAPER[language];
  const { say } = wordsIn(language, raise.languages);
  const amount = money(version.amount, Currency.parse(version.currency));
  const trancheName = say(tranche.name);
  const date = formatDateTime(version.submittedAt, language);
  // as it was sealed, in the language it was made in
  const statement = sealedStatement(version.sealed);
  return {
    language,
    title: paper.receiptTitle,
    subtitle: say(raise.name),
    ...(raise.illustrative ? { banner: paper.banner } : {}),
    issuer: raise.issuer,
    reference: `${version.indicationId.slice(-8)} · ${paper.version(version.number)}`,
    date,
    statements: [
      paper.statement(organisation.name, trancheName, date),
      ...(statement ? [...statement.sentences, paper.acknowledged(statement.acknowledgement)] : []),
      paper.nonBinding,
    ],
    sections: [
      {
        title: paper.section,
        rows: [
          {
            label: SHEET_AMOUNT[language],
            value: `${formatMoney(amount, language)} (${amountInWords(amount, language)})`,
          },
          { label: VEHICLE[language], value: version.vehicle },
          { label: paper.limit, value: version.limitText || paper.none },
          {
            label: paper.conditions,
            value: version.conditions.map((one) => one.text).join(paper.separator) || paper.none,
          },
          { label: paper.signer, value: version.submittedByName },
        ],
      },
    ],
    documents: version.reliedOn.map((item) => ({
      title: item.title,
      version: String(item.version),
      sha256: item.sha256,
    })),
    legends: [version.legendText],
    sha256: version.receiptSha256,
    verifyUrl: `${publicUrl}/${language}/verify?hash=${version.receiptSha256}`,
    labels: RECEIPT_LABELS[language],
  };
}

const SHEET_AMOUNT: Record<Language, string> = { en: "Amount", fr: "Montant" };
const VEHICLE: Record<Language, string> = { en: "Investing vehicle", fr: "Véhicule d’investissement" };
