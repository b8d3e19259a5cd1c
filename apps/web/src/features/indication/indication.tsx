import { amountInWords, formatDateTime, formatMoney, type IndicationView, LANGUAGES } from "@fabroom/contracts";
import { Badge, CopyHash, DefinitionList, LinkButton, Notice, PageHeader, Panel } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { fileUrl, pathTo } from "@/lib/path.ts";
import { ConditionList } from "./condition-list.tsx";
import { Papers } from "./papers.tsx";
import { ReliedOnTable } from "./relied-on-table.tsx";
import { StatementText } from "./statement-text.tsx";
import { TermSheetButton } from "./term-sheet-button.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

/** One indication: its receipt, its term sheet, its history, and the way to change it or take it back. */
export async function Indication({ indication, received }: { indication: IndicationView; received: boolean }) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  const { current, tranche } = indication;
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      {received ? (
        <Notice tone="success" live title={t("received.title")}>
          {t("received.text")}
        </Notice>
      ) : null}
      <PageHeader
        title={tranche.name}
        meta={
          <>
            <Badge tone={indication.state === "submitted" ? "positive" : "neutral"}>
              {t(`state.${indication.state}`)}
            </Badge>
            <span>
              {t("versionAt", {
                version: current.number,
                at: formatDateTime(current.submittedAt, language),
                name: current.submittedBy,
              })}
            </span>
          </>
        }
      />
      <Panel title={t("amount")}>
        <p className="font-serif text-2xl text-ink tabular-nums">{formatMoney(current.amount, language)}</p>
        <p className="mt-2 text-base text-muted">{amountInWords(current.amount, language)}</p>
      </Panel>
      <Panel title={t("receipt")}>
        <DefinitionList
          items={[
            {
              term: t("fingerprint"),
              detail: (
                <CopyHash hash={current.receiptSha256} keep={12} copyLabel={t("copy")} copiedLabel={t("copied")} />
              ),
            },
            { term: t("vehicle"), detail: <bdi>{current.vehicle}</bdi> },
            { term: t("limit"), detail: current.limit || t("noLimit") },
            { term: t("conditions"), detail: <ConditionList conditions={current.conditions} /> },
          ]}
        />
        <div className="mt-6 flex flex-wrap gap-3">
          <LinkButton href={fileUrl({ kind: "receipt", indicationVersionId: current.id, language })}>
            {t("receiptPdf")}
          </LinkButton>
          <LinkButton href={pathTo(language, `/verify?hash=${current.receiptSha256}`)} variant="quiet">
            {t("verify")}
          </LinkButton>
        </div>
      </Panel>
      <Panel title={t("termSheet")}>
        <p className="mb-4 text-sm text-muted">{t("termSheetLead")}</p>
        <div className="flex flex-wrap gap-3">
          {LANGUAGES.map((one) => {
            const sheet = current.termSheets.find((item) => item.language === one);
            return sheet ? (
              <LinkButton key={one} href={fileUrl({ kind: "termSheet", termSheetId: sheet.id })}>
                {t(`sheet.${one}`)}
              </LinkButton>
            ) : indication.abilities.issueTermSheet ? (
              <TermSheetButton key={one} indicationVersionId={current.id} language={one} primary={one === language} />
            ) : null;
          })}
        </div>
      </Panel>
      <ReliedOnTable items={current.reliedOn} />
      {current.statement ? (
        <Panel title={t("statement.sealed")}>
          <StatementText statement={current.statement} />
          <p className="mt-4 text-sm text-muted">{current.statement.acknowledgement}</p>
        </Panel>
      ) : null}
      <Papers indication={indication} />
      {indication.abilities.amend || indication.abilities.withdraw ? (
        <Panel title={t("changeTitle")}>
          <div className="flex flex-wrap items-start gap-4">
            {indication.abilities.amend ? (
              <LinkButton href={pathTo(language, `/indications/new?tranche=${tranche.key}`)}>{t("amend")}</LinkButton>
            ) : null}
            {indication.abilities.withdraw ? <WithdrawForm indicationId={indication.id} /> : null}
          </div>
        </Panel>
      ) : null}
    </div>
  );
}
