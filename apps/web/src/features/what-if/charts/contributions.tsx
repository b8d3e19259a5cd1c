"use client";

import { formatNumber } from "@fabroom/contracts";
import { BarChart } from "@fabroom/ui/charts";
import type { Simulation } from "@/workers/protocol.ts";
import { CaseFigure } from "../case-figure.tsx";
import { useWords } from "../use-words.ts";

type Props = {
  simulation: Simulation;
  currency: string;
  wide?: boolean;
  /** The name of a driver where its id is not one of a single site. */
  nameOf?: (id: string) => string;
};

/** Bars drawn; the table has them all. */
const DRAWN = 12;

/** Which uncertain inputs the spread of the value comes from. */
export function Contributions({ simulation, currency, nameOf, wide = false }: Props) {
  const { t, language, figure } = useWords(currency);
  const list = simulation.contributions;
  const name = nameOf ?? ((id: string): string => t(`driver.${id}` as never));
  const first = list[0];
  const title = first
    ? t("contributions.title", { driver: name(first.id), share: figure(first.share, "ratio") })
    : t("contributions.none");
  const rho = (value: number) => formatNumber(Math.round(value * 100) / 100 || 0, language, 2);
  return (
    <CaseFigure
      id="contributions"
      title={title}
      subtitle={t("contributions.subtitle")}
      note={[
        t("contributions.note"),
        list.length > DRAWN ? t("contributions.rest", { count: list.length - DRAWN }) : "",
      ]
        .filter(Boolean)
        .join(" ")}
      table={{
        caption: t("contributions.caption"),
        columns: [
          { label: t("tornado.driver"), unit: null },
          { label: t("contributions.correlation"), unit: "none" },
          { label: t("contributions.share"), unit: "ratio" },
        ],
        rows: list.map((one) => [
          name(one.id),
          { text: rho(one.rankCorrelation), value: one.rankCorrelation },
          { text: figure(one.share, "ratio"), value: one.share },
        ]),
      }}
    >
      <BarChart
        label={title}
        wide={wide}
        emphasis={first?.id}
        bars={list.slice(0, DRAWN).map((one) => ({
          id: one.id,
          label: name(one.id),
          value: one.rankCorrelation,
          text: `${rho(one.rankCorrelation)} (${figure(one.share, "ratio")})`,
        }))}
      />
    </CaseFigure>
  );
}
