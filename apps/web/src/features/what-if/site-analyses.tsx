"use client";

import { BridgePanel } from "./bridge-panel.tsx";
import { CaseOriginContext } from "./case-origin.ts";
import { HeatPanel } from "./heat-panel.tsx";
import { SimulationPanel } from "./simulation-panel.tsx";
import { useBench } from "./site-bench.tsx";
import { TornadoPanel } from "./tornado-panel.tsx";
import { WhenNear } from "./when-near.tsx";

/** What moves the case: one input alone, two at once, and from the published case to the one in the panel. */
export function SiteSensitivities() {
  const { whatIf, drawn, origin } = useBench();
  const { assumptions } = drawn.run;
  const moved = Object.keys(drawn.patch).length > 0;
  return (
    <CaseOriginContext value={origin}>
      <WhenNear>
        <div className="flex flex-col gap-8">
          <TornadoPanel assumptions={assumptions} />
          <HeatPanel assumptions={assumptions} />
          <BridgePanel base={whatIf.base.assumptions} mine={assumptions} moved={moved} />
        </div>
      </WhenNear>
    </CaseOriginContext>
  );
}

/** Everything uncertain at once: the first runs are made when the reader comes by. */
export function SiteSpread() {
  const { drawn, origin } = useBench();
  return (
    <CaseOriginContext value={origin}>
      <WhenNear>
        <SimulationPanel assumptions={drawn.run.assumptions} atOnce />
      </WhenNear>
    </CaseOriginContext>
  );
}
