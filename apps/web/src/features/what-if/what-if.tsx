"use client";

import type { Patch } from "@fabroom/finance";
import { useEffect, useMemo } from "react";
import { ScenarioChips } from "./chips.tsx";
import { DeepStrip } from "./deep-strip.tsx";
import { inputsOf } from "./derive/link.ts";
import { HeadlineStrip } from "./headline.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import { SliderPanel } from "./slider-panel.tsx";
import { EngineContext, useAnalysis, useEngineClient } from "./use-engine.ts";
import { useRested } from "./use-rested.ts";
import { useWhatIf } from "./use-what-if.ts";
import { useWords } from "./use-words.ts";
import { Views, type WhatIfBase } from "./views.tsx";

type Props = {
  base: WhatIfBase;
  initial: Patch;
  /** The saved scenario that is open: what is saved from here says that it came from it. */
  scenario: { id: string; name: string } | null;
  maySave: boolean;
};

/** A site's business case to play with: the engine runs in the reader's own browser. */
export function WhatIf(props: Props) {
  const engine = useEngineClient();
  return (
    <EngineContext value={engine}>
      <Workbench {...props} />
    </EngineContext>
  );
}

function Workbench({ base, initial, scenario, maySave }: Props) {
  const whatIf = useWhatIf(base.assumptions, initial);
  const { currency } = base.assumptions;
  const { t } = useWords(currency);
  const { state, replace } = whatIf;
  const { run, chip, patch } = state;
  useEffect(() => {
    const linked = inputsOf(window.location.hash);
    if (linked) replace(linked);
  }, [replace]);
  const ask = useMemo(() => ({ assumptions: run.assumptions }), [run]);
  const deep = useAnalysis("deep", ask);
  const caseSha256 = deep.pending ? null : (deep.answer?.caseSha256 ?? null);
  // the figures follow the slider at once, the drawings as soon as it rests
  const drawn = useRested(useMemo(() => ({ ...state, caseSha256 }), [state, caseSha256]));
  return (
    <div className="flex flex-col gap-6">
      <ScenarioChips
        chip={chip}
        standing={whatIf.chips}
        hasOwn={state.own !== null}
        currency={currency}
        onChoose={whatIf.choose}
      />
      <div className="grid grid-cols-1 gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="contents lg:flex lg:min-w-0 lg:flex-col lg:gap-6">
          <HeadlineStrip figures={run.figures} base={whatIf.base.figures} currency={currency} />
          <DeepStrip metrics={deep.answer?.metrics ?? null} pending={deep.pending} assumptions={run.assumptions} />
          <div className="order-last min-w-0 lg:order-none">
            <Views base={base} published={whatIf.base} drawn={drawn} />
          </div>
        </div>
        <aside aria-label={t("inputs")} className="min-w-0">
          <div className="flex flex-col gap-4 rounded-data border border-line bg-surface p-5 lg:sticky lg:top-[calc(var(--sticky-top)+1rem)] lg:max-h-[calc(100dvh-var(--sticky-top)-2rem)] lg:overflow-y-auto">
            <div className="flex min-h-10 flex-wrap items-center justify-between gap-3">
              <h2 className="font-sans text-sm font-semibold tracking-normal">{t("inputs")}</h2>
              {maySave && Object.keys(patch).length > 0 ? (
                <SaveDialog
                  slug={base.slug}
                  versionId={base.versionId}
                  patch={patch}
                  forkedFrom={scenario?.id ?? null}
                  suggestion={chip === "own" ? (scenario?.name ?? "") : t(`set.${chip}`)}
                />
              ) : null}
            </div>
            <SliderPanel whatIf={whatIf} />
          </div>
        </aside>
      </div>
    </div>
  );
}
