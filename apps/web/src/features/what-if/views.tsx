"use client";

import type { Assumptions } from "@fabroom/finance";
import { Tabs } from "@fabroom/ui";
import { memo, useMemo } from "react";
import { BridgePanel } from "./bridge-panel.tsx";
import { CaseOriginContext } from "./case-origin.ts";
import { CashFigure } from "./charts/cash.tsx";
import { CoverFigure } from "./charts/cover.tsx";
import { RampFigure } from "./charts/ramp.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { HeatPanel } from "./heat-panel.tsx";
import { SetPanel } from "./set-panel.tsx";
import { SimulationPanel } from "./simulation-panel.tsx";
import { TornadoPanel } from "./tornado-panel.tsx";
import type { AcceptedCase, CaseState } from "./use-what-if.ts";
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
/** What is drawn: a case, and its hash once it is known. */
export type Drawn = CaseState & { caseSha256: string | null };

type Props = { base: WhatIfBase; published: AcceptedCase; drawn: Drawn };

/** The drawings and analyses of the case at hand. They follow the figures once the slider rests. */
export const Views = memo(function Views({ base, published, drawn }: Props) {
  const { currency } = base.assumptions;
  const { t } = useWords(currency);
  const { run, patch, own, chip, caseSha256 } = drawn;
  const moved = Object.keys(patch).length > 0;
  const { slug, name, version, versionId, publishedAt, engineVersion } = base;
  const source = t("origin", { name, version, scenario: t(`set.${chip}`) });
  const origin = useMemo(
    () => ({ file: `${slug}-${chip}`, currency, source, publishedAt, engineVersion, caseSha256 }),
    [slug, chip, currency, source, publishedAt, engineVersion, caseSha256],
  );
  const { assumptions, series } = run;
  const tabs = [
    {
      id: "case",
      content: (
        <div className="flex flex-col gap-8">
          <CoverFigure mine={series} base={published.series} moved={moved} currency={currency} />
          <CashFigure mine={series} base={published.series} currency={currency} />
          <RampFigure mine={series} base={published.series} moved={moved} currency={currency} />
        </div>
      ),
    },
    { id: "tornado", content: <TornadoPanel assumptions={assumptions} /> },
    { id: "heat", content: <HeatPanel assumptions={assumptions} /> },
    { id: "bridge", content: <BridgePanel base={published.assumptions} mine={assumptions} moved={moved} /> },
    { id: "set", content: <SetPanel base={published.assumptions} own={own} chip={chip} /> },
    { id: "risk", content: <SimulationPanel assumptions={assumptions} /> },
  ].map((tab) => ({ ...tab, label: t(`tab.${tab.id}` as never) as string }));
  return (
    <CaseOriginContext value={origin}>
      <div className="flex min-w-0 flex-col gap-8">
        <Tabs label={t("analyses")} items={tabs} />
        <CheckPanel slug={slug} versionId={versionId} assumptions={assumptions} patch={patch} caseSha256={caseSha256} />
      </div>
    </CaseOriginContext>
  );
});
