import { z } from "zod";
import { IsoDate } from "./ids.ts";
import { Localised } from "./localised.ts";

/** How firm a number is: signed contract, letter of intent, assumption, or a published fact somebody else stated. */
export const FigureStatus = z.enum(["signed", "letter_of_intent", "assumption", "published"]);
export type FigureStatus = z.infer<typeof FigureStatus>;

export const Source = z.strictObject({
  label: Localised,
  url: z.url("notAnAddress").optional(),
  date: IsoDate,
});
export type Source = z.infer<typeof Source>;

export const FIGURE_ID = /^[a-z0-9][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*$/;

/** A number that never stands alone. `unit`: ISO currency (whole units), ratio, multiple, or a physical unit. */
export const Figure = z.strictObject({
  id: z.string().regex(FIGURE_ID, "unknownId"),
  label: Localised,
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string().min(1),
  status: FigureStatus,
  asOf: IsoDate,
  source: Source,
  formula: Localised.optional(),
});
export type Figure = z.infer<typeof Figure>;

/** A figure as a page shows it: ready text beside the parts of its provenance card. */
export type FigureView = {
  id: string;
  label: string;
  text: string;
  range: string | null;
  value: number;
  unit: string;
  status: FigureStatus;
  asOf: string;
  source: { label: string; url: string | null; date: string };
  formula: string | null;
  modelVersion: string | null;
};
