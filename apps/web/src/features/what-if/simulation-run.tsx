"use client";

import { Button, Notice } from "@fabroom/ui";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { readNumber } from "@/lib/number.ts";
import { useProblems } from "@/lib/problems.ts";
import type { Simulation } from "@/workers/protocol.ts";
import { Choice } from "./choice.tsx";
import { useWords } from "./use-words.ts";

const HIGHEST_SEED = Number.MAX_SAFE_INTEGER;
type State = { kind: "idle" } | { kind: "running"; done: number; total: number; stop: () => void } | { kind: "failed" };
type Running = { done: Promise<Simulation>; stop: () => void };

type Props = {
  lead: string;
  /** The inputs: a result of others is shown as outdated. */
  of: object;
  choices: readonly number[];
  paths: number;
  /** Runs without being asked when the panel appears. */
  atOnce: boolean;
  simulate: (paths: number, seed: number, onProgress: (done: number) => void) => Running;
  children: (simulation: Simulation) => ReactNode;
};

/** Number of runs, seed, start and stop, with progress; below it the latest result. A stop keeps what was drawn. */
export function SimulationRun({ lead, of, choices, paths: usual, atOnce, simulate, children }: Props) {
  const { t, language, figure } = useWords("USD");
  const { words } = useProblems();
  const id = useId();
  const [paths, setPaths] = useState(usual);
  const [seedText, setSeedText] = useState("42");
  const [state, setState] = useState<State>({ kind: "idle" });
  const [result, setResult] = useState<{ id: number; of: object; simulation: Simulation } | null>(null);
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
    try {
      const { done, stop } = simulate(paths, seed, (count) =>
        setState((last) => (last.kind === "running" ? { ...last, done: count } : last)),
      );
      setState({ kind: "running", done: 0, total: paths, stop });
      const simulation = await done;
      setResult((last) => ({ id: (last?.id ?? 0) + 1, of, simulation }));
      setState({ kind: "idle" });
    } catch (error) {
      setState(error instanceof Error && error.message === "cancelled" ? { kind: "idle" } : { kind: "failed" });
    }
  }
  const started = useRef(false);
  useEffect(() => {
    if (!atOnce || started.current) return;
    started.current = true;
    void run();
  });
  const simulation = result?.simulation;
  const current = result?.of === of;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-4">
        <p className="max-w-measure text-sm text-muted">{lead}</p>
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
          <Choice
            label={t("risk.paths")}
            value={String(paths)}
            onChange={(value) => setPaths(Number(value))}
            options={choices.map((value) => ({ value: String(value), label: figure(value, "count") }))}
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
            <Button size="small" onClick={state.stop}>
              {t("risk.stop")}
            </Button>
          ) : (
            <Button data-run size="small" disabled={seedError !== undefined} onClick={() => void run()}>
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
              className="h-2 w-full max-w-md appearance-none rounded-data bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
            />
            <span className="text-sm whitespace-nowrap text-muted tabular-nums" aria-hidden>
              {t("risk.done", { done: figure(state.done, "count"), total: figure(state.total, "count") })}
            </span>
          </div>
        ) : null}
        {state.kind === "failed" ? <Notice tone="critical" live title={t("engineFailed")} /> : null}
        {simulation && !current && !running ? <Notice tone="caution" title={t("risk.stale")} /> : null}
      </div>
      <div aria-live="polite" className="sr-only">
        {simulation && !running ? t("risk.finished", { paths: figure(simulation.paths, "count") }) : ""}
      </div>
      {simulation ? (
        <div
          data-simulation
          data-paths={simulation.paths}
          data-run-id={result.id}
          className={current ? "flex flex-col gap-8" : "flex flex-col gap-8 opacity-60"}
        >
          {children(simulation)}
        </div>
      ) : null}
    </div>
  );
}
