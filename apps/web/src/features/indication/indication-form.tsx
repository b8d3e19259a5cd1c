"use client";

import {
  type DraftTerms,
  type DraftView,
  type FieldProblem,
  formatDateTime,
  formatMoney,
  formatMoneyShort,
  type Language,
  parseAmount,
  type Readings,
  type ReliedOn,
  readTerms,
  type TrancheView,
} from "@fabroom/contracts";
import { ActionBar, Button, ErrorSummary, Fieldset, Notice, NumberText, RadioGroup, TextField } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { pathTo } from "@/lib/path.ts";
import { useProblems } from "@/lib/problems.ts";
import { colon } from "../shell/input-name.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { Restored } from "../shell/saving/save-state.tsx";
import { Conditions } from "./conditions.tsx";
import { DraftConflict } from "./draft-conflict.tsx";
import { ReliedOnChoice } from "./relied-on-choice.tsx";
import { useDraft } from "./use-draft.ts";

type Props = {
  language: Language;
  draft: DraftView | null;
  tranches: TrancheView[];
  available: ReliedOn[];
  readings: Record<string, Readings>;
  /** What the form begins with where there is no draft: an indication to amend, or a chosen tranche. */
  start: Partial<DraftTerms>;
  /** Of `available`, what the reader comes from: relied on as well, also in a draft begun before. */
  rely?: string | undefined;
};

/** The statement of an indication. Everything typed is kept as a draft; the review step reads it back. */
export function IndicationForm({ language, draft, tranches, available, readings, start, rely }: Props) {
  const t = useTranslations("indication");
  const words = useProblems();
  const router = useRouter();
  const { terms, typed, act, change, flush, state, savedAt, conflict, choose, draftId } = useDraft(draft, {
    trancheId: null,
    amountText: "",
    currency: tranches[0]?.currency ?? "USD",
    language,
    vehicle: "",
    limit: "",
    conditions: [],
    reliedOn: available.filter(({ id }) => readings[id] && readings[id].own.extent !== "none").map(({ id }) => id),
    ...start,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; that it is unticked afterwards stands
  useEffect(() => {
    if (rely !== undefined && !terms.reliedOn.includes(rely)) change({ reliedOn: [...terms.reliedOn, rely] });
  }, [rely]);
  const [refused, setRefused] = useState<FieldProblem[]>([]);
  const [pending, setPending] = useState(false);
  const tranche = tranches.find((one) => one.id === terms.trancheId) ?? null;
  // what was refused is said until it is mended, not until the next try
  const standing = refused.length ? problemsOf(terms, tranche, language) : [];
  const problems = refused.filter((one) => standing.some(({ path, code }) => path === one.path && code === one.code));
  const problem = (path: string) => {
    const found = problems.find((one) => one.path === path);
    return found ? words.words(found.code, found.values) : undefined;
  };

  // the summary stands apart from the fields: each line names its own
  const labels: Record<string, string> = {
    trancheId: t("tranche") + colon(language),
    amountText: t("amount") + colon(language),
    vehicle: t("vehicle") + colon(language),
  };

  async function review(event: FormEvent) {
    event.preventDefault();
    const found = problemsOf(terms, tranche, language);
    setRefused(found);
    if (found.length) return;
    setPending(true);
    if (await flush()) router.push(pathTo(language, `/indications/review/${draftId()}`));
    else setPending(false);
  }

  return (
    <form onSubmit={review} noValidate className="flex max-w-3xl flex-col gap-10">
      <Standing draft={draft} language={language} />
      {problems.length ? (
        <ErrorSummary
          refusal={refused}
          title={t("problems", { count: problems.length })}
          errors={problems.map((one) => ({
            fieldId: one.path,
            message: (labels[one.path] ?? "") + words.words(one.code, one.values),
          }))}
        />
      ) : null}
      <Restored form={{ typed, act }} />
      {conflict ? (
        <DraftConflict
          key={conflict.revision}
          mine={terms}
          origin={typed.origin}
          theirs={conflict}
          tranches={tranches}
          available={available}
          pending={act.busy !== null}
          onChoose={choose}
        />
      ) : (
        <Refused act={act} quiet />
      )}
      <RadioGroup
        id="trancheId"
        name="tranche"
        legend={t("tranche")}
        hint={t("trancheHint")}
        error={problem("trancheId")}
        value={terms.trancheId ?? ""}
        onChange={(event) => {
          const chosen = tranches.find((one) => one.id === event.currentTarget.value);
          if (chosen) change({ trancheId: chosen.id, currency: chosen.currency });
        }}
        options={tranches.map((one) => ({
          value: one.id,
          label: one.name,
          hint: t("trancheFacts", {
            target: formatMoneyShort(one.target, language),
            floor: formatMoneyShort(one.floor, language),
            cap: formatMoneyShort(one.cap, language),
            minimum: formatMoneyShort(one.minimumTicket, language),
          }),
        }))}
      />
      <Fieldset legend={t("economics")}>
        <NumberText
          id="amountText"
          name="amount"
          label={t("amount")}
          hint={t("amountHint")}
          error={problem("amountText")}
          value={terms.amountText}
          onChange={(event) => change({ amountText: event.currentTarget.value, language })}
          after={terms.currency}
          autoComplete="off"
        />
        <AmountEcho terms={terms} language={language} />
        <TextField
          id="vehicle"
          name="vehicle"
          label={t("vehicle")}
          hint={t("vehicleHint")}
          error={problem("vehicle")}
          value={terms.vehicle}
          onChange={(event) => change({ vehicle: event.currentTarget.value })}
          maxLength={200}
        />
        <TextField
          id="limit"
          name="limit"
          label={t("limit")}
          hint={t("limitHint")}
          optionalText={t("optional")}
          error={problem("limit")}
          value={terms.limit}
          onChange={(event) => change({ limit: event.currentTarget.value })}
          maxLength={300}
        />
      </Fieldset>
      <Conditions conditions={terms.conditions} onChange={(conditions) => change({ conditions })} problem={problem} />
      <ReliedOnChoice
        available={available}
        chosen={terms.reliedOn}
        readings={readings}
        language={language}
        onChange={(reliedOn) => change({ reliedOn })}
        error={problem("reliedOn")}
      />
      <ActionBar
        label={t("new")}
        state={
          <span aria-live="polite">{t(`save.${state}`, { at: savedAt ? formatDateTime(savedAt, language) : "" })}</span>
        }
      >
        {state === "failed" ? (
          <Button type="button" onClick={() => void flush()}>
            {t("save.retry")}
          </Button>
        ) : null}
        <Button type="submit" variant="primary" pending={pending}>
          {t("review")}
        </Button>
      </ActionBar>
    </form>
  );
}

/** What the browser can already tell; the server tells all of it again, by the same rules. */
function problemsOf(terms: DraftTerms, tranche: TrancheView | null, language: Language): FieldProblem[] {
  const read = readTerms(terms, tranche, language);
  return read.ok ? [] : read.problems;
}

/** Where the draft stands between colleagues, as far as that matters to who writes on. */
function Standing({ draft, language }: { draft: DraftView | null; language: Language }) {
  const t = useTranslations("indication");
  if (!draft) return null;
  const { state, returned } = draft.standing;
  if (state === "ready") return <Notice tone="caution">{t("handOver.changes")}</Notice>;
  if (state !== "returned" || !returned) return null;
  const at = formatDateTime(returned.at, language);
  return (
    <Notice tone="caution" title={t("drafts.returnedBy", { name: returned.by, at })}>
      <p className="whitespace-pre-line">{returned.note}</p>
    </Notice>
  );
}

/** The amount as it will be understood, said back while typing. */
function AmountEcho({ terms, language }: { terms: DraftTerms; language: Language }) {
  const t = useTranslations("indication");
  const amount = parseAmount(terms.amountText, terms.language, terms.currency);
  return (
    <p aria-live="polite" className="min-h-5 text-sm text-muted">
      {amount.ok ? t("echo", { amount: formatMoney(amount.money, language) }) : ""}
    </p>
  );
}
