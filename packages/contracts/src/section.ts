import { z } from "zod";
import type { FigureView } from "./figure.ts";
import { Slug } from "./ids.ts";
import type { Language } from "./language.ts";
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

export const SectionText = z.strictObject({
  title: z.string().overwrite(plainName).trim().min(1, "required").max(160, "tooLong"),
  finding: z.string().trim().min(1, "required").max(400, "tooLong"),
  body: z.string().trim().min(1, "required").max(20_000, "tooLong"),
});
export type SectionText = z.infer<typeof SectionText>;

export const SectionContent = z.strictObject({ en: SectionText, fr: SectionText, chart: SectionChart });
export type SectionContent = z.infer<typeof SectionContent>;

/** What the reader sees: one published section in one language, its figures resolved. */
export type SectionView = {
  id: string;
  key: string;
  version: number;
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
export type WithdrawnSection = WithdrawnVersion & { key: string; title: string };

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
  title: Record<Language, string>;
  state: "published" | "draft" | "published_with_draft" | "withdrawn";
  version: number;
  editedAt: string;
};
