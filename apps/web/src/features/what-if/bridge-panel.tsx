"use client";

import type { Assumptions } from "@fabroom/finance";
import { EmptyState } from "@fabroom/ui";
import { Waterfall } from "@fabroom/ui/charts";
import { useMemo, useState } from "react";
import { CaseFigure } from "./case-figure.tsx";
import { Choice } from "./choice.tsx";
import { useAnalysis } from "./use-engine.ts";
import { unitOf, useWords } from "./use-words.ts";
import { Waiting } from "./waiting.tsx";

type Props = { base: Assumptions; mine: Assumptions; moved: boolean };

/** From the published figure to mine, driver by driver. */
export function BridgePanel({ base, mine, moved }: Props) {
  const { t, figure, difference, input, output: outputName } = useWords(base.currency);
  const [output, setOutput] = useState<"npv" | "equityIrr">("npv");
  const ask = useMemo(() => ({ base, mine, output }), [base, mine, output]);
  const { answer, of, pending, failed } = useAnalysis("bridge", ask);
  if (!moved) return <EmptyState title={t("bridge.nothing")}>{t("bridge.nothingText")}</EmptyState>;
  const walk = answer?.ok ? answer : null;
  const shown = of?.output ?? output;
  const unit = unitOf(shown);
  const steps = walk?.steps ?? [];
  const widest = steps.reduce<(typeof steps)[number] | null>(
    (most, one) => (!most || Math.abs(one.change) > Math.abs(most.change) ? one : most),
    null,
  );
  const name = (id: string) =>
    t.has(`driverGroup.${id}` as never) ? t(`driverGroup.${id}` as never) : input(id, base);
  const title = widest
    ? t("bridge.title", {
        output: outputName(shown),
        to: figure(walk!.to, unit),
        from: figure(walk!.from, unit),
        driver: name(widest.id),
        change: difference(widest.level, widest.level - widest.change, unit),
      })
    : t("bridge.nothing");
  return (
    <Waiting ready={answer !== null} pending={pending} failed={failed}>
      {answer && !answer.ok ? (
        <EmptyState title={t("bridge.impossible")}>{t("bridge.impossibleText")}</EmptyState>
      ) : (
        <CaseFigure
          id={`bridge-${shown}`}
          title={title}
          subtitle={t("bridge.subtitle", { output: outputName(shown) })}
          note={t("bridge.note")}
          controls={
            <Choice
              label={t("tornado.output")}
              value={output}
              onChange={setOutput}
              options={(["npv", "equityIrr"] as const).map((value) => ({ value, label: t(`short.${value}`) }))}
            />
          }
          table={{
            caption: t("bridge.caption"),
            columns: [
              { label: t("bridge.driver"), unit: null },
              { label: t("bridge.inputs"), unit: null },
              { label: t("bridge.change"), unit: shown === "npv" ? unit : "points" },
              { label: t("bridge.level"), unit },
            ],
            rows: steps.map((step) => [
              name(step.id),
              step.paths.map((path) => input(path, base)).join(", "),
              { text: difference(step.level, step.level - step.change, unit), value: step.change },
              { text: figure(step.level, unit), value: step.level },
            ]),
          }}
        >
          {walk ? (
            <Waterfall
              label={title}
              steps={[
                {
                  id: "from",
                  label: t("base"),
                  value: walk.from,
                  kind: "total" as const,
                  text: figure(walk.from, unit),
                },
                ...steps.map((step) => ({
                  id: step.id,
                  label: name(step.id),
                  value: step.change,
                  kind: "change" as const,
                  text: difference(step.level, step.level - step.change, unit),
                })),
                { id: "to", label: t("mine"), value: walk.to, kind: "total" as const, text: figure(walk.to, unit) },
              ]}
            />
          ) : null}
        </CaseFigure>
      )}
    </Waiting>
  );
}
