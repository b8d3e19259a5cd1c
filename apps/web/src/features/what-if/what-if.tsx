"use client";

import type { Assumptions, Patch } from "@fabroom/finance";
import { Tabs } from "@fabroom/ui";
import { useDeferredValue, useEffect, useMemo } from "react";
import { BridgePanel } from "./bridge-panel.tsx";
import { CaseOriginContext } from "./case-origin.ts";
import { CashFigure } from "./charts/cash.tsx";
import { CoverFigure } from "./charts/cover.tsx";
import { RampFigure } from "./charts/ramp.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { ScenarioChips } from "./chips.tsx";
import { DeepStrip } from "./deep-strip.tsx";
import { inputsOf } from "./derive/link.ts";
import { HeadlineStrip } from "./headline.tsx";
import { HeatPanel } from "./heat-panel.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import { SetPanel } from "./set-panel.tsx";
import { SimulationPanel } from "./simulation-panel.tsx";
import { SliderPanel } from "./slider-panel.tsx";
import { TornadoPanel } from "./tornado-panel.tsx";
import { EngineContext, useAnalysis, useEngineClient } from "./use-engine.ts";
import { useWhatIf } from "./use-what-if.ts";
import { useWords } from "./use-words.ts";

/** The published case a reader starts from. */
export type WhatIfBase = {
  slug: string;
  name: string;
  versionId: string;
  version: number;
  publishedAt: string;
  engineVersion: string;
  assumptions: Assumptions;
};
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
  const { t } = useWords(base.assumptions.currency);
  const { run, chip, patch, replace } = whatIf;
  useEffect(() => {
    const linked = inputsOf(window.location.hash);
    if (linked) replace(linked);
  }, [replace]);
  // the figures follow the slider at once, the drawings as soon as the browser has a moment
  const drawn = useDeferredValue(run);
  const moved = Object.keys(patch).length > 0;
  const ask = useMemo(() => ({ assumptions: run.assumptions }), [run]);
  const deep = useAnalysis("deep", ask);
  const caseSha256 = deep.pending ? null : (deep.answer?.caseSha256 ?? null);
  const { slug, name, version, versionId, publishedAt, engineVersion } = base;
  const { currency } = base.assumptions;
  const origin = useMemo(
    () => ({ slug, name, currency, version, publishedAt, engineVersion, caseSha256, chip }),
    [slug, name, currency, version, publishedAt, engineVersion, caseSha256, chip],
  );
  const { assumptions } = drawn;
  const figures = (
    <div className="flex flex-col gap-8">
      <CoverFigure mine={drawn.series} base={whatIf.base.series} moved={moved} currency={currency} />
      <CashFigure mine={drawn.series} base={whatIf.base.series} currency={currency} />
      <RampFigure mine={drawn.series} base={whatIf.base.series} moved={moved} currency={currency} />
    </div>
  );
  const tabs = [
    { id: "case", content: figures },
    { id: "tornado", content: <TornadoPanel assumptions={assumptions} /> },
    { id: "heat", content: <HeatPanel assumptions={assumptions} /> },
    { id: "bridge", content: <BridgePanel base={whatIf.base.assumptions} mine={assumptions} moved={moved} /> },
    { id: "set", content: <SetPanel base={whatIf.base.assumptions} own={whatIf.own} chip={chip} /> },
    { id: "risk", content: <SimulationPanel assumptions={assumptions} /> },
  ].map((tab) => ({ ...tab, label: t(`tab.${tab.id}` as never) as string }));
  return (
    <CaseOriginContext value={origin}>
      <div className="flex flex-col gap-6">
        <ScenarioChips whatIf={whatIf} />
        <div className="grid grid-cols-1 gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="contents lg:flex lg:min-w-0 lg:flex-col lg:gap-6">
            <HeadlineStrip figures={run.figures} base={whatIf.base.figures} currency={currency} />
            <DeepStrip metrics={deep.answer?.metrics ?? null} pending={deep.pending} assumptions={run.assumptions} />
            <div className="order-last min-w-0 lg:order-none">
              <Tabs label={t("analyses")} items={tabs} />
            </div>
          </div>
          <aside aria-label={t("inputs")} className="min-w-0">
            <div className="flex flex-col gap-4 rounded-data border border-line bg-surface p-5 lg:sticky lg:top-[calc(var(--sticky-top)+1rem)] lg:max-h-[calc(100dvh-var(--sticky-top)-2rem)] lg:overflow-y-auto">
              <div className="flex flex-wrap items-center justify-between gap-3">
                <h2 className="font-sans text-sm font-semibold tracking-normal">{t("inputs")}</h2>
                {maySave && moved ? (
                  <SaveDialog
                    slug={slug}
                    versionId={versionId}
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
        <CheckPanel
          slug={slug}
          versionId={versionId}
          assumptions={run.assumptions}
          patch={patch}
          caseSha256={caseSha256}
        />
      </div>
    </CaseOriginContext>
  );
}
