import type { Unit } from "@fabroom/finance";
import type { Language, ProductWords } from "./language.ts";

/** What a column of figures may be in: a unit of the model, or one that only tables of charts need. */
export type ColumnUnit = Unit | "points" | "h100eMPerYear" | "perRow";

const w = (en: string, fr = en): ProductWords => ({ en, fr });

/** CUR stands for the currency. */
const HEADINGS: Record<ColumnUnit, ProductWords> = {
  none: w(""),
  ratio: w("%"),
  ratioPerYear: w("% a year", "% par an"),
  points: w("percentage points", "points de pourcentage"),
  multiple: w("×"),
  count: w("number", "nombre"),
  months: w("months", "mois"),
  weeks: w("weeks", "semaines"),
  days: w("days", "jours"),
  years: w("years", "années"),
  month: w("month", "mois"),
  mm: w("mm"),
  mm2: w("mm²"),
  defectsPerCm2: w("defects/cm²", "défauts/cm²"),
  wafers: w("wafers", "plaquettes"),
  wafersPerMonth: w("wafers a month", "plaquettes par mois"),
  dies: w("dies", "puces"),
  diesPerWafer: w("dies per wafer", "puces par plaquette"),
  currencyM: w("CUR m", "M CUR"),
  currencyMPerYear: w("CUR m a year", "M CUR par an"),
  currencyMPerMonth: w("CUR m a month", "M CUR par mois"),
  currencyPerWafer: w("CUR per wafer", "CUR par plaquette"),
  currencyPerDie: w("CUR per die", "CUR par puce"),
  currencyPerWspm: w("CUR per wafer a month", "CUR par plaquette mensuelle"),
  currencyPerUnit: w("CUR per unit", "CUR par unité"),
  currencyPerFteYear: w("CUR per FTE a year", "CUR par ETP et par an"),
  currencyPerMwh: w("CUR per MWh", "CUR par MWh"),
  fte: w("FTE", "ETP"),
  mwhPerWafer: w("MWh per wafer", "MWh par plaquette"),
  twhPerYear: w("TWh a year", "TWh par an"),
  h100ePerDie: w("H100e per die", "H100e par puce"),
  h100ePerYear: w("H100e a year", "H100e par an"),
  h100eMPerYear: w("millions of H100e a year", "millions de H100e par an"),
  perRow: w("see Unit", "voir Unité"),
};

/** A unit as the head of a column states it: `USD m` · `M USD`. Empty where there is none. */
export const unitHeading = (unit: ColumnUnit, language: Language, currency: string): string =>
  HEADINGS[unit][language].replace("CUR", currency);

/** What a value in the model's unit is multiplied with to be in the unit its heading states. */
export const headingScale = (unit: ColumnUnit): number =>
  unit === "ratio" || unit === "ratioPerYear" || unit === "points" ? 100 : 1;
