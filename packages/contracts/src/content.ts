import { z } from "zod";
import { Figure } from "./figure.ts";
import { OrganisationKind, Role } from "./identity.ts";
import { IsoDate, Slug } from "./ids.ts";
import { Language } from "./language.ts";
import { LanguageTag, Localised, RaiseLanguages } from "./localised.ts";
import { Currency } from "./money.ts";
import { AnswerContent, QuestionCategory } from "./question.ts";
import { Benchmark, Fact, MarketYear, TrancheContent } from "./raise.ts";
import { SectionContent } from "./section.ts";
import { SiteContent, SitePhase } from "./site.ts";
import { plainName } from "./text.ts";

/** A raise as data: what an issuer brings to an empty product. */
const PersonContent = z.strictObject({
  name: z.string().overwrite(plainName).trim().min(1),
  email: z.email(),
  language: Language,
  roles: z.array(Role).min(1),
});
export const OrganisationContent = z.strictObject({
  key: Slug,
  name: z.string().overwrite(plainName).trim().min(1),
  kind: OrganisationKind,
  country: z.string().length(2),
  groups: z.array(Slug),
  people: z.array(PersonContent).min(1),
});
export type OrganisationContent = z.infer<typeof OrganisationContent>;

export const SiteSeed = z.strictObject({
  slug: Slug,
  name: Localised,
  country: z.string().length(2),
  region: Localised,
  latitude: z.number(),
  longitude: z.number(),
  phase: SitePhase,
  node: z.string().min(1),
  content: SiteContent,
});
export type SiteSeed = z.infer<typeof SiteSeed>;

/** A question with its answer, asked and answered by people of the raise. */
export const QuestionSeed = z.strictObject({
  asker: z.email(),
  category: QuestionCategory,
  language: LanguageTag,
  subject: z.string().min(1),
  text: z.string().min(1),
  about: z
    .union([
      z.strictObject({ site: Slug }),
      z.strictObject({ document: Slug, page: z.number().int().min(1) }),
      z.strictObject({ figure: z.string().min(1) }),
    ])
    .optional(),
  answer: z.strictObject({ draftedBy: z.email(), publishedBy: z.email(), content: AnswerContent }).optional(),
});
export type QuestionSeed = z.infer<typeof QuestionSeed>;

export const RaiseContent = z.strictObject({
  languages: RaiseLanguages,
  name: Localised,
  issuer: z.string().min(1),
  currency: Currency,
  closesOn: IsoDate,
  asOf: IsoDate,
  organisations: z.array(OrganisationContent).min(1),
  groups: z.array(z.strictObject({ key: Slug, name: Localised })),
  tranches: z.array(TrancheContent).min(1),
  figures: z.array(Figure),
  facts: z.array(Fact),
  benchmarks: z.array(Benchmark),
  market: z.array(MarketYear),
  sections: z.array(z.strictObject({ key: Slug, content: SectionContent })),
  sites: z.array(SiteSeed),
  questions: z.array(QuestionSeed),
  legend: z.strictObject({
    id: Slug,
    version: z.number().int(),
    text: Localised,
    /** Documents to be read in full before an indication may be sent. */
    mustRead: z.array(Slug).default([]),
  }),
  agreement: z.strictObject({ documentKey: Slug, text: Localised, points: z.array(Localised) }),
});
export type RaiseContent = z.infer<typeof RaiseContent>;

/** The room's tree as it is brought in: folders and documents in their order, and who may do what with them. */
export type RoomNode = {
  key: string;
  parent: string | null;
  kind: "folder" | "document";
  title: Localised;
  format?: "pdf" | "xlsx" | "docx";
  siteSlug?: string;
  /** What to typeset: the entry's source files for one language, or a workbook or Word specification. */
  grants?: { group: string; level: "listed" | "view" | "download" | "original" }[];
  walls?: { group: string; reason: string }[];
};
