import type { Source } from "@fabroom/contracts";
import { t } from "./localised.ts";

/** Public sources, each cited wherever a number of theirs is used. Addresses only where the page itself was read. */
export const SOURCES = {
  epochStock: {
    label: t(
      "Epoch AI, stock of NVIDIA computing power (CC BY)",
      "Epoch AI, stock de puissance de calcul NVIDIA (CC BY)",
    ),
    url: "https://epoch.ai/data-insights/nvidia-chip-production",
    date: "2025-02-13",
  },
  epochSales: {
    label: t("Epoch AI Chip Sales, as reported by aiHola", "Epoch AI Chip Sales, rapporté par aiHola"),
    url: "https://aihola.com/article/global-ai-compute-15-million-h100-equivalents-epoch-ai",
    date: "2026-01-08",
  },
  epochGrowth: {
    label: t(
      "Epoch AI, growth of AI computing capacity; its cluster data cover 10 to 20% of the whole",
      "Epoch AI, croissance de la capacité de calcul pour l'IA ; ses données couvrent 10 à 20 % de l'ensemble",
    ),
    date: "2026-06",
  },
  semi: {
    label: t("SEMI, 300mm Fab Outlook, press release", "SEMI, 300mm Fab Outlook, communiqué"),
    url: "https://www.finanznachrichten.de/nachrichten-2025-06/65751832-semi-forecasts-69-growth-in-advanced-chipmaking-capacity-through-2028-due-to-ai-008.htm",
    date: "2025-06-25",
  },
  semiEvertiq: {
    label: t("SEMI, 300mm Fab Outlook, as reported by Evertiq", "SEMI, 300mm Fab Outlook, rapporté par Evertiq"),
    url: "https://evertiq.com/news/2025-06-26-advanced-chip-capacity-to-surge-69-by-2028-on-ai-demand",
    date: "2025-06-26",
  },
  cowosPast: {
    label: t("TrendForce News on TSMC's CoWoS capacity", "TrendForce News sur la capacité CoWoS de TSMC"),
    url: "https://www.trendforce.com/news/2025/12/08/news-tsmcs-cowos-l-s-reportedly-fully-booked-osat-partners-step-up-with-ases-cowop-in-focus",
    date: "2025-12-08",
  },
  trendforce: {
    label: t("TrendForce, as reported by Troy Technical", "TrendForce, rapporté par Troy Technical"),
    url: "https://troy-technical.com/2026/06/20/tsmc-to-halve-ai-chip-supply-gap-from-20-to-10-by-end-2026-with-cowos-capacity-boost-next-gen-copos-on-track/",
    date: "2026-06-20",
  },
  cowosRange: {
    label: t(
      "SemiWiki, J.P. Morgan and TrendForce estimates, collected from the trade press",
      "Estimations SemiWiki, J.P. Morgan et TrendForce, recueillies dans la presse spécialisée",
    ),
    date: "2026-06-20",
  },
  jpm: {
    label: t("J.P. Morgan estimate, as reported by the press", "Estimation J.P. Morgan, rapportée par la presse"),
    date: "2026-01",
  },
  iea: {
    label: t(
      "IEA, Energy and AI, as reported by Business Standard",
      "AIE, Energy and AI, rapporté par Business Standard",
    ),
    url: "https://www.business-standard.com/amp/technology/tech-news/algo-rhythm-energy-demand-of-ai-data-centres-to-double-by-2030-125041300687_1.html",
    date: "2025-04-13",
  },
  ibs: {
    label: t(
      "International Business Strategies, as reported by SemiMedia",
      "International Business Strategies, rapporté par SemiMedia",
    ),
    url: "https://www.semimedia.cc/15910.html",
    date: "2023-12-25",
  },
  digitimes: {
    label: t("DigiTimes, as reported by Taiwan News", "DigiTimes, rapporté par Taiwan News"),
    date: "2022-11",
  },
  cset: {
    label: t(
      "CSET, Khan and Mann, AI Chips: What They Are and Why They Matter",
      "CSET, Khan et Mann, AI Chips: What They Are and Why They Matter",
    ),
    date: "2020-04",
  },
  csetPermits: {
    label: t("CSET, No Permits, No Fabs (635 fabs, 1990–2020)", "CSET, No Permits, No Fabs (635 usines, 1990-2020)"),
    date: "2021-10",
  },
  techinsights: {
    label: t("TechInsights, as reported by Tom's Hardware", "TechInsights, rapporté par Tom's Hardware"),
    url: "https://tomshardware.com/tech-industry/producing-wafers-at-tsmc-arizona-is-only-10-percent-more-expensive-than-in-taiwan-techinsights",
    date: "2025-03-25",
  },
  exyte: {
    label: t("Exyte at SEMI ISS, copy of Tom's Hardware", "Exyte au SEMI ISS, copie de Tom's Hardware"),
    url: "https://klenance.com/building-a-chipmaking-fab-in-the-us-costs-twice-as-much-takes-twice-as-long-as-in-taiwan",
    date: "2025-02",
  },
  siaBcg: {
    label: t(
      "SIA and BCG, Emerging Resilience in the Semiconductor Supply Chain",
      "SIA et BCG, Emerging Resilience in the Semiconductor Supply Chain",
    ),
    date: "2024-05",
  },
  highNa: {
    label: t("Trade press on High-NA EUV (nai500.com)", "Presse spécialisée sur l'EUV High-NA (nai500.com)"),
    date: "2026-02",
  },
  credit48d: {
    label: t(
      "United States, Internal Revenue Code section 48D as amended in 2025",
      "États-Unis, article 48D du code des impôts, modifié en 2025",
    ),
    date: "2025-07-04",
  },
  chipsProgramme: {
    label: t(
      "CHIPS programme rules, summary by Arnold & Porter",
      "Règles du programme CHIPS, synthèse d'Arnold & Porter",
    ),
    date: "2023-03-08",
  },
  esmc: {
    label: t(
      "European Commission decision on ESMC, as reported by Business Standard",
      "Décision de la Commission européenne sur ESMC, rapportée par Business Standard",
    ),
    url: "https://www.business-standard.com/amp/world-news/eu-approves-5-5-bn-german-aid-under-chips-act-for-esmc-dresden-plant-124082000733_1.html",
    date: "2024-08-20",
  },
  jasm: {
    label: t("Focus Taiwan and METI on JASM, Kumamoto", "Focus Taiwan et METI sur JASM, Kumamoto"),
    date: "2024-02-24",
  },
  rapidus: {
    label: t("Jiji Press on Rapidus (nippon.com)", "Jiji Press sur Rapidus (nippon.com)"),
    url: "https://www.nippon.com/en/news/yjj2025033100217/japan-govt-to-provide-additional-aid-to-rapidus.html",
    date: "2025-03-31",
  },
  ism: {
    label: t("Tata–PSMC fiscal support agreement, Assam Tribune", "Accord de soutien Tata-PSMC, Assam Tribune"),
    date: "2025-03-06",
  },
  vsmc: { label: t("VSMC, as reported by Evertiq", "VSMC, rapporté par Evertiq"), date: "2024-12" },
  renesas: { label: t("Cycle times published by Renesas", "Temps de cycle publiés par Renesas"), date: "2023-12" },
  leachman: {
    label: t(
      "Leachman, Ding and Sato-Misawa, Spreadsheet Models for Fab Economic Analysis, UC Berkeley",
      "Leachman, Ding et Sato-Misawa, Spreadsheet Models for Fab Economic Analysis, UC Berkeley",
    ),
    date: "2001",
  },
  anandtech: { label: t("TSMC defect densities, AnandTech", "Densités de défauts TSMC, AnandTech"), date: "2020-08" },
  own: {
    label: t("Assumption of the issuer, no public source", "Hypothèse de l'émetteur, sans source publique"),
    date: "2026-11-20",
  },
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof SOURCES;
