"use client";

import { type ErrorView, formatDateTime, formatNumber, type Language, type WholeCheck } from "@fabroom/contracts";
import { Button, FieldErrorText, Notice, Panel } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useProblems } from "@/lib/problems.ts";
import { errorOf, trpc } from "@/lib/trpc.ts";
import { recordProblems } from "./record-problems.ts";

/** How often the progress is asked for: seldom enough for a long check to leave the reader their pages. */
const ASK_MS = 2500;

type Props = { latest: WholeCheck | null; language: Language; mayAsk: boolean };

/** The check of every entry, checkpoint and personal digest: asked for here, done by a job, its result kept. */
export function WholeCheckPanel({ latest, language, mayAsk }: Props) {
  const t = useTranslations("admin");
  const problems = useProblems();
  const [check, setCheck] = useState(latest);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ErrorView | null>(null);
  const under = check?.state === "waiting" || check?.state === "running";

  useEffect(() => {
    if (!under) return;
    const timer = setInterval(() => {
      trpc.evidence.check.query().then(
        (next) => {
          setCheck(next);
          setError(null);
        },
        (failure) => setError(errorOf(failure)),
      );
    }, ASK_MS);
    return () => clearInterval(timer);
  }, [under]);

  async function ask() {
    setPending(true);
    setError(null);
    try {
      setCheck(await trpc.evidence.startCheck.mutate());
    } catch (failure) {
      setError(errorOf(failure));
    }
    setPending(false);
  }

  return (
    <Panel title={t("evidence.check.title")}>
      <div className="flex flex-col gap-4">
        <p className="max-w-measure text-sm text-muted">{t("evidence.check.lead")}</p>
        {check && under ? (
          <div role="status" className="flex flex-col gap-1 text-sm text-ink">
            <progress
              className="w-full max-w-measure accent-accent"
              aria-label={t("evidence.check.title")}
              max={Math.max(check.size, 1)}
              value={check.done}
            />
            {check.state === "waiting"
              ? t("evidence.check.waiting")
              : t("evidence.check.running", {
                  done: formatNumber(check.done, language),
                  size: formatNumber(check.size, language),
                })}
          </div>
        ) : null}
        {check && !under ? <Result check={check} language={language} /> : null}
        {mayAsk ? (
          <div>
            <Button pending={pending || under} onClick={() => void ask()}>
              {t("evidence.check.start")}
            </Button>
          </div>
        ) : null}
        {error ? <FieldErrorText id="whole-check">{problems.summary(error)}</FieldErrorText> : null}
      </div>
    </Panel>
  );
}

function Result({ check, language }: { check: WholeCheck; language: Language }) {
  const t = useTranslations("admin");
  const tone = check.state === "stopped" ? "caution" : check.ok ? "success" : "critical";
  const title = check.state === "stopped" ? "stopped" : check.ok ? "whole" : "broken";
  return (
    <Notice tone={tone} title={t(`evidence.check.${title}`)} live>
      {t("evidence.check.of", { entries: check.done, streams: check.streams })}{" "}
      {t("evidence.check.asked", {
        who: check.askedBy ?? t("evidence.erased"),
        at: formatDateTime(check.finishedAt ?? check.askedAt, language),
      })}
      {recordProblems(check.problems, t)}
    </Notice>
  );
}
