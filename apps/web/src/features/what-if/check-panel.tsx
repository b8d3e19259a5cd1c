"use client";

import type { ErrorView, ScenarioCheck, ScenarioPatch } from "@fabroom/contracts";
import { type Assumptions, ENGINE_VERSION, type Headline, type Patch } from "@fabroom/finance";
import { Button, CopyHash, Notice, Panel } from "@fabroom/ui";
import { useState } from "react";
import { useProblems } from "@/lib/problems.ts";
import { errorOf, trpc } from "@/lib/trpc.ts";
import { type Agreement, compareRuns } from "./derive/agreement.ts";
import { useEngine } from "./use-engine.ts";
import { useWords } from "./use-words.ts";

type Props = {
  slug: string;
  versionId: string;
  assumptions: Assumptions;
  patch: Patch;
  caseSha256: string | null;
};

/** The same case computed here and on the server, held against each other figure by figure. */
export function CheckPanel({ slug, versionId, assumptions, patch, caseSha256 }: Props) {
  const engine = useEngine();
  const { t, output } = useWords(assumptions.currency);
  const problems = useProblems();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorView | null>(null);
  const [done, setDone] = useState<{ of: Assumptions; agreement: Agreement; check: ScenarioCheck } | null>(null);
  const current = done && done.of === assumptions ? done : null;

  async function check() {
    setBusy(true);
    setError(null);
    try {
      const [here, there] = await Promise.all([
        engine.ask("full", { assumptions }),
        trpc.scenario.evaluate.mutate({ slug, baseVersionId: versionId, patch: patch as ScenarioPatch }),
      ]);
      setDone({ of: assumptions, agreement: compareRuns(here, there), check: there });
    } catch (failure) {
      setError(errorOf(failure));
    }
    setBusy(false);
  }
  return (
    <Panel title={t("check.title")} level={2}>
      <div className="flex flex-col gap-4 text-sm">
        <p className="max-w-measure text-muted">{t("check.lead")}</p>
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          <div className="flex items-center gap-2">
            <dt className="text-muted">{t("check.hash")}</dt>
            <dd>
              {caseSha256 ? (
                <CopyHash hash={caseSha256} copyLabel={t("check.copy")} copiedLabel={t("check.copied")} />
              ) : (
                "–"
              )}
            </dd>
          </div>
          <div className="flex items-center gap-2">
            <dt className="text-muted">{t("check.engine")}</dt>
            <dd className="tabular-nums">{ENGINE_VERSION}</dd>
          </div>
        </dl>
        <div>
          <Button pending={busy} onClick={() => void check()}>
            {t("check.act")}
          </Button>
        </div>
        {error ? <Notice tone="critical" live title={problems.summary(error)} /> : null}
        {done && !current && !busy ? <Notice tone="info" live title={t("check.moved")} /> : null}
        {current ? <Verdict {...current} name={(figure) => output(figure)} /> : null}
      </div>
    </Panel>
  );
}

type VerdictProps = { agreement: Agreement; check: ScenarioCheck; name: (figure: keyof Headline) => string };

function Verdict({ agreement, check, name }: VerdictProps) {
  const { t } = useWords("USD");
  const { same, total, different, hash, engine } = agreement;
  if (different.length === 0 && hash !== "different" && engine)
    return (
      <Notice tone="success" live title={t("check.agrees", { same, total })}>
        {hash === "same" ? t("check.sameHash") : t("check.noHash")} {check.modelCloses ? t("check.closes") : ""}
      </Notice>
    );
  return (
    <Notice tone="critical" live title={t("check.differs", { count: different.length, total })}>
      <ul className="list-disc pl-5">
        {different.map((one) => (
          <li key={one.name}>
            {name(one.name)}: <code className="text-xs">{String(one.here)}</code> ≠{" "}
            <code className="text-xs">{String(one.there)}</code>
          </li>
        ))}
        {engine ? null : <li>{t("check.otherEngine", { version: check.engineVersion })}</li>}
        {hash === "different" ? <li>{t("check.otherHash")}</li> : null}
      </ul>
    </Notice>
  );
}
