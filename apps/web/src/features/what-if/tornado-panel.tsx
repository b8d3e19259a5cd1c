"use client";

import { unitHeading } from "@fabroom/contracts";
import type { Assumptions, SensitivityBar } from "@fabroom/finance";
import { Tornado } from "@fabroom/ui/charts";
import { useMemo, useState } from "react";
import { type Debt, type Mode, OUTPUTS, type Output } from "@/workers/protocol.ts";
import { CaseFigure } from "./case-figure.tsx";
import { Choice } from "./choice.tsx";
import { useAnalysis } from "./use-engine.ts";
import { directionOf, unitOf, useWords } from "./use-words.ts";
import { Waiting } from "./waiting.tsx";

/** What each input alone does to one figure: by its own spread or by ten per cent. */
export function TornadoPanel({ assumptions }: { assumptions: Assumptions }) {
  const {
    t,
    language,
    figure,
    input,
    inputUnit,
    inputValue,
    inputShort,
    output: outputName,
  } = useWords(assumptions.currency);
  const [output, setOutput] = useState<Output>("npv");
  const [mode, setMode] = useState<Mode>("quantiles");
  const [debt, setDebt] = useState<Debt>("resized");
  const ask = useMemo(() => ({ assumptions, output, mode, debt }), [assumptions, output, mode, debt]);
  const { answer, of, pending, failed } = useAnalysis("tornado", ask);
  const controls = (
    <div className="flex flex-wrap gap-x-5 gap-y-2">
      <Choice
        label={t("tornado.output")}
        value={output}
        onChange={setOutput}
        options={OUTPUTS.map((value) => ({ value, label: t(`short.${value}`) }))}
      />
      <Choice
        label={t("tornado.move")}
        value={mode}
        onChange={setMode}
        options={(["quantiles", "tenth"] as const).map((value) => ({ value, label: t(`tornado.${value}`) }))}
      />
      <Choice
        label={t("tornado.debt")}
        value={debt}
        onChange={setDebt}
        options={(["resized", "fixed"] as const).map((value) => ({ value, label: t(`tornado.${value}`) }))}
      />
    </div>
  );
  const shown = answer?.ok && of ? { ...answer, output: of.output } : null;
  const unit = shown ? unitOf(shown.output) : "none";
  const text = (value: number | null | undefined) => figure(value ?? null, unit);
  const base = shown?.base[shown.output] ?? null;
  const bars = shown ? shown.bars.filter((bar) => bar.swing[shown.output] !== 0) : [];
  const side = (bar: SensitivityBar, which: "low" | "high") => {
    const value = shown ? (bar[which].outputs[shown.output] ?? null) : null;
    return {
      value: value ?? Number.NaN,
      text: text(value),
      input: inputShort(bar.path, bar[which].input, assumptions),
    };
  };
  const swings = (bar: SensitivityBar) => {
    const [low, high] = [side(bar, "low"), side(bar, "high")];
    const lowIsWorse = shown && (high.value - low.value) * (directionOf(shown.output) || 1) >= 0;
    return lowIsWorse ? { worse: low, better: high } : { worse: high, better: low };
  };
  const first = bars[0];
  const ends = first ? swings(first) : null;
  const title =
    first && ends
      ? t("tornado.title", {
          driver: input(first.path, assumptions),
          output: outputName(shown!.output),
          worse: ends.worse.text,
          better: ends.better.text,
        })
      : t("tornado.nothing");
  const turning = bars.filter((bar) => shown && bar.nonMonotonic[shown.output]);
  return (
    <Waiting ready={answer !== null} pending={pending} failed={failed || answer?.ok === false}>
      <CaseFigure
        id={`tornado-${shown?.output ?? output}`}
        title={title}
        subtitle={t(`tornado.${of?.mode ?? mode}Subtitle`, { output: outputName(shown?.output ?? output) })}
        controls={controls}
        note={[
          t(`tornado.${of?.debt ?? debt}Note`),
          of?.mode === "quantiles" ? t("tornado.unverified") : "",
          turning.length > 0
            ? t("tornado.turning", { inputs: turning.map((bar) => input(bar.path, assumptions)).join(", ") })
            : "",
        ]
          .filter(Boolean)
          .join(" ")}
        table={{
          caption: t("tornado.caption"),
          columns: [
            { label: t("tornado.driver"), unit: null },
            { label: t("tornado.unit"), unit: null },
            { label: t("tornado.lowInput"), unit: "perRow" },
            { label: t("tornado.atLow"), unit },
            { label: t("tornado.highInput"), unit: "perRow" },
            { label: t("tornado.atHigh"), unit },
            { label: t("tornado.swing"), unit },
            { label: t("tornado.switching"), unit: "perRow" },
          ],
          rows: (shown?.bars ?? []).map((bar) => {
            const [low, high] = [side(bar, "low"), side(bar, "high")];
            const swing = bar.swing[shown!.output] ?? null;
            const own = inputUnit(bar.path, assumptions);
            return [
              input(bar.path, assumptions),
              unitHeading(own, language, assumptions.currency),
              { text: inputValue(bar.path, bar.low.input, assumptions), value: bar.low.input, unit: own },
              { text: low.text, value: finite(low.value) },
              { text: inputValue(bar.path, bar.high.input, assumptions), value: bar.high.input, unit: own },
              { text: high.text, value: finite(high.value) },
              { text: text(swing), value: swing },
              { text: inputValue(bar.path, bar.switchingValue, assumptions), value: bar.switchingValue, unit: own },
            ];
          }),
        }}
      >
        {bars.length > 0 && base !== null ? (
          <Tornado
            label={title}
            base={{ value: base, label: text(base) }}
            drivers={bars.map((bar) => ({ id: bar.id, label: input(bar.path, assumptions), ...swings(bar) }))}
          />
        ) : (
          <p className="py-6 text-sm text-muted">{t("tornado.nothing")}</p>
        )}
      </CaseFigure>
    </Waiting>
  );
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
