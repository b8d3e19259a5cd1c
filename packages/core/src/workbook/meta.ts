import type { ProductWords, RegisterEntry } from "@fabroom/contracts";

/** What a workbook says of itself. */
export type CaseMeta = {
  /** Name of the site or case. */
  title: string;
  /** "3" or "draft"; shown as it is. */
  version: string;
  caseSha256: string;
  /** The only date in the file: equal cases give equal bytes. */
  createdAt: Date;
  publisher?: string;
  disclaimer: ProductWords;
  /** Where each assumption comes from; the engine's own sources stand where an entry is missing. */
  register?: readonly RegisterEntry[];
  /** Paths of the assumptions that a scenario changed: the register does not speak of their values. */
  changed?: readonly string[];
};
