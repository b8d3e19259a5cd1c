import { z } from "zod";
import { IsoDate, Slug } from "./ids.ts";
import { type LanguageTag, Localised } from "./localised.ts";
import { Currency, type Money } from "./money.ts";

export const RaisePhase = z.enum(["preparation", "open", "hold", "closed"]);
export type RaisePhase = z.infer<typeof RaisePhase>;

export const Instrument = z.enum(["common_equity", "preferred_equity", "senior_debt", "export_credit"]);
export type Instrument = z.infer<typeof Instrument>;

/** What an investor may indicate interest in. Amounts are minor units as text. */
export const TrancheContent = z.strictObject({
  key: Slug,
  name: Localised,
  instrument: Instrument,
  currency: Currency,
  target: z.string().regex(/^\d+$/),
  floor: z.string().regex(/^\d+$/),
  cap: z.string().regex(/^\d+$/),
  minimumTicket: z.string().regex(/^\d+$/),
  siteSlugs: z.array(Slug),
  terms: z.array(z.strictObject({ label: Localised, value: Localised, binding: z.boolean() })),
});
export type TrancheContent = z.infer<typeof TrancheContent>;

export type TrancheView = {
  id: string;
  key: string;
  name: string;
  instrument: Instrument;
  currency: Currency;
  target: Money;
  floor: Money;
  cap: Money;
  minimumTicket: Money;
  sites: { slug: string; name: string }[];
};

export type RaiseView = {
  id: string;
  name: string;
  /** The language of its name, and of what this reader is given of its words. */
  language: LanguageTag;
  /** The languages it is written in, the main one first. */
  languages: LanguageTag[];
  issuer: string;
  phase: RaisePhase;
  closesOn: string;
  illustrative: boolean;
};

export const Fact = z.strictObject({
  key: Slug,
  date: IsoDate,
  text: Localised,
  source: z.strictObject({ label: Localised, url: z.url().optional(), date: IsoDate }),
});
/** A dated, cited fact of the founding story. */
export type Fact = z.infer<typeof Fact>;

export const Benchmark = z.strictObject({
  key: Slug,
  name: z.string().min(1),
  country: z.string().length(2),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  node: Localised,
  capexText: Localised,
  capacityText: Localised,
  supportText: Localised,
  stateText: Localised,
  source: z.strictObject({ label: Localised, url: z.url().optional(), date: IsoDate }),
});
/** A real public project, read-only. */
export type Benchmark = z.infer<typeof Benchmark>;

export type FactView = {
  key: string;
  date: string;
  /** The language of its words. */
  language: LanguageTag;
  text: string;
  source: string;
  url: string | null;
  sourceDate: string;
};
export type BenchmarkView = {
  key: string;
  name: string;
  country: string;
  latitude: number;
  longitude: number;
  node: string;
  capex: string;
  capacity: string;
  support: string;
  state: string;
  source: string;
  url: string | null;
  sourceDate: string;
};

/** The market case: figures by id and yearly series of capacity against demand, low, base and high. */
export const MarketYear = z.strictObject({
  year: z.number().int(),
  demandLow: z.number(),
  demandBase: z.number(),
  demandHigh: z.number(),
  supply: z.number(),
  binding: z.enum(["frontEnd", "advancedPackaging", "memory", "power"]),
});
export type MarketYear = z.infer<typeof MarketYear>;
