"use client";

import type { Assumptions } from "@fabroom/finance";
import { Button, Notice } from "@fabroom/ui";
import { useEffect, useId, useRef, useState } from "react";
import { useProblems } from "@/lib/problems.ts";
import type { Simulation } from "@/workers/protocol.ts";
import { CashFan } from "./charts/cash-fan.tsx";
import { Contributions } from "./charts/contributions.tsx";
import { Convergence } from "./charts/convergence.tsx";
import { RateHistogram } from "./charts/rate-histogram.tsx";
import { Choice } from "./choice.tsx";
import { readNumber } from "./derive/number.ts";
import { SimulationFigures } from "./simulation-figures.tsx";
import { useEngine } from "./use-engine.ts";
import { useWords } from "./use-words.ts";

const PATHS = ["500", "2000", "5000", "20000"] as const;
const HIGHEST_SEED = Number.MAX_SAFE_INTEGER;
type State = { kind: "idle" } | { kind: "running"; done: number; total: number; stop: () => void } | { kind: "failed" };

type Props = {
  assumptions: Assumptions;
  /** Runs without being asked when the panel appears. */
  atOnce?: boolean;
};

/** Thousands of runs of the whole model on uncertain inputs, with progress, and a stop that keeps what was drawn. */
export function SimulationPanel({ assumptions, atOnce = false }: Props) {
  const engine = useEngine();
  const { t, language, figure } = useWords(assumptions.currency);
  const { words } = useProblems();
  const id = useId();
  const [paths, setPaths] = useState<(typeof PATHS)[number]>("2000");
  const [seedText, setSeedText] = useState("42");
  const [state, setState] = useState<State>({ kind: "idle" });
  const [result, setResult] = useState<{ of: Assumptions; simulation: Simulation } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const seed = readNumber(seedText, "count", language);
  const seedError =
    seed === null
      ? words("model.not_a_number")
      : !Number.isInteger(seed)
        ? words("model.not_an_integer")
        : seed < 0
          ? words("model.below_minimum", { minimum: "0" })
          : seed > HIGHEST_SEED
            ? words("model.above_maximum", { maximum: String(HIGHEST_SEED) })
            : undefined;
  const running = state.kind === "running";

  async function run() {
    if (seed === null || seedError) return;
    const total = Number(paths);
    const { done, stop } = engine.simulate({ assumptions, paths: total, seed }, (count) =>
      setState((last) => (last.kind === "running" ? { ...last, done: count } : last)),
    );
    setState({ kind: "running", done: 0, total, stop });
    try {
      setResult({ of: assumptions, simulation: await done });
      setState({ kind: "idle" });
    } catch (error) {
      setState(error instanceof Error && error.message === "cancelled" ? { kind: "idle" } : { kind: "failed" });
    }
  }
  const simulation = result?.simulation;
  const started = useRef(false);
  useEffect(() => {
    if (!atOnce || started.current) return;
    started.current = true;
    void run();
  });
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-4">
        <p className="max-w-measure text-sm text-muted">{t("risk.lead")}</p>
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
          <Choice
            label={t("risk.paths")}
            value={paths}
            onChange={setPaths}
            options={PATHS.map((value) => ({ value, label: figure(Number(value), "count") }))}
          />
          <span className="flex flex-col gap-1 text-sm">
            <span className="inline-flex items-center gap-2">
              <label htmlFor={id} className="text-muted">
                {t("risk.seed")}
              </label>
              <input
                id={id}
                inputMode="numeric"
                value={seedText}
                aria-invalid={seedError ? true : undefined}
                aria-describedby={seedError ? `${id}-error` : undefined}
                onChange={(event) => setSeedText(event.currentTarget.value)}
                className="h-9 w-28 rounded-control border border-line-strong bg-surface px-2 text-right tabular-nums aria-invalid:border-critical"
              />
            </span>
            {seedError ? (
              <span id={`${id}-error`} className="text-critical">
                {seedError}
              </span>
            ) : null}
          </span>
          {running ? (
            <Button onClick={state.stop}>{t("risk.stop")}</Button>
          ) : (
            <Button disabled={seedError !== undefined} onClick={() => void run()}>
              {t(simulation ? "risk.again" : "risk.run")}
            </Button>
          )}
        </div>
        {running ? (
          <div className="flex items-center gap-4">
            <progress
              aria-label={t("risk.progress")}
              value={state.done}
              max={state.total}
              className="h-2 w-full max-w-md"
            />
            <span className="text-sm text-muted tabular-nums" aria-hidden>
              {t("risk.done", { done: figure(state.done, "count"), total: figure(state.total, "count") })}
            </span>
          </div>
        ) : null}
        {state.kind === "failed" ? <Notice tone="critical" live title={t("engineFailed")} /> : null}
        {simulation && result.of !== assumptions && !running ? <Notice tone="caution" title={t("risk.stale")} /> : null}
      </div>
      <div ref={box} aria-live="polite" className="sr-only">
        {simulation && !running ? t("risk.finished", { paths: figure(simulation.paths, "count") }) : ""}
      </div>
      {simulation ? (
        <div className={result.of === assumptions ? "flex flex-col gap-8" : "flex flex-col gap-8 opacity-60"}>
          <SimulationFigures simulation={simulation} currency={assumptions.currency} />
          <CashFan simulation={simulation} currency={assumptions.currency} />
          <RateHistogram simulation={simulation} currency={assumptions.currency} />
          <Contributions simulation={simulation} currency={assumptions.currency} />
          <Convergence simulation={simulation} currency={assumptions.currency} />
        </div>
      ) : null}
    </div>
  );
}
