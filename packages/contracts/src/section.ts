import { z } from "zod";
import type { FigureView } from "./figure.ts";
import { Slug } from "./ids.ts";
import { byLanguage, type InLanguage, type LanguageTag, type MissingText } from "./localised.ts";
import { type Block, plainName } from "./text.ts";
import {
  Base,
  DraftBase,
  type EditAbilities,
  type VersionEntry,
  VersionNumber,
  type WithdrawnVersion,
  withdrawal,
} from "./versioned.ts";

/** Charts a section of the pitch may carry, drawn from live data. */
export const SectionChart = z.enum([
  "none",
  "supply_gap",
  "cost_per_site",
  "network_map",
  "funding_stack",
  "programme",
  "downside",
  "fab_anatomy",
]);
export type SectionChart = z.infer<typeof SectionChart>;

/** A chapter in one language, as it is written: what is still empty is asked for when it is published. */
export const SectionText = z.strictObject({
  title: z.string().overwrite(plainName).trim().max(160, "tooLong"),
  finding: z.string().trim().max(400, "tooLong"),
  body: z.string().trim().max(20_000, "tooLong"),
});
export type SectionText = z.infer<typeof SectionText>;

export const SectionContent = z.strictObject({ texts: byLanguage(SectionText), chart: SectionChart });
export type SectionContent = z.infer<typeof SectionContent>;

const NO_TEXT: SectionText = { title: "", finding: "", body: "" };
/** A chapter in one language, empty where nothing has been written in it. */
export const sectionText = ({ texts }: SectionContent, language: LanguageTag): SectionText =>
  texts[language] ?? NO_TEXT;

/** What a chapter lacks to be published in a raise of these languages, by field. */
export const missingInSection = (content: SectionContent, languages: readonly LanguageTag[]): MissingText[] =>
  languages.flatMap((language) =>
    (["title", "finding", "body"] as const)
      .filter((part) => sectionText(content, language)[part].trim() === "")
      .map((part) => ({ path: `content.texts.${language}.${part}`, language })),
  );

/** What the reader sees: one published section in one language, its figures resolved. */
export type SectionView = {
  id: string;
  key: string;
  version: number;
  /** The language of its words: the reader's where it has been written in it. */
  language: LanguageTag;
  title: string;
  finding: string;
  blocks: Block[];
  chart: SectionChart;
  figures: Record<string, FigureView>;
  publishedAt: string;
  /** A later version that this reader had read and that has been withdrawn. */
  withdrawn: WithdrawnVersion | null;
};

/** A chapter that its reader had read and of which nothing is in force any more. */
export type WithdrawnSection = WithdrawnVersion & { key: string; title: InLanguage };

export type SectionEdit = {
  id: string;
  key: string;
  published: { version: number; content: SectionContent; publishedAt: string } | null;
  draft: {
    versionId: string;
    version: number;
    revision: number;
    content: SectionContent;
    editedBy: string;
    editedAt: string;
  } | null;
  /** The languages of the raise, the main one first: each is owed when it is published. */
  languages: LanguageTag[];
  /** What an editor begins with where there is neither a draft nor a version in force. */
  latest: SectionContent;
  base: Base;
  history: VersionEntry[];
  abilities: EditAbilities;
};

export const GetSection = z.strictObject({ key: Slug });
export const SaveSectionDraft = z.strictObject({
  key: Slug,
  content: SectionContent,
  base: Base,
});
export type SaveSectionDraft = z.infer<typeof SaveSectionDraft>;
/** Publishes or discards the draft as it was seen. */
export const PublishSection = z.strictObject({ key: Slug, base: DraftBase });
export type PublishSection = z.infer<typeof PublishSection>;
export const WithdrawSection = z.strictObject({ key: Slug, ...withdrawal });
export type WithdrawSection = z.infer<typeof WithdrawSection>;
export const RestoreSection = z.strictObject({ key: Slug, base: Base, number: VersionNumber });
export type RestoreSection = z.infer<typeof RestoreSection>;
export const SectionVersion = z.strictObject({ key: Slug, number: VersionNumber });
export type SectionVersion = z.infer<typeof SectionVersion>;
export type SectionListItem = {
  key: string;
  title: InLanguage;
  /** Languages of the raise in which something of it is still missing. */
  missing: LanguageTag[];
  state: "published" | "draft" | "published_with_draft" | "withdrawn";
  version: number;
  editedAt: string;
};
