"use client";

import type { Assumptions } from "@fabroom/finance";
import { useMemo } from "react";
import { CashFan } from "./charts/cash-fan.tsx";
import { Contributions } from "./charts/contributions.tsx";
import { Convergence } from "./charts/convergence.tsx";
import { RateHistogram } from "./charts/rate-histogram.tsx";
import { useLeanNote } from "./lean-note.ts";
import { SimulationFigures } from "./simulation-figures.tsx";
import { SimulationRun } from "./simulation-run.tsx";
import { useEngine } from "./use-engine.ts";
import { useWords } from "./use-words.ts";

type Props = { assumptions: Assumptions; atOnce?: boolean };

/** Thousands of runs of the whole model on uncertain inputs. */
export function SimulationPanel({ assumptions, atOnce = false }: Props) {
  const engine = useEngine();
  const { currency } = assumptions;
  const { t } = useWords(currency);
  const cases = useMemo(() => [assumptions], [assumptions]);
  const why = useLeanNote(cases, false);
  return (
    <SimulationRun
      lead={t("risk.lead")}
      of={assumptions}
      choices={[500, 2000, 5000, 20_000]}
      paths={2000}
      atOnce={atOnce}
      simulate={(paths, seed, onProgress) => engine.simulate({ assumptions, paths, seed }, onProgress)}
    >
      {(simulation) => (
        <>
          <SimulationFigures simulation={simulation} currency={currency} />
          <CashFan simulation={simulation} currency={currency} />
          <RateHistogram simulation={simulation} currency={currency} why={why} />
          <Contributions simulation={simulation} currency={currency} />
          <Convergence simulation={simulation} currency={currency} />
        </>
      )}
    </SimulationRun>
  );
}
