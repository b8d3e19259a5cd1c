import type { Language } from "@fabroom/contracts";

/** Keeps the language of the last page read. */
export const LANGUAGE_COOKIE = "fabroom-language";

/** An address of the portal in a language: `pathTo("fr", "/sites")` is `/fr/sites`. */
export const pathTo = (language: Language, address: string): string => `/${language}${address === "/" ? "" : address}`;

type FileQuery = Record<string, string | number>;

/** An address at the one door to bytes. */
export const fileUrl = (query: FileQuery): string =>
  `/api/files?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))}`;
