import { Currency, RaisePhase } from "@fabroom/contracts";
import { z } from "zod";
import { LanguageTag, MAX_LANGUAGES } from "./localised.ts";
import { Day, FigureKey, Key, line, TimeZone, Title, When, Words } from "./words.ts";

/** The name and number of this format. A later number says that an older product can't read it. */
export const FORMAT = "fabroom-raise/1";

export const Legend = z
  .strictObject({
    key: Key,
    version: z.int().min(1).max(1_000_000),
    text: Words(20_000).describe("What an investor acknowledges when sending an indication of interest."),
    mustRead: z
      .array(Key)
      .default([])
      .describe("Documents of the room, by key, to be read in full before an indication may be sent."),
  })
  .describe("One version of a legend. The last in the list is in force.");
export type Legend = z.infer<typeof Legend>;

/** `raise.yaml`: the raise itself. */
export const RaiseSettings = z
  .strictObject({
    format: z.literal(FORMAT),
    key: Key.describe("The raise's name in addresses: /en/<key>/room."),
    name: Title(),
    issuer: line(200),
    illustrative: z.boolean().describe("An example: every page says that it is one."),
    languages: z
      .array(LanguageTag)
      .min(1)
      .max(MAX_LANGUAGES)
      .describe("Languages that the raise's own texts are asked for, the main one first. Documents may be in any."),
    currency: Currency,
    timeZone: TimeZone.describe("Place of the IANA list in whose time the days below begin and end."),
    phase: RaisePhase,
    dates: z.strictObject({
      asOf: When.describe("The day for which the figures hold."),
      opens: Day.optional(),
      closes: Day,
    }),
    exchangeRates: z
      .partialRecord(Currency, FigureKey)
      .default({})
      .describe("For each other currency of the raise, the figure that says what one unit of it is worth."),
    openingFigure: FigureKey.optional().describe("The one figure that the public page shows."),
    sites: z.array(Key).default([]).describe("The sites in their order: the names of the folders below sites/."),
    legends: z.array(Legend).default([]),
  })
  .describe("The raise itself.");
export type RaiseSettings = z.infer<typeof RaiseSettings>;
