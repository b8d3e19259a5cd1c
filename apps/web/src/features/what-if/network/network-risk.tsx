"use client";

import { ENGINE_VERSION } from "@fabroom/finance";
import { useEffect, useMemo, useState } from "react";
import type { NetworkAsk } from "@/workers/protocol.ts";
import { type CaseOrigin, CaseOriginContext } from "../case-origin.ts";
import { CashFan } from "../charts/cash-fan.tsx";
import { Contributions } from "../charts/contributions.tsx";
import { Convergence } from "../charts/convergence.tsx";
import { RateHistogram } from "../charts/rate-histogram.tsx";
import { startWorker } from "../engine-client.ts";
import { useLeanNote } from "../lean-note.ts";
import { SimulationRun } from "../simulation-run.tsx";
import { useWords } from "../use-words.ts";
import { WhenNear } from "../when-near.tsx";
import { crewSize, NetworkCrew } from "./crew.ts";
import { NetworkFigures } from "./network-figures.tsx";
import type { RatedSite } from "./rated-sites.ts";

type Props = { sites: readonly RatedSite[]; publishedAt: string };

/** The whole network on uncertain inputs, in the reader's own browser and on as many workers as it has cores. */
export function NetworkRisk(props: Props) {
  return (
    <WhenNear>
      <Risk {...props} />
    </WhenNear>
  );
}

function Risk({ sites, publishedAt }: Props) {
  const { t } = useWords("USD");
  const crew = useCrew();
  const ask = useMemo(() => askOf(sites), [sites]);
  const cases = useMemo(() => sites.map(({ assumptions }) => assumptions), [sites]);
  const why = useLeanNote(cases, true);
  const source = t("network.origin", { count: sites.length });
  const origin = useMemo<CaseOrigin>(
    () => ({ file: "network", currency: "USD", source, publishedAt, engineVersion: ENGINE_VERSION, caseSha256: null }),
    [source, publishedAt],
  );
  const names = new Map(sites.map(({ slug, name }) => [slug, name]));
  const nameOf = (id: string): string => {
    const [driver, site] = id.split("@");
    const words: string = t(`driver.${driver}` as never);
    return site === undefined ? t("network.allSites", { driver: words }) : `${words}, ${names.get(site) ?? site}`;
  };
  return (
    <CaseOriginContext value={origin}>
      <SimulationRun
        lead={t("network.lead", { workers: crew.size })}
        of={ask}
        choices={[1000, 2000, 5000, 10_000]}
        paths={5000}
        atOnce
        simulate={(paths, seed, onProgress) => crew.run({ ...ask, paths, seed }, onProgress)}
      >
        {(simulation) => (
          <>
            <NetworkFigures simulation={simulation} discountRate={ask.discountRate} />
            <RateHistogram network simulation={simulation} currency="USD" why={why} wide />
            <CashFan wide simulation={simulation} currency="USD" caseLabel={t("network.case")} />
            <Contributions wide simulation={simulation} currency="USD" nameOf={nameOf} />
            <Convergence wide simulation={simulation} currency="USD" />
          </>
        )}
      </SimulationRun>
    </CaseOriginContext>
  );
}

/** The strictest terms among the sites hold for the whole. */
function askOf(sites: readonly RatedSite[]): Omit<NetworkAsk, "paths" | "seed"> {
  const terms = sites.map(({ assumptions }) => assumptions.returns);
  return {
    sites: sites.map(({ slug, country, assumptions }) => ({ id: slug, country, assumptions })),
    rates: Object.fromEntries(
      sites
        .filter(({ assumptions }) => assumptions.currency !== "USD")
        .map(({ assumptions, usdRate }) => [assumptions.currency, usdRate]),
    ),
    discountRate: Math.max(...terms.map(({ costOfEquity }) => costOfEquity)),
    hurdle: Math.max(...terms.map(({ hurdle }) => hurdle)),
  };
}

function useCrew(): NetworkCrew {
  const [crew] = useState(() => new NetworkCrew(crewSize(globalThis.navigator?.hardwareConcurrency), startWorker));
  useEffect(() => () => crew.close(), [crew]);
  return crew;
}
