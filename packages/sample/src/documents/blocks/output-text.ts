import { formatFigure, type ProductWords } from "@fabroom/contracts";
import { type Headline, type HeadlineName, OUTPUT_FIELDS, type Unit } from "@fabroom/finance";
import { ABSENT } from "../build/voice.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";

const field = (name: HeadlineName) => OUTPUT_FIELDS.find((candidate) => candidate.path === `headline.${name}`);

/** A number in one of the engine's units as text of the document. */
export function inUnit(c: Context, site: SiteCase, value: number, unit: Unit): string {
  const { v, language } = c;
  switch (unit) {
    case "currencyM":
    case "currencyMPerYear":
    case "currencyMPerMonth":
      return site.m(value);
    case "currencyPerWafer":
    case "currencyPerDie":
    case "currencyPerUnit":
    case "currencyPerWspm":
    case "currencyPerFteYear":
    case "currencyPerMwh":
      return site.unit(value);
    case "ratio":
    case "ratioPerYear":
      return v.percent(value);
    case "multiple":
      return v.multiple(value);
    case "months":
    case "weeks":
    case "days":
    case "years":
      return formatFigure(value, unit, language);
    case "wafersPerMonth":
      return formatFigure(value, "wafersPerMonth", language);
    case "twhPerYear":
      return formatFigure(value, "TWh", language);
    case "mm":
      return `${v.number(value)}\u00a0mm`;
    case "mm2":
      return `${v.number(value)}\u00a0mm²`;
    case "defectsPerCm2":
      return `${v.number(value)}\u00a0/cm²`;
    case "mwhPerWafer":
      return `${v.number(value)}\u00a0MWh`;
    default:
      return v.number(value);
  }
}

/** Headline outputs: the engine's own labels and units. */
export const outputText = {
  label: (name: HeadlineName): ProductWords => field(name)?.label ?? { en: name, fr: name },
  value: (c: Context, site: SiteCase, headline: Headline | null, name: HeadlineName): string => {
    const value = headline?.[name];
    return value === null || value === undefined ? ABSENT : inUnit(c, site, value, field(name)?.unit ?? "none");
  },
};
