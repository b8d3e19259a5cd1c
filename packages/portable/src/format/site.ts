import { SitePhase } from "@fabroom/contracts";
import { z } from "zod";
import { Country, line, Title, text, When, Words } from "./words.ts";

/** `sites/<slug>/site.yaml`; the slug is the name of the folder. */
export const SiteFile = z
  .strictObject({
    name: Title(),
    region: Title(),
    country: Country,
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    phase: SitePhase,
    node: line(100).describe("The technology class as pages name it."),
  })
  .describe("A site. Its place in the list is in raise.yaml.");
export type SiteFile = z.infer<typeof SiteFile>;

const heading = line(300).optional();
const words = text(5000).optional();
/** The front matter of `sites/<slug>/<language>.md`; the text below it is the site's story. */
export const CaseText = z
  .strictObject({
    thesis: text(2000).optional().describe("Why this site, in a sentence or two."),
    merits: z.array(z.strictObject({ title: heading, text: words })).default([]),
    risks: z.array(z.strictObject({ title: heading, text: words, mitigation: words })).default([]),
  })
  .describe("A site's case in one language: the same number of merits and of risks in each.");
export type CaseText = z.infer<typeof CaseText>;

/** What the product keeps: every text with its languages. */
export const SiteCase = z.strictObject({
  thesis: Words(),
  story: Words(20_000),
  merits: z.array(z.strictObject({ title: Title(), text: Words(5000) })),
  risks: z.array(z.strictObject({ title: Title(), text: Words(5000), mitigation: Words(5000) })),
});
export type SiteCase = z.infer<typeof SiteCase>;

/** A line of `sites/<slug>/register.csv`: where the number of one field of the model comes from. */
export const RegisterLine = z.strictObject({
  path: line(200),
  status: z.enum(["signed", "letter_of_intent", "assumption", "published"]),
  asOf: When,
  confidence: z.enum(["low", "medium", "high"]),
  source: Title(1000),
});
export type RegisterLine = z.infer<typeof RegisterLine>;
