import { z } from "zod";
import type { FigureView } from "./figure.ts";
import { Id, Slug } from "./ids.ts";
import type { Language } from "./language.ts";
import type { Block } from "./text.ts";

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
  title: z.string().trim().min(1, "required").max(160, "tooLong"),
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
};

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
  abilities: { edit: boolean; publish: boolean };
};

export const GetSection = z.strictObject({ key: Slug });
export const SaveSectionDraft = z.strictObject({
  key: Slug,
  content: SectionContent,
  /** The draft's revision the editor started from; 0 when there was no draft. */
  expectedRevision: z.number().int().min(0),
});
export type SaveSectionDraft = z.infer<typeof SaveSectionDraft>;
export const PublishSection = z.strictObject({ key: Slug, versionId: Id, expectedRevision: z.number().int().min(1) });
export type PublishSection = z.infer<typeof PublishSection>;
export type SectionListItem = {
  key: string;
  title: Record<Language, string>;
  state: "published" | "draft" | "published_with_draft";
  version: number;
  editedAt: string;
};
