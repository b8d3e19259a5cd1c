import { z } from "zod";
import { recordByLanguage } from "./localised.ts";
import { Key, line, Title, Words } from "./words.ts";

/** What kinds of file a document may be, by the end of its name. */
export const DOCUMENT_KINDS = ["pdf", "docx", "xlsx"] as const;
export const PICTURE_KINDS = ["jpg", "jpeg", "png", "webp"] as const;

/** A row of `room/index.csv`. Columns of texts and files carry their language: `title.en`, `file.ja`. */
export const RoomRow = z.strictObject({
  key: Key,
  folder: Key.optional(),
  kind: z.enum(["folder", "document"]),
  title: Title(),
  site: Key.optional(),
  note: Words(500).optional(),
  file: recordByLanguage(line(360)).optional(),
});
export type RoomRow = z.infer<typeof RoomRow>;

/** A row of `market/capacity.csv`: capacity wanted and supplied in one year, in the raise's unit. */
export const MarketRow = z.strictObject({
  year: z.int().min(1900).max(2200),
  demandLow: z.number(),
  demandBase: z.number(),
  demandHigh: z.number(),
  supply: z.number(),
  binding: z.enum(["frontEnd", "advancedPackaging", "memory", "power"]),
});
export type MarketRow = z.infer<typeof MarketRow>;
