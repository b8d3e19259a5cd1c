import type { ReviewView } from "@fabroom/contracts";
import { DefinitionList, PageHeader, Panel } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { ConditionList } from "./condition-list.tsx";
import { ReliedOnTable } from "./relied-on-table.tsx";
import { SubmitForm } from "./submit-form.tsx";

/** Everything read back before it is sealed: the amount in digits and in words, in both languages. */
export async function Review({ review, maySubmit }: { review: ReviewView; maySubmit: boolean }) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  const other = language === "en" ? "fr" : "en";
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHeader title={t("reviewTitle")} lead={t("reviewLead")} />
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
            { term: t("organisation"), detail: review.organisation },
            { term: t("signer"), detail: review.signer },
            { term: t("tranche"), detail: review.tranche.name },
            { term: t("vehicle"), detail: review.vehicle },
            { term: t("limit"), detail: review.limit || t("noLimit") },
            { term: t("conditions"), detail: <ConditionList conditions={review.conditions} /> },
          ]}
        />
      </Panel>
      <ReliedOnTable items={review.reliedOn} />
      <SubmitForm review={review} language={language} maySubmit={maySubmit} />
    </div>
  );
}
