import { z } from "zod";
import { Id, Sha256, Slug } from "./ids.ts";
import { Language } from "./language.ts";
import { byLanguage, type InLanguage, LanguageTag, type Localised, localised } from "./localised.ts";
import { plainName } from "./text.ts";
import { Base, DraftBase, type VersionEntry, VersionNumber, type WithdrawnVersion, withdrawal } from "./versioned.ts";

/** The ladder of rights on a node of the room; each includes the lower ones. */
export const LEVELS = ["none", "listed", "fence", "view", "text", "print", "download", "original"] as const;
export type Level = (typeof LEVELS)[number];

export const DocumentFormat = z.enum(["pdf", "xlsx", "docx"]);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/** One line of the room's index. `number` is derived from the order, never typed; `id` is what addresses use. */
export type NodeView = {
  id: string;
  parentId: string | null;
  number: string;
  depth: number;
  kind: "folder" | "document";
  title: string;
  titleLanguage: LanguageTag;
  format: DocumentFormat | null;
  version: number | null;
  versionId: string | null;
  publishedAt: string | null;
  /** The languages it can be read in, this reader's first. */
  languages: LanguageTag[];
  pages: number | null;
  bytes: number | null;
  state: "new" | "updated" | "read" | null;
  unread: number;
  abilities: { view: boolean; download: boolean; original: boolean };
};

export type DocumentView = Omit<NodeView, "versionId"> & {
  versionId: string;
  language: LanguageTag;
  sha256: string;
  changeNote: string;
  path: { id: string; number: string; title: string }[];
  previous: { id: string; title: string } | null;
  next: { id: string; title: string } | null;
  versions: {
    version: number;
    publishedAt: string;
    changeNote: string;
    current: boolean;
    /** When it was withdrawn; null where it was not. */
    withdrawnAt: string | null;
  }[];
  /** The version in force, where the one shown is an earlier one whose reading is being finished. */
  newer: { version: number; versionId: string } | null;
  /** A later version that this reader had opened and that has been withdrawn. */
  withdrawn: WithdrawnVersion | null;
};

/** `versionId`: the version whose reading goes on; without it, the one in force. */
export const GetDocument = z.strictObject({ nodeId: Id, language: LanguageTag, versionId: Id.optional() });
export type GetDocument = z.infer<typeof GetDocument>;
const PAGE_WIDTHS = [480, 900, 1240, 1800] as const;

/** The one way to bytes: what may be asked of it. */
export const OpenRequest = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("page"),
    versionId: Id,
    language: LanguageTag,
    page: z.coerce.number().int().min(1, "unknownId").max(5000, "unknownId"),
    width: z.coerce
      .number()
      .pipe(z.union(PAGE_WIDTHS.map((width) => z.literal(width))))
      .default(1240),
  }),
  z.strictObject({ kind: z.literal("download"), versionId: Id, language: LanguageTag }),
  z.strictObject({ kind: z.literal("original"), versionId: Id, language: LanguageTag }),
  z.strictObject({ kind: z.literal("termSheet"), termSheetId: Id }),
  z.strictObject({ kind: z.literal("receipt"), indicationVersionId: Id, language: Language }),
  z.strictObject({
    kind: z.literal("workbook"),
    slug: Slug,
    language: Language,
    /** One of the standing scenarios. */
    case: z.enum(["base", "downside", "upside", "noSubsidy", "delay12"]).default("base"),
  }),
  z.strictObject({ kind: z.literal("scenarioWorkbook"), scenarioId: Id, language: Language }),
]);
export type OpenRequest = z.infer<typeof OpenRequest>;

export type AdminDocument = {
  nodeId: string;
  number: string;
  depth: number;
  kind: "folder" | "document";
  title: InLanguage;
  format: DocumentFormat | null;
  published: { version: number; versionId: string; publishedAt: string; files: AdminFile[] } | null;
  draft: {
    version: number;
    versionId: string;
    uploadedAt: string;
    uploadedBy: string;
    changeNote: Localised;
    files: AdminFile[];
  } | null;
  base: Base;
  history: VersionEntry[];
  abilities: { upload: boolean; publish: boolean; discard: boolean; withdraw: boolean; restore: boolean };
};
export type AdminFile = { language: LanguageTag; fileName: string; bytes: number; pages: number; sha256: string };

export const MAX_UPLOAD_BYTES = 100_000_000;
export const UploadVersion = z.strictObject({
  nodeId: Id,
  /** Of the file: any, whatever the languages of the raise. */
  language: LanguageTag,
  fileName: z.string().overwrite(plainName).trim().min(1, "required").max(255, "tooLong"),
  /** In one language or several; a reader whose language is not among them reads another. */
  changeNote: localised(500),
  base: Base,
});
export type UploadVersion = z.infer<typeof UploadVersion>;
/** `files`: the fingerprint of the file in each language as the publisher saw it. */
export const PublishVersion = z.strictObject({
  nodeId: Id,
  base: DraftBase,
  files: byLanguage(Sha256),
});
export type PublishVersion = z.infer<typeof PublishVersion>;
export const DiscardVersion = z.strictObject({ nodeId: Id, base: DraftBase });
export type DiscardVersion = z.infer<typeof DiscardVersion>;
export const WithdrawVersion = z.strictObject({ nodeId: Id, ...withdrawal });
export type WithdrawVersion = z.infer<typeof WithdrawVersion>;
export const RestoreVersion = z.strictObject({ nodeId: Id, base: Base, number: VersionNumber });
export type RestoreVersion = z.infer<typeof RestoreVersion>;
export const DocumentVersion = z.strictObject({ nodeId: Id, number: VersionNumber });
export type DocumentVersion = z.infer<typeof DocumentVersion>;
