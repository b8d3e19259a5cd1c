import { formatDateTime, formatMoney, type ReviewView } from "@fabroom/contracts";
import { DefinitionList, LinkButton, Notice, PageHeader, Panel } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { ConditionList } from "./condition-list.tsx";
import { HandOver } from "./hand-over.tsx";
import { GoOn } from "./reading-cell.tsx";
import { readingWords } from "./reading-words.ts";
import { ReliedOnTable } from "./relied-on-table.tsx";
import { StatementText } from "./statement-text.tsx";
import { SubmitForm } from "./submit-form.tsx";

/** What has to be read before the indication can be sent, each with the way to where reading stopped. */
async function Unread({ documents }: { documents: ReviewView["unread"] }) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  if (documents.length === 0) return null;
  return (
    <Notice tone="critical" title={t("unread.title")}>
      <p>{t("unread.text")}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {documents.map(({ id, title, reading }) => (
          <li key={id} className="flex flex-wrap gap-x-3">
            <span>{title}</span>
            <span className="text-muted">{readingWords(t, "you", reading, language)}</span>
            <GoOn id={id} reading={reading} language={language} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Which version of the organisation's own indication this one would replace. */
async function Amends({ amends }: { amends: ReviewView["amends"] }) {
  if (!amends) return null;
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  const { number, amount, submittedBy: name, submittedAt, indicationId } = amends;
  return (
    <Notice
      tone="info"
      title={t("amends.title", { version: String(number) })}
      action={
        <LinkButton size="small" href={pathTo(language, `/indications/${indicationId}`)}>
          {t("amends.see", { version: String(number) })}
        </LinkButton>
      }
    >
      {t("amends.text", {
        amount: formatMoney(amount, language),
        name,
        at: formatDateTime(submittedAt, language),
        version: String(number),
        next: String(number + 1),
      })}
    </Notice>
  );
}

/** Said beside the statement where the risk factors were not read, though they need not be. */
async function RisksUnread({ review: { riskFactors, unread } }: { review: ReviewView }) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  if (!riskFactors || riskFactors.reading.extent === "whole") return null;
  if (unread.some(({ id }) => id === riskFactors.id)) return null;
  return (
    <Notice
      tone="caution"
      title={t("risksUnread")}
      action={<GoOn id={riskFactors.id} reading={riskFactors.reading} language={language} />}
    >
      {t("risksUnreadText")}
    </Notice>
  );
}

/** What a preparer sees in place of the act: the notice, and who may submit. */
async function ForTheSignatory({ review: { legend, draftId } }: { review: ReviewView }) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  return (
    <Panel title={t("notice")}>
      <div className="flex flex-col gap-6">
        <p className="max-w-measure whitespace-pre-line font-serif text-base text-ink">{legend.text}</p>
        <Notice tone="info">{t("signatoryNeeded")}</Notice>
        <div>
          <LinkButton href={pathTo(language, `/indications/new?draft=${draftId}`)} variant="quiet">
            {t("change")}
          </LinkButton>
        </div>
      </div>
    </Panel>
  );
}

/** Everything read back before it is sealed: the amount in digits and in words, in both languages. */
export async function Review({ review, maySubmit }: { review: ReviewView; maySubmit: boolean }) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  const other = language === "en" ? "fr" : "en";
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHeader title={t("reviewTitle")} lead={t("reviewLead")} />
      <Amends amends={review.amends} />
      <Panel title={t("amount")}>
        <p className="font-serif text-2xl text-ink tabular-nums">{review.digits[language]}</p>
        <p className="mt-2 text-base text-ink">{review.words[language]}</p>
        <p className="mt-4 text-sm text-muted" lang={other}>
          {review.digits[other]} · {review.words[other]}
        </p>
      </Panel>
      <Panel title={t("terms")}>
        <DefinitionList
          items={[
            { term: t("organisation"), detail: <bdi>{review.organisation}</bdi> },
            { term: t("signer"), detail: <bdi>{review.signer}</bdi> },
            { term: t("tranche"), detail: review.tranche.name },
            { term: t("vehicle"), detail: <bdi>{review.vehicle}</bdi> },
            { term: t("limit"), detail: review.limit || t("noLimit") },
            { term: t("conditions"), detail: <ConditionList conditions={review.conditions} /> },
          ]}
        />
      </Panel>
      <ReliedOnTable items={review.reliedOn} readings={review.readings} />
      <Unread documents={review.unread} />
      <Panel title={t("statement.title")}>
        <div className="flex flex-col gap-4">
          <p className="text-sm text-muted">{t(maySubmit ? "statement.lead" : "statement.forSignatory")}</p>
          <StatementText statement={review.statement} />
          <RisksUnread review={review} />
        </div>
      </Panel>
      <HandOver review={review} maySubmit={maySubmit} />
      {maySubmit ? <SubmitForm review={review} language={language} /> : <ForTheSignatory review={review} />}
    </div>
  );
}
