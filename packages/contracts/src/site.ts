import type { Headline as ModelHeadline } from "@fabroom/finance";
import { z } from "zod";
import type { FigureView } from "./figure.ts";
import { IsoDate, Slug } from "./ids.ts";
import { type InLanguage, type LanguageTag, Localised, missingIn } from "./localised.ts";
import { keepable } from "./text.ts";
import {
  Base,
  DraftBase,
  type EditAbilities,
  type VersionEntry,
  VersionNumber,
  type WithdrawnVersion,
  withdrawal,
} from "./versioned.ts";

/** One line of the assumption register: where the number of one model field comes from. */
export const RegisterEntry = z.strictObject({
  path: z.string().min(1),
  status: z.enum(["signed", "letter_of_intent", "assumption", "published"]),
  source: Localised,
  asOf: IsoDate,
  confidence: z.enum(["low", "medium", "high"]),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

const SiteRisk = z.strictObject({
  title: Localised,
  text: Localised,
  mitigation: Localised,
});

/** Everything about a site that is versioned and published together. `assumptions` is validated by the engine. */
export const SiteContent = z.strictObject({
  thesis: Localised,
  story: Localised,
  merits: z.array(z.strictObject({ title: Localised, text: Localised })),
  risks: z.array(SiteRisk),
  assumptions: z.unknown(),
  register: z.array(RegisterEntry),
});
export type SiteContent = z.infer<typeof SiteContent>;

/** A text of a case that one language of the raise still lacks; `number`: which merit or risk, from 1. */
export type MissingSiteText = { part: "thesis" | "story" | "merits" | "risks"; number: number; language: LanguageTag };

/** What the texts of a case lack to be published in a raise of these languages. Its sources may be in fewer. */
export function missingInSite(
  { thesis, story, merits, risks }: SiteContent,
  languages: readonly LanguageTag[],
): MissingSiteText[] {
  const lack = (part: MissingSiteText["part"], number: number, texts: Localised[]): MissingSiteText[] =>
    languages
      .filter((language) => texts.some((text) => missingIn(text, [language]).length > 0))
      .map((language) => ({ part, number, language }));
  return [
    ...lack("thesis", 1, [thesis]),
    ...lack("story", 1, [story]),
    ...merits.flatMap(({ title, text }, place) => lack("merits", place + 1, [title, text])),
    ...risks.flatMap(({ title, text, mitigation }, place) => lack("risks", place + 1, [title, text, mitigation])),
  ];
}

export const SitePhase = z.enum(["origination", "permitting", "design", "ready_to_build"]);
export type SitePhase = z.infer<typeof SitePhase>;

export const GetSite = z.strictObject({ slug: Slug });
export const CompareSites = z.strictObject({ slugs: z.array(Slug).min(1).max(4, "tooMany") });

const FieldValue = z.union([z.number(), z.string().refine(keepable, "invalidValue"), z.boolean(), z.null()]);
const Numbers = z.array(z.number()).max(360, "tooMany");
/** An entry of a list by the names of its fields, one of which may be a list of smaller entries (milestones). */
const ListEntry = z.record(
  z.string().min(1),
  z.union([FieldValue, Numbers, z.array(z.record(z.string().min(1), FieldValue)).max(60, "tooMany")]),
);
export type ListEntry = z.infer<typeof ListEntry>;

/** A changed set of model fields: path → new value; a list of numbers or of entries is replaced as a whole. */
export const FieldPatch = z.record(
  z.string().min(1),
  z.union([FieldValue, Numbers, z.array(ListEntry).max(60, "tooMany")]),
);
export type FieldPatch = z.infer<typeof FieldPatch>;

export const SaveSiteDraft = z.strictObject({
  slug: Slug,
  patch: FieldPatch,
  changeNote: z.string().trim().min(1, "required").max(500, "tooLong"),
  base: Base,
});
export type SaveSiteDraft = z.infer<typeof SaveSiteDraft>;
/** Publishes or discards the draft as it was seen. */
export const PublishSite = z.strictObject({ slug: Slug, base: DraftBase });
export type PublishSite = z.infer<typeof PublishSite>;
export const WithdrawSite = z.strictObject({ slug: Slug, ...withdrawal });
export type WithdrawSite = z.infer<typeof WithdrawSite>;
export const RestoreSite = z.strictObject({ slug: Slug, base: Base, number: VersionNumber });
export type RestoreSite = z.infer<typeof RestoreSite>;
export const SiteVersion = z.strictObject({ slug: Slug, number: VersionNumber });
export type SiteVersion = z.infer<typeof SiteVersion>;

/** The figures a list shows of a case. Money in whole units of the site's currency. */
export type Headline = {
  currency: string;
  capex: number;
  capacityWspm: number;
  projectIrr: number | null;
  equityIrr: number | null;
  npv: number;
  paybackYears: number | null;
  minDscr: number | null;
  firstWafer: string;
};

export type SiteSummary = {
  slug: string;
  name: string;
  country: string;
  region: string;
  latitude: number;
  longitude: number;
  phase: SitePhase;
  node: string;
  /** The language of its words: the reader's where it has been written in it. */
  language: LanguageTag;
  thesis: string;
  version: number;
  headline: Headline;
};

export type IrrRange = { base: number | null; downside: number | null; upside: number | null };

/** One site as the pages of the network draw it: its programme, who pays for it, what the downside leaves. */
export type NetworkSite<Assumptions = unknown> = SiteSummary & {
  caseSha256: string;
  /** The published case, so that the reader's own browser can run the whole network. */
  assumptions: Assumptions;
  /** US dollars for one unit of the site's currency; null where the raise states no rate. */
  usdRate: number | null;
  /** Equity return the issuer asks of the site. */
  hurdle: number;
  /** Calendar months, `YYYY-MM`. */
  programme: {
    close: string;
    constructionStart: string;
    shellReady: string;
    firstWafer: string;
    completion: string;
    fullRate: string;
  };
  /** Sources up to completion, whole units of the site's currency. */
  funding: { equity: number; debt: number; incentive: number; other: number };
  /** Returns in the standing scenarios; null where no rate solves the flows. */
  equityIrr: IrrRange;
  projectIrr: IrrRange;
  /** Wafer starts a month, averaged over each fiscal year. */
  output: { year: number; wspm: number }[];
};

/** Every published site with what the network's pages add up, in the sites' order. */
export type NetworkView<Assumptions = unknown> = {
  engineVersion: string;
  /** When the latest of the cases was published. */
  publishedAt: string;
  /** The exchange rates sums are converted at. */
  rates: FigureView[];
  sites: NetworkSite<Assumptions>[];
};

export type RegisterView = RegisterEntry & {
  label: string;
  unit: string;
  text: string;
  sourceText: string;
  /** The published version that gave the field its value; `by`: who edited it, null for the first entry of the raise. */
  changed: { version: number; by: string | null; at: string };
};

/** The published case of one site. Its columns are computed from `assumptions` where they are drawn. */
export type SiteView<Assumptions = unknown> = SiteSummary & {
  versionId: string;
  publishedAt: string;
  story: string;
  merits: { title: string; text: string }[];
  risks: { title: string; text: string; mitigation: string }[];
  assumptions: Assumptions;
  register: RegisterView[];
  /** Of the engine that computed what is shown. */
  engineVersion: string;
  /** The engine it was published with, which `caseSha256` names; null where it is the same. */
  publishedEngine: string | null;
  caseSha256: string;
  figures: Record<string, FigureView>;
  modelHeadline: ModelHeadline;
  /** All checks of the engine are zero. */
  modelCloses: boolean;
  documents: { nodeId: string; number: string; title: string }[];
  /** A later version that this reader's organisation had read and that has been withdrawn. */
  withdrawn: WithdrawnVersion | null;
  abilities: { workbook: boolean };
};

export type SiteEdit<Assumptions = unknown> = {
  slug: string;
  name: InLanguage;
  published: {
    version: number;
    versionId: string;
    publishedAt: string;
    /** The engine it was sealed with, where that is not today's: a draft without a change seals it again. */
    olderEngine: string | null;
    assumptions: Assumptions;
    headline: Headline;
  } | null;
  draft: {
    versionId: string;
    version: number;
    revision: number;
    assumptions: Assumptions;
    headline: Headline;
    changed: { path: string; from: unknown; to: unknown }[];
    /** From the published NPV to the draft's, millions, driver by driver; null where a step cannot be computed. */
    bridge: {
      from: number;
      to: number;
      steps: { id: string; paths: readonly string[]; change: number; level: number }[];
    } | null;
    changeNote: string;
    editedBy: string;
    editedAt: string;
  } | null;
  /** What an editor begins with: the draft, else the version in force, else the last there was. */
  latest: { versionId: string; assumptions: Assumptions };
  register: RegisterEntry[];
  /** What its texts lack in the languages of the raise. */
  missing: MissingSiteText[];
  base: Base;
  /** Empty in the list of sites. */
  history: VersionEntry[];
  abilities: EditAbilities;
};
