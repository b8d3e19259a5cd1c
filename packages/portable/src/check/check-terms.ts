import { type Currency, MINOR_DIGITS } from "@fabroom/contracts";
import type { Tranche } from "../format/parts.ts";
import { FILES } from "../layout.ts";
import { nearest } from "../near.ts";
import { keyFrom } from "../read/issues.ts";
import type { Checking } from "./checking.ts";
import { derivedFigures } from "./references.ts";

const settingsAt = (...path: (string | number)[]) => ({ file: FILES.settings, path });

export function checkSettings(checking: Checking): void {
  const { raise, known, report, named } = checking;
  const { settings } = raise;
  const { dates, currency, exchangeRates = {}, sites = [], legends = [], languages = [], openingFigure } = settings;
  if (dates?.opens !== undefined && dates.opens > dates.closes)
    report(settingsAt("dates", "closes"), "datesOrder", { opens: dates.opens, closes: dates.closes });
  for (const [index, tag] of languages.entries())
    if (languages.indexOf(tag) !== index)
      report(settingsAt("languages", index), "entryTwice", { key: tag, place: languages.indexOf(tag) + 1 });
  for (const [index, slug] of sites.entries()) {
    if (sites.indexOf(slug) !== index) report(settingsAt("sites", index), "siteTwice", { slug });
    else if (known.sites && !known.sites.has(slug)) {
      const near = nearest(slug, known.sites);
      // a folder whose name is no key is told as that, with the key it should have
      if ([...known.sites].some((name) => keyFrom(name) === slug)) continue;
      report(settingsAt("sites", index), near === null ? "siteFolderMissing" : "siteFolderMissingNear", {
        slug,
        ...(near === null ? {} : { near }),
      });
    }
  }
  for (const slug of settings.sites ? (known.sites ?? []) : [])
    if (!sites.includes(slug) && !sites.includes(keyFrom(slug))) report(settingsAt("sites"), "siteNotListed", { slug });
  const figures = known.figures && new Set([...known.figures, ...derivedFigures(sites)]);
  for (const [other, figure] of Object.entries(exchangeRates)) {
    if (other === currency) report(settingsAt("exchangeRates", other), "rateOfOwnCurrency", { currency });
    figureAt(checking, figures, settingsAt("exchangeRates", other), figure);
  }
  if (openingFigure !== undefined) figureAt(checking, figures, settingsAt("openingFigure"), openingFigure);
  const versions = new Map<string, number>();
  for (const [index, legend] of legends.entries()) {
    const name = `${legend.key} ${legend.version}`;
    const first = versions.get(name);
    if (first !== undefined)
      report(settingsAt("legends", index, "version"), "entryTwice", { key: name, place: first + 1 });
    else versions.set(name, index);
    for (const [i, key] of legend.mustRead.entries())
      named(settingsAt("legends", index, "mustRead", i), documentsOf(checking), key, "documentUnknown");
  }
}

export const documentsOf = ({ known }: Checking): ReadonlySet<string> | null =>
  known.nodes && new Set([...known.nodes].flatMap(([key, kind]) => (kind === "document" ? [key] : [])));

export function figureAt(
  { report }: Checking,
  figures: ReadonlySet<string> | null,
  at: Parameters<Checking["report"]>[0],
  figure: string,
): void {
  if (!figures || figures.has(figure)) return;
  const near = nearest(figure, figures);
  if (near === null) report(at, "figureUnknown", { figure });
  else report(at, "figureUnknownNear", { figure, near });
}

const AMOUNTS = ["target", "floor", "cap", "minimumTicket"] as const;

export function checkTranches(checking: Checking): void {
  const { raise, known, at, report, named } = checking;
  const { currency, exchangeRates } = raise.settings;
  const rates = currency && exchangeRates && new Set<string>([currency, ...Object.keys(exchangeRates)]);
  for (const tranche of raise.tranches) {
    for (const name of AMOUNTS)
      if (MINOR_DIGITS[tranche.currency] === 0 && tranche[name].includes("."))
        report(at(tranche, name), "amountDecimals", { currency: tranche.currency });
    const { floor, target, cap } = tranche;
    if (minor(tranche, "floor") > minor(tranche, "target") || minor(tranche, "target") > minor(tranche, "cap"))
      report(at(tranche, "target"), "amountOrder", { floor, target, cap });
    if (rates && !rates.has(tranche.currency))
      report(at(tranche, "currency"), "rateMissing", { currency: tranche.currency }, "warning");
    for (const [index, slug] of tranche.sites.entries())
      named(at(tranche, "sites", index), known.sites, slug, "siteUnknown");
  }
  for (const partner of raise.partners)
    for (const [index, slug] of partner.sites.entries())
      named(at(partner, "sites", index), known.sites, slug, "siteUnknown");
}

const minor = (tranche: Tranche, name: (typeof AMOUNTS)[number]): bigint => BigInt(hundredths(tranche[name]));
const hundredths = (amount: string): string => (amount.includes(".") ? amount.replace(".", "") : `${amount}00`);

/** An amount of the folder in minor units of its currency, as the product keeps it, and back. */
export const minorFromAmount = (amount: string, currency: Currency): string =>
  (BigInt(hundredths(amount)) / (MINOR_DIGITS[currency] === 0 ? 100n : 1n)).toString();
export function amountFromMinor(minorUnits: string, currency: Currency): string {
  const digits = MINOR_DIGITS[currency];
  if (digits === 0) return minorUnits;
  const padded = minorUnits.padStart(digits + 1, "0");
  const [whole, rest] = [padded.slice(0, -digits), padded.slice(-digits)];
  return /^0+$/.test(rest) ? whole : `${whole}.${rest}`;
}
