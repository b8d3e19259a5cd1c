import { SectionChart } from "@fabroom/contracts";
import { z } from "zod";
import { Key, line, text } from "./words.ts";

/** `pitch/<order>-<key>/chapter.yaml` */
export const ChapterFile = z
  .strictObject({ chart: SectionChart.describe("The chart drawn from live data, or none.") })
  .describe("A chapter of the pitch. Its place and its key are in the name of the folder: 03-cost.");
export type ChapterFile = z.infer<typeof ChapterFile>;

/** The front matter of `pitch/<order>-<key>/<language>.md`. */
export const ChapterHead = z
  .strictObject({
    title: line(160),
    finding: text(400).describe("What the chapter says, in a sentence that stands for itself."),
  })
  .describe("A chapter in one language: the text follows below.");

export const ChapterText = z.strictObject({ ...ChapterHead.shape, body: text(20_000) });
export type ChapterText = z.infer<typeof ChapterText>;

/** `agreement/<version>/agreement.yaml` */
export const AgreementFile = z
  .strictObject({ document: Key.describe("The document of the room that is this text, by key.") })
  .describe("One version of the confidentiality agreement.");
export type AgreementFile = z.infer<typeof AgreementFile>;

/** The front matter of `agreement/<version>/<language>.md`. */
export const AgreementHead = z
  .strictObject({
    points: z.array(line(1000).nullable()).default([]).describe("What it comes to, point by point, above the text."),
  })
  .describe("The agreement in one language: the same number of points in each.");
export const AgreementBody = text(60_000);
