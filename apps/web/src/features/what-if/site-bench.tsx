"use client";

import type { Patch } from "@fabroom/finance";
import { createContext, type ReactNode, use, useMemo } from "react";
import type { CaseOrigin } from "./case-origin.ts";
import { type ChipId, standingSet } from "./derive/inputs.ts";
import { EngineContext, useAnalysis, useEngineClient } from "./use-engine.ts";
import { useRested } from "./use-rested.ts";
import { type CaseState, useWhatIf, type WhatIf } from "./use-what-if.ts";
import { useWords } from "./use-words.ts";
import type { WhatIfBase } from "./views.tsx";

export type Bench = {
  base: WhatIfBase;
  whatIf: WhatIf;
  /** What is drawn: it follows the figures once the slider rests. */
  drawn: CaseState;
  origin: CaseOrigin;
  maySave: boolean;
};

const BenchContext = createContext<Bench | null>(null);

export function useBench(): Bench {
  const bench = use(BenchContext);
  if (!bench) throw new Error("useBench needs a SiteBench above it");
  return bench;
}

type Props = { base: WhatIfBase; chip: ChipId; maySave: boolean; children: ReactNode };

/** The reader's own case on the page of a site: the panel moves it, the analyses further down draw it. */
export function SiteBench(props: Props) {
  const engine = useEngineClient();
  return (
    <EngineContext value={engine}>
      <Shared {...props} />
    </EngineContext>
  );
}

function Shared({ base, chip, maySave, children }: Props) {
  const { assumptions, slug, name, version, publishedAt, engineVersion } = base;
  const initial = useMemo<Patch>(
    () => standingSet(assumptions).find(({ id }) => id === chip)?.patch ?? {},
    [assumptions, chip],
  );
  const whatIf = useWhatIf(assumptions, initial);
  const { state } = whatIf;
  const ask = useMemo(() => ({ assumptions: state.run.assumptions }), [state.run]);
  const { answer, pending } = useAnalysis("deep", ask);
  const caseSha256 = pending ? null : (answer?.caseSha256 ?? null);
  const drawn = useRested(state);
  const { currency } = assumptions;
  const { t } = useWords(currency);
  const source = t("origin", { name, version, scenario: t(`set.${drawn.chip}`) });
  const file = `${slug}-${drawn.chip}`;
  const origin = useMemo(
    () => ({ file, currency, source, publishedAt, engineVersion, caseSha256 }),
    [file, currency, source, publishedAt, engineVersion, caseSha256],
  );
  const bench = useMemo(() => ({ base, whatIf, drawn, origin, maySave }), [base, whatIf, drawn, origin, maySave]);
  return <BenchContext value={bench}>{children}</BenchContext>;
}
