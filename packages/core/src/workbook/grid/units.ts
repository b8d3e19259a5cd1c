import type { Language, Localised } from "@fabroom/contracts";
import type { Unit } from "@fabroom/finance";

const w = (en: string, fr = en): Localised => ({ en, fr });

/** Words of the unit column; CUR stands for the site's currency. */
const WORDS: Record<Unit, Localised> = {
  none: w(""),
  ratio: w("%"),
  ratioPerYear: w("% a year", "% par an"),
  multiple: w("x"),
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
};

export const unitWords = (unit: Unit, language: Language, currency: string): string =>
  WORDS[unit][language].replace("CUR", currency);

const MONEY = "#,##0.0;(#,##0.0);-";

/** Number format of a figure by its unit. */
export function formatOf(unit: Unit): string {
  switch (unit) {
    case "ratio":
    case "ratioPerYear":
      return "0.00%";
    case "multiple":
      return "0.00";
    case "defectsPerCm2":
      return "0.0000";
    case "none":
      return "0";
    case "count":
      return "#,##0.##";
    case "wafers":
    case "wafersPerMonth":
    case "dies":
    case "fte":
    case "h100ePerYear":
      return "#,##0;(#,##0);-";
    case "currencyPerWafer":
    case "currencyPerDie":
    case "currencyPerUnit":
    case "currencyPerWspm":
    case "currencyPerFteYear":
    case "currencyPerMwh":
      return "#,##0.00;(#,##0.00);-";
    case "twhPerYear":
      return "0.000";
    case "month":
      return "yyyy-mm";
    default:
      return unit.startsWith("currency") ? MONEY : "#,##0.0##";
  }
}
