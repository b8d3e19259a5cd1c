import type { Figure, ProductWords } from "@fabroom/contracts";
import { DOLLARS } from "./documents/facts/rates.ts";
import { t } from "./localised.ts";
import { MARKET_INPUTS, market } from "./market.ts";
import { SOURCES, type SourceKey } from "./sources.ts";
import { tranches } from "./tranches.ts";

const CASE_DATE = "2026-11-20";
type More = { low?: number; high?: number; asOf?: string; formula?: ProductWords };

/** A number somebody else published. */
const cited = (
  id: string,
  label: ProductWords,
  value: number,
  unit: string,
  key: SourceKey,
  more: More = {},
): Figure => ({
  id,
  label,
  value,
  unit,
  status: "published",
  source: SOURCES[key],
  ...more,
  asOf: more.asOf ?? SOURCES[key].date,
});

/** A number of ours, with the rule that gives it. */
const ours = (
  id: string,
  label: Figure["label"],
  value: number,
  unit: string,
  formula: ProductWords,
  more: More = {},
): Figure => ({
  id,
  label,
  value,
  unit,
  status: "assumption",
  asOf: CASE_DATE,
  source: SOURCES.own,
  formula,
  ...more,
});

const demandFigures: Figure[] = [
  cited(
    "compute.stock",
    t("AI chips in use, all makers", "Puces d'IA en service, tous fabricants"),
    15_000_000,
    "h100e",
    "epochSales",
  ),
  cited("compute.power", t("Power drawn by them, at least", "Puissance appelée, au moins"), 10, "GW", "epochSales"),
  cited(
    "compute.nvidia-stock",
    t("NVIDIA computing power in use", "Puissance de calcul NVIDIA en service"),
    4_000_000,
    "h100e",
    "epochStock",
  ),
  cited(
    "compute.nvidia-growth",
    t("Growth of NVIDIA computing power a year since 2019", "Croissance annuelle de la puissance NVIDIA depuis 2019"),
    2.3,
    "multiple",
    "epochStock",
  ),
  cited("compute.doubling", t("Doubling time", "Temps de doublement"), 10, "months", "epochStock"),
  cited(
    "compute.growth",
    t(
      "Growth of AI computing capacity a year since 2022",
      "Croissance annuelle de la capacité de calcul pour l'IA depuis 2022",
    ),
    3.3,
    "multiple",
    "epochGrowth",
    { low: 2.7, high: 4.1 },
  ),
  cited(
    "supply.advanced-2024",
    t("Capacity at 7 nm and below, 2024", "Capacité à 7 nm et moins, 2024"),
    850_000,
    "wspm",
    "semi",
  ),
  cited(
    "supply.advanced-2026",
    t("Capacity at 7 nm and below, 2026", "Capacité à 7 nm et moins, 2026"),
    1_160_000,
    "wspm",
    "semiEvertiq",
  ),
  cited(
    "supply.advanced-2028",
    t("Capacity at 7 nm and below, 2028", "Capacité à 7 nm et moins, 2028"),
    1_400_000,
    "wspm",
    "semi",
  ),
  cited(
    "supply.advanced-growth",
    t("Growth of that capacity a year, 2024–2028", "Croissance annuelle de cette capacité, 2024-2028"),
    0.14,
    "ratio",
    "semi",
  ),
  cited(
    "supply.total-growth",
    t("Growth of all 300 mm capacity a year", "Croissance annuelle de toute la capacité 300 mm"),
    0.07,
    "ratio",
    "semi",
  ),
  cited(
    "supply.two-nm-2028",
    t("Capacity at 2 nm and below, 2028, at least", "Capacité à 2 nm et moins, 2028, au moins"),
    500_000,
    "wspm",
    "semi",
  ),
  cited("packaging.2025", t("CoWoS capacity, end of 2025", "Capacité CoWoS, fin 2025"), 75_000, "wspm", "cowosPast", {
    low: 75_000,
    high: 80_000,
  }),
  cited(
    "packaging.2026",
    t("CoWoS capacity, end of 2026: middle of the estimates", "Capacité CoWoS, fin 2026 : milieu des estimations"),
    115_000,
    "wspm",
    "cowosRange",
    { low: 90_000, high: 140_000 },
  ),
  cited(
    "packaging.per-wafer",
    t("H100-class packages on one CoWoS wafer", "Boîtiers de classe H100 par plaquette CoWoS"),
    28,
    "count",
    "jpm",
  ),
  cited(
    "market.gap-published",
    t(
      "Demand for AI chips not met, before the expansion of 2026",
      "Demande de puces d'IA non servie, avant l'extension de 2026",
    ),
    0.2,
    "ratio",
    "trendforce",
    { low: 0.1, high: 0.2 },
  ),
  cited(
    "power.2024",
    t("Electricity of data centres, 2024", "Électricité des centres de données, 2024"),
    415,
    "TWh",
    "iea",
  ),
  cited(
    "power.2030",
    t("Electricity of data centres, 2030", "Électricité des centres de données, 2030"),
    945,
    "TWh",
    "iea",
  ),
  cited(
    "power.2035",
    t("Electricity of data centres, 2035", "Électricité des centres de données, 2035"),
    1_200,
    "TWh",
    "iea",
  ),
  cited(
    "capex.world",
    t("Fab capital expenditure worldwide, 2024–2032", "Investissements mondiaux dans les usines, 2024-2032"),
    2_300_000_000_000,
    "USD",
    "siaBcg",
  ),
];

const costFigures: Figure[] = [
  cited("fab.cost-3nm", t("Cost of a 3 nm fab", "Coût d'une usine 3 nm"), 20_000_000_000, "USD", "ibs"),
  cited("fab.cost-2nm", t("Cost of a 2 nm fab", "Coût d'une usine 2 nm"), 28_000_000_000, "USD", "ibs"),
  cited(
    "fab.reference-capacity",
    t("Capacity these costs refer to", "Capacité à laquelle ces coûts se rapportent"),
    50_000,
    "wspm",
    "ibs",
  ),
  cited("wafer.price-3nm", t("Price of a 3 nm wafer", "Prix d'une plaquette 3 nm"), 20_000, "USD", "ibs"),
  cited("wafer.price-2nm", t("Price of a 2 nm wafer", "Prix d'une plaquette 2 nm"), 30_000, "USD", "ibs"),
  cited("wafer.price-5nm", t("Price of a 5 nm wafer", "Prix d'une plaquette 5 nm"), 16_000, "USD", "digitimes"),
  cited(
    "wafer.price-7nm",
    t("Price of a 7 nm wafer, cost model of 2020", "Prix d'une plaquette 7 nm, modèle de coûts de 2020"),
    9_346,
    "USD",
    "cset",
  ),
  cited(
    "wafer.price-16nm",
    t("Price of a 16/12 nm wafer, cost model of 2020", "Prix d'une plaquette 16/12 nm, modèle de coûts de 2020"),
    3_984,
    "USD",
    "cset",
  ),
  cited(
    "cost.us-premium",
    t(
      "Extra cost of a wafer in Arizona over Taiwan, at most",
      "Surcoût d'une plaquette en Arizona par rapport à Taïwan, au plus",
    ),
    0.1,
    "ratio",
    "techinsights",
  ),
  cited(
    "cost.labour-share",
    t(
      "Share of labour in the cost of a wafer, at most",
      "Part de la main-d'œuvre dans le coût d'une plaquette, au plus",
    ),
    0.02,
    "ratio",
    "techinsights",
  ),
  cited(
    "build.us-factor",
    t("Building cost, United States over Taiwan", "Coût du bâtiment, États-Unis sur Taïwan"),
    2,
    "multiple",
    "exyte",
  ),
  cited(
    "build.us-months",
    t("Permit to completion, United States", "Du permis à l'achèvement, États-Unis"),
    38,
    "months",
    "exyte",
  ),
  cited(
    "build.eu-months",
    t("Permit to completion, Europe", "Du permis à l'achèvement, Europe"),
    34,
    "months",
    "exyte",
  ),
  cited(
    "build.sea-months",
    t("Permit to completion, Singapore and Malaysia", "Du permis à l'achèvement, Singapour et Malaisie"),
    23,
    "months",
    "exyte",
  ),
  cited(
    "build.tw-months",
    t("Permit to completion, Taiwan", "Du permis à l'achèvement, Taïwan"),
    19,
    "months",
    "exyte",
  ),
  cited(
    "build.mean-days",
    t(
      "Construction start to production, mean of 635 fabs",
      "Du premier coup de pioche à la production, moyenne de 635 usines",
    ),
    682,
    "days",
    "csetPermits",
    { low: 584, high: 781 },
  ),
  cited(
    "build.us-2010s-days",
    t("The same, United States in the 2010s", "Idem, États-Unis dans les années 2010"),
    918,
    "days",
    "csetPermits",
  ),
  cited(
    "fab.tools",
    t("Process tools in a large fab", "Équipements de procédé d'une grande usine"),
    2_000,
    "count",
    "exyte",
  ),
  cited(
    "fab.cleanroom",
    t("Clean room of a large fab, square feet", "Salle blanche d'une grande usine, en pieds carrés"),
    430_000,
    "count",
    "exyte",
  ),
  cited(
    "fab.high-na",
    t("Price of one High-NA lithography tool, about", "Prix d'un équipement de lithographie High-NA, environ"),
    400_000_000,
    "USD",
    "highNa",
  ),
  cited(
    "fab.cycle-weeks",
    t("Time of a wafer in the fab", "Temps de séjour d'une plaquette dans l'usine"),
    17,
    "weeks",
    "renesas",
    { low: 16, high: 18 },
  ),
];

const supportFigures: Figure[] = [
  cited(
    "us.credit-rate",
    t("Federal investment credit", "Crédit d'impôt fédéral à l'investissement"),
    0.35,
    "ratio",
    "credit48d",
  ),
  cited(
    "us.grant-share",
    t("Direct federal grant, share of capital expenditure", "Subvention fédérale directe, part de l'investissement"),
    0.1,
    "ratio",
    "chipsProgramme",
    { low: 0.05, high: 0.15 },
  ),
  cited(
    "eu.aid-approved",
    t("Aid approved for the project in Dresden", "Aide approuvée pour le projet de Dresde"),
    5_000_000_000,
    "EUR",
    "esmc",
  ),
  cited(
    "benchmark.esmc-capex",
    t("Cost of the project in Dresden, at least", "Coût du projet de Dresde, au moins"),
    10_000_000_000,
    "EUR",
    "esmc",
  ),
  cited(
    "benchmark.esmc-capacity",
    t("Capacity of the project in Dresden", "Capacité du projet de Dresde"),
    40_000,
    "wspm",
    "esmc",
  ),
  cited(
    "jp.aid-kumamoto",
    t("Share of aid in the first fab in Kumamoto, about", "Part de l'aide dans la première usine de Kumamoto, environ"),
    0.4,
    "ratio",
    "jasm",
  ),
  cited(
    "jp.aid-chitose",
    t("Aid to the 2 nm project in Chitose, to fiscal 2025", "Aide au projet 2 nm de Chitose, jusqu'à l'exercice 2025"),
    1_722_500_000_000,
    "JPY",
    "rapidus",
  ),
  cited(
    "jp.cost-chitose",
    t("Cost to mass production there, about", "Coût jusqu'à la production en série, environ"),
    5_000_000_000_000,
    "JPY",
    "rapidus",
  ),
  cited(
    "in.aid-share",
    t(
      "Fiscal support of the Indian programme, share of project cost",
      "Soutien du programme indien, part du coût du projet",
    ),
    0.5,
    "ratio",
    "ism",
  ),
  cited(
    "benchmark.vsmc-capex",
    t("Cost of the public project in Singapore", "Coût du projet public de Singapour"),
    7_800_000_000,
    "USD",
    "vsmc",
  ),
  cited(
    "benchmark.vsmc-capacity",
    t("Capacity of the public project in Singapore, 2029", "Capacité du projet public de Singapour, 2029"),
    55_000,
    "wspm",
    "vsmc",
  ),
  ours(
    "eu.aid-share",
    t("Aid taken for site D, share of the budget", "Aide retenue pour le site D, part du budget"),
    0.45,
    "ratio",
    t("Below the half approved for the project in Dresden", "En deçà de la moitié approuvée pour le projet de Dresde"),
  ),
  ours(
    "jp.aid-share-e",
    t("Aid taken for site E, share of the budget", "Aide retenue pour le site E, part du budget"),
    0.35,
    "ratio",
    t("Below the share of the first fab in Kumamoto", "En deçà de la part de la première usine de Kumamoto"),
  ),
  ours(
    "jp.aid-share-f",
    t("Aid taken for site F, share of the budget", "Aide retenue pour le site F, part du budget"),
    0.34,
    "ratio",
    t(
      "Aid to date over cost to mass production, project in Chitose",
      "Aide à ce jour rapportée au coût jusqu'à la série, projet de Chitose",
    ),
  ),
];

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

const marketFigures: Figure[] = [
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

const target = (key: string) => {
  const tranche = tranches.find((item) => item.key === key)!;
  const scale = tranche.currency === "JPY" ? 1 : 100;
  return {
    value: Number(tranche.target) / scale,
    low: Number(tranche.floor) / scale,
    high: Number(tranche.cap) / scale,
    currency: tranche.currency,
    name: tranche.name,
  };
};
const TARGET_RULE = t(
  "Target of the tranche; the range is floor to cap",
  "Objectif de la tranche ; la fourchette va du plancher au plafond",
);

const raiseFigures: Figure[] = [
  ...tranches.map(({ key }) => {
    const { value, low, high, currency, name } = target(key);
    return ours(`raise.${key}`, name, value, currency, TARGET_RULE, { low, high });
  }),
  ours(
    "raise.hurdle",
    t("Equity return the issuer asks of a site", "TRI fonds propres que l'émetteur exige d'un site"),
    0.15,
    "ratio",
    t("Decision of the issuer; used as hurdle in every case", "Décision de l'émetteur ; seuil de tous les dossiers"),
  ),
  ours(
    "raise.wacc",
    t("Discount rate of the cases", "Taux d'actualisation des dossiers"),
    0.1,
    "ratio",
    t("Decision of the issuer; the same for all sites", "Décision de l'émetteur ; le même pour tous les sites"),
  ),
  ours(
    "raise.contingency",
    t("Contingency in the budgets", "Provision pour aléas des budgets"),
    0.1,
    "ratio",
    t(
      "Common assumption; lower where the source includes some",
      "Hypothèse commune ; moindre lorsque la source en comprend une part",
    ),
    { low: 0, high: 0.3 },
  ),
  ours(
    "raise.lta-share",
    t("Output to be sold under agreements with a term", "Production à vendre par contrats à terme"),
    0.5,
    "ratio",
    t("Target; none is signed", "Objectif ; aucun n'est signé"),
  ),
  ours(
    "raise.gearing",
    t(
      "Highest ceiling of senior debt, share of debt and equity",
      "Plafond de dette senior le plus élevé, part dans dette et fonds propres",
    ),
    0.55,
    "ratio",
    t(
      "Ceiling sought from lenders; the cover ratio may set a lower one",
      "Plafond recherché auprès des prêteurs ; le ratio de couverture peut en imposer un plus bas",
    ),
  ),
];

/** Fixed rates at which sites of other currencies are added up, by the id the product looks for. */
const rateFigures: Figure[] = Object.entries(DOLLARS)
  .filter(([currency]) => currency !== "USD")
  .map(([currency, rate]) =>
    ours(
      `fx.${currency.toLowerCase()}`,
      t(`US dollars for one ${currency}`, `Dollars des États-Unis pour un ${currency}`),
      rate,
      "none",
      t("Fixed rate of the cases", "Taux fixe des dossiers"),
    ),
  );

/** Every figure that texts may cite besides those computed from the sites' cases. */
export const figures: Figure[] = [
  ...demandFigures,
  ...costFigures,
  ...supportFigures,
  ...marketFigures,
  ...raiseFigures,
  ...rateFigures,
];
