import type { LanguageTag } from "./localised.ts";

/**
 * How much of one version somebody has opened, as the record shows it. Opened is not read: `whole` is said only where
 * every page of one language was opened or the file was taken away; what has no pages (a business case, a scenario, an
 * answer) is whole once it was opened.
 */
export type Reading = {
  extent: "none" | "part" | "whole";
  /** Distinct pages opened, of so many, in the language in which most were; null for what has no pages. */
  pages: { opened: number; of: number } | null;
  downloaded: boolean;
  /** Day of the latest opening (UTC), `YYYY-MM-DD`. */
  on: string | null;
  /** The first page not opened yet: where reading goes on. */
  next: { page: number; language: LanguageTag } | null;
};

/** What is stated and acknowledged with an indication, in the language it was sent in; sealed with it. */
export type Statement = { sentences: string[]; acknowledgement: string };

/** What the person who signs has opened, and what the one of their colleagues who went furthest has. */
export type Readings = { own: Reading; colleagues: Reading };
