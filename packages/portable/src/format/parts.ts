import { Currency, FigureStatus, Instrument } from "@fabroom/contracts";
import { z } from "zod";
import { Amount, Country, FigureKey, Key, line, Source, Title, When, Words } from "./words.ts";

const amount = (what: string) =>
  Amount.describe(`${what}, in whole units of the tranche's currency, between quotation marks.`);
export const Tranche = z.strictObject({
  key: Key,
  name: Title(),
  instrument: Instrument,
  currency: Currency,
  target: amount("What the issuer looks for"),
  floor: amount("Below this the tranche is not closed"),
  cap: amount("More than this is not taken"),
  minimumTicket: amount("The smallest indication"),
  sites: z.array(Key).default([]).describe("The sites it finances; none means the whole network."),
  terms: z
    .array(
      z.strictObject({
        label: Title(),
        value: Words(5000),
        binding: z.boolean().describe("Whether this term of the term sheet binds."),
      }),
    )
    .default([]),
});
export type Tranche = z.infer<typeof Tranche>;

export const PortableFigure = z.strictObject({
  id: FigureKey.describe("What texts write: {{figure:id}}."),
  label: Title(500),
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: line(40).describe("ISO currency (whole units), ratio, multiple, or a physical unit."),
  status: FigureStatus,
  asOf: When,
  source: Source,
  formula: Words(5000).optional().describe("The rule that gives it, where it is the issuer's own."),
});
export type PortableFigure = z.infer<typeof PortableFigure>;

export const PortableFact = z.strictObject({ key: Key, date: When, text: Words(5000), source: Source });
export type PortableFact = z.infer<typeof PortableFact>;

export const PortableBenchmark = z.strictObject({
  key: Key,
  name: line(200),
  country: Country,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  node: Title(),
  capexText: Words(),
  capacityText: Words(),
  supportText: Words(),
  stateText: Words(),
  source: Source,
});
export type PortableBenchmark = z.infer<typeof PortableBenchmark>;

export const Partner = z.strictObject({
  key: Key,
  name: line(200),
  country: Country.optional(),
  role: Title().describe("What they would do: builder, licensor, customer, lender."),
  state: z
    .enum(["in_talks", "letter", "signed"])
    .describe("How far it has come: talks, a letter of intent, a signed contract."),
  sites: z.array(Key).default([]),
  since: When.optional(),
  note: Words().optional(),
  source: Source.describe("Who says so, and when."),
});
export type Partner = z.infer<typeof Partner>;

export const Picture = z.strictObject({
  key: Key.describe("What texts write: {{picture:key}}."),
  file: line(300).describe("Its path below pictures/."),
  alt: Words(500).describe("What it shows, for those who can't see it."),
  credit: Title().optional(),
});
export type PictureEntry = z.infer<typeof Picture>;
