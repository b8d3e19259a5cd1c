import type { Figure } from "@fabroom/contracts";
import { t } from "../localised.ts";
import { MARKET_INPUTS, market } from "../market.ts";
import { ours } from "./entry.ts";

const gapOf = (year: number) => {
  const at = market.find((item) => item.year === year)!;
  return {
    base: Math.max(0, 1 - at.supply / at.demandBase),
    high: Math.max(0, 1 - at.supply / at.demandHigh),
    low: Math.max(0, 1 - at.supply / at.demandLow),
  };
};
const GAP_RULE = t(
  "Demand less supply, over demand; demand and supply by the rule of the market study from the cited figures",
  "Demande moins offre, rapportée à la demande ; demande et offre selon la règle de l'étude de marché, à partir des chiffres cités",
);
const gap = (year: number): Figure => {
  const { low, base, high } = gapOf(year);
  return ours(
    `market.gap-${year}`,
    t(`Share of demand not met, ${year}`, `Part de la demande non servie, ${year}`),
    base,
    "ratio",
    GAP_RULE,
    { low, high },
  );
};
const rule = t(
  "Input of the market rule; changing it changes the gap",
  "Donnée de la règle de marché ; la changer change l'écart",
);

export const marketFigures: Figure[] = [
  gap(2028),
  gap(2030),
  gap(2033),
  gap(2035),
  ours(
    "market.efficiency-growth",
    t("Computing per unit of electricity, growth a year", "Calcul par unité d'électricité, croissance annuelle"),
    MARKET_INPUTS.efficiencyGrowth,
    "multiple",
    rule,
    { low: 1.2, high: 1.4 },
  ),
  ours(
    "market.performance-growth",
    t("Computing per packaged wafer, growth a year", "Calcul par plaquette assemblée, croissance annuelle"),
    MARKET_INPUTS.performanceGrowth,
    "multiple",
    rule,
    { low: 1.1, high: 1.25 },
  ),
  ours(
    "market.ai-share-2025",
    t("Share of advanced capacity used for AI, 2025", "Part de la capacité avancée consacrée à l'IA, 2025"),
    MARKET_INPUTS.aiShare.first,
    "ratio",
    rule,
  ),
  ours(
    "market.ai-share-2035",
    t("Share of advanced capacity used for AI, 2035", "Part de la capacité avancée consacrée à l'IA, 2035"),
    MARKET_INPUTS.aiShare.last,
    "ratio",
    rule,
    { low: 0.2, high: 0.4 },
  ),
];
