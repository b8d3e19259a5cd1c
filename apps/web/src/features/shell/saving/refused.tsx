"use client";

import { type ErrorView, type FieldProblem, formatDateTime } from "@fabroom/contracts";
import { Button, ErrorSummary, type FormError, LinkButton } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { pathTo } from "@/lib/path.ts";
import { useProblems } from "@/lib/problems.ts";
import { useLanguage } from "@/lib/use-language.ts";

type Props = {
  act: { refusal: ErrorView | null; again: (() => void) | null };
  /** Where a problem's field is on this screen and what its line says; by default its path and its own words. */
  line?: (problem: FieldProblem) => FormError;
  /** Of an act that nobody pressed, such as a draft that saves itself: said without taking the focus from the typing. */
  quiet?: boolean;
};

/**
 * Why the last act was refused, in words, whatever refused it: the fields to correct, each leading to its place, or the
 * one reason and what can be done. Takes the focus, so that nobody misses it.
 */
export function Refused({ act, line, quiet = false }: Props) {
  const problems = useProblems();
  const { refusal } = act;
  if (!refusal) return null;
  if (quiet || refusal.fields.length === 0) return <Reason refusal={refusal} again={act.again} quiet={quiet} />;
  const own = ({ path, code, values }: FieldProblem) => ({ fieldId: path, message: problems.words(code, values) });
  return <ErrorSummary refusal={refusal} title={problems.summary(refusal)} errors={refusal.fields.map(line ?? own)} />;
}

function Reason({ refusal, again, quiet }: { refusal: ErrorView; again: (() => void) | null; quiet: boolean }) {
  const t = useTranslations("common");
  const language = useLanguage();
  const problems = useProblems();
  const router = useRouter();
  const { current } = refusal;
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal is told as the first was
  useEffect(() => {
    if (!quiet) box.current?.focus();
  }, [refusal, quiet]);
  const number = refusal.kind === "unexpected" && refusal.code !== "connectionLost" ? refusal.requestId : null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-data border border-critical bg-surface p-4 text-sm">
      <p className="font-semibold text-critical">{problems.summary(refusal)}</p>
      {refusal.fields.map(({ path, code, values }) => (
        <p key={`${path} ${code}`} className="mt-1 text-ink">
          {problems.words(code, values)}
        </p>
      ))}
      {current?.editedBy && current.editedAt ? (
        <p className="mt-1 text-ink">
          {t("saving.current", { name: current.editedBy, at: formatDateTime(current.editedAt, language) })}
        </p>
      ) : null}
      {number ? <p className="mt-1 break-words text-muted">{t("saving.number", { id: number })}</p> : null}
      <Ways>
        {again ? (
          <Button size="small" onClick={again}>
            {t("saving.again")}
          </Button>
        ) : null}
        {current ? (
          <Button size="small" onClick={() => router.refresh()}>
            {t("saving.showCurrent")}
          </Button>
        ) : null}
        {refusal.next === "agreement" ? (
          <LinkButton size="small" href={pathTo(language, "/nda")}>
            {t("saving.agreement")}
          </LinkButton>
        ) : null}
      </Ways>
    </div>
  );
}

const Ways = ({ children }: { children: ReactNode }) => (
  <div className="mt-3 flex flex-wrap gap-3 empty:hidden">{children}</div>
);
